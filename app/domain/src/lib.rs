//! Mooring's types, rules and ports. No I/O, no clock, no chance: `now` and ids are arguments.

mod account;
mod checkin;
mod clinic;
mod craving;
mod crisis_words;
mod day;
mod draft;
mod failure;
mod flag;
mod form;
pub mod homework;
mod id;
mod language;
mod lapse;
pub mod medication;
mod people;
mod phone;
pub mod plan;
pub mod practice;
pub mod progress;
pub mod questionnaire;
mod rating;
pub mod rule;
pub mod schedule;
mod scope;
mod settings;
mod text;
pub mod today;
mod usual;
pub mod worksheet;

pub use account::{Door, Email, Gate, IssuedCode, NewAccount, Opened, PASSWORD_LENGTH, Secret};
pub use checkin::{
    Answers, Asking, CHANGE_FOR, CheckIn, CheckInPage, CheckInVersion, CheckIns, FIELDS, Halt, History, HistoryDay,
    Item, Month, NewCheckIn, OwnWord, OwnWords, PartOfDay, PhoneClock, Receipt, SHORT_MAX, Trigger, Use, Used,
    WORD_MAX, WORDS_MAX, WordKind, dose_field,
};
pub use clinic::{Clinic, Enrollment, Goal};
pub use craving::{
    Ask, Call, Cravings, Doing, Ending, Event, Flow, Logged, NewEvent, NewFlow, NextHours, OpenedFrom, Pass, Path,
    RESUMED_FOR_HOURS, Rated, Reported, SURF_MOST_MINUTES, SURF_TAP_MINUTES, Safety, Step, Stored, Went, Where,
    WithWhom,
};
pub use crisis_words::contains_crisis_words;
pub use day::{DAY_BEGINS, believed, day_bounds, program_day};
pub use draft::{DRAFT_MAX, Drafts};
pub use failure::{Failure, Reason, Refusal};
pub use flag::{Board, Card, Closing, Flag, FlagEvent, FlagHit, FlagPage, Flags, Happening, Outcome};
pub use form::Fields;
pub use homework::{Homework, Homeworks};
pub use id::{
    AccountId, CheckInId, ClientId, CommitmentId, FlagId, FlowId, GroupId, HomeworkId, InvitationId, LapseId,
    OwnWordId, ParticipantId, PlanId, PointId, PracticeId, ProgramId, ResponseId, SeriesId, SessionId, SignInId,
    WorksheetId,
};
pub use language::Language;
pub use lapse::{DayCounts, Lapse, Lapses, NewLapse, NewReview, ReportedIn, Review, UseReport, day_counts};
pub use medication::Medications;
pub use people::{Chart, Listed, People};
pub use phone::Phone;
pub use plan::Plans;
pub use practice::{NewPractice, Practice, Practices, Practised, Shelf, Skill};
pub use rating::Rating;
pub use rule::{Evidence, RuleId, Severity, Shown};
pub use scope::{AsClinician, AsParticipant, Role, Scope};
pub use settings::{
    Change, Condition, CravingShare, LOCK_LONGEST, LOCK_SHORTEST, Motion, OwnSettings, Reminders, SESSION_LEADS,
    Screen, Settings, SettingsPort, TextSize, Theme,
};
pub use text::{NOTE_MAX, Text};
pub use usual::{DayValue, Usual, median, usual, usual_of};

use jiff::Timestamp;
use std::sync::Arc;
use uuid::Uuid;

/// The clock and the source of ids: the only place where time and chance come in.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> Timestamp;
    /// A new id, ordered by time (`UUIDv7`).
    fn id(&self) -> Uuid;
}

/// Every port the pages and server functions may call.
#[derive(Clone)]
pub struct Services {
    /// Time and ids.
    pub clock: Arc<dyn Clock>,
    /// Getting in and out.
    pub gate: Arc<dyn Gate>,
    /// Check-ins.
    pub check_ins: Arc<dyn CheckIns>,
    /// The craving flow.
    pub cravings: Arc<dyn Cravings>,
    /// Lapses.
    pub lapses: Arc<dyn Lapses>,
    /// Drafts of forms.
    pub drafts: Arc<dyn Drafts>,
    /// Flags.
    pub flags: Arc<dyn Flags>,
    /// Homework.
    pub homework: Arc<dyn Homeworks>,
    /// A participant's own day.
    pub agendas: Arc<dyn today::Agendas>,
    /// How it has gone over weeks.
    pub progresses: Arc<dyn progress::Progresses>,
    /// A person's day, list and chart.
    pub people: Arc<dyn People>,
    /// What was practised.
    pub practices: Arc<dyn Practices>,
    /// The participant's own plan.
    pub plans: Arc<dyn Plans>,
    /// Medicines and whether they were taken.
    pub medications: Arc<dyn Medications>,
    /// What a participant set.
    pub settings: Arc<dyn SettingsPort>,
    /// A person's sessions.
    pub schedules: Arc<dyn schedule::Schedules>,
    /// Questionnaires.
    pub questionnaires: Arc<dyn questionnaire::Questionnaires>,
}
