//! Taking and closing a flag: of two clinicians one is first, and the other is told who.

use crate::{
    audit::{self, Act, Entry},
    participant,
    scope::{PgStore, Tx},
    trouble::Trouble,
};
use domain::{AsClinician, Closing, Failure, FlagId, Happening, ParticipantId, Reason, Refusal};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use uuid::Uuid;

/// A flag whose participant is locked: nothing else changes it now.
struct Locked {
    participant: ParticipantId,
    taken_by: Option<Uuid>,
    taken_name: Option<String>,
    closed: bool,
}

async fn lock(tx: &mut Tx, who: &AsClinician, id: FlagId) -> Result<Locked, Trouble> {
    let participant =
        sqlx::query_scalar!("SELECT participant_id FROM flags WHERE program_id = $1 AND id = $2", who.program.0, id.0,)
            .fetch_optional(&mut **tx)
            .await?;
    let participant = ParticipantId(participant.ok_or(Failure::NotFound)?);
    participant::lock(tx, who.program, participant).await?;
    let row = sqlx::query!(
        r#"SELECT f.taken_by, a.name AS "taken_name?", f.closed_at IS NOT NULL AS "closed!"
           FROM flags f LEFT JOIN accounts a ON a.program_id = f.program_id AND a.id = f.taken_by
           WHERE f.program_id = $1 AND f.id = $2"#,
        who.program.0,
        id.0,
    )
    .fetch_one(&mut **tx)
    .await?;
    Ok(Locked { participant, taken_by: row.taken_by, taken_name: row.taken_name, closed: row.closed })
}

fn refused(reason: Reason) -> Trouble {
    Refusal::of("flag", reason).into()
}

/// Takes a flag.
pub(super) async fn take(store: &PgStore, who: &AsClinician, id: FlagId, now: Timestamp) -> Result<(), Trouble> {
    let mut tx = store.begin(who.program).await?;
    let flag = lock(&mut tx, who, id).await?;
    if flag.closed {
        return Err(refused(Reason::AlreadyClosed));
    }
    match flag.taken_by {
        Some(by) if by == who.account.0 => return Ok(()),
        Some(_) => return Err(refused(Reason::TakenBy { name: flag.taken_name.unwrap_or_default() })),
        None => {}
    }
    let row = sqlx::query!(
        "UPDATE flags SET taken_by = $3, taken_at = $4, revision = revision + 1 WHERE program_id = $1 AND id = $2 RETURNING revision",
        who.program.0,
        id.0,
        who.account.0,
        now.to_sqlx(),
    )
    .fetch_one(&mut *tx)
    .await?;
    insert_event(&mut tx, who, id, row.revision, Happening::Taken, None, now).await?;
    let entry =
        Entry { act: Act::TookFlag, actor: Some(who.account), subject: Some(flag.participant.0), object: Some(id.0) };
    audit::record(&mut tx, store.clock(), who.program, entry, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Closes a flag that somebody has taken.
pub(super) async fn close(
    store: &PgStore,
    who: &AsClinician,
    id: FlagId,
    closing: &Closing,
    now: Timestamp,
) -> Result<(), Trouble> {
    let mut tx = store.begin(who.program).await?;
    let flag = lock(&mut tx, who, id).await?;
    if flag.closed {
        return Err(refused(Reason::AlreadyClosed));
    }
    if flag.taken_by.is_none() {
        return Err(refused(Reason::NotTaken));
    }
    let row = sqlx::query!(
        "UPDATE flags SET closed_at = $3, revision = revision + 1 WHERE program_id = $1 AND id = $2 RETURNING revision",
        who.program.0,
        id.0,
        now.to_sqlx(),
    )
    .fetch_one(&mut *tx)
    .await?;
    insert_event(&mut tx, who, id, row.revision, Happening::Closed, Some(closing), now).await?;
    let entry =
        Entry { act: Act::ClosedFlag, actor: Some(who.account), subject: Some(flag.participant.0), object: Some(id.0) };
    audit::record(&mut tx, store.clock(), who.program, entry, now).await?;
    tx.commit().await?;
    Ok(())
}

async fn insert_event(
    tx: &mut Tx,
    who: &AsClinician,
    id: FlagId,
    revision: i32,
    what: Happening,
    closing: Option<&Closing>,
    now: Timestamp,
) -> Result<(), Trouble> {
    sqlx::query!(
        "INSERT INTO flag_events (program_id, flag_id, revision, what, at, who, outcome, useful, note)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        who.program.0,
        id.0,
        revision,
        what.word(),
        now.to_sqlx(),
        who.account.0,
        closing.map(|closing| closing.outcome.word()),
        closing.map(|closing| closing.useful),
        closing.map(|closing| closing.note.as_str()),
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
