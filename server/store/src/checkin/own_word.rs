//! Words of a person's own: learned from each check-in, offered as tiles, forgotten when asked.

use crate::{scope::Tx, trouble::Trouble, word::choice};
use domain::{Answers, Clock, OwnWord, OwnWordId, OwnWords, ParticipantId, ProgramId, Text, WordKind};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;

/// Tiles of a kind that the form offers (own default: two rows and a bit on a phone).
pub(super) const OFFERED: i64 = 8;
/// Words of a kind on the page that lists them.
pub(super) const LISTED: i64 = 200;

/// Learns the words of a check-in, or puts them in front again.
pub(super) async fn learn(
    tx: &mut Tx,
    clock: &dyn Clock,
    program: ProgramId,
    participant: ParticipantId,
    answers: &Answers,
    now: Timestamp,
) -> Result<(), Trouble> {
    for (kind, word) in answers.own_words() {
        sqlx::query!(
            "INSERT INTO own_words (program_id, id, participant_id, kind, word, used_at) VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (program_id, participant_id, kind, lower(word)) DO UPDATE SET word = $5, used_at = $6",
            program.0,
            clock.id(),
            participant.0,
            kind.word(),
            word.as_str(),
            now.to_sqlx(),
        )
        .execute(&mut **tx)
        .await?;
    }
    Ok(())
}

/// The newest words, `limit` of each kind at most.
pub(super) async fn load(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    limit: i64,
) -> Result<OwnWords, Trouble> {
    let rows = sqlx::query!(
        r#"SELECT id AS "id!", kind AS "kind!", word AS "word!" FROM (
             SELECT id, kind, word, row_number() OVER (PARTITION BY kind ORDER BY used_at DESC, id DESC) AS place
             FROM own_words WHERE program_id = $1 AND participant_id = $2) AS w
           WHERE place <= $3 ORDER BY place"#,
        program.0,
        participant.0,
        limit,
    )
    .fetch_all(&mut **tx)
    .await?;
    let mut words = OwnWords::default();
    for row in rows {
        let word = OwnWord { id: OwnWordId(row.id), word: Text::stored(row.word) };
        match choice(&row.kind, WordKind::from_word, "own_words.kind")? {
            WordKind::Trigger => words.triggers.push(word),
            WordKind::Place => words.places.push(word),
        }
    }
    Ok(words)
}

/// Whether there was such a word of this person.
pub(super) async fn forget(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    id: OwnWordId,
) -> Result<bool, Trouble> {
    let gone = sqlx::query!(
        "DELETE FROM own_words WHERE program_id = $1 AND participant_id = $2 AND id = $3",
        program.0,
        participant.0,
        id.0,
    )
    .execute(&mut **tx)
    .await?;
    Ok(gone.rows_affected() == 1)
}
