mod database;
mod schedule;

use super::*;
use ::store::load::{Account, Flag};
use domain::{
    Answers, DayValue, Fields, Goal, Happening, Item, Language, NewCheckIn, ParticipantId, Rating, Role, RuleId,
    Severity, Used, program_day,
};
use jiff::{Timestamp, ToSpan, civil::Date, tz::TimeZone};
use std::collections::{HashMap, HashSet};

/// Sunday noon, Monday morning, Wednesday evening, Saturday at three in the night, all in New York.
const NOWS: &[&str] = &["2026-11-22T17:00:00Z", "2026-11-23T14:20:00Z", "2026-07-08T23:10:00Z", "2026-03-07T08:00:00Z"];

fn now(place: usize) -> Timestamp {
    NOWS[place].parse().expect("a time")
}

fn made(participants: u32, weeks: u32, seed: u64, now: Timestamp) -> Program {
    let size = Size { participants, weeks, seed };
    Demo::new(Plan { size, now, host: "localhost", password_hash: "$argon2id$" }).whole()
}

fn account<'a>(program: &'a Program, email: &str) -> &'a Account {
    program.accounts.iter().find(|account| account.account.email.as_str() == email).expect("an account")
}

fn flags_of(program: &Program, id: ParticipantId) -> Vec<&Flag> {
    program.flags.iter().filter(|flag| flag.participant == id).collect()
}

fn open(program: &Program, rule: RuleId) -> Vec<&Flag> {
    program.flags.iter().filter(|flag| flag.rule == rule && flag.closed_at.is_none()).collect()
}

#[test]
fn the_same_plan_gives_the_same_demo_whole_or_in_parts() {
    let text = |program: &Program| format!("{program:?}");
    let first = made(24, 12, 1, now(0));
    assert!(text(&first) == text(&made(24, 12, 1, now(0))));
    assert!(text(&first) != text(&made(24, 12, 2, now(0))));
    let size = Size::default();
    let demo = Demo::new(Plan { size, now: now(0), host: "localhost", password_hash: "$argon2id$" });
    let mut parts = demo.program().clone();
    for part in [0..5, 5..6, 6..24] {
        demo.add(part, &mut parts);
    }
    assert!(text(&first) == text(&parts));
}

/// The form that these answers are sent with.
fn form(answers: &Answers, client_id: String) -> Fields {
    let mut fields = answers.fields();
    fields.0.push(("client_id".to_owned(), client_id));
    fields
}

#[test]
fn every_answer_could_have_been_sent_with_the_form() {
    let zone = TimeZone::get("America/New_York").expect("a zone");
    let program = made(60, 12, 3, now(1));
    assert!(program.check_ins.len() > 1_500);
    let mut ids = HashSet::new();
    for sent in &program.check_ins {
        let check_in = &sent.check_in;
        let today = zone.to_datetime(check_in.answered_at).date();
        let parsed =
            NewCheckIn::parse(&form(&check_in.answers, sent.client_id.to_string()), today).expect("a valid form");
        assert_eq!(parsed, NewCheckIn::of(sent.client_id, check_in.answers.clone()));
        assert!(check_in.answered_at <= check_in.received_at && check_in.received_at <= now(1));
        assert_eq!(check_in.day, program_day(check_in.answered_at, &zone));
        assert!(ids.insert(check_in.id.0) && ids.insert(sent.client_id.0));
    }
}

