//! What people wrote: short, kind, and all made up.

use super::chance::Chance;
use domain::{Language, Outcome, RuleId};

const CALM_EN: &[&str] = &[
    "Walked by the river after work. It helped.",
    "Group was good today. I said more than I usually do.",
    "Cooked with my sister. First real dinner this week.",
    "Slept through the night. Feels new.",
    "Proud of myself today, a little.",
    "Called my sponsor before I needed to. Easier that way.",
    "Kids laughed a lot today.",
    "Nothing special. That is fine with me.",
];
const HARD_EN: &[&str] = &[
    "Long day. I drove the other way home so I would not pass the bar.",
    "Missing my old friends tonight, not what we did.",
    "Argued on the phone. Took a walk before answering.",
    "The urge came and went like they said in class. Twice.",
    "Payday. Gave my card to my brother until Monday.",
    "Could not sleep. Did the breathing three times.",
    "Tired of being tired. Still here.",
];
const CALM_ES: &[&str] = &[
    "Caminé por el parque con mi mamá. Me hizo bien.",
    "El grupo estuvo bueno hoy. Hablé más que otras veces.",
    "Cociné para todos. Hacía tiempo que no lo hacía.",
    "Dormí toda la noche.",
    "Hoy estoy un poco orgulloso de mí.",
    "Llamé a mi padrino antes de necesitarlo.",
    "Un día tranquilo. Con eso me basta.",
];
const HARD_ES: &[&str] = &[
    "Día largo. Tomé otro camino a casa para no pasar por la tienda.",
    "Extraño a mis amigos de antes, no lo que hacíamos.",
    "Discutí por teléfono. Salí a caminar antes de contestar.",
    "Las ganas vinieron y se fueron, como dijeron en la clase.",
    "Día de pago. Le di la tarjeta a mi hermana.",
    "No podía dormir. Hice la respiración tres veces.",
];
const PLACES_EN: &[&str] =
    &["At home, alone", "At work, with the late shift", "At my cousin's place", "On the bus", "At the store"];
const PLACES_ES: &[&str] =
    &["En casa, solo", "En el trabajo, con los del turno", "En casa de mi primo", "En el autobús", "En la tienda"];
const DEEDS_EN: &[&str] = &[
    "Called my sister",
    "Went for a walk",
    "Did the one-minute breathing",
    "Left early",
    "Waited twenty minutes, it passed",
    "Ate something and watched a film",
];
const DEEDS_ES: &[&str] = &[
    "Llamé a mi hermana",
    "Salí a caminar",
    "Hice la respiración de un minuto",
    "Me fui temprano",
    "Esperé veinte minutos y pasó",
    "Comí algo y vi una película",
];

/// A note of the person's own.
pub fn note(language: Language, craving: f64, chance: &mut Chance) -> &'static str {
    chance.pick::<&str>(match (language, craving >= 5.0) {
        (Language::En, false) => CALM_EN,
        (Language::En, true) => HARD_EN,
        (Language::Es, false) => CALM_ES,
        (Language::Es, true) => HARD_ES,
    })
}

/// Where somebody was.
pub fn place(language: Language, chance: &mut Chance) -> &'static str {
    chance.pick::<&str>(match language {
        Language::En => PLACES_EN,
        Language::Es => PLACES_ES,
    })
}

/// What somebody did about it.
pub fn deed(language: Language, chance: &mut Chance) -> &'static str {
    chance.pick::<&str>(match language {
        Language::En => DEEDS_EN,
        Language::Es => DEEDS_ES,
    })
}

const LINES_EN: &[&str] = &[
    "a walk by the river",
    "called my sister",
    "breathing, five minutes",
    "cooked dinner",
    "early to bed",
    "group at seven",
    "my kids",
    "coffee with Joe",
];
const LINES_ES: &[&str] = &[
    "una caminata por el parque",
    "llamé a mi hermana",
    "respirar, cinco minutos",
    "cociné la cena",
    "dormir temprano",
    "grupo a las siete",
    "mis hijos",
    "un café con José",
];
const FEEDBACK_EN: &[&str] = &[
    "You kept at it on a hard week. Bring the second one to group, others will know it.",
    "Thank you for being so clear. What you wrote about evenings is worth a plan: let us make one on Friday.",
    "Good work. Notice that it got easier by the third day.",
    "Half of it done is half of it done. What would make the other half easier?",
    "I like your own words for it. Keep that line where you can see it.",
];
const FEEDBACK_ES: &[&str] = &[
    "Siguió adelante en una semana difícil. Traiga el segundo ejemplo al grupo: otros lo van a reconocer.",
    "Gracias por explicarlo con tanta claridad. Lo de las noches merece un plan: hagámoslo el viernes.",
    "Buen trabajo. Fíjese que al tercer día le costó menos.",
    "La mitad hecha es la mitad hecha. ¿Qué haría más fácil la otra mitad?",
    "Me gustan sus propias palabras. Ponga esa frase donde pueda verla.",
];

