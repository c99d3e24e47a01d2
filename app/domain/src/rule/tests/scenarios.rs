//! The worked scenarios of the rule catalogue, section 7, that need no questionnaire. May 2026; the 4th is a Monday.

use super::support::{answered, craving, local, person, raised, used};
use crate::{
    Item, PartOfDay, Safety, Shown, Use, Used,
    rule::RuleId::{F11, F12, F13, F14, F28},
};
use jiff::civil::date;

#[test]
fn row_25_alcohol_yesterday_evening() {
    let mut answers = used(Used::Yes, &[Item::Alcohol]);
    answers.uses = vec![Use { item: Item::Alcohol, on: Some(date(2026, 5, 6)), at: Some(PartOfDay::Evening) }];
    let found = person().answers("05-07T08:20", answers);
    assert_eq!(raised(&found), [(F11, 'a', "amber", local("05-08T11:00"))]);
    assert_eq!(found.shown, [Shown::ThankYouForHonesty]);
    assert_eq!(answered(&found.hits[0]), ["used yes", "used_items alcohol 2026-05-06 evening", "craving_max 0"]);
}

#[test]
fn row_28_opioid_use_after_a_break() {
    let mut person = person();
    person.enrollment.works_on = vec![Item::Opioids];
    for day in ["05-04T20:00", "05-05T20:00", "05-06T20:00"] {
        assert_eq!(raised(&person.answers(day, used(Used::No, &[]))), []);
    }
    let found = person.answers("05-07T20:40", used(Used::Yes, &[Item::Opioids]));
    let expected = [(F11, 'a', "amber", local("05-08T20:40")), (F12, 'a', "amber", local("05-08T11:00"))];
    assert_eq!(raised(&found), expected);
    assert_eq!(found.shown, [Shown::MedicalCard, Shown::ThankYouForHonesty]);
}

#[test]
fn row_29_craving_of_eight() {
    let found = person().answers("05-05T13:00", craving(8));
    assert_eq!(raised(&found), [(F13, 'a', "amber", local("05-05T21:00"))]);
    assert_eq!(found.shown, [Shown::CravingFlow]);
}

#[test]
fn row_30_craving_of_seven_twice() {
    let mut person = person();
    assert_eq!(raised(&person.answers("05-04T18:30", craving(7))), []);
    assert_eq!(raised(&person.answers("05-05T18:30", craving(3))), []);
    let found = person.answers("05-06T18:30", craving(7));
    assert_eq!(raised(&found), [(F13, 'b', "amber", local("05-06T21:00"))]);
    assert_eq!(answered(&found.hits[0]), ["craving_max 7", "craving_max 3", "craving_max 7"]);
}

#[test]
fn row_31_craving_above_own_normal() {
    let mut person = person();
    assert_eq!(raised(&person.days("04-20", &[Some(2); 14])), []);
    assert_eq!(raised(&person.answers("05-04T08:30", craving(3))), []);
    let tuesday = person.answers("05-05T08:30", craving(4));
    assert_eq!(raised(&tuesday), [], "median 3 against 2");
    let wednesday = person.answers("05-06T08:30", craving(5));
    assert_eq!(raised(&wednesday), [(F14, 'a', "yellow", local("05-06T17:30"))]);
    let evidence = &wednesday.hits[0].evidence;
    assert_eq!(
        evidence.values,
        [("threshold".into(), 2.0), ("usual_median".into(), 2.0), ("recent_median".into(), 4.0)]
    );
    assert_eq!(answered(&wednesday.hits[0]), ["craving_max 5", "craving_max 4", "craving_max 3"]);
    assert_eq!(wednesday.shown, [Shown::CravingFlow, Shown::HigherThanUsual]);
}

#[test]
fn row_44_help_at_night_without_on_call() {
    let mut person = person();
    person.clinic.on_call = false;
    person.starts("05-10T02:59", Safety::Safe);
    let found = person.tells("05-10T03:00");
    assert_eq!(raised(&found), [(F28, 'a', "amber", local("05-11T11:00"))]);
    assert_eq!(found.shown, [Shown::CrisisCard]);
}

#[test]
fn row_45_going_through_the_night_without_telling_raises_nothing() {
    let mut person = person();
    for hour in 0..5 {
        person.starts(&format!("05-09T0{hour}:00"), Safety::Hurt);
        let found = person.rates(&format!("05-09T0{hour}:01"), 6);
        assert_eq!((raised(&found), found.shown), (vec![], vec![]));
    }
}
