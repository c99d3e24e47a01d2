use super::support::{answered, craving, local, person, raised};
use crate::{
    Safety, Shown,
    rule::RuleId::{F13, F14, F28},
};

#[test]
fn each_threshold_at_its_edge() {
    for (name, days, expected) in [
        ("seven once", &[Some(7)][..], None),
        ("eight", &[Some(8)], Some('a')),
        ("ten", &[Some(10)], Some('a')),
        ("seven after seven", &[Some(7), Some(7)], Some('b')),
        ("seven after six", &[Some(6), Some(7)], None),
        ("six after seven", &[Some(7), Some(6)], None),
        ("seven two days before", &[Some(7), None, Some(7)], Some('b')),
        ("seven three days before", &[Some(7), None, None, Some(7)], None),
        ("eight after seven is (a)", &[Some(7), Some(8)], Some('a')),
    ] {
        let found = person().days("05-04", days);
        assert_eq!(found.hits.first().map(|hit| hit.condition), expected, "{name}");
        assert!(found.hits.len() <= 1, "{name}");
    }
}

#[test]
fn seven_twice_on_one_day_is_not_another_day() {
    let mut person = person();
    person.answers("05-04T08:00", craving(7));
    assert_eq!(raised(&person.answers("05-04T20:00", craving(7))), []);
    assert_eq!(raised(&person.answers("05-05T03:59", craving(7))), [], "before four it is still that day");
    assert_eq!(person.answers("05-05T04:00", craving(7)).hits[0].condition, 'b');
}

#[test]
fn a_lower_answer_later_that_day_is_no_new_event() {
    let mut person = person();
    person.answers("05-04T08:00", craving(9));
    let later = person.answers("05-04T20:00", craving(2));
    assert_eq!((raised(&later), later.shown), (vec![], vec![]));
}

#[test]
fn a_rating_of_the_flow_counts_like_a_check_in() {
    let mut person = person();
    person.starts("05-04T22:00", Safety::Safe);
    assert_eq!(raised(&person.rates("05-04T22:01", 7)), []);
    assert_eq!(raised(&person.rates("05-04T22:02", 8)), [(F13, 'a', "amber", local("05-05T11:00"))]);
    let next = person.answers("05-05T10:00", craving(7));
    assert_eq!(answered(&next.hits[0]), ["craving_max 7", "flow_rating 8"]);
    assert_eq!(next.hits[0].condition, 'b');
}

#[test]
fn a_flow_that_ended_high_is_told_with_its_curve() {
    let mut person = person();
    person.starts("05-05T13:00", Safety::Safe);
    for (minute, value) in [(1, 5), (5, 6), (9, 7)] {
        person.rates(&format!("05-05T13:0{minute}"), value);
    }
    let found = person.tells("05-05T13:10");
    assert_eq!(raised(&found), [(F13, 'c', "amber", local("05-05T21:00")), (F28, 'a', "amber", local("05-05T17:10"))]);
    assert_eq!(answered(&found.hits[0]), ["tell_team yes", "flow_rating 5", "flow_rating 6", "flow_rating 7"]);
    assert_eq!(found.shown, [Shown::CrisisCard, Shown::CravingFlow]);
}

#[test]
fn a_flow_that_ended_below_seven_or_was_never_rated_is_only_a_call_for_help() {
    for ratings in [&[9, 6][..], &[]] {
        let mut person = person();
        person.starts("05-05T13:00", Safety::Safe);
        for &value in ratings {
            person.rates("05-05T13:01", value);
        }
        let found = person.tells("05-05T13:10");
        assert_eq!(found.hits.iter().map(|hit| hit.rule).collect::<Vec<_>>(), [F28], "{ratings:?}");
    }
}

#[test]
fn a_late_answer_is_judged_on_its_own_day_and_due_from_the_receipt() {
    let mut person = person();
    person.answers("05-02T12:00", craving(7));
    let found = person.answers_late("05-04T12:00", "05-07T13:00", craving(7));
    assert_eq!(raised(&found), [(F13, 'b', "amber", local("05-07T21:00"))]);
    assert_eq!(found.hits[0].answered_at, local("05-04T12:00"));
    assert_eq!(found.hits[0].received_at, local("05-07T13:00"));
}

#[test]
fn the_evidence_has_the_own_usual_where_there_is_one() {
    let mut person = person();
    person.days("04-20", &[Some(6); 14]);
    let found = person.answers("05-04T12:00", craving(9));
    assert_eq!(found.hits[0].evidence.usual.map(|usual| usual.median), Some(6.0));
    assert!(found.hits.iter().all(|hit| hit.rule != F14));
}
