//! "What is next" on a participant's own day: one thing, safety first, then what is due now, then what comes soon.

use crate::{
    AsParticipant, Ask, Clinic, DayValue, Enrollment, Failure, HomeworkId, LapseId, PlanId, ResponseId, SessionId,
    Usual, questionnaire::InstrumentId, schedule::Kind,
};
use async_trait::async_trait;
use jiff::{SignedDuration, Timestamp, civil::Date};

/// From how long before its start a session is due (issue: "session in two hours").
pub const SESSION_DUE: SignedDuration = SignedDuration::from_hours(2);
/// From how long before its start a session comes before a check-in (own default): the way there takes time.
pub const SESSION_FIRST: SignedDuration = SignedDuration::from_mins(30);
/// How far ahead a session is worth a line (own default).
pub const SESSION_SOON: SignedDuration = SignedDuration::from_hours(24);
/// How long before its time homework is due now (own default).
pub const HOMEWORK_DUE: SignedDuration = SignedDuration::from_hours(24);
/// How far ahead homework is worth a line (own default).
pub const HOMEWORK_SOON: SignedDuration = SignedDuration::from_hours(72);
/// Lines below the one next thing: never a wall.
pub const LINES: usize = 3;

/// A session that lies ahead or is on now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionAhead {
    /// Which.
    pub id: SessionId,
    /// What kind.
    pub kind: Kind,
    /// What it is about, in the reader's language where the words are ours; may be empty.
    pub topic: String,
    /// When it begins.
    pub begins: Timestamp,
    /// When it ends.
    pub ends: Timestamp,
}

/// A questionnaire whose window is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormOpen {
    /// Which form.
    pub instrument: InstrumentId,
    /// The pass through it that was begun.
    pub begun: Option<ResponseId>,
    /// Whether it asks about suicide and was begun: it comes before everything.
    pub is_screen_under_way: bool,
    /// Until when.
    pub closes_at: Timestamp,
}

/// Homework that is not handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HomeworkOpen {
    /// Which.
    pub id: HomeworkId,
    /// Its title.
    pub title: String,
    /// When it is due, if ever.
    pub due_at: Option<Timestamp>,
    /// Whether its feedback is new: then it is done, and there is something to read.
    pub feedback_is_new: bool,
}

/// A dose that is due and not answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoseOpen {
    /// Of which medicine.
    pub medicine: PlanId,
    /// Its name as written.
    pub name: String,
    /// When it was due.
    pub due_at: Timestamp,
}

/// What the day holds, read in one go.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// What there is to ask about the last craving flow, and when that began.
    pub flow: Option<(Ask, Timestamp)>,
    /// A lapse of the last 24 hours without a plan.
    pub lapse: Option<LapseId>,
    /// A check-in that was begun and not sent.
    pub draft: bool,
    /// Whether today's check-in was sent.
    pub checked_in: bool,
    /// Own sessions that have not ended, soonest first.
    pub sessions: Vec<SessionAhead>,
    /// Forms that are open.
    pub forms: Vec<FormOpen>,
    /// Doses due by now.
    pub doses: Vec<DoseOpen>,
    /// Homework that is open, or has something new to read.
    pub homework: Vec<HomeworkOpen>,
}

impl Facts {
    /// Forms that wait; a suicide screen that was begun is a thing of its own.
    pub fn open_forms(&self) -> impl Iterator<Item = &FormOpen> {
        self.forms.iter().filter(|form| !form.is_screen_under_way)
    }
}

/// Everything `/today` shows.
#[derive(Clone, Debug)]
pub struct Agenda {
    /// The clinic's name, zone and hours.
    pub clinic: Clinic,
    /// The current stay; `None` before admission and after discharge.
    pub enrollment: Option<Enrollment>,
    /// The program's day it is now (04:00 to 03:59).
    pub day: Date,
    /// Day values of craving, oldest first, 14 days, the last being `day`.
    pub days: Vec<DayValue>,
    /// Own usual range.
    pub usual: Option<Usual>,
    /// When the newest check-in was received.
    pub last_check_in: Option<Timestamp>,
    /// Whether a check-in of today told of a use.
    pub told_of_use: bool,
    /// What there is to do.
    pub facts: Facts,
}

