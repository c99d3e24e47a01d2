use super::support::{clinic, craving, local, person};
use crate::{Safety, rule::craving_days};
use jiff::civil::date;

#[test]
fn a_day_has_its_highest_value_and_a_day_without_one_none() {
    let mut person = person();
    person.answers("05-03T12:00", craving(9));
    person.answers("05-04T08:00", craving(3));
    person.answers("05-04T20:00", craving(1));
    person.starts("05-06T12:00", Safety::Safe);
    person.rates("05-06T12:01", 4);
    person.rates("05-06T12:09", 6);
    person.rates("05-06T12:20", 2);
    person.answers("05-06T20:00", craving(5));
    person.starts("05-08T03:00", Safety::Safe); // a night flow belongs to the day before
    person.rates("05-08T03:59", 7);
    person.answers("05-09T12:00", craving(10)); // after the last day asked for
    let days = craving_days(&person.timeline, &person.clinic, date(2026, 5, 8), 5);
    let found: Vec<_> = days.iter().map(|day| (day.day.day(), day.value.map(crate::Rating::value))).collect();
    assert_eq!(found, [(4, Some(3)), (5, None), (6, Some(6)), (7, Some(7)), (8, None)]);
}

#[test]
fn no_days_and_no_history_are_answers_too() {
    let person = person();
    assert_eq!(craving_days(&person.timeline, &clinic(), date(2026, 5, 8), 0), []);
    let days = craving_days(&person.timeline, &clinic(), date(2026, 5, 8), 14);
    assert_eq!((days.len(), days[0].day, days[13].day), (14, date(2026, 4, 25), date(2026, 5, 8)));
    assert!(days.iter().all(|day| day.value.is_none()));
}

#[test]
fn a_phone_that_runs_ahead_is_judged_by_the_receipt() {
    let found = person().answers_late("05-05T13:00", "05-05T12:00", craving(8));
    assert_eq!(found.hits[0].answered_at, local("05-05T12:00"));
    assert_eq!(found.hits[0].evidence.answers[0].answered_at, local("05-05T13:00"), "evidence shows what was sent");
}
