//! Medicines as their owner wrote them down, and whether each dose was taken. No advice about doses anywhere:
//! that is the prescriber's.

use crate::{
    AsParticipant, Clinic, Failure, Fields, PlanId, Reason, Refusal, Text,
    plan::{LINE_MAX, Version},
};
use async_trait::async_trait;
use jiff::{
    Timestamp, ToSpan,
    civil::{Date, Time},
};
use serde::{Deserialize, Serialize};

mod dose;
mod tally;

pub use dose::{Dose, DoseAnswer, NewDoseAnswer, OLDEST_DOSE, SIDE_EFFECT_MAX, Slot, Taken, doses_of_day};
pub use tally::{TALLY_DAYS, Tally, tally};

/// Most times of day (own default).
pub const TIMES_MAX: usize = 6;
/// A medicine was begun at most this many days ago (own default: forty years).
const OLDEST_START: i64 = 14_610;
/// A refill lies at most this many days ahead or behind (own default: a year).
const FARTHEST_REFILL: i64 = 366;

crate::checkin_choices! {
    /// A day of the week.
    DayOfWeek {
        /// Monday.
        Monday = "mon",
        /// Tuesday.
        Tuesday = "tue",
        /// Wednesday.
        Wednesday = "wed",
        /// Thursday.
        Thursday = "thu",
        /// Friday.
        Friday = "fri",
        /// Saturday.
        Saturday = "sat",
        /// Sunday.
        Sunday = "sun",
    }
}

impl DayOfWeek {
    /// The day of the week of a date.
    pub fn of(day: Date) -> Self {
        Self::ALL[usize::from(day.weekday().to_monday_zero_offset().unsigned_abs())]
    }
}

/// A medicine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Medication {
    /// Its name as on the label, never blank.
    pub name: Text,
    /// How often, as on the label; may be blank.
    #[serde(default)]
    pub how_often: Text,
    /// Times of day, in order; none when it is taken as needed or at the clinic.
    #[serde(default)]
    pub times: Vec<Time>,
    /// Days of the week, in order; none means every day.
    #[serde(default)]
    pub days: Vec<DayOfWeek>,
    /// What it goes with (record `med_routine`: coffee, teeth, bedtime); may be blank.
    #[serde(default)]
    pub routine: Text,
    /// First day.
    #[serde(default)]
    pub since: Option<Date>,
    /// Who prescribes it; may be blank.
    #[serde(default)]
    pub prescriber: Text,
    /// When to get more.
    #[serde(default)]
    pub refill_on: Option<Date>,
    /// The day from which it is no longer taken.
    #[serde(default)]
    pub stopped_on: Option<Date>,
}

impl Medication {
    /// Reads the form: `name`, `how_often`, `time_1` to `time_6`, `days`, `routine`, `since`, `prescriber`, `refill_on`.
    pub fn parse(fields: &Fields, today: Date) -> Result<Self, Refusal> {
        let known = |name: &str| {
            matches!(name, "name" | "how_often" | "days" | "routine" | "since" | "prescriber" | "refill_on")
                || crate::plan::is_row(name, "time", TIMES_MAX)
        };
        let mut reading = crate::plan::Reading::new(fields, known);
        let name = reading.needed("name", LINE_MAX);
        let how_often = reading.text("how_often", LINE_MAX);
        let mut times: Vec<Time> = Vec::new();
        for at in 1..=TIMES_MAX {
            let field = format!("time_{at}");
            match time(fields.get(&field)) {
                Ok(time) => times.extend(time),
                Err(reason) => reading.refusal.push(field, reason),
            }
        }
        times.sort();
        times.dedup();
        let mut days = Vec::new();
        for word in fields.all("days") {
            match DayOfWeek::from_word(word) {
                Some(day) => days.push(day),
                None if reading.refusal.reason("days").is_none() => reading.refusal.push("days", Reason::NotAChoice),
                None => {}
            }
        }
        days.sort();
        days.dedup();
        let routine = reading.text("routine", LINE_MAX);
        let since = reading.date("since", today.saturating_sub(OLDEST_START.days()), today);
        let prescriber = reading.text("prescriber", LINE_MAX);
        let farthest = FARTHEST_REFILL.days();
        let refill_on = reading.date("refill_on", today.saturating_sub(farthest), today.saturating_add(farthest));
        let medicine = Self { name, how_often, times, days, routine, since, prescriber, refill_on, stopped_on: None };
        reading.refusal.or(medicine)
    }

    /// Whether it is taken on a program day.
    pub fn is_taken_on(&self, day: Date) -> bool {
        self.since.is_none_or(|since| since <= day)
            && self.stopped_on.is_none_or(|stopped| day < stopped)
            && (self.days.is_empty() || self.days.contains(&DayOfWeek::of(day)))
    }
}

/// A time of day as browsers send it ("08:00"), to the minute.
fn time(typed: &str) -> Result<Option<Time>, Reason> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let (hour, minute) = typed.split_once(':').ok_or(Reason::NotATime)?;
    let number = |digits: &str| -> Result<i8, Reason> {
        let plain = (1..=2).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        if plain { digits.parse().map_err(|_| Reason::NotATime) } else { Err(Reason::NotATime) }
    };
    let minute = minute.strip_suffix(":00").unwrap_or(minute);
    Time::new(number(hour)?, number(minute)?, 0, 0).map(Some).map_err(|_| Reason::NotATime)
}

/// What the page of the medicines shows.
#[derive(Clone, Debug)]
pub struct MedicineCabinet {
    /// The clinic's zone.
    pub clinic: Clinic,
    /// The program day it is now.
    pub day: Date,
    /// Every medicine, the oldest entry first; those no longer taken too.
    pub medicines: Vec<Version>,
    /// Doses of the program day and of the day before, in order of time.
    pub doses: Vec<Dose>,
    /// What was answered in the last [`TALLY_DAYS`] days, for each medicine that is taken.
    pub tallies: Vec<(PlanId, Tally)>,
    /// The newest answers with a note or without a scheduled time, newest first; 20 at most.
    pub noted: Vec<DoseAnswer>,
}

/// Whether medicines were taken. The medicines themselves are entries of the plan ([`crate::Plans::save`]).
#[async_trait]
pub trait Medications: Send + Sync {
    /// Doses of the program day that are due by now, oldest first, each with its newest answer. Empty when there are none.
    async fn due(&self, who: &AsParticipant, now: Timestamp) -> Result<Vec<Dose>, Failure>;

    /// Everything the page of the medicines shows.
    async fn cabinet(&self, who: &AsParticipant, now: Timestamp) -> Result<MedicineCabinet, Failure>;

    /// Stores an answer about a dose. A later answer about the same dose corrects it, and both are kept. The same
    /// `client_id` again stores nothing; with another answer it is refused. A medicine of somebody else is not found.
    async fn answer(&self, who: &AsParticipant, new: NewDoseAnswer, now: Timestamp) -> Result<(), Failure>;
}

#[cfg(test)]
mod tests;
