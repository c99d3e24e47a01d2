use super::*;
use crate::{
    Text,
    schedule::{
        Absence, AbsenceReason, Kind,
        fixture::{announced, marked, meeting, session},
    },
};
use jiff::civil::{date, time};

/// Monday 23 November 2026, noon in New York.
fn now() -> Timestamp {
    "2026-11-23T17:00:00Z".parse().expect("a time")
}

fn slot(day: i8, hour: i8, opened: Opened) -> Session {
    Session { opened, capacity: Some(8), taken: 3, ..session(date(2026, 11, day), time(hour, 0, 0, 0), 60) }
}

fn absence() -> Absence {
    Absence { at: now(), reason: AbsenceReason::Work, words: Text::default() }
}

#[test]
fn an_open_slot_is_booked_unless_something_is_in_the_way() {
    let open = slot(24, 18, Opened::Anyone);
    let own = |day, hour| vec![meeting(slot(day, hour, Opened::Nobody))];
    let overlapping = session(date(2026, 11, 24), time(17, 30, 0, 0), 31);
    let touching = session(date(2026, 11, 24), time(17, 30, 0, 0), 30);
    for (session, own, expected, why) in [
        (open.clone(), vec![], Ok(()), "free"),
        (Session { taken: 7, ..open.clone() }, vec![], Ok(()), "the last seat"),
        (Session { taken: 8, ..open.clone() }, vec![], Err(Reason::SlotFull), "no seat"),
        (Session { taken: 9, ..open.clone() }, vec![], Err(Reason::SlotFull), "fewer than no seat"),
        (Session { capacity: None, taken: 99, ..open.clone() }, vec![], Ok(()), "nobody counts"),
        (Session { cancelled_at: Some(now()), ..open.clone() }, vec![], Err(Reason::SlotCancelled), "cancelled"),
        (slot(23, 12, Opened::Anyone), vec![], Err(Reason::SlotBegun), "begins now"),
        (slot(22, 12, Opened::Anyone), vec![], Err(Reason::SlotBegun), "yesterday"),
        (slot(24, 18, Opened::Nobody), vec![], Err(Reason::SlotNotOpen), "planned by the clinic"),
        (slot(24, 18, Opened::MakeUps), vec![], Err(Reason::MakeUpNotOffered), "only for a missed one"),
        (open.clone(), own(23, 18), Ok(()), "own on another day"),
        (open.clone(), vec![meeting(overlapping.clone())], Err(Reason::SlotOverlaps), "own at the same time"),
        (open.clone(), vec![meeting(touching)], Ok(()), "own ends when it begins"),
        (open.clone(), vec![announced(overlapping.clone(), absence())], Ok(()), "own, but cannot come"),
        (
            open.clone(),
            vec![meeting(Session { cancelled_at: Some(now()), ..overlapping })],
            Ok(()),
            "own, but cancelled",
        ),
    ] {
        assert_eq!(may_book(&session, &own, None, now()), expected, "{why}");
    }
}

#[test]
fn a_make_up_takes_the_place_of_one_that_was_missed() {
    let make_up = slot(25, 18, Opened::MakeUps);
    let missed = |status| vec![marked(slot(20, 18, Opened::Nobody), status, 0, 0)];
    let id = slot(20, 18, Opened::Nobody).id;
    let class = |meeting: &Meeting| Meeting {
        session: Session { kind: Kind::Class, ..meeting.session.clone() },
        mine: meeting.mine.clone(),
    };
    let mut taken = missed(Status::NoShow);
    let mut second = meeting(slot(26, 18, Opened::MakeUps));
    second.mine.made_up_for = Some(id);
    taken.push(second);
    let refused = Err(Reason::MakeUpNotOffered);
    for (own, expected, why) in [
        (missed(Status::NoShow), Ok(()), "a no-show"),
        (missed(Status::Excused), Ok(()), "excused"),
        (missed(Status::Present), refused.clone(), "was there"),
        (missed(Status::MadeUp), refused.clone(), "made up already"),
        (vec![announced(slot(20, 18, Opened::Nobody), absence())], Ok(()), "announced"),
        (vec![class(&missed(Status::NoShow)[0])], refused.clone(), "another kind"),
        (vec![], refused.clone(), "not one's own"),
        (taken, refused.clone(), "another make-up is booked for it"),
    ] {
        assert_eq!(may_book(&make_up, &own, Some(id), now()), expected, "{why}");
    }
    for (day, expected) in [(10, refused), (11, Ok(()))] {
        let own = [marked(slot(day, 18, Opened::Nobody), Status::NoShow, 0, 0)];
        assert_eq!(may_book(&make_up, &own, Some(own[0].session.id), now()), expected, "missed on {day}");
    }
}

#[test]
fn what_may_be_done_depends_on_the_hour() {
    let booked = |day, hour| {
        let mut booked = meeting(slot(day, hour, Opened::Anyone));
        booked.mine.booker = Booker::Person;
        booked
    };
    let cancelled = |mut meeting: Meeting| {
        meeting.session.cancelled_at = Some(now());
        meeting
    };
    let (over, on, ahead) = (booked(23, 9), booked(23, 12), booked(23, 13));
    assert_eq!(may_release(&ahead, now()), Ok(()));
    assert_eq!(may_release(&on, now()), Err(Reason::SlotBegun));
    assert_eq!(may_release(&meeting(ahead.session.clone()), now()), Err(Reason::SlotPlanned));
    for (case, notice, withdraw, time, why) in [
        (ahead.clone(), Ok(()), Ok(()), Ok(()), "ahead"),
        (on, Err(Reason::SlotBegun), Err(Reason::SlotBegun), Ok(()), "going on"),
        (over.clone(), Err(Reason::SlotBegun), Err(Reason::SlotBegun), Err(Reason::SlotBegun), "over"),
        (cancelled(ahead), Err(Reason::SlotCancelled), Ok(()), Err(Reason::SlotCancelled), "cancelled"),
        (
            marked(over.session.clone(), Status::NoShow, 0, 0),
            Ok(()),
            Err(Reason::SlotBegun),
            Err(Reason::SlotBegun),
            "a no-show may still say what got in the way",
        ),
        (
            marked(over.session, Status::Present, 0, 0),
            Err(Reason::SlotBegun),
            Err(Reason::SlotBegun),
            Err(Reason::SlotBegun),
            "was there",
        ),
    ] {
        assert_eq!(may_give_notice(&case, now()), notice, "{why}");
        assert_eq!(may_withdraw(&case, now()), withdraw, "{why}");
        assert_eq!(may_want_time(&case, now()), time, "{why}");
    }
}
