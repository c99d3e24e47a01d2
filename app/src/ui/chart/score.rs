//! Scores of a form over time: a point each time it was done, a dotted gap where it was due and not done.

use super::plot::{Canvas, PHONE, Point, points};
use crate::text::{t, when};
use domain::{Language, Rating};
use jiff::civil::Date;
use leptos::prelude::*;

/// One time a form was done, or due and not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScorePoint {
    /// The day.
    pub day: Date,
    /// Its score; `None` is a gap, never zero.
    pub score: Option<u16>,
}

/// The graph of a score, oldest first, with its twin as a table. With one point alone there is nothing to draw yet.
#[component]
pub fn ScoreChart(
    /// Language.
    lang: Language,
    /// What is shown.
    #[prop(into)]
    name: String,
    /// Oldest first.
    points: Vec<ScorePoint>,
    /// Lowest and highest score there is.
    bounds: (u16, u16),
) -> impl IntoView {
    let done = points.iter().filter(|point| point.score.is_some()).count();
    if done < 2 {
        return view! { <p class="soft small">{t!(lang, "ui-score-chart-soon")}</p> }.into_any();
    }
    let places = places(&points, bounds, PHONE);
    let (runs, gaps) = runs(&places);
    let last = places.iter().rev().find_map(|place| place.1);
    let words = words(lang, &name, &points, bounds);
    let ends = points.first().map(|p| p.day).zip(points.last().map(|p| p.day));
    let dots: Vec<AnyView> = places
        .iter()
        .filter_map(|place| place.1)
        .filter(|point| Some(*point) != last)
        .map(|(x, y)| view! { <circle class="dot" cx=x cy=y r="3.5"></circle> }.into_any())
        .collect();
    let lines: Vec<AnyView> = runs
        .iter()
        .filter(|run| run.len() > 1)
        .map(|run| view! { <polyline class="line" points=self::points(run)></polyline> }.into_any())
        .collect();
    let gaps: Vec<AnyView> = gaps
        .into_iter()
        .map(|((x1, y1), (x2, y2))| view! { <line class="gap" x1=x1 y1=y1 x2=x2 y2=y2></line> }.into_any())
        .collect();
    let axes = [PHONE.y(10.0), PHONE.y(0.0)];
    let axes: Vec<AnyView> = axes
        .into_iter()
        .map(|y| view! { <line class="axis" x1="0" y1=y x2=PHONE.width y2=y></line> }.into_any())
        .collect();
    view! {
        <figure class="chart-figure">
            <div class="chart-frame">
                <div class="chart-y num" aria-hidden="true"><span>{bounds.1.to_string()}</span><span>{bounds.0.to_string()}</span></div>
                <svg class="chart" viewBox=format!("0 0 {} {}", PHONE.width, PHONE.height) role="img" aria-label=words>
                    {axes} {gaps} {lines} {dots}
                    {last.map(|(x, y)| view! { <circle class="now" cx=x cy=y r="6"></circle> })}
                </svg>
                <div class="chart-x num" aria-hidden="true">
                    <span>{ends.map(|(first, _)| when::short_date(lang, first))}</span>
                    <span>{ends.map(|(_, last)| when::short_date(lang, last))}</span>
                </div>
            </div>
            {table(lang, name, &points)}
        </figure>
    }
    .into_any()
}

/// Where each point stands: along the width by its day, in height by its share of the scale.
fn places(points: &[ScorePoint], bounds: (u16, u16), canvas: Canvas) -> Vec<(f64, Option<Point>)> {
    let days = |from: Date, to: Date| usize::try_from((to - from).get_days()).unwrap_or(0);
    let Some((first, last)) = points.first().zip(points.last()) else { return Vec::new() };
    let count = days(first.day, last.day) + 1;
    let span = f64::from(bounds.1.saturating_sub(bounds.0).max(1));
    let place = |point: &ScorePoint| {
        let x = canvas.x(days(first.day, point.day), count);
        let share = |score: u16| f64::from(score.saturating_sub(bounds.0)) / span * f64::from(Rating::MAX);
        (x, point.score.map(|score| (x, canvas.y(share(score)))))
    };
    points.iter().map(place).collect()
}

/// Runs without a gap, and the gaps between them.
fn runs(places: &[(f64, Option<Point>)]) -> (Vec<Vec<Point>>, Vec<(Point, Point)>) {
    let (mut runs, mut gaps): (Vec<Vec<Point>>, Vec<(Point, Point)>) = (vec![Vec::new()], Vec::new());
    let (mut before, mut missed): (Option<Point>, bool) = (None, false);
    for &(_, point) in places {
        let Some(point) = point else {
            missed = before.is_some();
            continue;
        };
        if missed {
            gaps.extend(before.map(|before| (before, point)));
            runs.push(Vec::new());
        }
        if let Some(run) = runs.last_mut() {
            run.push(point);
        }
        (before, missed) = (Some(point), false);
    }
    (runs, gaps)
}

fn words(lang: Language, name: &str, points: &[ScorePoint], (low, high): (u16, u16)) -> String {
    let done: Vec<(Date, u16)> = points.iter().filter_map(|point| Some((point.day, point.score?))).collect();
    let Some((day, score)) = done.last() else { return name.to_owned() };
    let missed = points.len() - done.len();
    let mut words = vec![t!(lang, "ui-score-chart-words", name = name, low = low, high = high, count = done.len())];
    words.push(t!(lang, "ui-chart-words-last", value = *score, day = when::date(lang, *day)));
    if missed > 0 {
        words.push(t!(lang, "ui-score-chart-missed", count = missed));
    }
    words.join(" ")
}

fn table(lang: Language, name: String, points: &[ScorePoint]) -> AnyView {
    let rows = points.iter().rev().map(|point| {
        let score = point.score.map_or_else(|| t!(lang, "ui-score-chart-not-done"), |score| score.to_string());
        let class = if point.score.is_some() { "num" } else { "num soft" };
        view! { <tr><th scope="row">{when::date(lang, point.day)}</th><td class=class>{score}</td></tr> }
    });
    view! {
        <details class="fold">
            <summary>{t!(lang, "ui-chart-as-table")}</summary>
            <table class="table">
                <caption class="unseen">{name.clone()}</caption>
                <thead><tr><th scope="col">{t!(lang, "ui-chart-day")}</th><th scope="col">{name}</th></tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </details>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_form_that_was_not_done_is_a_gap_and_never_zero() {
        let points = [(1, Some(4)), (8, None), (15, Some(12)), (22, Some(27)), (29, None)]
            .map(|(day, score)| ScorePoint { day: date(2026, 5, day), score });
        let places = places(&points, (0, 27), PHONE);
        let (runs, gaps) = runs(&places);
        assert_eq!(runs.iter().map(Vec::len).collect::<Vec<_>>(), [1, 2]);
        assert_eq!(gaps.len(), 1);
        let heights: Vec<f64> = places.iter().filter_map(|place| place.1).map(|(_, y)| y).collect();
        assert!(heights[0] > heights[1] && heights[1] > heights[2], "{heights:?}");
        assert!((heights[2] - PHONE.y(10.0)).abs() < 0.01);
        assert!(words(Language::En, "Total", &points, (0, 27)).contains("2 times it was due and not done."));
    }
}
