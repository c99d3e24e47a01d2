//! The table of `clinical/exercises.md`, branch by branch, and what holds on every way through it.

use super::*;
use crate::{CravingShare, Fields, Item, Rating, Reason, Text, Trigger, Used};
use jiff::SignedDuration;
use proptest::prelude::*;
use uuid::Uuid;

fn at(minute: i64) -> Timestamp {
    Timestamp::UNIX_EPOCH + SignedDuration::from_mins(minute)
}

fn begun(safety: Safety) -> Pass {
    Pass::begun(FlowId(Uuid::nil()), safety, OpenedFrom::Button, CravingShare::Numbers, at(0))
}

fn rated(value: u8) -> Event {
    Event::Rated { rating: Rating::new(value).expect("on the scale"), what_for: vec![], triggers: vec![] }
}

fn called(contact: u8, answered: bool, more: bool) -> Event {
    Event::Called(Call { contact, name: Text::stored("Sam".into()), answered, more })
}

fn reported(used: Option<Used>) -> Event {
    Event::Reported(Reported { used, items: vec![], note: Text::default() })
}

/// Minute, what is tapped, the screen that follows.
type Way<'a> = &'a [(i64, Event, Step)];

/// Taps one after the other, each on the screen that the one before led to.
fn goes(mut pass: Pass, way: Way<'_>) -> Pass {
    for (minute, event, to) in way {
        let from = pass.step();
        pass = pass.with(from, event.clone(), at(*minute));
        assert_eq!(pass.step(), *to, "{event:?} on {from:?} in minute {minute}");
    }
    pass
}

#[test]
fn the_safety_check_decides_what_comes_first() {
    for (safety, event, to) in [
        (Safety::Safe, None, Step::Rate),
        (Safety::RiskyPlace, None, Step::Move),
        (Safety::RiskyPlace, Some(Event::Moved), Step::Rate),
        (Safety::RiskyPlace, Some(Event::Cannot), Step::Call),
        (Safety::Unwell, None, Step::Unwell),
        (Safety::Unwell, Some(reported(Some(Used::Yes))), Step::Rate),
        (Safety::Hurt, None, Step::Crisis),
        (Safety::Hurt, Some(Event::GoOn(None)), Step::Breath),
        (Safety::Hurt, Some(Event::Told), Step::Breath),
    ] {
        let mut pass = begun(safety);
        if let Some(event) = event {
            let from = pass.step();
            pass = pass.with(from, event, at(1));
        }
        assert_eq!(pass.step(), to, "{safety:?}");
    }
}

#[test]
fn the_short_path_is_1_2_3_7() {
    let pass = goes(
        begun(Safety::Safe),
        &[
            (0, rated(3), Step::Breath),
            (2, Event::GoOn(None), Step::Again),
            (2, rated(2), Step::Plan),
            (3, Event::Planned(NextHours::default()), Step::Done),
            (4, reported(Some(Used::No)), Step::End),
        ],
    );
    assert_eq!((pass.ending(), pass.minutes(), pass.skills()), (Some(Ending::Finished), 4, vec!["minute_breath"]));
}

#[test]
fn the_middle_path_is_1_2_3_4m_7() {
    for rating in 4..=6 {
        let pass = goes(
            begun(Safety::Safe),
            &[
                (0, rated(rating), Step::Breath),
                (2, Event::GoOn(None), Step::Skill),
                (6, Event::GoOn(Some("box_breathing".into())), Step::Again),
            ],
        );
        assert_eq!(pass.skills(), ["minute_breath", "box_breathing"]);
    }
}

