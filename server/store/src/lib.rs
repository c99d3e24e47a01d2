//! All SQL of Mooring: the ports of `domain` on `PostgreSQL`, and what the gate and the operator need beside them.

mod account;
mod audit;
mod check;
mod checkin;
mod clinic;
mod craving;
mod days;
mod draft;
mod enrollment;
mod flag;
mod homework;
mod invitation;
mod judge;
mod lapse;
pub mod load;
mod medication;
mod participant;
mod people;
mod plan;
mod practice;
mod program;
mod progress;
mod questionnaire;
mod schedule;
mod scope;
mod settings;
mod sign_in;
mod sign_in_failure;
mod time;
mod today;
mod trouble;
mod word;

pub use account::Credential;
pub use check::Facts;
pub use invitation::{NewCode, NotInvited};
pub use program::{NewProgram, NotCreated};
pub use scope::{PgStore, Pools};
pub use sign_in::{Ended, NewSignIn, SignIn};

use sqlx::migrate::Migrator;

/// The schema. Run by the owner of the tables, never by the application's role, which must exist before.
pub static MIGRATOR: Migrator = sqlx::migrate!();
