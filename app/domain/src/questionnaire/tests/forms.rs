//! What a form sends, and what is refused.

use crate::questionnaire::{
    Answer, InstrumentId,
    InstrumentId::{Asq, BamR, Barc10, Cssrs, Phq9},
    NewAnswers, read,
};
use crate::{Fields, Reason};
use uuid::Uuid;

fn typed(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
}

#[test]
fn an_answer_is_one_of_the_options() {
    let value = |value| Ok(Some(Answer::Value(value)));
    for (id, item, text, expected) in [
        (Phq9, "1", "0", value(0)),
        (Phq9, "1", "3", value(3)),
        (Phq9, "1", "4", Err(Reason::NotAChoice)),
        (Phq9, "1", "-1", Err(Reason::NotAChoice)),
        (Phq9, "1", "yes", Err(Reason::NotAChoice)),
        (Phq9, "1", "99999999999999999999", Err(Reason::NotAChoice)),
        (Phq9, "9", "refused", Ok(Some(Answer::Refused))),
        (Phq9, "9", " ", Ok(None)),
        (Cssrs, "q1", "no", value(0)),
        (Cssrs, "q1", "yes", value(1)),
        (Cssrs, "q1", "1", Err(Reason::NotAChoice)),
        (Asq, "when", "longer_ago", value(2)),
        (Asq, "when", "2", Err(Reason::NotAChoice)),
        (Barc10, "1", "1", value(1)),
        (Barc10, "1", "6", value(6)),
        (Barc10, "1", "0", Err(Reason::NotAChoice)),
        (Barc10, "1", "7", Err(Reason::NotAChoice)),
        (BamR, "4", "30", value(30)),
        (BamR, "4", "31", Err(Reason::OutOfRange { min: 0, max: 30 })),
        (BamR, "4", "-1", Err(Reason::OutOfRange { min: 0, max: 30 })),
        (BamR, "4", "ten", Err(Reason::NotANumber)),
        (BamR, "1", "5", Err(Reason::NotAChoice)),
    ] {
        let read = read(id.instrument(), &typed(&[(item, text)]));
        let found = match read {
            Ok(given) => Ok(given[0].answer),
            Err(refusal) => Err(refusal.reason(&format!("a_{item}")).cloned().expect("beside its field")),
        };
        assert_eq!(found, expected, "{id:?} {item} {text:?}");
    }
}

#[test]
fn rather_not_answer_counts_over_a_tile_and_everything_wrong_is_named_at_once() {
    let given = read(Cssrs.instrument(), &typed(&[("q1", "yes"), ("q1", "refused")])).expect("read");
    assert_eq!(given[0].answer, Some(Answer::Refused));
    let refusal = read(Phq9.instrument(), &typed(&[("1", "9"), ("2", "x"), ("11", "1")])).expect_err("refused");
    assert_eq!(refusal.reason("a_1"), Some(&Reason::NotAChoice));
    assert_eq!(refusal.reason("a_2"), Some(&Reason::NotAChoice));
    assert_eq!(refusal.reason("form"), Some(&Reason::UnknownField));
}

#[test]
fn one_question_needs_an_answer_and_a_whole_page_does_not() {
    let (response, client_id) = (Uuid::from_u128(1).to_string(), Uuid::from_u128(2).to_string());
    let fields = |more: &[(&str, &str)]| {
        let mut all = typed(&[("response", &response), ("client_id", &client_id)]);
        all.extend(typed(more));
        Fields(all)
    };
    let one = NewAnswers::parse(&fields(&[("page", "3"), ("a_3", "1")])).expect("read");
    assert_eq!((one.typed, one.whole), (typed(&[("3", "1")]), false));
    let none = NewAnswers::parse(&fields(&[("page", "3")])).expect_err("refused");
    assert_eq!(none.reason("a_3"), Some(&Reason::Required));
    assert!(NewAnswers::parse(&fields(&[("page", "all")])).expect("read").whole);
    let unknown = NewAnswers::parse(&fields(&[("page", "all"), ("severity", "red")])).expect_err("refused");
    assert_eq!(unknown.reason("form"), Some(&Reason::UnknownField));
    let bad = NewAnswers::parse(&Fields(typed(&[("response", "x"), ("client_id", "y"), ("page", "all")])));
    let bad = bad.expect_err("refused");
    assert_eq!((bad.reason("form"), bad.reason("client_id")), (Some(&Reason::NotAnId), Some(&Reason::NotAnId)));
}

#[test]
fn every_id_is_found_by_its_word() {
    for &id in InstrumentId::ALL {
        assert_eq!(InstrumentId::from_word(id.word()), Some(id));
        assert_eq!(id.instrument().id, id);
    }
}
