//! Rules, severities and the facts a flag rests on, in plain words.

use crate::{
    form::number,
    text::{choice, t},
};
use domain::{
    Goal, Item, Language, PartOfDay, RuleId, Safety, Severity, Shown, Used, Usual,
    questionnaire::InstrumentId,
    rule::{Answer, Reply, ScreenKind},
};

/// What a rule is called.
pub fn title(lang: Language, rule: RuleId) -> String {
    match rule {
        RuleId::F1 => t!(lang, "rule-f1"),
        RuleId::F2 => t!(lang, "rule-f2"),
        RuleId::F3 => t!(lang, "rule-f3"),
        RuleId::F4 => t!(lang, "rule-f4"),
        RuleId::F5 => t!(lang, "rule-f5"),
        RuleId::F11 => t!(lang, "rule-f11"),
        RuleId::F12 => t!(lang, "rule-f12"),
        RuleId::F13 => t!(lang, "rule-f13"),
        RuleId::F14 => t!(lang, "rule-f14"),
        RuleId::F28 => t!(lang, "rule-f28"),
    }
}

/// What a rule looks for and what it asks for, in plain words.
pub fn plain(lang: Language, rule: RuleId) -> String {
    match rule {
        RuleId::F1 => t!(lang, "rule-f1.plain"),
        RuleId::F2 => t!(lang, "rule-f2.plain"),
        RuleId::F3 => t!(lang, "rule-f3.plain"),
        RuleId::F4 => t!(lang, "rule-f4.plain"),
        RuleId::F5 => t!(lang, "rule-f5.plain"),
        RuleId::F11 => t!(lang, "rule-f11.plain"),
        RuleId::F12 => t!(lang, "rule-f12.plain"),
        RuleId::F13 => t!(lang, "rule-f13.plain"),
        RuleId::F14 => t!(lang, "rule-f14.plain"),
        RuleId::F28 => t!(lang, "rule-f28.plain"),
    }
}

/// Where a rule comes from.
pub fn source(lang: Language, rule: RuleId) -> String {
    match rule {
        RuleId::F1 => t!(lang, "rule-f1.source"),
        RuleId::F2 => t!(lang, "rule-f2.source"),
        RuleId::F3 => t!(lang, "rule-f3.source"),
        RuleId::F4 => t!(lang, "rule-f4.source"),
        RuleId::F5 => t!(lang, "rule-f5.source"),
        RuleId::F11 => t!(lang, "rule-f11.source"),
        RuleId::F12 => t!(lang, "rule-f12.source"),
        RuleId::F13 => t!(lang, "rule-f13.source"),
        RuleId::F14 => t!(lang, "rule-f14.source"),
        RuleId::F28 => t!(lang, "rule-f28.source"),
    }
}

/// Why this part of a rule held, in one short sentence.
pub fn why(lang: Language, rule: RuleId, condition: char) -> String {
    match (rule, condition) {
        (RuleId::F1, 'a') => t!(lang, "rule-f1.why-a"),
        (RuleId::F1, 'b') => t!(lang, "rule-f1.why-b"),
        (RuleId::F1, _) => t!(lang, "rule-f1.why-c"),
        (RuleId::F2, 'a') => t!(lang, "rule-f2.why-a"),
        (RuleId::F2, _) => t!(lang, "rule-f2.why-b"),
        (RuleId::F3, 'a') => t!(lang, "rule-f3.why-a"),
        (RuleId::F3, 'b') => t!(lang, "rule-f3.why-b"),
        (RuleId::F3, _) => t!(lang, "rule-f3.why-c"),
        (RuleId::F4, _) => t!(lang, "rule-f4.why"),
        (RuleId::F5, 'a') => t!(lang, "rule-f5.why-a"),
        (RuleId::F5, 'b') => t!(lang, "rule-f5.why-b"),
        (RuleId::F5, _) => t!(lang, "rule-f5.why-c"),
        (RuleId::F11, 'b') => t!(lang, "rule-f11.why-b"),
        (RuleId::F11, 'c') => t!(lang, "rule-f11.why-c"),
        (RuleId::F11, _) => t!(lang, "rule-f11.why-a"),
        (RuleId::F12, _) => t!(lang, "rule-f12.why"),
        (RuleId::F13, 'b') => t!(lang, "rule-f13.why-b"),
        (RuleId::F13, 'c') => t!(lang, "rule-f13.why-c"),
        (RuleId::F13, _) => t!(lang, "rule-f13.why-a"),
        (RuleId::F14, _) => t!(lang, "rule-f14.why"),
        (RuleId::F28, 'b') => t!(lang, "rule-f28.why-b"),
        (RuleId::F28, 'c') => t!(lang, "rule-f28.why-c"),
        (RuleId::F28, _) => t!(lang, "rule-f28.why-a"),
    }
}

