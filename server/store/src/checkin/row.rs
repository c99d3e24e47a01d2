//! A check-in as it is stored.

use crate::{
    scope::Tx,
    trouble::Trouble,
    word::{choice, choices, number, rating, rating_if, words},
};
use domain::{
    Answers, CHANGE_FOR, CheckIn, CheckInId, CheckInVersion, ClientId, Halt, Item, PartOfDay, ParticipantId, ProgramId,
    Receipt, Shown, Text, Trigger, Use, Used,
};
use jiff::{Timestamp, civil::Date};
use jiff_sqlx::ToSqlx as _;
use sqlx::types::Json;
use uuid::Uuid;

struct Row {
    id: Uuid,
    participant_id: Uuid,
    answered_at: Timestamp,
    received_at: Timestamp,
    day: Date,
    craving_max: i16,
    mood: Option<i16>,
    used: Option<String>,
    uses: Json<Vec<Use>>,
    craving_for: Vec<String>,
    triggers: Vec<String>,
    trigger_words: Vec<String>,
    risky_max: Option<i16>,
    stress_max: Option<i16>,
    pleasant_max: Option<i16>,
    arousal: Option<i16>,
    sleep_half_hours: Option<i16>,
    expect_risky: Option<i16>,
    expect_stress: Option<i16>,
    likely_use: Option<i16>,
    halt: Vec<String>,
    places: Vec<String>,
    where_who: String,
    did: String,
    call_me: bool,
    note: String,
    note_shared: bool,
    shown: Vec<String>,
    team_told: bool,
    version: i16,
    version_of: Option<Uuid>,
    phone_at: Option<jiff_sqlx::Timestamp>,
    first_received_at: jiff_sqlx::Timestamp,
}

/// A stored check-in with its receipt.
pub(crate) struct Stored {
    pub check_in: CheckIn,
    pub receipt: Receipt,
    /// Counted from 1.
    pub version: u16,
    /// The id of its first version.
    pub first: CheckInId,
    /// What the phone's clock said.
    pub phone_at: Option<Timestamp>,
}

impl From<Stored> for CheckInVersion {
    fn from(stored: Stored) -> Self {
        Self { version: stored.version, check_in: stored.check_in, phone_at: stored.phone_at }
    }
}

impl TryFrom<Row> for Stored {
    type Error = Trouble;

    fn try_from(row: Row) -> Result<Self, Trouble> {
        let Json(mut uses) = row.uses;
        uses.sort_unstable_by_key(|one| one.item);
        let sleep = row.sleep_half_hours.map(u8::try_from).transpose();
        let answers = Answers {
            craving_max: rating(row.craving_max, "check_ins.craving_max")?,
            mood: rating_if(row.mood, "check_ins.mood")?,
            used: row.used.map(|word| choice(&word, Used::from_word, "check_ins.used")).transpose()?,
            uses,
            craving_for: choices(&row.craving_for, Item::from_word, "check_ins.craving_for")?,
            triggers: choices(&row.triggers, Trigger::from_word, "check_ins.triggers")?,
            risky_max: rating_if(row.risky_max, "check_ins.risky_max")?,
            stress_max: rating_if(row.stress_max, "check_ins.stress_max")?,
            pleasant_max: rating_if(row.pleasant_max, "check_ins.pleasant_max")?,
            arousal: rating_if(row.arousal, "check_ins.arousal")?,
            sleep_half_hours: sleep.map_err(|_| Trouble::Impossible("check_ins.sleep_half_hours"))?,
            expect_risky: rating_if(row.expect_risky, "check_ins.expect_risky")?,
            expect_stress: rating_if(row.expect_stress, "check_ins.expect_stress")?,
            likely_use: rating_if(row.likely_use, "check_ins.likely_use")?,
            halt: choices(&row.halt, Halt::from_word, "check_ins.halt")?,
            trigger_words: row.trigger_words.into_iter().map(Text::stored).collect(),
            places: row.places.into_iter().map(Text::stored).collect(),
            where_who: Text::stored(row.where_who),
            did: Text::stored(row.did),
            call_me: row.call_me,
            note: Text::stored(row.note),
            note_shared: row.note_shared,
        };
        let shown = choices(&row.shown, Shown::from_word, "check_ins.shown")?;
        let (id, saved_at) = (CheckInId(row.id), row.received_at);
        let change_until = until(row.first_received_at.to_jiff());
        Ok(Self {
            receipt: Receipt { check_in: id, saved_at, shown, team_told: row.team_told, change_until },
            version: u16::try_from(row.version).map_err(|_| Trouble::Impossible("check_ins.version"))?,
            first: CheckInId(row.version_of.unwrap_or(row.id)),
            phone_at: row.phone_at.map(jiff_sqlx::Timestamp::to_jiff),
            check_in: CheckIn {
                id,
                participant: ParticipantId(row.participant_id),
                answered_at: row.answered_at,
                received_at: row.received_at,
                day: row.day,
                answers,
            },
        })
    }
}

