//! The passwords of the private cluster: made once, kept in one file that only the server's user can read.

use super::Trouble;
use serde::Deserialize;
use std::{
    fmt,
    fs::{self, File, OpenOptions},
    io::Write,
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

/// One password for each role.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Secrets {
    /// For setting up roles.
    pub superuser: String,
    /// For migrations.
    pub owner: String,
    /// For everything else.
    pub app: String,
}

impl Secrets {
    /// Where they are kept.
    pub(super) fn file(data: &Path) -> PathBuf {
        data.join("secrets.toml")
    }

    /// Those that were made before.
    pub(super) fn read(data: &Path) -> Result<Self, Trouble> {
        let file = Self::file(data);
        let text = fs::read_to_string(&file).map_err(|_| Trouble::NoSecrets(file.clone()))?;
        let secrets: Self = toml::from_str(&text).map_err(|_| Trouble::NoSecrets(file.clone()))?;
        let plain = [&secrets.superuser, &secrets.owner, &secrets.app]
            .iter()
            .all(|s| s.len() == 64 && s.bytes().all(|b| b.is_ascii_hexdigit()));
        if plain { Ok(secrets) } else { Err(Trouble::NoSecrets(file)) }
    }

    /// New ones, on the disk before anything is protected by them.
    pub(super) fn make(data: &Path) -> Result<Self, Trouble> {
        let secrets = Self { superuser: password(), owner: password(), app: password() };
        let text = format!(
            "# Passwords of the database in this folder. Keep this file with the backup; show it to nobody.\nsuperuser = \"{}\"\nowner = \"{}\"\napp = \"{}\"\n",
            secrets.superuser, secrets.owner, secrets.app
        );
        let file = Self::file(data);
        write_private(&file.with_extension("new"), &text)?;
        fs::rename(file.with_extension("new"), &file).map_err(|error| Trouble::io("write", &file, error))?;
        File::open(data).and_then(|folder| folder.sync_all()).map_err(|error| Trouble::io("write", data, error))?;
        Ok(secrets)
    }
}

impl fmt::Debug for Secrets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secrets(…)")
    }
}

/// 256 bits as hexadecimal digits, so that it needs no quoting anywhere.
fn password() -> String {
    use fmt::Write as _;
    rand::random::<[u8; 32]>().iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Writes a file that nobody else can read, not even for a moment.
pub(super) fn write_private(file: &Path, text: &str) -> Result<(), Trouble> {
    let write = || {
        let _ = fs::remove_file(file);
        let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(file)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()
    };
    write().map_err(|error| Trouble::io("write", file, error))
}

#[cfg(test)]
mod tests {
    use super::Secrets;
    use std::{fs, os::unix::fs::MetadataExt};

    #[test]
    fn s51_passwords_are_read_by_nobody_else_and_never_printed() {
        let data = std::env::temp_dir().join(format!("mooring-secrets-{}", std::process::id()));
        fs::create_dir_all(&data).expect("folder");
        let made = Secrets::make(&data).expect("made");
        let read = Secrets::read(&data).expect("read");
        assert_eq!((&made.superuser, &made.owner, &made.app), (&read.superuser, &read.owner, &read.app));
        assert!(made.owner != made.app && made.app != made.superuser);
        assert_eq!(fs::metadata(Secrets::file(&data)).expect("file").mode() & 0o777, 0o600);
        assert_eq!(format!("{made:?}"), "Secrets(…)");
        fs::write(Secrets::file(&data), "superuser = 'x'; DROP'\n").expect("damaged");
        assert!(Secrets::read(&data).is_err());
        fs::remove_dir_all(data).expect("removed");
    }
}
