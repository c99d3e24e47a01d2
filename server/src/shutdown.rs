//! The signal to stop, and the one to stop at once.

use tokio::{
    signal::unix::{Signal, SignalKind, signal},
    sync::watch,
};

/// How far stopping has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Stage {
    Running,
    Begun,
    Hurried,
}

/// Waits for the stop. Clones wait for the same one.
#[derive(Clone, Debug)]
pub struct Shutdown(watch::Receiver<Stage>);

/// Begins the stop.
#[derive(Debug)]
pub struct Trigger(watch::Sender<Stage>);

/// A stop that has not begun.
pub fn shutdown() -> (Trigger, Shutdown) {
    let (trigger, waiting) = watch::channel(Stage::Running);
    (Trigger(trigger), Shutdown(waiting))
}

/// A stop that begins with SIGTERM, SIGINT or SIGHUP, and is hurried by the next one. Behind `nohup` SIGHUP says nothing.
pub fn on_signals() -> std::io::Result<Shutdown> {
    let mut term = signal(SignalKind::terminate())?;
    let mut int = signal(SignalKind::interrupt())?;
    // Listening undoes ignoring.
    let mut hup = if ignores_hangup() { None } else { Some(signal(SignalKind::hangup())?) };
    let (trigger, waiting) = shutdown();
    tokio::spawn(async move {
        let signal = any(&mut term, &mut int, &mut hup).await;
        tracing::info!(signal, "stopping; the next signal stops at once");
        trigger.begin();
        any(&mut term, &mut int, &mut hup).await;
        trigger.hurry();
        std::future::pending::<()>().await;
    });
    Ok(waiting)
}

/// Waits for any of them, and names it.
async fn any(term: &mut Signal, int: &mut Signal, hup: &mut Option<Signal>) -> &'static str {
    let hangup = async {
        match hup {
            Some(hup) => hup.recv().await,
            None => std::future::pending().await,
        }
    };
    tokio::select! { _ = term.recv() => "SIGTERM", _ = int.recv() => "SIGINT", _ = hangup => "SIGHUP" }
}

/// Whether whoever started us wants SIGHUP ignored: the lowest bit of `SigIgn`.
fn ignores_hangup() -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| u64::from_str_radix(line.strip_prefix("SigIgn:")?.trim(), 16).ok());
    mask.is_some_and(|mask| mask & 1 == 1)
}

impl Trigger {
    /// Begins it.
    pub fn begin(&self) {
        self.0.send_replace(Stage::Begun);
    }

    /// Ends all patience.
    pub fn hurry(&self) {
        self.0.send_replace(Stage::Hurried);
    }
}

impl Shutdown {
    /// Waits until it begins. A trigger that is gone has begun it.
    pub async fn begun(&self) {
        let _ = self.0.clone().wait_for(|stage| *stage >= Stage::Begun).await;
    }

    /// Waits until there is no patience left.
    pub async fn hurried(&self) {
        let _ = self.0.clone().wait_for(|stage| *stage == Stage::Hurried).await;
    }

    /// Whether it has begun.
    pub fn has_begun(&self) -> bool {
        *self.0.borrow() >= Stage::Begun
    }
}
