//! "I want to use": open to everybody as an exercise, a record for a participant.

use crate::support::{Browser, Seen, TestApp, form};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

const FLOWS: &str = "SELECT count(*) FROM flows";
const FLAGS: &str = "SELECT count(*) FROM flags";
const RATINGS: &str = "SELECT count(*) FROM flow_ratings";

async fn starts(browser: &Browser, safety: &str) -> Seen {
    browser.sends("/api/cravings/start", &form().id(1).with("safety", safety)).await
}

async fn rates(browser: &Browser, id: u128, step: &str, rating: &str) -> Seen {
    browser.sends("/api/cravings/rate", &form().id(id).with("step", step).with("rating", rating)).await
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_participant_goes_through_it_and_every_step_is_kept_once(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    for _ in 0..2 {
        starts(&ana, "safe").await.goes_to("/craving/rate");
        rates(&ana, 2, "first", "7").await.goes_to("/craving/breath");
        rates(&ana, 3, "again", "4").await.goes_to("/craving/next");
    }
    assert_eq!((app.count(FLOWS).await, app.count(RATINGS).await), (1, 2));
    ana.opens("/craving/next").await.is(200).says("It went from 7 to 4.");
    ana.opens("/today").await.is(200).says("You can take up where you left off.");
    ana.sends("/api/cravings/finish", &form()).await.goes_to("/today");
    ana.opens("/today").await.is(200).says_nothing_of("You can take up where you left off.");
    assert_eq!(app.count(FLAGS).await, 0);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn telling_the_team_raises_a_flag_once(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    ana.sends("/api/cravings/tell_team", &form()).await.is(404);
    starts(&ana, "safe").await.goes_to("/craving/rate");
    rates(&ana, 2, "again", "5").await.goes_to("/craving/next");
    assert_eq!(app.count(FLAGS).await, 0);
    for _ in 0..2 {
        ana.sends("/api/cravings/tell_team", &form()).await.goes_to("/craving/told");
    }
    ana.opens("/craving/told").await.is(200).says("Your team is asked to contact you");
    assert_eq!(app.one::<String>("SELECT string_agg(rule, ' ') FROM flags").await, "F28");
    assert_eq!(app.count("SELECT count(*) FROM flag_hits").await, 1);
    app.clinician("dana").opens("/clinic").await.is(200).says("Asked for help").says("Ana Quillfeather");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn the_safety_check_decides_where_it_goes(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let (ana, visitor) = (app.participant("ana"), app.anybody());
    for (safety, to, words) in [
        ("safe", "/craving/rate", "How strong is it?"),
        ("risky_place", "/craving/move", "Can you leave now?"),
        ("unwell", "/craving/unwell", "Your body comes first"),
        ("hurt", "/craving/crisis", "You matter, and you do not have to get through this alone."),
    ] {
        for browser in [&ana, &visitor] {
            starts(browser, safety).await.goes_to(to);
            browser.opens(to).await.is(200).says(words);
        }
    }
    for browser in [&ana, &visitor] {
        starts(browser, "").await.is(422).says("Please answer this one.");
        starts(browser, "maybe").await.is(422).says("Please pick one of the answers offered.");
        for (rating, words) in [("", "Please answer this one."), ("11", "from 0 to 10"), ("ten", "Please use a number")]
        {
            rates(browser, 9, "first", rating).await.is(422).says(words);
        }
    }
    ana.sends("/api/cravings/start", &form().with("client_id", "none").with("safety", "safe")).await.is(422);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn for_everybody_else_it_is_an_exercise_that_stores_nothing(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    for visitor in [app.anybody(), app.family("rosa"), app.clinician("dana"), app.administrator("alex")] {
        visitor.opens("/craving").await.is(200).says("so this is an exercise: nothing is saved.");
        starts(&visitor, "hurt").await.goes_to("/craving/crisis");
        rates(&visitor, 2, "first", "9").await.goes_to("/craving/breath");
        rates(&visitor, 3, "again", "9").await.goes_to("/craving/next");
        visitor.opens("/craving/next").await.is(200).says_nothing_of("Tell my team");
        visitor.sends("/api/cravings/finish", &form()).await.goes_to("/");
    }
    app.anybody().sends("/api/cravings/tell_team", &form()).await.goes_to("/sign-in?next=/craving/next");
    app.family("rosa").sends("/api/cravings/tell_team", &form()).await.is(403);
    assert_eq!((app.count(FLOWS).await, app.count(RATINGS).await, app.count(FLAGS).await), (0, 0, 0));
}
