//! The worked examples of `instruments.md` (C-SSRS, ASQ, two-stage flow), and the edges of F1 to F5.

use super::{
    sitting::{Screened, asq, cssrs, found, minutes_later, screened},
    support::local,
};
use crate::rule::{
    AsqResult, ColumbiaLevel, Given,
    Reply::{LongerAgo, No, One, Refused, Three, Two, Within3Months, Within12Months, Yes, Zero},
    RuleId::{self, F1, F2, F3, F4, F5},
    ScreenKind::{Asq, Cssrs, Phq9},
    Severity::{Amber, Red},
    asq_result, columbia_level, needs_further_evaluation,
};

const AT: &str = "05-06T12:00";

/// Rules and severities that are open, however long one waits.
fn open(person: &Screened) -> Vec<(RuleId, &'static str)> {
    person.open().into_iter().map(|(rule, severity, _)| (rule, severity.word())).collect()
}

#[test]
fn the_worked_examples_of_the_cssrs() {
    use ColumbiaLevel::{High, Low, Moderate};
    for (example, answers, flags, level, further) in [
        (1, "N N s s s s N s", &[][..], ColumbiaLevel::None, false),
        (2, "Y N s s s s N s", &[(F4, "amber")], Low, false),
        (3, "Y Y Y N N s N s", &[(F2, "red")], Moderate, true),
        (4, "Y Y N Y N s N s", &[(F1, "red")], High, true),
        (5, "Y Y Y N Y N N s", &[(F1, "red")], High, true),
        (6, "N N s s s s Y Y", &[(F1, "red")], High, true),
        (7, "N N s s s s Y N", &[(F4, "amber")], Moderate, false),
        (8, "Y Y r - - - - -", &[(F4, "amber"), (F5, "amber")], Low, false),
    ] {
        let mut person = screened();
        person.answers(Cssrs, AT, &cssrs(answers));
        let end = minutes_later(AT, 119);
        person.waits(AT, &end);
        assert_eq!(open(&person), flags, "example {example}");
        let screen = &person.sitting.screens[0];
        assert_eq!(columbia_level(screen, local(&end)), level, "example {example}");
        assert_eq!(needs_further_evaluation(screen, local(&end)), further, "example {example}");
    }
}

#[test]
fn the_worked_examples_of_the_two_stage_flow() {
    for (example, item_9, second, flags) in [
        (1, Zero, None, &[][..]),
        (2, One, Some("N N s s s s N s"), &[(F3, "amber")]),
        (3, One, Some("Y N s s s s N s"), &[(F3, "amber"), (F4, "amber")]),
        (4, One, Some("N Y Y N N s N s"), &[(F2, "red"), (F3, "amber")]),
        (5, Three, Some("- Y - Y - - - -"), &[(F1, "red"), (F3, "red")]),
        (6, Two, None, &[(F3, "red"), (F5, "red")]),
    ] {
        let mut person = screened();
        person.answers(Phq9, AT, &[("9", item_9)]);
        if let Some(second) = second {
            person.answers(Cssrs, AT, &cssrs(second));
        }
        // Example 5 says nothing of what comes later; in example 6 it is the 15 minutes.
        person.waits(AT, &minutes_later(AT, if example == 5 { 14 } else { 60 }));
        assert_eq!(open(&person), flags, "example {example}");
    }
}

#[test]
fn the_worked_examples_of_the_asq() {
    use AsqResult::{AcuityUnknown, Acute, KnownHistory, Negative, NonAcute};
    for (example, answers, reviewed, result, flags) in [
        (1, "N N N N -", false, Negative, &[][..]),
        (2, "Y N N N N", false, NonAcute, &[(F2, "amber")]),
        (3, "N N Y N Y", false, Acute, &[(F1, "red")]),
        (4, "N N N Y N", false, NonAcute, &[(F2, "amber")]),
        (5, "N N N Y N", true, KnownHistory, &[]),
        (6, "N R N N -", false, AcuityUnknown, &[(F2, "amber"), (F5, "red")]),
    ] {
        let mut person = screened();
        person.sitting.history_reviewed = reviewed;
        let mut answers = asq(answers);
        if matches!(example, 4 | 5) {
            answers.push(("when", LongerAgo));
        }
        person.answers(Asq, AT, &answers);
        person.waits(AT, &minutes_later(AT, 300));
        assert_eq!(open(&person), flags, "example {example}");
        assert_eq!(asq_result(&person.sitting, local(&minutes_later(AT, 300))), Some(result), "example {example}");
    }
}

