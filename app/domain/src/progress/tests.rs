use super::*;
use crate::{
    Answers, CheckIn, CheckInId, Item, ParticipantId, Rating, ReportedIn, Use, UseReport, Used, rule::tests::support,
};
use jiff::civil::date;
use uuid::Uuid;

fn check_in(day: i8, answers: Answers) -> CheckIn {
    CheckIn {
        id: CheckInId(Uuid::nil()),
        participant: ParticipantId(Uuid::nil()),
        answered_at: Timestamp::UNIX_EPOCH,
        received_at: Timestamp::UNIX_EPOCH,
        day: date(2026, 5, day),
        answers,
    }
}

#[test]
fn of_a_day_the_highest_counts_and_of_sleep_the_lowest() {
    let answer = |craving: u8, mood: Option<u8>, sleep: Option<u8>| Answers {
        mood: mood.and_then(Rating::new),
        sleep_half_hours: sleep,
        ..support::craving(craving)
    };
    let check_ins = [
        check_in(4, answer(3, Some(6), Some(14))),
        check_in(4, answer(5, None, Some(9))),
        check_in(6, answer(1, Some(2), None)),
    ];
    let ratings =
        [(date(2026, 5, 4), Rating::new(8).expect("a rating")), (date(2026, 5, 5), Rating::new(2).expect("one"))];
    let tracks = tracks(&check_ins, &ratings, date(2026, 5, 3), date(2026, 5, 6));
    let of = |measure| {
        tracks
            .iter()
            .find(|track| track.measure == measure)
            .map(|track| track.days.iter().map(|(_, value)| *value).collect::<Vec<_>>())
    };
    assert_eq!(of(Measure::Craving), Some(vec![None, Some(8), Some(2), Some(1)]));
    assert_eq!(of(Measure::Mood), Some(vec![None, Some(6), None, Some(2)]));
    assert_eq!(of(Measure::Sleep), Some(vec![None, Some(9), None, None]));
    assert!(tracks.iter().all(|track| track.usual.is_none()), "too few days");
}

#[test]
fn a_day_of_use_is_one_day_however_often_it_was_told() {
    let used = |dates: &[Option<i8>]| Answers {
        used: Some(Used::Yes),
        uses: dates
            .iter()
            .map(|day| Use { item: Item::Alcohol, on: day.map(|day| date(2026, 5, day)), at: None })
            .collect(),
        ..support::craving(0)
    };
    let check_ins = [check_in(4, used(&[])), check_in(6, used(&[Some(5), None])), check_in(7, support::craving(9))];
    let report = UseReport {
        at: Timestamp::UNIX_EPOCH,
        day: date(2026, 5, 7),
        on: date(2026, 5, 5),
        items: vec![],
        from: ReportedIn::Lapse,
        shared: true,
    };
    let expected: Vec<Date> = [4, 5, 6].map(|day| date(2026, 5, day)).into();
    assert_eq!(days_of_use(&check_ins, &[report]), expected);
}

#[test]
fn weeks_run_from_monday_and_none_is_left_out() {
    let done = Done {
        check_ins: vec![date(2026, 5, 4), date(2026, 5, 4), date(2026, 5, 10), date(2026, 4, 1)],
        practices: vec![date(2026, 5, 17), date(2026, 5, 17)],
        homework: vec![date(2026, 5, 5)],
        meetings: vec![],
    };
    let weeks = weeks(&done, date(2026, 5, 6), date(2026, 5, 18));
    let of = |monday, check_in_days, practices, homework| WeekDone {
        check_in_days,
        practices,
        homework,
        ..WeekDone::empty(monday)
    };
    let expected = [of(date(2026, 5, 18), 0, 0, 0), of(date(2026, 5, 11), 0, 2, 0), of(date(2026, 5, 4), 2, 0, 1)];
    assert_eq!(weeks, expected);
}

fn counts(total: u32, current: u32) -> DayCounts {
    DayCounts { since: date(2026, 3, 1), total, longest: total, current, used: 0, unknown: 0 }
}

#[test]
fn milestones_come_from_totals_and_a_lapse_takes_none() {
    let tally = Tally { check_in_days: 8, sessions: 0, practices: 400 };
    let days = |count| Milestone { kind: MilestoneKind::Days, count };
    let others = [
        Milestone { kind: MilestoneKind::CheckIns, count: 7 },
        Milestone { kind: MilestoneKind::Practices, count: 365 },
    ];
    let before = milestones(Some(&counts(41, 41)), tally);
    assert_eq!(before, [[days(30)].as_slice(), &others].concat());
    assert_eq!(milestones(Some(&counts(41, 0)), tally), before, "the run ended, the total stands");
    assert_eq!(milestones(None, Tally::default()), []);
    assert_eq!(milestones(Some(&counts(0, 0)), Tally::default()), []);
}

#[test]
fn stages_have_the_limits_of_the_reference() {
    for (first, last, expected) in [
        (0, 15, Some(Stage::Withdrawal)),
        (16, 45, Some(Stage::Early)),
        (46, 120, Some(Stage::Wall)),
        (121, 180, Some(Stage::Adjustment)),
        (181, u32::MAX, None),
    ] {
        assert_eq!([stage(first), stage(last)], [expected; 2], "{first} to {last}");
    }
}

#[test]
fn a_reach_counts_today() {
    assert_eq!(Reach::Month.first(date(2026, 5, 30)), date(2026, 5, 1));
    assert_eq!(Reach::from_word("90"), Some(Reach::Quarter));
    assert_eq!(Reach::from_word("91"), None);
}

#[test]
fn a_pledge_needs_an_id_and_nothing_else() {
    let fields = |names: &[(&str, &str)]| Fields(names.iter().map(|(n, v)| ((*n).into(), (*v).into())).collect());
    let id = "0198c0de-0000-7000-8000-000000000001";
    assert!(NewPledge::parse(&fields(&[("client_id", id)])).is_ok());
    assert_eq!(NewPledge::parse(&fields(&[])), Err(Refusal::of("client_id", Reason::NotAnId)));
    assert!(NewPledge::parse(&fields(&[("client_id", id), ("x", "")])).is_err());
}
