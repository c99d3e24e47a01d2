//! One evaluation: what arrived, when, and the history it is judged in.

use super::{
    Answer, Arrival, DueBy, Evidence, Given, Hit, Judged, Reply, RuleId, Screen, ScreenKind, Settings, Severity, Shown,
    Timeline, craving_days, due, timeline::Craving,
};
use crate::{CheckIn, DayValue, day::believed, day_bounds, program_day};
use jiff::{Timestamp, ToSpan, civil::Date};

/// Days after which a state that still holds may open a flag again (rule catalogue, section 3, item 2).
const FOUR_WEEKS: i64 = 28;

/// What a rule judges.
pub(super) struct Case<'a> {
    pub timeline: &'a Timeline,
    pub arrival: Arrival<'a>,
    pub settings: &'a Settings<'a>,
    /// The program day of the answer.
    pub day: Date,
    answered_at: Timestamp,
    received_at: Timestamp,
}

impl<'a> Case<'a> {
    pub fn new(timeline: &'a Timeline, arrival: Arrival<'a>, settings: &'a Settings<'a>) -> Self {
        let (answered_at, received_at) = match arrival {
            Arrival::CheckIn(check_in) => (believed(check_in.answered_at, check_in.received_at), check_in.received_at),
            Arrival::Rating(flow) => [flow.ratings.last().map_or(flow.started_at, |&(at, _)| at); 2].into(),
            Arrival::TellTeam(flow) => [flow.told_at.unwrap_or(flow.started_at); 2].into(),
            Arrival::Screen(screening) => (screening.sitting.answered_by(screening.now), screening.now),
            Arrival::Used(report) => [report.at; 2].into(),
        };
        let day = match arrival {
            Arrival::CheckIn(check_in) => check_in.day,
            Arrival::Used(report) => report.day,
            Arrival::Rating(_) | Arrival::TellTeam(_) | Arrival::Screen(_) => {
                program_day(answered_at, &settings.clinic.zone)
            }
        };
        Self { timeline, arrival, settings, day, answered_at, received_at }
    }

    pub fn judged(&self) -> Judged {
        let zone = &self.settings.clinic.zone;
        let oldest = program_day(self.received_at, zone).saturating_sub((FOUR_WEEKS - 1).days());
        Judged {
            answered_at: self.answered_at,
            received_at: self.received_at,
            four_weeks_ago: day_bounds(oldest, zone).0,
        }
    }

    /// The craving that was just answered, if what arrived has one.
    pub fn craving(&self) -> Option<Craving> {
        match self.arrival {
            Arrival::CheckIn(check_in) => Some(Craving::of_check_in(check_in)),
            Arrival::Rating(flow) => {
                flow.ratings.last().map(|rating| Craving::of_rating(rating, &self.settings.clinic.zone))
            }
            Arrival::TellTeam(_) | Arrival::Screen(_) | Arrival::Used(_) => None,
        }
    }

    /// Day values of craving, `count` days up to the day of the answer.
    pub fn days(&self, count: i32) -> Vec<DayValue> {
        craving_days(self.timeline, self.settings.clinic, self.day, usize::try_from(count).unwrap_or(0))
    }

    /// The craving that makes the value of a day: the first of the highest.
    pub fn craving_of(&self, day: Date) -> Option<Craving> {
        let of_day = self.timeline.cravings(&self.settings.clinic.zone).filter(|craving| craving.day == day);
        of_day.reduce(|highest, craving| if craving.rating > highest.rating { craving } else { highest })
    }

    /// Check-ins of the last `count` days (the day of the answer is one of them), newest first.
    pub fn recent(&self, count: i32) -> impl Iterator<Item = &'a CheckIn> {
        let first = self.day.saturating_sub((count - 1).days());
        let days = first..=self.day;
        self.timeline.check_ins.iter().rev().filter(move |check_in| days.contains(&check_in.day))
    }

    pub fn hit(&self, rule: RuleId, condition: char, severity: Severity, by: DueBy, evidence: Evidence) -> Hit {
        let mut hit = self.hit_at(rule, condition, severity, by, self.received_at, evidence);
        hit.answered_at = self.answered_at;
        hit
    }

    /// A hit that came to be at a moment of its own, by an answer received then or because none came until then.
    pub fn hit_at(
        &self,
        rule: RuleId,
        condition: char,
        severity: Severity,
        by: DueBy,
        moment: Timestamp,
        evidence: Evidence,
    ) -> Hit {
        let Settings { clinic, next_group, .. } = *self.settings;
        Hit {
            rule,
            condition,
            severity,
            due_at: due(by, rule.is_incident(), moment, clinic, next_group),
            answered_at: self.answered_in_sitting(moment),
            received_at: moment,
            evidence,
        }
    }

    fn answered_in_sitting(&self, moment: Timestamp) -> Timestamp {
        match self.arrival {
            Arrival::Screen(screening) => screening.sitting.answered_by(moment),
            _ => self.answered_at,
        }
    }

    /// Evidence of a sitting at a moment: what decides, then every other answer so far, oldest first.
    pub fn screens(&self, moment: Timestamp, because: &[(&Screen, &Given)], shown: &[Shown]) -> Evidence {
        let mut answers: Vec<Answer> =
            because.iter().map(|(screen, given)| Answer::given(screen.kind, given)).collect();
        if let Arrival::Screen(screening) = self.arrival {
            for screen in &screening.sitting.screens {
                let whole = screen.refused_at.filter(|&at| at <= moment);
                answers.extend(whole.map(|at| Answer::at(at, screen.kind.word(), Reply::Refused.word())));
                for given in screen.given.iter().filter(|given| given.received_at <= moment) {
                    let answer = Answer::given(screen.kind, given);
                    if !answers.contains(&answer) {
                        answers.push(answer);
                    }
                }
            }
        }
        Evidence { answers, shown: shown.to_vec(), ..Evidence::default() }
    }
}

impl Answer {
    /// An answer of a screen.
    pub(super) fn given(kind: ScreenKind, given: &Given) -> Self {
        Self {
            item: format!("{}.{}", kind.word(), given.item),
            answer: given.reply.word().into(),
            answered_at: given.answered_at,
            received_at: given.received_at,
        }
    }

    /// An answer of a check-in.
    pub(super) fn of(check_in: &CheckIn, item: &str, answer: impl Into<String>) -> Self {
        Self {
            item: item.into(),
            answer: answer.into(),
            answered_at: check_in.answered_at,
            received_at: check_in.received_at,
        }
    }

    /// An answer within a flow, which is received as it is given.
    pub(super) fn at(at: Timestamp, item: &str, answer: impl Into<String>) -> Self {
        Self { item: item.into(), answer: answer.into(), answered_at: at, received_at: at }
    }
}
