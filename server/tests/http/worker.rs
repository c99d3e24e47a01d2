//! The service worker: what it may keep, and under which headers it comes (S36, traps F1 and F2).

use crate::support::{Seen, TestApp, form, name, tags};
use app::script;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

/// One of the lists at the top of the worker.
fn list(worker: &Seen, name: &str) -> Vec<String> {
    let (_, rest) = worker.body.split_once(&format!("const {name} = [")).expect("a list");
    let (list, _) = rest.split_once(']').expect("its end");
    list.split(',').map(|quoted| quoted.trim().trim_matches('\'').to_owned()).collect()
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s36_the_worker_keeps_open_documents_only(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let worker = app.anybody().opens("/sw.js").await;
    worker.is(200);
    let documents = list(&worker, "DOCUMENTS");
    assert!(documents.len() >= 12 && documents.contains(&"/help".to_owned()), "{documents:?}");
    for document in &documents {
        for (language, other) in [("en", "es"), ("es", "en")] {
            let address = format!("{document}?lang={language}");
            let seen = app.anybody().reading(other).opens(&address).await;
            seen.is(200);
            assert_eq!(seen.header("set-cookie"), "", "{address}");
            assert!(seen.body.contains(&format!("<html lang=\"{language}\"")), "{address}");
            assert!(!seen.body.contains("/script/lock.") && !seen.body.contains(name("ana")), "{address}");
            // A way on within the open areas leads to a page that is kept too.
            for tag in tags(&seen.body).iter().filter(|tag| tag.name == "a") {
                let to = tag.get("href").and_then(|href| href.split(['?', '#']).next()).unwrap_or_default();
                let open = to.starts_with("/craving") || to.starts_with("/practice");
                assert!(!open || documents.iter().any(|path| path == to), "{address} leads to {to}");
            }
        }
    }
    let files = list(&worker, "FILES");
    for file in &files {
        let seen = app.anybody().opens(file).await;
        assert_eq!(seen.status.as_u16(), 200, "{file}");
        assert_ne!(seen.header("cache-control"), "no-store", "{file}");
    }
    for private in ["/today", "/check-in", "/settings", "/account", "/more", "/plan", "/sign-in", "/craving/told"] {
        assert!(!documents.iter().chain(&files).any(|path| path == private), "{private}");
    }
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn f1_the_worker_is_asked_for_each_time_and_the_scripts_never_change(
    pool: PgPoolOptions,
    options: PgConnectOptions,
) {
    let app = TestApp::new(pool, options).await;
    let worker = app.anybody().opens("/sw.js").await;
    assert_eq!(worker.header("cache-control"), "no-cache");
    assert_eq!(worker.header("content-type"), "text/javascript; charset=utf-8");
    assert_eq!(worker.header("content-security-policy"), "default-src 'none'; connect-src 'self'");
    assert_eq!(worker.body, app.participant("ana").opens("/sw.js").await.body, "the same for everybody");
    assert_eq!(worker.body, app.anybody().at(&app.second()).opens("/sw.js").await.body, "and from every server");
    for script in script::ALL {
        let seen = app.anybody().opens(&script.path()).await;
        seen.is(200);
        assert_eq!(seen.header("cache-control"), "public, max-age=31536000, immutable");
        assert_eq!(seen.header("content-type"), "text/javascript; charset=utf-8");
    }
    for missing in ["/script/lock.0.js", "/script/worker.js", "/script/..%2f..%2fCargo.toml"] {
        app.anybody().opens(missing).await.is(404);
    }
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s36_signing_out_clears_what_the_browser_keeps(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    for action in ["/api/accounts/sign_out", "/api/accounts/sign_out_everywhere"] {
        let ana = app.another_browser_of("ana", jiff::SignedDuration::ZERO).await;
        let seen = ana.sends(action, &form()).await;
        seen.goes_to("/");
        assert_eq!(seen.header("clear-site-data"), "\"cache\", \"storage\"", "{action}");
    }
    let ana = app.participant("ana");
    assert_eq!(ana.opens("/today").await.header("clear-site-data"), "");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn help_carries_no_script_and_is_kept_all_the_same(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    for page in ["/help", "/", "/month", "/offline"] {
        let seen = app.anybody().opens(page).await;
        assert!(!seen.body.contains("<script"), "{page}");
        assert!(seen.header("content-security-policy").contains("script-src 'none'"), "{page}");
    }
    for (page, script) in [("/craving", "/script/open."), ("/craving/breath", "/script/open.")] {
        assert!(app.anybody().opens(page).await.body.contains(script), "{page}");
        assert!(app.participant("ana").opens(page).await.body.contains("/script/lock."), "{page}");
    }
    assert!(!app.anybody().opens("/sign-in").await.body.contains("/script/"));
    assert!(!app.clinician("dana").opens("/clinic").await.body.contains("/script/"));
}
