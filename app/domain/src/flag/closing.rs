//! How a flag is closed: with an outcome, a note, and whether it was useful.

use super::Outcome;
use crate::{Fields, NOTE_MAX, Reason, Refusal, Text};

/// Shortest note, in code points (rule catalogue, section 2).
const NOTE_MIN: usize = 10;

/// A closing that was read from a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closing {
    /// The reason code.
    pub outcome: Outcome,
    /// 10 characters or more.
    pub note: Text,
    /// "Was this flag useful?"
    pub useful: bool,
}

impl Closing {
    /// Reads the fields `outcome`, `note` and `useful` (`yes` / `no`); `flag` may stand beside them.
    pub fn parse(fields: &Fields) -> Result<Self, Refusal> {
        let mut refusal = Refusal::default();
        fields.only(|name| ["flag", "outcome", "note", "useful"].contains(&name), &mut refusal);
        let outcome = pick(fields.get("outcome"), "outcome", Outcome::from_word, &mut refusal);
        let useful = pick(fields.get("useful"), "useful", yes_no, &mut refusal);
        let note = Text::parse(fields.get("note"), NOTE_MAX).map_err(|reason| refusal.push("note", reason)).ok();
        if note.as_ref().is_some_and(|note| note.as_str().trim().chars().count() < NOTE_MIN) {
            refusal.push("note", Reason::TooShort { min: NOTE_MIN });
        }
        match (outcome, useful, note) {
            (Some(outcome), Some(useful), Some(note)) => refusal.or(Self { outcome, note, useful }),
            _ => Err(refusal),
        }
    }
}

fn yes_no(word: &str) -> Option<bool> {
    match word {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

fn pick<T>(typed: &str, name: &'static str, read: fn(&str) -> Option<T>, refusal: &mut Refusal) -> Option<T> {
    let value = read(typed);
    if value.is_none() {
        refusal.push(name, if typed.is_empty() { Reason::Required } else { Reason::NotAChoice });
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(outcome: &str, note: &str, useful: &str) -> Result<Closing, Refusal> {
        let fields = [("flag", "f"), ("outcome", outcome), ("note", note), ("useful", useful)];
        Closing::parse(&Fields(fields.map(|(name, text)| (name.to_owned(), text.to_owned())).to_vec()))
    }

    #[test]
    fn a_closing_has_an_outcome_a_note_and_a_word_on_its_use() {
        for &outcome in Outcome::ALL {
            let closing = parse(outcome.word(), "Spoke by phone.", "yes").expect("read");
            assert_eq!((closing.outcome, closing.note.as_str(), closing.useful), (outcome, "Spoke by phone.", true));
        }
        assert!(!parse("other", "Spoke by phone.", "no").expect("read").useful);
    }

    #[test]
    fn the_note_has_ten_characters_or_more() {
        let short = Some(Reason::TooShort { min: 10 });
        for (note, expected) in [
            ("", short.clone()),
            ("123456789", short.clone()),
            ("ñññññññññ", short.clone()),
            ("  1234567  ", short),
            ("1234567890", None),
            ("ññññññññññ", None),
            ("12345\u{0}67890", Some(Reason::BadCharacter)),
            (&"a".repeat(NOTE_MAX + 1), Some(Reason::TooLong { max: NOTE_MAX })),
        ] {
            let refused = parse("other", note, "yes").err();
            assert_eq!(refused.and_then(|refusal| refusal.reason("note").cloned()), expected, "{note:.20}");
        }
    }

    #[test]
    fn everything_missing_is_named_at_once() {
        let refusal = parse("", "", "").unwrap_err();
        assert_eq!(refusal.reason("outcome"), Some(&Reason::Required));
        assert_eq!(refusal.reason("useful"), Some(&Reason::Required));
        assert_eq!(refusal.reason("note"), Some(&Reason::TooShort { min: 10 }));
        let refusal = parse("fine", "Spoke by phone.", "perhaps").unwrap_err();
        assert_eq!(refusal.reason("outcome"), Some(&Reason::NotAChoice));
        assert_eq!(refusal.reason("useful"), Some(&Reason::NotAChoice));
        let unknown = Fields(vec![("severity".into(), "yellow".into())]);
        assert_eq!(Closing::parse(&unknown).unwrap_err().reason("form"), Some(&Reason::UnknownField));
    }
}
