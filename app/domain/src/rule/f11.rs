//! F11 Return to use. The answer is met with thanks, never with blame.

use super::{Answer, Arrival, Case, DueBy, Evidence, Findings, Hit, Kind, RuleId, Severity, Shown, f12, id::Rule};
use crate::{CheckIn, Item, ReportedIn, Use, UseReport, Used, day::days_between};
use jiff::civil::Date;

pub(super) const RULE: Rule = Rule { version: 2, kind: Kind::Event, resolves_itself: false, incident: false, judge };

/// "I'd rather not say" this often is (c) (rule F11: "twice").
const NOT_SAID: u8 = 2;
/// Days in which those count, and whose craving and risky situations are evidence (rule F11: "the last 3 days").
const DAYS: i32 = 3;

fn judge(case: &Case<'_>, findings: &mut Findings) {
    findings.hits.extend(match case.arrival {
        Arrival::CheckIn(check_in) => match check_in.answers.used {
            Some(Used::Yes) => reported(case, answers_of_check_in(check_in), use_day(case, check_in)),
            Some(Used::RatherNotSay) => not_said(case, check_in),
            Some(Used::No) | None => None,
        },
        Arrival::Used(report) if report.shared && !is_known(case, report) => {
            let used = of_report(&plan(case), report);
            reported(case, answers_of_report(report), used)
        }
        _ => None,
    });
}

/// (a): use of a plan substance, or of opioids after a break (rule F12: "in the plan or not"). Nobody asks how much, so
/// with an agreed limit the amount is not given and the report counts just as with abstinence.
fn reported(case: &Case<'_>, mut answers: Vec<Answer>, used: Option<Date>) -> Option<Hit> {
    let used = used.or_else(|| f12::after_a_break(case))?;
    answers.extend(context(case));
    let since = last_before(case).map(|before| days_between(before, used)).filter(|&days| days >= 0);
    let evidence = Evidence {
        answers,
        values: since.map(|days| ("days_since_last_use".into(), f64::from(days))).into_iter().collect(),
        usual: None,
        shown: vec![Shown::ThankYouForHonesty],
    };
    Some(case.hit(RuleId::F11, 'a', Severity::Amber, DueBy::H24, evidence))
}

/// Whether a lapse form speaks of a use that was reported before: the same day, and nothing new in it (own default: one
/// use is one event, though it is told of twice).
fn is_known(case: &Case<'_>, report: &UseReport) -> bool {
    let is_same = |on: Date, known: &[Item]| on == report.on && report.items.iter().all(|item| known.contains(item));
    let in_check_ins = case.timeline.check_ins.iter().any(|one| {
        let uses = &one.answers.uses;
        let on = uses.iter().filter_map(|one| one.on).max().unwrap_or(one.day);
        let items: Vec<Item> = uses.iter().map(|one| one.item).collect();
        one.answers.used == Some(Used::Yes) && one.answered_at <= report.at && is_same(on, &items)
    });
    let mut others = case.timeline.reports.iter().filter(|&one| one != report && one.at <= report.at && one.shared);
    report.from == ReportedIn::Lapse && (in_check_ins || others.any(|one| is_same(one.on, &one.items)))
}

/// The last day of use that was reported before.
fn last_before(case: &Case<'_>) -> Option<Date> {
    let (at, plan) = (case.judged().answered_at, plan(case));
    let check_ins = match case.arrival {
        Arrival::CheckIn(check_in) => earlier(case, check_in).filter_map(|one| use_day(case, one)).max(),
        _ => case.timeline.check_ins.iter().filter_map(|one| use_day(case, one)).max(),
    };
    let this = |one: &UseReport| matches!(case.arrival, Arrival::Used(report) if report == one);
    let reports = case.timeline.reports.iter().filter(|one| one.shared && one.at <= at && !this(one));
    check_ins.max(reports.filter_map(|one| of_report(&plan, one)).max())
}

/// "Did you use?" and what was used, of a check-in.
pub(super) fn answers_of_check_in(check_in: &CheckIn) -> Vec<Answer> {
    let uses = check_in.answers.uses.iter().map(|one| Answer::of(check_in, "used_items", words(one)));
    std::iter::once(Answer::of(check_in, "used", Used::Yes.word())).chain(uses).collect()
}

/// The same of a report outside a check-in.
pub(super) fn answers_of_report(report: &UseReport) -> Vec<Answer> {
    let on = (report.on != report.day).then_some(report.on);
    let words = |&item: &Item| words(&Use { item, on, at: None });
    let uses = report.items.iter().map(|item| Answer::at(report.at, "used_items", words(item)));
    std::iter::once(f12::yes(report)).chain(uses).collect()
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
fn use_day(case: &Case<'_>, check_in: &CheckIn) -> Option<Date> {
    let answers = &check_in.answers;
    if answers.used == Some(Used::Yes) { counted(&plan(case), &answers.uses, check_in.day) } else { None }
}

fn counted(plan: &[Item], uses: &[Use], reported: Date) -> Option<Date> {
    if uses.is_empty() {
        return Some(reported);
    }
    let counts = uses.iter().filter(|one| plan.is_empty() || plan.contains(&one.item));
    counts.map(|one| one.on.unwrap_or(reported)).max()
}

fn of_report(plan: &[Item], report: &UseReport) -> Option<Date> {
    let counts = report.items.is_empty() || plan.is_empty() || report.items.iter().any(|item| plan.contains(item));
    counts.then_some(report.on)
}

fn plan(case: &Case<'_>) -> Vec<Item> {
    case.settings.enrollment.works_on.clone()
}

fn earlier<'a>(case: &Case<'a>, check_in: &'a CheckIn) -> impl Iterator<Item = &'a CheckIn> {
    case.timeline.check_ins.iter().filter(|one| one.id != check_in.id && one.answered_at <= check_in.answered_at)
}

/// Cravings and risky situations of the last days, newest first.
pub(super) fn context(case: &Case<'_>) -> Vec<Answer> {
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
