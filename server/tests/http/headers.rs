//! S36 and S43: headers of every answer, errors included. Compression. What is never stored.

use crate::{
    crawl::{self, Page},
    support::{Seen, TestApp, craving},
};
use axum::http::Method;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

const EVERYWHERE: [(&str, &str); 7] = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("x-frame-options", "DENY"),
    ("strict-transport-security", "max-age=31536000; includeSubDomains"),
    (
        "permissions-policy",
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), \
         gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), \
         publickey-credentials-create=(self), publickey-credentials-get=(self), screen-wake-lock=(self), usb=(), \
         xr-spatial-tracking=()",
    ),
];

fn has_them_all(label: &str, seen: &Seen) {
    for (name, value) in EVERYWHERE {
        assert_eq!(seen.header(name), value, "{label}: {name}");
        assert_eq!(seen.headers.get_all(name).iter().count(), 1, "{label}: {name}");
    }
    assert_eq!(seen.headers.get_all("content-security-policy").iter().count(), 1, "{label}");
    assert_eq!(seen.headers.get_all("cache-control").iter().count(), 1, "{label}");
    for given_away in ["server", "x-powered-by", "access-control-allow-origin", "serverfnerror"] {
        assert!(!seen.headers.contains_key(given_away), "{label}: {given_away}");
    }
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s43_every_answer_carries_the_headers(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    for Page { label, path, seen } in crawl::everything(&app, "en").await {
        has_them_all(&label, &seen);
        let open = ["/", "/help"].contains(&path.as_str());
        let cache = if open { "public, max-age=300" } else { "no-store" };
        if path != "/styleguide" {
            assert_eq!(seen.header("cache-control"), cache, "{label}");
        }
        if !seen.body.is_empty() {
            assert!(seen.header("content-type").starts_with("text/html"), "{label}: {}", seen.header("content-type"));
        }
    }
    let ana = app.participant("ana");
    let away = ana.at(&app.without_database());
    for (label, seen) in [
        ("stored", ana.submits(craving(2)).await),
        ("draft", ana.sends("/api/drafts/keep", &craving(2).with("page", "/check-in")).await.is(204).clone()),
        ("away", away.opens("/today").await.is(503).clone()),
        ("away, form", away.sends("/api/checkins/submit", &craving(2).id(1)).await.is(503).clone()),
        ("no method", ana.asks(&Method::GET, "/api/checkins/submit", "").await),
        ("trace", ana.asks(&Method::TRACE, "/today", "").await),
        ("fragment", app.clinician("dana").opens("/clinic/board").await.is(200).clone()),
        ("fragment, refused", ana.opens("/clinic/board").await.is(403).clone()),
        ("stream, refused", ana.opens("/clinic/live").await.is(403).clone()),
    ] {
        has_them_all(label, &seen);
        assert_eq!(seen.header("cache-control"), "no-store", "{label}");
    }
    has_them_all("file", app.anybody().opens("/icon.svg").await.is(200));
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s43_there_is_no_trace_and_no_other_method(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    for path in ["/", "/help", "/today", "/check-in", "/clinic/live", "/icon.svg", "/nothing", "/api/checkins/submit"] {
        for method in [Method::TRACE, Method::PUT, Method::PATCH, Method::DELETE, Method::OPTIONS, Method::CONNECT] {
            let seen = ana.asks(&method, path, "craving_max=9").await;
            assert!(seen.status.is_client_error(), "{method} {path}: {}", seen.status);
            assert!(!seen.body.contains("__Host-mooring"), "{method} {path}");
        }
    }
    assert_eq!(app.count("SELECT count(*) FROM check_ins").await, 0);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn pages_are_compressed_and_the_stream_is_not(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let (ana, dana) = (app.participant("ana"), app.clinician("dana"));
    for (accepted, encoding) in [("br", "br"), ("gzip", "gzip"), ("gzip, br", "br"), ("identity", "")] {
        for page in ["/help", "/today", "/check-in"] {
            let response = ana.opens(page).with("accept-encoding", accepted).begun().await;
            let found = response.headers().get("content-encoding").map_or("", |value| value.to_str().expect("plain"));
            assert_eq!(found, encoding, "{page}");
        }
        let stream = dana.opens("/clinic/live").with("accept-encoding", accepted).begun().await;
        assert!(!stream.headers().contains_key("content-encoding"));
        assert_eq!(stream.headers()["content-type"], "text/event-stream");
        assert_eq!(stream.headers()["cache-control"], "no-store");
        assert_eq!(stream.headers()["x-accel-buffering"], "no");
    }
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn asking_for_the_head_of_a_page_shows_none_of_it(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    for page in ["/", "/help", "/today", "/icon.svg"] {
        let seen = app.participant("ana").asks(&Method::HEAD, page, "").await;
        assert_eq!((seen.status.as_u16(), seen.body.as_str()), (200, ""), "{page}");
    }
}
