//! The curve of one flow: every rating over the minutes, with its twin as a table.

use crate::t;
use domain::{Language, Pass, Rating};
use leptos::prelude::*;

/// The picture, in units of its own.
const WIDTH: i64 = 320;
const HEIGHT: i64 = 128;
const EDGE: i64 = 10;

/// While an urge is surfed the axis is this long, so that the line grows along it, in seconds. `practice::wire` knows it.
const SURF: i64 = 600;

/// The ratings of a flow as they came; nothing without one.
pub fn curve(lang: Language, pass: &Pass) -> AnyView {
    // A curve of a minute is as wide as one of ten: the axis says how long it was.
    over(lang, pass, 60)
}

/// The curve of a surf that is on.
pub fn growing(lang: Language, pass: &Pass) -> AnyView {
    over(lang, pass, SURF)
}

fn over(lang: Language, pass: &Pass, least: i64) -> AnyView {
    let ratings = over_seconds(pass);
    let (Some(words), Some(&(last_at, _))) = (words(lang, pass), ratings.last()) else {
        return ().into_any();
    };
    let most = last_at.max(least);
    let points: Vec<(i64, i64)> = ratings.iter().map(|&(at, value)| place(at, value, most)).collect();
    let line = points.iter().map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" ");
    let dots: Vec<_> = points
        .split_last()
        .map(|(_, before)| {
            before.iter().map(|&(x, y)| view! { <circle class="dot" cx=x cy=y r="3.5"></circle> }).collect()
        })
        .unwrap_or_default();
    let now = points.last().map(|&(x, y)| view! { <circle class="now" cx=x cy=y r="6"></circle> });
    let axes: Vec<_> = [0, Rating::MAX]
        .map(|value| {
            let (_, y) = place(0, value, most);
            view! { <line class="axis" x1="0" y1=y x2=WIDTH y2=y></line> }
        })
        .into();
    let rows: Vec<_> = ratings
        .iter()
        .map(|&(at, value)| view! { <tr><td class="num">{at / 60}</td><td class="num">{value}</td></tr> })
        .collect();
    view! {
        <figure class="chart-figure">
            <div class="chart-frame">
                <div class="chart-y num" aria-hidden="true"><span>"10"</span><span>"0"</span></div>
                <svg class="chart" viewBox=format!("0 0 {WIDTH} {HEIGHT}") role="img" aria-label=words>
                    {axes}
                    <polyline class="line" points=line></polyline>
                    {dots}
                    {now}
                </svg>
                <div class="chart-x num" aria-hidden="true">
                    <span>"0"</span>
                    <span>{t!(lang, "ui-minutes", count = most / 60)}</span>
                </div>
            </div>
            <details>
                <summary class="small">{t!(lang, "ui-chart-as-table")}</summary>
                <table>
                    <thead><tr><th scope="col">{t!(lang, "craving-curve-minute")}</th><th scope="col">{t!(lang, "craving-curve-rating")}</th></tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </details>
        </figure>
    }
    .into_any()
}

/// The curve in one sentence; none without a rating.
pub fn words(lang: Language, pass: &Pass) -> Option<String> {
    let ratings = over_seconds(pass);
    let (&(_, first), &(last_at, last)) = (ratings.first()?, ratings.last()?);
    let peak = ratings.iter().map(|&(_, value)| value).max()?;
    Some(t!(lang, "craving-curve-words", first = first, peak = peak, last = last, minutes = last_at / 60))
}

/// Seconds since the beginning, and value.
fn over_seconds(pass: &Pass) -> Vec<(i64, u8)> {
    let seconds = |at: jiff::Timestamp| at.duration_since(pass.started_at).as_secs().max(0);
    pass.ratings().map(|rated| (seconds(rated.at), rated.rating.value())).collect()
}

/// Where a rating stands.
fn place(at: i64, value: u8, most: i64) -> (i64, i64) {
    let x = EDGE + (WIDTH - 2 * EDGE) * at.clamp(0, most) / most;
    let y = HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * i64::from(value) / i64::from(Rating::MAX);
    (x, y)
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn a_rating_stands_within_the_picture() {
        for (at, value, expected) in [(0, 0, (10, 118)), (60, 10, (310, 10)), (90, 5, (310, 64)), (30, 5, (160, 64))] {
            assert_eq!(place(at, value, 60), expected, "{at} {value}");
        }
    }
}
