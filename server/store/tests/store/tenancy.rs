//! One program never sees another, and the application's own credentials can do no harm.

use crate::support::{Trial, craving, monday};
use domain::{CheckIns as _, Drafts as _, Failure, Fields, Flags as _, ParticipantId, People as _, ProgramId, Role};
use sqlx::{
    AssertSqlSafe, PgConnection,
    postgres::{PgConnectOptions, PgPoolOptions},
};

const TABLES: &[&str] = &[
    "clinics",
    "opening_hours",
    "accounts",
    "account_roles",
    "enrollments",
    "sign_ins",
    "invitations",
    "check_ins",
    "check_in_uses",
    "flows",
    "flow_ratings",
    "flow_events",
    "lapses",
    "lapse_reviews",
    "drafts",
    "flags",
    "flag_hits",
    "flag_events",
    "flags_seen",
    "practices",
    "practice_choices",
    "plan_documents",
    "plan_versions",
    "doses",
    "worksheets",
    "homework",
    "homework_versions",
    "homework_feedback",
    "settings",
    "questionnaire_switches",
    "questionnaire_texts",
    "questionnaire_profiles",
    "questionnaire_responses",
    "questionnaire_answers",
    "own_words",
];

/// A program with at least one row in each table.
pub async fn full_program(trial: &Trial, host: &str) -> ProgramId {
    use domain::{
        Cravings as _, Event, Item, Lapses as _, NewEvent, NewFlow, NewLapse, NewReview, OpenedFrom, Review, Safety,
        Step, Use, Used,
    };
    let program = trial.program(host).await;
    let ana = trial.participant(program, "ana").await;
    let clara = trial.clinician(program, "clara").await;
    let uses = vec![Use { item: Item::Alcohol, on: None, at: None }];
    let answers = domain::Answers {
        used: Some(Used::Yes),
        uses,
        call_me: true,
        where_who: crate::support::text("at home"),
        ..craving(9)
    };
    trial.checks_in(&ana, answers, monday()).await;
    let new = NewFlow { client_id: trial.client_id(), safety: Safety::Safe, opened_from: OpenedFrom::Button };
    trial.store.start(&ana, new, monday()).await.unwrap();
    let event = Event::Rated { rating: crate::support::rating(8), what_for: vec![], triggers: vec![] };
    let new = NewEvent { client_id: trial.client_id(), step: Step::Rate, event };
    trial.store.record(&ana, new, monday()).await.unwrap();
    let new = NewLapse { client_id: trial.client_id(), items: vec![Item::Alcohol], on: None };
    let lapse = trial.store.report(&ana, new, monday()).await.unwrap().id;
    let new = NewReview { client_id: trial.client_id(), lapse, review: Review::default() };
    trial.store.review(&ana, new, monday()).await.unwrap();
    trial.store.keep(&ana, "/check-in", &Fields(vec![("note".into(), "half".into())]), monday()).await.unwrap();
    crate::medication::full(trial, &ana).await;
    crate::practice::full(trial, &ana).await;
    crate::questionnaire::full(trial, &ana).await;
    crate::homework::full(trial, &ana, &clara).await;
    trial.store.board(&clara, monday()).await.unwrap();
    let change = domain::Change::Lock { minutes: 5 };
    domain::SettingsPort::change_settings(&trial.store, &ana, &change, monday()).await.unwrap();
    trial.store.count_failure(program, [1; 32], [2; 32], monday()).await.unwrap();
    program
}

