//! "I cannot come", and "I want time tonight".

use super::{
    act::{self, Done},
    book::{own, refused},
    of_session,
};
use crate::{audit::Act, participant, scope::PgStore, trouble::Trouble};
use domain::{
    AsParticipant, ClientId, SessionId,
    schedule::{NewNotice, may_give_notice, may_want_time, may_withdraw},
};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;

impl PgStore {
    pub(super) async fn store_notice(
        &self,
        who: &AsParticipant,
        new: NewNotice,
        now: Timestamp,
    ) -> Result<(), Trouble> {
        let mut tx = self.begin(who.program).await?;
        participant::lock(&mut tx, who.program, who.id()).await?;
        let body = format!("{} {}", new.reason.word(), new.words.as_str());
        let done = Done { body: &body, ..of_session(Act::GaveNotice, new.client_id, new.session) };
        if act::was_sent(&mut tx, who, done, true).await? {
            return Ok(());
        }
        may_give_notice(&own(&mut tx, who, new.session).await?, now).map_err(refused)?;
        sqlx::query!(
            "UPDATE session_attendees SET absence_at = $4, absence_reason = $5, absence_words = $6, wants_time = false
             WHERE program_id = $1 AND session_id = $2 AND participant_id = $3",
            who.program.0,
            new.session.0,
            who.id().0,
            now.to_sqlx(),
            new.reason.word(),
            new.words.as_str(),
        )
        .execute(&mut *tx)
        .await?;
        self.note_done(&mut tx, who, done, now).await?;
        tx.commit().await?;
        Ok(())
    }

    pub(super) async fn forget_notice(
        &self,
        who: &AsParticipant,
        client_id: ClientId,
        session: SessionId,
        now: Timestamp,
    ) -> Result<(), Trouble> {
        let mut tx = self.begin(who.program).await?;
        participant::lock(&mut tx, who.program, who.id()).await?;
        let done = of_session(Act::WithdrewNotice, client_id, session);
        if act::was_sent(&mut tx, who, done, true).await? {
            return Ok(());
        }
        may_withdraw(&own(&mut tx, who, session).await?, now).map_err(refused)?;
        sqlx::query!(
            "UPDATE session_attendees SET absence_at = NULL, absence_reason = NULL, absence_words = NULL
             WHERE program_id = $1 AND session_id = $2 AND participant_id = $3",
            who.program.0,
            session.0,
            who.id().0,
        )
        .execute(&mut *tx)
        .await?;
        self.note_done(&mut tx, who, done, now).await?;
        tx.commit().await?;
        Ok(())
    }

    pub(super) async fn store_wish(
        &self,
        who: &AsParticipant,
        client_id: ClientId,
        session: SessionId,
        wants: bool,
        now: Timestamp,
    ) -> Result<(), Trouble> {
        let mut tx = self.begin(who.program).await?;
        participant::lock(&mut tx, who.program, who.id()).await?;
        let body = if wants { "yes" } else { "no" };
        let done = Done { body, ..of_session(Act::WantedTime, client_id, session) };
        if act::was_sent(&mut tx, who, done, true).await? {
            return Ok(());
        }
        may_want_time(&own(&mut tx, who, session).await?, now).map_err(refused)?;
        sqlx::query!(
            "UPDATE session_attendees SET wants_time = $4
             WHERE program_id = $1 AND session_id = $2 AND participant_id = $3",
            who.program.0,
            session.0,
            who.id().0,
            wants,
        )
        .execute(&mut *tx)
        .await?;
        self.note_done(&mut tx, who, done, now).await?;
        tx.commit().await?;
        Ok(())
    }
}
