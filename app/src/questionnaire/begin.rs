//! Before the first question, and where a half-done form is taken up again.

use super::{page::At, words};
use crate::{t, ui};
use domain::{Shown, questionnaire::InstrumentId};
use jiff::Timestamp;
use leptos::prelude::*;

/// What the form is, how long it takes, who sees it; nothing is asked yet.
pub fn begin(at: &At, now: Timestamp) -> AnyView {
    let lang = at.lang;
    let (response, sheet) = (&at.page.response, &at.page.sheet);
    let id = response.instrument;
    let first = sheet.questions.first().map(|question| question.item);
    let start = format!("{}/{}", at.href(), first.map_or("all", |item| item.id));
    let recall = first.and_then(|item| words::recall(lang, item.recall));
    let lead = sheet.instruction.map(|text| view! { <p lang=sheet.language.tag()>{text}</p> });
    let screen = id.is_screen();
    let count = sheet.blank().asked().count();
    view! {
        {at.card(now)}
        {at.thanks()}
        {at.notice()}
        <section class="card">
            <p>{t!(lang, "questionnaire-intro", count = count)} " " {words::minutes(lang, id)}</p>
            {recall.map(|recall| view! { <p class="soft">{recall}</p> })}
            {lead}
            {trauma(at)}
            {(id == InstrumentId::Auditc).then(|| drinks(at))}
            {screen.then(|| words::crisis_sentence(lang))}
            <a class="button wide" href=start>{t!(lang, "questionnaire-start")}</a>
            <a class="button quiet wide" href=format!("{}/all", at.href())>{t!(lang, "questionnaire-all")}</a>
            {screen.then(|| refuse(at))}
        </section>
        <p class="soft small">{t!(lang, "questionnaire-no-wrong")} " " {words::who_sees(lang, response.team_told, &at.page.clinic, now)}</p>
        {at.credit()}
    }
    .into_any()
}

/// The PCL-5 never asks what happened.
fn trauma(at: &At) -> Option<AnyView> {
    let lang = at.lang;
    matches!(at.page.response.instrument, InstrumentId::Pcl5Month | InstrumentId::Pcl5Week).then(|| {
        view! {
            <p>{t!(lang, "questionnaire-worst-event")}</p>
            <p><a href="/practice">{t!(lang, "questionnaire-grounding")}</a></p>
        }
        .into_any()
    })
}

/// What one drink is, as a picture with words.
pub fn drinks(at: &At) -> AnyView {
    let lang = at.lang;
    let glasses = [
        (t!(lang, "questionnaire-drink-beer"), "M9 6h14v34H9zM23 13h6v16h-6"),
        (t!(lang, "questionnaire-drink-wine"), "M9 6h16c0 9-3 15-8 15S9 15 9 6zM17 21v16M10 40h14"),
        (t!(lang, "questionnaire-drink-liquor"), "M10 20h14l-2 20H12z"),
    ];
    let glasses = glasses.into_iter().map(|(words, path)| {
        view! {
            <li>
                <svg viewBox="0 0 36 46" aria-hidden="true" focusable="false"><path d=path></path></svg>
                <span class="small">{words}</span>
            </li>
        }
    });
    view! {
        <figure class="drinks">
            <figcaption class="soft small">{t!(lang, "questionnaire-one-drink")}</figcaption>
            <ul class="plain">{glasses.collect_view()}</ul>
        </figure>
    }
    .into_any()
}

/// "I'd rather not answer" to the whole screen.
fn refuse(at: &At) -> AnyView {
    let lang = at.lang;
    view! {
        <form method="post" action="/api/questionnaires/refuse">
            {at.hidden()}
            <button class="button quiet wide">{t!(lang, "questionnaire-refuse-all")}</button>
        </form>
    }
    .into_any()
}

/// Half done: what is saved, what is open, and the way on.
pub fn resume(at: &At, now: Timestamp) -> AnyView {
    let lang = at.lang;
    let (response, answers) = (&at.page.response, &at.page.answers);
    let saved = response.last_answer_at.map(|saved| words::saved(lang, saved, &at.page.clinic, now));
    let open = answers.open();
    let sheet = &at.page.sheet;
    let left: Vec<AnyView> = open
        .iter()
        .filter_map(|item| sheet.question(item.id))
        .map(|question| {
            let href = format!("{}/{}", at.href(), question.item.id);
            view! { <li><a href=href lang=sheet.language.tag()>{question.text.clone()}</a></li> }.into_any()
        })
        .collect();
    let second = at.page.response.child.filter(|_| at.page.child_is_open);
    let next = match (second, answers.next_open(None)) {
        (Some(second), _) => {
            let href = format!("/questionnaires/{second}");
            view! {
                <p class="lead">{t!(lang, "questionnaire-thanks")}</p>
                <a class="button wide" href=href>{t!(lang, "questionnaire-go-on")}</a>
            }
            .into_any()
        }
        (None, Some(item)) => {
            let href = format!("{}/{}", at.href(), item.id);
            view! { <a class="button wide" href=href>{t!(lang, "questionnaire-go-on")}</a> }.into_any()
        }
        (None, None) => ().into_any(),
    };
    let answered = t!(lang, "questionnaire-answered", count = answers.answered());
    let said = response.shown.contains(&Shown::NotFinished).then(|| t!(lang, "questionnaire-not-finished"));
    view! {
        {at.card(now)}
        {saved.map(|saved| view! { <ui::Notice kind=ui::NoticeKind::Success lang=lang title=saved><p>{answered}</p></ui::Notice> })}
        <section class="card">
            {said.map(|said| view! { <p>{said}</p> })}
            {next}
            <a class="button quiet wide" href=format!("{}/all", at.href())>{t!(lang, "questionnaire-all")}</a>
        </section>
        <section class="card">
            <h2>{t!(lang, "questionnaire-open", count = left.len())}</h2>
            <ul class="left">{left}</ul>
            <form method="post" action="/api/questionnaires/finish">
                <input type="hidden" name="response" value=response.id.to_string()/>
                <button class="button quiet wide">{t!(lang, "questionnaire-finish-open")}</button>
            </form>
            <p class="soft small">{t!(lang, "questionnaire-finish-open-body")}</p>
        </section>
        <p class="soft small">{words::who_sees(lang, response.team_told, &at.page.clinic, now)}</p>
        {at.credit()}
    }
    .into_any()
}
