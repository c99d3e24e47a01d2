//! The small chart of a board line.

use super::{
    chart_words, lines,
    plot::{Plot, SPARK},
    tenths,
};
use domain::{DayValue, Language, Usual};
use leptos::prelude::*;

/// Fourteen days at a glance: band, line, gaps, last answer.
#[component]
pub fn Spark(
    /// Language.
    lang: Language,
    /// What is shown ("Craving").
    #[prop(into)]
    name: String,
    /// One value a day, oldest first.
    days: Vec<DayValue>,
    /// Own usual range.
    usual: Option<Usual>,
) -> impl IntoView {
    let values: Vec<Option<f64>> = days.iter().copied().map(tenths).collect();
    let plot = Plot::of(&values, usual.as_ref(), SPARK);
    let words = chart_words(lang, &name, &days, usual.as_ref());
    let band = plot.band.map(|(top, height)| {
        view! { <rect class="usual" x="0" y=top width=SPARK.width height=height rx="4"></rect> }
    });
    view! {
        <svg class="chart spark" viewBox="0 0 152 44" role="img" aria-label=words>
            {band}
            {lines(&plot)}
            {plot.last.map(|(x, y)| view! { <circle class="now" cx=x cy=y r="4.5"></circle> })}
        </svg>
    }
    .into_any()
}
