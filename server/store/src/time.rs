//! Times as the database keeps them: microseconds.

use jiff::Timestamp;

/// `at` without what the database cannot keep, so that the first answer and every later one are equal.
pub(crate) fn kept(at: Timestamp) -> Timestamp {
    Timestamp::from_microsecond(at.as_microsecond()).unwrap_or(at)
}

/// Elapsed seconds after `at`; the end of time where there is no such time.
pub(crate) fn after(at: Timestamp, seconds: i64) -> Timestamp {
    at.checked_add(jiff::SignedDuration::from_secs(seconds)).unwrap_or(Timestamp::MAX)
}
