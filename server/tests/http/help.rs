//! The open pages: the same bytes for everybody, whatever happens.

use crate::support::{TestApp, email};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn help_and_welcome_are_the_same_bytes_for_everybody(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let away = app.without_database();
    for page in ["/help", "/help?lang=es", "/", "/?lang=es"] {
        let stranger = app.anybody().opens(page).await;
        stranger.is(200);
        for browser in [
            app.participant("ana"),
            app.clinician("mira"),
            app.anybody().to("nowhere.example"),
            app.anybody().at(&away),
        ] {
            let seen = browser.opens(page).await;
            assert_eq!(
                (seen.status, &seen.headers, &seen.body),
                (stranger.status, &stranger.headers, &stranger.body),
                "{page}"
            );
        }
        assert_eq!(stranger.header("cache-control"), "public, max-age=300");
    }
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn help_has_telephone_links_in_both_languages(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    for page in ["/help?lang=en", "/help?lang=es"] {
        let seen = app.anybody().opens(page).await;
        for link in ["tel:988", "sms:988", "tel:911", "sms:838255", "sms:741741", "tel:18006624357"] {
            assert!(seen.body.contains(&format!("href=\"{link}\"")), "{page}: {link}");
        }
    }
    app.anybody().opens("/help?lang=es").await.says("Nadie está mirando esta aplicación").says_nothing_of("Nobody");
    app.anybody().opens("/help?lang=en").await.says("Nobody is watching this app").says_nothing_of("Nadie");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn what_does_not_exist_is_a_page_with_a_way_out(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    for browser in [app.anybody(), app.participant("ana"), app.anybody().at(&app.without_database())] {
        for page in ["/nothing", "/help/more", "/clinic/nothing", "/../etc/passwd", "/pkg/nothing.js", "/api/nothing"] {
            let seen = browser.opens(page).await;
            assert_eq!(seen.status.as_u16(), 404, "{page}");
            assert!(page.starts_with("/pkg") || seen.body.contains("href=\"/\""), "{page}: {}", seen.body);
        }
    }
    app.anybody().opens("/icon.svg").await.is(200);
    // After a refused form the browser's address is the form's: opened again, it leads on too.
    let seen = app.participant("ana").opens("/api/checkins/submit").await;
    assert!(seen.status.is_redirection() || seen.body.contains("href=\"/\""), "{}: {:?}", seen.status, seen.body);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn at_a_host_of_nobodys_there_is_nobody_to_be(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana").to("nowhere.example");
    ana.opens("/today").await.goes_to("/sign-in?next=/today");
    app.anybody().to("nowhere.example").signs_in("ana").await.is(404);
    // Ana's account is at home in one program only, and so is her sign-in.
    let ana = app.participant("ana").to(crate::support::COVE_HOST);
    ana.opens("/today").await.goes_to("/sign-in?next=/today");
    app.anybody().to(crate::support::COVE_HOST).tries(&email("ana"), crate::support::PASSWORD).await.is(422);
    // With a port, in capitals: the same host.
    app.participant("ana").to("HARBOR.example:8443").opens("/today").await.is(200);
}
