//! The list of people, and the chart that clinicians read.

use crate::{AsClinician, CheckIn, Clinic, DayValue, Enrollment, Failure, Flag, ParticipantId, ProgramId, Usual};
use async_trait::async_trait;
use jiff::Timestamp;

/// One line of the list of people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Who.
    pub id: ParticipantId,
    /// Full name.
    pub name: String,
    /// When the last check-in was answered.
    pub last_check_in: Option<Timestamp>,
    /// Open flags.
    pub open_flags: i64,
}

/// A participant's chart.
#[derive(Clone, Debug)]
pub struct Chart {
    /// Who.
    pub id: ParticipantId,
    /// Full name.
    pub name: String,
    /// The clinic's zone and hours.
    pub clinic: Clinic,
    /// The current or last stay.
    pub enrollment: Option<Enrollment>,
    /// Day values of craving, oldest first, 30 days up to today.
    pub days: Vec<DayValue>,
    /// Own usual range.
    pub usual: Option<Usual>,
    /// Newest first, 60 at most. Private notes are empty.
    pub check_ins: Vec<CheckIn>,
    /// Open and closed flags of the last 90 days, newest first.
    pub flags: Vec<Flag>,
}

/// Reading what a person's page is made of, in one transaction each.
#[async_trait]
pub trait People: Send + Sync {
    /// A program's clinic, for its zone and hours. May be as old as five seconds.
    async fn clinic(&self, program: ProgramId) -> Result<Clinic, Failure>;

    /// The program's participants by name, with what is open. Counts as a read of the list.
    async fn list(&self, who: &AsClinician, now: Timestamp) -> Result<Vec<Listed>, Failure>;

    /// A chart. Counts as a read of it: no audit row, no chart.
    async fn chart(&self, who: &AsClinician, id: ParticipantId, now: Timestamp) -> Result<Chart, Failure>;
}
