use super::*;
use crate::ClientId;
use jiff::{
    civil::{date, time},
    tz::TimeZone,
};
use proptest::prelude::*;
use uuid::Uuid;

const TODAY: Date = date(2026, 11, 22);

fn fields(pairs: &[(&str, &str)]) -> Fields {
    Fields(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
}

fn id(number: u128) -> PlanId {
    PlanId(Uuid::from_u128(number))
}

fn medicine(times: &[Time]) -> Medication {
    let read = Medication::parse(&fields(&[("name", "Naltrexone 50 mg")]), TODAY);
    Medication { times: times.to_vec(), ..read.expect("a name is enough") }
}

fn zone() -> TimeZone {
    TimeZone::get("America/New_York").expect("zone")
}

fn answer(slot: Slot, taken: Taken, at: &str) -> DoseAnswer {
    DoseAnswer { slot, taken, note: Text::default(), answered_at: at.parse().expect("time") }
}

#[test]
fn a_medicine_is_read_as_written() {
    let read = Medication::parse(
        &fields(&[
            ("name", " Buprenorphine/naloxone 8-2 mg film "),
            ("how_often", "once a day under the tongue"),
            ("time_2", "08:00"),
            ("time_1", "21:30"),
            ("time_3", "8:00:00"),
            ("days", "fri"),
            ("days", "mon"),
            ("days", "fri"),
            ("since", "2026-09-01"),
            ("prescriber", "Dr. Lee"),
            ("refill_on", "2026-12-01"),
        ]),
        TODAY,
    );
    let medicine = read.expect("medicine");
    assert_eq!(medicine.name.as_str(), "Buprenorphine/naloxone 8-2 mg film");
    assert_eq!(medicine.times, [time(8, 0, 0, 0), time(21, 30, 0, 0)]);
    assert_eq!(medicine.days, [DayOfWeek::Monday, DayOfWeek::Friday]);
}

#[test]
fn what_is_no_time_or_date_is_refused_in_words() {
    for (typed, field, reason) in [
        (&[("name", "")][..], "name", Reason::Required),
        (&[("name", "A"), ("time_1", "morning")], "time_1", Reason::NotATime),
        (&[("name", "A"), ("time_6", "24:00")], "time_6", Reason::NotATime),
        (&[("name", "A"), ("time_1", "8:60")], "time_1", Reason::NotATime),
        (&[("name", "A"), ("time_1", "+8:00")], "time_1", Reason::NotATime),
        (&[("name", "A"), ("time_7", "08:00")], "form", Reason::UnknownField),
        (&[("name", "A"), ("days", "someday")], "days", Reason::NotAChoice),
        (&[("name", "A"), ("since", "2026-11-23")], "since", Reason::DateTooFar),
        (&[("name", "A"), ("refill_on", "2028-01-01")], "refill_on", Reason::DateTooFar),
        (&[("name", "A"), ("refill_on", "next week")], "refill_on", Reason::NotADate),
    ] {
        let refusal = Medication::parse(&fields(typed), TODAY).expect_err("refused");
        assert_eq!(refusal.reason(field), Some(&reason), "{typed:?}");
    }
}

#[test]
fn each_time_is_due_once_a_program_day_whatever_the_clock_does() {
    let medicine = medicine(&[time(1, 30, 0, 0), time(2, 30, 0, 0), time(8, 0, 0, 0)]);
    for (day, due) in [
        // The ordinary day: what is taken after midnight belongs to the evening before.
        (date(2026, 11, 20), ["2026-11-20T13:00:00Z", "2026-11-21T06:30:00Z", "2026-11-21T07:30:00Z"]),
        // In the night to March 8 the clock jumps from 2:00 to 3:00: 2:30 is 3:30.
        (date(2026, 3, 7), ["2026-03-07T13:00:00Z", "2026-03-08T06:30:00Z", "2026-03-08T07:30:00Z"]),
        // In the night to November 1 the hour from 1:00 comes twice: the first 1:30 counts.
        (date(2026, 10, 31), ["2026-10-31T12:00:00Z", "2026-11-01T05:30:00Z", "2026-11-01T07:30:00Z"]),
    ] {
        let doses = doses_of_day([(id(1), &medicine)], &[], day, &zone());
        assert_eq!(doses.iter().map(|dose| dose.due_at.to_string()).collect::<Vec<_>>(), due, "{day}");
        assert!(doses.iter().all(|dose| dose.slot.day == day && dose.is_open()));
    }
}

#[test]
fn a_medicine_is_due_on_its_days_from_the_first_until_it_is_stopped() {
    let medicine = Medication {
        days: vec![DayOfWeek::Monday, DayOfWeek::Friday],
        since: Some(date(2026, 11, 20)),
        stopped_on: Some(date(2026, 11, 27)),
        ..medicine(&[time(8, 0, 0, 0)])
    };
    let mut day = date(2026, 11, 14);
    let mut taken = Vec::new();
    while day < date(2026, 12, 5) {
        if !doses_of_day([(id(1), &medicine)], &[], day, &zone()).is_empty() {
            taken.push(day);
        }
        day = day.tomorrow().expect("tomorrow");
    }
    assert_eq!(taken, [date(2026, 11, 20), date(2026, 11, 23)]);
}

#[test]
fn the_newest_answer_counts_and_the_tally_is_honest() {
    let medicine = medicine(&[time(8, 0, 0, 0), time(20, 0, 0, 0)]);
    let at = |day, hour| Slot { medication: id(1), day, time: Some(time(hour, 0, 0, 0)) };
    let answers = [
        answer(at(date(2026, 11, 21), 8), Taken::NotTaken, "2026-11-21T14:00:00Z"),
        answer(at(date(2026, 11, 21), 8), Taken::Taken, "2026-11-21T15:00:00Z"),
        answer(at(date(2026, 11, 21), 20), Taken::NotYet, "2026-11-22T02:00:00Z"),
        answer(at(TODAY, 8), Taken::NotTaken, "2026-11-22T14:00:00Z"),
        answer(Slot { time: None, ..at(TODAY, 8) }, Taken::Taken, "2026-11-22T14:10:00Z"),
        answer(Slot { time: None, ..at(TODAY, 8) }, Taken::Taken, "2026-11-22T14:20:00Z"),
        answer(Slot { medication: id(2), ..at(TODAY, 8) }, Taken::Taken, "2026-11-22T14:00:00Z"),
        answer(at(date(2026, 11, 1), 8), Taken::Taken, "2026-11-01T14:00:00Z"),
    ];
    let doses = doses_of_day([(id(1), &medicine)], &answers, date(2026, 11, 21), &zone());
    assert_eq!(doses[0].answer.as_ref().map(|answer| answer.taken), Some(Taken::Taken));
    assert!(!doses[0].is_open());
    assert!(doses[1].is_open(), "not yet is asked again");

    let count = |since: &str, now: &str| {
        let [since, now] = [since, now].map(|at| at.parse().expect("time"));
        tally((id(1), &medicine), &answers, (since, TODAY), now, &zone())
    };
    let noon = "2026-11-22T17:00:00Z";
    assert_eq!(count("2026-11-21T12:00:00Z", noon), Tally { taken: 3, not_taken: 1, open: 1 });
    assert_eq!(
        count("2026-01-01T12:00:00Z", noon),
        Tally { taken: 3, not_taken: 1, open: 11 },
        "five days without an answer"
    );
    assert_eq!(
        count("2026-11-22T12:00:00Z", "2026-11-23T02:00:00Z"),
        Tally { taken: 2, not_taken: 1, open: 1 },
        "in the evening"
    );
    assert_eq!(count("2026-11-23T01:30:00Z", "2026-11-23T02:00:00Z").open, 0, "due before it was written down");
}

#[test]
fn an_answer_is_about_a_dose_of_the_last_days() {
    let one = id(1).to_string();
    let sent = |day: &str, time: &str, taken: &str| {
        NewDoseAnswer::parse(
            &fields(&[
                ("client_id", &one),
                ("medication", &one),
                ("day", day),
                ("time", time),
                ("taken", taken),
                ("note", " dizzy "),
            ]),
            TODAY,
        )
    };
    let read = sent("2026-11-22", "08:00", "not_yet").expect("answer");
    assert_eq!(read.slot, Slot { medication: id(1), day: TODAY, time: Some(time(8, 0, 0, 0)) });
    assert_eq!((read.taken, read.note.as_str(), read.client_id), (Taken::NotYet, "dizzy", ClientId(id(1).0)));
    assert_eq!(sent("2026-11-15", "", "taken").expect("a week ago").slot.time, None);
    for (day, time, taken, field) in [
        ("2026-11-23", "08:00", "taken", "form"),
        ("2026-11-14", "08:00", "taken", "form"),
        ("today", "08:00", "taken", "form"),
        ("2026-11-22", "eight", "taken", "form"),
        ("2026-11-22", "08:00", "", "taken"),
        ("2026-11-22", "08:00", "doubled", "taken"),
    ] {
        let refusal = sent(day, time, taken).expect_err("refused");
        assert!(refusal.reason(field).is_some(), "{day} {time} {taken}: {refusal:?}");
    }
}

proptest! {
    #[test]
    fn every_time_is_due_within_its_program_day(hour in 0i8..24, minute in 0i8..60, days in 0i64..800) {
        let zone = zone();
        let day = date(2026, 1, 1).saturating_add(days.days());
        let medicine = medicine(&[time(hour, minute, 0, 0)]);
        let doses = doses_of_day([(id(1), &medicine)], &[], day, &zone);
        prop_assert_eq!(doses.len(), 1);
        prop_assert_eq!(crate::program_day(doses[0].due_at, &zone), day);
    }
}
