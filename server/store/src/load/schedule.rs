//! Groups, sessions, attendance, agenda and fixed times, parents first.

use super::copy::{fill, row, table};
use crate::{scope::Tx, trouble::Trouble};
use domain::{
    AccountId, GroupId, ParticipantId, ProgramId, SeriesId,
    schedule::{
        AbsenceReason, Booker, CareLevel, Commitment, CommitmentKind, Counting, JoinLink, Kind, Level, Meeting, Opened,
        Point, Series, Session, Status,
    },
};
use jiff::{Timestamp, civil::Date};
use uuid::Uuid;

/// A program's schedule; every list in any order.
#[derive(Clone, Debug, Default)]
pub struct Schedule {
    /// Which sessions count as hours.
    pub counting: Counting,
    /// Levels of care.
    pub levels: Vec<(ParticipantId, CareLevel)>,
    /// Groups.
    pub groups: Vec<Group>,
    /// Who is in which group, from which day until which.
    pub members: Vec<(GroupId, ParticipantId, Date, Option<Date>)>,
    /// What was laid out once.
    pub series: Vec<(SeriesId, Option<GroupId>, Kind, Series, Timestamp)>,
    /// Sessions.
    pub sessions: Vec<Planned>,
    /// Who is on the list of a session.
    pub attendees: Vec<Attendee>,
    /// Points of agendas, with whose agenda it is and who added it.
    pub points: Vec<(Point, ParticipantId, AccountId)>,
    /// Fixed times.
    pub commitments: Vec<(ParticipantId, Commitment, Timestamp)>,
}

/// A group.
#[derive(Clone, Debug)]
pub struct Group {
    /// Its id.
    pub id: GroupId,
    /// Its name.
    pub name: String,
    /// `day`, `evening` or `weekend`.
    pub track: &'static str,
    /// When it was made.
    pub created_at: Timestamp,
}

/// A session with what it hangs on.
#[derive(Clone, Debug)]
pub struct Planned {
    /// The session; the names of its group and leader are not loaded.
    pub session: Session,
    /// What it was laid out with.
    pub series: Option<SeriesId>,
    /// Whose it is.
    pub group: Option<GroupId>,
    /// Who leads it.
    pub leader: Option<AccountId>,
}

/// A person's part in a session.
#[derive(Clone, Debug)]
pub struct Attendee {
    /// Who.
    pub participant: ParticipantId,
    /// The session and the part; only the session's id is loaded of it.
    pub meeting: Meeting,
    /// When the person was put on the list.
    pub booked_at: Timestamp,
    /// Who marked the attendance, and when.
    pub marked: Option<(AccountId, Timestamp)>,
}

impl Schedule {
    /// Adds what another has.
    pub fn append(&mut self, mut other: Self) {
        if self.counting.0.is_empty() {
            self.counting = other.counting;
        }
        self.levels.append(&mut other.levels);
        self.groups.append(&mut other.groups);
        self.members.append(&mut other.members);
        self.series.append(&mut other.series);
        self.sessions.append(&mut other.sessions);
        self.attendees.append(&mut other.attendees);
        self.points.append(&mut other.points);
        self.commitments.append(&mut other.commitments);
    }
}

/// Writes a schedule.
pub(super) async fn write(tx: &mut Tx, program: ProgramId, schedule: &Schedule) -> Result<(), Trouble> {
    let p = program.0;
    let columns = table!("counted_kinds", "program_id, kind, counts");
    fill(tx, columns, &schedule.counting.0, |(kind, counts), out| row!(out, p, kind.word(), *counts)).await?;
    let columns = table!("care_levels", "program_id, participant_id, from_day, level, required_minutes");
    fill(tx, columns, &schedule.levels, |(who, level), out| {
        let set = level.set.and_then(|set| i32::try_from(set).ok());
        row!(out, p, who.0, level.from, Level::word(level.level), set);
    })
    .await?;
    groups(tx, p, schedule).await?;
    sessions(tx, p, &schedule.sessions).await?;
    attendees(tx, p, &schedule.attendees).await?;
    let columns = table!(
        "agenda_points",
        "program_id, id, participant_id, session_id, author_id, added_at, text, reached_in, reached_at"
    );
    fill(tx, columns, &schedule.points, |(point, whose, author), out| {
        let reached_at = point.reached_in.map(|_| point.added_at);
        let (session, text, reached) = (point.session.0, point.text.as_str(), point.reached_in.map(|id| id.0));
        row!(out, p, point.id.0, whose.0, session, author.0, point.added_at, text, reached, reached_at);
    })
    .await?;
    let columns =
        table!("commitments", "program_id, id, participant_id, kind, weekdays, begins, ends, label, added_at");
    fill(tx, columns, &schedule.commitments, |(whose, one, added_at), out| {
        let days: Vec<String> = one.weekdays.iter().map(|day| day.to_monday_one_offset().to_string()).collect();
        let days = format!("{{{}}}", days.join(","));
        let (kind, label) = (CommitmentKind::word(one.kind), one.label.as_str());
        row!(out, p, one.id.0, whose.0, kind, days.as_str(), one.from, one.to, label, *added_at);
    })
    .await
}

