//! What a person may do with a session: take a seat, give it back, say that they cannot come, ask for time.

use super::{Booker, Meeting, Opened, Phase, Session, Status};
use crate::{ClientId, Fields, Reason, Refusal, SessionId, day::days_between};
use jiff::Timestamp;

/// How far a make-up may be from the session it takes the place of, in days, before or after (own default).
pub const MAKE_UP_DAYS: i32 = 14;

/// A wish to take a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewBooking {
    /// Made by the rendered form.
    pub client_id: ClientId,
    /// Which session.
    pub session: SessionId,
    /// The missed session that it takes the place of.
    pub made_up_for: Option<SessionId>,
}

impl NewBooking {
    /// Reads the form: `client_id`, `session`, `made_up_for`.
    pub fn parse(fields: &Fields, session: SessionId) -> Result<Self, Refusal> {
        let mut refusal = Refusal::default();
        fields.only(|name| matches!(name, "client_id" | "session" | "made_up_for"), &mut refusal);
        let client_id = fields.get("client_id").parse().map_err(|_| refusal.push("form", Reason::NotAnId)).ok();
        let made_up_for = match fields.get("made_up_for") {
            "" => None,
            id => id.parse().map_err(|_| refusal.push("made_up_for", Reason::NotAChoice)).ok(),
        };
        match client_id {
            Some(client_id) => refusal.or(Self { client_id, session, made_up_for }),
            None => Err(refusal),
        }
    }
}

/// Whether `session` may take the place of one that was missed: of the same kind, near enough, and chosen by the clinic.
pub fn can_make_up(session: &Session, missed: &Meeting) -> bool {
    let apart = days_between(missed.session.start.day, session.start.day).abs();
    session.opened != Opened::Nobody
        && session.id != missed.session.id
        && missed.was_missed()
        && missed.session.kind == session.kind
        && apart <= MAKE_UP_DAYS
}

/// Whether a person with the sessions `own` may take a seat. `own` holds the sessions around it and the missed one.
/// Sessions of one's own that begin when the other ends do not overlap.
pub fn may_book(
    session: &Session,
    own: &[Meeting],
    made_up_for: Option<SessionId>,
    now: Timestamp,
) -> Result<(), Reason> {
    if session.is_cancelled() {
        return Err(Reason::SlotCancelled);
    }
    if session.phase(now) != Phase::Ahead {
        return Err(Reason::SlotBegun);
    }
    match (session.opened, made_up_for) {
        (Opened::Nobody, _) => return Err(Reason::SlotNotOpen),
        (Opened::MakeUps, None) => return Err(Reason::MakeUpNotOffered),
        (_, Some(missed)) => {
            let missed = own.iter().find(|meeting| meeting.session.id == missed).ok_or(Reason::MakeUpNotOffered)?;
            let again = own.iter().any(|other| other.mine.made_up_for == Some(missed.session.id) && other.takes_time());
            if again || !can_make_up(session, missed) {
                return Err(Reason::MakeUpNotOffered);
            }
        }
        (Opened::Anyone, None) => {}
    }
    if session.seats_left() == Some(0) {
        return Err(Reason::SlotFull);
    }
    let in_the_way = |other: &Meeting| other.session.id != session.id && other.takes_time();
    if own.iter().any(|other| in_the_way(other) && other.session.overlaps(session)) {
        return Err(Reason::SlotOverlaps);
    }
    Ok(())
}

/// Whether a person may give a seat back: one that they took themselves, before it begins.
pub fn may_release(meeting: &Meeting, now: Timestamp) -> Result<(), Reason> {
    if meeting.mine.booker == Booker::Clinic {
        Err(Reason::SlotPlanned)
    } else if meeting.session.phase(now) != Phase::Ahead || meeting.mine.mark.is_some() {
        Err(Reason::SlotBegun)
    } else {
        Ok(())
    }
}

/// Whether a person may say why they cannot come: until the start, and after a no-show what got in the way (rule F21).
pub fn may_give_notice(meeting: &Meeting, now: Timestamp) -> Result<(), Reason> {
    if meeting.session.is_cancelled() {
        return Err(Reason::SlotCancelled);
    }
    match meeting.mine.mark.map(|mark| mark.status) {
        Some(Status::NoShow) => Ok(()),
        None if meeting.session.phase(now) == Phase::Ahead => Ok(()),
        _ => Err(Reason::SlotBegun),
    }
}

/// Whether a notice may be taken back: until the start.
pub fn may_withdraw(meeting: &Meeting, now: Timestamp) -> Result<(), Reason> {
    if meeting.session.phase(now) == Phase::Ahead && meeting.mine.mark.is_none() {
        Ok(())
    } else {
        Err(Reason::SlotBegun)
    }
}

/// Whether "I want time tonight" can still be said or taken back: until the end.
pub fn may_want_time(meeting: &Meeting, now: Timestamp) -> Result<(), Reason> {
    if meeting.session.is_cancelled() {
        Err(Reason::SlotCancelled)
    } else if meeting.session.phase(now) == Phase::Past {
        Err(Reason::SlotBegun)
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests;
