//! A stretch of days with what is in them.

use super::{Commitment, Meeting, conflicts};
use crate::{Clinic, SessionId};
use jiff::{Timestamp, ToSpan, civil::Date};

/// Days of a person's schedule.
#[derive(Clone, Debug)]
pub struct Timetable {
    /// The clinic, for its name, zone and closed days.
    pub clinic: Clinic,
    /// The first day.
    pub from: Date,
    /// The last day, included.
    pub to: Date,
    /// The person's sessions, in the order in which they begin.
    pub meetings: Vec<Meeting>,
    /// The person's own fixed times.
    pub commitments: Vec<Commitment>,
    /// First day of the current stay, where there is one.
    pub admitted_on: Option<Date>,
}

impl Timetable {
    /// Every day, oldest first.
    pub fn days(&self) -> impl Iterator<Item = Date> + '_ {
        let count = crate::day::days_between(self.from, self.to).max(0);
        (0..=count).map(|place| self.from.saturating_add(place.days()))
    }

    /// The sessions that begin on `day`.
    pub fn on(&self, day: Date) -> impl Iterator<Item = &Meeting> {
        self.meetings.iter().filter(move |meeting| meeting.session.start.day == day)
    }

    /// Whether the clinic is closed on `day` although it is open on such a weekday.
    pub fn is_closed(&self, day: Date) -> bool {
        self.clinic.closed.contains(&day)
    }

    /// Own fixed times that a session is in the way of.
    pub fn conflicts_of(&self, meeting: &Meeting) -> Vec<&Commitment> {
        if meeting.takes_time() {
            conflicts(&meeting.session, &self.commitments, &self.clinic.zone)
        } else {
            Vec::new()
        }
    }
}

/// The session that is next: the first that has not begun and that the person is expected at.
pub fn next(meetings: &[Meeting], now: Timestamp) -> Option<SessionId> {
    let ahead = meetings.iter().filter(|meeting| meeting.takes_time() && meeting.session.starts() > now);
    ahead.min_by_key(|meeting| (meeting.session.starts(), meeting.session.id)).map(|meeting| meeting.session.id)
}
