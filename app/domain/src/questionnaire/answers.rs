//! The answers of one response, and what its skip rules make of them.

use super::{Asked, Instrument, InstrumentId, Item};
use crate::Language;

/// What is stored for an item. Nothing stored is `null`: open, or not reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A value.
    Value(u8),
    /// Skipped by a rule: counts 0.
    Skipped,
    /// The person chose not to answer.
    Refused,
}

/// Whether an item is asked, with the answers there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Applies {
    /// It is asked.
    Yes,
    /// A rule skips it.
    Skipped,
    /// What it depends on is open or refused: not asked now, and not skipped either.
    Waits,
}

/// The answers of one response, one place an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers {
    instrument: &'static Instrument,
    language: Language,
    given: Vec<Option<Answer>>,
}

impl Answers {
    /// No answers yet; an item that the text in `language` does not have is skipped.
    pub fn new(id: InstrumentId, language: Language) -> Self {
        let instrument = id.instrument();
        let mut answers = Self { instrument, language, given: vec![None; instrument.items.len()] };
        answers.apply_skips();
        answers
    }

    /// What was answered to.
    pub fn instrument(&self) -> &'static Instrument {
        self.instrument
    }

    /// The language of the text.
    pub fn language(&self) -> Language {
        self.language
    }

    /// What is stored for an item.
    pub fn of(&self, item: &str) -> Option<Answer> {
        let (place, _) = self.instrument.item(item)?;
        self.given.get(place).copied().flatten()
    }

    /// The value of an item, where it has one.
    pub fn value(&self, item: &str) -> Option<u8> {
        match self.of(item) {
            Some(Answer::Value(value)) => Some(value),
            Some(Answer::Skipped | Answer::Refused) | None => None,
        }
    }

    /// Whether a yes/no item is Yes.
    pub fn is_yes(&self, item: &str) -> bool {
        self.value(item) == Some(1)
    }

    /// Every item with what is stored for it, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&'static Item, Option<Answer>)> {
        self.instrument.items.iter().zip(self.given.iter().copied())
    }

    /// Sets an item and applies the skip rules: what they skip loses its value. An unknown item, a value off the scale and
    /// an answer to what is not asked change nothing.
    pub fn set(&mut self, item: &str, answer: Option<Answer>) {
        let Some((place, item)) = self.instrument.item(item) else { return };
        let (min, max) = item.answering.bounds();
        let fits = match answer {
            Some(Answer::Value(value)) => (min..=max).contains(&value),
            Some(Answer::Refused) | None => true,
            Some(Answer::Skipped) => false,
        };
        if fits && self.applies(item) == Applies::Yes {
            self.given[place] = answer;
            self.apply_skips();
        }
    }

    /// Puts back what was stored, as it was.
    pub fn restore(&mut self, item: &str, answer: Option<Answer>) {
        if let Some((place, _)) = self.instrument.item(item) {
            self.given[place] = answer;
        }
    }

    /// Whether an item is asked.
    pub fn applies(&self, item: &Item) -> Applies {
        if self.has_no_text(item) {
            return Applies::Skipped;
        }
        match item.asked {
            Asked::Unless(control, value) if self.value(control) == Some(value) => Applies::Skipped,
            Asked::Always | Asked::Unless(..) => Applies::Yes,
            Asked::After(control, value) => match self.of(control) {
                Some(Answer::Value(given)) if given == value => Applies::Yes,
                Some(Answer::Value(_) | Answer::Skipped) => Applies::Skipped,
                Some(Answer::Refused) | None => Applies::Waits,
            },
            Asked::IfAnyAbove(items) => self.if_any(items, |answer| matches!(answer, Answer::Value(1..))),
            Asked::IfAnyYesOrRefused(items) => {
                self.if_any(items, |answer| matches!(answer, Answer::Value(1) | Answer::Refused))
            }
        }
    }

    fn if_any(&self, items: &[&str], holds: fn(Answer) -> bool) -> Applies {
        let answers = || items.iter().map(|item| self.of(item));
        if answers().flatten().any(holds) {
            Applies::Yes
        } else if answers().any(|answer| answer.is_none()) {
            Applies::Waits
        } else {
            Applies::Skipped
        }
    }

    /// A question that the text in this language does not have.
    fn has_no_text(&self, item: &Item) -> bool {
        let Some(wording) = self.instrument.wording(self.language) else { return false };
        let place = self.instrument.item(item.id).map(|(place, _)| place);
        let words = place.and_then(|place| wording.items.get(place));
        !item.typed_in && words.is_some_and(|words| words.text.is_empty())
    }

    /// One pass is enough: what an item depends on stands before it.
    fn apply_skips(&mut self) {
        for (place, item) in self.instrument.items.iter().enumerate() {
            match self.applies(item) {
                Applies::Skipped => self.given[place] = Some(Answer::Skipped),
                Applies::Waits => self.given[place] = None,
                Applies::Yes if self.given[place] == Some(Answer::Skipped) => self.given[place] = None,
                Applies::Yes => {}
            }
        }
    }

    /// The next item after `after` (from the beginning without one) that is asked and open.
    pub fn next_open(&self, after: Option<&str>) -> Option<&'static Item> {
        self.later(after).find(|(item, answer)| answer.is_none() && self.applies(item) == Applies::Yes).map(first)
    }

    /// The next item after `after` that is asked, open or not.
    pub fn next(&self, after: &str) -> Option<&'static Item> {
        self.later(Some(after)).find(|(item, _)| self.applies(item) == Applies::Yes).map(first)
    }

    /// The item before `before` that is asked.
    pub fn previous(&self, before: &str) -> Option<&'static Item> {
        let (place, _) = self.instrument.item(before)?;
        self.instrument.items[..place].iter().rev().find(|item| self.applies(item) == Applies::Yes)
    }

    fn later(&self, after: Option<&str>) -> impl Iterator<Item = (&'static Item, Option<Answer>)> {
        let from = after.and_then(|after| self.instrument.item(after)).map_or(0, |(place, _)| place + 1);
        self.iter().skip(from)
    }

    /// The items that are asked.
    pub fn asked(&self) -> impl Iterator<Item = &'static Item> {
        self.instrument.items.iter().filter(|item| self.applies(item) == Applies::Yes)
    }

    /// The items that are asked, open, and not a follow-up that may stay open.
    pub fn open(&self) -> Vec<&'static Item> {
        let open = self
            .iter()
            .filter(|(item, answer)| answer.is_none() && !item.optional && self.applies(item) == Applies::Yes);
        open.map(first).collect()
    }

    /// Items with a value or a refusal.
    pub fn answered(&self) -> usize {
        self.given.iter().filter(|answer| matches!(answer, Some(Answer::Value(_) | Answer::Refused))).count()
    }

    /// Whether every question that is asked is answered or refused.
    pub fn is_done(&self) -> bool {
        self.open().is_empty()
    }

    /// Whether every item that counts and is asked has a value: a suicide screen has no score, so all of its items count.
    pub fn is_complete(&self) -> bool {
        let counts = |item: &Item| {
            self.instrument.scales.is_empty() && !item.optional
                || self.instrument.scales.iter().any(|scale| scale.items.iter().any(|(id, _)| *id == item.id))
        };
        self.iter()
            .filter(|(item, _)| counts(item) && self.applies(item) == Applies::Yes)
            .all(|(_, answer)| matches!(answer, Some(Answer::Value(_))))
    }
}

fn first<A, B>((first, _): (A, B)) -> A {
    first
}
