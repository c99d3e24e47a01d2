//! Starts a postmaster and waits until it is ready, or takes over the one that is there.

use super::{
    Trouble,
    account::Account,
    find::Binaries,
    pid_file::{PidFile, State},
    postmaster::{Postmaster, clear, serves},
    settings,
};
use rustix::process::Pid;
use std::{
    fs::{self, File},
    os::unix::fs::OpenOptionsExt,
    path::PathBuf,
    time::Duration,
};
use tokio::time::{Instant, sleep};

/// How often the state is looked at: `PostgreSQL` has no other way to tell.
const LOOK: Duration = Duration::from_millis(10);

/// A longer log is put aside at the next start.
const LONGEST_LOG: u64 = 1_000_000;

/// All that is needed to start, again and again.
pub(super) struct Launch {
    pub binaries: Binaries,
    pub account: Account,
    pub cluster: PathBuf,
    pub socket: PathBuf,
    pub log: PathBuf,
    pub connections: u32,
}

impl Launch {
    fn arguments(&self) -> Vec<String> {
        settings::fixed(&self.cluster, &self.socket, self.connections)
    }

    /// The postmaster that a server before us left behind, if it runs just as ours would. Another one is stopped.
    pub(super) async fn adopt(&self) -> Result<Option<Postmaster>, Trouble> {
        let Some(file) = clear(&self.cluster, &self.socket).await? else { return Ok(None) };
        let mut found = Postmaster::Adopted(file.pid);
        if file.state != State::Stopping && self.runs_as_ours() {
            return Ok(Some(found));
        }
        tracing::info!(pid = %file.pid, "stopping a PostgreSQL that was left behind");
        found.stop(&self.cluster).await;
        clear(&self.cluster, &self.socket).await.map(|_| None)
    }

    /// Whether the arguments in `postmaster.opts` are those that we would give.
    fn runs_as_ours(&self) -> bool {
        let ours = format!(" \"{}\"", self.arguments().join("\" \""));
        fs::read_to_string(self.cluster.join("postmaster.opts"))
            .is_ok_and(|text| text.trim_end_matches('\n').ends_with(&ours))
    }

    /// Starts one. It is not ready yet.
    pub(super) fn start(&self) -> Result<Postmaster, Trouble> {
        if fs::metadata(&self.log).is_ok_and(|log| log.len() > LONGEST_LOG) {
            let _ = fs::rename(&self.log, self.log.with_extension("log.1"));
        }
        let log = File::options().create(true).append(true).mode(0o600).open(&self.log);
        let log = log.map_err(|error| Trouble::io("write", &self.log, error))?;
        let twin = log.try_clone().map_err(|error| Trouble::io("write", &self.log, error))?;
        let program = self.binaries.folder.join("postgres");
        let mut command = self.account.command(&program, &self.cluster);
        command.args(self.arguments()).stdout(log).stderr(twin);
        let child =
            tokio::process::Command::from(command).spawn().map_err(|error| Trouble::io("start", &program, error))?;
        let pid = child.id().and_then(|id| Pid::from_raw(id.cast_signed()));
        pid.map(|pid| Postmaster::Child(child, pid)).ok_or_else(|| self.failed("ended at once".into()))
    }

    /// Waits until it takes connections. After a crash it replays its journal first, which may take a while.
    pub(super) async fn ready(&self, postmaster: &mut Postmaster) -> Result<(), Trouble> {
        let mut say_at = Instant::now() + Duration::from_secs(5);
        loop {
            if let Some(status) = postmaster.ended(&self.cluster) {
                return Err(self.failed(status));
            }
            let ours = PidFile::read(&self.cluster).filter(|file| file.pid == postmaster.pid());
            if ours.is_some_and(|file| file.state == State::Ready && serves(file.pid, &self.cluster)) {
                return Ok(());
            }
            if Instant::now() >= say_at {
                tracing::info!("PostgreSQL is still starting");
                say_at += Duration::from_secs(5);
            }
            sleep(LOOK).await;
        }
    }

    /// What the log says last; it holds no statement and no value.
    fn failed(&self, status: String) -> Trouble {
        let log = fs::read_to_string(&self.log).unwrap_or_default();
        let lines: Vec<_> = log.lines().collect();
        let said = lines[lines.len().saturating_sub(6)..].join("\n");
        Trouble::Failed { program: "postgres", status, said }
    }
}
