//! A flag as the simulator keeps it, and the clinicians' work on it.

use super::care::Care;
use domain::{
    FlagHit, Happening,
    rule::{Hit, Known},
};
use jiff::Timestamp;
use store::load::{self, Event, Flag};

/// A flag, and what the clinicians will do about it.
pub struct Kept {
    /// The flag as it will be loaded.
    pub flag: Flag,
    /// What will be done about it.
    pub care: Care,
}

/// What a hit came from.
#[derive(Clone, Copy)]
pub enum Source {
    /// A check-in.
    CheckIn(domain::CheckInId),
    /// A flow.
    Flow(domain::FlowId),
    /// A lapse form.
    Lapse(domain::LapseId),
}

impl Kept {
    /// The flag as the de-duplication sees it.
    pub fn known(&self) -> Known {
        let flag = &self.flag;
        let latest = |of: fn(&FlagHit) -> Timestamp| flag.hits.iter().map(|hit| of(&hit.hit)).max();
        Known {
            flag: flag.id,
            rule: flag.rule,
            severity: flag.severity,
            due_at: flag.due_at,
            closed_at: flag.closed_at,
            last_hit_at: latest(|hit| hit.received_at).unwrap_or(flag.opened_at),
            last_answered_at: latest(|hit| hit.answered_at).unwrap_or(flag.opened_at),
            held_since_closing: flag.held.clone(),
        }
    }

    /// What the clinicians do up to `until`.
    pub fn work_until(&mut self, until: Timestamp) {
        let Self { flag, care, .. } = self;
        let Some((who, at)) = care.take.filter(|&(_, at)| at <= until && flag.closed_at.is_none()) else { return };
        if flag.taken.is_none() {
            flag.taken = Some((who, at));
            flag.events.push(Event { who: Some(who), ..event(at, Happening::Taken) });
        }
        let Some((at, outcome, note, useful)) = care.close.filter(|&(at, ..)| at <= until) else { return };
        flag.closed_at = Some(at);
        let (outcome, useful, note) = (Some(outcome), Some(useful), Some(note.to_owned()));
        flag.events.push(Event { who: Some(who), outcome, useful, note, ..event(at, Happening::Closed) });
    }
}

impl Source {
    /// A hit, written down with where it came from.
    pub fn hit(self, hit: Hit) -> load::Hit {
        let version = hit.rule.version();
        let Hit { condition, severity, answered_at, received_at, evidence, .. } = hit;
        let (check_in, flow, lapse) = match self {
            Self::CheckIn(id) => (Some(id), None, None),
            Self::Flow(id) => (None, Some(id), None),
            Self::Lapse(id) => (None, None, Some(id)),
        };
        let hit = FlagHit { condition, severity, version, answered_at, received_at, evidence };
        load::Hit { hit, check_in, flow, lapse }
    }
}

/// A line of history that needs nothing more.
pub fn event(at: Timestamp, what: Happening) -> Event {
    Event { at, what, who: None, severity: None, outcome: None, useful: None, note: None }
}
