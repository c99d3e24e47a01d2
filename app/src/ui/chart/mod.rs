//! A person's own graph, drawn on the server, with its twin as a table.
//!
//! The shaded band is the own usual range, days without an answer are a dotted gap, the last answer is filled.

mod plot;
mod score;
mod spark;
mod table;
#[cfg(test)]
mod tests;
mod track;
mod words;

pub use score::{ScoreChart, ScorePoint};
pub use spark::Spark;
pub use track::TrackChart;
pub use words::chart_words;

use crate::text::{t, when};
use domain::{DayValue, Language, Severity, Usual};
use jiff::civil::Date;
use leptos::prelude::*;
use plot::{Canvas, DESK, PHONE, Plot, points};

/// What stands on a day of the chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// A flag was raised.
    Flag(Severity),
    /// A session took place.
    Session,
    /// A lapse.
    Lapse,
}

/// A mark on a day of the chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The day.
    pub day: Date,
    /// What happened.
    pub kind: MarkKind,
    /// In words, for the table.
    pub words: String,
}

/// The graph of one value a day, oldest first, up to today.
#[component]
pub fn Chart(
    /// Language.
    lang: Language,
    /// What is shown ("Craving").
    #[prop(into)]
    name: String,
    /// One value a day.
    days: Vec<DayValue>,
    /// Own usual range.
    usual: Option<Usual>,
    /// Flags and sessions.
    #[prop(optional)]
    marks: Vec<Mark>,
    /// For a laptop: wide and low.
    #[prop(optional)]
    wide: bool,
) -> impl IntoView {
    if days.iter().all(|day| day.value.is_none()) {
        return view! { <p class="empty soft">{t!(lang, "ui-chart-empty")}</p> }.into_any();
    }
    let canvas = if wide { DESK } else { PHONE };
    let words = chart_words(lang, &name, &days, usual.as_ref());
    let picture = Picture {
        values: days.iter().map(|day| (day.day, tenths(*day))).collect(),
        usual,
        words,
        ends: ("10".into(), "0".into()),
    };
    let rows = days.iter().map(|day| (day.day, day.value.map(|value| value.value().to_string()))).collect();
    figure(lang, name, &picture, rows, marks, canvas)
}

/// A value as the geometry takes it.
fn tenths(day: DayValue) -> Option<f64> {
    day.value.map(|value| f64::from(value.value()))
}

/// What a figure draws: values and usual range as shares of ten, whatever their scale is.
struct Picture {
    values: Vec<(Date, Option<f64>)>,
    usual: Option<Usual>,
    words: String,
    ends: (String, String),
}

/// From so many days on the line has no dots.
const DOTS_DAYS: usize = 45;

/// The picture with its twin.
fn figure(
    lang: Language,
    name: String,
    picture: &Picture,
    rows: Vec<(Date, Option<String>)>,
    marks: Vec<Mark>,
    canvas: Canvas,
) -> AnyView {
    let values: Vec<Option<f64>> = picture.values.iter().map(|(_, value)| *value).collect();
    let plot = Plot::of(&values, picture.usual.as_ref(), canvas);
    let days: Vec<Date> = picture.values.iter().map(|(day, _)| *day).collect();
    let first = days.first().map(|day| when::short_date(lang, *day));
    let flags = marked(&marks, &days, canvas);
    let legend = picture.usual.map(|_| view! { <span class="chart-key">{t!(lang, "ui-chart-usual")}</span> });
    let (top, bottom) = picture.ends.clone();
    view! {
        <figure class="chart-figure">
            <div class="chart-frame">
                <div class="chart-y num" aria-hidden="true">
                    <span>{top}</span>
                    <span>{bottom}</span>
                </div>
                <svg
                    class="chart"
                    viewBox=format!("0 0 {} {}", canvas.width, canvas.height)
                    role="img"
                    aria-label=picture.words.clone()
                >
                    {drawing(&plot, canvas, days.len() < DOTS_DAYS)}
                    {flags}
                </svg>
                <div class="chart-x num" aria-hidden="true">
                    <span>{first}</span>
                    {legend}
                    <span>{t!(lang, "ui-today")}</span>
                </div>
            </div>
            <table::ChartTable lang=lang name=name days=rows marks=marks/>
        </figure>
    }
    .into_any()
}

/// Band, axes, gaps, lines and dots.
fn drawing(plot: &Plot, canvas: Canvas, dots: bool) -> AnyView {
    let band = plot.band.map(|(top, height)| {
        view! { <rect class="usual" x="0" y=top width=canvas.width height=height rx="5"></rect> }
    });
    let axes: Vec<_> = [canvas.y(10.0), canvas.y(0.0)]
        .map(|y| view! { <line class="axis" x1="0" y1=y x2=canvas.width y2=y></line> })
        .into();
    let dots: Vec<_> = plot
        .runs
        .iter()
        .flatten()
        .filter(|point| dots && Some(**point) != plot.last)
        .map(|&(x, y)| view! { <circle class="dot" cx=x cy=y r="3.5"></circle> })
        .collect();
    view! {
        {band}
        {axes}
        {lines(plot)}
        {dots}
        {plot.last.map(|(x, y)| view! { <circle class="now" cx=x cy=y r="6"></circle> })}
    }
    .into_any()
}

/// The line with its gaps.
fn lines(plot: &Plot) -> AnyView {
    let gaps: Vec<_> = plot
        .gaps
        .iter()
        .map(|&((x1, y1), (x2, y2))| view! { <line class="gap" x1=x1 y1=y1 x2=x2 y2=y2></line> })
        .collect();
    let runs: Vec<_> = plot
        .runs
        .iter()
        .filter(|run| run.len() > 1)
        .map(|run| view! { <polyline class="line" points=points(run)></polyline> })
        .collect();
    view! { {gaps} {runs} }.into_any()
}

/// Marks along the foot of the chart, each in its own shape.
fn marked(marks: &[Mark], days: &[Date], canvas: Canvas) -> Vec<AnyView> {
    let foot = canvas.height - 4.0;
    marks
        .iter()
        .filter_map(|mark| {
            let at = days.iter().position(|day| *day == mark.day)?;
            let x = canvas.x(at, days.len());
            let (class, path) = match mark.kind {
                MarkKind::Flag(Severity::Red) => ("mark-red", format!("M{x} {} l5 5 -5 5 -5 -5z", foot - 6.0)),
                MarkKind::Flag(Severity::Amber) => ("mark-amber", format!("M{x} {} l5 9 h-10z", foot - 5.0)),
                MarkKind::Flag(Severity::Yellow) => ("mark-yellow", format!("M{x} {} a4 4 0 1 1 -.1 0z", foot - 4.0)),
                MarkKind::Session => ("mark-session", format!("M{} {} h6 v6 h-6z", x - 3.0, foot - 3.0)),
                MarkKind::Lapse => ("mark-lapse", format!("M{} {} l8 8 m0 -8 l-8 8", x - 4.0, foot - 4.0)),
            };
            Some(view! { <path class=class d=path></path> }.into_any())
        })
        .collect()
}
