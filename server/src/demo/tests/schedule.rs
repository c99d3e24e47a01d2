//! The demo's schedule holds together at any hour and size.

use super::{NOWS, account, made, now};
use ::store::load::{Attendee, Program};
use domain::{
    ParticipantId,
    schedule::{Counting, Kind, Phase, Status, ledger, may_book, monday_of, next},
};
use jiff::{ToSpan, tz::TimeZone};
use std::collections::{HashMap, HashSet};

fn of(program: &Program, id: ParticipantId) -> Vec<&Attendee> {
    program.schedule.attendees.iter().filter(|one| one.participant == id).collect()
}

fn id_of(program: &Program, email: &str) -> ParticipantId {
    account(program, email).account.id.into()
}

#[test]
fn nobody_is_in_two_rooms_and_no_session_has_too_many() {
    for place in 0..NOWS.len() {
        let program = made(40, 12, 2, now(place));
        let sessions: HashMap<_, _> =
            program.schedule.sessions.iter().map(|one| (one.session.id, &one.session)).collect();
        assert_eq!(sessions.len(), program.schedule.sessions.len(), "an id twice");
        let mut seats: HashMap<_, u16> = HashMap::new();
        let mut once = HashSet::new();
        for one in &program.schedule.attendees {
            let session = sessions[&one.meeting.session.id];
            assert!(once.insert((session.id, one.participant)));
            *seats.entry(session.id).or_default() += 1;
            assert_eq!(one.meeting.mine.mark.is_some(), one.marked.is_some());
            if let Some((_, at)) = one.marked {
                assert!(at <= now(place) && session.phase(at) == Phase::Past && !session.is_cancelled());
            }
            assert!(one.booked_at <= now(place));
            assert!(one.meeting.mine.absence.as_ref().is_none_or(|absence| absence.at < session.starts()));
        }
        for (id, taken) in seats {
            assert!(sessions[&id].capacity.is_none_or(|capacity| taken <= capacity), "{:?}", sessions[&id]);
        }
        for person in program.accounts.iter().filter(|one| !one.stays.is_empty()) {
            let mut own: Vec<_> = of(&program, person.account.id.into()).into_iter().map(|one| &one.meeting).collect();
            own.sort_by_key(|meeting| meeting.session.starts());
            for two in own.windows(2) {
                let both = two[0].takes_time() && two[1].takes_time() && two[0].session.overlaps(&two[1].session);
                assert!(!both, "{:?} and {:?}", two[0].session, two[1].session);
            }
        }
    }
}

#[test]
fn rates_are_those_of_a_clinic() {
    let program = made(200, 12, 4, now(0));
    let marks: Vec<Status> =
        program.schedule.attendees.iter().filter_map(|one| Some(one.meeting.mine.mark?.status)).collect();
    let per_mille = |status| marks.iter().filter(|&&one| one == status).count() * 1_000 / marks.len();
    assert!(marks.len() > 5_000);
    for (status, least, most) in
        [(Status::Present, 850, 960), (Status::Excused, 20, 90), (Status::NoShow, 15, 70), (Status::MadeUp, 1, 30)]
    {
        assert!((least..most).contains(&per_mille(status)), "{status:?}: {}", per_mille(status));
    }
}

#[test]
fn ana_has_something_to_see_on_every_page() {
    let zone = TimeZone::get("America/New_York").expect("a zone");
    for place in 0..NOWS.len() {
        let (program, now) = (made(24, 12, 1, now(place)), now(place));
        let today = zone.to_datetime(now).date();
        let ana = id_of(&program, "ana@example.org");
        let own: Vec<_> = of(&program, ana).into_iter().map(|one| one.meeting.clone()).collect();
        let has = |status| own.iter().any(|one| one.mine.mark.is_some_and(|mark| mark.status == status));
        assert!(has(Status::Present) && has(Status::Excused) && has(Status::NoShow), "{place}");
        assert!(next(&own, now).is_some());
        assert!(own.iter().any(|one| one.session.was.is_some() && one.session.starts() > now), "moved");
        let missed = own.iter().filter(|one| one.was_missed() && one.session.kind == Kind::Group);
        let missed = missed.max_by_key(|one| one.session.starts()).expect("one that can be made up");
        let free = program.schedule.sessions.iter().map(|one| &one.session);
        let fits = free.filter(|one| may_book(one, &own, Some(missed.session.id), now).is_ok()).count();
        assert!(fits >= 1, "{place}");
        let counting = Counting(vec![(Kind::Individual, true)]);
        let last = monday_of(today).saturating_sub(7.days());
        let levels: Vec<_> =
            program.schedule.levels.iter().filter(|(who, _)| *who == ana).map(|(_, level)| *level).collect();
        let week = ledger(last, &own, &counting, &levels, now);
        assert_eq!(week.required(), Some(540));
        assert!(week.total.attended() > 100 && week.gap() > 0, "{week:?}");
        assert!(program.schedule.points.iter().filter(|(_, whose, _)| *whose == ana).count() >= 3);
        assert!(!program.schedule.commitments.is_empty());
        assert!(program.closed.iter().all(|day| own.iter().all(|one| one.session.start.day != *day)));
    }
}