#[test]
fn the_full_path_is_1_to_9() {
    let pass = goes(
        begun(Safety::Safe),
        &[
            (0, rated(8), Step::Breath),
            (2, Event::GoOn(None), Step::Surf),
            (3, rated(8), Step::Surf),
            (4, rated(6), Step::Surf),
            (5, rated(3), Step::Surf),
            (6, rated(2), Step::Offer),
            (6, Event::CallSomeone, Step::Call),
            (7, called(0, false, true), Step::Call),
            (8, called(1, true, false), Step::Call),
            (12, Event::GoOn(None), Step::Tape),
            (15, Event::Tape(vec![Text::stored("calm".into())]), Step::Again),
            (15, rated(3), Step::Plan),
            (16, Event::GoOn(None), Step::Done),
            (17, reported(Some(Used::No)), Step::End),
        ],
    );
    assert_eq!(pass.skills(), ["minute_breath", "urge_surf", "reach_out", "play_tape"]);
    let numbers = [pass.start(), pass.peak(), pass.now()].map(|rating| rating.map(Rating::value));
    assert_eq!((numbers, pass.minutes()), ([Some(8), Some(8), Some(3)], 17));
    assert_eq!(pass.tape()[0].as_str(), "calm");
}

/// A full path in the surf, which began in minute 2 with an urge of `start`.
fn surfing(start: u8) -> Pass {
    goes(begun(Safety::Safe), &[(0, rated(start), Step::Breath), (2, Event::GoOn(None), Step::Surf)])
}

#[test]
fn the_surf_ends_in_each_of_its_ways() {
    let ends: [(&str, u8, Way); 9] = [
        ("two small ratings in a row", 7, &[(3, rated(3), Step::Surf), (4, rated(3), Step::Offer)]),
        (
            "small, then more, is no row",
            7,
            &[(3, rated(3), Step::Surf), (4, rated(4), Step::Surf), (5, rated(3), Step::Surf)],
        ),
        ("a tap before five minutes", 7, &[(6, Event::GoOn(None), Step::Surf)]),
        ("a tap after five minutes", 7, &[(7, Event::GoOn(None), Step::Offer)]),
        ("twenty minutes", 7, &[(21, rated(6), Step::Surf), (22, rated(6), Step::Offer)]),
        ("a nine at any time", 7, &[(3, rated(9), Step::Call)]),
        ("a ten at any time", 10, &[(3, rated(10), Step::Call)]),
        ("two above the start, too early", 7, &[(6, rated(8), Step::Surf)]),
        ("somebody is called at once", 7, &[(3, Event::CallSomeone, Step::Call)]),
    ];
    for (name, start, way) in ends {
        assert!(!name.is_empty());
        goes(surfing(start), way);
    }
    // Two above the start and below nine needs a start of six or less, which only the way back to the surf gives.
    let pass = goes(begun(Safety::Safe), &[(0, rated(6), Step::Breath)]);
    let pass = pass.with(Step::Breath, Event::GoOn(None), at(2));
    assert_eq!(pass.clone().with(Step::Surf, rated(8), at(6)).step(), Step::Surf, "four minutes");
    let early = pass.with(Step::Surf, rated(6), at(3));
    assert_eq!(early.clone().with(Step::Surf, rated(7), at(9)).step(), Step::Surf, "one above");
    assert_eq!(early.with(Step::Surf, rated(8), at(9)).step(), Step::Call, "two above after five minutes");
}

#[test]
fn three_calls_without_an_answer_or_no_more_contacts_lead_to_the_lines() {
    let call = || surfing(8).with(Step::Surf, Event::CallSomeone, at(3));
    goes(
        call(),
        &[
            (4, called(0, false, true), Step::Call),
            (5, called(1, false, true), Step::Call),
            (6, called(2, false, true), Step::Lines),
            (7, Event::GoOn(None), Step::Tape),
        ],
    );
    goes(call(), &[(4, called(0, false, false), Step::Lines)]);
    goes(
        call(),
        &[
            (4, called(0, false, true), Step::Call),
            (5, called(1, true, true), Step::Call),
            (9, called(1, false, true), Step::Call),
            (9, Event::NotNow, Step::Tape),
        ],
    );
}

