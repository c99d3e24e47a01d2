use super::*;
use jiff::civil::date;

const ID: &str = "0198c5a0-0000-7000-8000-000000000001";

fn parse(fields: &[(&str, &str)]) -> Result<Answers, Refusal> {
    let fields = fields.iter().map(|&(name, text)| (name.to_owned(), text.to_owned())).collect();
    NewCheckIn::parse(&Fields(fields), date(2026, 5, 7)).map(|new| new.answers)
}

/// A check-in of only the field that must be there, and these.
fn with(more: &[(&str, &str)]) -> Result<Answers, Refusal> {
    parse(&[&[("client_id", ID), ("craving_max", "5")], more].concat())
}

fn reason(answers: &Result<Answers, Refusal>, field: &str) -> Option<Reason> {
    answers.as_ref().err().and_then(|refusal| refusal.reason(field)).cloned()
}

#[test]
fn the_craving_alone_is_a_check_in_and_the_rest_stays_open() {
    let answers = with(&[("mood", ""), ("used", ""), ("note", "")]).expect("read");
    assert_eq!(answers.craving_max.value(), 5);
    assert_eq!((answers.mood, answers.used, answers.sleep_half_hours), (None, None, None));
    assert!(answers.uses.is_empty() && answers.note.is_blank() && !answers.call_me && !answers.note_shared);
}

#[test]
fn every_field_is_read() {
    let answers = with(&[
        ("mood", "0"),
        ("used", "yes"),
        ("used_alcohol", "on"),
        ("used_alcohol_on", "2026-05-06"),
        ("used_alcohol_at", "evening"),
        ("used_other_stimulants", "on"),
        ("craving_for", "cannabis"),
        ("craving_for", "alcohol"),
        ("craving_for", "alcohol"),
        ("trigger", "people"),
        ("risky_max", "1"),
        ("stress_max", "2"),
        ("pleasant_max", "3"),
        ("arousal", "4"),
        ("sleep_h", "7,5"),
        ("expect_risky", "6"),
        ("expect_stress", "7"),
        ("likely_use", "10"),
        ("halt", "tired"),
        ("where_who", "at home"),
        ("did", "walked"),
        ("call_me", "on"),
        ("note", "one\r\ntwo"),
        ("note_shared", "on"),
    ])
    .expect("read");
    let alcohol = Use { item: Item::Alcohol, on: Some(date(2026, 5, 6)), at: Some(PartOfDay::Evening) };
    assert_eq!(answers.uses, [alcohol, Use { item: Item::OtherStimulants, on: None, at: None }]);
    assert_eq!(answers.craving_for, [Item::Alcohol, Item::Cannabis], "in order, without doubles");
    assert_eq!((answers.triggers, answers.halt), (vec![Trigger::People], vec![Halt::Tired]));
    let numbers = [
        answers.mood,
        answers.risky_max,
        answers.stress_max,
        answers.pleasant_max,
        answers.arousal,
        answers.expect_risky,
        answers.expect_stress,
        answers.likely_use,
    ];
    assert_eq!(numbers.map(|number| number.map(Rating::value)), [0, 1, 2, 3, 4, 6, 7, 10].map(Some));
    assert_eq!(answers.sleep_half_hours, Some(15));
    assert_eq!((answers.where_who.as_str(), answers.did.as_str()), ("at home", "walked"));
    assert_eq!(answers.note.as_str(), "one\ntwo");
    assert!(answers.call_me && answers.note_shared);
}

