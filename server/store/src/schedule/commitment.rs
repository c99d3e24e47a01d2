//! A person's own fixed times.

use super::{
    act::{self, Done},
    book::refused,
};
use crate::{
    audit::Act,
    participant,
    scope::{PgStore, Tx},
    trouble::Trouble,
    word::choice,
};
use domain::{
    AsParticipant, ClientId, CommitmentId, Failure, ParticipantId, ProgramId, Reason, Text,
    schedule::{COMMITMENTS_MAX, Commitment, CommitmentKind, NewCommitment},
};
use jiff::{Timestamp, civil::Weekday};
use jiff_sqlx::ToSqlx as _;

/// The fixed times of a person, by weekday and hour.
pub(super) async fn of(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
) -> Result<Vec<Commitment>, Trouble> {
    let rows = sqlx::query!(
        "SELECT id, kind, weekdays, begins, ends, label FROM commitments
         WHERE program_id = $1 AND participant_id = $2 AND removed_at IS NULL ORDER BY weekdays, begins, id",
        program.0,
        participant.0,
    )
    .fetch_all(&mut **tx)
    .await?;
    let read = rows.into_iter().map(|row| {
        let weekdays = row.weekdays.into_iter().map(|day| {
            let day = i8::try_from(day).ok().and_then(|day| Weekday::from_monday_one_offset(day).ok());
            day.ok_or(Trouble::Impossible("commitments.weekdays"))
        });
        Ok(Commitment {
            id: CommitmentId(row.id),
            kind: choice(&row.kind, CommitmentKind::from_word, "commitments.kind")?,
            weekdays: weekdays.collect::<Result<_, _>>()?,
            from: row.begins.to_jiff(),
            to: row.ends.to_jiff(),
            label: Text::stored(row.label),
        })
    });
    read.collect()
}

impl PgStore {
    pub(super) async fn store_commitment(
        &self,
        who: &AsParticipant,
        new: NewCommitment,
        now: Timestamp,
    ) -> Result<(), Trouble> {
        let mut tx = self.begin(who.program).await?;
        participant::lock(&mut tx, who.program, who.id()).await?;
        let weekdays: Vec<i16> = new.weekdays.iter().map(|day| day.to_monday_one_offset().into()).collect();
        let body = format!("{} {weekdays:?} {} {} {}", new.kind.word(), new.from, new.to, new.label.as_str());
        let id = self.clock().id();
        let done = Done { act: Act::AddedCommitment, client_id: new.client_id, object: id, body: &body };
        if act::was_sent(&mut tx, who, done, false).await? {
            return Ok(());
        }
        if of(&mut tx, who.program, who.id()).await?.len() >= COMMITMENTS_MAX {
            return Err(refused(Reason::TooMany { max: COMMITMENTS_MAX }));
        }
        sqlx::query!(
            "INSERT INTO commitments (program_id, id, participant_id, kind, weekdays, begins, ends, label, added_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            who.program.0,
            id,
            who.id().0,
            new.kind.word(),
            &weekdays,
            new.from.to_sqlx(),
            new.to.to_sqlx(),
            new.label.as_str(),
            now.to_sqlx(),
        )
        .execute(&mut *tx)
        .await?;
        self.note_done(&mut tx, who, done, now).await?;
        tx.commit().await?;
        Ok(())
    }

    pub(super) async fn take_commitment_away(
        &self,
        who: &AsParticipant,
        client_id: ClientId,
        commitment: CommitmentId,
        now: Timestamp,
    ) -> Result<(), Trouble> {
        let mut tx = self.begin(who.program).await?;
        participant::lock(&mut tx, who.program, who.id()).await?;
        let done = Done { act: Act::RemovedCommitment, client_id, object: commitment.0, body: "" };
        if act::was_sent(&mut tx, who, done, true).await? {
            return Ok(());
        }
        let removed = sqlx::query!(
            "UPDATE commitments SET removed_at = $4
             WHERE program_id = $1 AND id = $2 AND participant_id = $3 AND removed_at IS NULL",
            who.program.0,
            commitment.0,
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
