//! The rules by name, and what is true of each whatever the answers are.

use super::{Case, Findings, f1, f2, f3, f4, f5, f11, f12, f13, f14, f28};

crate::checkin_choices! {
    /// How severe a flag is. Ordered: yellow < amber < red.
    Severity {
        /// Board and digest, no page.
        Yellow = "yellow",
        /// Today or within a day.
        Amber = "amber",
        /// Now.
        Red = "red",
    }
    /// A rule of the catalogue.
    RuleId {
        /// Urgent suicide-screen answer.
        F1 = "F1",
        /// Suicide-screen answer that needs a clinician.
        F2 = "F2",
        /// PHQ-9 item 9.
        F3 = "F3",
        /// Passive thoughts or older behavior.
        F4 = "F4",
        /// Second stage refused or left open.
        F5 = "F5",
        /// Return to use.
        F11 = "F11",
        /// Opioid use after a break.
        F12 = "F12",
        /// Strong craving.
        F13 = "F13",
        /// Craving above own normal.
        F14 = "F14",
        /// Asked for help.
        F28 = "F28",
    }
}

/// What may open a flag again after its closing (rule catalogue, section 3, item 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Any new event.
    Event,
    /// A state that was false since, is more severe, or still holds after 28 days.
    State,
}

/// One rule of the catalogue: each rule's file has one.
pub(super) struct Rule {
    /// Rises with every change to what the rule finds; written down with each hit.
    pub version: u16,
    /// Event or state.
    pub kind: Kind,
    /// Whether the rule may close its own flag.
    pub resolves_itself: bool,
    /// Whether its flags are part of an incident, with the stricter clocks (F1-F5 and F28).
    pub incident: bool,
    /// Adds what the rule finds.
    pub judge: fn(&Case<'_>, &mut Findings),
}

impl RuleId {
    pub(super) const fn rule(self) -> &'static Rule {
        match self {
            Self::F1 => &f1::RULE,
            Self::F2 => &f2::RULE,
            Self::F3 => &f3::RULE,
            Self::F4 => &f4::RULE,
            Self::F5 => &f5::RULE,
            Self::F11 => &f11::RULE,
            Self::F12 => &f12::RULE,
            Self::F13 => &f13::RULE,
            Self::F14 => &f14::RULE,
            Self::F28 => &f28::RULE,
        }
    }

    /// The version of the rule that this program holds.
    pub const fn version(self) -> u16 {
        self.rule().version
    }

    /// What may open its flag again.
    pub const fn kind(self) -> Kind {
        self.rule().kind
    }

    /// Whether the rule may close its own flag, while that is not red.
    pub const fn resolves_itself(self) -> bool {
        self.rule().resolves_itself
    }

    /// Whether its flags belong to the person's incident (section 1: F1 to F5 and F28), which has the stricter clocks.
    pub const fn is_incident(self) -> bool {
        self.rule().incident
    }
}
