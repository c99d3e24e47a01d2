//! Which question comes next, and what a changed mind does.

use super::answers;
use crate::questionnaire::{
    Answer, Answers,
    InstrumentId::{Asq, Auditc, BamIop, Cssrs, Gad7, Phq9},
};
use crate::{Language, questionnaire::InstrumentId};

/// Answers in the order in which the engine asks, until it asks no more.
fn asked(id: InstrumentId, answer: impl Fn(&str) -> u8) -> Vec<&'static str> {
    let mut answers = Answers::new(id, Language::En);
    let (mut asked, mut last) = (Vec::new(), None);
    while let Some(item) = answers.next_open(last) {
        answers.set(item.id, Some(Answer::Value(answer(item.id))));
        asked.push(item.id);
        last = Some(item.id);
    }
    assert!(answers.is_done() && answers.is_complete());
    asked
}

#[test]
fn the_next_question_follows_the_skip_rules() {
    assert_eq!(asked(Phq9, |_| 0), ["1", "2", "3", "4", "5", "6", "7", "8", "9"]);
    assert_eq!(asked(Phq9, |item| u8::from(item == "3")).last(), Some(&"10"));
    assert_eq!(asked(Auditc, |_| 0), ["1"]);
    assert_eq!(asked(Auditc, |_| 1), ["1", "2", "3"]);
    let no_use = ["1", "2", "3", "4", "6", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17"];
    assert_eq!(asked(BamIop, |_| 0), no_use);
    assert_eq!(asked(BamIop, |_| 1).len(), 23);
    assert_eq!(asked(Cssrs, |_| 0), ["q1", "q2", "q6"]);
    assert_eq!(asked(Cssrs, |item| u8::from(item == "q2")), ["q1", "q2", "q3", "q4", "q5", "q6"]);
    assert_eq!(asked(Cssrs, |_| 1), ["q1", "q2", "q3", "q4", "q5", "q5b", "q6", "q6b"]);
    assert_eq!(asked(Asq, |_| 0), ["1", "2", "3", "4"]);
    assert_eq!(asked(Asq, |item| u8::from(item == "2")), ["1", "2", "3", "4", "5"]);
    assert_eq!(asked(Asq, |_| 1), ["1", "2", "3", "4", "when", "5"]);
}

#[test]
fn what_a_rule_skips_loses_what_was_typed_and_is_asked_again_when_the_rule_no_longer_holds() {
    let mut bam = answers(BamIop, "2, 2, 2, 2, 1, 1 / 1,0,0,0,0,0,0 / 2, 2, 2, 1, 1, 2, 1, 1, 3, 2");
    bam.set("4", Some(Answer::Value(0)));
    assert_eq!(bam.of("5"), Some(Answer::Skipped));
    assert!(bam.is_done());
    bam.set("4", Some(Answer::Value(1)));
    assert_eq!(bam.of("5"), None);
    assert_eq!(bam.open().iter().map(|item| item.id).collect::<Vec<_>>(), ["5"]);
    // An answer to what is not asked changes nothing.
    bam.set("6", Some(Answer::Value(0)));
    bam.set("7A", Some(Answer::Value(3)));
    assert_eq!(bam.of("7A"), Some(Answer::Skipped));
}

#[test]
fn what_is_not_on_the_form_changes_nothing() {
    let mut gad = Answers::new(Gad7, Language::En);
    for (item, answer) in [("8", Answer::Value(1)), ("1", Answer::Value(4)), ("1", Answer::Skipped)] {
        gad.set(item, Some(answer));
    }
    assert_eq!(gad, Answers::new(Gad7, Language::En));
}

#[test]
fn one_goes_back_over_what_is_asked_and_on_past_what_is_left_open() {
    let bam = answers(BamIop, "2, 2, 2, 0, s, 0 / s s s s s s s / -, 2, -, 1, 1, 2, 1, 1, 3, 2");
    assert_eq!(bam.previous("8").map(|item| item.id), Some("6"));
    assert_eq!(bam.previous("6").map(|item| item.id), Some("4"));
    assert_eq!(bam.previous("1").map(|item| item.id), None);
    assert_eq!(bam.next("6").map(|item| item.id), Some("8"));
    assert_eq!(bam.next_open(Some("8")).map(|item| item.id), Some("10"));
    assert_eq!(bam.next_open(Some("10")).map(|item| item.id), None);
    assert_eq!(bam.next_open(None).map(|item| item.id), Some("8"));
    assert_eq!(bam.answered(), 13);
}
