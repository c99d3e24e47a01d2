//! Harbor's sessions around the Tuesday that the clock stands at: ana's, ben's, and some to choose from.

use super::cast::{HARBOR, id_of};
use domain::{
    AccountId, CommitmentId, PointId, ProgramId, SessionId, Text,
    schedule::{
        Booker, CareLevel, Civil, Commitment, CommitmentKind, JoinLink, Kind, Level, Mark, Meeting, Mine, Opened,
        Point, Session, Status,
    },
};
use jiff::{
    Timestamp,
    civil::{Weekday, date, time},
    tz::TimeZone,
};
use store::load::{Attendee, Planned, Schedule};
use uuid::Uuid;

/// Ana's and ben's group today at six.
pub const GROUP: Uuid = Uuid::from_u128(0x5001);
/// Ben with dana, tomorrow at ten.
pub const BENS: Uuid = Uuid::from_u128(0x5002);
/// To choose, tomorrow at three; two seats.
pub const SLOT: Uuid = Uuid::from_u128(0x5003);
/// To choose, on Thursday at noon; its only seat is ben's.
pub const FULL: Uuid = Uuid::from_u128(0x5004);
/// Ana's class tomorrow at seven, cancelled.
pub const CANCELLED: Uuid = Uuid::from_u128(0x5005);
/// Ana's group last Friday: she was not there.
pub const MISSED: Uuid = Uuid::from_u128(0x5006);
/// In place of a missed one, on Thursday at six.
pub const MAKE_UP: Uuid = Uuid::from_u128(0x5007);
/// Ana with dana, tomorrow at nine, online.
pub const ALONE: Uuid = Uuid::from_u128(0x5008);
/// To choose, yesterday at three.
pub const BEGUN: Uuid = Uuid::from_u128(0x5009);
/// To choose, today at half past six: while ana's group is on.
pub const OVERLAPS: Uuid = Uuid::from_u128(0x500a);
/// A point of ana's for the session with dana.
pub const POINT: Uuid = Uuid::from_u128(0x6001);
/// Ana's work on Wednesdays from two to ten.
pub const WORK: Uuid = Uuid::from_u128(0x7001);

/// What dana typed about the group.
pub const GOAL: &str = "Find what holds you when the tide turns";

fn session(id: Uuid, kind: Kind, day: i8, hour: i8, opened: Opened) -> Session {
    let zone = TimeZone::get("America/New_York").expect("a zone");
    Session {
        id: SessionId(id),
        kind,
        group: None,
        lesson: None,
        title: String::new(),
        topic: String::new(),
        goal: String::new(),
        handout: String::new(),
        skill: None,
        leader: None,
        place: "Room 2".into(),
        join: None,
        start: Civil { day: date(2026, 11, day), time: time(hour, 0, 0, 0), zone },
        minutes: 90,
        capacity: None,
        taken: 0,
        opened,
        was: None,
        cancelled_at: None,
    }
}

fn sessions(now: Timestamp) -> Vec<Session> {
    let open =
        |id, day, hour, seats| Session { capacity: Some(seats), ..session(id, Kind::Group, day, hour, Opened::Anyone) };
    let overlaps = open(OVERLAPS, 24, 18, 5);
    vec![
        Session {
            lesson: Some("RP3".into()),
            goal: GOAL.into(),
            ..session(GROUP, Kind::Group, 24, 18, Opened::Nobody)
        },
        session(BENS, Kind::Individual, 25, 10, Opened::Nobody),
        open(SLOT, 25, 15, 2),
        open(FULL, 26, 12, 1),
        Session { cancelled_at: Some(now), ..session(CANCELLED, Kind::Class, 25, 19, Opened::Nobody) },
        session(MISSED, Kind::Group, 20, 18, Opened::Nobody),
        Session { opened: Opened::MakeUps, ..open(MAKE_UP, 26, 18, 4) },
        Session {
            join: JoinLink::parse("https://meet.example.org/dana").ok(),
            minutes: 50,
            ..session(ALONE, Kind::Individual, 25, 9, Opened::Nobody)
        },
        open(BEGUN, 23, 15, 5),
        Session { start: Civil { time: time(18, 30, 0, 0), ..overlaps.start.clone() }, ..overlaps },
    ]
}

/// Harbor's schedule; elsewhere there is none.
pub fn schedule(program: ProgramId, now: Timestamp) -> Schedule {
    if program != HARBOR {
        return Schedule::default();
    }
    let (ana, ben, dana) = (id_of("ana"), id_of("ben"), AccountId(id_of("dana")));
    let sessions = sessions(now);
    let attendee = |who: Uuid, of: Uuid, booker, mark: Option<Status>| {
        let session = sessions.iter().find(|session| session.id.0 == of).expect("a session").clone();
        let mark = mark.map(|status| Mark { status, late: 0, early: 0 });
        let mine = Mine { booker, made_up_for: None, wants_time: false, absence: None, mark };
        let marked = mark.map(|_| (dana, now));
        Attendee { participant: AccountId(who).into(), meeting: Meeting { session, mine }, booked_at: now, marked }
    };
    let attendees = vec![
        attendee(ana, GROUP, Booker::Clinic, None),
        attendee(ben, GROUP, Booker::Clinic, None),
        attendee(ben, BENS, Booker::Clinic, None),
        attendee(ben, FULL, Booker::Person, None),
        attendee(ana, CANCELLED, Booker::Clinic, None),
        attendee(ana, MISSED, Booker::Clinic, Some(Status::NoShow)),
        attendee(ana, ALONE, Booker::Clinic, None),
    ];
    let point = Point {
        id: PointId(POINT),
        session: SessionId(ALONE),
        by: None,
        added_at: now,
        text: Text::stored("the night shifts".into()),
        reached_in: None,
    };
    let work = Commitment {
        id: CommitmentId(WORK),
        kind: CommitmentKind::Work,
        weekdays: vec![Weekday::Wednesday],
        from: time(14, 0, 0, 0),
        to: time(22, 0, 0, 0),
        label: Text::stored("Bakery".into()),
    };
    let level = CareLevel { from: date(2026, 11, 2), level: Level::Intensive, set: None };
    let planned =
        |session: &Session| Planned { session: session.clone(), series: None, group: None, leader: Some(dana) };
    Schedule {
        levels: vec![(AccountId(ana).into(), level)],
        sessions: sessions.iter().map(planned).collect(),
        attendees,
        points: vec![(point, AccountId(ana).into(), AccountId(ana))],
        commitments: vec![(AccountId(ana).into(), work, now)],
        ..Schedule::default()
    }
}
