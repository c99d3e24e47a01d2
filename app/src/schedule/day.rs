//! `/schedule/day/{date}`: one day, with the person's own fixed times between the sessions.

use super::{part, slot, week::dated, words};
use crate::{ssr, t, text::when, ui};
use domain::{
    Failure, Language,
    schedule::{Commitment, Timetable, monday_of, next},
};
use jiff::{Timestamp, ToSpan as _, civil::Date};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// A day.
#[component]
pub fn DayPage() -> impl IntoView {
    let day = dated(use_params_map().get_untracked().get("day"));
    ssr::page(move |request| async move {
        let who = request.participant()?;
        let day = day.ok_or(Failure::NotFound)?;
        let (lang, now) = (request.language(), request.now());
        let table = request.services.schedules.days(&who, day, day).await?;
        let upcoming = request.services.schedules.upcoming(&who, now).await?;
        let around = slot::Around { lang, now, next: next(&upcoming, now) };
        let today = now.to_zoned(table.clinic.zone.clone()).date();
        let kicker = (day == today).then(|| t!(lang, "ui-today"));
        let content = lines(&table, around, day);
        let clock = part::clock(lang, &table.clinic);
        let is_closed = table.is_closed(day);
        Ok(view! {
            <ui::PhoneFrame
                lang=lang
                title=when::long_date(lang, day)
                kicker=kicker
                back=part::week_path(monday_of(day))
                here=part::HERE
            >
                {turn(lang, day)}
                {is_closed.then(|| part::closed(lang))}
                {content}
                {clock}
            </ui::PhoneFrame>
        })
    })
}

fn turn(lang: Language, day: Date) -> AnyView {
    let (before, after) = (day.saturating_sub(1.day()), day.saturating_add(1.day()));
    view! {
        <nav class="turn" aria-label=t!(lang, "schedule-days")>
            <a class="button quiet small" href=part::day_path(before) rel="prev">
                <ui::Icon glyph=ui::Glyph::Back/>
                {when::date(lang, before)}
            </a>
            <a class="button quiet small forth" href=part::day_path(after) rel="next">
                {when::date(lang, after)}
                <ui::Icon glyph=ui::Glyph::Back/>
            </a>
        </nav>
    }
    .into_any()
}

/// Sessions and fixed times in the order in which they begin.
fn lines(table: &Timetable, around: slot::Around, day: Date) -> AnyView {
    let lang = around.lang;
    let sessions = table
        .on(day)
        .map(|meeting| (meeting.session.starts(), slot::line(around, meeting, &table.conflicts_of(meeting))));
    let mut lines: Vec<(Timestamp, AnyView)> = sessions.collect();
    lines.extend(table.commitments.iter().filter_map(|one| {
        let (from, _) = one.bounds(day, &table.clinic.zone)?;
        Some((from, own_time(lang, one)))
    }));
    lines.sort_by_key(|(at, _)| *at);
    if lines.is_empty() {
        let open = t!(lang, "schedule-go-open");
        return view! {
            <ui::EmptyState title=t!(lang, "schedule-nothing") body=t!(lang, "schedule-day-empty-body")>
                <a class="button quiet" href="/schedule/open">{open}</a>
            </ui::EmptyState>
        }
        .into_any();
    }
    let lines: Vec<AnyView> = lines.into_iter().map(|(_, line)| line).collect();
    view! { <section class="card"><ul class="slots">{lines}</ul></section> }.into_any()
}

fn own_time(lang: Language, one: &Commitment) -> AnyView {
    view! {
        <li class="slot own">
            <p class="slot-time num">{when::time_of_day(lang, one.from)}</p>
            <div class="slot-what">
                <p>{words::commitment(lang, one)}</p>
                <p class="soft small">{words::commitment_times(lang, one)}</p>
            </div>
        </li>
    }
    .into_any()
}
