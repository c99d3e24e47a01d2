//! When somebody should have taken a flag (rule catalogue, section 2).

use crate::{Clinic, day::later};
use jiff::{SignedDuration, Timestamp};

/// How soon a person should look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DueBy {
    /// In minutes.
    Now,
    /// Before the clinic closes today.
    SameDay,
    /// Within a day.
    H24,
    /// Within three days, or before the person's next group.
    H72,
}

/// NOW: from the receipt, or from the next opening (rule catalogue, section 2).
const SOON: SignedDuration = SignedDuration::from_mins(15);
/// `SAME_DAY`: less than this before closing is too late for today (rule catalogue, section 2).
const LEAST_LEFT: SignedDuration = SignedDuration::from_mins(60);
/// Time after an opening for what could not be done before (rule catalogue, section 2).
const AFTER_OPENING: SignedDuration = SignedDuration::from_hours(2);
/// `SAME_DAY` of F1-F5 and F28, where somebody is there (rule catalogue, section 2). Also what `SAME_DAY` means at a clinic
/// that never opens (own default: the catalogue is silent).
const FOUR_HOURS: SignedDuration = SignedDuration::from_hours(4);
/// H24 (rule catalogue, section 2).
const DAY: SignedDuration = SignedDuration::from_hours(24);
/// H72 (rule catalogue, section 2).
const THREE_DAYS: SignedDuration = SignedDuration::from_hours(72);

/// H72: a group that begins sooner than this comes too soon to count (rule catalogue, section 2).
pub const GROUP_LEAD: SignedDuration = SignedDuration::from_hours(2);

/// The due time of a hit received at `at`. `incident` is the stricter handling of F1-F5 and F28. A clinic without any
/// opening within a year has the plain clock.
pub fn due(by: DueBy, incident: bool, at: Timestamp, clinic: &Clinic, next_group: Option<Timestamp>) -> Timestamp {
    let somebody_is_there = clinic.on_call || clinic.is_open(at);
    match by {
        DueBy::Now if somebody_is_there => later(at, SOON),
        DueBy::Now => after_opening(clinic, at, SOON).unwrap_or(later(at, SOON)),
        DueBy::SameDay => {
            let plain = same_day(clinic, at);
            if incident && somebody_is_there { plain.min(later(at, FOUR_HOURS)) } else { plain }
        }
        DueBy::H24 if incident && clinic.on_call => later(at, DAY),
        DueBy::H24 => within_hours(clinic, later(at, DAY)),
        DueBy::H72 => {
            let group = next_group.filter(|&group| group >= later(at, GROUP_LEAD));
            let plain = later(at, THREE_DAYS);
            within_hours(clinic, group.map_or(plain, |group| group.min(plain)))
        }
    }
}

fn same_day(clinic: &Clinic, at: Timestamp) -> Timestamp {
    clinic
        .closing_of(at)
        .filter(|&closing| closing >= later(at, LEAST_LEFT))
        .or_else(|| after_opening(clinic, at, AFTER_OPENING))
        .unwrap_or(later(at, FOUR_HOURS))
}

/// `due`, or two hours after the next opening when the clinic is closed then.
fn within_hours(clinic: &Clinic, due: Timestamp) -> Timestamp {
    if clinic.is_inside(due) { due } else { after_opening(clinic, due, AFTER_OPENING).unwrap_or(due) }
}

fn after_opening(clinic: &Clinic, at: Timestamp, by: SignedDuration) -> Option<Timestamp> {
    clinic.next_opening(at).map(|opening| later(opening, by))
}

#[cfg(test)]
mod tests;
