//! Numbers for a crisis: the list of one country, kept true by the clinic.

use super::Phone;
use jiff::civil::Date;

/// Whom to call. The numbers of `US` are built in; elsewhere the operator fills them in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crisis {
    /// ISO 3166 code.
    pub country: String,
    /// When a person last confirmed the numbers.
    pub checked_on: Option<Date>,
    /// Danger to life now.
    pub emergency: Phone,
    /// The crisis line that comes first after it.
    pub line: Line,
    /// Further lines, in the order in which they are shown.
    pub more: Vec<Line>,
    /// The clinic itself, where a program has entered no number of its own.
    pub clinic: Option<Phone>,
}

/// One line to turn to. Pages have their own words for the ids that are built in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// `l988`, `vets`, `ctl`, `samhsa`, or the operator's own.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The number to call.
    pub call: Option<Phone>,
    /// What to press after the call is answered.
    pub then: Option<String>,
    /// The number to text.
    pub sms: Option<Phone>,
    /// The address of its chat.
    pub chat: Option<String>,
    /// For teletypewriters.
    pub tty: Option<Phone>,
    /// When somebody answers.
    pub hours: Option<String>,
    /// Keys of its menu, and what they lead to.
    pub options: Vec<(String, String)>,
    /// Languages that are spoken there, as tags.
    pub languages: Vec<String>,
    /// What it is and is not.
    pub about: Option<String>,
}

impl Line {
    /// Whether there is any way to reach it.
    pub fn can_be_reached(&self) -> bool {
        self.call.is_some() || self.sms.is_some() || self.chat.is_some()
    }
}

impl Crisis {
    /// The list of the United States.
    pub fn united_states() -> Self {
        let number = |digits| Some(Phone::known(digits));
        let always = Some("24/7".to_owned());
        Self {
            country: "US".into(),
            checked_on: None,
            emergency: Phone::known("911"),
            line: Line {
                id: "l988".into(),
                name: "988 Suicide & Crisis Lifeline".into(),
                call: number("988"),
                sms: number("988"),
                chat: Some("https://988lifeline.org".into()),
                hours: always.clone(),
                options: vec![("1".into(), "Veterans".into()), ("2".into(), "Spanish".into())],
                ..Line::default()
            },
            more: vec![
                Line {
                    id: "vets".into(),
                    name: "Veterans Crisis Line".into(),
                    call: number("988"),
                    then: Some("1".into()),
                    sms: number("838255"),
                    hours: always.clone(),
                    ..Line::default()
                },
                Line {
                    id: "ctl".into(),
                    name: "Crisis Text Line".into(),
                    sms: number("741741"),
                    hours: always.clone(),
                    ..Line::default()
                },
                Line {
                    id: "samhsa".into(),
                    name: "SAMHSA National Helpline".into(),
                    call: number("1-800-662-4357"),
                    tty: number("1-800-487-4889"),
                    hours: always,
                    languages: vec!["en".into(), "es".into()],
                    about: Some("Treatment referral and information, not a crisis line".into()),
                    ..Line::default()
                },
            ],
            clinic: None,
        }
    }
}
