//! What Today asks about a flow.

use super::{Pass, Step};
use jiff::{SignedDuration, Timestamp};

/// A flow without an end is taken up again for this long (own default), in hours.
pub const RESUMED_FOR_HOURS: i64 = 2;
/// Minutes without a touch after which the screen dims and the record closes (exercises.md).
const IDLE_MINUTES: i64 = 5;
/// Minutes after the plan of step 8 when the app asks "How is the urge now?" (exercises.md, step 8).
const ENDED_ASK_MINUTES: i64 = 60;
/// For so many hours after a flow began Today asks about it (own default).
const ASK_FOR_HOURS: i64 = 6;

/// What Today says about the flow that was begun last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// It is going on: the person may take it up where it is.
    GoOn(Step),
    /// It was left: "You had a craving at 14:10. How is it now?"
    HowNow,
    /// The team was told of it and it was left: no question, only who was asked to call.
    Told,
    /// An hour after its end: "How is the urge now?"
    Later,
}

impl Pass {
    /// Whether nothing was touched for too long: the record is closed, and opens again with the next touch.
    pub fn is_left(&self, now: Timestamp) -> bool {
        let patient = SignedDuration::from_mins(IDLE_MINUTES + self.step().runs_for_minutes());
        self.ended_at.is_none() && now.duration_since(self.touched_at()) > patient
    }

    /// Whether it may be taken up again.
    pub fn is_current(&self, now: Timestamp) -> bool {
        let since = now.duration_since(self.started_at);
        self.ended_at.is_none() && since <= SignedDuration::from_hours(RESUMED_FOR_HOURS)
    }

    /// What Today asks about it; none when there is nothing to ask.
    pub fn ask(&self, now: Timestamp) -> Option<Ask> {
        if self.is_current(now) {
            return Some(match (self.told_at, self.is_left(now)) {
                (Some(_), _) => Ask::Told,
                (None, true) => Ask::HowNow,
                (None, false) => Ask::GoOn(self.step()),
            });
        }
        let ended = self.ended_at?;
        let since = now.duration_since(ended);
        let asked = self.log.iter().any(|logged| logged.step == Step::Later);
        let due = since >= SignedDuration::from_mins(ENDED_ASK_MINUTES);
        let fresh = now.duration_since(self.started_at) <= SignedDuration::from_hours(ASK_FOR_HOURS);
        (self.plan().is_some() && due && fresh && !asked).then_some(Ask::Later)
    }
}
