//! Homework: what somebody of the team asked a participant to do until the next session, what came of it, and what the
//! team said to it.
//!
//! A piece of homework carries its own texts and [`crate::worksheet`], so that a later change of a template changes
//! nothing that was given. Sending again, as long as nobody has answered, makes a new version; the earlier ones stay.

mod lesson;
mod paper;
mod shelves;
mod submission;

pub use paper::{Paper, Papers};
pub use shelves::{DUE_SOON_HOURS, Shelves, WITHDRAWN_SHOWN_DAYS, around, shelve};
pub use submission::{FEEDBACK_FIELDS, HOMEWORK_FIELDS, NewFeedback, Submission};

use crate::{
    AsClinician, AsParticipant, ClientId, Failure, HomeworkId, Language, ParticipantId, SessionId, Skill, Text,
    WorksheetId, worksheet::SheetAnswers,
};
use async_trait::async_trait;
use jiff::Timestamp;

/// A piece of homework of one person, as it stands now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Homework {
    /// Its id.
    pub id: HomeworkId,
    /// Whose it is.
    pub participant: ParticipantId,
    /// Its texts, in each language they were written in.
    pub papers: Papers,
    /// The language it was given in.
    pub language: Language,
    /// The skill it is about.
    pub skill: Option<Skill>,
    /// The session it comes from.
    pub session: Option<SessionId>,
    /// Name of whoever gave it.
    pub assigned_by: String,
    /// When it was given.
    pub assigned_at: Timestamp,
    /// The start of the next session, or another moment; `None` is "when you can".
    pub due_at: Option<Timestamp>,
    /// When it was taken back.
    pub withdrawn_at: Option<Timestamp>,
    /// When the newest draft was kept. Only the person reads this.
    pub draft_at: Option<Timestamp>,
    /// What was sent last.
    pub sent: Option<Sent>,
    /// What the team said to it.
    pub feedback: Option<Feedback>,
}

/// A version that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// From 1.
    pub version: u32,
    /// When.
    pub at: Timestamp,
    /// The language of the sheet that was answered.
    pub language: Language,
    /// What was answered.
    pub answers: SheetAnswers,
}

/// What somebody of the team wrote back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feedback {
    /// Name of whoever wrote it.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// What.
    pub text: Text,
    /// When the person said that they had read it.
    pub seen_at: Option<Timestamp>,
}

/// Where a piece of homework stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Nothing was typed yet.
    Open,
    /// Something was typed and not sent.
    Draft,
    /// Sent; the team has not answered.
    Sent,
    /// The team has answered.
    Answered,
    /// The team took it back.
    Withdrawn,
}

impl Homework {
    /// Where it stands.
    pub fn stage(&self) -> Stage {
        match (&self.withdrawn_at, &self.feedback, &self.sent, &self.draft_at) {
            (_, Some(_), ..) => Stage::Answered,
            (Some(_), ..) => Stage::Withdrawn,
            (_, _, Some(_), _) => Stage::Sent,
            (.., Some(_)) => Stage::Draft,
            _ => Stage::Open,
        }
    }

    /// Whether it can be sent, or sent again.
    pub fn may_be_sent(&self) -> bool {
        matches!(self.stage(), Stage::Open | Stage::Draft | Stage::Sent)
    }

    /// Whether it is still to be done, and its time has passed. Nobody is blamed: it can still be done.
    pub fn is_late(&self, now: Timestamp) -> bool {
        matches!(self.stage(), Stage::Open | Stage::Draft) && self.due_at.is_some_and(|due| due < now)
    }

    /// Whether there is feedback that was not read yet.
    pub fn has_news(&self) -> bool {
        self.feedback.as_ref().is_some_and(|feedback| feedback.seen_at.is_none())
    }

    /// Its texts for a reader.
    pub fn paper(&self, reader: Language) -> &Paper {
        self.papers.of(reader, self.language)
    }

    /// Its page.
    pub fn path(&self) -> String {
        path(self.id)
    }
}

/// The page of a piece of homework.
pub fn path(id: HomeworkId) -> String {
    format!("/homework/{id}")
}

