use super::*;
use crate::{
    Fields, Reason,
    worksheet::{Ask, Kind, Sheet},
};
use jiff::SignedDuration;
use uuid::Uuid;

fn at(hours: i64) -> Timestamp {
    "2026-05-07T15:00:00Z".parse::<Timestamp>().expect("a time") + SignedDuration::from_hours(hours)
}

fn paper(language: Language) -> Paper {
    let sheet = Sheet::from(vec![Ask::new("What did you plan?", Kind::Text).required(), Ask::new("Done", Kind::Done)]);
    Paper { language, title: language.own_name().into(), instructions: "Plan.".into(), why: String::new(), sheet }
}

fn homework(id: u128) -> Homework {
    Homework {
        id: HomeworkId(Uuid::from_u128(id)),
        participant: ParticipantId(Uuid::nil()),
        papers: Papers::new(vec![paper(Language::En)]).expect("one"),
        language: Language::En,
        skill: None,
        session: None,
        assigned_by: "Dana".into(),
        assigned_at: at(-100),
        due_at: None,
        withdrawn_at: None,
        draft_at: None,
        sent: None,
        feedback: None,
    }
}

fn sent(hours: i64) -> Sent {
    Sent { version: 1, at: at(hours), language: Language::En, answers: SheetAnswers::default() }
}

fn feedback(hours: i64, seen: bool) -> Feedback {
    let seen_at = seen.then(|| at(hours));
    Feedback { by: "Dana".into(), at: at(hours), text: Text::stored("Well done.".into()), seen_at }
}

#[test]
fn homework_stands_where_the_last_thing_put_it() {
    let with = |withdrawn, feedback, sent, draft: bool| Homework {
        withdrawn_at: if withdrawn { Some(at(-1)) } else { None },
        feedback,
        sent,
        draft_at: draft.then(|| at(-1)),
        ..homework(1)
    };
    for (homework, stage, may_be_sent) in [
        (with(false, None, None, false), Stage::Open, true),
        (with(false, None, None, true), Stage::Draft, true),
        (with(false, None, Some(sent(-2)), false), Stage::Sent, true),
        (with(false, None, Some(sent(-2)), true), Stage::Sent, true),
        (with(false, Some(feedback(-1, false)), Some(sent(-2)), true), Stage::Answered, false),
        (with(true, Some(feedback(-1, true)), Some(sent(-2)), false), Stage::Answered, false),
        (with(true, None, Some(sent(-2)), false), Stage::Withdrawn, false),
        (with(true, None, None, true), Stage::Withdrawn, false),
    ] {
        assert_eq!((homework.stage(), homework.may_be_sent()), (stage, may_be_sent), "{homework:?}");
    }
}

#[test]
fn late_is_only_what_is_still_to_be_done() {
    let due = |hours| Homework { due_at: Some(at(hours)), ..homework(1) };
    assert!(due(-1).is_late(at(0)) && !due(0).is_late(at(0)) && !due(1).is_late(at(0)));
    assert!(!homework(1).is_late(at(0)), "without a date nothing is late");
    assert!(Homework { draft_at: Some(at(-2)), ..due(-1) }.is_late(at(0)));
    for homework in [
        Homework { sent: Some(sent(0)), ..due(-1) },
        Homework { withdrawn_at: Some(at(0)), ..due(-1) },
        Homework { sent: Some(sent(0)), feedback: Some(feedback(0, false)), ..due(-1) },
    ] {
        assert!(!homework.is_late(at(0)), "{homework:?}");
    }
}

#[test]
fn each_piece_stands_on_one_shelf_in_order() {
    let due = |id, hours| Homework { due_at: Some(at(hours)), ..homework(id) };
    let all = vec![
        due(1, 49),
        due(2, 48),
        due(3, -30),
        homework(4),
        due(5, 500),
        Homework { sent: Some(sent(-5)), ..due(6, -3) },
        Homework { sent: Some(sent(-9)), feedback: Some(feedback(-1, true)), ..due(7, -3) },
        Homework { sent: Some(sent(-9)), feedback: Some(feedback(-1, false)), ..due(8, -3) },
        Homework { withdrawn_at: Some(at(-2)), ..homework(9) },
        Homework { withdrawn_at: Some(at(-15 * 24)), ..homework(10) },
    ];
    let shelves = shelve(all, at(0));
    let ids = |shelf: &[Homework]| shelf.iter().map(|homework| homework.id.0.as_u128()).collect::<Vec<_>>();
    assert_eq!(ids(&shelves.news), [8]);
    assert_eq!(ids(&shelves.now), [3, 2]);
    assert_eq!(ids(&shelves.later), [1, 5, 4]);
    assert_eq!(ids(&shelves.done), [7, 9, 6]);
    assert!(!shelves.is_empty() && shelve(vec![], at(0)).is_empty());
}

