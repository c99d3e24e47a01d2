//! When forms are due, and how long they may be answered.

use crate::questionnaire::{
    InstrumentId::{self, Asq, Auditc, BamIop, Barc10, Dast10, Gad7, Pacs, Pcl5Month, Pcl5Week, Phq9},
    Pcl5Form, Plan, Standing, Window, open_windows, schedule, standing,
};
use crate::rule::tests::support::{clinic, local};
use jiff::{
    SignedDuration, Timestamp, ToSpan,
    civil::{Date, date},
};

fn plan() -> Plan {
    Plan { admitted_on: date(2026, 5, 5), discharged_on: None, changes: vec![], trauma: None, alcohol: false }
}

fn loaded(id: InstrumentId) -> bool {
    !matches!(id, Dast10 | Pacs)
}

fn forms(plan: &Plan, day: Date, loaded: fn(InstrumentId) -> bool) -> Vec<InstrumentId> {
    let zone = clinic().zone;
    let noon = zone.to_timestamp(day.at(12, 0, 0, 0)).expect("a time");
    let windows = schedule(plan, loaded, &zone, noon);
    windows.into_iter().filter(|window| window.day == day).map(|window| window.instrument).collect()
}

#[test]
fn intake_then_every_week_on_the_same_weekday_with_a_and_b_by_turns() {
    for (days, expected) in [
        (0, &[Phq9, Gad7, BamIop, Auditc, Asq, Barc10][..]),
        (1, &[]),
        (7, &[BamIop, Asq]),
        (8, &[]),
        (14, &[Phq9, Gad7, BamIop]),
        (21, &[BamIop, Asq]),
        (28, &[Phq9, Gad7, BamIop, Barc10]),
        (35, &[BamIop, Asq]),
        (56, &[Phq9, Gad7, BamIop, Barc10]),
        (365, &[Auditc]),
    ] {
        let day = plan().admitted_on.saturating_add(i64::from(days).days());
        assert_eq!(forms(&plan(), day, loaded), expected, "day {days}");
    }
}

#[test]
fn trauma_alcohol_changes_and_discharge_add_theirs() {
    let day = |days: i64| plan().admitted_on.saturating_add(days.days());
    let trauma = Plan { trauma: Some(Pcl5Form::Month), ..plan() };
    assert!(forms(&trauma, day(0), loaded).contains(&Pcl5Month));
    assert!(forms(&trauma, day(28), loaded).contains(&Pcl5Month));
    assert!(!forms(&trauma, day(14), loaded).contains(&Pcl5Month));
    let weekly = Plan { trauma: Some(Pcl5Form::Week), ..plan() };
    assert!(forms(&weekly, day(0), loaded).contains(&Pcl5Month));
    assert!(forms(&weekly, day(28), loaded).contains(&Pcl5Week));
    let alcohol = Plan { alcohol: true, ..plan() };
    assert!(forms(&alcohol, day(7), |_| true).contains(&Pacs));
    assert!(!forms(&alcohol, day(7), loaded).contains(&Pacs));
    assert!(forms(&plan(), day(0), |_| true).contains(&Dast10));
    let changed = Plan { changes: vec![day(10)], discharged_on: Some(day(40)), ..plan() };
    for days in [10, 40] {
        assert_eq!(forms(&changed, day(days), loaded), [Phq9, Gad7, BamIop, Asq, Barc10], "day {days}");
    }
    assert_eq!(forms(&changed, day(42), loaded), []);
}

#[test]
fn no_schedule_opens_the_second_stage() {
    let all = Plan {
        trauma: Some(Pcl5Form::Month),
        alcohol: true,
        changes: vec![date(2026, 6, 1)],
        discharged_on: Some(date(2027, 8, 1)),
        ..plan()
    };
    let windows = schedule(&all, |_| true, &clinic().zone, "2027-09-01T00:00:00Z".parse().expect("a time"));
    assert!(windows.iter().all(|window| !matches!(window.instrument, InstrumentId::Cssrs | InstrumentId::BamR)));
    assert!(windows.len() > 100);
}

#[test]
fn a_form_opens_at_four_and_stays_open_72_hours_an_intake_form_seven_days() {
    let zone = clinic().zone;
    let windows = schedule(&plan(), loaded, &zone, local("05-19T12:00"));
    let of = |day| *windows.iter().find(|w| w.day == day && w.instrument == BamIop).expect("a window");
    let (intake, weekly) = (of(date(2026, 5, 5)), of(date(2026, 5, 12)));
    assert_eq!((intake.opens, intake.closes), (local("05-05T04:00"), local("05-12T04:00")));
    assert_eq!((weekly.opens, weekly.closes), (local("05-12T04:00"), local("05-15T04:00")));
    let open = |at| open_windows(&windows, local(at)).iter().map(|w| (w.instrument, w.day)).collect::<Vec<_>>();
    assert_eq!(open("05-05T03:59"), []);
    assert_eq!(open("05-12T03:59").len(), 6);
    assert_eq!(open("05-12T04:00"), [(BamIop, date(2026, 5, 12)), (Asq, date(2026, 5, 12))]);
    assert_eq!(open("05-15T04:00"), []);
    // The clinic's clock decides what "now" is: before four it is still the day before.
    assert_eq!(schedule(&plan(), loaded, &zone, local("05-05T03:59")).len(), 0);
}

#[test]
fn the_clock_change_moves_the_opening_and_not_the_72_hours() {
    let zone = clinic().zone;
    let plan = Plan { admitted_on: date(2026, 10, 24), ..plan() };
    let windows = schedule(&plan, loaded, &zone, "2026-11-08T00:00:00Z".parse().expect("a time"));
    let week: &Window = windows.iter().find(|w| w.day == date(2026, 10, 31)).expect("a window");
    assert_eq!(week.opens, local("10-31T04:00"));
    assert_eq!(week.closes, local("11-03T03:00"));
}

#[test]
fn of_two_windows_of_one_form_the_later_end_counts() {
    let plan = Plan { changes: vec![date(2026, 5, 14)], ..plan() };
    let windows = schedule(&plan, loaded, &clinic().zone, local("05-14T12:00"));
    let open = open_windows(&windows, local("05-14T12:00"));
    let bam: Vec<Date> = open.iter().filter(|w| w.instrument == BamIop).map(|w| w.day).collect();
    assert_eq!(bam, [date(2026, 5, 14)]);
}

#[test]
fn a_form_is_taken_up_again_for_24_hours_while_its_window_is_open() {
    let hours = |hours| Timestamp::UNIX_EPOCH + SignedDuration::from_hours(hours);
    let closes = hours(72);
    for (first, finished, now, expected) in [
        (None, None, 71, Standing::Open),
        (None, None, 72, Standing::TooLate),
        (Some(10), None, 33, Standing::Open),
        (Some(10), None, 34, Standing::TooLate),
        (Some(60), None, 71, Standing::Open),
        (Some(60), None, 72, Standing::TooLate),
        (Some(10), Some(11), 33, Standing::Finished),
        (Some(10), Some(11), 34, Standing::Settled),
    ] {
        let found = standing(closes, first.map(hours), finished.map(hours), hours(now));
        assert_eq!(found, expected, "{first:?} {finished:?} {now}");
        assert_eq!(found.takes_answers(), matches!(expected, Standing::Open | Standing::Finished));
    }
}
