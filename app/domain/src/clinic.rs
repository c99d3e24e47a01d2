//! What the rules and the texts need to know of a clinic, and of a person's stay there.

use crate::Item;
use jiff::{
    civil::{Date, Time},
    tz::TimeZone,
};

mod hours;

/// A clinic's settings.
#[derive(Clone, Debug)]
pub struct Clinic {
    /// Its name, as participants know it.
    pub name: String,
    /// Its own phone number, where it has entered one.
    pub phone: Option<String>,
    /// Where its clock runs.
    pub zone: TimeZone,
    /// Opening and closing time from Monday to Sunday; `None` on a closed weekday. A closing that is not after the
    /// opening is on the next day.
    pub hours: [Option<(Time, Time)>; 7],
    /// Dates on which it is closed all the same.
    pub closed: Vec<Date>,
    /// Whether a person is in the rota who is paged out of hours.
    pub on_call: bool,
}

/// What a person wants to reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// No use.
    Abstinence,
    /// Use up to a limit agreed with the clinic.
    AgreedLimit,
}

impl Goal {
    /// The word it is stored under.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Abstinence => "abstinence",
            Self::AgreedLimit => "agreed_limit",
        }
    }

    /// The goal of a stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Abstinence, Self::AgreedLimit].into_iter().find(|g| g.word() == word)
    }
}

/// What an enrollment says that the rules need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enrollment {
    /// Abstinence or an agreed limit.
    pub goal: Goal,
    /// What the person works on; an empty list means that nothing was listed.
    pub works_on: Vec<Item>,
    /// The person's own word for it.
    pub own_word: Option<String>,
    /// Local date of admission.
    pub admitted_on: Date,
}

impl Enrollment {
    /// The person's own word for `item`: for the behaviour they work on, or else for the one thing that is listed.
    pub fn word_for(&self, item: Item) -> Option<&str> {
        let word = self.own_word.as_deref().filter(|word| !word.trim().is_empty())?;
        let one = if self.works_on.contains(&Item::Behaviour) {
            Some(Item::Behaviour)
        } else {
            match self.works_on[..] {
                [] => Some(Item::Behaviour),
                [only] => Some(only),
                _ => None,
            }
        };
        (one == Some(item)).then_some(word)
    }

    /// What is offered as "what was it": every substance, and the behaviour where the plan names one.
    pub fn items(&self) -> Vec<Item> {
        let named = |item: Item| {
            item != Item::Behaviour || self.works_on.contains(&item) || self.word_for(Item::Behaviour).is_some()
        };
        Item::ALL.iter().copied().filter(|&item| named(item)).collect()
    }
}
