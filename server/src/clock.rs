//! The one place where time and chance come in.

use domain::Clock;
use jiff::Timestamp;
use uuid::Uuid;

/// The clock of this machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "everything else is given the time (style.md, rule 7)")]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    #[expect(clippy::disallowed_methods, reason = "everything else is given its ids (style.md, rule 7)")]
    fn id(&self) -> Uuid {
        Uuid::now_v7()
    }
}