/// Reading a participant's own day.
#[async_trait]
pub trait Agendas: Send + Sync {
    /// What the own day needs, in one go. Reading about oneself is not audited.
    async fn agenda(&self, who: &AsParticipant, now: Timestamp) -> Result<Agenda, Failure>;
}

/// One thing to do. What it needs to be shown stands in [`Facts`] under the same id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    /// A suicide screen that was begun.
    Screen(ResponseId),
    /// A craving flow: to go on with, or to say how it is now.
    Flow(Ask),
    /// The plan for the 24 hours after a lapse.
    Lapse(LapseId),
    /// A session that is on or begins soon.
    Session(SessionId),
    /// A check-in that was begun.
    FinishCheckIn,
    /// Today's check-in.
    CheckIn,
    /// Medicine.
    Dose,
    /// Questionnaires, all that are open as one line.
    Forms,
    /// Homework.
    Homework(HomeworkId),
    /// New feedback on homework.
    Feedback(HomeworkId),
}

/// Everything the day asks for, in order: the first is next, and what is not due yet comes last. Empty when all is done.
pub fn things(facts: &Facts, now: Timestamp) -> Vec<Thing> {
    let mut things = Vec::new();
    safety(facts, &mut things);
    due(facts, now, &mut things);
    soon(facts, now, &mut things);
    things
}

fn safety(facts: &Facts, things: &mut Vec<Thing>) {
    things.extend(
        facts.forms.iter().filter(|form| form.is_screen_under_way).filter_map(|form| form.begun).map(Thing::Screen),
    );
    things.extend(facts.flow.map(|(ask, _)| Thing::Flow(ask)));
    things.extend(facts.lapse.map(Thing::Lapse));
}

fn due(facts: &Facts, now: Timestamp, things: &mut Vec<Thing>) {
    let within = |within: SignedDuration| {
        move |session: &&SessionAhead| session.ends > now && session.begins.duration_since(now) <= within
    };
    let (first, later): (Vec<_>, Vec<_>) = facts
        .sessions
        .iter()
        .filter(within(SESSION_DUE))
        .partition(|session| session.begins.duration_since(now) <= SESSION_FIRST);
    things.extend(first.into_iter().map(|session| Thing::Session(session.id)));
    if facts.draft {
        things.push(Thing::FinishCheckIn);
    } else if !facts.checked_in {
        things.push(Thing::CheckIn);
    }
    things.extend(later.into_iter().map(|session| Thing::Session(session.id)));
    if !facts.doses.is_empty() {
        things.push(Thing::Dose);
    }
    if facts.open_forms().next().is_some() {
        things.push(Thing::Forms);
    }
    things.extend(facts.homework.iter().filter(|one| one.feedback_is_new).map(|one| Thing::Feedback(one.id)));
    things.extend(homework(facts, |due| due.duration_since(now) <= HOMEWORK_DUE));
}

fn soon(facts: &Facts, now: Timestamp, things: &mut Vec<Thing>) {
    let ahead = facts.sessions.iter().filter(|session| {
        let left = session.begins.duration_since(now);
        left > SESSION_DUE && left <= SESSION_SOON
    });
    things.extend(ahead.map(|session| Thing::Session(session.id)));
    things.extend(homework(facts, |due| {
        let left = due.duration_since(now);
        left > HOMEWORK_DUE && left <= HOMEWORK_SOON
    }));
}

fn homework(facts: &Facts, is_in: impl Fn(Timestamp) -> bool) -> Vec<Thing> {
    let mut open: Vec<(Timestamp, HomeworkId)> = facts
        .homework
        .iter()
        .filter(|one| !one.feedback_is_new)
        .filter_map(|one| one.due_at.filter(|due| is_in(*due)).map(|due| (due, one.id)))
        .collect();
    open.sort();
    open.into_iter().map(|(_, id)| Thing::Homework(id)).collect()
}

#[cfg(test)]
mod tests;
