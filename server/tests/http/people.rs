//! The list of people, and the chart.

use crate::support::{TestApp, craving, form, id_of, name};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn clinicians_see_their_own_programs_participants(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    app.flag_of_ana().await;
    let (dana, mira) = (app.clinician("dana"), app.clinician("mira"));
    let list = dana.opens("/clinic/people").await;
    list.is(200).says(name("ana")).says(name("ben")).says("none yet");
    list.says_nothing_of(name("quinn")).says_nothing_of(name("rosa")).says_nothing_of(name("lee"));
    mira.opens("/clinic/people").await.is(200).says(name("quinn")).says_nothing_of(name("ana"));
    let chart = |handle: &str| format!("/clinic/people/{}", id_of(handle));
    dana.opens(&chart("ana")).await.is(200).says(name("ana")).says("Strong craving").says("Works on: Alcohol.");
    dana.opens(&chart("ben")).await.is(200).says(name("ben")).says("No flags in the last 90 days.");
    for nobody in [chart("quinn"), chart("dana"), chart("rosa"), "/clinic/people/x".into()] {
        dana.opens(&nobody).await.is(404).says_nothing_of(name("quinn"));
    }
    mira.opens(&chart("ana")).await.is(404).says_nothing_of(name("ana"));
    for other in [app.participant("ana"), app.family("rosa"), app.administrator("alex")] {
        other.opens("/clinic/people").await.is(403).says_nothing_of(name("ben"));
        other.opens(&chart("ana")).await.is(403).says_nothing_of("Works on");
    }
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_note_is_private_unless_it_is_shared(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let (ana, dana) = (app.participant("ana"), app.clinician("dana"));
    let chart = format!("/clinic/people/{}", id_of("ana"));
    ana.submits(craving(9).with("note", "for my own eyes")).await.is(303);
    let flag: uuid::Uuid = app.one("SELECT id FROM flags").await;
    for page in [&chart, "/clinic", "/clinic/board", &format!("/clinic/flags/{flag}")] {
        dana.opens(page).await.is(200).says_nothing_of("for my own eyes");
    }
    ana.submits(craving(9).with("note", "for <the> team").with("note_shared", "yes")).await.is(303);
    dana.opens(&chart).await.is(200).says("for <the> team").says_nothing_of("for my own eyes");
    dana.opens(&format!("/clinic/flags/{flag}"))
        .await
        .is(200)
        .says("for <the> team")
        .says_nothing_of("for my own eyes");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn the_own_day_is_the_own_day(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let (ana, ben) = (app.participant("ana"), app.participant("ben"));
    ana.opens("/today")
        .await
        .is(200)
        .says("Good morning, Ana.")
        .says("How has it been? Check in.")
        .says("Tuesday, week 4");
    ana.submits(craving(6)).await.is(303);
    ana.opens("/today")
        .await
        .is(200)
        .says_nothing_of("How has it been? Check in.")
        .says("sets of questions are open for you.");
    ben.opens("/today")
        .await
        .is(200)
        .says("Good morning, Ben.")
        .says("How has it been? Check in.")
        .says_nothing_of("Ana");
    app.clinician("dana")
        .sends("/api/checkins/submit", &craving(1).id(1))
        .await
        .is(403)
        .says("This page is for somebody else");
    app.family("rosa").sends("/api/checkins/submit", &craving(1).id(1)).await.is(403);
    app.anybody().sends("/api/drafts/keep", &form()).await.is(303);
    assert_eq!(app.count("SELECT count(*) FROM check_ins").await, 1);
}
