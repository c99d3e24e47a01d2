//! Every exercise of the reference, in every language, read once.

use super::Exercise;
use crate::Language;
use serde::Deserialize;
use std::sync::LazyLock;

#[derive(Deserialize)]
struct File {
    exercise: Vec<Exercise>,
}

static EN: LazyLock<Vec<Exercise>> = LazyLock::new(|| read(include_str!("exercises/en.toml")));
static ES: LazyLock<Vec<Exercise>> = LazyLock::new(|| read(include_str!("exercises/es.toml")));

fn read(file: &str) -> Vec<Exercise> {
    toml::from_str::<File>(file).expect("a test reads both files").exercise
}

/// Every exercise, in the order of the reference.
pub fn exercises(lang: Language) -> &'static [Exercise] {
    match lang {
        Language::En => &EN,
        Language::Es => &ES,
    }
}

/// An exercise that exists, by its place in the reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Skill(usize);

impl Skill {
    /// Every one, in the order of the reference.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..EN.len()).map(Self)
    }

    /// The exercise of a stored id (`box_breathing`).
    pub fn from_word(id: &str) -> Option<Self> {
        EN.iter().position(|exercise| exercise.id == id).map(Self)
    }

    /// The exercise of an address (`box-breathing`).
    pub fn from_address(address: &str) -> Option<Self> {
        if address.contains('_') { None } else { Self::from_word(&address.replace('-', "_")) }
    }

    /// Its record.
    pub fn exercise(self, lang: Language) -> &'static Exercise {
        &exercises(lang)[self.0]
    }

    /// The id it is stored under.
    pub fn word(self) -> &'static str {
        &self.exercise(Language::En).id
    }

    /// Its page.
    pub fn path(self) -> String {
        format!("/practice/{}", self.word().replace('_', "-"))
    }
}

#[cfg(test)]
mod tests;