/// A severity by name.
pub fn severity(lang: Language, severity: Severity) -> String {
    match severity {
        Severity::Red => t!(lang, "rule-severity-red"),
        Severity::Amber => t!(lang, "rule-severity-amber"),
        Severity::Yellow => t!(lang, "rule-severity-yellow"),
    }
}

/// By when somebody should look, as the badge says it: "Now", "Today", "24 hours", "72 hours".
pub fn clock(lang: Language, rule: RuleId, severity: Severity) -> String {
    match (severity, rule) {
        (Severity::Red, _) => t!(lang, "rule-clock-now"),
        (Severity::Amber, RuleId::F4 | RuleId::F11) => t!(lang, "rule-clock-day"),
        (Severity::Amber, _) => t!(lang, "rule-clock-today"),
        (Severity::Yellow, _) => t!(lang, "rule-clock-days"),
    }
}

/// A fact of the evidence: what was asked, and the exact answer in words.
pub fn fact(lang: Language, fact: &Answer) -> (String, String) {
    let words = fact.answer.as_str();
    match fact.item.as_str() {
        "craving_max" => (t!(lang, "rule-item-craving-max"), words.to_owned()),
        "flow_rating" => (t!(lang, "rule-item-flow-rating"), words.to_owned()),
        "used" => match Used::from_word(words) {
            Some(used) => (t!(lang, "rule-item-used"), choice::used(lang, used)),
            None => (t!(lang, "rule-item-use"), used_item(lang, words)),
        },
        "used_items" => (t!(lang, "rule-item-use"), used_item(lang, words)),
        "call_me" => (t!(lang, "rule-item-call-me"), yes(lang, words)),
        "tell_team" => (t!(lang, "rule-item-tell-team"), yes(lang, words)),
        "goal" => {
            let goal = Goal::from_word(words).map_or_else(|| words.to_owned(), |goal| choice::goal(lang, goal));
            (t!(lang, "rule-item-goal"), goal)
        }
        "note" => (t!(lang, "rule-item-note"), yes(lang, words)),
        "safety" => {
            let safety = Safety::from_word(words).map_or_else(|| words.to_owned(), |s| choice::safety(lang, s));
            (t!(lang, "rule-item-safety"), safety)
        }
        "risky_max" => (t!(lang, "rule-item-risky-max"), words.to_owned()),
        item => screen_fact(lang, item, words).unwrap_or_else(|| (t!(lang, "rule-item-other"), words.to_owned())),
    }
}

/// The question of a suicide screen word for word, with its language, and the exact answer: English where there is no
/// published text in the reader's language.
pub fn screen_words(lang: Language, fact: &Answer) -> Option<(&'static str, Language, Option<String>)> {
    let (form, item) = fact.item.split_once('.')?;
    let instrument = InstrumentId::from_word(form)?.instrument();
    let (place, item) = instrument.item(item)?;
    let words = |lang| {
        let wording = instrument.wording(lang).filter(|wording| wording.on)?;
        let words = wording.items.get(place).filter(|words| !words.text.is_empty())?;
        let value: Option<usize> = fact.answer.parse().ok().filter(|_| item.answering.words().is_empty());
        let option = value.and_then(|value| words.options.get(value));
        Some((words.text, lang, option.map(|option| format!("{} {option}", fact.answer))))
    };
    words(lang).or_else(|| words(Language::En))
}

/// An answer of a suicide screen: `cssrs.q4`, or `cssrs` for the whole screen.
fn screen_fact(lang: Language, item: &str, words: &str) -> Option<(String, String)> {
    let (kind, item) = item.split_once('.').unwrap_or((item, ""));
    let form = match ScreenKind::from_word(kind)? {
        ScreenKind::Phq9 => "PHQ-9",
        ScreenKind::Cssrs => "C-SSRS",
        ScreenKind::Asq => "ASQ",
    };
    let asked = match item {
        "" => form.to_owned(),
        "when" => t!(lang, "rule-item-when", form = form),
        item => t!(lang, "rule-item-question", form = form, item = item.trim_start_matches('q')),
    };
    Some((asked, Reply::from_word(words).map_or_else(|| words.to_owned(), |answer| reply(lang, answer))))
}