/// Who reads: staff never get a private note out of the database.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reader {
    Own,
    Staff,
}

/// Until when a check-in may be changed whose first version was received then.
pub(crate) fn until(first_received_at: Timestamp) -> Timestamp {
    first_received_at.checked_add(CHANGE_FOR).unwrap_or(Timestamp::MAX)
}

/// Check-ins as they are now: of each the newest version.
macro_rules! check_ins {
    ($where:tt, $($rest:tt)*) => {
        versions!(
            "NOT EXISTS (SELECT FROM check_ins n WHERE n.program_id = c.program_id
               AND n.version_of = coalesce(c.version_of, c.id) AND n.version > c.version) AND ",
            $where,
            $($rest)*
        )
    };
}

/// One place for the columns. `$2` is whether staff reads.
macro_rules! versions {
    ($which:tt, $where:tt, $program:expr, $reader:expr, $($value:expr),*) => {
        sqlx::query_as!(
            Row,
            r#"SELECT c.id, c.participant_id, c.answered_at, c.received_at, c.day, c.craving_max, c.mood, c.used,
                 coalesce((SELECT jsonb_agg(jsonb_build_object('item', u.item, 'on', u.used_on, 'at', u.part_of_day))
                   FROM check_in_uses u WHERE u.program_id = c.program_id AND u.check_in_id = c.id), '[]') AS "uses!: Json<Vec<Use>>",
                 c.craving_for, c.triggers, c.trigger_words, c.risky_max, c.stress_max, c.pleasant_max, c.arousal, c.sleep_half_hours,
                 c.expect_risky, c.expect_stress, c.likely_use, c.halt, c.places, c.where_who, c.did, c.call_me,
                 CASE WHEN $2 AND NOT c.note_shared THEN '' ELSE c.note END AS "note!",
                 c.note_shared, c.shown, c.team_told, c.version, c.version_of, c.phone_at,
                 coalesce((SELECT f.received_at FROM check_ins f WHERE f.program_id = c.program_id AND f.id = c.version_of),
                   c.received_at) AS "first_received_at!"
               FROM check_ins c WHERE c.program_id = $1 AND "# + $which + $where,
            $program.0,
            $reader == Reader::Staff,
            $($value),*
        )
    };
}

fn one(row: Option<Row>) -> Result<Option<Stored>, Trouble> {
    row.map(Stored::try_from).transpose()
}

fn many(rows: Vec<Row>) -> Result<Vec<CheckIn>, Trouble> {
    rows.into_iter().map(|row| Ok(Stored::try_from(row)?.check_in)).collect()
}

/// The check-in that was stored under a client's id.
pub(crate) async fn by_client_id(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    client_id: ClientId,
) -> Result<Option<Stored>, Trouble> {
    let row =
        versions!("", "c.participant_id = $3 AND c.client_id = $4", program, Reader::Own, participant.0, client_id.0)
            .fetch_optional(&mut **tx)
            .await?;
    one(row)
}

/// One check-in.
pub(crate) async fn by_id(
    tx: &mut Tx,
    program: ProgramId,
    reader: Reader,
    id: CheckInId,
) -> Result<Option<Stored>, Trouble> {
    one(versions!("", "c.id = $3", program, reader, id.0).fetch_optional(&mut **tx).await?)
}

/// Every version of one check-in, newest first, by the id of its first one.
pub(crate) async fn versions_of(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    first: CheckInId,
) -> Result<Vec<Stored>, Trouble> {
    let rows = versions!(
        "",
        "c.participant_id = $3 AND (c.id = $4 OR c.version_of = $4) ORDER BY c.version DESC",
        program,
        Reader::Own,
        participant.0,
        first.0
    )
    .fetch_all(&mut **tx)
    .await?;
    rows.into_iter().map(Stored::try_from).collect()
}

/// The check-in that was received last, as it is now.
pub(crate) async fn received_last(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
) -> Result<Option<Stored>, Trouble> {
    let row = check_ins!(
        "c.participant_id = $3 ORDER BY c.received_at DESC, c.id DESC LIMIT 1",
        program,
        Reader::Own,
        participant.0
    )
    .fetch_optional(&mut **tx)
    .await?;
    one(row)
}

/// Those of the days from `first` to `last` as they are now, newest first.
pub(crate) async fn between(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    first: Date,
    last: Date,
) -> Result<Vec<Stored>, Trouble> {
    let rows = check_ins!(
        "c.participant_id = $3 AND c.day BETWEEN $4 AND $5 ORDER BY c.day DESC, c.answered_at DESC, c.id DESC",
        program,
        Reader::Own,
        participant.0,
        first.to_sqlx(),
        last.to_sqlx()
    )
    .fetch_all(&mut **tx)
    .await?;
    rows.into_iter().map(Stored::try_from).collect()
}

