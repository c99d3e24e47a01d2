//! What each section takes, and what it refuses in words.

use super::*;
use crate::{Fields, Reason};
use jiff::civil::time;
use proptest::prelude::*;

fn parse(fields: &[(&str, &str)]) -> Result<Change, Vec<(String, Reason)>> {
    let fields = Fields(fields.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect());
    Change::parse(&fields)
        .map_err(|refusal| refusal.0.into_iter().map(|(name, reason)| (name.into_owned(), reason)).collect())
}

fn refused(fields: &[(&str, &str)], name: &str, reason: Reason) {
    assert_eq!(parse(fields), Err(vec![(name.to_owned(), reason)]), "{fields:?}");
}

#[test]
fn each_section_changes_its_own_part_and_nothing_else() {
    let forms: [&[(&str, &str)]; 8] = [
        &[("section", "look"), ("theme", "dark"), ("text_size", "largest"), ("motion", "less")],
        &[("section", "words"), ("called", " Ana "), ("own_word", "the thing")],
        &[("section", "practice"), ("tones", "yes"), ("vibration", "yes")],
        &[("section", "health"), ("condition", "seizure"), ("condition", "heart"), ("condition", "heart")],
        &[("section", "progress"), ("stages", "yes")],
        &[("section", "share"), ("craving_share", "when_told")],
        &[("section", "lock"), ("lock_minutes", "5")],
        &[
            ("section", "remind"),
            ("check_in_at", "19:30"),
            ("session_lead", "60"),
            ("quiet_from", "22:00"),
            ("quiet_until", "07:00"),
        ],
    ];
    let before = Settings::default();
    let mut all = before.clone();
    for form in forms {
        let change = parse(form).expect("accepted");
        assert_eq!(change.section(), form[0].1);
        let after = before.clone().with(&change);
        assert_eq!(after == before, change.section() == "words", "{change:?}");
        all = all.with(&change);
    }
    let expected = Settings {
        screen: Screen { theme: Theme::Dark, text_size: TextSize::Largest, motion: Motion::Less, lock_minutes: 5 },
        tones: true,
        vibration: true,
        counters: false,
        milestones: false,
        stages: true,
        conditions: vec![Condition::Heart, Condition::Seizure],
        craving_share: CravingShare::WhenTold,
        crisis_tells: false,
        reminders: Reminders {
            check_in_at: Some(time(19, 30, 0, 0)),
            session_lead: 60,
            quiet: Some((time(22, 0, 0, 0), time(7, 0, 0, 0))),
        },
    };
    assert_eq!(all, expected);
}

#[test]
fn words_are_trimmed_and_the_own_word_can_be_taken_away() {
    let words = parse(&[("section", "words"), ("called", " Ana  B. "), ("own_word", "  ")]);
    assert_eq!(words, Ok(Change::Words { called: "Ana  B.".into(), own_word: None }));
}

#[test]
fn what_no_section_takes_is_refused_beside_its_field() {
    refused(&[], "form", Reason::UnknownField);
    refused(&[("section", "secrets")], "form", Reason::UnknownField);
    refused(&[("section", "practice"), ("theme", "dark")], "form", Reason::UnknownField);
    let look = |theme| [("section", "look"), ("theme", theme), ("text_size", "normal"), ("motion", "system")];
    refused(&look("pink"), "theme", Reason::NotAChoice);
    refused(&look(""), "theme", Reason::Required);
    refused(&[("section", "words"), ("called", " ")], "called", Reason::Required);
    refused(&[("section", "words"), ("called", "a\u{7}b")], "called", Reason::BadCharacter);
    refused(&[("section", "words"), ("called", &"ñ".repeat(61))], "called", Reason::TooLong { max: 60 });
    refused(&[("section", "words"), ("called", "A"), ("own_word", "a\0b")], "own_word", Reason::BadCharacter);
    refused(&[("section", "health"), ("condition", "none")], "condition", Reason::NotAChoice);
    refused(&[("section", "share"), ("craving_share", "all")], "craving_share", Reason::NotAChoice);
    refused(&[("section", "remind"), ("session_lead", "45")], "session_lead", Reason::NotAChoice);
    refused(&[("section", "remind"), ("check_in_at", "25:00")], "check_in_at", Reason::NotAChoice);
    refused(&[("section", "remind"), ("quiet_from", "22:00")], "quiet_until", Reason::Required);
    refused(&[("section", "remind"), ("quiet_until", "22:00")], "quiet_from", Reason::Required);
    let no_time = [("section", "remind"), ("quiet_from", "22:00"), ("quiet_until", "22:00")];
    refused(&no_time, "quiet_until", Reason::Required);
}

