//! Practices as they are stored.

use crate::{
    scope::Tx,
    trouble::Trouble,
    word::{self, number, rating, rating_if},
};
use domain::{
    ClientId, ParticipantId, Practice, PracticeId, Practised, ProgramId, Skill, Text,
    practice::{Activity, OpenedFrom, Rate, RatedUse},
    worksheet::SheetAnswers,
};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::types::Json;
use uuid::Uuid;

/// How many recently used things the shelf shows.
const RECENT: i64 = 6;

struct Row {
    id: Uuid,
    exercise: Option<String>,
    activity: Option<String>,
    activity_name: String,
    started_at: Timestamp,
    phone_started_at: Option<jiff_sqlx::Timestamp>,
    ended_at: Timestamp,
    received_at: Timestamp,
    seconds: Option<i32>,
    cycles: Option<i32>,
    rated: String,
    before: Option<i16>,
    after: Option<i16>,
    opened_from: String,
    note: String,
    answers: Json<SheetAnswers>,
}

impl TryFrom<Row> for Practice {
    type Error = Trouble;

    fn try_from(row: Row) -> Result<Self, Trouble> {
        let count = |number: Option<i32>, column| {
            number.map(u32::try_from).transpose().map_err(|_| Trouble::Impossible(column))
        };
        Ok(Self {
            id: PracticeId(row.id),
            what: what(row.exercise.as_deref(), row.activity.as_deref(), row.activity_name)?,
            started_at: row.started_at,
            phone_started_at: row.phone_started_at.map(jiff_sqlx::Timestamp::to_jiff),
            ended_at: row.ended_at,
            received_at: row.received_at,
            seconds: count(row.seconds, "practices.seconds")?,
            cycles: count(row.cycles, "practices.cycles")?,
            rate: word::choice(&row.rated, Rate::from_word, "practices.rated")?,
            before: rating_if(row.before, "practices.before")?,
            after: rating_if(row.after, "practices.after")?,
            opened_from: word::choice(&row.opened_from, OpenedFrom::from_word, "practices.opened_from")?,
            note: Text::stored(row.note),
            answers: row.answers.0,
        })
    }
}

fn what(exercise: Option<&str>, activity: Option<&str>, name: String) -> Result<Practised, Trouble> {
    match (exercise, activity) {
        (Some(exercise), _) => Ok(Practised::Skill(word::choice(exercise, Skill::from_word, "practices.exercise")?)),
        (_, Some(activity)) => {
            Ok(Practised::Activity(word::choice(activity, Activity::from_word, "practices.activity")?, name))
        }
        _ => Err(Trouble::Impossible("practices.exercise")),
    }
}

/// One place for the columns.
macro_rules! practices {
    ($where:tt, $program:expr, $participant:expr $(, $value:expr)*) => {
        sqlx::query_as!(
            Row,
            r#"SELECT p.id, p.exercise, p.activity, p.activity_name, p.started_at, p.phone_started_at, p.ended_at,
                 p.received_at, p.seconds, p.cycles, p.rated, p.before, p.after, p.opened_from, p.note,
                 p.answers AS "answers: Json<SheetAnswers>"
               FROM practices p WHERE p.program_id = $1 AND p.participant_id = $2 "# + $where,
            $program.0,
            $participant.0
            $(, $value)*
        )
    };
}

fn read(rows: Vec<Row>) -> Result<Vec<Practice>, Trouble> {
    rows.into_iter().map(Practice::try_from).collect()
}

/// The one that was sent under a client's id.
pub(crate) async fn by_client_id(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    client_id: ClientId,
) -> Result<Option<Practice>, Trouble> {
    let row = practices!("AND p.client_id = $3", program, participant, client_id.0);
    row.fetch_optional(&mut **tx).await?.map(Practice::try_from).transpose()
}

/// One of the person's own.
pub(crate) async fn by_id(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    id: PracticeId,
) -> Result<Option<Practice>, Trouble> {
    let row = practices!("AND p.id = $3", program, participant, id.0);
    row.fetch_optional(&mut **tx).await?.map(Practice::try_from).transpose()
}

/// The one that was received last.
pub(crate) async fn latest(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    skill: Option<Skill>,
) -> Result<Option<Practice>, Trouble> {
    let row = practices!(
        "AND ($3::text IS NULL OR p.exercise = $3) ORDER BY p.received_at DESC, p.id DESC LIMIT 1",
        program,
        participant,
        skill.map(Skill::word)
    );
    row.fetch_optional(&mut **tx).await?.map(Practice::try_from).transpose()
}

/// Those begun at or after `since`, newest first.
pub(crate) async fn since(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    since: Timestamp,
) -> Result<Vec<Practice>, Trouble> {
    let rows = practices!(
        "AND p.started_at >= $3 ORDER BY p.started_at DESC, p.id DESC LIMIT 500",
        program,
        participant,
        since.to_sqlx() as _
    );
    read(rows.fetch_all(&mut **tx).await?)
}

/// Those with something written down, newest first.
pub(crate) async fn entries(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
) -> Result<Vec<Practice>, Trouble> {
    let rows = practices!(
        "AND (p.answers <> '[]' OR p.note <> '') ORDER BY p.started_at DESC, p.id DESC LIMIT 200",
        program,
        participant
    );
    read(rows.fetch_all(&mut **tx).await?)
}

