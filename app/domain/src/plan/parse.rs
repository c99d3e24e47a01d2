//! What the forms of the plan have in common: lists with one thing per line, rows with a name and a number, longer texts.

use super::{Contact, Listed};
use crate::{Fields, Phone, Reason, Refusal, Text};
use jiff::civil::Date;

/// Longest line of a list, in code points (own default).
pub const LINE_MAX: usize = 200;
/// Most lines of a list (own default).
pub const LINES_MAX: usize = 20;
/// Longest answer in whole sentences, in code points (own default).
pub const PARAGRAPH_MAX: usize = 2_000;

/// One form that is being read, and what is wrong with it so far.
pub struct Reading<'a> {
    /// What was typed.
    pub fields: &'a Fields,
    /// What is wrong.
    pub refusal: Refusal,
}

impl<'a> Reading<'a> {
    /// Begins, refusing every field that neither every form of the plan nor `known` has.
    pub fn new(fields: &'a Fields, known: impl Fn(&str) -> bool) -> Self {
        let mut refusal = Refusal::default();
        fields.only(|name| matches!(name, "client_id" | "part" | "id" | "based_on") || known(name), &mut refusal);
        Self { fields, refusal }
    }

    /// A text of at most `max` code points, without white space around it.
    pub fn text(&mut self, name: &str, max: usize) -> Text {
        match Text::parse(self.fields.get(name).trim(), max) {
            Ok(text) => text,
            Err(reason) => {
                self.refusal.push(name.to_owned(), reason);
                Text::default()
            }
        }
    }

    /// A text that must be there.
    pub fn needed(&mut self, name: &str, max: usize) -> Text {
        let text = self.text(name, max);
        if text.is_blank() && self.refusal.reason(name).is_none() {
            self.refusal.push(name.to_owned(), Reason::Required);
        }
        text
    }

    /// One entry per line; blank lines and lines that were there before are left out.
    pub fn lines(&mut self, name: &str, most: usize) -> Vec<Text> {
        let mut lines: Vec<Text> = Vec::new();
        for typed in self.fields.get(name).lines().map(str::trim).filter(|line| !line.is_empty()) {
            match Text::parse(typed, LINE_MAX) {
                Ok(line) if lines.contains(&line) => {}
                Ok(line) => lines.push(line),
                Err(reason) => {
                    self.refusal.push(name.to_owned(), reason);
                    return lines;
                }
            }
        }
        if lines.len() > most {
            self.refusal.push(name.to_owned(), Reason::TooMany { max: most });
        }
        lines
    }

    /// A number to call; none when nothing was typed. What is no number is refused beside its field.
    pub fn phone(&mut self, name: &str) -> Option<Phone> {
        Phone::parse(self.fields.get(name)).unwrap_or_else(|reason| {
            self.refusal.push(name.to_owned(), reason);
            None
        })
    }

    /// Rows `{prefix}_name_1`, `{prefix}_phone_1` and so on; empty rows are left out.
    pub fn rows(&mut self, prefix: &str, most: usize) -> Vec<Listed> {
        let mut rows = Vec::new();
        for at in 1..=most {
            let (name, phone) = (format!("{prefix}_name_{at}"), format!("{prefix}_phone_{at}"));
            if self.is_typed(&name) || self.is_typed(&phone) {
                let (name, phone) = (self.needed(&name, LINE_MAX), self.phone(&phone));
                rows.push(Listed { name, phone });
            }
        }
        rows
    }

    /// Rows `name_1`, `phone_1`, `for_1` and so on; empty rows are left out.
    pub fn contacts(&mut self, most: usize) -> Vec<Contact> {
        let mut rows = Vec::new();
        for at in 1..=most {
            let [name, phone, what_for] = ["name", "phone", "for"].map(|field| format!("{field}_{at}"));
            if self.is_typed(&name) || self.is_typed(&phone) || self.is_typed(&what_for) {
                let (name, phone) = (self.needed(&name, LINE_MAX), self.phone(&phone));
                rows.push(Contact { name, phone, what_for: self.text(&what_for, LINE_MAX) });
            }
        }
        rows
    }

    /// A date from `first` to `last`; none when nothing was typed.
    pub fn date(&mut self, name: &'static str, first: Date, last: Date) -> Option<Date> {
        let typed = self.fields.get(name).trim();
        if typed.is_empty() {
            return None;
        }
        match typed.parse::<Date>() {
            Ok(on) if (first..=last).contains(&on) => return Some(on),
            Ok(_) => self.refusal.push(name, Reason::DateTooFar),
            Err(_) => self.refusal.push(name, Reason::NotADate),
        }
        None
    }

    fn is_typed(&self, name: &str) -> bool {
        !self.fields.get(name).trim().is_empty()
    }
}

/// Whether `name` is `{prefix}_{n}` with `n` from 1 to `most`.
pub fn is_row(name: &str, prefix: &str, most: usize) -> bool {
    name.strip_prefix(prefix)
        .and_then(|rest| rest.strip_prefix('_'))
        .and_then(|digits| digits.parse().ok())
        .is_some_and(|at: usize| (1..=most).contains(&at))
}