/// Safe: the names are the constants above.
async fn rows(connection: &mut PgConnection, table: &str) -> i64 {
    sqlx::query_scalar(AssertSqlSafe(format!("SELECT count(*) FROM {table}"))).fetch_one(connection).await.unwrap()
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s16_without_context_and_from_elsewhere_there_is_nothing(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let here = full_program(&trial, "here.example").await;
    let elsewhere = trial.program("elsewhere.example").await;
    let mut inside = trial.app(Some(here)).await;
    let mut nowhere = trial.app(None).await;
    let mut owner = trial.owner(None).await;
    let mut other = trial.app(Some(elsewhere)).await;
    for table in TABLES.iter().copied().chain(["sign_in_failures"]) {
        assert!(rows(&mut inside, table).await > 0, "{table}: allowed");
        assert_eq!(rows(&mut nowhere, table).await, 0, "{table}: no context");
        assert_eq!(rows(&mut owner, table).await, 0, "{table}: no context, as owner");
        let own = i64::from(table == "clinics") + if table == "opening_hours" { 5 } else { 0 };
        assert_eq!(rows(&mut other, table).await, own, "{table}: other program");
    }
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s19_nothing_is_written_into_another_program(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let here = full_program(&trial, "here.example").await;
    let elsewhere = trial.program("elsewhere.example").await;
    let mut other = trial.app(Some(elsewhere)).await;
    let policy = |result: Result<_, sqlx::Error>| code(result.unwrap_err());
    let inserted = sqlx::query("INSERT INTO closed_days (program_id, day) VALUES ($1, '2026-12-25')").bind(here.0);
    assert_eq!(policy(inserted.execute(&mut other).await), "42501", "inserting");
    let moved = sqlx::query("UPDATE clinics SET program_id = $1").bind(here.0);
    assert_eq!(policy(moved.execute(&mut other).await), "42501", "moving a row there");
    for change in [
        "UPDATE accounts SET name = 'x'",
        "UPDATE flags SET revision = 9",
        "DELETE FROM drafts",
        "DELETE FROM account_roles",
    ] {
        let changed = sqlx::query(change).execute(&mut other).await.unwrap();
        assert_eq!(changed.rows_affected(), 0, "{change}");
    }
    trial.end().await;
}

fn code(error: sqlx::Error) -> String {
    error.into_database_error().unwrap().code().unwrap().into_owned()
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s19_s49_the_application_cannot_rewrite_what_happened(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let here = full_program(&trial, "here.example").await;
    let mut app = trial.app(Some(here)).await;
    for forbidden in [
        "UPDATE audit SET act = 'nothing'",
        "DELETE FROM audit",
        "TRUNCATE audit",
        "SELECT count(*) FROM audit",
        "UPDATE flag_hits SET evidence = '{}'",
        "DELETE FROM flag_hits",
        "UPDATE flag_events SET note = 'nothing happened'",
        "DELETE FROM flag_events",
        "UPDATE check_ins SET craving_max = 0",
        "DELETE FROM check_ins",
        "UPDATE practices SET after = 0",
        "DELETE FROM practices",
        "DELETE FROM practice_choices",
        "UPDATE check_in_uses SET item = 'cannabis'",
        "DELETE FROM check_in_uses",
        "UPDATE flow_ratings SET rating = 0",
        "UPDATE plan_documents SET made_by = participant_id",
        "DELETE FROM plan_documents",
        "UPDATE plan_versions SET content = '{}'",
        "DELETE FROM plan_versions",
        "UPDATE doses SET taken = 'taken'",
        "DELETE FROM doses",
        "UPDATE questionnaire_answers SET value = 0",
        "DELETE FROM questionnaire_answers",
        "DELETE FROM questionnaire_responses",
        "UPDATE homework SET papers = '[]'",
        "DELETE FROM homework",
        "UPDATE homework_versions SET answers = '[]'",
        "DELETE FROM homework_versions",
        "UPDATE homework_feedback SET feedback = 'x'",
        "DELETE FROM homework_feedback",
        "UPDATE worksheets SET papers = '[]'",
        "DELETE FROM worksheets",
        "UPDATE flow_events SET texts = '{}'",
        "DELETE FROM flow_events",
        "UPDATE flows SET share = 'everything'",
        "UPDATE lapses SET used_on = NULL",
        "DELETE FROM lapses",
        "UPDATE lapse_reviews SET answers = '{}'",
        "DELETE FROM lapse_reviews",
        "DELETE FROM flags",
        "UPDATE flags SET participant_id = id",
        "DELETE FROM accounts",
        "UPDATE accounts SET email = 'x@example.org'",
        "DELETE FROM sign_ins",
        "UPDATE sign_ins SET expires_at = expires_at",
        "UPDATE programs SET host = 'x'",
        "DELETE FROM programs",
        "DROP TABLE audit",
        "ALTER TABLE audit DISABLE ROW LEVEL SECURITY",
        "ALTER TABLE audit NO FORCE ROW LEVEL SECURITY",
        "DROP POLICY audit_of_program ON audit",
        "CREATE TABLE mine (id int)",
        "CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "ALTER ROLE mooring_app BYPASSRLS",
        "UPDATE _sqlx_migrations SET success = false",
        "SET ROLE postgres",
    ] {
        let result = sqlx::raw_sql(forbidden).execute(&mut app).await;
        assert_eq!(code(result.expect_err(forbidden)), "42501", "{forbidden}");
    }
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s20_a_foreign_id_is_not_found_like_one_that_never_was(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let here = trial.program("here.example").await;
    let ana = trial.participant(here, "ana").await;
    let told = trial.checks_in(&ana, craving(9), monday()).await;
    let elsewhere = trial.program("elsewhere.example").await;
    let dora = trial.clinician(elsewhere, "dora").await;
    let never = ParticipantId(trial.client_id().0);
    let colleague = ParticipantId(trial.person(elsewhere, "rolf", &[Role::Family]).await.account.0);
    for id in [ana.id(), never, colleague] {
        assert_eq!(trial.store.chart(&dora, id, monday()).await.unwrap_err(), Failure::NotFound);
        let code = trial.code(monday());
        assert_eq!(trial.store.issue_code(&dora, id, code, monday()).await.unwrap_err(), Failure::NotFound);
    }
    let flag = sqlx::query_scalar("SELECT id FROM flags").fetch_one(&mut trial.owner(Some(here)).await).await.unwrap();
    let flag = domain::FlagId(flag);
    assert_eq!(trial.store.flag(&dora, flag, monday()).await.unwrap_err(), Failure::NotFound);
    assert_eq!(trial.store.take(&dora, flag, monday()).await.unwrap_err(), Failure::NotFound);
    assert!(trial.store.board(&dora, monday()).await.unwrap().cards.is_empty());
    assert!(trial.store.list(&dora, monday()).await.unwrap().is_empty());

    // The database says the same of both: which of the two it was cannot be read from its refusal.
    let mut app = trial.app(Some(elsewhere)).await;
    let mut refusals = Vec::new();
    for account in [ana.account.0, never.0] {
        let insert = sqlx::query(
            "INSERT INTO drafts (program_id, account_id, page, fields, kept_at) VALUES ($1, $2, '/x', '[]', now())",
        );
        let error = insert.bind(elsewhere.0).bind(account).execute(&mut app).await.unwrap_err();
        let error = error.into_database_error().unwrap();
        refusals.push((error.code().map(std::borrow::Cow::into_owned), error.message().to_owned()));
    }
    assert_eq!(refusals[0], refusals[1]);
    assert_eq!(trial.store.latest_receipt(&ana).await.unwrap().unwrap(), told);
    trial.end().await;
}
