//! Free text that a person typed.

use crate::Reason;
use serde::{Deserialize, Serialize};

/// Longest note, in Unicode code points (quality.md S45).
pub const NOTE_MAX: usize = 4_000;

/// Text as typed, with line ends as `\n`, never with a NUL, not longer than it was parsed for. May be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text(String);

impl Text {
    /// Reads a text of at most `max` code points.
    pub fn parse(typed: &str, max: usize) -> Result<Self, Reason> {
        if typed.contains('\0') {
            return Err(Reason::BadCharacter);
        }
        let text = typed.replace("\r\n", "\n").replace('\r', "\n");
        if text.chars().count() > max {
            return Err(Reason::TooLong { max });
        }
        Ok(Self(text))
    }

    /// A text that was parsed before it was stored.
    pub fn stored(text: String) -> Self {
        Self(text)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing but white space.
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_kept_as_typed_but_for_its_line_ends() {
        for (typed, expected) in [
            ("", Ok("")),
            (" as is ", Ok(" as is ")),
            ("a\r\nb\rc\nd", Ok("a\nb\nc\nd")),
            ("1234567", Ok("1234567")),
            ("12345678", Err(Reason::TooLong { max: 7 })),
            ("ñññññññ", Ok("ñññññññ")),
            ("123456\r\n", Ok("123456\n")),
            ("\0", Err(Reason::BadCharacter)),
            ("👩‍👩‍👧‍👧", Ok("👩‍👩‍👧‍👧")), // seven code points
        ] {
            let read = Text::parse(typed, 7);
            assert_eq!(read.as_ref().map(Text::as_str), expected.as_ref().copied(), "{typed:?}");
        }
    }

    #[test]
    fn white_space_alone_is_blank() {
        for (typed, blank) in [("", true), (" \n\t", true), (" a ", false)] {
            assert_eq!(Text::stored(typed.into()).is_blank(), blank, "{typed:?}");
        }
    }
}
