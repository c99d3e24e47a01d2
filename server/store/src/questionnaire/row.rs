//! Responses and answers as they are stored.

use crate::{
    scope::Tx,
    trouble::Trouble,
    word::{choice, choices},
};
use domain::{
    ClientId, Language, ParticipantId, ProgramId, ResponseId, Shown,
    questionnaire::{Answer, Answers, InstrumentId, OpenedBy, Response, Scores},
};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::types::Json;
use uuid::Uuid;

struct Row {
    id: Uuid,
    instrument: String,
    version: String,
    language: String,
    opened_by: String,
    parent_id: Option<Uuid>,
    child_id: Option<Uuid>,
    day: Option<jiff_sqlx::Date>,
    opened_at: Timestamp,
    closes_at: Timestamp,
    first_answer_at: Option<jiff_sqlx::Timestamp>,
    last_answer_at: Option<jiff_sqlx::Timestamp>,
    finished_at: Option<jiff_sqlx::Timestamp>,
    refused_at: Option<jiff_sqlx::Timestamp>,
    complete: bool,
    scores: Json<Scores>,
    shown: Vec<String>,
    team_told: bool,
    answered: i64,
}

/// A response, and what its port does not speak of.
pub(crate) struct Stored {
    pub response: Response,
    pub version: String,
    pub language: Language,
    pub refused_at: Option<Timestamp>,
    pub answered: usize,
}

impl TryFrom<Row> for Stored {
    type Error = Trouble;

    fn try_from(row: Row) -> Result<Self, Trouble> {
        let mut shown = choices(&row.shown, Shown::from_word, "questionnaire_responses.shown")?;
        shown.sort_unstable();
        shown.dedup();
        let at = |time: Option<jiff_sqlx::Timestamp>| time.map(jiff_sqlx::Timestamp::to_jiff);
        Ok(Self {
            response: Response {
                id: ResponseId(row.id),
                instrument: choice(&row.instrument, InstrumentId::from_word, "questionnaire_responses.instrument")?,
                opened_by: choice(&row.opened_by, OpenedBy::from_word, "questionnaire_responses.opened_by")?,
                parent: row.parent_id.map(ResponseId),
                child: row.child_id.map(ResponseId),
                day: row.day.map(jiff_sqlx::Date::to_jiff),
                opened_at: row.opened_at,
                closes_at: row.closes_at,
                first_answer_at: at(row.first_answer_at),
                last_answer_at: at(row.last_answer_at),
                finished_at: at(row.finished_at),
                complete: row.complete,
                scores: row.scores.0,
                shown,
                team_told: row.team_told,
            },
            version: row.version,
            language: choice(&row.language, Language::from_tag, "questionnaire_responses.language")?,
            refused_at: at(row.refused_at),
            answered: usize::try_from(row.answered).unwrap_or(0),
        })
    }
}

/// One place for the columns. What a rule asks to show is kept with the first form of a sitting and holds for both.
macro_rules! responses {
    ($where:tt, $program:expr, $participant:expr $(, $value:expr)*) => {
        sqlx::query_as!(
            Row,
            r#"SELECT r.id, r.instrument, r.version, r.language, r.opened_by, r.parent_id, c.id AS "child_id?", r.day,
                 r.opened_at, r.closes_at, r.first_answer_at, r.last_answer_at, r.finished_at, r.refused_at, r.complete,
                 r.scores AS "scores: Json<Scores>", r.shown || coalesce(p.shown, '{}') AS "shown!",
                 r.team_told OR coalesce(p.team_told, false) AS "team_told!",
                 (SELECT count(*) FROM (SELECT DISTINCT ON (a.item) a.state FROM questionnaire_answers a
                   WHERE a.program_id = r.program_id AND a.response_id = r.id ORDER BY a.item, a.place DESC) AS newest
                   WHERE newest.state IN ('value', 'refused')) AS "answered!"
               FROM questionnaire_responses r
               LEFT JOIN questionnaire_responses p ON p.program_id = r.program_id AND p.id = r.parent_id
               LEFT JOIN questionnaire_responses c ON c.program_id = r.program_id AND c.parent_id = r.id
               WHERE r.program_id = $1 AND r.participant_id = $2 AND "# + $where,
            $program.0,
            $participant.0
            $(, $value)*
        )
    };
}

