//! Warning signs raised to the clinicians: what a flag is, and what may be done with it.

use crate::{
    AccountId, AsClinician, CheckIn, Clinic, DayValue, Evidence, Failure, FlagId, ParticipantId, RuleId, Severity,
    Text, Usual,
};
use async_trait::async_trait;
use jiff::Timestamp;

mod closing;
pub use closing::Closing;

crate::checkin_choices! {
    /// Why a flag was closed: the reason codes of the rule catalogue, section 2.
    Outcome {
        /// Spoke with the person, who is well.
        ContactedOk = "contacted_ok",
        /// Went through the safety plan together.
        SafetyPlanReviewed = "safety_plan_reviewed",
        /// The plan was changed.
        PlanChanged = "plan_changed",
        /// Sent to a higher level of care.
        SentToHigherCare = "sent_to_higher_care",
        /// Entered by mistake.
        EnteredByMistake = "entered_by_mistake",
        /// The person declined.
        Declined = "declined",
        /// Something else.
        Other = "other",
    }
    /// What happened to a flag.
    Happening {
        /// A rule raised it.
        Opened = "opened",
        /// A further hit was added.
        Appended = "appended",
        /// Its severity rose with a hit.
        Rose = "rose",
        /// A clinician took it.
        Taken = "taken",
        /// A clinician closed it.
        Closed = "closed",
        /// Its rule closed it, because what it pointed at is over.
        AutoResolved = "auto_resolved",
    }
}

/// One hit of a flag's rule, as it was written down once.
#[derive(Clone, Debug, PartialEq)]
pub struct FlagHit {
    /// Which part of the rule held, `'a'` for a rule with one part.
    pub condition: char,
    /// How severe this hit is.
    pub severity: Severity,
    /// Version of the rule.
    pub version: u16,
    /// When the person answered.
    pub answered_at: Timestamp,
    /// When the server got it.
    pub received_at: Timestamp,
    /// The exact answers, own values and thresholds.
    pub evidence: Evidence,
}

/// A flag as the board shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Flag {
    /// Its id.
    pub id: FlagId,
    /// Who it is about.
    pub participant: ParticipantId,
    /// Their full name.
    pub name: String,
    /// The rule that raised it.
    pub rule: RuleId,
    /// Highest severity of its hits.
    pub severity: Severity,
    /// When it was raised (receipt of the first hit).
    pub opened_at: Timestamp,
    /// When somebody should have taken it.
    pub due_at: Timestamp,
    /// Who took it, and when.
    pub taken: Option<(AccountId, String, Timestamp)>,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
    /// Its hits, oldest first; never empty.
    pub hits: Vec<FlagHit>,
}

/// A line of a flag's unalterable history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlagEvent {
    /// When.
    pub at: Timestamp,
    /// What.
    pub what: Happening,
    /// Who, by name; nobody when a rule did it.
    pub who: Option<String>,
    /// Severity after it, where it changed or began.
    pub severity: Option<Severity>,
    /// Outcome of a closing.
    pub outcome: Option<Outcome>,
    /// "Was this flag useful?"
    pub useful: Option<bool>,
    /// The clinician's note.
    pub note: Option<Text>,
}

/// A flag on the board, with the person's craving of the last 14 days.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// The flag.
    pub flag: Flag,
    /// One value a day, oldest first, 14 days.
    pub days: Vec<DayValue>,
    /// The person's own usual range.
    pub usual: Option<Usual>,
}

/// The open flags of a program: reds first, then by due time.
#[derive(Clone, Debug)]
pub struct Board {
    /// What is open.
    pub cards: Vec<Card>,
    /// Changes whenever anything on the board changes.
    pub fingerprint: String,
    /// The clinic, for its clock and hours.
    pub clinic: Clinic,
}

/// One flag with everything that happened to it.
#[derive(Clone, Debug)]
pub struct FlagPage {
    /// The flag and the person's craving.
    pub card: Card,
    /// Oldest first.
    pub history: Vec<FlagEvent>,
    /// The check-in of the latest hit, if it came from one. A private note is empty here.
    pub check_in: Option<CheckIn>,
    /// The clinic, for its clock and hours.
    pub clinic: Clinic,
}

/// Reading and working off flags.
#[async_trait]
pub trait Flags: Send + Sync {
    /// The open flags. Counts as a read of each flag shown, once per clinician, flag and sign-in (S47).
    async fn board(&self, who: &AsClinician, now: Timestamp) -> Result<Board, Failure>;

    /// One flag, open or closed. Counts as a read.
    async fn flag(&self, who: &AsClinician, id: FlagId, now: Timestamp) -> Result<FlagPage, Failure>;

    /// Takes an open flag. Taken by somebody else: refused (`flag`: `TakenBy`). Taken by oneself: nothing new.
    /// Closed: refused (`flag`: `AlreadyClosed`).
    async fn take(&self, who: &AsClinician, id: FlagId, now: Timestamp) -> Result<(), Failure>;

    /// Closes a flag that somebody has taken. Closed before: refused (`flag`: `AlreadyClosed`);
    /// taken by nobody: refused (`flag`: `NotTaken`).
    async fn close(&self, who: &AsClinician, id: FlagId, closing: Closing, now: Timestamp) -> Result<(), Failure>;
}