async fn groups(tx: &mut Tx, p: Uuid, schedule: &Schedule) -> Result<(), Trouble> {
    let columns = table!("groups", "program_id, id, name, track, created_at");
    fill(tx, columns, &schedule.groups, |group, out| {
        row!(out, p, group.id.0, group.name.as_str(), group.track, group.created_at);
    })
    .await?;
    let columns = table!("group_members", "program_id, group_id, participant_id, from_day, until_day");
    fill(tx, columns, &schedule.members, |(group, who, from, until), out| {
        row!(out, p, group.0, who.0, *from, *until);
    })
    .await?;
    let columns = table!(
        "series",
        "program_id, id, group_id, kind, first_day, begins, minutes, time_zone, every_days, sessions, created_at"
    );
    fill(tx, columns, &schedule.series, |(id, group, kind, series, created_at), out| {
        let (first, zone) = (&series.first, series.first.zone.iana_name().unwrap_or("UTC"));
        let (group, every, count) = (group.map(|group| group.0), small(series.every_days), small(series.count));
        let minutes = small(series.minutes);
        row!(out, p, id.0, group, kind.word(), first.day, first.time, minutes, zone, every, count, *created_at);
    })
    .await
}

async fn sessions(tx: &mut Tx, p: Uuid, sessions: &[Planned]) -> Result<(), Trouble> {
    let columns = table!(
        "sessions",
        "program_id, id, series_id, group_id, kind, lesson, title, topic, goal, handout, skill, leader_id, place, join_link, day, begins, time_zone, minutes, capacity, opened, changed_at, was_day, was_begins, was_place, cancelled_at"
    );
    fill(tx, columns, sessions, |Planned { session, series, group, leader }, out| {
        let was = session.was.as_ref();
        row!(
            out,
            p,
            session.id.0,
            series.map(|id| id.0),
            group.map(|id| id.0),
            Kind::word(session.kind),
            session.lesson.as_deref(),
            session.title.as_str(),
            session.topic.as_str(),
            session.goal.as_str(),
            session.handout.as_str(),
            session.skill.as_deref(),
            leader.map(|id| id.0),
            session.place.as_str(),
            session.join.as_ref().map(JoinLink::as_str),
            session.start.day,
            session.start.time,
            session.start.zone.iana_name().unwrap_or("UTC"),
            small(session.minutes),
            session.capacity.map(small),
            Opened::word(session.opened),
            was.map(|was| was.at),
            was.map(|was| was.day),
            was.map(|was| was.time),
            was.map(|was| was.place.as_str()),
            session.cancelled_at,
        );
    })
    .await
}

async fn attendees(tx: &mut Tx, p: Uuid, attendees: &[Attendee]) -> Result<(), Trouble> {
    // A session that takes the place of another refers to that one's row, which is checked when all are in.
    let columns = table!(
        "session_attendees",
        "program_id, session_id, participant_id, booker, booked_at, made_up_for, wants_time, absence_at, absence_reason, absence_words, status, late_minutes, early_minutes, revision"
    );
    fill(tx, columns, attendees, |Attendee { participant, meeting, booked_at, marked }, out| {
        let (mine, absence) = (&meeting.mine, meeting.mine.absence.as_ref());
        row!(
            out,
            p,
            meeting.session.id.0,
            participant.0,
            Booker::word(mine.booker),
            *booked_at,
            mine.made_up_for.map(|id| id.0),
            mine.wants_time,
            absence.map(|absence| absence.at),
            absence.map(|absence| AbsenceReason::word(absence.reason)),
            absence.map(|absence| absence.words.as_str()),
            mine.mark.map(|mark| Status::word(mark.status)),
            mine.mark.map_or(0, |mark| small(mark.late)),
            mine.mark.map_or(0, |mark| small(mark.early)),
            i32::from(marked.is_some()),
        );
    })
    .await?;
    let marks: Vec<_> = attendees
        .iter()
        .filter_map(|one| Some((one.meeting.session.id, one.participant, one.meeting.mine.mark?, one.marked?)))
        .collect();
    let columns = table!(
        "attendance_marks",
        "program_id, session_id, participant_id, revision, status, late_minutes, early_minutes, marked_at, marked_by, note"
    );
    fill(tx, columns, &marks, |(session, who, mark, (by, at)), out| {
        let (late, early) = (small(mark.late), small(mark.early));
        row!(out, p, session.0, who.0, 1_i32, Status::word(mark.status), late, early, *at, by.0, "");
    })
    .await
}

fn small(number: u16) -> i16 {
    i16::try_from(number).unwrap_or(i16::MAX)
}