#[test]
fn flags_are_believable_and_their_histories_hold_together() {
    for place in 0..NOWS.len() {
        let program = made(80, 12, 5, now(place));
        let mut opened = HashSet::new();
        for flag in &program.flags {
            assert!(flag.closed_at.is_some() || opened.insert((flag.participant, flag.rule)), "two open flags");
            assert_eq!(flag.events[0].what, Happening::Opened);
            assert_eq!(flag.hits[0].hit.received_at, flag.opened_at);
            assert!(flag.events.is_sorted_by_key(|event| event.at), "{:?}", flag.events);
            assert!(flag.events.iter().all(|event| event.at <= now(place)));
            let ends =
                flag.events.iter().filter(|e| matches!(e.what, Happening::Closed | Happening::AutoResolved)).count();
            assert_eq!(ends, usize::from(flag.closed_at.is_some()));
            let hits = flag
                .events
                .iter()
                .filter(|e| matches!(e.what, Happening::Opened | Happening::Appended | Happening::Rose));
            assert_eq!(hits.count(), flag.hits.len());
            assert!(flag.taken.is_some() || flag.events.iter().all(|event| event.what != Happening::Closed));
        }
        let by_participant = |flag: &Flag| flag.taken.is_some_and(|(_, at)| at <= flag.due_at);
        let closed: Vec<_> =
            program.flags.iter().filter(|flag| flag.closed_at.is_some() && flag.taken.is_some()).collect();
        let in_time = closed.iter().filter(|flag| by_participant(flag)).count();
        assert!(in_time * 10 > closed.len() * 8, "{in_time} of {}", closed.len());
    }
}

#[test]
fn the_board_shows_one_of_each_at_any_hour() {
    for place in 0..NOWS.len() {
        let (program, now) = (made(24, 12, 1, now(place)), now(place));
        let waiting = |flag: &&Flag| flag.taken.is_none();
        assert!(open(&program, RuleId::F28).iter().any(|flag| flag.severity == Severity::Red && flag.taken.is_some()));
        assert!(
            open(&program, RuleId::F28).iter().any(|flag| flag.severity == Severity::Amber && flag.taken.is_none())
        );
        assert!(open(&program, RuleId::F13).iter().copied().filter(waiting).count() >= 2);
        assert!(open(&program, RuleId::F13).iter().any(|flag| flag.taken.is_some()));
        assert!(!open(&program, RuleId::F11).is_empty());
        assert!(!open(&program, RuleId::F14).is_empty());
        let open: Vec<_> = program.flags.iter().filter(|flag| flag.closed_at.is_none()).collect();
        assert!(open.iter().any(|flag| flag.due_at < now && flag.taken.is_none()), "one is over its time");
        assert!((7..=20).contains(&open.len()), "{} open", open.len());
    }
}

fn day_values(program: &Program, id: ParticipantId, today: Date) -> Vec<DayValue> {
    let mut values: HashMap<Date, Rating> = HashMap::new();
    for sent in program.check_ins.iter().filter(|sent| sent.check_in.participant == id) {
        let (day, rating) = (sent.check_in.day, sent.check_in.answers.craving_max);
        values.entry(day).and_modify(|value| *value = rating.max(*value)).or_insert(rating);
    }
    let days = (0..17).rev().map(|ago| today.saturating_sub(ago.days()));
    days.map(|day| DayValue { day, value: values.get(&day).copied() }).collect()
}

#[test]
fn ana_has_a_quiet_day_before_her_and_a_story_behind_her() {
    let zone = TimeZone::get("America/New_York").expect("a zone");
    for place in 0..NOWS.len() {
        let (program, today) = (made(24, 12, 1, now(place)), program_day(now(place), &zone));
        for email in ["ana@example.org", "marcus@example.org"] {
            let id = ParticipantId(account(&program, email).account.id.0);
            assert!(flags_of(&program, id).iter().all(|flag| flag.closed_at.is_some()), "{email}");
            let days = day_values(&program, id, today);
            assert_eq!(days.last().expect("today").value, None);
            let usual = domain::usual(&days).expect("a usual");
            assert!((usual.median - 3.0).abs() < f64::EPSILON && usual.low >= 2.0 && usual.high <= 4.0, "{usual:?}");
        }
        let ana = account(&program, "ana@example.org");
        let id = ParticipantId(ana.account.id.0);
        assert_eq!((ana.account.name.as_str(), ana.account.language), ("Ana López", Language::En));
        assert_eq!(ana.stays[0].enrollment.goal, Goal::Abstinence);
        assert_eq!(ana.stays[0].enrollment.works_on, [Item::Alcohol]);
        let her = flags_of(&program, id);
        assert!(her.iter().any(|flag| flag.rule == RuleId::F11) && her.iter().any(|flag| flag.rule == RuleId::F13));
        assert!(program.check_ins.iter().filter(|sent| sent.check_in.participant == id).count() > 60);
        assert_eq!(account(&program, "marcus@example.org").account.language, Language::Es);
    }
}

