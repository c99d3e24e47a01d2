//! A group of twelve and the sessions laid out for it: the 16-week template round and round, people join at any time.

use super::{
    chance::{Chance, Part},
    size::Plan,
};
use domain::{
    AccountId, Clinic, GroupId, SeriesId, SessionId,
    schedule::{Civil, Kind, Opened, Series, Session, Was, curriculum, monday_of},
};
use jiff::{
    SignedDuration, Timestamp, ToSpan,
    civil::{Date, Time, time},
};
use store::load::{self, Planned};

/// People of a group.
pub const SIZE: u32 = 12;
/// Weeks that are laid out ahead.
pub const AHEAD: i64 = 4;
/// Weeks of the template.
const TEMPLATE_WEEKS: i64 = 16;
/// Words of the weekly support group after week 12, which the group picks: the clinic's own.
const WORDS: &[&str] = &["Trust", "Fun", "Patience", "Honesty", "Grief", "Friendship"];

/// What a session of a group is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum For {
    /// Everybody.
    All,
    /// The first four weeks of a stay.
    Beginners,
    /// The first twelve.
    Learners,
    /// From week 13.
    Graduates,
    /// Whoever takes a seat.
    Anyone,
    /// Whoever missed another.
    MakeUps,
}

/// A session, who it is for, and the week of the calendar that it is in, 0 being the first.
#[derive(Clone, Debug)]
pub struct Laid {
    pub planned: Planned,
    pub whom: For,
    pub week: i64,
}

/// A group with everything that was laid out for it.
pub struct Plot {
    pub group: load::Group,
    pub series: Vec<(SeriesId, Option<GroupId>, Kind, Series, Timestamp)>,
    pub sessions: Vec<Laid>,
}

/// The Monday that the demo's schedule begins on.
pub fn first_monday(plan: &Plan<'_>, clinic: &Clinic) -> Date {
    let today = domain::program_day(plan.now, &clinic.zone);
    monday_of(today.saturating_sub((i64::from(plan.size.weeks.max(1)) * 7 - 1).days()))
}

/// How many weeks are laid out.
pub fn weeks(plan: &Plan<'_>, clinic: &Clinic) -> i64 {
    let today = domain::program_day(plan.now, &clinic.zone);
    let days = (monday_of(today) - first_monday(plan, clinic)).get_days();
    i64::from(days) / 7 + 1 + AHEAD
}

/// A date on which the clinic is closed: the Thursday after next week's.
pub fn closed_day(plan: &Plan<'_>, clinic: &Clinic) -> Date {
    monday_of(domain::program_day(plan.now, &clinic.zone)).saturating_add(17.days())
}

/// One kind of session that comes every week at the same time.
struct Slot {
    whom: For,
    course: &'static str,
    kind: Kind,
    weekday: i64,
    at: Time,
    minutes: u16,
    place: &'static str,
    leader: usize,
    capacity: Option<u16>,
}

/// The evening track, and the day track with the same sessions at noon.
fn slots(evening: bool) -> Vec<Slot> {
    let at = |late: Time, early: Time| if evening { late } else { early };
    let leader = usize::from(!evening);
    let place = if evening { "Room 2" } else { "Room 1" };
    let rp = |weekday| Slot {
        whom: For::All,
        course: "RP",
        kind: Kind::Group,
        weekday,
        at: at(time(19, 15, 0, 0), time(12, 30, 0, 0)),
        minutes: 90,
        place,
        leader,
        capacity: None,
    };
    let ers = |weekday| Slot {
        whom: For::Beginners,
        course: "ERS",
        at: at(time(18, 0, 0, 0), time(11, 15, 0, 0)),
        minutes: 50,
        ..rp(weekday)
    };
    let fe = Slot {
        whom: For::Learners,
        course: "FE",
        kind: Kind::Class,
        at: at(time(19, 0, 0, 0), time(12, 30, 0, 0)),
        place: "Large room",
        leader: 4,
        ..rp(2)
    };
    let ss = Slot { whom: For::Graduates, course: "", kind: Kind::Group, place: "Room 3", leader: 3, ..rp(2) };
    let skills = |weekday, at| Slot {
        whom: For::Anyone,
        course: "ERS",
        kind: Kind::Class,
        at,
        minutes: 60,
        place: "Room 3",
        leader: 2,
        capacity: Some(6),
        ..rp(weekday)
    };
    let tuesday = at(time(17, 0, 0, 0), time(14, 30, 0, 0));
    let make_up = Slot {
        whom: For::MakeUps,
        at: at(time(18, 0, 0, 0), time(15, 0, 0, 0)),
        place: "Room 3",
        leader: 3,
        capacity: Some(4),
        ..rp(3)
    };
    vec![rp(0), rp(4), ers(0), ers(4), fe, ss, skills(1, tuesday), skills(3, time(12, 0, 0, 0)), make_up]
}

