//! The answers of a check-in in words, for whoever may read them.

use crate::{
    form::number,
    t,
    text::{choice, when},
};
use domain::{Answers, Enrollment, Item, Language, Rating, Text, Use, Used, Usual};

/// What something is called: the person's own word where they have one.
pub fn item(lang: Language, enrollment: Option<&Enrollment>, item: Item) -> String {
    let name = choice::item(lang, item);
    match enrollment.and_then(|stay| stay.word_for(item)) {
        Some(word) if item == Item::Behaviour => word.to_owned(),
        Some(word) => format!("{name} ({word})"),
        None => name,
    }
}

/// What was answered behind "add more", question and answer, in the order of the form. Open questions are left out.
pub fn said(lang: Language, enrollment: Option<&Enrollment>, answers: &Answers) -> Vec<(String, String)> {
    let named = |one: Item| item(lang, enrollment, one);
    let rating = |rating: Option<Rating>| rating.map(|rating| rating.value().to_string()).unwrap_or_default();
    let typed = |text: &Text| text.as_str().trim().to_owned();
    let own = |words: &[Text]| words.iter().map(typed).collect::<Vec<_>>();
    let uses = answers.uses.iter().map(|Use { item, on, at }| {
        let on = on.map(|day| format!(" {}", when::date(lang, day))).unwrap_or_default();
        let at = at.map(|part| format!(" {}", choice::part_of_day(lang, part).to_lowercase())).unwrap_or_default();
        format!("{}{on}{at}", named(*item))
    });
    let triggers: Vec<String> = answers.triggers.iter().map(|&one| choice::trigger(lang, one)).collect();
    let places = [own(&answers.places), vec![typed(&answers.where_who)]].concat();
    let sleep = answers.sleep_half_hours.map(|halves| number(f64::from(halves) / 2.0));
    let lines = [
        (t!(lang, "checkin-used-items"), list(uses)),
        (t!(lang, "checkin-craving-for"), list(answers.craving_for.iter().map(|&one| named(one)))),
        (t!(lang, "checkin-trigger"), list([triggers, own(&answers.trigger_words)].concat())),
        (t!(lang, "checkin-risky-max"), rating(answers.risky_max)),
        (t!(lang, "checkin-stress-max"), rating(answers.stress_max)),
        (t!(lang, "checkin-pleasant-max"), rating(answers.pleasant_max)),
        (t!(lang, "checkin-arousal"), rating(answers.arousal)),
        (t!(lang, "checkin-sleep-h"), sleep.unwrap_or_default()),
        (t!(lang, "checkin-expect-risky"), rating(answers.expect_risky)),
        (t!(lang, "checkin-expect-stress"), rating(answers.expect_stress)),
        (t!(lang, "checkin-likely-use"), rating(answers.likely_use)),
        (t!(lang, "checkin-halt"), list(answers.halt.iter().map(|&one| choice::halt(lang, one)))),
        (t!(lang, "checkin-where-who"), list(places)),
        (t!(lang, "checkin-did"), typed(&answers.did)),
        (t!(lang, "checkin-call-me"), if answers.call_me { choice::used(lang, Used::Yes) } else { String::new() }),
        (t!(lang, "checkin-note"), typed(&answers.note)),
    ];
    lines.into_iter().filter(|(_, words)| !words.is_empty()).collect()
}

/// A craving against the own usual range, in words.
pub fn against(lang: Language, craving: Rating, usual: Option<Usual>) -> Option<String> {
    let (usual, craving) = (usual?, f64::from(craving.value()));
    let median = number(usual.median);
    Some(if craving > usual.high {
        t!(lang, "checkin-saved-higher", usual = median)
    } else if craving < usual.low {
        t!(lang, "checkin-saved-lower", usual = median)
    } else {
        t!(lang, "checkin-saved-close", usual = median)
    })
}

fn list(words: impl IntoIterator<Item = String>) -> String {
    words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(", ")
}
