//! The incident: what belongs together is shown and paged as one thing (rule catalogue, section 1).

use super::{Known, Severity};
use crate::{Flag, FlagId};
use jiff::{SignedDuration, Timestamp};

/// A hit joins the incident when the latest hit before it is less long ago (rule catalogue, section 1).
const TOGETHER: SignedDuration = SignedDuration::from_hours(12);

/// Open flags of F1 to F5 and F28 of one person that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incident {
    /// Its flags, in the order of their first hits.
    pub flags: Vec<FlagId>,
    /// The highest severity of them.
    pub severity: Severity,
    /// The earliest due time of them, which drives the pages.
    pub due_at: Timestamp,
    /// The latest hit.
    pub latest_hit_at: Timestamp,
    /// Whether somebody has taken one of them, which counts for all.
    pub taken: bool,
}

/// The incidents among the flags of one person, oldest first. Flags of other rules and closed ones are in none. Time
/// alone decides: a sitting whose hits lie 12 hours apart counts as two.
pub fn incidents(flags: &[Flag]) -> Vec<Incident> {
    let open = flags.iter().filter(|flag| flag.rule.is_incident() && flag.closed_at.is_none());
    let mut hits: Vec<(Timestamp, &Flag)> =
        open.flat_map(|flag| flag.hits.iter().map(move |hit| (hit.received_at, flag))).collect();
    hits.sort_by_key(|&(at, flag)| (at, flag.id));
    let mut incidents: Vec<Incident> = Vec::new();
    for (at, flag) in hits {
        let own = incidents.iter().position(|incident| incident.flags.contains(&flag.id));
        let near = incidents.iter().position(|incident| at.duration_since(incident.latest_hit_at) < TOGETHER);
        match (own, near) {
            (Some(own), Some(near)) if own != near => {
                // A further hit of an old flag ties what came between to it.
                let other = incidents.remove(own.max(near));
                incidents[own.min(near)].absorb(other);
                incidents[own.min(near)].join(flag, at);
            }
            (Some(place), _) | (None, Some(place)) => incidents[place].join(flag, at),
            (None, None) => incidents.push(Incident {
                flags: vec![flag.id],
                severity: flag.severity,
                due_at: flag.due_at,
                latest_hit_at: at,
                taken: flag.taken.is_some(),
            }),
        }
    }
    incidents
}

impl Incident {
    fn join(&mut self, flag: &Flag, at: Timestamp) {
        if !self.flags.contains(&flag.id) {
            self.flags.push(flag.id);
        }
        self.severity = self.severity.max(flag.severity);
        self.due_at = self.due_at.min(flag.due_at);
        self.latest_hit_at = self.latest_hit_at.max(at);
        self.taken |= flag.taken.is_some();
    }

    fn absorb(&mut self, other: Self) {
        self.flags.extend(other.flags);
        self.severity = self.severity.max(other.severity);
        self.due_at = self.due_at.min(other.due_at);
        self.latest_hit_at = self.latest_hit_at.max(other.latest_hit_at);
        self.taken |= other.taken;
    }
}

/// The severity of the incident that a hit at `at` joins: by time, or because `found` of the sitting names the rule.
pub(super) fn reaches(known: &[Known], found: &[String], at: Timestamp) -> Option<Severity> {
    let mut open: Vec<&Known> =
        known.iter().filter(|known| known.rule.is_incident() && known.closed_at.is_none()).collect();
    open.sort_by_key(|known| std::cmp::Reverse(known.last_hit_at));
    let (mut latest, mut severity) = (at, None);
    for known in open {
        let same_sitting = found.iter().any(|found| found.split(' ').next() == Some(known.rule.word()));
        // Backwards in time, each reaches the one before it.
        if same_sitting || latest.duration_since(known.last_hit_at) < TOGETHER {
            latest = latest.min(known.last_hit_at);
            severity = severity.max(Some(known.severity));
        }
    }
    severity
}