#[test]
fn rating_again_decides_what_follows() {
    for (start, now, to) in [
        (9, 3, Step::Plan),
        (9, 6, Step::Plan),
        (10, 7, Step::Plan),
        (9, 7, Step::Another),
        (8, 6, Step::More),
        (7, 5, Step::More),
        (7, 4, Step::Plan),
        (5, 4, Step::More),
        (2, 3, Step::Plan),
        (2, 4, Step::More),
        (2, 7, Step::Another),
        (10, 10, Step::Another),
    ] {
        let pass = begun(Safety::Safe).with(Step::Rate, rated(start), at(0)).with(Step::Again, rated(now), at(9));
        assert_eq!(pass.step(), to, "from {start} to {now}");
    }
    let without_start = begun(Safety::Hurt).with(Step::Again, rated(6), at(3));
    assert_eq!(without_start.step(), Step::More, "nothing to compare with");
}

#[test]
fn still_strong_twice_then_the_team() {
    let pass = begun(Safety::Safe).with(Step::Rate, rated(8), at(0)).with(Step::Again, rated(8), at(10));
    let pass = goes(
        pass,
        &[
            (11, Event::Chose(Step::Delay), Step::Delay),
            (26, Event::GoOn(None), Step::Again),
            (26, rated(7), Step::Another),
            (27, Event::Chose(Step::ColdWater), Step::ColdWater),
            (28, Event::GoOn(None), Step::Again),
            (28, rated(8), Step::Team),
        ],
    );
    for event in [Event::Told, Event::NotNow] {
        goes(pass.clone(), &[(29, event, Step::Plan)]);
    }
    goes(pass, &[(29, Event::Chose(Step::Delay), Step::Team)]);
}

#[test]
fn some_left_offers_one_more_or_the_plan() {
    let pass = begun(Safety::Safe).with(Step::Rate, rated(6), at(0)).with(Step::Again, rated(5), at(5));
    goes(pass.clone(), &[(6, Event::GoOn(None), Step::Plan)]);
    for way in Step::ONE_MORE {
        goes(pass.clone(), &[(6, Event::Chose(way), way), (8, Event::GoOn(None), Step::Again)]);
    }
    goes(pass, &[(6, Event::Chose(Step::Surf), Step::More)]);
}

#[test]
fn a_use_leads_to_its_review_and_everything_else_to_the_end() {
    let done = || begun(Safety::Safe).with(Step::Plan, Event::GoOn(None), at(1));
    for (used, to) in [
        (Some(Used::Yes), Step::Review),
        (Some(Used::No), Step::End),
        (Some(Used::RatherNotSay), Step::End),
        (None, Step::End),
    ] {
        let pass = goes(done(), &[(2, reported(used), to)]);
        assert_eq!((pass.used(), pass.ended_at), (used, Some(at(2))));
        assert_eq!(pass.uses().count(), usize::from(used == Some(Used::Yes)));
    }
    assert_eq!(begun(Safety::Unwell).used(), Some(Used::Yes), "the safety check says that too");
}

#[test]
fn stopping_keeps_the_last_rating() {
    let pass = goes(surfing(8), &[(3, rated(6), Step::Surf), (4, Event::Stop, Step::End)]);
    assert_eq!((pass.ending(), pass.now().map(Rating::value)), (Some(Ending::Stopped), Some(6)));
}

