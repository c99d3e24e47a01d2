//! Participants' stays.

use crate::{scope::Tx, trouble::Trouble};
use domain::{Enrollment, Goal, Item, ParticipantId, ProgramId};
use jiff::civil::Date;
use jiff_sqlx::ToSqlx as _;
use uuid::Uuid;

/// Writes a stay that begins.
pub(crate) async fn insert(
    tx: &mut Tx,
    program: ProgramId,
    id: Uuid,
    participant: ParticipantId,
    stay: &Enrollment,
) -> Result<(), Trouble> {
    let works_on: Vec<String> = stay.works_on.iter().map(|item| item.word().to_owned()).collect();
    sqlx::query!(
        "INSERT INTO enrollments (program_id, id, participant_id, admitted_on, goal, works_on, own_word)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        program.0,
        id,
        participant.0,
        stay.admitted_on.to_sqlx(),
        stay.goal.word(),
        &works_on,
        stay.own_word,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The stay that `day` lies in, or else the last one; with whether `day` lies in it.
pub(crate) async fn latest(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    day: Date,
) -> Result<Option<(Enrollment, bool)>, Trouble> {
    let row = sqlx::query!(
        r#"SELECT admitted_on, goal, works_on, own_word,
             admitted_on <= $3 AND coalesce(discharged_on >= $3, true) AS "current!"
           FROM enrollments WHERE program_id = $1 AND participant_id = $2
           ORDER BY 5 DESC, admitted_on DESC, id DESC LIMIT 1"#,
        program.0,
        participant.0,
        day.to_sqlx(),
    )
    .fetch_optional(&mut **tx)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let works_on =
        row.works_on.iter().map(|word| Item::from_word(word).ok_or(Trouble::Impossible("enrollments.works_on")));
    let stay = Enrollment {
        goal: Goal::from_word(&row.goal).ok_or(Trouble::Impossible("enrollments.goal"))?,
        works_on: works_on.collect::<Result<_, _>>()?,
        own_word: row.own_word,
        admitted_on: row.admitted_on.to_jiff(),
    };
    Ok(Some((stay, row.current)))
}

/// What the rules take where no stay is known: abstinence, nothing listed.
pub(crate) fn unknown(day: Date) -> Enrollment {
    Enrollment { goal: Goal::Abstinence, works_on: Vec::new(), own_word: None, admitted_on: day }
}

/// Writes the person's own word into the stay that `day` lies in, or else into the last one, if there is one.
pub(crate) async fn name(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    day: Date,
    own_word: Option<&str>,
) -> Result<(), Trouble> {
    sqlx::query!(
        "UPDATE enrollments SET own_word = $4 WHERE program_id = $1 AND id = (
           SELECT e.id FROM enrollments e WHERE e.program_id = $1 AND e.participant_id = $2
           ORDER BY e.admitted_on <= $3 AND coalesce(e.discharged_on >= $3, true) DESC, e.admitted_on DESC, e.id DESC LIMIT 1)",
        program.0,
        participant.0,
        day.to_sqlx(),
        own_word,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
