//! Every worked example of a score in `clinical/instruments.md`.

use super::{answers, scores};
use crate::questionnaire::{
    Band, CrossCheck, DrinkingLimit,
    InstrumentId::{self, Auditc, BamIop, BamR, Barc10, Dast10, Gad7, Pacs, Pcl5Month, Pcl5Week, Phq9},
    Range, auditc_positive, bam_review, barc_is_low, cut_off, pcl5_pattern, pcl5_range,
};

fn total(id: InstrumentId, written: &str) -> (Option<u16>, Option<Band>) {
    let total = scores(id, written).of("total");
    (total, total.and_then(|total| id.instrument().scale("total").and_then(|scale| scale.band(total))))
}

#[test]
fn phq9() {
    for (written, score, band) in [
        ("0, 0, 0, 0, 0, 0, 0, 0, 0 s", Some(0), Some(Band::Minimal)),
        ("1, 1, 1, 1, 1, 0, 0, 0, 0 -", Some(5), Some(Band::Mild)),
        ("2, 2, 2, 1, 1, 1, 1, 0, 0 1", Some(10), Some(Band::Moderate)),
        ("2, 2, 2, 2, 2, 2, 2, 1, 1 -", Some(16), Some(Band::ModeratelySevere)),
        ("3, 3, 3, 3, 3, 3, 2, 0, 0 3", Some(20), Some(Band::Severe)),
        ("1, 0, 0, 0, -, 0, 0, 0, 2 -", None, None),
    ] {
        assert_eq!(total(Phq9, written), (score, band), "{written}");
        assert_eq!(answers(Phq9, written).is_complete(), score.is_some(), "{written}");
    }
}

#[test]
fn gad7() {
    for (written, score, band) in [
        ("0, 0, 0, 0, 0, 0, 0", Some(0), Some(Band::Minimal)),
        ("1, 1, 1, 1, 0, 0, 1", Some(5), Some(Band::Mild)),
        ("2, 1, 2, 1, 1, 1, 1", Some(9), Some(Band::Mild)),
        ("2, 2, 2, 1, 1, 1, 1", Some(10), Some(Band::Moderate)),
        ("3, 3, 2, 2, 2, 2, 1", Some(15), Some(Band::Severe)),
        ("3, 3, 3, 3, -, 3, 3", None, None),
    ] {
        assert_eq!(total(Gad7, written), (score, band), "{written}");
    }
}

const NO_DRUGS: &str = "s s s s s s s";

#[test]
fn bam_iop() {
    /// As written; Use, Risk, Protective; what asks for review; codes of cross-checks.
    type Example<'a> = (&'a str, [Option<u16>; 3], &'a [&'a str], &'a [&'a str]);
    let examples: [Example<'_>; 6] = [
        ("1, 0, 0, 0, s, 0 / {} / 0, 4, 3, 0, 2, 4, 1, 0, 4, 3", [Some(0), Some(1), Some(21)], &[], &[]),
        (
            "3, 4, 3, 0, s, 0 / {} / 3, 1, 0, 2, 0, 0, 0, 2, 1, 1",
            [Some(0), Some(17), Some(2)],
            &["risk", "protective"],
            &[],
        ),
        ("2, 2, 2, 2, 1, 0 / {} / 2, 2, 2, 1, 1, 2, 1, 1, 3, 2", [Some(3), Some(10), Some(14)], &["use"], &[]),
        (
            "2, 2, 1, 1, 2, 1 / 0,0,1,0,0,0,0 / 2, 2, 1, 2, 0, 1, 0, 1, 2, 2",
            [Some(4), Some(10), Some(6)],
            &["use", "protective"],
            &["5>4"],
        ),
        (
            "2, 1, 1, 0, s, 1 / 0,0,0,0,0,0,0 / 1, 3, 2, 1, 2, 3, 1, 0, 3, 3",
            [Some(1), Some(6), Some(17)],
            &["use"],
            &["6>0 but 7A-7G all 0"],
        ),
        ("2, 1, 1, 0, s, 0 / {} / 1, 3, -, 1, 2, 3, 1, 0, 3, 3", [Some(0), Some(6), None], &[], &[]),
    ];
    for (written, [use_days, risk, protective], review, checks) in examples {
        let written = written.replace("{}", NO_DRUGS);
        let found = scores(BamIop, &written);
        assert_eq!(
            [found.of("use"), found.of("risk"), found.of("protective")],
            [use_days, risk, protective],
            "{written}"
        );
        assert_eq!(bam_review(&found, true), review, "{written}");
        let codes: Vec<String> = CrossCheck::of(&answers(BamIop, &written)).iter().map(CrossCheck::code).collect();
        assert_eq!(codes, checks, "{written}");
    }
}

#[test]
fn bam_iop_checks_each_drug_against_all_of_them() {
    let written = "2, 2, 1, 0, s, 1 / 0,0,3,0,0,0,2 / 2, 2, 1, 2, 0, 1, 0, 1, 2, 2";
    let checks = CrossCheck::of(&answers(BamIop, written));
    assert_eq!(checks.iter().map(CrossCheck::code).collect::<Vec<_>>(), ["7C>6", "7G>6"]);
    assert_eq!(checks.iter().map(CrossCheck::item).collect::<Vec<_>>(), ["7C", "7G"]);
    assert_eq!(CrossCheck::of(&answers(Gad7, "0 0 0 0 0 0 0")), []);
}

