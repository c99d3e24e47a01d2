//! A measure that is no rating: its own scale, its own words.

use super::{Mark, Picture, figure, plot::PHONE};
use crate::text::{t, when};
use domain::{Language, Rating, Usual};
use jiff::civil::Date;
use leptos::prelude::*;

/// The graph of one value a day on a scale of its own, oldest first, up to today.
#[component]
pub fn TrackChart(
    /// Language.
    lang: Language,
    /// What is shown ("Sleep").
    #[prop(into)]
    name: String,
    /// One value a day.
    days: Vec<(Date, Option<u8>)>,
    /// Own usual range, in the unit of the values.
    usual: Option<Usual>,
    /// Upper end of the scale.
    most: u8,
    /// A value in words, with its unit.
    write: fn(Language, f64) -> String,
    /// Sessions and lapses.
    #[prop(optional)]
    marks: Vec<Mark>,
) -> impl IntoView {
    let known: Vec<(Date, u8)> = days.iter().filter_map(|(day, value)| Some((*day, (*value)?))).collect();
    let Some(&(newest, last)) = known.last() else {
        return view! { <p class="empty soft">{t!(lang, "ui-chart-empty")}</p> }.into_any();
    };
    let share = |value: f64| value * f64::from(Rating::MAX) / f64::from(most.max(1));
    let words = |value: f64| write(lang, value);
    let mut said = vec![t!(
        lang,
        "ui-track-words",
        name = name.as_str(),
        low = words(0.0),
        high = words(f64::from(most)),
        days = days.len()
    )];
    said.push(t!(lang, "ui-track-words-last", value = words(f64::from(last)), day = when::date(lang, newest)));
    if let Some(usual) = usual {
        said.push(t!(lang, "ui-track-words-usual", low = words(usual.low), high = words(usual.high)));
    }
    let missing = days.len() - known.len();
    if missing > 0 {
        said.push(t!(lang, "ui-chart-words-gaps", count = missing));
    }
    let picture = Picture {
        values: days.iter().map(|(day, value)| (*day, value.map(|value| share(f64::from(value))))).collect(),
        usual: usual.map(|usual| Usual { median: share(usual.median), low: share(usual.low), high: share(usual.high) }),
        words: said.join(" "),
        ends: (words(f64::from(most)), words(0.0)),
    };
    let rows = days.iter().map(|(day, value)| (*day, value.map(|value| words(f64::from(value))))).collect();
    figure(lang, name, &picture, rows, marks, PHONE)
}
