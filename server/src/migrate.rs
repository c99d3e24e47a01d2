//! Brings the schema up to this program, as the owner; or sees whether somebody else has.

use crate::postgres::{Database, Login};
use sqlx::{
    Connection, PgConnection,
    migrate::{Migrate, MigrateError, Migrator},
};
use std::time::Duration;
use tokio::time::{Instant, sleep};

/// One lock for all programs that migrate (the letters "mooring").
const LOCK: i64 = 0x6d_6f6f_7269_6e67;

/// How long others are waited for.
const PATIENCE: Duration = Duration::from_mins(5);

/// Why the schema is not what it should be.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// Nobody has applied what this program needs, and it may not.
    #[error(
        "the database lacks {missing} of {all} migrations, and this process may not apply them: set MOORING_OWNER_URL to the address for the owner's role, or run `mooring migrate` with it"
    )]
    Behind {
        /// How many are missing.
        missing: usize,
        /// How many there are.
        all: usize,
    },
    /// `mooring migrate` without the owner's address.
    #[error("migrations are applied by the owner of the tables: set MOORING_OWNER_URL to the address for that role")]
    NoOwner,
    /// Another process takes very long.
    #[error("another process has been applying migrations for five minutes; try again later")]
    Busy,
    /// A migration or the look at them failed.
    #[error("migrating failed: {0}")]
    Failed(#[from] MigrateError),
    /// The database cannot be reached.
    #[error("the database does not answer ({0}): {1}")]
    Unreachable(String, sqlx::Error),
}

/// Applies what is missing where the owner's address is known; elsewhere sees that nothing is. How many were applied.
pub async fn bring_up(database: &Database, migrator: &Migrator) -> Result<usize, Trouble> {
    match &database.owner {
        Some(owner) => apply(owner, migrator).await,
        None => verify(&database.app, migrator).await.map(|()| 0),
    }
}

/// Applies what is missing. One process at a time; another one that comes meanwhile waits and finds nothing to do.
pub async fn apply(owner: &Login, migrator: &Migrator) -> Result<usize, Trouble> {
    let mut connection = connect(owner).await?;
    // Tried again and again: a session that waits inside `pg_advisory_lock` keeps a snapshot, and an index that the
    // other one builds concurrently would wait for that for ever.
    let give_up = Instant::now() + PATIENCE;
    while !sqlx::query_scalar("SELECT pg_try_advisory_lock($1)")
        .bind(LOCK)
        .fetch_one(&mut connection)
        .await
        .map_err(sql)?
    {
        if Instant::now() > give_up {
            return Err(Trouble::Busy);
        }
        sleep(Duration::from_millis(100)).await;
    }
    // A migration that waits for a lock stops everybody behind it (style.md, section 8).
    sqlx::query("SET lock_timeout = '2s'").execute(&mut connection).await.map_err(sql)?;
    let lacking = lacking(&mut connection, migrator).await?;
    let mut tries = 5;
    // A schema that is ahead of this program is left alone: the program before an upgrade must still work (R17).
    while lacking > 0
        && let Err(error) = migrator.run(&mut connection).await
    {
        tries -= 1;
        if tries == 0 || !is_lock_timeout(&error) {
            return Err(error.into());
        }
        tracing::info!("a migration waits for others; trying again");
        sleep(Duration::from_secs(1)).await;
    }
    let _ = connection.close().await;
    Ok(lacking)
}

/// Sees whether everything that this program needs was applied.
pub async fn verify(login: &Login, migrator: &Migrator) -> Result<(), Trouble> {
    let mut connection = connect(login).await?;
    let missing = lacking(&mut connection, migrator).await?;
    let _ = connection.close().await;
    if missing == 0 { Ok(()) } else { Err(Trouble::Behind { missing, all: migrator.iter().count() }) }
}

/// How many migrations were not applied. One that was changed after it was applied is an error.
async fn lacking(connection: &mut PgConnection, migrator: &Migrator) -> Result<usize, Trouble> {
    let applied = match connection.list_applied_migrations(&migrator.table_name).await {
        // There is no list yet.
        Err(MigrateError::Execute(sqlx::Error::Database(error))) if error.code().as_deref() == Some("42P01") => {
            Vec::new()
        }
        listed => listed?,
    };
    let mut lacking = 0;
    for migration in migrator.iter() {
        match applied.iter().find(|applied| applied.version == migration.version) {
            None => lacking += 1,
            Some(applied) if applied.checksum != migration.checksum => {
                return Err(MigrateError::VersionMismatch(migration.version).into());
            }
            Some(_) => {}
        }
    }
    Ok(lacking)
}

fn is_lock_timeout(error: &MigrateError) -> bool {
    let (MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _)) = error else { return false };
    error.as_database_error().and_then(sqlx::error::DatabaseError::code).as_deref() == Some("55P03")
}

fn sql(error: sqlx::Error) -> Trouble {
    Trouble::Failed(MigrateError::Execute(error))
}

async fn connect(login: &Login) -> Result<PgConnection, Trouble> {
    let options = login.options().application_name("mooring migrate");
    PgConnection::connect_with(&options).await.map_err(|error| Trouble::Unreachable(login.to_string(), error))
}
