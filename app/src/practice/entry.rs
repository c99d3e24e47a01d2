//! `/practice/entries`: what somebody wrote down, to read again.

use super::{done::drift_words, words};
use crate::{
    ssr::{self},
    t,
    text::when,
    ui, worksheet,
};
use domain::{
    Failure, Language, Practice, PracticeId, Practised,
    practice::drift,
    worksheet::{Answer, SheetAnswers},
};
use jiff::tz::TimeZone;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// `/practice/entries`.
#[component]
pub fn EntriesPage() -> impl IntoView {
    ssr::page(|request| async move {
        let who = request.participant()?;
        let lang = request.language();
        let zone = request.services.people.clinic(who.program).await?.zone;
        let entries = request.services.practices.entries(&who).await?;
        let rows: Vec<AnyView> = entries.iter().map(|practice| row(lang, practice, &zone)).collect();
        let content = if rows.is_empty() {
            view! {
                <ui::EmptyState title=t!(lang, "practice-entries-none") body=t!(lang, "practice-entries-none-body")>
                    <a class="button quiet" href="/practice">{t!(lang, "practice-all")}</a>
                </ui::EmptyState>
            }
            .into_any()
        } else {
            view! { <section class="card"><ul class="list skills">{rows}</ul></section> }.into_any()
        };
        Ok(view! {
            <ui::PhoneFrame
                lang=lang
                title=t!(lang, "practice-entries")
                lead=t!(lang, "practice-entries-body")
                here="/practice/entries"
                back="/practice"
            >
                {content}
            </ui::PhoneFrame>
        })
    })
}

fn row(lang: Language, practice: &Practice, zone: &TimeZone) -> AnyView {
    let date = when::long_date(lang, practice.started_at.to_zoned(zone.clone()).date());
    view! {
        <li>
            <a href=format!("/practice/entries/{}", practice.id)>{words::name(lang, &practice.what)}</a>
            <span class="soft small">{date}</span>
        </li>
    }
    .into_any()
}

/// `/practice/entries/{entry}`.
#[component]
pub fn EntryPage() -> impl IntoView {
    let id = use_params_map().with_untracked(|params| params.get("entry").and_then(|id| id.parse::<PracticeId>().ok()));
    ssr::page(move |request| async move {
        let who = request.participant()?;
        let lang = request.language();
        let practice = request.services.practices.entry(&who, id.ok_or(Failure::NotFound)?).await?;
        let zone = request.services.people.clinic(who.program).await?.zone;
        let at = practice.started_at.to_zoned(zone);
        let kicker = format!("{}, {}", when::long_date(lang, at.date()), when::time(lang, &at));
        let script = script(lang, &practice);
        let answered = answered(lang, &practice);
        let note = (!practice.note.is_blank()).then(|| {
            let note = practice.note.as_str().to_owned();
            view! { <section class="card"><h2>{t!(lang, "practice-note")}</h2><p class="typed">{note}</p></section> }
        });
        let drift = drift(&practice.answers).map(|halves| view! { <p>{drift_words(lang, halves)}</p> });
        Ok(view! {
            <ui::PhoneFrame
                lang=lang
                title=words::name(lang, &practice.what)
                kicker=kicker
                here="/practice/entries"
                back="/practice/entries"
            >
                {drift}
                {script}
                {answered}
                {note}
            </ui::PhoneFrame>
        })
    })
}

fn answered(lang: Language, practice: &Practice) -> Option<AnyView> {
    let Practised::Skill(skill) = practice.what else { return None };
    let sheet = skill.exercise(lang).sheet(&t!(lang, "practice-pick"))?;
    (!practice.answers.is_empty()).then(|| {
        let answers = worksheet::answered(lang, &sheet, &practice.answers);
        view! { <section class="card">{answers}</section> }.into_any()
    })
}

/// The answers joined to one short script, where the record says so (`output`).
fn script(lang: Language, practice: &Practice) -> Option<AnyView> {
    let Practised::Skill(skill) = practice.what else { return None };
    skill.exercise(lang).output.as_ref()?;
    let said = texts(&practice.answers);
    (!said.is_empty()).then(|| {
        let lines: Vec<AnyView> =
            said.into_iter().map(|text| view! { <p class="typed">{text}</p> }.into_any()).collect();
        view! { <ui::Card title=t!(lang, "practice-script")>{lines}</ui::Card> }.into_any()
    })
}

fn texts(answers: &SheetAnswers) -> Vec<String> {
    let texts = answers.0.iter().flatten().flatten().filter_map(|answer| match answer {
        Answer::Text(text) => Some(text.as_str().trim().to_owned()),
        _ => None,
    });
    texts.collect()
}
