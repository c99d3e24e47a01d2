//! Says what to install where there is no usable `PostgreSQL`.

use super::{Binaries, OLDEST};
use std::{
    fmt, fs,
    path::{Path, PathBuf},
};

/// What was looked for and not found.
#[derive(Debug)]
pub struct Missing {
    needed: Option<u32>,
    named: Option<PathBuf>,
    found: Vec<Binaries>,
    family: Family,
}

impl Missing {
    /// On this machine.
    pub(super) fn here(needed: Option<u32>, named: Option<&Path>, found: Vec<Binaries>) -> Self {
        Self { needed, named: named.map(Into::into), found, family: Family::of_this_machine() }
    }
}

/// Distributions that name their packages alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Family {
    Debian,
    Fedora,
    Suse,
    Alpine,
    Arch,
    Mac,
    Other,
}

impl Family {
    fn of_this_machine() -> Self {
        if cfg!(target_os = "macos") {
            Self::Mac
        } else {
            Self::of(&fs::read_to_string("/etc/os-release").unwrap_or_default())
        }
    }

    fn of(os_release: &str) -> Self {
        let ids =
            os_release.lines().filter_map(|line| line.strip_prefix("ID=").or_else(|| line.strip_prefix("ID_LIKE=")));
        let known = ids.flat_map(|ids| ids.trim_matches('"').split(' ')).find_map(|id| match id {
            "debian" | "ubuntu" => Some(Self::Debian),
            "fedora" | "rhel" | "centos" => Some(Self::Fedora),
            "suse" | "opensuse" | "sles" => Some(Self::Suse),
            "alpine" => Some(Self::Alpine),
            "arch" => Some(Self::Arch),
            _ => None,
        });
        known.unwrap_or(Self::Other)
    }

    /// The command that installs it.
    fn install(self, major: Option<u32>) -> String {
        let numbered = |plain: &str, with: &dyn Fn(u32) -> String| major.map_or_else(|| plain.to_owned(), with);
        match self {
            Self::Debian => numbered("apt-get install postgresql", &|m| format!("apt-get install postgresql-{m}")),
            Self::Fedora => numbered("dnf install postgresql-server", &|m| format!("dnf install postgresql{m}-server")),
            Self::Suse => {
                numbered("zypper install postgresql-server", &|m| format!("zypper install postgresql{m}-server"))
            }
            Self::Alpine => numbered("apk add postgresql", &|m| format!("apk add postgresql{m}")),
            Self::Arch => "pacman -S postgresql".into(),
            Self::Mac => numbered("brew install postgresql@17", &|m| format!("brew install postgresql@{m}")),
            Self::Other => {
                numbered("install the package `postgresql`", &|m| format!("install the package `postgresql-{m}`"))
            }
        }
    }
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.needed {
            Some(major) => write!(f, "the data here was written by PostgreSQL {major}, which is not installed")?,
            None => write!(f, "PostgreSQL {OLDEST} or newer is needed and not installed")?,
        }
        if let Some(named) = &self.named {
            write!(f, " in {} (postgres_bin)", named.display())?;
        }
        for found in &self.found {
            write!(f, "; found {} in {}", found.major, found.folder.display())?;
        }
        write!(f, ". To install it: {}. ", self.family.install(self.needed))?;
        f.write_str("If it lies in an unusual place, name the folder with `postgres` and `initdb` in MOORING_POSTGRES_BIN; to use a server that runs elsewhere, set DATABASE_URL")
    }
}

#[cfg(test)]
mod tests {
    use super::{Family, Missing};
    use crate::postgres::Binaries;

    #[test]
    fn the_message_names_the_package() {
        for (os_release, needed, expected) in [
            ("ID=debian\n", None, "apt-get install postgresql."),
            ("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n", Some(15), "apt-get install postgresql-15."),
            ("ID=\"rocky\"\nID_LIKE=\"rhel centos fedora\"\n", None, "dnf install postgresql-server."),
            ("ID=alpine\n", Some(16), "apk add postgresql16."),
            ("", None, "`postgresql`."),
        ] {
            let family = Family::of(os_release);
            let found = vec![Binaries { major: 13, folder: "/usr/bin".into() }];
            let message = Missing { needed, named: None, found, family }.to_string();
            assert!(message.contains(expected) && message.contains("found 13 in /usr/bin"), "{message}");
        }
    }
}
