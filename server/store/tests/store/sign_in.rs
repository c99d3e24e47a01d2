//! Sign-ins, with the clock in hand (S09–S12).

use crate::support::{PASSWORD, Trial, days, hash, minutes, monday};
use domain::{Failure, Role};
use jiff::SignedDuration;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use store::{Ended, SignIn};

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s11_idle_and_absolute_ends_for_staff_and_others(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    for (name, roles, idle, longest) in [
        ("ana", &[Role::Participant][..], 60, 24 * 60),
        ("fay", &[Role::Family], 60, 24 * 60),
        ("clara", &[Role::Clinician], 15, 12 * 60),
        ("adam", &[Role::Administrator, Role::Participant], 15, 12 * 60),
    ] {
        let account = trial.person(program, name, roles).await.account;
        let (quiet, busy) = (trial.sign_in(), trial.sign_in());
        for new in [quiet, busy] {
            trial.store.open_sign_in(program, account, new, monday()).await.unwrap();
        }
        let state = async |new: store::NewSignIn, after: SignedDuration, active| {
            trial.store.sign_in_of(program, new.token_hash, monday() + after, active).await.unwrap()
        };
        let just_before = minutes(idle) - SignedDuration::from_secs(1);
        let SignIn::Live(scope) = state(quiet, just_before, false).await else { panic!("{name}: live") };
        assert_eq!((scope.account, scope.sign_in, scope.roles.len()), (account, quiet.id, roles.len()));
        assert_eq!(
            state(quiet, minutes(idle), true).await,
            SignIn::Expired(account),
            "{name}: a reload was no activity"
        );
        let mut at = minutes(0);
        while at < minutes(longest) {
            assert!(matches!(state(busy, at, true).await, SignIn::Live(_)), "{name} at {at:?}");
            at += minutes(idle) - SignedDuration::from_secs(1);
        }
        assert_eq!(state(busy, minutes(longest), true).await, SignIn::Expired(account), "{name}: absolute");
        let day_after = minutes(longest) + days(1);
        assert_eq!(state(busy, day_after - SignedDuration::from_secs(1), true).await, SignIn::Expired(account));
        assert_eq!(state(busy, day_after, true).await, SignIn::None, "{name}: nothing is kept a day later");
    }
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s11_activity_is_written_every_thirty_seconds_at_most(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let ana = trial.person(program, "ana", &[Role::Participant]).await;
    let new = trial.sign_in();
    trial.store.open_sign_in(program, ana.account, new, monday()).await.unwrap();
    let mut owner = trial.owner(Some(program)).await;
    let mut seen = Vec::new();
    for (seconds, active) in [(30, true), (31, false), (31, true), (50, true), (20, true)] {
        let now = monday() + SignedDuration::from_secs(seconds);
        trial.store.sign_in_of(program, new.token_hash, now, active).await.unwrap();
        let last: i64 = sqlx::query_scalar(
            "SELECT extract(epoch FROM last_seen_at - created_at)::bigint FROM sign_ins WHERE id = $1",
        )
        .bind(new.id.0)
        .fetch_one(&mut owner)
        .await
        .unwrap();
        seen.push(last);
    }
    assert_eq!(seen, [0, 0, 31, 31, 31]);
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s12_what_was_ended_on_purpose_is_nobody(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let elsewhere = trial.program("elsewhere.example").await;
    let ana = trial.person(program, "ana", &[Role::Participant]).await;
    let token_hash = hash(ana.sign_in.0.as_u64_pair().1);
    let other = trial.sign_in();
    trial.store.open_sign_in(program, ana.account, other, monday()).await.unwrap();
    let look = async |token, now| trial.store.sign_in_of(program, token, now, true).await.unwrap();
    assert_eq!(look(token_hash, monday()).await, SignIn::Live(ana.clone()));
    assert_eq!(look(hash(0), monday()).await, SignIn::None, "unknown");
    let there = trial.store.sign_in_of(elsewhere, token_hash, monday(), true).await.unwrap();
    assert_eq!(there, SignIn::None, "another program");

    trial.store.end_sign_in(&ana, Ended::SignedOut, monday()).await.unwrap();
    assert_eq!(look(token_hash, monday()).await, SignIn::None);
    assert_eq!(look(token_hash, monday() + minutes(70)).await, SignIn::None, "not expired: ended");
    assert!(matches!(look(other.token_hash, monday()).await, SignIn::Live(_)), "the other phone");
    trial.store.end_all_sign_ins(program, ana.account, None, Ended::SignedOutEverywhere, monday()).await.unwrap();
    assert_eq!(look(other.token_hash, monday()).await, SignIn::None);
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s12_a_disabled_account_is_nobody(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let ana = trial.person(program, "ana", &[Role::Participant]).await;
    let disable = sqlx::query("UPDATE accounts SET disabled_at = now()");
    disable.execute(&mut trial.owner(Some(program)).await).await.unwrap();
    let token_hash = hash(ana.sign_in.0.as_u64_pair().1);
    for now in [monday(), monday() + minutes(90)] {
        assert_eq!(trial.store.sign_in_of(program, token_hash, now, true).await.unwrap(), SignIn::None);
    }
    let opened = trial.store.open_sign_in(program, ana.account, trial.sign_in(), monday()).await;
    assert_eq!(opened.unwrap_err(), Failure::NotFound);
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s12_a_new_password_ends_all_but_the_one_that_set_it(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let ana = trial.person(program, "ana", &[Role::Participant]).await;
    let (old, new) = (hash(ana.sign_in.0.as_u64_pair().1), hash(99));
    let other = trial.sign_in();
    trial.store.open_sign_in(program, ana.account, other, monday()).await.unwrap();
    trial.store.set_password(program, ana.account, PASSWORD, Some((ana.sign_in, new)), monday()).await.unwrap();
    let look = async |token| trial.store.sign_in_of(program, token, monday(), true).await.unwrap();
    assert_eq!(look(new).await, SignIn::Live(ana.clone()));
    assert_eq!((look(old).await, look(other.token_hash).await), (SignIn::None, SignIn::None));

    trial.store.end_sign_in(&ana, Ended::SignedOut, monday()).await.unwrap();
    let too_late = trial
        .store
        .set_password(program, ana.account, "$argon2id$other", Some((ana.sign_in, hash(98))), monday())
        .await;
    assert_eq!(too_late.unwrap_err(), Failure::SignInNeeded);
    let credential = trial.store.credential_of(program, ana.account).await.unwrap().unwrap();
    assert_eq!(credential.password_hash.as_deref(), Some(PASSWORD), "nothing was changed");
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s09_three_failures_from_an_address_wait_until_the_minute_is_over(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let elsewhere = trial.program("elsewhere.example").await;
    let at = |seconds| monday() + SignedDuration::from_secs(seconds);
    let wait = async |program, address, account, seconds| {
        trial.store.wait(program, hash(address), hash(account), at(seconds)).await.unwrap()
    };
    for (account, seconds) in [(1, 0), (2, 10), (3, 20)] {
        assert_eq!(wait(program, 7, account, seconds).await, None);
        trial.store.count_failure(program, hash(7), hash(account), at(seconds)).await.unwrap();
    }
    assert_eq!(wait(program, 7, 9, 20).await, Some(40), "any account from here");
    assert_eq!(wait(program, 7, 9, 59).await, Some(1));
    assert_eq!(wait(program, 7, 9, 60).await, None);
    assert_eq!(wait(program, 8, 3, 20).await, None, "another address");
    assert_eq!(wait(elsewhere, 7, 9, 20).await, None, "another program");
    trial.store.count_failure(program, hash(7), hash(4), at(61)).await.unwrap();
    assert_eq!(wait(program, 7, 9, 62).await, None, "a new minute");
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s09_the_delay_of_an_account_grows_to_fifteen_minutes_and_ends(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let mut now = monday();
    let mut waits = Vec::new();
    for address in 100..114 {
        trial.store.count_failure(program, hash(address), hash(1), now).await.unwrap();
        let wait = trial.store.wait(program, hash(1_000), hash(1), now).await.unwrap().unwrap_or(0);
        waits.push(wait);
        now += SignedDuration::from_secs(i64::try_from(wait).unwrap());
        assert_eq!(trial.store.wait(program, hash(1_000), hash(1), now).await.unwrap(), None, "it always ends");
    }
    assert_eq!(waits, [0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900, 900]);
    trial.store.count_failure(program, hash(1), hash(1), now).await.unwrap();
    trial.store.forget_failures(program, hash(1)).await.unwrap();
    assert_eq!(trial.store.wait(program, hash(1_000), hash(1), now).await.unwrap(), None, "after a success");
    for day in [1, 2, 3] {
        trial.store.count_failure(program, hash(1), hash(2), now + days(day)).await.unwrap();
    }
    assert_eq!(trial.store.wait(program, hash(1_000), hash(2), now + days(3)).await.unwrap(), None, "one a day");
    assert_eq!(
        trial.count(program, "SELECT count(*) FROM sign_in_failures WHERE kind = 'address'").await,
        1,
        "old ones go"
    );
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s10_no_token_is_stored(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    trial.person(program, "ana", &[Role::Participant]).await;
    let found = "SELECT count(*) FROM information_schema.columns WHERE table_schema = 'public' AND column_name ~ '(token|code)' AND column_name !~ '_hash$'";
    assert_eq!(trial.count(program, found).await, 0);
    trial.end().await;
}