#[test]
fn around_a_session_is_what_was_given_in_it_and_what_is_due_then() {
    let (here, other) = (SessionId(Uuid::from_u128(1)), SessionId(Uuid::from_u128(2)));
    let given = |id, session, due: Option<i64>, assigned| Homework {
        session: Some(session),
        due_at: due.map(at),
        assigned_at: at(assigned),
        ..homework(id)
    };
    let all = vec![
        given(1, here, Some(48), -1),
        given(2, other, Some(0), -50),
        given(3, other, Some(1), -50),
        given(4, other, None, -50),
        Homework { withdrawn_at: Some(at(-1)), ..given(5, here, Some(0), -50) },
    ];
    let ids: Vec<_> = around(all, here, at(0)).iter().map(|homework| homework.id.0.as_u128()).collect();
    assert_eq!(ids, [2, 1]);
}

#[test]
fn a_reader_gets_their_own_language_where_it_was_written() {
    let both = Papers::new(vec![paper(Language::En), paper(Language::Es)]).expect("two");
    let only = Papers::new(vec![paper(Language::En)]).expect("one");
    assert_eq!(both.of(Language::Es, Language::En).language, Language::Es);
    assert_eq!(only.of(Language::Es, Language::En).language, Language::En);
    assert!(both.is_sound() && only.is_sound());
    assert_eq!(Papers::new(vec![]), None);
    assert_eq!(Papers::new(vec![paper(Language::En), paper(Language::En)]), None);
    let json = serde_json::to_string(&both).expect("json");
    assert_eq!(serde_json::from_str::<Papers>(&json).expect("papers"), both);
    assert!(serde_json::from_str::<Papers>("[]").is_err());
}

#[test]
fn papers_whose_sheets_differ_are_not_sound() {
    let mut other = paper(Language::Es);
    other.sheet.asks.pop();
    assert!(!Papers::new(vec![paper(Language::En), other]).expect("two").is_sound());
    let long = Paper { title: "x".repeat(501), ..paper(Language::En) };
    assert!(!Papers::new(vec![long]).expect("one").is_sound());
}

#[test]
fn every_form_exercise_is_homework_in_both_languages() {
    let mut forms = 0;
    for skill in Skill::all() {
        if let Some(papers) = Papers::of_skill(skill) {
            forms += 1;
            assert_eq!(papers.all().count(), 2, "{}", skill.word());
            assert!(papers.is_sound(), "{}", skill.word());
        }
    }
    assert!(forms >= 20, "{forms}");
}

#[test]
fn every_lesson_has_homework_in_both_languages() {
    let lessons = crate::schedule::curriculum().courses.iter().flat_map(|course| &course.lessons);
    let mut tried = 0;
    for lesson in lessons {
        let papers = Papers::of_lesson(lesson).unwrap_or_else(|| panic!("{}", lesson.id));
        assert_eq!(papers.all().count(), 2, "{}", lesson.id);
        assert!(papers.is_sound(), "{}", lesson.id);
        let table = |part: &crate::worksheet::Part| matches!(part.kind, Kind::Table { .. });
        tried += usize::from(papers.of(Language::En, Language::En).sheet.asks[0].parts.iter().any(table));
    }
    assert!(tried > 5, "{tried} are done, not written");
}

fn parse(typed: &[(&str, &str)]) -> Result<Submission, crate::Refusal> {
    let fields = Fields(typed.iter().map(|&(name, text)| (name.to_owned(), text.to_owned())).collect());
    Submission::parse(&fields, HomeworkId(Uuid::from_u128(1)), Language::En, &paper(Language::En).sheet)
}

const ID: (&str, &str) = ("client_id", "0198c5a0-0000-7000-8000-000000000001");

#[test]
fn a_form_is_read_or_each_field_is_named() {
    assert!(parse(&[ID, ("homework", "x"), ("w0", "a walk")]).is_ok());
    for (typed, field, reason) in [
        (vec![("w0", "a walk")], "client_id", Reason::NotAnId),
        (vec![ID], "w0", Reason::Required),
        (vec![ID, ("w1", "yes")], "w0", Reason::Required),
        (vec![ID, ("w0", "a"), ("w9", "b")], "form", Reason::UnknownField),
        (vec![ID, ("w0", "a"), ("feedback", "b")], "form", Reason::UnknownField),
    ] {
        let refusal = parse(&typed).expect_err("refused");
        assert_eq!(refusal.reason(field), Some(&reason), "{typed:?}");
    }
    let open = Sheet::from(vec![Ask::new("Anything?", Kind::Text)]);
    let fields = Fields(vec![(ID.0.into(), ID.1.into()), ("w0".into(), "  ".into())]);
    let refusal = Submission::parse(&fields, HomeworkId(Uuid::nil()), Language::En, &open).expect_err("nothing on it");
    assert_eq!(refusal.reason("form"), Some(&Reason::Required));
}

#[test]
fn feedback_says_something() {
    let parse = |text: &str| {
        let fields = Fields(vec![(ID.0.into(), ID.1.into()), ("feedback".into(), text.into())]);
        NewFeedback::parse(&fields, HomeworkId(Uuid::nil()))
            .map(|new| new.text)
            .map_err(|refused| refused.0[0].1.clone())
    };
    assert_eq!(parse("You did a lot."), Ok(Text::stored("You did a lot.".into())));
    assert_eq!(parse(" "), Err(Reason::Required));
    assert_eq!(parse(&"x".repeat(4_001)), Err(Reason::TooLong { max: 4_000 }));
}
