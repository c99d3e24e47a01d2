//! What holds of every sheet and every form.

use super::{Answer, Cell, Column, Kind, Sheet, SheetAnswers, parse, tests::every};
use crate::Fields;
use proptest::prelude::*;

/// Texts that mean something somewhere.
const SENSE: &[&str] = &["0", "1", "2", "10", "100", "yes", "2026-12-24", "18:30", "555-010-0142", "my kids", " "];

/// Names of the sheet and others, with texts that mean something and others.
fn forms() -> impl Strategy<Value = Fields> {
    let known: Vec<String> = every().names().into_iter().collect();
    let name = prop_oneof![9 => prop::sample::select(known), 1 => "w[0-9]{1,3}(_[a-z0-9]{1,4})?"];
    let text = prop_oneof![6 => prop::sample::select(SENSE).prop_map(str::to_owned), 2 => any::<String>(), 1 => "[0-9/:-]{0,12}"];
    prop::collection::vec((name, text), 0..60).prop_map(Fields)
}

/// Sheets of any kind, sound or not.
fn kinds() -> impl Strategy<Value = Kind> {
    let words = || prop::collection::vec("[a-z]{0,4}", 0..4);
    let cell = prop_oneof![
        Just(Cell::Line),
        Just(Cell::Scale),
        Just(Cell::Tick),
        words().prop_map(|options| Cell::Choice { options })
    ];
    let columns = prop::collection::vec(("[a-z]{1,4}", cell).prop_map(|(label, cell)| Column { label, cell }), 0..4);
    prop_oneof![
        Just(Kind::Text),
        Just(Kind::DateTime),
        words().prop_map(|options| Kind::Many { options }),
        words().prop_map(|items| Kind::Rank { items }),
        any::<u8>().prop_map(|max| Kind::Dates { max }),
        any::<u8>().prop_map(|max| Kind::Phones { max }),
        (any::<u8>(), any::<u8>()).prop_map(|(min, max)| Kind::List { min, max }),
        (any::<u8>(), any::<u8>()).prop_map(|(from, to)| Kind::HourGrid { from, to }),
        (columns, words()).prop_map(|(columns, rows)| Kind::Table { columns, rows }),
    ]
}

fn sheets() -> impl Strategy<Value = Sheet> {
    let asks = prop::collection::vec(prop::collection::vec(kinds(), 0..3), 0..6);
    asks.prop_map(|asks| {
        let ask = |parts: Vec<Kind>| super::Ask::of("?", parts.into_iter().map(Into::into).collect()).required();
        Sheet::from(asks.into_iter().map(ask).collect::<Vec<_>>())
    })
}

proptest! {
    #[test]
    fn any_form_is_read_or_refused_with_a_field_of_the_sheet(form in forms(), whole: bool) {
        let (sheet, names) = (every(), every().names());
        match parse(&sheet, &form, whole) {
            Ok(answers) => {
                for answer in answers.0.iter().flatten().flatten() {
                    if let Answer::Number(number) = answer { prop_assert!(*number <= 100); }
                }
            }
            Err(refusal) => for (name, _) in refusal.0 {
                let whole_part = ["_date", "_time", "_name", "_phone", "_k0"].iter().any(|end| names.contains(&format!("{name}{end}")));
                prop_assert!(names.contains(name.as_ref()) || whole_part || name == "form", "{name}");
            },
        }
    }

    #[test]
    fn answers_put_back_into_the_form_are_the_same_answers(form in forms()) {
        if let Ok(answers) = parse(&every(), &form, false) {
            let again = parse(&every(), &answers.fields(), false);
            prop_assert_eq!(again.as_ref(), Ok(&answers));
            let names = every().names();
            prop_assert!(answers.fields().0.iter().all(|(name, _)| names.contains(name)));
            let json = serde_json::to_string(&answers).expect("json");
            prop_assert_eq!(serde_json::from_str::<SheetAnswers>(&json).expect("answers"), answers);
        }
    }

    #[test]
    fn no_sheet_is_too_strange(sheet in sheets(), form in forms(), whole: bool) {
        let _: bool = sheet.is_sound();
        prop_assert!(sheet.names().iter().all(|name| name.starts_with('w')));
        if let Ok(answers) = parse(&sheet, &form, whole) {
            prop_assert_eq!(parse(&sheet, &answers.fields(), false), Ok(answers));
        }
    }
}
