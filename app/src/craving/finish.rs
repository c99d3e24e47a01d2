//! Steps 6, 8 and 9: the tape, the next two hours, and the end. Nothing has to be typed.

use super::{curve::curve, screen::Screen};
use crate::{
    draft::{Keeper, KeptNote},
    form::{Form, options},
    t,
    text::choice,
    ui::Pick,
};
use domain::{Doing, Failure, Fields, Item, NOTE_MAX, Pass, SHORT_MAX, Skill, Used, Where, WithWhom};
use leptos::prelude::*;
use std::sync::Arc;

/// Step 6: play the tape forward. What is typed is kept while it is typed.
pub async fn tape(screen: &Screen) -> Result<AnyView, Failure> {
    let lang = screen.lang;
    let exercise = Skill::from_word("play_tape").ok_or(Failure::NotFound)?.exercise(lang);
    let Some(who) = &screen.who else {
        let asked: Vec<_> = exercise.fields.iter().map(|field| view! { <li>{field.ask.clone()}</li> }).collect();
        let content = view! {
            <p class="lead">{t!(lang, "craving-tape-think")}</p>
            <ol class="steps">{asked}</ol>
            {screen.tap("go_on", "/craving/again", "button wide", t!(lang, "craving-rate-now"))}
        };
        return Ok(screen.show(exercise.name.clone(), content.into_any()));
    };
    let mut form = screen.request.form();
    let mut kept = false;
    if screen.request.typed().is_none() {
        let draft = screen.request.services.drafts.kept(who, "/craving/tape").await?;
        kept = draft.is_some();
        let fields = draft.unwrap_or_else(|| written(screen.pass.as_ref()));
        form = Form { typed: Arc::new(crate::ssr::Typed { fields, ..crate::ssr::Typed::default() }), ..form };
    }
    let asked: Vec<_> = exercise
        .fields
        .iter()
        .enumerate()
        .map(|(at, field)| form.text(format!("tape_{at}"), field.ask.clone(), None, NOTE_MAX))
        .collect();
    let skip = screen.tap("go_on", "/craving/again", "button quiet wide", t!(lang, "craving-tape-skip"));
    let content = view! {
        <p class="lead">{t!(lang, "craving-tape-body")}</p>
        {skip}
        {kept.then(|| view! { <KeptNote lang=lang/> })}
        {screen.form("tape", view! { {asked} <Keeper lang=lang/> }.into_any(), t!(lang, "craving-rate-now"))}
    };
    Ok(screen.show(exercise.name.clone(), content.into_any()))
}

/// The answers of this flow, where the person went back.
fn written(pass: Option<&Pass>) -> Fields {
    let answers = pass.filter(|pass| pass.ended_at.is_none()).map(Pass::tape).unwrap_or_default();
    let named = answers.iter().enumerate().map(|(at, text)| (format!("tape_{at}"), text.as_str().to_owned()));
    Fields(named.collect())
}

/// Step 8: where, with whom, doing what.
pub fn plan(screen: &Screen) -> AnyView {
    let lang = screen.lang;
    let places = options(Where::ALL, Where::word, |place| choice::place(lang, place));
    let company = options(WithWhom::ALL, WithWhom::word, |whom| choice::with_whom(lang, whom));
    let doing = options(Doing::ALL, Doing::word, |doing| choice::doing(lang, doing));
    let asked = [
        ("place", t!(lang, "craving-plan-place"), places),
        ("company", t!(lang, "craving-plan-company"), company),
        ("doing", t!(lang, "craving-plan-doing"), doing),
    ];
    if !screen.keeps() {
        let asked: Vec<_> = asked
            .into_iter()
            .map(|(_, question, ideas)| {
                let ideas: Vec<_> = ideas.into_iter().map(|(_, idea)| view! { <li>{idea}</li> }).collect();
                view! { <h2 class="ask">{question}</h2> <ul class="ideas">{ideas}</ul> }
            })
            .collect();
        let content = view! {
            <p class="lead">{t!(lang, "craving-plan-think")}</p>
            {asked}
            {screen.tap("go_on", "/craving/done", "button wide", t!(lang, "craving-go"))}
        };
        return screen.show(t!(lang, "craving-plan-title"), content.into_any());
    }
    let form = screen.request.form();
    let fields: Vec<_> = asked
        .into_iter()
        .map(|(name, question, ideas)| {
            let own = form.field(format!("{name}_own"), "text", t!(lang, "craving-plan-own"), None, "off");
            view! {
                {form.choices(name, question, None, ideas, Pick::Many, 2)}
                <details class="fold" open=!form.value(&format!("{name}_own")).is_empty()>
                    <summary>{t!(lang, "craving-plan-own-open")}</summary>
                    {own}
                </details>
            }
        })
        .collect();
    let content = view! {
        <p class="lead">{t!(lang, "craving-plan-body")}</p>
        {screen.form("planned", fields.into_any(), t!(lang, "craving-go"))}
        {screen.tap("go_on", "/craving/done", "button quiet wide", t!(lang, "craving-plan-skip"))}
    };
    screen.show(t!(lang, "craving-plan-title"), content.into_any())
}

/// Step 9: "You rode it out."
pub fn done(screen: &Screen) -> AnyView {
    let lang = screen.lang;
    let title = t!(lang, "craving-done-title");
    if !screen.keeps() {
        let content = view! {
            <p class="lead">{t!(lang, "craving-done-exercise")}</p>
            <a class="button wide" href=screen.request.link("/")>{t!(lang, "craving-done-end")}</a>
        };
        return screen.show(title, content.into_any());
    }
    let form = screen.request.form();
    let used = options(Used::ALL, Used::word, |used| choice::used(lang, used));
    let items = options(Item::ALL, Item::word, |item| choice::item(lang, item));
    let fields = view! {
        {form.choices("used", t!(lang, "craving-done-used"), Some(t!(lang, "craving-done-used-hint")), used, Pick::One, 3)}
        <details class="fold">
            <summary>{t!(lang, "craving-done-what-open")}</summary>
            {form.choices("item", t!(lang, "craving-done-what"), None, items, Pick::Many, 2)}
        </details>
        <details class="fold" open=!form.value("note").is_empty() || form.error("note").is_some()>
            <summary>{t!(lang, "craving-done-helped-open")}</summary>
            {form.text("note", t!(lang, "craving-done-helped"), None, NOTE_MAX.min(SHORT_MAX * 8))}
        </details>
    };
    let content = view! {
        {screen.pass.as_ref().map(|pass| super::history::summary(lang, pass))}
        {screen.pass.as_ref().map(|pass| curve(lang, pass))}
        {screen.form("reported", fields.into_any(), t!(lang, "craving-done-end"))}
    };
    screen.show(title, content.into_any())
}
