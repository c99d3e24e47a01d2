use super::support::{answered, craving, local, person, raised, used};
use crate::{
    Goal, Item, Rating, Use, Used,
    rule::RuleId::{F11, F28},
};
use jiff::civil::date;

#[test]
fn what_counts_as_a_return_to_use() {
    use Item::{Alcohol, Behaviour, Cannabis};
    for (name, plan, reported, counts) in [
        ("a plan substance", &[Alcohol][..], &[Alcohol][..], true),
        ("one of several", &[Alcohol, Cannabis], &[Cannabis], true),
        ("something else too", &[Alcohol], &[Alcohol, Cannabis], true),
        ("only something else", &[Alcohol], &[Cannabis], false),
        ("nothing listed in the plan", &[], &[Cannabis], true),
        ("nothing ticked", &[Alcohol], &[], true),
        ("neither", &[], &[], true),
        ("the behaviour of the plan", &[Behaviour], &[Behaviour], true),
    ] {
        for goal in [Goal::Abstinence, Goal::AgreedLimit] {
            let mut person = person();
            (person.enrollment.goal, person.enrollment.works_on) = (goal, plan.to_vec());
            let found = person.answers("05-07T10:00", used(Used::Yes, reported));
            let expected = if counts { vec![(F11, 'a', "amber", local("05-08T10:00"))] } else { vec![] };
            assert_eq!(raised(&found), expected, "{name}, {goal:?}");
            assert_eq!(found.shown.len(), usize::from(counts), "{name}");
        }
    }
}

#[test]
fn no_and_no_answer_are_no_report() {
    assert_eq!(raised(&person().answers("05-07T10:00", used(Used::No, &[]))), []);
    assert_eq!(raised(&person().answers("05-07T10:00", craving(3))), []);
}

#[test]
fn asked_not_to_say_counts_twice_in_three_days() {
    for (name, days, expected) in [
        ("once", &["05-06T10:00"][..], false),
        ("on the third day", &["05-04T10:00", "05-06T10:00"], true),
        ("a day too far apart", &["05-03T10:00", "05-06T10:00"], false),
        ("the third day begins at four", &["05-04T04:00", "05-06T10:00"], true),
        ("before four is the day before", &["05-04T03:59", "05-06T10:00"], false),
        ("twice a day", &["05-06T08:00", "05-06T10:00"], true),
    ] {
        let mut person = person();
        let found = days.iter().map(|day| person.answers(day, used(Used::RatherNotSay, &[]))).last().expect("a day");
        let hits = if expected { vec![(F11, 'c', "yellow", local("05-06T17:30"))] } else { vec![] };
        assert_eq!(raised(&found), hits, "{name}");
        assert_eq!(found.shown, [], "{name}: nothing is shown");
    }
}

#[test]
fn asked_not_to_say_before_is_no_hit_of_another_answer() {
    let mut person = person();
    person.answers("05-05T10:00", used(Used::RatherNotSay, &[]));
    person.answers("05-06T10:00", used(Used::RatherNotSay, &[]));
    assert_eq!(raised(&person.answers("05-06T12:00", used(Used::No, &[]))), []);
}

#[test]
fn the_evidence_has_the_craving_the_risk_and_the_time_since_last_use() {
    let mut person = person();
    person.answers("05-01T10:00", used(Used::Yes, &[Item::Alcohol]));
    person.answers("05-04T10:00", used(Used::Yes, &[Item::Cannabis]));
    let mut before = craving(4);
    before.risky_max = Rating::new(9);
    person.answers("05-06T10:00", before);
    let mut answers = used(Used::Yes, &[]);
    answers.uses = vec![
        Use { item: Item::Alcohol, on: Some(date(2026, 5, 6)), at: None },
        Use { item: Item::Other, on: None, at: None },
    ];
    let found = person.answers("05-07T10:00", answers);
    assert_eq!(
        answered(&found.hits[0]),
        [
            "used yes",
            "used_items alcohol 2026-05-06",
            "used_items other",
            "craving_max 0",
            "craving_max 4",
            "risky_max 9"
        ]
    );
    assert_eq!(found.hits[0].evidence.values, [("days_since_last_use".to_owned(), 5.0)], "cannabis is not in the plan");
}

#[test]
fn a_plea_for_a_call_comes_with_it_and_the_crisis_card_first() {
    let mut answers = used(Used::Yes, &[Item::Alcohol]);
    answers.call_me = true;
    let found = person().answers("05-07T10:00", answers);
    assert_eq!(found.hits.iter().map(|hit| hit.rule).collect::<Vec<_>>(), [F11, F28]);
    assert_eq!(found.shown, [crate::Shown::CrisisCard, crate::Shown::ThankYouForHonesty]);
}
