//! The program's own worksheets.

use super::{record, refused};
use crate::{audit::Act, scope::PgStore, trouble::Trouble};
use domain::{
    AsClinician, ClientId, Language, Reason, Skill, WorksheetId,
    homework::{Papers, Worksheet},
};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::types::Json;

/// Those in use, by title.
pub(super) async fn all(store: &PgStore, who: &AsClinician, lang: Language) -> Result<Vec<Worksheet>, Trouble> {
    let mut tx = store.begin(who.program).await?;
    let rows = sqlx::query!(
        r#"SELECT id, skill, papers AS "papers: Json<Papers>" FROM worksheets
           WHERE program_id = $1 AND retired_at IS NULL"#,
        who.program.0,
    )
    .fetch_all(&mut *tx)
    .await?;
    let skill = |word: Option<String>| word.as_deref().and_then(Skill::from_word);
    let mut all: Vec<Worksheet> = rows
        .into_iter()
        .map(|row| Worksheet { id: WorksheetId(row.id), papers: row.papers.0, skill: skill(row.skill) })
        .collect();
    all.sort_by_key(|worksheet| (worksheet.papers.of(lang, lang).title.to_lowercase(), worksheet.id));
    Ok(all)
}

/// Keeps one; a form that was sent before answers with the first.
pub(super) async fn keep(
    store: &PgStore,
    who: &AsClinician,
    client_id: ClientId,
    papers: &Papers,
    skill: Option<Skill>,
    now: Timestamp,
) -> Result<WorksheetId, Trouble> {
    if !papers.is_sound() {
        return Err(refused(Reason::NotAChoice));
    }
    let mut tx = store.begin(who.program).await?;
    let id = store.clock().id();
    let inserted = sqlx::query_scalar!(
        "INSERT INTO worksheets (program_id, id, client_id, skill, papers, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT ON CONSTRAINT worksheets_client_id_key DO NOTHING RETURNING id",
        who.program.0,
        id,
        client_id.0,
        skill.map(Skill::word),
        Json(papers) as _,
        who.account.0,
        now.to_sqlx(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    if inserted.is_none() {
        let first = sqlx::query_scalar!(
            "SELECT id FROM worksheets WHERE program_id = $1 AND made_by = $2 AND client_id = $3",
            who.program.0,
            who.account.0,
            client_id.0,
        )
        .fetch_one(&mut *tx)
        .await?;
        return Ok(WorksheetId(first));
    }
    record(&mut tx, store, who, Act::KeptWorksheet, (None, id), now).await?;
    tx.commit().await?;
    Ok(WorksheetId(id))
}
