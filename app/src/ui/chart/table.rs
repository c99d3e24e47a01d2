//! The chart's twin: the same days as a table, newest first.

use super::Mark;
use crate::text::{t, when};
use domain::Language;
use jiff::civil::Date;
use leptos::prelude::*;

/// "As a table", folded away. Each day with its answer in words.
#[component]
pub fn ChartTable(lang: Language, name: String, days: Vec<(Date, Option<String>)>, marks: Vec<Mark>) -> impl IntoView {
    let rows: Vec<_> = days
        .into_iter()
        .rev()
        .map(|(day, value)| {
            let words: Vec<&str> = marks.iter().filter(|m| m.day == day).map(|m| m.words.as_str()).collect();
            let class = if value.is_some() { "num" } else { "num soft" };
            let value = value.unwrap_or_else(|| t!(lang, "ui-chart-no-answer"));
            view! {
                <tr>
                    <th scope="row">{when::date(lang, day)}</th>
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
