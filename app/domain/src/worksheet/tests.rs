use super::*;
use crate::{Fields, Reason};
use jiff::civil::{date, time};

fn options(words: &[&str]) -> Vec<String> {
    words.iter().map(|&word| word.to_owned()).collect()
}

fn fields(typed: &[(&str, &str)]) -> Fields {
    Fields(typed.iter().map(|&(name, text)| (name.to_owned(), text.to_owned())).collect())
}

fn one(kind: Kind) -> Sheet {
    Sheet::from(vec![Ask::new("What?", kind)])
}

/// The answer to a sheet of one question, or why it was refused.
fn answer(kind: Kind, typed: &[(&str, &str)]) -> Result<Option<Answer>, Reason> {
    parse(&one(kind), &fields(typed), false)
        .map(|answers| answers.get(0, 0).cloned())
        .map_err(|refusal| refusal.0[0].1.clone())
}

/// One of each kind.
pub fn every() -> Sheet {
    let scale = Kind::Scale { low: "none".into(), high: "strong".into() };
    let column = |label: &str, cell| Column { label: label.into(), cell };
    let table = Kind::Table {
        columns: vec![
            column("What", Cell::Line),
            column("How often", Cell::Choice { options: options(&["never", "often"]) }),
            column("How strong", Cell::Scale),
            column("Avoid", Cell::Tick),
        ],
        rows: options(&["Places", "People"]),
    };
    let held = column("Did it hold?", Cell::Choice { options: options(&["Yes", "Partly", "No"]) });
    vec![
        Ask::new("A line", Kind::Line).required(),
        Ask::of("What did you feel? How strong?", vec![Kind::Text.into(), scale.into()]),
        Ask::new("Which", Kind::Choice { options: options(&["a", "b", "c"]) }),
        Ask::new("Any", Kind::Many { options: options(&["a", "b", "c"]) }),
        Ask::new("How sure", Kind::Percent),
        Ask::of("Date, time", vec![Kind::Date.into(), Kind::Time.into(), Kind::DateTime.into()]),
        Ask::new("Dates", Kind::Dates { max: 3 }),
        Ask::new("Reasons", Kind::List { min: 2, max: 5 }).required(),
        Ask::new("In order", Kind::Rank { items: vec![] }),
        Ask::new("This week", Kind::Table { columns: vec![held], rows: vec![] }),
        Ask::new("People", Kind::Phones { max: 4 }),
        Ask::new("Rank", Kind::Rank { items: options(&["x", "y", "z"]) }),
        Ask::new("Triggers", table),
        Ask::new("Tomorrow", Kind::HourGrid { from: 6, to: 23 }),
        Ask::new("I said it out loud", Kind::Done),
    ]
    .into()
}

