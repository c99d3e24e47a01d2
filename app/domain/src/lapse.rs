//! A lapse: use after a stretch without. It is written down, looked at in five minutes, and erases nothing.

use crate::{AsParticipant, ClientId, Failure, Item, LapseId, Shown, Text};
use async_trait::async_trait;
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

mod count;
mod parse;
#[cfg(test)]
mod tests;

pub use count::{DayCounts, day_counts};

/// The answers of `lapse_review` (`clinical/exercises.md`), in its order; the next 24 hours are three lines of one question.
/// All of it may stay open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// What it was, how much, and when it ended.
    pub what: Text,
    /// Where, and who was there.
    pub place: Text,
    /// The hours before.
    pub before: Text,
    /// What was felt and thought just before.
    pub felt: Text,
    /// What helped to stop or come back.
    pub helped: Text,
    /// Next 24 hours: where.
    pub next_where: Text,
    /// Next 24 hours: who is told.
    pub next_tell: Text,
    /// Next 24 hours: which group is next.
    pub next_group: Text,
    /// One thing that will be different.
    pub different: Text,
}

impl Review {
    /// Names of the fields of the form, in order.
    pub const FIELDS: [&'static str; 9] =
        ["what", "place", "before", "felt", "helped", "next_where", "next_tell", "next_group", "different"];

    /// The answers by name, in order.
    pub fn answers(&self) -> [(&'static str, &Text); 9] {
        let texts = [
            &self.what,
            &self.place,
            &self.before,
            &self.felt,
            &self.helped,
            &self.next_where,
            &self.next_tell,
            &self.next_group,
            &self.different,
        ];
        std::array::from_fn(|at| (Self::FIELDS[at], texts[at]))
    }

    /// How many answers there are.
    pub fn answered(&self) -> usize {
        self.answers().iter().filter(|(_, text)| !text.is_blank()).count()
    }
}

/// A lapse that is told of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewLapse {
    /// The id the form carries.
    pub client_id: ClientId,
    /// What was used, if it was said.
    pub items: Vec<Item>,
    /// On which day; none counts for the day of the report (rule F11).
    pub on: Option<Date>,
}

/// A lapse as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lapse {
    /// Its id.
    pub id: LapseId,
    /// When it was told of.
    pub reported_at: Timestamp,
    /// The program's day of the report.
    pub day: Date,
    /// What was used, if it was said.
    pub items: Vec<Item>,
    /// On which day, if it was said.
    pub on: Option<Date>,
    /// What its telling asked to show.
    pub shown: Vec<Shown>,
    /// The newest answers.
    pub review: Review,
    /// When they were saved; none before the first time.
    pub saved_at: Option<Timestamp>,
}

/// Answers that are to be kept as the newest version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewReview {
    /// The id the form carries.
    pub client_id: ClientId,
    /// Of which lapse.
    pub lapse: LapseId,
    /// The answers.
    pub review: Review,
}

/// Where a report of use outside the check-in came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportedIn {
    /// The craving flow, step 1b or 9.
    Flow,
    /// The lapse form.
    Lapse,
}

/// A use that was reported outside the check-in, as the rules and the counters read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UseReport {
    /// When it was answered and received.
    pub at: Timestamp,
    /// The program's day of the report.
    pub day: Date,
    /// The day of the use; that of the report where none was said (rule F11).
    pub on: Date,
    /// What was used; empty when it was not said.
    pub items: Vec<Item>,
    /// Where it came from.
    pub from: ReportedIn,
    /// Whether the person shares it: a flow that is not shared reaches F12 and nothing else.
    pub shared: bool,
}

/// Lapses and their reviews.
#[async_trait]
pub trait Lapses: Send + Sync {
    /// Keeps a lapse and judges it (rules F11, F12). The same `client_id` again is the same lapse.
    async fn report(&self, who: &AsParticipant, new: NewLapse, now: Timestamp) -> Result<Lapse, Failure>;

    /// Keeps a new version of the answers. The same `client_id` again keeps nothing anew.
    async fn review(&self, who: &AsParticipant, new: NewReview, now: Timestamp) -> Result<(), Failure>;

    /// One of the person's own lapses; anybody else's is not found.
    async fn lapse(&self, who: &AsParticipant, id: LapseId) -> Result<Lapse, Failure>;

    /// Own lapses, newest first, 100 at most.
    async fn lapses(&self, who: &AsParticipant) -> Result<Vec<Lapse>, Failure>;

    /// Days without use, since admission or, without a stay, since the first answer. None before any answer.
    async fn day_counts(&self, who: &AsParticipant, now: Timestamp) -> Result<Option<DayCounts>, Failure>;
}
