//! "I want to use": open to everybody as an exercise, a record for a participant.

use crate::support::{Browser, Form, Seen, TestApp, form, minutes};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

const FLOWS: &str = "SELECT count(*) FROM flows";
const FLAGS: &str = "SELECT count(*) FROM flags";
const RATINGS: &str = "SELECT count(*) FROM flow_ratings";
const EVENTS: &str = "SELECT count(*) FROM flow_events";

async fn starts(browser: &Browser, safety: &str) -> Seen {
    browser.sends("/api/cravings/start", &form().id(1).with("safety", safety)).await
}

fn tapped(id: u128, step: &str, what: &str) -> Form {
    form().id(id).with("step", step).with("do", what)
}

async fn taps(browser: &Browser, id: u128, step: &str, what: &str) -> Seen {
    browser.sends("/api/cravings/record", &tapped(id, step, what)).await
}

async fn rates(browser: &Browser, id: u128, step: &str, rating: &str) -> Seen {
    browser.sends("/api/cravings/record", &tapped(id, step, "rated").with("rating", rating)).await
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_participant_goes_through_it_and_every_step_is_kept_once(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    for _ in 0..2 {
        starts(&ana, "safe").await.goes_to("/craving/rate");
        rates(&ana, 2, "rate", "6").await.goes_to("/craving/breath");
        taps(&ana, 3, "breath", "go_on").await.goes_to("/craving/skill");
        taps(&ana, 4, "skill", "go_on").await.goes_to("/craving/again");
        rates(&ana, 5, "again", "2").await.goes_to("/craving/plan");
    }
    assert_eq!((app.count(FLOWS).await, app.count(RATINGS).await, app.count(EVENTS).await), (1, 2, 5));
    ana.opens("/today").await.is(200).says("You are riding it out").says("You can take up where you left off.");
    let plan = tapped(6, "plan", "planned").with("place", "home").with("company_own", "my sister");
    ana.sends("/api/cravings/record", &plan).await.goes_to("/craving/done");
    ana.opens("/craving/done")
        .await
        .is(200)
        .says("You rode it out.")
        .says("It was 6, at its highest 6, and 2 at last.");
    let done = tapped(7, "done", "reported").with("used", "no").with("note", "Her voice");
    ana.sends("/api/cravings/record", &done).await.goes_to("/today");
    ana.opens("/today").await.is(200).says_nothing_of("You can take up where you left off.");
    let history = ana.opens("/craving/history").await;
    history.is(200).says("Her voice").says("my sister").says("SOBER breathing space").says("At home");
    assert_eq!(app.count(FLAGS).await, 0);
    app.participant("ben").opens("/craving/history").await.is(200).says_nothing_of("Her voice");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_flow_that_was_left_is_asked_about_and_taken_up(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    starts(&ana, "safe").await.goes_to("/craving/rate");
    rates(&ana, 2, "rate", "8").await.goes_to("/craving/breath");
    app.clock.pass(minutes(6));
    ana.opens("/today").await.is(200).says("You had a craving at").says("How is it now?");
    ana.opens("/craving").await.is(200).says("Go on where I left off");
    taps(&ana, 3, "breath", "go_on").await.goes_to("/craving/surf");
    ana.opens("/today").await.is(200).says("You are riding it out");
    taps(&ana, 4, "surf", "go_on").await.goes_to("/craving/surf");
    app.clock.pass(minutes(5));
    rates(&ana, 5, "surf", "5").await.goes_to("/craving/surf");
    ana.opens("/craving/surf").await.is(200).says("You have been riding it for 5 minutes.");
    taps(&ana, 6, "surf", "go_on").await.goes_to("/craving/offer");
    taps(&ana, 7, "offer", "call_someone").await.goes_to("/craving/call");
    // Nobody is on the plan yet: the clinic while it is open, and the lines that always answer.
    ana.opens("/craving/call").await.is(200).says("+1 212 555 0142").says("988").says("SAMHSA");
    taps(&ana, 8, "call", "go_on").await.goes_to("/craving/tape");
    let tape = tapped(9, "tape", "tape").with("tape_0", "It feels good").with("tape_6", "the second one");
    ana.sends("/api/cravings/record", &tape).await.goes_to("/craving/again");
    ana.opens("/craving/tape").await.is(200).says("It feels good");
    taps(&ana, 10, "again", "stop").await.goes_to("/today");
    ana.opens("/craving/history").await.is(200).says("You stopped early.").says("the second one");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn telling_the_team_raises_a_flag_once_and_is_not_asked_again(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    ana.sends("/api/cravings/tell_team", &form()).await.is(404);
    starts(&ana, "safe").await.goes_to("/craving/rate");
    rates(&ana, 2, "again", "5").await.goes_to("/craving/more");
    assert_eq!(app.count(FLAGS).await, 0);
    for _ in 0..2 {
        ana.sends("/api/cravings/tell_team", &form()).await.goes_to("/craving/told");
    }
    let told = ana.opens("/craving/told").await;
    told.is(200).says("Your team is asked to contact you").says("+1 212 555 0142").says("Clinic hours");
    assert_eq!(app.one::<String>("SELECT string_agg(rule, ' ') FROM flags").await, "F28");
    assert_eq!(app.count("SELECT count(*) FROM flag_hits").await, 1);
    app.clinician("dana").opens("/clinic").await.is(200).says("Asked for help").says("Ana Quillfeather");
    app.clock.pass(minutes(20));
    ana.opens("/today").await.is(200).says("Your team is asked to contact you.").says_nothing_of("How is it now?");
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
            rates(browser, 9, "rate", rating).await.is(422).says(words);
        }
        taps(browser, 9, "rate", "dance").await.is(422);
        taps(browser, 9, "moon", "stop").await.is(422);
    }
    ana.sends("/api/cravings/start", &form().with("client_id", "none").with("safety", "safe")).await.is(422);
}

/// "A use reported in step 9 or 1b goes to F11 and F12."
#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_use_is_thanked_and_leads_to_the_review(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let (ana, ben) = (app.participant("ana"), app.participant("ben"));
    starts(&ana, "unwell").await.goes_to("/craving/unwell");
    let opioids = tapped(2, "unwell", "reported").with("used", "yes").with("item", "opioids");
    ana.sends("/api/cravings/record", &opioids).await.goes_to("/craving/rate");
    assert_eq!(app.one::<String>("SELECT string_agg(rule, ' ' ORDER BY rule) FROM flags").await, "F11 F12");
    app.clinician("dana").opens("/clinic").await.is(200).says("Opioid use after a break");
    ben.sends("/api/cravings/start", &form().id(11).with("safety", "safe")).await.goes_to("/craving/rate");
    let used = tapped(12, "done", "reported").with("used", "yes");
    ben.sends("/api/cravings/record", &used).await.goes_to("/lapse");
    ben.opens("/lapse")
        .await
        .is(200)
        .says("Thank you for being honest. A lapse is something to learn from, not a verdict.");
}

