//! PHQ-9 (`phq9`).

use super::VERSION;
use crate::{
    Language,
    questionnaire::instrument::{
        Answering::Options, Asked, Band, Instrument, InstrumentId, Item, Points, Recall, Scale, Wording, Words,
    },
};

const SCORED: &[&str] = &["1", "2", "3", "4", "5", "6", "7", "8", "9"];

const fn item(id: &'static str, loinc: &'static str) -> Item {
    Item::new(id, Options(4), Recall::TwoWeeks).loinc(loinc)
}

/// Depression: nine items of the last 2 weeks, and one on how difficult they made things.
pub static PHQ9: Instrument = Instrument {
    id: InstrumentId::Phq9,
    version: VERSION,
    name: "PHQ-9",
    items: &[
        item("1", "44250-9"),
        item("2", "44255-8"),
        item("3", "44259-0"),
        item("4", "44254-1"),
        item("5", "44251-7"),
        item("6", "44258-2"),
        item("7", "44252-5"),
        item("8", "44253-3"),
        item("9", "44260-8").crisis(),
        item("10", "69722-7").asked(Asked::IfAnyAbove(SCORED)),
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
        ],
        bounds: (0, 27),
        bands: &[
            (0, Band::Minimal),
            (5, Band::Mild),
            (10, Band::Moderate),
            (15, Band::ModeratelySevere),
            (20, Band::Severe),
        ],
        step: Some(5),
    }],
    wordings: &[EN, ES],
    citation: "Kroenke K, Spitzer RL, Williams JBW. The PHQ-9: validity of a brief depression severity measure. J Gen Intern Med 2001;16:606-613",
    minutes: (2, 3),
    loinc: Some(("44249-1", "44261-6")),
};

const OFTEN: &[&str] = &["Not at all", "Several days", "More than half the days", "Nearly every day"];

const EN: Wording = Wording {
    language: Language::En,
    on: true,
    instruction: None,
    stem: Some("Over the last 2 weeks, how often have you been bothered by any of the following problems?"),
    items: &[
        Words::new("Little interest or pleasure in doing things", OFTEN),
        Words::new("Feeling down, depressed, or hopeless", OFTEN),
        Words::new("Trouble falling or staying asleep, or sleeping too much", OFTEN),
        Words::new("Feeling tired or having little energy", OFTEN),
        Words::new("Poor appetite or overeating", OFTEN),
        Words::new(
            "Feeling bad about yourself — or that you are a failure or have let yourself or your family down",
            OFTEN,
        ),
        Words::new("Trouble concentrating on things, such as reading the newspaper or watching television", OFTEN),
        Words::new(
            "Moving or speaking so slowly that other people could have noticed? Or the opposite — being so fidgety or restless that you have been moving around a lot more than usual",
            OFTEN,
        ),
        Words::new("Thoughts that you would be better off dead or of hurting yourself in some way", OFTEN),
        Words::new(
            "If you checked off any problems, how difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?",
            &["Not difficult at all", "Somewhat difficult", "Very difficult", "Extremely difficult"],
        ),
    ],
    credit: "Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc.",
};

const SEGUIDO: &[&str] = &["Ningún día", "Varios días", "Más de la mitad de los días", "Casi todos los días"];

const ES: Wording = Wording {
    language: Language::Es,
    on: true,
    instruction: None,
    stem: Some(
        "Durante las últimas 2 semanas, ¿qué tan seguido ha tenido molestias debido a los siguientes problemas?",
    ),
    items: &[
        Words::new("Poco interés o placer en hacer cosas", SEGUIDO),
        Words::new("Se ha sentido decaído(a), deprimido(a) o sin esperanzas", SEGUIDO),
        Words::new("Ha tenido dificultad para quedarse o permanecer dormido(a), o ha dormido demasiado", SEGUIDO),
        Words::new("Se ha sentido cansado(a) o con poca energía", SEGUIDO),
        Words::new("Sin apetito o ha comido en exceso", SEGUIDO),
        Words::new(
            "Se ha sentido mal con usted mismo(a) – o que es un fracaso o que ha quedado mal con usted mismo(a) o con su familia",
            SEGUIDO,
        ),
        Words::new(
            "Ha tenido dificultad para concentrarse en ciertas actividades, tales como leer el periódico o ver la televisión",
            SEGUIDO,
        ),
        Words::new(
            "¿Se ha movido o hablado tan lento que otras personas podrían haberlo notado? o lo contrario – muy inquieto(a) o agitado(a) que ha estado moviéndose mucho más de lo normal",
            SEGUIDO,
        ),
        Words::new("Pensamientos de que estaría mejor muerto(a) o de lastimarse de alguna manera", SEGUIDO),
        Words::new(
            "Si marcó cualquiera de los problemas, ¿qué tanta dificultad le han dado estos problemas para hacer su trabajo, encargarse de las tareas del hogar, o llevarse bien con otras personas?",
            &["No ha sido difícil", "Un poco difícil", "Muy difícil", "Extremadamente difícil"],
        ),
    ],
    credit: "Elaborado por los doctores Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke y colegas, mediante una subvención educativa otorgada por Pfizer Inc. No se requiere permiso para reproducir, traducir, presentar o distribuir.",
};
