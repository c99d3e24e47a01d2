//! Practice: open to all, kept only for who is signed in, and bad input answered in words.

use crate::support::{Form, TestApp, form};
use domain::Clock as _;
use jiff::SignedDuration;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

const PRACTICES: &str = "SELECT count(*) FROM practices";
const SAVE: &str = "/api/practices/save";

fn breath() -> Form {
    form().id(1).with("skill", "minute_breath").with("seconds", 60)
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_visitor_practises_and_nothing_is_stored(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let anybody = app.anybody();
    anybody.opens("/practice").await.is(200).says("Calm down now").says("Nothing you do or type is stored");
    let page = anybody.opens("/practice/box-breathing").await;
    page.is(200).says("Box breathing").says("Before you start").says("skip the breath-holding parts");
    page.says("You are not signed in, so nothing is stored").says("8 times in a row");
    assert_eq!(page.field("client_id"), "", "a stranger's page is the same for everybody");
    let again = app.anybody().opens("/practice/box-breathing").await;
    assert_eq!(page.lasting(), again.lasting());
    assert!(page.headers.get("set-cookie").is_none());

    anybody.sends(SAVE, &breath().without("client_id")).await.goes_to("/practice/minute-breath/done");
    let worse = breath().with("before", 5).with("after", 7);
    anybody.sends(SAVE, &worse).await.goes_to("/practice/minute-breath/another");
    let high = breath().with("before", 9).with("after", 8);
    anybody.sends(SAVE, &high).await.goes_to("/practice/minute-breath/crisis");
    anybody.opens("/practice/minute-breath/crisis").await.is(200).says("988");
    anybody.opens("/practice/minute-breath/another").await.is(200).says("Call someone").says_nothing_of("Saved");
    anybody
        .sends(SAVE, &form().with("activity", "yoga").with("minutes", 5))
        .await
        .goes_to("/sign-in?next=/practice/log");
    anybody.opens("/practice/minute_breath").await.is(404);
    anybody.opens("/practice/moon-walk").await.is(404);
    anybody.opens("/practice/log/done").await.goes_to("/sign-in?next=/practice/log/done");
    assert_eq!(app.count(PRACTICES).await, 0);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_participant_keeps_what_they_did_once(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    ana.opens("/practice/minute-breath?from=homework").await.is(200);
    let now = app.clock.now().as_millisecond();
    let off = 3 * 86_400_000;
    let sent = breath()
        .with("started_at", now + off - 90_000)
        .with("ended_at", now + off - 30_000)
        .with("sent_at", now + off)
        .with("cycles", 6)
        .with("cycles_done", 6)
        .with("before", 7)
        .with("after", 4)
        .with("opened_from", "homework");
    ana.sends(SAVE, &sent).await.goes_to("/practice/minute-breath/done");
    ana.sends(SAVE, &sent).await.goes_to("/practice/minute-breath/done");
    let kept = "SELECT count(*) FROM practices WHERE opened_from = 'homework' AND cycles = 6 AND rated = 'distress'
        AND received_at - started_at = interval '90 seconds' AND phone_started_at - started_at = interval '3 days'";
    assert_eq!(app.count(kept).await, 1);
    ana.opens("/practice/minute-breath/done").await.says("Saved").says("It went from 7 to 4").says("60 seconds");
    ana.sends(SAVE, &sent.with("after", 5)).await.is(422).says("sent before with other answers");
    assert_eq!(app.count(PRACTICES).await, 1);
    app.participant("ben").opens("/practice").await.is(200).says_nothing_of("Used lately");
    ana.opens("/practice").await.is(200).says("Used lately").says("Once you have rated something three times");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn bad_input_gets_its_word_and_changes_nothing(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    let now = app.clock.now().as_millisecond();
    let timed = |start: i64, end: i64| breath().with("started_at", now + start).with("ended_at", now + end);
    for (sent, words) in [
        (breath().with("seconds", -1), "from 0 to 86400"),
        (breath().with("seconds", 86_401), "from 0 to 86400"),
        (breath().with("seconds", "long"), "number"),
        (timed(400_000, 460_000), "lies in the future"),
        (timed(400_000, 460_000).with("sent_at", now), "lies in the future"),
        (timed(-60_000, -120_000), "end is before the start"),
        (timed(-2 * 86_400_000, 0), "longer than a day"),
        (breath().with("skill", "moon_walk"), "pick one of the answers"),
        (breath().with("before", 11), "from 0 to 10"),
        (breath().with("after", -1), "from 0 to 10"),
        (breath().with("colour", "red"), "form"),
        (breath().with("client_id", "1"), ""),
        (form().id(2).with("activity", "yoga"), "minutes"),
        (form().id(2).with("activity", "own").with("minutes", 5), ""),
        (form().id(2).with("activity", "yoga").with("minutes", -5), "from 0 to 1440"),
        (form().id(2).with("activity", "yoga").with("minutes", 5).with("begun", "2099-01-01T10:00"), "in the future"),
        (form().id(2).with("skill", "evening_review").with("w1", 9), "pick one of the answers"),
    ] {
        let seen = ana.sends(SAVE, &sent).await;
        seen.is(422).says(words);
        assert!(seen.body.contains("role=\"alert\""), "{sent:?}");
    }
    let typed = form().id(3).with("skill", "wise_mind").with("w0", "Stay or go").with("before", 3).with("seconds", -1);
    ana.sends(SAVE, &typed).await.is(422).says("Stay or go");
    for bad in [form().with("skill", "nothing"), form().with("skill", "box_breathing").with("favourite", "perhaps")] {
        ana.sends("/api/practices/favour", &bad).await.is(422);
    }
    assert_eq!(app.count(PRACTICES).await, 0);
    assert_eq!(app.count("SELECT count(*) FROM practice_choices").await, 0);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn what_is_written_is_kept_while_typing_and_read_again(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    let half = form().id(5).with("skill", "dear_man").with("w0", "You came home late");
    ana.sends("/api/drafts/keep", &half.clone().with("page", "/practice/dear-man")).await.is(204);
    ana.opens("/practice/dear-man").await.is(200).says("You came home late");
    ana.sends("/api/drafts/keep", &half.clone().with("page", "/practice/box-breathing")).await.is(404);
    ana.sends(SAVE, &half.with("w2", "Please call me first")).await.goes_to("/practice/dear-man/done");
    ana.opens("/practice/dear-man").await.is(200).says_nothing_of("You came home late");
    let entry = app.one::<uuid::Uuid>("SELECT id FROM practices").await;
    ana.opens("/practice/entries").await.is(200).says("Ask for what you need");
    let page = format!("/practice/entries/{entry}");
    ana.opens(&page).await.is(200).says("Please call me first").says("Your words, in one piece");
    app.participant("ben").opens(&page).await.is(404);
    ana.opens("/practice/entries/1").await.is(404);

    let lines = ["Sleep", "Work", "Home", "Faith"];
    let mut mooring = form().id(6).with("skill", "mooring_lines").with("w1_r0c0", 2).with("w1_r1c0", 1);
    mooring.0.extend(lines.map(|line| ("w0".to_owned(), line.to_owned())));
    ana.sends(SAVE, &mooring).await.goes_to("/practice/mooring-lines/done");
    ana.opens("/practice/mooring-lines/done").await.is(200).says("Drift this week: 1½");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn what_somebody_did_while_their_sign_in_ended_waits_for_them(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let late = app.another_browser_of("ana", SignedDuration::from_hours(2)).await;
    late.sends(SAVE, &breath().with("after", 4)).await.goes_to("/sign-in?next=/practice/minute-breath");
    assert_eq!(app.count(PRACTICES).await, 0);
    let back = app.participant("ana").opens("/practice/minute-breath").await;
    assert_eq!(back.checked("after"), ["4"]);
    let away = app.anybody().at(&app.without_database());
    away.opens("/practice").await.is(200);
    away.opens("/practice/box-breathing").await.is(200);
    away.sends(SAVE, &breath()).await.is(503).says("Not saved");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn conditions_hide_favourites_show_and_plans_lead_on(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    let favour = form().with("skill", "cold_water").with("favourite", "yes");
    ana.sends("/api/practices/favour", &favour).await.goes_to("/practice/cold-water");
    ana.opens("/practice").await.says("Your favorites").says("Cold reset");
    let health = form().with("section", "health").with("condition", "heart");
    ana.sends("/api/settings/save", &health).await.is(303);
    ana.opens("/practice").await.is(200).says_nothing_of("Cold reset").says("Some exercises are hidden");
    ana.opens("/practice/cold-water").await.is(200).says("This exercise is hidden");
    app.anybody().opens("/practice/cold-water").await.is(200).says("ice on bare skin");
    let safety = ana.opens("/practice/safety-plan").await;
    safety.is(200).says("This is part of your plan");
    assert!(safety.body.contains("href=\"/plan/safety\""));
    app.anybody().opens("/practice/safety-plan").await.is(200).says("Signs that a crisis may be starting");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn an_activity_is_logged_and_ranked(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    for id in 10..13 {
        let fishing = form().id(id).with("activity", "own").with("activity_name", "Fishing").with("minutes", 40);
        ana.sends(SAVE, &fishing.with("before", 3).with("after", 7)).await.goes_to("/practice/log/done");
    }
    ana.opens("/practice/log/done").await.says("Fishing").says("It went from 3 to 7");
    ana.opens("/practice").await.says("Fishing").says("helped a lot").says("last 3 rated times");
    let spanish = form().with("language", "es");
    ana.sends("/api/accounts/choose_language", &spanish).await.is(303);
    ana.opens("/practice").await.says("ayudó mucho").says("Dejar pasar las ganas");
    ana.opens("/practice/urge-surf").await.says("Móntela");
}
