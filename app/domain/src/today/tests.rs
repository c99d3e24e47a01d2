use super::*;
use uuid::Uuid;

fn noon() -> Timestamp {
    "2026-05-06T16:00:00Z".parse().expect("a time")
}

fn minutes(minutes: i64) -> SignedDuration {
    SignedDuration::from_mins(minutes)
}

fn id(of: u128) -> Uuid {
    Uuid::from_u128(of)
}

fn session(of: u128, begins: i64) -> SessionAhead {
    let begins = noon() + minutes(begins);
    SessionAhead { id: SessionId(id(of)), kind: Kind::Group, topic: String::new(), begins, ends: begins + minutes(60) }
}

fn form(instrument: InstrumentId, closes: i64) -> FormOpen {
    FormOpen { instrument, begun: None, is_screen_under_way: false, closes_at: noon() + minutes(closes) }
}

fn homework(of: u128, due: i64) -> HomeworkOpen {
    let due_at = Some(noon() + minutes(due));
    HomeworkOpen { id: HomeworkId(id(of)), title: String::new(), due_at, feedback_is_new: false }
}

fn done() -> Facts {
    Facts { checked_in: true, ..Facts::default() }
}

fn full() -> Facts {
    Facts {
        flow: Some((Ask::HowNow, noon() - minutes(10))),
        lapse: Some(LapseId(id(1))),
        draft: false,
        checked_in: false,
        sessions: vec![session(2, 20), session(3, 100), session(4, 300), session(5, 2_000)],
        forms: vec![
            form(InstrumentId::Gad7, 600),
            form(InstrumentId::Phq9, 300),
            FormOpen { begun: Some(ResponseId(id(6))), is_screen_under_way: true, ..form(InstrumentId::Cssrs, 60) },
        ],
        doses: vec![DoseOpen { medicine: PlanId(id(7)), name: String::new(), due_at: noon() }],
        homework: vec![homework(8, 60 * 60), homework(9, 60), homework(10, -600), homework(11, 60 * 100)],
    }
}

#[test]
fn safety_comes_first_then_what_is_due_then_what_comes_soon() {
    let expected = [
        Thing::Screen(ResponseId(id(6))),
        Thing::Flow(Ask::HowNow),
        Thing::Lapse(LapseId(id(1))),
        Thing::Session(SessionId(id(2))),
        Thing::CheckIn,
        Thing::Session(SessionId(id(3))),
        Thing::Dose,
        Thing::Forms,
        Thing::Homework(HomeworkId(id(10))),
        Thing::Homework(HomeworkId(id(9))),
        Thing::Session(SessionId(id(4))),
        Thing::Homework(HomeworkId(id(8))),
    ];
    assert_eq!(things(&full(), noon()), expected);
}

#[test]
fn nothing_is_left_when_all_is_done() {
    assert_eq!(things(&done(), noon()), []);
    assert_eq!(things(&Facts::default(), noon()), [Thing::CheckIn]);
    assert_eq!(things(&Facts { draft: true, ..done() }, noon()), [Thing::FinishCheckIn]);
}

#[test]
fn a_session_is_due_from_two_hours_before_until_its_end() {
    let of = |begins: i64| things(&Facts { sessions: vec![session(2, begins)], ..Facts::default() }, noon());
    let it = Thing::Session(SessionId(id(2)));
    assert_eq!(of(-60), [Thing::CheckIn], "it has just ended");
    assert_eq!(of(-59), [it, Thing::CheckIn]);
    assert_eq!(of(30), [it, Thing::CheckIn]);
    assert_eq!(of(31), [Thing::CheckIn, it]);
    assert_eq!(of(24 * 60), [Thing::CheckIn, it]);
    assert_eq!(of(24 * 60 + 1), [Thing::CheckIn]);
}

#[test]
fn new_feedback_is_something_to_read_and_no_longer_something_to_do() {
    let read = HomeworkOpen { feedback_is_new: true, ..homework(9, 60) };
    assert_eq!(things(&Facts { homework: vec![read], ..done() }, noon()), [Thing::Feedback(HomeworkId(id(9)))]);
}
