//! What the catalogue says: S16, S18, S20, and the shape that would let programs be spread over nodes.

use crate::support::Trial;
use sqlx::{
    FromRow,
    postgres::{PgConnectOptions, PgPoolOptions},
};

async fn names(trial: &Trial, sql: &'static str) -> Vec<String> {
    sqlx::query_scalar(sql).fetch_all(&mut trial.owner(None).await).await.unwrap()
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s16_every_table_of_a_program_is_guarded(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let tables = names(
        &trial,
        "SELECT relname::text FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'f')
           AND relname NOT IN ('programs', '_sqlx_migrations') ORDER BY 1",
    )
    .await;
    assert!(tables.len() >= 17, "{tables:?}");
    let offenders = names(
        &trial,
        "SELECT c.relname::text FROM pg_class c
         WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
           AND c.relname NOT IN ('programs', '_sqlx_migrations')
           AND NOT (c.relrowsecurity AND c.relforcerowsecurity
             AND (SELECT count(*) FROM pg_policy p WHERE p.polrelid = c.oid AND p.polcmd = '*' AND p.polpermissive) = 1
             AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'program_id' AND a.attnotnull))",
    )
    .await;
    assert_eq!(offenders, Vec::<String>::new());
    let granted_to_everybody = names(
        &trial,
        "SELECT table_name::text FROM information_schema.role_table_grants WHERE grantee = 'PUBLIC' AND table_schema = 'public'
         UNION ALL SELECT routine_name::text FROM information_schema.role_routine_grants
         WHERE grantee = 'PUBLIC' AND routine_schema = 'public'",
    )
    .await;
    assert_eq!(granted_to_everybody, Vec::<String>::new());
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s16_check_reports_a_sound_database_and_an_unsound_one(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let facts = trial.store.check().await.unwrap();
    assert!(facts.is_well(), "{facts:?}");
    assert_eq!(facts.role, "mooring_app");
    let mut owner = trial.owner(None).await;
    sqlx::raw_sql(
        "ALTER TABLE drafts NO FORCE ROW LEVEL SECURITY; DELETE FROM _sqlx_migrations WHERE version = 20261122090700",
    )
    .execute(&mut owner)
    .await
    .unwrap();
    let facts = trial.store.check().await.unwrap();
    assert_eq!(facts.unguarded_tables, ["drafts"]);
    assert_eq!(facts.missing_migrations, [20_261_122_090_700]);
    let as_owner = store::PgStore::connect(options.clone(), store::Pools::default(), trial.ids.clone());
    assert!(as_owner.check().await.unwrap().owns_tables);
    as_owner.close().await;
    trial.end().await;
}

#[derive(FromRow)]
struct Policy {
    name: String,
    qual: String,
    with_check: String,
    raw: String,
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s18_policies_are_plain_equality(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let policies: Vec<Policy> = sqlx::query_as(
        "SELECT polname::text AS name, pg_get_expr(polqual, polrelid) AS qual, pg_get_expr(polwithcheck, polrelid) AS with_check,
           polqual::text || polwithcheck::text AS raw FROM pg_policy",
    )
    .fetch_all(&mut trial.owner(None).await)
    .await
    .unwrap();
    assert!(!policies.is_empty());
    let equality = "(program_id = (NULLIF(current_setting('mooring.program'::text, true), ''::text))::uuid)";
    for policy in policies {
        assert_eq!((policy.qual.as_str(), policy.with_check.as_str()), (equality, equality), "{}", policy.name);
        assert!(!policy.raw.contains("SUBLINK"), "{}", policy.name);
    }
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s20_keys_start_with_the_program_and_nothing_is_triggered(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let keys = names(
        &trial,
        "SELECT i.indexrelid::regclass::text FROM pg_index i
         JOIN pg_class c ON c.oid = i.indrelid AND c.relnamespace = 'public'::regnamespace
         LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
         WHERE c.relname NOT IN ('programs', '_sqlx_migrations') AND a.attname IS DISTINCT FROM 'program_id'",
    )
    .await;
    assert_eq!(keys, Vec::<String>::new(), "indexes, unique or not");
    let foreign = names(
        &trial,
        "SELECT o.conname::text FROM pg_constraint o
         JOIN pg_attribute a ON a.attrelid = o.conrelid AND a.attnum = o.conkey[1]
         JOIN pg_attribute b ON b.attrelid = o.confrelid AND b.attnum = o.confkey[1]
         WHERE o.contype = 'f' AND NOT (a.attname = 'program_id'
           AND (b.attname = 'program_id' OR o.confrelid = 'programs'::regclass))",
    )
    .await;
    assert_eq!(foreign, Vec::<String>::new());
    let unnamed = names(
        &trial,
        "SELECT conname::text FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conname ~ '_check[0-9]+$'",
    )
    .await;
    assert_eq!(unnamed, Vec::<String>::new(), "constraints that PostgreSQL named");
    let shared = names(
        &trial,
        "SELECT tgname::text FROM pg_trigger WHERE NOT tgisinternal
         UNION ALL SELECT relname::text FROM pg_class WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace",
    )
    .await;
    assert_eq!(shared, Vec::<String>::new(), "triggers and sequences");
    trial.end().await;
}

/// Every statement that is kept in `.sqlx` names its program, but those that look for one.
#[test]
fn every_statement_names_its_program() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/.sqlx");
    let mut statements = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let kept: serde_json::Value = serde_json::from_str(&text).unwrap();
        let sql = kept["query"].as_str().unwrap();
        statements += 1;
        let about_programs =
            ["FROM programs", "INTO programs", "FROM pg_", "_sqlx_migrations"].iter().any(|of| sql.contains(of));
        assert!(about_programs || sql.contains("program_id"), "{sql}");
    }
    assert!(statements > 40, "{statements}");
}
