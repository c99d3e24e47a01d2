//! DAST-10 (`dast10`): scoring only. The items have a copyright holder, so a clinic that has cleared their use types them in.

use super::{NO_YES, VERSION};
use crate::{
    Language,
    questionnaire::instrument::{
        Answering, Band, Instrument, InstrumentId, Item, Points, Recall, Scale, Wording, Words,
    },
};

const fn item(id: &'static str) -> Item {
    Item::new(id, Answering::YesNo, Recall::Year).typed_in()
}

/// Drug use in the past 12 months. Item 3 counts for No.
pub static DAST10: Instrument = Instrument {
    id: InstrumentId::Dast10,
    version: VERSION,
    name: "DAST-10",
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
            ("3", Points::Map(&[1, 0])),
            ("4", Points::Value),
            ("5", Points::Value),
            ("6", Points::Value),
            ("7", Points::Value),
            ("8", Points::Value),
            ("9", Points::Value),
            ("10", Points::Value),
        ],
        bounds: (0, 10),
        bands: &[(0, Band::None), (1, Band::Low), (3, Band::Moderate), (6, Band::Substantial), (9, Band::Severe)],
        step: None,
    }],
    wordings: &[Wording {
        language: Language::En,
        on: true,
        instruction: None,
        stem: None,
        items: &[Words::new("", NO_YES); 10],
        credit: "Copyright 1982 by Harvey A. Skinner, PhD, and the Centre for Addiction and Mental Health, Toronto, Canada.",
    }],
    citation: "Skinner HA. The drug abuse screening test. Addict Behav 1982;7:363-371 (PMID 7183189)",
    minutes: (2, 2),
    loinc: None,
};
