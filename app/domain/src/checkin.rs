//! The daily check-in of `clinical/instruments.md` (`checkin`): our own form, not a validated scale.

use crate::{
    AsParticipant, CheckInId, ClientId, Failure, OwnWordId, ParticipantId, Rating, Shown, Text,
    medication::{Slot, Taken},
};
use async_trait::async_trait;
use jiff::{SignedDuration, Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

mod choice;
mod clock;
mod fields;
mod parse;
mod read;
pub use choice::{Halt, Item, PartOfDay, Trigger, Used};
pub use clock::PhoneClock;
pub use parse::{FIELDS, SHORT_MAX, WORD_MAX, WORDS_MAX, dose_field};
pub use read::{Asking, CheckInPage, History, HistoryDay, Month, OwnWord, OwnWords, WordKind};

/// A check-in may be changed for so long after it was first received (own default).
pub const CHANGE_FOR: SignedDuration = SignedDuration::from_mins(15);

/// What was used, and when the last time was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Use {
    /// The substance or behaviour.
    pub item: Item,
    /// Local date of the last time; a use without a date counts for the day of the report (F11).
    pub on: Option<Date>,
    /// Part of that day.
    pub at: Option<PartOfDay>,
}

/// The answers of one check-in. `None` and empty mean "left open", never zero.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers {
    /// Strongest craving or urge since the last check-in.
    pub craving_max: Rating,
    /// 0 very unpleasant – 10 very pleasant.
    pub mood: Option<Rating>,
    /// Drank, used, or did the behaviour.
    pub used: Option<Used>,
    /// Only when `used` is Yes.
    pub uses: Vec<Use>,
    /// What the craving was for; only when it was 1 or more.
    pub craving_for: Vec<Item>,
    /// What set it off; only when it was 4 or more.
    pub triggers: Vec<Trigger>,
    /// The same in own words; only when it was 4 or more.
    #[serde(default)]
    pub trigger_words: Vec<Text>,
    /// Riskiest situation.
    pub risky_max: Option<Rating>,
    /// Most stressful thing.
    pub stress_max: Option<Rating>,
    /// Best thing.
    pub pleasant_max: Option<Rating>,
    /// 0 very calm – 10 very keyed-up.
    pub arousal: Option<Rating>,
    /// Hours of sleep in half hours, 0–28.
    pub sleep_half_hours: Option<u8>,
    /// How risky the next days look.
    pub expect_risky: Option<Rating>,
    /// How stressful the next days look.
    pub expect_stress: Option<Rating>,
    /// How likely to drink or use in the next 7 days.
    pub likely_use: Option<Rating>,
    /// Hungry, angry, lonely, tired.
    pub halt: Vec<Halt>,
    /// Where, and who was there, in own words used before.
    #[serde(default)]
    pub places: Vec<Text>,
    /// Where, and who was there, as typed.
    pub where_who: Text,
    /// What the person did about it.
    pub did: Text,
    /// "Please call me": counts as "Tell my team" (F28).
    pub call_me: bool,
    /// Anything else.
    pub note: Text,
    /// Whether the team may read the note; private by default.
    pub note_shared: bool,
}

impl Answers {
    /// Nothing answered but how strong the craving was.
    pub fn only(craving_max: Rating) -> Self {
        Self {
            craving_max,
            mood: None,
            used: None,
            uses: Vec::new(),
            craving_for: Vec::new(),
            triggers: Vec::new(),
            trigger_words: Vec::new(),
            risky_max: None,
            stress_max: None,
            pleasant_max: None,
            arousal: None,
            sleep_half_hours: None,
            expect_risky: None,
            expect_stress: None,
            likely_use: None,
            halt: Vec::new(),
            places: Vec::new(),
            where_who: Text::default(),
            did: Text::default(),
            call_me: false,
            note: Text::default(),
            note_shared: false,
        }
    }
}

