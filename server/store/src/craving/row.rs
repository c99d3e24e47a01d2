//! Flows and their ratings as they are stored.

use crate::{
    scope::Tx,
    trouble::Trouble,
    word::{choice, choices, number, rating, words},
};
use domain::{ClientId, Flow, FlowId, ParticipantId, ProgramId, Rating, Safety, Shown};
use jiff::{Timestamp, civil::Date};
use jiff_sqlx::ToSqlx as _;
use uuid::Uuid;

struct Row {
    id: Uuid,
    started_at: Timestamp,
    safety: String,
    told_at: Option<jiff_sqlx::Timestamp>,
    ended_at: Option<jiff_sqlx::Timestamp>,
    rated_at: Vec<jiff_sqlx::Timestamp>,
    ratings: Vec<i16>,
}

impl TryFrom<Row> for Flow {
    type Error = Trouble;

    fn try_from(row: Row) -> Result<Self, Trouble> {
        let ratings = row.rated_at.into_iter().zip(row.ratings);
        let ratings = ratings.map(|(at, value)| Ok((at.to_jiff(), rating(value, "flow_ratings.rating")?)));
        Ok(Self {
            id: FlowId(row.id),
            started_at: row.started_at,
            safety: choice(&row.safety, Safety::from_word, "flows.safety")?,
            ratings: ratings.collect::<Result<_, Trouble>>()?,
            told_at: row.told_at.map(jiff_sqlx::Timestamp::to_jiff),
            ended_at: row.ended_at.map(jiff_sqlx::Timestamp::to_jiff),
        })
    }
}

/// One place for the columns.
macro_rules! flows {
    ($where:tt, $program:expr, $participant:expr $(, $value:expr)*) => {
        sqlx::query_as!(
            Row,
            r#"SELECT f.id, f.started_at, f.safety, f.told_at, f.ended_at,
                 ARRAY(SELECT r.rated_at FROM flow_ratings r WHERE r.program_id = $1 AND r.flow_id = f.id ORDER BY r.place)
                   AS "rated_at!",
                 ARRAY(SELECT r.rating FROM flow_ratings r WHERE r.program_id = $1 AND r.flow_id = f.id ORDER BY r.place)
                   AS "ratings!"
               FROM flows f WHERE f.program_id = $1 AND f.participant_id = $2 "# + $where,
            $program.0,
            $participant.0
            $(, $value)*
        )
    };
}

/// The flow that was begun under a client's id.
pub(crate) async fn by_client_id(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    client_id: ClientId,
) -> Result<Option<Flow>, Trouble> {
    let row = flows!("AND f.client_id = $3", program, participant, client_id.0).fetch_optional(&mut **tx).await?;
    row.map(Flow::try_from).transpose()
}

/// The flow that was begun last.
pub(crate) async fn latest(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
) -> Result<Option<Flow>, Trouble> {
    let row =
        flows!("ORDER BY f.started_at DESC, f.id DESC LIMIT 1", program, participant).fetch_optional(&mut **tx).await?;
    row.map(Flow::try_from).transpose()
}

/// Oldest first, from an instant on.
pub(crate) async fn since(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    first: Timestamp,
) -> Result<Vec<Flow>, Trouble> {
    let rows = flows!("AND f.started_at >= $3 ORDER BY f.started_at, f.id", program, participant, first.to_sqlx())
        .fetch_all(&mut **tx)
        .await?;
    rows.into_iter().map(Flow::try_from).collect()
}

/// What the participant was shown after a rating that was sent before.
pub(crate) async fn shown(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    client_id: ClientId,
) -> Result<Option<Vec<Shown>>, Trouble> {
    let shown = sqlx::query_scalar!(
        "SELECT shown FROM flow_ratings WHERE program_id = $1 AND participant_id = $2 AND client_id = $3",
        program.0,
        participant.0,
        client_id.0,
    )
    .fetch_optional(&mut **tx)
    .await?;
    shown.map(|words| choices(&words, Shown::from_word, "flow_ratings.shown")).transpose()
}

/// Stores a flow that begins.
pub(crate) async fn insert(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    client_id: ClientId,
    flow: &Flow,
) -> Result<(), Trouble> {
    sqlx::query!(
        "INSERT INTO flows (program_id, id, participant_id, client_id, started_at, safety) VALUES ($1, $2, $3, $4, $5, $6)",
        program.0,
        flow.id.0,
        participant.0,
        client_id.0,
        flow.started_at.to_sqlx(),
        flow.safety.word(),
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// A rating that arrived, and what it led to.
pub(crate) struct NewRating<'a> {
    pub client_id: ClientId,
    pub rating: Rating,
    pub at: Timestamp,
    pub day: Date,
    pub shown: &'a [Shown],
}

/// Stores the last rating of `flow`.
pub(crate) async fn insert_rating(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    flow: &Flow,
    new: NewRating<'_>,
) -> Result<(), Trouble> {
    let place = i16::try_from(flow.ratings.len()).map_err(|_| Trouble::Impossible("flow_ratings.place"))?;
    sqlx::query!(
        "INSERT INTO flow_ratings (program_id, participant_id, client_id, flow_id, place, rated_at, day, rating, shown)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        program.0,
        participant.0,
        new.client_id.0,
        flow.id.0,
        place,
        new.at.to_sqlx(),
        new.day.to_sqlx(),
        number(new.rating),
        &words(new.shown, Shown::word),
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Stores the safety check, the telling and the end of a flow as they are now.
pub(crate) async fn update(tx: &mut Tx, program: ProgramId, flow: &Flow) -> Result<(), Trouble> {
    sqlx::query!(
        "UPDATE flows SET safety = $3, told_at = $4, ended_at = $5 WHERE program_id = $1 AND id = $2",
        program.0,
        flow.id.0,
        flow.safety.word(),
        flow.told_at.map(jiff_sqlx::ToSqlx::to_sqlx),
        flow.ended_at.map(jiff_sqlx::ToSqlx::to_sqlx),
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
