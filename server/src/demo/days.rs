//! A person's days: how strong the craving was, how much stress there was, how long the night was.

use super::{
    chance::Chance,
    ending::Ending,
    person::{ANA, Person},
};
use jiff::{ToSpan, civil::Date};

/// Days before the last one that are kept quiet for those who need it.
const QUIET_DAYS: i32 = 21;
/// Cravings of a quiet week, newest day first: the usual is 3.
const QUIET: [f64; 7] = [3.0, 2.0, 3.0, 4.0, 3.0, 3.0, 2.0];
/// The same for somebody whose last days are above it: the usual is 2.
const LOW: [f64; 7] = [2.0, 1.0, 2.0, 3.0, 2.0, 2.0, 1.0];
/// Days above the usual, newest first.
const ABOVE: [f64; 3] = [5.0, 5.0, 3.0];
/// How many days before the end Ana's lapse was.
const ANAS_LAPSE: i32 = 52;

/// One day of a person.
#[derive(Clone, Debug)]
pub struct Day {
    /// The program's day.
    pub date: Date,
    /// Strongest craving, before rounding.
    pub craving: f64,
    /// Most stress, before rounding.
    pub stress: f64,
    /// Hours of sleep of the night before.
    pub sleep: f64,
    /// Whether something was used.
    pub lapse: bool,
    /// Whether there is a check-in.
    pub answered: bool,
}

impl Day {
    /// Friday or Saturday.
    pub fn is_weekend(&self) -> bool {
        is_weekend(self.date)
    }

    /// Around the 1st or the 15th.
    pub fn is_payday(&self) -> bool {
        is_payday(self.date)
    }
}

fn is_weekend(date: Date) -> bool {
    matches!(date.weekday().to_monday_zero_offset(), 4 | 5)
}

fn is_payday(date: Date) -> bool {
    matches!(date.day(), 1 | 2 | 15 | 16)
}

/// Every day from admission to the last one, oldest first.
pub fn days(person: &Person, chance: &mut Chance) -> Vec<Day> {
    let first = person.enrollment.admitted_on;
    let count = (person.last_day - first).get_days();
    let mut carried = 0.0;
    let mut days = Vec::with_capacity(usize::try_from(count + 1).unwrap_or(0));
    for since in 0..=count {
        let day = day(person, first.saturating_add(since.days()), since, count - since, &mut carried, chance);
        days.push(day);
    }
    days
}

fn day(person: &Person, date: Date, since: i32, left: i32, carried: &mut f64, chance: &mut Chance) -> Day {
    let nature = &person.nature;
    *carried = *carried * nature.carry + chance.bell() * nature.spread;
    let stress = (3.4 + *carried * 0.5 + chance.bell() * 1.5).clamp(0.0, 10.0);
    let rise = nature.rise.filter(|&(from, _)| left < from).map_or(0.0, |(from, a_day)| f64::from(from - left) * a_day);
    let base = (nature.mean - nature.fall * f64::from(since) / 7.0).max(0.8);
    let mut craving = base + *carried + rise.min(5.0) + (stress - 3.4) * 0.25;
    if is_weekend(date) {
        craving += nature.weekend;
    }
    if is_payday(date) {
        craving += nature.payday;
    }
    let mut lapse = chance.happens(nature.lapse * (1.0 + (craving - 4.0).max(0.0)));
    let mut answered = chance.happens(nature.answers);
    if let Some(quiet) = quiet(person, left) {
        (craving, lapse) = (quiet, false);
        answered = left < 3 || left % 7 != 5;
    }
    if person.index == ANA && left == ANAS_LAPSE {
        (craving, lapse, answered) = (7.0, true, true);
    }
    if lapse {
        *carried += 0.8;
    }
    let craving = craving.clamp(0.0, 10.0);
    let sleep = (7.1 - (craving - 3.0) * 0.3 - (stress - 3.4) * 0.15 + chance.bell() * 0.8).clamp(1.5, 11.0);
    Day { date, craving, stress, sleep, lapse, answered }
}

/// The craving of a day that is kept quiet.
fn quiet(person: &Person, left: i32) -> Option<f64> {
    if !person.ending.is_quiet_before() || left >= QUIET_DAYS {
        return None;
    }
    let left = usize::try_from(left).ok()?;
    match person.ending {
        Ending::AboveUsual => Some(ABOVE.get(left).copied().unwrap_or(LOW[left % LOW.len()])),
        _ => Some(QUIET[left % QUIET.len()]),
    }
}
