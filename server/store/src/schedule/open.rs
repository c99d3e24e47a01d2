//! One session with everything around it, and the sessions that can be chosen.

use super::{AHEAD, agenda, around, commitment, row};
use crate::{scope::PgStore, trouble::Trouble};
use domain::{
    AsParticipant, Failure, SessionId,
    schedule::{MAKE_UP_DAYS, Meeting, Opened, Openings, Phase, Session, SessionPage, can_make_up, conflicts},
};
use jiff::{Timestamp, ToSpan as _};

impl PgStore {
    pub(super) async fn read_session(
        &self,
        who: &AsParticipant,
        id: SessionId,
        now: Timestamp,
    ) -> Result<SessionPage, Trouble> {
        let mut tx = self.begin(who.program).await?;
        let found = row::one(&mut tx, who.program, who.id(), id).await?;
        let meeting = found.meeting();
        let session = found.session;
        if meeting.is_none() && (session.opened == Opened::Nobody || session.phase(now) == Phase::Past) {
            return Err(Failure::NotFound.into());
        }
        let clinic = self.clinic_of(&mut tx, who.program).await?;
        let commitments = commitment::of(&mut tx, who.program, who.id()).await?;
        let day = session.start.day;
        let near = i64::from(MAKE_UP_DAYS) + 1;
        let (from, to) = (day.saturating_sub(near.days()), day.saturating_add(near.days()));
        let own = row::own(&mut tx, who.program, who.id(), from, to).await?;
        let points = match &meeting {
            Some(meeting) => agenda::of(&mut tx, who, meeting, now).await?,
            None => Vec::new(),
        };
        let expected = meeting.as_ref().is_none_or(Meeting::takes_time) && !session.is_cancelled();
        let in_the_way = if expected { conflicts(&session, &commitments, &clinic.zone) } else { Vec::new() };
        let conflicts = in_the_way.into_iter().cloned().collect();
        let makes_up =
            if meeting.is_none() { waiting(&own).filter(|m| can_make_up(&session, m)).collect() } else { vec![] };
        let missed = meeting.as_ref().and_then(|meeting| meeting.mine.made_up_for);
        let made_up_for = missed.and_then(|missed| own.iter().find(|other| other.session.id == missed).cloned());
        Ok(SessionPage { clinic, session, meeting, points, conflicts, makes_up, made_up_for })
    }

    pub(super) async fn read_openings(&self, who: &AsParticipant, now: Timestamp) -> Result<Openings, Trouble> {
        let mut tx = self.begin(who.program).await?;
        let clinic = self.clinic_of(&mut tx, who.program).await?;
        let commitments = commitment::of(&mut tx, who.program, who.id()).await?;
        let (from, to) = around(now, i64::from(MAKE_UP_DAYS), AHEAD);
        let own = row::own(&mut tx, who.program, who.id(), from, to).await?;
        let found = row::open(&mut tx, who.program, who.id(), from, to).await?;
        let free = found.into_iter().filter(|found| found.mine.is_none()).map(|found| found.session);
        let ahead: Vec<Session> = free.filter(|session| session.phase(now) == Phase::Ahead).collect();
        let make_ups = waiting(&own).map(|missed| {
            let fits = ahead.iter().filter(|session| can_make_up(session, &missed)).cloned().collect();
            (missed, fits)
        });
        let make_ups: Vec<(Meeting, Vec<Session>)> = make_ups.collect();
        let slots = ahead.into_iter().filter(|session| session.opened == Opened::Anyone).collect();
        Ok(Openings { clinic, slots, own, make_ups, commitments })
    }
}

/// Missed sessions in whose place no other is taken yet, newest first.
fn waiting(own: &[Meeting]) -> impl Iterator<Item = Meeting> + '_ {
    let taken = |missed: &Meeting| {
        own.iter().any(|other| other.mine.made_up_for == Some(missed.session.id) && other.takes_time())
    };
    own.iter().rev().filter(move |meeting| meeting.was_missed() && !taken(meeting)).cloned()
}