/// The page of the work on it, which is also the page of its draft.
pub fn work_path(id: HomeworkId) -> String {
    format!("/homework/{id}/work")
}

/// Homework to be given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewHomework {
    /// Made by the rendered form; giving it again is the same as giving it once.
    pub client_id: ClientId,
    /// To whom.
    pub participant: ParticipantId,
    /// Its texts.
    pub papers: Papers,
    /// The language it is given in; one of its texts.
    pub language: Language,
    /// The skill it is about.
    pub skill: Option<Skill>,
    /// The session it comes from.
    pub session: Option<SessionId>,
    /// The worksheet it was copied from.
    pub worksheet: Option<WorksheetId>,
    /// Until when.
    pub due: Due,
}

/// Until when homework is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// The start of the same person's next session (`program.md`); without one in the next four weeks, no date.
    NextSession,
    /// A moment.
    At(Timestamp),
    /// No date.
    WhenYouCan,
}

/// A worksheet of the program, to give as homework.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worksheet {
    /// Its id.
    pub id: WorksheetId,
    /// Its texts.
    pub papers: Papers,
    /// The skill it is about.
    pub skill: Option<Skill>,
}

/// Giving, doing and answering homework.
#[async_trait]
pub trait Homeworks: Send + Sync {
    /// The person's own, newest first; at most 200.
    async fn all(&self, who: &AsParticipant) -> Result<Vec<Homework>, Failure>;

    /// One of the person's own; anything else is [`Failure::NotFound`].
    async fn one(&self, who: &AsParticipant, id: HomeworkId) -> Result<Homework, Failure>;

    /// Stores a version with its audit row and the end of the draft. The same `client_id` again is the same as once; with
    /// other answers it is refused (`client_id`: [`crate::Reason::AlreadySentOtherwise`]). Homework that was taken back
    /// or answered takes nothing more (`form`: [`crate::Reason::TakenBack`], [`crate::Reason::FeedbackGiven`]).
    async fn send(&self, who: &AsParticipant, new: Submission, now: Timestamp) -> Result<(), Failure>;

    /// The person has read the feedback. Again, or without feedback: nothing new.
    async fn see(&self, who: &AsParticipant, id: HomeworkId, now: Timestamp) -> Result<(), Failure>;

    /// Gives homework to a participant of the program. The same `client_id` answers with the first one.
    async fn assign(&self, who: &AsClinician, new: NewHomework, now: Timestamp) -> Result<HomeworkId, Failure>;

    /// Takes homework back. Again: nothing new. What was answered stays (`form`: [`crate::Reason::FeedbackGiven`]).
    async fn withdraw(&self, who: &AsClinician, id: HomeworkId, now: Timestamp) -> Result<(), Failure>;

    /// Answers the newest version; nothing sent yet is refused (`form`: [`crate::Reason::NothingSent`]).
    /// The same `client_id` again is the same as once. Later feedback stands in place of earlier, which is kept.
    async fn answer(&self, who: &AsClinician, new: NewFeedback, now: Timestamp) -> Result<(), Failure>;

    /// A participant's homework, newest first, at most 200; drafts are nobody else's. Counts as a read.
    async fn of(&self, who: &AsClinician, whose: ParticipantId, now: Timestamp) -> Result<Vec<Homework>, Failure>;

    /// Every version that was sent, newest first. Counts as a read.
    async fn versions(&self, who: &AsClinician, id: HomeworkId, now: Timestamp) -> Result<Vec<Sent>, Failure>;

    /// The program's own worksheets, by title in `lang`; those that were put away are left out.
    async fn worksheets(&self, who: &AsClinician, lang: Language) -> Result<Vec<Worksheet>, Failure>;

    /// Keeps a worksheet for the program. The same `client_id` answers with the first one.
    async fn keep_worksheet(
        &self,
        who: &AsClinician,
        client_id: ClientId,
        papers: Papers,
        skill: Option<Skill>,
        now: Timestamp,
    ) -> Result<WorksheetId, Failure>;
}

#[cfg(test)]
mod tests;
