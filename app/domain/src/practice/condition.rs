//! What a person may tick in the settings so that exercises which do not suit are hidden (player rule 7).

use super::{Contra, Exercise};

crate::checkin_choices! {
    /// A condition: a code of `contra` or `block_if_profile`.
    Condition {
        /// Gets dizzy or short of breath.
        Dizzy = "dizzy",
        /// Should not hold the breath.
        Hold = "hold",
        /// A heart problem.
        Heart = "heart",
        /// An injury.
        Injury = "injury",
        /// Should not exert themselves.
        Exert = "exert",
        /// Trauma.
        Trauma = "trauma",
        /// Hears or sees things others do not.
        Voices = "voices",
        /// Seizures.
        Seizure = "seizure",
        /// Takes a beta-blocker.
        BetaBlocker = "beta_blocker",
        /// An eating disorder.
        EatingDisorder = "eating_disorder",
        /// Pregnancy.
        Pregnancy = "pregnancy",
        /// Reacts badly to cold.
        ColdReaction = "cold_reaction",
    }
}

impl Contra {
    /// The condition with the same code; none for "the first time with the counselor" and for nothing.
    pub fn condition(self) -> Option<Condition> {
        Condition::from_word(self.word())
    }
}

impl Exercise {
    /// Whether it is hidden from a person with these conditions.
    pub fn hidden_for(&self, conditions: &[Condition]) -> bool {
        conditions.iter().any(|condition| {
            self.block_if_profile.contains(condition)
                || self.contra.iter().any(|contra| contra.condition() == Some(*condition))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Language, practice::exercises};

    #[test]
    fn every_code_of_the_records_can_be_ticked() {
        for exercise in exercises(Language::En) {
            for &contra in &exercise.contra {
                let said_only = matches!(contra, Contra::WithClinician | Contra::Nothing);
                assert_eq!(contra.condition().is_none(), said_only, "{}", exercise.id);
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
        assert_eq!(hidden(Condition::Heart), ["cold_water"]);
        assert_eq!(hidden(Condition::BetaBlocker), ["cold_water"]);
        assert_eq!(hidden(Condition::Pregnancy), ["cold_water"]);
        assert_eq!(hidden(Condition::Exert), ["hard_move"]);
        assert_eq!(hidden(Condition::Injury), ["pmr_short", "pmr_full", "hard_move", "paired_relax"]);
        assert_eq!(hidden(Condition::Voices), ["body_scan", "calm_place", "leaves_stream"]);
        assert_eq!(hidden(Condition::Trauma), ["belly_breathing", "body_scan", "calm_place"]);
        assert!(!exercises(Language::En).iter().any(|e| e.hidden_for(&[])));
    }
}
