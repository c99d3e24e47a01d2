use super::{
    Chart, Mark, MarkKind, Spark, chart_words,
    plot::{PHONE, Plot, SPARK, points},
};
use domain::{DayValue, Language, Rating, Severity, Usual};
use jiff::{ToSpan, civil::date};
use leptos::prelude::*;

const USUAL: Usual = Usual { median: 3.0, low: 2.0, high: 5.0 };

/// Days up to November 24; -1 is a day without an answer.
fn days(values: &[i8]) -> Vec<DayValue> {
    let last = date(2026, 11, 24);
    let count = i64::try_from(values.len()).unwrap();
    (1..=count)
        .zip(values)
        .map(|(at, &value)| DayValue {
            day: last.saturating_sub((count - at).days()),
            value: u8::try_from(value).ok().and_then(Rating::new),
        })
        .collect()
}

/// The same as the geometry takes them.
fn values(of: &[i8]) -> Vec<Option<f64>> {
    days(of).into_iter().map(super::tenths).collect()
}

#[test]
fn a_day_without_an_answer_is_a_gap_and_never_zero() {
    let plot = Plot::of(&values(&[3, 4, -1, 6, 5]), None, PHONE);
    assert_eq!(plot.runs.iter().map(Vec::len).collect::<Vec<_>>(), [2, 2]);
    assert_eq!(plot.gaps, [(plot.runs[0][1], plot.runs[1][0])]);
    assert_eq!(plot.last, Some((PHONE.x(4, 5), PHONE.y(5.0))));
}

#[test]
fn days_before_the_first_answer_are_empty_and_days_after_the_last_are_dotted_to_today() {
    let plot = Plot::of(&values(&[-1, -1, 7, -1, -1]), None, PHONE);
    let point = (PHONE.x(2, 5), PHONE.y(7.0));
    assert_eq!(plot.runs, [vec![point]]);
    assert_eq!(plot.gaps, [(point, (PHONE.x(4, 5), point.1))]);
}

#[test]
fn one_day_stands_at_the_right_edge_and_none_draws_nothing() {
    assert_eq!(Plot::of(&values(&[0]), None, PHONE).last, Some((PHONE.width - PHONE.side, PHONE.height - PHONE.edge)));
    assert_eq!(Plot::of(&[], None, PHONE), Plot::default());
    assert_eq!(Plot::of(&values(&[-1, -1]), None, PHONE), Plot::default());
}

#[test]
fn the_band_spans_the_usual_range_and_is_never_a_hair() {
    let (top, height) = Plot::of(&[], Some(&USUAL), PHONE).band.unwrap();
    assert!((top - PHONE.y(5.0)).abs() < 0.11 && (height - (PHONE.y(2.0) - PHONE.y(5.0))).abs() < 0.11);
    let flat = Usual { median: 0.0, low: 0.0, high: 0.0 };
    assert!(Plot::of(&[], Some(&flat), SPARK).band.unwrap().1 >= 4.0);
}

#[test]
fn every_point_lies_on_the_canvas() {
    let plot = Plot::of(&values(&[0, 10, -1, 0, 10, 3]), Some(&USUAL), SPARK);
    for (x, y) in plot.runs.concat() {
        assert!(
            (SPARK.side..=SPARK.width - SPARK.side).contains(&x)
                && (SPARK.edge..=SPARK.height - SPARK.edge).contains(&y)
        );
    }
    assert_eq!(points(&[(1.0, 2.5), (3.0, 4.0)]), "1,2.5 3,4");
}

#[test]
fn the_words_say_what_the_picture_shows() {
    let words = chart_words(Language::En, "Craving", &days(&[3, -1, 4]), Some(&USUAL));
    assert_eq!(words, "Craving, from 0 to 10, over 3 days. Today 4. The usual range is 2 to 5. 1 day has no answer.");
    let words = chart_words(Language::Es, "Ganas", &days(&[3, -1]), None);
    assert_eq!(words, "Ganas, de 0 a 10, en 2 días. La última respuesta es 3, lun 23 nov. 1 día no tiene respuesta.");
    assert!(chart_words(Language::En, "Craving", &[], None).contains("No answers yet"));
}

#[test]
fn the_chart_has_a_picture_and_the_same_days_as_a_table() {
    let marks =
        vec![Mark { day: date(2026, 11, 23), kind: MarkKind::Flag(Severity::Amber), words: "Strong craving".into() }];
    let page = view! { <Chart lang=Language::En name="Craving" days=days(&[3, 9, -1]) usual=Some(USUAL) marks=marks/> }
        .to_html();
    assert!(
        page.contains("role=\"img\"") && page.contains("class=\"usual\"") && page.contains("class=\"gap\""),
        "{page}"
    );
    assert!(
        page.contains("no answer") && page.contains("Strong craving") && page.matches("<tr>").count() == 4,
        "{page}"
    );
    let empty = view! { <Chart lang=Language::En name="Craving" days=days(&[-1, -1]) usual=None/> }.to_html();
    assert!(empty.contains("No answers yet") && !empty.contains("<svg"));
    let spark = view! { <Spark lang=Language::En name="Craving" days=days(&[3, 9]) usual=None/> }.to_html();
    assert!(spark.contains("<polyline") && !spark.contains("class=\"usual\""));
}
