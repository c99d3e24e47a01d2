//! Medicines: today's doses, answers, corrections, and no advice.

use crate::support::{Form, MEDICINE, TestApp, change, form, minutes};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

const DOSES: &str = "SELECT count(*) FROM doses";

fn dose(time: &str, taken: &str) -> Form {
    form().with("medication", MEDICINE).with("day", "2026-11-24").with("time", time).with("taken", taken)
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_dose_is_answered_corrected_and_counted(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    ana.opens("/plan/medication").await.is(200).says("ask your prescriber").says("Then you can tick each dose.");
    app.plan_of_ana().await;
    ana.opens("/plan").await.says("1 medicine, 1 dose to answer");
    ana.opens("/plan/medication").await.is(200).says("Naltrexone 50 mg").says("8:00 am").says("Not yet");
    ana.sends("/api/doses/answer", &dose("08:00", "not_taken").id(1)).await.goes_to("/plan/medication");
    app.clock.pass(minutes(1));
    let corrected = dose("08:00", "taken").with("note", "A little dizzy").id(2);
    for _ in 0..2 {
        ana.sends("/api/doses/answer", &corrected).await.goes_to("/plan/medication");
    }
    let page = ana.opens("/plan/medication").await;
    page.says("Taken, 10:01 am").says("Last 7 days: 1 taken, 0 not taken, 0 without an answer.").says("A little dizzy");
    assert_eq!(app.count(DOSES).await, 2);
    ana.opens("/plan").await.says("1 medicine").says_nothing_of("to answer");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_wrong_answer_is_refused_and_nobody_elses_medicine_is_found(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    app.plan_of_ana().await;
    let (ana, ben) = (app.participant("ana"), app.participant("ben"));
    let long = "y".repeat(501);
    for (typed, words) in [
        (dose("08:00", ""), "Please answer this one."),
        (dose("08:00", "doubled"), "Please pick one of the answers offered."),
        (dose("09:00", "taken"), "saved in another window"),
        (dose("noon", "taken"), "out of date"),
        (dose("08:00", "taken").with("day", "2026-11-25"), "too far back or too far ahead"),
        (dose("08:00", "taken").with("note", &long), "keep it to 500 characters"),
    ] {
        let seen = ana.sends("/api/doses/answer", &typed.id(1)).await;
        seen.is(422).says(words);
    }
    let seen = ana.sends("/api/doses/answer", &dose("08:00", "taken").with("note", &long).id(1)).await;
    assert!(seen.body.contains(&long), "the note stays");
    ben.sends("/api/doses/answer", &dose("08:00", "taken").id(1)).await.is(404);
    ben.opens("/plan/medication").await.is(200).says_nothing_of("Naltrexone");
    assert_eq!(app.count(DOSES).await, 0);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_medicine_leaves_the_list_and_comes_back(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    app.plan_of_ana().await;
    let ana = app.participant("ana");
    ana.opens("/plan/medication").await.says("Please ask your prescriber before you stop.");
    ana.sends("/api/plan/change", &change(MEDICINE, "stop", "").id(1)).await.goes_to("/plan/medication");
    ana.opens("/plan/medication").await.says("No longer taken (1)").says("Nothing is planned for today.");
    ana.sends("/api/plan/change", &change(MEDICINE, "resume", "").id(2)).await.goes_to("/plan/medication");
    ana.opens("/plan/medication").await.says("8:00 am").says_nothing_of("No longer taken");
    let edit = form().with("part", "medication").with("id", MEDICINE).with("based_on", 3);
    let edit = edit.with("name", "Naltrexone 50 mg").with("how_often", "once a day").id(3);
    ana.sends("/api/plan/save", &edit).await.goes_to("/plan/medication");
    ana.sends("/api/doses/answer", &dose("", "taken").id(4)).await.goes_to("/plan/medication");
    ana.opens("/plan/medication").await.says("once a day").says("1 taken");
}
