//! Makes the cluster: under another name first, so that a cluster which is there is a whole one.

use super::{
    Trouble,
    account::Account,
    find::Binaries,
    folder,
    secrets::{Secrets, write_private},
    settings,
};
use std::{
    fs::{self, OpenOptions},
    io::Write,
    path::Path,
};

/// Makes a cluster in a data folder that has none.
pub(super) fn create(data: &Path, binaries: &Binaries, account: Account) -> Result<(), Trouble> {
    let unfinished = data.join("postgres.new");
    remove(&unfinished)?;
    account.make_own(&unfinished)?;
    let secrets = Secrets::make(data)?;
    let password = data.join("initdb.password");
    write_private(&password, &secrets.superuser)?;
    account.give(&password)?;
    let made = initdb(&unfinished, binaries, account, &password, "C.UTF-8").or_else(|_| {
        // Not every system has that locale; `C` is everywhere, and knows UTF-8 all the same.
        remove(&unfinished)?;
        account.make_own(&unfinished)?;
        initdb(&unfinished, binaries, account, &password, "C")
    });
    let _ = fs::remove_file(&password);
    made?;
    let configuration = unfinished.join("postgresql.conf");
    let append = || {
        let mut file = OpenOptions::new().append(true).open(&configuration)?;
        file.write_all(settings::advice().as_bytes())?;
        file.sync_all()
    };
    append().map_err(|error| Trouble::io("write", &configuration, error))?;
    let finished = folder(data);
    fs::rename(&unfinished, &finished).map_err(|error| Trouble::io("make", &finished, error))
}

fn remove(folder: &Path) -> Result<(), Trouble> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Trouble::io("remove", folder, error)),
        _ => Ok(()),
    }
}

fn initdb(cluster: &Path, binaries: &Binaries, account: Account, password: &Path, locale: &str) -> Result<(), Trouble> {
    let program = binaries.folder.join("initdb");
    let mut command = account.command(&program, cluster);
    command.arg("-D").arg(cluster).arg(format!("--locale={locale}"));
    command.args(["--username=postgres", "--encoding=UTF8", "--data-checksums", "--no-instructions"]);
    command.args(["--auth-local=scram-sha-256", "--auth-host=scram-sha-256"]).arg("--pwfile").arg(password);
    let done = command.output().map_err(|error| Trouble::io("run", &program, error))?;
    if done.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&done.stderr).trim().to_owned();
    Err(Trouble::Failed { program: "initdb", status: done.status.to_string(), said })
}
