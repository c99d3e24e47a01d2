//! Homework: read, kept, sent, changed, answered; nobody else's; late without blame.

use crate::support::{Form, TestApp, form};
use domain::{
    ClientId, Clock as _, HomeworkId, Homeworks as _, Language, Text,
    homework::{NewFeedback, Paper, Papers},
    worksheet::{Ask, Cell, Column, Kind, Sheet},
};
use jiff::SignedDuration;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

const VERSIONS: &str = "SELECT count(*) FROM homework_versions";

/// Homework in English only, with a sheet of what is hard to type right.
pub fn papers() -> Papers {
    let days = Kind::Table {
        columns: vec![Column { label: "What".into(), cell: Cell::Line }],
        rows: vec!["Monday".into(), "Tuesday".into()],
    };
    let sheet = Sheet::from(vec![
        Ask::new("Which two things were new?", Kind::Text).required(),
        Ask::new("When will you do it again?", Kind::Date),
        Ask::new("Three good things", Kind::List { min: 1, max: 3 }),
        Ask::new("Your week", days),
    ]);
    let (title, instructions) = ("Staying <busy>".to_owned(), "Do two new things.".to_owned());
    let why = "Fill empty hours on purpose.".to_owned();
    Papers::new(vec![Paper { language: Language::En, title, instructions, why, sheet }]).expect("a paper")
}

fn sheet(id: HomeworkId) -> Form {
    form().id(7).with("homework", id).with("w0", "a walk").with("w3_r1c0", "painted")
}

fn path(id: HomeworkId) -> String {
    domain::homework::path(id)
}

fn work(id: HomeworkId) -> String {
    domain::homework::work_path(id)
}

