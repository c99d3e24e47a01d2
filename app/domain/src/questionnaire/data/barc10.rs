//! BARC-10 (`barc10`). The labels of 2 to 5 are not confirmed: only the numbers are shown.

use super::VERSION;
use crate::{
    Language,
    questionnaire::instrument::{Answering, Instrument, InstrumentId, Item, Points, Recall, Scale, Wording, Words},
};

const fn item(id: &'static str) -> Item {
    Item::new(id, Answering::Steps { min: 1, max: 6 }, Recall::InQuestion)
}

/// Recovery capital: ten statements from 1 to 6.
pub static BARC10: Instrument = Instrument {
    id: InstrumentId::Barc10,
    version: VERSION,
    name: "BARC-10",
    items: &[
        item("1"),
        item("2"),
        item("3"),
        item("4"),
        item("5"),
        item("6"),
        item("7"),
        item("8"),
        item("9"),
        item("10"),
    ],
    scales: &[Scale {
        id: "total",
        items: &[
            ("1", Points::Value),
            ("2", Points::Value),
            ("3", Points::Value),
            ("4", Points::Value),
            ("5", Points::Value),
            ("6", Points::Value),
            ("7", Points::Value),
            ("8", Points::Value),
            ("9", Points::Value),
            ("10", Points::Value),
        ],
        bounds: (10, 60),
        bands: &[],
        step: None,
    }],
    wordings: &[EN],
    citation: "Vilsaint CL, Kelly JF, Bergman BG, Groshkova T, Best D, White W. Development and validation of a Brief Assessment of Recovery Capital (BARC-10) for alcohol and drug use disorder. Drug Alcohol Depend 2017;177:71-76",
    minutes: (1, 2),
    loinc: None,
};

const AGREE: &[&str] = &["Strongly disagree", "Strongly agree"];

const EN: Wording = Wording {
    language: Language::En,
    on: true,
    instruction: None,
    stem: None,
    items: &[
        Words::new("There are more important things to me in life than using substances.", AGREE),
        Words::new("In general I am happy with my life.", AGREE),
        Words::new("I have enough energy to complete the tasks I set myself.", AGREE),
        Words::new("I am proud of the community I live in and feel part of it.", AGREE),
        Words::new("I get lots of support from friends.", AGREE),
        Words::new(
            "I regard my life as challenging and fulfilling without the need for using drugs or alcohol.",
            AGREE,
        ),
        Words::new("My living space has helped to drive my recovery journey.", AGREE),
        Words::new("I take full responsibility for my actions.", AGREE),
        Words::new("I am happy dealing with a range of professional people.", AGREE),
        Words::new("I am making good progress on my recovery journey.", AGREE),
    ],
    credit: "Brief Assessment of Recovery Capital (BARC-10). Vilsaint CL, Kelly JF, Bergman BG, Groshkova T, Best D, White W. Drug Alcohol Depend 2017;177:71-76.",
};
