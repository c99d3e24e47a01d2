//! `/today`: the one next thing, a few lines of what comes then, and the last 14 days.

use super::thing::{Told, tell};
use crate::{form::number, ssr, t, text::when, ui};
use domain::{
    Language,
    today::{Agenda, LINES, things},
};
use jiff::{Timestamp, Zoned};
use leptos::prelude::*;

/// The participant's own day.
#[component]
pub fn TodayPage() -> impl IntoView {
    ssr::page(|request| async move {
        let who = request.participant()?;
        let (lang, now) = (request.language(), request.now());
        let today = request.services.agendas.agenda(&who, now).await?;
        let here = now.to_zoned(today.clinic.zone.clone());
        let greeting = match here.hour() {
            4..=11 => t!(lang, "today-morning", name = who.called.as_str()),
            12..=17 => t!(lang, "today-afternoon", name = who.called.as_str()),
            _ => t!(lang, "today-evening", name = who.called.as_str()),
        };
        let mut told = things(&today.facts, now).into_iter().filter_map(|thing| tell(lang, &today, thing, now));
        let next = told.next().map_or_else(|| done(lang, &today, now, &here), |next| next_card(lang, next));
        let then = then(lang, told.take(LINES).collect());
        Ok(view! {
            <ui::PhoneFrame lang=lang title=greeting kicker=week(lang, &today) here="/today">
                {next}
                {then}
                {asked_of_use(lang, &today)}
                <section class="card">
                    <h2>{t!(lang, "today-craving")}</h2>
                    <ui::Chart lang=lang name=t!(lang, "today-craving") days=today.days.clone() usual=today.usual/>
                    <p class="soft">{usual_words(lang, &today)}</p>
                    <a class="button quiet wide" href="/progress">{t!(lang, "today-progress")}</a>
                </section>
                <p class="soft small">{hours(lang, &today, now, &here)}</p>
            </ui::PhoneFrame>
        })
    })
}

fn week(lang: Language, today: &Agenda) -> String {
    let day = when::weekday(lang, today.day.weekday());
    match &today.enrollment {
        Some(enrollment) => {
            let days = today.day.since(enrollment.admitted_on).map_or(0, |span| span.get_days());
            t!(lang, "today-week", day = day, week = days.max(0) / 7 + 1)
        }
        None => day.to_owned(),
    }
}

/// The one next thing.
fn next_card(lang: Language, next: Told) -> AnyView {
    view! {
        <section class="card next">
            <p class="soft small">{t!(lang, "today-next")}</p>
            <h2>{next.title}</h2>
            <p class="soft">{next.body}</p>
            <a class="button light wide" href=next.href>{next.go}</a>
        </section>
    }
    .into_any()
}

/// Nothing is left to do: something kind.
fn done(lang: Language, today: &Agenda, now: Timestamp, here: &Zoned) -> AnyView {
    let at = today.last_check_in.unwrap_or(now).to_zoned(today.clinic.zone.clone());
    let body = t!(lang, "today-done-body", when = when::moment(lang, &at, here));
    view! {
        <section class="card next">
            <h2>{t!(lang, "today-done-title")}</h2>
            <p class="soft">{body}</p>
            <p>{t!(lang, "today-kind")}</p>
            <a class="button light wide" href="/check-in">{t!(lang, "today-done-go")}</a>
        </section>
    }
    .into_any()
}

/// What comes then: a few lines, never a wall.
fn then(lang: Language, told: Vec<Told>) -> Option<AnyView> {
    (!told.is_empty()).then(|| {
        let lines: Vec<AnyView> = told
            .into_iter()
            .map(|told| {
                view! { <li><a href=told.href><span>{told.title}</span> <small>{told.body}</small></a></li> }.into_any()
            })
            .collect();
        view! {
            <nav aria-label=t!(lang, "today-then")>
                <ul class="ways card">{lines}</ul>
            </nav>
        }
        .into_any()
    })
}

/// After a check-in that told of a use, today: the way to look at it.
fn asked_of_use(lang: Language, today: &Agenda) -> Option<AnyView> {
    (today.told_of_use && today.facts.lapse.is_none()).then(|| {
        view! {
            <section class="card">
                <p>{t!(lang, "today-lapse")}</p>
                <a class="button quiet wide" href="/lapse">{t!(lang, "today-lapse-go")}</a>
            </section>
        }
        .into_any()
    })
}

/// The newest day value against the own usual range, never with a number that looks normal.
fn usual_words(lang: Language, today: &Agenda) -> String {
    let Some(usual) = today.usual else { return t!(lang, "today-too-few") };
    let median = number(usual.median);
    match today.days.iter().rev().find_map(|day| day.value).map(|value| f64::from(value.value())) {
        Some(value) if value > usual.high => t!(lang, "today-higher", usual = median),
        Some(value) if value < usual.low => t!(lang, "today-lower", usual = median),
        _ => t!(lang, "today-close"),
    }
}

fn hours(lang: Language, today: &Agenda, now: Timestamp, here: &Zoned) -> String {
    let zoned = |at: Timestamp| at.to_zoned(today.clinic.zone.clone());
    if let Some(closing) = today.clinic.closing_of(now) {
        return t!(lang, "today-open-now", time = when::time(lang, &zoned(closing)));
    }
    match today.clinic.next_opening(now) {
        Some(opens) => t!(lang, "today-closed-now", when = when::moment(lang, &zoned(opens), here)),
        None => t!(lang, "ui-nobody-watches"),
    }
}
