//! What a participant can set: each section saves by itself.

pub mod api;
mod page;
mod section;

pub use page::SettingsPage;
