//! What a person typed into a form: names and texts, in order, before any of it is believed.

use crate::{Reason, Refusal};

/// Fields of a submitted form. A name may stand several times (checkboxes).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields(pub Vec<(String, String)>);

impl Fields {
    /// The first text of `name`, or `""`.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(n, _)| n == name).map_or("", |(_, v)| v.as_str())
    }

    /// Every text of `name`.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(n, _)| n == name).map(|(_, v)| v.as_str())
    }

    /// Whether `name` has the value `value`.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.0.iter().any(|(n, v)| n == name && v == value)
    }

    /// Whether anything was sent.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Refuses every field whose name `known` does not accept.
    pub fn only(&self, known: impl Fn(&str) -> bool, refusal: &mut Refusal) {
        for (name, _) in &self.0 {
            if !known(name) && refusal.reason("form").is_none() {
                refusal.push("form", Reason::UnknownField);
            }
        }
    }
}