async fn answers(app: &TestApp, homework: HomeworkId, words: &str) {
    let client_id = ClientId(app.clock.id());
    let new = NewFeedback { client_id, homework, text: Text::parse(words, 4_000).expect("a text") };
    app.server.site.store.answer(&app.dana(), new, app.clock.now()).await.expect("answered");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn from_the_list_to_the_answer(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    ana.opens("/homework").await.is(200).says("No homework yet");
    let id = app.homework_of_ana().await;
    ana.opens("/homework").await.is(200).says("Due now").says("Staying <busy>");
    let page = ana.opens(&path(id)).await;
    page.is(200).says("Do two new things.").says("Fill empty hours on purpose.").says("Start");
    page.says("Each time you practice it will be counted here.");
    assert!(page.body.contains("/practice/box-breathing?from=homework"));
    let form = ana.opens(&work(id)).await;
    form.is(200).says("Which two things were new?").says("Tuesday").says("Send to my team");

    ana.sends("/api/homework/send", &sheet(id)).await.goes_to(&path(id));
    ana.sends("/api/homework/send", &sheet(id)).await.goes_to(&path(id));
    assert_eq!(app.count(VERSIONS).await, 1, "sent twice is sent once");
    let done = ana.opens(&path(id)).await;
    done.is(200)
        .says("Your care team can read it now.")
        .says("a walk")
        .says("Tuesday: What: painted")
        .says("Change it");
    assert_eq!(ana.opens(&work(id)).await.is(200).inside("w0").trim(), "a walk", "what was sent can be changed");
    ana.sends("/api/homework/send", &sheet(id).id(8).with("w0", "two walks")).await.goes_to(&path(id));
    assert_eq!(app.count(VERSIONS).await, 2);
    ana.opens(&path(id)).await.says("two walks").says("Sent 2 times.");

    answers(&app, id, "You kept\nat it.").await;
    ana.opens("/homework").await.is(200).says("New from your team").says("New answer");
    let answered = ana.opens(&path(id)).await;
    answered.is(200).says("You kept").says("I have read it").says_nothing_of("Change it");
    ana.sends("/api/homework/see", &form_of(id)).await.goes_to(&path(id));
    ana.opens(&path(id)).await.is(200).says("at it.").says_nothing_of("I have read it");
    ana.opens(&work(id)).await.is(200).says("This one is closed");
    let late = ana.sends("/api/homework/send", &sheet(id).id(9).with("w0", "more")).await;
    late.is(422).says("Your team has answered this homework.");
    assert_eq!(late.inside("w0").trim(), "more", "what was typed stays");
}

fn form_of(id: HomeworkId) -> Form {
    form().with("homework", id)
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn what_cannot_be_is_refused_beside_its_field(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    let id = app.homework_of_ana().await;
    for (name, text, words) in [
        ("w0", String::new(), "Please answer this one."),
        ("w0", "x".repeat(4_001), "Please keep it to 4,000 characters."),
        ("w0", "\0".to_owned(), "a character in here that we cannot store"),
        ("w1", "2026-02-30".to_owned(), "Please give a date"),
        ("w3_r0c0", "x".repeat(501), "Please keep it to 500 characters."),
        ("w9", "x".to_owned(), "This form has changed."),
        ("client_id", "1".to_owned(), "This form is out of date."),
    ] {
        let seen = ana.sends("/api/homework/send", &sheet(id).with(name, text)).await;
        seen.is(422).says(words);
        if name != "w0" {
            assert_eq!(seen.inside("w0").trim(), "a walk", "{name}: the rest of what was typed stays");
        }
    }
    let mut long = sheet(id);
    for line in ["one", "two", "three", "four"] {
        long.0.push(("w2".into(), line.into()));
    }
    ana.sends("/api/homework/send", &long).await.is(422).says("There is room for 3 here.").says("four");
    assert_eq!(app.count(VERSIONS).await, 0);
    ana.sends("/api/homework/send", &sheet(id)).await.goes_to(&path(id));
    let other = ana.sends("/api/homework/send", &sheet(id).with("w0", "another walk")).await;
    other.is(422).says("This was sent before with other answers.");
    assert_ne!(other.field("client_id"), uuid::Uuid::from_u128(7).to_string(), "it can be sent under a new id");
    assert_eq!(app.count(VERSIONS).await, 1);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn somebody_elses_homework_is_like_none(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let id = app.homework_of_ana().await;
    let ben = app.participant("ben");
    let never = HomeworkId(uuid::Uuid::from_u128(1));
    for id in [id, never] {
        ben.opens(&path(id)).await.is(404).says_nothing_of("busy");
        ben.opens(&work(id)).await.is(404).says_nothing_of("busy");
        for action in ["/api/homework/send", "/api/homework/keep", "/api/homework/see"] {
            ben.sends(action, &sheet(id)).await.is(404);
        }
    }
    for address in ["/homework/x", "/homework/x/work", "/homework/%00"] {
        assert!(ben.opens(address).await.status.is_client_error(), "{address}");
    }
    ben.sends("/api/homework/send", &sheet(id).with("homework", "x")).await.is(404);
    ben.opens("/homework").await.is(200).says("No homework yet").says_nothing_of("busy");
    assert_eq!(app.count(VERSIONS).await, 0);
    assert_eq!(app.count("SELECT count(*) FROM drafts").await, 0);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_draft_is_kept_and_gone_once_it_is_sent(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    let id = app.homework_of_ana().await;
    // As the page does while somebody types.
    ana.sends("/api/drafts/keep", &sheet(id).with("page", work(id)).with("w1", "2026-02-30")).await.is(204);
    let nowhere = ana.sends("/api/drafts/keep", &sheet(id).with("page", format!("{}x", work(id)))).await;
    assert!(nowhere.status.is_client_error(), "no such page");
    ana.opens("/homework").await.says("Begun");
    ana.opens(&path(id)).await.says("Go on with it");
    let page = ana.opens(&work(id)).await;
    page.is(200).says("What you typed before is still here.");
    assert_eq!(page.inside("w0").trim(), "a walk");
    // As the button does without a script.
    ana.sends("/api/homework/keep", &sheet(id).with("w0", "a long walk")).await.goes_to(&path(id));
    assert_eq!(ana.opens(&work(id)).await.inside("w0").trim(), "a long walk");
    ana.sends("/api/homework/send", &sheet(id)).await.goes_to(&path(id));
    assert_eq!(app.count("SELECT count(*) FROM drafts").await, 0);
    app.clock.pass(SignedDuration::from_hours(2));
    ana.sends("/api/homework/send", &sheet(id).id(8).with("w0", "typed too late"))
        .await
        .goes_to(&format!("/sign-in?next={}", work(id)));
    let again = app.another_browser_of("ana", SignedDuration::ZERO).await;
    assert_eq!(again.opens(&work(id)).await.is(200).inside("w0").trim(), "typed too late");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn late_is_said_without_blame_and_taken_back_is_said(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let id = app.homework_of_ana().await;
    app.clock.pass(SignedDuration::from_hours(30));
    let ana = app.another_browser_of("ana", SignedDuration::ZERO).await;
    ana.opens("/homework").await.is(200).says("You can still do this.");
    let page = ana.opens(&path(id)).await;
    page.is(200).says("The time for this has passed. You can still do this.").says("Start");
    for blame in ["late", "overdue", "missed", "failed"] {
        page.says_nothing_of(blame);
    }
    app.server.site.store.withdraw(&app.dana(), id, app.clock.now()).await.expect("taken back");
    ana.opens(&path(id)).await.is(200).says("You do not need to do it.").says_nothing_of("Start");
    ana.opens(&work(id)).await.is(200).says("This one is closed");
    let refused = ana.sends("/api/homework/send", &sheet(id)).await;
    refused.is(422).says("Your team has taken this homework back.").says("a walk");
    assert_eq!(app.count(VERSIONS).await, 0);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn while_the_database_is_away_what_was_typed_comes_back(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let id = app.homework_of_ana().await;
    let away = app.participant("ana").at(&app.without_database());
    let seen = away.sends("/api/homework/send", &sheet(id)).await;
    seen.is(503).says("Not saved, try again").says("painted");
    assert_eq!((seen.field("w0"), seen.field("w3_r1c0")), ("a walk".into(), "painted".into()));
    assert_eq!(seen.field("homework"), id.to_string());
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_sheet_in_another_language_says_so_and_both_are_read(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let english = app.homework_of_ana().await;
    let lesson = domain::schedule::lesson("RP5").expect("a lesson");
    let both = app.gives_homework(Papers::of_lesson(lesson).expect("homework")).await;
    let ana = app.participant("ana");
    ana.sends("/api/accounts/choose_language", &form().with("language", "es")).await.goes_to("/account");
    let page = ana.opens(&path(english)).await;
    page.is(200).says("Qué hacer").says("Do two new things.");
    assert!(page.body.contains("lang=\"en\""), "a voice reader must know");
    let page = ana.opens(&path(both)).await;
    page.is(200).says(lesson.topic.in_language(Language::Es)).says_nothing_of(lesson.topic.in_language(Language::En));
    let sent = form().id(5).with("homework", both).with("w0_r0c1", "una caminata");
    ana.sends("/api/homework/send", &sent).await.goes_to(&path(both));
    ana.opens(&path(both)).await.says("Lunes: Qué, en pocas palabras: una caminata");
    ana.sends("/api/accounts/choose_language", &form().with("language", "en")).await.goes_to("/account");
    ana.opens(&path(both)).await.says("Monday: What, in a few words: una caminata");
}
