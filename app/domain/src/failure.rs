//! Why something was not done: what a person can mend (`Refusal`), and everything else (`Failure`).

use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// What is wrong with one field of a form, in terms a page can put into words beside that field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reason {
    /// Nothing was given where something is needed.
    Required,
    /// A number was expected.
    NotANumber,
    /// The number is outside the scale, both ends included.
    OutOfRange {
        /// Smallest allowed value.
        min: u32,
        /// Largest allowed value.
        max: u32,
    },
    /// Too short, in Unicode code points.
    TooShort {
        /// Smallest allowed length.
        min: usize,
    },
    /// Too long, in Unicode code points.
    TooLong {
        /// Largest allowed length.
        max: usize,
    },
    /// A character that cannot be stored (NUL).
    BadCharacter,
    /// Not one of the choices offered.
    NotAChoice,
    /// A date that does not exist or is not a date.
    NotADate,
    /// Fewer than asked for.
    TooFew {
        /// Fewest.
        min: usize,
    },
    /// The same place or thing was given twice.
    SameTwice,
    /// A date after today, or too far back.
    DateOutOfRange,
    /// A start that lies in the future.
    InTheFuture,
    /// An end before its start.
    EndBeforeStart,
    /// Longer than a day.
    LongerThanADay,
    /// A field that the form does not have.
    UnknownField,
    /// Not an id.
    NotAnId,
    /// The id was used before with other answers.
    AlreadySentOtherwise,
    /// Not an e-mail address.
    NotAnEmail,
    /// E-mail and password do not belong together, or there is no such account: never said which.
    NotRecognised,
    /// Too many tries; wait this many seconds.
    TryLater {
        /// Seconds until the next try.
        seconds: u64,
    },
    /// A password that many people use.
    TooCommon,
    /// The two passwords differ.
    NotTheSame,
    /// The code is unknown, used, or too old: never said which.
    CodeNotValid,
    /// Somebody else took the flag first.
    TakenBy {
        /// Their name as shown to colleagues.
        name: String,
    },
    /// The flag is closed.
    AlreadyClosed,
    /// The flag must be taken first.
    NotTaken,
    /// More entries than there is room for.
    TooMany {
        /// Largest count.
        max: usize,
    },
    /// A date too far back or ahead.
    DateTooFar,
    /// Not a time of day.
    NotATime,
    /// No telephone can dial it.
    NotDialable,
    /// The time in which it could be changed is over.
    TooLateToChange,
    /// A time zone that does not exist.
    NotAZone,
    /// Saved from another window since this one was opened; both are shown.
    ChangedMeanwhile,
    /// Beginning and end are the same.
    SameTimes,
    /// Every seat of the session is taken.
    SlotFull,
    /// The session was cancelled.
    SlotCancelled,
    /// The session has begun.
    SlotBegun,
    /// The session is not one that a person may choose.
    SlotNotOpen,
    /// The session is at the same time as one of the person's own.
    SlotOverlaps,
    /// The clinic planned the session for the person: it is not theirs to give back.
    SlotPlanned,
    /// The session is not offered in place of the one that was named.
    MakeUpNotOffered,
    /// It could be answered for a time, and that is over.
    TimeIsOver,
    /// The team has taken this homework back.
    TakenBack,
    /// The team has answered this homework; it cannot be changed any more.
    FeedbackGiven,
    /// There is nothing to answer yet.
    NothingSent,
}

/// A refused form: each field that needs another answer, with its reason.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal(pub Vec<(Cow<'static, str>, Reason)>);

impl Refusal {
    /// One field, one reason.
    pub fn of(field: &'static str, reason: Reason) -> Self {
        Self(vec![(Cow::Borrowed(field), reason)])
    }

    /// Adds a reason for a field.
    pub fn push(&mut self, field: impl Into<Cow<'static, str>>, reason: Reason) {
        self.0.push((field.into(), reason));
    }

    /// The first reason for `field`.
    pub fn reason(&self, field: &str) -> Option<&Reason> {
        self.0.iter().find(|(name, _)| name == field).map(|(_, reason)| reason)
    }

    /// `Ok(value)` when nothing was refused.
    pub fn or<T>(self, value: T) -> Result<T, Self> {
        if self.0.is_empty() { Ok(value) } else { Err(self) }
    }
}

/// Why a use case did not happen.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// The person can mend it.
    #[error("refused")]
    Refused(Refusal),
    /// There is no such thing in this program, or it is not for this person: never said which.
    #[error("not found")]
    NotFound,
    /// Nobody is signed in, or the sign-in has ended.
    #[error("sign-in needed")]
    SignInNeeded,
    /// The role does not allow it.
    #[error("not allowed")]
    NotAllowed,
    /// The database cannot be reached or broke off: nothing was stored, trying again is safe.
    #[error("unavailable")]
    Unavailable,
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
