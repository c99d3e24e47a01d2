//! `/craving/history`: own flows with their curve, what was done, and what helped.

use super::curve::curve;
use crate::{
    ssr, t,
    text::{choice, when},
    ui,
};
use domain::{Ending, Language, Pass, Skill, Used};
use jiff::Timestamp;
use leptos::prelude::*;

/// Flows on the page.
const MOST: u16 = 50;

/// Own flows, newest first.
#[component]
pub fn HistoryPage() -> impl IntoView {
    ssr::page(|request| async move {
        let who = request.participant()?;
        let (lang, now) = (request.language(), request.now());
        let passes = request.services.cravings.history(&who, MOST).await?;
        let clinic = request.services.people.clinic(who.program).await?;
        let zoned = |at: Timestamp| at.to_zoned(clinic.zone.clone());
        let content = if passes.is_empty() {
            view! {
                <ui::EmptyState title=t!(lang, "craving-history-none") body=t!(lang, "craving-history-none-body")/>
            }
            .into_any()
        } else {
            let cards: Vec<_> = passes
                .iter()
                .map(|pass| card(lang, pass, &when::moment(lang, &zoned(pass.started_at), &zoned(now))))
                .collect();
            cards.into_any()
        };
        Ok(view! {
            <ui::PhoneFrame
                lang=lang
                title=t!(lang, "craving-history-title")
                here="/craving/history"
                lead=t!(lang, "craving-history-lead")
                back="/today".to_owned()
            >
                {content}
            </ui::PhoneFrame>
        })
    })
}

fn card(lang: Language, pass: &Pass, when: &str) -> AnyView {
    let skills = pass.skills().into_iter().filter_map(Skill::from_word);
    let skills: Vec<String> = skills.map(|skill| skill.exercise(lang).name.clone()).collect();
    let list = |words: Vec<String>| words.join(", ");
    let answered = pass.calls().filter(|call| call.answered).map(|call| call.name.as_str().to_owned()).collect();
    let plan = pass.plan().map(|plan| {
        let places = plan.places.iter().map(|&place| choice::place(lang, place));
        let company = plan.company.iter().map(|&whom| choice::with_whom(lang, whom));
        let doing = plan.doing.iter().map(|&doing| choice::doing(lang, doing));
        let own = plan.own.iter().filter(|text| !text.is_blank()).map(|text| text.as_str().to_owned());
        places.chain(company).chain(doing).chain(own).collect::<Vec<_>>()
    });
    let questions = Skill::from_word("play_tape").map(|skill| &skill.exercise(lang).fields);
    let tape: Vec<(String, String)> = questions
        .into_iter()
        .flatten()
        .zip(pass.tape())
        .filter(|(_, answer)| !answer.is_blank())
        .map(|(field, answer)| (field.ask.clone(), answer.as_str().to_owned()))
        .collect();
    let facts = [
        (t!(lang, "craving-history-helped"), pass.helped().to_owned()),
        (t!(lang, "craving-history-skills"), list(skills)),
        (t!(lang, "craving-history-for"), list(pass.what_for().iter().map(|&item| choice::item(lang, item)).collect())),
        (
            t!(lang, "craving-history-triggers"),
            list(pass.triggers().iter().map(|&trigger| choice::trigger(lang, trigger)).collect()),
        ),
        (t!(lang, "craving-history-answered"), list(answered)),
        (t!(lang, "craving-history-plan"), list(plan.unwrap_or_default())),
        (t!(lang, "craving-history-used"), pass.used().map(|used| choice::used(lang, used)).unwrap_or_default()),
    ];
    let fact = |(name, words): (String, String)| view! { <dt>{name}</dt><dd dir="auto">{words}</dd> };
    let facts: Vec<_> = facts.into_iter().filter(|(_, words)| !words.trim().is_empty()).map(fact).collect();
    let tape = (!tape.is_empty()).then(|| {
        view! {
            <details class="fold">
                <summary>{t!(lang, "craving-history-tape")}</summary>
                <dl class="facts">{tape.into_iter().map(fact).collect_view()}</dl>
            </details>
        }
    });
    let review =
        (pass.used() == Some(Used::Yes)).then(|| view! { <a href="/lapse">{t!(lang, "craving-history-review")}</a> });
    view! {
        <section class="card">
            <h2>{when.to_owned()}</h2>
            {summary(lang, pass)}
            {(pass.ending() == Some(Ending::Stopped)).then(|| view! { <p class="soft">{t!(lang, "craving-history-stopped")}</p> })}
            {curve(lang, pass)}
            <dl class="facts">{facts}</dl>
            {tape}
            {review}
        </section>
    }
    .into_any()
}

/// Minutes, peak and end value in one sentence; nothing without a rating.
pub fn summary(lang: Language, pass: &Pass) -> Option<AnyView> {
    let (start, peak, now) = (pass.start()?.value(), pass.peak()?.value(), pass.now()?.value());
    let minutes = when::span_long(lang, pass.minutes() * 60);
    let words = t!(lang, "craving-summary", minutes = minutes, start = start, peak = peak, now = now);
    Some(view! { <p class="lead">{words}</p> }.into_any())
}
