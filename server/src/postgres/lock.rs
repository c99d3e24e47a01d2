//! One process at a time keeps the cluster of a data folder. The lock is the kernel's: a process that dies holds nothing.

use super::Trouble;
use std::{
    fs::{File, TryLockError},
    io::{Read, Seek, Write},
    os::unix::fs::OpenOptionsExt,
    path::Path,
    time::Duration,
};
use tokio::time::sleep;

/// Who holds the lock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occupant {
    /// The process id.
    pub pid: u32,
    /// The subcommand.
    pub what: String,
}

/// The lock; given back when dropped.
pub(super) struct Held {
    _file: File,
}

/// The lock, or who has it.
pub(super) enum Lock {
    Held(Held),
    Of(Occupant),
}

/// Tries to take the lock of a data folder for the subcommand `what`.
pub(super) async fn take(data: &Path, what: &str) -> Result<Lock, Trouble> {
    let path = data.join("lock");
    let trouble = |error| Trouble::io("lock", &path, error);
    let mut file =
        File::options().create(true).truncate(false).read(true).write(true).mode(0o600).open(&path).map_err(trouble)?;
    // Between taking the lock and writing one's name there is a moment without a name.
    for _ in 0..100 {
        match file.try_lock() {
            Ok(()) => {
                let write = |file: &mut File| {
                    file.set_len(0)?;
                    file.rewind()?;
                    writeln!(file, "{} {what}", std::process::id())
                };
                write(&mut file).map_err(trouble)?;
                return Ok(Lock::Held(Held { _file: file }));
            }
            Err(TryLockError::WouldBlock) => {
                if let Some(occupant) = named(&mut file) {
                    return Ok(Lock::Of(occupant));
                }
                sleep(Duration::from_millis(10)).await;
            }
            Err(TryLockError::Error(error)) => return Err(trouble(error)),
        }
    }
    Err(Trouble::Strange(path))
}

/// Who holds the lock of a data folder now.
pub fn occupant(data: &Path) -> Option<Occupant> {
    let mut file = File::open(data.join("lock")).ok()?;
    match file.try_lock_shared() {
        Err(TryLockError::WouldBlock) => named(&mut file),
        _ => None,
    }
}

fn named(file: &mut File) -> Option<Occupant> {
    let mut text = String::new();
    file.rewind().and_then(|()| file.read_to_string(&mut text)).ok()?;
    let (pid, what) = text.strip_suffix('\n')?.split_once(' ')?;
    Some(Occupant { pid: pid.parse().ok()?, what: what.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::{Lock, occupant, take};

    #[tokio::test]
    async fn only_one_holds_it_and_the_other_learns_who() {
        let data = std::env::temp_dir().join(format!("mooring-lock-{}", std::process::id()));
        std::fs::create_dir_all(&data).expect("folder");
        assert_eq!(occupant(&data), None);
        let Lock::Held(first) = take(&data, "serve").await.expect("lock") else { panic!("nobody else is here") };
        let Lock::Of(other) = take(&data, "demo").await.expect("lock") else { panic!("it is taken") };
        assert_eq!((other.pid, other.what.as_str()), (std::process::id(), "serve"));
        assert_eq!(occupant(&data), Some(other));
        drop(first);
        assert!(matches!(take(&data, "demo").await.expect("lock"), Lock::Held(_)));
        std::fs::remove_dir_all(data).expect("removed");
    }
}
