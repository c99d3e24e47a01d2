//! The places that exist. A new area adds one line here.

use crate::{text::t, ui::Glyph};
use domain::Language;

/// A place of the navigation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its address.
    pub href: &'static str,
    /// Its name.
    pub name: String,
    /// Its picture.
    pub glyph: Glyph,
    /// Whether pages below its address belong to it.
    pub deep: bool,
}

impl Place {
    /// Whether `path` is this place or lies within it.
    pub fn contains(&self, path: &str) -> bool {
        path.strip_prefix(self.href).is_some_and(|rest| rest.is_empty() || (self.deep && rest.starts_with('/')))
    }
}

/// A participant's places: Today, Schedule, Practice, Plan, and "More" last. What has no place stands in `more/page.rs`.
pub fn participant_places(lang: Language) -> Vec<Place> {
    vec![
        Place { href: "/today", name: t!(lang, "ui-place-today"), glyph: Glyph::Today, deep: true },
        Place { href: "/schedule", name: t!(lang, "ui-place-schedule"), glyph: Glyph::Schedule, deep: true },
        Place { href: "/practice", name: t!(lang, "practice-title"), glyph: Glyph::Practice, deep: true },
        Place { href: "/plan", name: t!(lang, "ui-place-plan"), glyph: Glyph::Plan, deep: true },
        Place { href: "/more", name: t!(lang, "ui-place-more"), glyph: Glyph::More, deep: true },
    ]
}

/// A clinician's places. The board is also the start of the clinic, so the other pages below it are not its own.
pub fn clinic_places(lang: Language) -> Vec<Place> {
    vec![
        Place { href: "/clinic", name: t!(lang, "ui-place-board"), glyph: Glyph::Board, deep: false },
        Place { href: "/clinic/people", name: t!(lang, "ui-place-people"), glyph: Glyph::People, deep: true },
        Place { href: "/account", name: t!(lang, "ui-place-account"), glyph: Glyph::Account, deep: true },
    ]
}