/// A few words for one line of a sheet.
pub fn line(lang: Language, chance: &mut Chance) -> &'static str {
    chance.pick::<&str>(if lang == Language::Es { LINES_ES } else { LINES_EN })
}

/// What a clinician wrote to homework.
pub fn feedback(lang: Language, chance: &mut Chance) -> &'static str {
    chance.pick::<&str>(if lang == Language::Es { FEEDBACK_ES } else { FEEDBACK_EN })
}

const OF_CRAVING: &[(f64, (Outcome, &str))] = &[
    (5.0, (Outcome::ContactedOk, "Called back within the hour. The urge had passed, brother is with them tonight.")),
    (4.0, (Outcome::ContactedOk, "Spoke before group. Went through what worked: leaving early and calling somebody.")),
    (3.0, (Outcome::PlanChanged, "Added a Friday evening check by phone; moved the skills class to Thursday.")),
    (2.0, (Outcome::PlanChanged, "Payday plan made together: card goes to a family member until Monday.")),
    (1.0, (Outcome::Declined, "Reached by phone. Did not want to talk today, comes to group tomorrow.")),
    (0.6, (Outcome::EnteredByMistake, "Slider slipped; meant a 3. Confirmed by phone.")),
    (0.6, (Outcome::Other, "Left a neutral message twice; talked after group the next day.")),
];
const OF_USE: &[(f64, (Outcome, &str))] = &[
    (
        5.0,
        (
            Outcome::PlanChanged,
            "Lapse review done together. One evening, stopped on own accord; medication visit moved up.",
        ),
    ),
    (4.0, (Outcome::ContactedOk, "Spoke the same day. Thanked for telling us; no withdrawal signs, sleeping at home.")),
    (1.0, (Outcome::SentToHigherCare, "Three days in a row. Agreed on a detox assessment, transport arranged.")),
    (0.6, (Outcome::Declined, "Prefers to talk about it in the individual session on Wednesday.")),
];
const OF_RISE: &[(f64, (Outcome, &str))] = &[
    (4.0, (Outcome::ContactedOk, "Talked before group: new shifts at work, evenings are long. Knows what to do.")),
    (3.0, (Outcome::PlanChanged, "Two short practice blocks a day for a week, then look again.")),
    (1.5, (Outcome::Other, "Looked at the graph together in the individual session; coming down again.")),
];
const OF_HELP: &[(f64, (Outcome, &str))] = &[
    (5.0, (Outcome::ContactedOk, "Called back. Wanted to hear a voice after a hard evening; safe, sister on the way.")),
    (3.0, (Outcome::SafetyPlanReviewed, "Went through the safety plan on the phone; added a second contact.")),
    (0.8, (Outcome::EnteredByMistake, "Ticked by accident. Glad that somebody called, though.")),
];

/// How a flag of `rule` was closed, and what the clinician noted.
pub fn closing(rule: RuleId, chance: &mut Chance) -> (Outcome, &'static str) {
    *chance.weighted(match rule {
        RuleId::F11 | RuleId::F12 => OF_USE,
        RuleId::F13 => OF_CRAVING,
        RuleId::F14 => OF_RISE,
        RuleId::F28 | RuleId::F1 | RuleId::F2 | RuleId::F3 | RuleId::F4 | RuleId::F5 => OF_HELP,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::contains_crisis_words;

    #[test]
    fn no_note_is_alarming_and_every_closing_note_is_long_enough() {
        for note in [CALM_EN, HARD_EN, CALM_ES, HARD_ES].concat() {
            assert!(!contains_crisis_words(note), "{note}");
        }
        for (_, (_, note)) in [OF_CRAVING, OF_USE, OF_RISE, OF_HELP].concat() {
            assert!(note.chars().count() >= 10, "{note}");
        }
    }
}
