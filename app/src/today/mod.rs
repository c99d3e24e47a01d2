//! The participant's own day.

mod page;
mod thing;

pub use page::TodayPage;
