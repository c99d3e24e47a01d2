//! The two roles and the database of the private cluster.

use super::{Login, Trouble, secrets::Secrets};
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection};

/// Owns the database and its tables: migrations.
pub(super) const OWNER: &str = "mooring_owner";
/// The application.
pub(super) const APP: &str = "mooring_app";
/// The database.
pub(super) const DATABASE: &str = "mooring";

/// What neither role may do.
const BOUNDS: &str = "LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS";

/// Makes roles and database where they are missing, and takes from the roles what they may not have.
pub(super) async fn set_up(administration: &Login, secrets: &Secrets) -> Result<(), Trouble> {
    let trouble = Trouble::sql("setting up the roles of the database");
    let unreachable = |error| Trouble::Unreachable { login: administration.to_string(), error };
    let mut connection = PgConnection::connect_with(&administration.options()).await.map_err(unreachable)?;
    let c = &mut connection;
    for (role, password) in [(OWNER, &secrets.owner), (APP, &secrets.app)] {
        let bound: Option<bool> = sqlx::query_scalar(
            "SELECT rolcanlogin AND NOT (rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls)
             FROM pg_roles WHERE rolname = $1",
        )
        .bind(role)
        .fetch_optional(&mut *c)
        .await
        .map_err(&trouble)?;
        // Safe: the names are constants, and a password is made of hexadecimal digits only.
        let statement = match bound {
            None => format!("CREATE ROLE {role} {BOUNDS} PASSWORD '{password}'"),
            Some(false) => format!("ALTER ROLE {role} {BOUNDS}"),
            Some(true) => continue,
        };
        c.execute(AssertSqlSafe(statement)).await.map_err(&trouble)?;
    }
    let private: Option<bool> = sqlx::query_scalar("SELECT datacl IS NOT NULL FROM pg_database WHERE datname = $1")
        .bind(DATABASE)
        .fetch_optional(&mut *c)
        .await
        .map_err(&trouble)?;
    if private.is_none() {
        let statement = format!("CREATE DATABASE {DATABASE} OWNER {OWNER} TEMPLATE template0 ENCODING 'UTF8'");
        c.execute(AssertSqlSafe(statement)).await.map_err(&trouble)?;
    }
    if private != Some(true) {
        let statement =
            format!("REVOKE ALL ON DATABASE {DATABASE} FROM PUBLIC; GRANT CONNECT ON DATABASE {DATABASE} TO {APP}");
        c.execute(sqlx::raw_sql(AssertSqlSafe(statement))).await.map_err(&trouble)?;
    }
    let _ = connection.close().await;
    Ok(())
}