#[test]
fn every_urgent_answer_is_red_at_once_and_once() {
    for item in ["q4", "q5", "q5b", "q6b"] {
        let mut person = screened();
        assert_eq!(found(&person.answers(Cssrs, AT, &[(item, Yes)])), [(F1, 'c', "red")], "{item}");
        assert_eq!(found(&person.looks(AT)), [], "{item}: found before");
        let changed = person.answers(Cssrs, &minutes_later(AT, 1), &[(item, No)]);
        assert_eq!(found(&changed), [], "{item}");
        assert_eq!(open(&person), [(F1, "red")], "{item}: a change takes nothing back");
    }
    for when in [Within12Months, LongerAgo] {
        assert_eq!(found(&screened().answers(Asq, AT, &[("4", Yes), ("when", when)])), [], "{when:?}");
    }
    let mut person = screened();
    assert_eq!(found(&person.answers(Asq, AT, &[("4", Yes)])), [], "how long ago is not known yet");
    assert_eq!(found(&person.answers(Asq, AT, &[("when", Within3Months)])), [(F1, 'b', "red")]);
    assert_eq!(found(&person.answers(Asq, AT, &[("5", Yes)])), [(F1, 'a', "red")], "each answer by itself");
}

#[test]
fn an_open_or_refused_question_never_cancels_a_yes() {
    let mut person = screened();
    let all_refused = cssrs("r r r Y r r r r");
    assert!(found(&person.answers(Cssrs, AT, &all_refused)).contains(&(F1, 'c', "red")));
}

#[test]
fn q3_waits_a_minute_for_what_is_more_urgent() {
    let mut person = screened();
    assert_eq!(found(&person.answers(Cssrs, "05-06T12:00:00", &[("q2", Yes), ("q3", Yes)])), []);
    assert_eq!(person.sitting.next_look(local("05-06T12:00:00")), Some(local("05-06T12:01:00")));
    assert_eq!(found(&person.looks("05-06T12:00:59")), []);
    assert_eq!(found(&person.looks("05-06T12:01:00")), [(F2, 'a', "red")]);
    assert_eq!(found(&person.looks("05-06T12:02:00")), [], "once");
    assert_eq!(found(&person.answers(Cssrs, "05-06T12:03:00", &[("q4", Yes)])), [(F1, 'c', "red")]);

    let mut person = screened();
    person.answers(Cssrs, "05-06T12:00:00", &[("q2", Yes), ("q3", Yes)]);
    assert_eq!(found(&person.answers(Cssrs, "05-06T12:00:40", &[("q4", Yes)])), [(F1, 'c', "red")]);
    assert_eq!(found(&person.looks("05-06T12:05:00")), [], "F1 takes its place");

    let mut person = screened();
    person.answers(Cssrs, "05-06T12:00:00", &[("q2", Yes), ("q3", Yes)]);
    let change = person.answers(Cssrs, "05-06T12:00:30", &[("q3", No)]);
    assert_eq!((found(&change), found(&person.looks("05-06T12:05:00"))), (vec![], vec![]), "a slip of the thumb");
}

#[test]
fn a_positive_asq_waits_three_minutes_for_item_5() {
    let mut person = screened();
    assert_eq!(found(&person.answers(Asq, "05-06T12:00", &[("1", No), ("2", Yes)])), []);
    assert_eq!(found(&person.answers(Asq, "05-06T12:02", &[("3", Yes), ("4", No)])), []);
    assert_eq!(found(&person.looks("05-06T12:02:59")), []);
    assert_eq!(found(&person.looks("05-06T12:03")), [(F2, 'b', "amber")], "from the answer that made it positive");
    assert_eq!(found(&person.answers(Asq, "05-06T12:04", &[("5", No)])), []);

    let mut person = screened();
    person.answers(Asq, "05-06T12:00", &asq("Y N N N -"));
    let refused = person.answers(Asq, "05-06T12:01", &[("5", Refused)]);
    assert_eq!(found(&refused), [(F2, 'b', "amber"), (F5, 'a', "amber")], "refused: at once, and F5 with it");
}

#[test]
fn a_whole_screen_refused() {
    assert_eq!(found(&screened().refuses(Asq, AT)), [(F2, 'b', "amber"), (F5, 'a', "amber")]);
    assert_eq!(found(&screened().refuses(Cssrs, AT)), [(F5, 'a', "amber")]);
    let mut person = screened();
    person.answers(Asq, AT, &asq("Y N N N Y"));
    assert_eq!(open(&person), [(F1, "red")], "what was answered before counts");
}

