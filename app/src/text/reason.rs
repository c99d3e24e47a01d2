//! What is wrong with a field, as the sentence beside it.

use crate::text::{t, when};
use domain::{Language, Reason};

/// The sentence beside a field.
pub fn sentence(lang: Language, reason: &Reason) -> String {
    match reason {
        Reason::Required => t!(lang, "ui-reason-required"),
        Reason::NotANumber => t!(lang, "ui-reason-not-a-number"),
        Reason::OutOfRange { min, max } => t!(lang, "ui-reason-out-of-range", min = *min, max = *max),
        Reason::TooShort { min } => t!(lang, "ui-reason-too-short", min = *min),
        Reason::TooLong { max } => t!(lang, "ui-reason-too-long", max = when::grouped(*max)),
        Reason::BadCharacter => t!(lang, "ui-reason-bad-character"),
        Reason::NotAChoice => t!(lang, "ui-reason-not-a-choice"),
        Reason::NotADate => t!(lang, "ui-reason-not-a-date"),
        Reason::TooFew { min } => t!(lang, "ui-reason-too-few", min = *min),
        Reason::SameTwice => t!(lang, "ui-reason-same-twice"),
        Reason::DateOutOfRange => t!(lang, "ui-reason-date-out-of-range"),
        Reason::InTheFuture => t!(lang, "practice-reason-future"),
        Reason::EndBeforeStart => t!(lang, "practice-reason-end"),
        Reason::LongerThanADay => t!(lang, "practice-reason-day"),
        Reason::UnknownField => t!(lang, "ui-reason-unknown-field"),
        Reason::NotAnId => t!(lang, "ui-reason-not-an-id"),
        Reason::AlreadySentOtherwise => t!(lang, "ui-reason-already-sent"),
        Reason::NotAnEmail => t!(lang, "ui-reason-not-an-email"),
        Reason::NotRecognised => t!(lang, "ui-reason-not-recognised"),
        Reason::TryLater { seconds } => {
            let seconds = i64::try_from(*seconds).unwrap_or(i64::MAX);
            t!(lang, "ui-reason-try-later", wait = when::span_long(lang, seconds.max(60)))
        }
        Reason::TooCommon => t!(lang, "ui-reason-too-common"),
        Reason::NotTheSame => t!(lang, "ui-reason-not-the-same"),
        Reason::CodeNotValid => t!(lang, "ui-reason-code-not-valid"),
        Reason::TakenBy { name } => t!(lang, "ui-reason-taken-by", name = name),
        Reason::AlreadyClosed => t!(lang, "ui-reason-already-closed"),
        Reason::NotTaken => t!(lang, "ui-reason-not-taken"),
        Reason::TimeIsOver => t!(lang, "ui-reason-time-is-over"),
        Reason::TooMany { max } => t!(lang, "ui-reason-too-many", max = when::grouped(*max)),
        Reason::DateTooFar => t!(lang, "ui-reason-date-too-far"),
        Reason::TakenBack => t!(lang, "ui-reason-taken-back"),
        Reason::FeedbackGiven => t!(lang, "ui-reason-feedback-given"),
        Reason::NothingSent => t!(lang, "ui-reason-nothing-sent"),
        Reason::NotATime => t!(lang, "ui-reason-not-a-time"),
        Reason::NotDialable => t!(lang, "ui-reason-not-dialable"),
        Reason::TooLateToChange => t!(lang, "ui-reason-too-late-to-change"),
        Reason::NotAZone => t!(lang, "ui-reason-not-a-zone"),
        Reason::ChangedMeanwhile => t!(lang, "ui-reason-changed-meanwhile"),
        Reason::SameTimes => t!(lang, "ui-reason-same-times"),
        Reason::SlotFull => t!(lang, "ui-reason-slot-full"),
        Reason::SlotCancelled => t!(lang, "ui-reason-slot-cancelled"),
        Reason::SlotBegun => t!(lang, "ui-reason-slot-begun"),
        Reason::SlotNotOpen => t!(lang, "ui-reason-slot-not-open"),
        Reason::SlotOverlaps => t!(lang, "ui-reason-slot-overlaps"),
        Reason::SlotPlanned => t!(lang, "ui-reason-slot-planned"),
        Reason::MakeUpNotOffered => t!(lang, "ui-reason-make-up-not-offered"),
    }
}