/// A check-in that was read from a form and may be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCheckIn {
    /// Made by the rendered form; sending it again is the same as sending it once.
    pub client_id: ClientId,
    /// What was answered.
    pub answers: Answers,
    /// What the phone's clock said, where it said something.
    pub clock: PhoneClock,
    /// Answers about medicines that are due.
    pub doses: Vec<(Slot, Taken)>,
}

/// A stored check-in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckIn {
    /// Its id.
    pub id: CheckInId,
    /// Whose it is.
    pub participant: ParticipantId,
    /// When the person answered.
    pub answered_at: Timestamp,
    /// When the server got it.
    pub received_at: Timestamp,
    /// The program's day it counts for (04:00 to 03:59).
    pub day: Date,
    /// What was answered. Read by staff, a private note is empty here.
    pub answers: Answers,
}

/// What the participant is told after sending.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The stored check-in.
    pub check_in: CheckInId,
    /// When it was stored first.
    pub saved_at: Timestamp,
    /// What a rule asks to show, most urgent first.
    pub shown: Vec<Shown>,
    /// Whether a rule asks a person of the team to look.
    pub team_told: bool,
    /// Until when it may be changed: [`CHANGE_FOR`] after its first version was received.
    pub change_until: Timestamp,
}

/// One version of a check-in. A change adds a version; none is ever lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckInVersion {
    /// Counted from 1.
    pub version: u16,
    /// The check-in as this version has it. Each version has an id of its own.
    pub check_in: CheckIn,
    /// What the phone's clock said, where it said something.
    pub phone_at: Option<Timestamp>,
}

/// Storing and reading check-ins.
#[async_trait]
pub trait CheckIns: Send + Sync {
    /// Stores the check-in with its flags, audit row and the end of its draft, all or nothing.
    /// A `client_id` seen before answers with the first receipt; with other answers it is refused
    /// (`client_id`: [`crate::Reason::AlreadySentOtherwise`]).
    async fn submit(&self, who: &AsParticipant, new: NewCheckIn, now: Timestamp) -> Result<Receipt, Failure>;

    /// The receipt of the newest check-in, if there is one.
    async fn latest_receipt(&self, who: &AsParticipant) -> Result<Option<Receipt>, Failure>;

    /// Adds a version to a check-in, within [`CHANGE_FOR`] of its first one, and judges it like a new answer; what the
    /// version before it raised stays. Later: refused (`form`: [`crate::Reason::TooLateToChange`]). Changed from another
    /// window meanwhile: refused (`form`: [`crate::Reason::ChangedMeanwhile`]). Somebody else's: not found.
    async fn change(
        &self,
        who: &AsParticipant,
        id: CheckInId,
        new: NewCheckIn,
        now: Timestamp,
    ) -> Result<Receipt, Failure>;

    /// The newest check-in as it is now, if it may still be changed.
    async fn changeable(&self, who: &AsParticipant, now: Timestamp) -> Result<Option<CheckInVersion>, Failure>;

    /// What the form needs beside what was typed. `page` is the page whose draft is looked for.
    async fn asking(&self, who: &AsParticipant, page: &str, now: Timestamp) -> Result<Asking, Failure>;

    /// The person's own check-ins of a month, the one of `now` by default.
    async fn history(&self, who: &AsParticipant, month: Option<Month>, now: Timestamp) -> Result<History, Failure>;

    /// One check-in of the person's own with all its versions, by the id of any of them.
    async fn check_in(&self, who: &AsParticipant, id: CheckInId, now: Timestamp) -> Result<CheckInPage, Failure>;

    /// Every own word that is offered as a tile.
    async fn own_words(&self, who: &AsParticipant) -> Result<OwnWords, Failure>;

    /// Offers an own word no longer. What was stored with it stays. Gone already: nothing new.
    async fn forget_word(&self, who: &AsParticipant, id: OwnWordId, now: Timestamp) -> Result<(), Failure>;
}
