//! `/today`: the one next thing, and the last 14 days.

use super::next::{Next, next};
use crate::{form::number, ssr, t, text::when, ui};
use domain::{Ask, Language, Step, Today, Used};
use jiff::{Timestamp, Zoned};
use leptos::prelude::*;

/// The participant's own day.
#[component]
pub fn TodayPage() -> impl IntoView {
    ssr::page(|request| async move {
        let who = request.participant()?;
        let (lang, now) = (request.language(), request.now());
        let today = request.services.people.today(&who, now).await?;
        let here = now.to_zoned(today.clinic.zone.clone());
        let greeting = match here.hour() {
            4..=11 => t!(lang, "today-morning", name = who.called.as_str()),
            12..=17 => t!(lang, "today-afternoon", name = who.called.as_str()),
            _ => t!(lang, "today-evening", name = who.called.as_str()),
        };
        Ok(view! {
            <ui::PhoneFrame lang=lang title=greeting kicker=week(lang, &today) here="/today">
                {next_card(lang, &today, now, &here)}
                {asked_of_use(lang, &today)}
                <section class="card">
                    <h2>{t!(lang, "today-craving")}</h2>
                    <ui::Chart lang=lang name=t!(lang, "today-craving") days=today.days.clone() usual=today.usual/>
                    <p class="soft">{usual_words(lang, &today)}</p>
                </section>
                <p class="soft small">{hours(lang, &today, now, &here)}</p>
            </ui::PhoneFrame>
        })
    })
}

fn week(lang: Language, today: &Today) -> String {
    let day = when::weekday(lang, today.day.weekday());
    match &today.enrollment {
        Some(enrollment) => {
            let days = today.day.since(enrollment.admitted_on).map_or(0, |span| span.get_days());
            t!(lang, "today-week", day = day, week = days.max(0) / 7 + 1)
        }
        None => day.to_owned(),
    }
}

fn next_card(lang: Language, today: &Today, now: Timestamp, here: &Zoned) -> AnyView {
    let (title, body, href, go) = match next(today) {
        Next::Craving(ask) => return craving_card(lang, today, ask, now),
        Next::FinishCheckIn => (
            t!(lang, "today-check-in-title"),
            t!(lang, "today-check-in-draft"),
            "/check-in",
            t!(lang, "today-check-in-go"),
        ),
        Next::CheckIn => (
            t!(lang, "today-check-in-title"),
            t!(lang, "today-check-in-body"),
            "/check-in",
            t!(lang, "today-check-in-go"),
        ),
        Next::Done => {
            let at = today.last.as_ref().map_or(now, |last| last.received_at).to_zoned(today.clinic.zone.clone());
            let body = t!(lang, "today-done-body", when = when::moment(lang, &at, here));
            return view! {
                <section class="card next">
                    <h2>{t!(lang, "today-done-title")}</h2>
                    <p class="soft">{body}</p>
                    <p>{t!(lang, "today-kind")}</p>
                    <a class="button light wide" href="/check-in">{t!(lang, "today-done-go")}</a>
                </section>
            }
            .into_any();
        }
    };
    view! {
        <section class="card next">
            <p class="soft small">{t!(lang, "today-next")}</p>
            <h2>{title}</h2>
            <p class="soft">{body}</p>
            <a class="button light wide" href=href>{go}</a>
        </section>
    }
    .into_any()
}

/// What is asked about the craving flow that was begun last. A team that was told is not asked about as if it was not.
fn craving_card(lang: Language, today: &Today, ask: Ask, now: Timestamp) -> AnyView {
    let began = today.craving.as_ref().map_or(now, |(_, pass)| pass.started_at);
    let time = when::time(lang, &began.to_zoned(today.clinic.zone.clone()));
    let (title, body, href, go) = match ask {
        Ask::GoOn(step) => (
            t!(lang, "today-flow-going", time = time),
            t!(lang, "today-flow-body"),
            step.page(),
            t!(lang, "today-flow-go"),
        ),
        Ask::HowNow => (
            t!(lang, "today-flow-title", time = time),
            t!(lang, "today-flow-body"),
            Step::Again.page(),
            t!(lang, "today-flow-go"),
        ),
        Ask::Later => (
            t!(lang, "today-flow-later"),
            t!(lang, "today-flow-later-body", time = time),
            Step::Later.page(),
            t!(lang, "today-flow-later-go"),
        ),
        Ask::Told => (
            t!(lang, "today-flow-told"),
            t!(lang, "today-flow-told-body", time = time),
            "/craving/told".to_owned(),
            t!(lang, "today-flow-told-go"),
        ),
    };
    view! {
        <section class="card next">
            <p class="soft small">{t!(lang, "today-next")}</p>
            <h2>{title}</h2>
            <p class="soft">{body}</p>
            <a class="button light wide" href=href>{go}</a>
        </section>
    }
    .into_any()
}

/// After a check-in that told of a use, today: the way to look at it.
fn asked_of_use(lang: Language, today: &Today) -> Option<AnyView> {
    let last = today.last.as_ref().filter(|last| last.day == today.day)?;
    (last.answers.used == Some(Used::Yes)).then(|| {
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
fn usual_words(lang: Language, today: &Today) -> String {
    let Some(usual) = today.usual else { return t!(lang, "today-too-few") };
    let median = number(usual.median);
    match today.days.iter().rev().find_map(|day| day.value).map(|value| f64::from(value.value())) {
        Some(value) if value > usual.high => t!(lang, "today-higher", usual = median),
        Some(value) if value < usual.low => t!(lang, "today-lower", usual = median),
        _ => t!(lang, "today-close"),
    }
}

fn hours(lang: Language, today: &Today, now: Timestamp, here: &Zoned) -> String {
    let zoned = |at: Timestamp| at.to_zoned(today.clinic.zone.clone());
    if let Some(closing) = today.clinic.closing_of(now) {
        return t!(lang, "today-open-now", time = when::time(lang, &zoned(closing)));
    }
    match today.clinic.next_opening(now) {
        Some(opens) => t!(lang, "today-closed-now", when = when::moment(lang, &zoned(opens), here)),
        None => t!(lang, "ui-nobody-watches"),
    }
}
