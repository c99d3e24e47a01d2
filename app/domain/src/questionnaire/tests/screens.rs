//! How the suicide screens go on and end. What they say and which flag they raise is tested with the rules F1 to F5.

use super::answers;
use crate::questionnaire::{
    Answer,
    InstrumentId::{Asq, Cssrs},
};

#[test]
fn a_refused_answer_skips_nothing_and_a_refused_screen_has_ended() {
    let mut cssrs = answers(Cssrs, "N r - - - - - -");
    assert_eq!(cssrs.next_open(Some("q2")).map(|item| item.id), Some("q3"));
    for item in ["q3", "q4", "q5", "q6"] {
        assert!(!cssrs.is_done(), "before {item}");
        cssrs.set(item, Some(Answer::Refused));
    }
    // q5b applies only after q5 = Yes, q6b only after q6 = Yes.
    assert_eq!((cssrs.of("q5b"), cssrs.of("q6b")), (None, None));
    assert!(cssrs.is_done() && !cssrs.is_complete());
    let asq = answers(Asq, "r r r r - r");
    assert!(asq.is_done() && !asq.is_complete());
}

#[test]
fn the_spanish_sheet_has_one_question_five() {
    let mut answers = crate::questionnaire::Answers::new(Cssrs, crate::Language::Es);
    for item in ["q1", "q2", "q3", "q4", "q5"] {
        answers.set(item, Some(Answer::Value(1)));
    }
    assert_eq!(answers.of("q5b"), Some(Answer::Skipped));
    assert_eq!(answers.next_open(Some("q5")).map(|item| item.id), Some("q6"));
}
