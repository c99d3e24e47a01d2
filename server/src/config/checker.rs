//! Reads single values, and remembers what is wrong with them.

use super::{
    Problem,
    raw::{Many, Plain},
    source::Surroundings,
};
use std::path::PathBuf;

/// Collects problems, so that all of them are said at once.
#[derive(Default)]
pub(super) struct Checker(pub(super) Vec<Problem>);

impl Checker {
    pub(super) fn refuse(&mut self, key: &str, says: impl Into<String>) {
        self.0.push(Problem::new(key, says));
    }

    /// The text of a value; white space around it does not count, and nothing is nothing.
    pub(super) fn text(&mut self, key: &str, value: Option<Plain>) -> Option<String> {
        let text = match value? {
            Plain::Text(text) => text.trim().to_owned(),
            Plain::Number(number) => number.to_string(),
            Plain::Other(_) => {
                self.refuse(key, "expected text in quotes");
                return None;
            }
        };
        Some(text).filter(|text| !text.is_empty())
    }

    /// The value read by `parse`, whose complaint is said together with what was found.
    pub(super) fn read<T>(
        &mut self,
        key: &str,
        value: Option<Plain>,
        parse: impl FnOnce(&str) -> Result<T, &'static str>,
    ) -> Option<T> {
        let text = self.text(key, value)?;
        match parse(&text) {
            Ok(value) => Some(value),
            Err(expected) => {
                self.refuse(key, format!("{expected}; found `{text}`"));
                None
            }
        }
    }

    /// Like `read`, for values that must not be shown.
    pub(super) fn secret<T>(
        &mut self,
        key: &str,
        value: Option<Plain>,
        parse: impl FnOnce(&str) -> Result<T, &'static str>,
    ) -> Option<T> {
        let text = self.text(key, value)?;
        parse(&text).map_err(|expected| self.refuse(key, expected)).ok()
    }

    pub(super) fn list(&mut self, key: &str, value: Option<Many>) -> Vec<String> {
        match value {
            None => Vec::new(),
            Some(Many::Text(text)) => {
                text.split(',').map(|item| item.trim().to_owned()).filter(|item| !item.is_empty()).collect()
            }
            Some(Many::List(items)) => items,
            Some(Many::Other(_)) => {
                self.refuse(key, "expected a list of texts");
                Vec::new()
            }
        }
    }

    pub(super) fn path(&mut self, key: &str, value: Option<Plain>, around: &Surroundings) -> Option<PathBuf> {
        self.text(key, value).map(|path| around.folder.join(path))
    }
}
