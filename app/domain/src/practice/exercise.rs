//! One record of the reference. Nothing about a single exercise is code.

use super::{Contra, Kind, Modality, Purpose, Rate, Shape};
use crate::Condition;
use serde::Deserialize;

/// An exercise, in one language.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exercise {
    /// Stable key.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub purpose: Vec<Purpose>,
    /// The schools it comes from.
    pub modality: Vec<Modality>,
    /// How it runs.
    #[serde(rename = "type")]
    pub kind: Kind,
    /// What to say before the start.
    pub contra: Vec<Contra>,
    /// One cycle on the clock.
    #[serde(default)]
    pub phases: Vec<Phase>,
    /// How many cycles.
    pub cycles: Option<Cycles>,
    /// What is rated.
    pub rate: Rate,
    /// Parts of the body, one per cycle.
    #[serde(default)]
    pub groups: Vec<String>,
    /// Seconds for each part, by length.
    pub variants: Option<Variants>,
    /// What `variants` means.
    pub variant_note: Option<String>,
    /// How far the seconds of a phase may be changed.
    pub adjustable: Option<Adjustable>,
    /// How many minutes the whole may take.
    pub minutes: Option<Minutes>,
    /// A rating is asked for every so many seconds.
    pub rating_every_s: Option<u32>,
    /// The ratings are drawn while they come in.
    #[serde(default)]
    pub live_curve: bool,
    /// How things are is asked every so many seconds.
    pub check_every_s: Option<u32>,
    /// Conditions that hide it.
    #[serde(default)]
    pub block_if_profile: Vec<Condition>,
    /// Lines, each for its seconds.
    #[serde(default)]
    pub lines: Vec<Line>,
    /// Screens to tap through.
    #[serde(default)]
    pub steps: Vec<Step>,
    /// Questions.
    #[serde(default)]
    pub fields: Vec<Field>,
    /// Things to pick from.
    #[serde(default)]
    pub options: Vec<String>,
    /// How many to pick.
    pub pick: Option<u32>,
    /// What to do about each option.
    #[serde(default)]
    pub actions: Vec<Actions>,
    /// Seconds on the clock of a list or a form.
    pub seconds: Option<u32>,
    /// One option may be drawn by chance.
    #[serde(default)]
    pub spin: bool,
    /// Read before.
    #[serde(default)]
    pub lines_before: Vec<String>,
    /// Read after.
    #[serde(default)]
    pub lines_after: Vec<String>,
    /// Said before the questions.
    pub first_screen: Option<String>,
    /// Something to know.
    pub note: Option<String>,
    /// What the end shows.
    pub end: Option<String>,
    /// What becomes of the answers.
    pub output: Option<String>,
    /// How the answers are counted.
    pub score: Option<String>,
    /// Rules that read it.
    #[serde(default)]
    pub feeds: Vec<String>,
    /// Rules that it may set off.
    #[serde(default)]
    pub rules: Vec<String>,
    /// Where else it is shown.
    #[serde(default)]
    pub shown_in: Vec<String>,
    /// After how many days it is looked at again.
    pub review_days: Option<Limits>,
    /// Kept on the phone where the person wants that.
    #[serde(default)]
    pub offline: bool,
    /// Where the idea comes from.
    pub source: String,
}

/// A phase of a cycle.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phase {
    /// What to do.
    pub label: String,
    /// Seconds.
    pub s: u32,
    /// How to do it.
    pub cue: Option<String>,
    /// What the shape does; without it, it stays as it is.
    #[serde(rename = "move")]
    pub shape: Option<Shape>,
}

/// How many cycles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cycles {
    /// Without a choice.
    pub default: u32,
    /// At least.
    pub min: u32,
    /// At most.
    pub max: u32,
}

/// Seconds for each part, by length.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Variants {
    /// Short.
    pub short: u32,
    /// Medium.
    pub medium: u32,
    /// Long.
    pub long: u32,
}

/// How far the seconds of a phase may be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Adjustable {
    /// At least.
    pub min_s: u32,
    /// At most.
    pub max_s: u32,
}

/// Minutes of the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Minutes {
    /// At least.
    pub min: u32,
    /// Without a choice.
    pub default: u32,
    /// At most.
    pub max: u32,
}

/// A smallest and a largest number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// At least.
    pub min: u32,
    /// At most.
    pub max: u32,
}

/// A line of a guided exercise.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// What is read.
    pub text: String,
    /// Seconds on the screen; `None` where the variant says.
    pub s: Option<u32>,
    /// One part of a scan.
    #[serde(default)]
    pub part: bool,
    /// A rating is asked for here.
    #[serde(default)]
    pub rating: bool,
    /// Repeated until the time is over.
    #[serde(default)]
    pub repeat_until_end: bool,
}

/// A screen of a stepped exercise.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// What is read.
    pub text: String,
    /// Seconds on the screen; 0 waits for a tap.
    pub s: u32,
    /// How many things are counted by taps.
    #[serde(default)]
    pub taps: u32,
    /// Things to pick from.
    #[serde(default)]
    pub pick: Vec<String>,
    /// Exercises it leads to.
    #[serde(default)]
    pub link: Vec<String>,
}

/// A question of a form.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// What is asked.
    pub ask: String,
    /// How it is answered, in the words of the reference.
    pub answer: String,
    /// Choices, in the words of the question.
    #[serde(default)]
    pub options: Vec<String>,
    /// Answered for each line of the list asked before.
    #[serde(default)]
    pub per_line: bool,
}

/// What to do about one option.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Actions {
    /// The option.
    pub option: String,
    /// What to try.
    #[serde(rename = "try")]
    pub what: Vec<String>,
}
