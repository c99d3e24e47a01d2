//! The database is gone: nothing is stored, nothing that was typed is lost, and help is still there.

use crate::support::{Browser, Seen, TestApp, closing, craving, form};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

const TYPED: &str = "typed while the records were away";

#[track_caller]
fn not_saved(seen: &Seen) {
    seen.is(503).says(TYPED);
    assert_eq!(seen.header("retry-after"), "5");
}

async fn help_is_there(browser: &Browser) {
    for page in ["/help", "/help?lang=es", "/"] {
        browser.opens(page).await.is(200);
    }
    browser.opens("/help").await.says("988");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn without_a_database_forms_come_back_and_help_works(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let away = app.without_database();
    let ana = app.participant("ana").at(&away);
    let check_in = craving(9).id(1).with("note", TYPED);
    let seen = ana.submits(check_in.clone()).await;
    not_saved(&seen);
    seen.says("Not saved, try again");
    assert_eq!(seen.checked("craving_max"), ["9"]);
    assert_eq!(seen.field("client_id"), "00000000-0000-0000-0000-000000000001");
    let flag = uuid::Uuid::from_u128(7);
    not_saved(&app.clinician("dana").at(&away).sends("/api/flags/close", &closing(flag).with("note", TYPED)).await);
    for page in ["/check-in", "/today", "/account", "/sign-in", "/clinic", "/clinic/people", "/clinic/board"] {
        let seen = ana.opens(page).await;
        assert!([200, 503].contains(&seen.status.as_u16()), "{page}: {}", seen.status);
        assert!(page == "/sign-in" || seen.status.as_u16() == 503, "{page}: {}", seen.status);
    }
    ana.tries("ana.marker@example.org", "whatever it was").await.is(503).says("ana.marker@example.org");
    help_is_there(&ana).await;
    // Sent again to a server that has its database, it is stored: nothing but the form was needed.
    app.participant("ana").submits(check_in).await.goes_to("/check-in/saved");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_database_that_goes_in_the_middle_loses_nothing(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let (ana, ben) = (app.participant("ana"), app.participant("ben"));
    let check_in = craving(9).id(1).with("note", TYPED);
    // The sign-in is found, and then the table takes nothing.
    app.change("REVOKE INSERT ON check_ins FROM mooring_app").await;
    not_saved(&ana.submits(check_in.clone()).await);
    assert_eq!(app.count("SELECT count(*) FROM check_ins").await, 0);
    app.change("GRANT INSERT ON check_ins TO mooring_app").await;
    // The same at the last statement: the flag and the check-in go with it.
    app.change("REVOKE INSERT ON audit FROM mooring_app").await;
    not_saved(&ana.submits(check_in.clone()).await);
    assert_eq!(app.count("SELECT count(*) FROM check_ins").await, 0);
    assert_eq!(app.count("SELECT count(*) FROM flags").await, 0);
    app.change("GRANT INSERT ON audit TO mooring_app").await;
    ana.submits(check_in.clone()).await.goes_to("/check-in/saved");

    // Every connection is cut: the next request finds new ones.
    app.change(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND application_name = 'mooring'",
    )
    .await;
    ben.submits(check_in.clone()).await.goes_to("/check-in/saved");

    app.server.site.store.close().await;
    not_saved(&ben.submits(check_in.with("mood", 1)).await);
    ben.opens("/check-in").await.is(503);
    help_is_there(&ben).await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn the_craving_exercise_goes_on_without_a_database(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let visitor = app.anybody().at(&app.without_database());
    for browser in [&visitor, &app.participant("ana").at(&app.without_database())] {
        for page in ::app::craving::OPEN_PAGES {
            browser.opens(page).await.is(200).says("988").says("so nothing is saved right now.");
        }
        browser.sends("/api/cravings/start", &form().id(1).with("safety", "safe")).await.goes_to("/craving/rate");
        browser
            .sends("/api/cravings/record", &form().id(1).with("step", "rate").with("do", "rated").with("rating", 5))
            .await
            .goes_to("/craving/breath");
        browser.sends("/api/cravings/start", &form().id(1)).await.is(422).says("Please answer this one.");
        // What is for the team does not look as if it had reached it.
        browser.sends("/api/cravings/tell_team", &form()).await.is(503);
    }
}
