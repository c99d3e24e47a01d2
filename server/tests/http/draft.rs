//! What somebody is typing is never lost, and never shown to anybody else.

use crate::support::{Form, TestApp, closing, craving, form, minutes};
use domain::DRAFT_MAX;
use jiff::SignedDuration;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

const DRAFTS: &str = "SELECT count(*) FROM drafts";
const KEPT: &str = "What you typed before is still here.";
const TYPED: &str = "half a sentence about <today>";

fn check_in_draft() -> Form {
    craving(9).with("page", "/check-in").with("note", TYPED)
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn what_is_typed_is_kept_until_it_is_sent(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    ana.opens("/check-in").await.is(200).says_nothing_of(KEPT);
    ana.sends("/api/drafts/keep", &check_in_draft().with("note", "an earlier text")).await.is(204);
    ana.sends("/api/drafts/keep", &check_in_draft()).await.is(204);
    assert_eq!(app.count(DRAFTS).await, 1);
    let page = ana.opens("/check-in").await;
    page.is(200).says(KEPT).says(TYPED).says_nothing_of("an earlier text");
    assert_eq!(page.checked("craving_max"), ["9"]);
    ana.opens("/today").await.is(200).says("You began. What you typed is still here.");
    app.participant("ben").opens("/check-in").await.is(200).says_nothing_of(KEPT).says_nothing_of(TYPED);
    ana.submits(craving(9)).await.goes_to("/check-in/saved");
    assert_eq!(app.count(DRAFTS).await, 0);
    ana.opens("/check-in").await.is(200).says_nothing_of(KEPT);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn only_pages_with_forms_and_only_so_much_is_kept(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    for page in ["", "/", "/account", "/check-in/saved", "/clinic/flags/x", "https://evil.example/check-in"] {
        let refused = ana.sends("/api/drafts/keep", &check_in_draft().with("page", page)).await;
        assert_ne!(refused.status.as_u16(), 204, "{page}");
    }
    let long = "a".repeat(DRAFT_MAX);
    ana.sends("/api/drafts/keep", &check_in_draft().with("note", &long)).await.is(422);
    app.anybody().sends("/api/drafts/keep", &check_in_draft()).await.goes_to("/sign-in?next=/check-in");
    assert_eq!(app.count(DRAFTS).await, 0);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_sign_in_that_ends_while_a_check_in_is_typed_loses_nothing(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    app.clock.pass(minutes(61));
    let sent = ana.submits(craving(9).id(1).with("note", TYPED)).await;
    sent.goes_to("/sign-in?next=/check-in");
    assert_eq!(app.count("SELECT count(*) FROM check_ins").await, 0);
    let page = ana.opens("/sign-in?next=/check-in").await;
    page.is(200).says("What you typed is kept and waits for you.");
    assert_eq!(page.field("next"), "/check-in");

    let ben = app.anybody();
    ben.signs_in("ben").await.goes_to("/today");
    ben.opens("/check-in").await.is(200).says_nothing_of(TYPED);

    let again = form().with("next", "/check-in").with("email", crate::support::email("ana"));
    ana.sends("/api/accounts/sign_in", &again.with("password", crate::support::PASSWORD)).await.goes_to("/check-in");
    let page = ana.opens("/check-in").await;
    page.is(200).says(KEPT).says(TYPED);
    assert_eq!(page.checked("craving_max"), ["9"]);
    assert_eq!(page.field("client_id"), "00000000-0000-0000-0000-000000000001");
    ana.submits(craving(9).id(1).with("note", TYPED)).await.goes_to("/check-in/saved");
    assert_eq!(app.count(DRAFTS).await, 0);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_closing_survives_the_end_of_the_clinicians_sign_in(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let flag = app.flag_of_ana().await;
    let dana = app.clinician("dana");
    dana.takes(flag).await.is(303);
    app.clock.pass(minutes(16));
    let page = format!("/clinic/flags/{flag}");
    dana.sends("/api/flags/close", &closing(flag).with("note", TYPED)).await.goes_to(&format!("/sign-in?next={page}"));
    dana.signs_in("dana").await.goes_to("/clinic");
    let seen = dana.opens(&page).await;
    seen.is(200).says(KEPT).says(TYPED);
    assert_eq!(seen.checked("outcome"), ["contacted_ok"]);
    let lee = app.anybody();
    lee.signs_in("lee").await.goes_to("/clinic");
    lee.opens(&page).await.is(200).says_nothing_of(TYPED);
    dana.sends("/api/flags/close", &closing(flag)).await.goes_to(&page);
    assert_eq!(app.count(DRAFTS).await, 0);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn nothing_is_kept_for_a_sign_in_that_was_ended_or_is_long_gone(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let long_gone = app.another_browser_of("ana", SignedDuration::from_hours(26)).await;
    let signed_out = app.another_browser_of("ana", minutes(1)).await;
    let token = signed_out.token().expect("signed in");
    signed_out.sends("/api/accounts/sign_out", &form()).await.goes_to("/");
    for nobody in [long_gone, signed_out.with_cookie(&token), app.anybody(), app.anybody().with_cookie("forged")] {
        nobody.submits(craving(9).id(1).with("note", TYPED)).await.goes_to("/sign-in?next=/check-in");
        nobody.sends("/api/drafts/keep", &check_in_draft()).await.goes_to("/sign-in?next=/check-in");
    }
    assert_eq!(app.count(DRAFTS).await, 0);
}
