//! Programs and accounts.

use crate::support::{Trial, monday};
use domain::{Email, Failure, Language, People as _, ProgramId, Role};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use store::{NewProgram, NotCreated, SignIn};

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn the_only_program_answers_at_any_name_and_two_at_their_own(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let at = async |host| trial.store.program_of_host(host).await.unwrap();
    assert_eq!(at("here.example").await, None);
    assert!(!trial.store.has_programs().await.unwrap());
    let here = trial.program("Here.example").await;
    assert_eq!((at("here.example").await, at("127.0.0.1").await), (Some(here), Some(here)));
    let there = trial.program("there.example").await;
    assert_eq!(
        (at("HERE.example").await, at("there.example").await, at("127.0.0.1").await),
        (Some(here), Some(there), None)
    );
    assert!(trial.store.has_programs().await.unwrap());
    let programs = trial.store.programs().await.unwrap();
    assert_eq!(programs, [(here, "here.example".to_owned()), (there, "there.example".to_owned())]);
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_program_needs_its_own_host_and_a_zone_that_exists(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    trial.program("here.example").await;
    let new = |host: &str, zone: &str| NewProgram {
        id: ProgramId(trial.client_id().0),
        host: host.into(),
        name: "Clinic".into(),
        phone: None,
        time_zone: zone.into(),
        hours: [None; 7],
    };
    let create = async |new: NewProgram| trial.store.create_program(&new, monday()).await;
    assert_eq!(create(new("here.example", "UTC")).await, Err(NotCreated::HostTaken));
    assert_eq!(create(new("b.example", "America/Atlantis")).await, Err(NotCreated::UnknownTimeZone));
    assert_eq!(create(new("", "UTC")).await, Err(NotCreated::Unavailable));
    assert_eq!(create(new("b.example", "UTC")).await, Ok(()));
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_clinic_is_read_with_its_hours(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    sqlx::query("INSERT INTO closed_days VALUES ($1, '2026-12-25')")
        .bind(program.0)
        .execute(&mut trial.owner(Some(program)).await)
        .await
        .unwrap();
    let clinic = trial.store.clinic(program).await.unwrap();
    assert_eq!(
        (clinic.name.as_str(), clinic.phone.as_deref(), clinic.on_call),
        ("Harbor Clinic", Some("555 0100"), false)
    );
    assert_eq!(clinic.zone.iana_name(), Some("America/New_York"));
    assert_eq!(clinic.hours.iter().filter(|hours| hours.is_some()).count(), 5);
    assert_eq!(clinic.closed, [jiff::civil::date(2026, 12, 25)]);
    let never = ProgramId(trial.client_id().0);
    assert_eq!(trial.store.clinic(never).await.unwrap_err(), Failure::NotFound);
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_credential_is_found_in_its_own_program_only(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let (here, there) = (trial.program("here.example").await, trial.program("there.example").await);
    let clara = trial.clinician(here, "clara").await;
    let email = Email::parse(" Clara@Example.org ").unwrap();
    let found = trial.store.credential(here, &email).await.unwrap().unwrap();
    assert_eq!((found.account, found.staff, found.password_hash.is_some()), (clara.account, true, true));
    assert_eq!(trial.store.credential(there, &email).await.unwrap(), None);
    assert_eq!(trial.store.credential_of(there, clara.account).await.unwrap(), None);
    assert!(!format!("{found:?}").contains("argon2"), "never printed");
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn the_language_is_a_setting(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let ana = trial.person(program, "ana", &[Role::Participant]).await;
    trial.store.choose_language(&ana, Language::Es, monday()).await.unwrap();
    let token_hash = crate::support::hash(ana.sign_in.0.as_u64_pair().1);
    let SignIn::Live(scope) = trial.store.sign_in_of(program, token_hash, monday(), false).await.unwrap() else {
        panic!()
    };
    assert_eq!(scope.language, Language::Es);
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn without_a_database_everything_says_so(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options.clone().database("no_such_database"));
    let program = ProgramId(trial.client_id().0);
    assert_eq!(trial.store.program_of_host("x").await.unwrap_err(), Failure::Unavailable);
    assert_eq!(trial.store.board_fingerprint(program).await.unwrap_err(), Failure::Unavailable);
    let sign_in = trial.store.sign_in_of(program, [0; 32], monday(), true).await;
    assert_eq!(sign_in.unwrap_err(), Failure::Unavailable);
    trial.end().await;
}
