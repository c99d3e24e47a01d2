//! Why I want this (record `reasons_list`): one to five reasons in own order; the first is shown in the craving flow.

use super::parse::{LINE_MAX, Reading, is_row};
use crate::{Fields, Reason, Refusal, Text};
use serde::{Deserialize, Serialize};

/// Most reasons (record `reasons_list`).
pub const REASONS_MAX: usize = 5;

/// Reasons in own order, the most important one first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Reasons(pub Vec<Text>);

impl Reasons {
    /// Reads `reason_1` to `reason_5`; at least one is needed.
    pub fn parse(fields: &Fields) -> Result<Self, Refusal> {
        let mut reading = Reading::new(fields, |name| is_row(name, "reason", REASONS_MAX));
        let mut reasons: Vec<Text> = Vec::new();
        for at in 1..=REASONS_MAX {
            let reason = reading.text(&format!("reason_{at}"), LINE_MAX);
            if !reason.is_blank() && !reasons.contains(&reason) {
                reasons.push(reason);
            }
        }
        if reasons.is_empty() && reading.refusal.0.is_empty() {
            reading.refusal.push("reason_1", Reason::Required);
        }
        reading.refusal.or(Self(reasons))
    }

    /// The own first reason.
    pub fn first(&self) -> Option<&Text> {
        self.0.first()
    }
}
