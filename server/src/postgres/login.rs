//! How one role reaches the database.

use sqlx::postgres::{PgConnectOptions, PgSslMode};
use std::{fmt, path::Path};

/// Address, role and password. Only the first two are ever printed.
#[derive(Clone)]
pub struct Login(PgConnectOptions);

impl Login {
    /// Reads an address such as `postgres://role:password@host/database`.
    pub fn parse(url: &str) -> Result<Self, &'static str> {
        const FORM: &str = "expected the address of a Postgres database, such as postgres://role:password@host/database?sslmode=verify-full";
        if !url.starts_with("postgres://") && !url.starts_with("postgresql://") {
            return Err(FORM);
        }
        let options: PgConnectOptions = url.parse().map_err(|_| FORM)?;
        let host = options.get_host();
        let here = options.get_socket().is_some()
            || host.starts_with('/')
            || matches!(host, "localhost" | "127.0.0.1" | "::1" | "[::1]");
        if !here && !matches!(options.get_ssl_mode(), PgSslMode::VerifyFull) {
            return Err("expected sslmode=verify-full: the database is on another machine");
        }
        Ok(Self(options))
    }

    /// A role of the private cluster.
    pub(super) fn local(socket: &Path, role: &str, password: &str, database: &str) -> Self {
        let options =
            PgConnectOptions::new_without_pgpass().port(super::PORT).socket(socket).username(role).password(password);
        Self(options.database(database).ssl_mode(PgSslMode::Disable))
    }

    /// For a pool or a connection.
    pub fn options(&self) -> PgConnectOptions {
        self.0.clone().application_name("mooring")
    }

    /// The role.
    pub fn role(&self) -> &str {
        self.0.get_username()
    }
}

impl fmt::Display for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (role, database) = (self.0.get_username(), self.0.get_database().unwrap_or_default());
        match self.0.get_socket() {
            Some(socket) => write!(f, "{role} at {}, database {database}", socket.display()),
            None => write!(f, "{role} at {}:{}, database {database}", self.0.get_host(), self.0.get_port()),
        }
    }
}

impl fmt::Debug for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Login({self})")
    }
}
