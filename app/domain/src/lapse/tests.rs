use super::*;
use crate::{CheckIn, Fields, Reason, Use, Used, rule::tests::support};
use jiff::{ToSpan, civil::date};
use uuid::Uuid;

fn day(day: i8) -> Date {
    date(2026, 5, day)
}

fn check_in(on: i8, answer: Option<Used>, dates: &[Option<i8>]) -> CheckIn {
    let uses = dates.iter().map(|on| Use { item: Item::Alcohol, on: on.map(day), at: None }).collect();
    CheckIn {
        id: crate::CheckInId(Uuid::nil()),
        participant: crate::ParticipantId(Uuid::nil()),
        answered_at: Timestamp::UNIX_EPOCH,
        received_at: Timestamp::UNIX_EPOCH,
        day: day(on),
        answers: crate::Answers { used: answer, uses, ..support::craving(0) },
    }
}

fn report(on: i8, date: Option<i8>) -> UseReport {
    let (at, used_on) = (Timestamp::UNIX_EPOCH, day(date.unwrap_or(on)));
    UseReport { at, day: day(on), on: used_on, items: vec![], from: ReportedIn::Lapse, shared: true }
}

/// Name, check-ins, reports, and total, longest, current, used, unknown.
type Case = (&'static str, Vec<CheckIn>, Vec<UseReport>, [u32; 5]);

#[test]
fn days_are_counted_as_they_were_told() {
    let (no, yes, open, rather) = (Some(Used::No), Some(Used::Yes), None, Some(Used::RatherNotSay));
    // From 1 to 10 May.
    let cases: [Case; 12] = [
        ("nothing told", vec![], vec![], [0, 0, 0, 0, 10]),
        ("every day No", (1..=10).map(|on| check_in(on, no, &[])).collect(), vec![], [10, 10, 10, 0, 0]),
        ("the first No answers for its day", vec![check_in(4, no, &[])], vec![], [1, 1, 1, 0, 9]),
        (
            "No answers for every day since the check-in before",
            vec![check_in(2, open, &[]), check_in(6, no, &[])],
            vec![],
            [4, 4, 4, 0, 6],
        ),
        (
            "left open and rather not are unknown, and interrupt nothing",
            vec![check_in(1, no, &[]), check_in(2, open, &[]), check_in(3, rather, &[]), check_in(4, no, &[])],
            vec![],
            [2, 2, 2, 0, 8],
        ),
        (
            "a use ends the run and takes nothing away",
            vec![
                check_in(1, no, &[]),
                check_in(2, no, &[]),
                check_in(3, no, &[]),
                check_in(4, yes, &[]),
                check_in(5, no, &[]),
            ],
            vec![],
            [4, 3, 1, 1, 5],
        ),
        (
            "a use counts on its own day",
            vec![check_in(1, no, &[]), check_in(2, no, &[]), check_in(4, yes, &[Some(3)]), check_in(5, no, &[])],
            vec![],
            [3, 2, 1, 1, 6],
        ),
        (
            "a lapse counts over a No",
            (1..=10).map(|on| check_in(on, no, &[])).collect(),
            vec![report(10, Some(8))],
            [9, 7, 2, 1, 0],
        ),
        ("a lapse without a date counts today", vec![check_in(9, no, &[])], vec![report(10, None)], [1, 1, 0, 1, 8]),
        (
            "told of twice is one day",
            vec![check_in(3, yes, &[]), check_in(4, no, &[])],
            vec![report(4, Some(3)), report(5, Some(3))],
            [1, 1, 1, 1, 8],
        ),
        (
            "several days in one check-in",
            vec![check_in(6, yes, &[Some(3), Some(5), None]), check_in(7, no, &[])],
            vec![],
            [1, 1, 1, 3, 6],
        ),
        ("before the first day nothing counts", vec![check_in(5, yes, &[])], vec![report(6, Some(1))], [0, 0, 0, 2, 8]),
    ];
    for (name, check_ins, reports, expected) in cases {
        let counts = day_counts(day(1), day(10), &check_ins, &reports);
        let DayCounts { total, longest, current, used, unknown, .. } = counts;
        assert_eq!([total, longest, current, used, unknown], expected, "{name}");
    }
}

#[test]
fn counts_always_add_up_and_a_stay_that_begins_tomorrow_has_none() {
    let check_ins = [check_in(2, Some(Used::No), &[]), check_in(9, Some(Used::Yes), &[Some(4), None])];
    let counts = day_counts(day(1), day(31), &check_ins, &[report(20, None)]);
    assert_eq!(counts.total + counts.used + counts.unknown, 31);
    let none = day_counts(day(2), day(1), &check_ins, &[]);
    assert_eq!((none.total, none.unknown, none.used), (0, 0, 0));
    assert_eq!(day_counts(day(1), day(1).saturating_sub(9.days()), &[], &[]).unknown, 0);
}

fn fields(list: &[(&str, &str)]) -> Fields {
    let id = ("client_id".to_owned(), Uuid::from_u128(1).to_string());
    let typed = list.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
    Fields(std::iter::once(id).chain(typed).collect())
}

#[test]
fn a_lapse_is_read_or_says_what_is_wrong() {
    let read = |list: &[(&str, &str)]| NewLapse::parse(&fields(list), day(10), day(10));
    for (list, items, on) in [
        (&[][..], &[][..], None),
        (&[("when", "today"), ("item", "opioids")], &[Item::Opioids], Some(day(10))),
        (&[("when", "yesterday"), ("item", "alcohol"), ("item", "alcohol")], &[Item::Alcohol], Some(day(9))),
        (&[("when", "before"), ("on", "2026-05-02")], &[], Some(day(2))),
        (&[("when", "before"), ("on", "")], &[], None),
    ] {
        let new = read(list).expect("a lapse");
        assert_eq!((new.items.as_slice(), new.on), (items, on), "{list:?}");
    }
    for (list, field, reason) in [
        (&[("when", "before"), ("on", "2026-05-11")][..], "on", Reason::DateOutOfRange),
        (&[("when", "before"), ("on", "2026-03-10")], "on", Reason::DateOutOfRange),
        (&[("when", "before"), ("on", "May 2")], "on", Reason::NotADate),
        (&[("when", "never")], "when", Reason::NotAChoice),
        (&[("item", "tea")], "item", Reason::NotAChoice),
        (&[("amount", "2")], "form", Reason::UnknownField),
    ] {
        assert_eq!(read(list).unwrap_err().reason(field), Some(&reason), "{list:?}");
    }
}

#[test]
fn after_midnight_it_is_still_the_day_before() {
    for (list, on) in [
        (&[("when", "today")][..], day(9)),
        (&[("when", "yesterday")], day(8)),
        (&[("when", "before"), ("on", "2026-05-10")], day(9)),
        (&[("when", "before"), ("on", "2026-05-08")], day(8)),
    ] {
        let new = NewLapse::parse(&fields(list), day(10), day(9)).expect("a lapse");
        assert_eq!(new.on, Some(on), "{list:?}");
    }
}

#[test]
fn a_review_may_stay_open_and_keeps_its_order() {
    let lapse = Uuid::from_u128(7).to_string();
    let typed = fields(&[("lapse", &lapse), ("different", "call first"), ("what", "two beers")]);
    let new = NewReview::parse(&typed).expect("a review");
    assert_eq!((new.review.answered(), new.review.what.as_str()), (2, "two beers"));
    assert_eq!(new.review.different.as_str(), "call first");
    assert_eq!(new.review.answers().map(|(name, _)| name), Review::FIELDS);
    assert_eq!(NewReview::parse(&fields(&[("lapse", &lapse)])).map(|new| new.review.answered()), Ok(0));
    for (list, field, reason) in [
        (&[("lapse", "none")][..], "form", Reason::NotAnId),
        (&[("lapse", lapse.as_str()), ("what", "a\0")], "what", Reason::BadCharacter),
        (&[("lapse", lapse.as_str()), ("whatever", "x")], "form", Reason::UnknownField),
    ] {
        assert_eq!(NewReview::parse(&fields(list)).unwrap_err().reason(field), Some(&reason), "{list:?}");
    }
}
