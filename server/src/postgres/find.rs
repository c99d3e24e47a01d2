//! Finds the installed `PostgreSQL`, wherever the distribution puts it.

use super::{OLDEST, missing::Missing};
use std::{
    collections::HashSet,
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Folders with `postgres` and `initdb`; a star stands for any part of one name.
const PLACES: [&str; 19] = [
    "usr/lib/postgresql/*/bin",                          // Debian, Ubuntu
    "usr/pgsql-*/bin",                                   // packages of postgresql.org for Fedora, RHEL, SUSE
    "usr/lib/postgresql*/bin",                           // SUSE, Gentoo
    "usr/lib64/postgresql*/bin",                         // Gentoo
    "usr/libexec/postgresql*",                           // Alpine
    "usr/libexec/postgresql*/bin",                       // Void
    "opt/postgresql*/bin",                               // Arch, for upgrades
    "opt/pgsql*/bin",                                    // hand-made
    "usr/local/pgsql*/bin",                              // from source
    "usr/local/bin",                                     // BSD
    "usr/bin",                                           // Fedora, Arch
    "run/current-system/sw/bin",                         // NixOS
    "opt/homebrew/opt/postgresql*/bin",                  // Homebrew, Apple silicon
    "usr/local/opt/postgresql*/bin",                     // Homebrew, Intel
    "home/linuxbrew/.linuxbrew/opt/postgresql*/bin",     // Homebrew, Linux
    "opt/local/lib/postgresql*/bin",                     // MacPorts
    "Applications/Postgres.app/Contents/Versions/*/bin", // Postgres.app
    "Library/PostgreSQL/*/bin",                          // EDB, macOS
    "opt/edb/as*/bin",                                   // EDB, Linux
];

/// The programs of one installed `PostgreSQL`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Binaries {
    /// The major version.
    pub major: u32,
    /// The folder.
    pub folder: PathBuf,
}

/// Finds the newest `PostgreSQL`, or that of the major version `needed`; in `named` alone where a folder is named.
pub fn find(named: Option<&Path>, needed: Option<u32>) -> Result<Binaries, Missing> {
    let folders = named
        .map_or_else(|| candidates(Path::new("/"), std::env::var_os("PATH").as_deref()), |folder| vec![folder.into()]);
    let mut seen = HashSet::new();
    let found: Vec<_> = folders.into_iter().filter(|folder| seen.insert(folder.clone())).filter_map(look).collect();
    choose(&found, needed).ok_or_else(|| Missing::here(needed, named, found))
}

/// The newest, or the one that can read what another has written; of two alike the one found first.
fn choose(found: &[Binaries], needed: Option<u32>) -> Option<Binaries> {
    let fits = |binaries: &&Binaries| needed.map_or(binaries.major >= OLDEST, |major| binaries.major == major);
    found.iter().rev().filter(fits).max_by_key(|binaries| binaries.major).cloned()
}

/// Folders that may hold the programs.
fn candidates(root: &Path, path: Option<&OsStr>) -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = PLACES.iter().flat_map(|place| expand(root, place)).collect();
    folders.extend(path.into_iter().flat_map(std::env::split_paths).filter(|folder| folder.is_absolute()));
    let told = Command::new("pg_config").arg("--bindir").output().ok().filter(|told| told.status.success());
    folders.extend(told.map(|told| PathBuf::from(String::from_utf8_lossy(&told.stdout).trim())));
    folders
}

/// The folders that match `place` below `root`.
fn expand(root: &Path, place: &str) -> Vec<PathBuf> {
    place.split('/').fold(vec![root.to_owned()], |folders, part| match part.split_once('*') {
        None => folders.into_iter().map(|folder| folder.join(part)).collect(),
        Some((head, tail)) => {
            let entries = folders.iter().filter_map(|folder| fs::read_dir(folder).ok()).flatten().flatten();
            let matches = entries.filter(|entry| {
                entry.file_name().to_str().is_some_and(|name| name.starts_with(head) && name.ends_with(tail))
            });
            matches.map(|entry| entry.path()).collect()
        }
    })
}

/// What is in a folder, if both programs are.
fn look(folder: PathBuf) -> Option<Binaries> {
    let postgres = folder.join("postgres");
    if !postgres.is_file() || !folder.join("initdb").is_file() {
        return None;
    }
    let told = Command::new(postgres).arg("--version").output().ok()?;
    Some(Binaries { major: major(&String::from_utf8_lossy(&told.stdout))?, folder })
}

/// The major version in a line such as `postgres (PostgreSQL) 15.18`.
fn major(told: &str) -> Option<u32> {
    let version = told.split_once("(PostgreSQL) ")?.1;
    version.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{Binaries, candidates, choose, major};
    use std::fs;

    #[test]
    fn the_version_is_read() {
        for (told, expected) in [
            ("postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)", Some(15)),
            ("postgres (PostgreSQL) 18beta2", Some(18)),
            ("postgres (PostgreSQL) 17.2", Some(17)),
            ("bash 5.2", None),
            ("", None),
        ] {
            assert_eq!(major(told), expected, "{told}");
        }
    }

    #[test]
    fn the_newest_is_taken_unless_the_data_needs_another() {
        let found = [14, 15, 17, 16].map(|major| Binaries { major, folder: format!("/pg{major}").into() });
        for (needed, expected) in [(None, Some(17)), (Some(15), Some(15)), (Some(18), None)] {
            assert_eq!(choose(&found, needed).map(|binaries| binaries.major), expected);
        }
        assert_eq!(choose(&found[..1], None), None, "too old");
        let alike = ["/first", "/second"].map(|folder| Binaries { major: 15, folder: folder.into() });
        assert_eq!(choose(&alike, None).as_ref(), alike.first());
    }

    #[test]
    fn the_places_of_the_distributions_are_searched() {
        let root = std::env::temp_dir().join(format!("mooring-find-{}", std::process::id()));
        let places = [
            "usr/lib/postgresql/15/bin",
            "usr/pgsql-16/bin",
            "usr/libexec/postgresql17",
            "opt/homebrew/opt/postgresql@16/bin",
        ];
        for place in places {
            fs::create_dir_all(root.join(place)).expect("folder");
        }
        let found = candidates(&root, Some("/some/where:relative".as_ref()));
        for place in places {
            assert!(found.contains(&root.join(place)), "{place}");
        }
        assert!(found.contains(&"/some/where".into()) && !found.contains(&"relative".into()));
        fs::remove_dir_all(root).expect("removed");
    }
}
