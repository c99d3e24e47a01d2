//! Sessions as they are stored, each with one person's part in it.

use crate::{scope::Tx, time::after, trouble::Trouble, word::choice};
use domain::{
    Failure, ParticipantId, ProgramId, SessionId, Text,
    rule::GROUP_LEAD,
    schedule::{
        Absence, AbsenceReason, Booker, Civil, JoinLink, Kind, Mark, Meeting, Mine, Opened, Session, Status, Was,
    },
};
use jiff::{
    Timestamp, ToSpan as _,
    civil::{Date, Time},
    tz::TimeZone,
};
use jiff_sqlx::ToSqlx as _;
use uuid::Uuid;

struct Row {
    id: Uuid,
    kind: String,
    group_name: Option<String>,
    lesson: Option<String>,
    title: String,
    topic: String,
    goal: String,
    handout: String,
    skill: Option<String>,
    leader: Option<String>,
    place: String,
    join_link: Option<String>,
    day: Date,
    begins: Time,
    time_zone: String,
    minutes: i16,
    capacity: Option<i16>,
    taken: i64,
    opened: String,
    changed_at: Option<jiff_sqlx::Timestamp>,
    was_day: Option<jiff_sqlx::Date>,
    was_begins: Option<jiff_sqlx::Time>,
    was_place: Option<String>,
    cancelled_at: Option<jiff_sqlx::Timestamp>,
    booker: Option<String>,
    made_up_for: Option<Uuid>,
    wants_time: Option<bool>,
    absence_at: Option<jiff_sqlx::Timestamp>,
    absence_reason: Option<String>,
    absence_words: Option<String>,
    status: Option<String>,
    late_minutes: Option<i16>,
    early_minutes: Option<i16>,
}

/// A session, with the part of the person who asked where they have one.
pub(super) struct Found {
    pub session: Session,
    pub mine: Option<Mine>,
}

impl Found {
    /// The two together, where there are two.
    pub fn meeting(&self) -> Option<Meeting> {
        Some(Meeting { session: self.session.clone(), mine: self.mine.clone()? })
    }
}

fn positive(number: i16, column: &'static str) -> Result<u16, Trouble> {
    u16::try_from(number).map_err(|_| Trouble::Impossible(column))
}

fn zone(name: &str) -> Result<TimeZone, Trouble> {
    TimeZone::get(name).map_err(|_| Trouble::Impossible("sessions.time_zone"))
}

impl Row {
    fn mine(&self) -> Result<Option<Mine>, Trouble> {
        let Some(booker) = &self.booker else { return Ok(None) };
        let absence = match (self.absence_at, &self.absence_reason) {
            (Some(at), Some(reason)) => Some(Absence {
                at: at.to_jiff(),
                reason: choice(reason, AbsenceReason::from_word, "session_attendees.absence_reason")?,
                words: Text::stored(self.absence_words.clone().unwrap_or_default()),
            }),
            _ => None,
        };
        let mark = match &self.status {
            Some(status) => Some(Mark {
                status: choice(status, Status::from_word, "session_attendees.status")?,
                late: positive(self.late_minutes.unwrap_or(0), "session_attendees.late_minutes")?,
                early: positive(self.early_minutes.unwrap_or(0), "session_attendees.early_minutes")?,
            }),
            None => None,
        };
        Ok(Some(Mine {
            booker: choice(booker, Booker::from_word, "session_attendees.booker")?,
            made_up_for: self.made_up_for.map(SessionId),
            wants_time: self.wants_time.unwrap_or(false),
            absence,
            mark,
        }))
    }
}

impl TryFrom<Row> for Found {
    type Error = Trouble;

    fn try_from(row: Row) -> Result<Self, Trouble> {
        let mine = row.mine()?;
        let was = match (row.changed_at, row.was_day, row.was_begins, row.was_place) {
            (Some(at), Some(day), Some(time), Some(place)) => {
                Some(Was { at: at.to_jiff(), day: day.to_jiff(), time: time.to_jiff(), place })
            }
            _ => None,
        };
        let join = row.join_link.as_deref().map(JoinLink::parse).transpose();
        let session = Session {
            id: SessionId(row.id),
            kind: choice(&row.kind, Kind::from_word, "sessions.kind")?,
            group: row.group_name,
            lesson: row.lesson,
            title: row.title,
            topic: row.topic,
            goal: row.goal,
            handout: row.handout,
            skill: row.skill,
            leader: row.leader,
            place: row.place,
            join: join.map_err(|_| Trouble::Impossible("sessions.join_link"))?,
            start: Civil { day: row.day, time: row.begins, zone: zone(&row.time_zone)? },
            minutes: positive(row.minutes, "sessions.minutes")?,
            capacity: row.capacity.map(|seats| positive(seats, "sessions.capacity")).transpose()?,
            taken: u16::try_from(row.taken).unwrap_or(u16::MAX),
            opened: choice(&row.opened, Opened::from_word, "sessions.opened")?,
            was,
            cancelled_at: row.cancelled_at.map(jiff_sqlx::Timestamp::to_jiff),
        };
        Ok(Self { session, mine })
    }
}

