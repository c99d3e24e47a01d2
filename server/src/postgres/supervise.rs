//! Keeps the postmaster running until it is told to stop.

use super::{
    Trouble,
    launch::Launch,
    postmaster::{Postmaster, clear},
};
use crate::shutdown::Shutdown;
use std::time::Duration;
use tokio::{sync::watch, task::JoinHandle, time::sleep};

/// A postmaster that is started again whenever it ends.
pub(super) struct Supervised {
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

impl Supervised {
    /// Takes over the postmaster that is there or starts one; ready when this returns.
    pub(super) async fn start(launch: Launch, shutdown: &Shutdown) -> Result<Self, Trouble> {
        let adopted = launch.adopt().await?;
        let mut postmaster = match adopted {
            Some(adopted) => {
                tracing::info!(pid = %adopted.pid(), "taking over the PostgreSQL that was left behind");
                adopted
            }
            None => launch.start()?,
        };
        let ready = tokio::select! {
            ready = launch.ready(&mut postmaster) => ready,
            () = shutdown.begun() => Err(Trouble::Stopped),
        };
        if let Err(trouble) = ready {
            postmaster.stop(&launch.cluster).await;
            return Err(trouble);
        }
        let (stop, stopped) = watch::channel(false);
        let task = tokio::spawn(async move {
            keep(&launch, postmaster, stopped).await;
            // The folder was for the socket alone, and may lie outside the data folder.
            let _ = std::fs::remove_dir(&launch.socket);
        });
        Ok(Self { stop, task })
    }

    /// Stops it and waits until it has ended.
    pub(super) async fn stop(self) {
        self.stop.send_replace(true);
        let _ = self.task.await;
    }
}

/// Whether it is time to stop; a supervisor that is gone means so too.
async fn told(stopped: &mut watch::Receiver<bool>) {
    let _ = stopped.wait_for(|stop| *stop).await;
}

async fn keep(launch: &Launch, mut postmaster: Postmaster, mut stopped: watch::Receiver<bool>) {
    loop {
        tokio::select! {
            () = told(&mut stopped) => break,
            status = postmaster.end(&launch.cluster) => {
                let status = status.map_or_else(|| "gone".into(), |status| status.to_string());
                tracing::error!(%status, "PostgreSQL ended by itself; starting it again");
            }
        }
        match again(launch, &mut stopped).await {
            Some(next) => postmaster = next,
            None => return,
        }
    }
    postmaster.stop(&launch.cluster).await;
}

/// Starts again until that succeeds; `None` when it was told to stop meanwhile.
async fn again(launch: &Launch, stopped: &mut watch::Receiver<bool>) -> Option<Postmaster> {
    let mut pause = Duration::from_millis(50);
    loop {
        // The children of a postmaster that was killed hold its shared memory; none may live when the next one starts.
        let cleared = clear(&launch.cluster, &launch.socket).await;
        match cleared.and_then(|_| launch.start()) {
            Ok(mut next) => {
                let ready = tokio::select! {
                    ready = launch.ready(&mut next) => Some(ready),
                    () = told(stopped) => None,
                };
                match ready {
                    Some(Ok(())) => {
                        tracing::info!(pid = %next.pid(), "PostgreSQL is back");
                        return Some(next);
                    }
                    Some(Err(trouble)) => tracing::warn!(%trouble, "PostgreSQL did not start; trying again"),
                    None => {
                        next.stop(&launch.cluster).await;
                        return None;
                    }
                }
                next.stop(&launch.cluster).await;
            }
            Err(trouble) => tracing::warn!(%trouble, "PostgreSQL did not start; trying again"),
        }
        tokio::select! {
            () = sleep(pause) => pause = (pause * 2).min(Duration::from_secs(1)),
            () = told(stopped) => return None,
        }
    }
}
