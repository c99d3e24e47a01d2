//! The screens of the flow, each with its address.

use crate::Rating;

crate::checkin_choices! {
    /// A screen of the flow; the numbers are those of `clinical/exercises.md`.
    Step {
        /// 1: "Are you safe right now?"
        Safety = "safety",
        /// 1a: a risky place is left first.
        Move = "move",
        /// 1b: the medical card.
        Unwell = "unwell",
        /// 1c: the crisis card.
        Crisis = "crisis",
        /// 2: how strong, and what for.
        Rate = "rate",
        /// 3: one minute of breathing.
        Breath = "breath",
        /// 4m: the own best skill, else the breathing space.
        Skill = "skill",
        /// 4: surf the urge.
        Surf = "surf",
        /// 5 is offered after 4: "Call someone" or "Not now".
        Offer = "offer",
        /// 5: own contacts, one after the other.
        Call = "call",
        /// 5 without an answer: the clinic, or the lines that always answer.
        Lines = "lines",
        /// 6: play the tape forward.
        Tape = "tape",
        /// 7: rate again.
        Again = "again",
        /// 7a: still strong, another way.
        Another = "another",
        /// 7b: some left.
        More = "more",
        /// 7c: "Do you want your team to know now?"
        Team = "team",
        /// 7a: wait fifteen minutes.
        Delay = "delay",
        /// 7a: move hard.
        HardMove = "hard-move",
        /// 7a: cold water.
        ColdWater = "cold-water",
        /// 7a: reach out.
        ReachOut = "reach-out",
        /// 7a: another place.
        ChangePlace = "change-place",
        /// 7b: one more minute of breathing.
        BreatheMore = "breathe-more",
        /// 8: the next two hours.
        Plan = "plan",
        /// 9: "You rode it out."
        Done = "done",
        /// An hour after the end: "How is the urge now?"
        Later = "later",
        /// It is over.
        End = "end",
        /// It is over, and `lapse_review` follows.
        Review = "review",
    }
}

impl Step {
    /// What step 7a offers.
    pub const OTHER_WAYS: [Self; 5] = [Self::Delay, Self::HardMove, Self::ColdWater, Self::ReachOut, Self::ChangePlace];
    /// What step 7b offers as one more.
    pub const ONE_MORE: [Self; 4] = [Self::BreatheMore, Self::Delay, Self::HardMove, Self::ReachOut];

    /// Its address.
    pub fn page(self) -> String {
        match self {
            Self::Safety => "/craving".to_owned(),
            Self::End => "/today".to_owned(),
            Self::Review => "/lapse".to_owned(),
            step => format!("/craving/{}", step.word()),
        }
    }

    /// Whether the flow is over with it.
    pub const fn is_end(self) -> bool {
        matches!(self, Self::End | Self::Review)
    }

    /// The exercise that is done on it; [`Step::Skill`] names its own with the event.
    pub const fn exercise(self) -> Option<&'static str> {
        match self {
            Self::Breath | Self::BreatheMore => Some("minute_breath"),
            Self::Skill => Some("sober_space"),
            Self::Surf => Some("urge_surf"),
            Self::Tape => Some("play_tape"),
            Self::Delay => Some("delay_15"),
            Self::HardMove => Some("hard_move"),
            Self::ColdWater => Some("cold_water"),
            Self::ReachOut => Some("reach_out"),
            _ => None,
        }
    }

    /// Minutes that the screen may be looked at without a touch: the surf and the countdowns run on by themselves.
    pub const fn runs_for_minutes(self) -> i64 {
        match self {
            Self::Surf => 20,
            Self::Delay | Self::Skill => 15,
            Self::HardMove => 5,
            Self::ReachOut | Self::Call => 10,
            _ => 0,
        }
    }
}

/// How much of the flow a first rating asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Path {
    /// 0-3.
    Short,
    /// 4-6.
    Middle,
    /// 7-10.
    Full,
}

impl Path {
    /// The path of a rating in step 2 (exercises.md, step 2).
    pub const fn of(rating: Rating) -> Self {
        match rating.value() {
            0..=3 => Self::Short,
            4..=6 => Self::Middle,
            _ => Self::Full,
        }
    }

    /// What follows the breath.
    pub const fn after_breath(self) -> Step {
        match self {
            Self::Short => Step::Again,
            Self::Middle => Step::Skill,
            Self::Full => Step::Surf,
        }
    }
}
