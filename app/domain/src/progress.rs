//! How it has gone over weeks: day values against the own usual, what was done, days without use, milestones, the pledge.

use crate::{
    AsParticipant, ClientId, Clinic, DayCounts, Enrollment, Failure, Fields, Reason, Refusal, Usual,
    questionnaire::{History, InstrumentId},
};
use async_trait::async_trait;
use jiff::{Timestamp, ToSpan as _, civil::Date};

mod milestone;
mod reading;
mod stage;
#[cfg(test)]
mod tests;

pub use milestone::{Milestone, MilestoneKind, Tally, milestones};
pub use reading::{Done, days_of_use, tracks, weeks};
pub use stage::{Stage, stage};

crate::checkin_choices! {
    /// How far back a page looks.
    Reach {
        /// 30 days.
        Month = "30",
        /// 90 days: a stay of twelve weeks and a little more.
        Quarter = "90",
        /// 365 days.
        Year = "365",
    }
    /// What has one value a day.
    Measure {
        /// The strongest craving of the day, 0 to 10.
        Craving = "craving",
        /// The best mood of the day, 0 to 10.
        Mood = "mood",
        /// The shortest sleep told of on the day, in half hours, 0 to 28.
        Sleep = "sleep",
    }
}

impl Reach {
    /// Days, today included.
    pub const fn days(self) -> i64 {
        match self {
            Self::Month => 30,
            Self::Quarter => 90,
            Self::Year => 365,
        }
    }

    /// The first day that it shows.
    pub fn first(self, today: Date) -> Date {
        today.saturating_sub((self.days() - 1).days())
    }
}

impl Measure {
    /// The upper end of the scale, in its unit.
    pub const fn most(self) -> u8 {
        match self {
            Self::Craving | Self::Mood => 10,
            Self::Sleep => 28,
        }
    }
}

/// A measure over the days that are shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Track {
    /// What.
    pub measure: Measure,
    /// One entry a day, oldest first, the last being today; none on a day without an answer.
    pub days: Vec<(Date, Option<u8>)>,
    /// The own usual range, in the unit of the measure.
    pub usual: Option<Usual>,
}

/// What was done in a week, Monday to Sunday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WeekDone {
    /// Its Monday.
    pub monday: Date,
    /// Days with a check-in.
    pub check_in_days: u32,
    /// Times that something was practised.
    pub practices: u32,
    /// Pieces of homework handed in.
    pub homework: u32,
    /// Own sessions that took place and were attended.
    pub attended: u32,
    /// Own sessions that took place and were marked, whatever the mark.
    pub held: u32,
}

impl WeekDone {
    /// A week in which nothing is known.
    pub const fn empty(monday: Date) -> Self {
        Self { monday, check_in_days: 0, practices: 0, homework: 0, attended: 0, held: 0 }
    }
}

/// Scores of one form over time.
#[derive(Clone, Debug, PartialEq)]
pub struct FormTrack {
    /// The form.
    pub instrument: InstrumentId,
    /// Its scores, oldest first, gaps included.
    pub history: History,
}

/// Everything `/progress` shows.
#[derive(Clone, Debug)]
pub struct ProgressPage {
    /// The clinic.
    pub clinic: Clinic,
    /// The current stay.
    pub enrollment: Option<Enrollment>,
    /// The program day it is now.
    pub today: Date,
    /// Craving, mood, sleep.
    pub tracks: Vec<Track>,
    /// Days on which a session was attended.
    pub sessions: Vec<Date>,
    /// Days of lapses.
    pub lapses: Vec<Date>,
    /// Scores; suicide screens are never among them.
    pub forms: Vec<FormTrack>,
    /// Weeks, newest first.
    pub weeks: Vec<WeekDone>,
    /// Days without use; none before anything was told.
    pub counts: Option<DayCounts>,
    /// Days since the last use that is known, or since the first day that is known; for the stage.
    pub days_since_use: Option<u32>,
    /// What milestones are counted from.
    pub tally: Tally,
    /// When today's pledge was made.
    pub pledged_at: Option<Timestamp>,
}

/// A pledge for the day: a choice for today, made by a tap, never counted against anybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewPledge {
    /// The id the form carries.
    pub client_id: ClientId,
}

impl NewPledge {
    /// Reads the form.
    pub fn parse(fields: &Fields) -> Result<Self, Refusal> {
        let mut refusal = Refusal::default();
        fields.only(|name| name == "client_id", &mut refusal);
        if let Ok(client_id) = fields.get("client_id").parse() {
            return refusal.or(Self { client_id });
        }
        refusal.push("client_id", Reason::NotAnId);
        Err(refusal)
    }
}

/// Reading how it has gone.
#[async_trait]
pub trait Progresses: Send + Sync {
    /// Everything of the page. Reading about oneself is not audited.
    async fn progress(&self, who: &AsParticipant, reach: Reach, now: Timestamp) -> Result<ProgressPage, Failure>;

    /// Makes today's pledge. Again on the same day: nothing new.
    async fn pledge(&self, who: &AsParticipant, new: NewPledge, now: Timestamp) -> Result<(), Failure>;
}
