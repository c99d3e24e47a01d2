//! The words of the schedule.

use crate::{form::number, t, text::when};
use domain::{
    Language,
    schedule::{AbsenceReason, Commitment, CommitmentKind, Kind, Level, Session},
};
use jiff::{Timestamp, Zoned, tz::TimeZone};
use leptos::prelude::*;

/// The name of a kind of session.
pub fn kind(lang: Language, kind: Kind) -> String {
    match kind {
        Kind::Group => t!(lang, "schedule-kind-group"),
        Kind::Class => t!(lang, "schedule-kind-class"),
        Kind::Individual => t!(lang, "schedule-kind-individual"),
        Kind::Family => t!(lang, "schedule-kind-family"),
        Kind::Medication => t!(lang, "schedule-kind-medication"),
    }
}

/// What a session is called: the clinic's title, else the course of its lesson, else its kind.
pub fn name(lang: Language, session: &Session) -> String {
    match session.name_in(lang) {
        "" => kind(lang, session.kind),
        name => name.to_owned(),
    }
}

/// What it is about, where, and who leads it, in one line.
pub fn facts(lang: Language, session: &Session) -> String {
    let place = if session.place.is_empty() && session.join.is_some() {
        t!(lang, "schedule-online")
    } else {
        session.place.clone()
    };
    let leader = session.leader.clone().unwrap_or_default();
    let facts = [session.topic_in(lang).to_owned(), place, leader];
    facts.into_iter().filter(|fact| !fact.trim().is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Why somebody cannot come.
pub fn reason(lang: Language, reason: AbsenceReason) -> String {
    match reason {
        AbsenceReason::Ill => t!(lang, "schedule-reason-ill"),
        AbsenceReason::Work => t!(lang, "schedule-reason-work"),
        AbsenceReason::School => t!(lang, "schedule-reason-school"),
        AbsenceReason::Childcare => t!(lang, "schedule-reason-childcare"),
        AbsenceReason::Transport => t!(lang, "schedule-reason-transport"),
        AbsenceReason::Appointment => t!(lang, "schedule-reason-appointment"),
        AbsenceReason::HardDay => t!(lang, "schedule-reason-hard-day"),
        AbsenceReason::Other => t!(lang, "schedule-reason-other"),
        AbsenceReason::RatherNotSay => t!(lang, "schedule-reason-rather-not-say"),
    }
}

/// What a fixed time is for.
pub fn commitment_kind(lang: Language, kind: CommitmentKind) -> String {
    match kind {
        CommitmentKind::Work => t!(lang, "schedule-commitment-work"),
        CommitmentKind::School => t!(lang, "schedule-commitment-school"),
        CommitmentKind::Childcare => t!(lang, "schedule-commitment-childcare"),
        CommitmentKind::Other => t!(lang, "schedule-commitment-other"),
    }
}

/// A fixed time's own word, else what it is for.
pub fn commitment(lang: Language, one: &Commitment) -> String {
    if one.label.is_blank() { commitment_kind(lang, one.kind) } else { one.label.as_str().to_owned() }
}

/// From when to when a fixed time is: "10:00 pm to 6:00 am next day".
pub fn commitment_times(lang: Language, one: &Commitment) -> String {
    let (from, to) = (when::time_of_day(lang, one.from), when::time_of_day(lang, one.to));
    if one.is_overnight() {
        t!(lang, "schedule-times-overnight", from = from, to = to)
    } else {
        t!(lang, "schedule-times", from = from, to = to)
    }
}

/// A level of care.
pub fn level(lang: Language, level: Level) -> String {
    match level {
        Level::Outpatient => t!(lang, "schedule-level-outpatient"),
        Level::Intensive => t!(lang, "schedule-level-intensive"),
        Level::Partial => t!(lang, "schedule-level-partial"),
        Level::Residential => t!(lang, "schedule-level-residential"),
        Level::Inpatient => t!(lang, "schedule-level-inpatient"),
        Level::Continuing => t!(lang, "schedule-level-continuing"),
    }
}

/// Minutes as hours with one digit: "6.5".
pub fn hours(minutes: u32) -> String {
    number(f64::from(minutes) / 60.0)
}

/// A clock time for people, the instant for machines. A small script adds the phone's own time where that differs.
pub fn time(lang: Language, at: &Zoned) -> AnyView {
    let datetime = at.strftime("%Y-%m-%dT%H:%M%:z").to_string();
    view! { <time datetime=datetime>{when::time(lang, at)}</time> }.into_any()
}

/// From when to when a session is, as the clinic's clock shows it.
pub fn times(lang: Language, session: &Session) -> AnyView {
    let (from, to) = (zoned(session, session.starts()), zoned(session, session.ends()));
    view! { {time(lang, &from)} " – " {time(lang, &to)} }.into_any()
}

/// The same without marks for machines.
pub fn plain_times(lang: Language, session: &Session) -> String {
    let (from, to) = (zoned(session, session.starts()), zoned(session, session.ends()));
    t!(lang, "schedule-times", from = when::time(lang, &from), to = when::time(lang, &to))
}

/// An instant by the clock of a session.
pub fn zoned(session: &Session, at: Timestamp) -> Zoned {
    at.to_zoned(session.start.zone.clone())
}

/// Whose clock the times are by: "New York".
pub fn zone(zone: &TimeZone) -> String {
    let name = zone.iana_name().unwrap_or("UTC");
    name.rsplit('/').next().unwrap_or(name).replace('_', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_is_called_by_its_city() {
        for (name, city) in
            [("America/New_York", "New York"), ("America/Argentina/Buenos_Aires", "Buenos Aires"), ("UTC", "UTC")]
        {
            assert_eq!(zone(&TimeZone::get(name).expect("a zone")), city);
        }
    }

    #[test]
    fn hours_have_one_digit_at_most() {
        for (minutes, hours_) in [(0, "0"), (540, "9"), (390, "6.5"), (370, "6.2"), (50, "0.8")] {
            assert_eq!(hours(minutes), hours_);
        }
    }
}
