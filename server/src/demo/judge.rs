//! Runs the real rules over a person's history, in order, as the store does when a check-in arrives.

use super::{
    care::care,
    chance::{Chance, Part},
    kept::{Kept, Source, event},
    person::Person,
    size::Plan,
    steps::Step,
};
use domain::{
    AccountId, Clinic, FlagId, Happening, ReportedIn, RuleId, UseReport,
    rule::{Arrival, Change, Findings, GROUP_LEAD, Hit, Known, Settings, Timeline, decide, evaluate, remember},
};
use jiff::{Timestamp, ToSpan};
use store::load::{self, Event, Flag};

/// What came of a person's history.
#[derive(Default)]
pub struct Outcomes {
    /// Check-ins with what they showed.
    pub check_ins: Vec<load::CheckIn>,
    /// Flows with what they showed.
    pub flows: Vec<load::Flow>,
    /// Lapses with what they showed.
    pub lapses: Vec<load::Lapse>,
    /// Flags with everything that happened to them.
    pub flags: Vec<Flag>,
}

/// One person's history, as far as it has been judged.
pub struct Judge<'a> {
    person: &'a Person,
    clinic: &'a Clinic,
    staff: &'a [AccountId],
    now: Timestamp,
    chance: Chance,
    groups: Vec<Timestamp>,
    timeline: Timeline,
    kept: Vec<Kept>,
}

impl<'a> Judge<'a> {
    /// Nothing has happened yet. `staff` are the clinicians; never empty.
    pub fn new(person: &'a Person, plan: &Plan<'_>, clinic: &'a Clinic, staff: &'a [AccountId]) -> Self {
        let chance = Chance::of(plan.size.seed, Part::Care, person.index);
        Self {
            person,
            clinic,
            staff,
            now: plan.now,
            chance,
            groups: Vec::new(),
            timeline: Timeline::default(),
            kept: Vec::new(),
        }
    }

    /// The starts of the person's groups, for the clock H72.
    pub fn expected_at(mut self, groups: Vec<Timestamp>) -> Self {
        self.groups = groups;
        self
    }

    /// Judges every step, oldest first, and lets the clinicians work until now.
    pub fn run(mut self, steps: Vec<Step>) -> Outcomes {
        let mut outcomes = Outcomes::default();
        for step in steps {
            match step {
                Step::CheckIn(sent) => outcomes.check_ins.push(self.check_in(*sent)),
                Step::Flow(flow) => outcomes.flows.push(self.flow(flow)),
                Step::Lapse(lapse) => outcomes.lapses.push(self.lapse(lapse)),
            }
        }
        self.work_until(self.now);
        // Two things that overlap in time are judged one after the other; written down is what a clock saw.
        for Kept { flag, .. } in &mut self.kept {
            flag.events.sort_by_key(|event| event.at);
            flag.hits.sort_by_key(|hit| hit.hit.received_at);
        }
        outcomes.flags = self.kept.into_iter().map(|kept| kept.flag).collect();
        outcomes
    }

    fn check_in(&mut self, mut sent: load::CheckIn) -> load::CheckIn {
        let new = &sent.check_in;
        self.forget_before(new.day.saturating_sub(30.days()));
        if let Some((first, _)) = sent.version {
            self.timeline.check_ins.retain(|one| one.id != first);
        }
        self.timeline.check_ins.push(new.clone());
        let findings = self.evaluated(Arrival::CheckIn(new), new.received_at);
        sent.team_told = self.change(&findings, Source::CheckIn(new.id), new.received_at);
        sent.shown = findings.shown;
        sent
    }

    fn flow(&mut self, mut whole: load::Flow) -> load::Flow {
        let source = Source::Flow(whole.id);
        let mut so_far = domain::Flow {
            id: whole.id,
            started_at: whole.started_at,
            safety: whole.safety,
            ratings: Vec::new(),
            told_at: None,
            ended_at: None,
        };
        self.timeline.flows.push(so_far.clone());
        let mut told = whole.told_at;
        for rating in &mut whole.ratings {
            if let Some(at) = told.take_if(|at| *at <= rating.rated_at) {
                self.tell(&mut so_far, at);
            }
            so_far.ratings.push((rating.rated_at, rating.rating));
            self.replace_flow(&so_far);
            let findings = self.evaluated(Arrival::Rating(&so_far), rating.rated_at);
            self.change(&findings, source, rating.rated_at);
            rating.shown = findings.shown;
        }
        if let Some(at) = told {
            self.tell(&mut so_far, at);
        }
        so_far.ended_at = whole.ended_at;
        self.replace_flow(&so_far);
        whole
    }

