//! F28 Asked for help. Opening the safety plan, the crisis card or the help screen never reaches this file, and a
//! private note is judged on the phone only.

use super::{Answer, Arrival, Case, DueBy, Evidence, Findings, Hit, Kind, RuleId, Severity, Shown, id::Rule};
use crate::{CheckIn, Flow, Safety, contains_crisis_words};

pub(super) const RULE: Rule = Rule { version: 1, kind: Kind::Event, resolves_itself: false, incident: true, judge };

fn judge(case: &Case<'_>, findings: &mut Findings) {
    findings.hits.extend(match case.arrival {
        Arrival::CheckIn(check_in) => called(case, check_in),
        Arrival::TellTeam(flow) => Some(told(case, flow)),
        Arrival::Rating(_) | Arrival::Screen(_) | Arrival::Used(_) => None,
    });
}

/// (a) "Please call me", (b) crisis words in a note that is shared with the team, in either language.
fn called(case: &Case<'_>, check_in: &CheckIn) -> Option<Hit> {
    let answers = &check_in.answers;
    let words = answers.note_shared && contains_crisis_words(answers.note.as_str());
    let call = answers.call_me.then(|| ('a', Answer::of(check_in, "call_me", "yes")));
    let words = words.then(|| ('b', Answer::of(check_in, "note", "crisis words")));
    let (conditions, answers): (Vec<char>, Vec<Answer>) = call.into_iter().chain(words).unzip();
    Some(hit(case, *conditions.first()?, Severity::Amber, DueBy::SameDay, answers))
}

/// (c) when the person might hurt themselves or someone, else (a). The ratings of the flow go with it.
fn told(case: &Case<'_>, flow: &Flow) -> Hit {
    let mut answers = vec![
        Answer::at(flow.told_at.unwrap_or(flow.started_at), "tell_team", "yes"),
        Answer::at(flow.started_at, "safety", flow.safety.word()),
    ];
    answers.extend(flow.ratings.iter().map(|&(at, rating)| Answer::at(at, "flow_rating", rating.value().to_string())));
    match flow.safety {
        Safety::Hurt => hit(case, 'c', Severity::Red, DueBy::Now, answers),
        Safety::Safe | Safety::RiskyPlace | Safety::Unwell => hit(case, 'a', Severity::Amber, DueBy::SameDay, answers),
    }
}

fn hit(case: &Case<'_>, condition: char, severity: Severity, by: DueBy, answers: Vec<Answer>) -> Hit {
    let evidence = Evidence { answers, shown: vec![Shown::CrisisCard], ..Evidence::default() };
    case.hit(RuleId::F28, condition, severity, by, evidence)
}
