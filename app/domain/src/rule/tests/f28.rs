use super::support::{answered, craving, local, note, person, raised};
use crate::{
    Safety, Shown,
    rule::RuleId::{F13, F28},
};

#[test]
fn please_call_me_counts_as_tell_my_team() {
    let mut answers = craving(0);
    answers.call_me = true;
    let found = person().answers("05-04T10:00", answers);
    assert_eq!(raised(&found), [(F28, 'a', "amber", local("05-04T14:00"))]);
    assert_eq!(found.shown, [Shown::CrisisCard]);
    assert_eq!(answered(&found.hits[0]), ["call_me yes"]);
}

#[test]
fn crisis_words_count_in_a_shared_note_in_either_language_and_never_in_a_private_one() {
    for (text, shared, raises) in [
        ("I want to die", true, true),
        ("Quiero MORIR", true, true),
        ("I want to die", false, false),
        ("all well", true, false),
        ("", true, false),
    ] {
        let found = person().answers("05-04T10:00", note(text, shared));
        let expected = if raises { vec![(F28, 'b', "amber", local("05-04T14:00"))] } else { vec![] };
        assert_eq!(raised(&found), expected, "{text} {shared}");
        if let Some(hit) = found.hits.first() {
            assert_eq!(answered(hit), ["note crisis words"], "the note itself is no evidence");
        }
    }
}

#[test]
fn words_and_a_plea_are_one_hit_with_both() {
    let mut answers = note("kill myself", true);
    answers.call_me = true;
    let found = person().answers("05-04T10:00", answers);
    assert_eq!(raised(&found).len(), 1);
    assert_eq!(answered(&found.hits[0]), ["call_me yes", "note crisis words"]);
}

#[test]
fn might_hurt_somebody_is_red_and_now() {
    for (safety, condition, severity, due) in [
        (Safety::Safe, 'a', "amber", "05-10T07:00"),
        (Safety::RiskyPlace, 'a', "amber", "05-10T07:00"),
        (Safety::Unwell, 'a', "amber", "05-10T07:00"),
        (Safety::Hurt, 'c', "red", "05-10T03:15"),
    ] {
        let mut person = person();
        person.starts("05-10T02:58", safety);
        let found = person.tells("05-10T03:00");
        assert_eq!(raised(&found), [(F28, condition, severity, local(due))]);
        assert_eq!(answered(&found.hits[0]), ["tell_team yes".to_owned(), format!("safety {}", safety.word())]);
    }
}

#[test]
fn a_rating_alone_asks_for_no_help() {
    let mut person = person();
    person.starts("05-04T13:00", Safety::Hurt);
    let found = person.rates("05-04T13:01", 10);
    assert_eq!(raised(&found).iter().map(|hit| hit.0).collect::<Vec<_>>(), [F13]);
}