    fn tell(&mut self, flow: &mut domain::Flow, at: Timestamp) {
        flow.told_at = Some(at);
        self.replace_flow(flow);
        let findings = self.evaluated(Arrival::TellTeam(flow), at);
        self.change(&findings, Source::Flow(flow.id), at);
    }

    fn lapse(&mut self, mut sent: load::Lapse) -> load::Lapse {
        let new = &sent.lapse;
        let report = UseReport {
            at: new.reported_at,
            day: new.day,
            on: new.on.unwrap_or(new.day),
            items: new.items.clone(),
            from: ReportedIn::Lapse,
            shared: true,
        };
        self.timeline.reports.push(report.clone());
        let findings = self.evaluated(Arrival::Used(&report), report.at);
        self.change(&findings, Source::Lapse(new.id), report.at);
        sent.lapse.shown = findings.shown;
        sent
    }

    fn forget_before(&mut self, first: jiff::civil::Date) {
        let Timeline { check_ins, flows, reports } = &mut self.timeline;
        reports.retain(|report| report.day >= first);
        check_ins.retain(|check_in| check_in.day >= first);
        let begins = domain::day_bounds(first, &self.clinic.zone).0;
        flows.retain(|flow| flow.started_at >= begins);
    }

    fn replace_flow(&mut self, flow: &domain::Flow) {
        if let Some(last) = self.timeline.flows.last_mut() {
            last.clone_from(flow);
        }
    }

    fn evaluated(&self, arrival: Arrival<'_>, at: Timestamp) -> Findings {
        let next_group = self.groups.iter().copied().filter(|&group| group >= at + GROUP_LEAD).min();
        let settings = Settings { clinic: self.clinic, enrollment: &self.person.enrollment, next_group };
        evaluate(&self.timeline, arrival, &settings)
    }

    /// Raises, extends and resolves flags, after the clinicians have worked until then. Whether the team is told.
    fn change(&mut self, findings: &Findings, source: Source, at: Timestamp) -> bool {
        self.work_until(at);
        let known: Vec<Known> = RuleId::ALL.iter().filter_map(|&rule| self.newest(rule)).map(Kept::known).collect();
        let changes = decide(&known, findings);
        let told = changes.iter().any(|change| matches!(change, Change::Open(_) | Change::Append { .. }));
        self.remember(&known, findings);
        for change in changes {
            match change {
                Change::Open(hit) => self.open(hit, findings, source),
                Change::Append { flag, hit, severity, due_at } => {
                    if let Some(Kept { flag, .. }) = self.flag(flag) {
                        flag.events.push(if flag.severity < severity {
                            Event { severity: Some(severity), ..event(at, Happening::Rose) }
                        } else {
                            event(at, Happening::Appended)
                        });
                        (flag.severity, flag.due_at) = (severity, due_at);
                        flag.hits.push(source.hit(hit));
                    }
                }
                Change::Resolve { flag } => {
                    if let Some(Kept { flag, .. }) = self.flag(flag) {
                        flag.closed_at = Some(at);
                        flag.events.push(event(at, Happening::AutoResolved));
                    }
                }
            }
        }
        told
    }

    fn open(&mut self, hit: Hit, findings: &Findings, source: Source) {
        let care = care(self.person, &hit, self.now, self.clinic, self.staff, &mut self.chance);
        let flag = Flag {
            id: FlagId(self.chance.id(hit.received_at)),
            participant: self.person.id,
            rule: hit.rule,
            severity: hit.severity,
            opened_at: hit.received_at,
            due_at: hit.due_at,
            taken: None,
            closed_at: None,
            held: remember(None, hit.rule, findings),
            events: vec![Event { severity: Some(hit.severity), ..event(hit.received_at, Happening::Opened) }],
            hits: vec![source.hit(hit)],
        };
        self.kept.push(Kept { flag, care });
    }

    fn flag(&mut self, id: FlagId) -> Option<&mut Kept> {
        self.kept.iter_mut().find(|kept| kept.flag.id == id)
    }

    /// Section 3.2 of the catalogue: a state opens again only after it was false.
    fn remember(&mut self, known: &[Known], findings: &Findings) {
        for before in known {
            let held = remember(Some(before), before.rule, findings);
            if let Some(kept) = self.flag(before.flag) {
                kept.flag.held = held;
            }
        }
    }

    fn newest(&self, rule: RuleId) -> Option<&Kept> {
        self.kept.iter().rev().find(|kept| kept.flag.rule == rule)
    }

    /// What the clinicians do up to `until`.
    fn work_until(&mut self, until: Timestamp) {
        self.kept.iter_mut().for_each(|kept| kept.work_until(until));
    }
}
