//! Everything that renders: pages on the server, islands in the browser.
#![recursion_limit = "256"]

#[cfg(feature = "hydrate")]
mod browser;
pub mod checkin;
pub mod craving;
pub mod draft;
pub mod flag;
pub mod lapse;
pub mod practice;

#[cfg(feature = "ssr")]
mod account;
#[cfg(feature = "ssr")]
mod form;
#[cfg(feature = "ssr")]
pub mod help;
#[cfg(feature = "ssr")]
mod homework;
#[cfg(feature = "ssr")]
pub mod month;
#[cfg(feature = "ssr")]
mod more;
#[cfg(feature = "ssr")]
pub mod offline;
#[cfg(feature = "ssr")]
mod people;
#[cfg(feature = "ssr")]
pub mod plan;
#[cfg(feature = "ssr")]
pub mod problem;
#[cfg(feature = "ssr")]
pub mod progress;
#[cfg(feature = "ssr")]
mod questionnaire;
#[cfg(feature = "ssr")]
mod routes;
#[cfg(feature = "ssr")]
mod schedule;
#[cfg(feature = "ssr")]
pub mod script;
#[cfg(feature = "ssr")]
mod settings;
#[cfg(feature = "ssr")]
pub mod ssr;
#[cfg(all(feature = "ssr", debug_assertions))]
pub mod styleguide;
#[cfg(feature = "ssr")]
pub mod text;
#[cfg(feature = "ssr")]
mod today;
#[cfg(feature = "ssr")]
pub mod ui;
#[cfg(feature = "ssr")]
pub mod welcome;
#[cfg(feature = "ssr")]
pub mod worksheet;

#[cfg(feature = "ssr")]
pub use routes::{App, Stylesheet, shell};
#[cfg(feature = "ssr")]
pub(crate) use text::t;

/// Starts the islands of the page.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
