//! Questionnaires in words: what a form is about, when it is for, who sees it. Never how bad something is.

use crate::{
    help::{Numbers, sms, tel},
    t,
    text::when,
};
use domain::{
    Clinic, Language,
    questionnaire::{CrossCheck, InstrumentId, Recall, Sheet},
};
use jiff::Timestamp;
use leptos::prelude::*;

/// What a form is about.
pub fn about(lang: Language, id: InstrumentId) -> String {
    match id {
        InstrumentId::Phq9 => t!(lang, "questionnaire-about-phq9"),
        InstrumentId::Gad7 => t!(lang, "questionnaire-about-gad7"),
        InstrumentId::BamIop => t!(lang, "questionnaire-about-bam-iop"),
        InstrumentId::BamR => t!(lang, "questionnaire-about-bam-r"),
        InstrumentId::Auditc => t!(lang, "questionnaire-about-auditc"),
        InstrumentId::Dast10 => t!(lang, "questionnaire-about-dast10"),
        InstrumentId::Pcl5Month | InstrumentId::Pcl5Week => t!(lang, "questionnaire-about-pcl5"),
        InstrumentId::Cssrs | InstrumentId::Asq => t!(lang, "questionnaire-about-safety"),
        InstrumentId::Pacs => t!(lang, "questionnaire-about-pacs"),
        InstrumentId::Barc10 => t!(lang, "questionnaire-about-barc10"),
    }
}

/// How long a form takes.
pub fn minutes(lang: Language, id: InstrumentId) -> String {
    let (from, to) = id.instrument().minutes;
    if from == to {
        t!(lang, "questionnaire-minutes-one", count = to)
    } else {
        t!(lang, "questionnaire-minutes", from = from, to = to)
    }
}

/// The time a question asks about; nothing where the question says it itself.
pub fn recall(lang: Language, recall: Recall) -> Option<String> {
    Some(match recall {
        Recall::TwoWeeks => t!(lang, "questionnaire-recall-two-weeks"),
        Recall::Week => t!(lang, "questionnaire-recall-week"),
        Recall::NextWeek => t!(lang, "questionnaire-recall-next-week"),
        Recall::Month => t!(lang, "questionnaire-recall-month"),
        Recall::NextMonth => t!(lang, "questionnaire-recall-next-month"),
        Recall::ThreeMonths => t!(lang, "questionnaire-recall-three-months"),
        Recall::Year => t!(lang, "questionnaire-recall-year"),
        Recall::Lifetime => t!(lang, "questionnaire-recall-lifetime"),
        Recall::InQuestion => return None,
    })
}

/// What does not fit, in one gentle sentence.
pub fn check(lang: Language, check: &CrossCheck) -> String {
    match check {
        CrossCheck::HeavyAboveDrinking => t!(lang, "questionnaire-check-heavy"),
        CrossCheck::DrugAboveAny { .. } => t!(lang, "questionnaire-check-drug"),
        CrossCheck::NoDrugNamed => t!(lang, "questionnaire-check-none"),
    }
}

/// The notice of the reference where a form has no Spanish text that may be shown.
pub fn only_english(lang: Language, sheet: &Sheet) -> Option<String> {
    (lang != sheet.language).then(|| t!(lang, "questionnaire-only-english"))
}

/// Before every suicide question (reference, rule 10), with the numbers as links.
pub fn crisis_sentence(lang: Language) -> AnyView {
    let numbers = numbers();
    let (call, text) = (numbers.crisis_call.clone(), numbers.crisis_text.clone());
    view! {
        <div class="crisis-line">
            <p>{t!(lang, "questionnaire-before-suicide", number = call.as_str())}</p>
            <p class="row wrap">
                <a href=tel(&call)>{t!(lang, "ui-crisis-call", number = call.as_str())}</a>
                <a href=sms(&text)>{t!(lang, "ui-crisis-message", number = text.as_str())}</a>
            </p>
        </div>
    }
    .into_any()
}

/// The configured numbers, or those of the United States.
pub fn numbers() -> Numbers {
    use_context().unwrap_or_default()
}

/// The numbers with the clinic's own line.
pub fn numbers_of(lang: Language, clinic: &Clinic) -> Numbers {
    let numbers = numbers();
    let own = clinic.phone.clone().map(|phone| (phone, when::opening_hours(lang, &clinic.hours)));
    Numbers { clinic: own.or(numbers.clinic.clone()), ..numbers }
}

/// Who sees it, and when: never more than is true.
pub fn who_sees(lang: Language, told: bool, clinic: &Clinic, now: Timestamp) -> String {
    let zoned = |at: Timestamp| at.to_zoned(clinic.zone.clone());
    if clinic.is_open(now) {
        return if told { t!(lang, "questionnaire-told-open") } else { t!(lang, "questionnaire-sees-open") };
    }
    if told && clinic.on_call {
        return t!(lang, "questionnaire-told-on-call");
    }
    let opens = clinic
        .next_opening(now)
        .map_or_else(|| t!(lang, "ui-hours-none"), |at| when::moment(lang, &zoned(at), &zoned(now)));
    t!(lang, "questionnaire-sees-closed", when = opens)
}

/// When something was saved.
pub fn saved(lang: Language, at: Timestamp, clinic: &Clinic, now: Timestamp) -> String {
    let zoned = |at: Timestamp| at.to_zoned(clinic.zone.clone());
    t!(lang, "questionnaire-saved", when = when::moment(lang, &zoned(at), &zoned(now)))
}
