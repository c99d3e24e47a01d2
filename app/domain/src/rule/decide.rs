//! One flag per rule and person (rule catalogue, section 3): what findings do to the flags there are.

use super::{Findings, Hit, Kind, RuleId, Severity};
use crate::FlagId;
use jiff::Timestamp;

/// The newest flag of one rule for this person, as the de-duplication needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Its id.
    pub flag: FlagId,
    /// Its rule.
    pub rule: RuleId,
    /// Its severity.
    pub severity: Severity,
    /// Its due time.
    pub due_at: Timestamp,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
    /// When the server got its last hit.
    pub last_hit_at: Timestamp,
    /// When the newest answer of its hits was given: the highest `answered_at` of them.
    pub last_answered_at: Timestamp,
    /// Parts of a state rule that held at its last evaluation before the closing and at none since were false:
    /// what [`remember`] gave last.
    pub held_since_closing: Vec<char>,
}

impl Known {
    /// Whether what was judged was answered before the flag's last evidence: it resolves nothing and is no evaluation.
    fn is_newer_than(&self, findings: &Findings) -> bool {
        findings.judged.is_none_or(|judged| judged.answered_at < self.last_answered_at)
    }

    /// Whether the findings close the flag.
    fn is_resolved_by(&self, findings: &Findings) -> bool {
        self.closed_at.is_none()
            && self.severity < Severity::Red
            && self.rule.resolves_itself()
            && findings.resolved.contains(&self.rule)
            && !findings.hits.iter().any(|hit| hit.rule == self.rule)
            && !self.is_newer_than(findings)
    }

    /// Whether `hit` may open a flag after this one, which is closed.
    fn opens_again(&self, hit: &Hit, findings: &Findings) -> bool {
        match self.rule.kind() {
            // An event that came in while the flag was being closed is in no flag yet: it counts as new.
            Kind::Event => true,
            Kind::State => {
                let four_weeks_ago = findings.judged.map(|judged| judged.four_weeks_ago);
                !self.held_since_closing.contains(&hit.condition)
                    || hit.severity > self.severity
                    || self.closed_at.is_some_and(|closed| four_weeks_ago.is_some_and(|ago| closed < ago))
            }
        }
    }
}

/// What to do with the flags.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// Raise a new flag with this hit.
    Open(Hit),
    /// Add the hit to an open flag, which then has this severity and due time.
    Append {
        /// The open flag.
        flag: FlagId,
        /// The hit.
        hit: Hit,
        /// Severity after it; never lower than before.
        severity: Severity,
        /// Due time after it; never later than before.
        due_at: Timestamp,
    },
    /// Close the flag: what it pointed at is over.
    Resolve {
        /// The open flag.
        flag: FlagId,
    },
}

/// What the findings do to the flags, in the order of the rules. Opens at most one flag a rule, and none beside an
/// open one.
pub fn decide(known: &[Known], findings: &Findings) -> Vec<Change> {
    let mut changes = Vec::new();
    for &rule in RuleId::ALL {
        let hits = findings.hits.iter().filter(|hit| hit.rule == rule);
        match newest(known, rule) {
            Some(open) if open.closed_at.is_none() => {
                append(open, hits, &mut changes);
                if open.is_resolved_by(findings) {
                    changes.push(Change::Resolve { flag: open.flag });
                }
            }
            closed => {
                let new = hits.filter(|hit| closed.is_none_or(|closed| closed.opens_again(hit, findings)));
                changes.extend(new.cloned().reduce(merged).map(Change::Open));
            }
        }
    }
    changes
}

/// The parts of a state rule to be remembered with its flag after an evaluation, for [`Known::held_since_closing`].
/// `known` is `None` for a flag that these findings open. While a flag is open the newest verdict of each part counts;
/// after its closing a part that was false once stays forgotten. Resolving itself forgets all.
pub fn remember(known: Option<&Known>, rule: RuleId, findings: &Findings) -> Vec<char> {
    let verdicts = || findings.verdicts.iter().filter(|verdict| verdict.rule == rule);
    let held = |part: char| verdicts().any(|verdict| verdict.condition == part && verdict.held);
    let was_false = |part: char| verdicts().any(|verdict| verdict.condition == part && !verdict.held);
    let before = known.map_or(&[][..], |known| &known.held_since_closing);
    if known.is_some_and(|known| known.is_newer_than(findings)) {
        return before.to_vec();
    }
    if known.is_some_and(|known| known.is_resolved_by(findings)) {
        return Vec::new();
    }
    let mut parts: Vec<char> = before.iter().copied().filter(|&part| !was_false(part)).collect();
    if known.is_none_or(|known| known.closed_at.is_none()) {
        parts.extend(verdicts().map(|verdict| verdict.condition).filter(|&part| held(part)));
    }
    parts.sort_unstable();
    parts.dedup();
    parts
}

/// The flag of a rule that counts: the open one, else the one closed last.
fn newest(known: &[Known], rule: RuleId) -> Option<&Known> {
    known.iter().filter(|known| known.rule == rule).max_by_key(|known| (known.closed_at.is_none(), known.closed_at))
}

fn append<'a>(open: &Known, hits: impl Iterator<Item = &'a Hit>, changes: &mut Vec<Change>) {
    let (mut severity, mut due_at) = (open.severity, open.due_at);
    for hit in hits {
        severity = severity.max(hit.severity);
        due_at = due_at.min(hit.due_at);
        changes.push(Change::Append { flag: open.flag, hit: hit.clone(), severity, due_at });
    }
}

/// Two hits of one rule that open its flag together: the more severe one with the evidence of both.
fn merged(first: Hit, second: Hit) -> Hit {
    let (mut hit, other) = if second.severity > first.severity { (second, first) } else { (first, second) };
    hit.due_at = hit.due_at.min(other.due_at);
    for answer in other.evidence.answers {
        if !hit.evidence.answers.contains(&answer) {
            hit.evidence.answers.push(answer);
        }
    }
    for value in other.evidence.values {
        if !hit.evidence.values.contains(&value) {
            hit.evidence.values.push(value);
        }
    }
    hit.evidence.usual = hit.evidence.usual.or(other.evidence.usual);
    hit.evidence.shown.extend(other.evidence.shown);
    hit.evidence.shown.sort_unstable();
    hit.evidence.shown.dedup();
    hit
}
