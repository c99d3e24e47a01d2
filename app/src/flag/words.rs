//! A flag in words: who, why, the exact answers, its clock.

use crate::{
    form::number,
    t,
    text::{rule, when},
    ui,
};
use domain::{Clinic, Flag, FlagHit, Language, rule::Answer};
use jiff::Timestamp;
use leptos::prelude::*;

/// Why it was raised: each different reason once, the newest first.
pub fn why(lang: Language, flag: &Flag) -> String {
    let mut reasons: Vec<String> = Vec::new();
    for hit in flag.hits.iter().rev() {
        let words = rule::why(lang, flag.rule, hit.condition);
        if !reasons.contains(&words) {
            reasons.push(words);
        }
    }
    reasons.join(" ")
}

/// The exact answers of the newest hit on one line, with when they were given.
pub fn answers(lang: Language, flag: &Flag, clinic: &Clinic, now: Timestamp) -> String {
    let Some(hit) = flag.hits.last() else { return String::new() };
    let zoned = |at: Timestamp| at.to_zoned(clinic.zone.clone());
    // What was answered together with the deciding answer; earlier days stand on the flag's own page.
    let deciding = hit.evidence.answers.first().map(|answer| answer.answered_at);
    let facts = hit.evidence.answers.iter().filter(|answer| Some(answer.answered_at) == deciding).map(|answer| {
        let (item, answer) = rule::fact(lang, answer);
        format!("{item}: {answer}")
    });
    let mut line: Vec<String> = vec![when::moment(lang, &zoned(hit.answered_at), &zoned(now))];
    line.extend(facts.take(4));
    if flag.hits.len() > 1 {
        line.push(t!(lang, "flag-hits", count = flag.hits.len()));
    }
    line.join(" · ")
}

/// The flag's clock: how long it waits, and by when somebody should have taken it.
pub fn clock(lang: Language, flag: &Flag, clinic: &Clinic, now: Timestamp) -> AnyView {
    let zoned = |at: Timestamp| at.to_zoned(clinic.zone.clone());
    let due = when::moment(lang, &zoned(flag.due_at), &zoned(now));
    let late = flag.taken.is_none() && flag.closed_at.is_none() && now > flag.due_at;
    let until = flag.closed_at.unwrap_or(now);
    let waited = when::span(lang, until.duration_since(flag.opened_at).as_secs());
    view! { <ui::Clock lang=lang waited=waited due=due due_at=flag.due_at.to_string() late=late/> }.into_any()
}

/// One hit with every answer and everything the rule compared.
pub fn hit(lang: Language, flag: &Flag, hit: &FlagHit, clinic: &Clinic) -> AnyView {
    let at = |at: Timestamp| {
        let at = at.to_zoned(clinic.zone.clone());
        format!("{}, {}", when::date(lang, at.date()), when::time(lang, &at))
    };
    let rows = hit.evidence.answers.iter().map(|answer| {
        let (item, _) = rule::fact(lang, answer);
        let (text, words) = match rule::screen_words(lang, answer) {
            Some((text, tag, option)) => {
                let words = option.map(|option| view! { <span lang=tag.tag()>{option}</span> }.into_any());
                (Some(view! { <span class="asked-words" lang=tag.tag()>{text}</span> }), words.unwrap_or_else(|| item_words(answer, lang)))
            }
            None => (None, item_words(answer, lang)),
        };
        view! {
            <tr><th scope="row">{item} {text}</th><td>{words}</td><td class="num">{at(answer.answered_at)}</td><td class="num">{at(answer.received_at)}</td></tr>
        }
    });
    let values = hit.evidence.values.iter().map(|(name, value)| {
        view! { <li>{rule::value(lang, name)} ": " <span class="num">{number(*value)}</span></li> }
    });
    let shown: Vec<String> = hit.evidence.shown.iter().map(|&shown| rule::shown(lang, shown)).collect();
    view! {
        <div class="hit">
            <h3>{rule::why(lang, flag.rule, hit.condition)} " " <ui::SeverityBadge lang=lang severity=hit.severity word=rule::severity(lang, hit.severity)/></h3>
            <div class="table-room" tabindex="0" role="group" aria-label=t!(lang, "flag-answers")>
                <table class="table">
                    <thead><tr>
                        <th scope="col">{t!(lang, "flag-answers-item")}</th><th scope="col">{t!(lang, "flag-answers-answer")}</th>
                        <th scope="col">{t!(lang, "flag-answers-answered")}</th><th scope="col">{t!(lang, "flag-answers-received")}</th>
                    </tr></thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
            <p class="soft small">{t!(lang, "flag-values")}</p>
            <ul class="soft small">{values.collect_view()}</ul>
            <p class="soft small">{rule::usual(lang, hit.evidence.usual.as_ref())}</p>
            {(!shown.is_empty()).then(|| view! { <p class="soft small">{t!(lang, "flag-shown", what = shown.join(", "))}</p> })}
            <p class="soft small">
                {t!(lang, "flag-rule-version", rule = flag.rule.word(), version = hit.version, source = rule::source(lang, flag.rule))}
            </p>
        </div>
    }
    .into_any()
}

/// The exact answer, in words.
fn item_words(answer: &Answer, lang: Language) -> AnyView {
    let (_, words) = rule::fact(lang, answer);
    view! { {words} }.into_any()
}
