//! Invitations and one-time codes.

use crate::support::{PASSWORD, Trial, days, hash, minutes, monday};
use domain::{Failure, Role};
use futures::future::join_all;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use store::{NotInvited, SignIn};

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn an_invitation_makes_an_account_that_its_code_opens(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let (new, code) = (trial.account("ana", &[Role::Participant, Role::Family]), trial.code(monday() + days(7)));
    trial.store.invite(program, &new, code, None, monday()).await.unwrap();
    let before = trial.store.credential(program, &new.email).await.unwrap().unwrap();
    assert_eq!((before.account, before.password_hash, before.disabled, before.staff), (new.id, None, false, false));
    assert!(trial.store.code_is_open(program, code.code_hash, monday() + days(6)).await.unwrap());
    assert!(!trial.store.code_is_open(program, code.code_hash, monday() + days(7)).await.unwrap());
    assert!(!trial.store.code_is_open(program, hash(5), monday()).await.unwrap());
    let sign_in = trial.sign_in();
    let scope = trial.store.use_code(program, code.code_hash, PASSWORD, sign_in, monday()).await.unwrap().unwrap();
    assert_eq!(scope.roles, [Role::Family, Role::Participant]);
    assert_eq!(trial.store.sign_in_of(program, sign_in.token_hash, monday(), true).await.unwrap(), SignIn::Live(scope));
    assert!(!trial.store.code_is_open(program, code.code_hash, monday()).await.unwrap());
    assert_eq!(trial.count(program, "SELECT count(*) FROM enrollments WHERE goal = 'abstinence'").await, 1);
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn an_address_is_taken_once_a_program(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let (here, there) = (trial.program("here.example").await, trial.program("there.example").await);
    let invite = async |program| {
        let (new, code) = (trial.account("ana", &[Role::Clinician]), trial.code(monday() + days(7)));
        trial.store.invite(program, &new, code, None, monday()).await
    };
    invite(here).await.unwrap();
    assert_eq!(invite(here).await.unwrap_err(), NotInvited::EmailTaken);
    invite(there).await.unwrap();
    assert_eq!(trial.count(here, "SELECT count(*) FROM invitations").await, 1, "all or nothing");
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s07_a_code_works_once_also_in_parallel(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let (new, code) = (trial.account("ana", &[Role::Participant]), trial.code(monday() + days(7)));
    trial.store.invite(program, &new, code, None, monday()).await.unwrap();
    let uses = (0..12).map(|_| trial.store.use_code(program, code.code_hash, PASSWORD, trial.sign_in(), monday()));
    let opened: Vec<_> = join_all(uses).await.into_iter().filter_map(Result::unwrap).collect();
    assert_eq!(opened.len(), 1);
    assert_eq!(trial.count(program, "SELECT count(*) FROM sign_ins").await, 1);
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s07_a_code_given_in_person_ends_every_sign_in_and_the_code_before(
    _: PgPoolOptions,
    options: PgConnectOptions,
) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let (ana, clara) = (trial.participant(program, "ana").await, trial.clinician(program, "clara").await);
    let old_token = hash(ana.sign_in.0.as_u64_pair().1);
    let (first, second) = (trial.code(monday() + minutes(10)), trial.code(monday() + minutes(10)));
    trial.store.issue_code(&clara, ana.id(), first, monday()).await.unwrap();
    trial.store.issue_code(&clara, ana.id(), second, monday()).await.unwrap();
    let use_code = async |code: store::NewCode, now| {
        trial.store.use_code(program, code.code_hash, PASSWORD, trial.sign_in(), now).await.unwrap()
    };
    assert_eq!(use_code(first, monday()).await, None, "the newer one counts");
    assert_eq!(use_code(second, monday() + minutes(10)).await, None, "ten minutes");
    assert!(use_code(second, monday() + minutes(9)).await.is_some());
    assert_eq!(trial.store.sign_in_of(program, old_token, monday(), true).await.unwrap(), SignIn::None);

    let long = trial.code(monday() + minutes(11));
    assert_eq!(trial.store.issue_code(&clara, ana.id(), long, monday()).await.unwrap_err(), Failure::Unavailable);
    let colleague = trial.clinician(program, "cora").await;
    let refused = trial.store.issue_code(&clara, colleague.account.into(), trial.code(monday()), monday()).await;
    assert_eq!(refused.unwrap_err(), Failure::NotFound, "only for a participant");
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_disabled_account_cannot_use_its_code(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let (new, code) = (trial.account("ana", &[Role::Participant]), trial.code(monday() + days(7)));
    trial.store.invite(program, &new, code, None, monday()).await.unwrap();
    let mut owner = trial.owner(Some(program)).await;
    sqlx::query("UPDATE accounts SET disabled_at = now()").execute(&mut owner).await.unwrap();
    assert!(!trial.store.code_is_open(program, code.code_hash, monday()).await.unwrap());
    let used = trial.store.use_code(program, code.code_hash, PASSWORD, trial.sign_in(), monday()).await.unwrap();
    assert_eq!(used, None);
    assert_eq!(trial.count(program, "SELECT count(*) FROM invitations WHERE used_at IS NOT NULL").await, 0);
    trial.end().await;
}
