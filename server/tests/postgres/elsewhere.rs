//! A Postgres that somebody else runs: here another data folder's.

use crate::support::{Data, finish, text};
use sqlx::{Connection, Executor, PgConnection};

/// A server, an empty database beside its own, and the addresses of owner and application.
async fn empty(data: &Data) -> (String, String) {
    let mut connection =
        PgConnection::connect(&data.url("postgres", "superuser", "postgres")).await.expect("connected");
    connection.execute("CREATE DATABASE elsewhere OWNER mooring_owner").await.expect("created");
    (data.url("mooring_owner", "owner", "elsewhere"), data.url("mooring_app", "app", "elsewhere"))
}

#[tokio::test]
async fn two_processes_never_both_apply_the_migrations() {
    let data = Data::new("migrations");
    let _server = data.serve();
    let (owner, app) = empty(&data).await;
    let migrate = || {
        let mut command = data.command(&["migrate"]);
        command.env("DATABASE_URL", &app).env("MOORING_OWNER_URL", &owner).spawn().expect("the program starts")
    };
    let said = [(); 4].map(|()| migrate()).map(|child| text(&finish(child)));
    assert_eq!(said.iter().filter(|said| said.contains("Applied")).count(), 1, "{said:?}");
    assert_eq!(said.iter().filter(|said| said.contains("Nothing to do")).count(), 3, "{said:?}");
}

#[tokio::test]
async fn without_the_owner_s_address_migrations_are_only_verified() {
    let data = Data::new("verify");
    let _server = data.serve();
    let (owner, app) = empty(&data).await;
    for arguments in [["serve"], ["migrate"], ["check"]] {
        let output = data.run_with(&arguments, &[("DATABASE_URL", &app)]);
        assert_eq!(output.status.code(), Some(1), "{}", text(&output));
        assert!(text(&output).contains("MOORING_OWNER_URL"), "{}", text(&output));
    }
    let output = data.run_with(&["migrate"], &[("DATABASE_URL", &app), ("MOORING_OWNER_URL", &owner)]);
    assert!(output.status.success(), "{}", text(&output));
    let output = data.run_with(&["check"], &[("DATABASE_URL", &app)]);
    assert!(output.status.success(), "{}", text(&output));
}

#[tokio::test]
async fn s16_an_application_role_that_policies_do_not_bind_is_refused() {
    let data = Data::new("too-strong");
    let _server = data.serve();
    for (role, secret, what) in [("postgres", "superuser", "is a superuser"), ("mooring_owner", "owner", "owns tables")]
    {
        let url = data.url(role, secret, "mooring");
        for arguments in [["serve"], ["check"]] {
            let output = data.run_with(&arguments, &[("DATABASE_URL", &url)]);
            assert_eq!(output.status.code(), Some(1), "{}", text(&output));
            assert!(text(&output).contains(what), "{}", text(&output));
        }
    }
}

#[test]
fn a_wrong_password_is_said_at_once_and_not_printed() {
    let data = Data::new("wrong");
    let _server = data.serve();
    let url = data.url("mooring_app", "app", "mooring").replace("mooring_app:", "mooring_app:hunter2");
    let output = data.run_with(&["serve"], &[("DATABASE_URL", &url)]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output).contains("does not answer") && !text(&output).contains("hunter2"), "{}", text(&output));
}
