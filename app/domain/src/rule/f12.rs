//! F12 Opioid use after a break: what the body could bear before can kill now. The medical card comes at once.

use super::{Answer, Arrival, Case, DueBy, Evidence, Findings, Kind, RuleId, Severity, Shown, f11, id::Rule};
use crate::{CheckIn, Item, Use, UseReport, Used, day::days_between};
use jiff::civil::Date;

pub(super) const RULE: Rule = Rule { version: 1, kind: Kind::Event, resolves_itself: false, incident: false, judge };

/// Days before the day of use without a reported opioid use (rule F12: own default, loss of tolerance is well known).
const BREAK_DAYS: i32 = 3;

fn judge(case: &Case<'_>, findings: &mut Findings) {
    let Some(used) = after_a_break(case) else { return };
    let mut answers = match case.arrival {
        Arrival::CheckIn(check_in) => f11::answers_of_check_in(check_in),
        Arrival::Used(report) => f11::answers_of_report(report),
        _ => Vec::new(),
    };
    answers.extend(f11::context(case));
    let before = opioid_days(case).filter(|&day| day < used).max();
    let mut values = vec![("threshold".into(), f64::from(BREAK_DAYS))];
    values.extend(before.map(|before| ("days_since_last_use".into(), f64::from(days_between(before, used)))));
    let evidence = Evidence { answers, values, usual: None, shown: vec![Shown::MedicalCard] };
    findings.hits.push(case.hit(RuleId::F12, 'a', Severity::Amber, DueBy::SameDay, evidence));
}

/// The day of an opioid use that was just reported, with no opioid use reported for the days before it. A day without
/// a check-in is part of a break too.
pub(super) fn after_a_break(case: &Case<'_>) -> Option<Date> {
    let reported = match case.arrival {
        Arrival::CheckIn(check_in) if check_in.answers.used == Some(Used::Yes) => {
            days_of(&check_in.answers.uses, check_in.day)
        }
        Arrival::Used(report) => day_of(report).into_iter().collect(),
        _ => Vec::new(),
    };
    let is_break = |day: Date| !opioid_days(case).any(|other| (1..=BREAK_DAYS).contains(&days_between(other, day)));
    reported.into_iter().filter(|&day| is_break(day)).max()
}

/// Days of opioid use in everything that was reported, what was just reported among it.
fn opioid_days<'a>(case: &Case<'a>) -> impl Iterator<Item = Date> + use<'a> {
    let of_check_in = |one: &CheckIn| {
        if one.answers.used == Some(Used::Yes) { days_of(&one.answers.uses, one.day) } else { Vec::new() }
    };
    let in_check_ins: Vec<Vec<Date>> = case.timeline.check_ins.iter().map(of_check_in).collect();
    in_check_ins.into_iter().flatten().chain(case.timeline.reports.iter().filter_map(day_of))
}

fn days_of(uses: &[Use], reported: Date) -> Vec<Date> {
    uses.iter().filter(|one| one.item == Item::Opioids).map(|one| one.on.unwrap_or(reported)).collect()
}

fn day_of(report: &UseReport) -> Option<Date> {
    report.items.contains(&Item::Opioids).then_some(report.on)
}

/// The answer to "did you use?", outside a check-in.
pub(super) fn yes(report: &UseReport) -> Answer {
    Answer::at(report.at, "used", Used::Yes.word())
}
