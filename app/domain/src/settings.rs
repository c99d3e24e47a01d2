//! What a participant chose about the app: how it looks, what it counts, what it hides, what the team sees of it.

use crate::{AsParticipant, Failure};
use async_trait::async_trait;
use jiff::{Timestamp, civil::Time};

mod change;
mod condition;

pub use change::Change;
pub use condition::Condition;

crate::checkin_choices! {
    /// Light or dark.
    Theme {
        /// As the phone is set.
        System = "system",
        /// Light.
        Light = "light",
        /// Dark.
        Dark = "dark",
    }
    /// How large texts are, beside what the browser makes of them.
    TextSize {
        /// As the browser is set.
        Normal = "normal",
        /// An eighth larger.
        Large = "large",
        /// A quarter larger.
        Largest = "largest",
    }
    /// Whether things may move.
    Motion {
        /// As the phone is set.
        System = "system",
        /// Nothing moves.
        Less = "less",
    }
    /// What the team sees of the craving flow (exercises.md, "Craving flow").
    CravingShare {
        /// Everything that was entered.
        Everything = "everything",
        /// That a flow took place, and its numbers.
        Numbers = "numbers",
        /// Nothing, unless the person taps "tell my team". Suicide and overdose follow the rules all the same.
        WhenTold = "when_told",
    }
}

/// The longest time without a touch before the screen locks, in minutes: the idle limit of a participant's sign-in (S11).
pub const LOCK_LONGEST: u8 = 60;
/// The shortest, in minutes.
pub const LOCK_SHORTEST: u8 = 5;
/// How long before a session its reminder may come, in minutes; 0 is none.
pub const SESSION_LEADS: [u16; 6] = [0, 15, 30, 60, 120, 1_440];

/// How the screen looks to somebody, and when it locks: known with every request of who is signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Screen {
    /// Light or dark.
    pub theme: Theme,
    /// How large texts are.
    pub text_size: TextSize,
    /// Whether things may move.
    pub motion: Motion,
    /// Minutes without a touch before it locks.
    pub lock_minutes: u8,
}

impl Default for Screen {
    fn default() -> Self {
        Self { theme: Theme::System, text_size: TextSize::Normal, motion: Motion::System, lock_minutes: LOCK_LONGEST }
    }
}

/// When reminders may come. Stored; delivery is not built yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reminders {
    /// Clinic time of the daily check-in's reminder; none without it.
    pub check_in_at: Option<Time>,
    /// Minutes before a session, one of [`SESSION_LEADS`]; 0 is none.
    pub session_lead: u16,
    /// From when to when nothing comes, in clinic time; over midnight where it ends earlier than it begins.
    pub quiet: Option<(Time, Time)>,
}

/// Everything that a participant can set and that stands nowhere else. The language, what the app calls somebody and
/// their own word for what they work on stand with the account and the stay.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub struct Settings {
    /// Look and lock.
    pub screen: Screen,
    /// Whether timers may sound.
    pub tones: bool,
    /// Whether timers may vibrate.
    pub vibration: bool,
    /// Whether day counts are shown.
    pub counters: bool,
    /// Whether milestones are celebrated.
    pub milestones: bool,
    /// Whether the stage of the program is shown (program.md).
    pub stages: bool,
    /// Health conditions that hide exercises.
    pub conditions: Vec<Condition>,
    /// What the team sees of the craving flow.
    pub craving_share: CravingShare,
    /// Whether "tell my team" is chosen beforehand where somebody might be hurt.
    pub crisis_tells: bool,
    /// Reminders.
    pub reminders: Reminders,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            screen: Screen::default(),
            tones: false,
            vibration: false,
            counters: true,
            milestones: true,
            stages: false,
            conditions: Vec::new(),
            craving_share: CravingShare::Numbers,
            crisis_tells: true,
            reminders: Reminders::default(),
        }
    }
}

impl Settings {
    /// Whether an exercise with this code in `contra` or `block_if_profile` is hidden from this person.
    pub fn hides(&self, code: &str) -> bool {
        self.conditions.iter().any(|condition| condition.hides(code))
    }

    /// The settings after a change. The person's own words stand elsewhere and change nothing here.
    #[must_use]
    pub fn with(mut self, change: &Change) -> Self {
        match change {
            Change::Look { theme, text_size, motion } => {
                self.screen = Screen { theme: *theme, text_size: *text_size, motion: *motion, ..self.screen };
            }
            Change::Words { .. } => {}
            Change::Practice { tones, vibration } => (self.tones, self.vibration) = (*tones, *vibration),
            Change::Health(conditions) => self.conditions.clone_from(conditions),
            Change::Progress { counters, milestones, stages } => {
                (self.counters, self.milestones, self.stages) = (*counters, *milestones, *stages);
            }
            Change::Share { craving, crisis_tells } => {
                (self.craving_share, self.crisis_tells) = (*craving, *crisis_tells);
            }
            Change::Lock { minutes } => self.screen.lock_minutes = *minutes,
            Change::Remind(reminders) => self.reminders = *reminders,
        }
        self
    }
}

/// The settings with the person's own words, for the page that changes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnSettings {
    /// What is set.
    pub settings: Settings,
    /// The own word for what the person works on; the outer `None` where there is no stay to keep it with.
    pub own_word: Option<Option<String>>,
}

/// Reading and changing one's own settings. Sending the same change twice leaves what sending it once does.
#[async_trait]
pub trait SettingsPort: Send + Sync {
    /// What the participant set, or the defaults.
    async fn settings(&self, who: &AsParticipant) -> Result<Settings, Failure>;

    /// The same with the person's own words.
    async fn own_settings(&self, who: &AsParticipant, now: Timestamp) -> Result<OwnSettings, Failure>;

    /// Changes one section.
    async fn change_settings(&self, who: &AsParticipant, change: &Change, now: Timestamp) -> Result<(), Failure>;
}

#[cfg(test)]
mod tests;
