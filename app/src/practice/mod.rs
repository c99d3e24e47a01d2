//! Practice: exercises found by need, one player for all that have a clock, forms, and activities of one's own.
//!
//! Another page plays an exercise with [`stage::stage`] and lists itself in `routes::has_islands`.

mod player;
#[cfg(feature = "hydrate")]
mod send;
#[cfg(feature = "hydrate")]
mod senses;
#[cfg(feature = "hydrate")]
mod wire;

pub use player::Player;

#[cfg(feature = "ssr")]
pub mod api;
#[cfg(feature = "ssr")]
mod done;
#[cfg(feature = "ssr")]
mod entry;
#[cfg(feature = "ssr")]
mod find;
#[cfg(feature = "ssr")]
mod length;
#[cfg(feature = "ssr")]
mod log;
#[cfg(feature = "ssr")]
mod page;
#[cfg(feature = "ssr")]
mod spin;
#[cfg(feature = "ssr")]
pub mod stage;
#[cfg(feature = "ssr")]
pub mod words;

#[cfg(feature = "ssr")]
pub(crate) use page::has_clock;

#[cfg(feature = "ssr")]
pub use self::{
    done::{AnotherPage, CrisisPage, DonePage},
    entry::{EntriesPage, EntryPage},
    find::PracticePage,
    log::LogPage,
    page::SkillPage,
};

/// Whether something is written or picked on `page`, so that its draft is kept.
#[cfg(feature = "ssr")]
pub fn writes(page: &str) -> bool {
    let skill = page.strip_prefix("/practice/").and_then(domain::Skill::from_address);
    skill.is_some_and(|skill| skill.exercise(domain::Language::En).sheet("").is_some())
}

/// Whether the page at `path` has islands: a clock for everybody, a form that keeps its draft for a participant.
#[cfg(feature = "ssr")]
pub fn plays(path: &str, participant: bool) -> bool {
    let Some(skill) = path.strip_prefix("/practice/").and_then(domain::Skill::from_address) else { return false };
    let exercise = skill.exercise(domain::Language::En);
    let elsewhere = participant && page::plan(exercise).is_some();
    !elsewhere && (page::has_clock(exercise) || (participant && writes(path)))
}
