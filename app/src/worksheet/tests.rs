use super::{answered, questions};
use crate::{form::Form, ssr::Typed};
use domain::{
    Fields, Language, Reason, Refusal,
    worksheet::{Ask, Cell, Column, Kind, Sheet, parse},
};
use leptos::prelude::*;
use std::sync::Arc;

fn form(typed: &[(&str, &str)], refusal: Refusal) -> Form {
    let fields = Fields(typed.iter().map(|&(name, text)| (name.to_owned(), text.to_owned())).collect());
    Form { lang: Language::En, typed: Arc::new(Typed { fields, refusal, ..Typed::default() }) }
}

fn sheet() -> Sheet {
    let held = Cell::Choice { options: vec!["Yes".into(), "No".into()] };
    let phones = Kind::Phones { max: 2 };
    vec![
        Ask::new("Your reasons", Kind::List { min: 1, max: 5 }).required(),
        Ask::new("In which order?", Kind::Rank { items: vec![] }),
        Ask::new(
            "Each line",
            Kind::Table { columns: vec![Column { label: "Did it hold?".into(), cell: held }], rows: vec![] },
        ),
        Ask::of(
            "What did you feel?",
            vec![Kind::Text.into(), Kind::Scale { low: String::new(), high: String::new() }.into()],
        ),
        Ask::new("Who can you call?", phones),
        Ask::new("Tomorrow", Kind::HourGrid { from: 6, to: 8 }),
    ]
    .into()
}

#[test]
fn a_list_offers_three_lines_more_than_are_filled_up_to_its_most() {
    for (typed, lines) in [(0, 3), (1, 4), (2, 5), (3, 5), (5, 5), (6, 6)] {
        let typed: Vec<(&str, &str)> = (0..typed).map(|_| ("w0", "a reason")).collect();
        let page = questions(&form(&typed, Refusal::default()), &sheet()).to_html();
        assert_eq!(page.matches("name=\"w0\"").count(), lines, "{page}");
        assert_eq!(page.matches("name=\"w1_k").count(), lines, "as many to order");
    }
}

#[test]
fn rows_are_called_what_the_person_wrote() {
    let page = questions(&form(&[("w0", "my <kids>")], Refusal::default()), &sheet()).to_html();
    assert!(page.contains("<label for=\"w1_k0\">my &lt;kids&gt;"), "{page}");
    assert!(page.contains("<legend>my &lt;kids&gt;"), "{page}");
}

#[test]
fn what_is_wrong_stands_beside_its_field() {
    let mut refusal = Refusal::of("w0", Reason::Required);
    refusal.push("w5_h07", Reason::TooLong { max: 500 });
    let page = questions(&form(&[("w3_2", "7")], refusal), &sheet()).to_html();
    for part in ["id=\"w0-error\"", "id=\"w5_h07-error\"", "type=\"tel\"", "How strong?"] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert_eq!(page.matches(" checked").count(), 1);
}

#[test]
fn answers_are_read_in_words() {
    let typed = [
        ("w0", "kids"),
        ("w0", "sleep"),
        ("w1_k0", "2"),
        ("w1_k1", "1"),
        ("w2_r1c0", "1"),
        ("w3_2", "7"),
        ("w5_h07", "walk"),
    ];
    let form = form(&typed, Refusal::default());
    let answers = parse(&sheet(), &form.typed.fields, true).expect("answers");
    let page = answered(Language::En, &sheet(), &answers).to_html();
    for part in ["sleep: Did it hold?: No", "7 of 10", "7:00 am: walk", "Left open"] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(
        page.find("<li value=\"1\">sleep").is_some_and(|first| page[first..].contains("<li value=\"2\">kids")),
        "{page}"
    );
}

#[test]
fn answers_to_a_sheet_that_has_changed_do_no_harm() {
    let typed = [("w0", "kids"), ("w1_k0", "1"), ("w2_r0c0", "1"), ("w3_2", "7"), ("w5_h07", "walk")];
    let answers = parse(&sheet(), &form(&typed, Refusal::default()).typed.fields, true).expect("answers");
    let mut other = sheet().asks;
    other.reverse();
    for sheet in [Sheet::default(), other.into()] {
        let _: String = answered(Language::Es, &sheet, &answers).to_html();
    }
}