#[test]
fn each_wrong_field_is_named_with_its_reason() {
    let off = Reason::OutOfRange { min: 0, max: 10 };
    for (field, typed, expected) in [
        ("craving_max", "", Reason::Required),
        ("craving_max", "ten", Reason::NotANumber),
        ("craving_max", "11", off.clone()),
        ("mood", "-1", off),
        ("used", "maybe", Reason::NotAChoice),
        ("craving_for", "tea", Reason::NotAChoice),
        ("trigger", "tea", Reason::NotAChoice),
        ("halt", "tea", Reason::NotAChoice),
        ("sleep_h", "7.25", Reason::NotAChoice),
        ("sleep_h", "long", Reason::NotANumber),
        ("sleep_h", "14.5", Reason::OutOfRange { min: 0, max: 14 }),
        ("sleep_h", "-1", Reason::OutOfRange { min: 0, max: 14 }),
        ("client_id", "7", Reason::NotAnId),
        ("client_id", "", Reason::NotAnId),
        ("note", "a\0b", Reason::BadCharacter),
        ("where_who", &"a".repeat(501), Reason::TooLong { max: 500 }),
        ("did", &"ñ".repeat(501), Reason::TooLong { max: 500 }),
        ("note", &"ñ".repeat(4_001), Reason::TooLong { max: 4_000 }),
    ] {
        let mut fields = vec![("client_id", ID), ("craving_max", "5")];
        fields.retain(|&(name, _)| name != field);
        fields.push((field, typed));
        let parsed = parse(&fields);
        assert_eq!(reason(&parsed, field), Some(expected), "{field} {typed:.20}");
        assert_eq!(parsed.unwrap_err().0.len(), 1, "{field} {typed:.20}: and only it");
    }
    assert!(with(&[("note", &"ñ".repeat(4_000))]).is_ok());
    assert!(with(&[("did", &"ñ".repeat(500))]).is_ok());
}

#[test]
fn all_wrong_fields_are_named_at_once() {
    let refusal = parse(&[("client_id", "x"), ("craving_max", "11"), ("mood", "no"), ("sleep_h", "99")]).unwrap_err();
    let fields: Vec<&str> = refusal.0.iter().map(|(field, _)| field.as_ref()).collect();
    assert_eq!(fields, ["client_id", "craving_max", "mood", "sleep_h"]);
}

#[test]
fn a_use_has_a_date_that_can_be() {
    for (typed, expected) in [
        ("2026-05-07", None),
        ("2026-05-08", Some(Reason::DateOutOfRange)),
        ("2026-03-08", None),
        ("2026-03-07", Some(Reason::DateOutOfRange)),
        ("2026-02-30", Some(Reason::NotADate)),
        ("yesterday", Some(Reason::NotADate)),
    ] {
        let parsed = with(&[("used", "yes"), ("used_alcohol", "on"), ("used_alcohol_on", typed)]);
        assert_eq!(reason(&parsed, "used_alcohol_on"), expected, "{typed}");
    }
    let parsed = with(&[("used", "yes"), ("used_alcohol", "on"), ("used_alcohol_at", "noon")]);
    assert_eq!(reason(&parsed, "used_alcohol_at"), Some(Reason::NotAChoice));
}

#[test]
fn answers_to_questions_that_do_not_apply_are_thrown_away() {
    let answers = parse(&[
        ("client_id", ID),
        ("craving_max", "0"),
        ("used", "no"),
        ("used_alcohol", "on"),
        ("used_alcohol_on", "rubbish"),
        ("craving_for", "alcohol"),
        ("trigger", "people"),
    ])
    .expect("read");
    assert!(answers.uses.is_empty() && answers.craving_for.is_empty() && answers.triggers.is_empty());
    for (craving, fors, triggers) in [("1", 1, 0), ("3", 1, 0), ("4", 1, 1)] {
        let fields = [("client_id", ID), ("craving_max", craving), ("craving_for", "alcohol"), ("trigger", "people")];
        let answers = parse(&fields).expect("read");
        assert_eq!((answers.craving_for.len(), answers.triggers.len()), (fors, triggers), "{craving}");
    }
}

#[test]
fn fields_that_the_form_does_not_have_are_refused() {
    for name in ["craving", "participant", "used_tea", "used_on", "used_alcohol_when", ""] {
        assert_eq!(reason(&with(&[(name, "1")]), "form"), Some(Reason::UnknownField), "{name}");
    }
    assert!(with(&[("used_other_on", ""), ("used_behaviour_at", "")]).is_ok());
}

#[test]
fn sleep_is_read_in_half_hours() {
    for (typed, halves) in [("0", 0), ("0.5", 1), ("7", 14), ("7.0", 14), ("7.5", 15), ("7,50", 15), (" 14 ", 28)] {
        assert_eq!(with(&[("sleep_h", typed)]).map(|answers| answers.sleep_half_hours), Ok(Some(halves)), "{typed}");
    }
}
