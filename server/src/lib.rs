//! The mooring server: serves the app, keeps its database.
#![recursion_limit = "256"]

pub mod accept;
pub mod cli;
pub mod clock;
pub mod code;
pub mod config;
pub mod demo;
pub mod gate;
mod headers;
pub mod live;
mod migrate;
mod ops;
mod origin;
pub mod postgres;
pub mod router;
pub mod shutdown;
pub mod site;
mod visit;
mod worker;
