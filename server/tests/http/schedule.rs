//! The participant's sessions. The clock stands at ten on Tuesday, 24 November 2026.

use crate::support::{
    Browser, Form, Seen, TestApp, form, minutes,
    sessions::{ALONE, BEGUN, BENS, CANCELLED, FULL, GOAL, GROUP, MAKE_UP, MISSED, OVERLAPS, POINT, SLOT},
};
use futures::future::join_all;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use uuid::Uuid;

const SEATS: &str = "SELECT count(*) FROM session_attendees WHERE booker = 'person' AND released_at IS NULL";
const WANTS: &str = "SELECT count(*) FROM session_attendees WHERE wants_time";
const POINTS: &str = "SELECT count(*) FROM agenda_points WHERE removed_at IS NULL";

fn page(session: Uuid) -> String {
    format!("/schedule/{session}")
}

fn about(id: u128, session: Uuid) -> Form {
    form().id(id).with("session", session)
}

async fn books(browser: &Browser, id: u128, session: Uuid) -> Seen {
    browser.sends("/api/schedule/book", &about(id, session)).await
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn the_week_shows_what_is_planned_and_how_it_stands(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    let week = ana.opens("/schedule").await;
    week.is(200).says("This week").says("Tuesday, November 24, today").says("6:00 pm").says("Cancelled");
    week.says("Relapse prevention group")
        .says("Avoiding Relapse Drift · Room 2 · Dana Winterbourne")
        .says("Hours this week");
    week.says("0 of 9").says("This plan is").says("Your level of care: intensive outpatient (2.1)");
    assert!(week.body.contains("datetime=\"2026-11-24T18:00-05:00\""));
    let before = ana.opens("/schedule/week/2026-11-21").await;
    before
        .is(200)
        .says("Friday, November 20")
        .says("We missed you")
        .says("short of 9")
        .says_nothing_of("Avoiding Relapse");
    ana.opens("/schedule/week/2026-03-02").await.is(200).says("No sessions this week");
    ana.opens("/schedule/day/2026-11-25").await.is(200).says("Bakery").says("Cancelled").says("One to one");
    ana.opens("/schedule/day/2026-11-28").await.is(200).says("Nothing is planned.");
    let spanish = app.participant("ben").reading("es");
    spanish.sends("/api/accounts/choose_language", &form().with("language", "es")).await.is(303);
    spanish.opens("/schedule").await.is(200).says("Grupo de prevención").says("No dejarse llevar por la corriente");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn dates_that_are_none_have_no_page(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    for day in ["2026-02-30", "yesterday", "0000-01-01", "9999-12-31", "-009999-01-01", "2026-1-1", "2101-01-01", "%00"]
    {
        ana.opens(&format!("/schedule/week/{day}")).await.is(404);
        ana.opens(&format!("/schedule/day/{day}")).await.is(404);
    }
    for day in ["2000-01-01", "2100-12-31", "2026-11-01", "2027-03-14"] {
        ana.opens(&format!("/schedule/week/{day}")).await.is(200);
        ana.opens(&format!("/schedule/day/{day}")).await.is(200);
    }
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_clinic_that_is_closed_says_so(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    app.change("INSERT INTO closed_days SELECT program_id, '2026-11-26' FROM clinics").await;
    let ana = app.participant("ana");
    ana.opens("/schedule").await.is(200).says("Thursday, November 26").says("Your clinic is closed on this day.");
    ana.opens("/schedule/day/2026-11-26").await.is(200).says("Your clinic is closed on this day.");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_session_has_everything_that_belongs_to_it(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    let group = ana.opens(&page(GROUP)).await;
    group.is(200).says(GOAL).says("Room 2").says("Dana Winterbourne").says("Fill in your lines").says("I want time");
    group.says("Tuesday, November 24").says_nothing_of("Join online").says_nothing_of("Take this seat");
    assert!(group.body.contains("href=\"/practice/mooring-lines\""));
    let alone = ana.opens(&page(ALONE)).await;
    alone.is(200).says("Join online").says("the night shifts").says("What we want to talk about");
    assert!(alone.body.contains("href=\"https://meet.example.org/dana\" rel=\"noopener noreferrer external\""));
    ana.opens(&page(CANCELLED))
        .await
        .is(200)
        .says("Your clinic cancelled this session")
        .says_nothing_of("I cannot come");
    ana.opens(&page(MISSED)).await.is(200).says("We missed you").says("You do not have to.");
    // After the session its room is closed.
    app.clock.pass(minutes(60 * 24));
    app.another_browser_of("ana", jiff::SignedDuration::ZERO)
        .await
        .opens(&page(ALONE))
        .await
        .is(200)
        .says_nothing_of("Join online");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn somebody_elses_session_is_not_found(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    let nothing = Uuid::from_u128(0x5fff);
    for session in [BENS, nothing, BEGUN] {
        let seen = ana.opens(&page(session)).await;
        seen.is(404);
        assert_eq!(seen.lasting().len(), ana.opens(&page(nothing)).await.lasting().len());
    }
    ana.opens("/schedule/nonsense").await.is(404);
    for session in [BENS, nothing] {
        books(&ana, 1, session).await.is(404);
        for action in ["release", "withdraw"] {
            ana.sends(&format!("/api/schedule/{action}"), &about(2, session)).await.is(404);
        }
        ana.sends("/api/schedule/absent", &about(3, session).with("reason", "ill")).await.is(404);
        ana.sends("/api/schedule/want", &about(4, session).with("wants", "yes")).await.is(404);
        ana.sends("/api/schedule/add_point", &about(5, session).with("text", "x")).await.is(404);
    }
    app.participant("ben").sends("/api/schedule/remove_point", &form().id(6).with("point", POINT)).await.is(404);
    ana.sends("/api/schedule/book", &form().id(7)).await.is(404);
    assert_eq!(app.count("SELECT count(*) FROM schedule_acts").await, 0);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_seat_is_taken_once_and_given_back(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let (ana, second) = (app.participant("ana"), app.second());
    ana.opens("/schedule/open")
        .await
        .is(200)
        .says("2 seats left")
        .says("No seat left")
        .says("At the same time: Bakery");
    ana.opens(&page(SLOT)).await.is(200).says("Take this seat").says("Bakery, 2:00 pm to 10:00 pm");
    let there = ana.at(&second);
    let sends = (0..8).map(|turn| books(if turn % 2 == 0 { &ana } else { &there }, 1, SLOT));
    for seen in join_all(sends).await {
        seen.goes_to(&page(SLOT));
    }
    assert_eq!((app.count(SEATS).await, app.count("SELECT count(*) FROM schedule_acts").await), (2, 1));
    ana.opens(&page(SLOT)).await.is(200).says("You chose this session yourself.");
    ana.opens("/schedule").await.is(200).says("3:00 pm");
    ana.sends("/api/schedule/release", &about(2, SLOT)).await.goes_to("/schedule/open");
    assert_eq!(app.count(SEATS).await, 1);
    // The first form, sent once more by a slow network, takes no seat again.
    books(&ana, 1, SLOT).await.goes_to(&page(SLOT));
    assert_eq!(app.count(SEATS).await, 1);
    books(&ana, 3, SLOT).await.goes_to(&page(SLOT));
    assert_eq!(app.count(SEATS).await, 2);
    assert_eq!(app.count("SELECT count(*) FROM audit WHERE act IN ('booked_session', 'released_session')").await, 3);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn what_is_in_the_way_is_said(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    for (session, words) in [
        (FULL, "The last seat was just taken."),
        (OVERLAPS, "You have another session at that time."),
        (MAKE_UP, "cannot take the place"),
    ] {
        books(&ana, 1, session).await.is(422).says(words);
    }
    books(&ana, 1, BEGUN).await.is(404);
    ana.sends("/api/schedule/release", &about(2, GROUP)).await.is(422).says("Your clinic planned this one for you.");
    ana.sends("/api/schedule/want", &about(3, GROUP).with("wants", "perhaps")).await.is(422);
    ana.sends("/api/schedule/want", &about(3, CANCELLED).with("wants", "yes")).await.is(422).says("cancelled");
    for form in [
        form().with("session", SLOT),
        about(4, SLOT).with("client_id", "none"),
        about(4, SLOT).with("participant", crate::support::id_of("ben")),
    ] {
        ana.sends("/api/schedule/book", &form).await.is(422);
    }
    books(&ana, 5, SLOT).await.is(303);
    books(&ana, 5, OVERLAPS).await.is(422).says("This was sent before with other answers.");
    assert_eq!(app.count(SEATS).await, 2);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_missed_session_is_made_up(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    ana.opens("/schedule/open").await.is(200).says("In place of Group on Friday, November 20");
    ana.opens(&page(MAKE_UP)).await.is(200).says("Take this seat in place of Fri, Nov 20");
    let wrong = about(1, MAKE_UP).with("made_up_for", GROUP);
    ana.sends("/api/schedule/book", &wrong).await.is(422).says("cannot take the place");
    let right = about(2, MAKE_UP).with("made_up_for", MISSED);
    ana.sends("/api/schedule/book", &right).await.goes_to(&page(MAKE_UP));
    ana.opens(&page(MAKE_UP)).await.is(200).says("takes the place of the one on Fri, Nov 20");
    ana.opens("/schedule/open").await.is(200).says_nothing_of("In place of Group");
    // Ben missed nothing.
    app.participant("ben")
        .opens(&page(MAKE_UP))
        .await
        .is(200)
        .says("for people who missed one")
        .says_nothing_of("Take this seat");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn an_absence_is_told_until_the_start_and_taken_back(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    let refused = ana.sends("/api/schedule/absent", &about(1, GROUP).with("words", "bus strike")).await;
    refused.is(422).says("Please answer this one.").says("bus strike");
    let notice = about(1, GROUP).with("reason", "transport").with("words", "bus strike");
    for _ in 0..2 {
        ana.sends("/api/schedule/absent", &notice).await.goes_to(&page(GROUP));
    }
    ana.opens(&page(GROUP)).await.is(200).says("Your team knows that you cannot come").says("bus strike");
    ana.opens("/schedule").await.is(200).says("You cannot come");
    assert_eq!(app.count("SELECT count(*) FROM audit WHERE act = 'gave_notice'").await, 1);
    ana.sends("/api/schedule/absent", &notice.clone().with("words", "no")).await.is(422).says("sent before");
    ana.sends("/api/schedule/withdraw", &about(2, GROUP)).await.goes_to(&page(GROUP));
    assert_eq!(app.count("SELECT count(*) FROM session_attendees WHERE absence_at IS NOT NULL").await, 0);
    app.clock.pass(minutes(8 * 60));
    let ana = app.another_browser_of("ana", jiff::SignedDuration::ZERO).await;
    ana.sends("/api/schedule/absent", &about(3, GROUP).with("reason", "ill"))
        .await
        .is(422)
        .says("This session has begun.");
    ana.sends("/api/schedule/withdraw", &about(4, GROUP)).await.is(422);
    // What was missed can still be explained.
    ana.sends("/api/schedule/absent", &about(5, MISSED).with("reason", "hard_day")).await.goes_to(&page(MISSED));
    ana.opens(&page(MISSED)).await.is(200).says("Thank you for telling us. A hard day.");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn time_tonight_is_asked_for_and_let_go(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    for (id, wants, count) in [(1, "yes", 1), (1, "yes", 1), (2, "no", 0), (1, "yes", 0), (3, "yes", 1)] {
        ana.sends("/api/schedule/want", &about(id, GROUP).with("wants", wants)).await.goes_to(&page(GROUP));
        assert_eq!(app.count(WANTS).await, count);
    }
    ana.opens(&page(GROUP)).await.is(200).says("You want time in this session");
    app.participant("ben").opens(&page(GROUP)).await.is(200).says_nothing_of("You want time in this session");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn points_are_added_once_and_taken_out(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    let point = about(1, ALONE).with("text", "how to tell <b>mother</b>");
    for _ in 0..3 {
        ana.sends("/api/schedule/add_point", &point).await.goes_to(&page(ALONE));
    }
    assert_eq!(app.count(POINTS).await, 2);
    let seen = ana.opens(&page(ALONE)).await;
    seen.is(200).says("how to tell <b>mother</b>");
    assert!(!seen.body.contains("<b>mother"));
    ana.sends("/api/schedule/add_point", &point.clone().with("text", "else"))
        .await
        .is(422)
        .says("else")
        .says("sent before");
    for (text, words) in
        [("", "Please answer this one."), ("\0", "a character in here"), (&*"x".repeat(501), "too long")]
    {
        ana.sends("/api/schedule/add_point", &about(2, ALONE).with("text", text)).await.is(422).says(words);
    }
    ana.sends("/api/schedule/add_point", &about(3, GROUP).with("text", "x")).await.is(422);
    ana.sends("/api/schedule/remove_point", &form().id(4).with("session", ALONE).with("point", POINT))
        .await
        .goes_to(&page(ALONE));
    assert_eq!(app.count(POINTS).await, 1);
    ana.sends("/api/schedule/remove_point", &form().id(5).with("point", POINT)).await.is(404);
    for number in 10..29 {
        ana.sends("/api/schedule/add_point", &about(number, ALONE).with("text", number)).await.is(303);
    }
    ana.sends("/api/schedule/add_point", &about(30, ALONE).with("text", "one more")).await.is(422);
    assert_eq!(app.count(POINTS).await, 20);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn fixed_times_are_kept_and_warn(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ben = app.participant("ben");
    ben.opens("/schedule/commitments").await.is(200).says("No times yet");
    let night = form()
        .id(1)
        .with("kind", "work")
        .with("weekday", 2)
        .with("from", "17:00")
        .with("to", "01:30")
        .with("label", "Hotel");
    for _ in 0..2 {
        ben.sends("/api/schedule/add_commitment", &night).await.goes_to("/schedule/commitments");
    }
    ben.opens("/schedule/commitments").await.is(200).says("Hotel").says("Tuesday").says("1:30 am the next day");
    assert_eq!(app.count("SELECT count(*) FROM commitments").await, 2);
    ben.opens("/schedule").await.is(200).says("At the same time: Hotel");
    ben.opens(&page(GROUP)).await.is(200).says("At the same time you have");
    let refused = night.id(2).with("to", "17:00").with("label", "Hotel at the harbor").without("weekday");
    let seen = ben.sends("/api/schedule/add_commitment", &refused).await;
    seen.is(422).says("Beginning and end are the same.").says("Please answer this one.");
    assert_eq!(seen.field("label"), "Hotel at the harbor");
    let id: Uuid = app.one("SELECT id FROM commitments WHERE label = 'Hotel'").await;
    app.participant("ana").sends("/api/schedule/remove_commitment", &form().id(3).with("commitment", id)).await.is(404);
    ben.sends("/api/schedule/remove_commitment", &form().id(3).with("commitment", id))
        .await
        .goes_to("/schedule/commitments");
    ben.opens("/schedule").await.is(200).says_nothing_of("Hotel");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn what_was_typed_outlives_a_sign_in_and_a_database(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let late = app.another_browser_of("ana", jiff::SignedDuration::from_hours(2)).await;
    let point = about(1, ALONE).with("text", "what the doctor said");
    late.sends("/api/schedule/add_point", &point).await.goes_to(&format!("/sign-in?next={}", page(ALONE)));
    let ana = app.participant("ana");
    ana.opens(&page(ALONE)).await.is(200).says("what the doctor said");
    ana.sends("/api/schedule/add_point", &point).await.is(303);
    assert_eq!(app.count("SELECT count(*) FROM drafts").await, 0);
}
