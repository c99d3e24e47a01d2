//! The command line.

mod admin;
mod check;
mod demo;
mod hours;
mod migrate;
mod serve;

pub use serve::Boot;

use crate::{
    clock::SystemClock,
    config::{Config, Problems, Surroundings},
    postgres::{Database, Login, Opened, open},
    shutdown::{Shutdown, on_signals},
};
use clap::{Parser, Subcommand};
use std::{
    io::{IsTerminal, Write},
    path::PathBuf,
    process::ExitCode,
    sync::Arc,
};
use store::PgStore;
use tracing_subscriber::EnvFilter;

/// What a subcommand ends with. An error is said on stderr.
type Outcome = Result<ExitCode, Box<dyn std::error::Error + Send + Sync>>;

#[expect(clippy::doc_markdown, reason = "shown on the terminal, where backticks are noise")]
/// Mooring: the companion app of an intensive outpatient program.
///
/// Without a subcommand it serves. With DATABASE_URL it uses that Postgres; without, it keeps a private one in the data
/// folder (MOORING_DATA; ./var, or /var/lib/mooring as root) and stops it on exit.
///
/// Settings come from a TOML file and from variables: `public_origin` in the file is MOORING_PUBLIC_ORIGIN, `pool.pages`
/// is MOORING_POOL__PAGES. A variable is stronger than the file.
///
/// Exit codes: 0 done, 1 not done, 2 wrong usage or configuration.
#[derive(Debug, Parser)]
#[command(name = "mooring", version)]
struct Arguments {
    /// Configuration file [default: ./mooring.toml, then mooring.toml in the data folder, if there]
    #[arg(long, global = true, env = "MOORING_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[expect(clippy::doc_markdown, reason = "shown on the terminal, where backticks are noise")]
#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the app until SIGTERM or Ctrl-C (the default)
    ///
    /// Starts the private Postgres unless DATABASE_URL is set, applies the migrations where the owner's address
    /// (MOORING_OWNER_URL) is known, and serves. Stopping finishes the requests that were begun; a second signal does not wait.
    Serve,
    /// Apply the migrations and end
    Migrate,
    /// Load the demo program into an empty database, and print its sign-ins
    ///
    /// The same seed makes the same people. It is refused beside a real program; when the demo program is there already,
    /// its sign-ins are printed again.
    Demo(demo::Demo),
    /// Set up a program, and invite people to it
    #[command(subcommand)]
    Admin(Box<admin::Admin>),
    /// Look at configuration and database, and say of each fact whether it is sound
    ///
    /// Changes nothing. Ends with 1 when anything is bad.
    Check,
}

/// Runs the program.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let config = match configure(&arguments) {
        Ok(config) => config,
        Err(problems) => {
            complain(&problems);
            return ExitCode::from(2);
        }
    };
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            complain(&format_args!("cannot start: {error}"));
            return ExitCode::FAILURE;
        }
    };
    match runtime.block_on(perform(arguments.command.unwrap_or(Command::Serve), config)) {
        Ok(code) => code,
        Err(error) => {
            complain(&error);
            ExitCode::FAILURE
        }
    }
}

fn configure(arguments: &Arguments) -> Result<Config, Problems> {
    let config = Config::load(arguments.config.as_deref(), &Surroundings::of_process()?)?;
    let filter = EnvFilter::try_new(&config.log)
        .map_err(|_| crate::config::Problem::new("log", "expected levels, such as info or info,server=debug"))?;
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        // It would say so on stderr, and panic there, when stderr is what is gone.
        .log_internal_errors(false)
        .init();
    Ok(config)
}

async fn perform(command: Command, config: Config) -> Outcome {
    let shutdown = on_signals()?;
    match command {
        Command::Serve => serve::serve(config, shutdown).await,
        Command::Migrate => migrate::migrate(&config, &shutdown).await,
        Command::Demo(demo) => demo::load(&demo, &config, &shutdown).await,
        Command::Admin(admin) => admin::perform(&admin, &config, &shutdown).await,
        Command::Check => check::check(&config, &shutdown).await,
    }
}

/// Opens the database, brings it up, lets `work` use it, and closes it whatever came of that.
async fn with_database<W>(config: &Config, what: &str, shutdown: &Shutdown, work: W) -> Outcome
where
    W: AsyncFnOnce(&Database) -> Outcome,
{
    let opened: Opened = open(config, what, shutdown).await?;
    let outcome = match crate::migrate::bring_up(&opened.database, &store::MIGRATOR).await {
        Ok(_) => tokio::select! {
            outcome = work(&opened.database) => outcome,
            () = shutdown.begun() => Err("stopped".into()),
        },
        Err(trouble) => Err(trouble.into()),
    };
    opened.close().await;
    outcome
}

/// A store for a short command.
fn store(database: &Database) -> PgStore {
    store_as(&database.app)
}

/// A store for a short command, as a role of its own.
fn store_as(login: &Login) -> PgStore {
    PgStore::connect(login.options(), store::Pools { general: 2, reserved: 1 }, Arc::new(SystemClock))
}

/// Prints a line for the person at the terminal. Nobody there is no error.
fn say(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// Says what is wrong. Nobody there is no error: a panic would leave the database running.
fn complain(what: &dyn std::fmt::Display) {
    let _ = writeln!(std::io::stderr(), "mooring: {what}");
}

#[cfg(test)]
mod tests {
    use super::Arguments;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_well_formed() {
        Arguments::command().debug_assert();
    }
}
