use super::*;
use jiff::{civil::date, tz};
use proptest::prelude::*;

fn zone(name: &str) -> TimeZone {
    tz::db().get(name).expect("the zone is bundled")
}

fn at(text: &str) -> Timestamp {
    text.parse().expect("a time")
}

#[test]
fn the_day_turns_at_four() {
    for (time, day) in [
        ("2026-05-05T03:59:59-04:00", date(2026, 5, 4)),
        ("2026-05-05T04:00:00-04:00", date(2026, 5, 5)),
        ("2026-05-05T23:59:59-04:00", date(2026, 5, 5)),
        ("2026-05-06T00:00:00-04:00", date(2026, 5, 5)),
        ("2026-01-01T03:59:59-05:00", date(2025, 12, 31)),
        ("2026-03-01T01:00:00-05:00", date(2026, 2, 28)),
    ] {
        assert_eq!(program_day(at(time), &zone("America/New_York")), day, "{time}");
    }
}

#[test]
fn the_day_of_a_clock_change_is_an_hour_shorter_or_longer() {
    let hours = |name, day| {
        let (begin, end) = day_bounds(day, &zone(name));
        (end - begin).total(jiff::Unit::Hour).expect("hours")
    };
    for (name, day, expected) in [
        ("America/New_York", date(2026, 3, 7), 23.0), // spring: the night before Sunday, 8 March
        ("America/New_York", date(2026, 3, 8), 24.0),
        ("America/New_York", date(2026, 10, 31), 25.0),
        ("Europe/Helsinki", date(2026, 10, 24), 25.0), // 04:00 becomes 03:00
        ("Europe/Helsinki", date(2026, 3, 28), 23.0),  // 03:00 becomes 04:00
        ("Pacific/Apia", date(2011, 12, 30), 0.0),     // a day that never was
        ("UTC", date(2026, 3, 8), 24.0),
    ] {
        assert!((hours(name, day) - expected).abs() < 1e-9, "{name} {day}: {}", hours(name, day));
    }
}

#[test]
fn the_hour_that_comes_twice_belongs_to_the_day_before() {
    let helsinki = zone("Europe/Helsinki");
    for time in ["2026-10-25T03:59:59+03:00", "2026-10-25T03:00:00+02:00", "2026-10-25T03:59:59+02:00"] {
        assert_eq!(program_day(at(time), &helsinki), date(2026, 10, 24), "{time}");
    }
    assert_eq!(program_day(at("2026-10-25T04:00:00+02:00"), &helsinki), date(2026, 10, 25));
}

#[test]
fn a_phone_that_runs_ahead_is_not_believed() {
    let received = at("2026-05-05T09:30:00Z");
    for (answered, expected) in [
        ("2026-05-05T02:00:00Z", "2026-05-05T02:00:00Z"),
        ("2026-05-05T09:35:00Z", "2026-05-05T09:35:00Z"),
        ("2026-05-05T09:35:01Z", "2026-05-05T09:30:00Z"),
    ] {
        assert_eq!(believed(at(answered), received), at(expected), "{answered}");
    }
}

#[test]
fn the_ends_of_time_are_days_too() {
    for at in [Timestamp::MIN, Timestamp::MAX] {
        let day = program_day(at, &TimeZone::UTC);
        let (begin, end) = day_bounds(day, &TimeZone::UTC);
        assert!(begin <= end);
    }
}

const ZONES: [&str; 6] =
    ["America/New_York", "Europe/Helsinki", "America/Santiago", "Pacific/Apia", "Australia/Lord_Howe", "UTC"];

proptest! {
    #[test]
    fn time_never_runs_backwards(second in 0_i64..4_000_000_000, step in 0_i64..200_000, name in 0..ZONES.len()) {
        let zone = zone(ZONES[name]);
        let (a, b) = (Timestamp::from_second(second).unwrap(), Timestamp::from_second(second + step).unwrap());
        prop_assert!(program_day(a, &zone) <= program_day(b, &zone));
    }

    #[test]
    fn an_instant_lies_within_its_day(second in 0_i64..4_000_000_000, name in 0..ZONES.len()) {
        let zone = zone(ZONES[name]);
        let at = Timestamp::from_second(second).unwrap();
        let (begin, end) = day_bounds(program_day(at, &zone), &zone);
        prop_assert!(begin <= at && at < end, "{begin} {at} {end}");
    }
}
