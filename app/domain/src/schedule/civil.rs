//! Civil times with their zone, and sessions that repeat.

use crate::day::instant;
use jiff::{
    Timestamp, ToSpan,
    civil::{Date, Time},
    tz::TimeZone,
};

/// Most sessions of one series (own default).
pub const SERIES_MAX: u16 = 1_000;

/// A date and time as the clock of a zone shows it. What is stored is this, never the instant: when a zone changes its
/// rules after a booking, the local time stays (R08).
#[derive(Clone, Debug, PartialEq)]
pub struct Civil {
    /// Calendar date.
    pub day: Date,
    /// Time of day.
    pub time: Time,
    /// Whose clock.
    pub zone: TimeZone,
}

impl Civil {
    /// The instant: a time that the clock skips is as much later, of one that comes twice the first counts (R07).
    pub fn instant(&self) -> Timestamp {
        instant(self.day, self.time, &self.zone)
    }
}

/// A session that repeats at the same local time.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// The first one.
    pub first: Civil,
    /// How long each is, in minutes.
    pub minutes: u16,
    /// Days from one to the next: 7 for every week, 1 for every day.
    pub every_days: u16,
    /// How many; [`SERIES_MAX`] at most.
    pub count: u16,
}

impl Series {
    /// Every date of the series at its local time, oldest first; ends at the end of time.
    pub fn starts(&self) -> impl Iterator<Item = Civil> + '_ {
        (0..self.count.min(SERIES_MAX)).map_while(|place| {
            let days = i64::from(place) * i64::from(self.every_days.max(1));
            Some(Civil { day: self.first.day.checked_add(days.days()).ok()?, ..self.first.clone() })
        })
    }
}

/// The Monday of the week that `day` lies in.
pub fn monday_of(day: Date) -> Date {
    day.saturating_sub(i64::from(day.weekday().to_monday_zero_offset()).days())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};

    const ZONES: [&str; 7] = [
        "America/New_York",
        "America/Phoenix",
        "Australia/Lord_Howe",
        "Asia/Kathmandu",
        "Pacific/Apia",
        "Africa/Casablanca",
        "Europe/Dublin",
    ];

    fn series(zone: &str, day: Date, at: Time, every_days: u16) -> Series {
        let zone = TimeZone::get(zone).expect("a zone");
        Series { first: Civil { day, time: at, zone }, minutes: 90, every_days, count: SERIES_MAX }
    }

    /// R07: an 18:00 weekly group keeps its local time through every transition from 2020 to 2030.
    #[test]
    fn r07_a_weekly_group_keeps_its_local_time() {
        for zone in ZONES {
            let weekly = series(zone, date(2020, 1, 1), time(18, 0, 0, 0), 7);
            let starts: Vec<Civil> = weekly.starts().take_while(|start| start.day.year() <= 2030).collect();
            assert_eq!(starts.len(), 574, "{zone}");
            for start in &starts {
                let shown = start.instant().to_zoned(start.zone.clone());
                assert_eq!((shown.date(), shown.time()), (start.day, start.time), "{zone}");
            }
            assert!(starts.is_sorted_by(|a, b| a.instant() < b.instant()), "{zone}");
        }
    }

    /// R07: something at 02:30 every day happens once a day: as much later where the clock skips it, at the first of two.
    #[test]
    fn r07_half_past_two_comes_once_a_day() {
        let (mut skipped, mut doubled) = (0, 0);
        for zone in ZONES {
            let mut last = Timestamp::MIN;
            for year in 2020..=2030 {
                let daily = series(zone, date(year, 1, 1), time(2, 30, 0, 0), 1);
                for start in daily.starts().take_while(|start| start.day.year() == year) {
                    let at = start.instant();
                    assert!(at > last, "{zone} {}", start.day);
                    last = at;
                    let shown = at.to_zoned(start.zone.clone());
                    assert_eq!(shown.date(), start.day, "{zone}");
                    let ambiguous = start.zone.to_ambiguous_timestamp(start.day.to_datetime(start.time));
                    match ambiguous.offset() {
                        jiff::tz::AmbiguousOffset::Unambiguous { .. } => assert_eq!(shown.time(), start.time, "{zone}"),
                        jiff::tz::AmbiguousOffset::Gap { before, after } => {
                            skipped += 1;
                            let by = after.duration_since(before);
                            assert_eq!(
                                shown.datetime(),
                                start.day.to_datetime(start.time).saturating_add(by),
                                "{zone}"
                            );
                        }
                        jiff::tz::AmbiguousOffset::Fold { before, .. } => {
                            doubled += 1;
                            assert_eq!(
                                (shown.time(), shown.offset()),
                                (start.time, before),
                                "{zone}: the first of two"
                            );
                        }
                    }
                }
            }
        }
        // New York skips it every year; Casablanca skips it and has it twice around Ramadan, as long as its rules say so.
        assert!(skipped >= 15, "{skipped}");
        assert!(doubled >= 5, "{doubled}");
    }

    #[test]
    fn a_series_has_an_end() {
        let endless = Series { count: u16::MAX, ..series("America/New_York", date(2026, 1, 5), time(18, 0, 0, 0), 7) };
        assert_eq!(endless.starts().count(), 1_000);
        let last_days = Series { first: Civil { day: Date::MAX, ..endless.first.clone() }, ..endless };
        assert_eq!(last_days.starts().count(), 1);
    }

    #[test]
    fn weeks_begin_on_monday() {
        for (day, monday) in [
            (date(2026, 11, 22), date(2026, 11, 16)),
            (date(2026, 11, 23), date(2026, 11, 23)),
            (date(2026, 11, 29), date(2026, 11, 23)),
            (date(2027, 1, 1), date(2026, 12, 28)),
            (Date::MIN, Date::MIN),
        ] {
            assert_eq!(monday_of(day), monday, "{day}");
        }
    }
}
