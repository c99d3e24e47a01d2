//! How a person's history ends: most simply do; a few stand for what a board must show.

use domain::{
    Clinic,
    rule::{DueBy, due},
};
use jiff::{SignedDuration, Timestamp};

/// The last thing that happened to somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Whatever chance brings.
    Open,
    /// Three quiet weeks, nothing yet today, no open flag: Ana and Marcus, whom newcomers sign in as.
    Quiet,
    /// Finished the program some time ago.
    Discharged,
    /// "Please call me", taken by nobody yet.
    AskedForACall,
    /// "I might hurt myself", told to the team and taken within minutes.
    InDanger,
    /// A strong craving, taken by nobody yet.
    StrongCraving,
    /// A strong craving that a clinician has taken.
    StrongCravingTaken,
    /// A strong craving that everybody overlooked.
    Overlooked,
    /// Told us about a return to use; taken.
    UsedAgain,
    /// Days above the own usual.
    AboveUsual,
}

/// The endings of the first people after Ana and Marcus, the most telling first.
const SCENES: &[Ending] = &[
    Ending::AskedForACall,
    Ending::StrongCraving,
    Ending::UsedAgain,
    Ending::AboveUsual,
    Ending::Overlooked,
    Ending::StrongCravingTaken,
    Ending::InDanger,
    Ending::Discharged,
];

/// How long a flag has been over its time when it was overlooked, at least.
const OVER: SignedDuration = SignedDuration::from_mins(25);

impl Ending {
    /// The ending of the `index`th participant; Ana is the first, Marcus the second.
    pub fn of(index: u32) -> Self {
        match usize::try_from(index) {
            Ok(0 | 1) => Self::Quiet,
            Ok(index) => SCENES.get(index - 2).copied().unwrap_or(Self::Open),
            Err(_) => Self::Open,
        }
    }

    /// Whether the three weeks before are kept quiet, so that nothing else is open.
    pub fn is_quiet_before(self) -> bool {
        !matches!(self, Self::Open | Self::Discharged)
    }

    /// When it happens; `None` when nothing particular does.
    pub fn moment(self, now: Timestamp, clinic: &Clinic) -> Option<Timestamp> {
        let minutes = match self {
            Self::Open | Self::Quiet | Self::Discharged => return None,
            Self::Overlooked => return Some(overlooked(now, clinic)),
            Self::AskedForACall => 38,
            Self::InDanger => 26,
            Self::StrongCraving => 74,
            Self::StrongCravingTaken => 171,
            Self::UsedAgain => 236,
            Self::AboveUsual => 313,
        };
        Some(now - SignedDuration::from_mins(minutes))
    }
}

/// The latest time before `now`, in steps of an hour, whose strong craving would be over its time by now.
fn overlooked(now: Timestamp, clinic: &Clinic) -> Timestamp {
    let mut hours = (2..=120).map(|hours| now - SignedDuration::from_hours(hours) - SignedDuration::from_mins(7));
    hours
        .find(|&at| due(DueBy::SameDay, false, at, clinic, None) <= now - OVER)
        .unwrap_or(now - SignedDuration::from_hours(120))
}
