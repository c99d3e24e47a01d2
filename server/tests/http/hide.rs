//! Hiding and the idle lock: nothing can be read with this cookie any more, and the page shown says nothing.

use crate::support::{Browser, TestApp, craving, form, minutes, name};
use jiff::SignedDuration;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

/// The same cookie, as a copy of it would be used.
fn copy_of(browser: &Browser, app: &TestApp) -> Browser {
    app.anybody().with_cookie(&browser.token().expect("signed in"))
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s12_hiding_locks_this_sign_in_at_once_on_every_server(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.another_browser_of("ana", SignedDuration::ZERO).await;
    let (laptop, copy) = (app.participant("ana"), copy_of(&ana, &app));
    let elsewhere = copy.at(&app.second());
    ana.sends("/api/drafts/keep", &craving(4).with("page", "/check-in").with("note", "half a word")).await.is(204);
    let seen = ana.sends("/api/accounts/hide", &form()).await;
    seen.goes_to("/month");
    assert_eq!(seen.header("set-cookie"), "__Host-mooring=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0");
    assert_eq!(seen.header("clear-site-data"), "", "a large cache would be cleared before the page is left");
    for page in ["/today", "/check-in", "/settings", "/account", "/more"] {
        copy.opens(page).await.goes_to(&format!("/sign-in?next={page}"));
        elsewhere.opens(page).await.goes_to(&format!("/sign-in?next={page}"));
    }
    // The way back looks as it does to a stranger, and what was typed is still there behind it.
    let back = copy.opens("/sign-in?next=/check-in").await;
    back.is(200).says_nothing_of("Your time was up").says_nothing_of("ana.marker");
    assert_eq!(back.field("email"), "");
    assert_eq!(back.lasting(), app.anybody().opens("/sign-in?next=/check-in").await.lasting());
    ana.signs_in("ana").await.goes_to("/today");
    ana.opens("/check-in").await.is(200).says("half a word");
    laptop.opens("/today").await.is(200);
    assert_eq!(app.count("SELECT count(*) FROM audit WHERE act = 'hid_screen'").await, 1);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn the_idle_lock_leads_back_to_where_it_was(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.another_browser_of("ana", SignedDuration::ZERO).await;
    let copy = copy_of(&ana, &app);
    ana.sends("/api/accounts/lock", &form().with("next", "/plan/safety")).await.goes_to("/sign-in?next=/plan/safety");
    assert_eq!(ana.token(), None);
    copy.opens("/today").await.goes_to("/sign-in?next=/today");
    // Nothing foreign, and nobody is asked who they are.
    app.anybody().sends("/api/accounts/lock", &form().with("next", "//evil.example")).await.goes_to("/sign-in");
    app.anybody().sends("/api/accounts/hide", &form()).await.goes_to("/month");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn without_the_database_it_hides_all_the_same(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana").at(&app.without_database());
    ana.sends("/api/accounts/hide", &form()).await.goes_to("/month");
    assert_eq!(ana.token(), None);
    app.anybody().at(&app.without_database()).opens("/month").await.is(200).says("November 2026");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s31_the_neutral_page_says_nothing(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    for (language, title) in [("en", "November 2026"), ("es", "noviembre de 2026")] {
        let page = app.anybody().opens(&format!("/month?lang={language}")).await;
        page.is(200).says(title).says_nothing_of("ooring-").says_nothing_of("<a ").says_nothing_of("<script");
        assert!(page.body.contains(&format!("<title>{title}</title>")));
        assert!(page.header("content-security-policy").contains("script-src 'none'"));
        assert_eq!(page.body, ana.opens(&format!("/month?lang={language}")).await.body, "the same for everybody");
    }
    // Ten in the evening on the 30th in New York is another month in London.
    app.clock.pass(SignedDuration::from_hours(24 * 6 + 12));
    app.anybody().opens("/month").await.is(200).says("November 2026");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s11_the_own_lock_is_shorter_than_the_limit_never_longer(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let lock = |minutes: u8| form().with("section", "lock").with("lock_minutes", minutes);
    for (set, lasts) in [(5, 5), (30, 30), (60, 60)] {
        let ana = app.another_browser_of("ana", SignedDuration::ZERO).await;
        ana.sends("/api/settings/save", &lock(set)).await.goes_to("/settings#lock-saved");
        assert!(ana.opens("/today").await.body.contains(&format!("data-minutes=\"{set}\"")));
        for _ in 0..2 {
            app.clock.pass(minutes(lasts) - SignedDuration::from_secs(1));
            ana.opens("/today").await.is(200);
        }
        app.clock.pass(minutes(lasts));
        ana.opens("/today").await.goes_to("/sign-in?next=/today");
    }
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn hide_and_the_lock_are_on_every_page_of_a_participant_and_on_no_other(
    pool: PgPoolOptions,
    options: PgConnectOptions,
) {
    let app = TestApp::new(pool, options).await;
    for crate::crawl::Page { label, seen, .. } in crate::crawl::everything(&app, "en").await {
        if !seen.status.is_success() || !seen.body.contains("<html") {
            continue;
        }
        let hides = seen.body.contains("action=\"/api/accounts/hide\"");
        let locks = seen.body.contains("/script/lock.");
        assert_eq!(hides, locks, "{label}");
        let open = seen.header("content-security-policy").contains("script-src 'none'");
        assert_eq!(locks, label.starts_with("ana ") && !open, "{label}");
        assert!(!(locks && seen.body.contains("/script/open.")), "{label}");
        assert!(!label.starts_with("dana ") || seen.body.contains(name("dana")) || !locks, "{label}");
    }
}
