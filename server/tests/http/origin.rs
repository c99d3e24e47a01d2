//! S40 and S42: only our own pages change anything, and no answer leads anywhere else.

use crate::support::{TestApp, closing, craving, form};
use axum::http::Method;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

const OURS: &str = "https://harbor.example";
const SITES: [Option<&str>; 5] = [None, Some("same-origin"), Some("same-site"), Some("cross-site"), Some("none")];
const ORIGINS: [Option<&str>; 4] = [None, Some(OURS), Some("https://evil.example"), Some("null")];
const KINDS: [&str; 4] =
    ["application/x-www-form-urlencoded", "application/json", "text/plain", "multipart/form-data; boundary=x"];

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s40_every_endpoint_takes_forms_of_our_own_pages_only(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let dana = app.clinician("dana");
    let (mut refused, mut taken) = (0, 0);
    for (path, _) in leptos::server_fn::axum::server_fn_paths() {
        for (site, origin) in SITES.iter().flat_map(|site| ORIGINS.map(|origin| (*site, origin))) {
            for kind in KINDS {
                // Not signed in where the answer would end the sign-in of what follows.
                let ask = dana.asks(&Method::POST, path, "").with("content-type", kind).without("cookie");
                let ask = ask.with_or_without("sec-fetch-site", site).with_or_without("origin", origin);
                let status = ask.await.status.as_u16();
                let ours = site == Some("same-origin") || (site.is_none() && origin == Some(OURS));
                match (ours, kind == KINDS[0]) {
                    (false, _) => assert_eq!(status, 403, "{path} {site:?} {origin:?} {kind}"),
                    (true, false) => assert_eq!(status, 415, "{path} {site:?} {origin:?} {kind}"),
                    (true, true) => assert!([303, 422].contains(&status), "{path} {site:?} {origin:?}: {status}"),
                }
                *if ours { &mut taken } else { &mut refused } += 1;
            }
        }
    }
    assert_eq!(refused, taken * 3, "5 of 20 pairs are ours");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s40_no_method_gets_around_it(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    for method in ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "post", "PROPFIND"] {
        let method = Method::from_bytes(method.as_bytes()).expect("a method");
        let ask = ana.asks(&method, "/api/checkins/submit", craving(9).id(1).encoded());
        let seen = ask.with("content-type", KINDS[0]).with("sec-fetch-site", "cross-site").await;
        assert_eq!(seen.status.as_u16(), 403, "{method}");
    }
    let ask = ana.asks(&Method::GET, "/api/checkins/submit", craving(9).id(1).encoded());
    let overridden =
        ask.with("content-type", KINDS[0]).with("x-http-method-override", "POST").with("sec-fetch-site", "cross-site");
    assert!(overridden.await.status.is_client_error());
    assert_eq!(app.count("SELECT count(*) FROM check_ins").await, 0);
    // Reading from a link on another site works: that is how people arrive.
    ana.opens("/today").with("sec-fetch-site", "cross-site").await.is(200);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s42_no_answer_leads_to_another_site_or_carries_what_was_typed(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let flag = app.flag_of_ana().await;
    let secret = "typed-in-confidence";
    let good = [
        craving(3).id(5),
        form().id(6).with("safety", "safe"),
        form().with("flag", flag),
        closing(flag),
        form().with("language", "en"),
        form().with("page", "/check-in"),
    ];
    let mut led = 0;
    for (path, _) in leptos::server_fn::axum::server_fn_paths() {
        if ["sign_out", "hide", "lock"].iter().any(|end| path.contains(end)) {
            continue;
        }
        for browser in [app.anybody(), app.participant("ana"), app.clinician("dana"), app.clinician("mira")] {
            for typed in &good {
                for form in
                    [typed.clone(), typed.clone().with("note", secret).with("email", secret).with("next", secret)]
                {
                    let seen =
                        browser.sends(path, &form).with("referer", "https://evil.example/?next=//evil.example").await;
                    let to = seen.header("location");
                    led += usize::from(!to.is_empty());
                    assert!(to.is_empty() || (to.starts_with('/') && !to.starts_with("//")), "{path}: {to}");
                    let query = to.split_once('?').map_or("", |(_, query)| query);
                    assert!(
                        query.is_empty() || query.strip_prefix("next=/").is_some_and(|rest| !rest.contains(['=', '&'])),
                        "{to}"
                    );
                    assert!(!to.contains("evil") && !to.contains(secret), "{path}: {to}");
                    assert!(!seen.body.contains("evil.example"), "{path}");
                }
            }
        }
    }
    assert!(led > 100, "{led}");
}
