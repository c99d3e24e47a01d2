//! F4 Passive thoughts or older behavior.

use super::{
    Arrival, Case, DueBy, Findings, Kind, RuleId, Severity, Shown,
    id::Rule,
    screen::{Given, Reply, Screen, ScreenKind, Sitting},
};
use jiff::Timestamp;

pub(super) const RULE: Rule = Rule { version: 1, kind: Kind::Event, resolves_itself: false, incident: true, judge };

fn judge(case: &Case<'_>, findings: &mut Findings) {
    let Arrival::Screen(screening) = case.arrival else { return };
    let Some(cssrs) = screening.sitting.screen(ScreenKind::Cssrs) else { return };
    for end in cssrs.ends(screening.now) {
        let items = passive(screening.sitting, cssrs, end);
        if items.is_empty() {
            continue;
        }
        let newest = |item: &&str| cssrs.given.iter().rfind(|given| given.item == **item && given.received_at <= end);
        let because: Vec<(&Screen, &Given)> = items.iter().filter_map(newest).map(|given| (cssrs, given)).collect();
        let shown = [Shown::CrisisLine, Shown::ThankYouForTelling, Shown::SafetyPlan, Shown::CallOffered];
        let evidence = case.screens(end, &because, &shown);
        let hit = case.hit_at(RuleId::F4, 'a', Severity::Amber, DueBy::H24, end, evidence);
        findings.once(&screening, format!("F4 {}", items.join(" ")), hit);
    }
}

/// The Yes answers that count when the screen ends. With q6b open or refused the behaviour is not known to be older, so
/// it is not "known history" either.
fn passive(sitting: &Sitting, cssrs: &Screen, end: Timestamp) -> Vec<&'static str> {
    if sitting.is_urgent(end) || cssrs.yes("q3", end) {
        return Vec::new();
    }
    let items: Vec<&'static str> = ["q1", "q2", "q6"].into_iter().filter(|item| cssrs.yes(item, end)).collect();
    let known = sitting.history_reviewed && items == ["q6"] && cssrs.reply("q6b", end) == Some(Reply::No);
    if known { Vec::new() } else { items }
}
