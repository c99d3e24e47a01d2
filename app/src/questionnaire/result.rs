//! A finished form in words a person can use: the number, what higher means, what changed. No severity words.

use super::{after, page::At, words};
use crate::{
    t,
    text::when,
    ui::{self, ScorePoint},
};
use domain::{
    Language,
    questionnaire::{CrossCheck, InstrumentId, Past, Scale, Scores},
};
use jiff::Timestamp;
use leptos::prelude::*;

/// The result.
pub fn result(at: &At, now: Timestamp) -> AnyView {
    let lang = at.lang;
    let response = &at.page.response;
    let saved = response.last_answer_at.map(|saved| words::saved(lang, saved, &at.page.clinic, now));
    let sees = words::who_sees(lang, response.team_told, &at.page.clinic, now);
    let scales: Vec<AnyView> = shown_scales(response.instrument).map(|scale| scored(at, scale)).collect();
    let told = !response.shown.is_empty();
    view! {
        {saved.map(|saved| view! { <ui::Notice kind=ui::NoticeKind::Success lang=lang title=saved><p>{sees}</p></ui::Notice> })}
        {at.page.response.child.filter(|_| at.page.child_is_open).map(|second| view! {
            <section class="card next">
                <p>{t!(lang, "questionnaire-thanks")}</p>
                <a class="button light wide" href=format!("/questionnaires/{second}")>{t!(lang, "questionnaire-go-on")}</a>
            </section>
        })}
        {told.then(|| after::help(at, now))}
        {checks(at, now)}
        {scales}
        {grounding(at)}
        <p class="self-report">{t!(lang, "questionnaire-self-report")}</p>
        {after::change(at, now)}
        <a class="button quiet wide" href="/questionnaires">{t!(lang, "questionnaire-back")}</a>
        {at.credit()}
    }
    .into_any()
}

/// The scales that a participant sees: clusters are for staff.
fn shown_scales(id: InstrumentId) -> impl Iterator<Item = &'static Scale> {
    let clusters = matches!(id, InstrumentId::Pcl5Month | InstrumentId::Pcl5Week);
    id.instrument().scales.iter().filter(move |scale| !clusters || scale.id == "total")
}

fn scored(at: &At, scale: &'static Scale) -> AnyView {
    let (lang, response) = (at.lang, &at.page.response);
    let name = name(lang, scale);
    let (low, high) = scale.bounds;
    let score = response.scores.of(scale.id);
    let number = match score {
        Some(score) => {
            let of = t!(lang, "questionnaire-score-of", low = low, high = high);
            view! { <p class="score num"><strong>{score.to_string()}</strong> " " <span class="soft">{of}</span></p> }
                .into_any()
        }
        None => view! { <p>{t!(lang, "questionnaire-no-score")}</p> }.into_any(),
    };
    let points = points(&at.page.history.0, scale);
    view! {
        <section class="card">
            <h2>{name.clone()}</h2>
            {number}
            {score.map(|_| view! { <p class="soft">{meaning(lang, response.instrument, scale)}</p> })}
            {score.and_then(|score| change(at, scale, score)).map(|change| view! { <p>{change}</p> })}
            <ui::ScoreChart lang=lang name=name points=points bounds=scale.bounds/>
        </section>
    }
    .into_any()
}

fn points(history: &[Past], scale: &Scale) -> Vec<ScorePoint> {
    let point = |past: &Past| ScorePoint {
        day: past.day,
        score: past.scores.as_ref().and_then(|scores: &Scores| scores.of(scale.id)),
    };
    history.iter().map(point).collect()
}

fn name(lang: Language, scale: &Scale) -> String {
    match scale.id {
        "use" => t!(lang, "questionnaire-scale-use"),
        "risk" => t!(lang, "questionnaire-scale-risk"),
        "protective" => t!(lang, "questionnaire-scale-protective"),
        _ => t!(lang, "questionnaire-scale-total"),
    }
}

/// What a higher number means.
fn meaning(lang: Language, id: InstrumentId, scale: &Scale) -> String {
    match (scale.id, id) {
        ("use", _) => t!(lang, "questionnaire-means-use"),
        ("risk", _) => t!(lang, "questionnaire-means-risk"),
        ("protective", _) => t!(lang, "questionnaire-means-protective"),
        (_, InstrumentId::Barc10) => t!(lang, "questionnaire-means-barc10"),
        (_, InstrumentId::Auditc) => t!(lang, "questionnaire-means-auditc"),
        (_, InstrumentId::Dast10) => t!(lang, "questionnaire-means-dast10"),
        _ => t!(lang, "questionnaire-means-total"),
    }
}

/// Against the time before: the number, and no judgement.
fn change(at: &At, scale: &Scale, score: u16) -> Option<String> {
    let lang = at.lang;
    let own = at.page.response.day;
    let finished = at.page.response.finished_at?;
    let today = domain::program_day(finished, &at.page.clinic.zone);
    let mut before = at.page.history.0.iter().rev().filter(|past| past.day < own.unwrap_or(today));
    let (day, before) = before.find_map(|past| Some((past.day, past.scores.as_ref()?.of(scale.id)?)))?;
    let day = when::date(lang, day);
    Some(match score.cmp(&before) {
        std::cmp::Ordering::Less => t!(lang, "questionnaire-change-less", by = before - score, day = day),
        std::cmp::Ordering::Equal => t!(lang, "questionnaire-change-same", day = day),
        std::cmp::Ordering::Greater => t!(lang, "questionnaire-change-more", by = score - before, day = day),
    })
}

/// What does not fit, with the way back. Nothing is blocked by it.
fn checks(at: &At, now: Timestamp) -> Option<AnyView> {
    let lang = at.lang;
    let open = at.page.response.standing(now).takes_answers();
    let found = CrossCheck::of(&at.page.answers);
    (!found.is_empty() && open).then(|| {
        let line = |check: &CrossCheck| {
            let href = format!("{}/{}", at.href(), check.item());
            view! { <li>{words::check(lang, check)} " " <a href=href>{t!(lang, "questionnaire-look-again")}</a></li> }
                .into_any()
        };
        let lines: Vec<AnyView> = found.iter().map(line).collect();
        view! {
            <ui::Notice lang=lang title=t!(lang, "questionnaire-check")>
                <ul class="plain">{lines}</ul>
                <p class="small">{t!(lang, "questionnaire-check-fine")}</p>
            </ui::Notice>
        }
        .into_any()
    })
}

/// After the PCL-5: something to come back to the room with.
fn grounding(at: &At) -> Option<AnyView> {
    let lang = at.lang;
    matches!(at.page.response.instrument, InstrumentId::Pcl5Month | InstrumentId::Pcl5Week).then(|| {
        view! { <a class="button quiet wide" href="/practice">{t!(lang, "questionnaire-grounding")}</a> }.into_any()
    })
}
