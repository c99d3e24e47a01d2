//! What the pages of the check-in show.

use super::CheckInVersion;
use crate::{Clinic, DayValue, Enrollment, Fields, OwnWordId, Text, Usual, medication::Dose};
use jiff::{ToSpan, civil::Date};
use std::{fmt, str::FromStr};

crate::checkin_choices! {
    /// What a word of a person's own is about.
    WordKind {
        /// What set a craving off.
        Trigger = "trigger",
        /// Where, and who was there.
        Place = "place",
    }
}

/// A word that the person used before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnWord {
    /// Its id.
    pub id: OwnWordId,
    /// As typed.
    pub word: Text,
}

/// Words that the person used before, the newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnWords {
    /// For triggers.
    pub triggers: Vec<OwnWord>,
    /// For places and people.
    pub places: Vec<OwnWord>,
}

/// What the form needs beside what was typed.
#[derive(Clone, Debug)]
pub struct Asking {
    /// The clinic, for its hours and zone.
    pub clinic: Clinic,
    /// The current stay.
    pub enrollment: Option<Enrollment>,
    /// Whether this is the first check-in of the program day: the morning items are asked.
    pub first_today: bool,
    /// Own words, as many as are offered.
    pub words: OwnWords,
    /// Medicines that are due and not answered.
    pub doses: Vec<Dose>,
    /// What was typed before and not sent.
    pub draft: Option<Fields>,
}

/// A month of the calendar; in addresses as `2026-11`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month(Date);

impl Month {
    /// The month of a date.
    pub fn of(day: Date) -> Self {
        Self(day.first_of_month())
    }

    /// Its first day.
    pub fn first(self) -> Date {
        self.0
    }

    /// Its last day.
    pub fn last(self) -> Date {
        self.0.last_of_month()
    }

    /// The month before.
    #[must_use]
    pub fn before(self) -> Self {
        Self::of(self.0.saturating_sub(1.day()))
    }

    /// The month after.
    #[must_use]
    pub fn after(self) -> Self {
        Self::of(self.last().saturating_add(1.day()))
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.0.year(), self.0.month())
    }
}

impl FromStr for Month {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let digits = |part: &str, count: usize| part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit());
        let (year, month) =
            text.split_once('-').filter(|(year, month)| digits(year, 4) && digits(month, 2)).ok_or(())?;
        Date::new(year.parse().map_err(drop)?, month.parse().map_err(drop)?, 1).map(Self).map_err(drop)
    }
}

/// The check-ins of a program day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryDay {
    /// The day.
    pub day: Date,
    /// Each as it is now, newest first, with the number of its version.
    pub check_ins: Vec<CheckInVersion>,
}

/// A person's own check-ins of a month.
#[derive(Clone, Debug)]
pub struct History {
    /// The clinic, for its zone.
    pub clinic: Clinic,
    /// The current or last stay, for the own word.
    pub enrollment: Option<Enrollment>,
    /// The month.
    pub month: Month,
    /// The program day it is now.
    pub today: Date,
    /// Days with check-ins, newest first.
    pub days: Vec<HistoryDay>,
    /// Day values of craving: one a day of the month, as far as it has come, oldest first.
    pub values: Vec<DayValue>,
    /// Own usual range today.
    pub usual: Option<Usual>,
    /// Whether there is anything before this month.
    pub earlier: bool,
    /// Whether there is anything after it, or it is not the month of today.
    pub later: bool,
}

/// One check-in with everything that was said in it.
#[derive(Clone, Debug)]
pub struct CheckInPage {
    /// The clinic, for its zone.
    pub clinic: Clinic,
    /// The current or last stay, for the own word.
    pub enrollment: Option<Enrollment>,
    /// Own usual range today.
    pub usual: Option<Usual>,
    /// Every version, newest first; never empty.
    pub versions: Vec<CheckInVersion>,
    /// Whether it may still be changed: the newest check-in, within its time.
    pub changeable: bool,
}
