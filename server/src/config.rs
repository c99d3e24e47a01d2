//! Typed configuration: defaults, then a TOML file, then the environment. Read once at start; every problem is named.

mod check;
mod checker;
mod crisis;
mod lines;
mod network;
mod origin;
mod phone;
mod problem;
mod raw;
mod source;

pub use crisis::{Crisis, Line};
pub use network::Network;
pub use origin::Origin;
pub use phone::Phone;
pub use problem::{Problem, Problems};
pub use source::Surroundings;

use crate::postgres::Login;
use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
};

/// Everything an operator can set.
#[derive(Clone, Debug)]
pub struct Config {
    /// The address that browsers see.
    pub public_origin: Origin,
    /// Where pages are served.
    pub listen: SocketAddr,
    /// Where health and readiness are served; always loopback.
    pub ops: Option<SocketAddr>,
    /// Whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<Network>,
    /// Where everything that must be kept is kept; absolute.
    pub data: PathBuf,
    /// A Postgres that somebody else runs; `None` means the private one in the data folder.
    pub database: Option<External>,
    /// The folder with `postgres` and `initdb`, where it is not to be searched for.
    pub postgres_bin: Option<PathBuf>,
    /// How many connections to the database.
    pub pools: Pools,
    /// Numbers for a crisis.
    pub crisis: Crisis,
    /// A file with breached passwords, one on each line.
    pub breached_passwords: Option<PathBuf>,
    /// The folder with the files for the browser, where it is not beside the program.
    pub site: Option<PathBuf>,
    /// What is logged, as in `tracing-subscriber`'s `EnvFilter`.
    pub log: String,
    /// The file that was read.
    pub file: Option<PathBuf>,
}

/// A Postgres that somebody else runs.
#[derive(Clone, Debug)]
pub struct External {
    /// The application role.
    pub app: Login,
    /// The owner, for migrations.
    pub owner: Option<Login>,
}

/// Sizes of the two pools.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pools {
    /// For pages and everything else.
    pub pages: u32,
    /// Kept for check-ins, so that they never wait behind pages.
    pub check_ins: u32,
}

impl Config {
    /// Reads `file` (or the usual places) and the environment.
    pub fn load(file: Option<&Path>, around: &Surroundings) -> Result<Self, Problems> {
        let (raw, file) = source::read(file, around)?;
        raw.check(file, around)
    }
}

#[cfg(test)]
mod tests;
