//! A person's own day, the list and the chart.

use crate::support::{Trial, craving, days, minutes, monday, rating, text};
use domain::{
    Answers, Cravings as _, Event, Flags, Goal, Item, NewEvent, NewFlow, OpenedFrom, People as _, Safety, Step,
    program_day,
    rule::{Timeline, craving_days},
    today::Agendas as _,
    usual,
};
use jiff::civil::date;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_private_note_never_leaves_for_staff(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let (ana, clara) = (trial.participant(program, "ana").await, trial.clinician(program, "clara").await);
    let private = Answers { note: text("only for me"), ..craving(9) };
    let shared = Answers { note: text("please read"), note_shared: true, ..craving(9) };
    trial.checks_in(&ana, shared, monday()).await;
    trial.checks_in(&ana, private.clone(), monday() + minutes(1)).await;
    let chart = trial.store.chart(&clara, ana.id(), monday() + minutes(2)).await.unwrap();
    let notes: Vec<_> =
        chart.check_ins.iter().map(|one| (one.answers.note.as_str(), one.answers.note_shared)).collect();
    assert_eq!(notes, [("", false), ("please read", true)], "newest first");
    let board = trial.store.board(&clara, monday() + minutes(2)).await.unwrap();
    let page = trial.store.flag(&clara, board.cards[0].flag.id, monday() + minutes(2)).await.unwrap();
    assert_eq!(page.check_in.unwrap().answers.note.as_str(), "");
    assert!(!format!("{:?}{:?}{:?}", chart.flags, board.cards, page.card).contains("only for me"));
    assert_eq!(trial.newest(&ana, monday() + minutes(2)).await.answers, private);
    trial.end().await;
}

/// What one query finds for many people is what the rules find for one.
#[sqlx::test(migrator = "store::MIGRATOR")]
async fn day_values_are_those_of_the_rules(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let (ana, clara) = (trial.participant(program, "ana").await, trial.clinician(program, "clara").await);
    let mut flows = Vec::new();
    for day in 0..20_i64 {
        // 03:30 in New York still belongs to the day before.
        let night = monday() + days(day) - minutes(7 * 60 + 30);
        if day % 4 != 3 {
            trial.checks_in(&ana, craving(u8::try_from(day % 6).unwrap()), monday() + days(day)).await;
        }
        if day % 5 == 2 {
            let (client_id, opened_from) = (trial.client_id(), OpenedFrom::Button);
            trial.store.start(&ana, NewFlow { client_id, safety: Safety::Safe, opened_from }, night).await.unwrap();
            let event = Event::Rated { rating: rating(4), what_for: vec![], triggers: vec![] };
            let new = NewEvent { client_id: trial.client_id(), step: Step::Rate, event };
            trial.store.record(&ana, new, night).await.unwrap();
            flows.push(trial.store.current(&ana, night).await.unwrap().unwrap().flow());
        }
    }
    let now = monday() + days(19);
    let chart = trial.store.chart(&clara, ana.id(), now).await.unwrap();
    let mut check_ins = chart.check_ins.clone();
    check_ins.reverse();
    let timeline = Timeline { check_ins, flows, ..Timeline::default() };
    let today = program_day(now, &chart.clinic.zone);
    assert_eq!(today, date(2026, 5, 23));
    let expected = craving_days(&timeline, &chart.clinic, today, 30);
    assert_eq!(chart.days, expected);
    assert!(expected.iter().any(|day| day.value == Some(rating(4))), "a flow decided a day");
    assert_eq!(chart.usual, usual(&expected));
    assert!(chart.usual.is_some());
    let own = trial.store.agenda(&ana, now).await.unwrap();
    assert_eq!((own.day, own.days, own.usual), (today, expected[16..].to_vec(), chart.usual));
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn the_stay_is_current_or_the_last(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let (ana, clara) = (trial.participant(program, "ana").await, trial.clinician(program, "clara").await);
    let stay = trial.store.agenda(&ana, monday()).await.unwrap().enrollment.unwrap();
    assert_eq!((stay.goal, stay.works_on.len(), stay.admitted_on), (Goal::Abstinence, 0, date(2026, 5, 4)));
    assert_eq!(trial.store.agenda(&ana, monday() - days(1)).await.unwrap().enrollment, None, "before admission");
    let mut owner = trial.owner(Some(program)).await;
    sqlx::query("UPDATE enrollments SET goal = 'agreed_limit', works_on = '{opioids,behaviour}', own_word = 'the horse', discharged_on = '2026-05-06'")
        .execute(&mut owner)
        .await
        .unwrap();
    let last_day = trial.store.agenda(&ana, monday() + days(2)).await.unwrap().enrollment.unwrap();
    assert_eq!((last_day.goal, last_day.works_on), (Goal::AgreedLimit, vec![Item::Opioids, Item::Behaviour]));
    assert_eq!(last_day.own_word.as_deref(), Some("the horse"));
    assert_eq!(trial.store.agenda(&ana, monday() + days(3)).await.unwrap().enrollment, None, "after discharge");
    let chart = trial.store.chart(&clara, ana.id(), monday() + days(3)).await.unwrap();
    assert_eq!(chart.enrollment.unwrap().goal, Goal::AgreedLimit, "the last one");
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn the_list_is_by_name_with_what_is_open(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let clara = trial.clinician(program, "clara").await;
    let (ben, ana) = (trial.participant(program, "ben").await, trial.participant(program, "Ana").await);
    trial.checks_in(&ben, Answers { call_me: true, ..craving(9) }, monday()).await;
    let listed = trial.store.list(&clara, monday()).await.unwrap();
    let lines: Vec<_> = listed.iter().map(|one| (one.id, one.last_check_in, one.open_flags)).collect();
    assert_eq!(lines, [(ana.id(), None, 0), (ben.id(), Some(monday()), 2)]);
    assert_eq!(trial.count(program, "SELECT count(*) FROM audit WHERE act = 'read_list'").await, 1);
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_chart_shows_sixty_check_ins_and_ninety_days_of_flags(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let (ana, clara) = (trial.participant(program, "ana").await, trial.clinician(program, "clara").await);
    trial.checks_in(&ana, craving(9), monday()).await;
    for minute in 0..62 {
        trial.checks_in(&ana, craving(1), monday() + minutes(minute)).await;
    }
    let flag = trial.store.board(&clara, monday()).await.unwrap().cards.remove(0).flag.id;
    let chart = async |day| trial.store.chart(&clara, ana.id(), monday() + days(day)).await.unwrap();
    assert_eq!(chart(0).await.check_ins.len(), 60);
    assert_eq!(chart(200).await.flags.len(), 1, "what is open stays");
    trial.store.take(&clara, flag, monday() + days(1)).await.unwrap();
    let closing = domain::Closing { outcome: domain::Outcome::Other, note: text("ten letters"), useful: true };
    Flags::close(&trial.store, &clara, flag, closing, monday() + days(1)).await.unwrap();
    assert_eq!((chart(91).await.flags.len(), chart(92).await.flags.len()), (1, 0));
    assert_eq!(
        trial.count(program, "SELECT count(*) FROM audit WHERE act = 'read_chart' AND subject IS NOT NULL").await,
        4
    );
    trial.end().await;
}
