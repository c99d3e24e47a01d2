use super::*;
use crate::rule::tests::support::{clinic, local};
use jiff::civil::{date, time};

#[test]
fn open_from_opening_to_just_before_closing() {
    let clinic = clinic();
    for (at, open, inside) in [
        ("05-04T08:59:59", false, false),
        ("05-04T09:00", true, true),
        ("05-04T20:59:59", true, true),
        ("05-04T21:00", false, true),
        ("05-04T21:00:01", false, false),
        ("05-09T12:00", false, false), // Saturday
    ] {
        assert_eq!(clinic.is_open(local(at)), open, "{at}");
        assert_eq!(clinic.is_inside(local(at)), inside, "{at}");
    }
    assert_eq!(clinic.closing_of(local("05-04T10:00")), Some(local("05-04T21:00")));
    assert_eq!(clinic.closing_of(local("05-04T21:00")), None);
}

#[test]
fn the_next_opening_skips_weekends_and_closed_dates() {
    let mut clinic = clinic();
    clinic.closed = vec![date(2026, 5, 25)]; // Memorial Day
    for (after, opens) in [
        ("05-04T08:59", "05-04T09:00"),
        ("05-04T09:00", "05-05T09:00"),
        ("05-08T21:30", "05-11T09:00"),
        ("05-22T20:30", "05-26T09:00"),
        ("05-25T12:00", "05-26T09:00"),
    ] {
        assert_eq!(clinic.next_opening(local(after)), Some(local(opens)), "{after}");
    }
    assert!(!clinic.is_open(local("05-25T12:00")));
}

#[test]
fn a_clinic_that_never_opens_has_no_next_opening() {
    let mut never = clinic();
    never.hours = [None; 7];
    assert_eq!(never.next_opening(local("05-04T10:00")), None);
    let mut shut = clinic();
    let first = date(2026, 5, 1);
    shut.closed = (0..500).map(|n| first.saturating_add(n.days())).collect();
    assert_eq!(shut.next_opening(local("05-04T10:00")), None);
}

#[test]
fn hours_may_reach_past_midnight_or_never_end() {
    let mut late = clinic();
    late.hours[0] = Some((time(18, 0, 0, 0), time(2, 0, 0, 0)));
    assert_eq!(late.closing_of(local("05-05T01:59")), Some(local("05-05T02:00")));
    assert!(!late.is_open(local("05-05T02:00")));
    let mut always = clinic();
    always.hours = [Some((time(0, 0, 0, 0), time(0, 0, 0, 0))); 7];
    assert_eq!(always.closing_of(local("05-09T00:00")), Some(local("05-10T00:00")));
}

#[test]
fn the_hours_follow_the_local_clock() {
    let mut sundays = clinic();
    sundays.hours[6] = Some((time(2, 30, 0, 0), time(9, 0, 0, 0)));
    // 8 March 2026: 02:00 becomes 03:00, so 02:30 comes at 03:30.
    assert!(!sundays.is_open("2026-03-08T03:29:00-04:00".parse().unwrap()));
    assert!(sundays.is_open("2026-03-08T03:30:00-04:00".parse().unwrap()));
}
