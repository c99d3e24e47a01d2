//! The safety plan in six parts and one thing worth living for (record `safety_plan`). Our own layout and words.

use super::{
    Listed,
    parse::{LINES_MAX, PARAGRAPH_MAX, Reading, is_row},
};
use crate::{Fields, Reason, Refusal, Text};
use serde::{Deserialize, Serialize};

/// Most people, places or lines in one part (own default).
pub const WAYS_MAX: usize = 8;
/// A plan is looked at again after this many days (record `safety_plan`: `review_days.min`).
pub const REVIEW_AFTER_DAYS: i64 = 30;

/// What to do when a crisis may be starting. Each part may be empty; 988 is always added when it is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SafetyPlan {
    /// 1. Signs that a crisis may be starting.
    pub signs: Vec<Text>,
    /// 2. Things I can do by myself to take my mind off it.
    pub alone: Vec<Text>,
    /// 3. People and places that take my mind off it.
    pub around: Vec<Listed>,
    /// 4. People I can ask for help.
    pub ask: Vec<Listed>,
    /// 5. Professionals and crisis lines beside 988.
    pub professionals: Vec<Listed>,
    /// 6. How I make my place safer, and who helps.
    pub safer: Text,
    /// The one thing most important to me and worth living for.
    pub worth: Text,
}

impl SafetyPlan {
    /// Reads the form; at least one part must say something.
    pub fn parse(fields: &Fields) -> Result<Self, Refusal> {
        let known = |name: &str| {
            matches!(name, "signs" | "alone" | "safer" | "worth")
                || ["around_name", "around_phone", "ask_name", "ask_phone", "pro_name", "pro_phone"]
                    .iter()
                    .any(|row| is_row(name, row, WAYS_MAX))
        };
        let mut reading = Reading::new(fields, known);
        let plan = Self {
            signs: reading.lines("signs", LINES_MAX),
            alone: reading.lines("alone", LINES_MAX),
            around: reading.rows("around", WAYS_MAX),
            ask: reading.rows("ask", WAYS_MAX),
            professionals: reading.rows("pro", WAYS_MAX),
            safer: reading.text("safer", PARAGRAPH_MAX),
            worth: reading.text("worth", PARAGRAPH_MAX),
        };
        if plan == Self::default() && reading.refusal.0.is_empty() {
            reading.refusal.push("signs", Reason::Required);
        }
        reading.refusal.or(plan)
    }
}
