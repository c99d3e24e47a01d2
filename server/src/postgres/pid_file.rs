//! `postmaster.pid`: who serves a cluster, and how far it has come.

use rustix::process::Pid;
use std::{fs, path::Path};

/// What the file says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PidFile {
    /// The postmaster.
    pub pid: Pid,
    /// Its state.
    pub state: State,
}

/// The state of a postmaster.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// Not yet ready, perhaps replaying its journal.
    Starting,
    /// Takes connections.
    Ready,
    /// On its way out.
    Stopping,
}

impl PidFile {
    /// The file of a cluster, if there is one that makes sense.
    pub(super) fn read(cluster: &Path) -> Option<Self> {
        Self::parse(&fs::read_to_string(cluster.join("postmaster.pid")).ok()?)
    }

    /// Line 1 is the process id; line 8 the state, padded with blanks.
    fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        let pid = Pid::from_raw(lines.next()?.trim().parse().ok().filter(|pid| *pid > 1)?)?;
        let state = match lines.nth(6).map(str::trim) {
            Some("ready") => State::Ready,
            Some("stopping") => State::Stopping,
            _ => State::Starting,
        };
        Some(Self { pid, state })
    }
}

#[cfg(test)]
mod tests {
    use super::{PidFile, State};

    #[test]
    fn pid_and_state_are_read() {
        let whole = "4711\n/d/postgres\n1750000000\n5432\n/d/run\n\n  2588 3\nready   \n";
        for (text, expected) in [
            (whole.to_owned(), Some(State::Ready)),
            (whole.replace("ready   ", "starting"), Some(State::Starting)),
            (whole.replace("ready   ", "stopping"), Some(State::Stopping)),
            ("4711\n/d/postgres\n".into(), Some(State::Starting)),
            (String::new(), None),
            ("-4711\n".into(), None),
            ("1\n".into(), None),
            ("half a li".into(), None),
        ] {
            let read = PidFile::parse(&text);
            assert_eq!(read.map(|file| file.state), expected, "{text}");
            assert!(read.is_none_or(|file| file.pid.as_raw_nonzero().get() == 4711));
        }
    }
}
