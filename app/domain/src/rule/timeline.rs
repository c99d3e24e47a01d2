//! What the rules read: a person's recent history, what has just arrived, and the settings.

use super::{Answer, Screening};
use crate::{CheckIn, Clinic, DayValue, Enrollment, Flow, Rating, UseReport, day::days_between, program_day};
use jiff::{Timestamp, ToSpan, civil::Date, tz::TimeZone};

/// A person's recent history up to and including what is judged. Everything is oldest first.
#[derive(Clone, Debug, Default)]
pub struct Timeline {
    /// Check-ins of the last 31 days.
    pub check_ins: Vec<CheckIn>,
    /// Craving flows of the last 31 days whose numbers the person shares.
    pub flows: Vec<Flow>,
    /// Uses of the last 31 days that were reported outside check-ins.
    pub reports: Vec<UseReport>,
}

/// What has just arrived and is judged now.
#[derive(Clone, Copy, Debug)]
pub enum Arrival<'a> {
    /// A check-in; the last one of the timeline.
    CheckIn(&'a CheckIn),
    /// A rating within the flow, which is the last flow of the timeline.
    Rating(&'a Flow),
    /// "Tell my team" within the flow, which is the last flow of the timeline.
    TellTeam(&'a Flow),
    /// An answer of a suicide screen, or the time at which one is looked at again.
    Screen(Screening<'a>),
    /// A use that was reported outside a check-in; the last report of the timeline.
    Used(&'a UseReport),
}

/// What the rules need beside the timeline.
#[derive(Clone, Copy, Debug)]
pub struct Settings<'a> {
    /// Hours, zone, on-call.
    pub clinic: &'a Clinic,
    /// Goal and what the person works on.
    pub enrollment: &'a Enrollment,
    /// Start of the person's next scheduled group that begins [`super::GROUP_LEAD`] or more from now, where one is known.
    pub next_group: Option<Timestamp>,
}

/// One answer to "how strong is it".
pub(super) struct Craving {
    pub day: Date,
    pub rating: Rating,
    item: &'static str,
    answered_at: Timestamp,
    received_at: Timestamp,
}

impl Craving {
    pub fn of_check_in(check_in: &CheckIn) -> Self {
        Self {
            day: check_in.day,
            rating: check_in.answers.craving_max,
            item: "craving_max",
            answered_at: check_in.answered_at,
            received_at: check_in.received_at,
        }
    }

    pub fn of_rating(&(at, rating): &(Timestamp, Rating), zone: &TimeZone) -> Self {
        Self { day: program_day(at, zone), rating, item: "flow_rating", answered_at: at, received_at: at }
    }

    pub fn answer(&self) -> Answer {
        Answer {
            item: self.item.into(),
            answer: self.rating.value().to_string(),
            answered_at: self.answered_at,
            received_at: self.received_at,
        }
    }
}

impl Timeline {
    pub(super) fn cravings(&self, zone: &TimeZone) -> impl Iterator<Item = Craving> {
        let ratings = self.flows.iter().flat_map(|flow| &flow.ratings).map(|rating| Craving::of_rating(rating, zone));
        self.check_ins.iter().map(Craving::of_check_in).chain(ratings)
    }
}

/// Day values of craving, the highest of check-ins and shared flow ratings a day: `count` days up to `last`,
/// oldest first, one entry a day.
pub fn craving_days(timeline: &Timeline, clinic: &Clinic, last: Date, count: usize) -> Vec<DayValue> {
    let ago = |place: usize| i64::try_from(count - 1 - place).unwrap_or(i64::MAX);
    let mut days: Vec<DayValue> =
        (0..count).map(|place| DayValue { day: last.saturating_sub(ago(place).days()), value: None }).collect();
    for craving in timeline.cravings(&clinic.zone) {
        let Ok(ago) = usize::try_from(days_between(craving.day, last)) else { continue };
        if let Some(place) = count.checked_sub(1 + ago) {
            days[place].value = days[place].value.max(Some(craving.rating));
        }
    }
    days
}
