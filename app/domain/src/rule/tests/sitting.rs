//! Sittings as the worked examples write them.

use super::support::{clinic, local, next_group, person, raised};
use crate::{
    FlagId,
    rule::{
        Arrival, Change, Findings, Given, Known, Reply, RuleId, Screen, ScreenKind, Screening, Settings, Severity,
        Sitting, Timeline, decide, evaluate,
    },
};
use jiff::{SignedDuration, Timestamp};
use std::collections::HashMap;
use uuid::Uuid;

/// A person in front of suicide screens, with the flags that come of it.
pub(crate) struct Screened {
    pub sitting: Sitting,
    pub others: Vec<Sitting>,
    pub on_call: bool,
    pub newest: HashMap<RuleId, Known>,
    /// Every flag opened, in short, in the order of opening: rule, severity, opened, due.
    pub opened: Vec<(RuleId, &'static str, Timestamp, Timestamp)>,
    pub resolved: Vec<(RuleId, Timestamp)>,
}

pub(crate) fn screened() -> Screened {
    Screened {
        sitting: empty(),
        others: Vec::new(),
        on_call: true,
        newest: HashMap::new(),
        opened: Vec::new(),
        resolved: Vec::new(),
    }
}

fn empty() -> Sitting {
    Sitting { screens: Vec::new(), history_reviewed: false, item_9_before: Vec::new(), found: Vec::new() }
}

impl Screened {
    /// Opens a screen.
    pub(crate) fn opens(&mut self, kind: ScreenKind, at: &str) {
        let opened_at = local(at);
        self.sitting.screens.push(Screen { kind, opened_at, given: Vec::new(), refused_at: None });
    }

    /// Begins another sitting.
    pub(crate) fn another(&mut self) {
        self.others.push(std::mem::replace(&mut self.sitting, empty()));
    }

    fn screen(&mut self, kind: ScreenKind, at: &str) -> &mut Screen {
        if !self.sitting.screens.iter().any(|screen| screen.kind == kind) {
            self.opens(kind, at);
        }
        let mut screens = self.sitting.screens.iter_mut();
        screens.find(|screen| screen.kind == kind).expect("a screen")
    }

    /// Answers given and received at `at`, without a look at the rules.
    pub(crate) fn notes(&mut self, kind: ScreenKind, at: &str, answers: &[(&str, Reply)]) {
        self.notes_late(kind, at, at, answers);
    }

    pub(crate) fn notes_late(&mut self, kind: ScreenKind, at: &str, received: &str, answers: &[(&str, Reply)]) {
        let given = answers.iter().map(|&(item, reply)| Given {
            item: item.into(),
            reply,
            answered_at: local(at),
            received_at: local(received),
        });
        self.screen(kind, at).given.extend(given);
    }

    /// Answers, and the rules look at once.
    pub(crate) fn answers(&mut self, kind: ScreenKind, at: &str, answers: &[(&str, Reply)]) -> Findings {
        self.notes(kind, at, answers);
        self.looks(at)
    }

    /// "I'd rather not answer" to a whole screen.
    pub(crate) fn refuses(&mut self, kind: ScreenKind, at: &str) -> Findings {
        self.screen(kind, at).refused_at = Some(local(at));
        self.looks(at)
    }

    /// The rules look, and what they find changes the flags.
    pub(crate) fn looks(&mut self, at: &str) -> Findings {
        let now = local(at);
        let clinic = crate::Clinic { on_call: self.on_call, ..clinic() };
        let enrollment = person().enrollment;
        let known: Vec<Known> = self.newest.values().cloned().collect();
        let settings = Settings { clinic: &clinic, enrollment: &enrollment, next_group: next_group(now) };
        let screening = Screening { sitting: &self.sitting, known: &known, others: &self.others, now };
        let findings = evaluate(&Timeline::default(), Arrival::Screen(screening), &settings);
        self.sitting.found.extend(findings.found.iter().cloned());
        for change in decide(&known, &findings) {
            self.apply(change, now);
        }
        findings
    }

    /// The rules look whenever a clock of the sitting asks for it, up to `at`.
    pub(crate) fn waits(&mut self, from: &str, until: &str) {
        let mut now = local(from);
        while let Some(next) = self.sitting.next_look(now).filter(|&next| next <= local(until)) {
            now = next;
            self.looks(&now.to_zoned(clinic().zone).strftime("%m-%dT%H:%M:%S").to_string());
        }
    }

    fn apply(&mut self, change: Change, now: Timestamp) {
        match change {
            Change::Open(hit) => {
                self.opened.push((hit.rule, hit.severity.word(), hit.received_at, hit.due_at));
                let known = Known {
                    flag: FlagId(Uuid::from_u128(self.opened.len() as u128)),
                    rule: hit.rule,
                    severity: hit.severity,
                    due_at: hit.due_at,
                    closed_at: None,
                    last_hit_at: hit.received_at,
                    last_answered_at: hit.answered_at,
                    held_since_closing: Vec::new(),
                };
                self.newest.insert(hit.rule, known);
            }
            Change::Append { hit, severity, due_at, .. } => {
                let known = self.newest.get_mut(&hit.rule).expect("an open flag");
                (known.severity, known.due_at) = (severity, due_at);
                (known.last_hit_at, known.last_answered_at) = (hit.received_at, hit.answered_at);
            }
            Change::Resolve { flag } => {
                let known = self.newest.values_mut().find(|known| known.flag == flag).expect("a flag");
                known.closed_at = Some(now);
                self.resolved.push((known.rule, now));
            }
        }
    }

    /// What is open: rule, severity and due time.
    pub(crate) fn open(&self) -> Vec<(RuleId, Severity, Timestamp)> {
        let open = self.newest.values().filter(|known| known.closed_at.is_none());
        let mut open: Vec<_> = open.map(|known| (known.rule, known.severity, known.due_at)).collect();
        open.sort_unstable();
        open
    }
}

/// The C-SSRS as the worked examples write it: `Y Y r - - s N s`, in the order of its questions.
pub(crate) fn cssrs(answers: &str) -> Vec<(&'static str, Reply)> {
    replies(&["q1", "q2", "q3", "q4", "q5", "q5b", "q6", "q6b"], answers)
}

/// The ASQ as the worked examples write it: `N R N N -`.
pub(crate) fn asq(answers: &str) -> Vec<(&'static str, Reply)> {
    replies(&["1", "2", "3", "4", "5"], answers)
}

fn replies(items: &[&'static str], answers: &str) -> Vec<(&'static str, Reply)> {
    let words = answers.split(' ').map(|word| match word {
        "Y" => Some(Reply::Yes),
        "N" => Some(Reply::No),
        "r" | "R" => Some(Reply::Refused),
        "s" | "-" => None,
        other => panic!("{other}"),
    });
    items.iter().zip(words).filter_map(|(&item, reply)| Some((item, reply?))).collect()
}

/// The hits in short without due times.
pub(crate) fn found(findings: &Findings) -> Vec<(RuleId, char, &'static str)> {
    raised(findings).into_iter().map(|(rule, condition, severity, _)| (rule, condition, severity)).collect()
}

/// `at` and some minutes, in the notation of [`local`].
pub(crate) fn minutes_later(at: &str, minutes: i64) -> String {
    let at = local(at) + SignedDuration::from_mins(minutes);
    at.to_zoned(clinic().zone).strftime("%m-%dT%H:%M:%S").to_string()
}
