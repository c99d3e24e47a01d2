//! When a clinic is open: the hours that due times are counted in (rule catalogue, section 1: "clinic hours").

use super::Clinic;
use crate::day::instant;
use jiff::{Timestamp, ToSpan, civil::Date};

/// How far ahead an opening is looked for, in days (own default): a clinic that is closed for a year has none.
const LOOK_AHEAD: i32 = 366;

impl Clinic {
    /// Whether the clinic is open: from opening to just before closing.
    pub fn is_open(&self, at: Timestamp) -> bool {
        self.closing_of(at).is_some()
    }

    /// When the hours that `at` falls into end; `None` when the clinic is closed then.
    pub fn closing_of(&self, at: Timestamp) -> Option<Timestamp> {
        self.around(at).find(|&(opens, closes)| opens <= at && at < closes).map(|(_, closes)| closes)
    }

    /// The first opening after `after`; `None` when there is none within a year.
    pub fn next_opening(&self, after: Timestamp) -> Option<Timestamp> {
        if self.hours.iter().all(Option::is_none) {
            return None;
        }
        let today = self.zone.to_datetime(after).date();
        (0..=LOOK_AHEAD)
            .filter_map(|ahead| self.on(today.checked_add(ahead.days()).ok()?))
            .map(|(opens, _)| opens)
            .find(|&opens| opens > after)
    }

    /// Whether something due at `at` is due within the hours: exactly at closing is still inside.
    pub(crate) fn is_inside(&self, at: Timestamp) -> bool {
        self.around(at).any(|(opens, closes)| opens <= at && at <= closes)
    }

    /// The hours of the local date of `at` and of the day before, which may reach into it.
    fn around(&self, at: Timestamp) -> impl Iterator<Item = (Timestamp, Timestamp)> {
        let today = self.zone.to_datetime(at).date();
        [Some(today), today.yesterday().ok()].into_iter().flatten().filter_map(|day| self.on(day))
    }

    /// Opening and closing of the hours that begin on `day`. A closing that is not after the opening is on the next day.
    fn on(&self, day: Date) -> Option<(Timestamp, Timestamp)> {
        let weekday = usize::try_from(day.weekday().to_monday_zero_offset()).ok()?;
        let (opens, closes) = self.hours.get(weekday).copied().flatten()?;
        if self.closed.contains(&day) {
            return None;
        }
        let last = if closes > opens { day } else { day.tomorrow().ok()? };
        Some((instant(day, opens, &self.zone), instant(last, closes, &self.zone)))
    }
}

#[cfg(test)]
mod tests;
