//! ASQ (`asq`). "How" is never asked on a screen; "when" is our own follow-up to item 4.

use super::{NO_YES, VERSION};
use crate::{
    Language,
    questionnaire::instrument::{Answering, Asked, Instrument, InstrumentId, Item, Recall, Wording, Words},
};

const fn item(id: &'static str) -> Item {
    Item::new(id, Answering::YesNo, Recall::InQuestion).crisis()
}

/// The stored words for when it was.
const WHEN: &[&str] = &["within_3_months", "within_12_months", "longer_ago"];

/// Suicide screen with its own cadence. The words of "when" stand in the app's own texts.
pub static ASQ: Instrument = Instrument {
    id: InstrumentId::Asq,
    version: VERSION,
    name: "ASQ",
    items: &[
        item("1"),
        item("2"),
        item("3"),
        item("4"),
        Item::new("when", Answering::Words(WHEN), Recall::InQuestion).asked(Asked::After("4", 1)).crisis().optional(),
        item("5").asked(Asked::IfAnyYesOrRefused(&["1", "2", "3", "4"])),
    ],
    scales: &[],
    wordings: &[EN],
    citation: "Ask Suicide-Screening Questions (ASQ) Toolkit, National Institute of Mental Health, www.nimh.nih.gov/asq",
    minutes: (1, 1),
    loinc: None,
};

const EN: Wording = Wording {
    language: Language::En,
    on: true,
    instruction: None,
    stem: None,
    items: &[
        Words::new("In the past few weeks, have you wished you were dead?", NO_YES),
        Words::new(
            "In the past few weeks, have you felt that you or your family would be better off if you were dead?",
            NO_YES,
        ),
        Words::new("In the past week, have you been having thoughts about killing yourself?", NO_YES),
        Words::new("Have you ever tried to kill yourself?", NO_YES),
        Words::new("When?", &["In the last 3 months", "3 to 12 months ago", "More than a year ago"]),
        Words::new("Are you having thoughts of killing yourself right now?", NO_YES),
    ],
    credit: "asQ Suicide Risk Screening Toolkit, National Institute of Mental Health",
};
