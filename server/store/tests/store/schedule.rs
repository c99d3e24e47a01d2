//! Sessions: seats that are taken once, what was sent twice, and the clock H72.

use crate::support::{Trial, craving, minutes, monday, rating};
use domain::{
    AsParticipant, Clock as _, CommitmentId, Cravings as _, Event, Failure, Flags as _, NewEvent, NewFlow, OpenedFrom,
    ParticipantId, PointId, ProgramId, Reason, Refusal, Safety, SessionId, Step, Text,
    schedule::{
        AbsenceReason, Booker, CareLevel, Civil, Commitment, CommitmentKind, Counting, Kind, Level, Mark, Meeting,
        Mine, NewBooking, NewNotice, NewPoint, Opened, Point, Schedules as _, Session, Status,
    },
};
use futures::future::join_all;
use jiff::{
    Timestamp,
    civil::{Date, Weekday, date, time},
    tz::TimeZone,
};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use store::load::{Attendee, Planned, Schedule};

pub fn session(trial: &Trial, kind: Kind, day: Date, hour: i8, opened: Opened) -> Session {
    Session {
        id: SessionId(trial.ids.id()),
        kind,
        group: None,
        lesson: None,
        title: "Skills".into(),
        topic: "Tide\ttables".into(),
        goal: String::new(),
        handout: "line one\nline two".into(),
        skill: Some("urge_surf".into()),
        leader: None,
        place: "Room 2".into(),
        join: None,
        start: Civil { day, time: time(hour, 0, 0, 0), zone: TimeZone::get("America/New_York").unwrap() },
        minutes: 90,
        capacity: None,
        taken: 0,
        opened,
        was: None,
        cancelled_at: None,
    }
}

pub fn seat(session: &Session, who: ParticipantId, mark: Option<Status>, by: domain::AccountId) -> Attendee {
    let mark = mark.map(|status| Mark { status, late: 0, early: 0 });
    let mine = Mine { booker: Booker::Clinic, made_up_for: None, wants_time: false, absence: None, mark };
    Attendee {
        participant: who,
        meeting: Meeting { session: session.clone(), mine },
        booked_at: monday(),
        marked: mark.map(|_| (by, monday())),
    }
}

fn planned(sessions: &[&Session]) -> Vec<Planned> {
    let plan = |session: &&Session| Planned { session: (*session).clone(), series: None, group: None, leader: None };
    sessions.iter().map(plan).collect()
}

pub async fn loads(trial: &Trial, program: ProgramId, sessions: &[&Session], attendees: Vec<Attendee>) {
    let schedule = Schedule { sessions: planned(sessions), attendees, ..Schedule::default() };
    trial.store.load_schedule(program, &schedule).await.unwrap();
}

fn booking(trial: &Trial, session: &Session) -> NewBooking {
    NewBooking { client_id: trial.client_id(), session: session.id, made_up_for: None }
}

fn refused(reason: Reason) -> Failure {
    Refusal::of("form", reason).into()
}

const TAKEN: &str = "SELECT count(*) FROM session_attendees WHERE released_at IS NULL";

