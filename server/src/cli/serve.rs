//! `mooring serve`.

use super::{Outcome, check::weakness};
use crate::{
    accept::{self, Limits},
    config::Config,
    migrate, ops,
    postgres::{Database, open},
    shutdown::Shutdown,
};
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use std::{net::SocketAddr, process::ExitCode, sync::Arc};
use tokio::net::TcpListener;

/// What the router is built from.
#[derive(Clone)]
pub struct Boot {
    /// Configuration.
    pub config: Arc<Config>,
    /// The ways into the database, whose schema is as this program needs it.
    pub database: Database,
    /// When it begins, streams end.
    pub shutdown: Shutdown,
}

/// Serves until a signal.
pub(super) async fn serve(config: Config, shutdown: Shutdown) -> Outcome {
    limit_process();
    let opened = open(&config, "serve", &shutdown).await?;
    let boot = Boot { config: Arc::new(config), database: opened.database.clone(), shutdown };
    let served = run(&boot).await;
    opened.close().await;
    served.map(|()| ExitCode::SUCCESS)
}

async fn run(boot: &Boot) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let (config, shutdown) = (&boot.config, &boot.shutdown);
    let listener = bind("listen", config.listen).await?;
    let ops_listener = match config.ops {
        Some(address) => Some(bind("ops", address).await?),
        None => None,
    };
    tokio::select! {
        applied = migrate::bring_up(&boot.database, &store::MIGRATOR) => match applied? {
            0 => {}
            applied => tracing::info!(applied, "migrations applied"),
        },
        () = shutdown.begun() => return Ok(()),
    }
    let store = super::store(&boot.database);
    let facts = store.check().await.map_err(|_| "the database could not be looked at (see above)")?;
    if let Some(weakness) = weakness(&facts) {
        return Err(weakness.into());
    }
    let router = crate::router::application(boot)?;
    let operations = ops_listener.map(|listener| {
        let router = ops::router(store, shutdown.clone());
        let (trigger, never) = crate::shutdown::shutdown();
        (
            tokio::spawn(accept::serve(listener, router, Limits { connections: 100, ..Limits::default() }, never)),
            trigger,
        )
    });
    tracing::info!(address = %listener.local_addr()?, origin = %config.public_origin, pid = std::process::id(), "serving");
    accept::serve(listener, router, Limits::default(), shutdown.clone()).await;
    if let Some((task, trigger)) = operations {
        trigger.hurry();
        let _ = task.await;
    }
    tracing::info!("stopped serving");
    Ok(())
}

async fn bind(key: &str, address: SocketAddr) -> Result<TcpListener, String> {
    let variable = crate::config::Problem::new(key, "").variable();
    TcpListener::bind(address).await.map_err(|error| format!("cannot listen at {address} ({key}, {variable}): {error}"))
}

/// No core dumps, which would hold secrets (S51), and as many files as the system allows.
fn limit_process() {
    let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
    let files = getrlimit(Resource::Nofile);
    let _ = setrlimit(Resource::Nofile, Rlimit { current: files.maximum, maximum: files.maximum });
}
