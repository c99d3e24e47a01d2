use super::support::{answered, local, person, raised, used};
use crate::{
    Item, ReportedIn, Shown, Use, Used,
    rule::RuleId::{F11, F12},
};
use jiff::civil::date;

fn rules(found: &crate::rule::Findings) -> Vec<crate::RuleId> {
    found.hits.iter().map(|hit| hit.rule).collect()
}

#[test]
fn a_break_is_three_days_without_opioids() {
    for (before, breaks) in [("05-03T12:00", true), ("05-04T12:00", false), ("05-06T12:00", false)] {
        let mut person = person();
        person.answers(before, used(Used::Yes, &[Item::Opioids]));
        let found = person.answers("05-07T12:00", used(Used::Yes, &[Item::Opioids]));
        assert_eq!(rules(&found).contains(&F12), breaks, "{before}");
    }
}

#[test]
fn days_without_a_check_in_are_a_break_and_other_substances_are_not_opioids() {
    let found = person().answers("05-07T12:00", used(Used::Yes, &[Item::Opioids]));
    assert_eq!(raised(&found), [(F11, 'a', "amber", local("05-08T12:00")), (F12, 'a', "amber", local("05-07T21:00"))]);
    assert_eq!(answered(&found.hits[1]), ["used yes", "used_items opioids", "craving_max 0"]);
    assert_eq!(found.shown, [Shown::MedicalCard, Shown::ThankYouForHonesty]);
    let alcohol = person().answers("05-07T12:00", used(Used::Yes, &[Item::Alcohol]));
    assert_eq!(rules(&alcohol), [F11]);
    assert_eq!(rules(&person().answers("05-07T12:00", used(Used::Yes, &[]))), [F11], "not said");
}

#[test]
fn opioids_outside_the_plan_count_after_a_break_and_only_then() {
    let mut person = person();
    assert_eq!(rules(&person.answers("05-04T12:00", used(Used::Yes, &[Item::Opioids]))), [F11, F12]);
    assert_eq!(rules(&person.answers("05-05T12:00", used(Used::Yes, &[Item::Opioids]))), []);
}

#[test]
fn the_day_of_use_decides_not_the_day_of_the_report() {
    let mut person = person();
    person.enrollment.works_on = vec![Item::Opioids];
    person.answers("05-03T12:00", used(Used::Yes, &[Item::Opioids]));
    let mut answers = used(Used::Yes, &[]);
    answers.uses = vec![Use { item: Item::Opioids, on: Some(date(2026, 5, 6)), at: None }];
    let found = person.answers("05-07T12:00", answers);
    assert_eq!(rules(&found), [F11], "three days before the 6th is the 3rd");
    assert_eq!(found.hits[0].evidence.values, [("days_since_last_use".into(), 3.0)]);
}

#[test]
fn the_flow_and_the_lapse_form_report_too_and_an_unshared_flow_reaches_only_this_rule() {
    for (from, shared, expected) in [
        (ReportedIn::Flow, true, &[F11, F12][..]),
        (ReportedIn::Flow, false, &[F12]),
        (ReportedIn::Lapse, true, &[F11, F12]),
    ] {
        let mut person = person();
        let found = person.reports("05-07T12:00", &[Item::Opioids], from, shared);
        assert_eq!(rules(&found), expected, "{from:?} {shared}");
        assert!(found.shown.contains(&Shown::MedicalCard));
        let next = person.answers("05-08T12:00", used(Used::Yes, &[Item::Opioids]));
        assert!(!rules(&next).contains(&F12), "the break was over");
    }
}

#[test]
fn a_use_in_the_flow_is_a_return_to_use_and_telling_of_it_again_in_the_lapse_form_is_not() {
    let mut person = person();
    assert_eq!(rules(&person.reports("05-07T12:00", &[], ReportedIn::Flow, true)), [F11]);
    assert_eq!(rules(&person.reports("05-07T12:10", &[], ReportedIn::Lapse, true)), []);
    assert_eq!(rules(&person.reports("05-07T12:20", &[Item::Alcohol], ReportedIn::Lapse, true)), [F11], "named now");
    assert_eq!(rules(&person.reports("05-07T12:30", &[Item::Alcohol], ReportedIn::Lapse, true)), []);
    assert_eq!(rules(&person.reports("05-08T12:30", &[Item::Alcohol], ReportedIn::Lapse, true)), [F11], "another day");
    assert_eq!(rules(&person.reports("05-08T13:00", &[], ReportedIn::Flow, false)), [], "not shared");
    let known = person.answers("05-09T12:00", used(Used::Yes, &[Item::Alcohol]));
    assert_eq!(known.hits[0].evidence.values, [("days_since_last_use".into(), 1.0)]);
}
