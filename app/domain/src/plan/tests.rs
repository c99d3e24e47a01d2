use super::*;
use crate::{Fields, Reason, Refusal, Text};
use jiff::civil::date;
use proptest::prelude::*;
use uuid::Uuid;

const TODAY: Date = date(2026, 11, 22);

fn fields(pairs: &[(&str, &str)]) -> Fields {
    Fields(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
}

fn text(words: &str) -> Text {
    Text::stored(words.to_owned())
}

fn refused<T>(read: Result<T, Refusal>) -> Vec<(String, Reason)> {
    read.err()
        .map(|refusal| refusal.0.into_iter().map(|(name, reason)| (name.into_owned(), reason)).collect())
        .unwrap_or_default()
}

#[test]
fn a_part_is_found_by_its_page_and_by_its_word() {
    for &part in Part::ALL {
        let name = part.page().strip_prefix("/plan/").expect("below /plan");
        assert_eq!(Part::from_page_name(name), Some(part));
        assert_eq!(Part::from_word(part.word()), Some(part));
    }
    assert_eq!(Part::from_page_name("kept"), None);
}

#[test]
fn one_to_five_reasons_stay_in_order() {
    let read = Reasons::parse(&fields(&[
        ("reason_2", " My daughter "),
        ("reason_1", ""),
        ("reason_5", "To sleep"),
        ("reason_4", "My daughter"),
    ]));
    let reasons = read.expect("reasons");
    assert_eq!(reasons.0, [text("My daughter"), text("To sleep")], "blank and repeated ones are left out");
    assert_eq!(reasons.first(), Some(&text("My daughter")));

    assert_eq!(refused(Reasons::parse(&fields(&[]))), [("reason_1".to_owned(), Reason::Required)]);
    assert_eq!(
        refused(Reasons::parse(&fields(&[("reason_6", "one more")])))[0],
        ("form".to_owned(), Reason::UnknownField)
    );
    let long = "x".repeat(LINE_MAX + 1);
    assert_eq!(
        refused(Reasons::parse(&fields(&[("reason_1", &long)]))),
        [("reason_1".to_owned(), Reason::TooLong { max: LINE_MAX })]
    );
}

#[test]
fn contacts_keep_their_order_and_need_a_name_and_a_number_that_can_be_dialled() {
    let read = Contacts::parse(&fields(&[
        ("name_1", "Rosa"),
        ("phone_1", "(555) 010-0142"),
        ("for_1", "When it is strong"),
        ("name_3", "My brother"),
    ]));
    let contacts = read.expect("contacts");
    assert_eq!(contacts.0.iter().map(|c| c.name.as_str()).collect::<Vec<_>>(), ["Rosa", "My brother"]);
    assert_eq!(contacts.callable().count(), 1);

    for (typed, field, reason) in [
        (&[("name_1", "Rosa"), ("phone_1", "call me")][..], "phone_1", Reason::NotDialable),
        (&[("phone_2", "555 010 0142")], "name_2", Reason::Required),
        (&[("for_10", "A ride")], "name_10", Reason::Required),
        (&[], "name_1", Reason::Required),
        (&[("name_1", "A"), ("name_11", "B")], "form", Reason::UnknownField),
    ] {
        assert_eq!(refused(Contacts::parse(&fields(typed))), [(field.to_owned(), reason)], "{typed:?}");
    }
}

#[test]
fn a_safety_plan_has_six_parts_and_one_thing() {
    let read = SafetyPlan::parse(&fields(&[
        ("signs", "I stop answering\r\n\r\n  I think nobody would miss me \r\nI stop answering"),
        ("alone", "Cold water"),
        ("around_name_1", "The library"),
        ("ask_name_1", "Rosa"),
        ("ask_phone_1", "555 010 0142"),
        ("pro_name_2", "Dr. Lee"),
        ("safer", "Rosa keeps my medicine."),
        ("worth", "My daughter"),
    ]));
    let plan = read.expect("plan");
    assert_eq!(plan.signs, [text("I stop answering"), text("I think nobody would miss me")]);
    assert_eq!(plan.around[0], Listed { name: text("The library"), phone: None });
    assert_eq!(plan.ask[0].phone.as_ref().map(crate::Phone::tel).as_deref(), Some("tel:5550100142"));
    assert_eq!(plan.professionals.len(), 1);

    assert_eq!(refused(SafetyPlan::parse(&fields(&[]))), [("signs".to_owned(), Reason::Required)]);
    assert!(SafetyPlan::parse(&fields(&[("worth", "My daughter")])).is_ok(), "any part is enough to begin");
    let many = (0..=LINES_MAX).map(|at| at.to_string()).collect::<Vec<_>>().join("\n");
    assert_eq!(
        refused(SafetyPlan::parse(&fields(&[("alone", &many)]))),
        [("alone".to_owned(), Reason::TooMany { max: LINES_MAX })]
    );
    assert_eq!(
        refused(SafetyPlan::parse(&fields(&[("pro_name_1", "Line"), ("pro_phone_1", "ask at desk")])))[0].1,
        Reason::NotDialable
    );
}

#[test]
fn a_relapse_plan_names_the_worst_three_and_what_to_do() {
    let read = RelapsePlan::parse(&fields(&[
        ("outside", "Payday\nThe bar on 5th"),
        ("worst_1", "Payday"),
        ("approach_1", "change"),
        ("response_1", "Pay goes to the shared account"),
        ("worst_3", "Arguments"),
    ]));
    let plan = read.expect("plan");
    assert_eq!(plan.outside.len(), 2);
    assert_eq!(plan.worst[0].approach, Some(Approach::Change));
    assert_eq!(plan.worst[1], Worst { trigger: text("Arguments"), approach: None, response: Text::default() });
    let wrong = RelapsePlan::parse(&fields(&[("response_2", "Leave"), ("approach_2", "fight")]));
    assert_eq!(
        refused(wrong),
        [("approach_2".to_owned(), Reason::NotAChoice), ("worst_2".to_owned(), Reason::Required)]
    );
    let nine = (1..=9).map(|at| at.to_string()).collect::<Vec<_>>().join("\n");
    assert_eq!(
        refused(RelapsePlan::parse(&fields(&[("mooring", &nine)]))),
        [("mooring".to_owned(), Reason::TooMany { max: 8 })]
    );
}

#[test]
fn aftercare_begins_with_any_part() {
    assert!(Aftercare::parse(&fields(&[("back", "I call the front desk. No shame in it.")])).is_ok());
    assert_eq!(refused(Aftercare::parse(&fields(&[("signs", "  ")]))), [("appointments".to_owned(), Reason::Required)]);
}

fn goal(steps: &str) -> Goal {
    Goal::parse(&fields(&[("what", "Sleep before midnight"), ("due_on", "2026-12-20"), ("steps", steps)]), TODAY)
        .expect("goal")
}

#[test]
fn a_changed_goal_keeps_its_ticks_by_what_the_steps_say() {
    let mut before = goal("Phone in the kitchen\nTea at ten");
    before.steps[1].done_on = Some(TODAY);
    before.state = GoalState::SetAside;
    let after = goal("Tea at ten\nLights out at eleven").keeping(&before);
    assert_eq!(after.count(), (1, 2));
    assert_eq!(after.steps[0].done_on, Some(TODAY));
    assert_eq!(after.state, GoalState::SetAside);
    assert_eq!(goal("").count(), (0, 0));
}

#[test]
fn a_goal_and_a_meeting_are_refused_in_words() {
    for (typed, field, reason) in [
        (&[("what", "")][..], "what", Reason::Required),
        (&[("what", "Run"), ("due_on", "soon")], "due_on", Reason::NotADate),
        (&[("what", "Run"), ("due_on", "2030-01-01")], "due_on", Reason::DateTooFar),
        (&[("what", "Run"), ("made_by", "me")], "form", Reason::UnknownField),
    ] {
        assert_eq!(refused(Goal::parse(&fields(typed), TODAY)), [(field.to_owned(), reason)], "{typed:?}");
    }
    for (typed, field, reason) in [
        (&[][..], "on", Reason::Required),
        (&[("on", "2026-11-23")], "on", Reason::DateTooFar),
        (&[("on", "2025-01-01")], "on", Reason::DateTooFar),
        (&[("on", "yesterday")], "on", Reason::NotADate),
        (&[("on", "2026-11-22"), ("fellowship", "club")], "fellowship", Reason::NotAChoice),
    ] {
        assert_eq!(refused(Meeting::parse(&fields(typed), TODAY)), [(field.to_owned(), reason)], "{typed:?}");
    }
    let bare = Meeting::parse(&fields(&[("on", "2026-11-22")]), TODAY).expect("a day is enough");
    assert_eq!((bare.fellowship, bare.keep.is_blank()), (None, true));
}

#[test]
fn a_small_change_finds_what_was_seen_in_what_is_there_now() {
    let seen = Content::Reasons(Reasons(vec![text("a"), text("b"), text("c")]));
    let moved = |newest: &[&str], at| {
        let newest = Content::Reasons(Reasons(newest.iter().map(|words| text(words)).collect()));
        match Change::Up(at).apply(&seen, &newest, TODAY) {
            Ok(Content::Reasons(Reasons(now))) => now.iter().map(Text::as_str).collect::<Vec<_>>().join(""),
            other => format!("{:?}", refused(other)[0].1),
        }
    };
    for (newest, at, expected) in [
        (&["a", "b", "c"][..], 2, "acb"),
        (&["a", "b", "c"], 0, "abc"),
        (&["c", "x", "b"], 1, "cbx"),
        (&["a", "c"], 1, "ChangedMeanwhile"),
        (&["a", "b", "c"], 7, "ChangedMeanwhile"),
    ] {
        assert_eq!(moved(newest, at), expected, "{newest:?} {at}");
    }

    let goal = Content::Goals(goal("one\ntwo"));
    let ticked = Change::Tick(1).apply(&goal, &goal, TODAY).expect("ticked");
    let Content::Goals(now) = &ticked else { panic!("a goal") };
    assert_eq!((now.steps[0].done_on, now.steps[1].done_on), (None, Some(TODAY)));
    let later = Change::Tick(1).apply(&goal, &ticked, date(2026, 12, 1)).expect("again");
    assert_eq!(later, ticked, "the first day counts");
    assert_eq!(Change::Untick(1).apply(&goal, &ticked, TODAY), Ok(goal.clone()));
    assert_eq!(Change::Restore.apply(&goal, &ticked, TODAY), Ok(goal.clone()));
    assert!(Change::Stop.apply(&goal, &goal, TODAY).is_err(), "a goal is no medicine");
}

#[test]
fn a_change_is_read_or_refused_as_a_whole() {
    let id = Uuid::from_u128(7).to_string();
    let sent = |change: &str, at: &str| {
        NewChange::parse(&fields(&[("client_id", &id), ("id", &id), ("seen", "3"), ("change", change), ("at", at)]))
            .map(|new| new.change)
    };
    assert_eq!(sent("up", "2"), Ok(Change::Up(2)));
    assert_eq!(sent("state", "reached"), Ok(Change::State(GoalState::Reached)));
    assert_eq!(sent("restore", ""), Ok(Change::Restore));
    for (change, at) in [("up", ""), ("up", "-1"), ("tick", "one"), ("state", "failed"), ("erase", ""), ("", "")] {
        assert_eq!(refused(sent(change, at)), [("form".to_owned(), Reason::NotAChoice)], "{change} {at}");
    }
    assert!(NewChange::parse(&fields(&[])).is_err());
}

#[test]
fn a_form_names_its_part_and_the_version_it_was_based_on() {
    let id = Uuid::from_u128(7).to_string();
    let sent = |part: &str, entry: &str, based_on: &str| {
        let typed =
            [("client_id", id.as_str()), ("part", part), ("id", entry), ("based_on", based_on), ("what", "Run")];
        NewVersion::parse(&fields(&typed), TODAY)
    };
    let read = sent("goals", &id, "3").expect("read");
    assert_eq!((read.id, read.based_on, read.content.part()), (Some(PlanId(Uuid::from_u128(7))), 3, Part::Goals));
    assert_eq!(sent("goals", "", "0").expect("new").id, None);
    for (part, entry, based_on) in
        [("", "", "0"), ("wishes", "", "0"), ("goals", "7", "0"), ("goals", "", ""), ("goals", "", "-1")]
    {
        assert_eq!(
            refused(sent(part, entry, based_on)),
            [("form".to_owned(), Reason::NotAnId)],
            "{part} {entry} {based_on}"
        );
    }
    assert_eq!(refused(sent("aftercare", "", "0"))[0], ("form".to_owned(), Reason::UnknownField));
}

#[test]
fn what_is_stored_is_read_again_and_a_field_of_tomorrow_may_be_missing_today() {
    let content = Content::Goals(goal("one"));
    let stored = serde_json::to_string(&content).expect("stored");
    assert_eq!(serde_json::from_str::<Content>(&stored).expect("read"), content);
    let old: Content = serde_json::from_str(r#"{"safety":{"signs":["a"]}}"#).expect("fewer fields");
    assert_eq!(old.part(), Part::Safety);
}

proptest! {
    #[test]
    fn no_form_panics_and_what_is_read_is_within_its_limits(
        typed in proptest::collection::vec((
            prop_oneof!["[a-z]{1,8}(_[a-z]{1,6})?(_[0-9]{1,2})?", Just("steps".to_owned()), Just("signs".to_owned()),
                Just("name_1".to_owned()), Just("phone_1".to_owned()), Just("reason_1".to_owned()), Just("what".to_owned())],
            ".{0,300}",
        ), 0..12)
    ) {
        let fields = Fields(typed);
        if let Ok(reasons) = Reasons::parse(&fields) {
            prop_assert!((1..=REASONS_MAX).contains(&reasons.0.len()));
        }
        if let Ok(contacts) = Contacts::parse(&fields) {
            prop_assert!(contacts.0.iter().all(|contact| !contact.name.is_blank()));
        }
        if let Ok(goal) = Goal::parse(&fields, TODAY) {
            prop_assert!(goal.steps.len() <= STEPS_MAX);
        }
        if let Ok(plan) = SafetyPlan::parse(&fields) {
            prop_assert!(plan.signs.len() <= LINES_MAX);
        }
        let _ = (RelapsePlan::parse(&fields), Aftercare::parse(&fields), Meeting::parse(&fields, TODAY), NewChange::parse(&fields));
    }
}
