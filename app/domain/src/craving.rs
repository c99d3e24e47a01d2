//! The craving flow ("I want to use"): what the participant went through, step by step.

use crate::{AsParticipant, ClientId, Failure, FlowId, Rating, Shown};
use async_trait::async_trait;
use jiff::Timestamp;

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
}

/// One pass through the flow.
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

/// A flow without an end is taken up again for this long (own default), in hours.
pub const RESUMED_FOR_HOURS: i64 = 2;

/// Storing a pass through the flow, step by step: a step that was stored survives a locked phone.
#[async_trait]
pub trait Cravings: Send + Sync {
    /// Begins a flow with the safety check. The same `client_id` again gives the same flow, with the newer answer.
    async fn start(
        &self,
        who: &AsParticipant,
        client_id: ClientId,
        safety: Safety,
        now: Timestamp,
    ) -> Result<Flow, Failure>;

    /// The flow that was begun last, if it has no end and is not older than [`RESUMED_FOR_HOURS`].
    async fn current(&self, who: &AsParticipant, now: Timestamp) -> Result<Option<Flow>, Failure>;

    /// Adds a rating to the current flow and judges the rules. The same `client_id` again adds nothing.
    async fn rate(
        &self,
        who: &AsParticipant,
        client_id: ClientId,
        rating: Rating,
        now: Timestamp,
    ) -> Result<Vec<Shown>, Failure>;

    /// "Tell my team": raises F28, and F13 (c) when the last rating is 7 or more. Again: nothing new.
    async fn tell_team(&self, who: &AsParticipant, now: Timestamp) -> Result<(), Failure>;

    /// Ends the current flow, if there is one.
    async fn finish(&self, who: &AsParticipant, now: Timestamp) -> Result<(), Failure>;
}
