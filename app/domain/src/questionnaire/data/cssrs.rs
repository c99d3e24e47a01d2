//! C-SSRS screener (`cssrs`), in the VA's self-report wording. The Spanish sheet has one question 5 and is off until a
//! clinic has compared it with the official one.

use super::{NO_YES, VERSION};
use crate::{
    Language,
    questionnaire::instrument::{Answering, Asked, Instrument, InstrumentId, Item, Recall, Wording, Words},
};

const fn item(id: &'static str, recall: Recall) -> Item {
    Item::new(id, Answering::YesNo, recall).crisis()
}

/// The second stage after PHQ-9 item 9. Opened by an answer or by a clinician, never by a schedule.
pub static CSSRS: Instrument = Instrument {
    id: InstrumentId::Cssrs,
    version: VERSION,
    name: "C-SSRS",
    items: &[
        item("q1", Recall::Month),
        item("q2", Recall::Month),
        item("q3", Recall::Month).asked(Asked::Unless("q2", 0)),
        item("q4", Recall::Month).asked(Asked::Unless("q2", 0)),
        item("q5", Recall::Month).asked(Asked::Unless("q2", 0)),
        item("q5b", Recall::Month).asked(Asked::After("q5", 1)),
        item("q6", Recall::Lifetime),
        item("q6b", Recall::ThreeMonths).asked(Asked::After("q6", 1)),
    ],
    scales: &[],
    wordings: &[EN, ES],
    citation: "Posner K, et al. The Columbia-Suicide Severity Rating Scale: initial validity and internal consistency findings from three multisite studies with adolescents and adults. Am J Psychiatry 2011;168:1266-1277",
    minutes: (1, 2),
    loinc: None,
};

const EN: Wording = Wording {
    language: Language::En,
    on: true,
    instruction: None,
    stem: Some("Provide the responses to the following questions for the time period designated."),
    items: &[
        Words::new(
            "Over the past month, have you wished you were dead or wished you could go to sleep and not wake up?",
            NO_YES,
        ),
        Words::new("Over the past month, have you had any actual thoughts of killing yourself?", NO_YES),
        Words::new("Over the past month, have you been thinking about how you might do this?", NO_YES),
        Words::new(
            "Over the past month, have you had these thoughts and had some intention of acting on them?",
            NO_YES,
        ),
        Words::new(
            "Over the past month, have you started to work out or worked out the details of how to kill yourself?",
            NO_YES,
        ),
        Words::new("If yes, at any time in the past month did you intend to carry out this plan?", NO_YES),
        Words::new(
            "In your lifetime, have you ever done anything, started to do anything, or prepared to do anything to end your life (for example, collected pills, obtained a gun, gave away valuables, went to the roof but didn't jump)?",
            NO_YES,
        ),
        Words::new("If YES, was this within the past 3 months?", NO_YES),
    ],
    credit: "Columbia-Suicide Severity Rating Scale (C-SSRS) © 2016 The Columbia Lighthouse Project. Scale may be reproduced without permission.",
};

const NO_SI: &[&str] = &["No", "Sí"];

const ES: Wording = Wording {
    language: Language::Es,
    on: false,
    instruction: None,
    stem: Some("Pasado mes"),
    items: &[
        Words::new("¿Ha deseado estar muerto(a) o poder dormirse y no despertar?", NO_SI),
        Words::new("¿Ha tenido realmente la idea de suicidarse?", NO_SI),
        Words::new("¿Ha pensado en cómo llevaría esto a cabo?", NO_SI),
        Words::new("¿Ha tenido estas ideas y en cierto grado la intención de llevarlas a cabo?", NO_SI),
        Words::new(
            "¿Ha comenzado a elaborar o ha elaborado los detalles sobre cómo suicidarse? ¿Tenía intenciones de llevar a cabo este plan?",
            NO_SI,
        ),
        Words::new("", NO_SI),
        Words::new(
            "¿Alguna vez ha hecho algo usted, comenzado a hacer algo o se ha preparado para hacer algo para terminar su vida?",
            NO_SI,
        ),
        Words::new("¿Fue esto en los últimos 3 meses?", NO_SI),
    ],
    credit: "Columbia-Suicide Severity Rating Scale (C-SSRS) © 2016 The Columbia Lighthouse Project. Scale may be reproduced without permission.",
};
