//! From a record and what the person chose to the plan that is played.

use super::{Exercise, Kind, Plan};

crate::checkin_choices! {
    /// How long a scan takes.
    Variant {
        /// Short.
        Short = "short",
        /// Medium.
        Medium = "medium",
        /// Long.
        Long = "long",
    }
}

/// What the person chose; what is left open is the record's own default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// Cycles.
    pub cycles: Option<u32>,
    /// Length of a scan.
    pub variant: Option<Variant>,
    /// Seconds of each phase, where they are adjustable.
    pub phase_s: Option<u32>,
    /// Minutes of the whole.
    pub minutes: Option<u32>,
}

impl Exercise {
    /// Seconds of each phase, line or step, as chosen.
    pub fn seconds_of_items(&self, chosen: Chosen) -> Vec<u32> {
        let part = self.variants.map_or(0, |variants| match chosen.variant.unwrap_or(Variant::Short) {
            Variant::Short => variants.short,
            Variant::Medium => variants.medium,
            Variant::Long => variants.long,
        });
        match self.kind {
            Kind::Timed => self.phases.iter().map(|phase| self.phase_seconds(phase.s, chosen)).collect(),
            Kind::Guided => self.lines.iter().map(|line| line.s.unwrap_or(part)).collect(),
            Kind::Stepped => self.steps.iter().map(|step| step.s).collect(),
            Kind::List | Kind::Form => self.seconds.into_iter().collect(),
        }
    }

    fn phase_seconds(&self, own: u32, chosen: Chosen) -> u32 {
        match (self.adjustable, chosen.phase_s) {
            (Some(limits), Some(s)) => s.clamp(limits.min_s, limits.max_s),
            _ => own,
        }
    }

    /// How many cycles, as chosen and within the limits.
    pub fn cycles_of(&self, chosen: Chosen) -> u32 {
        self.cycles.map_or(1, |cycles| chosen.cycles.unwrap_or(cycles.default).clamp(cycles.min, cycles.max))
    }

    /// The whole in seconds, where the record sets it in minutes.
    pub fn total_of(&self, chosen: Chosen) -> Option<u32> {
        self.minutes.map(|minutes| chosen.minutes.unwrap_or(minutes.default).clamp(minutes.min, minutes.max) * 60)
    }

    /// What is played. Empty for a form or list without a clock.
    pub fn plan(&self, chosen: Chosen) -> Plan {
        let seconds = self.seconds_of_items(chosen);
        match self.total_of(chosen) {
            Some(total) => Plan::until(&seconds, total),
            None => Plan::cycles(&seconds, self.cycles_of(chosen)),
        }
    }

    /// How long it takes when nothing is chosen, in whole minutes rounded up; `None` without a clock.
    pub fn about_minutes(&self) -> Option<u64> {
        let total = self.plan(Chosen::default()).total_ms();
        (total > 0 && self.kind != Kind::Form).then(|| total.div_ceil(60_000))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Language, practice::Skill};

    fn record(id: &str) -> &'static Exercise {
        Skill::from_word(id).expect(id).exercise(Language::En)
    }

    #[test]
    fn plans_last_as_long_as_the_reference_says() {
        let seconds = |id: &str, chosen: Chosen| record(id).plan(chosen).total_ms() / 1_000;
        let own = Chosen::default();
        for (id, expected) in [
            ("minute_breath", 60),
            ("box_breathing", 128),
            ("breath_478", 76),
            ("coherent_breathing", 300),
            ("paced_breathing", 96),
            ("even_breath_7", 112),
            ("belly_breathing", 180),
            ("five_senses", 0),
            ("feet_down", 90),
            ("category_game", 120),
            ("body_scan", 240),
            ("pmr_short", 170),
            ("pmr_full", 640),
            ("cold_water", 60),
            ("hard_move", 270),
            ("leaves_stream", 300),
            ("urge_surf", 600),
            ("sober_space", 180),
            ("delay_15", 900),
            ("accepts", 1_200),
            ("stop_skill", 60),
            ("anger_timeout", 600),
        ] {
            assert_eq!(seconds(id, own), expected, "{id}");
        }
        let variant = |variant| Chosen { variant: Some(variant), ..own };
        assert_eq!(seconds("body_scan", variant(Variant::Medium)), 540);
        assert_eq!(seconds("body_scan", variant(Variant::Long)), 1_140);
        assert_eq!(seconds("even_breath_7", Chosen { phase_s: Some(4), ..own }), 64);
        assert_eq!(seconds("even_breath_7", Chosen { phase_s: Some(99), ..own }), 160);
        assert_eq!(seconds("box_breathing", Chosen { phase_s: Some(9), cycles: Some(99), ..own }), 160);
        assert_eq!(seconds("urge_surf", Chosen { minutes: Some(1), ..own }), 300);
        assert_eq!(seconds("urge_surf", Chosen { minutes: Some(99), ..own }), 1_200);
    }

    #[test]
    fn the_parts_of_the_body_follow_the_cycles() {
        let short = record("pmr_short");
        let plan = short.plan(Chosen { cycles: Some(4), ..Chosen::default() });
        assert_eq!(plan.beats().len(), 8);
        assert_eq!(plan.beats()[7].cycle, 3);
        assert_eq!(short.groups[3], "face");
    }
}
