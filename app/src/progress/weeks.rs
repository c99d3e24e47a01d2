//! What was done, week by week, as a table.

use crate::{t, text::when};
use domain::{Language, progress::WeekDone};
use leptos::prelude::*;

/// The weeks, newest first.
pub fn weeks(lang: Language, weeks: &[WeekDone]) -> AnyView {
    let row = |week: &WeekDone| {
        let sessions = if week.held == 0 {
            t!(lang, "progress-none")
        } else {
            t!(lang, "progress-of", done = week.attended, all = week.held)
        };
        view! {
            <tr>
                <th scope="row">{when::short_date(lang, week.monday)}</th>
                <td class="num">{week.check_in_days.to_string()}</td>
                <td class="num">{sessions}</td>
                <td class="num">{week.practices.to_string()}</td>
                <td class="num">{week.homework.to_string()}</td>
            </tr>
        }
        .into_any()
    };
    let rows: Vec<AnyView> = weeks.iter().map(row).collect();
    view! {
        <section class="card">
            <h2>{t!(lang, "progress-weeks")}</h2>
            <div class="scroll weeks" tabindex="0" role="region" aria-label=t!(lang, "progress-weeks")>
                <table class="table">
                    <caption class="unseen">{t!(lang, "progress-weeks")}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t!(lang, "progress-week")}</th>
                            <th scope="col">{t!(lang, "progress-check-ins")}</th>
                            <th scope="col">{t!(lang, "progress-sessions")}</th>
                            <th scope="col">{t!(lang, "progress-practice")}</th>
                            <th scope="col">{t!(lang, "progress-homework")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}
