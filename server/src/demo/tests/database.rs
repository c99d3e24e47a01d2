//! The demo in a real database, reached as the application's role.

use crate::{
    clock::SystemClock,
    demo::{Demo, ID, Loaded, PASSWORD, Plan, Refused, Size, load},
    gate::Hasher,
};
use domain::{
    AccountId, AsClinician, CheckIns, Email, Flags, People, ProgramId, RuleId, Secret, Severity, SignInId,
    today::Agendas as _,
};
use jiff::Timestamp;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use std::sync::Arc;
use store::{NewProgram, NewSignIn, PgStore, Pools};

const SIZE: Size = Size { participants: 24, weeks: 12, seed: 1 };

fn now() -> Timestamp {
    "2026-11-23T14:20:00Z".parse().expect("a time")
}

/// The restricted role, as in production.
fn store(options: PgConnectOptions) -> PgStore {
    PgStore::connect(options.options([("role", "mooring_app")]), Pools::default(), Arc::new(SystemClock))
}

async fn sign_in(store: &PgStore, email: &str) -> domain::Scope {
    let credential = store.credential(ID, &Email::parse(email).expect("an address")).await.expect("asked");
    let account: AccountId = credential.expect("an account").account;
    let mut token_hash = [7; 32];
    token_hash[..16].copy_from_slice(account.0.as_bytes());
    let new = NewSignIn { id: SignInId(uuid::Uuid::from_u128(account.0.as_u128() + 1)), token_hash };
    store.open_sign_in(ID, account, new, now()).await.expect("a sign-in")
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn the_demo_is_loaded_once_and_its_board_can_be_read(_: PgPoolOptions, options: PgConnectOptions) {
    let store = store(options);
    assert_eq!(load(&store, SIZE, "localhost", now()).await.expect("loaded"), Loaded::Now);
    assert_eq!(load(&store, SIZE, "localhost", now()).await.expect("there"), Loaded::Before);

    let dana: AsClinician = sign_in(&store, "dana@example.org").await.clinician().expect("a clinician");
    let board = store.board(&dana, now()).await.expect("a board");
    let made = Demo::new(Plan { size: SIZE, now: now(), host: "localhost", password_hash: "" }).whole();
    let open: Vec<_> = made.flags.iter().filter(|flag| flag.closed_at.is_none()).collect();
    assert_eq!(board.cards.len(), open.len());
    assert_eq!(board.clinic.name, "Harbor Clinic");
    let red = &board.cards[0].flag;
    assert_eq!((red.rule, red.severity), (RuleId::F28, Severity::Red));
    assert!(board.cards.iter().all(|card| card.days.len() == 14));
    assert!(board.cards.iter().any(|card| card.usual.is_some()));
    let page = store.flag(&dana, red.id, now()).await.expect("a flag");
    assert!(!page.history.is_empty());
    assert_eq!(store.list(&dana, now()).await.expect("people").len(), 24);

    let ana = sign_in(&store, "ana@example.org").await.participant().expect("a participant");
    let today = store.agenda(&ana, now()).await.expect("today");
    assert!((today.usual.expect("a usual").median - 3.0).abs() < f64::EPSILON);
    assert_eq!(today.days.last().expect("today").value, None);
    assert!(store.latest_receipt(&ana).await.expect("a receipt").is_some());
    let chart = store.chart(&dana, ana.id(), now()).await.expect("a chart");
    assert!(chart.flags.iter().all(|flag| flag.closed_at.is_some()) && !chart.flags.is_empty());
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn everybody_can_sign_in_with_the_password_that_is_printed(_: PgPoolOptions, options: PgConnectOptions) {
    let store = store(options);
    load(&store, Size { participants: 2, weeks: 1, ..SIZE }, "localhost", now()).await.expect("loaded");
    let hasher = Hasher::new(1).expect("hashes");
    for email in ["ana", "marcus", "dana", "lee", "rosa", "admin"] {
        let email = Email::parse(&format!("{email}@example.org")).expect("an address");
        let stored = store.credential(ID, &email).await.expect("asked").expect("an account").password_hash;
        assert!(hasher.matches(&Secret(PASSWORD.into()), stored.as_deref()).await.expect("checked"));
    }
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn it_is_refused_beside_a_real_program(_: PgPoolOptions, options: PgConnectOptions) {
    let store = store(options);
    let real = NewProgram {
        id: ProgramId(uuid::Uuid::from_u128(5)),
        host: "iop.example.org".into(),
        name: "A real clinic".into(),
        phone: None,
        time_zone: "America/Chicago".into(),
        hours: [None; 7],
    };
    store.create_program(&real, now()).await.expect("a program");
    let refused = load(&store, SIZE, "localhost", now()).await.expect_err("refused");
    assert!(matches!(&refused, Refused::RealProgram(host) if host == "iop.example.org"), "{refused}");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn in_parts_it_is_the_same_demo(_: PgPoolOptions, options: PgConnectOptions) {
    let store = store(options);
    let demo = Demo::new(Plan { size: SIZE, now: now(), host: "localhost", password_hash: "$argon2id$" });
    crate::demo::load::load_in_parts(&store, &demo, SIZE.participants, 5).await.expect("loaded");
    let dana = sign_in(&store, "dana@example.org").await.clinician().expect("a clinician");
    let made = demo.whole();
    for listed in store.list(&dana, now()).await.expect("people") {
        let of = made.check_ins.iter().map(|sent| &sent.check_in).filter(|sent| sent.participant == listed.id);
        assert_eq!(listed.last_check_in, of.map(|sent| sent.answered_at).max());
        let open = made.flags.iter().filter(|flag| flag.participant == listed.id && flag.closed_at.is_none()).count();
        assert_eq!(usize::try_from(listed.open_flags).expect("a count"), open);
    }
}
