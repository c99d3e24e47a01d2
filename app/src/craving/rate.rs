//! Steps 2 and 7, and the question an hour later: how strong is it?

use super::{curve::curve, screen::Screen};
use crate::{form::options, t, text::choice, ui::Pick};
use domain::{Item, Rating, Step, Trigger};
use leptos::prelude::*;

/// The page of one of them.
pub fn page(screen: &Screen) -> AnyView {
    let lang = screen.lang;
    let title = match screen.step {
        Step::Rate => t!(lang, "craving-rate-title"),
        Step::Later => t!(lang, "craving-later-title"),
        _ => t!(lang, "craving-again-title"),
    };
    if !screen.keeps() {
        return screen.show(title.clone(), tiles(screen, title));
    }
    let form = screen.request.form();
    let (low, high) = (t!(lang, "craving-rate-low"), t!(lang, "craving-rate-high"));
    let scale = form.scale("rating", title.clone(), low, high, ().into_any());
    let named = (screen.step == Step::Rate).then(|| {
        let items = options(Item::ALL, Item::word, |item| choice::item(lang, item));
        let triggers = options(Trigger::ALL, Trigger::word, |trigger| choice::trigger(lang, trigger));
        view! {
            {form.choices("what_for", t!(lang, "craving-rate-what-for"), None, items, Pick::Many, 2)}
            <details class="fold">
                <summary>{t!(lang, "craving-rate-triggers")}</summary>
                {form.choices("trigger", t!(lang, "craving-rate-trigger"), None, triggers, Pick::Many, 2)}
            </details>
        }
    });
    let before = (screen.step == Step::Again).then(|| went(screen)).flatten();
    let content = view! {
        {before}
        {screen.form("rated", view! { {scale} {named} }.into_any(), t!(lang, "craving-go"))}
    };
    screen.show(t!(lang, "page-title-craving"), content.into_any())
}

/// What it was before, and the curve.
fn went(screen: &Screen) -> Option<AnyView> {
    let pass = screen.pass.as_ref().filter(|pass| pass.ended_at.is_none())?;
    let (before, peak) = (pass.start()?.value(), pass.peak()?.value());
    let (lang, pass) = (screen.lang, pass.clone());
    Some(
        view! {
            <p class="lead">{t!(lang, "craving-again-before", before = before, peak = peak)}</p>
            {curve(lang, &pass)}
        }
        .into_any(),
    )
}

/// Eleven links: what a visitor taps is in the address of the next screen and nowhere else.
fn tiles(screen: &Screen, legend: String) -> AnyView {
    let (lang, request) = (screen.lang, &screen.request);
    let links: Vec<_> = (0..=Rating::MAX)
        .map(|rating| {
            let href = request.link(follows(screen.step, rating));
            view! { <a class="choice" href=href>{rating}</a> }
        })
        .collect();
    view! {
        <nav class="scale num" aria-label=legend>{links}</nav>
        <p class="ends">
            <span>"0 " {t!(lang, "craving-rate-low")}</span>
            <span>"10 " {t!(lang, "craving-rate-high")}</span>
        </p>
    }
    .into_any()
}

/// The table of exercises.md for somebody of whom nothing is known but this rating.
const fn follows(step: Step, rating: u8) -> &'static str {
    match (step, rating) {
        (Step::Rate, 0..=3) => "/craving/breath/short",
        (Step::Rate, 4..=6) => "/craving/breath/middle",
        (Step::Rate, _) => "/craving/breath/full",
        (_, 0..=3) => "/craving/plan",
        (_, 4..=6) => "/craving/more",
        _ => "/craving/another",
    }
}
