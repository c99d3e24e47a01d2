use crate::rule::{Kind, RuleId, Severity, Shown};

#[test]
fn a_rule_is_stored_under_its_name() {
    for &rule in RuleId::ALL {
        assert_eq!(RuleId::from_word(rule.word()), Some(rule));
        assert_eq!(serde_json::to_string(&rule).unwrap(), format!("\"{}\"", rule.word()));
        assert!(rule.version() >= 1);
    }
    assert_eq!(RuleId::F13.word(), "F13");
    assert_eq!(RuleId::from_word("f13"), None);
    assert_eq!(RuleId::from_word("F31"), None);
}

#[test]
fn severities_rise_from_yellow_to_red() {
    assert_eq!(Severity::ALL.iter().map(|severity| severity.word()).collect::<Vec<_>>(), ["yellow", "amber", "red"]);
    assert!(Severity::ALL.is_sorted());
    assert_eq!(Severity::from_word("amber"), Some(Severity::Amber));
    assert_eq!(serde_json::to_string(&Severity::Red).unwrap(), "\"red\"");
}

#[test]
fn what_is_shown_is_ordered_by_urgency() {
    use Shown::{CravingFlow, CrisisCard, HigherThanUsual, MedicalCard, ThankYouForHonesty};
    let mut shown = vec![HigherThanUsual, CravingFlow, ThankYouForHonesty, MedicalCard, CrisisCard];
    shown.sort_unstable();
    assert_eq!(shown, [CrisisCard, MedicalCard, ThankYouForHonesty, CravingFlow, HigherThanUsual]);
    assert_eq!(serde_json::to_string(&ThankYouForHonesty).unwrap(), "\"thank_you_for_honesty\"");
}

#[test]
fn only_f14_and_f5_resolve_themselves_and_f1_to_f5_and_f28_are_an_incident() {
    for &rule in RuleId::ALL {
        assert_eq!(rule.kind(), if rule == RuleId::F14 { Kind::State } else { Kind::Event }, "{rule:?}");
        assert_eq!(rule.resolves_itself(), matches!(rule, RuleId::F14 | RuleId::F5), "{rule:?}");
        let suicide = matches!(rule, RuleId::F1 | RuleId::F2 | RuleId::F3 | RuleId::F4 | RuleId::F5);
        assert_eq!(rule.is_incident(), suicide || rule == RuleId::F28, "{rule:?}");
    }
}