#[test]
fn everybody_of_the_design_is_there_at_every_size() {
    for (participants, weeks) in [(1, 1), (2, 2), (9, 1), (24, 12), (90, 30)] {
        let program = made(participants, weeks, 1, now(2));
        let count = |role| program.accounts.iter().filter(|account| account.account.roles.contains(&role)).count();
        assert_eq!(count(Role::Participant), usize::try_from(participants).expect("a size"));
        assert_eq!((count(Role::Clinician), count(Role::Administrator)), (6, 1));
        assert!(count(Role::Family) >= 1);
        let emails: HashSet<_> = program.accounts.iter().map(|account| account.account.email.as_str()).collect();
        assert_eq!(emails.len(), program.accounts.len());
        let first = program.check_ins.iter().map(|sent| sent.check_in.received_at).min();
        assert!(first.is_none_or(|first| first > now(2) - (24 * 7 * i64::from(weeks) + 24).hours()));
    }
}

#[test]
fn some_check_ins_are_changed_and_some_triggers_are_own_words() {
    let program = made(60, 12, 3, now(1));
    let changed: Vec<_> = program.check_ins.iter().filter_map(|sent| Some((sent, sent.version?))).collect();
    assert!((10..200).contains(&changed.len()), "{}", changed.len());
    for (second, (first, number)) in changed {
        let first = program.check_ins.iter().find(|sent| sent.check_in.id == first).expect("the first version");
        let waited = second.check_in.received_at.duration_since(first.check_in.received_at);
        assert!(number == 2 && waited.is_positive() && waited <= domain::CHANGE_FOR);
        assert_eq!(
            (second.check_in.participant, second.check_in.day),
            (first.check_in.participant, first.check_in.day)
        );
        assert_ne!(second.client_id, first.client_id);
    }
    assert!(program.check_ins.iter().any(|sent| !sent.check_in.answers.trigger_words.is_empty()));
}

#[test]
fn rates_are_those_of_a_clinic() {
    let program = made(300, 12, 11, now(0));
    let count =
        |of: &dyn Fn(&Answers) -> bool| program.check_ins.iter().filter(|sent| of(&sent.check_in.answers)).count();
    let all = program.check_ins.len();
    let weeks = all / 6;
    let per_mille = |part: usize| part * 1_000 / all;
    assert!((2..15).contains(&per_mille(count(&|a| a.used == Some(Used::Yes)))));
    assert!((10..120).contains(&per_mille(count(&|a| a.craving_max.value() >= 8))));
    assert!((30..110).contains(&per_mille(count(&|a| !a.note.is_blank()))));
    assert!(count(&|a| a.note_shared) * 4 < count(&|a| !a.note.is_blank()));
    let flags = |rule| program.flags.iter().filter(|flag| flag.rule == rule).count();
    for (rule, least, most) in
        [(RuleId::F11, 10, 100), (RuleId::F13, 60, 450), (RuleId::F14, 20, 250), (RuleId::F28, 1, 40)]
    {
        let per_mille = flags(rule) * 1_000 / weeks;
        assert!((least..most).contains(&per_mille), "{rule:?}: {per_mille} in 1,000 weeks");
    }
    let useful =
        program.flags.iter().flat_map(|flag| &flag.events).filter_map(|event| event.useful).filter(|useful| *useful);
    assert!(useful.count() * 10 > program.flags.len() * 6);
}
