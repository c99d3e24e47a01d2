//! "I want to use": the flow of `clinical/exercises.md`, screen by screen. Every screen is a document of its own that
//! works without script; for whoever is not signed in it is a way of links that stores nothing.

#[cfg(feature = "ssr")]
pub mod api;
#[cfg(feature = "ssr")]
mod call;
#[cfg(feature = "ssr")]
mod curve;
#[cfg(feature = "ssr")]
mod exercise;
#[cfg(feature = "ssr")]
mod finish;
#[cfg(feature = "ssr")]
mod history;
#[cfg(feature = "ssr")]
mod page;
#[cfg(feature = "ssr")]
mod rate;
#[cfg(feature = "ssr")]
mod safety;
#[cfg(feature = "ssr")]
mod screen;
#[cfg(feature = "ssr")]
mod surf;
#[cfg(feature = "ssr")]
mod told;
#[cfg(feature = "ssr")]
mod ways;

#[cfg(feature = "ssr")]
pub use self::{
    history::HistoryPage,
    page::{BreathOfPathPage, CravingPage, OPEN_PAGES, StepPage},
    told::ToldPage,
};

/// Whether the screen at `path` has islands: a clock for everybody, and a form that keeps its draft for a participant.
#[cfg(feature = "ssr")]
pub fn plays(path: &str, participant: bool) -> bool {
    use domain::Step;
    let Some(rest) = path.strip_prefix("/craving/") else { return false };
    match Step::from_word(rest) {
        Some(Step::Tape) => participant,
        Some(step) => step.exercise().is_some(),
        None => rest.starts_with("breath/"),
    }
}
