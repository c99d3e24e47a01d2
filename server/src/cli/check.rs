//! `mooring check`: each fact, and whether it is sound.

use super::{Outcome, say, store};
use crate::{
    config::Config,
    migrate::verify,
    postgres::{Database, find, occupant, open, written_by},
    shutdown::Shutdown,
};
use std::{fs, os::unix::fs::MetadataExt, process::ExitCode};

/// Collects facts.
#[derive(Default)]
struct Report {
    bad: usize,
}

impl Report {
    fn fact<T: AsRef<str>, E: ToString>(&mut self, fact: Result<T, E>) {
        match fact {
            Ok(fact) => say(&format!("ok    {}", fact.as_ref())),
            Err(fact) => {
                self.bad += 1;
                say(&format!("BAD   {}", fact.to_string()));
            }
        }
    }

    fn note(fact: &str) {
        say(&format!("note  {fact}"));
    }
}

/// Looks at everything. What is not sound in the configuration alone was said before this begins.
pub(super) async fn check(config: &Config, shutdown: &Shutdown) -> Outcome {
    let mut report = Report::default();
    let r = &mut report;
    r.fact::<_, &str>(Ok(config.file.as_ref().map_or_else(
        || "configuration: no file, defaults and variables".into(),
        |file| format!("configuration: {}", file.display()),
    )));
    if let Some(file) = &config.file {
        let open = fs::metadata(file).is_ok_and(|found| found.mode() & 0o077 != 0);
        let holds = config.database.is_some() && fs::read_to_string(file).is_ok_and(|text| text.contains("_url"));
        if open && holds {
            r.fact::<&str, _>(Err(format!("{} holds a password and others may read it: chmod 600", file.display())));
        }
    }
    r.fact::<_, &str>(Ok(format!("public address: {}", config.public_origin)));
    r.fact::<_, &str>(Ok(format!("crisis numbers: {} ({})", config.crisis.country, config.crisis.emergency)));
    if config.crisis.clinic.is_none() {
        Report::note("crisis.clinic is not set: /help shows no number of the clinic unless the program has one");
    }
    if config.crisis.checked_on.is_none() {
        Report::note("crisis.checked_on is not set: a person has to confirm the numbers, and again every 180 days");
    }
    if look_at_server(config, r) {
        match open(config, "check", shutdown).await {
            Ok(opened) => {
                look_at_database(&opened.database, r).await;
                opened.close().await;
            }
            Err(trouble) => r.fact::<&str, _>(Err(trouble)),
        }
    }
    match report.bad {
        0 => say("Everything is sound."),
        bad => say(&format!("{bad} {} not sound.", if bad == 1 { "fact is" } else { "facts are" })),
    }
    Ok(if report.bad == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The Postgres that is there; whether there is a database to look into.
fn look_at_server(config: &Config, r: &mut Report) -> bool {
    if let Some(external) = &config.database {
        r.fact::<_, &str>(Ok(format!("database: {}", external.app)));
        return true;
    }
    let written_by = match written_by(&config.data) {
        Ok(written_by) => written_by,
        Err(trouble) => {
            r.fact::<&str, _>(Err(trouble));
            return false;
        }
    };
    let found = find(config.postgres_bin.as_deref(), written_by);
    r.fact(
        found
            .map(|found| format!("PostgreSQL {} in {}", found.major, found.folder.display()))
            .map_err(|missing| missing.to_string()),
    );
    if written_by.is_none() {
        Report::note(&format!("no database in {} yet: the first `mooring serve` makes it", config.data.display()));
        return false;
    }
    let user = occupant(&config.data)
        .map(|other| format!(", in use by `mooring {}` with process id {}", other.what, other.pid));
    r.fact::<_, &str>(Ok(format!("data: {}{}", config.data.display(), user.unwrap_or_default())));
    true
}

/// The schema, and the walls between programs.
async fn look_at_database(database: &Database, r: &mut Report) {
    let behind = verify(&database.app, &store::MIGRATOR).await;
    let current = behind.is_ok();
    r.fact(behind.map(|()| "schema: every migration has been applied"));
    if !current {
        return;
    }
    let store = store(database);
    let facts = store.check().await;
    store.close().await;
    let Ok(facts) = facts else {
        return r.fact::<&str, _>(Err("the database could not be looked at (see above)"));
    };
    r.fact(weakness(&facts).map_or_else(|| Ok(format!("role {}: row-level security binds it", facts.role)), Err));
}

/// What stands against the walls, if anything does.
pub(super) fn weakness(facts: &store::Facts) -> Option<String> {
    let role = &facts.role;
    let what = if facts.superuser {
        "is a superuser"
    } else if facts.bypasses_policies {
        "has BYPASSRLS"
    } else if facts.owns_tables {
        "owns tables"
    } else if facts.may_rewrite_audit {
        "may change the audit"
    } else if facts.unguarded_tables.is_empty() {
        return None;
    } else {
        return Some(format!("row-level security is not enabled and forced on: {}", facts.unguarded_tables.join(", ")));
    };
    Some(format!(
        "the application role `{role}` {what}, so the programs would not be kept apart: use a role that is no superuser, has no BYPASSRLS, and owns nothing"
    ))
}
