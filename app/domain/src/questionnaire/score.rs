//! Scores: signals, never diagnoses. No pro-rating: a scale with an open or refused item has none.

use super::{Answer, Answers, Applies, Scale};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The score of each scale; `None` where one of its items that is asked has no value.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Scores(pub BTreeMap<String, Option<u16>>);

impl Scores {
    /// The score of a scale.
    pub fn of(&self, scale: &str) -> Option<u16> {
        self.0.get(scale).copied().flatten()
    }
}

/// Scores every scale. The scales are never added.
pub fn score(answers: &Answers) -> Scores {
    let scales = answers.instrument().scales.iter();
    Scores(scales.map(|scale| (scale.id.to_owned(), sum(scale, answers))).collect())
}

fn sum(scale: &Scale, answers: &Answers) -> Option<u16> {
    let points = scale.items.iter().map(|&(id, points)| {
        let (_, item) = answers.instrument().item(id)?;
        match (answers.of(id), answers.applies(item)) {
            (Some(Answer::Value(value)), _) => Some(points.of(value)),
            (Some(Answer::Skipped), _) | (_, Applies::Skipped) => Some(0),
            (Some(Answer::Refused) | None, _) => None,
        }
    });
    points.sum()
}
