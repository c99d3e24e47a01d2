//! Days with and without use, as far as the person has told.
//!
//! How it is counted, and why. A day is the program's day (04:00 to 03:59). A day with a reported use is a day with use,
//! whatever else was said of it: a check-in, the craving flow and the lapse form all count, a use without a date counts
//! for the day of its report (rule F11). "No" in a check-in answers for every day since the check-in before, because
//! that is what is asked ("Since your last check-in, ..."); the first one answers for its own day. Every other day is
//! unknown: it is added to nothing and interrupts nothing (rule catalogue, F13: days without a value are skipped, not
//! zero), so that a missed check-in is never counted against anybody, and no day is claimed that nobody spoke of.
//! A use ends the current run and takes nothing away: the total and the longest run stay.

use super::UseReport;
use crate::{CheckIn, Use, Used, day::days_between};
use jiff::{ToSpan, civil::Date};

/// Days without use, and what stands beside them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayCounts {
    /// The first day that was looked at.
    pub since: Date,
    /// All known days without use.
    pub total: u32,
    /// The longest run of days without use; unknown days in it are not counted.
    pub longest: u32,
    /// The run up to today.
    pub current: u32,
    /// Days with use.
    pub used: u32,
    /// Days that nobody spoke of.
    pub unknown: u32,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Day {
    Unknown,
    Without,
    Used,
}

/// Counts from `since` to `today`, both included. `check_ins` are oldest first; reports in any order.
pub fn day_counts(since: Date, today: Date, check_ins: &[CheckIn], reports: &[UseReport]) -> DayCounts {
    let mut days = vec![Day::Unknown; usize::try_from(days_between(since, today) + 1).unwrap_or(0)];
    let mut before: Option<Date> = None;
    for check_in in check_ins {
        if check_in.answers.used == Some(Used::No) {
            let first = before.map_or(check_in.day, |day| day.saturating_add(1.day())).min(check_in.day);
            let mut day = first.max(since);
            while day <= check_in.day {
                set(&mut days, since, day, Day::Without);
                day = day.saturating_add(1.day());
            }
        }
        before = Some(before.map_or(check_in.day, |day| day.max(check_in.day)));
    }
    for check_in in check_ins.iter().filter(|check_in| check_in.answers.used == Some(Used::Yes)) {
        mark(&mut days, since, check_in.day, &check_in.answers.uses);
    }
    for report in reports {
        set(&mut days, since, report.on, Day::Used);
    }
    let mut counts = DayCounts { since, total: 0, longest: 0, current: 0, used: 0, unknown: 0 };
    for day in days {
        match day {
            Day::Unknown => counts.unknown += 1,
            Day::Without => {
                counts.total += 1;
                counts.current += 1;
                counts.longest = counts.longest.max(counts.current);
            }
            Day::Used => {
                counts.used += 1;
                counts.current = 0;
            }
        }
    }
    counts
}

fn mark(days: &mut [Day], since: Date, reported: Date, uses: &[Use]) {
    if uses.is_empty() {
        set(days, since, reported, Day::Used);
    }
    for one in uses {
        set(days, since, one.on.unwrap_or(reported), Day::Used);
    }
}

fn set(days: &mut [Day], since: Date, day: Date, known: Day) {
    let at = usize::try_from(days_between(since, day)).ok();
    if let Some(day) = at.and_then(|at| days.get_mut(at)) {
        *day = known;
    }
}
