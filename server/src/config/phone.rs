//! A phone number.

use std::fmt;

/// A number as people read it, which a phone can also dial.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone(String);

impl Phone {
    /// Reads a number: digits, with `+`, spaces, hyphens, dots and brackets between them.
    pub fn parse(typed: &str) -> Result<Self, &'static str> {
        let typed = typed.trim();
        let digits = typed.chars().filter(char::is_ascii_digit).count();
        let plain =
            typed.chars().enumerate().all(|(at, c)| c.is_ascii_digit() || " -.()".contains(c) || (c == '+' && at == 0));
        if plain && (2..=15).contains(&digits) {
            Ok(Self(typed.to_owned()))
        } else {
            Err("expected a phone number, such as 988 or +1 555 010 0199")
        }
    }

    /// A number that is built in.
    pub(super) fn known(number: &'static str) -> Self {
        Self(number.to_owned())
    }

    /// As people read it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As it goes behind `tel:` and `sms:`.
    pub fn dialled(&self) -> String {
        self.0.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Phone;

    #[test]
    fn a_number_is_read_and_dialled() {
        for (typed, dialled) in
            [("988", "988"), (" 1-800-662-4357 ", "18006624357"), ("+1 (555) 010.0199", "+15550100199"), ("112", "112")]
        {
            assert_eq!(Phone::parse(typed).expect(typed).dialled(), dialled);
        }
        for typed in ["", "9", "call us", "555+1", "1234567890123456", "988;1", "9\u{0}88"] {
            assert!(Phone::parse(typed).is_err(), "{typed}");
        }
    }
}
