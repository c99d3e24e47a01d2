//! `/check-in/history`: own check-ins by day, a month at a time. Nothing here judges.

use super::answers::{against, said};
use crate::{
    ssr, t,
    text::{choice, when},
    ui,
};
use domain::{CheckInVersion, Enrollment, History, HistoryDay, Language, Month, Usual};
use jiff::tz::TimeZone;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// `/check-in/history`; another month by `?month=2026-10`.
#[component]
pub fn HistoryPage() -> impl IntoView {
    let month = use_query_map().get_untracked().get("month").and_then(|month| month.parse::<Month>().ok());
    ssr::page(move |request| async move {
        let who = request.participant()?;
        let lang = request.language();
        let history = request.services.check_ins.history(&who, month, request.now()).await?;
        let content = content(lang, &history);
        Ok(view! {
            <ui::PhoneFrame lang=lang title=t!(lang, "checkin-history") here="/check-in">{content}</ui::PhoneFrame>
        })
    })
}

fn content(lang: Language, history: &History) -> AnyView {
    let name = t!(lang, "checkin-history-graph", month = when::month_and_year(lang, history.month.first()));
    let days: Vec<AnyView> = history.days.iter().map(|day| a_day(lang, day, history)).collect();
    let empty = days.is_empty();
    view! {
        {pages(lang, history)}
        <section class="card">
            <h2>{name.clone()}</h2>
            <ui::Chart lang=lang name=name days=history.values.clone() usual=history.usual/>
        </section>
        {empty.then(|| view! {
            <p class="empty soft">{t!(lang, "checkin-history-none")}</p>
        })}
        {days}
        <p><a class="button wide" href="/check-in">{t!(lang, "checkin-another")}</a></p>
        <p class="links"><a href="/check-in/words">{t!(lang, "checkin-words")}</a></p>
    }
    .into_any()
}

/// The months before and after.
fn pages(lang: Language, history: &History) -> AnyView {
    let link = |month: Month| {
        let words = when::month_and_year(lang, month.first());
        view! { <a class="button quiet" href=format!("/check-in/history?month={month}")>{words}</a> }
    };
    let (earlier, later) = (history.earlier, history.later);
    if !earlier && !later {
        return ().into_any();
    }
    view! {
        <nav class="row between" aria-label=t!(lang, "checkin-history-months")>
            {if earlier { link(history.month.before()).into_any() } else { view! { <span></span> }.into_any() }}
            {later.then(|| link(history.month.after()))}
        </nav>
    }
    .into_any()
}

fn a_day(lang: Language, day: &HistoryDay, history: &History) -> AnyView {
    let check_ins: Vec<AnyView> = day
        .check_ins
        .iter()
        .map(|version| {
            let id = version.check_in.id;
            let marked = (version.version > 1).then(|| t!(lang, "checkin-history-changed", version = version.version));
            let whole = entry(lang, version, history.enrollment.as_ref(), history.usual, &history.clinic.zone);
            let link = marked.unwrap_or_else(|| t!(lang, "checkin-history-one"));
            view! { <li>{whole} <p class="small"><a href=format!("/check-in/history/{id}")>{link}</a></p></li> }
                .into_any()
        })
        .collect();
    view! {
        <section class="card">
            <h2>{when::long_date(lang, day.day)}</h2>
            <ol class="history">{check_ins}</ol>
        </section>
    }
    .into_any()
}

/// One version with everything that was answered in it.
pub(super) fn entry(
    lang: Language,
    version: &CheckInVersion,
    stay: Option<&Enrollment>,
    usual: Option<Usual>,
    zone: &TimeZone,
) -> AnyView {
    let check_in = &version.check_in;
    let answers = &check_in.answers;
    let at = check_in.answered_at.to_zoned(zone.clone());
    let craving = answers.craving_max.value().to_string();
    let mood = answers.mood.map(|mood| mood.value().to_string());
    let used = answers.used.map(|used| choice::used(lang, used));
    let beside = against(lang, answers.craving_max, usual);
    let fact =
        |label: String, words: String| view! { <span class="fact">{label} " " <b class="num">{words}</b></span> };
    let more = said(lang, stay, answers);
    let private = !answers.note.is_blank() && !answers.note_shared;
    view! {
        <p class="soft small num">{when::time(lang, &at)}</p>
        <p class="facts-line">
            {fact(t!(lang, "checkin-history-craving"), craving)} " "
            {mood.map(|mood| fact(t!(lang, "checkin-history-mood"), mood))} " "
            {used.map(|used| fact(t!(lang, "checkin-history-used"), used))}
        </p>
        {beside.map(|words| view! { <p class="soft">{words}</p> })}
        {(!more.is_empty()).then(|| view! {
            <dl class="facts small">
                {more.into_iter().map(|(asked, words)| view! { <dt>{asked}</dt><dd dir="auto">{words}</dd> }).collect_view()}
            </dl>
        })}
        {private.then(|| view! { <p class="soft small">{t!(lang, "checkin-history-private")}</p> })}
    }
    .into_any()
}
