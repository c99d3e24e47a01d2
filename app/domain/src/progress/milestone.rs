//! Milestones: things reached that nothing takes away again.

use crate::DayCounts;

crate::checkin_choices! {
    /// What is counted.
    MilestoneKind {
        /// Days without use in all, however they are spread.
        Days = "days",
        /// Days with a check-in.
        CheckIns = "check_ins",
        /// Sessions attended.
        Sessions = "sessions",
        /// Times that something was practised.
        Practices = "practices",
    }
}

/// What has been counted since admission.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Days with a check-in.
    pub check_in_days: u32,
    /// Sessions attended.
    pub sessions: u32,
    /// Times that something was practised.
    pub practices: u32,
}

/// A milestone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Milestone {
    /// What is counted.
    pub kind: MilestoneKind,
    /// How many.
    pub count: u32,
}

/// Counts worth a word (own default).
const STEPS: [u32; 12] = [1, 3, 7, 14, 30, 45, 60, 90, 120, 180, 270, 365];

/// The highest milestone reached of each kind, in the order of the kinds. Totals only grow, so none is ever lost: a lapse
/// ends a run and takes nothing from the total.
pub fn milestones(counts: Option<&DayCounts>, tally: Tally) -> Vec<Milestone> {
    let reached =
        |kind, count: u32| STEPS.iter().rev().find(|step| **step <= count).map(|&count| Milestone { kind, count });
    [
        counts.and_then(|counts| reached(MilestoneKind::Days, counts.total)),
        reached(MilestoneKind::CheckIns, tally.check_in_days),
        reached(MilestoneKind::Sessions, tally.sessions),
        reached(MilestoneKind::Practices, tally.practices),
    ]
    .into_iter()
    .flatten()
    .collect()
}
