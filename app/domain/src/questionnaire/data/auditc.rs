//! AUDIT-C (`auditc`). The Spanish text is off until a clinic has compared it with the manual.

use super::VERSION;
use crate::{
    Language,
    questionnaire::instrument::{
        Answering::Options, Asked, Instrument, InstrumentId, Item, Points, Recall, Scale, Wording, Words,
    },
};

/// Drinking in the past year; it does not show change over weeks.
pub static AUDITC: Instrument = Instrument {
    id: InstrumentId::Auditc,
    version: VERSION,
    name: "AUDIT-C",
    items: &[
        Item::new("1", Options(5), Recall::Year).loinc("68518-0"),
        Item::new("2", Options(5), Recall::Year).asked(Asked::Unless("1", 0)).loinc("68519-8"),
        Item::new("3", Options(5), Recall::Year).asked(Asked::Unless("1", 0)).loinc("68520-6"),
    ],
    scales: &[Scale {
        id: "total",
        items: &[("1", Points::Value), ("2", Points::Value), ("3", Points::Value)],
        bounds: (0, 12),
        bands: &[],
        step: None,
    }],
    wordings: &[EN, ES],
    citation: "Bush K, Kivlahan DR, McDonell MB, Fihn SD, Bradley KA. The AUDIT alcohol consumption questions (AUDIT-C). Arch Intern Med 1998;158:1789-1795",
    minutes: (1, 1),
    loinc: Some(("72109-2", "75626-2")),
};

const EN: Wording = Wording {
    language: Language::En,
    on: true,
    instruction: None,
    stem: None,
    items: &[
        Words::new(
            "How often did you have a drink containing alcohol in the past year?",
            &[
                "Never",
                "Monthly or less",
                "Two to four times a month",
                "Two to three times per week",
                "Four or more times a week",
            ],
        ),
        Words::new(
            "How many drinks containing alcohol did you have on a typical day when you were drinking in the past year?",
            &["1 or 2", "3 or 4", "5 or 6", "7 to 9", "10 or more"],
        ),
        Words::new(
            "How often did you have six or more drinks on one occasion in the past year?",
            &["Never", "Less than monthly", "Monthly", "Weekly", "Daily or almost daily"],
        ),
    ],
    credit: "AUDIT-C: three questions of the Alcohol Use Disorders Identification Test, World Health Organization. Bush K, Kivlahan DR, McDonell MB, Fihn SD, Bradley KA. Arch Intern Med 1998;158:1789-1795.",
};

const ES: Wording = Wording {
    language: Language::Es,
    on: false,
    instruction: None,
    stem: None,
    items: &[
        Words::new(
            "¿Con qué frecuencia consume alguna bebida alcohólica?",
            &[
                "Nunca",
                "Una o menos veces al mes",
                "De 2 a 4 veces al mes",
                "De 2 a 3 veces a la semana",
                "4 o más veces a la semana",
            ],
        ),
        Words::new(
            "¿Cuántas consumiciones de bebidas alcohólicas suele realizar en un día de consumo normal?",
            &["1 o 2", "3 o 4", "5 o 6", "7, 8 o 9", "10 o más"],
        ),
        Words::new(
            "¿Con qué frecuencia toma 6 o más bebidas alcohólicas en un solo día?",
            &["Nunca", "Menos de una vez al mes", "Mensualmente", "Semanalmente", "A diario o casi a diario"],
        ),
    ],
    credit: "AUDIT-C: three questions of the Alcohol Use Disorders Identification Test, World Health Organization. Bush K, Kivlahan DR, McDonell MB, Fihn SD, Bradley KA. Arch Intern Med 1998;158:1789-1795.",
};
