//! How large a demo is, and everything else that it depends on.

use jiff::Timestamp;

/// How much is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Participants; at least one.
    pub participants: u32,
    /// Weeks of history at most; at least one.
    pub weeks: u32,
    /// The same seed gives the same demo.
    pub seed: u64,
}

impl Default for Size {
    fn default() -> Self {
        Self { participants: 24, weeks: 12, seed: 1 }
    }
}

/// Everything that a demo depends on: the same plan gives the same demo.
#[derive(Clone, Copy, Debug)]
pub struct Plan<'a> {
    /// How much.
    pub size: Size,
    /// When its history ends.
    pub now: Timestamp,
    /// Host name of the program.
    pub host: &'a str,
    /// PHC string of [`super::PASSWORD`], the same for every account.
    pub password_hash: &'a str,
}
