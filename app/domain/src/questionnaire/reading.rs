//! What staff read in a score, beside its band: cut-offs and patterns. What a suicide screen says is with the rules F1 to F5. Every threshold is the reference's.

use super::{Answers, Scores};

crate::checkin_choices! {
    /// Whose drinking limit the screening uses; recorded for that purpose, not taken from gender identity.
    DrinkingLimit {
        /// For women.
        Women = "women",
        /// For men.
        Men = "men",
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
