//! A person's own fixed times (feature 31): work, school, childcare. They warn of conflicts and forbid nothing.

use super::Session;
use crate::{ClientId, CommitmentId, Fields, Reason, Refusal, Text, day::instant};
use jiff::{
    Timestamp, ToSpan,
    civil::{Date, Time, Weekday},
    tz::TimeZone,
};

/// Longest label, in code points (own default).
pub const LABEL_MAX: usize = 80;
/// Most fixed times of one person (own default).
pub const COMMITMENTS_MAX: usize = 40;

crate::checkin_choices! {
    /// What the time is for.
    CommitmentKind {
        /// Work.
        Work = "work",
        /// School.
        School = "school",
        /// Care for a child or another person.
        Childcare = "childcare",
        /// Something else.
        Other = "other",
    }
}

/// A time of the week that is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commitment {
    /// Its id.
    pub id: CommitmentId,
    /// What for.
    pub kind: CommitmentKind,
    /// On which days it begins, Monday first; at least one.
    pub weekdays: Vec<Weekday>,
    /// When it begins.
    pub from: Time,
    /// When it ends; not after the beginning means on the next day.
    pub to: Time,
    /// The person's own word for it; may be empty.
    pub label: Text,
}

impl Commitment {
    /// Whether it ends on the day after it begins.
    pub fn is_overnight(&self) -> bool {
        self.to <= self.from
    }

    /// Whether it begins on `day`.
    pub fn is_on(&self, day: Date) -> bool {
        self.weekdays.contains(&day.weekday())
    }

    /// Its beginning and end when it begins on `day`, by the clock of `zone`.
    pub fn bounds(&self, day: Date, zone: &TimeZone) -> Option<(Timestamp, Timestamp)> {
        if !self.is_on(day) {
            return None;
        }
        let last = if self.is_overnight() { day.tomorrow().ok()? } else { day };
        Some((instant(day, self.from, zone), instant(last, self.to, zone)))
    }
}

/// The fixed times that a session is in the way of. `zone` is the clinic's, in which fixed times are meant. One that
/// ends when the session begins is no conflict.
pub fn conflicts<'a>(session: &Session, commitments: &'a [Commitment], zone: &TimeZone) -> Vec<&'a Commitment> {
    let (starts, ends) = (session.starts(), session.ends());
    let first = zone.to_datetime(starts).date().saturating_sub(1.day());
    let last = zone.to_datetime(ends).date();
    let collides = |commitment: &&Commitment| {
        let days = (0..=crate::day::days_between(first, last)).map(|place| first.saturating_add(place.days()));
        let mut times = days.filter_map(|day| commitment.bounds(day, zone));
        times.any(|(from, to)| from < ends && starts < to)
    };
    commitments.iter().filter(collides).collect()
}

/// A fixed time as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCommitment {
    /// Made by the rendered form.
    pub client_id: ClientId,
    /// What for.
    pub kind: CommitmentKind,
    /// Monday first; at least one.
    pub weekdays: Vec<Weekday>,
    /// When it begins.
    pub from: Time,
    /// When it ends.
    pub to: Time,
    /// Own word.
    pub label: Text,
}

impl NewCommitment {
    /// Reads the form: `client_id`, `kind`, `weekday` (1 for Monday, several), `from`, `to` (`HH:MM`), `label`.
    pub fn parse(fields: &Fields) -> Result<Self, Refusal> {
        let mut refusal = Refusal::default();
        let known = |name: &str| matches!(name, "client_id" | "kind" | "weekday" | "from" | "to" | "label");
        fields.only(known, &mut refusal);
        let client_id = fields.get("client_id").parse().map_err(|_| refusal.push("form", Reason::NotAnId)).ok();
        let typed = fields.get("kind");
        let kind = CommitmentKind::from_word(typed);
        if kind.is_none() {
            refusal.push("kind", if typed.is_empty() { Reason::Required } else { Reason::NotAChoice });
        }
        let weekdays = weekdays(fields, &mut refusal);
        let from = time(fields, "from", &mut refusal);
        let to = time(fields, "to", &mut refusal);
        if from.is_some() && from == to {
            refusal.push("to", Reason::SameTimes);
        }
        let label = Text::parse(fields.get("label"), LABEL_MAX).map_err(|reason| refusal.push("label", reason)).ok();
        match (client_id, kind, from, to, label) {
            (Some(client_id), Some(kind), Some(from), Some(to), Some(label)) => {
                refusal.or(Self { client_id, kind, weekdays, from, to, label })
            }
            _ => Err(refusal),
        }
    }
}

fn weekdays(fields: &Fields, refusal: &mut Refusal) -> Vec<Weekday> {
    let mut days = Vec::new();
    for typed in fields.all("weekday").filter(|typed| !typed.is_empty()) {
        match typed.parse().ok().and_then(|day: i8| Weekday::from_monday_one_offset(day).ok()) {
            Some(day) => days.push(day),
            None if refusal.reason("weekday").is_none() => refusal.push("weekday", Reason::NotAChoice),
            None => {}
        }
    }
    days.sort_by_key(|day| day.to_monday_one_offset());
    days.dedup();
    if days.is_empty() && refusal.reason("weekday").is_none() {
        refusal.push("weekday", Reason::Required);
    }
    days
}

/// `HH:MM`, as a field of the kind `time` sends it; seconds are let go.
fn time(fields: &Fields, name: &'static str, refusal: &mut Refusal) -> Option<Time> {
    let typed = fields.get(name).trim();
    if typed.is_empty() {
        refusal.push(name, Reason::Required);
        return None;
    }
    let mut parts = typed.split(':');
    let mut number =
        || parts.next().filter(|part| matches!(part.len(), 1 | 2)).and_then(|part| part.parse::<i8>().ok());
    let read = number().zip(number()).and_then(|(hour, minute)| Time::new(hour, minute, 0, 0).ok());
    if read.is_none() {
        refusal.push(name, Reason::NotATime);
    }
    read
}

#[cfg(test)]
mod tests;
