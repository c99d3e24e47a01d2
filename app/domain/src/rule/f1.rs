//! F1 Urgent suicide-screen answer.

use super::{
    Arrival, Case, DueBy, Findings, Kind, RuleId, Severity, Shown,
    id::Rule,
    screen::{Given, Reply, Screen, ScreenKind, Sitting, WHEN},
};
use jiff::Timestamp;

pub(super) const RULE: Rule = Rule { version: 1, kind: Kind::Event, resolves_itself: false, incident: true, judge };

/// Questions of the C-SSRS whose Yes is urgent (rule F1).
const URGENT: [&str; 4] = ["q4", "q5", "q5b", "q6b"];

/// An answer that is urgent, and when the server knew.
pub(super) struct Urgent<'a> {
    pub moment: Timestamp,
    condition: char,
    screen: &'a Screen,
    given: &'a Given,
}

fn judge(case: &Case<'_>, findings: &mut Findings) {
    let Arrival::Screen(screening) = case.arrival else { return };
    let shown = [Shown::CrisisCard, Shown::TeamIsTold, Shown::SafetyPlan];
    for Urgent { moment, condition, screen, given } in urgent(screening.sitting) {
        let name = match condition {
            'b' => "F1 asq recent".into(),
            _ => format!("F1 {} {}", screen.kind.word(), given.item),
        };
        let evidence = case.screens(moment, &[(screen, given)], &shown);
        let hit = case.hit_at(RuleId::F1, condition, Severity::Red, DueBy::Now, moment, evidence);
        findings.once(&screening, name, hit);
    }
}

/// (a) ASQ 5, (b) ASQ 4 in the last 3 months, (c) the C-SSRS. Every version counts: a later No takes nothing back.
pub(super) fn urgent(sitting: &Sitting) -> Vec<Urgent<'_>> {
    let given = sitting.screens.iter().flat_map(|screen| screen.given.iter().map(move |given| (screen, given)));
    let urgent = given.filter_map(|(screen, given)| {
        let moment = given.received_at;
        let condition = match (screen.kind, given.item.as_str(), given.reply) {
            (ScreenKind::Asq, "5", Reply::Yes) => 'a',
            (ScreenKind::Asq, "4", Reply::Yes) if screen.reply(WHEN, moment) == Some(Reply::Within3Months) => 'b',
            (ScreenKind::Asq, WHEN, Reply::Within3Months) if screen.yes("4", moment) => 'b',
            (ScreenKind::Cssrs, item, Reply::Yes) if URGENT.contains(&item) => 'c',
            _ => return None,
        };
        Some(Urgent { moment, condition, screen, given })
    });
    urgent.collect()
}
