use super::support::{craving, local, person};
use crate::{
    FlagId,
    rule::{
        Change, DueBy, Evidence, Findings, Hit, Judged, Known,
        RuleId::{self, F11, F13, F14},
        Severity::{self, Amber, Red, Yellow},
        Verdict, decide, due, remember,
    },
};
use uuid::Uuid;

const FLAG: FlagId = FlagId(Uuid::from_u128(1));

fn hit(rule: RuleId, condition: char, severity: Severity, at: &str) -> Hit {
    let at = local(at);
    let due_at = due(DueBy::H24, false, at, &super::support::clinic(), None);
    Hit { rule, condition, severity, due_at, answered_at: at, received_at: at, evidence: Evidence::default() }
}

/// Findings of something answered and received at `at`.
fn found(at: &str, hits: Vec<Hit>) -> Findings {
    // Dates, four weeks before the date of `at`: here always of a check-in that finds nothing by itself.
    let judged = person().answers(at, craving(0)).judged;
    Findings { hits, judged, ..Findings::default() }
}

fn resolving(at: &str) -> Findings {
    let verdicts = vec![Verdict { rule: F14, condition: 'a', held: false }];
    Findings { resolved: vec![F14], verdicts, ..found(at, vec![]) }
}

fn open(rule: RuleId, severity: Severity, last: &str) -> Known {
    Known {
        flag: FLAG,
        rule,
        severity,
        due_at: local("05-05T12:00"),
        closed_at: None,
        last_hit_at: local(last),
        last_answered_at: local(last),
        held_since_closing: vec!['a'],
    }
}

fn closed(rule: RuleId, severity: Severity, at: &str) -> Known {
    Known { closed_at: Some(local(at)), ..open(rule, severity, "05-04T12:00") }
}

