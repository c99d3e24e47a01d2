//! `mooring migrate`.

use super::{Outcome, say};
use crate::{
    config::Config,
    migrate::{Trouble, apply},
    postgres::open,
    shutdown::Shutdown,
};
use std::process::ExitCode;

/// Applies what is missing.
pub(super) async fn migrate(config: &Config, shutdown: &Shutdown) -> Outcome {
    let opened = open(config, "migrate", shutdown).await?;
    let applied = match &opened.database.owner {
        Some(owner) => apply(owner, &store::MIGRATOR).await,
        None => Err(Trouble::NoOwner),
    };
    opened.close().await;
    match applied? {
        0 => say("Nothing to do: every migration has been applied."),
        applied => say(&format!("Applied {applied} of {} migrations.", store::MIGRATOR.iter().count())),
    }
    Ok(ExitCode::SUCCESS)
}
