//! The hours of a week against the hours that the level of care begins at. What is lacking is said as it is.

use super::words;
use crate::t;
use domain::{
    Language,
    schedule::{Ledger, Line},
};
use leptos::prelude::*;

/// The card; nothing where nothing was planned and nothing is required.
pub fn card(lang: Language, ledger: &Ledger, is_over: bool) -> Option<AnyView> {
    let total = ledger.total;
    let required = ledger.required();
    if ledger.lines.is_empty() && required.is_none() {
        return None;
    }
    let attended = words::hours(total.attended());
    let of = match required {
        Some(required) => t!(lang, "schedule-hours-of", hours = attended, required = words::hours(required)),
        None => t!(lang, "schedule-hours-alone", hours = attended),
    };
    let bar = required.map(|required| {
        view! { <progress class="hours-bar" max=required.to_string() value=total.attended().min(required).to_string() aria-label=t!(lang, "schedule-hours")></progress> }
    });
    let level = ledger.level.zip(required).map(|(level, required)| {
        let (level, hours) = (words::level(lang, level.level), words::hours(required));
        view! { <p class="soft small">{t!(lang, "schedule-hours-level", level = level, hours = hours)}</p> }
    });
    let sentences: Vec<AnyView> =
        sentences(lang, ledger, is_over).into_iter().map(|words| view! { <p>{words}</p> }.into_any()).collect();
    let table = (!ledger.lines.is_empty()).then(|| table(lang, ledger));
    Some(
        view! {
            <section class="card" id="hours">
                <div class="row between wrap">
                    <h2>{t!(lang, "schedule-hours")}</h2>
                    <p class="num">{of}</p>
                </div>
                {bar}
                {sentences}
                {level}
                {table}
            </section>
        }
        .into_any(),
    )
}

/// What is to come, what was missed, and what is lacking.
fn sentences(lang: Language, ledger: &Ledger, is_over: bool) -> Vec<String> {
    let total = ledger.total;
    let hours = words::hours;
    let mut said = Vec::new();
    let to_come = total.ahead + total.ahead_instead;
    if to_come > 0 {
        let reach = hours(total.in_reach());
        said.push(t!(lang, "schedule-hours-to-come", hours = hours(to_come), reach = reach));
    }
    if total.unmarked > 0 {
        said.push(t!(lang, "schedule-hours-unmarked", hours = hours(total.unmarked)));
    }
    if total.cancelled > 0 {
        said.push(t!(lang, "schedule-hours-cancelled", hours = hours(total.cancelled)));
    }
    let lacking = ledger.gap_in_the_end();
    match ledger.required() {
        Some(_) if ledger.gap() == 0 => said.push(t!(lang, "schedule-hours-reached")),
        Some(required) if lacking > 0 && is_over => {
            said.push(t!(lang, "schedule-hours-short-past", hours = hours(lacking), required = hours(required)));
        }
        Some(required) if lacking > 0 => {
            said.push(t!(lang, "schedule-hours-short", hours = hours(lacking), required = hours(required)));
        }
        _ => {}
    }
    said
}

fn table(lang: Language, ledger: &Ledger) -> AnyView {
    let rows: Vec<AnyView> = ledger.lines.iter().map(|line| row(lang, line)).collect();
    view! {
        <details class="fold">
            <summary>{t!(lang, "schedule-hours-by-kind")}</summary>
            <div class="scroll" tabindex="0" role="region" aria-label=t!(lang, "schedule-hours-by-kind")>
                <table class="table num">
                    <thead>
                        <tr>
                            <th scope="col">{t!(lang, "schedule-column-kind")}</th>
                            <th scope="col">{t!(lang, "schedule-column-planned")}</th>
                            <th scope="col">{t!(lang, "schedule-column-attended")}</th>
                            <th scope="col">{t!(lang, "schedule-column-excused")}</th>
                            <th scope="col">{t!(lang, "schedule-column-missed")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </details>
    }
    .into_any()
}

fn row(lang: Language, line: &Line) -> AnyView {
    let hours = line.hours;
    let uncounted =
        (!line.counts).then(|| view! { <small class="soft">{t!(lang, "schedule-hours-not-counted")}</small> });
    view! {
        <tr>
            <th scope="row">{words::kind(lang, line.kind)} " " {uncounted}</th>
            <td>{words::hours(hours.planned)}</td>
            <td>{words::hours(hours.attended())}</td>
            <td>{words::hours(hours.excused + hours.made_up)}</td>
            <td>{words::hours(hours.missed + hours.short)}</td>
        </tr>
    }
    .into_any()
}
