//! Health conditions that hide exercises: the codes of `contra` and `block_if_profile` in `clinical/exercises.md`.

crate::checkin_choices! {
    /// A condition somebody ticked, under the code the exercises name.
    Condition {
        /// A heart problem.
        Heart = "heart",
        /// A lung problem.
        Lung = "lung",
        /// Takes a beta-blocker.
        BetaBlocker = "beta_blocker",
        /// An eating disorder.
        EatingDisorder = "eating_disorder",
        /// Pregnancy.
        Pregnancy = "pregnancy",
        /// Reacts badly to cold.
        ColdReaction = "cold_reaction",
        /// An injury, or a body part that hurts.
        Injury = "injury",
        /// Has had seizures.
        Seizure = "seizure",
        /// Memories of bad events that come up strongly.
        Trauma = "trauma",
        /// Hears or sees things that others do not.
        Voices = "voices",
        /// Gets dizzy easily.
        Dizzy = "dizzy",
        /// Should not hold the breath.
        Hold = "hold",
        /// Should not exert themselves.
        Exert = "exert",
    }
}

impl Condition {
    /// Whether an exercise with this code is hidden: the same code, or one whose sentence in `clinical/exercises.md`
    /// names the condition.
    pub fn hides(self, code: &str) -> bool {
        let named: &[Self] = match code {
            "heart" => &[Self::BetaBlocker, Self::Pregnancy, Self::EatingDisorder, Self::ColdReaction],
            "hold" => &[Self::Pregnancy, Self::Heart, Self::Lung],
            "exert" => &[Self::Heart, Self::Lung, Self::Pregnancy, Self::EatingDisorder],
            _ => &[],
        };
        self.word() == code || named.contains(&self)
    }
}
