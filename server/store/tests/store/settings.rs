//! Settings: defaults without a row, one section at a time, and the look and the lock that travel with the sign-in.

use crate::support::{Trial, minutes, monday};
use domain::{
    Change, Condition, CravingShare, Motion, OwnSettings, Reminders, Screen, Settings, SettingsPort as _, TextSize,
    Theme,
};
use jiff::civil::time;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use store::SignIn;

fn changes() -> [Change; 7] {
    [
        Change::Look { theme: Theme::Dark, text_size: TextSize::Large, motion: Motion::Less },
        Change::Practice { tones: true, vibration: true },
        Change::Health(vec![Condition::Heart, Condition::Exert]),
        Change::Progress { counters: false, milestones: false, stages: true },
        Change::Share { craving: CravingShare::WhenTold, crisis_tells: false },
        Change::Lock { minutes: 10 },
        Change::Remind(Reminders {
            check_in_at: Some(time(19, 30, 0, 0)),
            session_lead: 1_440,
            quiet: Some((time(22, 0, 0, 0), time(7, 0, 0, 0))),
        }),
    ]
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn each_section_is_kept_and_leaves_the_others_alone(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let (ana, ben) = (trial.participant(program, "ana").await, trial.participant(program, "ben").await);
    assert_eq!(trial.store.settings(&ana).await.unwrap(), Settings::default());
    let mut expected = Settings::default();
    for change in changes() {
        for _ in 0..2 {
            trial.store.change_settings(&ana, &change, monday()).await.unwrap();
        }
        expected = expected.with(&change);
        assert_eq!(trial.store.settings(&ana).await.unwrap(), expected, "{change:?}");
    }
    assert_eq!(trial.store.settings(&ben).await.unwrap(), Settings::default());
    assert_eq!(trial.count(program, "SELECT count(*) FROM settings").await, 1);
    assert_eq!(trial.count(program, "SELECT count(*) FROM audit WHERE act = 'changed_settings'").await, 14);
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn own_words_stand_with_the_account_and_the_stay(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let ana = trial.participant(program, "ana").await;
    let own = async || trial.store.own_settings(&ana, monday()).await.unwrap();
    let words = Change::Words { called: "Anita".into(), own_word: Some("the slots".into()) };
    trial.store.change_settings(&ana, &words, monday()).await.unwrap();
    assert_eq!(own().await.own_word, Some(Some("the slots".into())));
    let called: String = sqlx::query_scalar("SELECT called FROM accounts WHERE name = 'ana Surname'")
        .fetch_one(&mut trial.owner(Some(program)).await)
        .await
        .unwrap();
    assert_eq!(called, "Anita");
    // An earlier stay keeps its own word.
    let older = "INSERT INTO enrollments (program_id, id, participant_id, admitted_on, discharged_on, goal, own_word)
       SELECT program_id, gen_random_uuid(), id, '2026-01-05', '2026-02-06', 'abstinence', 'cards' FROM accounts";
    sqlx::raw_sql(older).execute(&mut trial.owner(Some(program)).await).await.unwrap();
    let without = Change::Words { called: "Anita".into(), own_word: None };
    trial.store.change_settings(&ana, &without, monday()).await.unwrap();
    assert_eq!(own().await.own_word, Some(None));
    assert_eq!(trial.count(program, "SELECT count(*) FROM enrollments WHERE own_word = 'cards'").await, 1);
    sqlx::raw_sql("DELETE FROM enrollments").execute(&mut trial.owner(Some(program)).await).await.unwrap();
    trial.store.change_settings(&ana, &words, monday()).await.unwrap();
    assert_eq!(own().await, OwnSettings { settings: Settings::default(), own_word: None }, "no stay to keep it with");
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s11_the_look_and_the_shorter_lock_travel_with_the_sign_in(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let ana = trial.participant(program, "ana").await;
    let first = trial.sign_in();
    trial.store.open_sign_in(program, ana.account, first, monday()).await.unwrap();
    let at = async |minute: i64, active: bool| {
        trial.store.sign_in_of(program, first.token_hash, monday() + minutes(minute), active).await.unwrap()
    };
    let SignIn::Live(scope) = at(10, true).await else { panic!("an hour is the limit where nothing was set") };
    assert_eq!(scope.screen, Screen::default());
    for change in changes() {
        trial.store.change_settings(&ana, &change, monday()).await.unwrap();
    }
    let SignIn::Live(scope) = at(19, false).await else { panic!("nine minutes after the last touch") };
    let screen = Screen { theme: Theme::Dark, text_size: TextSize::Large, motion: Motion::Less, lock_minutes: 10 };
    assert_eq!(scope.screen, screen);
    assert!(matches!(at(20, true).await, SignIn::Expired(_)), "ten minutes after it");
    let second = trial.store.open_sign_in(program, ana.account, trial.sign_in(), monday()).await.unwrap();
    assert_eq!(second.screen, screen, "the next sign-in looks so from its first page");
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s12_hiding_ends_this_sign_in_alone_and_keeps_nothing_open(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let ana = trial.participant(program, "ana").await;
    let (phone, laptop) = (trial.sign_in(), trial.sign_in());
    let scope = trial.store.open_sign_in(program, ana.account, phone, monday()).await.unwrap();
    trial.store.open_sign_in(program, ana.account, laptop, monday()).await.unwrap();
    trial.store.end_sign_in(&scope, store::Ended::Hidden, monday()).await.unwrap();
    let state = async |token_hash| trial.store.sign_in_of(program, token_hash, monday(), true).await.unwrap();
    assert_eq!(state(phone.token_hash).await, SignIn::None);
    assert!(matches!(state(laptop.token_hash).await, SignIn::Live(_)));
    assert_eq!(trial.count(program, "SELECT count(*) FROM audit WHERE act = 'hid_screen'").await, 1);
    trial.end().await;
}
