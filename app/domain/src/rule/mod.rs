//! The rule catalogue of `clinical/warning-signs.md`: pure functions from a person's recent history to warning signs.
//! One file a rule; a new rule is its file, a variant of [`RuleId`] and an arm beside it.

mod case;
mod clock;
mod decide;
mod f1;
mod f11;
mod f12;
mod f13;
mod f14;
mod f2;
mod f28;
mod f3;
mod f4;
mod f5;
mod finding;
mod id;
mod incident;
mod screen;
mod timeline;

pub use clock::{DueBy, GROUP_LEAD, due};
pub use decide::{Change, Known, decide, remember};
pub use finding::{Answer, Evidence, Findings, Hit, Judged, Shown, Verdict};
pub use id::{Kind, RuleId, Severity};
pub use incident::{Incident, incidents};
pub use screen::{
    AFTER_POSITIVE, AFTER_Q3, AsqResult, ColumbiaLevel, Given, QUIET, Reply, Screen, ScreenKind, Screening, Sitting,
    TOO_LONG, asq_result, columbia_level, needs_further_evaluation,
};
pub use timeline::{Arrival, Settings, Timeline, craving_days};

use case::Case;

/// Judges what arrived by every rule of the catalogue.
pub fn evaluate(timeline: &Timeline, arrival: Arrival<'_>, settings: &Settings<'_>) -> Findings {
    let case = Case::new(timeline, arrival, settings);
    let mut findings = Findings { judged: Some(case.judged()), ..Findings::default() };
    for rule in RuleId::ALL {
        (rule.rule().judge)(&case, &mut findings);
    }
    findings.shown = findings.hits.iter().flat_map(|hit| hit.evidence.shown.iter().copied()).collect();
    findings.shown.sort_unstable();
    findings.shown.dedup();
    findings
}

#[cfg(test)]
pub(crate) mod tests;
