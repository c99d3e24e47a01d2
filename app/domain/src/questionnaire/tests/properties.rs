//! What holds whatever is answered.

use crate::Language;
use crate::questionnaire::{
    Answer, Answers, Applies, Asked, CrossCheck, InstrumentId, bam_review, pcl5_pattern, read, score,
};
use proptest::prelude::*;

fn instrument() -> impl Strategy<Value = InstrumentId> {
    prop::sample::select(InstrumentId::ALL)
}

fn steps() -> impl Strategy<Value = Vec<(usize, u8)>> {
    prop::collection::vec((0..30_usize, 0..40_u8), 0..80)
}

/// Answers given in any order, values on and off the scale, refused and opened again.
fn play(id: InstrumentId, language: Language, steps: &[(usize, u8)]) -> Answers {
    let mut answers = Answers::new(id, language);
    for &(place, value) in steps {
        let items = id.instrument().items;
        let answer = match value {
            38 => Some(Answer::Refused),
            39 => None,
            value => Some(Answer::Value(value % 8)),
        };
        answers.set(items[place % items.len()].id, answer);
    }
    answers
}

proptest! {
    #[test]
    fn any_answers_score_within_bounds_and_nothing_panics(id in instrument(), steps in steps(), spanish: bool) {
        let language = if spanish { Language::Es } else { Language::En };
        let answers = play(id, language, &steps);
        let scores = score(&answers);
        for scale in id.instrument().scales {
            if let Some(score) = scores.of(scale.id) {
                prop_assert!((scale.bounds.0..=scale.bounds.1).contains(&score), "{} {score}", scale.id);
                prop_assert_eq!(scale.band(score).is_some(), !scale.bands.is_empty());
            }
        }
        if answers.is_complete() {
            prop_assert!(answers.instrument().scales.iter().all(|scale| scores.of(scale.id).is_some()));
        }
        let _ = (pcl5_pattern(&answers), bam_review(&scores, true), CrossCheck::of(&answers));
        let _ = (answers.next_open(None), answers.next("1"), answers.previous("q6"));
    }

    #[test]
    fn skip_rules_hold_after_every_answer(id in instrument(), steps in steps()) {
        let answers = play(id, Language::En, &steps);
        for (item, answer) in answers.iter() {
            match answers.applies(item) {
                Applies::Yes => prop_assert_ne!(answer, Some(Answer::Skipped)),
                Applies::Skipped => prop_assert_eq!(answer, Some(Answer::Skipped)),
                Applies::Waits => prop_assert_eq!(answer, None),
            }
            match item.asked {
                Asked::Unless(control, value) if answers.value(control) == Some(value) => {
                    prop_assert_eq!(answer, Some(Answer::Skipped));
                }
                Asked::After(control, value) => {
                    prop_assert!(answers.value(control) == Some(value) || answers.value(item.id).is_none());
                }
                _ => {}
            }
        }
    }

    #[test]
    fn whoever_follows_the_questions_reaches_the_end(id in instrument(), values in prop::collection::vec(0..40_u8, 30)) {
        let mut answers = Answers::new(id, Language::En);
        let mut last = None;
        for value in values {
            let Some(item) = answers.next_open(last) else { break };
            let (min, max) = item.answering.bounds();
            answers.set(item.id, Some(Answer::Value(min + value % (max - min + 1))));
            last = Some(item.id);
        }
        prop_assert!(answers.is_done() && answers.is_complete());
        prop_assert_eq!(answers.next_open(None), None);
    }

    #[test]
    fn any_typed_text_is_read_or_refused(id in instrument(), item in "[0-9a-zA-Z]{0,5}", text in ".{0,12}") {
        let _ = read(id.instrument(), &[(item, text.clone())]);
        for item in id.instrument().items {
            if let Ok(given) = read(id.instrument(), &[(item.id.to_owned(), text.clone())])
                && let Some(Answer::Value(value)) = given[0].answer
            {
                let (min, max) = item.answering.bounds();
                prop_assert!((min..=max).contains(&value));
            }
        }
    }
}
