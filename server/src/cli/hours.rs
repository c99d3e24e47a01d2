//! Opening hours, as typed on the command line.

use jiff::civil::Time;
use std::str::FromStr;

/// The days by which hours are typed, from Monday.
const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// Opening and closing time from Monday to Sunday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hours(pub [Option<(Time, Time)>; 7]);

impl FromStr for Hours {
    type Err = String;

    /// Reads such as `mon-fri 09:00-21:00, sat 10:00-14:00`.
    fn from_str(typed: &str) -> Result<Self, String> {
        let mut hours = [None; 7];
        for part in typed.split([',', ';']).map(str::trim).filter(|part| !part.is_empty()) {
            let (days, times) = read(part).ok_or_else(|| format!("`{part}` is not like `mon-fri 09:00-21:00`"))?;
            hours[days].fill(Some(times));
        }
        if hours.iter().all(Option::is_none) {
            Err("expected such as `mon-fri 09:00-21:00, sat 10:00-14:00`".into())
        } else {
            Ok(Self(hours))
        }
    }
}

fn read(part: &str) -> Option<(std::ops::RangeInclusive<usize>, (Time, Time))> {
    let (days, times) = part.split_once(char::is_whitespace)?;
    let (first, last) = days.split_once('-').unwrap_or((days, days));
    let (first, last) = (day(first)?, day(last)?);
    let (opens, closes) = times.trim().split_once('-')?;
    let (opens, closes) = (time(opens)?, time(closes)?);
    (first <= last && opens < closes).then_some((first..=last, (opens, closes)))
}

fn day(typed: &str) -> Option<usize> {
    DAYS.iter().position(|day| typed.trim().to_lowercase() == *day)
}

fn time(typed: &str) -> Option<Time> {
    let (hour, minute) = typed.trim().split_once(':')?;
    Time::new(hour.parse().ok()?, minute.parse().ok().filter(|_| minute.len() == 2)?, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::Hours;
    use jiff::civil::time;

    #[test]
    fn hours_are_read_as_people_write_them() {
        let Hours(hours) = "Mon-Fri 9:00-21:00, sat 10:00-14:30".parse().expect("hours");
        assert_eq!(hours[0], Some((time(9, 0, 0, 0), time(21, 0, 0, 0))));
        assert_eq!((hours[4], hours[6]), (hours[0], None));
        assert_eq!(hours[5], Some((time(10, 0, 0, 0), time(14, 30, 0, 0))));
        for typed in [
            "",
            "mon",
            "mon 9-17",
            "mon 21:00-09:00",
            "fri-mon 09:00-17:00",
            "day 09:00-17:00",
            "mon 24:00-25:00",
            "mon 9:0-9:5",
        ] {
            assert!(typed.parse::<Hours>().is_err(), "{typed}");
        }
    }
}
