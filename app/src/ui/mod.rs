//! The parts that every page is made of: plain components, rendered on the server, nothing of them in the browser file.
#![expect(clippy::needless_pass_by_value, reason = "the props of a component are values")]

mod badge;
mod button;
mod card;
mod chart;
mod choice;
mod clock;
mod crisis;
mod dialog;
mod empty;
mod escape;
mod field;
mod frame;
mod icon;
mod language;
mod maybe;
mod notice;
mod scale;
mod skip;

pub use badge::{Badge, SeverityBadge, Tone};
pub use button::{Button, LinkButton, Look};
pub use card::{Card, Shade};
pub use chart::{Chart, Mark, MarkKind, ScoreChart, ScorePoint, Spark, TrackChart, chart_words};
pub use choice::{Choice, ChoiceGroup, Choices, Pick};
pub use clock::Clock;
pub use crisis::{CrisisCard, MedicalCard, Watch};
pub use dialog::Dialog;
pub use empty::EmptyState;
pub use escape::escaped;
pub use field::{Field, FieldError, TextArea};
pub use frame::{DeskFrame, OpenFrame, PhoneFrame, Place, clinic_places, document, participant_places};
pub use icon::{Glyph, Icon};
pub use language::LanguageSwitch;
pub use maybe::Maybe;
pub use notice::{Errors, Notice, NoticeKind};
pub use scale::Scale;
pub use skip::SkipLink;

#[cfg(test)]
mod tests;

/// The ids that describe a field: its hint and its error, where they are there.
fn described_by(id: &str, hint: bool, error: bool) -> Option<String> {
    match (hint, error) {
        (false, false) => None,
        (true, false) => Some(format!("{id}-hint")),
        (false, true) => Some(format!("{id}-error")),
        (true, true) => Some(format!("{id}-hint {id}-error")),
    }
}
