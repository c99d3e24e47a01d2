//! What clinicians do with homework.

use super::{record, refused, row};
use crate::{
    audit::Act,
    participant,
    scope::{PgStore, Tx},
    time::kept,
    trouble::Trouble,
};
use domain::{
    AsClinician, Failure, Homework, HomeworkId, ParticipantId, Reason,
    homework::{Due, NewFeedback, NewHomework, Sent},
    schedule::Civil,
};
use jiff::{Timestamp, ToSpan as _, tz::TimeZone};
use jiff_sqlx::ToSqlx as _;
use sqlx::types::Json;
use uuid::Uuid;

/// Days that are looked ahead for a session, as the port promises.
const AHEAD: i64 = 28;

/// Gives homework; a form that was sent before answers with the first.
pub(super) async fn assign(
    store: &PgStore,
    who: &AsClinician,
    new: &NewHomework,
    now: Timestamp,
) -> Result<HomeworkId, Trouble> {
    if !new.papers.is_sound() || new.papers.in_language(new.language).is_none() {
        return Err(refused(Reason::NotAChoice));
    }
    let mut tx = store.begin(who.program).await?;
    participant::name(&mut tx, who.program, new.participant).await?;
    participant::lock(&mut tx, who.program, new.participant).await?;
    let before = sqlx::query_scalar!(
        "SELECT id FROM homework WHERE program_id = $1 AND assigned_by = $2 AND client_id = $3 AND participant_id = $4",
        who.program.0,
        who.account.0,
        new.client_id.0,
        new.participant.0,
    )
    .fetch_optional(&mut *tx)
    .await?;
    if let Some(id) = before {
        return Ok(HomeworkId(id));
    }
    let id = insert(&mut tx, store, who, new, now).await?;
    record(&mut tx, store, who, Act::AssignedHomework, (Some(new.participant.0), id), now).await?;
    tx.commit().await?;
    Ok(HomeworkId(id))
}

async fn insert(
    tx: &mut Tx,
    store: &PgStore,
    who: &AsClinician,
    new: &NewHomework,
    now: Timestamp,
) -> Result<Uuid, Trouble> {
    let id = store.clock().id();
    let due_at = match new.due {
        Due::NextSession => next_session(tx, who, new.participant, now).await?,
        Due::At(due) => Some(kept(due)),
        Due::WhenYouCan => None,
    };
    let inserted = sqlx::query!(
        "INSERT INTO homework (program_id, id, participant_id, client_id, papers, language, skill, session_id, worksheet_id,
           assigned_by, assigned_at, due_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        who.program.0,
        id,
        new.participant.0,
        new.client_id.0,
        Json(&new.papers) as _,
        new.language.tag(),
        new.skill.map(domain::Skill::word),
        new.session.map(|session| session.0),
        new.worksheet.map(|worksheet| worksheet.0),
        who.account.0,
        now.to_sqlx(),
        due_at.map(jiff_sqlx::ToSqlx::to_sqlx) as _,
    )
    .execute(&mut **tx)
    .await
    .map_err(Trouble::from);
    match inserted {
        Err(trouble)
            if matches!(trouble.constraint(), Some("homework_worksheet_id_fkey" | "homework_session_id_fkey")) =>
        {
            Err(Failure::NotFound.into())
        }
        other => other.map(|_| id),
    }
}

/// When the person's next session begins that they are expected at.
async fn next_session(
    tx: &mut Tx,
    who: &AsClinician,
    participant: ParticipantId,
    now: Timestamp,
) -> Result<Option<Timestamp>, Trouble> {
    let today = now.to_zoned(TimeZone::UTC).date();
    let rows = sqlx::query!(
        "SELECT s.day, s.begins, s.time_zone FROM session_attendees a
         JOIN sessions s ON s.program_id = a.program_id AND s.id = a.session_id
         WHERE a.program_id = $1 AND a.participant_id = $2 AND a.released_at IS NULL AND a.absence_at IS NULL
           AND a.status IS NULL AND s.cancelled_at IS NULL AND s.day BETWEEN $3 AND $4",
        who.program.0,
        participant.0,
        today.saturating_sub(1.day()).to_sqlx(),
        today.saturating_add(AHEAD.days()).to_sqlx(),
    )
    .fetch_all(&mut **tx)
    .await?;
    let mut starts = Vec::new();
    for row in rows {
        let zone = TimeZone::get(&row.time_zone).map_err(|_| Trouble::Impossible("sessions.time_zone"))?;
        starts.push(Civil { day: row.day.to_jiff(), time: row.begins.to_jiff(), zone }.instant());
    }
    Ok(starts.into_iter().filter(|start| *start > now).min())
}

