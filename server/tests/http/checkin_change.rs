//! Changing a check-in, looking back, own words, medicines that are due, and a phone whose clock is wrong.

use crate::support::{TestApp, craving, form, minutes};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

const ROWS: &str = "SELECT count(*) FROM check_ins";
const CHANGE: &str = "/api/checkins/change";

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_check_in_is_changed_for_fifteen_minutes(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    ana.opens("/check-in/change").await.is(200).says("What you saved stays as it is.");
    ana.submits(craving(9).with("note", "as it was").with("mood", 6)).await.goes_to("/check-in/saved");
    ana.opens("/check-in/saved").await.is(200).says("Change it until");
    let page = ana.opens("/check-in/change").await;
    page.is(200).says("as it was");
    assert_eq!((page.checked("craving_max"), page.checked("mood")), (vec!["9".to_owned()], vec!["6".to_owned()]));
    let (id, replaces) = (page.field("client_id"), page.field("replaces"));
    let sent = craving(4).with("note", "after all").with("client_id", &id).with("replaces", &replaces);
    app.clock.pass(minutes(14));
    for _ in 0..2 {
        ana.sends(CHANGE, &sent).await.goes_to("/check-in/saved");
    }
    assert_eq!(app.count(ROWS).await, 2);
    assert_eq!(app.count("SELECT count(*) FROM flags WHERE closed_at IS NULL").await, 1, "the flag stays");

    // A second window still shows the first version.
    let old = craving(5).id(9).with("note", "from the old window").with("replaces", &replaces);
    let refused = ana.sends(CHANGE, &old).await;
    refused.is(422).says("from the old window").says("saved in another window").says("See what was saved");
    let newest = refused.field("replaces");
    assert_ne!(newest, replaces);

    app.clock.pass(minutes(2));
    ana.opens("/check-in/saved").await.is(200).says("What you saved stays as it is.");
    let late = craving(5).id(10).with("note", "too late, kept").with("replaces", &newest);
    let refused = ana.sends(CHANGE, &late).await;
    refused.is(422).says("too late, kept").says("You can save this as a new check-in.").says("Save check-in");
    assert!(!refused.body.contains("name=\"replaces\""), "what comes back is a new check-in");
    ana.submits(craving(5).with("client_id", refused.field("client_id"))).await.goes_to("/check-in/saved");
    assert_eq!(app.count(ROWS).await, 3);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn what_is_changed_is_checked_and_somebody_elses_is_not_there(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let (ana, ben) = (app.participant("ana"), app.participant("ben"));
    ana.submits(craving(3).with("note", "only mine")).await.goes_to("/check-in/saved");
    let id: uuid::Uuid = app.one("SELECT id FROM check_ins").await;
    let refused = ana.sends(CHANGE, &craving(11).id(1).with("replaces", id).with("did", "kept")).await;
    refused.is(422).says("kept");
    assert_eq!(refused.field("replaces"), id.to_string());
    for replaces in [id.to_string(), uuid::Uuid::nil().to_string(), "x".into(), String::new()] {
        ben.sends(CHANGE, &craving(1).id(2).with("replaces", &replaces)).await.is(404);
    }
    ana.opens(&format!("/check-in/history/{id}")).await.is(200).says("only mine");
    for path in [format!("/check-in/history/{id}"), format!("/check-in/history/{}", uuid::Uuid::nil())] {
        ben.opens(&path).await.is(404).says_nothing_of("only mine");
    }
    ana.opens("/check-in/history/one").await.is(404);
    app.clinician("dana").opens(&format!("/check-in/history/{id}")).await.is(403);
    assert_eq!(app.count(ROWS).await, 1);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn the_history_shows_every_answer_and_marks_versions(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    ana.opens("/check-in/history").await.is(200).says("No check-ins in this month.");
    let all = craving(6).with("mood", 2).with("trigger", "people").with("did", "walked the dog").with("sleep_h", "6.5");
    ana.submits(all).await.goes_to("/check-in/saved");
    ana.opens("/check-in/history").await.is(200).says("walked the dog").says("6.5").says_nothing_of("version 2");
    let id: uuid::Uuid = app.one("SELECT id FROM check_ins").await;
    let second = craving(5).id(4).with("replaces", id).with("did", "walked far");
    ana.sends(CHANGE, &second).await.goes_to("/check-in/saved");
    let month = ana.opens("/check-in/history").await;
    month.is(200).says("Changed, version 2").says("walked far").says_nothing_of("walked the dog");
    let one = ana.opens(&format!("/check-in/history/{id}")).await;
    one.is(200).says("As it is now").says("Before, version 1").says("walked the dog").says("walked far");
    ana.opens("/check-in/history?month=1999-01").await.is(200).says("January 1999").says("No check-ins");
    for month in ["x", "2026-13", "9999-12"] {
        ana.opens(&format!("/check-in/history?month={month}")).await.is(200).says("walked far");
    }
    app.participant("ben").opens("/check-in/history").await.is(200).says_nothing_of("walked");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn own_words_come_back_as_tiles_until_they_are_removed(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    ana.opens("/check-in/words").await.is(200).says("They are listed here.");
    let said =
        craving(6).with("trigger", "other").with("trigger_new", "the <old> street").with("where_who", "at Kim's");
    ana.submits(said).await.goes_to("/check-in/saved");
    let form_page = ana.opens("/check-in").await;
    form_page.is(200).says("the <old> street").says("at Kim's");
    let again = craving(5).with("trigger_word", "the <old> street").with("place", "at Kim's");
    ana.submits(again).await.goes_to("/check-in/saved");
    let stored = "SELECT count(*) FROM check_ins WHERE trigger_words = ARRAY['the <old> street'] AND places = ARRAY['at Kim''s']";
    assert_eq!(app.count(stored).await, 1);
    assert_eq!(app.count("SELECT count(*) FROM own_words").await, 2);
    app.participant("ben").opens("/check-in").await.is(200).says_nothing_of("old");

    let word: uuid::Uuid = app.one("SELECT id FROM own_words WHERE kind = 'trigger'").await;
    app.participant("ben")
        .sends("/api/checkins/forget_word", &form().with("word", word))
        .await
        .goes_to("/check-in/words");
    ana.opens("/check-in/words").await.is(200).says("the <old> street");
    ana.sends("/api/checkins/forget_word", &form().with("word", word)).await.goes_to("/check-in/words");
    ana.opens("/check-in/words").await.is(200).says_nothing_of("street").says("at Kim's");
    ana.opens("/check-in").await.is(200).says_nothing_of("street");
    ana.opens("/check-in/history").await.is(200).says("the <old> street");
    ana.sends("/api/checkins/forget_word", &form().with("word", "x")).await.is(404);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_word_that_is_too_long_is_named_above_the_form(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    let refused = ana.submits(craving(6).with("trigger_new", "x".repeat(41)).with("mood", "12")).await;
    refused.is(422).says("“Something else, in your own words”").says("“How do you feel right now?”");
    let nothing = ana.submits(form()).await;
    nothing.is(422).says("“What was your strongest craving or urge since your last check-in?” Please answer this one.");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_phone_three_days_off_is_not_believed_and_its_time_is_kept(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    let phone = "2020-01-01T10:00:00.000Z";
    let sent = craving(3).with("answered_at", phone).with("sent_at", phone);
    ana.submits(sent).await.goes_to("/check-in/saved");
    let kept = "SELECT count(*) FROM check_ins WHERE phone_at = '2020-01-01T10:00:00Z' AND answered_at = received_at";
    assert_eq!(app.count(kept).await, 1);
    let id: uuid::Uuid = app.one("SELECT id FROM check_ins").await;
    ana.opens(&format!("/check-in/history/{id}")).await.is(200).says("Your phone’s clock said");
    let nowhere = craving(3).with("answered_at", "2026-05-04T10:00:00-04:00[Nowhere/City]").with("did", "kept");
    ana.submits(nowhere).await.is(422).says("a time zone that does not exist").says("kept");
    assert_eq!(app.count(ROWS).await, 1);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn the_plan_names_what_is_offered(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    assert!(!ana.opens("/check-in").await.is(200).body.contains("used_behaviour"), "the plan names no behaviour");
    app.change("UPDATE enrollments SET works_on = '{alcohol,behaviour}', own_word = 'the slots'").await;
    let page = ana.opens("/check-in").await;
    page.is(200).says("the slots");
    ana.submits(craving(3).with("used", "yes").with("used_behaviour", "yes")).await.goes_to("/check-in/saved");
    ana.opens("/check-in/history").await.is(200).says("the slots");
}
