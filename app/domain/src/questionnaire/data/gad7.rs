//! GAD-7 (`gad7`). The Spanish text is off until a clinic has compared it with the official form.

use super::VERSION;
use crate::{
    Language,
    questionnaire::instrument::{
        Answering::Options, Band, Instrument, InstrumentId, Item, Points, Recall, Scale, Wording, Words,
    },
};

const fn item(id: &'static str, loinc: &'static str) -> Item {
    Item::new(id, Options(4), Recall::TwoWeeks).loinc(loinc)
}

/// Anxiety: seven items of the last 2 weeks.
pub static GAD7: Instrument = Instrument {
    id: InstrumentId::Gad7,
    version: VERSION,
    name: "GAD-7",
    items: &[
        item("1", "69725-0"),
        item("2", "68509-9"),
        item("3", "69733-4"),
        item("4", "69734-2"),
        item("5", "69735-9"),
        item("6", "69689-8"),
        item("7", "69736-7"),
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
        ],
        bounds: (0, 21),
        bands: &[(0, Band::Minimal), (5, Band::Mild), (10, Band::Moderate), (15, Band::Severe)],
        step: Some(4),
    }],
    wordings: &[EN, ES],
    citation: "Spitzer RL, Kroenke K, Williams JBW, Löwe B. A brief measure for assessing generalized anxiety disorder: the GAD-7. Arch Intern Med 2006;166:1092-1097",
    minutes: (1, 2),
    loinc: Some(("69737-5", "70274-6")),
};

const OFTEN: &[&str] = &["Not at all", "Several days", "More than half the days", "Nearly every day"];

const EN: Wording = Wording {
    language: Language::En,
    on: true,
    instruction: None,
    stem: Some("Over the last 2 weeks, how often have you been bothered by the following problems?"),
    items: &[
        Words::new("Feeling nervous, anxious or on edge", OFTEN),
        Words::new("Not being able to stop or control worrying", OFTEN),
        Words::new("Worrying too much about different things", OFTEN),
        Words::new("Trouble relaxing", OFTEN),
        Words::new("Being so restless that it is hard to sit still", OFTEN),
        Words::new("Becoming easily annoyed or irritable", OFTEN),
        Words::new("Feeling afraid as if something awful might happen", OFTEN),
    ],
    credit: "Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc.",
};

const SEGUIDO: &[&str] = &["Nunca", "Varios días", "Más de la mitad de los días", "Casi todos los días"];

const ES: Wording = Wording {
    language: Language::Es,
    on: false,
    instruction: None,
    stem: Some(
        "Durante las últimas 2 semanas, ¿qué tan seguido ha tenido molestias debido a los siguientes problemas?",
    ),
    items: &[
        Words::new("Se ha sentido nervioso(a), ansioso(a) o con los nervios de punta", SEGUIDO),
        Words::new("No ha sido capaz de parar o controlar su preocupación", SEGUIDO),
        Words::new("Se ha preocupado demasiado por motivos diferentes", SEGUIDO),
        Words::new("Ha tenido dificultad para relajarse", SEGUIDO),
        Words::new("Se ha sentido tan inquieto(a) que no ha podido quedarse quieto(a)", SEGUIDO),
        Words::new("Se ha molestado o irritado fácilmente", SEGUIDO),
        Words::new("Ha tenido miedo de que algo terrible fuera a pasar", SEGUIDO),
    ],
    credit: "Elaborado por los doctores Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke y colegas, mediante una subvención educativa otorgada por Pfizer Inc. No se requiere permiso para reproducir, traducir, presentar o distribuir.",
};
