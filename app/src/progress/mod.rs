//! How it has gone over weeks.

pub mod api;
mod counts;
mod page;
mod weeks;

pub use page::ProgressPage;
