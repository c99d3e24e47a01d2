//! What the two roles may, and what the log may hold.

use crate::support::Data;
use sqlx::{Connection, Executor, PgConnection};
use std::fs;

#[tokio::test]
async fn s19_the_application_role_can_do_no_harm() {
    let data = Data::new("roles");
    let _server = data.serve();
    let mut app = PgConnection::connect(&data.url("mooring_app", "app", "mooring")).await.expect("connected");
    for statement in [
        "CREATE TABLE mine (id int)",
        "CREATE TEMPORARY TABLE mine (id int)",
        "CREATE SCHEMA mine",
        "CREATE ROLE mine",
        "CREATE DATABASE mine",
        "ALTER TABLE accounts DISABLE ROW LEVEL SECURITY",
        "DROP TABLE accounts",
        "SET ROLE mooring_owner",
        "SELECT pg_read_file('PG_VERSION')",
    ] {
        assert!(app.execute(statement).await.is_err(), "{statement}");
    }
    let (elsewhere, strong): (bool, i64) = sqlx::query_as(
        "SELECT has_database_privilege('mooring_app', 'mooring', 'CREATE'),
                (SELECT count(*) FROM pg_roles WHERE rolname LIKE 'mooring%'
                 AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication))",
    )
    .fetch_one(&mut app)
    .await
    .expect("asked");
    assert!(!elsewhere && strong == 0);
}

#[tokio::test]
async fn the_cluster_checks_its_pages_and_asks_everybody_for_a_password() {
    let data = Data::new("cluster");
    let _server = data.serve();
    let mut superuser = PgConnection::connect(&data.url("postgres", "superuser", "mooring")).await.expect("connected");
    for (setting, expected) in
        [("data_checksums", "on"), ("listen_addresses", ""), ("server_encoding", "UTF8"), ("fsync", "on")]
    {
        let value: String = sqlx::query_scalar("SELECT current_setting($1)")
            .bind(setting)
            .fetch_one(&mut superuser)
            .await
            .expect(setting);
        assert_eq!(value, expected, "{setting}");
    }
    let other: i64 = sqlx::query_scalar("SELECT count(*) FROM pg_hba_file_rules WHERE auth_method <> 'scram-sha-256'")
        .fetch_one(&mut superuser)
        .await
        .expect("rules");
    assert_eq!(other, 0);
    let wrong = data.url("mooring_app", "app", "mooring").replace("mooring_app:", "mooring_app:x");
    assert!(PgConnection::connect(&wrong).await.is_err());
}

#[tokio::test]
async fn s50_no_value_reaches_the_log() {
    let data = Data::new("log");
    let _server = data.serve();
    let mut owner = PgConnection::connect(&data.url("mooring_owner", "owner", "mooring")).await.expect("connected");
    owner
        .execute("CREATE TABLE notes (id int PRIMARY KEY, note text UNIQUE CHECK (note <> 'marker-a'))")
        .await
        .expect("made");
    for statement in [
        "INSERT INTO notes VALUES (1, 'marker-a')",
        "INSERT INTO notes VALUES (1, 'marker-b'), (2, 'marker-b')",
        "SELECT 'marker-c'::int",
        "SELECT marker_d",
        "DO $$ BEGIN RAISE WARNING 'marker-e'; END $$",
        "DO $$ BEGIN RAISE 'marker-f'; END $$",
    ] {
        let _ = owner.execute(statement).await;
    }
    let bound = sqlx::query("INSERT INTO notes VALUES (1, $1)").bind("marker-a").execute(&mut owner).await;
    assert!(bound.is_err());
    let log = fs::read_to_string(data.path.join("postgres.log")).expect("log");
    assert!(log.contains("ready to accept connections") && !log.contains("marker"), "{log}");
}