#[test]
fn known_history_needs_every_part_of_it() {
    for (name, answers, when, reviewed, silent) in [
        ("all of it", "N N N Y N", Some(LongerAgo), true, true),
        ("within the year", "N N N Y N", Some(Within12Months), true, true),
        ("not reviewed", "N N N Y N", Some(LongerAgo), false, false),
        ("when is open", "N N N Y N", None, true, false),
        ("when is refused", "N N N Y N", Some(Refused), true, false),
        ("another Yes", "N N Y Y N", Some(LongerAgo), true, false),
        ("another refusal", "R N N Y N", Some(LongerAgo), true, false),
        ("item 5 refused", "N N N Y R", Some(LongerAgo), true, false),
    ] {
        let mut person = screened();
        person.sitting.history_reviewed = reviewed;
        let mut answers = asq(answers);
        answers.extend(when.map(|when| ("when", when)));
        let hits = person.answers(Asq, AT, &answers).hits;
        assert_eq!(hits.is_empty(), silent, "{name}");
    }
    for (answers, silent) in [("N N s s s s Y N", true), ("N N s s s s Y r", false), ("Y N s s s s Y N", false)] {
        let mut person = screened();
        person.sitting.history_reviewed = true;
        assert_eq!(person.answers(Cssrs, AT, &cssrs(answers)).hits.is_empty(), silent, "{answers}");
    }
}

#[test]
fn item_9_counts_in_every_version_and_when_it_is_refused() {
    let mut person = screened();
    let before = |minute: i64, reply| Given {
        item: "9".into(),
        reply,
        answered_at: local(&minutes_later("04-20T12:00", minute)),
        received_at: local(&minutes_later("04-20T12:00", minute)),
    };
    person.sitting.item_9_before = vec![before(4, Zero), before(3, One), before(2, Zero), before(1, Two)];
    let first = person.answers(Phq9, AT, &[("9", One)]);
    assert_eq!(super::support::answered(&first.hits[0]), ["phq9.9 1", "phq9.9 0", "phq9.9 1", "phq9.9 0"]);
    let worse = person.answers(Phq9, &minutes_later(AT, 1), &[("9", Three)]);
    assert_eq!(found(&worse), [(F3, 'b', "red")]);
    let better = person.answers(Phq9, &minutes_later(AT, 2), &[("9", Zero)]);
    assert_eq!((found(&better), open(&person)), (vec![], vec![(F3, "red")]), "it is never lowered");

    let mut person = screened();
    assert_eq!(found(&person.answers(Phq9, AT, &[("9", Refused)])), [(F3, 'c', "amber")]);
    person.waits(AT, &minutes_later(AT, 300));
    assert_eq!(open(&person), [(F3, "amber")], "it opens no second stage");
}

#[test]
fn passive_thoughts_are_judged_when_the_screen_ends() {
    let mut person = screened();
    assert_eq!(found(&person.answers(Cssrs, AT, &cssrs("Y N s s s s - -"))), []);
    assert_eq!(found(&person.answers(Cssrs, AT, &[("q6", No)])), [(F4, 'a', "amber")]);

    let mut person = screened();
    person.answers(Cssrs, AT, &cssrs("Y N s s s s - -"));
    assert_eq!(found(&person.looks(&minutes_later(AT, 14))), []);
    let quiet = person.looks(&minutes_later(AT, 15));
    assert_eq!(found(&quiet), [(F4, 'a', "amber"), (F5, 'b', "amber")], "quiet ends it too");
    assert_eq!(quiet.hits[0].received_at, local(&minutes_later(AT, 15)));
    let later = person.answers(Cssrs, &minutes_later(AT, 20), &[("q6", Yes), ("q6b", No)]);
    assert_eq!(found(&later), [(F4, 'a', "amber")], "more of it is appended");
    assert_eq!(person.resolved.iter().map(|one| one.0).collect::<Vec<_>>(), [F5]);
    assert_eq!(open(&person), [(F4, "amber")]);

    let mut person = screened();
    let unknown = person.answers(Cssrs, AT, &cssrs("N N s s s s Y r"));
    assert_eq!(found(&unknown), [(F4, 'a', "amber"), (F5, 'a', "amber")], "how long ago is not known");
}

#[test]
fn a_screen_that_nobody_began_is_no_refusal() {
    let mut person = screened();
    person.opens(Cssrs, AT);
    person.opens(Asq, AT);
    person.waits(AT, &minutes_later(AT, 600));
    assert_eq!(person.opened, []);
    assert_eq!(found(&person.answers(Asq, &minutes_later(AT, 601), &asq("N N - - -"))), []);
    person.waits(&minutes_later(AT, 601), &minutes_later(AT, 900));
    assert_eq!(person.opened, [], "not positive so far");
}

#[test]
fn a_late_look_finds_what_was_due_meanwhile() {
    let mut person = screened();
    person.notes(Phq9, "05-06T12:00", &[("9", One)]);
    let late = person.looks("05-06T17:00");
    assert_eq!(found(&late), [(F3, 'a', "amber"), (F5, 'b', "amber"), (F5, 'c', "red")]);
    assert_eq!(
        late.hits.iter().map(|hit| hit.received_at).collect::<Vec<_>>(),
        [local("05-06T12:00"), local("05-06T12:15"), local("05-06T14:00")]
    );
    assert_eq!(person.open()[1], (F5, Red, local("05-06T14:15")));

    let mut person = screened();
    person.notes(Phq9, "05-06T12:00", &[("9", One)]);
    person.notes(Cssrs, "05-06T12:40", &cssrs("N N s s s s N s"));
    assert_eq!(found(&person.looks("05-06T17:00")), [(F3, 'a', "amber")], "it is finished by now");
}

