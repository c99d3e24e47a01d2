//! How a sign-in ends: by time (S11), and by sign-out, password and disabling, everywhere at once (S12).

use crate::support::{Browser, TestApp, form, minutes};
use jiff::SignedDuration;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

const SECOND: SignedDuration = SignedDuration::from_secs(1);

async fn is_in(browser: &Browser) -> bool {
    let seen = browser.opens("/account").await;
    if seen.status.as_u16() != 200 {
        seen.goes_to("/sign-in?next=/account");
    }
    seen.status.as_u16() == 200
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s11_an_idle_sign_in_ends_after_an_hour_and_a_clinicians_after_15_minutes(
    pool: PgPoolOptions,
    options: PgConnectOptions,
) {
    let app = TestApp::new(pool, options).await;
    for (handle, idle) in [("ana", 60), ("rosa", 60), ("dana", 15), ("alex", 15)] {
        let (browser, idle) = (app.another_browser_of(handle, SignedDuration::ZERO).await, minutes(idle));
        for _ in 0..2 {
            app.clock.pass(idle - SECOND);
            assert!(is_in(&browser).await, "{handle}");
        }
        app.clock.pass(idle);
        assert!(!is_in(&browser).await, "{handle}");
    }
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s11_a_busy_sign_in_ends_after_a_day_and_a_clinicians_after_12_hours(
    pool: PgPoolOptions,
    options: PgConnectOptions,
) {
    let app = TestApp::new(pool, options).await;
    for (handle, step, hours) in [("ana", 30, 24), ("dana", 10, 12)] {
        let browser = app.another_browser_of(handle, SignedDuration::ZERO).await;
        for _ in 0..(hours * 60 / step - 1) {
            app.clock.pass(minutes(step));
            assert!(is_in(&browser).await);
        }
        app.clock.pass(minutes(step) - SECOND);
        assert!(is_in(&browser).await);
        app.clock.pass(SECOND);
        assert!(!is_in(&browser).await);
    }
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s11_an_open_board_is_no_activity(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    for page in ["/clinic/board", "/clinic/board?show=mine", "/clinic?live", "/clinic?live&show=mine", "/clinic/live"] {
        let dana = app.another_browser_of("dana", SignedDuration::ZERO).await;
        app.clock.pass(minutes(14));
        assert_eq!(dana.opens(page).begun().await.status().as_u16(), 200, "{page}");
        app.clock.pass(minutes(1));
        assert_eq!(dana.opens("/clinic/board").await.status.as_u16(), 401, "{page}");
        assert!(!is_in(&dana).await, "{page}");
    }
    // Beside it: opening the board is.
    let dana = app.another_browser_of("dana", SignedDuration::ZERO).await;
    app.clock.pass(minutes(14));
    dana.opens("/clinic").await.is(200);
    app.clock.pass(minutes(1));
    assert!(is_in(&dana).await);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s12_signing_out_ends_this_sign_in_on_every_server(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let second = app.second();
    let (phone, laptop, ben) =
        (app.participant("ana"), app.another_browser_of("ana", SECOND).await, app.participant("ben"));
    let elsewhere = phone.at(&second);
    assert!(is_in(&elsewhere).await);
    let seen = phone.sends("/api/accounts/sign_out", &form()).await;
    seen.goes_to("/");
    assert_eq!(seen.header("set-cookie"), "__Host-mooring=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0");
    assert!(!is_in(&elsewhere).await);
    assert!(is_in(&laptop).await);
    laptop.sends("/api/accounts/sign_out", &form()).await.goes_to("/");
    // Out already is out, whoever asks.
    app.anybody().sends("/api/accounts/sign_out", &form()).await.goes_to("/");
    assert!(is_in(&ben).await);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s12_signing_out_everywhere_ends_every_sign_in_on_every_server(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let second = app.second();
    let (phone, laptop) = (app.participant("ana"), app.another_browser_of("ana", SECOND).await.at(&second));
    let elsewhere = phone.at(&second);
    phone.sends("/api/accounts/sign_out_everywhere", &form()).await.goes_to("/");
    assert!(!is_in(&elsewhere).await);
    assert!(!is_in(&laptop).await);
    assert!(is_in(&app.participant("ben")).await);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s12_a_new_password_ends_all_other_sign_ins_and_renews_this_one(
    pool: PgPoolOptions,
    options: PgConnectOptions,
) {
    let app = TestApp::new(pool, options).await;
    let second = app.second();
    let (phone, laptop) = (app.participant("ana"), app.another_browser_of("ana", SECOND).await.at(&second));
    let before = phone.at(&second);
    let change = form().with("current", crate::support::PASSWORD).with("password", "seven green bicycles rest");
    phone.sends("/api/accounts/change_password", &change.clone().with("again", "other")).await.is(422);
    assert!(is_in(&laptop).await);
    let change = change.with("again", "seven green bicycles rest");
    phone.sends("/api/accounts/change_password", &change).await.goes_to("/account/changed");
    phone.opens("/account/changed").await.is(200).says("Your password is changed.");
    assert_ne!(phone.token(), before.token());
    assert!(!is_in(&before).await);
    assert!(!is_in(&laptop).await);
    app.anybody().signs_in("ana").await.is(422);
    app.anybody().tries(&crate::support::email("ana"), "seven green bicycles rest").await.goes_to("/today");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s12_a_disabled_account_is_out_at_once(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let (ana, there) = (app.participant("ana"), app.participant("ana").at(&app.second()));
    assert!(is_in(&ana).await && is_in(&there).await);
    app.change("UPDATE accounts SET disabled_at = now() WHERE name = 'Ana Quillfeather'").await;
    assert!(!is_in(&ana).await && !is_in(&there).await);
    app.anybody().signs_in("ana").await.is(422);
}
