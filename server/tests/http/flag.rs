//! The flag board: seeing, taking, closing.

use crate::support::{TestApp, closing, form, id_of, name};
use futures::future::join;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

const CLOSED: &str = "This one is closed already.";

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_flag_is_on_the_board_of_its_program_and_of_no_other(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let (dana, mira) = (app.clinician("dana"), app.clinician("mira"));
    dana.opens("/clinic").await.is(200).says("Nobody is waiting");
    let flag = app.flag_of_ana().await;
    for page in ["/clinic", "/clinic/board", "/clinic?show=unassigned", "/clinic?live"] {
        let seen = dana.opens(page).await;
        seen.is(200)
            .says(name("ana"))
            .says("Strong craving")
            .says("A craving of 8 or more.")
            .says("1 open, none over its time.");
        assert!(seen.body.contains(&format!("value=\"{flag}\"")), "it can be taken");
    }
    dana.opens("/clinic?show=mine").await.is(200).says_nothing_of(name("ana"));
    dana.opens(&format!("/clinic/flags/{flag}")).await.is(200).says(name("ana")).says("Strongest craving");
    mira.opens("/clinic").await.is(200).says("Nobody is waiting");
    for other in [format!("/clinic/flags/{flag}"), "/clinic/flags/x".into(), format!("/clinic/flags/{}", id_of("ana"))]
    {
        mira.opens(&other).await.is(404).says_nothing_of(name("ana"));
    }
    for (action, form) in [("take", form().with("flag", flag)), ("close", closing(flag))] {
        mira.sends(&format!("/api/flags/{action}"), &form).await.is(404).says_nothing_of(name("ana"));
        app.participant("ana").sends(&format!("/api/flags/{action}"), &form).await.is(403);
    }
    assert_eq!(app.count("SELECT count(*) FROM flags WHERE taken_by IS NULL AND closed_at IS NULL").await, 1);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn of_two_clinicians_at_once_one_has_it_and_the_other_is_told_who(
    pool: PgPoolOptions,
    options: PgConnectOptions,
) {
    let app = TestApp::new(pool, options).await;
    let flag = app.flag_of_ana().await;
    let (dana, lee) = (app.clinician("dana"), app.clinician("lee").at(&app.second()));
    let (one, two) = join(dana.takes(flag), lee.takes(flag)).await;
    let page = format!("/clinic/flags/{flag}");
    let (has, told, owner) = if one.status.as_u16() == 303 { (&one, &two, "dana") } else { (&two, &one, "lee") };
    has.goes_to(&page);
    told.is(422).says(&format!("{} has taken this one already.", name(owner)));
    let taken: String = app.one("SELECT a.name FROM flags f JOIN accounts a ON a.id = f.taken_by").await;
    assert_eq!(taken, name(owner));
    // Taking again what one has changes nothing.
    let (owner, other) = if owner == "dana" { (&dana, &lee) } else { (&lee, &dana) };
    owner.takes(flag).await.goes_to(&page);
    assert_eq!(app.count("SELECT count(*) FROM flag_events WHERE what = 'taken'").await, 1);
    owner.opens("/clinic?show=mine").await.is(200).says("You have it");
    other.opens("/clinic").await.is(200).says(&format!("{taken} has it"));
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_closing_needs_an_outcome_a_note_and_a_word_on_its_use(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let flag = app.flag_of_ana().await;
    let dana = app.clinician("dana");
    dana.sends("/api/flags/close", &closing(flag)).await.is(422).says("Please take it first. Then you can close it.");
    dana.takes(flag).await.is(303);
    for (wrong, words) in [
        (closing(flag).without("outcome"), "Please answer this one."),
        (closing(flag).without("useful"), "Please answer this one."),
        (closing(flag).with("note", "123456789"), "A little more, please: at least 10 characters."),
        (closing(flag).with("note", "a\0bcdefghijkl"), "There is a character in here that we cannot store."),
        (closing(flag).with("outcome", "fine"), "Please pick one of the answers offered."),
        (closing(flag).with("severity", "yellow"), "This form has changed."),
    ] {
        let note = wrong.0.iter().find(|(name, _)| name == "note").expect("a note").1.replace('\0', "");
        let refused = dana.sends("/api/flags/close", &wrong).await;
        refused.is(422).says(words);
        assert!(refused.words().replace('\0', "").contains(&note), "{note}");
        let chosen = |name| wrong.0.iter().filter(|(other, _)| other == name).map(|(_, text)| text.as_str()).next();
        assert_eq!(refused.checked("useful").first().map(String::as_str), chosen("useful"));
    }
    assert_eq!(app.count("SELECT count(*) FROM flags WHERE closed_at IS NULL").await, 1);
    dana.sends("/api/flags/close", &closing(flag)).await.goes_to(&format!("/clinic/flags/{flag}"));
    assert_eq!(app.count("SELECT count(*) FROM flags WHERE closed_at IS NULL").await, 0);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_closed_flag_stays_closed_and_its_history_says_all(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let flag = app.flag_of_ana().await;
    let (dana, lee) = (app.clinician("dana"), app.clinician("lee"));
    dana.takes(flag).await.is(303);
    let typed = closing(flag).with("note", "Spoke by <telephone>, in اردو.");
    dana.sends("/api/flags/close", &typed).await.is(303);
    for late in [&dana, &lee] {
        late.sends("/api/flags/close", &closing(flag)).await.is(422).says(CLOSED);
        late.takes(flag).await.is(422).says(CLOSED);
        let page = late.opens(&format!("/clinic/flags/{flag}")).await;
        page.is(200)
            .says("Raised")
            .says(&format!("Taken by {}", name("dana")))
            .says(&format!("Closed by {}", name("dana")));
        page.says("Spoke with the person; they are okay")
            .says("Spoke by <telephone>, in اردو.")
            .says("Marked as useful");
        late.opens("/clinic").await.is(200).says("Nobody is waiting");
    }
    assert_eq!(app.count("SELECT count(*) FROM flag_events").await, 3);
    // The next strong craving raises a new one.
    assert_ne!(app.flag_of_ana().await, flag);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn the_fragment_of_the_board_is_the_board_and_for_clinicians(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let dana = app.clinician("dana");
    let print = async || {
        let seen = dana.opens("/clinic/board").await;
        let found = crate::support::tags(&seen.is(200).body)
            .into_iter()
            .find_map(|tag| tag.get("data-fingerprint").map(str::to_owned));
        assert!(!seen.body.contains("<html") && !seen.body.contains("<script"));
        found.expect("a fingerprint")
    };
    let empty = print().await;
    assert_eq!(print().await, empty);
    let flag = app.flag_of_ana().await;
    let raised = print().await;
    dana.takes(flag).await.is(303);
    let taken = print().await;
    assert!(empty != raised && raised != taken && taken != empty);
    for other in [app.participant("ana"), app.family("rosa"), app.administrator("alex")] {
        other.opens("/clinic/board").await.is(403).says_nothing_of(name("ana"));
        other.opens("/clinic").await.is(403).says_nothing_of(name("ana"));
    }
    app.anybody().opens("/clinic/board").await.is(401);
    app.anybody().opens("/clinic").await.goes_to("/sign-in?next=/clinic");
}
