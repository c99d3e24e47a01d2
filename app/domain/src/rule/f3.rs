//! F3 PHQ-9 item 9, judged as it is answered: whether the PHQ-9 is ever finished does not matter.

use super::{
    Answer, Arrival, Case, DueBy, Findings, Kind, RuleId, Severity, Shown,
    id::Rule,
    screen::{Reply, ScreenKind},
};

pub(super) const RULE: Rule = Rule { version: 1, kind: Kind::Event, resolves_itself: false, incident: true, judge };

/// Earlier answers to item 9 in the evidence (rule F3: "last three item-9 answers").
const BEFORE: usize = 3;

fn judge(case: &Case<'_>, findings: &mut Findings) {
    let Arrival::Screen(screening) = case.arrival else { return };
    let Some(phq9) = screening.sitting.screen(ScreenKind::Phq9) else { return };
    for given in phq9.given.iter().filter(|given| given.item == "9") {
        let (condition, severity, by, shown) = match given.reply {
            Reply::One => ('a', Severity::Amber, DueBy::SameDay, &[Shown::CrisisLine, Shown::ThankYouForTelling][..]),
            Reply::Two | Reply::Three => {
                ('b', Severity::Red, DueBy::Now, &[Shown::CrisisCard, Shown::ThankYouForTelling][..])
            }
            Reply::Refused => ('c', Severity::Amber, DueBy::SameDay, &[Shown::CrisisLine][..]),
            _ => continue,
        };
        let mut evidence = case.screens(given.received_at, &[(phq9, given)], shown);
        let before = screening.sitting.item_9_before.iter().take(BEFORE);
        evidence.answers.extend(before.map(|given| Answer::given(ScreenKind::Phq9, given)));
        let hit = case.hit_at(RuleId::F3, condition, severity, by, given.received_at, evidence);
        findings.once(&screening, format!("F3 {}", given.reply.word()), hit);
    }
}
