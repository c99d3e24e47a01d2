//! Homework as it is stored.

use crate::{scope::Tx, trouble::Trouble};
use domain::{
    ClientId, Homework, HomeworkId, Language, ParticipantId, ProgramId, SessionId, Skill, Text,
    homework::{Feedback, Papers, Sent, Submission},
    worksheet::SheetAnswers,
};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::types::Json;
use uuid::Uuid;

/// Most pieces that are read at once, as the port promises.
const MOST: i64 = 200;

struct Row {
    id: Uuid,
    participant_id: Uuid,
    papers: Json<Papers>,
    language: String,
    skill: Option<String>,
    session_id: Option<Uuid>,
    assigned_by: String,
    assigned_at: Timestamp,
    due_at: Option<jiff_sqlx::Timestamp>,
    withdrawn_at: Option<jiff_sqlx::Timestamp>,
    draft_at: Option<jiff_sqlx::Timestamp>,
    version: Option<i32>,
    sent_at: Option<jiff_sqlx::Timestamp>,
    sent_language: Option<String>,
    answers: Option<Json<SheetAnswers>>,
    given_by: Option<String>,
    given_at: Option<jiff_sqlx::Timestamp>,
    feedback: Option<String>,
    seen_at: Option<jiff_sqlx::Timestamp>,
}

impl TryFrom<Row> for Homework {
    type Error = Trouble;

    fn try_from(row: Row) -> Result<Self, Trouble> {
        let sent = match (row.version, row.sent_at, row.sent_language, row.answers) {
            (Some(version), Some(at), Some(language), Some(Json(answers))) => {
                Some(sent(version, at.to_jiff(), &language, answers)?)
            }
            _ => None,
        };
        let feedback = match (row.given_by, row.given_at, row.feedback) {
            (Some(by), Some(at), Some(text)) => {
                Some(Feedback { by, at: at.to_jiff(), text: Text::stored(text), seen_at: jiff(row.seen_at) })
            }
            _ => None,
        };
        Ok(Self {
            id: HomeworkId(row.id),
            participant: ParticipantId(row.participant_id),
            papers: row.papers.0,
            language: language(&row.language)?,
            // A skill of another version of the reference is no link any more.
            skill: row.skill.as_deref().and_then(Skill::from_word),
            session: row.session_id.map(SessionId),
            assigned_by: row.assigned_by,
            assigned_at: row.assigned_at,
            due_at: jiff(row.due_at),
            withdrawn_at: jiff(row.withdrawn_at),
            draft_at: jiff(row.draft_at),
            sent,
            feedback,
        })
    }
}

fn jiff(at: Option<jiff_sqlx::Timestamp>) -> Option<Timestamp> {
    at.map(jiff_sqlx::Timestamp::to_jiff)
}

fn language(tag: &str) -> Result<Language, Trouble> {
    Language::from_tag(tag).ok_or(Trouble::Impossible("homework.language"))
}

fn sent(version: i32, at: Timestamp, tag: &str, answers: SheetAnswers) -> Result<Sent, Trouble> {
    let version = version.try_into().map_err(|_| Trouble::Impossible("homework_versions.version"))?;
    Ok(Sent { version, at, language: language(tag)?, answers })
}

