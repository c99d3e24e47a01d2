//! `mooring admin`: a program and its people. Codes are printed once and stored nowhere.

use super::{Outcome, hours::Hours, say, store, with_database};
use crate::{clock::SystemClock, code, config::Config, postgres::Database, shutdown::Shutdown};
use clap::{Args, Subcommand, ValueEnum};
use domain::{AccountId, Clock, Email, InvitationId, Language, NewAccount, ProgramId, Role};
use jiff::SignedDuration;
use std::process::ExitCode;
use store::{NewCode, NewProgram, NotCreated, NotInvited, PgStore};

/// How long an invitation from the command line works.
const INVITATION_LASTS: SignedDuration = SignedDuration::from_hours(7 * 24);

#[derive(Debug, Subcommand)]
pub(super) enum Admin {
    /// Set up a program, and invite its first administrator
    ///
    /// Prints an address and a one-time code for that person. The code is shown once, works once, and for seven days.
    Create(Create),
    /// Invite a person to a program
    ///
    /// Prints an address and a one-time code. The code is shown once, works once, and for seven days.
    Invite(Invite),
}

#[derive(Debug, Args)]
pub(super) struct Create {
    /// Host name at which the program answers, such as iop.example.org
    #[arg(long, value_parser = host)]
    host: String,
    /// Name of the clinic, as participants know it
    #[arg(long, value_parser = |typed: &str| name(typed, 200))]
    name: String,
    /// Time zone of the clinic, such as America/Chicago
    #[arg(long, value_parser = time_zone)]
    time_zone: String,
    /// E-mail address of the administrator
    #[arg(long, value_parser = email)]
    email: Email,
    /// Full name of the administrator
    #[arg(long, value_parser = |typed: &str| name(typed, 120))]
    person_name: String,
    /// Phone number of the clinic
    #[arg(long, value_parser = phone)]
    phone: Option<String>,
    /// Opening hours
    #[arg(long, default_value = "mon-fri 09:00-17:00")]
    hours: Hours,
    /// Language of the administrator
    #[arg(long, default_value = "en", value_parser = language)]
    language: Language,
}

