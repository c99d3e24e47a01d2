//! The stages of a road map, for those who want to see them.

crate::checkin_choices! {
    /// A stage by days since the last use. Names and limits are those of `clinical/program.md` ("Stages shown on the home
    /// screen"); the limits are not confirmed from a primary source there, and made for stimulants.
    Stage {
        /// 0 to 15 days.
        Withdrawal = "withdrawal",
        /// 16 to 45 days.
        Early = "early",
        /// 46 to 120 days.
        Wall = "wall",
        /// 121 to 180 days.
        Adjustment = "adjustment",
    }
}

/// The stage of a day; none after the last.
pub const fn stage(days_since_use: u32) -> Option<Stage> {
    match days_since_use {
        0..=15 => Some(Stage::Withdrawal),
        16..=45 => Some(Stage::Early),
        46..=120 => Some(Stage::Wall),
        121..=180 => Some(Stage::Adjustment),
        _ => None,
    }
}