#[test]
fn today_asks_as_long_as_there_is_something_to_ask() {
    let pass = begun(Safety::Safe).with(Step::Rate, rated(6), at(0));
    for (minute, ask) in
        [(5, Some(Ask::GoOn(Step::Breath))), (6, Some(Ask::HowNow)), (120, Some(Ask::HowNow)), (121, None)]
    {
        assert_eq!(pass.ask(at(minute)), ask, "minute {minute}");
    }
    assert_eq!(surfing(8).ask(at(26)), Some(Ask::GoOn(Step::Surf)), "the surf needs no touch");
    assert_eq!(surfing(8).ask(at(28)), Some(Ask::HowNow));
    let told = Pass { told_at: Some(at(3)), ..surfing(8) };
    assert_eq!(told.ask(at(30)), Some(Ask::Told), "nobody is asked as if nothing was said");
    assert_eq!(pass.clone().with(Step::Breath, Event::Stop, at(3)).ask(at(70)), None, "stopped without a plan");

    let plan = NextHours { places: vec![Where::Home], ..NextHours::default() };
    let ended = goes(pass.with(Step::Breath, Event::GoOn(None), at(1)), &[(2, Event::GoOn(None), Step::Again)]);
    let ended = goes(
        ended,
        &[(3, rated(2), Step::Plan), (4, Event::Planned(plan), Step::Done), (5, reported(None), Step::End)],
    );
    for (minute, ask) in [(64, None), (65, Some(Ask::Later)), (360, Some(Ask::Later)), (361, None)] {
        assert_eq!(ended.ask(at(minute)), ask, "minute {minute}");
    }
    let later = ended.with(Step::Later, rated(1), at(70));
    assert_eq!((later.ask(at(80)), later.ended_at, later.minutes()), (None, Some(at(5)), 5));
    assert_eq!(later.now().map(Rating::value), Some(1));
}

#[test]
fn a_form_is_read_or_says_what_is_wrong() {
    let id = ("client_id".to_owned(), Uuid::from_u128(1).to_string());
    let read = |fields: &[(&str, &str)]| {
        let fields = fields.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
        NewEvent::parse(&Fields(std::iter::once(id.clone()).chain(fields).collect()), &["Sam".into(), "Jo".into()])
    };
    let event = |fields: &[(&str, &str)]| read(fields).map(|new| (new.step, new.event));
    assert_eq!(
        event(&[("step", "rate"), ("do", "rated"), ("rating", "7"), ("what_for", "alcohol"), ("trigger", "money")]),
        Ok((
            Step::Rate,
            Event::Rated {
                rating: Rating::new(7).unwrap(),
                what_for: vec![Item::Alcohol],
                triggers: vec![Trigger::Money]
            }
        ))
    );
    assert_eq!(event(&[("step", "call"), ("do", "no_answer"), ("contact", "0")]).unwrap().1, {
        called(0, false, true)
    });
    let jo = event(&[("step", "call"), ("do", "answered"), ("contact", "1")]).unwrap().1;
    assert_eq!(jo, Event::Called(Call { contact: 1, name: Text::stored("Jo".into()), answered: true, more: false }));
    for (fields, field, reason) in [
        (&[("step", "rate"), ("do", "rated")][..], "rating", Reason::Required),
        (&[("step", "rate"), ("do", "rated"), ("rating", "11")], "rating", Reason::OutOfRange { min: 0, max: 10 }),
        (&[("step", "moon"), ("do", "stop")], "form", Reason::NotAChoice),
        (&[("step", "rate"), ("do", "dance")], "form", Reason::NotAChoice),
        (&[("step", "call"), ("do", "answered"), ("contact", "2")], "form", Reason::NotAChoice),
        (&[("step", "another"), ("do", "chose")], "way", Reason::Required),
        (&[("step", "another"), ("do", "chose"), ("way", "drink")], "way", Reason::NotAChoice),
        (&[("step", "done"), ("do", "reported"), ("used", "maybe")], "used", Reason::NotAChoice),
        (&[("step", "done"), ("do", "reported"), ("note", "a\0")], "note", Reason::BadCharacter),
        (&[("step", "plan"), ("do", "planned"), ("place", "moon")], "place", Reason::NotAChoice),
        (&[("step", "rate"), ("do", "stop"), ("tape_7", "x")], "form", Reason::UnknownField),
    ] {
        assert_eq!(read(fields).unwrap_err().reason(field), Some(&reason), "{fields:?}");
    }
}

fn some_text() -> impl Strategy<Value = Text> {
    "[a-zñ \n]{0,12}".prop_map(Text::stored)
}

