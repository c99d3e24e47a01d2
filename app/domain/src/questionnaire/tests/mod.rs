mod cadence;
mod examples;
mod flow;
mod forms;
mod properties;
mod screens;
mod sheets;
mod sittings;

use super::{Answer, Answers, InstrumentId, Scores, score};
use crate::Language;

/// Answers in item order as the reference writes them: numbers, `Y`/`N`, `s` skipped by rule, `-` unanswered, `r` refused.
/// What a rule skips is checked, not set.
pub(crate) fn answers(id: InstrumentId, written: &str) -> Answers {
    let mut answers = Answers::new(id, Language::En);
    let words: Vec<&str> = written.split([',', ' ', '/']).filter(|word| !word.is_empty()).collect();
    assert_eq!(words.len(), id.instrument().items.len(), "{written}");
    for (item, word) in id.instrument().items.iter().zip(&words) {
        match *word {
            "s" | "-" => {}
            "r" => answers.set(item.id, Some(Answer::Refused)),
            "Y" => answers.set(item.id, Some(Answer::Value(1))),
            "N" => answers.set(item.id, Some(Answer::Value(0))),
            number => answers.set(item.id, Some(Answer::Value(number.parse().expect("a number")))),
        }
    }
    for (item, word) in id.instrument().items.iter().zip(&words) {
        let skipped = answers.of(item.id) == Some(Answer::Skipped);
        assert_eq!(skipped, *word == "s", "{written}: {}", item.id);
    }
    answers
}

/// The scores of answers as written.
fn scores(id: InstrumentId, written: &str) -> Scores {
    score(&answers(id, written))
}
