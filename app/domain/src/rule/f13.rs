//! F13 Strong craving.

use super::{
    Answer, Arrival, Case, DueBy, Evidence, Findings, Hit, Kind, RuleId, Severity, Shown, id::Rule, timeline::Craving,
};
use crate::{
    Flow,
    usual::{RECENT_DAYS, USUAL_DAYS, usual},
};
use jiff::ToSpan;

pub(super) const RULE: Rule = Rule { version: 1, kind: Kind::Event, resolves_itself: false, incident: false, judge };

/// (a) A value this high (rule F13: own default, there is no validated daily cut-off).
const STRONG: u8 = 8;
/// (b) This high now and on a day before (rule F13: own default).
const AGAIN: u8 = 7;
/// (b) Days before that count (rule F13: "one of the 2 days before").
const DAYS_BEFORE: i64 = 2;
/// (c) A flow that ended this high, told to the team (rule F13: own default).
const ENDED: u8 = 7;

fn judge(case: &Case<'_>, findings: &mut Findings) {
    findings.hits.extend(match case.arrival {
        Arrival::TellTeam(flow) => told(case, flow),
        Arrival::CheckIn(_) | Arrival::Rating(_) => case.craving().and_then(|craving| strong(case, &craving)),
        Arrival::Screen(_) | Arrival::Used(_) => None,
    });
}

/// (a) and (b): judged by what was just answered, so that a lower answer later that day is no new event.
fn strong(case: &Case<'_>, craving: &Craving) -> Option<Hit> {
    let before: Vec<Craving> =
        (1..=DAYS_BEFORE).filter_map(|ago| case.craving_of(case.day.saturating_sub(ago.days()))).collect();
    let now = craving.rating.value();
    let (condition, threshold) = if now >= STRONG {
        ('a', STRONG)
    } else if now >= AGAIN && before.iter().any(|earlier| earlier.rating.value() >= AGAIN) {
        ('b', AGAIN)
    } else {
        return None;
    };
    let answers = std::iter::once(craving).chain(&before).map(Craving::answer).collect();
    Some(hit(case, condition, threshold, answers))
}

/// (c): with the curve of the flow. Its ratings were judged by (a) and (b) when they came.
fn told(case: &Case<'_>, flow: &Flow) -> Option<Hit> {
    let &(_, last) = flow.ratings.last()?;
    if last.value() < ENDED {
        return None;
    }
    let mut answers = vec![Answer::at(flow.told_at.unwrap_or(flow.started_at), "tell_team", "yes")];
    answers.extend(flow.ratings.iter().map(|&(at, rating)| Answer::at(at, "flow_rating", rating.value().to_string())));
    Some(hit(case, 'c', ENDED, answers))
}

fn hit(case: &Case<'_>, condition: char, threshold: u8, answers: Vec<Answer>) -> Hit {
    let evidence = Evidence {
        answers,
        values: vec![("threshold".into(), f64::from(threshold))],
        usual: usual(&case.days(RECENT_DAYS + USUAL_DAYS)),
        shown: vec![Shown::CravingFlow],
    };
    case.hit(RuleId::F13, condition, Severity::Amber, DueBy::SameDay, evidence)
}
