//! The words for what records name by a code.

use crate::{t, text::when};
use domain::{
    Language, Practised,
    practice::{Activity, Contra, Exercise, Helped, Kind, Modality, Purpose, Rate, Variant},
};

/// The name of what was practised.
pub fn name(lang: Language, what: &Practised) -> String {
    match what {
        Practised::Skill(skill) => skill.exercise(lang).name.clone(),
        Practised::Activity(Activity::Own, name) => name.clone(),
        Practised::Activity(kind, _) => activity(lang, *kind),
    }
}

/// Yoga, art, music, walking, something of one's own.
pub fn activity(lang: Language, activity: Activity) -> String {
    match activity {
        Activity::Yoga => t!(lang, "practice-activity-yoga"),
        Activity::Art => t!(lang, "practice-activity-art"),
        Activity::Music => t!(lang, "practice-activity-music"),
        Activity::Walking => t!(lang, "practice-activity-walking"),
        Activity::Own => t!(lang, "practice-activity-own"),
    }
}

/// What to say before the start; nothing for "none".
pub fn contra(lang: Language, contra: Contra) -> Option<String> {
    Some(match contra {
        Contra::Dizzy => t!(lang, "practice-contra-dizzy"),
        Contra::Hold => t!(lang, "practice-contra-hold"),
        Contra::Heart => t!(lang, "practice-contra-heart"),
        Contra::Injury => t!(lang, "practice-contra-injury"),
        Contra::Exert => t!(lang, "practice-contra-exert"),
        Contra::Trauma => t!(lang, "practice-contra-trauma"),
        Contra::Voices => t!(lang, "practice-contra-voices"),
        Contra::Seizure => t!(lang, "practice-contra-seizure"),
        Contra::WithClinician => t!(lang, "practice-contra-with-clinician"),
        Contra::Nothing => return None,
    })
}

/// "Helped a lot".
pub fn helped(lang: Language, helped: Helped) -> String {
    match helped {
        Helped::ALot => t!(lang, "practice-helped-a-lot"),
        Helped::ABit => t!(lang, "practice-helped-a-bit"),
        Helped::NotSure => t!(lang, "practice-helped-not-sure"),
    }
}

/// What is asked before and after, and the words for 0 and 10; nothing where nothing is rated.
pub fn rating(lang: Language, rate: Rate) -> Option<(String, String, String, String)> {
    Some(match rate {
        Rate::Distress => (
            t!(lang, "practice-rate-distress"),
            t!(lang, "practice-rate-distress-now"),
            t!(lang, "practice-rate-distress-low"),
            t!(lang, "practice-rate-distress-high"),
        ),
        Rate::Craving => (
            t!(lang, "practice-rate-craving"),
            t!(lang, "practice-rate-craving-now"),
            t!(lang, "practice-rate-craving-low"),
            t!(lang, "practice-rate-craving-high"),
        ),
        Rate::Mood => (
            t!(lang, "practice-rate-mood"),
            t!(lang, "practice-rate-mood-now"),
            t!(lang, "practice-rate-mood-low"),
            t!(lang, "practice-rate-mood-high"),
        ),
        Rate::Nothing => return None,
    })
}

/// Short, medium, long.
pub fn variant(lang: Language, variant: Variant) -> String {
    match variant {
        Variant::Short => t!(lang, "practice-variant-short"),
        Variant::Medium => t!(lang, "practice-variant-medium"),
        Variant::Long => t!(lang, "practice-variant-long"),
    }
}

/// The school an exercise comes from, in plain words.
fn modality(lang: Language, modality: Modality) -> String {
    match modality {
        Modality::Cbt => t!(lang, "practice-modality-cbt"),
        Modality::Dbt => t!(lang, "practice-modality-dbt"),
        Modality::Mi => t!(lang, "practice-modality-mi"),
        Modality::Mindfulness => t!(lang, "practice-modality-mindfulness"),
        Modality::RelapsePrevention => t!(lang, "practice-modality-relapse-prevention"),
        Modality::Breathing => t!(lang, "practice-modality-breathing"),
        Modality::BehaviouralActivation => t!(lang, "practice-modality-behavioural-activation"),
        Modality::Safety => t!(lang, "practice-modality-safety"),
        Modality::LifeSkills => t!(lang, "practice-modality-life-skills"),
        Modality::TwelveStepNeutral => t!(lang, "practice-modality-twelve-step-neutral"),
    }
}

/// "about 3 minutes · Breathing".
pub fn about(lang: Language, exercise: &Exercise) -> String {
    let time = match (exercise.about_minutes(), exercise.kind) {
        (Some(minutes), _) => t!(lang, "practice-minutes", minutes = minutes),
        (None, Kind::Form) => t!(lang, "practice-writing"),
        (None, _) => t!(lang, "practice-own-pace"),
    };
    let schools: Vec<String> = exercise.modality.iter().map(|one| modality(lang, *one)).collect();
    format!("{time} · {}", schools.join(", "))
}

/// A need, in the words of the page: calm and grounding are one.
pub fn need(lang: Language, purpose: Purpose) -> (String, String) {
    match purpose {
        Purpose::Calm | Purpose::Grounding => (t!(lang, "practice-need-calm"), t!(lang, "practice-need-calm-body")),
        Purpose::Craving => (t!(lang, "practice-need-craving"), t!(lang, "practice-need-craving-body")),
        Purpose::Sleep => (t!(lang, "practice-need-sleep"), t!(lang, "practice-need-sleep-body")),
        Purpose::Interpersonal => (t!(lang, "practice-need-people"), t!(lang, "practice-need-people-body")),
        Purpose::Mood => (t!(lang, "practice-need-mood"), t!(lang, "practice-need-mood-body")),
        Purpose::Planning => (t!(lang, "practice-need-plan"), t!(lang, "practice-need-plan-body")),
    }
}

/// "40 seconds", "3 minutes".
pub fn lasted(lang: Language, seconds: u32) -> String {
    if seconds < 120 {
        t!(lang, "practice-seconds", seconds = seconds)
    } else {
        when::span_long(lang, i64::from(seconds))
    }
}
