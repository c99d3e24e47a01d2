//! Bulk loading for the demo and the benchmarks: COPY into temporary tables, then `INSERT … SELECT` with the
//! program's context set, because COPY is refused by row-level security (traps D18).
//!
//! The structs are plain: whoever fills them (the simulator) has decided everything, ids included. Nothing is judged
//! here; what the rules found must be put into `flags` by whoever ran them.

use domain::{
    AccountId, CheckInId, ClientId, CravingShare, Enrollment, FlagHit, FlagId, FlowId, Happening, LapseId, Logged,
    NewAccount, OpenedFrom, Outcome, ParticipantId, ProgramId, Rating, RuleId, Safety, Severity, Shown,
};
use jiff::{
    Timestamp,
    civil::{Date, Time},
};
use uuid::Uuid;

mod copy;
mod homework;
mod plan;
mod practice;
mod questionnaire;
mod schedule;
mod write;

pub use homework::Given;
pub use plan::{Document, Dose, Plans};
pub use practice::Practices;
pub use questionnaire::Questionnaire;
pub use schedule::{Attendee, Group, Planned, Schedule};

/// A program with everything in it.
#[derive(Clone, Debug)]
pub struct Program {
    /// Its id.
    pub id: ProgramId,
    /// Host name, lower case, without a port.
    pub host: String,
    /// Name of the clinic.
    pub name: String,
    /// The clinic's own phone number.
    pub phone: Option<String>,
    /// IANA name of the clinic's time zone.
    pub time_zone: String,
    /// Opening and closing time from Monday to Sunday.
    pub hours: [Option<(Time, Time)>; 7],
    /// Dates on which it is closed all the same.
    pub closed: Vec<Date>,
    /// Whether somebody is paged out of hours.
    pub on_call: bool,
    /// When it was set up.
    pub created_at: Timestamp,
    /// People of every role.
    pub accounts: Vec<Account>,
    /// Every check-in of every participant; any order.
    pub check_ins: Vec<CheckIn>,
    /// Every craving flow; any order.
    pub flows: Vec<Flow>,
    /// Every lapse; any order.
    pub lapses: Vec<Lapse>,
    /// Every flag; at most one open flag for a participant and a rule.
    pub flags: Vec<Flag>,
    /// Groups, sessions and who was there.
    pub schedule: Schedule,
    /// What stands on the participants' plans.
    pub plans: Plans,
    /// Homework; any order.
    pub homework: Vec<Given>,
    /// What was practised.
    pub practices: Practices,
    /// Every pass through a questionnaire; any order.
    pub questionnaires: Vec<Questionnaire>,
}

/// A person who can sign in.
#[derive(Clone, Debug)]
pub struct Account {
    /// Id, e-mail, names, language, roles.
    pub account: NewAccount,
    /// PHC string of the password; nobody can sign in without one.
    pub password_hash: Option<String>,
    /// When the account was made.
    pub created_at: Timestamp,
    /// Stays of a participant; at most one without a discharge.
    pub stays: Vec<Stay>,
}

/// A participant's stay.
#[derive(Clone, Debug)]
pub struct Stay {
    /// Its id.
    pub id: Uuid,
    /// What the rules need of it.
    pub enrollment: Enrollment,
    /// Local date of discharge.
    pub discharged_on: Option<Date>,
}

/// A stored check-in, with what its receipt said.
#[derive(Clone, Debug)]
pub struct CheckIn {
    /// The check-in; its `day` is the program's day (04:00 to 03:59).
    pub check_in: domain::CheckIn,
    /// Unique for its participant.
    pub client_id: ClientId,
    /// What the participant was shown.
    pub shown: Vec<Shown>,
    /// Whether a rule asked the team to look.
    pub team_told: bool,
    /// Of a change: the first version, and the number of this one. The first version is loaded before it.
    pub version: Option<(CheckInId, u16)>,
}

/// A pass through the craving flow.
#[derive(Clone, Debug)]
pub struct Flow {
    /// Its id.
    pub id: FlowId,
    /// Whose it is.
    pub participant: ParticipantId,
    /// Unique for its participant.
    pub client_id: ClientId,
    /// When it began.
    pub started_at: Timestamp,
    /// The safety check.
    pub safety: Safety,
    /// Where it was opened from.
    pub opened_from: OpenedFrom,
    /// What the team sees of it.
    pub share: CravingShare,
    /// Everything that was tapped, in order, each under an id of its own.
    pub events: Vec<(ClientId, Logged)>,
    /// Ratings in order.
    pub ratings: Vec<FlowRating>,
    /// When the team was told.
    pub told_at: Option<Timestamp>,
    /// When it was finished.
    pub ended_at: Option<Timestamp>,
}

/// A rating within a flow.
#[derive(Clone, Debug)]
pub struct FlowRating {
    /// Unique for its participant.
    pub client_id: ClientId,
    /// When the server got it.
    pub rated_at: Timestamp,
    /// The program's day of it (04:00 to 03:59).
    pub day: Date,
    /// The rating.
    pub rating: Rating,
    /// What the participant was shown.
    pub shown: Vec<Shown>,
}

/// A lapse with its review.
#[derive(Clone, Debug)]
pub struct Lapse {
    /// Whose it is.
    pub participant: ParticipantId,
    /// Unique for its participant.
    pub client_id: ClientId,
    /// The lapse; where it has been reviewed, that is its first version.
    pub lapse: domain::Lapse,
}

/// A flag with its hits and its history.
#[derive(Clone, Debug)]
pub struct Flag {
    /// Its id.
    pub id: FlagId,
    /// Who it is about.
    pub participant: ParticipantId,
    /// The rule that raised it.
    pub rule: RuleId,
    /// Highest severity of its hits.
    pub severity: Severity,
    /// Receipt of the first hit.
    pub opened_at: Timestamp,
    /// When somebody should have taken it.
    pub due_at: Timestamp,
    /// Who took it, and when.
    pub taken: Option<(AccountId, Timestamp)>,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
    /// What [`domain::rule::remember`] gave last.
    pub held: Vec<char>,
    /// Oldest first; at least one.
    pub hits: Vec<Hit>,
    /// Oldest first; begins with [`Happening::Opened`]. One for each hit (`Opened`, `Appended` or `Rose`) and each taking
    /// and closing, in the order in which it happened.
    pub events: Vec<Event>,
}

/// A hit, and what it came from.
#[derive(Clone, Debug)]
pub struct Hit {
    /// What is written down.
    pub hit: FlagHit,
    /// The check-in that raised it.
    pub check_in: Option<CheckInId>,
    /// The flow that raised it.
    pub flow: Option<FlowId>,
    /// The lapse form that raised it.
    pub lapse: Option<LapseId>,
}

/// A line of a flag's history.
#[derive(Clone, Debug)]
pub struct Event {
    /// When.
    pub at: Timestamp,
    /// What.
    pub what: Happening,
    /// Who; nobody when a rule did it.
    pub who: Option<AccountId>,
    /// Severity after it: with `Opened` and `Rose` only.
    pub severity: Option<Severity>,
    /// With `Closed` only.
    pub outcome: Option<Outcome>,
    /// With `Closed` only.
    pub useful: Option<bool>,
    /// With `Closed` only.
    pub note: Option<String>,
}
