//! What was answered.

use super::Sheet;
use crate::{Fields, Phone, Text};
use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

/// The answer of one part or cell. Options and rows are named by their place, from 0.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// A line or a longer text.
    Text(Text),
    /// One option.
    One(usize),
    /// Several options, in their order.
    Many(Vec<usize>),
    /// 0 to 10, or 0 to 100.
    Number(u8),
    /// A date.
    Date(Date),
    /// A time of day.
    Time(Time),
    /// A date, a time of day, or both.
    Moment {
        /// The date.
        date: Option<Date>,
        /// The time of day.
        time: Option<Time>,
    },
    /// Dates, as given.
    Dates(Vec<Date>),
    /// Lines that are not empty.
    Lines(Vec<Text>),
    /// People.
    Phones(Vec<Person>),
    /// The place of each item, from 1.
    Places(Vec<Option<u8>>),
    /// Rows of cells.
    Rows(Vec<Vec<Option<Answer>>>),
    /// Hours with what is in them.
    Hours(Vec<(u8, Text)>),
    /// It was done.
    Done,
}

/// A person to call; either part may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Who.
    pub name: Text,
    /// The number.
    pub phone: Option<Phone>,
}

/// The answers of a sheet: for each ask, for each part.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SheetAnswers(pub Vec<Vec<Option<Answer>>>);

impl SheetAnswers {
    /// The answer of a part, if there is one.
    pub fn get(&self, ask: usize, part: usize) -> Option<&Answer> {
        self.0.get(ask)?.get(part)?.as_ref()
    }

    /// Whether nothing was answered.
    pub fn is_empty(&self) -> bool {
        self.0.iter().flatten().all(Option::is_none)
    }

    /// The lines of the last list before `ask`: what its ranks and tables speak of where they have no rows of their own.
    pub fn lines_before(&self, ask: usize) -> &[Text] {
        let before = self.0.iter().take(ask).flatten().flatten();
        before
            .filter_map(|answer| if let Answer::Lines(lines) = answer { Some(&**lines) } else { None })
            .next_back()
            .unwrap_or(&[])
    }

    /// Every text a person typed: what rules look for words in.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.0.iter().flatten().flatten().flat_map(texts)
    }

    /// The form that was sent for these answers.
    pub fn fields(&self) -> Fields {
        let mut fields = Vec::new();
        for (at, ask) in self.0.iter().enumerate() {
            for (n, answer) in ask.iter().enumerate() {
                if let Some(answer) = answer {
                    put(&mut fields, Sheet::name(at, n), answer);
                }
            }
        }
        Fields(fields)
    }
}

fn texts(answer: &Answer) -> Vec<&str> {
    match answer {
        Answer::Text(text) => vec![text.as_str()],
        Answer::Lines(lines) => lines.iter().map(Text::as_str).collect(),
        Answer::Phones(people) => people.iter().map(|person| person.name.as_str()).collect(),
        Answer::Rows(rows) => rows.iter().flatten().flatten().flat_map(texts).collect(),
        Answer::Hours(hours) => hours.iter().map(|(_, text)| text.as_str()).collect(),
        _ => Vec::new(),
    }
}

fn put(fields: &mut Vec<(String, String)>, name: String, answer: &Answer) {
    match answer {
        Answer::Text(text) => fields.push((name, text.as_str().to_owned())),
        Answer::One(option) => fields.push((name, option.to_string())),
        Answer::Many(options) => fields.extend(options.iter().map(|option| (name.clone(), option.to_string()))),
        Answer::Number(number) => fields.push((name, number.to_string())),
        Answer::Date(date) => fields.push((name, date.to_string())),
        Answer::Time(time) => fields.push((name, clock(*time))),
        Answer::Moment { date, time } => {
            fields.extend(date.map(|date| (format!("{name}_date"), date.to_string())));
            fields.extend(time.map(|time| (format!("{name}_time"), clock(time))));
        }
        Answer::Dates(dates) => fields.extend(dates.iter().map(|date| (name.clone(), date.to_string()))),
        Answer::Lines(lines) => fields.extend(lines.iter().map(|line| (name.clone(), line.as_str().to_owned()))),
        Answer::Phones(people) => {
            for person in people {
                fields.push((format!("{name}_name"), person.name.as_str().to_owned()));
                fields.push((format!("{name}_phone"), person.phone.as_ref().map_or("", Phone::as_str).to_owned()));
            }
        }
        Answer::Places(places) => {
            for (item, place) in places.iter().enumerate() {
                fields.extend(place.map(|place| (format!("{name}_k{item}"), place.to_string())));
            }
        }
        Answer::Rows(rows) => {
            for (row, cells) in rows.iter().enumerate() {
                for (column, cell) in cells.iter().enumerate() {
                    if let Some(cell) = cell {
                        put(fields, format!("{name}_r{row}c{column}"), cell);
                    }
                }
            }
        }
        Answer::Hours(hours) => {
            fields.extend(hours.iter().map(|(hour, text)| (format!("{name}_h{hour:02}"), text.as_str().to_owned())));
        }
        Answer::Done => fields.push((name, "yes".to_owned())),
    }
}

/// Hours and minutes, as a time field sends them.
fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}
