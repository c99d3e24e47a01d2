//! F5 Second stage refused or left open.

use super::{
    Arrival, Case, DueBy, Findings, Hit, Kind, RuleId, Severity, Shown,
    id::Rule,
    incident::reaches,
    screen::{Given, Reply, Screen, ScreenKind, Screening, Sitting, TOO_LONG},
};
use crate::day::later;
use jiff::Timestamp;

pub(super) const RULE: Rule = Rule { version: 1, kind: Kind::Event, resolves_itself: true, incident: true, judge };

/// What makes F5 hold at a moment.
struct Cause<'a> {
    moment: Timestamp,
    condition: char,
    name: String,
    because: Vec<(&'a Screen, &'a Given)>,
}

fn judge(case: &Case<'_>, findings: &mut Findings) {
    let Arrival::Screen(screening) = case.arrival else { return };
    let sitting = screening.sitting.with_second_stage();
    let mut causes = refused(&sitting, screening.now);
    causes.extend(quiet(&sitting, screening.now));
    causes.sort_by_key(|cause| cause.moment);
    let finished = sitting.answered(screening.now);
    let first = causes.first().map(|cause| cause.moment);
    for found in causes {
        let red = is_red(&screening, findings, found.moment);
        // Finished before anybody looked: an amber flag would resolve itself at once.
        if red || !finished {
            let hit = found.hit(case, red);
            findings.once(&screening, found.name, hit);
        }
    }
    if let Some(moment) = first.and_then(|first| too_long(&screening, &sitting, findings, first)) {
        let late = Cause { moment, condition: 'c', name: "F5 late".into(), because: Vec::new() };
        let hit = late.hit(case, true);
        findings.once(&screening, late.name, hit);
    }
    let in_flag = screening.sitting.found.iter().any(|found| found.starts_with("F5 "));
    let others = screening.others.iter().all(|other| other.with_second_stage().answered(screening.now));
    if in_flag && finished && others {
        findings.resolved.push(RuleId::F5);
    }
}

impl Cause<'_> {
    fn hit(&self, case: &Case<'_>, red: bool) -> Hit {
        let (severity, by) = if red { (Severity::Red, DueBy::Now) } else { (Severity::Amber, DueBy::SameDay) };
        let shown = if red { &[Shown::CrisisCard, Shown::NotFinished][..] } else { &[Shown::NotFinished][..] };
        let evidence = case.screens(self.moment, &self.because, shown);
        case.hit_at(RuleId::F5, self.condition, severity, by, self.moment, evidence)
    }
}

/// (a) "I'd rather not answer" to the second stage or to one of its questions that applies.
fn refused(sitting: &Sitting, now: Timestamp) -> Vec<Cause<'_>> {
    let mut causes = Vec::new();
    for screen in sitting.screens.iter().filter(|screen| screen.kind != ScreenKind::Phq9) {
        let stage = |item: &str| screen.kind == ScreenKind::Cssrs || item == "5";
        for given in screen.given.iter().filter(|given| given.reply == Reply::Refused && stage(&given.item)) {
            let name = format!("F5 {} {} refused", screen.kind.word(), given.item);
            causes.push(Cause { moment: given.received_at, condition: 'a', name, because: vec![(screen, given)] });
        }
        causes.extend(screen.refused_at.filter(|&at| at <= now).map(|moment| Cause {
            moment,
            condition: 'a',
            name: format!("F5 {} refused", screen.kind.word()),
            because: Vec::new(),
        }));
    }
    causes
}

/// (b) 15 minutes without an answer in a screen of the second stage while one of its questions is open.
fn quiet(sitting: &Sitting, now: Timestamp) -> Vec<Cause<'_>> {
    let mut causes = Vec::new();
    for screen in sitting.screens.iter().filter(|screen| screen.kind != ScreenKind::Phq9) {
        for moment in screen.quiet_ends(now) {
            let stage = sitting.second_stage(moment);
            let open = stage.iter().any(|&(of, item)| of.kind == screen.kind && of.reply(item, moment).is_none());
            if open && sitting.first_trigger(moment).is_some() {
                let answers = screen.given.iter().filter(|given| given.received_at <= moment).count();
                let name = format!("F5 {} quiet after {answers}", screen.kind.word());
                causes.push(Cause { moment, condition: 'b', name, because: Vec::new() });
            }
        }
    }
    causes
}

/// (c) two hours after the first trigger, when F5 is open and the second stage still not answered.
fn too_long(screening: &Screening<'_>, sitting: &Sitting, findings: &Findings, first: Timestamp) -> Option<Timestamp> {
    let moment = later(sitting.first_trigger(screening.now)?, TOO_LONG).max(first);
    let known = screening.known.iter().any(|known| known.rule == RuleId::F5 && known.closed_at.is_none());
    let new = findings.hits.iter().any(|hit| hit.rule == RuleId::F5);
    (moment <= screening.now && (known || new) && !sitting.answered(moment)).then_some(moment)
}

/// Whether the incident that this sitting belongs to is red at a moment.
fn is_red(screening: &Screening<'_>, findings: &Findings, moment: Timestamp) -> bool {
    let mut new = findings.hits.iter().filter(|hit| hit.rule.is_incident() && hit.rule != RuleId::F5);
    new.any(|hit| hit.severity == Severity::Red && hit.received_at <= moment)
        || reaches(screening.known, &screening.sitting.found, moment) == Some(Severity::Red)
}
