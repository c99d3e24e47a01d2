//! `/schedule`: the week, and other weeks.

use super::{hours, part, slot};
use crate::{
    ssr::{self, Request},
    t, ui,
};
use domain::{
    Failure, Language,
    schedule::{Timetable, Week, monday_of, next},
};
use jiff::{
    ToSpan as _,
    civil::{Date, date},
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The dates that have pages (own default): far more than any stay, and no address without end.
const FIRST: Date = date(2000, 1, 1);
const LAST: Date = date(2100, 12, 31);

/// The date of an address.
pub fn dated(typed: Option<String>) -> Option<Date> {
    let typed = typed.filter(|typed| typed.len() == 10)?;
    typed.parse().ok().filter(|day| (FIRST..=LAST).contains(day))
}

/// `/schedule`: the week that it is now.
#[component]
pub fn WeekPage() -> impl IntoView {
    ssr::page(|request| async move {
        let who = request.participant()?;
        let clinic = request.services.people.clinic(who.program).await?;
        let today = request.now().to_zoned(clinic.zone).date();
        page(&request, monday_of(today)).await
    })
}

/// `/schedule/week/{date}`: the week of any date.
#[component]
pub fn OtherWeekPage() -> impl IntoView {
    let day = dated(use_params_map().get_untracked().get("day"));
    ssr::page(move |request| async move {
        request.participant()?;
        page(&request, monday_of(day.ok_or(Failure::NotFound)?)).await
    })
}

async fn page(request: &Request, monday: Date) -> Result<AnyView, Failure> {
    let who = request.participant()?;
    let (lang, now) = (request.language(), request.now());
    let Week { table, ledger } = request.services.schedules.week(&who, monday, now).await?;
    let today = now.to_zoned(table.clinic.zone.clone()).date();
    let this = monday_of(today);
    let title = if monday == this { t!(lang, "schedule-title") } else { t!(lang, "schedule-title-other") };
    let dates = part::week_dates(lang, monday, table.to);
    let week = table.admitted_on.filter(|&admitted| admitted <= table.to).map(|admitted| {
        let days = monday.since(monday_of(admitted)).map_or(0, |span| span.get_days());
        t!(lang, "schedule-week-number", dates = dates.clone(), week = days / 7 + 1)
    });
    let around = slot::Around { lang, now, next: next(&table.meetings, now) };
    let (earlier, days) = days(&table, around, today, monday == this);
    let hours = hours::card(lang, &ledger, monday < this);
    let clock = part::clock(lang, &table.clinic);
    Ok(view! {
        <ui::PhoneFrame lang=lang title=title kicker=week.unwrap_or(dates) here=part::HERE>
            {weeks(lang, monday, this)}
            {earlier}
            {days}
            {hours}
            <nav class="stack tight" aria-label=t!(lang, "schedule-more")>
                <a class="button quiet wide" href="/schedule/open">{t!(lang, "schedule-go-open")}</a>
                <a class="button quiet wide" href="/schedule/commitments">{t!(lang, "schedule-go-commitments")}</a>
            </nav>
            {clock}
        </ui::PhoneFrame>
    }
    .into_any())
}

/// The way to other weeks.
fn weeks(lang: Language, monday: Date, this: Date) -> AnyView {
    let (before, after) = (monday.saturating_sub(7.days()), monday.saturating_add(7.days()));
    let path = |week: Date| if week == this { "/schedule".to_owned() } else { part::week_path(week) };
    let back = (monday != this)
        .then(|| view! { <a class="button quiet small" href="/schedule">{t!(lang, "schedule-this-week")}</a> });
    view! {
        <nav class="turn" aria-label=t!(lang, "schedule-weeks")>
            <a class="button quiet small" href=path(before) rel="prev">
                <ui::Icon glyph=ui::Glyph::Back/>
                {t!(lang, "schedule-before")}
            </a>
            {back}
            <a class="button quiet small forth" href=path(after) rel="next">
                {t!(lang, "schedule-after")}
                <ui::Icon glyph=ui::Glyph::Back/>
            </a>
        </nav>
    }
    .into_any()
}

/// The days of the week; those that are over are folded away while the week is on.
fn days(table: &Timetable, around: slot::Around, today: Date, is_this_week: bool) -> (Option<AnyView>, AnyView) {
    let lang = around.lang;
    let (mut earlier, mut days) = (Vec::new(), Vec::new());
    for day in table.days() {
        let is_over = is_this_week && day < today;
        if let Some(card) = day_card(table, around, day, today) {
            if is_over { earlier.push(card) } else { days.push(card) }
        }
    }
    let count = earlier.len();
    let earlier = (count > 0).then(|| {
        view! {
            <details class="fold earlier-days">
                <summary>{t!(lang, "schedule-earlier", count = count)}</summary>
                <div class="stack">{earlier}</div>
            </details>
        }
        .into_any()
    });
    let rest = if table.meetings.is_empty() {
        view! { <ui::EmptyState title=t!(lang, "schedule-empty") body=t!(lang, "schedule-empty-body")/> }.into_any()
    } else {
        ().into_any()
    };
    (earlier, view! { {days} {rest} }.into_any())
}

/// A day with something in it, and today.
fn day_card(table: &Timetable, around: slot::Around, day: Date, today: Date) -> Option<AnyView> {
    let lang = around.lang;
    let lines: Vec<AnyView> =
        table.on(day).map(|meeting| slot::line(around, meeting, &table.conflicts_of(meeting))).collect();
    let is_closed = table.is_closed(day);
    if lines.is_empty() && !is_closed && (day != today || table.meetings.is_empty()) {
        return None;
    }
    let list = if lines.is_empty() {
        (!is_closed).then(|| view! { <p class="soft">{t!(lang, "schedule-nothing")}</p> }.into_any())
    } else {
        Some(view! { <ul class="slots">{lines}</ul> }.into_any())
    };
    Some(
        view! {
            <section class="card day">
                <h2><a href=part::day_path(day)>{slot::day_words(lang, day, today)}</a></h2>
                {is_closed.then(|| part::closed(lang))}
                {list}
            </section>
        }
        .into_any(),
    )
}
