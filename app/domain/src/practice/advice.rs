//! What the player offers by the ratings: plain arithmetic that runs on the phone too.

use super::Rate;
use crate::Rating;

/// So many points worse than before: another skill and "Call someone" (player rule 4).
const WORSE: i32 = 2;
/// Distress this high afterwards: the crisis card (player rule 4).
const CRISIS: u8 = 8;

/// What is offered after a practice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Advice {
    /// Another skill, and "Call someone".
    pub another: bool,
    /// The crisis card.
    pub crisis: bool,
}

/// What to offer (player rule 4).
pub fn advice(rate: Rate, before: Option<Rating>, after: Option<Rating>) -> Advice {
    advice_on(rate.word(), before.map(Rating::value), after.map(Rating::value))
}

/// The same for numbers and the word of what is rated, as a page holds them.
pub fn advice_on(rate: &str, before: Option<u8>, after: Option<u8>) -> Advice {
    let Some(after) = after else { return Advice::default() };
    let gain = |before: u8| {
        let fall = i32::from(before) - i32::from(after);
        if rate == "mood" { -fall } else { fall }
    };
    Advice {
        another: before.is_some_and(|before| gain(before) <= -WORSE),
        crisis: rate == "distress" && after >= CRISIS,
    }
}

/// Whether another rating is due: once in each full stretch of `every_s` seconds, and none is made up for. `last_s` is
/// when the last one was given.
pub const fn rating_due(elapsed_ms: u64, every_s: u32, last_s: u32) -> bool {
    every_s > 0 && elapsed_ms / (every_s as u64 * 1_000) > (last_s / every_s) as u64
}

/// What the ratings while surfing an urge ask for (craving flow, step 4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Surf {
    /// Keep riding.
    Ride,
    /// Two ratings in a row are 3 or less: it is over.
    Low,
    /// 9 or 10, or 2 or more above the start after five minutes: call someone.
    High,
}

/// Judges the ratings given so far: seconds since the start, and value. `start` is the rating before.
pub fn surf(start: Option<u8>, ratings: &[(u32, u8)]) -> Surf {
    match ratings {
        [.., (_, a), (_, b)] if *a <= 3 && *b <= 3 => Surf::Low,
        [.., (_, last)] if *last >= 9 => Surf::High,
        [.., (at, last)] if *at >= 300 && start.is_some_and(|start| *last >= start.saturating_add(2)) => Surf::High,
        _ => Surf::Ride,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn worse_and_very_distressed_are_answered() {
        for (rate, before, after, another, crisis) in [
            (Rate::Distress, Some(5), Some(7), true, false),
            (Rate::Distress, Some(5), Some(6), false, false),
            (Rate::Distress, Some(9), Some(8), false, true),
            (Rate::Distress, None, Some(8), false, true),
            (Rate::Distress, Some(6), Some(10), true, true),
            (Rate::Distress, Some(9), None, false, false),
            (Rate::Craving, Some(6), Some(9), true, false),
            (Rate::Mood, Some(5), Some(3), true, false),
            (Rate::Mood, Some(5), Some(9), false, false),
            (Rate::Nothing, None, None, false, false),
        ] {
            let rating = |value: Option<u8>| value.and_then(Rating::new);
            let given = advice(rate, rating(before), rating(after));
            assert_eq!(given, Advice { another, crisis }, "{rate:?} {before:?} {after:?}");
        }
    }

    #[test]
    fn gains_agree_with_what_is_rated() {
        for rate in Rate::ALL {
            for (before, after) in [(2, 8), (8, 2), (5, 5)] {
                let worse = advice_on(rate.word(), Some(before), Some(after)).another;
                assert_eq!(worse, rate.gain(before, after) <= -2, "{rate:?} {before} {after}");
            }
        }
    }

    #[test]
    fn a_rating_is_due_once_a_minute() {
        for (ms, last, due) in [
            (59_999, 0, false),
            (60_000, 0, true),
            (75_000, 74, false),
            (119_999, 74, false),
            (120_000, 74, true),
            (600_000, 180, true),
            (600_000, 599, true),
            (610_000, 601, false),
        ] {
            assert_eq!(rating_due(ms, 60, last), due, "{ms} {last}");
        }
        assert!(!rating_due(u64::MAX, 0, 0));
    }

    #[test]
    fn surfing_ends_low_and_asks_for_somebody_when_high() {
        for (start, ratings, expected) in [
            (Some(7), &[][..], Surf::Ride),
            (Some(7), &[(60, 3)], Surf::Ride),
            (Some(7), &[(60, 3), (120, 3)], Surf::Low),
            (Some(7), &[(60, 3), (120, 4), (180, 2)], Surf::Ride),
            (Some(7), &[(60, 9)], Surf::High),
            (Some(5), &[(240, 7)], Surf::Ride),
            (Some(5), &[(300, 7)], Surf::High),
            (Some(6), &[(300, 7)], Surf::Ride),
            (None, &[(600, 8)], Surf::Ride),
        ] {
            assert_eq!(surf(start, ratings), expected, "{start:?} {ratings:?}");
        }
    }
}
