//! F14 Craving above own normal.

use super::{
    Answer, Case, DueBy, Evidence, Findings, Kind, RuleId, Severity, Shown, Verdict, id::Rule, timeline::Craving,
};
use crate::{
    DayValue, Usual,
    usual::{RECENT_DAYS, USUAL_DAYS, median, usual, values},
};
use jiff::{ToSpan, civil::Date};

pub(super) const RULE: Rule = Rule { version: 1, kind: Kind::State, resolves_itself: true, incident: false, judge };

/// The median is this much above the usual (rule F14: own default; person-centred change predicted lapse).
const ABOVE: f64 = 2.0;
/// The last days need this many values (rule F14: "2 or more values").
const RECENT_VALUES: usize = 2;
/// A difference below this is back to the usual (rule F14: auto-resolve).
const BACK: f64 = 1.0;
/// On so many days in a row that have a value (rule F14: auto-resolve). Days without one are skipped, as in F13.
const BACK_DAYS: usize = 2;

fn judge(case: &Case<'_>, findings: &mut Findings) {
    let Some(now) = case.craving() else { return };
    // The day with a value before this one is in the last 3 days too, or there are too few values.
    let days = case.days(RECENT_DAYS + USUAL_DAYS + RECENT_DAYS);
    let Some(compared) = compare(&days, case.day) else { return };
    let held = compared.above() >= ABOVE;
    findings.verdicts.push(Verdict { rule: RuleId::F14, condition: 'a', held });
    if held {
        let evidence = Evidence {
            answers: answers(case, &now),
            values: vec![
                ("threshold".into(), ABOVE),
                ("usual_median".into(), compared.usual.median),
                ("recent_median".into(), compared.recent),
            ],
            usual: Some(compared.usual),
            shown: vec![Shown::CravingFlow, Shown::HigherThanUsual],
        };
        findings.hits.push(case.hit(RuleId::F14, 'a', Severity::Yellow, DueBy::H72, evidence));
    } else if is_back(&days) {
        findings.resolved.push(RuleId::F14);
    }
}

struct Compared {
    recent: f64,
    usual: Usual,
}

impl Compared {
    fn above(&self) -> f64 {
        self.recent - self.usual.median
    }
}

/// The last 3 days as of `last` beside the usual of that day; `None` with too few values.
fn compare(days: &[DayValue], last: Date) -> Option<Compared> {
    let days: Vec<DayValue> = days.iter().copied().filter(|day| day.day <= last).collect();
    let recent = values(&days, last, 0..RECENT_DAYS);
    if recent.len() < RECENT_VALUES {
        return None;
    }
    Some(Compared { recent: median(&recent)?, usual: usual(&days)? })
}

fn is_back(days: &[DayValue]) -> bool {
    let newest = days.iter().rev().filter(|day| day.value.is_some()).take(BACK_DAYS);
    let back = newest.filter(|day| compare(days, day.day).is_some_and(|compared| compared.above() < BACK));
    back.count() == BACK_DAYS
}

/// What was just answered, then the answers that make the values of the last 3 days, newest first.
fn answers(case: &Case<'_>, now: &Craving) -> Vec<Answer> {
    let mut answers = vec![now.answer()];
    for ago in 0..RECENT_DAYS {
        let deciding = case.craving_of(case.day.saturating_sub(ago.days())).map(|craving| craving.answer());
        answers.extend(deciding.filter(|answer| *answer != now.answer()));
    }
    answers
}
