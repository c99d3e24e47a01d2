//! The chart's twin: the same days as a table, newest first.

use super::Mark;
use crate::text::{t, when};
use domain::{DayValue, Language};
use leptos::prelude::*;

/// "As a table", folded away.
#[component]
pub fn ChartTable(lang: Language, name: String, days: Vec<DayValue>, marks: Vec<Mark>) -> impl IntoView {
    let rows: Vec<_> = days
        .iter()
        .rev()
        .map(|day| {
            let words: Vec<&str> = marks.iter().filter(|m| m.day == day.day).map(|m| m.words.as_str()).collect();
            let value = day.value.map_or_else(|| t!(lang, "ui-chart-no-answer"), |value| value.value().to_string());
            let class = if day.value.is_some() { "num" } else { "num soft" };
            view! {
                <tr>
                    <th scope="row">{when::date(lang, day.day)}</th>
                    <td class=class>{value}</td>
                    {(!marks.is_empty()).then(|| view! { <td class="small">{words.join("; ")}</td> })}
                </tr>
            }
        })
        .collect();
    let flags = (!marks.is_empty()).then(|| view! { <th scope="col">{t!(lang, "ui-chart-marks")}</th> });
    view! {
        <details class="fold">
            <summary>{t!(lang, "ui-chart-as-table")}</summary>
            <table class="table">
                <caption class="unseen">{name.clone()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t!(lang, "ui-chart-day")}</th>
                        <th scope="col">{name}</th>
                        {flags}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </details>
    }
    .into_any()
}
