//! Flags, their hits and their history as they are stored.

use crate::{
    scope::Tx,
    trouble::Trouble,
    word::{choice, letter},
};
use domain::{
    AccountId, CheckInId, Evidence, Flag, FlagEvent, FlagHit, FlagId, Happening, Outcome, ParticipantId, ProgramId,
    RuleId, Severity, Text,
};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::types::Json;
use std::collections::HashMap;
use uuid::Uuid;

struct Row {
    id: Uuid,
    participant_id: Uuid,
    name: String,
    rule: String,
    severity: String,
    opened_at: Timestamp,
    due_at: Timestamp,
    taken_by: Option<Uuid>,
    taken_name: Option<String>,
    taken_at: Option<jiff_sqlx::Timestamp>,
    closed_at: Option<jiff_sqlx::Timestamp>,
}

impl Row {
    fn flag(self, hits: Vec<FlagHit>) -> Result<Flag, Trouble> {
        let taken = self.taken_by.zip(self.taken_name).zip(self.taken_at);
        Ok(Flag {
            id: FlagId(self.id),
            participant: ParticipantId(self.participant_id),
            name: self.name,
            rule: choice(&self.rule, RuleId::from_word, "flags.rule")?,
            severity: choice(&self.severity, Severity::from_word, "flags.severity")?,
            opened_at: self.opened_at,
            due_at: self.due_at,
            taken: taken.map(|((by, name), at)| (AccountId(by), name, at.to_jiff())),
            closed_at: self.closed_at.map(jiff_sqlx::Timestamp::to_jiff),
            hits,
        })
    }
}

/// One place for the columns.
macro_rules! flags {
    ($where:tt, $program:expr $(, $value:expr)*) => {
        sqlx::query_as!(
            Row,
            r#"SELECT f.id, f.participant_id, p.name, f.rule, f.severity, f.opened_at, f.due_at, f.taken_by,
                 t.name AS "taken_name?", f.taken_at, f.closed_at
               FROM flags f
               JOIN accounts p ON p.program_id = f.program_id AND p.id = f.participant_id
               LEFT JOIN accounts t ON t.program_id = f.program_id AND t.id = f.taken_by
               WHERE f.program_id = $1 AND "# + $where,
            $program.0
            $(, $value)*
        )
    };
}

/// The open flags: reds first, then by due time.
pub(crate) async fn open(tx: &mut Tx, program: ProgramId) -> Result<Vec<Flag>, Trouble> {
    let rows = flags!("f.closed_at IS NULL ORDER BY f.severity = 'red' DESC, f.due_at, f.opened_at, f.id", program)
        .fetch_all(&mut **tx)
        .await?;
    with_hits(tx, program, rows).await
}

/// A person's flags that are open or were closed since, newest first.
pub(crate) async fn of_participant(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    since: Timestamp,
) -> Result<Vec<Flag>, Trouble> {
    let rows = flags!(
        "f.participant_id = $2 AND coalesce(f.closed_at >= $3, true) ORDER BY f.opened_at DESC, f.id DESC",
        program,
        participant.0,
        since.to_sqlx()
    )
    .fetch_all(&mut **tx)
    .await?;
    with_hits(tx, program, rows).await
}

/// One flag, open or closed.
pub(crate) async fn by_id(tx: &mut Tx, program: ProgramId, id: FlagId) -> Result<Option<Flag>, Trouble> {
    let rows = flags!("f.id = $2", program, id.0).fetch_all(&mut **tx).await?;
    Ok(with_hits(tx, program, rows).await?.pop())
}

async fn with_hits(tx: &mut Tx, program: ProgramId, rows: Vec<Row>) -> Result<Vec<Flag>, Trouble> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let found = sqlx::query!(
        r#"SELECT flag_id, condition, severity, version, answered_at, received_at, evidence AS "evidence: Json<Evidence>"
           FROM flag_hits WHERE program_id = $1 AND flag_id = ANY ($2) ORDER BY flag_id, revision"#,
        program.0,
        &ids,
    )
    .fetch_all(&mut **tx)
    .await?;
    let mut hits: HashMap<Uuid, Vec<FlagHit>> = HashMap::new();
    for hit in found {
        hits.entry(hit.flag_id).or_default().push(FlagHit {
            condition: letter(&hit.condition, "flag_hits.condition")?,
            severity: choice(&hit.severity, Severity::from_word, "flag_hits.severity")?,
            version: u16::try_from(hit.version).map_err(|_| Trouble::Impossible("flag_hits.version"))?,
            answered_at: hit.answered_at.to_jiff(),
            received_at: hit.received_at.to_jiff(),
            evidence: hit.evidence.0,
        });
    }
    rows.into_iter()
        .map(|row| {
            let hits = hits.remove(&row.id).unwrap_or_default();
            row.flag(hits)
        })
        .collect()
}

/// The check-in that the latest hit came from.
pub(crate) async fn latest_source(tx: &mut Tx, program: ProgramId, id: FlagId) -> Result<Option<CheckInId>, Trouble> {
    let source = sqlx::query_scalar!(
        "SELECT check_in_id FROM flag_hits WHERE program_id = $1 AND flag_id = $2 ORDER BY revision DESC LIMIT 1",
        program.0,
        id.0,
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(source.flatten().map(CheckInId))
}

/// What happened to a flag, oldest first.
pub(crate) async fn history(tx: &mut Tx, program: ProgramId, id: FlagId) -> Result<Vec<FlagEvent>, Trouble> {
    let rows = sqlx::query!(
        r#"SELECT e.at, e.what, a.name AS "who?", e.severity, e.outcome, e.useful, e.note
           FROM flag_events e LEFT JOIN accounts a ON a.program_id = e.program_id AND a.id = e.who
           WHERE e.program_id = $1 AND e.flag_id = $2 ORDER BY e.revision"#,
        program.0,
        id.0,
    )
    .fetch_all(&mut **tx)
    .await?;
    let events = rows.into_iter().map(|row| {
        Ok(FlagEvent {
            at: row.at.to_jiff(),
            what: choice(&row.what, Happening::from_word, "flag_events.what")?,
            who: row.who,
            severity: row
                .severity
                .map(|word| choice(&word, Severity::from_word, "flag_events.severity"))
                .transpose()?,
            outcome: row.outcome.map(|word| choice(&word, Outcome::from_word, "flag_events.outcome")).transpose()?,
            useful: row.useful,
            note: row.note.map(Text::stored),
        })
    });
    events.collect()
}
