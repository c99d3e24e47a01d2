use super::*;
use jiff::{ToSpan, civil::date};
use proptest::prelude::*;

/// Days up to 20 May 2026, oldest first; `-` is a day without a value.
fn days(values: &str) -> Vec<DayValue> {
    let words: Vec<&str> = values.split_whitespace().collect();
    let first = date(2026, 5, 20).saturating_sub(words.len().saturating_sub(1).days_span());
    words
        .iter()
        .enumerate()
        .map(|(n, word)| DayValue {
            day: first.saturating_add(n.days_span()),
            value: word.parse().ok().and_then(Rating::new),
        })
        .collect()
}

trait Days {
    fn days_span(self) -> jiff::Span;
}

impl Days for usize {
    fn days_span(self) -> jiff::Span {
        i64::try_from(self).expect("few days").days()
    }
}

fn ratings(values: &[u8]) -> Vec<Rating> {
    values.iter().filter_map(|&value| Rating::new(value)).collect()
}

#[test]
fn the_median_of_an_even_number_is_the_mean_of_the_middle_two() {
    for (values, expected) in
        [(&[][..], None), (&[7], Some(7.0)), (&[3, 4], Some(3.5)), (&[9, 1, 5], Some(5.0)), (&[10, 0, 4, 3], Some(3.5))]
    {
        assert_eq!(median(&ratings(values)), expected, "{values:?}");
    }
}

#[test]
fn the_usual_is_taken_from_the_14_days_before_the_last_3() {
    let of = |median, low, high| Some(Usual { median, low, high });
    for (name, values, expected) in [
        ("nothing", "", None),
        ("four values", "2 2 2 2 9 9 9", None),
        ("five values", "1 2 3 4 5 9 9 9", of(3.0, 2.0, 4.0)),
        ("quarters", "0 1 2 3 4 5 9 9 9", of(2.5, 1.25, 3.75)),
        ("gaps are not zero", "4 - 4 - 4 - 4 - 4 9 9 9", of(4.0, 4.0, 4.0)),
        ("the 15th day before does not count", "9 2 - - - - - - - - 2 2 2 - - - - -", None),
        ("the 14th day before does", "9 2 - - - - - - - - 2 2 2 - 2 - - -", of(2.0, 2.0, 2.0)),
        ("the last three do not", "2 2 2 2 2 - - -", of(2.0, 2.0, 2.0)),
    ] {
        assert_eq!(usual(&days(values)), expected, "{name}");
    }
}

#[test]
fn days_count_by_date_not_by_place() {
    let mut sparse = days("1 2 3 4 5 - - - - 9");
    sparse.retain(|day| day.value.is_some());
    assert_eq!(usual(&sparse).map(|usual| usual.median), Some(3.0));
    sparse.reverse();
    assert_eq!(usual(&sparse).map(|usual| usual.median), Some(3.0));
}

proptest! {
    #[test]
    fn the_middle_half_holds_the_median_and_lies_on_the_scale(values in prop::collection::vec(0_u8..=10, 8..=17)) {
        let text: Vec<String> = values.iter().map(u8::to_string).collect();
        let usual = usual(&days(&text.join(" "))).expect("five values or more");
        prop_assert!(0.0 <= usual.low && usual.low <= usual.median && usual.median <= usual.high && usual.high <= 10.0);
    }
}