fn opens(known: &Known, findings: &Findings) -> bool {
    match &decide(std::slice::from_ref(known), findings)[..] {
        [Change::Open(_)] => true,
        [] => false,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_first_hit_opens_and_the_next_is_appended() {
    let first = hit(F13, 'a', Amber, "05-04T12:00");
    assert_eq!(decide(&[], &found("05-04T12:00", vec![first.clone()])), [Change::Open(first)]);
    let next = hit(F13, 'b', Amber, "05-05T08:00");
    let changes = decide(&[open(F13, Amber, "05-04T12:00")], &found("05-05T08:00", vec![next.clone()]));
    let due_at = local("05-05T12:00");
    assert_eq!(
        changes,
        [Change::Append { flag: FLAG, hit: next, severity: Amber, due_at }],
        "the earlier due time stays"
    );
}

#[test]
fn severity_rises_and_the_due_time_comes_nearer_never_the_other_way() {
    for (old, new, expected) in [(Yellow, Amber, Amber), (Amber, Yellow, Amber), (Amber, Red, Red), (Red, Yellow, Red)]
    {
        let mut hit = hit(F11, 'a', new, "05-04T13:00");
        hit.due_at = local("05-04T13:15");
        let changes = decide(&[open(F11, old, "05-04T12:00")], &found("05-04T13:00", vec![hit]));
        let [Change::Append { severity, due_at, .. }] = &changes[..] else { panic!("{changes:?}") };
        assert_eq!((*severity, *due_at), (expected, local("05-04T13:15")), "{old:?} {new:?}");
    }
}

#[test]
fn two_hits_of_one_rule_open_one_flag_with_the_evidence_of_both() {
    let mut first = hit(F11, 'c', Yellow, "05-04T12:00");
    first.due_at = local("05-04T12:30");
    first.evidence.values = vec![("threshold".into(), 2.0)];
    let mut second = hit(F11, 'a', Amber, "05-04T12:00");
    second.evidence.values = vec![("days_since_last_use".into(), 4.0)];
    let changes = decide(&[], &found("05-04T12:00", vec![first, second]));
    let [Change::Open(hit)] = &changes[..] else { panic!("{changes:?}") };
    assert_eq!((hit.condition, hit.severity, hit.due_at), ('a', Amber, local("05-04T12:30")));
    assert_eq!(hit.evidence.values.len(), 2);
}

#[test]
fn rules_do_not_touch_each_other() {
    let hits = vec![hit(F11, 'a', Amber, "05-05T08:00"), hit(F13, 'a', Amber, "05-05T08:00")];
    let changes = decide(&[open(F13, Amber, "05-04T12:00")], &found("05-05T08:00", hits));
    assert!(matches!(&changes[..], [Change::Open(hit), Change::Append { .. }] if hit.rule == F11), "{changes:?}");
}

#[test]
fn after_closing_an_event_opens_anew() {
    let again = found("05-06T12:00", vec![hit(F13, 'a', Amber, "05-06T12:00")]);
    assert!(opens(&closed(F13, Amber, "05-05T09:30"), &again));
    assert!(opens(&closed(F13, Red, "05-06T11:59"), &again));
    let meanwhile = found("05-06T12:00", vec![hit(F13, 'a', Amber, "05-06T12:00")]);
    assert!(opens(&closed(F13, Amber, "05-06T12:00"), &meanwhile), "what came in during the closing is not lost");
}

#[test]
fn after_closing_a_state_opens_only_when_it_is_new() {
    let again = |severity| found("05-20T12:00", vec![hit(F14, 'a', severity, "05-20T12:00")]);
    let still = closed(F14, Yellow, "05-05T09:30");
    assert!(!opens(&still, &again(Yellow)), "it held all the time");
    assert!(opens(&Known { held_since_closing: vec![], ..still.clone() }, &again(Yellow)), "it was false since");
    assert!(opens(&Known { held_since_closing: vec!['b'], ..still.clone() }, &again(Yellow)), "each part by itself");
    assert!(opens(&still, &again(Amber)), "it is more severe");
    assert!(!opens(&closed(F14, Red, "05-05T09:30"), &again(Amber)), "it is less severe");
}

#[test]
fn after_28_days_a_state_that_still_holds_opens_again() {
    // Distances in days are differences of dates: the evening of the 5th to the morning of 2 June is 28 days.
    let still = closed(F14, Yellow, "05-05T20:00");
    for (at, expected) in [("06-01T23:00", false), ("06-02T03:59", false), ("06-02T04:00", true), ("06-02T08:00", true)]
    {
        assert_eq!(opens(&still, &found(at, vec![hit(F14, 'a', Yellow, at)])), expected, "{at}");
    }
}

#[test]
fn a_flag_resolves_itself_but_never_a_red_one_and_never_by_an_older_answer() {
    let yellow = open(F14, Yellow, "05-04T12:00");
    let resolved = vec![Change::Resolve { flag: FLAG }];
    for (name, known, at, expected) in [
        ("a later answer", yellow.clone(), "05-06T12:00", resolved.clone()),
        ("the same moment", yellow.clone(), "05-04T12:00", resolved.clone()),
        ("an older answer", yellow.clone(), "05-04T11:59", vec![]),
        ("amber", Known { severity: Amber, ..yellow.clone() }, "05-06T12:00", resolved),
        ("red", Known { severity: Red, ..yellow.clone() }, "05-06T12:00", vec![]),
        ("closed", closed(F14, Yellow, "05-05T12:00"), "05-06T12:00", vec![]),
        ("another rule", open(F13, Amber, "05-04T12:00"), "05-06T12:00", vec![]),
    ] {
        assert_eq!(decide(&[known], &resolving(at)), expected, "{name}");
    }
    assert_eq!(decide(&[], &resolving("05-06T12:00")), []);
    let unknown = Findings { judged: None, ..resolving("05-06T12:00") };
    assert_eq!(decide(&[yellow], &unknown), [], "without a time nothing resolves");
}

#[test]
fn a_late_answer_resolves_by_when_it_was_answered_not_received() {
    let mut late = resolving("05-06T12:00");
    late.judged = late.judged.map(|judged| Judged { answered_at: local("05-04T11:00"), ..judged });
    let known = open(F14, Yellow, "05-04T12:00");
    assert_eq!(decide(std::slice::from_ref(&known), &late), []);
    assert_eq!(remember(Some(&known), F14, &late), ['a'], "and is no evaluation");
}

#[test]
fn the_memory_follows_an_open_flag_and_only_forgets_after_closing() {
    let verdicts = |held: &[(char, bool)]| Findings {
        verdicts: held.iter().map(|&(condition, held)| Verdict { rule: F14, condition, held }).collect(),
        ..found("05-06T12:00", vec![])
    };
    let with = |known: Known, parts: &str| Known { held_since_closing: parts.chars().collect(), ..known };
    let opened = || open(F14, Yellow, "05-04T12:00");
    let closed = || closed(F14, Yellow, "05-05T12:00");
    for (name, known, found, expected) in [
        ("a new flag", None, verdicts(&[('a', true), ('b', false)]), "a"),
        ("open: taken over", Some(with(opened(), "b")), verdicts(&[('a', true), ('b', false)]), "a"),
        ("open: not judged stays", Some(with(opened(), "b")), verdicts(&[('a', true)]), "ab"),
        ("closed: forgets", Some(with(closed(), "ab")), verdicts(&[('a', false)]), "b"),
        ("closed: never learns", Some(with(closed(), "")), verdicts(&[('a', true)]), ""),
        ("closed: silent", Some(with(closed(), "a")), verdicts(&[]), "a"),
        ("resolved: forgets all", Some(with(opened(), "ab")), resolving("05-06T12:00"), ""),
        ("another rule", None, Findings { verdicts: vec![], ..verdicts(&[]) }, ""),
    ] {
        assert_eq!(remember(known.as_ref(), F14, &found).iter().collect::<String>(), expected, "{name}");
    }
}