/// Stores one.
pub(crate) async fn insert(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    client_id: ClientId,
    practice: &Practice,
) -> Result<(), Trouble> {
    let (exercise, activity, name) = columns(&practice.what);
    let count = |number: Option<u32>| number.and_then(|number| i32::try_from(number).ok());
    sqlx::query!(
        "INSERT INTO practices (program_id, id, participant_id, client_id, exercise, activity, activity_name, started_at,
           phone_started_at, ended_at, received_at, seconds, cycles, rated, before, after, opened_from, note, answers)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)",
        program.0,
        practice.id.0,
        participant.0,
        client_id.0,
        exercise,
        activity,
        name,
        practice.started_at.to_sqlx(),
        practice.phone_started_at.map(jiff_sqlx::ToSqlx::to_sqlx) as _,
        practice.ended_at.to_sqlx(),
        practice.received_at.to_sqlx(),
        count(practice.seconds),
        count(practice.cycles),
        practice.rate.word(),
        practice.before.map(number),
        practice.after.map(number),
        practice.opened_from.word(),
        practice.note.as_str(),
        Json(&practice.answers) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Exercise, activity, name of the activity.
pub(crate) fn columns(what: &Practised) -> (Option<&'static str>, Option<&'static str>, &str) {
    match what {
        Practised::Skill(skill) => (Some(skill.word()), None, ""),
        Practised::Activity(activity, name) => (None, Some(activity.word()), name),
    }
}

/// What was practised last, each thing once.
pub(crate) async fn recent(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
) -> Result<Vec<Practised>, Trouble> {
    let rows = sqlx::query!(
        "SELECT exercise, activity, activity_name FROM practices WHERE program_id = $1 AND participant_id = $2
         GROUP BY exercise, activity, activity_name ORDER BY max(started_at) DESC, max(id::text) DESC LIMIT $3",
        program.0,
        participant.0,
        RECENT,
    )
    .fetch_all(&mut **tx)
    .await?;
    rows.into_iter().map(|row| what(row.exercise.as_deref(), row.activity.as_deref(), row.activity_name)).collect()
}

/// The last ten rated uses of each thing (player rule 6).
pub(crate) async fn rated(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
) -> Result<Vec<RatedUse>, Trouble> {
    let rows = sqlx::query!(
        r#"SELECT exercise, activity, activity_name, started_at, before AS "before!", after AS "after!" FROM (
             SELECT *, row_number() OVER (PARTITION BY exercise, activity, activity_name ORDER BY started_at DESC) AS place
             FROM practices WHERE program_id = $1 AND participant_id = $2 AND before IS NOT NULL AND after IS NOT NULL
           ) AS p WHERE place <= 10"#,
        program.0,
        participant.0,
    )
    .fetch_all(&mut **tx)
    .await?;
    let uses = rows.into_iter().map(|row| {
        Ok(RatedUse {
            what: what(row.exercise.as_deref(), row.activity.as_deref(), row.activity_name)?,
            at: row.started_at.to_jiff(),
            before: rating(row.before, "practices.before")?,
            after: rating(row.after, "practices.after")?,
        })
    });
    uses.collect()
}

/// Favourites, in the order of the reference.
pub(crate) async fn favourites(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
) -> Result<Vec<Skill>, Trouble> {
    let words = sqlx::query_scalar!(
        "SELECT exercise FROM practice_choices WHERE program_id = $1 AND participant_id = $2 AND favourite",
        program.0,
        participant.0,
    )
    .fetch_all(&mut **tx)
    .await?;
    let column = "practice_choices.exercise";
    let mut skills =
        words.iter().map(|one| word::choice(one, Skill::from_word, column)).collect::<Result<Vec<_>, Trouble>>()?;
    skills.sort_unstable();
    Ok(skills)
}

/// Whether it is a favourite, and the seconds of its phases.
pub(crate) async fn choice(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    skill: Skill,
) -> Result<(bool, Option<u32>), Trouble> {
    let row = sqlx::query!(
        "SELECT favourite, phase_seconds FROM practice_choices
         WHERE program_id = $1 AND participant_id = $2 AND exercise = $3",
        program.0,
        participant.0,
        skill.word(),
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map_or((false, None), |row| (row.favourite, row.phase_seconds.and_then(|s| u32::try_from(s).ok()))))
}

/// Makes it a favourite, or not.
pub(crate) async fn favour(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    skill: Skill,
    yes: bool,
) -> Result<(), Trouble> {
    sqlx::query!(
        "INSERT INTO practice_choices (program_id, participant_id, exercise, favourite) VALUES ($1, $2, $3, $4)
         ON CONFLICT (program_id, participant_id, exercise) DO UPDATE SET favourite = $4",
        program.0,
        participant.0,
        skill.word(),
        yes,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Keeps the seconds of its phases.
pub(crate) async fn keep_phase(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    skill: Skill,
    seconds: u32,
) -> Result<(), Trouble> {
    sqlx::query!(
        "INSERT INTO practice_choices (program_id, participant_id, exercise, favourite, phase_seconds)
         VALUES ($1, $2, $3, false, $4)
         ON CONFLICT (program_id, participant_id, exercise) DO UPDATE SET phase_seconds = $4",
        program.0,
        participant.0,
        skill.word(),
        i16::try_from(seconds).ok(),
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
