//! F11 Return to use. The answer is met with thanks, never with blame.

use super::{Answer, Arrival, Case, DueBy, Evidence, Findings, Hit, Kind, RuleId, Severity, Shown, id::Rule};
use crate::{CheckIn, Item, Use, Used, day::days_between};
use jiff::civil::Date;

pub(super) const RULE: Rule = Rule { version: 1, kind: Kind::Event, resolves_itself: false, incident: false, judge };

/// "I'd rather not say" this often is (c) (rule F11: "twice").
const NOT_SAID: u8 = 2;
/// Days in which those count, and whose craving and risky situations are evidence (rule F11: "the last 3 days").
const DAYS: i32 = 3;

fn judge(case: &Case<'_>, findings: &mut Findings) {
    let Arrival::CheckIn(check_in) = case.arrival else { return };
    findings.hits.extend(match check_in.answers.used {
        Some(Used::Yes) => reported(case, check_in),
        Some(Used::RatherNotSay) => not_said(case, check_in),
        Some(Used::No) | None => None,
    });
}

/// (a): use of a plan substance. A check-in never asks how much, so with an agreed limit the amount is not given and
/// the report counts just as with abstinence.
fn reported(case: &Case<'_>, check_in: &CheckIn) -> Option<Hit> {
    let plan = &case.settings.enrollment.works_on;
    let used = use_day(check_in, plan)?;
    let mut answers = vec![Answer::of(check_in, "used", Used::Yes.word())];
    answers.extend(check_in.answers.uses.iter().map(|one| Answer::of(check_in, "used_items", words(one))));
    answers.extend(context(case));
    let before = earlier(case, check_in).filter_map(|earlier| use_day(earlier, plan)).max();
    let since = before.map(|before| days_between(before, used)).filter(|&days| days >= 0);
    let evidence = Evidence {
        answers,
        values: since.map(|days| ("days_since_last_use".into(), f64::from(days))).into_iter().collect(),
        usual: None,
        shown: vec![Shown::ThankYouForHonesty],
    };
    Some(case.hit(RuleId::F11, 'a', Severity::Amber, DueBy::H24, evidence))
}

/// (c): asked not to say, more than once.
fn not_said(case: &Case<'_>, check_in: &CheckIn) -> Option<Hit> {
    let before = case.recent(DAYS).filter(|one| one.id != check_in.id && one.answers.used == Some(Used::RatherNotSay));
    let mut answers = vec![Answer::of(check_in, "used", Used::RatherNotSay.word())];
    answers.extend(before.map(|one| Answer::of(one, "used", Used::RatherNotSay.word())));
    if answers.len() < usize::from(NOT_SAID) {
        return None;
    }
    answers.extend(context(case));
    let evidence =
        Evidence { answers, values: vec![("threshold".into(), f64::from(NOT_SAID))], usual: None, shown: Vec::new() };
    Some(case.hit(RuleId::F11, 'c', Severity::Yellow, DueBy::H72, evidence))
}

/// The last day of use that counts: of something in the plan, or of anything when nothing is listed in the plan or in
/// the report. A use without a date counts for the day of the report.
fn use_day(check_in: &CheckIn, plan: &[Item]) -> Option<Date> {
    let answers = &check_in.answers;
    if answers.used != Some(Used::Yes) {
        return None;
    }
    if answers.uses.is_empty() {
        return Some(check_in.day);
    }
    let counts = answers.uses.iter().filter(|one| plan.is_empty() || plan.contains(&one.item));
    counts.map(|one| one.on.unwrap_or(check_in.day)).max()
}

fn earlier<'a>(case: &Case<'a>, check_in: &'a CheckIn) -> impl Iterator<Item = &'a CheckIn> {
    case.timeline.check_ins.iter().filter(|one| one.id != check_in.id && one.answered_at <= check_in.answered_at)
}

/// Cravings and risky situations of the last days, newest first.
fn context(case: &Case<'_>) -> Vec<Answer> {
    let mut answers = Vec::new();
    for check_in in case.recent(DAYS) {
        answers.push(Answer::of(check_in, "craving_max", check_in.answers.craving_max.value().to_string()));
        let risky = check_in.answers.risky_max;
        answers.extend(risky.map(|risky| Answer::of(check_in, "risky_max", risky.value().to_string())));
    }
    answers
}

/// What was used and, as far as it was answered, when.
fn words(one: &Use) -> String {
    let mut words = vec![one.item.word().to_owned()];
    words.extend(one.on.map(|on| on.to_string()));
    words.extend(one.at.map(|at| at.word().to_owned()));
    words.join(" ")
}