#[derive(Debug, Args)]
pub(super) struct Invite {
    /// Host name of the program
    #[arg(long, value_parser = host)]
    host: String,
    /// E-mail address of the person
    #[arg(long, value_parser = email)]
    email: Email,
    /// Full name of the person
    #[arg(long, value_parser = |typed: &str| name(typed, 120))]
    name: String,
    /// What the app calls the person [default: the first word of the name]
    #[arg(long, value_parser = |typed: &str| name(typed, 60))]
    called: Option<String>,
    /// What the person is; may be given several times
    #[arg(long, required = true, value_enum)]
    role: Vec<RoleWord>,
    /// Language of the first screen: en or es
    #[arg(long, default_value = "en", value_parser = language)]
    language: Language,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum RoleWord {
    Participant,
    Family,
    Clinician,
    Administrator,
}

impl From<RoleWord> for Role {
    fn from(word: RoleWord) -> Self {
        match word {
            RoleWord::Participant => Self::Participant,
            RoleWord::Family => Self::Family,
            RoleWord::Clinician => Self::Clinician,
            RoleWord::Administrator => Self::Administrator,
        }
    }
}

/// Does what was asked.
pub(super) async fn perform(admin: &Admin, config: &Config, shutdown: &Shutdown) -> Outcome {
    with_database(config, "admin", shutdown, async |database: &Database| {
        let store = store(database);
        let outcome = match admin {
            Admin::Create(new) => create(new, config, &store).await,
            Admin::Invite(new) => invite_to(new, config, &store).await,
        };
        store.close().await;
        outcome
    })
    .await
}

async fn create(new: &Create, config: &Config, store: &PgStore) -> Outcome {
    let id = ProgramId(SystemClock.id());
    let program = NewProgram {
        id,
        host: new.host.clone(),
        name: new.name.clone(),
        phone: new.phone.clone(),
        time_zone: new.time_zone.clone(),
        hours: new.hours.0,
    };
    store.create_program(&program, SystemClock.now()).await.map_err(|error| match error {
        NotCreated::HostTaken => {
            format!("there is a program at {} already; `mooring admin invite` adds people to it", new.host)
        }
        NotCreated::UnknownTimeZone => format!("there is no time zone {}", new.time_zone),
        NotCreated::Unavailable => "the program was not set up: the database did not take it (see above)".into(),
    })?;
    say(&format!("The program {} answers at {}.", new.name, address(config, &new.host)));
    let account = account(&new.email, &new.person_name, None, new.language, vec![Role::Administrator]);
    invite(&account, id, &new.host, config, store).await
}

async fn invite_to(new: &Invite, config: &Config, store: &PgStore) -> Outcome {
    let programs = store.programs().await.map_err(|_| "the database did not answer (see above)")?;
    let program = programs.iter().find(|(_, host)| *host == new.host).map(|(id, _)| *id).ok_or_else(|| {
        let hosts: Vec<_> = programs.iter().map(|(_, host)| host.as_str()).collect();
        let known =
            if hosts.is_empty() { "none yet: `mooring admin create` sets one up".into() } else { hosts.join(", ") };
        format!("there is no program at {}; there are: {known}", new.host)
    })?;
    let roles = new.role.iter().map(|role| Role::from(*role)).collect();
    let account = account(&new.email, &new.name, new.called.as_deref(), new.language, roles);
    invite(&account, program, &new.host, config, store).await
}

fn account(email: &Email, name: &str, called: Option<&str>, language: Language, roles: Vec<Role>) -> NewAccount {
    let called = called.or_else(|| name.split_whitespace().next()).unwrap_or(name);
    NewAccount {
        id: AccountId(SystemClock.id()),
        email: email.clone(),
        name: name.into(),
        called: called.into(),
        language,
        roles,
    }
}

async fn invite(account: &NewAccount, program: ProgramId, host: &str, config: &Config, store: &PgStore) -> Outcome {
    let (secret, now) = (code::make(), SystemClock.now());
    let code_hash = code::hash(&secret.0).ok_or("no code could be made")?;
    let code = NewCode { id: InvitationId(SystemClock.id()), code_hash, expires_at: now + INVITATION_LASTS };
    store.invite(program, account, code, None, now).await.map_err(|error| match error {
        NotInvited::EmailTaken => format!("somebody in this program has the address {}", account.email.as_str()),
        NotInvited::Unavailable => "nobody was invited: the database did not take it (see above)".into(),
    })?;
    say(&format!(
        "{} <{}> opens {}/invitation and types this code:",
        account.name,
        account.email.as_str(),
        address(config, host)
    ));
    say(&format!("\n    {}\n", secret.0));
    say("It works once, for seven days, and is not shown again. Hand it over in person, not by e-mail.");
    Ok(ExitCode::SUCCESS)
}

/// The address of a host name: scheme and port are those of the public origin.
fn address(config: &Config, host: &str) -> String {
    config.public_origin.as_str().replacen(config.public_origin.host(), host, 1)
}

fn host(typed: &str) -> Result<String, &'static str> {
    let host = typed.trim().to_ascii_lowercase();
    let plain = host.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.' || b == b'-');
    if plain && (1..=253).contains(&host.len()) {
        Ok(host)
    } else {
        Err("expected a host name without scheme and port, such as iop.example.org")
    }
}

fn name(typed: &str, longest: usize) -> Result<String, String> {
    let name = typed.trim();
    let length = name.chars().count();
    if (1..=longest).contains(&length) && !name.contains(char::is_control) {
        Ok(name.into())
    } else {
        Err(format!("expected 1 to {longest} characters"))
    }
}

fn email(typed: &str) -> Result<Email, &'static str> {
    Email::parse(typed).map_err(|_| "expected an e-mail address")
}

fn phone(typed: &str) -> Result<String, &'static str> {
    crate::config::Phone::parse(typed).map(|phone| phone.as_str().to_owned())
}

fn time_zone(typed: &str) -> Result<String, &'static str> {
    jiff::tz::TimeZone::get(typed).map(|_| typed.to_owned()).map_err(|_| "expected a time zone such as America/Chicago")
}

fn language(typed: &str) -> Result<Language, &'static str> {
    Language::ALL.into_iter().find(|language| language.tag() == typed).ok_or("expected en or es")
}