/// A participant's homework, newest first, or one piece of it.
pub(crate) async fn of(
    tx: &mut Tx,
    program: ProgramId,
    whose: ParticipantId,
    one: Option<HomeworkId>,
) -> Result<Vec<Homework>, Trouble> {
    let rows = sqlx::query_as!(
        Row,
        r#"SELECT h.id, h.participant_id, h.papers AS "papers: Json<Papers>", h.language, h.skill, h.session_id,
             a.name AS assigned_by, h.assigned_at, h.due_at, h.withdrawn_at, d.kept_at AS "draft_at?",
             v.version AS "version?", v.sent_at AS "sent_at?", v.language AS "sent_language?",
             v.answers AS "answers?: Json<SheetAnswers>",
             f.name AS "given_by?", f.given_at AS "given_at?", f.feedback AS "feedback?", f.seen_at AS "seen_at?"
           FROM homework h
           JOIN accounts a ON a.program_id = h.program_id AND a.id = h.assigned_by
           LEFT JOIN drafts d ON d.program_id = h.program_id AND d.account_id = h.participant_id
             AND d.page = '/homework/' || h.id::text || '/work'
           LEFT JOIN LATERAL (
             SELECT n.version, n.sent_at, n.language, n.answers FROM homework_versions n
             WHERE n.program_id = h.program_id AND n.homework_id = h.id ORDER BY n.version DESC LIMIT 1
           ) v ON true
           LEFT JOIN LATERAL (
             SELECT g.name, b.given_at, b.feedback, b.seen_at FROM homework_feedback b
             JOIN accounts g ON g.program_id = b.program_id AND g.id = b.given_by
             WHERE b.program_id = h.program_id AND b.homework_id = h.id ORDER BY b.given_at DESC, b.id DESC LIMIT 1
           ) f ON true
           WHERE h.program_id = $1 AND h.participant_id = $2 AND ($3::uuid IS NULL OR h.id = $3)
           ORDER BY h.assigned_at DESC, h.id DESC LIMIT $4"#,
        program.0,
        whose.0,
        one.map(|id| id.0),
        MOST,
    )
    .fetch_all(&mut **tx)
    .await?;
    rows.into_iter().map(Homework::try_from).collect()
}

/// Whose it is.
pub(super) async fn whose(tx: &mut Tx, program: ProgramId, id: HomeworkId) -> Result<Option<ParticipantId>, Trouble> {
    let whose =
        sqlx::query_scalar!("SELECT participant_id FROM homework WHERE program_id = $1 AND id = $2", program.0, id.0)
            .fetch_optional(&mut **tx)
            .await?;
    Ok(whose.map(ParticipantId))
}

/// What was sent under this id before.
pub(super) async fn answers_sent(
    tx: &mut Tx,
    program: ProgramId,
    id: HomeworkId,
    client_id: ClientId,
) -> Result<Option<SheetAnswers>, Trouble> {
    let answers = sqlx::query_scalar!(
        r#"SELECT answers AS "answers: Json<SheetAnswers>" FROM homework_versions
           WHERE program_id = $1 AND homework_id = $2 AND client_id = $3"#,
        program.0,
        id.0,
        client_id.0,
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(answers.map(|Json(answers)| answers))
}

/// Every version, newest first.
pub(super) async fn versions(tx: &mut Tx, program: ProgramId, id: HomeworkId) -> Result<Vec<Sent>, Trouble> {
    let rows = sqlx::query!(
        r#"SELECT version, sent_at, language, answers AS "answers: Json<SheetAnswers>" FROM homework_versions
           WHERE program_id = $1 AND homework_id = $2 ORDER BY version DESC"#,
        program.0,
        id.0,
    )
    .fetch_all(&mut **tx)
    .await?;
    rows.into_iter().map(|row| sent(row.version, row.sent_at.to_jiff(), &row.language, row.answers.0)).collect()
}

/// Writes a version.
pub(super) async fn insert_version(
    tx: &mut Tx,
    program: ProgramId,
    new: &Submission,
    version: u32,
    now: Timestamp,
) -> Result<(), Trouble> {
    let version = i32::try_from(version).map_err(|_| Trouble::Impossible("homework_versions.version"))?;
    sqlx::query!(
        "INSERT INTO homework_versions (program_id, homework_id, version, client_id, sent_at, language, answers)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        program.0,
        new.homework.0,
        version,
        new.client_id.0,
        now.to_sqlx(),
        new.language.tag(),
        Json(&new.answers) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// All feedback so far was read.
pub(super) async fn mark_seen(tx: &mut Tx, program: ProgramId, id: HomeworkId, now: Timestamp) -> Result<(), Trouble> {
    sqlx::query!(
        "UPDATE homework_feedback SET seen_at = $3 WHERE program_id = $1 AND homework_id = $2 AND seen_at IS NULL",
        program.0,
        id.0,
        now.to_sqlx(),
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
