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

#[test]
fn own_words_are_chosen_or_typed_and_each_counts_once() {
    let answers = with(&[
        ("trigger", "other"),
        ("trigger_word", "payday Friday"),
        ("trigger_word", "Payday  friday"),
        ("trigger_new", "  the old   street "),
        ("place", "my aunt\u{2019}s"),
        ("where_who", "at home"),
    ])
    .expect("read");
    let words = |texts: &[Text]| texts.iter().map(|text| text.as_str().to_owned()).collect::<Vec<_>>();
    assert_eq!(words(&answers.trigger_words), ["payday Friday", "the old street"]);
    assert_eq!(words(&answers.places), ["my aunt\u{2019}s"]);
    let learned: Vec<_> =
        answers.own_words().iter().map(|(kind, word)| format!("{} {}", kind.word(), word.as_str())).collect();
    assert_eq!(learned, ["trigger payday Friday", "trigger the old street", "place my aunt\u{2019}s", "place at home"]);
}

#[test]
fn own_words_below_a_craving_of_four_are_thrown_away() {
    let answers = parse(&[("client_id", ID), ("craving_max", "3"), ("trigger_new", "rain")]).expect("read");
    assert!(answers.trigger_words.is_empty());
}

#[test]
fn a_word_of_ones_own_is_short_and_a_long_place_is_no_tile() {
    let long = "x".repeat(WORD_MAX + 1);
    assert_eq!(reason(&with(&[("trigger_new", &long)]), "trigger_new"), Some(Reason::TooLong { max: WORD_MAX }));
    assert_eq!(reason(&with(&[("place", &long)]), "where_who"), Some(Reason::TooLong { max: WORD_MAX }));
    let many: Vec<String> = (0..=WORDS_MAX).map(|n| format!("word {n}")).collect();
    let many: Vec<(&str, &str)> = many.iter().map(|word| ("place", word.as_str())).collect();
    assert_eq!(reason(&with(&many), "where_who"), Some(Reason::TooMany { max: WORDS_MAX }));
    for told in [long.as_str(), "two\nlines"] {
        let answers = with(&[("where_who", told)]).expect("read");
        assert_eq!((answers.where_who.as_str(), answers.own_words()), (told, vec![]));
    }
}

#[test]
fn what_was_stored_comes_back_as_the_same_form() {
    let all = with(&[
        ("mood", "0"),
        ("used", "yes"),
        ("used_behaviour", "yes"),
        ("used_behaviour_on", "2026-05-06"),
        ("used_behaviour_at", "night"),
        ("used_alcohol", "yes"),
        ("craving_for", "alcohol"),
        ("trigger", "people"),
        ("trigger_new", "rain"),
        ("risky_max", "1"),
        ("stress_max", "2"),
        ("pleasant_max", "3"),
        ("arousal", "4"),
        ("sleep_h", "6.5"),
        ("expect_risky", "6"),
        ("expect_stress", "7"),
        ("likely_use", "8"),
        ("halt", "tired"),
        ("place", "at home"),
        ("where_who", "with ana"),
        ("did", "walked"),
        ("call_me", "yes"),
        ("note", "line\nline"),
        ("note_shared", "yes"),
    ])
    .expect("read");
    for answers in [all, with(&[]).expect("read"), with(&[("sleep_h", "0")]).expect("read")] {
        let mut fields = answers.fields();
        fields.0.push(("client_id".into(), ID.into()));
        assert_eq!(NewCheckIn::parse(&fields, date(2026, 5, 7)).expect("read").answers, answers);
    }
}

#[test]
fn doses_are_answered_by_their_own_fields() {
    let medication = "0198c5a0-0000-7000-8000-00000000000a";
    let read = |name: &str, value: &str| {
        let fields = [("client_id", ID), ("craving_max", "5"), (name, value)];
        let fields = Fields(fields.map(|(name, text)| (name.to_owned(), text.to_owned())).into());
        NewCheckIn::parse(&fields, date(2026, 5, 7)).map(|new| new.doses)
    };
    let name = format!("meds_{medication}_2026-05-07_0830");
    let doses = read(&name, "not_taken").expect("read");
    let [(slot, Taken::NotTaken)] = doses[..] else { panic!("{doses:?}") };
    assert_eq!(dose_field(&slot), name, "there and back");
    assert_eq!(read(&name, ""), Ok(vec![]), "left open");
    assert_eq!(read(&name, "perhaps").unwrap_err().reason(&name), Some(&Reason::NotAChoice));
    for day in ["2026-05-08", "2026-04-29"] {
        let name = format!("meds_{medication}_{day}_0830");
        assert_eq!(read(&name, "taken").unwrap_err().reason(&name), Some(&Reason::DateTooFar));
    }
    for unknown in ["meds_", "meds_x_2026-05-07_0830", "meds_0198c5a0-0000-7000-8000-00000000000a_2026-05-07_2560"] {
        assert_eq!(read(unknown, "taken").unwrap_err().reason("form"), Some(&Reason::UnknownField), "{unknown}");
    }
}

