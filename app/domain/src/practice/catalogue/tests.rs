use super::*;
use crate::practice::{Field, Line, Step};

/// One line of `specification.txt`, written from the YAML blocks of the reference.
fn summary(exercise: &Exercise) -> String {
    let numbers = |name: &str, all: &[u32]| {
        (!all.is_empty()).then(|| format!("{name} {}", all.iter().map(u32::to_string).collect::<Vec<_>>().join(" ")))
    };
    let shown = |s: Option<u32>| s.map_or("part".to_owned(), |s| s.to_string());
    let words = |name: &str, all: &[String]| (!all.is_empty()).then(|| format!("{name} {}", all.join(" ")));
    let seconds = |line: &Line| shown(line.s);
    let step = |step: &Step| step.s.to_string();
    let count = |name: &str, n: usize| (n > 0).then(|| format!("{name} {n}"));
    let one = |name: &str, n: Option<u32>| n.map(|n| format!("{name} {n}"));
    let taps: Vec<u32> = exercise.steps.iter().map(|s| s.taps).filter(|&taps| taps > 0).collect();
    let block: Vec<String> = exercise.block_if_profile.iter().map(|c| c.word().to_owned()).collect();
    let e = exercise;
    let parts = [
        numbers("phases", &e.phases.iter().map(|p| p.s).collect::<Vec<_>>()),
        e.cycles.map(|c| format!("cycles {} {} {}", c.default, c.min, c.max)),
        words("lines", &e.lines.iter().map(seconds).collect::<Vec<_>>()),
        words("steps", &e.steps.iter().map(step).collect::<Vec<_>>()),
        numbers("taps", &taps),
        count("groups", e.groups.len()),
        count("options", e.options.len()),
        count("fields", e.fields.len()),
        one("seconds", e.seconds),
        one("pick", e.pick),
        one("rating_every_s", e.rating_every_s),
        one("check_every_s", e.check_every_s),
        e.variants.map(|v| format!("variants {} {} {}", v.short, v.medium, v.long)),
        e.adjustable.map(|a| format!("adjustable {} {}", a.min_s, a.max_s)),
        e.minutes.map(|m| format!("minutes {} {} {}", m.min, m.default, m.max)),
        e.review_days.map(|r| format!("review_days {} {}", r.min, r.max)),
        words("block", &block),
        e.live_curve.then(|| "live_curve".to_owned()),
    ];
    let join = |all: Vec<&str>| all.join(" ");
    [
        e.id.clone(),
        e.name.clone(),
        e.kind.word().to_owned(),
        join(e.purpose.iter().map(|p| p.word()).collect()),
        join(e.modality.iter().map(|m| m.word()).collect()),
        join(e.contra.iter().map(|c| c.word()).collect()),
        e.rate.word().to_owned(),
        parts.into_iter().flatten().collect::<Vec<_>>().join("; "),
    ]
    .join(" | ")
}

#[test]
fn every_record_of_the_reference_is_here_exactly() {
    let written: Vec<&str> = include_str!("../specification.txt").lines().collect();
    let read: Vec<String> = exercises(Language::En).iter().map(summary).collect();
    assert_eq!(read.len(), 57);
    for (read, written) in read.iter().zip(&written) {
        assert_eq!(read, written);
    }
    assert_eq!(read.len(), written.len());
}

#[test]
fn both_languages_have_the_same_shape_and_other_words() {
    assert_eq!(exercises(Language::Es).len(), exercises(Language::En).len());
    for (en, es) in exercises(Language::En).iter().zip(exercises(Language::Es)) {
        let renamed = Exercise { name: en.name.clone(), ..es.clone() };
        assert_eq!(summary(en), summary(&renamed));
        let id = &en.id;
        assert!(en.name != es.name || id == "stop_skill", "{id}: not translated");
        let moves = |e: &Exercise| e.phases.iter().map(|phase| phase.shape).collect::<Vec<_>>();
        assert_eq!(moves(en), moves(es), "{id}");
        assert_eq!(en.lines_before.len(), es.lines_before.len(), "{id}");
        assert_eq!(en.lines_after.len(), es.lines_after.len(), "{id}");
        assert_eq!(en.actions.len(), es.actions.len(), "{id}");
        for (a, b) in en.fields.iter().zip(&es.fields) {
            let shape = |field: &Field| (field.answer.clone(), field.options.len(), field.per_line);
            assert_eq!(shape(a), shape(b), "{id}: {}", a.ask);
        }
        for (a, b) in en.steps.iter().zip(&es.steps) {
            assert_eq!((a.taps, a.pick.len(), &a.link), (b.taps, b.pick.len(), &b.link), "{id}: {}", a.text);
        }
        for (a, b) in en.lines.iter().zip(&es.lines) {
            assert_eq!((a.part, a.rating, a.repeat_until_end), (b.part, b.rating, b.repeat_until_end), "{id}");
        }
        let shape = |e: &Exercise| {
            let said = [&e.first_screen, &e.note, &e.end, &e.output, &e.score, &e.variant_note];
            (said.map(Option::is_some), e.spin, e.offline, e.feeds.clone(), e.rules.clone(), e.shown_in.clone())
        };
        assert_eq!(shape(en), shape(es), "{id}");
    }
}

#[test]
fn records_are_sound() {
    use crate::practice::Kind;
    for exercise in exercises(Language::En) {
        let id = &exercise.id;
        let given = |kind: Kind| match kind {
            Kind::Timed => !exercise.phases.is_empty() && exercise.cycles.is_some(),
            Kind::Guided => !exercise.lines.is_empty(),
            Kind::Stepped => !exercise.steps.is_empty(),
            Kind::Form => !exercise.fields.is_empty(),
            Kind::List => !exercise.options.is_empty(),
        };
        assert!(given(exercise.kind), "{id}");
        assert!(exercise.phases.iter().all(|phase| phase.s > 0), "{id}");
        if let Some(cycles) = exercise.cycles {
            assert!(cycles.min <= cycles.default && cycles.default <= cycles.max, "{id}");
            assert!(exercise.groups.is_empty() || exercise.groups.len() == cycles.max as usize, "{id}");
        }
        // A breath moves the shape: in grows, out shrinks, a hold stays.
        let breath = exercise.modality.contains(&crate::practice::Modality::Breathing);
        let moved = exercise.phases.iter().filter(|phase| phase.shape.is_some()).count();
        assert!(!breath || moved == 2, "{id}");
        for step in &exercise.steps {
            assert!(step.link.iter().all(|link| Skill::from_word(link).is_some()), "{id}");
        }
        let options: Vec<&String> = exercise.actions.iter().map(|a| &a.option).collect();
        assert!(options.is_empty() || options == exercise.options.iter().collect::<Vec<_>>(), "{id}");
    }
}

#[test]
fn an_exercise_has_a_word_and_an_address() {
    for skill in Skill::all() {
        assert_eq!(Skill::from_word(skill.word()), Some(skill));
        let path = skill.path();
        assert_eq!(path.strip_prefix("/practice/").and_then(Skill::from_address), Some(skill), "{path}");
    }
    for wrong in ["", "box", "box_breathing", "Box-breathing", "box-breathing/", "../plan"] {
        assert_eq!(Skill::from_address(wrong), None, "{wrong:?}");
    }
    assert_eq!(Skill::from_word("box-breathing"), None);
}
