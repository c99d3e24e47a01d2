//! Levels of care, and the hours that each begins at (`program.md`).

use jiff::civil::Date;

crate::checkin_choices! {
    /// How much treatment a person is in (`program.md`, levels of care).
    Level {
        /// Outpatient: under 9 hours a week.
        Outpatient = "1",
        /// Intensive outpatient: 9 to 19 hours a week.
        Intensive = "2.1",
        /// Partial hospitalization: 20 hours a week or more.
        Partial = "2.5",
        /// Residential.
        Residential = "3",
        /// Inpatient hospital.
        Inpatient = "4",
        /// Continuing care: as agreed.
        Continuing = "cc",
    }
}

impl Level {
    /// The lower bound of the level, in minutes a week (SAMHSA: at least 9 hours for adults; ASAM level names: 20).
    /// A clinic's own agreement with a person ([`CareLevel::required`]) comes before it.
    pub const fn lower_bound(self) -> Option<u32> {
        match self {
            Self::Intensive => Some(9 * 60),
            Self::Partial => Some(20 * 60),
            Self::Outpatient | Self::Residential | Self::Inpatient | Self::Continuing => None,
        }
    }
}

/// The level of care of a person from a day on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CareLevel {
    /// Its first day.
    pub from: Date,
    /// The level.
    pub level: Level,
    /// Minutes a week that the clinic set for this person (6 hours for adolescents), where it did.
    pub set: Option<u32>,
}

impl CareLevel {
    /// Minutes a week that are required, where any are.
    pub fn required(&self) -> Option<u32> {
        self.set.or(self.level.lower_bound())
    }

    /// The level that holds on `day`; before the first one, the first.
    pub fn on(day: Date, levels: &[Self]) -> Option<Self> {
        let begun = levels.iter().filter(|level| level.from <= day).max_by_key(|level| level.from);
        begun.or_else(|| levels.iter().min_by_key(|level| level.from)).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_level_of_a_day_is_the_last_that_began() {
        let level = |from, level| CareLevel { from, level, set: None };
        let levels = [level(date(2026, 9, 7), Level::Intensive), level(date(2026, 11, 2), Level::Outpatient)];
        for (day, expected) in [
            (date(2026, 9, 1), Level::Intensive),
            (date(2026, 9, 7), Level::Intensive),
            (date(2026, 11, 1), Level::Intensive),
            (date(2026, 11, 2), Level::Outpatient),
        ] {
            assert_eq!(CareLevel::on(day, &levels).map(|level| level.level), Some(expected), "{day}");
        }
        assert_eq!(CareLevel::on(date(2026, 9, 1), &[]), None);
    }

    #[test]
    fn a_level_has_its_lower_bound_unless_the_clinic_set_another() {
        let level = CareLevel { from: date(2026, 9, 7), level: Level::Intensive, set: None };
        assert_eq!(level.required(), Some(540));
        assert_eq!(CareLevel { set: Some(360), ..level }.required(), Some(360));
        assert_eq!(CareLevel { level: Level::Outpatient, ..level }.required(), None);
    }
}
