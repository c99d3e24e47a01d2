//! The program's day: 04:00 to 03:59 next morning by the clinic's clock (rule catalogue, section 1).

use jiff::{
    SignedDuration, Timestamp, ToSpan,
    civil::{Date, Time},
    tz::TimeZone,
};

/// A program day begins at this local time (rule catalogue, section 1: "day").
pub const DAY_BEGINS: Time = jiff::civil::time(4, 0, 0, 0);

/// How far a phone's clock may run ahead before its time is not believed (rule catalogue, section 1: `answered_at`).
const AHEAD: SignedDuration = SignedDuration::from_mins(5);

/// The program day of an instant: the last day that has begun by then, so it never runs backwards.
pub fn program_day(at: Timestamp, zone: &TimeZone) -> Date {
    let local = zone.to_datetime(at).date();
    // A clock change may move the local date by a day either way, a date line by two.
    [1, 0, -1]
        .into_iter()
        .map(|days| local.saturating_add(days.days()))
        .find(|&day| begin(day, zone) <= at)
        .unwrap_or_else(|| local.saturating_sub(2.days()))
}

/// When a program day begins, and when the next one does. Shorter or longer than 24 hours where the clock changes.
pub fn day_bounds(day: Date, zone: &TimeZone) -> (Timestamp, Timestamp) {
    (begin(day, zone), begin(day.saturating_add(1.day()), zone))
}

/// When the person answered, as the rules see it: a phone's clock that runs ahead of ours is not believed.
pub fn believed(answered_at: Timestamp, received_at: Timestamp) -> Timestamp {
    if answered_at > later(received_at, AHEAD) { received_at } else { answered_at }
}

/// `at` plus elapsed time, stopping at the end of time.
pub(crate) fn later(at: Timestamp, by: SignedDuration) -> Timestamp {
    at.saturating_add(by).unwrap_or(Timestamp::MAX)
}

/// Whole days from `from` to `to`: the difference of the dates.
pub(crate) fn days_between(from: Date, to: Date) -> i32 {
    (to - from).get_days()
}

/// The instant of a local time; one that the clock skips is as much later, of one that comes twice the first counts.
pub(crate) fn instant(day: Date, time: Time, zone: &TimeZone) -> Timestamp {
    zone.to_timestamp(day.to_datetime(time)).unwrap_or(if day.year() < 0 { Timestamp::MIN } else { Timestamp::MAX })
}

fn begin(day: Date, zone: &TimeZone) -> Timestamp {
    instant(day, DAY_BEGINS, zone)
}

#[cfg(test)]
mod tests;
