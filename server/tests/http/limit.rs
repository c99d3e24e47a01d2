//! S09: guessing is slow, and nobody is locked out.

use crate::support::{Browser, PASSWORD, TestApp, email, form};
use jiff::SignedDuration;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

const TOO_MANY: &str = "Too many tries.";
const WRONG: &str = "a guess that is wrong";

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s09_three_failures_in_a_minute_stop_one_address_and_no_other(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let guesser = app.anybody();
    for nobody in ["a@example.org", "b@example.org", "c@example.org"] {
        guesser.tries(nobody, WRONG).await.is(422).says_nothing_of(TOO_MANY);
    }
    guesser.signs_in("ana").await.is(422).says(TOO_MANY);
    // Neither a restart nor another process forgets.
    guesser.at(&app.second()).signs_in("ana").await.is(422).says(TOO_MANY);
    guesser
        .sends("/api/accounts/accept", &crate::code::accepting("0000-0000-0000", WRONG))
        .await
        .is(422)
        .says(TOO_MANY);
    // Who sits elsewhere, or is signed in already, or needs help, notices nothing.
    app.anybody().from(2).signs_in("ana").await.goes_to("/today");
    app.participant("ben").opens("/today").await.is(200);
    guesser.opens("/help").await.is(200);
    app.clock.pass(SignedDuration::from_secs(59));
    guesser.signs_in("ana").await.is(422).says(TOO_MANY);
    app.clock.pass(SignedDuration::from_secs(1));
    guesser.signs_in("ana").await.goes_to("/today");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s09_an_account_is_slowed_down_and_never_locked(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = email("ana");
    let mut longest = SignedDuration::ZERO;
    // From a new address each time: only the account's own delay grows.
    for last in 10..22 {
        app.anybody().from(last).tries(&ana, WRONG).await.is(422).says_nothing_of(TOO_MANY);
        let mut waited = SignedDuration::ZERO;
        while app.anybody().from(9).tries(&ana, WRONG).await.words().contains(TOO_MANY) {
            app.clock.pass(SignedDuration::from_secs(5));
            waited += SignedDuration::from_secs(5);
            assert!(waited <= SignedDuration::from_mins(15), "{waited:?}");
        }
        longest = longest.max(waited);
        app.clock.pass(SignedDuration::from_mins(15));
    }
    assert_eq!(longest, SignedDuration::from_mins(15));
    app.anybody().from(30).signs_in("ben").await.goes_to("/today");
    app.anybody().from(31).signs_in("ana").await.goes_to("/today");
    // A success forgets: the next slip costs nothing.
    app.anybody().from(32).tries(&ana, WRONG).await.is(422).says_nothing_of(TOO_MANY);
    app.anybody().from(33).signs_in("ana").await.goes_to("/today");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s09_a_signed_in_browser_cannot_guess_the_own_password_either(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    let change = |current: &str| {
        form()
            .with("current", current)
            .with("password", "seven green bicycles rest")
            .with("again", "seven green bicycles rest")
    };
    for _ in 0..3 {
        ana.sends("/api/accounts/change_password", &change(WRONG)).await.is(422).says("do not match");
    }
    ana.sends("/api/accounts/change_password", &change(PASSWORD)).await.is(422).says(TOO_MANY);
    app.clock.pass(SignedDuration::from_secs(60));
    ana.sends("/api/accounts/change_password", &change(PASSWORD)).await.goes_to("/account/changed");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s09_only_a_trusted_proxy_says_who_is_behind_it(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let (plain, behind) = (app.anybody(), app.anybody().at(&app.behind("192.0.2.1")));
    let tries = async |browser: &Browser, forwarded: &str, who: &str, password: &str| {
        let typed = form().with("email", email(who)).with("password", password);
        browser.sends("/api/accounts/sign_in", &typed).with("x-forwarded-for", forwarded).await
    };
    // The clinic's guesser names other addresses before its own: the proxy's word is the last one.
    for spoofed in ["203.0.113.7, 198.51.100.1", "203.0.113.8, 198.51.100.1", "198.51.100.1"] {
        tries(&behind, spoofed, spoofed, WRONG).await.is(422);
    }
    tries(&behind, "203.0.113.9, 198.51.100.1", "ana", PASSWORD).await.is(422).says(TOO_MANY);
    tries(&behind, "198.51.100.2", "ana", PASSWORD).await.goes_to("/today");
    // Without a proxy that is trusted the header is only a stranger's word.
    for spoofed in ["203.0.113.1", "203.0.113.2", "203.0.113.3"] {
        tries(&plain, spoofed, spoofed, WRONG).await.is(422);
    }
    tries(&plain, "203.0.113.4", "ana", PASSWORD).await.is(422).says(TOO_MANY);
}
