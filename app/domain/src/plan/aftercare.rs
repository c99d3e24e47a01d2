//! The plan for the time after the program (record `aftercare_plan`).

use super::parse::{LINES_MAX, PARAGRAPH_MAX, Reading};
use crate::{Fields, Reason, Refusal, Text};
use serde::{Deserialize, Serialize};

/// What comes after. Each part may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Aftercare {
    /// Appointments for the next 90 days: who, when.
    pub appointments: Vec<Text>,
    /// Weekly anchors: groups, meetings, exercise, people.
    pub anchors: Vec<Text>,
    /// Medicines and who prescribes them.
    pub medicines: Text,
    /// Early signs and what I do, step by step.
    pub signs: Text,
    /// How and when I come back if I need more help.
    pub back: Text,
}

impl Aftercare {
    /// Reads the form; at least one part must say something.
    pub fn parse(fields: &Fields) -> Result<Self, Refusal> {
        let known = |name: &str| matches!(name, "appointments" | "anchors" | "medicines" | "signs" | "back");
        let mut reading = Reading::new(fields, known);
        let plan = Self {
            appointments: reading.lines("appointments", LINES_MAX),
            anchors: reading.lines("anchors", LINES_MAX),
            medicines: reading.text("medicines", PARAGRAPH_MAX),
            signs: reading.text("signs", PARAGRAPH_MAX),
            back: reading.text("back", PARAGRAPH_MAX),
        };
        if plan == Self::default() && reading.refusal.0.is_empty() {
            reading.refusal.push("appointments", Reason::Required);
        }
        reading.refusal.or(plan)
    }
}
