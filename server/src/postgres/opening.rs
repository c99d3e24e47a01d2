//! Opens the database, whichever it is: the one place that decides who starts what.

use super::{
    Database, Login, Trouble,
    account::Account,
    create::create,
    find::find,
    folder,
    launch::Launch,
    lock::{self, Held, Lock},
    roles,
    secrets::Secrets,
    socket,
    supervise::Supervised,
    written_by,
};
use crate::{
    config::{Config, External},
    shutdown::Shutdown,
};
use sqlx::{Connection, PgConnection, error::DatabaseError};
use std::{path::Path, time::Duration};
use tokio::time::{Instant, sleep};

/// An open database. Close it: a cluster that is kept for it is stopped then.
pub struct Opened {
    /// The ways in.
    pub database: Database,
    kept: Option<(Supervised, Held)>,
}

impl Opened {
    /// Stops the private cluster, if it is ours to stop.
    pub async fn close(self) {
        if let Some((supervised, held)) = self.kept {
            supervised.stop().await;
            drop(held);
        }
    }
}

/// Opens the database for the subcommand `what`. A server keeps the cluster, and is alone; any other subcommand uses
/// that of the server, and without one keeps it for its own time.
pub async fn open(config: &Config, what: &str, shutdown: &Shutdown) -> Result<Opened, Trouble> {
    if let Some(External { app, owner }) = &config.database {
        unless_stopped(shutdown, reach(owner.as_ref().unwrap_or(app))).await??;
        return Ok(Opened { database: Database { app: app.clone(), owner: owner.clone() }, kept: None });
    }
    let account = Account::choose()?;
    account.make_data(&config.data)?;
    // Without links, as the kernel tells where a process works.
    let data = &config.data.canonicalize().map_err(|error| Trouble::io("enter", &config.data, error))?;
    let mut waited = false;
    loop {
        match lock::take(data, what).await? {
            Lock::Held(held) => return keep(config, data, account, held, shutdown).await,
            Lock::Of(other) if other.what == "serve" && what == "serve" => {
                return Err(Trouble::InUse { data: data.clone(), what: other.what, pid: other.pid });
            }
            Lock::Of(other) if other.what == "serve" && folder(data).exists() => {
                let database =
                    database(&Secrets::read(data)?, &socket::folder(data, rustix::process::geteuid().is_root()));
                if unless_stopped(shutdown, reach(&database.app)).await?.is_ok() {
                    return Ok(Opened { database, kept: None });
                }
            }
            // Another short command: one after the other.
            Lock::Of(other) if !waited => {
                tracing::info!(pid = other.pid, "waiting for `mooring {}`", other.what);
                waited = true;
            }
            Lock::Of(_) => {}
        }
        unless_stopped(shutdown, sleep(Duration::from_millis(50))).await?;
    }
}

async fn unless_stopped<T>(shutdown: &Shutdown, work: impl Future<Output = T>) -> Result<T, Trouble> {
    tokio::select! {
        done = work => Ok(done),
        () = shutdown.begun() => Err(Trouble::Stopped),
    }
}

/// Starts the private cluster, and makes it first where there is none.
async fn keep(
    config: &Config,
    data: &Path,
    account: Account,
    held: Held,
    shutdown: &Shutdown,
) -> Result<Opened, Trouble> {
    let written_by = written_by(data)?;
    let binaries = find(config.postgres_bin.as_deref(), written_by).map_err(Trouble::Missing)?;
    account.can_enter(data, &binaries.folder.join("postgres"))?;
    if written_by.is_none() {
        tracing::info!(data = %data.display(), major = binaries.major, "making the database");
        create(data, &binaries, account)?;
    }
    let cluster = folder(data);
    account.owns(&cluster)?;
    let secrets = Secrets::read(data)?;
    let socket = socket::make(data, account)?;
    let database = database(&secrets, &socket);
    let administration = Login::local(&socket, "postgres", &secrets.superuser, "postgres");
    let connections = (config.pools.pages + config.pools.check_ins + 20).max(40);
    let launch = Launch { binaries, account, cluster, socket, log: data.join("postgres.log"), connections };
    let supervised = Supervised::start(launch, shutdown).await?;
    match roles::set_up(&administration, &secrets).await {
        Ok(()) => Ok(Opened { database, kept: Some((supervised, held)) }),
        Err(trouble) => {
            supervised.stop().await;
            Err(trouble)
        }
    }
}

fn database(secrets: &Secrets, socket: &Path) -> Database {
    let login = |role, password| Login::local(socket, role, password, roles::DATABASE);
    Database { app: login(roles::APP, &secrets.app), owner: Some(login(roles::OWNER, &secrets.owner)) }
}

/// Waits until the database answers; up to half a minute, because after a power cut all machines start at once.
async fn reach(login: &Login) -> Result<(), Trouble> {
    let give_up = Instant::now() + Duration::from_secs(30);
    let mut said = false;
    loop {
        match PgConnection::connect_with(&login.options()).await {
            Ok(connection) => {
                let _ = connection.close().await;
                return Ok(());
            }
            // The server answered and refused: waiting changes nothing, unless it is only starting (class 57).
            Err(error) if Instant::now() >= give_up || refused(&error) => {
                return Err(Trouble::Unreachable { login: login.to_string(), error });
            }
            Err(_) if !said => {
                tracing::info!(%login, "waiting for the database");
                said = true;
            }
            Err(_) => {}
        }
        sleep(Duration::from_millis(200)).await;
    }
}

fn refused(error: &sqlx::Error) -> bool {
    error.as_database_error().and_then(DatabaseError::code).is_some_and(|code| !code.starts_with("57"))
}
