//! The relapse-prevention plan: triggers, early signs, what I do, what keeps me steady
//! (records `trigger_map`, `early_signs`, `mooring_lines`). The people are the own contacts.

use super::parse::{LINE_MAX, LINES_MAX, PARAGRAPH_MAX, Reading, is_row};
use crate::{Fields, Reason, Refusal, Text};
use serde::{Deserialize, Serialize};

/// The worst triggers that get an answer each (record `trigger_map`: "the worst three").
pub const WORST_MAX: usize = 3;
/// Most mooring lines (record `mooring_lines`: "4-8"). Fewer are kept too: a plan begins somewhere.
const MOORING_MAX: usize = 8;

crate::checkin_choices! {
    /// What to do about a trigger (record `trigger_map`).
    Approach {
        /// Avoid it.
        Avoid = "avoid",
        /// Change it.
        Change = "change",
        /// Face it with help.
        FaceWithHelp = "face_with_help",
    }
}

/// One of the worst triggers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Worst {
    /// The trigger, never blank.
    pub trigger: Text,
    /// Avoid, change or face it; none until chosen.
    #[serde(default)]
    pub approach: Option<Approach>,
    /// What exactly I do; may be blank.
    #[serde(default)]
    pub response: Text,
}

/// The plan. Each part may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RelapsePlan {
    /// Outside triggers: places, people, things, times, money, dates.
    pub outside: Vec<Text>,
    /// Inside triggers: moods, body feelings, thoughts.
    pub inside: Vec<Text>,
    /// The worst three, each with an answer.
    pub worst: Vec<Worst>,
    /// How others notice, before I do.
    pub noticed: Vec<Text>,
    /// First signs in sleep, mood, thoughts, people, money, meetings.
    pub signs: Text,
    /// "When I see two of these, I will:"
    pub then: Text,
    /// Who may tell me, and with what words.
    pub told_by: Text,
    /// What I do when it gets strong.
    pub responses: Vec<Text>,
    /// What keeps me steady.
    pub mooring: Vec<Text>,
}

impl RelapsePlan {
    /// Reads the form; at least one part must say something.
    pub fn parse(fields: &Fields) -> Result<Self, Refusal> {
        let known = |name: &str| {
            matches!(name, "outside" | "inside" | "noticed" | "signs" | "then" | "told_by" | "responses" | "mooring")
                || ["worst", "approach", "response"].iter().any(|row| is_row(name, row, WORST_MAX))
        };
        let mut reading = Reading::new(fields, known);
        let plan = Self {
            outside: reading.lines("outside", LINES_MAX),
            inside: reading.lines("inside", LINES_MAX),
            worst: worst(&mut reading),
            noticed: reading.lines("noticed", LINES_MAX),
            signs: reading.text("signs", PARAGRAPH_MAX),
            then: reading.text("then", PARAGRAPH_MAX),
            told_by: reading.text("told_by", PARAGRAPH_MAX),
            responses: reading.lines("responses", LINES_MAX),
            mooring: reading.lines("mooring", MOORING_MAX),
        };
        if plan == Self::default() && reading.refusal.0.is_empty() {
            reading.refusal.push("outside", Reason::Required);
        }
        reading.refusal.or(plan)
    }
}

fn worst(reading: &mut Reading) -> Vec<Worst> {
    let mut worst = Vec::new();
    for at in 1..=WORST_MAX {
        let [trigger, approach, response] = ["worst", "approach", "response"].map(|field| format!("{field}_{at}"));
        let chosen = reading.fields.get(&approach).to_owned();
        let any = [&trigger, &approach, &response].into_iter().any(|name| !reading.fields.get(name).trim().is_empty());
        if !any {
            continue;
        }
        if !chosen.is_empty() && Approach::from_word(&chosen).is_none() {
            reading.refusal.push(approach, Reason::NotAChoice);
        }
        worst.push(Worst {
            trigger: reading.needed(&trigger, LINE_MAX),
            approach: Approach::from_word(&chosen),
            response: reading.text(&response, LINE_MAX),
        });
    }
    worst
}