/// Rule 7 of the player: what does not suit the person's health is not offered.
#[sqlx::test(migrator = "store::MIGRATOR")]
async fn still_strong_offers_what_suits_and_then_the_team(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    starts(&ana, "safe").await.goes_to("/craving/rate");
    rates(&ana, 2, "rate", "8").await.goes_to("/craving/breath");
    rates(&ana, 3, "again", "8").await.goes_to("/craving/another");
    ana.opens("/craving/another").await.is(200).says("Cold reset").says("Wait 15 minutes");
    let health = form().with("section", "health").with("condition", "heart");
    ana.sends("/api/settings/save", &health).await.is(303);
    ana.opens("/craving/another").await.is(200).says_nothing_of("Cold reset").says_nothing_of("Move it out");
    for (id, way) in [(4, "delay"), (6, "change-place")] {
        let chose = tapped(id, "another", "chose").with("way", way);
        ana.sends("/api/cravings/record", &chose).await.goes_to(&format!("/craving/{way}"));
        taps(&ana, id + 10, way, "go_on").await.goes_to("/craving/again");
        let to = if id == 4 { "/craving/another" } else { "/craving/team" };
        rates(&ana, id + 20, "again", "7").await.goes_to(to);
    }
    ana.opens("/craving/delay").await.is(200).says("Walk around the block");
    ana.opens("/craving/team").await.is(200).says("Do you want your team to know now?");
    ana.sends("/api/cravings/tell_team", &form()).await.goes_to("/craving/told");
    // The 8 of the first ratings raised F13 (a) already; the telling adds (c) with the curve.
    let hits = "SELECT string_agg(f.rule || h.condition, ' ' ORDER BY f.rule, h.condition)
                FROM flag_hits h JOIN flags f ON f.id = h.flag_id";
    assert!(app.one::<String>(hits).await.ends_with("F13c F28a"));
    taps(&ana, 40, "team", "not_now").await.goes_to("/craving/plan");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn for_everybody_else_it_is_an_exercise_that_stores_nothing(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    for visitor in [app.anybody(), app.family("rosa"), app.clinician("dana"), app.administrator("alex")] {
        visitor.opens("/craving").await.is(200).says("so this is an exercise: nothing is saved.");
        starts(&visitor, "hurt").await.goes_to("/craving/crisis");
        rates(&visitor, 2, "rate", "9").await.goes_to("/craving/breath");
        rates(&visitor, 3, "again", "9").await.goes_to("/craving/another");
        visitor.opens("/craving/team").await.is(200).says_nothing_of("Tell my team");
        taps(&visitor, 4, "again", "stop").await.goes_to("/");
    }
    app.anybody().sends("/api/cravings/tell_team", &form()).await.goes_to("/sign-in?next=/craving/team");
    app.family("rosa").sends("/api/cravings/tell_team", &form()).await.is(403);
    assert_eq!((app.count(FLOWS).await, app.count(RATINGS).await, app.count(FLAGS).await), (0, 0, 0));
}

/// The open screens are plain documents: whoever follows their links alone comes through, by every path, and every
/// screen has "Call someone", 988 and "Stop".
#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_visitor_comes_through_by_links_alone(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let (visitor, ana) = (app.anybody(), app.participant("ana"));
    starts(&ana, "safe").await.goes_to("/craving/rate");
    let mut linked = vec!["/craving".to_owned()];
    for &page in ::app::craving::OPEN_PAGES {
        let seen = visitor.opens(page).await;
        seen.is(200).says("Call someone").says("988").says("Stop").says("nothing is saved");
        assert!(!seen.body.contains("<form"), "{page} needs no form");
        assert!(seen.body.contains("href=\"tel:988\""), "{page}");
        let links = seen.body.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        linked.extend(links.filter(|href| href.starts_with("/craving")).map(str::to_owned));
        let own = ana.opens(page).await;
        own.is(200).says("Call someone").says("988").says("Stop").says_nothing_of("nothing is saved");
    }
    for link in &linked {
        let address = link.split(['?', '#']).next().unwrap_or_default();
        assert!(
            ::app::craving::OPEN_PAGES.contains(&address),
            "{link} is open to all and kept for use without a network"
        );
    }
    for page in ::app::craving::OPEN_PAGES {
        assert!(*page == "/craving/breath" || linked.iter().any(|link| link == page), "nothing leads to {page}");
    }
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_screen_that_lay_open_after_the_end_leads_to_the_beginning(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    rates(&ana, 2, "rate", "7").await.goes_to("/craving");
    taps(&ana, 3, "rate", "stop").await.goes_to("/today");
    assert_eq!((app.count(FLOWS).await, app.count(EVENTS).await), (0, 0));
    for unknown in ["/craving/moon", "/craving/end", "/craving/safety", "/craving/breath/none"] {
        ana.opens(unknown).await.is(404);
    }
}
