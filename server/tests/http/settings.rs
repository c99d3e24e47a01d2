//! The settings: each section saves by itself, keeps what was typed, and changes what the next page looks like.

use crate::support::{Form, TestApp, form, id_of};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

fn section(name: &str) -> Form {
    form().with("section", name)
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn each_section_saves_by_itself_and_shows_what_is_set(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    let page = ana.opens("/settings").await;
    page.is(200).says("we do not send reminders yet");
    for (name, chosen) in
        [("theme", "system"), ("motion", "system"), ("lock_minutes", "60"), ("craving_share", "numbers")]
    {
        assert_eq!(page.checked(name), [chosen], "{name}");
    }
    assert_eq!(page.field("called"), "Ana");
    for (form, name, chosen) in [
        (
            section("look").with("theme", "dark").with("text_size", "largest").with("motion", "less"),
            "text_size",
            &["largest"][..],
        ),
        (section("practice").with("tones", "yes"), "tones", &["yes"]),
        (section("health").with("condition", "heart"), "condition", &["heart"]),
        (section("progress"), "counters", &[]),
        (
            section("share").with("craving_share", "everything").with("crisis_tells", "yes"),
            "craving_share",
            &["everything"],
        ),
        (section("lock").with("lock_minutes", 15), "lock_minutes", &["15"]),
        (section("remind").with("check_in_at", "19:30").with("session_lead", 60), "session_lead", &["60"]),
    ] {
        let place = form.0[0].1.clone();
        ana.sends("/api/settings/save", &form).await.goes_to(&format!("/settings#{place}-saved"));
        assert_eq!(ana.opens("/settings").await.checked(name), chosen, "{place}");
    }
    let page = ana.opens("/settings").await;
    assert_eq!((page.checked("theme"), page.field("check_in_at")), (vec!["dark".to_owned()], "19:30".to_owned()));
    // Nobody else sees any of it.
    assert_eq!(app.participant("ben").opens("/settings").await.checked("condition"), Vec::<String>::new());
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn own_words_are_used_from_the_next_page_on(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    let words = section("words").with("called", "Anita <3").with("own_word", "the slots");
    ana.sends("/api/settings/save", &words).await.goes_to("/settings#words-saved");
    ana.opens("/today").await.is(200).says("Anita <3");
    let page = ana.opens("/settings").await;
    assert_eq!(page.field("own_word"), "the slots");
    assert_eq!(app.count("SELECT count(*) FROM enrollments WHERE own_word = 'the slots'").await, 1);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn what_is_refused_stays_typed_and_nothing_is_changed(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    let typed = section("words").with("called", "Anita").with("own_word", "x".repeat(61));
    let page = ana.sends("/api/settings/save", &typed).await;
    page.is(422).says("Please keep it to 60 characters").says(&"x".repeat(61));
    assert_eq!(page.field("called"), "Anita");
    assert_eq!(page.checked("lock_minutes"), ["60"], "the other sections are as they are stored");
    let remind = section("remind").with("check_in_at", "18:00").with("quiet_from", "22:00");
    let page = ana.sends("/api/settings/save", &remind).await;
    page.is(422).says("Please answer this one.");
    assert_eq!((page.field("check_in_at"), page.field("quiet_from")), ("18:00".to_owned(), "22:00".to_owned()));
    for wrong in
        [section("lock").with("lock_minutes", 61), section("look"), form(), section("health").with("program_id", 1)]
    {
        ana.sends("/api/settings/save", &wrong).await.is(422);
    }
    assert_eq!(app.count("SELECT count(*) FROM settings").await, 0);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn the_look_stands_on_every_page_of_who_set_it(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    assert!(!ana.opens("/today").await.body.contains("data-theme"));
    let look = section("look").with("theme", "dark").with("text_size", "large").with("motion", "less");
    ana.sends("/api/settings/save", &look).await.goes_to("/settings#look-saved");
    for page in ["/today", "/settings", "/check-in", "/craving", "/account", "/more"] {
        let seen = ana.opens(page).await;
        assert!(seen.body.contains("data-theme=\"dark\" data-text=\"large\" data-motion=\"less\""), "{page}");
        assert!(!app.anybody().opens(page).await.body.contains("data-theme"), "{page}");
    }
    // A refused form comes back in the same look.
    assert!(ana.sends("/api/settings/save", &form()).await.body.contains("data-theme=\"dark\""));
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn the_language_is_one_setting_on_two_pages(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    let spanish = form().with("language", "es").with("page", "/settings");
    ana.sends("/api/accounts/choose_language", &spanish).await.goes_to("/settings#language-saved");
    ana.opens("/settings").await.is(200).says("Ajustes");
    let elsewhere = form().with("language", "tlh").with("page", "https://evil.example");
    ana.sends("/api/accounts/choose_language", &elsewhere).await.is(422).says("Su cuenta");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn every_change_is_written_down_without_what_was_chosen(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    app.participant("ana").sends("/api/settings/save", &section("health").with("condition", "heart")).await.is(303);
    let row: String = app.one("SELECT a::text FROM audit a WHERE act = 'changed_settings'").await;
    assert!(row.contains(&id_of("ana").to_string()) && !row.contains("heart"), "{row}");
}