#[test]
fn both_times_of_a_wrong_clock_are_read_and_only_the_wait_is_believed() {
    let clock = |fields: &[(&str, &str)]| {
        let all = [&[("client_id", ID), ("craving_max", "5")], fields].concat();
        let all = all.iter().map(|&(name, text)| (name.to_owned(), text.to_owned())).collect();
        NewCheckIn::parse(&Fields(all), date(2026, 5, 7)).map(|new| new.clock)
    };
    let received: jiff::Timestamp = "2026-05-07T12:00:00Z".parse().unwrap();
    for (name, answered, sent, expected) in [
        ("right", "2026-05-07T12:00:00Z", "2026-05-07T12:00:00Z", "2026-05-07T12:00:00Z"),
        ("three days ahead", "2026-05-10T12:00:00Z", "2026-05-10T12:00:00Z", "2026-05-07T12:00:00Z"),
        ("three days behind", "2026-05-04T12:00:00Z", "2026-05-04T12:00:00Z", "2026-05-07T12:00:00Z"),
        ("behind, and it waited", "2026-05-04T10:30:00Z", "2026-05-04T12:00:00Z", "2026-05-07T10:30:00Z"),
        ("set back meanwhile", "2026-05-07T12:00:00Z", "2026-05-07T11:00:00Z", "2026-05-07T12:00:00Z"),
        ("an hour ago, alone", "2026-05-07T11:00:00Z", "", "2026-05-07T11:00:00Z"),
        ("ahead, alone", "2026-05-10T12:00:00Z", "", "2026-05-07T12:00:00Z"),
        ("with a zone", "2026-05-07T07:00:00-04:00[America/New_York]", "", "2026-05-07T11:00:00Z"),
        ("not said", "", "", "2026-05-07T12:00:00Z"),
        ("only sent", "", "2026-05-07T12:00:00Z", "2026-05-07T12:00:00Z"),
    ] {
        let clock = clock(&[("answered_at", answered), ("sent_at", sent)]).expect(name);
        assert_eq!(clock.answered(received), expected.parse().unwrap(), "{name}");
    }
    for (typed, expected) in [
        ("2026-05-07T07:00:00-04:00[Nowhere/City]", Reason::NotAZone),
        ("2026-05-07T07:00:00[America/New_York", Reason::NotATime),
        ("yesterday", Reason::NotATime),
        ("2026-05-07", Reason::NotATime),
    ] {
        assert_eq!(clock(&[("answered_at", typed)]).unwrap_err().reason("answered_at"), Some(&expected), "{typed}");
    }
}

#[test]
fn a_month_is_read_and_written_and_has_neighbours() {
    use crate::Month;
    let month: Month = "2026-12".parse().expect("a month");
    assert_eq!((month.before().to_string(), month.after().to_string()), ("2026-11".into(), "2027-01".into()));
    assert_eq!((month.first(), month.last()), (date(2026, 12, 1), date(2026, 12, 31)));
    for bad in ["", "2026", "2026-13", "2026-1", "26-01", "2026-01-01", "-026-01", "2026-0a"] {
        assert_eq!(bad.parse::<Month>(), Err(()), "{bad}");
    }
}

#[test]
fn the_own_word_stands_for_the_behaviour_or_for_the_one_thing_listed() {
    let stay = |works_on: &[Item], word: Option<&str>| crate::Enrollment {
        goal: crate::Goal::Abstinence,
        works_on: works_on.to_vec(),
        own_word: word.map(str::to_owned),
        admitted_on: date(2026, 5, 4),
    };
    for (works_on, item, named) in [
        (&[Item::Behaviour][..], Item::Behaviour, true),
        (&[Item::Alcohol, Item::Behaviour], Item::Behaviour, true),
        (&[Item::Alcohol, Item::Behaviour], Item::Alcohol, false),
        (&[Item::Alcohol], Item::Alcohol, true),
        (&[Item::Alcohol], Item::Behaviour, false),
        (&[Item::Alcohol, Item::Cannabis], Item::Alcohol, false),
        (&[], Item::Behaviour, true),
    ] {
        assert_eq!(stay(works_on, Some("it")).word_for(item).is_some(), named, "{works_on:?} {item:?}");
    }
    assert!(!stay(&[Item::Alcohol], None).items().contains(&Item::Behaviour));
    assert!(stay(&[Item::Behaviour], None).items().contains(&Item::Behaviour));
    assert_eq!(stay(&[], Some(" ")).word_for(Item::Behaviour), None);
}
