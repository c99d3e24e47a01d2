//! The participant's own day.

mod next;
mod page;

pub use page::TodayPage;
