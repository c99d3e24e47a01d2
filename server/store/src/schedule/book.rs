//! Taking a seat and giving it back. The session's row is locked while its seats are counted, so the last seat is taken
//! once however many ask for it.

use super::{of_session, row};
use crate::{
    audit::Act,
    participant,
    scope::{PgStore, Tx},
    trouble::Trouble,
};
use domain::{
    AsParticipant, ClientId, Failure, Reason, Refusal, SessionId,
    schedule::{MAKE_UP_DAYS, Meeting, NewBooking, Opened, may_book, may_release},
};
use jiff::{Timestamp, ToSpan as _};
use jiff_sqlx::ToSqlx as _;

impl PgStore {
    pub(super) async fn take_seat(&self, who: &AsParticipant, new: NewBooking, now: Timestamp) -> Result<(), Trouble> {
        let mut tx = self.begin(who.program).await?;
        participant::lock(&mut tx, who.program, who.id()).await?;
        let instead = new.made_up_for.map(|missed| missed.to_string()).unwrap_or_default();
        let done = super::act::Done { body: &instead, ..of_session(Act::BookedSession, new.client_id, new.session) };
        if super::act::was_sent(&mut tx, who, done, true).await? {
            return Ok(());
        }
        row::lock(&mut tx, who.program, new.session).await?;
        let found = row::one(&mut tx, who.program, who.id(), new.session).await?;
        if found.mine.is_some() {
            return Ok(());
        }
        if found.session.opened == Opened::Nobody {
            return Err(Failure::NotFound.into());
        }
        let around = i64::from(MAKE_UP_DAYS) + 1;
        let day = found.session.start.day;
        let (from, to) = (day.saturating_sub(around.days()), day.saturating_add(around.days()));
        let own = row::own(&mut tx, who.program, who.id(), from, to).await?;
        may_book(&found.session, &own, new.made_up_for, now).map_err(refused)?;
        sqlx::query!(
            "INSERT INTO session_attendees (program_id, session_id, participant_id, booker, booked_at, made_up_for)
             VALUES ($1, $2, $3, 'person', $4, $5)
             ON CONFLICT (program_id, session_id, participant_id) DO UPDATE SET booker = 'person',
               booked_at = excluded.booked_at, released_at = NULL, made_up_for = excluded.made_up_for, wants_time = false,
               absence_at = NULL, absence_reason = NULL, absence_words = NULL",
            who.program.0,
            new.session.0,
            who.id().0,
            now.to_sqlx(),
            new.made_up_for.map(|missed| missed.0),
        )
        .execute(&mut *tx)
        .await?;
        self.note_done(&mut tx, who, done, now).await?;
        tx.commit().await?;
        Ok(())
    }

    pub(super) async fn give_seat_back(
        &self,
        who: &AsParticipant,
        client_id: ClientId,
        session: SessionId,
        now: Timestamp,
    ) -> Result<(), Trouble> {
        let mut tx = self.begin(who.program).await?;
        participant::lock(&mut tx, who.program, who.id()).await?;
        let done = of_session(Act::ReleasedSession, client_id, session);
        if super::act::was_sent(&mut tx, who, done, true).await? {
            return Ok(());
        }
        let meeting = own(&mut tx, who, session).await?;
        may_release(&meeting, now).map_err(refused)?;
        sqlx::query!(
            "UPDATE session_attendees SET released_at = $4 WHERE program_id = $1 AND session_id = $2 AND participant_id = $3",
            who.program.0,
            session.0,
            who.id().0,
            now.to_sqlx(),
        )
        .execute(&mut *tx)
        .await?;
        self.note_done(&mut tx, who, done, now).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// The person's own session; anybody else's is not found.
pub(super) async fn own(tx: &mut Tx, who: &AsParticipant, session: SessionId) -> Result<Meeting, Trouble> {
    let found = row::one(tx, who.program, who.id(), session).await?;
    Ok(found.meeting().ok_or(Failure::NotFound)?)
}

/// What is in the way stands for the form as a whole.
pub(super) fn refused(reason: Reason) -> Trouble {
    Refusal::of("form", reason).into()
}
