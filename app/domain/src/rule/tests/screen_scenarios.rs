//! The worked scenarios 1 to 15 of the rule catalogue, section 7, as far as F1 to F5 go.

use super::{
    sitting::{asq, cssrs, screened},
    support::{answered, local},
};
use crate::{
    Shown,
    rule::{
        Reply::{self, LongerAgo, No, One, Three, Two, Within3Months, Yes, Zero},
        RuleId::{F1, F2, F3, F4, F5},
        ScreenKind::{Asq, Cssrs, Phq9},
        Severity::{Amber, Red},
    },
};

#[test]
fn row_1_item_9_is_zero() {
    let mut person = screened();
    let found = person.answers(Phq9, "05-04T10:12", &[("9", Zero)]);
    person.waits("05-04T10:12", "05-04T18:00");
    assert_eq!((found.hits, person.opened), (vec![], vec![]));
}

#[test]
fn row_2_item_9_is_one_and_stage_two_all_no() {
    let mut person = screened();
    let found = person.answers(Phq9, "05-04T10:12", &[("9", One)]);
    assert_eq!(found.shown, [Shown::CrisisLine, Shown::ThankYouForTelling]);
    person.answers(Cssrs, "05-04T10:14", &cssrs("N N s s s s N s"));
    person.waits("05-04T10:14", "05-04T18:00");
    assert_eq!(person.opened, [(F3, "amber", local("05-04T10:12"), local("05-04T14:12"))]);
}

#[test]
fn row_3_method_without_intent() {
    let mut person = screened();
    person.answers(Phq9, "05-04T10:12", &[("9", One)]);
    let found = person.answers(Cssrs, "05-04T10:13", &cssrs("N Y Y N N s N s"));
    assert_eq!(
        person.opened,
        [
            (F3, "amber", local("05-04T10:12"), local("05-04T14:12")),
            (F2, "red", local("05-04T10:13"), local("05-04T10:28")),
        ]
    );
    assert_eq!(answered(&found.hits[0])[0], "cssrs.q3 yes", "the deciding answer first");
    assert!(answered(&found.hits[0]).contains(&"phq9.9 1".into()), "then the other answers of the sitting");
    assert_eq!(found.shown[0], Shown::CrisisCard);
}

#[test]
fn row_4_and_5_intent_on_a_saturday_night() {
    for (on_call, due_f3, due_f1) in [(true, "05-09T23:55", "05-09T23:57"), (false, "05-11T09:15", "05-11T09:15")] {
        let mut person = screened();
        person.on_call = on_call;
        person.answers(Phq9, "05-09T23:40", &[("9", Three)]);
        person.answers(Cssrs, "05-09T23:42", &[("q2", Yes), ("q4", Yes)]);
        assert_eq!(
            person.opened,
            [(F3, "red", local("05-09T23:40"), local(due_f3)), (F1, "red", local("05-09T23:42"), local(due_f1)),]
        );
    }
}

#[test]
fn row_6_item_9_then_nothing() {
    let mut person = screened();
    person.answers(Phq9, "05-04T21:30", &[("9", Two)]);
    person.waits("05-04T21:30", "05-05T12:00");
    assert_eq!(
        person.opened,
        [
            (F3, "red", local("05-04T21:30"), local("05-04T21:45")),
            (F5, "red", local("05-04T21:45"), local("05-04T22:00")),
        ]
    );
}

#[test]
fn row_7_stage_two_refused() {
    let mut person = screened();
    person.answers(Phq9, "05-05T08:00", &[("9", One)]);
    let found = person.refuses(Cssrs, "05-05T08:01");
    assert_eq!(found.shown, [Shown::NotFinished]);
    assert_eq!(
        person.opened,
        [
            (F3, "amber", local("05-05T08:00"), local("05-05T11:00")),
            (F5, "amber", local("05-05T08:01"), local("05-05T11:00")),
        ]
    );
    person.waits("05-05T08:01", "05-05T09:59");
    assert_eq!(person.open()[1], (F5, Amber, local("05-05T11:00")));
    person.waits("05-05T09:59", "05-05T18:00");
    assert_eq!(person.open()[1], (F5, Red, local("05-05T10:15")));
    assert_eq!(person.opened.len(), 2, "it rose, it was not opened again");
}

#[test]
fn row_8_stage_two_finished_after_all() {
    let mut person = screened();
    person.answers(Phq9, "05-05T08:00", &[("9", One)]);
    person.refuses(Cssrs, "05-05T08:01");
    person.waits("05-05T08:01", "05-05T09:30");
    person.answers(Cssrs, "05-05T09:30", &cssrs("N N s s s s N s"));
    person.waits("05-05T09:30", "05-05T18:00");
    assert_eq!(person.resolved, [(F5, local("05-05T09:30"))]);
    assert_eq!(person.open(), [(F3, Amber, local("05-05T11:00"))]);
}

#[test]
fn rows_9_to_13_the_asq_at_noon() {
    let today: &[(&str, Reply)] = &[("when", Within3Months)];
    let long_ago: &[(&str, Reply)] = &[("when", LongerAgo)];
    for (row, answers, when, reviewed, expected) in [
        (9, "N N Y N N", &[][..], false, Some((F2, "amber", "05-06T16:00"))),
        (10, "Y N N N Y", &[], false, Some((F1, "red", "05-06T12:15"))),
        (11, "N N N Y N", long_ago, true, None),
        (12, "N N N Y N", long_ago, false, Some((F2, "amber", "05-06T16:00"))),
        (13, "N N N Y N", today, false, Some((F1, "red", "05-06T12:15"))),
    ] {
        let mut person = screened();
        person.sitting.history_reviewed = reviewed;
        person.answers(Asq, "05-06T12:00", &[&asq(answers)[..], when].concat());
        person.waits("05-06T12:00", "05-06T20:00");
        let expected: Vec<_> = expected
            .into_iter()
            .map(|(rule, severity, due)| (rule, severity, local("05-06T12:00"), local(due)))
            .collect();
        assert_eq!(person.opened, expected, "row {row}");
    }
}

#[test]
fn row_14_a_wish_to_be_dead_opened_by_a_clinician() {
    for (on_call, due) in [(true, "05-09T20:30"), (false, "05-11T11:00")] {
        let mut person = screened();
        person.on_call = on_call;
        person.answers(Cssrs, "05-08T20:30", &cssrs("Y N s s s s N s"));
        person.waits("05-08T20:30", "05-09T20:00");
        assert_eq!(person.opened, [(F4, "amber", local("05-08T20:30"), local(due))]);
    }
}

#[test]
fn row_15_answered_offline_at_night() {
    let mut person = screened();
    person.notes_late(Asq, "05-05T02:00", "05-05T09:30", &[("1", Yes), ("2", No), ("3", No), ("4", No), ("5", Yes)]);
    let found = person.looks("05-05T09:30");
    assert_eq!(person.opened, [(F1, "red", local("05-05T09:30"), local("05-05T09:45"))]);
    let deciding = &found.hits[0].evidence.answers[0];
    assert_eq!((deciding.answered_at, deciding.received_at), (local("05-05T02:00"), local("05-05T09:30")));
    assert_eq!(found.hits[0].answered_at, local("05-05T02:00"));
    assert_eq!(found.shown[0], Shown::CrisisCard);
}