#[test]
fn two_hours_run_from_the_first_trigger_and_only_while_it_is_open() {
    let mut person = screened();
    person.answers(Phq9, "05-06T12:00", &[("9", One)]);
    for minutes in [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120] {
        let found = person.answers(Cssrs, &minutes_later("05-06T12:00", minutes), &[("q1", No)]);
        assert_eq!(found.hits, [], "somebody is at it");
    }
    let refused = person.answers(Cssrs, "05-06T14:05", &[("q2", Refused)]);
    assert_eq!(found(&refused), [(F5, 'a', "amber"), (F5, 'c', "red")]);

    let mut person = screened();
    person.answers(Phq9, "05-06T12:00", &[("9", One)]);
    person.refuses(Cssrs, "05-06T12:01");
    person.newest.get_mut(&F5).expect("open").closed_at = Some(local("05-06T13:00"));
    assert_eq!(found(&person.looks("05-06T14:00")), [], "a clinician closed it");
}

#[test]
fn a_red_incident_makes_it_red_also_from_another_sitting() {
    let mut person = screened();
    person.answers(Asq, "05-06T08:00", &asq("Y N N N Y"));
    person.another();
    let refused = person.refuses(Cssrs, "05-06T19:59");
    assert_eq!(found(&refused), [(F5, 'a', "red")]);

    let mut person = screened();
    person.answers(Asq, "05-06T08:00", &asq("Y N N N Y"));
    person.another();
    assert_eq!(found(&person.refuses(Cssrs, "05-06T20:00")), [(F5, 'a', "amber")], "twelve hours are over");

    let mut person = screened();
    person.answers(Asq, "05-06T08:00", &asq("Y N N N Y"));
    person.newest.get_mut(&F1).expect("open").closed_at = Some(local("05-06T08:30"));
    person.another();
    assert_eq!(found(&person.refuses(Cssrs, "05-06T09:00")), [(F5, 'a', "amber")], "it is closed");
}

#[test]
fn it_resolves_itself_only_when_every_sitting_is_answered_and_never_when_red() {
    let mut person = screened();
    person.refuses(Cssrs, "05-06T08:00");
    person.another();
    person.refuses(Cssrs, "05-06T09:00");
    person.answers(Cssrs, "05-06T09:05", &cssrs("N N s s s s N s"));
    assert_eq!(open(&person), [(F5, "amber")], "the first sitting is still open");
    let first = person.others.remove(0);
    let second = std::mem::replace(&mut person.sitting, first);
    person.others.push(second);
    person.answers(Cssrs, "05-06T09:10", &cssrs("N N s s s s N s"));
    assert_eq!(open(&person), []);

    let mut person = screened();
    person.answers(Phq9, "05-06T08:00", &[("9", Two)]);
    person.refuses(Cssrs, "05-06T08:01");
    person.answers(Cssrs, "05-06T08:05", &cssrs("N N s s s s N s"));
    assert_eq!(person.open().iter().map(|one| (one.0, one.1)).collect::<Vec<_>>(), [(F3, Red), (F5, Red)]);

    let mut person = screened();
    person.refuses(Cssrs, "05-06T08:00");
    person.another();
    person.answers(Asq, "05-06T08:05", &asq("N N N N -"));
    assert_eq!(person.open().iter().map(|one| (one.0, one.1)).collect::<Vec<_>>(), [(F5, Amber)], "another screen");
}

#[test]
fn after_closing_a_new_answer_opens_anew() {
    let mut person = screened();
    person.answers(Phq9, "05-06T08:00", &[("9", One)]);
    person.answers(Cssrs, "05-06T08:01", &cssrs("N N s s s s N s"));
    person.newest.get_mut(&F3).expect("open").closed_at = Some(local("05-06T09:00"));
    person.another();
    person.answers(Phq9, "05-06T10:00", &[("9", One)]);
    assert_eq!(person.opened.iter().map(|one| one.0).collect::<Vec<_>>(), [F3, F3]);
}

#[test]
fn no_clock_runs_when_all_is_answered() {
    let mut person = screened();
    person.answers(Phq9, "05-06T12:00", &[("9", One)]);
    assert_eq!(person.sitting.next_look(local("05-06T12:00")), Some(local("05-06T12:15")));
    person.answers(Cssrs, "05-06T12:05", &cssrs("N N s s s s N s"));
    assert_eq!(person.sitting.next_look(local("05-06T12:05")), None);
}
