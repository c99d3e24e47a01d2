//! The operating system's user who runs `PostgreSQL`: ourselves, or `postgres` where we are root.

use super::Trouble;
use std::{
    fs,
    os::unix::{
        fs::{DirBuilderExt, MetadataExt, chown},
        process::CommandExt,
    },
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// A user, and whether it is another one than ours.
#[derive(Clone, Copy, Debug)]
pub(super) struct Account {
    uid: u32,
    gid: u32,
    other: bool,
}

impl Account {
    /// Ourselves, or `postgres` where we are root.
    pub(super) fn choose() -> Result<Self, Trouble> {
        let uid = rustix::process::geteuid();
        if !uid.is_root() {
            return Ok(Self { uid: uid.as_raw(), gid: rustix::process::getegid().as_raw(), other: false });
        }
        let known = fs::read_to_string("/etc/passwd").unwrap_or_default();
        let asked = || Command::new("getent").args(["passwd", "postgres"]).output().ok();
        let ids = ids_of_postgres(&known).or_else(|| ids_of_postgres(&String::from_utf8_lossy(&asked()?.stdout)));
        ids.filter(|(uid, _)| *uid != 0).map(|(uid, gid)| Self { uid, gid, other: true }).ok_or(Trouble::NoPostgresUser)
    }

    /// A command that runs as this user, in `folder`, without our environment and out of reach of the terminal's Ctrl-C.
    pub(super) fn command(self, program: &Path, folder: &Path) -> Command {
        let mut command = Command::new(program);
        command
            .env_clear()
            .env("LC_ALL", "C")
            .env("TZ", "UTC")
            .current_dir(folder)
            .stdin(Stdio::null())
            .process_group(0);
        for name in ["PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "TMPDIR"] {
            command.envs(std::env::var_os(name).map(|value| (name, value)));
        }
        if self.other {
            command.uid(self.uid).gid(self.gid);
        }
        command
    }

    /// Makes the data folder, which this user and ours can enter and nobody else. One that exists stays as it is.
    pub(super) fn make_data(self, data: &Path) -> Result<(), Trouble> {
        if data.is_dir() {
            return Ok(());
        }
        let make = || {
            data.parent().map_or(Ok(()), fs::create_dir_all)?;
            match fs::DirBuilder::new().mode(if self.other { 0o710 } else { 0o700 }).create(data) {
                // Another of our processes made it in the meantime. Handing it over again changes nothing.
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists && data.is_dir() => {}
                made => made?,
            }
            if self.other { chown(data, None, Some(self.gid)) } else { Ok(()) }
        };
        make().map_err(|error| Trouble::io("make the data folder", data, error))
    }

    /// Makes a folder of this user's own, closed to others. One that exists must be just that.
    pub(super) fn make_own(self, folder: &Path) -> Result<(), Trouble> {
        match fs::DirBuilder::new().mode(0o700).create(folder) {
            Ok(()) => self.give(folder),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => self.owns(folder),
            Err(error) => Err(Trouble::io("make the folder", folder, error)),
        }
    }

    /// Whether a folder is this user's own and no link.
    pub(super) fn owns(self, folder: &Path) -> Result<(), Trouble> {
        let found = fs::symlink_metadata(folder).map_err(|error| Trouble::io("look at", folder, error))?;
        if !found.is_dir() || found.mode() & 0o027 != 0 {
            return Err(Trouble::Strange(folder.into()));
        }
        if found.uid() != self.uid {
            return Err(Trouble::Foreign { folder: folder.into(), owner: found.uid(), user: self.uid });
        }
        Ok(())
    }

    /// Makes it this user's.
    pub(super) fn give(self, path: &Path) -> Result<(), Trouble> {
        let given = if self.other { chown(path, Some(self.uid), Some(self.gid)) } else { Ok(()) };
        given.map_err(|error| Trouble::io("hand over", path, error))
    }

    /// Whether this user can come to `folder`; tried, because modes are not the whole truth.
    pub(super) fn can_enter(self, folder: &Path, harmless: &Path) -> Result<(), Trouble> {
        let tried =
            self.command(harmless, folder).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
        match tried {
            Err(error) if self.other && error.kind() == std::io::ErrorKind::PermissionDenied => {
                let closed = folder.ancestors().filter(|folder| !self.may_pass(folder)).last();
                Err(Trouble::Closed {
                    data: folder.into(),
                    closed: closed.map_or_else(|| folder.into(), PathBuf::from),
                })
            }
            Err(error) => Err(Trouble::io("enter", folder, error)),
            Ok(_) => Ok(()),
        }
    }

    fn may_pass(self, folder: &Path) -> bool {
        fs::metadata(folder).is_ok_and(|found| {
            let bit = if found.uid() == self.uid {
                0o100
            } else if found.gid() == self.gid {
                0o010
            } else {
                0o001
            };
            found.mode() & bit != 0
        })
    }
}

/// User and group id of `postgres` in the form of /etc/passwd.
fn ids_of_postgres(passwd: &str) -> Option<(u32, u32)> {
    let line = passwd.lines().find_map(|line| line.strip_prefix("postgres:"))?;
    let mut fields = line.split(':').skip(1);
    Some((fields.next()?.parse().ok()?, fields.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::ids_of_postgres;

    #[test]
    fn the_postgres_user_is_found() {
        let passwd = "root:x:0:0:root:/root:/bin/bash\nmypostgres:x:7:7::/:/bin/sh\npostgres:x:101:104:PostgreSQL:/var/lib/postgresql:/bin/bash\n";
        assert_eq!(ids_of_postgres(passwd), Some((101, 104)));
        assert_eq!(ids_of_postgres("root:x:0:0:root:/root:/bin/bash\n"), None);
        assert_eq!(ids_of_postgres("postgres:x:none:104::/:/bin/sh\n"), None);
    }
}
