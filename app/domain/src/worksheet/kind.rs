//! Kinds of answers.

use serde::{Deserialize, Serialize};

/// How a part of an ask is answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Kind {
    /// One line.
    Line,
    /// A longer text.
    Text,
    /// One of these.
    Choice {
        /// What is read.
        options: Vec<String>,
    },
    /// Any of these.
    Many {
        /// What is read.
        options: Vec<String>,
    },
    /// 0 to 10.
    Scale {
        /// Words for 0.
        #[serde(default)]
        low: String,
        /// Words for 10.
        #[serde(default)]
        high: String,
    },
    /// 0 to 100.
    Percent,
    /// A date.
    Date,
    /// A time of day.
    Time,
    /// A date and a time of day.
    DateTime,
    /// Several dates.
    Dates {
        /// Most.
        max: u8,
    },
    /// Several lines.
    List {
        /// Fewest, once it is finished and required.
        min: u8,
        /// Most.
        max: u8,
    },
    /// People with a name and a telephone number.
    Phones {
        /// Most.
        max: u8,
    },
    /// An order of these; with none, of the lines of the list asked before.
    Rank {
        /// What is ordered.
        #[serde(default)]
        items: Vec<String>,
    },
    /// One answer for each row and column.
    Table {
        /// Columns.
        columns: Vec<Column>,
        /// Rows; with none, the lines of the list asked before.
        #[serde(default)]
        rows: Vec<String>,
    },
    /// A line for each hour of a day.
    HourGrid {
        /// First hour, 0 to 23.
        from: u8,
        /// Last hour, 0 to 23.
        to: u8,
    },
    /// A tick: I did it.
    Done,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// What is asked.
    pub label: String,
    /// How it is answered.
    #[serde(flatten)]
    pub cell: Cell,
}

/// How the cells of a column are answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "cell", rename_all = "snake_case")]
pub enum Cell {
    /// One line.
    Line,
    /// One of these.
    Choice {
        /// What is read.
        options: Vec<String>,
    },
    /// 0 to 10.
    Scale,
    /// A tick.
    Tick,
}

impl Kind {
    /// Most lines of a list, of people, or of dates; 0 of any other kind.
    pub const fn lines(&self) -> usize {
        match self {
            Self::List { max, .. } | Self::Phones { max } | Self::Dates { max } => *max as usize,
            _ => 0,
        }
    }

    /// Hours of an hour grid, in order; none of any other kind.
    pub fn hours(&self) -> impl Iterator<Item = u8> + use<> {
        let (from, to) = if let Self::HourGrid { from, to } = *self { (from, to) } else { (24, 0) };
        (from..24).take_while(move |hour| *hour <= to)
    }
}
