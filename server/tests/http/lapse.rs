//! A lapse: told of, looked at, counted; and nobody else's.

use crate::support::{TestApp, craving, form};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_lapse_is_told_of_once_and_its_review_goes_on_later(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    ana.submits(craving(1).with("used", "no")).await.goes_to("/check-in/saved");
    ana.opens("/lapse").await.is(200).says("Days without use, in total").says("Your total days and your history stay.");
    let told = form().id(1).with("when", "today").with("item", "alcohol");
    let page = ana.sends("/api/lapses/report", &told).await.header("location").to_owned();
    ana.sends("/api/lapses/report", &told).await.goes_to(&page);
    assert_eq!(app.count("SELECT count(*) FROM lapses").await, 1);
    assert_eq!(app.one::<String>("SELECT string_agg(rule, ' ') FROM flags").await, "F11");
    let id = page.strip_prefix("/lapse/").expect("a page of its own").to_owned();
    ana.opens(&page).await.is(200).says("What was it, how much, and when did it end?").says("Which group is next?");
    let review = form().id(2).with("lapse", &id).with("what", "two beers").with("next_tell", "Sam");
    ana.sends("/api/lapses/review", &review).await.goes_to(&page);
    ana.opens(&page).await.is(200).says("Saved").says("two beers").says("Sam");
    ana.opens("/lapse").await.is(200).says("2 answers");
    let too_long = form().id(3).with("lapse", &id).with("what", "x".repeat(4_001)).with("before", "stays");
    ana.sends("/api/lapses/review", &too_long).await.is(422).says("This is too long.").says("stays");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn opioids_after_a_break_show_the_medical_card_at_once(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    let told = form().id(1).with("item", "opioids");
    let page = ana.sends("/api/lapses/report", &told).await.header("location").to_owned();
    ana.opens(&page).await.is(200).says("Give naloxone if you have it").says("the old amount can kill");
    assert_eq!(app.one::<String>("SELECT string_agg(rule, ' ' ORDER BY rule) FROM flags").await, "F11 F12");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_lapse_is_nobody_elses_and_refused_in_words(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let (ana, ben) = (app.participant("ana"), app.participant("ben"));
    let page = ana.sends("/api/lapses/report", &form().id(1)).await.header("location").to_owned();
    let id = page.strip_prefix("/lapse/").expect("a page of its own").to_owned();
    ana.opens(&page).await.is(200);
    for stranger in [&ben, &app.participant("ben")] {
        stranger.opens(&page).await.is(404);
        stranger.opens("/lapse/01990000-0000-7000-8000-000000000000").await.is(404);
        let review = form().id(2).with("lapse", &id).with("what", "mine");
        stranger.sends("/api/lapses/review", &review).await.is(404);
    }
    app.clinician("dana").opens(&page).await.is(403);
    app.anybody().opens("/lapse").await.goes_to("/sign-in?next=/lapse");
    for (field, value, words) in [
        ("when", "never", "Please pick one of the answers offered."),
        ("item", "tea", "Please pick one of the answers offered."),
        ("amount", "2", "This form has changed."),
    ] {
        ana.sends("/api/lapses/report", &form().id(5).with(field, value)).await.is(422).says(words);
    }
    let on = form().id(6).with("when", "before").with("on", "2019-01-01");
    ana.sends("/api/lapses/report", &on).await.is(422).says("Please give a date in the last 60 days");
    assert_eq!(app.count("SELECT count(*) FROM lapses").await, 1);
    assert_eq!(app.count("SELECT count(*) FROM lapse_reviews").await, 0);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn it_is_reached_from_the_receipt_and_from_today(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    ana.opens("/today").await.is(200).says_nothing_of("Look at it");
    ana.submits(craving(2).with("used", "yes")).await.goes_to("/check-in/saved");
    ana.opens("/check-in/saved").await.is(200).says("Look at it, five minutes");
    ana.opens("/today").await.is(200).says("Look at it");
    ana.opens("/more").await.is(200).says("Looking back at a use").says("What helped before");
}
