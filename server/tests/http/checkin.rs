//! Sending a check-in.

use crate::support::{TestApp, craving, id_of};
use futures::future::join_all;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

const ROWS: &str = "SELECT count(*) FROM check_ins";
const FLAGS: &str = "SELECT count(*) FROM flags";
const OTHERWISE: &str = "This was sent before with other answers. The first ones are kept.";

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_check_in_is_stored_once_and_its_receipt_is_shown(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    ana.opens("/check-in/saved").await.is(200).says("There is no check-in yet.");
    ana.submits(craving(3).with("mood", 6)).await.goes_to("/check-in/saved");
    ana.opens("/check-in/saved").await.is(200).says("Saved").says("Your team reads it in clinic hours.");
    assert_eq!(app.count(ROWS).await, 1);
    assert_eq!(app.count(FLAGS).await, 0);
    assert_eq!(app.count("SELECT count(*) FROM audit WHERE act = 'submitted_check_in'").await, 1);
    app.participant("ben").opens("/check-in/saved").await.is(200).says("There is no check-in yet.");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_craving_of_nine_asks_for_a_person_and_one_of_seven_does_not(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    app.participant("ben").submits(craving(7)).await.goes_to("/check-in/saved");
    assert_eq!(app.count(FLAGS).await, 0);
    let ana = app.participant("ana");
    ana.submits(craving(9)).await.goes_to("/check-in/saved");
    ana.opens("/check-in/saved").await.is(200).says("Your team is asked to look at this.");
    assert_eq!(app.one::<String>("SELECT rule FROM flags").await, "F13");
    assert_eq!(app.one::<uuid::Uuid>("SELECT participant_id FROM flags").await, id_of("ana"));
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn the_same_form_sent_again_is_the_same_check_in(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    for _ in 0..3 {
        ana.submits(craving(9).id(1)).await.goes_to("/check-in/saved");
    }
    assert_eq!(app.count(ROWS).await, 1);
    assert_eq!(app.count("SELECT count(*) FROM flag_hits").await, 1);
    // The id is one person's: another's form with the same id is another check-in.
    app.participant("ben").submits(craving(9).id(1)).await.goes_to("/check-in/saved");
    assert_eq!(app.count(ROWS).await, 2);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn the_same_id_with_other_answers_is_refused(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    ana.submits(craving(9).id(1)).await.goes_to("/check-in/saved");
    let refused = ana.submits(craving(4).id(1).with("note", "second thoughts")).await;
    refused.is(422).says(OTHERWISE).says("second thoughts");
    assert_eq!(app.one::<i16>("SELECT craving_max FROM check_ins").await, 9);
    // The page that comes back has an id of its own, so that nothing is in the way of the new answers.
    ana.submits(craving(4).with("client_id", refused.field("client_id"))).await.goes_to("/check-in/saved");
    assert_eq!(app.count(ROWS).await, 2);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn sixteen_sends_at_once_are_one_check_in(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let (ana, second) = (app.participant("ana"), app.second());
    let there = ana.at(&second);
    let sends = (0..16).map(|turn| if turn % 2 == 0 { &ana } else { &there }.submits(craving(9).id(1)));
    for seen in join_all(sends).await {
        seen.goes_to("/check-in/saved");
    }
    assert_eq!(app.count(ROWS).await, 1);
    assert_eq!(app.count("SELECT count(*) FROM flag_hits").await, 1);
    assert_eq!(app.count("SELECT count(*) FROM audit WHERE act = 'submitted_check_in'").await, 1);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_doubled_tab_sends_one_check_in_and_two_fresh_tabs_send_two(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    let (first, second) = (ana.new_id().await, ana.new_id().await);
    assert_ne!(first, second);
    for (id, rows) in [(&first, 1), (&first, 1), (&second, 2)] {
        ana.submits(craving(2).with("client_id", id)).await.goes_to("/check-in/saved");
        assert_eq!(app.count(ROWS).await, rows);
    }
}
