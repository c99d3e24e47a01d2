use super::support::local;
use crate::{
    Evidence, Flag, FlagHit, FlagId, ParticipantId,
    rule::{
        RuleId::{self, F1, F3, F4, F13, F28},
        Severity::{self, Amber, Red},
        incidents,
    },
};
use uuid::Uuid;

fn flag(id: u128, rule: RuleId, severity: Severity, hits: &[&str]) -> Flag {
    let hit = |at: &&str| FlagHit {
        condition: 'a',
        severity,
        version: 1,
        answered_at: local(at),
        received_at: local(at),
        evidence: Evidence::default(),
    };
    let hits: Vec<FlagHit> = hits.iter().map(hit).collect();
    Flag {
        id: FlagId(Uuid::from_u128(id)),
        participant: ParticipantId(Uuid::nil()),
        name: String::new(),
        rule,
        severity,
        opened_at: hits[0].received_at,
        due_at: hits[0].received_at + jiff::SignedDuration::from_hours(4),
        taken: None,
        closed_at: None,
        hits,
    }
}

fn grouped(flags: &[Flag]) -> Vec<(Vec<u128>, Severity)> {
    let short = |incident: crate::rule::Incident| {
        (incident.flags.iter().map(|flag| flag.0.as_u128()).collect(), incident.severity)
    };
    incidents(flags).into_iter().map(short).collect()
}

#[test]
fn flags_within_twelve_hours_are_one_incident_at_the_highest_severity() {
    let one = flag(1, F3, Amber, &["05-04T10:12"]);
    for (name, other, expected) in [
        ("at once", flag(2, F1, Red, &["05-04T10:12"]), vec![(vec![1, 2], Red)]),
        ("just within", flag(2, F28, Red, &["05-04T22:11"]), vec![(vec![1, 2], Red)]),
        ("twelve hours", flag(2, F28, Red, &["05-04T22:12"]), vec![(vec![1], Amber), (vec![2], Red)]),
        ("another rule", flag(2, F13, Amber, &["05-04T10:12"]), vec![(vec![1], Amber)]),
        ("of an old flag", flag(2, F28, Amber, &["05-01T10:00", "05-04T11:00"]), vec![(vec![2, 1], Amber)]),
    ] {
        assert_eq!(grouped(&[one.clone(), other]), expected, "{name}");
    }
}

#[test]
fn the_latest_hit_counts_so_that_an_incident_can_last() {
    let flags = [
        flag(1, F3, Amber, &["05-04T08:00"]),
        flag(2, F4, Amber, &["05-04T19:00"]),
        flag(3, F28, Amber, &["05-05T06:00"]),
    ];
    assert_eq!(grouped(&flags), [(vec![1, 2, 3], Amber)]);
    assert_eq!(incidents(&flags)[0].due_at, local("05-04T12:00"), "the earliest of its flags");
    assert_eq!(incidents(&flags)[0].latest_hit_at, local("05-05T06:00"));
}

#[test]
fn a_flag_that_is_hit_again_is_in_one_incident_only() {
    let old = flag(1, F3, Amber, &["05-01T08:00", "05-04T08:00"]);
    let between = flag(2, F4, Amber, &["05-03T22:00"]);
    assert_eq!(grouped(&[old, between]), [(vec![1, 2], Amber)]);
}

#[test]
fn closed_flags_are_in_none_and_one_taken_takes_all() {
    let mut closed = flag(1, F3, Red, &["05-04T08:00"]);
    closed.closed_at = Some(local("05-04T08:10"));
    let mut taken = flag(2, F4, Amber, &["05-04T09:00"]);
    taken.taken = Some((crate::AccountId(Uuid::nil()), "N".into(), local("05-04T09:05")));
    let flags = [closed, taken, flag(3, F28, Amber, &["05-04T10:00"])];
    assert_eq!(grouped(&flags), [(vec![2, 3], Amber)]);
    assert!(incidents(&flags)[0].taken);
}
