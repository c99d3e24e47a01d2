//! Practice: doing a skill of `clinical/exercises.md`, or an activity of one's own, and what it did for the person.

use crate::{AsParticipant, Failure, PracticeId, Rating, Text, worksheet::SheetAnswers};
use async_trait::async_trait;
use jiff::Timestamp;

mod advice;
mod catalogue;
mod condition;
mod exercise;
mod length;
mod parse;
mod plan;
mod rank;
mod sheet;
mod word;

pub use advice::{Advice, Surf, advice, advice_on, rating_due, surf};
pub use catalogue::{Skill, exercises};
pub use exercise::{Actions, Adjustable, Cycles, Exercise, Field, Limits, Line, Minutes, Phase, Step, Variants};
pub use length::{Chosen, Variant};
pub use parse::{ACTIVITY_NAME_MAX, LONGEST_SECONDS, NewPractice, PICKS, PRACTICE_FIELDS};
pub use plan::{Beat, Place, Plan, Player};
pub use rank::{Helped, RatedUse, Works, works};
pub use sheet::drift;
pub use word::{Activity, Contra, Kind, Modality, OpenedFrom, Purpose, Rate, Shape};

/// What somebody practised.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Practised {
    /// An exercise of the reference.
    Skill(Skill),
    /// Yoga, art, music, walking or something of one's own.
    Activity(Activity, String),
}

impl Practised {
    /// What is rated before and after: an activity is rated by mood (own default).
    pub fn rate(&self) -> Rate {
        match self {
            Self::Skill(skill) => skill.exercise(crate::Language::En).rate,
            Self::Activity(..) => Rate::Mood,
        }
    }
}

/// One time that somebody practised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Practice {
    /// Its id.
    pub id: PracticeId,
    /// What.
    pub what: Practised,
    /// When it began, by our clock.
    pub started_at: Timestamp,
    /// When the phone said that it began, where a phone said so.
    pub phone_started_at: Option<Timestamp>,
    /// When it ended, by our clock.
    pub ended_at: Timestamp,
    /// When the server got it.
    pub received_at: Timestamp,
    /// Seconds of doing it, without pauses; `None` where nobody counted.
    pub seconds: Option<u32>,
    /// Cycles done.
    pub cycles: Option<u32>,
    /// What was rated.
    pub rate: Rate,
    /// Rating before.
    pub before: Option<Rating>,
    /// Rating after.
    pub after: Option<Rating>,
    /// Where it was opened from.
    pub opened_from: OpenedFrom,
    /// A note, or what helped.
    pub note: Text,
    /// What was picked or written down; empty where nothing was.
    pub answers: SheetAnswers,
}

impl Practice {
    /// What to offer next (player rule 4).
    pub fn advice(&self) -> Advice {
        advice(self.rate, self.before, self.after)
    }
}

/// What the page of all exercises shows to whoever is signed in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shelf {
    /// Favourites, in the order of the reference.
    pub favourites: Vec<Skill>,
    /// Recently used, newest first, each once.
    pub recent: Vec<Practised>,
    /// What works, best first ([`works`]).
    pub works: Vec<Works>,
}

/// Keeping what was practised.
#[async_trait]
pub trait Practices: Send + Sync {
    /// Stores it with its audit row. The same `client_id` again answers with what was stored first; with
    /// another body it is refused (`client_id`: [`crate::Reason::AlreadySentOtherwise`]).
    async fn save(&self, who: &AsParticipant, new: NewPractice, now: Timestamp) -> Result<Practice, Failure>;

    /// The newest, of this skill where one is given.
    async fn latest(&self, who: &AsParticipant, skill: Option<Skill>) -> Result<Option<Practice>, Failure>;

    /// Those begun at or after `since`, newest first; at most 500.
    async fn since(&self, who: &AsParticipant, since: Timestamp) -> Result<Vec<Practice>, Failure>;

    /// Those with something written down, newest first; at most 200.
    async fn entries(&self, who: &AsParticipant) -> Result<Vec<Practice>, Failure>;

    /// One of them: somebody else's is [`Failure::NotFound`].
    async fn entry(&self, who: &AsParticipant, id: PracticeId) -> Result<Practice, Failure>;

    /// Favourites, recently used, what works.
    async fn shelf(&self, who: &AsParticipant) -> Result<Shelf, Failure>;

    /// Makes a skill a favourite, or not any more. Again: nothing new.
    async fn favour(&self, who: &AsParticipant, skill: Skill, yes: bool, now: Timestamp) -> Result<(), Failure>;

    /// Whether it is a favourite, and the length of a phase in seconds that was kept (`even_breath_7`).
    async fn setting(&self, who: &AsParticipant, skill: Skill) -> Result<(bool, Option<u32>), Failure>;
}
