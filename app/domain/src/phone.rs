//! A telephone number that a person wrote down.

use crate::Reason;
use serde::{Deserialize, Serialize};

/// Most characters of a number as people write it (own default).
pub const PHONE_MAX: usize = 40;
/// Digits a number may have: the shortest is an emergency number, the longest an international one (E.164).
const DIGITS: std::ops::RangeInclusive<usize> = 3..=15;

/// A number as its owner wrote it, which a telephone can dial.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Phone(String);

impl Phone {
    /// Reads a number: digits, with a plus in front and spaces, hyphens, dots, strokes and brackets between them.
    /// Nothing typed is no number.
    pub fn parse(typed: &str) -> Result<Option<Self>, Reason> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Ok(None);
        }
        if typed.chars().count() > PHONE_MAX {
            return Err(Reason::TooLong { max: PHONE_MAX });
        }
        let digits = typed.chars().filter(char::is_ascii_digit).count();
        let plain = typed
            .chars()
            .enumerate()
            .all(|(at, c)| c.is_ascii_digit() || " -./()\u{a0}\u{2011}\u{2013}".contains(c) || (c == '+' && at == 0));
        if plain && DIGITS.contains(&digits) { Ok(Some(Self(typed.to_owned()))) } else { Err(Reason::NotDialable) }
    }

    /// As it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The link that calls it.
    pub fn tel(&self) -> String {
        format!("tel:{}", self.dialled())
    }

    /// The link that writes a text message to it.
    pub fn sms(&self) -> String {
        format!("sms:{}", self.dialled())
    }

    /// Digits, and the plus in front of them.
    fn dialled(&self) -> String {
        self.0.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_number_is_kept_as_written_and_dialled_as_digits() {
        for (typed, dialled) in [
            ("988", "tel:988"),
            (" (555) 010-0142 ", "tel:5550100142"),
            ("+1 555.010.0142", "tel:+15550100142"),
            ("555/0100", "tel:5550100"),
            ("555\u{2013}0100", "tel:5550100"),
        ] {
            let phone = Phone::parse(typed).expect(typed).expect(typed);
            assert_eq!((phone.as_str(), phone.tel()), (typed.trim(), dialled.to_owned()));
        }
        assert_eq!(Phone::parse("  "), Ok(None));
    }

    #[test]
    fn what_no_telephone_can_dial_is_refused() {
        for typed in
            ["call mom", "55", "1-800-FLOWERS", "555+1", "1234567890123456", "988;1", "9\u{0}88", "—", "５５５"]
        {
            assert_eq!(Phone::parse(typed), Err(Reason::NotDialable), "{typed:?}");
        }
        assert_eq!(Phone::parse(&"5 ".repeat(21)), Err(Reason::TooLong { max: PHONE_MAX }));
    }

    proptest! {
        #[test]
        fn never_panics_and_only_ever_dials_digits(typed in ".{0,60}") {
            if let Ok(Some(phone)) = Phone::parse(&typed) {
                let dialled = phone.tel();
                prop_assert!(dialled.trim_start_matches("tel:").trim_start_matches('+').chars().all(|c| c.is_ascii_digit()));
            }
        }
    }
}
