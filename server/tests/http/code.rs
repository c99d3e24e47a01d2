//! One-time codes: an invitation, and a forgotten password (S07).

use crate::support::{Browser, Form, TestApp, form, id_of, minutes, name};
use jiff::SignedDuration;
use server::code;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

const NOT_VALID: &str = "This code does not work. It may be used or too old. Please ask for a new one.";
const NEW: &str = "seven green bicycles rest";

/// A code typed with a new password.
pub fn accepting(code: &str, password: &str) -> Form {
    form().with("code", code).with("password", password).with("again", password)
}

/// A code that a clinician makes on ana's chart.
pub async fn for_ana(clinician: &Browser) -> String {
    of(clinician, "ana").await
}

async fn of(clinician: &Browser, handle: &str) -> String {
    let seen = clinician.sends("/api/accounts/issue_code", &form().with("participant", id_of(handle))).await;
    seen.is(200).says("Give this code to the person now. It is shown only once").inside("code")
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s07_a_code_is_shown_once_works_once_and_ends_every_sign_in(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let (dana, ana, second) = (app.clinician("dana"), app.participant("ana"), app.second());
    let code = for_ana(&dana).await;
    let hash = code::hash(&code).expect("a code").map(|byte| format!("{byte:02x}")).concat();
    let stored: String = app.one("SELECT string_agg(i::text, ' ') FROM invitations i").await;
    assert!(stored.contains(&hash) && !stored.contains(&code));
    let chart = format!("/clinic/people/{}", id_of("ana"));
    dana.opens(&chart).await.is(200).says_nothing_of(&code);
    ana.opens("/today").await.is(200);

    let phone = app.anybody();
    let typed = code.to_lowercase().replace('-', " ");
    phone.sends("/api/accounts/accept", &accepting(&typed, NEW)).await.goes_to("/today");
    phone.opens("/account").await.is(200).says(name("ana"));
    for out in [&ana, &ana.at(&second)] {
        out.opens("/today").await.goes_to("/sign-in?next=/today");
    }
    let again = app.anybody().from(2);
    again.sends("/api/accounts/accept", &accepting(&code, "another one altogether")).await.is(422).says(NOT_VALID);
    again.tries(&crate::support::email("ana"), NEW).await.goes_to("/today");
    app.anybody().from(3).signs_in("ana").await.is(422);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s07_a_code_lasts_ten_minutes_and_a_newer_one_replaces_it(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let dana = app.clinician("dana");
    let (older, newer) = (for_ana(&dana).await, for_ana(&dana).await);
    let accept =
        async |last, code: &str| app.anybody().from(last).sends("/api/accounts/accept", &accepting(code, NEW)).await;
    accept(2, &older).await.is(422).says(NOT_VALID);
    app.clock.pass(minutes(10));
    accept(3, &newer).await.is(422).says(NOT_VALID);
    let newest = for_ana(&dana).await;
    app.clock.pass(minutes(10) - SignedDuration::from_secs(1));
    accept(4, &newest).await.goes_to("/today");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s07_only_a_clinician_of_the_program_makes_one_and_only_for_a_participant(
    pool: PgPoolOptions,
    options: PgConnectOptions,
) {
    let app = TestApp::new(pool, options).await;
    let asked = |handle: &str| form().with("participant", id_of(handle));
    let codes = "SELECT count(*) FROM invitations";
    app.clinician("mira").sends("/api/accounts/issue_code", &asked("ana")).await.is(404).says_nothing_of(name("ana"));
    for other in ["quinn", "dana", "alex", "rosa", "gone"] {
        app.clinician("dana").sends("/api/accounts/issue_code", &asked(other)).await.is(404);
    }
    for other in [app.participant("ana"), app.family("rosa"), app.administrator("alex")] {
        other.sends("/api/accounts/issue_code", &asked("ana")).await.is(403);
    }
    assert_eq!(app.count(codes).await, 0);
    app.clinician("dana").sends("/api/accounts/issue_code", &asked("ana")).await.is(200);
    assert_eq!(app.count(codes).await, 1);
    assert_eq!(app.count("SELECT count(*) FROM audit WHERE act = 'issued_code'").await, 1);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s02_a_new_password_has_15_to_256_characters_and_none_is_cut_off(
    pool: PgPoolOptions,
    options: PgConnectOptions,
) {
    let app = TestApp::new(pool, options).await;
    let dana = app.clinician("dana");
    let code = for_ana(&dana).await;
    let long = mixed(256);
    for (wrong, words) in [
        (mixed(14), "A little more, please: at least 15 characters."),
        (mixed(257), "This is too long. Please keep it to 256 characters."),
        ("passwordpassword".into(), "Many people use this password. Please choose another."),
        ("mooring 2026 2026".into(), "Many people use this password. Please choose another."),
    ] {
        app.anybody()
            .sends("/api/accounts/accept", &accepting(&code, &wrong))
            .await
            .is(422)
            .says(words)
            .says_nothing_of(&wrong);
    }
    let twice = accepting(&code, &long).with("again", mixed(255));
    app.anybody().sends("/api/accounts/accept", &twice).await.is(422).says("The two passwords are not the same.");
    // Nothing was used up by what was refused.
    app.anybody().sends("/api/accounts/accept", &accepting(&code, &long)).await.goes_to("/today");
    let ana = crate::support::email("ana");
    app.anybody().from(2).tries(&ana, &long).await.goes_to("/today");
    app.anybody().from(2).tries(&ana, &mixed(255)).await.is(422);
    app.anybody().from(3).tries(&ana, &format!("{long}!")).await.is(422);
    let shortest = mixed(15);
    let code = for_ana(&dana).await;
    app.anybody().from(4).sends("/api/accounts/accept", &accepting(&code, &shortest)).await.goes_to("/today");
}

/// Characters of several alphabets, as many as asked for.
fn mixed(length: usize) -> String {
    "ola 海 🌊ñ?Ж7".chars().cycle().take(length - 1).chain(['.']).collect()
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn an_invitation_makes_the_first_password(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let code = of(&app.clinician("dana"), "invited").await;
    app.anybody().sends("/api/accounts/accept", &accepting("", NEW)).await.is(422).says("Please answer this one.");
    // The other program's door does not know it.
    let elsewhere = app.anybody().from(2).to(crate::support::COVE_HOST);
    elsewhere.sends("/api/accounts/accept", &accepting(&code, NEW)).await.is(422).says(NOT_VALID);
    let ivo = app.anybody();
    ivo.sends("/api/accounts/accept", &accepting(&code, NEW)).await.goes_to("/today");
    ivo.opens("/account").await.is(200).says(name("invited"));
    app.anybody().from(3).tries(&crate::support::email("invited"), NEW).await.goes_to("/today");
}
