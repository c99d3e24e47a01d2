//! What staff read in a score, beside its band: cut-offs, levels, patterns. Every threshold is the reference's.

use super::{Answer, Answers, Scores};

crate::checkin_choices! {
    /// Whose drinking limit the screening uses; recorded for that purpose, not taken from gender identity.
    DrinkingLimit {
        /// For women.
        Women = "women",
        /// For men.
        Men = "men",
    }
    /// The Columbia screener's levels, as printed with triage points. For staff.
    ColumbiaLevel {
        /// No Yes.
        None = "none",
        /// q1 or q2.
        Low = "low",
        /// q3, or behaviour longer ago than 3 months.
        Moderate = "moderate",
        /// q4, q5, or behaviour in the last 3 months.
        High = "high",
    }
    /// Where a PCL-5 total lies from the cut-point of 31 to 33.
    Range {
        /// Below.
        Below = "below",
        /// Within.
        Within = "within",
        /// Above.
        Above = "above",
    }
    /// What the ASQ toolkit calls a screen.
    Acuity {
        /// Neither positive nor finished.
        Unfinished = "unfinished",
        /// No to all four.
        Negative = "negative",
        /// Positive, and No to item 5.
        NonAcute = "non_acute",
        /// Yes to item 5.
        Acute = "acute",
        /// Positive, and item 5 refused or open.
        Unknown = "unknown",
    }
}

/// BAM-IOP: Use of this or more asks for review (printed by the VA).
const BAM_USE: u16 = 1;
/// BAM-IOP: Risk of this or more (clinical users of the 0-24 form; not confirmed from a primary source).
const BAM_RISK: u16 = 12;
/// BAM-IOP: Protective of this or less (as for Risk).
const BAM_PROTECTIVE: u16 = 12;
/// AUDIT-C: positive at this or more for women, and where nothing is recorded.
const AUDITC_WOMEN: u16 = 3;
/// AUDIT-C: positive at this or more for men.
const AUDITC_MEN: u16 = 4;
/// PCL-5: the range that suggests probable PTSD (National Center for PTSD).
const PCL5: std::ops::RangeInclusive<u16> = 31..=33;
/// BARC-10: best cut-off for sustained remission (Vilsaint 2017).
const BARC: u16 = 47;

/// The scales of a BAM that ask for review. Only Use has a cut-off in the 30-day form.
pub fn bam_review(scores: &Scores, seven_days: bool) -> Vec<&'static str> {
    let use_days = scores.of("use").is_some_and(|score| score >= BAM_USE).then_some("use");
    let risk = scores.of("risk").is_some_and(|score| seven_days && score >= BAM_RISK).then_some("risk");
    let low = scores.of("protective").is_some_and(|score| seven_days && score <= BAM_PROTECTIVE);
    [use_days, risk, low.then_some("protective")].into_iter().flatten().collect()
}

/// The AUDIT-C cut-off; not recorded is the cautious one.
pub const fn cut_off(limit: Option<DrinkingLimit>) -> u16 {
    match limit {
        Some(DrinkingLimit::Men) => AUDITC_MEN,
        Some(DrinkingLimit::Women) | None => AUDITC_WOMEN,
    }
}

/// Whether an AUDIT-C total is positive.
pub const fn auditc_positive(total: u16, limit: Option<DrinkingLimit>) -> bool {
    total >= cut_off(limit)
}

/// Where a PCL-5 total lies.
pub fn pcl5_range(total: u16) -> Range {
    match total {
        total if total < *PCL5.start() => Range::Below,
        total if total > *PCL5.end() => Range::Above,
        _ => Range::Within,
    }
}

/// The symptom pattern of the PCL-5, counting items answered 2 or more: 1 in B, 1 in C, 2 in D, 2 in E.
pub fn pcl5_pattern(answers: &Answers) -> bool {
    [("b", 1), ("c", 1), ("d", 2), ("e", 2)].into_iter().all(|(cluster, least)| {
        let scale = answers.instrument().scale(cluster);
        let items = scale.map_or(&[][..], |scale| scale.items);
        items.iter().filter(|(item, _)| answers.value(item) >= Some(2)).count() >= least
    })
}

/// Whether a BARC-10 total is below the cut-off.
pub const fn barc_is_low(total: u16) -> bool {
    total < BARC
}

/// The Columbia level of a screen, finished or not.
pub fn columbia_level(answers: &Answers) -> ColumbiaLevel {
    let yes = |items: &[&str]| items.iter().any(|item| answers.is_yes(item));
    if yes(&["q4", "q5", "q5b", "q6b"]) {
        ColumbiaLevel::High
    } else if yes(&["q3", "q6"]) {
        ColumbiaLevel::Moderate
    } else if yes(&["q1", "q2"]) {
        ColumbiaLevel::Low
    } else {
        ColumbiaLevel::None
    }
}

/// Whether the VA's rule asks for a further evaluation.
pub fn va_further_evaluation(answers: &Answers) -> bool {
    ["q3", "q4", "q5", "q5b", "q6b"].iter().any(|item| answers.is_yes(item))
}

/// What an ASQ says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AsqReading {
    /// Positive or not, and how acute.
    pub acuity: Acuity,
    /// Only old history, which a clinician has reviewed before: no flag.
    pub known_history: bool,
}

/// Reads an ASQ, finished or not. `reviewed` is whether a clinician has marked the person's history as reviewed.
pub fn asq_reading(answers: &Answers, reviewed: bool) -> AsqReading {
    let first = ["1", "2", "3", "4"].map(|item| answers.of(item));
    let positive = first.iter().any(|answer| matches!(answer, Some(Answer::Value(1) | Answer::Refused)));
    let acuity = match (positive, answers.of("5")) {
        (_, Some(Answer::Value(1))) => Acuity::Acute,
        (true, Some(Answer::Value(_))) => Acuity::NonAcute,
        (true, _) => Acuity::Unknown,
        (false, _) if first.iter().all(Option::is_some) => Acuity::Negative,
        (false, _) => Acuity::Unfinished,
    };
    let no = |item| answers.value(item) == Some(0);
    let only_old = no("1") && no("2") && no("3") && answers.is_yes("4") && answers.value("4when") >= Some(1) && no("5");
    AsqReading { acuity, known_history: only_old && reviewed }
}
