//! The phone's clock, which may be wrong by days: both times are kept, and what is believed follows from both.

use crate::{Fields, Reason, Refusal, believed, day::later};
use jiff::{SignedDuration, Timestamp, Zoned, fmt::temporal::DateTimeParser};

/// What the phone's clock said. Empty where the browser ran no script.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PhoneClock {
    /// When "Save" was tapped.
    pub answered_at: Option<Timestamp>,
    /// When the form left the phone, by the same clock.
    pub sent_at: Option<Timestamp>,
}

impl PhoneClock {
    /// Reads `answered_at` and `sent_at`: instants as in RFC 3339, also with a time zone behind them
    /// (`2026-11-22T10:00:00-05:00[America/New_York]`).
    pub(super) fn parse(fields: &Fields, refusal: &mut Refusal) -> Self {
        let mut read = |name: &'static str| {
            instant(fields.get(name)).unwrap_or_else(|reason| {
                refusal.push(name, reason);
                None
            })
        };
        Self { answered_at: read("answered_at"), sent_at: read("sent_at") }
    }

    /// When the person answered. A wrong clock is wrong by the same at both times: only the time between them counts, back
    /// from the receipt. With one time alone the rule catalogue's section 1 (`answered_at`) decides.
    pub fn answered(self, received_at: Timestamp) -> Timestamp {
        match (self.answered_at, self.sent_at) {
            (Some(answered), Some(sent)) => {
                let waited = sent.duration_since(answered).max(SignedDuration::ZERO);
                later(received_at, -waited)
            }
            (Some(answered), None) => believed(answered, received_at),
            (None, _) => received_at,
        }
    }
}

fn instant(typed: &str) -> Result<Option<Timestamp>, Reason> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let (time, zone) = typed.split_at(typed.find('[').unwrap_or(typed.len()));
    let at = DateTimeParser::new().parse_timestamp(time).map_err(|_| Reason::NotATime)?;
    if zone.is_empty() {
        return Ok(Some(at));
    }
    // The time can be read, so what cannot be read with its zone is the zone.
    typed.parse::<Zoned>().map(|at| Some(at.timestamp())).map_err(|_| Reason::NotAZone)
}