/// The lesson of a course in a week of the group's own round.
fn lesson_of(slot: &Slot, week: i64) -> Option<String> {
    let weekday = i8::try_from(slot.weekday + 1).unwrap_or(1);
    let lessons = &curriculum().courses.iter().find(|course| course.id == slot.course)?.lessons;
    let round = i64::from(lessons.iter().map(|lesson| lesson.week).max()?);
    let week = i8::try_from(week.rem_euclid(round) + 1).ok()?;
    let mut of_week = lessons.iter().filter(|lesson| lesson.week == week);
    let found = of_week.clone().find(|lesson| lesson.weekday == weekday).or_else(|| of_week.next());
    found.map(|lesson| lesson.id.clone())
}

/// Everything that is laid out for the `index`th group. `staff` are the clinicians; never empty.
pub fn plot(plan: &Plan<'_>, clinic: &Clinic, staff: &[AccountId], index: u32) -> Plot {
    let mut chance = Chance::of(plan.size.seed, Part::Group, index);
    let evening = index.is_multiple_of(2);
    let first = first_monday(plan, clinic);
    let created_at = super::person::morning_of(first, clinic) - SignedDuration::from_hours(72);
    let number = if index < 2 { String::new() } else { format!(" {}", index / 2 + 1) };
    let group = load::Group {
        id: GroupId(chance.id(created_at)),
        name: if evening { format!("Evening group{number}") } else { format!("Day group{number}") },
        track: if evening { "evening" } else { "day" },
        created_at,
    };
    let (mut series, mut sessions) = (Vec::new(), Vec::new());
    let weeks = weeks(plan, clinic);
    // The evening group is as far along the template as somebody who came on the first day.
    let round = i64::from(index) * 5;
    for slot in slots(evening) {
        let start = Civil { day: first.saturating_add(slot.weekday.days()), time: slot.at, zone: clinic.zone.clone() };
        let count = u16::try_from(weeks).unwrap_or(1);
        let laid = Series { first: start, minutes: slot.minutes, every_days: 7, count };
        let id = SeriesId(chance.id(created_at));
        for (week, start) in (0..).zip(laid.starts()) {
            let lesson = lesson_of(&slot, (week + round) % TEMPLATE_WEEKS);
            let session = session(&slot, start, lesson, SessionId(chance.id(created_at)), week);
            if let Some(session) = happened(session, &slot, plan, clinic, &mut chance) {
                let leader = Some(staff[slot.leader % staff.len()]);
                let planned = Planned { session, series: Some(id), group: Some(group.id), leader };
                sessions.push(Laid { planned, whom: slot.whom, week });
            }
        }
        series.push((id, Some(group.id), slot.kind, laid, created_at));
    }
    Plot { group, series, sessions }
}

fn session(slot: &Slot, start: Civil, lesson: Option<String>, id: SessionId, week: i64) -> Session {
    let word = usize::try_from(week).unwrap_or(0) % WORDS.len();
    let topic = if slot.whom == For::Graduates { WORDS[word].to_owned() } else { String::new() };
    Session {
        id,
        kind: slot.kind,
        group: None,
        lesson,
        title: String::new(),
        topic,
        goal: String::new(),
        handout: String::new(),
        skill: None,
        leader: None,
        place: slot.place.to_owned(),
        join: None,
        start,
        minutes: slot.minutes,
        capacity: slot.capacity,
        taken: 0,
        opened: match slot.whom {
            For::Anyone => Opened::Anyone,
            For::MakeUps => Opened::MakeUps,
            _ => Opened::Nobody,
        },
        was: None,
        cancelled_at: None,
    }
}

/// What became of a session: most take place; a few were cancelled, and one to come was moved.
fn happened(
    mut session: Session,
    slot: &Slot,
    plan: &Plan<'_>,
    clinic: &Clinic,
    chance: &mut Chance,
) -> Option<Session> {
    let ill = chance.happens(0.015);
    if session.start.day == closed_day(plan, clinic) {
        return None;
    }
    let ahead = session.starts().duration_since(plan.now);
    let (soon, day) = (SignedDuration::from_hours(7 * 24), SignedDuration::from_hours(24));
    if slot.whom == For::All && slot.weekday == 4 && ahead > SignedDuration::ZERO && ahead <= soon {
        let at = plan.now - SignedDuration::from_hours(20);
        let earlier = session.start.time.saturating_sub(30.minutes());
        session.was = Some(Was { at, day: session.start.day, time: earlier, place: session.place });
        session.place = "Room 4".into();
    } else if slot.whom == For::Learners && ahead > soon && ahead <= soon + soon {
        session.cancelled_at = Some(plan.now - SignedDuration::from_hours(5));
    } else if ill && ahead < -day && slot.capacity.is_none() {
        session.cancelled_at = Some(session.starts() - SignedDuration::from_hours(6));
    }
    Some(session)
}
