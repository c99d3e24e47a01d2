use super::DueBy::{H24, H72, Now, SameDay};
use super::*;
use crate::rule::tests::support::{clinic, local, next_group};
use jiff::{ToSpan, civil::date};
use proptest::prelude::*;

fn without_on_call() -> Clinic {
    Clinic { on_call: false, ..clinic() }
}

/// Row of the catalogue's section 7, clock, whether of F1-F5 or F28, receipt, due time.
type Row = (&'static str, DueBy, bool, &'static str, &'static str);

fn check(clinic: &Clinic, rows: &[Row]) {
    for &(row, by, incident, at, expected) in rows {
        let due = due(by, incident, local(at), clinic, next_group(local(at)));
        assert_eq!(due, local(expected), "row {row}: {}", due.to_zoned(clinic.zone.clone()));
    }
}

#[test]
fn the_worked_scenarios() {
    check(
        &clinic(),
        &[
            ("2 F3", SameDay, true, "05-04T10:12", "05-04T14:12"),
            ("3 F2", Now, true, "05-04T10:13", "05-04T10:28"),
            ("4 F3", Now, true, "05-09T23:40", "05-09T23:55"),
            ("6 F3", Now, true, "05-04T21:30", "05-04T21:45"),
            ("7 F3", SameDay, true, "05-05T08:00", "05-05T11:00"),
            ("7 F5", SameDay, true, "05-05T08:01", "05-05T11:00"),
            ("7 F5 rises", Now, true, "05-05T10:00", "05-05T10:15"),
            ("9 F2", SameDay, true, "05-06T12:00", "05-06T16:00"),
            ("10 F1", Now, true, "05-06T12:00", "05-06T12:15"),
            ("14 F4", H24, true, "05-08T20:30", "05-09T20:30"),
            ("15 F1", Now, true, "05-05T09:30", "05-05T09:45"),
            ("17 F6", H24, false, "05-04T15:00", "05-05T15:00"),
            ("18 F6", H72, false, "05-04T15:00", "05-04T17:30"),
            ("25 F11", H24, false, "05-07T08:20", "05-08T11:00"),
            ("27 F11", H24, false, "05-08T10:00", "05-11T11:00"),
            ("28 F12", SameDay, false, "05-07T20:40", "05-08T11:00"),
            ("28 F11", H24, false, "05-07T20:40", "05-08T20:40"),
            ("29 F13", SameDay, false, "05-05T13:00", "05-05T21:00"),
            ("30 F13", SameDay, false, "05-06T18:30", "05-06T21:00"),
            ("31 F14", H72, false, "05-06T08:30", "05-06T17:30"),
            ("32 F16", H72, false, "05-07T14:00", "05-07T17:30"),
            ("33 F16", H24, false, "05-07T14:00", "05-08T14:00"),
            ("36 F18", SameDay, false, "05-07T14:00", "05-07T21:00"),
            ("37 F19", SameDay, false, "05-05T08:15", "05-05T11:00"),
            ("39 F22", H24, false, "05-06T20:40", "05-07T20:40"),
            ("41 F23", H72, false, "05-04T04:05", "05-04T17:30"),
            ("43 F24", H24, false, "05-05T21:10", "05-07T11:00"),
            ("46 F29", H24, false, "05-08T20:30", "05-11T11:00"),
            ("47 F29", Now, false, "05-08T20:30", "05-08T20:45"),
            ("48 F30", H72, false, "05-07T14:00", "05-07T17:30"),
        ],
    );
}

#[test]
fn the_worked_scenarios_without_on_call() {
    check(
        &without_on_call(),
        &[
            ("5 F3", Now, true, "05-09T23:40", "05-11T09:15"),
            ("5 F1", Now, true, "05-09T23:42", "05-11T09:15"),
            ("14 F4", H24, true, "05-08T20:30", "05-11T11:00"),
            ("44 F28", SameDay, true, "05-10T03:00", "05-11T11:00"),
        ],
    );
}

#[test]
fn the_edges_of_the_day() {
    check(
        &clinic(),
        &[
            ("60 minutes left", SameDay, false, "05-04T20:00", "05-04T21:00"),
            ("59 minutes left", SameDay, false, "05-04T20:01", "05-05T11:00"),
            ("at closing", SameDay, false, "05-04T21:00", "05-05T11:00"),
            ("at opening", SameDay, false, "05-04T09:00", "05-04T21:00"),
            ("strict, 60 minutes left", SameDay, true, "05-04T20:00", "05-04T21:00"),
            ("strict, 59 minutes left", SameDay, true, "05-04T20:01", "05-05T00:01"),
            ("strict, at night", SameDay, true, "05-10T03:00", "05-10T07:00"),
            ("exactly at closing is inside", H24, false, "05-04T21:00", "05-05T21:00"),
            ("just after it is not", H24, false, "05-04T21:01", "05-06T11:00"),
            ("a group exactly two hours later", H72, false, "05-04T15:30", "05-04T17:30"),
            ("a group sooner than that", H72, false, "05-04T15:31", "05-06T17:30"),
            ("no group in 72 hours", H72, false, "05-07T16:00", "05-11T11:00"),
        ],
    );
    check(
        &without_on_call(),
        &[
            ("in hours four hours are four hours", SameDay, true, "05-04T10:00", "05-04T14:00"),
            ("out of hours nobody is there", SameDay, true, "05-04T21:00", "05-05T11:00"),
            ("red in hours", Now, true, "05-04T20:59", "05-04T21:14"),
            ("red just after", Now, true, "05-04T21:00", "05-05T09:15"),
        ],
    );
}

#[test]
fn a_group_counts_only_where_one_is_known_and_far_enough() {
    let at = local("05-04T15:00");
    for (group, expected) in [
        (None, "05-07T15:00"),
        (Some("05-04T16:59"), "05-07T15:00"),
        (Some("05-04T17:00"), "05-04T17:00"),
        (Some("05-04T22:00"), "05-05T11:00"), // out of hours
        (Some("05-07T15:01"), "05-07T15:00"),
    ] {
        assert_eq!(due(H72, false, at, &clinic(), group.map(local)), local(expected), "{group:?}");
    }
}

#[test]
fn closed_dates_are_out_of_hours() {
    let clinic = Clinic { closed: vec![date(2026, 5, 25)], ..clinic() };
    check(
        &clinic,
        &[
            ("Friday evening before", SameDay, false, "05-22T20:30", "05-26T11:00"),
            ("on the day", SameDay, false, "05-25T12:00", "05-26T11:00"),
            ("a day before", H24, false, "05-24T12:00", "05-26T11:00"),
        ],
    );
}

#[test]
fn hours_are_elapsed_and_openings_local_across_a_clock_change() {
    // 8 March 2026, 02:00 becomes 03:00; 1 November 2026, 02:00 becomes 01:00.
    let sundays = Clinic { hours: [clinic().hours[0]; 7], ..without_on_call() };
    check(
        &sundays,
        &[
            ("24 hours in spring", H24, false, "03-07T12:00", "03-08T13:00"),
            ("24 hours in autumn", H24, false, "10-31T12:00", "11-01T11:00"),
            ("opening in spring", SameDay, false, "03-07T21:30", "03-08T11:00"),
            ("opening in autumn", Now, true, "10-31T21:30", "11-01T09:15"),
            ("72 hours in spring", H72, false, "03-06T12:00", "03-09T13:00"),
        ],
    );
}

#[test]
fn a_clinic_that_never_opens_has_the_plain_clocks() {
    for on_call in [true, false] {
        let never = Clinic { hours: [None; 7], on_call, ..clinic() };
        let at = local("05-04T15:00");
        for (by, expected) in
            [(Now, "05-04T15:15"), (SameDay, "05-04T19:00"), (H24, "05-05T15:00"), (H72, "05-07T15:00")]
        {
            for incident in [true, false] {
                assert_eq!(due(by, incident, at, &never, None), local(expected), "{by:?}");
            }
        }
        assert_eq!(due(H72, false, at, &never, Some(local("05-06T17:30"))), local("05-06T17:30"));
    }
}

proptest! {
    #[test]
    fn nothing_is_due_before_it_came_and_strict_is_never_later(minute in 0_i64..525_600, on_call: bool) {
        let clinic = Clinic { on_call, ..clinic() };
        let at = local("01-01T00:00") + minute.minutes();
        let group = next_group(at);
        for by in [Now, SameDay, H24, H72] {
            let strict = due(by, true, at, &clinic, group);
            let plain = due(by, false, at, &clinic, group);
            prop_assert!(at < strict && strict <= plain, "{by:?} {strict} {plain}");
        }
    }
}
