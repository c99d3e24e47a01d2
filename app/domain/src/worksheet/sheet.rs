//! A sheet, its asks, and the names of its fields.

use super::{Cell, Kind, LINE_MAX};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Most asks of a sheet.
const ASKS_MAX: usize = 40;
/// Most parts of an ask.
const PARTS_MAX: usize = 4;
/// Most options of a choice, lines of a list, rows of a table.
const MANY_MAX: usize = 60;
/// Most lines of a list, people, dates, rows to put in order.
const LINES_MAX: u8 = 20;
/// Most columns of a table.
const COLUMNS_MAX: usize = 8;

/// A form from data, in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Sheet {
    /// What is asked, in order.
    pub asks: Vec<Ask>,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ask {
    /// The question.
    pub ask: String,
    /// Help with answering.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// Whether the sheet is finished only with an answer.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub required: bool,
    /// How it is answered.
    pub parts: Vec<Part>,
}

/// One input of an ask.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// What is asked here, where an ask has several parts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// How it is answered.
    #[serde(flatten)]
    pub kind: Kind,
}

impl From<Kind> for Part {
    fn from(kind: Kind) -> Self {
        Self { label: None, kind }
    }
}

impl Ask {
    /// A question with one answer.
    pub fn new(ask: impl Into<String>, kind: Kind) -> Self {
        Self::of(ask, vec![kind.into()])
    }

    /// A question with several parts.
    pub fn of(ask: impl Into<String>, parts: Vec<Part>) -> Self {
        Self { ask: ask.into(), hint: None, required: false, parts }
    }

    /// The same, to be answered before the sheet is finished.
    #[must_use]
    pub fn required(self) -> Self {
        Self { required: true, ..self }
    }

    /// The same with help.
    #[must_use]
    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }
}

impl From<Vec<Ask>> for Sheet {
    fn from(asks: Vec<Ask>) -> Self {
        Self { asks }
    }
}

impl Sheet {
    /// Name of a part: `w0`, and `w0_2` for the second part of the first ask. Inputs of one part add `_date`, `_time`,
    /// `_name`, `_phone`, `_k0` (place of an item), `_r0c1` (a cell) or `_h07` (an hour).
    pub fn name(ask: usize, part: usize) -> String {
        if part == 0 { format!("w{ask}") } else { format!("w{ask}_{}", part + 1) }
    }

    /// Every name a form of this sheet may send.
    pub fn names(&self) -> BTreeSet<String> {
        let mut names = BTreeSet::new();
        let mut above = 0;
        for (at, ask) in self.asks.iter().enumerate() {
            for (n, part) in ask.parts.iter().enumerate() {
                let name = Self::name(at, n);
                match &part.kind {
                    Kind::DateTime => names.extend(["date", "time"].map(|end| format!("{name}_{end}"))),
                    Kind::Phones { .. } => names.extend(["name", "phone"].map(|end| format!("{name}_{end}"))),
                    Kind::Rank { items } => {
                        names.extend((0..rows(items, above)).map(|item| format!("{name}_k{item}")));
                    }
                    Kind::Table { columns, rows: given } => {
                        for row in 0..rows(given, above) {
                            names.extend((0..columns.len()).map(|column| format!("{name}_r{row}c{column}")));
                        }
                    }
                    Kind::HourGrid { .. } => names.extend(part.kind.hours().map(|hour| format!("{name}_h{hour:02}"))),
                    _ => {
                        if let Kind::List { max, .. } = part.kind {
                            above = usize::from(max);
                        }
                        names.insert(name);
                    }
                }
            }
        }
        names
    }

    /// Whether it can be shown and answered: something is asked, and nothing is empty, too long or too much.
    pub fn is_sound(&self) -> bool {
        let mut listed = false;
        (1..=ASKS_MAX).contains(&self.asks.len())
            && self.asks.iter().all(|ask| {
                said(&ask.ask)
                    && ask.hint.as_deref().is_none_or(said)
                    && (1..=PARTS_MAX).contains(&ask.parts.len())
                    && ask.parts.iter().all(|part| {
                        let sound = part.label.as_deref().is_none_or(said) && is_sound(&part.kind, listed);
                        listed |= matches!(part.kind, Kind::List { .. });
                        sound
                    })
            })
    }
}

/// Rows of a rank or table: those given, or one for each line of the list above.
fn rows(given: &[String], above: usize) -> usize {
    if given.is_empty() { above } else { given.len() }
}

fn said(text: &str) -> bool {
    !text.trim().is_empty() && text.chars().count() <= LINE_MAX && !text.contains('\0')
}

fn all_said(texts: &[String], min: usize, max: usize) -> bool {
    (min..=max).contains(&texts.len()) && texts.iter().all(|text| said(text))
}

fn is_sound(kind: &Kind, listed: bool) -> bool {
    let lines = |max: u8| (1..=LINES_MAX).contains(&max);
    match kind {
        Kind::Choice { options } | Kind::Many { options } => all_said(options, 1, MANY_MAX),
        Kind::Scale { low, high } => [low, high].iter().all(|end| end.is_empty() || said(end)),
        Kind::Dates { max } | Kind::Phones { max } => lines(*max),
        Kind::List { min, max } => lines(*max) && min <= max,
        Kind::Rank { items } => all_said(items, usize::from(!listed), usize::from(LINES_MAX)),
        Kind::Table { columns, rows } => {
            let cell = |cell: &Cell| match cell {
                Cell::Choice { options } => all_said(options, 1, MANY_MAX),
                Cell::Line | Cell::Scale | Cell::Tick => true,
            };
            (1..=COLUMNS_MAX).contains(&columns.len())
                && columns.iter().all(|column| said(&column.label) && cell(&column.cell))
                && all_said(rows, usize::from(!listed), MANY_MAX)
        }
        Kind::HourGrid { from, to } => from <= to && *to < 24,
        Kind::Line | Kind::Text | Kind::Percent | Kind::Date | Kind::Time | Kind::DateTime | Kind::Done => true,
    }
}
