//! The daily check-in: form, receipt, changing it, looking back, own words; and the island that makes the scales better.

mod slider;

pub use slider::Slider;

#[cfg(feature = "ssr")]
mod answers;
#[cfg(feature = "ssr")]
pub mod api;
#[cfg(feature = "ssr")]
mod change;
#[cfg(feature = "ssr")]
mod history;
#[cfg(feature = "ssr")]
mod page;
#[cfg(feature = "ssr")]
mod past;
#[cfg(feature = "ssr")]
mod questions;
#[cfg(feature = "ssr")]
mod saved;
#[cfg(feature = "ssr")]
mod words;

#[cfg(feature = "ssr")]
pub use self::{
    answers::said, change::ChangePage, history::HistoryPage, page::CheckInPage, past::PastPage, saved::SavedPage,
    words::WordsPage,
};
