//! "I want to use": a first version of the flow of `clinical/exercises.md`.

#[cfg(feature = "ssr")]
pub mod api;
#[cfg(feature = "ssr")]
mod next;
#[cfg(feature = "ssr")]
mod page;
#[cfg(feature = "ssr")]
mod steps;

#[cfg(feature = "ssr")]
pub use self::{
    next::{NextPage, ToldPage},
    page::CravingPage,
    steps::{AgainPage, BreathPage, CrisisPage, MovePage, RatePage, UnwellPage},
};

/// The screens that a visitor may open; they work without a network too ([`crate::offline`]).
#[cfg(feature = "ssr")]
pub const OPEN_PAGES: [&str; 8] = [
    "/craving",
    "/craving/move",
    "/craving/unwell",
    "/craving/crisis",
    "/craving/rate",
    "/craving/breath",
    "/craving/again",
    "/craving/next",
];
