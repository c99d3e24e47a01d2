//! How a question of a form exercise is answered, as the reference writes it.

use serde::Deserialize;

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub enum Answer {
    /// Words.
    Text,
    /// One of the options.
    Choice,
    /// Any of the options.
    Multi,
    /// Several lines, from the smallest number to the largest.
    List(usize, usize),
    /// Several lines, each with a phone number.
    PhoneList,
    /// The lines of the question before, in order.
    Rank,
    /// 0 to 10.
    Ten,
    /// 0 to 100.
    Hundred,
    /// Two ratings from 0 to 10.
    TwoTens,
    /// Words and 0 to 10.
    TextAndTen,
    /// Words and 0 to 100.
    TextAndHundred,
    /// Words and a date.
    TextAndDate,
    /// A time of day.
    Time,
    /// A date and a time of day.
    DateTime,
    /// Several dates.
    Dates,
    /// The hours of a day.
    Hours,
    /// A tick when it is done.
    Done,
}

impl TryFrom<String> for Answer {
    type Error = String;

    fn try_from(code: String) -> Result<Self, String> {
        Ok(match code.as_str() {
            "text" => Self::Text,
            "choice" | "yes, no" | "yes, partly, no" | "mostly, partly, not much" | "them, both, only me, not sure" => {
                Self::Choice
            }
            "multi" => Self::Multi,
            "list" => Self::List(0, 8),
            "list, 3" => Self::List(3, 3),
            "list, 1-5" => Self::List(1, 5),
            "list, 3-8" => Self::List(3, 8),
            "list, 4-8" => Self::List(4, 8),
            "list with phone" => Self::PhoneList,
            "rank" => Self::Rank,
            "0-10" => Self::Ten,
            "0-100" => Self::Hundred,
            "0-10 and 0-10" => Self::TwoTens,
            "text and 0-10" => Self::TextAndTen,
            "text and 0-100" => Self::TextAndHundred,
            "text and date" => Self::TextAndDate,
            "time" => Self::Time,
            "date and time" => Self::DateTime,
            "dates" => Self::Dates,
            "hour grid" => Self::Hours,
            "done" => Self::Done,
            _ => return Err(format!("no such answer: {code}")),
        })
    }
}