#[test]
fn each_kind_is_read() {
    let text = |text: &str| Answer::Text(crate::Text::stored(text.into()));
    let (some, scale) = (options(&["a", "b", "c"]), Kind::Scale { low: String::new(), high: String::new() });
    for (kind, typed, read) in [
        (Kind::Line, vec![("w0", "")], Ok(None)),
        (Kind::Line, vec![("w0", " \n")], Ok(None)),
        (Kind::Line, vec![("w0", "so")], Ok(Some(text("so")))),
        (Kind::Text, vec![("w0", "a\r\nb")], Ok(Some(text("a\nb")))),
        (Kind::Text, vec![("w0", "\0")], Err(Reason::BadCharacter)),
        (Kind::Choice { options: some.clone() }, vec![("w0", "2")], Ok(Some(Answer::One(2)))),
        (Kind::Choice { options: some.clone() }, vec![("w0", "3")], Err(Reason::NotAChoice)),
        (Kind::Choice { options: some.clone() }, vec![("w0", "-1")], Err(Reason::NotAChoice)),
        (Kind::Choice { options: some.clone() }, vec![("w0", "a")], Err(Reason::NotAChoice)),
        (
            Kind::Many { options: some.clone() },
            vec![("w0", "2"), ("w0", "0"), ("w0", "2")],
            Ok(Some(Answer::Many(vec![0, 2]))),
        ),
        (Kind::Many { options: some }, vec![("w0", "2"), ("w0", "7")], Err(Reason::NotAChoice)),
        (scale.clone(), vec![("w0", "10")], Ok(Some(Answer::Number(10)))),
        (scale, vec![("w0", "11")], Err(Reason::OutOfRange { min: 0, max: 10 })),
        (Kind::Percent, vec![("w0", "80 %")], Ok(Some(Answer::Number(80)))),
        (Kind::Percent, vec![("w0", "101")], Err(Reason::OutOfRange { min: 0, max: 100 })),
        (Kind::Percent, vec![("w0", "lots")], Err(Reason::NotANumber)),
        (Kind::Date, vec![("w0", "2026-02-28")], Ok(Some(Answer::Date(date(2026, 2, 28))))),
        (Kind::Date, vec![("w0", "2/28/2026")], Ok(Some(Answer::Date(date(2026, 2, 28))))),
        (Kind::Date, vec![("w0", "2026-02-30")], Err(Reason::NotADate)),
        (Kind::Date, vec![("w0", "2/30/2026")], Err(Reason::NotADate)),
        (Kind::Date, vec![("w0", "9999-01-01")], Err(Reason::NotADate)),
        (Kind::Date, vec![("w0", "2026-02-28T23:00")], Err(Reason::NotADate)),
        (Kind::Time, vec![("w0", "18:30")], Ok(Some(Answer::Time(time(18, 30, 0, 0))))),
        (Kind::Time, vec![("w0", "18:30:59")], Ok(Some(Answer::Time(time(18, 30, 0, 0))))),
        (Kind::Time, vec![("w0", "6:30 PM")], Ok(Some(Answer::Time(time(18, 30, 0, 0))))),
        (Kind::Time, vec![("w0", "12:05am")], Ok(Some(Answer::Time(time(0, 5, 0, 0))))),
        (Kind::Time, vec![("w0", "13:05 pm")], Err(Reason::NotATime)),
        (Kind::Time, vec![("w0", "24:00")], Err(Reason::NotATime)),
        (Kind::Time, vec![("w0", "half six")], Err(Reason::NotATime)),
        (
            Kind::DateTime,
            vec![("w0_time", "07:05")],
            Ok(Some(Answer::Moment { date: None, time: Some(time(7, 5, 0, 0)) })),
        ),
        (Kind::DateTime, vec![("w0_date", "soon"), ("w0_time", "07:05")], Err(Reason::NotADate)),
        (
            Kind::Dates { max: 2 },
            vec![("w0", "2026-12-24"), ("w0", ""), ("w0", "2026-12-31")],
            Ok(Some(Answer::Dates(vec![date(2026, 12, 24), date(2026, 12, 31)]))),
        ),
        (Kind::Dates { max: 1 }, vec![("w0", "2026-12-24"), ("w0", "2026-12-31")], Err(Reason::TooMany { max: 1 })),
        (Kind::List { min: 1, max: 2 }, vec![("w0", "a"), ("w0", "b"), ("w0", "c")], Err(Reason::TooMany { max: 2 })),
        (
            Kind::List { min: 3, max: 5 },
            vec![("w0", " "), ("w0", "b")],
            Ok(Some(Answer::Lines(vec![crate::Text::stored("b".into())]))),
        ),
        (Kind::Done, vec![("w0", "yes")], Ok(Some(Answer::Done))),
        (Kind::Phones { max: 2 }, vec![("w0_name", "Jo"), ("w0_phone", "call me")], Err(Reason::NotDialable)),
        (Kind::Phones { max: 2 }, vec![("w0_name", "Jo"), ("w0_phone", "1")], Err(Reason::NotDialable)),
    ] {
        assert_eq!(answer(kind.clone(), &typed), read, "{kind:?} {typed:?}");
    }
}

#[test]
fn people_keep_their_own_numbers() {
    let typed = [
        ("w0_name", "Jo"),
        ("w0_phone", ""),
        ("w0_name", ""),
        ("w0_phone", ""),
        ("w0_name", "Al"),
        ("w0_phone", "(555) 010-0142"),
    ];
    let Ok(Some(Answer::Phones(people))) = answer(Kind::Phones { max: 3 }, &typed) else { panic!("people") };
    let read: Vec<_> = people
        .iter()
        .map(|person| (person.name.as_str(), person.phone.as_ref().map_or("", crate::Phone::as_str)))
        .collect();
    assert_eq!(read, [("Jo", ""), ("Al", "(555) 010-0142")]);
}