/// One place for the columns. A seat that was given back is no part of a session.
macro_rules! sessions {
    ($where:tt, $program:expr, $participant:expr $(, $value:expr)*) => {
        sqlx::query_as!(
            Row,
            r#"SELECT s.id, s.kind, g.name AS "group_name?", s.lesson, s.title, s.topic, s.goal, s.handout, s.skill,
                 l.name AS "leader?", s.place, s.join_link, s.day, s.begins, s.time_zone, s.minutes, s.capacity,
                 CASE WHEN s.capacity IS NULL THEN 0 ELSE (SELECT count(*) FROM session_attendees o
                   WHERE o.program_id = $1 AND o.session_id = s.id AND o.released_at IS NULL) END AS "taken!",
                 s.opened, s.changed_at, s.was_day, s.was_begins, s.was_place, s.cancelled_at,
                 a.booker AS "booker?", a.made_up_for AS "made_up_for?", a.wants_time AS "wants_time?",
                 a.absence_at AS "absence_at?", a.absence_reason AS "absence_reason?", a.absence_words AS "absence_words?",
                 a.status AS "status?", a.late_minutes AS "late_minutes?", a.early_minutes AS "early_minutes?"
               FROM sessions s
               LEFT JOIN session_attendees a ON a.program_id = s.program_id AND a.session_id = s.id
                 AND a.participant_id = $2 AND a.released_at IS NULL
               LEFT JOIN groups g ON g.program_id = s.program_id AND g.id = s.group_id
               LEFT JOIN accounts l ON l.program_id = s.program_id AND l.id = s.leader_id
               WHERE s.program_id = $1 "# + $where,
            $program.0,
            $participant.0
            $(, $value)*
        )
    };
}

/// The person's sessions that begin on the dates from `from` to `to`, in order.
pub(crate) async fn own(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    from: Date,
    to: Date,
) -> Result<Vec<Meeting>, Trouble> {
    let rows = sessions!(
        "AND a.participant_id = $2 AND s.day BETWEEN $3 AND $4 ORDER BY s.day, s.begins, s.id",
        program,
        participant,
        from.to_sqlx(),
        to.to_sqlx()
    )
    .fetch_all(&mut **tx)
    .await?;
    let found = rows.into_iter().map(Found::try_from);
    found.map(|found| found?.meeting().ok_or(Trouble::Impossible("session_attendees.booker"))).collect()
}

/// Sessions that a person may choose or has chosen, which begin on the dates from `from` to `to`, in order.
pub(super) async fn open(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    from: Date,
    to: Date,
) -> Result<Vec<Found>, Trouble> {
    let rows = sessions!(
        "AND s.opened IN ('anyone', 'make_ups') AND s.cancelled_at IS NULL AND s.day BETWEEN $3 AND $4
         ORDER BY s.day, s.begins, s.id",
        program,
        participant,
        from.to_sqlx(),
        to.to_sqlx()
    )
    .fetch_all(&mut **tx)
    .await?;
    rows.into_iter().map(Found::try_from).collect()
}

/// One session, whoever's it is.
pub(super) async fn one(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    id: SessionId,
) -> Result<Found, Trouble> {
    let row = sessions!("AND s.id = $3", program, participant, id.0).fetch_optional(&mut **tx).await?;
    row.ok_or(Failure::NotFound)?.try_into()
}

/// Locks a session until the transaction ends, so that its seats stay as they are. After the lock of the person.
pub(super) async fn lock(tx: &mut Tx, program: ProgramId, id: SessionId) -> Result<(), Trouble> {
    sqlx::query_scalar!("SELECT id FROM sessions WHERE program_id = $1 AND id = $2 FOR NO KEY UPDATE", program.0, id.0)
        .fetch_optional(&mut **tx)
        .await?
        .ok_or(Failure::NotFound)?;
    Ok(())
}

/// When the person's next group begins that they are expected at, [`GROUP_LEAD`] or more after `at`; looked for as far
/// ahead as the clock H72 runs (rule catalogue, section 2).
pub(crate) async fn next_group(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    at: Timestamp,
) -> Result<Option<Timestamp>, Trouble> {
    let today = at.to_zoned(TimeZone::UTC).date();
    let rows = sqlx::query!(
        "SELECT s.day, s.begins, s.time_zone FROM session_attendees a
         JOIN sessions s ON s.program_id = a.program_id AND s.id = a.session_id
         WHERE a.program_id = $1 AND a.participant_id = $2 AND a.released_at IS NULL AND a.absence_at IS NULL
           AND a.status IS NULL AND s.cancelled_at IS NULL AND s.kind IN ('group', 'class') AND s.day BETWEEN $3 AND $4",
        program.0,
        participant.0,
        today.saturating_sub(1.day()).to_sqlx(),
        today.saturating_add(5.days()).to_sqlx(),
    )
    .fetch_all(&mut **tx)
    .await?;
    let soonest = after(at, GROUP_LEAD.as_secs());
    let mut next = None;
    for row in rows {
        let start = Civil { day: row.day.to_jiff(), time: row.begins.to_jiff(), zone: zone(&row.time_zone)? };
        let begins = start.instant();
        if begins >= soonest && next.is_none_or(|next| begins < next) {
            next = Some(begins);
        }
    }
    Ok(next)
}
