//! The craving flow ("I want to use"): what the participant goes through, step by step (`clinical/exercises.md`).

use crate::{AsParticipant, ClientId, Failure, FlowId, Rating, Shown};
use async_trait::async_trait;
use jiff::Timestamp;

mod ask;
mod event;
mod next;
mod parse;
mod pass;
mod step;
#[cfg(test)]
mod tests;

pub use ask::{Ask, RESUMED_FOR_HOURS};
pub use event::{Call, Event, NextHours, Reported, Stored};
pub use next::{SURF_MOST_MINUTES, SURF_TAP_MINUTES, next};
pub use parse::NewEvent;
pub use pass::{Ending, Logged, Pass, Rated};
pub use step::{Path, Step};

crate::checkin_choices! {
    /// "Are you safe right now?"
    Safety {
        /// Yes.
        Safe = "safe",
        /// I am in a risky place.
        RiskyPlace = "risky_place",
        /// I already used and feel unwell.
        Unwell = "unwell",
        /// I might hurt myself or someone.
        Hurt = "hurt",
    }
    /// Where a flow was opened from.
    OpenedFrom {
        /// The button on every screen.
        Button = "button",
        /// "What is next" on Today.
        Today = "today",
        /// The receipt of a check-in.
        CheckIn = "check_in",
        /// The shortcut of the app's icon.
        Shortcut = "shortcut",
    }
    /// Where the next two hours are spent.
    Where {
        /// At home.
        Home = "home",
        /// At a friend's or relative's.
        Friends = "friends",
        /// In a meeting or group.
        Meeting = "meeting",
        /// At work or school.
        Work = "work",
        /// Outside, where people are.
        Outside = "outside",
    }
    /// Who is there.
    WithWhom {
        /// Family.
        Family = "family",
        /// A friend.
        Friend = "friend",
        /// A sponsor or peer.
        Peer = "peer",
        /// Somebody on the phone.
        Phone = "phone",
        /// Nobody.
        Alone = "alone",
    }
    /// What is done in the next two hours.
    Doing {
        /// Eating something.
        Eat = "eat",
        /// Walking or moving.
        Walk = "walk",
        /// Resting or sleeping.
        Rest = "rest",
        /// Watching, reading or playing something.
        Watch = "watch",
        /// Cleaning or fixing something.
        Chore = "chore",
        /// Talking with somebody.
        Talk = "talk",
    }
}

/// One pass through the flow, as far as the rules read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flow {
    /// Its id.
    pub id: FlowId,
    /// When it began.
    pub started_at: Timestamp,
    /// The answer to the safety check.
    pub safety: Safety,
    /// Ratings in order, with when the server got them.
    pub ratings: Vec<(Timestamp, Rating)>,
    /// When the person tapped "tell my team".
    pub told_at: Option<Timestamp>,
    /// When the person finished or stopped.
    pub ended_at: Option<Timestamp>,
}

/// A flow that is begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewFlow {
    /// The id the rendered form carries; the same again is the same flow.
    pub client_id: ClientId,
    /// The safety check.
    pub safety: Safety,
    /// Where it was opened from.
    pub opened_from: OpenedFrom,
}

/// What came of something that was tapped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Went {
    /// The screen that follows.
    pub step: Step,
    /// What a rule asks to show, most urgent first.
    pub shown: Vec<Shown>,
}

/// Storing a pass through the flow, step by step: a step that was stored survives a locked phone.
#[async_trait]
pub trait Cravings: Send + Sync {
    /// Begins a flow with the safety check. The same `client_id` again gives the same flow, with the newer answer.
    /// "I already used" is a report of use (rules F11 and F12).
    async fn start(&self, who: &AsParticipant, new: NewFlow, now: Timestamp) -> Result<Pass, Failure>;

    /// The flow that was begun last, if it has no end and is not older than [`RESUMED_FOR_HOURS`].
    async fn current(&self, who: &AsParticipant, now: Timestamp) -> Result<Option<Pass>, Failure>;

    /// The flow that was begun last, however long ago.
    async fn latest(&self, who: &AsParticipant) -> Result<Option<Pass>, Failure>;

    /// Writes down what was tapped in the flow that was begun last, judges the rules where it is a rating or a use,
    /// and says what follows. The same `client_id` again writes nothing and follows the same way.
    /// [`Failure::NotFound`] when no flow was begun, or the last one has ended and this is no later rating.
    async fn record(&self, who: &AsParticipant, new: NewEvent, now: Timestamp) -> Result<Went, Failure>;

    /// "Tell my team": raises F28, and F13 (c) when the last rating is 7 or more. Again: nothing new.
    /// Answers with the screen that follows the thanks.
    async fn tell_team(&self, who: &AsParticipant, now: Timestamp) -> Result<(), Failure>;

    /// Own flows, newest first, `most` at most.
    async fn history(&self, who: &AsParticipant, most: u16) -> Result<Vec<Pass>, Failure>;
}
