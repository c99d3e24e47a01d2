//! The plan: saved, changed, compared, restored; and what is refused in words.

use crate::support::{Browser, Form, GOAL, MEETING, Seen, TestApp, change, form, minutes};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use uuid::Uuid;

const VERSIONS: &str = "SELECT count(*) FROM plan_versions";

fn part(part: &str, based_on: u32) -> Form {
    form().with("part", part).with("based_on", based_on)
}

async fn saves(browser: &Browser, id: u128, form: Form) -> Seen {
    browser.sends("/api/plan/save", &form.id(id)).await
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_safety_plan_is_written_read_and_kept_in_versions(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    ana.opens("/plan").await.is(200).says("Six short parts for a hard hour.").says("Call 988");
    let empty = ana.opens("/plan/safety").await;
    empty.is(200).says("Any part is a good start.").says("easier together with your counselor").says("Call 988");
    assert_eq!(empty.field("based_on"), "0");

    let typed = part("safety", 0)
        .with("signs", "I stop answering\r\nI <b>hide</b>")
        .with("ask_name_1", "Marisol")
        .with("ask_phone_1", "(555) 010-0142")
        .with("worth", "The sea in the morning");
    saves(&ana, 1, typed.clone()).await.goes_to("/plan/safety");
    saves(&ana, 1, typed).await.goes_to("/plan/safety");
    assert_eq!(app.count(VERSIONS).await, 1);
    let page = ana.opens("/plan/safety").await;
    page.is(200)
        .says("Saved.")
        .says("I stop answering")
        .says("I <b>hide</b>")
        .says("988, the crisis line, day and night");
    assert!(page.body.contains("href=\"tel:5550100142\""), "a link that calls");
    assert!(!page.body.contains("<b>hide</b>"), "what was typed is never markup");
    assert_eq!(page.field("based_on"), "1");
    assert_eq!(page.field("ask_name_1"), "Marisol");
    ana.opens("/plan").await.says("4 of 7 parts written");

    app.clock.pass(minutes(5));
    saves(&ana, 2, part("safety", 1).with("worth", "My sister")).await.goes_to("/plan/safety");
    let versions = ana.opens("/plan/safety/versions").await;
    versions.is(200).says("Version 2").says("Version 1").says("The sea in the morning").says("Make this the newest");
    let id: Uuid = app.one("SELECT id FROM plan_documents").await;
    let restore = change(id, "restore", "").with("part", "safety").id(3);
    ana.sends("/api/plan/change", &restore).await.goes_to("/plan/safety");
    ana.opens("/plan/safety").await.says("The sea in the morning").says_nothing_of("My sister");
    assert_eq!(app.count(VERSIONS).await, 3);
    assert_eq!(app.count("SELECT count(*) FROM flags").await, 0, "opening and writing it raises nothing");
    assert_eq!(app.count("SELECT count(*) FROM audit WHERE act = 'saved_plan'").await, 3);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn two_windows_show_each_other_and_lose_nothing(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    saves(&ana, 1, part("reasons", 0).with("reason_1", "My daughter")).await.goes_to("/plan/reasons");
    saves(&ana, 2, part("reasons", 1).with("reason_1", "From the first window")).await.goes_to("/plan/reasons");
    let both = saves(&ana, 3, part("reasons", 1).with("reason_1", "From the second window")).await;
    both.is(422).says("Saved in another window").says("From the first window");
    assert_eq!((both.field("reason_1").as_str(), both.field("based_on").as_str()), ("From the second window", "2"));
    assert_eq!(app.count(VERSIONS).await, 2);
    let again = part("reasons", 2).with("reason_1", "From both windows").with("client_id", both.field("client_id"));
    ana.sends("/api/plan/save", &again).await.goes_to("/plan/reasons");
    ana.opens("/plan/reasons").await.is(200).says("From both windows").says_nothing_of("another window");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_draft_waits_for_its_page_and_ends_with_it(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    app.plan_of_ana().await;
    for page in ["/plan/aftercare", "/plan/goals", "/plan/goals/00000000-0000-0000-0000-000000005001"] {
        let draft = form().with("page", page).with("based_on", 0).with("what", "half").with("back", "half a sentence");
        ana.sends("/api/drafts/keep", &draft).await.is(204);
        ana.opens(page).await.is(200).says("What you typed before is still here.");
    }
    for page in ["/plan", "/plan/kept", "/plan/goals/versions", "/plan/wishes"] {
        ana.sends("/api/drafts/keep", &form().with("page", page)).await.is(404);
    }
    let edited = ana.opens(&format!("/plan/goals/{GOAL}")).await;
    edited.says("Saved in another window").says("Tea at ten");
    saves(&ana, 1, part("aftercare", 0).with("back", "I call the desk.")).await.goes_to("/plan/aftercare");
    ana.opens("/plan/aftercare").await.says("I call the desk.").says_nothing_of("What you typed before");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn what_is_refused_stays_in_the_form_with_its_reason(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    let long = "x".repeat(201);
    let many = (0..21).map(|at| at.to_string()).collect::<Vec<_>>().join("\n");
    for (typed, words, field, value) in [
        (
            part("people", 0).with("name_1", "Rosa").with("phone_1", "ask at the desk"),
            "No phone can dial this.",
            "phone_1",
            "ask at the desk",
        ),
        (part("people", 0).with("phone_3", "555 0100"), "Please answer this one.", "phone_3", "555 0100"),
        (part("reasons", 0).with("reason_2", &long), "keep it to 200 characters", "reason_2", long.as_str()),
        (
            part("goals", 0).with("what", "Run").with("due_on", "2040-01-01"),
            "too far back or too far ahead",
            "what",
            "Run",
        ),
        (
            part("medication", 0).with("name", "Naltrexone").with("time_1", "25:00"),
            "a time of day",
            "name",
            "Naltrexone",
        ),
        (
            part("meetings", 0).with("on", "2026-11-25").with("name", "Harbor room"),
            "too far back or too far ahead",
            "name",
            "Harbor room",
        ),
    ] {
        let seen = saves(&ana, 1, typed).await;
        seen.is(422).says(words);
        assert_eq!(seen.field(field), value);
    }
    saves(&ana, 1, part("safety", 0).with("alone", &many)).await.is(422).says("There is room for 20 here.").says("19");
    saves(&ana, 1, part("safety", 0)).await.is(422).says("Please answer this one.");
    saves(&ana, 1, part("wishes", 0)).await.is(422);
    saves(&ana, 1, part("reasons", 0).with("reason_1", "a\0")).await.is(422).says("a character in here");
    saves(&ana, 1, part("reasons", 0).with("reason_1", "a").with("reason_9", "b")).await.is(422);
    assert_eq!(app.count(VERSIONS).await, 0);
    ana.opens("/plan/wishes/versions").await.is(404);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn goals_are_ticked_reached_and_set_aside(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let (ana, ben) = (app.participant("ana"), app.participant("ben"));
    app.plan_of_ana().await;
    ana.opens("/plan/goals").await.is(200).says("Sleep before midnight").says("0 of 2 steps");
    ana.sends("/api/plan/change", &change(GOAL, "tick", "1").id(1)).await.goes_to("/plan/goals");
    ana.opens("/plan/goals").await.says("1 of 2 steps").says("done Nov 24");
    ana.sends("/api/plan/change", &change(GOAL, "state", "reached").id(2)).await.goes_to("/plan/goals");
    ana.opens("/plan/goals").await.says("Reached (1)");
    ana.sends("/api/plan/change", &change(GOAL, "tick", "7").id(3)).await.is(422).says("saved in another window");
    ana.sends("/api/plan/change", &change(GOAL, "erase", "").id(4)).await.is(422);

    let edit = part("goals", 1).with("id", GOAL).with("what", "Ben was here");
    for (who, status) in [(&ben, 404), (&ana, 422)] {
        assert_eq!(saves(who, 5, edit.clone()).await.status.as_u16(), status, "of another person; of an old version");
    }
    ben.sends("/api/plan/change", &change(GOAL, "tick", "0").id(6)).await.is(404);
    ben.opens(&format!("/plan/goals/{GOAL}")).await.is(404);
    ben.opens("/plan/goals").await.is(200).says("Start small.").says_nothing_of("Sleep before midnight");
    ana.opens("/plan/goals/none").await.is(404);
    ana.opens(&format!("/plan/goals/{MEETING}")).await.is(404);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_meeting_is_removed_and_comes_back(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    app.plan_of_ana().await;
    ana.opens("/plan/meetings").await.is(200).says("Harbor room").says("nothing depends on it");
    let remove = change(MEETING, "remove", "").with("part", "meetings").id(1);
    ana.sends("/api/plan/change", &remove).await.goes_to("/plan/meetings");
    ana.opens("/plan/meetings").await.says_nothing_of("Harbor room");
    ana.opens(&format!("/plan/meetings/{MEETING}")).await.is(404);
    ana.opens("/plan/meetings/versions").await.says("Harbor room").says("Taken off the list.");
    ana.sends("/api/plan/change", &change(MEETING, "restore", "").id(2)).await.goes_to("/plan/meetings");
    ana.opens("/plan/meetings").await.says("Harbor room");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn people_and_reasons_are_put_in_order_and_found_in_a_hard_hour(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    let people = part("people", 0).with("name_1", "Marisol").with("phone_1", "555 0101").with("name_2", "Theo");
    saves(&ana, 1, people).await.goes_to("/plan/people");
    saves(&ana, 2, part("reasons", 0).with("reason_1", "Sleep").with("reason_2", "The sea"))
        .await
        .goes_to("/plan/reasons");
    let id: Uuid = app.one("SELECT id FROM plan_documents WHERE part = 'people'").await;
    ana.sends("/api/plan/change", &change(id, "up", "1").id(3)).await.goes_to("/plan/people");
    let kept = ana.opens("/plan/kept").await;
    let words = kept.is(200).words();
    assert!(words.find("Theo") < words.find("Marisol"), "in the new order");
    kept.says("The sea").says("Call 988").says("Write it now");
    ana.opens("/plan/safety").await.says("Marisol");
    assert_eq!(ana.opens("/plan/safety").await.field("ask_name_1"), "Marisol", "begins with who can be called");
    ana.opens("/craving/crisis").await.says("My safety plan").says("My people");
    app.anybody().opens("/craving/crisis").await.says_nothing_of("My safety plan");
    app.anybody().opens("/help").await.says_nothing_of("My people");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn without_a_database_what_was_typed_comes_back(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let away = app.participant("ana").at(&app.without_database());
    let id = format!("/plan/goals/{GOAL}");
    for (typed, page) in [
        (part("safety", 3).with("worth", "The sea"), "/plan/safety"),
        (part("goals", 3).with("id", GOAL).with("measure", "The sea"), id.as_str()),
        (part("medication", 0).with("routine", "The sea"), "/plan/medication"),
        (part("meetings", 0).with("name", "The sea"), "/plan/meetings"),
    ] {
        let seen = saves(&away, 1, typed).await;
        seen.is(503);
        assert!(seen.body.contains("The sea"), "{page}: {}", seen.words());
        assert_eq!(seen.field("client_id"), Uuid::from_u128(1).to_string());
    }
}