/// Twenty people ask for the last seat at the same moment, on a pool of six connections.
#[sqlx::test(migrator = "store::MIGRATOR")]
async fn the_last_seat_is_taken_once(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let mut people: Vec<AsParticipant> = Vec::new();
    for number in 0..20 {
        people.push(trial.participant(program, &format!("person{number}")).await);
    }
    let last = Session { capacity: Some(1), ..session(&trial, Kind::Class, date(2026, 5, 6), 18, Opened::Anyone) };
    let few = Session { capacity: Some(7), ..session(&trial, Kind::Class, date(2026, 5, 7), 18, Opened::Anyone) };
    loads(&trial, program, &[&last, &few], Vec::new()).await;
    for (session, seats) in [(&last, 1), (&few, 7)] {
        let asks = people.iter().map(|who| trial.store.book(who, booking(&trial, session), monday()));
        let answers = join_all(asks).await;
        assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), seats);
        assert!(answers.into_iter().filter_map(Result::err).all(|failure| failure == refused(Reason::SlotFull)));
    }
    assert_eq!(trial.count(program, TAKEN).await, 8);
    assert_eq!(trial.count(program, "SELECT count(*) FROM schedule_acts").await, 8);
    assert_eq!(trial.count(program, "SELECT count(*) FROM audit WHERE act = 'booked_session'").await, 8);
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_form_sent_twenty_times_at_once_takes_one_seat(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let (ana, ben) = (trial.participant(program, "ana").await, trial.participant(program, "ben").await);
    let slot = Session { capacity: Some(5), ..session(&trial, Kind::Group, date(2026, 5, 6), 18, Opened::Anyone) };
    let beside = session(&trial, Kind::Class, date(2026, 5, 6), 19, Opened::Anyone);
    loads(&trial, program, &[&slot, &beside], Vec::new()).await;
    let once = booking(&trial, &slot);
    for answer in join_all((0..20).map(|_| trial.store.book(&ana, once, monday()))).await {
        answer.unwrap();
    }
    assert_eq!(trial.count(program, TAKEN).await, 1);
    let other = NewBooking { session: beside.id, ..once };
    assert_eq!(trial.store.book(&ana, other, monday()).await, Err(refused(Reason::AlreadySentOtherwise)));
    trial.store.book(&ben, once, monday()).await.unwrap();
    assert_eq!(trial.count(program, TAKEN).await, 2, "an id is one person's");
    // Two sessions at the same time, asked for at the same moment by one person: one of them.
    let carl = trial.participant(program, "carl").await;
    let both = [&slot, &beside].map(|session| trial.store.book(&carl, booking(&trial, session), monday()));
    let answers = join_all(both).await;
    assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1);
    assert!(answers.contains(&Err(refused(Reason::SlotOverlaps))), "{answers:?}");
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn one_program_knows_nothing_of_anothers_sessions(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let (here, there) = (trial.program("here.example").await, trial.program("there.example").await);
    let ana = trial.participant(here, "ana").await;
    let slot = session(&trial, Kind::Group, date(2026, 5, 6), 18, Opened::Anyone);
    loads(&trial, there, &[&slot], Vec::new()).await;
    assert_eq!(trial.store.session(&ana, slot.id, monday()).await.unwrap_err(), Failure::NotFound);
    assert_eq!(trial.store.book(&ana, booking(&trial, &slot), monday()).await, Err(Failure::NotFound));
    assert!(trial.store.openings(&ana, monday()).await.unwrap().slots.is_empty());
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn what_was_loaded_is_read_and_the_hours_follow(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let (ana, clara) = (trial.participant(program, "ana").await, trial.clinician(program, "clara").await);
    let was = Some(domain::schedule::Was {
        at: monday(),
        day: date(2026, 5, 5),
        time: time(9, 0, 0, 0),
        place: "Room 1".into(),
    });
    let group = Session { was, ..session(&trial, Kind::Group, date(2026, 5, 5), 18, Opened::Nobody) };
    let alone = Session { minutes: 50, ..session(&trial, Kind::Individual, date(2026, 5, 6), 9, Opened::Nobody) };
    let missed = session(&trial, Kind::Group, date(2026, 5, 7), 18, Opened::Nobody);
    let mut came = seat(&group, ana.id(), Some(Status::Present), clara.account);
    came.meeting.mine.mark = Some(Mark { status: Status::Present, late: 20, early: 5 });
    let attendees = vec![
        came,
        seat(&alone, ana.id(), Some(Status::Present), clara.account),
        seat(&missed, ana.id(), Some(Status::NoShow), clara.account),
    ];
    let point = Point {
        id: PointId(trial.ids.id()),
        session: alone.id,
        by: None,
        added_at: monday(),
        text: Text::stored("rent".into()),
        reached_in: None,
    };
    let shift = Commitment {
        id: CommitmentId(trial.ids.id()),
        kind: CommitmentKind::Work,
        weekdays: vec![Weekday::Monday, Weekday::Wednesday],
        from: time(22, 0, 0, 0),
        to: time(6, 0, 0, 0),
        label: Text::stored("Bakery".into()),
    };
    let level = CareLevel { from: date(2026, 5, 1), level: Level::Intensive, set: Some(360) };
    let schedule = Schedule {
        counting: Counting(vec![(Kind::Individual, true)]),
        levels: vec![(ana.id(), level)],
        sessions: planned(&[&group, &alone, &missed]),
        attendees,
        points: vec![(point.clone(), ana.id(), clara.account)],
        commitments: vec![(ana.id(), shift.clone(), monday())],
        ..Schedule::default()
    };
    trial.store.load_schedule(program, &schedule).await.unwrap();

    let later = monday() + minutes(60 * 24 * 6);
    let week = trial.store.week(&ana, date(2026, 5, 4), later).await.unwrap();
    let read: Vec<&Session> = week.table.meetings.iter().map(|meeting| &meeting.session).collect();
    assert_eq!(read, [&group, &alone, &missed]);
    assert_eq!(week.table.commitments, std::slice::from_ref(&shift));
    assert_eq!((week.ledger.total.planned, week.ledger.total.attended()), (230, 65 + 50));
    assert_eq!((week.ledger.total.short, week.ledger.total.missed), (25, 90));
    assert_eq!((week.ledger.required(), week.ledger.gap()), (Some(360), 245));
    let page = trial.store.session(&ana, alone.id, monday()).await.unwrap();
    assert_eq!(page.points, [Point { by: Some("clara Surname".into()), ..point }]);
    let marks = trial.count(program, "SELECT count(*) FROM attendance_marks WHERE revision = 1").await;
    assert_eq!(marks, 3);
    let attended = trial.store.attendance(&ana, date(2026, 5, 5), date(2026, 5, 6)).await.unwrap();
    assert_eq!(attended.len(), 2);
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn upcoming_is_where_the_person_is_expected(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let (ana, clara) = (trial.participant(program, "ana").await, trial.clinician(program, "clara").await);
    // Monday, 11:00 at the clinic.
    let over = session(&trial, Kind::Group, date(2026, 5, 4), 9, Opened::Nobody);
    let on = session(&trial, Kind::Group, date(2026, 5, 4), 10, Opened::Nobody);
    let soon = session(&trial, Kind::Individual, date(2026, 5, 4), 13, Opened::Nobody);
    let cancelled =
        Session { cancelled_at: Some(monday()), ..session(&trial, Kind::Group, date(2026, 5, 5), 9, Opened::Nobody) };
    let away = session(&trial, Kind::Group, date(2026, 5, 6), 9, Opened::Nobody);
    let far = session(&trial, Kind::Group, date(2026, 7, 6), 9, Opened::Nobody);
    let all = [&over, &on, &soon, &cancelled, &away, &far];
    loads(&trial, program, &all, all.map(|session| seat(session, ana.id(), None, clara.account)).into()).await;
    let notice = NewNotice {
        client_id: trial.client_id(),
        session: away.id,
        reason: AbsenceReason::Ill,
        words: Text::default(),
    };
    trial.store.give_notice(&ana, notice, monday()).await.unwrap();
    let upcoming = trial.store.upcoming(&ana, monday()).await.unwrap();
    let ids: Vec<SessionId> = upcoming.iter().map(|meeting| meeting.session.id).collect();
    assert_eq!(ids, [on.id, soon.id]);
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_point_goes_on_to_the_next_session(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let (ana, clara) = (trial.participant(program, "ana").await, trial.clinician(program, "clara").await);
    let [first, second, third] =
        [5, 12, 19].map(|day| session(&trial, Kind::Individual, date(2026, 5, day), 9, Opened::Nobody));
    let all = [&first, &second, &third];
    loads(&trial, program, &all, all.map(|session| seat(session, ana.id(), None, clara.account)).into()).await;
    let new = NewPoint { client_id: trial.client_id(), session: first.id, text: Text::stored("rent".into()) };
    trial.store.add_point(&ana, new.clone(), monday()).await.unwrap();
    let points = async |session: &Session, now: Timestamp| {
        trial.store.session(&ana, session.id, now).await.unwrap().points.len()
    };
    assert_eq!((points(&first, monday()).await, points(&second, monday()).await), (1, 0));
    let after = monday() + minutes(60 * 24 * 3);
    assert_eq!((points(&first, after).await, points(&second, after).await, points(&third, after).await), (1, 1, 0));
    assert_eq!(
        trial.store.add_point(&ana, NewPoint { client_id: trial.client_id(), ..new }, after).await,
        Err(refused(Reason::SlotBegun))
    );
    trial.end().await;
}

/// Rule catalogue, section 2: H72 is due at the start of the person's next group that begins two hours or more later.
#[sqlx::test(migrator = "store::MIGRATOR")]
async fn the_clock_h72_ends_at_the_next_group(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let clara = trial.clinician(program, "clara").await;
    let at = |day: i8, hour: i8| session(&trial, Kind::Group, date(2026, 5, day), hour, Opened::Nobody);
    let (too_soon, next, after) = (at(4, 12), at(5, 14), at(6, 10));
    let alone = Session { kind: Kind::Individual, ..at(4, 16) };
    let cancelled = Session { cancelled_at: Some(monday()), ..at(4, 17) };
    let all = [&too_soon, &next, &after, &alone, &cancelled];
    loads(&trial, program, &all, Vec::new()).await;
    for (name, expected_at, due) in [
        ("ana", &all[..], "2026-05-05T18:00:00Z"),
        ("ben", &[&after][..], "2026-05-06T14:00:00Z"),
        // Nothing within three days: Monday 11:00 and 72 hours.
        ("carl", &[][..], "2026-05-07T15:00:00Z"),
    ] {
        let who = trial.participant(program, name).await;
        let seats = expected_at.iter().map(|session| seat(session, who.id(), None, clara.account)).collect();
        loads(&trial, program, &[], seats).await;
        // A fortnight at 2, a day without an answer, 3, and 5 now: above the own usual (F14: yellow, H72).
        for day in (3..=16).rev() {
            trial.checks_in(&who, craving(2), monday() - minutes(60 * 24 * day)).await;
        }
        trial.checks_in(&who, craving(3), monday() - minutes(60 * 24)).await;
        trial.checks_in(&who, craving(5), monday()).await;
        let board = trial.store.board(&clara, monday()).await.unwrap();
        let card = board.cards.iter().find(|card| card.flag.participant == who.id()).expect("a flag");
        assert_eq!((card.flag.rule, card.flag.opened_at), (domain::RuleId::F14, monday()), "{name}");
        assert_eq!(card.flag.due_at, due.parse().unwrap(), "{name}");
    }
    // A rating within a flow is judged by the same clock.
    let dora = trial.participant(program, "dora").await;
    loads(&trial, program, &[], vec![seat(&next, dora.id(), None, clara.account)]).await;
    let new = NewFlow { client_id: trial.client_id(), safety: Safety::Safe, opened_from: OpenedFrom::Button };
    trial.store.start(&dora, new, monday()).await.unwrap();
    let event = Event::Rated { rating: rating(8), what_for: vec![], triggers: vec![] };
    let new = NewEvent { client_id: trial.client_id(), step: Step::Rate, event };
    trial.store.record(&dora, new, monday()).await.unwrap();
    assert_eq!(trial.count(program, "SELECT count(*) FROM flags WHERE rule = 'F13'").await, 1);
    trial.end().await;
}
