//! F2 Suicide-screen answer that needs a clinician.

use super::{
    Arrival, Case, DueBy, Findings, Hit, Kind, RuleId, Severity, Shown,
    id::Rule,
    screen::{AFTER_POSITIVE, AFTER_Q3, AsqResult, Given, Reply, Screen, ScreenKind, Screening, asq_result},
};
use crate::day::later;
use jiff::Timestamp;

pub(super) const RULE: Rule = Rule { version: 1, kind: Kind::Event, resolves_itself: false, incident: true, judge };

fn judge(case: &Case<'_>, findings: &mut Findings) {
    let Arrival::Screen(screening) = case.arrival else { return };
    if let Some(cssrs) = screening.sitting.screen(ScreenKind::Cssrs) {
        for q3 in cssrs.given.iter().filter(|given| given.item == "q3" && given.reply == Reply::Yes) {
            if let Some(hit) = method(case, &screening, cssrs, q3) {
                findings.once(&screening, "F2 q3".into(), hit);
            }
        }
    }
    if let Some(asq) = screening.sitting.screen(ScreenKind::Asq)
        && let Some(hit) = positive(case, &screening, asq)
    {
        findings.once(&screening, "F2 asq".into(), hit);
    }
}

/// (a) q3 without an answer of F1, when the screen ends or a minute later.
fn method(case: &Case<'_>, screening: &Screening<'_>, cssrs: &Screen, q3: &Given) -> Option<Hit> {
    let end = cssrs.ends(screening.now).into_iter().find(|&end| end >= q3.received_at);
    let moment = end.into_iter().chain([later(q3.received_at, AFTER_Q3)]).min()?;
    if moment > screening.now || !cssrs.yes("q3", moment) || screening.sitting.is_urgent(moment) {
        return None;
    }
    let shown = [Shown::CrisisCard, Shown::ThankYouForTelling, Shown::SafetyPlan, Shown::CallOffered];
    let evidence = case.screens(moment, &[(cssrs, q3)], &shown);
    Some(case.hit_at(RuleId::F2, 'a', Severity::Red, DueBy::Now, moment, evidence))
}

/// (b) a positive ASQ without an answer of F1, when item 5 is answered or refused, or three minutes later.
fn positive(case: &Case<'_>, screening: &Screening<'_>, asq: &Screen) -> Option<Hit> {
    let moment = judged_at(asq, screening.now)?;
    let known = asq_result(screening.sitting, moment) == Some(AsqResult::KnownHistory);
    if known || screening.sitting.is_urgent(moment) {
        return None;
    }
    let positive = |given: &&Given| {
        ["1", "2", "3", "4"].contains(&given.item.as_str()) && matches!(given.reply, Reply::Yes | Reply::Refused)
    };
    let because: Vec<(&Screen, &Given)> = asq.given.iter().filter(positive).map(|given| (asq, given)).collect();
    let shown = [Shown::CrisisLine, Shown::ThankYouForTelling, Shown::SafetyPlan, Shown::CallOffered];
    let evidence = case.screens(moment, &because, &shown);
    Some(case.hit_at(RuleId::F2, 'b', Severity::Amber, DueBy::SameDay, moment, evidence))
}

fn judged_at(asq: &Screen, now: Timestamp) -> Option<Timestamp> {
    let since = asq.positive_since(now)?;
    let item_5 = asq.given.iter().filter(|given| given.item == "5").map(|given| given.received_at).min();
    let answered = item_5.into_iter().chain(asq.refused_at).map(|at| at.max(since));
    answered.chain([later(since, AFTER_POSITIVE)]).min().filter(|&moment| moment <= now)
}