fn reply(lang: Language, reply: Reply) -> String {
    match reply {
        Reply::Yes => choice::used(lang, Used::Yes),
        Reply::No => choice::used(lang, Used::No),
        Reply::Zero | Reply::One | Reply::Two | Reply::Three => reply.word().to_owned(),
        Reply::Within3Months => t!(lang, "rule-answer-within-3-months"),
        Reply::Within12Months => t!(lang, "rule-answer-within-12-months"),
        Reply::LongerAgo => t!(lang, "rule-answer-longer-ago"),
        Reply::Refused => t!(lang, "rule-answer-refused"),
    }
}

/// What a threshold or own value of the evidence is called.
pub fn value(lang: Language, name: &str) -> String {
    match name {
        "threshold" => t!(lang, "rule-value-threshold"),
        "usual_median" => t!(lang, "rule-value-usual-median"),
        "recent_median" => t!(lang, "rule-value-recent-median"),
        "days_since_last_use" => t!(lang, "rule-value-days-since"),
        "difference" => t!(lang, "rule-value-difference"),
        _ => t!(lang, "rule-value-other"),
    }
}

/// A person's own usual in one sentence.
pub fn usual(lang: Language, usual: Option<&Usual>) -> String {
    usual.map_or_else(
        || t!(lang, "rule-usual-none"),
        |u| t!(lang, "rule-usual", median = number(u.median), low = number(u.low), high = number(u.high)),
    )
}

/// What the participant's screen showed, for staff.
pub fn shown(lang: Language, shown: Shown) -> String {
    match shown {
        Shown::CrisisCard => t!(lang, "rule-shown-crisis-card"),
        Shown::MedicalCard => t!(lang, "rule-shown-medical-card"),
        Shown::CrisisLine => t!(lang, "rule-shown-crisis-line"),
        Shown::TeamIsTold => t!(lang, "rule-shown-team-is-told"),
        Shown::ThankYouForTelling => t!(lang, "rule-shown-thank-you-for-telling"),
        Shown::SafetyPlan => t!(lang, "rule-shown-safety-plan"),
        Shown::CallOffered => t!(lang, "rule-shown-call-offered"),
        Shown::NotFinished => t!(lang, "rule-shown-not-finished"),
        Shown::CravingFlow => t!(lang, "rule-shown-craving-flow"),
        Shown::ThankYouForHonesty => t!(lang, "rule-shown-thank-you"),
        Shown::HigherThanUsual => t!(lang, "rule-shown-higher"),
    }
}

/// What is said to the participant; the two cards and the crisis line have their own components.
pub fn said(lang: Language, shown: Shown) -> Option<String> {
    match shown {
        Shown::CrisisCard | Shown::MedicalCard | Shown::CrisisLine => None,
        Shown::TeamIsTold => Some(t!(lang, "rule-say-team-is-told")),
        Shown::ThankYouForTelling => Some(t!(lang, "rule-say-thank-you-for-telling")),
        Shown::SafetyPlan => Some(t!(lang, "rule-say-safety-plan")),
        Shown::CallOffered => Some(t!(lang, "rule-say-call-offered")),
        Shown::NotFinished => Some(t!(lang, "rule-say-not-finished")),
        Shown::CravingFlow => Some(t!(lang, "rule-say-craving-flow")),
        Shown::ThankYouForHonesty => Some(t!(lang, "rule-say-thank-you")),
        Shown::HigherThanUsual => Some(t!(lang, "rule-say-higher")),
    }
}

fn yes(lang: Language, words: &str) -> String {
    if matches!(words, "yes" | "true" | "1") { choice::used(lang, Used::Yes) } else { words.to_owned() }
}

/// `"alcohol 2026-05-06 evening"` in words; a part that is not known stays as it is.
fn used_item(lang: Language, words: &str) -> String {
    words
        .split_whitespace()
        .map(|word| {
            Item::from_word(word)
                .map(|item| choice::item(lang, item))
                .or_else(|| PartOfDay::from_word(word).map(|part| choice::part_of_day(lang, part).to_lowercase()))
                .or_else(|| word.parse().ok().map(|day| super::when::date(lang, day)))
                .unwrap_or_else(|| word.to_owned())
        })
        .collect::<Vec<_>>()
        .join(", ")
}
