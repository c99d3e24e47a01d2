//! A goal with its steps, in the person's own words.

use super::parse::{LINE_MAX, Reading};
use crate::{Fields, Refusal, Text};
use jiff::{ToSpan, civil::Date};
use serde::{Deserialize, Serialize};

/// Most steps of a goal (own default).
pub const STEPS_MAX: usize = 12;
/// A due date lies at most this far ahead or behind, in days (own default: two years).
const FARTHEST: i64 = 731;

crate::checkin_choices! {
    /// Where a goal stands.
    GoalState {
        /// Being worked on.
        Open = "open",
        /// Reached.
        Reached = "reached",
        /// Set aside for now.
        SetAside = "set_aside",
    }
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// What to do; no two steps of a goal are the same.
    pub what: Text,
    /// The day it was ticked.
    #[serde(default)]
    pub done_on: Option<Date>,
}

/// A goal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    /// What I want, never blank.
    pub what: Text,
    /// How I will know; may be blank.
    #[serde(default)]
    pub measure: Text,
    /// By when.
    #[serde(default)]
    pub due_on: Option<Date>,
    /// In order.
    #[serde(default)]
    pub steps: Vec<Step>,
    /// Where it stands.
    pub state: GoalState,
}

impl Goal {
    /// Reads the form. Steps stand one per line and are not ticked; see [`Goal::keeping`].
    pub fn parse(fields: &Fields, today: Date) -> Result<Self, Refusal> {
        let mut reading = Reading::new(fields, |name| matches!(name, "what" | "measure" | "due_on" | "steps"));
        let what = reading.needed("what", LINE_MAX);
        let measure = reading.text("measure", LINE_MAX);
        let (first, last) = (today.saturating_sub(FARTHEST.days()), today.saturating_add(FARTHEST.days()));
        let due_on = reading.date("due_on", first, last);
        let steps = reading.lines("steps", STEPS_MAX).into_iter().map(|what| Step { what, done_on: None }).collect();
        reading.refusal.or(Self { what, measure, due_on, steps, state: GoalState::Open })
    }

    /// The same, with the ticks and the state of the version it was changed from.
    #[must_use]
    pub fn keeping(mut self, before: &Self) -> Self {
        self.state = before.state;
        for step in &mut self.steps {
            step.done_on = before.steps.iter().find(|old| old.what == step.what).and_then(|old| old.done_on);
        }
        self
    }

    /// Steps that are ticked, and all of them.
    pub fn count(&self) -> (usize, usize) {
        (self.steps.iter().filter(|step| step.done_on.is_some()).count(), self.steps.len())
    }
}