/// One response of a person.
pub(crate) async fn by_id(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    id: ResponseId,
) -> Result<Option<Stored>, Trouble> {
    let row = responses!("r.id = $3", program, participant, id.0).fetch_optional(&mut **tx).await?;
    row.map(Stored::try_from).transpose()
}

/// The responses of a person since a moment, newest first, and every one that is not finished.
pub(crate) async fn since(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    since: Timestamp,
) -> Result<Vec<Stored>, Trouble> {
    let rows =
        responses!("r.opened_at >= $3 ORDER BY r.opened_at DESC, r.id DESC", program, participant, since.to_sqlx())
            .fetch_all(&mut **tx)
            .await?;
    rows.into_iter().map(Stored::try_from).collect()
}

/// The response that was opened under a client's id.
pub(crate) async fn by_client_id(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    client_id: ClientId,
) -> Result<Option<ResponseId>, Trouble> {
    let id = sqlx::query_scalar!(
        "SELECT id FROM questionnaire_responses WHERE program_id = $1 AND participant_id = $2 AND client_id = $3",
        program.0,
        participant.0,
        client_id.0,
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(id.map(ResponseId))
}

/// What a new response says.
pub(crate) struct NewResponse {
    pub id: ResponseId,
    pub client_id: ClientId,
    pub instrument: InstrumentId,
    pub version: String,
    pub language: Language,
    pub opened_by: OpenedBy,
    pub parent: Option<ResponseId>,
    pub day: Option<jiff::civil::Date>,
    pub opened_at: Timestamp,
    pub closes_at: Timestamp,
}

/// Opens a response.
pub(crate) async fn insert(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    new: &NewResponse,
) -> Result<(), Trouble> {
    sqlx::query!(
        "INSERT INTO questionnaire_responses (program_id, id, participant_id, client_id, instrument, version, language,
           opened_by, parent_id, day, opened_at, closes_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        program.0,
        new.id.0,
        participant.0,
        new.client_id.0,
        new.instrument.word(),
        new.version,
        new.language.tag(),
        new.opened_by.word(),
        new.parent.map(|parent| parent.0),
        new.day.map(jiff_sqlx::ToSqlx::to_sqlx),
        new.opened_at.to_sqlx(),
        new.closes_at.to_sqlx(),
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Writes how far a response has come.
pub(crate) async fn update(tx: &mut Tx, program: ProgramId, stored: &Stored) -> Result<(), Trouble> {
    let response = &stored.response;
    let time = |at: Option<Timestamp>| at.map(jiff_sqlx::ToSqlx::to_sqlx);
    sqlx::query!(
        "UPDATE questionnaire_responses SET first_answer_at = $3, last_answer_at = $4, finished_at = $5, refused_at = $6,
           complete = $7, scores = $8 WHERE program_id = $1 AND id = $2",
        program.0,
        response.id.0,
        time(response.first_answer_at),
        time(response.last_answer_at),
        time(response.finished_at),
        time(stored.refused_at),
        response.complete,
        Json(&response.scores) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// One version of one answer.
pub(crate) struct Version {
    pub item: String,
    pub answer: Option<Answer>,
    pub client_id: ClientId,
    pub answered_at: Timestamp,
    pub received_at: Timestamp,
}

/// Every version of every answer of some responses, in the order of receipt.
pub(crate) async fn versions(
    tx: &mut Tx,
    program: ProgramId,
    responses: &[Uuid],
) -> Result<Vec<(ResponseId, Version)>, Trouble> {
    let rows = sqlx::query!(
        "SELECT response_id, item, state, value, client_id, answered_at, received_at FROM questionnaire_answers
         WHERE program_id = $1 AND response_id = ANY ($2) ORDER BY response_id, place",
        program.0,
        responses,
    )
    .fetch_all(&mut **tx)
    .await?;
    let versions = rows.into_iter().map(|row| {
        let version = Version {
            answer: answer(&row.state, row.value)?,
            item: row.item,
            client_id: ClientId(row.client_id),
            answered_at: row.answered_at.to_jiff(),
            received_at: row.received_at.to_jiff(),
        };
        Ok((ResponseId(row.response_id), version))
    });
    versions.collect()
}

fn answer(state: &str, value: Option<i16>) -> Result<Option<Answer>, Trouble> {
    match (state, value.and_then(|value| u8::try_from(value).ok())) {
        ("value", Some(value)) => Ok(Some(Answer::Value(value))),
        ("skipped", _) => Ok(Some(Answer::Skipped)),
        ("refused", _) => Ok(Some(Answer::Refused)),
        ("open", _) => Ok(None),
        _ => Err(Trouble::Impossible("questionnaire_answers.state")),
    }
}

/// The word and the value that an answer is stored as.
pub(crate) const fn state(answer: Option<Answer>) -> (&'static str, Option<u8>) {
    match answer {
        Some(Answer::Value(value)) => ("value", Some(value)),
        Some(Answer::Skipped) => ("skipped", None),
        Some(Answer::Refused) => ("refused", None),
        None => ("open", None),
    }
}

/// The answers that hold now.
pub(crate) fn newest<'a>(stored: &Stored, versions: impl IntoIterator<Item = &'a Version>) -> Answers {
    let mut answers = Answers::new(stored.response.instrument, stored.language);
    for version in versions {
        answers.restore(&version.item, version.answer);
    }
    answers
}

/// A version to be written, with the words that were on the screen.
pub(crate) struct NewVersion {
    pub item: &'static str,
    pub answer: Option<Answer>,
    pub question: String,
    pub words: String,
}

/// Writes versions after the `before` that there are.
pub(crate) async fn insert_versions(
    tx: &mut Tx,
    program: ProgramId,
    response: ResponseId,
    client_id: ClientId,
    before: usize,
    new: &[NewVersion],
    now: Timestamp,
) -> Result<(), Trouble> {
    let count = |place: usize| i32::try_from(before + place + 1).unwrap_or(i32::MAX);
    let places: Vec<i32> = (0..new.len()).map(count).collect();
    let items: Vec<String> = new.iter().map(|one| one.item.to_owned()).collect();
    let states: Vec<String> = new.iter().map(|one| state(one.answer).0.to_owned()).collect();
    let values: Vec<Option<i16>> = new.iter().map(|one| state(one.answer).1.map(i16::from)).collect();
    let questions: Vec<String> = new.iter().map(|one| one.question.clone()).collect();
    let words: Vec<String> = new.iter().map(|one| one.words.clone()).collect();
    sqlx::query!(
        "INSERT INTO questionnaire_answers (program_id, response_id, client_id, answered_at, received_at, place, item, state,
           value, question, answer)
         SELECT $1, $2, $3, $4, $4, n.place, n.item, n.state, n.value, n.question, n.answer
         FROM unnest($5::integer[], $6::text[], $7::text[], $8::smallint[], $9::text[], $10::text[])
           AS n (place, item, state, value, question, answer)",
        program.0,
        response.0,
        client_id.0,
        now.to_sqlx(),
        &places,
        &items,
        &states,
        &values as &[Option<i16>],
        &questions,
        &words,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The forms of a sitting in the order in which they were opened.
pub(crate) async fn sitting(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    root: ResponseId,
) -> Result<Vec<Stored>, Trouble> {
    let rows = responses!("(r.id = $3 OR r.parent_id = $3) ORDER BY r.opened_at, r.id", program, participant, root.0)
        .fetch_all(&mut **tx)
        .await?;
    rows.into_iter().map(Stored::try_from).collect()
}

/// The last answers to PHQ-9 item 9 before a sitting, newest first, three at most.
pub(crate) async fn item_9_before(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    root: ResponseId,
    before: Timestamp,
) -> Result<Vec<Version>, Trouble> {
    let rows = sqlx::query!(
        "SELECT a.item, a.state, a.value, a.client_id, a.answered_at, a.received_at
         FROM questionnaire_responses r
         JOIN questionnaire_answers a ON a.program_id = r.program_id AND a.response_id = r.id AND a.item = '9'
         WHERE r.program_id = $1 AND r.participant_id = $2 AND r.instrument = 'phq9' AND r.id <> $3 AND a.received_at < $4
         ORDER BY a.received_at DESC, a.place DESC LIMIT 3",
        program.0,
        participant.0,
        root.0,
        before.to_sqlx(),
    )
    .fetch_all(&mut **tx)
    .await?;
    let versions = rows.into_iter().map(|row| {
        Ok(Version {
            answer: answer(&row.state, row.value)?,
            item: row.item,
            client_id: ClientId(row.client_id),
            answered_at: row.answered_at.to_jiff(),
            received_at: row.received_at.to_jiff(),
        })
    });
    versions.collect()
}