#[test]
fn the_lock_is_never_longer_than_the_sign_in() {
    let off = Reason::OutOfRange { min: 5, max: 60 };
    for (typed, expected) in [
        ("5", Ok(5)),
        (" 60 ", Ok(60)),
        ("4", Err(off.clone())),
        ("61", Err(off.clone())),
        ("-5", Err(off.clone())),
        ("300", Err(off)),
        ("", Err(Reason::Required)),
        ("soon", Err(Reason::NotANumber)),
        ("7.5", Err(Reason::NotANumber)),
    ] {
        let read = parse(&[("section", "lock"), ("lock_minutes", typed)]);
        let expected = expected
            .map(|minutes| Change::Lock { minutes })
            .map_err(|reason| vec![("lock_minutes".to_owned(), reason)]);
        assert_eq!(read, expected, "{typed:?}");
    }
}

#[test]
fn a_condition_hides_its_code_and_those_whose_sentence_names_it() {
    let hidden = |condition: Condition| {
        let codes =
            ["dizzy", "hold", "heart", "injury", "exert", "trauma", "voices", "seizure", "with_clinician", "none"];
        codes.into_iter().filter(|code| condition.hides(code)).collect::<Vec<_>>()
    };
    for (condition, expected) in [
        (Condition::Heart, &["hold", "heart", "exert"][..]),
        (Condition::Lung, &["hold", "exert"]),
        (Condition::BetaBlocker, &["heart"]),
        (Condition::EatingDisorder, &["heart", "exert"]),
        (Condition::Pregnancy, &["hold", "heart", "exert"]),
        (Condition::ColdReaction, &["heart"]),
        (Condition::Injury, &["injury"]),
        (Condition::Seizure, &["seizure"]),
        (Condition::Trauma, &["trauma"]),
        (Condition::Voices, &["voices"]),
        (Condition::Dizzy, &["dizzy"]),
        (Condition::Hold, &["hold"]),
        (Condition::Exert, &["exert"]),
    ] {
        assert_eq!(hidden(condition), expected, "{condition:?}");
        let settings = Settings { conditions: vec![condition], ..Settings::default() };
        assert!(settings.hides(condition.word()) && !settings.hides("none"));
    }
    assert!(Condition::ALL.iter().all(|condition| !Settings::default().hides(condition.word())));
}

proptest! {
    #[test]
    fn whatever_is_typed_gets_an_answer(
        section in "look|words|practice|health|progress|share|lock|remind|\\PC{0,5}",
        fields in prop::collection::vec(("[a-z_]{0,12}|theme|called|lock_minutes|quiet_from|condition", "\\PC{0,70}"), 0..6),
    ) {
        let mut all = vec![("section".to_owned(), section)];
        all.extend(fields);
        match Change::parse(&Fields(all)) {
            Ok(Change::Lock { minutes }) => prop_assert!((LOCK_SHORTEST..=LOCK_LONGEST).contains(&minutes)),
            Ok(Change::Words { called, .. }) => prop_assert!((1..=60).contains(&called.chars().count())),
            Ok(_) => {}
            Err(refusal) => prop_assert!(!refusal.0.is_empty()),
        }
    }
}
