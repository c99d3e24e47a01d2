//! Drafts: what somebody is in the middle of typing.

use crate::support::{Trial, minutes, monday};
use domain::{DRAFT_MAX, Drafts as _, Failure, Fields, Reason, Refusal};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use store::SignIn;

fn fields(fields: &[(&str, &str)]) -> Fields {
    Fields(fields.iter().map(|&(name, text)| (name.into(), text.into())).collect())
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_draft_is_kept_in_order_replaced_and_forgotten(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let (ana, ben) = (trial.participant(program, "ana").await, trial.participant(program, "ben").await);
    let typed =
        fields(&[("note", "é \"half\"\n"), ("trigger", "people"), ("trigger", "place"), ("craving_max", "ten")]);
    trial.store.keep(&ana, "/check-in", &typed, monday()).await.unwrap();
    assert_eq!(trial.store.kept(&ana, "/check-in").await.unwrap(), Some(typed));
    assert_eq!(trial.store.kept(&ana, "/craving").await.unwrap(), None, "another page");
    assert_eq!(trial.store.kept(&ben, "/check-in").await.unwrap(), None, "another person");
    let newer = fields(&[("note", "whole")]);
    trial.store.keep(&ana, "/check-in", &newer, monday()).await.unwrap();
    assert_eq!(trial.store.kept(&ana, "/check-in").await.unwrap(), Some(newer));
    trial.store.forget(&ana, "/check-in").await.unwrap();
    trial.store.forget(&ana, "/check-in").await.unwrap();
    assert_eq!(trial.store.kept(&ana, "/check-in").await.unwrap(), None);
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn bad_input_is_kept_or_refused_but_breaks_nothing(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let ana = trial.participant(program, "ana").await;
    trial.store.keep(&ana, "/check-in", &fields(&[("note", "a\0b")]), monday()).await.unwrap();
    assert_eq!(trial.store.kept(&ana, "/check-in").await.unwrap(), Some(fields(&[("note", "ab")])));
    let long = fields(&[("note", &"x".repeat(DRAFT_MAX))]);
    let refused = trial.store.keep(&ana, "/check-in", &long, monday()).await.unwrap_err();
    assert_eq!(refused, Failure::Refused(Refusal::of("form", Reason::TooLong { max: DRAFT_MAX })));
    let longest = fields(&[("note", &"\u{1}".repeat(DRAFT_MAX - 4))]);
    trial.store.keep(&ana, "/check-in", &longest, monday()).await.unwrap();
    assert_eq!(trial.store.kept(&ana, "/check-in").await.unwrap(), Some(longest));
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn what_was_typed_when_the_sign_in_ended_is_there_after_the_next(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let ana = trial.participant(program, "ana").await;
    let new = trial.sign_in();
    trial.store.open_sign_in(program, ana.account, new, monday()).await.unwrap();
    let late = monday() + minutes(61);
    let SignIn::Expired(account) = trial.store.sign_in_of(program, new.token_hash, late, true).await.unwrap() else {
        panic!("an hour without a sign of life ends it")
    };
    let typed = fields(&[("note", "half a sentence")]);
    trial.store.keep_for_expired(program, account, "/check-in", &typed, late).await.unwrap();
    assert_eq!(trial.store.kept(&ana, "/check-in").await.unwrap(), Some(typed));
    trial.end().await;
}
