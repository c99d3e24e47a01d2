//! The texts: complete, official, and in Spanish only where the reference allows it.

use crate::Language;
use crate::questionnaire::{
    Answering,
    InstrumentId::{self, Asq, Auditc, BamIop, BamR, Barc10, Cssrs, Dast10, Gad7, Pacs, Pcl5Month, Pcl5Week, Phq9},
    Question, Sheet, Switch, Texts,
};

fn on(switches: &[Switch]) -> Texts {
    Texts { on: switches.iter().copied().collect(), ..Texts::default() }
}

#[test]
fn spanish_is_shown_only_where_an_official_wording_was_compared() {
    for (id, switches, language) in [
        (Phq9, &[][..], Language::Es),
        (Gad7, &[], Language::En),
        (Gad7, &[Switch::Gad7Spanish], Language::Es),
        (Auditc, &[], Language::En),
        (Auditc, &[Switch::AuditcSpanish], Language::Es),
        (Cssrs, &[], Language::En),
        (Cssrs, &[Switch::CssrsSpanish], Language::Es),
        (Asq, &[], Language::En),
        (BamIop, &[], Language::En),
        (BamR, &[], Language::En),
        (Pcl5Month, &[], Language::En),
        (Pcl5Week, &[], Language::En),
        (Barc10, &[], Language::En),
    ] {
        let sheet = Sheet::of(id, &on(switches), Language::Es).expect("there is English at least");
        assert_eq!(sheet.language, language, "{id:?}");
        assert_eq!(Sheet::of(id, &on(switches), Language::En).map(|sheet| sheet.language), Some(Language::En));
    }
}

#[test]
fn a_form_without_text_is_off_until_the_clinic_has_typed_it_in_and_switched_it_on() {
    let mut texts = Texts::default();
    assert_eq!(Sheet::of(Dast10, &texts, Language::En), None);
    texts.on.insert(Switch::Dast10);
    assert_eq!(Sheet::of(Dast10, &texts, Language::En), None);
    for item in Dast10.instrument().items {
        texts.typed.insert((Dast10, "en".into(), item.id.into()), (format!("Question {}", item.id), vec![]));
    }
    let sheet = Sheet::of(Dast10, &texts, Language::Es).expect("typed in");
    assert_eq!((sheet.questions.len(), sheet.questions[2].text.as_str()), (10, "Question 3"));
    assert_eq!(sheet.questions[2].options, ["No", "Yes"]);
    texts.on.clear();
    assert_eq!(Sheet::of(Dast10, &texts, Language::En), None);
    assert_eq!(Sheet::of(Pacs, &on(&[Switch::Pacs]), Language::En), None);
}

#[test]
fn every_question_has_its_text_and_a_word_for_each_option() {
    for &id in InstrumentId::ALL {
        for wording in id.instrument().wordings {
            assert_eq!(wording.items.len(), id.instrument().items.len(), "{id:?}");
            for (item, words) in id.instrument().items.iter().zip(wording.items) {
                let expected = match item.answering {
                    Answering::Options(count) => usize::from(count),
                    Answering::YesNo | Answering::Steps { .. } => 2,
                    Answering::Words(words) => words.len(),
                    Answering::Number { .. } => 0,
                };
                if !item.typed_in {
                    assert_eq!(words.options.len(), expected, "{id:?} {}", item.id);
                }
            }
        }
    }
}

#[test]
fn item_nine_of_the_weekly_form_has_a_second_official_wording() {
    let nine = |texts: &Texts| {
        let sheet = Sheet::of(BamIop, texts, Language::En).expect("a form");
        (sheet.question("9").map(|question: &Question| question.text.clone()).expect("item 9"), sheet.version)
    };
    let (core, version) = nine(&Texts::default());
    let (report, other) = nine(&on(&[Switch::BamItem9OfReport]));
    assert!(core.contains("completely abstinent (clean)") && report.contains("will NOT use"), "{core} {report}");
    assert_ne!(version, other);
    for version in [version, other] {
        let again = Sheet::of_version(BamIop, &Texts::default(), Language::En, &version).expect("a form");
        assert_eq!(again.version, version);
    }
}

#[test]
fn the_codes_that_others_swap_are_right() {
    let code = |id: InstrumentId, item| id.instrument().item(item).and_then(|(_, item)| item.loinc);
    assert_eq!((code(Gad7, "6"), code(Gad7, "7")), (Some("69689-8"), Some("69736-7")));
    assert_eq!(code(Phq9, "9"), Some("44260-8"));
}