fn some_event() -> impl Strategy<Value = Event> {
    let items = proptest::sample::subsequence(Item::ALL.to_vec(), 0..=3);
    let triggers = proptest::sample::subsequence(Trigger::ALL.to_vec(), 0..=3);
    prop_oneof![
        proptest::sample::select(Safety::ALL).prop_map(Event::Safety),
        Just(Event::Moved),
        Just(Event::Cannot),
        (0..=10_u8, items.clone(), triggers).prop_map(|(value, what_for, triggers)| Event::Rated {
            rating: Rating::new(value).expect("on the scale"),
            what_for,
            triggers,
        }),
        proptest::option::of("[a-z_]{1,20}").prop_map(Event::GoOn),
        Just(Event::CallSomeone),
        Just(Event::NotNow),
        (0..=10_u8, some_text(), any::<bool>(), any::<bool>())
            .prop_map(|(contact, name, answered, more)| Event::Called(Call { contact, name, answered, more })),
        proptest::collection::vec(some_text(), 0..8).prop_map(Event::Tape),
        proptest::sample::select(Step::ALL).prop_map(Event::Chose),
        (
            proptest::sample::subsequence(Where::ALL.to_vec(), 0..=2),
            proptest::sample::subsequence(WithWhom::ALL.to_vec(), 0..=2),
            proptest::sample::subsequence(Doing::ALL.to_vec(), 0..=2),
            [some_text(), some_text(), some_text()],
        )
            .prop_map(|(places, company, doing, own)| Event::Planned(NextHours {
                places,
                company,
                doing,
                own
            })),
        (proptest::option::of(proptest::sample::select(Used::ALL)), items, some_text())
            .prop_map(|(used, items, note)| Event::Reported(Reported { used, items, note })),
        Just(Event::Told),
        Just(Event::Stop),
    ]
}

/// What a person may tap who takes the first way offered on every screen and rates the same each time.
fn first_way(step: Step, rating: u8) -> Event {
    match step {
        Step::Safety => Event::Safety(Safety::Safe),
        Step::Move => Event::Moved,
        Step::Rate | Step::Again | Step::Later => rated(rating),
        Step::Another => Event::Chose(Step::Delay),
        Step::Offer => Event::CallSomeone,
        Step::Call => called(0, false, true),
        Step::Unwell | Step::Done => reported(None),
        _ => Event::GoOn(None),
    }
}

proptest! {
    #[test]
    fn an_event_is_read_as_it_was_written(event in some_event()) {
        prop_assert_eq!(Event::read(event.stored()), Some(event));
    }

    #[test]
    fn from_any_state_every_event_leads_to_a_screen_and_stop_always_ends(
        step in proptest::sample::select(Step::ALL),
        events in proptest::collection::vec((some_event(), 0..30_i64), 0..40),
        rating in 0..=10_u8,
    ) {
        let mut pass = begun(Safety::Safe);
        let (mut from, mut minute) = (step, 0);
        for (event, waited) in events {
            minute += waited;
            pass = pass.with(from, event, at(minute));
            from = pass.step();
            prop_assert_eq!(pass.ended_at.is_some(), pass.log.iter().any(|logged| logged.to.is_end()));
            prop_assert!(from.is_end() || from.page().starts_with("/craving"));
        }
        // From wherever it is, "Stop" and "Call someone" work.
        if !from.is_end() {
            prop_assert_eq!(pass.clone().with(from, Event::Stop, at(minute)).step(), Step::End);
            prop_assert_eq!(pass.clone().with(from, Event::CallSomeone, at(minute)).step(), Step::Call);
        }
        // And going on without stopping comes to an end too, however strong the urge stays.
        for _ in 0..30 {
            if pass.step().is_end() {
                break;
            }
            minute += 6;
            let here = pass.step();
            pass = pass.with(here, first_way(here, rating), at(minute));
        }
        prop_assert!(pass.step().is_end(), "{:?}", pass.step());
    }
}
