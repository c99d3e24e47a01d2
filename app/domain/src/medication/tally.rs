//! What was answered in the last days, in plain counts with what has no answer beside them.

use super::{DoseAnswer, Medication, Taken, doses_of_day};
use crate::{PlanId, program_day};
use jiff::{Timestamp, ToSpan, civil::Date, tz::TimeZone};

/// Program days that are counted, today included (own default).
pub const TALLY_DAYS: i64 = 7;

/// Counts of one medicine over [`TALLY_DAYS`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Doses answered with "taken", those beside the schedule too.
    pub taken: usize,
    /// Doses answered with "not taken".
    pub not_taken: usize,
    /// Doses that were due and have no answer, or "not yet".
    pub open: usize,
}

/// Counts the doses of the last days that were due by `now`. `since` is when the medicine was written down: what was due
/// before is not open. The schedule is the newest one.
pub fn tally(
    (id, medicine): (PlanId, &Medication),
    answers: &[DoseAnswer],
    (since, today): (Timestamp, Date),
    now: Timestamp,
    zone: &TimeZone,
) -> Tally {
    let first = program_day(since, zone).max(today.saturating_sub((TALLY_DAYS - 1).days()));
    let own =
        answers.iter().filter(|answer| answer.slot.medication == id && (first..=today).contains(&answer.slot.day));
    let mut tally = Tally::default();
    for answer in own.clone() {
        // Only the newest answer about a dose counts; what was taken beside the schedule counts each time.
        let corrected = answer.slot.time.is_some()
            && own.clone().any(|later| later.slot == answer.slot && later.answered_at > answer.answered_at);
        match answer.taken {
            Taken::Taken if !corrected => tally.taken += 1,
            Taken::NotTaken if !corrected => tally.not_taken += 1,
            _ => {}
        }
    }
    let mut day = first;
    while day <= today {
        let doses = doses_of_day([(id, medicine)], answers, day, zone);
        tally.open += doses.iter().filter(|dose| (since..=now).contains(&dose.due_at) && dose.is_open()).count();
        day = day.saturating_add(1.day());
    }
    tally
}