/// The homework with its person locked; anything of another program is not found.
async fn locked(tx: &mut Tx, who: &AsClinician, id: HomeworkId) -> Result<Homework, Trouble> {
    let whose = row::whose(tx, who.program, id).await?.ok_or(Failure::NotFound)?;
    participant::lock(tx, who.program, whose).await?;
    let found = row::of(tx, who.program, whose, Some(id)).await?;
    Ok(found.into_iter().next().ok_or(Failure::NotFound)?)
}

/// Takes homework back.
pub(super) async fn withdraw(
    store: &PgStore,
    who: &AsClinician,
    id: HomeworkId,
    now: Timestamp,
) -> Result<(), Trouble> {
    let mut tx = store.begin(who.program).await?;
    let homework = locked(&mut tx, who, id).await?;
    if homework.withdrawn_at.is_some() {
        return Ok(());
    }
    if homework.feedback.is_some() {
        return Err(refused(Reason::FeedbackGiven));
    }
    sqlx::query!(
        "UPDATE homework SET withdrawn_by = $3, withdrawn_at = $4 WHERE program_id = $1 AND id = $2",
        who.program.0,
        id.0,
        who.account.0,
        now.to_sqlx(),
    )
    .execute(&mut *tx)
    .await?;
    record(&mut tx, store, who, Act::WithdrewHomework, (Some(homework.participant.0), id.0), now).await?;
    tx.commit().await?;
    Ok(())
}

/// Answers the newest version.
pub(super) async fn answer(
    store: &PgStore,
    who: &AsClinician,
    new: &NewFeedback,
    now: Timestamp,
) -> Result<(), Trouble> {
    let mut tx = store.begin(who.program).await?;
    let homework = locked(&mut tx, who, new.homework).await?;
    let before = sqlx::query_scalar!(
        "SELECT feedback FROM homework_feedback WHERE program_id = $1 AND homework_id = $2 AND client_id = $3",
        who.program.0,
        new.homework.0,
        new.client_id.0,
    )
    .fetch_optional(&mut *tx)
    .await?;
    match before {
        Some(text) if text == new.text.as_str() => return Ok(()),
        Some(_) => return Err(refused(Reason::AlreadySentOtherwise)),
        None => {}
    }
    if homework.withdrawn_at.is_some() {
        return Err(refused(Reason::TakenBack));
    }
    let Some(sent) = homework.sent else { return Err(refused(Reason::NothingSent)) };
    sqlx::query!(
        "INSERT INTO homework_feedback (program_id, id, homework_id, version, client_id, given_by, given_at, feedback)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        who.program.0,
        store.clock().id(),
        new.homework.0,
        i32::try_from(sent.version).map_err(|_| Trouble::Impossible("homework_versions.version"))?,
        new.client_id.0,
        who.account.0,
        now.to_sqlx(),
        new.text.as_str(),
    )
    .execute(&mut *tx)
    .await?;
    let whose = Some(homework.participant.0);
    record(&mut tx, store, who, Act::AnsweredHomework, (whose, new.homework.0), now).await?;
    tx.commit().await?;
    Ok(())
}

/// A participant's homework. What is not sent is nobody else's: that there is a draft is left out.
pub(super) async fn of(
    store: &PgStore,
    who: &AsClinician,
    whose: ParticipantId,
    now: Timestamp,
) -> Result<Vec<Homework>, Trouble> {
    let mut tx = store.begin(who.program).await?;
    participant::name(&mut tx, who.program, whose).await?;
    let mut all = row::of(&mut tx, who.program, whose, None).await?;
    for homework in &mut all {
        homework.draft_at = None;
    }
    record(&mut tx, store, who, Act::ReadHomework, (Some(whose.0), whose.0), now).await?;
    tx.commit().await?;
    Ok(all)
}

/// Every version that was sent.
pub(super) async fn versions(
    store: &PgStore,
    who: &AsClinician,
    id: HomeworkId,
    now: Timestamp,
) -> Result<Vec<Sent>, Trouble> {
    let mut tx = store.begin(who.program).await?;
    let whose = row::whose(&mut tx, who.program, id).await?.ok_or(Failure::NotFound)?;
    let versions = row::versions(&mut tx, who.program, id).await?;
    record(&mut tx, store, who, Act::ReadHomework, (Some(whose.0), id.0), now).await?;
    tx.commit().await?;
    Ok(versions)
}
