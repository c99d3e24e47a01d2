//! Bad input: each gets its word, nothing is stored, and what was typed comes back.

use crate::support::{Form, TestApp, craving, form};
use axum::http::Method;
use domain::NOTE_MAX;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

const ROWS: &str = "SELECT count(*) FROM check_ins";
const OFF_THE_SCALE: &str = "Please choose a number from 0 to 10.";
const CHANGED: &str = "This form has changed. Please look it over and send it again.";

/// Answers around the one that is wrong.
fn around(wrong: Form) -> Form {
    wrong.id(1).with("mood", 4).with("did", "walked <around> the \"block\"")
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn every_field_that_needs_another_answer_says_which(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    let long = "ñ".repeat(NOTE_MAX + 1);
    for (wrong, words) in [
        (craving(11), OFF_THE_SCALE),
        (craving(-1), OFF_THE_SCALE),
        (craving(""), "Please answer this one."),
        (craving("ten"), "Please use a number, such as 7."),
        (craving(9).with("stress_max", 11), OFF_THE_SCALE),
        (craving(9).with("note", &long), "This is too long. Please keep it to 4,000 characters."),
        (craving(9).with("note", "a\0b"), "There is a character in here that we cannot store."),
        (craving(9).with("sleep_h", "15"), "Please choose a number from 0 to 14."),
        (craving(9).with("used", "perhaps"), "Please pick one of the answers offered."),
        (craving(9).with("severity", "yellow"), CHANGED),
        (craving(9).with("craving_max[]", "3"), CHANGED),
        (
            craving(9).with("used", "yes").with("used_alcohol", "yes").with("used_alcohol_on", "2026-11-25"),
            "Please give a date in the last 60 days, not after today.",
        ),
    ] {
        let refused = ana.submits(around(wrong.clone())).await;
        refused.is(422).says(words).says("walked <around> the \"block\"");
        let mood = refused.checked("mood");
        assert_eq!(mood, ["4"], "{wrong:?}");
        assert_eq!(refused.field("client_id"), "00000000-0000-0000-0000-000000000001");
        assert_eq!(app.count(ROWS).await, 0, "{wrong:?}");
    }
    ana.submits(around(craving(9))).await.goes_to("/check-in/saved");
    assert_eq!(app.count(ROWS).await, 1);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_long_note_and_one_with_a_nul_come_back_whole(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    let long = format!("{}end", "é".repeat(NOTE_MAX - 2));
    ana.submits(craving(9).id(1).with("note", &long)).await.is(422).says(&long);
    ana.submits(craving(9).id(1).with("note", "before\0after")).await.is(422).says("before").says("after");
    assert_eq!(app.count(ROWS).await, 0);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_note_of_any_script_is_stored_as_typed(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    let whole = "👩‍👩‍👧‍👧".chars().cycle().take(NOTE_MAX).collect::<String>();
    for note in
        ["یک روز سخت بود، اما گذشت", "יום קשה \u{2067}mixed\u{2069} text", "<script>alert(1)</script>&amp;", &whole]
    {
        ana.submits(craving(2).with("note", note)).await.goes_to("/check-in/saved");
        assert_eq!(app.one::<String>("SELECT note FROM check_ins ORDER BY id DESC LIMIT 1").await, note);
    }
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn an_id_that_is_none_is_replaced_by_one_that_works(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    for id in ["", "1", "not-a-uuid", "00000000-0000-0000-0000-00000000000g"] {
        let refused = ana.submits(craving(9).with("client_id", id).with("note", "kept")).await;
        refused.is(422).says("This form is out of date. Please look it over and send it again.").says("kept");
        let new = refused.field("client_id");
        assert_eq!(app.count(ROWS).await, 0);
        ana.submits(craving(3).with("client_id", new)).await.goes_to("/check-in/saved");
        app.change("DELETE FROM check_ins").await;
    }
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s40_a_check_in_from_another_origin_is_refused(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    let sent = || ana.sends("/api/checkins/submit", &craving(9).id(1)).with("origin", "https://evil.example");
    sent().with("sec-fetch-site", "cross-site").await.is(403).says("This form did not come from Mooring");
    sent().without("sec-fetch-site").await.is(403);
    assert_eq!(app.count(ROWS).await, 0);
    sent().without("sec-fetch-site").with("origin", "https://harbor.example").await.goes_to("/check-in/saved");
    assert_eq!(app.count(ROWS).await, 1);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s45_a_body_that_is_too_long_or_no_form_gets_a_page(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    let submit = "/api/checkins/submit";
    let huge = form().with("note", "a".repeat(10 * 1024 * 1024)).encoded();
    let form_type = "application/x-www-form-urlencoded";
    let too_much = ana.asks(&Method::POST, submit, huge).with("content-type", form_type).await;
    too_much.is(413).says("That is too much at once");
    // The limit is 64 KiB, and what fits into it is judged as a form.
    for (length, status) in [(65_536, 422), (65_537, 413)] {
        let body = format!("craving_max=9&note={}", "a".repeat(length - 19));
        ana.asks(&Method::POST, submit, body).with("content-type", form_type).await.is(status);
    }
    for (kind, body) in [
        ("application/json", r#"{"craving_max":9}"#),
        (
            "multipart/form-data; boundary=x",
            "--x\r\ncontent-disposition: form-data; name=craving_max\r\n\r\n9\r\n--x--",
        ),
        ("text/plain", "craving_max=9"),
    ] {
        let no_form = ana.asks(&Method::POST, submit, body).with("content-type", kind).await;
        no_form.is(415).says("We could not read that");
    }
    ana.asks(&Method::POST, submit, "craving_max=9").await.is(415);
    assert_eq!(app.count(ROWS).await, 0);
}
