//! A mutual-help meeting that somebody went to. Any fellowship or none; never a condition of anything.

use super::parse::{LINE_MAX, Reading};
use crate::{Fields, Reason, Refusal, Text};
use jiff::{ToSpan, civil::Date};
use serde::{Deserialize, Serialize};

/// Longest note about a meeting, in code points (own default).
const KEEP_MAX: usize = 500;
/// A meeting lies at most this far back, in days (own default).
const OLDEST: i64 = 366;

crate::checkin_choices! {
    /// The kind of a meeting.
    Fellowship {
        /// Twelve-step, of any fellowship.
        TwelveStep = "twelve_step",
        /// SMART Recovery and the like.
        SelfManagement = "self_management",
        /// Buddhist or mindfulness-based.
        Mindfulness = "mindfulness",
        /// Faith-based.
        Faith = "faith",
        /// Secular.
        Secular = "secular",
        /// For people in the same situation (women, veterans, LGBTQ+, young people).
        Peers = "peers",
        /// Something else.
        Other = "other",
        /// No fellowship: meeting others in recovery.
        None = "none",
    }
}

/// One meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// The day.
    pub on: Date,
    /// Its kind; may be left open.
    #[serde(default)]
    pub fellowship: Option<Fellowship>,
    /// Which one, in own words; may be blank.
    #[serde(default)]
    pub name: Text,
    /// One thing to keep; may be blank.
    #[serde(default)]
    pub keep: Text,
    /// Taken off the list.
    #[serde(default)]
    pub removed: bool,
}

impl Meeting {
    /// Reads the form; a meeting to come is not logged.
    pub fn parse(fields: &Fields, today: Date) -> Result<Self, Refusal> {
        let mut reading = Reading::new(fields, |name| matches!(name, "on" | "fellowship" | "name" | "keep"));
        let on = reading.date("on", today.saturating_sub(OLDEST.days()), today);
        if on.is_none() && reading.refusal.reason("on").is_none() {
            reading.refusal.push("on", Reason::Required);
        }
        let chosen = fields.get("fellowship");
        let fellowship = Fellowship::from_word(chosen);
        if fellowship.is_none() && !chosen.is_empty() {
            reading.refusal.push("fellowship", Reason::NotAChoice);
        }
        let name = reading.text("name", LINE_MAX);
        let keep = reading.text("keep", KEEP_MAX);
        reading.refusal.or(Self { on: on.unwrap_or(today), fellowship, name, keep, removed: false })
    }
}
