//! The daily check-in: form, receipt, and the islands that make the form better.

mod slider;

pub use slider::Slider;

#[cfg(feature = "ssr")]
pub mod api;
#[cfg(feature = "ssr")]
mod page;
#[cfg(feature = "ssr")]
mod questions;
#[cfg(feature = "ssr")]
mod saved;

#[cfg(feature = "ssr")]
pub use self::{page::CheckInPage, saved::SavedPage};
