use super::*;
use crate::{
    Text,
    schedule::{
        Absence, AbsenceReason, Level,
        fixture::{announced, marked, meeting, session},
    },
};
use jiff::civil::{date, time};
use proptest::prelude::*;

const MONDAY: Date = date(2026, 11, 16);

fn level(level: Level) -> [CareLevel; 1] {
    [CareLevel { from: date(2026, 9, 1), level, set: None }]
}

fn at(text: &str) -> Timestamp {
    text.parse().expect("a time")
}

fn absence() -> Absence {
    Absence { at: Timestamp::UNIX_EPOCH, reason: AbsenceReason::Ill, words: Text::default() }
}

/// A week worked through by hand: nine hours are required, seven and a half were planned.
#[test]
fn every_minute_of_a_week_is_in_one_column() {
    let on = |day: i8, hour: i8, minutes: u16| session(date(2026, 11, 15 + day), time(hour, 0, 0, 0), minutes);
    let kind = |kind: Kind, session| crate::schedule::Session { kind, ..session };
    let mut makes_up = marked(on(6, 10, 60), Status::Present, 0, 0);
    makes_up.mine.made_up_for = Some(on(3, 18, 60).id);
    let meetings = [
        marked(on(1, 18, 90), Status::Present, 0, 0),
        marked(on(2, 18, 90), Status::Present, 15, 10),
        marked(on(3, 18, 60), Status::MadeUp, 0, 0),
        marked(on(4, 18, 60), Status::Excused, 0, 0),
        marked(on(5, 9, 60), Status::NoShow, 0, 0),
        meeting(on(5, 18, 90)),
        makes_up,
        meeting(crate::schedule::Session { cancelled_at: Some(Timestamp::UNIX_EPOCH), ..on(5, 14, 120) }),
        marked(kind(Kind::Individual, on(2, 9, 50)), Status::Present, 0, 0),
        meeting(on(8, 18, 90)), // the Monday after
        meeting(on(0, 18, 90)), // the Sunday before
    ];
    let made = ledger(MONDAY, &meetings, &Counting::default(), &level(Level::Intensive), at("2026-11-21T17:00:00Z"));
    let expected = Hours {
        planned: 90 + 90 + 60 + 60 + 60 + 90,
        delivered: 90 + 65,
        delivered_instead: 60,
        short: 25,
        excused: 60,
        missed: 60,
        made_up: 60,
        unmarked: 90,
        cancelled: 120,
        ..Hours::default()
    };
    assert_eq!(made.total, expected);
    assert_eq!((made.required(), made.gap(), made.gap_in_the_end()), (Some(540), 540 - 215, 540 - 305));
    let kinds: Vec<_> = made.lines.iter().map(|line| (line.kind, line.counts, line.hours.delivered)).collect();
    assert_eq!(kinds, [(Kind::Group, true, 155), (Kind::Individual, false, 50)]);
    // The clinic counts individual sessions, and groups no more.
    let counting = Counting(vec![(Kind::Individual, true), (Kind::Group, false)]);
    let made = ledger(MONDAY, &meetings, &counting, &level(Level::Intensive), at("2026-11-21T17:00:00Z"));
    assert_eq!((made.total.planned, made.total.attended(), made.gap()), (50, 50, 490));
}

/// Template A in week 12 is below the nine hours of its level even if everything is attended (`program.md`).
#[test]
fn what_is_to_come_and_what_will_be_lacking_is_said() {
    let evening = |day: i8| meeting(session(date(2026, 11, 15 + day), time(19, 15, 0, 0), 90));
    let meetings = [evening(1), evening(3), announced(evening(5).session, absence())];
    for (now, ahead, away, unmarked) in [
        ("2026-11-16T12:00:00Z", 180, 90, 0),
        ("2026-11-17T01:00:00Z", 180, 90, 0), // going on
        ("2026-11-17T01:45:00Z", 90, 90, 90), // just over
        ("2026-11-21T12:00:00Z", 0, 0, 270),
    ] {
        let made = ledger(MONDAY, &meetings, &Counting::default(), &level(Level::Intensive), at(now));
        assert_eq!((made.total.ahead, made.total.away, made.total.unmarked), (ahead, away, unmarked), "{now}");
        assert_eq!((made.total.planned, made.gap()), (270, 540), "{now}");
        assert_eq!(made.gap_in_the_end(), 540 - ahead - unmarked, "{now}");
    }
    for (level, required) in [(Level::Outpatient, None), (Level::Partial, Some(1_200)), (Level::Residential, None)] {
        let levels = [CareLevel { from: MONDAY, level, set: None }];
        let made = ledger(MONDAY, &meetings, &Counting::default(), &levels, at("2026-11-16T12:00:00Z"));
        assert_eq!(made.required(), required);
    }
    assert_eq!(ledger(MONDAY, &[], &Counting::default(), &[], Timestamp::UNIX_EPOCH).gap(), 0);
}

/// The weeks in which the clock changes have the same hours: 1 November and 8 March 2026, New York.
#[test]
fn a_week_in_which_the_clock_changes_has_the_same_hours() {
    for (monday, sunday) in [(date(2026, 10, 26), date(2026, 11, 1)), (date(2026, 3, 2), date(2026, 3, 8))] {
        let meetings = [
            marked(session(monday, time(18, 0, 0, 0), 180), Status::Present, 0, 0),
            // Over the change itself, and at a time that the clock skips or has twice.
            marked(session(sunday, time(1, 30, 0, 0), 120), Status::Present, 0, 0),
            marked(session(sunday, time(2, 30, 0, 0), 60), Status::Present, 5, 0),
            marked(session(sunday, time(23, 0, 0, 0), 60), Status::Present, 0, 0),
        ];
        let made =
            ledger(monday, &meetings, &Counting::default(), &level(Level::Intensive), at("2026-12-01T00:00:00Z"));
        assert_eq!((made.total.planned, made.total.delivered), (420, 415), "{monday}");
        let next =
            ledger(sunday.saturating_add(1.day()), &meetings, &Counting::default(), &[], at("2026-12-01T00:00:00Z"));
        assert!(next.lines.is_empty());
    }
}

proptest! {
    /// Whatever was marked: nothing is lost, nothing counts twice.
    #[test]
    fn the_columns_add_up_to_what_was_planned(
        days in prop::collection::vec((0_i8..7, 0_i8..24, 1_u16..600, 0_usize..5, 0_u16..700, 0_u16..700, any::<bool>()), 0..20),
        now in 0_i64..8,
    ) {
        let meetings: Vec<_> = days.iter().map(|&(day, hour, minutes, status, late, early, away)| {
            let session = session(MONDAY.saturating_add(day.days()), time(hour, 0, 0, 0), minutes);
            match Status::ALL.get(status) {
                Some(&status) => marked(session, status, late, early),
                None if away => announced(session, absence()),
                None => meeting(session),
            }
        }).collect();
        let now = at("2026-11-16T05:00:00Z") + jiff::SignedDuration::from_hours(24 * now);
        let Hours { planned, delivered, short, excused, missed, made_up, ahead, away, unmarked, .. } =
            ledger(MONDAY, &meetings, &Counting::default(), &level(Level::Intensive), now).total;
        prop_assert_eq!(planned, delivered + short + excused + missed + made_up + ahead + away + unmarked);
    }
}
