//! The daily check-in of `clinical/instruments.md` (`checkin`): our own form, not a validated scale.

use crate::{AsParticipant, CheckInId, ClientId, Failure, ParticipantId, Rating, Shown, Text};
use async_trait::async_trait;
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

mod choice;
mod parse;
pub use choice::{Halt, Item, PartOfDay, Trigger, Used};
pub use parse::{FIELDS, SHORT_MAX};

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
    /// Where, and who was there.
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
            risky_max: None,
            stress_max: None,
            pleasant_max: None,
            arousal: None,
            sleep_half_hours: None,
            expect_risky: None,
            expect_stress: None,
            likely_use: None,
            halt: Vec::new(),
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
}
