//! Why there is no database, in words for the operator.

use super::missing::Missing;
use std::{io, path::PathBuf};

/// What went wrong, and what can be done about it.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// No usable `PostgreSQL` is installed.
    #[error("{0}")]
    Missing(Missing),
    /// Another process uses the data folder.
    #[error("{} is in use by `mooring {}` with process id {pid}: one server for each data folder. Stop that one first, or name another folder with MOORING_DATA", data.display(), what)]
    InUse {
        /// The data folder.
        data: PathBuf,
        /// The subcommand of the other process.
        what: String,
        /// Its process id.
        pid: u32,
    },
    /// Root, without the user that runs Postgres for it.
    #[error(
        "PostgreSQL refuses to run as root, and there is no user `postgres` to run it as. Create one (useradd --system postgres), or run mooring as an ordinary user"
    )]
    NoPostgresUser,
    /// The user `postgres` cannot come to the data folder.
    #[error("the user `postgres`, who runs the database for root, cannot enter {}: {} is closed to it. Name another data folder with MOORING_DATA, such as /var/lib/mooring, or open that one (chmod a+x)", data.display(), closed.display())]
    Closed {
        /// The data folder.
        data: PathBuf,
        /// The folder on the way that is closed.
        closed: PathBuf,
    },
    /// The cluster belongs to somebody else.
    #[error("{} belongs to the user with id {owner}, but the database would run as the user with id {user}: run mooring as the user who made it", folder.display())]
    Foreign {
        /// The cluster's folder.
        folder: PathBuf,
        /// Whose it is.
        owner: u32,
        /// Who would run it.
        user: u32,
    },
    /// The cluster is there and its passwords are not.
    #[error("{} is missing or damaged, and it holds the passwords of the cluster beside it: bring it back from the backup", .0.display())]
    NoSecrets(PathBuf),
    /// A file that is not what it should be.
    #[error("{} is damaged or not ours", .0.display())]
    Strange(PathBuf),
    /// A program of `PostgreSQL` failed.
    #[error("{program} failed ({status}):\n{said}")]
    Failed {
        /// `initdb` or `postgres`.
        program: &'static str,
        /// How it ended.
        status: String,
        /// What it said last.
        said: String,
    },
    /// The database does not answer.
    #[error("the database does not answer ({login}): {error}")]
    Unreachable {
        /// Who asked.
        login: String,
        /// Why not.
        error: sqlx::Error,
    },
    /// A statement failed.
    #[error("{doing} failed: {error}")]
    Sql {
        /// What was being done.
        doing: &'static str,
        /// Why it failed.
        error: sqlx::Error,
    },
    /// The file system.
    #[error("cannot {doing} {}: {error}", path.display())]
    Io {
        /// A verb.
        doing: &'static str,
        /// What it was done to.
        path: PathBuf,
        /// Why it failed.
        error: io::Error,
    },
    /// A signal came before the database was there.
    #[error("stopped before the database was ready")]
    Stopped,
}

impl Trouble {
    pub(super) fn io(doing: &'static str, path: impl Into<PathBuf>, error: io::Error) -> Self {
        Self::Io { doing, path: path.into(), error }
    }

    pub(super) fn sql(doing: &'static str) -> impl Fn(sqlx::Error) -> Self {
        move |error| Self::Sql { doing, error }
    }
}
