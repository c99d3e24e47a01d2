//! The choices of the check-in, with the words they are stored under.

#[macro_export]
#[doc(hidden)]
macro_rules! checkin_choices {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $word)] $variant),+ }

        impl $name {
            /// Every choice, in the order in which it is offered.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word it is stored and sent under.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The choice of a word.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|c| c.word() == word)
            }
        }
    )+};
}

checkin_choices! {
    /// "Did you drink, use, or do the behaviour you are working on?"
    Used {
        /// No.
        No = "no",
        /// Yes.
        Yes = "yes",
        /// I'd rather not say.
        RatherNotSay = "rather_not_say",
    }
    /// A substance, or the behaviour named in the plan.
    Item {
        /// Alcohol.
        Alcohol = "alcohol",
        /// Cannabis.
        Cannabis = "cannabis",
        /// Opioids.
        Opioids = "opioids",
        /// Cocaine.
        Cocaine = "cocaine",
        /// Other stimulants.
        OtherStimulants = "other_stimulants",
        /// Sedatives.
        Sedatives = "sedatives",
        /// Another substance.
        Other = "other",
        /// The behaviour named in the plan.
        Behaviour = "behaviour",
    }
    /// Part of a day.
    PartOfDay {
        /// Morning.
        Morning = "morning",
        /// Afternoon.
        Afternoon = "afternoon",
        /// Evening.
        Evening = "evening",
        /// Night.
        Night = "night",
    }
    /// What set a craving off.
    Trigger {
        /// People.
        People = "people",
        /// A place.
        Place = "place",
        /// A feeling.
        Feeling = "feeling",
        /// The body.
        Body = "body",
        /// Time of day.
        TimeOfDay = "time_of_day",
        /// Money.
        Money = "money",
        /// An argument.
        Argument = "argument",
        /// A celebration.
        Celebration = "celebration",
        /// Something else.
        Other = "other",
    }
    /// "Right now are you…"
    Halt {
        /// Hungry.
        Hungry = "hungry",
        /// Angry.
        Angry = "angry",
        /// Lonely.
        Lonely = "lonely",
        /// Tired.
        Tired = "tired",
    }
}
