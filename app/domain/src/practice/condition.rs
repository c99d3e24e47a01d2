//! Which exercises are hidden from a person (player rule 7): the conditions are ticked in the settings.

use super::Exercise;
use crate::Condition;

impl Exercise {
    /// Whether it is hidden from a person with these conditions, by a code of `contra` or `block_if_profile`.
    pub fn hidden_for(&self, conditions: &[Condition]) -> bool {
        conditions.iter().any(|condition| {
            self.block_if_profile.contains(condition) || self.contra.iter().any(|contra| condition.hides(contra.word()))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Language,
        practice::{Contra, exercises},
    };

    #[test]
    fn every_code_of_the_records_can_be_ticked() {
        for exercise in exercises(Language::En) {
            for &contra in &exercise.contra {
                let said_only = matches!(contra, Contra::WithClinician | Contra::Nothing);
                assert_eq!(Condition::from_word(contra.word()).is_none(), said_only, "{}", exercise.id);
            }
        }
    }

    #[test]
    fn what_does_not_suit_is_hidden() {
        let hidden = |condition: Condition| -> Vec<&str> {
            let all = exercises(Language::En).iter();
            all.filter(|e| e.hidden_for(&[condition])).map(|e| e.id.as_str()).collect()
        };
        assert_eq!(hidden(Condition::Hold), ["box_breathing", "breath_478"]);
        assert_eq!(hidden(Condition::Seizure), ["box_breathing", "breath_478", "cold_water"]);
        assert_eq!(hidden(Condition::Heart), ["box_breathing", "breath_478", "cold_water", "hard_move"]);
        assert_eq!(hidden(Condition::BetaBlocker), ["cold_water"]);
        assert_eq!(hidden(Condition::ColdReaction), ["cold_water"]);
        assert_eq!(hidden(Condition::Pregnancy), ["box_breathing", "breath_478", "cold_water", "hard_move"]);
        assert_eq!(hidden(Condition::Injury), ["pmr_short", "pmr_full", "hard_move", "paired_relax"]);
        assert_eq!(hidden(Condition::Voices), ["body_scan", "calm_place", "leaves_stream"]);
        assert_eq!(hidden(Condition::Trauma), ["belly_breathing", "body_scan", "calm_place"]);
        assert!(!exercises(Language::En).iter().any(|e| e.hidden_for(&[])));
    }
}
