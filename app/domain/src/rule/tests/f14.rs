use super::support::{craving, person, raised};
use crate::{
    Safety,
    rule::{
        RuleId::{F14, F28},
        Verdict,
    },
};

fn verdict(held: bool) -> Vec<Verdict> {
    vec![Verdict { rule: F14, condition: 'a', held }]
}

/// Days that end on 20 May: those before the last three, then those three.
fn days(before: &[Option<u8>], last: [Option<u8>; 3]) -> crate::rule::Findings {
    let values = [before, &last].concat();
    let first = 20 - values.len() + 1;
    person().days(&format!("05-{first:02}"), &values)
}

#[test]
fn each_threshold_at_its_edge() {
    let two = Some(2);
    for (name, before, last, held) in [
        ("two above", &[two; 14][..], [Some(4); 3], Some(true)),
        ("one above", &[two; 14], [Some(3); 3], Some(false)),
        ("one and a half above", &[two; 14], [None, Some(3), Some(4)], Some(false)),
        ("half a point of usual less", &[Some(1), two, two, Some(1), Some(1), two], [Some(3); 3], Some(false)),
        ("two of the last three", &[two; 14], [Some(4), None, Some(4)], Some(true)),
        ("one of the last three", &[two; 14], [None, None, Some(7)], None),
        ("five values before", &[two; 5], [Some(4); 3], Some(true)),
        ("four values before", &[two; 4], [Some(4); 3], None),
        ("five values with gaps", &[two, None, two, None, two, two, None, two], [Some(4); 3], Some(true)),
    ] {
        let found = days(before, last);
        assert_eq!(found.verdicts, held.map_or(vec![], verdict), "{name}");
        assert_eq!(found.hits.iter().any(|hit| hit.rule == F14), held == Some(true), "{name}");
    }
}

#[test]
fn a_high_rating_in_the_flow_lifts_the_day() {
    let mut person = person();
    person.days("05-03", &[Some(2); 14]);
    person.days("05-17", &[Some(4), Some(4)]);
    person.starts("05-19T13:00", Safety::Safe);
    let found = person.rates("05-19T13:01", 5);
    assert_eq!(found.verdicts, verdict(true));
}

#[test]
fn telling_the_team_judges_no_craving_again() {
    let mut person = person();
    person.days("05-03", &[Some(2); 14]);
    person.days("05-17", &[Some(4), Some(4), Some(4)]);
    person.starts("05-19T13:00", Safety::Safe);
    let found = person.tells("05-19T13:02");
    assert_eq!(found.verdicts, []);
    assert_eq!(raised(&found).iter().map(|hit| hit.0).collect::<Vec<_>>(), [F28]);
}

#[test]
fn it_resolves_itself_below_one_on_two_days_in_a_row_with_a_value() {
    let two = Some(2);
    let (mut six, mut three) = ([two; 14], [two; 14]);
    (six[13], three[13]) = (Some(6), Some(3));
    for (name, before, last, resolved) in [
        ("both days as usual", [two; 14], [two, two, two], true),
        ("yesterday's median was 6", six, [Some(6), two, two], false),
        ("yesterday's was 3: one above is not below one", three, [Some(3), two, two], false),
        ("today's is 3", [two; 14], [Some(3), Some(3), two], false),
        ("half a point above on both", [two; 14], [None, Some(3), two], true),
        ("a day without a value is skipped", [two; 14], [two, None, two], true),
    ] {
        let found = days(&before, last);
        assert_eq!(found.resolved.contains(&F14), resolved, "{name}");
    }
}

#[test]
fn today_alone_is_not_two_days() {
    // Yesterday's last three days have only one value: too few to judge yesterday.
    let mut values = vec![Some(2); 12];
    values.extend([None, None, Some(2), Some(2)]);
    assert!(!person().days("05-05", &values).resolved.contains(&F14));
    values.push(Some(2));
    assert!(person().days("05-05", &values).resolved.contains(&F14));
}

#[test]
fn a_second_answer_today_is_not_a_second_day() {
    let mut person = person();
    person.days("05-01", &[Some(2); 14]);
    person.days("05-15", &[Some(6), Some(6), Some(2)]);
    assert!(!person.answers("05-18T12:00", craving(2)).resolved.contains(&F14), "yesterday the median was 6");
    assert!(!person.answers("05-18T13:00", craving(2)).resolved.contains(&F14));
    assert!(person.answers("05-19T12:00", craving(2)).resolved.contains(&F14));
}
