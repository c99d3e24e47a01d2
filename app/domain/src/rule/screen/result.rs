//! What a finished screen says, for staff (`instruments.md`, C-SSRS "Results" and ASQ "Flow").

use super::{Reply, Screen, ScreenKind, Sitting, WHEN};
use jiff::Timestamp;

crate::checkin_choices! {
    /// The level that the Columbia screener prints; ordered.
    ColumbiaLevel {
        /// Nothing.
        None = "none",
        /// q1 or q2.
        Low = "low",
        /// q3, or q6 older than 3 months.
        Moderate = "moderate",
        /// q4, q5, or q6b.
        High = "high",
    }
    /// What an ASQ says.
    AsqResult {
        /// No to items 1 to 4.
        Negative = "negative",
        /// Positive, and item 5 is No.
        NonAcute = "non_acute_positive",
        /// The same, and only by an attempt longer ago that a clinician knows.
        KnownHistory = "known_history",
        /// Positive, and item 5 is refused or open.
        AcuityUnknown = "acuity_unknown",
        /// Item 5 is Yes.
        Acute = "acute_positive",
    }
}

/// The Columbia level of a C-SSRS at an instant. q6 without q6b counts as older.
pub fn columbia_level(cssrs: &Screen, at: Timestamp) -> ColumbiaLevel {
    let any = |items: &[&str]| items.iter().any(|item| cssrs.yes(item, at));
    if any(&["q4", "q5", "q6b"]) {
        ColumbiaLevel::High
    } else if any(&["q3", "q6"]) {
        ColumbiaLevel::Moderate
    } else if any(&["q1", "q2"]) {
        ColumbiaLevel::Low
    } else {
        ColumbiaLevel::None
    }
}

/// The VA's "further evaluation": any Yes among q3, q4, q5, q5b, q6b.
pub fn needs_further_evaluation(cssrs: &Screen, at: Timestamp) -> bool {
    ["q3", "q4", "q5", "q5b", "q6b"].iter().any(|item| cssrs.yes(item, at))
}

/// What the ASQ of a sitting says at an instant; `None` while it is negative so far but unfinished, or not there.
pub fn asq_result(sitting: &Sitting, at: Timestamp) -> Option<AsqResult> {
    let asq = sitting.screen(ScreenKind::Asq)?;
    if asq.yes("5", at) {
        return Some(AsqResult::Acute);
    }
    if asq.positive_since(at).is_none() {
        return asq.complete(at).then_some(AsqResult::Negative);
    }
    Some(match asq.reply("5", at) {
        Some(Reply::No) if is_known_history(sitting, asq, at) => AsqResult::KnownHistory,
        Some(Reply::No) => AsqResult::NonAcute,
        _ => AsqResult::AcuityUnknown,
    })
}

/// Items 1 to 3 No, 4 Yes older than 3 months, and a clinician has reviewed it before.
fn is_known_history(sitting: &Sitting, asq: &Screen, at: Timestamp) -> bool {
    let no = |item| asq.reply(item, at) == Some(Reply::No);
    let older = matches!(asq.reply(WHEN, at), Some(Reply::Within12Months | Reply::LongerAgo));
    sitting.history_reviewed && no("1") && no("2") && no("3") && asq.yes("4", at) && older
}