#[test]
fn an_order_has_each_place_once() {
    let rank = || Kind::Rank { items: options(&["x", "y", "z"]) };
    assert_eq!(
        answer(rank(), &[("w0_k0", "2"), ("w0_k2", "1")]),
        Ok(Some(Answer::Places(vec![Some(2), None, Some(1)])))
    );
    assert_eq!(answer(rank(), &[("w0_k0", "2"), ("w0_k2", "2")]), Err(Reason::SameTwice));
    assert_eq!(answer(rank(), &[("w0_k0", "4")]), Err(Reason::OutOfRange { min: 1, max: 3 }));
    assert_eq!(answer(rank(), &[("w0_k0", "first")]), Err(Reason::NotANumber));
}

#[test]
fn an_order_of_lines_leaves_empty_lines_out() {
    let sheet = Sheet::from(vec![
        Ask::new("Reasons", Kind::List { min: 1, max: 5 }),
        Ask::new("Order", Kind::Rank { items: vec![] }),
    ]);
    let typed = fields(&[("w0", "kids"), ("w0", ""), ("w0", "sleep"), ("w1_k0", "2"), ("w1_k1", "9"), ("w1_k2", "1")]);
    let answers = parse(&sheet, &typed, true).expect("read");
    assert_eq!(answers.get(1, 0), Some(&Answer::Places(vec![Some(2), Some(1)])));
    assert_eq!(answers.lines_before(1).len(), 2);
    assert_eq!(parse(&sheet, &answers.fields(), true), Ok(answers));
}

#[test]
fn a_draft_may_be_open_where_a_finished_sheet_may_not() {
    let some = fields(&[("w7", "my kids")]);
    let kept = parse(&every(), &some, false).expect("kept");
    assert!(!kept.is_empty());
    let refusal = parse(&every(), &some, true).expect_err("not whole");
    assert_eq!(refusal.reason("w0"), Some(&Reason::Required));
    assert_eq!(refusal.reason("w7"), Some(&Reason::TooFew { min: 2 }));
    assert_eq!(refusal.0.len(), 2, "{refusal:?}");
    let whole = fields(&[("w0", "a"), ("w7", "b"), ("w7", "c")]);
    assert!(parse(&every(), &whole, true).is_ok());
}

#[test]
fn each_text_has_its_limit() {
    for (kind, name, max) in [
        (Kind::Line, "w0", LINE_MAX),
        (Kind::Text, "w0", 4_000),
        (Kind::HourGrid { from: 6, to: 8 }, "w0_h07", LINE_MAX),
    ] {
        let (fits, long) = ("ñ".repeat(max), "ñ".repeat(max + 1));
        assert!(answer(kind.clone(), &[(name, &fits)]).expect("fits").is_some());
        assert_eq!(answer(kind, &[(name, &long)]), Err(Reason::TooLong { max }));
    }
    let many: Vec<(&str, String)> = (0..20).map(|_| ("other", "x".repeat(3_500))).collect();
    let many: Vec<_> = many.iter().map(|(name, text)| (*name, text.as_str())).collect();
    assert_eq!(answer(Kind::Line, &many), Err(Reason::TooLong { max: crate::DRAFT_MAX }));
}

#[test]
fn names_stay_what_they_are() {
    let names: Vec<String> = every().names().into_iter().collect();
    for name in [
        "w0",
        "w1",
        "w1_2",
        "w5",
        "w5_2",
        "w5_3_date",
        "w5_3_time",
        "w8_k4",
        "w9_r4c0",
        "w10_name",
        "w10_phone",
        "w11_k2",
        "w12_r1c3",
        "w13_h06",
        "w13_h23",
        "w14",
    ] {
        assert!(names.iter().any(|known| known == name), "{name} of {names:?}");
    }
    for name in ["w15", "w1_3", "w8", "w8_k5", "w9_r5c0", "w12_r2c0", "w12_r0c4", "w13_h05", "w13_h24", "w5_3"] {
        assert!(!names.iter().any(|known| known == name), "{name}");
    }
}

