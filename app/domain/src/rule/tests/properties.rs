//! What holds of every history.

use super::support::{clinic, craving, local, note, person, used};
use crate::{
    Answers, FlagId, Safety, Used,
    rule::{Change, Findings, Known, RuleId, Severity, decide, remember},
};
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use std::collections::HashMap;
use uuid::Uuid;

#[derive(Clone, Debug)]
enum Act {
    Answers(Box<Answers>),
    Flow(Safety, Vec<u8>, bool),
    /// A clinician closes everything.
    Close,
}

fn acts() -> impl Strategy<Value = Vec<(i64, Act)>> {
    let answers = prop_oneof![
        6 => (0_u8..=10).prop_map(craving),
        1 => prop::sample::select(Used::ALL).prop_map(|word| used(word, &[])),
        1 => any::<bool>().prop_map(|shared| note("I want to die", shared)),
    ];
    let flow = (prop::sample::select(Safety::ALL), prop::collection::vec(0_u8..=10, 0..4), any::<bool>());
    let act = prop_oneof![
        8 => answers.prop_map(|answers| Act::Answers(Box::new(answers))),
        2 => flow.prop_map(|(safety, ratings, tell)| Act::Flow(safety, ratings, tell)),
        1 => Just(Act::Close),
    ];
    prop::collection::vec((1_i64..72, act), 1..60)
}

/// A store in miniature: the flags of one person, and what must hold of every change to them.
#[derive(Default)]
struct Flags {
    newest: HashMap<RuleId, Known>,
    opened: u128,
}

impl Flags {
    fn apply(&mut self, findings: &Findings) {
        let known: Vec<Known> = self.newest.values().cloned().collect();
        let changes = decide(&known, findings);
        assert_eq!(changes, decide(&known, findings), "the same again");
        let judged = findings.judged.expect("times");
        let memory = |known: Option<&Known>, rule| remember(known, rule, findings);
        let mut opened: Vec<RuleId> = Vec::new();
        for known in self.newest.values_mut() {
            known.held_since_closing = memory(Some(&*known), known.rule);
        }
        for change in changes {
            match change {
                Change::Open(hit) => {
                    let before = self.newest.get(&hit.rule);
                    assert!(before.is_none_or(|known| known.closed_at.is_some()), "one open flag a rule");
                    assert!(!opened.contains(&hit.rule), "one new flag a rule");
                    opened.push(hit.rule);
                    self.opened += 1;
                    let flag = FlagId(Uuid::from_u128(self.opened));
                    let new = Known {
                        flag,
                        rule: hit.rule,
                        severity: hit.severity,
                        due_at: hit.due_at,
                        closed_at: None,
                        last_hit_at: hit.received_at,
                        last_answered_at: hit.answered_at,
                        held_since_closing: memory(None, hit.rule),
                    };
                    self.newest.insert(hit.rule, new);
                }
                Change::Append { flag, hit, severity, due_at } => {
                    let known = self.newest.get_mut(&hit.rule).expect("a flag");
                    assert_eq!((known.flag, known.closed_at), (flag, None), "only an open flag");
                    assert!(severity >= known.severity && severity >= hit.severity, "severity never falls");
                    assert!(due_at <= known.due_at && due_at <= hit.due_at, "due never rises");
                    (known.severity, known.due_at) = (severity, due_at);
                    (known.last_hit_at, known.last_answered_at) = (hit.received_at, hit.answered_at);
                }
                Change::Resolve { flag } => {
                    let known = self.newest.values_mut().find(|known| known.flag == flag).expect("a flag");
                    assert!(known.severity < Severity::Red && known.rule.resolves_itself());
                    known.closed_at = Some(judged.received_at);
                }
            }
        }
    }

    fn close(&mut self, at: Timestamp) {
        for known in self.newest.values_mut() {
            known.closed_at = known.closed_at.or(Some(at));
        }
    }
}

fn text(at: Timestamp) -> String {
    at.to_zoned(clinic().zone).strftime("%m-%dT%H:%M:%S").to_string()
}

fn check(findings: &Findings, at: Timestamp) {
    assert!(findings.shown.is_sorted() && findings.shown.windows(2).all(|two| two[0] != two[1]));
    for hit in &findings.hits {
        assert!(hit.due_at > at && hit.received_at == at);
        assert_eq!(hit.evidence.answers.first().map(|one| one.received_at), Some(at), "the deciding answer first");
        assert!(hit.evidence.answers.iter().all(|one| !one.answer.contains("want to die")), "never free text");
        assert!(hit.evidence.shown.iter().all(|shown| findings.shown.contains(shown)));
    }
    let mut rules: Vec<RuleId> = findings.hits.iter().map(|hit| hit.rule).collect();
    rules.dedup();
    assert_eq!(rules.len(), findings.hits.len(), "one hit a rule");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_history_keeps_one_flag_a_rule_that_only_rises(acts in acts()) {
        let mut person = person();
        let mut flags = Flags::default();
        let mut at = local("02-01T00:00");
        for (hours, act) in acts {
            at += SignedDuration::from_hours(hours);
            let now = text(at);
            match act {
                Act::Answers(answers) => {
                    let findings = person.answers(&now, *answers);
                    check(&findings, at);
                    flags.apply(&findings);
                }
                Act::Flow(safety, ratings, tell) => {
                    person.starts(&now, safety);
                    for value in ratings {
                        at += SignedDuration::from_mins(1);
                        let findings = person.rates(&text(at), value);
                        check(&findings, at);
                        flags.apply(&findings);
                    }
                    if tell {
                        at += SignedDuration::from_mins(1);
                        let findings = person.tells(&text(at));
                        check(&findings, at);
                        flags.apply(&findings);
                    }
                }
                Act::Close => flags.close(at),
            }
        }
    }

    #[test]
    fn a_first_quiet_check_in_is_met_with_silence(value in 0_u8..8, minute in 0_i64..500_000) {
        let at = text(local("01-02T00:00") + SignedDuration::from_mins(minute));
        let findings = person().answers(&at, craving(value));
        prop_assert_eq!(&findings, &person().answers(&at, craving(value)), "the same again");
        prop_assert_eq!(findings, Findings { judged: findings_times(&at), ..Findings::default() });
    }
}

fn findings_times(at: &str) -> Option<crate::rule::Judged> {
    person().answers(at, craving(0)).judged
}
