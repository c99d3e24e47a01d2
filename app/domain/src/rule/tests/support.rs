//! What the tests of the rules build: the clinic of the worked scenarios, and people with answers.

use crate::{
    Answers, CheckIn, CheckInId, Clinic, Enrollment, Flow, FlowId, Goal, Item, ParticipantId, Rating, ReportedIn,
    Safety, Text, Use, UseReport, Used, program_day,
    rule::{Arrival, Findings, Hit, RuleId, Settings, Timeline, evaluate},
};
use jiff::{
    SignedDuration, Timestamp,
    civil::{DateTime, date, time},
    tz,
};
use std::str::FromStr;
use uuid::Uuid;

/// New York, Monday to Friday 09:00-21:00, on-call present (rule catalogue, section 7).
pub(crate) fn clinic() -> Clinic {
    let open = Some((time(9, 0, 0, 0), time(21, 0, 0, 0)));
    Clinic {
        name: "Harbor".into(),
        phone: None,
        zone: tz::db().get("America/New_York").expect("the zone is bundled"),
        hours: [open, open, open, open, open, None, None],
        closed: Vec::new(),
        on_call: true,
    }
}

/// A local time of 2026 at that clinic: `05-04T10:12`.
pub(crate) fn local(text: &str) -> Timestamp {
    let text = format!("2026-{text}");
    let civil = DateTime::from_str(&text).unwrap_or_else(|_| panic!("{text} is a time"));
    clinic().zone.to_timestamp(civil).expect("within time")
}

/// The person's next group (Monday, Wednesday, Thursday 17:30) that begins two hours or more after `at`.
pub(crate) fn next_group(at: Timestamp) -> Option<Timestamp> {
    let soonest = at + SignedDuration::from_hours(2);
    let mut day = clinic().zone.to_datetime(at).date();
    loop {
        let start = clinic().zone.to_timestamp(day.at(17, 30, 0, 0)).ok()?;
        if start >= soonest && [0, 2, 3].contains(&day.weekday().to_monday_zero_offset()) {
            return Some(start);
        }
        day = day.tomorrow().ok()?;
    }
}

pub(crate) fn rating(value: u8) -> Rating {
    Rating::new(value).expect("on the scale")
}

/// A person whose answers the rules judge as they come.
pub(crate) struct Person {
    pub clinic: Clinic,
    pub enrollment: Enrollment,
    pub timeline: Timeline,
}

pub(crate) fn person() -> Person {
    Person {
        clinic: clinic(),
        enrollment: Enrollment {
            goal: Goal::Abstinence,
            works_on: vec![Item::Alcohol],
            own_word: None,
            admitted_on: date(2026, 3, 2),
        },
        timeline: Timeline::default(),
    }
}

/// Nothing answered but a craving.
pub(crate) fn craving(value: u8) -> Answers {
    Answers::only(rating(value))
}

/// A craving of 0 and an answer to `used`, with these items.
pub(crate) fn used(used: Used, items: &[Item]) -> Answers {
    let list = items.iter().map(|&item| Use { item, on: None, at: None }).collect();
    Answers { used: Some(used), uses: list, ..craving(0) }
}

pub(crate) fn note(text: &str, shared: bool) -> Answers {
    Answers { note: Text::parse(text, crate::NOTE_MAX).expect("a note"), note_shared: shared, ..craving(0) }
}

impl Person {
    fn judge(&self, at: Timestamp, arrival: Arrival<'_>) -> Findings {
        let settings = Settings { clinic: &self.clinic, enrollment: &self.enrollment, next_group: next_group(at) };
        evaluate(&self.timeline, arrival, &settings)
    }

    /// Sends a check-in and judges it.
    pub(crate) fn answers(&mut self, at: &str, answers: Answers) -> Findings {
        self.answers_late(at, at, answers)
    }

    /// A check-in that the server got later than it was answered.
    pub(crate) fn answers_late(&mut self, at: &str, received: &str, answers: Answers) -> Findings {
        let (answered_at, received_at) = (local(at), local(received));
        let check_in = CheckIn {
            id: CheckInId(Uuid::from_u128(self.timeline.check_ins.len() as u128)),
            participant: ParticipantId(Uuid::nil()),
            answered_at,
            received_at,
            day: program_day(answered_at, &self.clinic.zone),
            answers,
        };
        self.timeline.check_ins.push(check_in.clone());
        self.judge(received_at, Arrival::CheckIn(&check_in))
    }

    /// One check-in a day at 12:00 from `first` (`05-04`) on; `None` is a day without one. What the last one found.
    pub(crate) fn days(&mut self, first: &str, values: &[Option<u8>]) -> Findings {
        let first = DateTime::from_str(&format!("2026-{first}T12:00")).expect("a day");
        let mut findings = Findings::default();
        for (n, value) in (0..).zip(values) {
            let at = first.saturating_add(jiff::Span::new().days(n)).strftime("%m-%dT%H:%M").to_string();
            if let Some(value) = value {
                findings = self.answers(&at, craving(*value));
            }
        }
        findings
    }

    /// Begins a flow.
    pub(crate) fn starts(&mut self, at: &str, safety: Safety) {
        let id = FlowId(Uuid::from_u128(self.timeline.flows.len() as u128));
        let started_at = local(at);
        self.timeline.flows.push(Flow { id, started_at, safety, ratings: Vec::new(), told_at: None, ended_at: None });
    }

    /// Rates within the flow and judges it.
    pub(crate) fn rates(&mut self, at: &str, value: u8) -> Findings {
        let flow = self.timeline.flows.last_mut().expect("a flow");
        flow.ratings.push((local(at), rating(value)));
        let flow = flow.clone();
        self.judge(local(at), Arrival::Rating(&flow))
    }

    /// Reports a use outside a check-in and judges it.
    pub(crate) fn reports(&mut self, at: &str, items: &[Item], from: ReportedIn, shared: bool) -> Findings {
        let day = program_day(local(at), &self.clinic.zone);
        let report = UseReport { at: local(at), day, on: day, items: items.to_vec(), from, shared };
        self.timeline.reports.push(report.clone());
        self.judge(local(at), Arrival::Used(&report))
    }

    /// Taps "tell my team" and judges it.
    pub(crate) fn tells(&mut self, at: &str) -> Findings {
        let flow = self.timeline.flows.last_mut().expect("a flow");
        flow.told_at = Some(local(at));
        let flow = flow.clone();
        self.judge(local(at), Arrival::TellTeam(&flow))
    }
}

/// The hits in short: rule, part, severity, due time.
pub(crate) fn raised(findings: &Findings) -> Vec<(RuleId, char, &'static str, Timestamp)> {
    findings.hits.iter().map(|hit| (hit.rule, hit.condition, hit.severity.word(), hit.due_at)).collect()
}

/// The evidence of a hit in short: `item answer`.
pub(crate) fn answered(hit: &Hit) -> Vec<String> {
    hit.evidence.answers.iter().map(|one| format!("{} {}", one.item, one.answer)).collect()
}
