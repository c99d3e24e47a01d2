//! The agenda of one person's sessions.

use super::{
    act::{self, Done},
    book::{own, refused},
    row,
};
use crate::{
    audit::Act,
    participant,
    scope::{PgStore, Tx},
    time::after,
    trouble::Trouble,
};
use domain::{
    AsParticipant, ClientId, Failure, PointId, Reason, SessionId, Text,
    schedule::{Meeting, NewPoint, POINTS_MAX, Phase, Point, agenda_of},
};
use jiff::{Timestamp, ToSpan as _};
use jiff_sqlx::ToSqlx as _;

/// How far back a point may wait to be reached, in days (own default).
const KEPT_DAYS: i64 = 120;
/// How far ahead the next session of its kind may be, in days.
const AHEAD_DAYS: i64 = 60;

/// The points on the agenda of an own session.
pub(super) async fn of(tx: &mut Tx, who: &AsParticipant, of: &Meeting, now: Timestamp) -> Result<Vec<Point>, Trouble> {
    if !of.session.kind.has_agenda() {
        return Ok(Vec::new());
    }
    let day = of.session.start.day;
    let (from, to) = (day.saturating_sub(KEPT_DAYS.days()), day.saturating_add(AHEAD_DAYS.days()));
    let meetings = row::own(tx, who.program, who.id(), from, to).await?;
    let begins = of.session.starts().min(now);
    let points = points(tx, who, after(begins, -KEPT_DAYS * 24 * 3_600)).await?;
    Ok(agenda_of(of.session.id, &meetings, &points, now).into_iter().cloned().collect())
}

/// The person's points that were not taken away, from an instant on, oldest first.
async fn points(tx: &mut Tx, who: &AsParticipant, since: Timestamp) -> Result<Vec<Point>, Trouble> {
    let rows = sqlx::query!(
        r#"SELECT p.id, p.session_id, CASE WHEN p.author_id <> p.participant_id THEN a.name END AS "by?", p.added_at, p.text,
             p.reached_in
           FROM agenda_points p JOIN accounts a ON a.program_id = p.program_id AND a.id = p.author_id
           WHERE p.program_id = $1 AND p.participant_id = $2 AND p.removed_at IS NULL AND p.added_at >= $3
           ORDER BY p.added_at, p.id"#,
        who.program.0,
        who.id().0,
        since.to_sqlx(),
    )
    .fetch_all(&mut **tx)
    .await?;
    let read = rows.into_iter().map(|row| Point {
        id: PointId(row.id),
        session: SessionId(row.session_id),
        by: row.by,
        added_at: row.added_at.to_jiff(),
        text: Text::stored(row.text),
        reached_in: row.reached_in.map(SessionId),
    });
    Ok(read.collect())
}

impl PgStore {
    pub(super) async fn store_point(&self, who: &AsParticipant, new: NewPoint, now: Timestamp) -> Result<(), Trouble> {
        let mut tx = self.begin(who.program).await?;
        participant::lock(&mut tx, who.program, who.id()).await?;
        let body = format!("{} {}", new.session, new.text.as_str());
        let id = self.clock().id();
        let done = Done { act: Act::AddedPoint, client_id: new.client_id, object: id, body: &body };
        if act::was_sent(&mut tx, who, done, false).await? {
            return Ok(());
        }
        let meeting = own(&mut tx, who, new.session).await?;
        if !meeting.session.kind.has_agenda() {
            return Err(refused(Reason::NotAChoice));
        }
        if meeting.session.is_cancelled() {
            return Err(refused(Reason::SlotCancelled));
        }
        if meeting.session.phase(now) == Phase::Past {
            return Err(refused(Reason::SlotBegun));
        }
        let there = sqlx::query_scalar!(
            r#"SELECT count(*) AS "count!" FROM agenda_points
               WHERE program_id = $1 AND participant_id = $2 AND session_id = $3 AND author_id = $2 AND removed_at IS NULL"#,
            who.program.0,
            who.id().0,
            new.session.0,
        )
        .fetch_one(&mut *tx)
        .await?;
        if usize::try_from(there).is_ok_and(|there| there >= POINTS_MAX) {
            return Err(refused(Reason::TooMany { max: POINTS_MAX }));
        }
        sqlx::query!(
            "INSERT INTO agenda_points (program_id, id, participant_id, session_id, author_id, added_at, text)
             VALUES ($1, $2, $3, $4, $3, $5, $6)",
            who.program.0,
            id,
            who.id().0,
            new.session.0,
            now.to_sqlx(),
            new.text.as_str(),
        )
        .execute(&mut *tx)
        .await?;
        self.note_done(&mut tx, who, done, now).await?;
        tx.commit().await?;
        Ok(())
    }

    pub(super) async fn take_point_away(
        &self,
        who: &AsParticipant,
        client_id: ClientId,
        point: PointId,
        now: Timestamp,
    ) -> Result<(), Trouble> {
        let mut tx = self.begin(who.program).await?;
        participant::lock(&mut tx, who.program, who.id()).await?;
        let done = Done { act: Act::RemovedPoint, client_id, object: point.0, body: "" };
        if act::was_sent(&mut tx, who, done, true).await? {
            return Ok(());
        }
        let removed = sqlx::query!(
            "UPDATE agenda_points SET removed_at = $4 WHERE program_id = $1 AND id = $2 AND participant_id = $3
               AND author_id = $3 AND removed_at IS NULL AND reached_in IS NULL",
            who.program.0,
            point.0,
            who.id().0,
            now.to_sqlx(),
        )
        .execute(&mut *tx)
        .await?;
        if removed.rows_affected() == 0 {
            return Err(Failure::NotFound.into());
        }
        self.note_done(&mut tx, who, done, now).await?;
        tx.commit().await?;
        Ok(())
    }
}
