//! What can be tapped in the flow, and how it is written down.

use super::{Doing, Safety, Step, Where, WithWhom};
use crate::{Item, Rating, Text, Trigger, Used};

/// A call to one of the own contacts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// The contact's place in the own order, from 0.
    pub contact: u8,
    /// The contact's name at that time.
    pub name: Text,
    /// "They answered" or "No answer".
    pub answered: bool,
    /// Whether a contact comes after this one.
    pub more: bool,
}

/// Step 8: where, with whom, doing what. All of it may stay open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NextHours {
    /// Where, ticked.
    pub places: Vec<Where>,
    /// With whom, ticked.
    pub company: Vec<WithWhom>,
    /// Doing what, ticked.
    pub doing: Vec<Doing>,
    /// Where, with whom and doing what in own words.
    pub own: [Text; 3],
}

impl NextHours {
    /// Whether nothing was said.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
            && self.company.is_empty()
            && self.doing.is_empty()
            && self.own.iter().all(Text::is_blank)
    }
}

/// What was said about use: in step 1b what was taken, in step 9 whether anything was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reported {
    /// "Did you use?"; none when it stayed open.
    pub used: Option<Used>,
    /// What, if it was said.
    pub items: Vec<Item>,
    /// "What helped?"
    pub note: Text,
}

/// Something that was tapped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The safety check.
    Safety(Safety),
    /// "I moved."
    Moved,
    /// "I cannot."
    Cannot,
    /// A rating; in step 2 with what it is for and what set it off.
    Rated {
        /// How strong.
        rating: Rating,
        /// What for.
        what_for: Vec<Item>,
        /// What set it off.
        triggers: Vec<Trigger>,
    },
    /// Done with what the screen offers; in step 4m with the exercise that was done.
    GoOn(Option<String>),
    /// "Call someone."
    CallSomeone,
    /// "Not now."
    NotNow,
    /// A contact was called.
    Called(Call),
    /// The answers of `play_tape`, in its order; empty ones were skipped.
    Tape(Vec<Text>),
    /// One of the ways offered.
    Chose(Step),
    /// The next two hours.
    Planned(NextHours),
    /// What was used.
    Reported(Reported),
    /// "Tell my team."
    Told,
    /// "Stop."
    Stop,
}

/// Questions of `play_tape`.
pub(super) const TAPE: usize = 7;

/// An event as it is stored: a word, chosen words and typed texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stored {
    /// What happened.
    pub what: String,
    /// What was chosen.
    pub words: Vec<String>,
    /// What was typed.
    pub texts: Vec<String>,
}

impl Event {
    /// The word it is stored and sent under.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Safety(_) => "safety",
            Self::Moved => "moved",
            Self::Cannot => "cannot",
            Self::Rated { .. } => "rated",
            Self::GoOn(_) => "go_on",
            Self::CallSomeone => "call_someone",
            Self::NotNow => "not_now",
            Self::Called(_) => "called",
            Self::Tape(_) => "tape",
            Self::Chose(_) => "chose",
            Self::Planned(_) => "planned",
            Self::Reported(_) => "reported",
            Self::Told => "told",
            Self::Stop => "stop",
        }
    }

    /// As it is stored.
    pub fn stored(&self) -> Stored {
        let (words, texts): (Vec<&str>, Vec<&str>) = match self {
            Self::Safety(safety) => (vec![safety.word()], vec![]),
            Self::Rated { rating, what_for, triggers } => {
                let mut words = vec![DIGITS[usize::from(rating.value())], "for"];
                words.extend(what_for.iter().map(|item| item.word()));
                words.push("triggers");
                words.extend(triggers.iter().map(|trigger| trigger.word()));
                (words, vec![])
            }
            Self::GoOn(skill) => (skill.iter().map(String::as_str).collect(), vec![]),
            Self::Called(call) => (
                vec![
                    DIGITS[usize::from(call.contact.min(Rating::MAX))],
                    if call.answered { "answered" } else { "no_answer" },
                    if call.more { "more" } else { "last" },
                ],
                vec![call.name.as_str()],
            ),
            Self::Tape(answers) => (vec![], answers.iter().map(Text::as_str).collect()),
            Self::Chose(step) => (vec![step.word()], vec![]),
            Self::Planned(plan) => {
                let places = plan.places.iter().map(|place| place.word());
                let company = plan.company.iter().map(|whom| whom.word());
                let doing = plan.doing.iter().map(|doing| doing.word());
                (places.chain(company).chain(doing).collect(), plan.own.iter().map(Text::as_str).collect())
            }
            Self::Reported(reported) => {
                let used = reported.used.map_or("open", Used::word);
                let words = std::iter::once(used).chain(reported.items.iter().map(|item| item.word()));
                (words.collect(), vec![reported.note.as_str()])
            }
            Self::Moved | Self::Cannot | Self::CallSomeone | Self::NotNow | Self::Told | Self::Stop => (vec![], vec![]),
        };
        let owned = |texts: Vec<&str>| texts.into_iter().map(str::to_owned).collect();
        Stored { what: self.word().to_owned(), words: owned(words), texts: owned(texts) }
    }

    /// Reads what [`Event::stored`] wrote; `None` for what it never writes.
    pub fn read(stored: Stored) -> Option<Self> {
        let Stored { what, words, texts } = stored;
        let mut texts = texts.into_iter().map(Text::stored);
        let first = words.first().map(String::as_str);
        Some(match what.as_str() {
            "safety" => Self::Safety(Safety::from_word(first?)?),
            "moved" => Self::Moved,
            "cannot" => Self::Cannot,
            "rated" => {
                let rating = Rating::new(digit(first?)?)?;
                let mut lists = words.get(1..)?.split(|word| word == "triggers");
                let what_for = lists.next()?.iter().skip(1).map(|word| Item::from_word(word)).collect::<Option<_>>()?;
                let triggers = lists.next()?.iter().map(|word| Trigger::from_word(word)).collect::<Option<_>>()?;
                Self::Rated { rating, what_for, triggers }
            }
            "go_on" => Self::GoOn(words.into_iter().next()),
            "call_someone" => Self::CallSomeone,
            "not_now" => Self::NotNow,
            "called" => Self::Called(Call {
                contact: digit(first?)?,
                name: texts.next()?,
                answered: words.get(1)? == "answered",
                more: words.get(2)? == "more",
            }),
            "tape" => Self::Tape(texts.collect()),
            "chose" => Self::Chose(Step::from_word(first?)?),
            "planned" => Self::Planned(NextHours {
                places: words.iter().filter_map(|word| Where::from_word(word)).collect(),
                company: words.iter().filter_map(|word| WithWhom::from_word(word)).collect(),
                doing: words.iter().filter_map(|word| Doing::from_word(word)).collect(),
                own: [texts.next()?, texts.next()?, texts.next()?],
            }),
            "reported" => Self::Reported(Reported {
                used: Used::from_word(first?),
                items: words.iter().skip(1).map(|word| Item::from_word(word)).collect::<Option<_>>()?,
                note: texts.next()?,
            }),
            "told" => Self::Told,
            "stop" => Self::Stop,
            _ => return None,
        })
    }
}

const DIGITS: [&str; 11] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];

fn digit(word: &str) -> Option<u8> {
    DIGITS.iter().position(|digit| *digit == word).and_then(|at| u8::try_from(at).ok())
}