/// The newest check-in.
pub(crate) async fn latest(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
) -> Result<Option<Stored>, Trouble> {
    let row = check_ins!(
        "c.participant_id = $3 ORDER BY c.answered_at DESC, c.id DESC LIMIT 1",
        program,
        Reader::Own,
        participant.0
    )
    .fetch_optional(&mut **tx)
    .await?;
    one(row)
}

/// Newest first, `limit` at most.
pub(crate) async fn recent(
    tx: &mut Tx,
    program: ProgramId,
    reader: Reader,
    participant: ParticipantId,
    limit: i64,
) -> Result<Vec<CheckIn>, Trouble> {
    let rows = check_ins!(
        "c.participant_id = $3 ORDER BY c.answered_at DESC, c.id DESC LIMIT $4",
        program,
        reader,
        participant.0,
        limit
    )
    .fetch_all(&mut **tx)
    .await?;
    many(rows)
}

/// Oldest first, from a day on.
pub(crate) async fn since(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    first: Date,
) -> Result<Vec<CheckIn>, Trouble> {
    let rows = check_ins!(
        "c.participant_id = $3 AND c.day >= $4 ORDER BY c.answered_at, c.id",
        program,
        Reader::Own,
        participant.0,
        first.to_sqlx()
    )
    .fetch_all(&mut **tx)
    .await?;
    many(rows)
}

/// A version that is stored.
pub(crate) struct New<'a> {
    pub client_id: ClientId,
    pub check_in: &'a CheckIn,
    pub receipt: &'a Receipt,
    pub phone_at: Option<Timestamp>,
    /// The first version and the number of this one; nothing for a first one.
    pub version: Option<(CheckInId, u16)>,
}

/// Stores a check-in with what its receipt says.
pub(crate) async fn insert(tx: &mut Tx, program: ProgramId, new: New<'_>) -> Result<(), Trouble> {
    let New { client_id, check_in, receipt, phone_at, version } = new;
    let number_of = version.map_or(Ok(1), |(_, number)| i16::try_from(number));
    let answers = &check_in.answers;
    sqlx::query!(
        "INSERT INTO check_ins (program_id, id, participant_id, client_id, answered_at, received_at, day, craving_max, mood,
           used, craving_for, triggers, risky_max, stress_max, pleasant_max, arousal, sleep_half_hours, expect_risky,
           expect_stress, likely_use, halt, where_who, did, call_me, note, note_shared, shown, team_told, version, version_of,
           phone_at, trigger_words, places)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
           $24, $25, $26, $27, $28, $29, $30, $31, $32, $33)",
        program.0,
        check_in.id.0,
        check_in.participant.0,
        client_id.0,
        check_in.answered_at.to_sqlx(),
        check_in.received_at.to_sqlx(),
        check_in.day.to_sqlx(),
        number(answers.craving_max),
        answers.mood.map(number),
        answers.used.map(Used::word),
        &words(&answers.craving_for, Item::word),
        &words(&answers.triggers, Trigger::word),
        answers.risky_max.map(number),
        answers.stress_max.map(number),
        answers.pleasant_max.map(number),
        answers.arousal.map(number),
        answers.sleep_half_hours.map(i16::from),
        answers.expect_risky.map(number),
        answers.expect_stress.map(number),
        answers.likely_use.map(number),
        &words(&answers.halt, Halt::word),
        answers.where_who.as_str(),
        answers.did.as_str(),
        answers.call_me,
        answers.note.as_str(),
        answers.note_shared,
        &words(&receipt.shown, Shown::word),
        receipt.team_told,
        number_of.map_err(|_| Trouble::Impossible("check_ins.version"))?,
        version.map(|(first, _)| first.0),
        phone_at.map(jiff_sqlx::ToSqlx::to_sqlx),
        &own(&answers.trigger_words),
        &own(&answers.places),
    )
    .execute(&mut **tx)
    .await?;
    for one in &answers.uses {
        sqlx::query!(
            "INSERT INTO check_in_uses (program_id, check_in_id, item, used_on, part_of_day) VALUES ($1, $2, $3, $4, $5)",
            program.0,
            check_in.id.0,
            one.item.word(),
            one.on.map(jiff_sqlx::ToSqlx::to_sqlx),
            one.at.map(PartOfDay::word),
        )
        .execute(&mut **tx)
        .await?;
    }
    Ok(())
}

fn own(words: &[Text]) -> Vec<String> {
    words.iter().map(|word| word.as_str().to_owned()).collect()
}
