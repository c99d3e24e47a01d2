//! After a suicide screen, and after a form's time. Answers to suicide questions are never drawn as a chart.

use super::{page::At, words};
use crate::{t, ui};
use domain::{Shown, questionnaire::InstrumentId};
use jiff::Timestamp;
use leptos::prelude::*;

/// The end of a suicide screen: the crisis card, the own plan, a call, a calming exercise, and the way back.
pub fn screen(at: &At, now: Timestamp) -> AnyView {
    let lang = at.lang;
    let response = &at.page.response;
    let saved = response.last_answer_at.map(|saved| words::saved(lang, saved, &at.page.clinic, now));
    let always = response.instrument == InstrumentId::Cssrs || !response.shown.is_empty();
    let sees = words::who_sees(lang, response.team_told, &at.page.clinic, now);
    let help = if always { help(at, now) } else { words::crisis_sentence(lang) };
    let refused = response.shown.contains(&Shown::NotFinished);
    let second = response.child.filter(|_| at.page.child_is_open);
    view! {
        {saved.map(|saved| view! {
            <ui::Notice kind=ui::NoticeKind::Success lang=lang title=saved><p>{t!(lang, "questionnaire-thanks-answers")} " " {sees}</p></ui::Notice>
        })}
        {refused.then(|| view! { <p>{t!(lang, "questionnaire-not-finished")}</p> })}
        {help}
        {second.map(|second| view! {
            <a class="button wide" href=format!("/questionnaires/{second}")>{t!(lang, "questionnaire-go-on")}</a>
        })}
        {back(at)}
        {change(at, now)}
        {at.credit()}
    }
    .into_any()
}

/// Crisis card and a calming exercise. "Call my care team" and the own safety plan are on the card.
pub fn help(at: &At, now: Timestamp) -> AnyView {
    let lang = at.lang;
    view! {
        {at.crisis(now)}
        <section class="card">
            <h2>{t!(lang, "questionnaire-now")}</h2>
            <a class="button quiet wide" href="/craving/breath">{t!(lang, "questionnaire-calm")}</a>
        </section>
    }
    .into_any()
}

/// The way back to the form that opened this one, or to the list.
fn back(at: &At) -> AnyView {
    let lang = at.lang;
    match at.page.response.parent {
        Some(parent) => {
            let href = format!("/questionnaires/{parent}");
            view! { <a class="button wide" href=href>{t!(lang, "questionnaire-other-questions")}</a> }.into_any()
        }
        None => view! { <a class="button quiet wide" href="/questionnaires">{t!(lang, "questionnaire-back")}</a> }
            .into_any(),
    }
}

/// A changed mind, while that is possible.
pub fn change(at: &At, now: Timestamp) -> Option<AnyView> {
    let lang = at.lang;
    at.page.response.standing(now).takes_answers().then(|| {
        let href = format!("{}/all", at.href());
        view! { <p><a href=href>{t!(lang, "questionnaire-change")}</a></p> }.into_any()
    })
}

/// Its time is over: what was saved is kept, and nothing is lost by it.
pub fn too_late(at: &At, now: Timestamp) -> AnyView {
    let lang = at.lang;
    let response = &at.page.response;
    let answered = t!(lang, "questionnaire-answered", count = at.page.answers.answered());
    view! {
        {at.card(now)}
        <ui::Notice kind=ui::NoticeKind::Info lang=lang title=t!(lang, "questionnaire-too-late")>
            <p>{t!(lang, "questionnaire-too-late-body")} " " {answered}</p>
        </ui::Notice>
        {(!response.shown.is_empty()).then(|| help(at, now))}
        <a class="button quiet wide" href="/questionnaires">{t!(lang, "questionnaire-back")}</a>
    }
    .into_any()
}
