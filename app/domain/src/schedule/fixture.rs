//! Sessions for tests.

use super::{Absence, Booker, Civil, Kind, Mark, Meeting, Mine, Opened, Session, Status};
use crate::SessionId;
use jiff::{
    civil::{Date, Time},
    tz::TimeZone,
};
use uuid::Uuid;

/// A group in New York that nobody may choose, with an id made of its time.
pub(crate) fn session(day: Date, at: Time, minutes: u16) -> Session {
    let zone = TimeZone::get("America/New_York").expect("a zone");
    let start = Civil { day, time: at, zone };
    Session {
        id: SessionId(Uuid::from_u128(start.instant().as_second().unsigned_abs().into())),
        kind: Kind::Group,
        group: None,
        lesson: None,
        title: "Skills".into(),
        topic: String::new(),
        goal: String::new(),
        handout: String::new(),
        skill: None,
        leader: None,
        place: "Room 2".into(),
        join: None,
        start,
        minutes,
        capacity: None,
        taken: 0,
        opened: Opened::Nobody,
        was: None,
        cancelled_at: None,
    }
}

/// The session as somebody has it whom the clinic put on the list.
pub(crate) fn meeting(session: Session) -> Meeting {
    let mine = Mine { booker: Booker::Clinic, made_up_for: None, wants_time: false, absence: None, mark: None };
    Meeting { session, mine }
}

/// The same, marked.
pub(crate) fn marked(session: Session, status: Status, late: u16, early: u16) -> Meeting {
    let mut meeting = meeting(session);
    meeting.mine.mark = Some(Mark { status, late, early });
    meeting
}

/// The same, announced as missed.
pub(crate) fn announced(session: Session, absence: Absence) -> Meeting {
    let mut meeting = meeting(session);
    meeting.mine.absence = Some(absence);
    meeting
}
