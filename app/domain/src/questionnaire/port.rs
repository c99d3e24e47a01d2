//! Storing and reading questionnaires.

use super::{Answers, DrinkingLimit, InstrumentId, NewAnswers, Scores, Sheet, Sitting, Standing, Window, standing};
use crate::{AsParticipant, ClientId, Clinic, Failure, ResponseId, Shown};
use async_trait::async_trait;
use jiff::{Timestamp, civil::Date};

/// How long a form that an answer or a clinician has opened stays open without an answer (own default), in hours.
pub const UNDER_WAY_HOURS: i64 = 72;

crate::checkin_choices! {
    /// Who or what opened a response.
    OpenedBy {
        /// It was due.
        Schedule = "schedule",
        /// An answer of another form.
        Answer = "answer",
        /// A clinician.
        Clinician = "clinician",
    }
}

/// One person's pass through a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// Its id.
    pub id: ResponseId,
    /// The form.
    pub instrument: InstrumentId,
    /// Who opened it.
    pub opened_by: OpenedBy,
    /// The form whose answer opened it.
    pub parent: Option<ResponseId>,
    /// The form that an answer of this one opened.
    pub child: Option<ResponseId>,
    /// The day it was due, where a schedule opened it.
    pub day: Option<Date>,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// When its time is over.
    pub closes_at: Timestamp,
    /// When its first answer was received.
    pub first_answer_at: Option<Timestamp>,
    /// When its newest answer was received.
    pub last_answer_at: Option<Timestamp>,
    /// When it was finished.
    pub finished_at: Option<Timestamp>,
    /// Whether every item that counts has a value.
    pub complete: bool,
    /// Its scores, once it is finished.
    pub scores: Scores,
    /// What rules asked to show, most urgent first.
    pub shown: Vec<Shown>,
    /// Whether a rule asks a person of the team to look.
    pub team_told: bool,
}

impl Response {
    /// What may be done with it at `now`.
    pub fn standing(&self, now: Timestamp) -> Standing {
        standing(self.closes_at, self.first_answer_at, self.finished_at, now)
    }

    /// What decides at `now` whether it answers what is asked.
    pub fn sitting(&self, now: Timestamp) -> Sitting {
        let Self { instrument, opened_by, day, .. } = *self;
        Sitting { instrument, opened_by, day, standing: self.standing(now) }
    }
}

/// A response in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The response.
    pub response: Response,
    /// Items answered or refused.
    pub answered: usize,
}

/// A form that is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueForm {
    /// Its time.
    pub window: Window,
    /// A response that was begun and may be taken up again.
    pub begun: Option<Summary>,
}

/// Everything `/questionnaires` shows.
#[derive(Clone, Debug)]
pub struct Overview {
    /// The clinic, for its clock and hours.
    pub clinic: Clinic,
    /// What is due now, soonest end first.
    pub due: Vec<DueForm>,
    /// What an answer or a clinician opened and is not finished, newest first.
    pub asked: Vec<Summary>,
    /// What was finished, newest first, 40 at most.
    pub done: Vec<Summary>,
}

/// One earlier score of the same form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Past {
    /// The program day it was finished on, or was due on and not done.
    pub day: Date,
    /// Its scores; `None` where it was due and not done.
    pub scores: Option<Scores>,
}

/// The scores of one form over time, oldest first, gaps included.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History(pub Vec<Past>);

/// A response with everything its page shows.
#[derive(Clone, Debug)]
pub struct ResponsePage {
    /// The response.
    pub response: Response,
    /// Its form.
    pub sheet: Sheet,
    /// Its answers.
    pub answers: Answers,
    /// Whether the form that its answer opened is not finished.
    pub child_is_open: bool,
    /// Earlier scores of the same form; empty for a suicide screen.
    pub history: History,
    /// Whose drinking limit is used.
    pub limit: Option<DrinkingLimit>,
    /// The clinic, for its clock and hours.
    pub clinic: Clinic,
}

/// What the participant is told after an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// When it was stored first.
    pub at: Timestamp,
    /// The answers as they are now.
    pub answers: Answers,
    /// The form that an answer has opened and that is not finished: it comes next.
    pub opened: Option<ResponseId>,
    /// What rules asked to show for these answers, most urgent first.
    pub shown: Vec<Shown>,
    /// Whether the response is finished.
    pub finished: bool,
}

/// Storing and reading questionnaires.
#[async_trait]
pub trait Questionnaires: Send + Sync {
    /// What is due, what was begun, what was done.
    async fn overview(&self, who: &AsParticipant, now: Timestamp) -> Result<Overview, Failure>;

    /// Opens a form that is due, or takes up the one that was begun. Not due: not found. The same `client_id` again
    /// gives the same response.
    async fn open(
        &self,
        who: &AsParticipant,
        client_id: ClientId,
        instrument: InstrumentId,
        now: Timestamp,
    ) -> Result<ResponseId, Failure>;

    /// One response. Somebody else's is not found.
    async fn response(&self, who: &AsParticipant, id: ResponseId, now: Timestamp) -> Result<ResponsePage, Failure>;

    /// Stores answers: each a new version, with the rules on suicide judged at once, the skip rules applied, and the
    /// scores stored when nothing is open any more. A `client_id` seen before answers again as it did; with other answers
    /// it is refused (`client_id`: [`crate::Reason::AlreadySentOtherwise`]). A response whose time is over: refused
    /// (`form`: [`crate::Reason::TimeIsOver`]).
    async fn answer(&self, who: &AsParticipant, new: NewAnswers, now: Timestamp) -> Result<Saved, Failure>;

    /// "I'd rather not answer" to everything that is open. As [`Self::answer`] beside that.
    async fn refuse(
        &self,
        who: &AsParticipant,
        id: ResponseId,
        client_id: ClientId,
        now: Timestamp,
    ) -> Result<Saved, Failure>;

    /// Finishes a response with what is open left open: kept, without the scores that need it. Again: nothing new.
    async fn finish(&self, who: &AsParticipant, id: ResponseId, now: Timestamp) -> Result<(), Failure>;
}