#[test]
fn bam_r() {
    for (written, [use_days, risk, protective]) in [
        ("2, 10, 12, 5, 2, 0 / {} / 2, 3, 8, 6, 1, 15, 1, 1, 20, 2", [7, 66, 103]),
        ("0, 0, 0, 0, s, 0 / {} / 0, 4, 30, 0, 4, 30, 1, 0, 30, 4", [0, 0, 180]),
        ("4, 30, 30, 30, 30, 30 / 30,30,30,30,30,30,30 / 4, 0, 0, 30, 0, 0, 0, 4, 0, 0", [90, 180, 0]),
        ("1, 3, 2, 0, s, 4 / 4,0,0,0,0,0,0 / 1, 2, 0, 2, 0, 10, 0, 3, 5, 1", [4, 45, 30]),
    ] {
        let found = scores(BamR, &written.replace("{}", NO_DRUGS));
        let all = [found.of("use"), found.of("risk"), found.of("protective")];
        assert_eq!(all, [use_days, risk, protective].map(Some), "{written}");
        let review: &[&str] = if use_days >= 1 { &["use"] } else { &[] };
        assert_eq!(bam_review(&found, false), review, "{written}");
    }
}

#[test]
fn auditc() {
    use DrinkingLimit::{Men, Women};
    for (written, limit, score, cut, positive) in [
        ("0, s, s", Some(Women), 0, 3, false),
        ("1, 1, 1", Some(Women), 3, 3, true),
        ("1, 1, 1", Some(Men), 3, 4, false),
        ("2, 1, 1", Some(Men), 4, 4, true),
        ("4, 4, 4", Some(Women), 12, 3, true),
        ("3, 0, 0", None, 3, 3, true),
    ] {
        assert_eq!(scores(Auditc, written).of("total"), Some(score), "{written}");
        assert_eq!((cut_off(limit), auditc_positive(score, limit)), (cut, positive), "{written}");
    }
}

#[test]
fn dast10() {
    for (written, score, band) in [
        ("N N Y N N N N N N N", 0, Band::None),
        ("N N N N N N N N N N", 1, Band::Low),
        ("Y Y Y N N N N N N N", 2, Band::Low),
        ("Y Y Y N Y Y Y N N N", 5, Band::Moderate),
        ("Y Y N Y Y Y Y Y Y Y", 10, Band::Severe),
    ] {
        assert_eq!(total(Dast10, written), (Some(score), Some(band)), "{written}");
    }
}

#[test]
fn pcl5() {
    for (written, score, clusters, range, pattern) in [
        ("0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0", 0, [0, 0, 0, 0], Range::Below, false),
        ("1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1", 20, [5, 2, 7, 6], Range::Below, false),
        ("2,1,1,0,0,2,0,2,2,0,0,0,0,0,2,2,0,0,0,0", 14, [4, 2, 4, 4], Range::Below, true),
        ("2,2,2,2,2,2,2,2,2,2,2,1,1,1,1,1,1,1,1,1", 31, [10, 4, 11, 6], Range::Within, false),
        ("4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4", 80, [20, 8, 28, 24], Range::Above, true),
        ("3,3,2,2,2,2,2,2,2,2,2,1,1,1,1,3,1,1,1,0", 34, [12, 4, 11, 7], Range::Above, false),
    ] {
        for form in [Pcl5Month, Pcl5Week] {
            let found = scores(form, written);
            assert_eq!(found.of("total"), Some(score), "{written}");
            assert_eq!(["b", "c", "d", "e"].map(|id| found.of(id)), clusters.map(Some), "{written}");
            assert_eq!((pcl5_range(score), pcl5_pattern(&answers(form, written))), (range, pattern), "{written}");
        }
    }
}

#[test]
fn pacs() {
    // Its severities are rule F15's.
    for (written, score) in [
        ("0, 0, 0, 0, 0", 0),
        ("3, 3, 3, 2, 3", 14),
        ("3, 3, 3, 3, 3", 15),
        ("4, 4, 4, 4, 4", 20),
        ("5, 4, 4, 4, 4", 21),
    ] {
        assert_eq!(scores(Pacs, written).of("total"), Some(score), "{written}");
    }
}

#[test]
fn barc10() {
    for (written, score, low) in [
        ("1, 1, 1, 1, 1, 1, 1, 1, 1, 1", 10, true),
        ("5, 5, 5, 5, 5, 5, 5, 5, 5, 5", 50, false),
        ("5, 5, 5, 5, 4, 5, 5, 4, 4, 5", 47, false),
        ("5, 5, 5, 5, 4, 5, 5, 4, 4, 4", 46, true),
        ("6, 6, 6, 6, 6, 6, 6, 6, 6, 6", 60, false),
    ] {
        assert_eq!(scores(Barc10, written).of("total"), Some(score), "{written}");
        assert_eq!(barc_is_low(score), low, "{written}");
    }
}
