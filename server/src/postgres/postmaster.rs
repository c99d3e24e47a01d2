//! A running postmaster: our child, or one that a server before us left behind.

use super::{PORT, Trouble, pid_file::PidFile};
use rustix::process::{Pid, Signal, kill_process};
use std::{
    fs,
    path::Path,
    process::{Command, ExitStatus},
    time::Duration,
};
use tokio::{
    process::Child,
    time::{sleep, timeout},
};

/// How often a process that is not our child is looked at.
const LOOK: Duration = Duration::from_millis(50);

/// A postmaster.
pub(super) enum Postmaster {
    /// Started by us.
    Child(Child, Pid),
    /// Started by a server that is no more.
    Adopted(Pid),
}

impl Postmaster {
    /// Its process id.
    pub(super) fn pid(&self) -> Pid {
        match self {
            Self::Child(_, pid) | Self::Adopted(pid) => *pid,
        }
    }

    /// How it ended, if it has; never known of one that was adopted.
    pub(super) fn ended(&mut self, cluster: &Path) -> Option<String> {
        match self {
            Self::Child(child, _) => child.try_wait().ok().flatten().map(|status| status.to_string()),
            Self::Adopted(pid) => (!serves(*pid, cluster)).then(|| "gone".into()),
        }
    }

    /// Waits until it has ended.
    pub(super) async fn end(&mut self, cluster: &Path) -> Option<ExitStatus> {
        match self {
            Self::Child(child, _) => child.wait().await.ok(),
            Self::Adopted(pid) => {
                gone(*pid, cluster).await;
                None
            }
        }
    }

    /// Stops it: at once for its clients, in order for its data. Harder when that takes too long.
    pub(super) async fn stop(&mut self, cluster: &Path) {
        for (signal, patience) in [(Signal::INT, 20), (Signal::QUIT, 5), (Signal::KILL, 5)] {
            if self.ended(cluster).is_some() {
                return;
            }
            let _ = kill_process(self.pid(), signal);
            if timeout(Duration::from_secs(patience), self.end(cluster)).await.is_ok() {
                return;
            }
            tracing::warn!(?signal, "PostgreSQL takes long to stop");
        }
    }
}

/// Whether the process is a `PostgreSQL` of this cluster: it works in the cluster's folder. A number alone may belong to
/// anybody after a restart of the machine, and a folder alone to somebody's shell.
pub(super) fn serves(pid: Pid, cluster: &Path) -> bool {
    let number = pid.as_raw_nonzero().get();
    if Path::new("/proc/self/cwd").exists() {
        let is_postgres =
            fs::read_to_string(format!("/proc/{number}/comm")).is_ok_and(|name| name.trim_end() == "postgres");
        return is_postgres && fs::read_link(format!("/proc/{number}/cwd")).is_ok_and(|folder| folder == cluster);
    }
    let told = Command::new("ps").args(["-o", "command=", "-p", &number.to_string()]).output();
    told.is_ok_and(|told| String::from_utf8_lossy(&told.stdout).contains(&*cluster.to_string_lossy()))
}

/// The processes of this cluster.
fn all(cluster: &Path) -> Vec<Pid> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    let numbers = entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    numbers.filter_map(Pid::from_raw).filter(|pid| serves(*pid, cluster)).collect()
}

/// Waits until a process of the cluster is no more.
async fn gone(pid: Pid, cluster: &Path) {
    while serves(pid, cluster) {
        sleep(LOOK).await;
    }
}

/// Clears what a dead postmaster has left: its children, which hold the shared memory, and files that name nobody. The
/// number in them may be somebody else's by now, or that of a dead process that nobody has buried, as in containers.
/// Answers with the postmaster if there is one after all.
pub(super) async fn clear(cluster: &Path, socket: &Path) -> Result<Option<PidFile>, Trouble> {
    let found = PidFile::read(cluster);
    if let Some(file) = found.filter(|file| serves(file.pid, cluster)) {
        return Ok(Some(file));
    }
    for (signal, patience) in [(Signal::QUIT, 2), (Signal::KILL, 2)] {
        let left = all(cluster);
        for pid in &left {
            let _ = kill_process(*pid, signal);
        }
        let all_gone = async {
            for pid in left {
                gone(pid, cluster).await;
            }
        };
        if timeout(Duration::from_secs(patience), all_gone).await.is_ok() {
            break;
        }
    }
    let lock = socket.join(format!(".s.PGSQL.{PORT}.lock"));
    for file in [cluster.join("postmaster.pid"), lock] {
        match fs::remove_file(&file) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(Trouble::io("remove", file, error));
            }
            _ => {}
        }
    }
    Ok(None)
}
