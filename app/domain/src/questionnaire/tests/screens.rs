//! The readings of the suicide screens. Which flag they raise is tested with the rules F1 to F5.

use super::answers;
use crate::questionnaire::{
    Acuity, Answer,
    ColumbiaLevel::{self, High, Low, Moderate},
    InstrumentId::{Asq, Cssrs},
    asq_reading, columbia_level, va_further_evaluation,
};

#[test]
fn cssrs() {
    for (written, level, further) in [
        ("N N s s s s N s", ColumbiaLevel::None, false),
        ("Y N s s s s N s", Low, false),
        ("Y Y Y N N s N s", Moderate, true),
        ("Y Y N Y N s N s", High, true),
        ("Y Y N N Y N N s", High, true),
        ("N N s s s s Y Y", High, true),
        ("N N s s s s Y N", Moderate, false),
        ("Y Y r - - - - -", Low, false),
    ] {
        let answers = answers(Cssrs, written);
        assert_eq!((columbia_level(&answers), va_further_evaluation(&answers)), (level, further), "{written}");
    }
}

#[test]
fn asq() {
    for (written, reviewed, acuity, known) in [
        ("N N N N s s", false, Acuity::Negative, false),
        ("Y N N N s N", false, Acuity::NonAcute, false),
        ("N N Y N s Y", false, Acuity::Acute, false),
        ("N N N Y 2 N", false, Acuity::NonAcute, false),
        ("N N N Y 2 N", true, Acuity::NonAcute, true),
        ("N r N N s -", false, Acuity::Unknown, false),
        // Recent behaviour, and behaviour without a "when", is no known history.
        ("N N N Y 0 N", true, Acuity::NonAcute, false),
        ("N N N Y - N", true, Acuity::NonAcute, false),
        ("Y N N Y 2 N", true, Acuity::NonAcute, false),
        ("N N - - - -", true, Acuity::Unfinished, false),
        ("N N N Y 1 r", true, Acuity::Unknown, false),
    ] {
        let reading = asq_reading(&answers(Asq, written), reviewed);
        assert_eq!((reading.acuity, reading.known_history), (acuity, known), "{written}");
    }
}

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
    assert_eq!(columbia_level(&answers), High);
}
