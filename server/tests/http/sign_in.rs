//! Getting in: the cookie, the passwords, and what a stranger is never told.

use crate::support::{Seen, TestApp, email, form, name};
use server::gate::token;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

const NO_MATCH: &str = "E-mail and password do not match. Please check both and try again.";

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn everybody_gets_to_the_page_of_their_role(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    for (handle, home) in [("ana", "/today"), ("dana", "/clinic"), ("rosa", "/account"), ("alex", "/account")] {
        let browser = app.anybody();
        browser.opens(home).await.goes_to(&format!("/sign-in?next={home}"));
        browser.signs_in(handle).await.goes_to(home);
        browser.opens(home).await.is(200);
        browser.opens("/account").await.is(200).says(name(handle));
        browser.opens("/sign-in").await.goes_to(home);
        browser.opens("/sign-in?next=/account/changed").await.goes_to("/account/changed");
    }
    assert_eq!(
        app.count(
            "SELECT count(*) FROM audit WHERE act = 'signed_in' AND actor = '00000000-0000-0000-0000-000000000011'"
        )
        .await,
        2
    );
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn an_address_is_taken_as_people_type_it_and_a_password_as_it_is(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let password = crate::support::PASSWORD;
    app.anybody().tries(&format!(" {} ", email("ana").to_uppercase()), password).await.goes_to("/today");
    for (last, wrong) in [(2, password.to_uppercase()), (3, format!("{password} ")), (4, password[..20].to_owned())] {
        app.anybody().from(last).tries(&email("ana"), &wrong).await.is(422).says(NO_MATCH);
    }
    for (last, email, password) in [(5, "", password), (6, "ana.marker@example.org", ""), (7, " ", " ")] {
        app.anybody().from(last).tries(email, password).await.is(422).says("Please answer this one.");
    }
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s05_a_stranger_is_never_told_who_has_an_account(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let password = crate::support::PASSWORD;
    let alike = |seen: &Seen, email: &str| {
        let mut headers: Vec<_> =
            seen.headers.iter().map(|(n, v)| format!("{n}: {v:?}").replace(seen.nonce(), "NONCE")).collect();
        headers.sort();
        (seen.status, headers, seen.lasting().replace(email, "E-MAIL"))
    };
    let known = app.anybody().tries(&email("ana"), "not the password of ana").await;
    known.is(422).says(NO_MATCH).says(&email("ana")).says_nothing_of("not the password of ana");
    let expected = alike(&known, &email("ana"));
    let (gone, invited) = (email("gone"), email("invited"));
    for (last, email, password) in [
        (2, "nobody.here@example.org", password),
        (3, "no address at all", password),
        (4, gone.as_str(), password),
        (5, invited.as_str(), password),
        (6, "mira.marker@example.org", password),
        (7, "ana.marker@example.org", &"x".repeat(300)),
    ] {
        let browser = app.anybody().from(last);
        let seen = browser.tries(email, password).await;
        assert_eq!(alike(&seen, email), expected, "{email}");
        assert_eq!(browser.token(), None);
    }
    // Beside it: the same person, the right password.
    app.anybody().from(8).signs_in("ana").await.goes_to("/today");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s05_a_code_that_never_was_looks_like_one_that_was_used(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let dana = app.clinician("dana");
    let code = crate::code::for_ana(&dana).await;
    let typed = |code: &str| crate::code::accepting(code, "a passphrase of ana's");
    app.anybody().sends("/api/accounts/accept", &typed(&code)).await.goes_to("/today");
    let used = app.anybody().from(2).sends("/api/accounts/accept", &typed(&code)).await;
    used.is(422).says("This code does not work.").says_nothing_of(&code);
    for (last, never) in [(3, "0000-0000-0000"), (4, "no code"), (5, "ana.marker@example.org")] {
        let seen = app.anybody().from(last).sends("/api/accounts/accept", &typed(never)).await;
        assert_eq!((seen.status, seen.lasting()), (used.status, used.lasting()), "{never}");
    }
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s10_the_cookie_is_closed_to_all_but_this_host_and_stored_as_a_hash(
    pool: PgPoolOptions,
    options: PgConnectOptions,
) {
    let app = TestApp::new(pool, options).await;
    let ana = app.anybody();
    let seen = ana.signs_in("ana").await;
    let token = ana.token().expect("signed in");
    assert_eq!(seen.header("set-cookie"), format!("__Host-mooring={token}; Path=/; Secure; HttpOnly; SameSite=Lax"));
    assert_eq!(seen.headers.get_all("set-cookie").iter().count(), 1);
    assert_eq!(token.len(), 43);
    let dump: String = app.one("SELECT string_agg(s::text, ' ') FROM sign_ins s").await;
    let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat();
    let hash = hex(&token::hash(&token).expect("a token"));
    assert!(dump.contains(&hash));
    let bytes = base64::Engine::decode(&base64::engine::general_purpose::URL_SAFE_NO_PAD, &token).expect("base64");
    assert!(!dump.contains(&token) && !dump.contains(&hex(&bytes)));
    // Nobody else is given one, and reading sets none.
    for page in ["/", "/help", "/sign-in", "/craving", "/today"] {
        assert_eq!(app.anybody().opens(page).await.header("set-cookie"), "", "{page}");
        assert_eq!(ana.opens(page).await.header("set-cookie"), "", "{page}");
    }
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s10_a_planted_cookie_never_becomes_a_sign_in(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let planted = [token::make().0, app.participant("ben").token().expect("signed in"), "x".into(), String::new()];
    for (last, planted) in (2..).zip(planted) {
        let ana = app.anybody().from(last).with_cookie(&planted);
        ana.signs_in("ana").await.goes_to("/today");
        assert_ne!(ana.token().as_deref(), Some(planted.as_str()));
        let planted = app.anybody().with_cookie(&planted);
        planted.opens("/account").await.says_nothing_of(name("ana"));
        ana.opens("/account").await.is(200).says(name("ana"));
    }
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s42_after_signing_in_only_pages_of_ours_follow(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let typed = form().with("email", email("ana")).with("password", crate::support::PASSWORD);
    for (last, next, to) in [
        (2, "/check-in", "/check-in"),
        (3, "//evil.example", "/today"),
        (8, "//evil", "/today"),
        (4, "https://evil.example/", "/today"),
        (5, "/\\evil.example", "/today"),
        (6, "/api/accounts/sign_out", "/today"),
        (7, "/today?x=1\r\nset-cookie: a=b", "/today"),
    ] {
        app.anybody().from(last).sends("/api/accounts/sign_in", &typed.clone().with("next", next)).await.goes_to(to);
    }
    let page = app.anybody().opens("/sign-in?next=//evil.example").await;
    assert_eq!(page.is(200).field("next"), "");
    assert!(!page.body.contains("evil"));
}
