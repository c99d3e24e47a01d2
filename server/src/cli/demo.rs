//! `mooring demo`.

use super::{Outcome, say, with_database};
use crate::{
    clock::SystemClock,
    config::Config,
    demo::{self, Loaded, Size},
    postgres::Database,
    shutdown::Shutdown,
};
use clap::Args;
use domain::Clock;
use std::process::ExitCode;

/// How large the demo program is.
#[derive(Debug, Args)]
pub(super) struct Demo {
    /// How many participants
    #[arg(long, default_value_t = 24, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    pub participants: u32,
    /// How many weeks of history
    #[arg(long, default_value_t = 12, value_name = "W", value_parser = clap::value_parser!(u32).range(1..=520))]
    pub weeks: u32,
    /// What chance starts from
    #[arg(long, default_value_t = 1, value_name = "S")]
    pub seed: u64,
}

/// Loads the demo program.
pub(super) async fn load(demo: &Demo, config: &Config, shutdown: &Shutdown) -> Outcome {
    with_database(config, "demo", shutdown, async |database| simulate(demo, config, database).await).await
}

async fn simulate(demo: &Demo, config: &Config, database: &Database) -> Outcome {
    let size = Size { participants: demo.participants, weeks: demo.weeks, seed: demo.seed };
    let origin = &config.public_origin;
    let begun = SystemClock.now();
    // COPY needs temporary tables, which only the owner may make; the policies bind the owner too.
    let owner = database.owner.as_ref().ok_or("loading the demo needs the owner's address (MOORING_OWNER_URL)")?;
    let loaded = demo::load(&super::store_as(owner), size, origin.host(), begun).await?;
    say(&match loaded {
        Loaded::Now => {
            let seconds = (SystemClock.now() - begun).get_seconds();
            format!(
                "Loaded {} participants with up to {} weeks of history in {seconds} s.",
                size.participants, size.weeks
            )
        }
        Loaded::Before => "The demo program is here already, and stays as it is.".to_owned(),
    });
    say(&demo::sign_ins(origin.as_str()));
    Ok(ExitCode::SUCCESS)
}
