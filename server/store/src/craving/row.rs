//! Flows and their ratings as they are stored.

use crate::{
    scope::Tx,
    trouble::Trouble,
    word::{choice, choices, number, rating, words},
};
use domain::{
    ClientId, Event, Flow, FlowId, Logged, OpenedFrom, ParticipantId, Pass, ProgramId, Rating, Safety, Shown, Step,
    Stored, Went,
};
use jiff::{Timestamp, civil::Date};
use jiff_sqlx::ToSqlx as _;
use std::collections::HashMap;
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

/// Flows that the person shares as the rules read them, oldest first, from an instant on.
pub(crate) async fn since(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    first: Timestamp,
) -> Result<Vec<Flow>, Trouble> {
    let rows = flows!(
        "AND f.started_at >= $3 AND (f.share <> 'when_told' OR f.told_at IS NOT NULL) ORDER BY f.started_at, f.id",
        program,
        participant,
        first.to_sqlx()
    )
    .fetch_all(&mut **tx)
    .await?;
    rows.into_iter().map(Flow::try_from).collect()
}

struct PassRow {
    id: Uuid,
    started_at: Timestamp,
    safety: String,
    opened_from: String,
    share: String,
    told_at: Option<jiff_sqlx::Timestamp>,
    ended_at: Option<jiff_sqlx::Timestamp>,
}

impl PassRow {
    fn with_log(self, log: Vec<Logged>) -> Result<Pass, Trouble> {
        Ok(Pass {
            id: FlowId(self.id),
            started_at: self.started_at,
            opened_from: choice(&self.opened_from, OpenedFrom::from_word, "flows.opened_from")?,
            share: super::share(&self.share)?,
            safety: choice(&self.safety, Safety::from_word, "flows.safety")?,
            told_at: self.told_at.map(jiff_sqlx::Timestamp::to_jiff),
            ended_at: self.ended_at.map(jiff_sqlx::Timestamp::to_jiff),
            log,
        })
    }
}

/// One place for the columns.
macro_rules! passes {
    ($where:tt, $program:expr, $participant:expr $(, $value:expr)*) => {
        sqlx::query_as!(
            PassRow,
            "SELECT f.id, f.started_at, f.safety, f.opened_from, f.share, f.told_at, f.ended_at
             FROM flows f WHERE f.program_id = $1 AND f.participant_id = $2 " + $where,
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
) -> Result<Option<Pass>, Trouble> {
    let row = passes!("AND f.client_id = $3", program, participant, client_id.0).fetch_optional(&mut **tx).await?;
    Ok(with_logs(tx, program, row.into_iter().collect()).await?.pop())
}

/// The flow that was begun last.
pub(crate) async fn latest(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
) -> Result<Option<Pass>, Trouble> {
    Ok(newest(tx, program, participant, 1).await?.pop())
}

/// Flows, newest first.
pub(crate) async fn newest(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    most: u16,
) -> Result<Vec<Pass>, Trouble> {
    let rows = passes!("ORDER BY f.started_at DESC, f.id DESC LIMIT $3", program, participant, i64::from(most))
        .fetch_all(&mut **tx)
        .await?;
    with_logs(tx, program, rows).await
}

/// Adds to each flow what was tapped in it.
async fn with_logs(tx: &mut Tx, program: ProgramId, rows: Vec<PassRow>) -> Result<Vec<Pass>, Trouble> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let events = sqlx::query!(
        "SELECT flow_id, at, step, what, words, texts, led_to FROM flow_events
         WHERE program_id = $1 AND flow_id = ANY ($2) ORDER BY flow_id, place",
        program.0,
        &ids,
    )
    .fetch_all(&mut **tx)
    .await?;
    let mut logs: HashMap<Uuid, Vec<Logged>> = HashMap::new();
    for event in events {
        let stored = Stored { what: event.what, words: event.words, texts: event.texts };
        logs.entry(event.flow_id).or_default().push(Logged {
            at: event.at.to_jiff(),
            step: choice(&event.step, Step::from_word, "flow_events.step")?,
            event: Event::read(stored).ok_or(Trouble::Impossible("flow_events.what"))?,
            to: choice(&event.led_to, Step::from_word, "flow_events.led_to")?,
        });
    }
    rows.into_iter()
        .map(|row| {
            let log = logs.remove(&row.id).unwrap_or_default();
            row.with_log(log)
        })
        .collect()
}

/// Where something that was sent before led to, and what was shown.
pub(crate) async fn went(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    client_id: ClientId,
) -> Result<Option<Went>, Trouble> {
    let row = sqlx::query!(
        "SELECT e.led_to, coalesce(r.shown, '{}') AS \"shown!\" FROM flow_events e
         LEFT JOIN flow_ratings r ON r.program_id = e.program_id AND r.participant_id = e.participant_id
           AND r.client_id = e.client_id
         WHERE e.program_id = $1 AND e.participant_id = $2 AND e.client_id = $3",
        program.0,
        participant.0,
        client_id.0,
    )
    .fetch_optional(&mut **tx)
    .await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(Went {
        step: choice(&row.led_to, Step::from_word, "flow_events.led_to")?,
        shown: choices(&row.shown, Shown::from_word, "flow_ratings.shown")?,
    }))
}

/// Stores a flow that begins.
pub(crate) async fn insert(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    client_id: ClientId,
    pass: &Pass,
) -> Result<(), Trouble> {
    sqlx::query!(
        "INSERT INTO flows (program_id, id, participant_id, client_id, started_at, safety, opened_from, share)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        program.0,
        pass.id.0,
        participant.0,
        client_id.0,
        pass.started_at.to_sqlx(),
        pass.safety.word(),
        pass.opened_from.word(),
        pass.share.word(),
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Stores what was tapped last in `pass`.
pub(crate) async fn insert_event(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    client_id: ClientId,
    pass: &Pass,
) -> Result<(), Trouble> {
    let place = i16::try_from(pass.log.len()).map_err(|_| Trouble::Impossible("flow_events.place"))?;
    let last = pass.log.last().ok_or(Trouble::Impossible("flow_events"))?;
    let Stored { what, words, texts } = last.event.stored();
    sqlx::query!(
        "INSERT INTO flow_events (program_id, flow_id, place, participant_id, client_id, at, step, what, words, texts, led_to)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        program.0,
        pass.id.0,
        place,
        participant.0,
        client_id.0,
        last.at.to_sqlx(),
        last.step.word(),
        what,
        &words,
        &texts,
        last.to.word(),
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

/// Stores the last rating of `pass`, where the rules read it.
pub(crate) async fn insert_rating(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    pass: &Pass,
    new: NewRating<'_>,
) -> Result<(), Trouble> {
    let place = i16::try_from(pass.ratings().count()).map_err(|_| Trouble::Impossible("flow_ratings.place"))?;
    sqlx::query!(
        "INSERT INTO flow_ratings (program_id, participant_id, client_id, flow_id, place, rated_at, day, rating, shown)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        program.0,
        participant.0,
        new.client_id.0,
        pass.id.0,
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
pub(crate) async fn update(tx: &mut Tx, program: ProgramId, pass: &Pass) -> Result<(), Trouble> {
    sqlx::query!(
        "UPDATE flows SET safety = $3, told_at = $4, ended_at = $5 WHERE program_id = $1 AND id = $2",
        program.0,
        pass.id.0,
        pass.safety.word(),
        pass.told_at.map(jiff_sqlx::ToSqlx::to_sqlx),
        pass.ended_at.map(jiff_sqlx::ToSqlx::to_sqlx),
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
