//! Documents of the plan and their versions as they are stored.

use crate::{scope::Tx, trouble::Trouble, word::words};
use domain::{
    AccountId, ClientId, Language, ParticipantId, PlanId, ProgramId,
    plan::{Content, Part, Version},
};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::types::Json;
use uuid::Uuid;

/// Most versions that are listed, as the port promises.
const LISTED: i64 = 200;

struct Row {
    document_id: Uuid,
    version: i32,
    content: Json<Content>,
    saved_at: Timestamp,
    saved_by: Uuid,
    language: String,
}

impl TryFrom<Row> for Version {
    type Error = Trouble;

    fn try_from(row: Row) -> Result<Self, Trouble> {
        Ok(Self {
            id: PlanId(row.document_id),
            version: row.version.try_into().map_err(|_| Trouble::Impossible("plan_versions.version"))?,
            content: row.content.0,
            saved_at: row.saved_at,
            saved_by: AccountId(row.saved_by),
            language: Language::from_tag(&row.language).ok_or(Trouble::Impossible("plan_versions.language"))?,
        })
    }
}

/// One place for the columns.
macro_rules! versions {
    ($rest:tt, $program:expr $(, $value:expr)*) => {
        sqlx::query_as!(
            Row,
            r#"SELECT v.document_id, v.version, v.content AS "content: Json<Content>", v.saved_at, v.saved_by, v.language
               FROM plan_versions v
               JOIN plan_documents d ON d.program_id = v.program_id AND d.id = v.document_id
               WHERE v.program_id = $1 AND "# + $rest,
            $program.0
            $(, $value)*
        )
    };
}

/// The newest version of each document of some parts, the oldest document first.
pub(crate) async fn newest(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    parts: &[Part],
) -> Result<Vec<Version>, Trouble> {
    let rows = versions!(
        "d.participant_id = $2 AND d.part = ANY($3)
         AND v.version = (SELECT max(n.version) FROM plan_versions n WHERE n.program_id = $1 AND n.document_id = d.id)
         ORDER BY d.made_at, d.id",
        program,
        participant.0,
        &words(parts, Part::word)
    );
    rows.fetch_all(&mut **tx).await?.into_iter().map(Version::try_from).collect()
}

/// The versions of a part, newest first.
pub(crate) async fn versions(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    part: Part,
) -> Result<Vec<Version>, Trouble> {
    let rows = versions!(
        "d.participant_id = $2 AND d.part = $3 ORDER BY v.saved_at DESC, v.document_id, v.version DESC LIMIT $4",
        program,
        participant.0,
        part.word(),
        LISTED
    );
    rows.fetch_all(&mut **tx).await?.into_iter().map(Version::try_from).collect()
}

/// One version of the person's own document, or the newest.
pub(crate) async fn one(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    id: PlanId,
    version: Option<u32>,
) -> Result<Option<Version>, Trouble> {
    // A number that no version has is the number of none.
    let version = version.map(|version| i32::try_from(version).unwrap_or(0));
    let row = versions!(
        "d.participant_id = $2 AND d.id = $3 AND ($4::integer IS NULL OR v.version = $4) ORDER BY v.version DESC LIMIT 1",
        program,
        participant.0,
        id.0,
        version
    );
    row.fetch_optional(&mut **tx).await?.map(Version::try_from).transpose()
}

/// The version that was saved under a client's id.
pub(crate) async fn by_client_id(
    tx: &mut Tx,
    program: ProgramId,
    account: AccountId,
    client_id: ClientId,
) -> Result<Option<Version>, Trouble> {
    let row = versions!("v.saved_by = $2 AND v.client_id = $3", program, account.0, client_id.0);
    row.fetch_optional(&mut **tx).await?.map(Version::try_from).transpose()
}

/// Stores a document that begins.
pub(crate) async fn insert_document(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    id: PlanId,
    part: Part,
    now: Timestamp,
) -> Result<(), Trouble> {
    sqlx::query!(
        "INSERT INTO plan_documents (program_id, id, participant_id, part, made_by, made_at) VALUES ($1, $2, $3, $4, $3, $5)",
        program.0,
        id.0,
        participant.0,
        part.word(),
        now.to_sqlx(),
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Stores a version.
pub(crate) async fn insert(
    tx: &mut Tx,
    program: ProgramId,
    client_id: ClientId,
    saved: &Version,
) -> Result<(), Trouble> {
    sqlx::query!(
        "INSERT INTO plan_versions (program_id, document_id, version, client_id, content, saved_at, saved_by, language)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        program.0,
        saved.id.0,
        i32::try_from(saved.version).map_err(|_| Trouble::Impossible("plan_versions.version"))?,
        client_id.0,
        Json(&saved.content) as _,
        saved.saved_at.to_sqlx(),
        saved.saved_by.0,
        saved.language.tag(),
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
