//! The folder of the unix socket: in the data folder, or a short one where that path is too long.

use super::{PORT, Trouble, account::Account};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

/// Longest path of a socket in bytes (`sun_path` less its end).
const LONGEST: usize = 107;

/// The folder for the sockets of a data folder: always the same one for the same data.
pub(super) fn folder(data: &Path, root: bool) -> PathBuf {
    let near = data.join("run");
    let name = format!(".s.PGSQL.{PORT}");
    if near.join(&name).as_os_str().len() <= LONGEST {
        return near;
    }
    let digest = Sha256::digest(data.as_os_str().as_encoded_bytes());
    let short = u64::from_be_bytes(std::array::from_fn(|at| digest[at]));
    Path::new(if root { "/run" } else { "/tmp" }).join(format!("mooring-{short:016x}"))
}

/// Makes it. In /tmp somebody else may have been first: then it is refused, not used.
pub(super) fn make(data: &Path, account: Account) -> Result<PathBuf, Trouble> {
    let folder = folder(data, rustix::process::geteuid().is_root());
    account.make_own(&folder)?;
    Ok(folder)
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, folder};
    use std::path::Path;

    #[test]
    fn a_long_path_gets_a_short_folder_of_its_own() {
        assert_eq!(folder(Path::new("/var/lib/mooring"), true), Path::new("/var/lib/mooring/run"));
        let brim = format!("/{}", "x".repeat(LONGEST - "//run/.s.PGSQL.5432".len()));
        assert_eq!(folder(Path::new(&brim), false), Path::new(&brim).join("run"));
        let (one, other) = (format!("{brim}y"), format!("{brim}z"));
        let short = folder(Path::new(&one), false);
        assert!(short.starts_with("/tmp") && short.as_os_str().len() < 40, "{}", short.display());
        assert_eq!(short, folder(Path::new(&one), false));
        assert_ne!(short, folder(Path::new(&other), false));
        assert!(folder(Path::new(&one), true).starts_with("/run"));
    }
}