#[test]
fn the_words_of_the_exercises_are_kinds() {
    let some = options(&["a", "b"]);
    let scale = || Part::from(Kind::Scale { low: String::new(), high: String::new() });
    for (words, parts) in [
        ("text", vec![Kind::Text.into()]),
        ("choice", vec![Kind::Choice { options: some.clone() }.into()]),
        ("multi", vec![Kind::Many { options: some.clone() }.into()]),
        ("0-10", vec![scale()]),
        ("0-10 and 0-10", vec![scale(), scale()]),
        ("0-100", vec![Kind::Percent.into()]),
        ("text and 0-10", vec![Kind::Text.into(), scale()]),
        ("text and 0-100", vec![Kind::Text.into(), Kind::Percent.into()]),
        ("text and date", vec![Kind::Text.into(), Kind::Date.into()]),
        ("date and time", vec![Kind::DateTime.into()]),
        ("dates", vec![Kind::Dates { max: 8 }.into()]),
        ("time", vec![Kind::Time.into()]),
        ("list", vec![Kind::List { min: 1, max: 8 }.into()]),
        ("list, 3", vec![Kind::List { min: 3, max: 3 }.into()]),
        ("list, 1-5", vec![Kind::List { min: 1, max: 5 }.into()]),
        ("list with phone", vec![Kind::Phones { max: 6 }.into()]),
        ("rank", vec![Kind::Rank { items: some.clone() }.into()]),
        ("hour grid", vec![Kind::HourGrid { from: 6, to: 23 }.into()]),
        ("done", vec![Kind::Done.into()]),
        ("yes, partly, no", vec![Kind::Choice { options: options(&["Yes", "Partly", "No"]) }.into()]),
        (
            "them, both, only me, not sure",
            vec![Kind::Choice { options: options(&["Them", "Both", "Only me", "Not sure"]) }.into()],
        ),
    ] {
        assert_eq!(Kind::from_words(words, &some), Some(parts), "{words}");
    }
    for words in ["", "essay", "text and essay", "list, a-b", "yes, "] {
        assert_eq!(Kind::from_words(words, &some), None, "{words}");
    }
    assert_eq!(Kind::from_words("choice", &[]), None);
}

#[test]
fn a_sheet_is_plain_json() {
    let json = r#"[
        {"ask": "What did you feel?", "required": true, "parts": [{"kind": "text"}, {"kind": "scale", "label": "How strong?", "low": "none", "high": "most"}]},
        {"ask": "Your week", "hint": "One line a day.", "parts": [{"kind": "table", "rows": ["Monday"], "columns": [{"label": "Risk", "cell": "scale"}]}]}
    ]"#;
    let sheet: Sheet = serde_json::from_str(json).expect("a sheet");
    assert!(sheet.is_sound() && sheet.asks[0].required && !sheet.asks[1].required);
    assert_eq!(sheet.asks[0].parts[1].label.as_deref(), Some("How strong?"));
    assert_eq!(serde_json::from_str::<Sheet>(&serde_json::to_string(&sheet).expect("json")).expect("again"), sheet);
    let every = every();
    assert_eq!(serde_json::from_value::<Sheet>(serde_json::to_value(&every).expect("json")).expect("again"), every);
}

#[test]
fn an_unsound_sheet_is_known() {
    assert!(every().is_sound());
    let long = "x".repeat(LINE_MAX + 1);
    for kind in [
        Kind::Choice { options: vec![] },
        Kind::Many { options: options(&[" "]) },
        Kind::Scale { low: long.clone(), high: String::new() },
        Kind::List { min: 3, max: 2 },
        Kind::List { min: 0, max: 0 },
        Kind::Phones { max: 200 },
        Kind::Rank { items: vec![] },
        Kind::Table { columns: vec![], rows: options(&["a"]) },
        Kind::Table { columns: vec![Column { label: "a".into(), cell: Cell::Tick }], rows: vec![] },
        Kind::HourGrid { from: 9, to: 8 },
        Kind::HourGrid { from: 0, to: 24 },
    ] {
        assert!(!one(kind.clone()).is_sound(), "{kind:?}");
    }
    assert!(!Sheet::default().is_sound());
    assert!(!Sheet::from(vec![Ask::new(long, Kind::Line)]).is_sound());
    assert!(!Sheet::from(vec![Ask::of("a", vec![])]).is_sound());
}
