//! A person's own usual: the median of the 14 days before the last 3, and its middle half (design.md, rule F14).

use crate::{Rating, day::days_between};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The newest days, which the usual is compared with (rule F14: "the last 3 days").
pub const RECENT_DAYS: i32 = 3;

/// The days before those, which the usual is taken from (rule F14: "the 14 days before those 3").
pub const USUAL_DAYS: i32 = 14;

/// Fewer values than this make no usual (rule F14: "5 or more values").
pub const USUAL_VALUES: usize = 5;

/// The value of one program day (04:00 to 03:59): the highest answer of that day; `None` on a day without one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayValue {
    /// The day.
    pub day: Date,
    /// Its value.
    pub value: Option<Rating>,
}

/// Own usual range. Quarters are possible between two answers, hence `f64`.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Usual {
    /// Median.
    pub median: f64,
    /// Lower end of the middle half.
    pub low: f64,
    /// Upper end of the middle half.
    pub high: f64,
}

/// The usual as of the newest of `days`, whether that has a value or not. Days count by their date: a day may be left
/// out. The ends of the middle half are the quartiles by linear interpolation between the ranked values.
pub fn usual(days: &[DayValue]) -> Option<Usual> {
    let days: Vec<(Date, Option<u8>)> = days.iter().map(|day| (day.day, day.value.map(Rating::value))).collect();
    usual_of(&days)
}

/// The same of any measure, in its own unit.
pub fn usual_of(days: &[(Date, Option<u8>)]) -> Option<Usual> {
    let last = days.iter().map(|(day, _)| *day).max()?;
    let before = RECENT_DAYS..RECENT_DAYS + USUAL_DAYS;
    let within = days.iter().filter(|(day, _)| before.contains(&days_between(*day, last)));
    let values: Vec<u8> = within.filter_map(|(_, value)| *value).collect();
    if values.len() < USUAL_VALUES {
        return None;
    }
    Some(Usual { median: quartile(&values, 2)?, low: quartile(&values, 1)?, high: quartile(&values, 3)? })
}

/// The median; of an even number of values the mean of the two in the middle. `None` without a value.
pub fn median(values: &[Rating]) -> Option<f64> {
    quartile(&values.iter().map(|value| value.value()).collect::<Vec<_>>(), 2)
}

/// The values of the days that lie `ago` days before `last`.
pub(crate) fn values(days: &[DayValue], last: Date, ago: std::ops::Range<i32>) -> Vec<Rating> {
    days.iter().filter(|day| ago.contains(&days_between(day.day, last))).filter_map(|day| day.value).collect()
}

/// The value at `quarter` quarters of the way from the lowest to the highest rank.
fn quartile(values: &[u8], quarter: usize) -> Option<f64> {
    let mut ranked = values.to_vec();
    ranked.sort_unstable();
    let position = ranked.len().checked_sub(1)? * quarter;
    let (rank, quarters) = (position / 4, u8::try_from(position % 4).unwrap_or(0));
    let (below, above) = (ranked[rank], ranked[(rank + 1).min(ranked.len() - 1)]);
    Some(f64::from(below) + f64::from(above - below) * f64::from(quarters) / 4.0)
}

#[cfg(test)]
mod tests;
