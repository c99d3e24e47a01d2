//! The database: somebody else's, or a private cluster in the data folder that lives and ends with this process.
//!
//! All SQL about Mooring's tables is in `store`. What is here is what a superuser does before there are tables.

mod account;
mod create;
mod find;
mod launch;
mod lock;
mod login;
mod missing;
mod opening;
mod pid_file;
mod postmaster;
mod roles;
mod secrets;
mod settings;
mod socket;
mod supervise;
mod trouble;

pub use find::{Binaries, find};
pub use lock::{Occupant, occupant};
pub use login::Login;
pub use opening::{Opened, open};
pub use trouble::Trouble;

use std::path::{Path, PathBuf};

/// Oldest `PostgreSQL` that is used.
pub const OLDEST: u32 = 15;

/// The number in the name of the socket. There is no TCP port.
const PORT: u16 = 5432;

/// The two ways into the database.
#[derive(Clone, Debug)]
pub struct Database {
    /// The application role: bound by row-level security.
    pub app: Login,
    /// The owner of the tables: migrations only.
    pub owner: Option<Login>,
}

/// Where the cluster of a data folder lies.
pub fn folder(data: &Path) -> PathBuf {
    data.join("postgres")
}

/// The major version that wrote the cluster of a data folder; `None` where there is no cluster yet.
pub fn written_by(data: &Path) -> Result<Option<u32>, Trouble> {
    let file = folder(data).join("PG_VERSION");
    match std::fs::read_to_string(&file) {
        Ok(text) => text.trim().parse().map(Some).map_err(|_| Trouble::Strange(file)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Trouble::io("read", &file, error)),
    }
}
