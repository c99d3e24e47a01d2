//! PACS (`pacs`): scoring ready. The wording of items 2 to 5 is not confirmed, so a clinic types them in.

use super::VERSION;
use crate::{
    Language,
    questionnaire::instrument::{
        Answering::Options, Instrument, InstrumentId, Item, Points, Recall, Scale, Wording, Words,
    },
};

const fn item(id: &'static str) -> Item {
    Item::new(id, Options(7), Recall::Week).typed_in()
}

/// Alcohol craving of the past week; for alcohol only.
pub static PACS: Instrument = Instrument {
    id: InstrumentId::Pacs,
    version: VERSION,
    name: "PACS",
    items: &[Item::new("1", Options(7), Recall::Week), item("2"), item("3"), item("4"), item("5")],
    scales: &[Scale {
        id: "total",
        items: &[
            ("1", Points::Value),
            ("2", Points::Value),
            ("3", Points::Value),
            ("4", Points::Value),
            ("5", Points::Value),
        ],
        bounds: (0, 30),
        bands: &[],
        step: None,
    }],
    wordings: &[Wording {
        language: Language::En,
        on: true,
        instruction: Some(
            "Please read each item carefully and circle the number that best describes your craving during the past week.",
        ),
        stem: None,
        items: &[
            Words::new(
                "During the past week how often have you thought about drinking or about how good a drink would make you feel?",
                &[
                    "Never (0 times during the past week)",
                    "Rarely (1 to 2 times during the past week)",
                    "Occasionally (3 to 4 times during the past week)",
                    "Sometimes (5 to 10 times during the past week or 1 to 2 times per day)",
                    "Often (11 to 20 times during the past week or 2 to 3 times per day)",
                    "Most of the time (20 to 40 times during the past week or 3 to 6 times per day)",
                    "Nearly all the time (more than 40 times during the past week or more than 6 times per day)",
                ],
            ),
            Words::new("", &[]),
            Words::new("", &[]),
            Words::new("", &[]),
            Words::new("", &[]),
        ],
        credit: "Penn Alcohol Craving Scale. Flannery BA, Volpicelli JR, Pettinati HM. Alcohol Clin Exp Res 1999;23:1289-1295. PhenX Toolkit protocol 511702.",
    }],
    citation: "Flannery BA, Volpicelli JR, Pettinati HM. Psychometric properties of the Penn Alcohol Craving Scale. Alcohol Clin Exp Res 1999;23:1289-1295",
    minutes: (1, 2),
    loinc: None,
};
