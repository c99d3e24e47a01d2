//! The scale of 0 to 10 that cravings, mood and stress are rated on.

use crate::Reason;
use serde::{Deserialize, Serialize};

/// A rating from 0 to 10, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Rating(u8);

impl Rating {
    /// The top of the scale.
    pub const MAX: u8 = 10;

    /// The rating of a number from 0 to 10.
    pub const fn new(value: u8) -> Option<Self> {
        if value <= Self::MAX { Some(Self(value)) } else { None }
    }

    /// The number.
    pub const fn value(self) -> u8 {
        self.0
    }

    /// Reads what was typed: `""` is no answer, `"ten"` no number, `"11"` and `"-1"` are off the scale.
    pub fn parse(text: &str) -> Result<Option<Self>, Reason> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(None);
        }
        let number: i64 = text.parse().map_err(|_| Reason::NotANumber)?;
        u8::try_from(number)
            .ok()
            .and_then(Self::new)
            .map(Some)
            .ok_or(Reason::OutOfRange { min: 0, max: u32::from(Self::MAX) })
    }
}

impl TryFrom<u8> for Rating {
    type Error = &'static str;
    fn try_from(value: u8) -> Result<Self, Self::Error> {
        Self::new(value).ok_or("a rating is from 0 to 10")
    }
}

impl From<Rating> for u8 {
    fn from(rating: Rating) -> Self {
        rating.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_scale_and_names_what_is_wrong() {
        let off = Err(Reason::OutOfRange { min: 0, max: 10 });
        for (text, expected) in [
            ("", Ok(None)),
            (" 7 ", Ok(Rating::new(7))),
            ("0", Ok(Rating::new(0))),
            ("10", Ok(Rating::new(10))),
            ("11", off.clone()),
            ("-1", off.clone()),
            ("99999999999999999999", Err(Reason::NotANumber)),
            ("ten", Err(Reason::NotANumber)),
            ("5.5", Err(Reason::NotANumber)),
        ] {
            assert_eq!(Rating::parse(text), expected, "{text:?}");
        }
    }
}
