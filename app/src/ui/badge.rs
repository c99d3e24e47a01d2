//! Badges. Severity is a word and a shape, never colour alone.

use super::{Glyph, Icon, Maybe};
use crate::text::rule;
use domain::{Language, Severity};
use leptos::prelude::*;

/// Colour of a badge.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Plain.
    #[default]
    Plain,
    /// Good news.
    Good,
    /// The accent.
    Accent,
}

/// A word set apart.
#[component]
pub fn Badge(
    /// Its colour.
    #[prop(optional)]
    tone: Tone,
    /// The word.
    children: Children,
) -> impl IntoView {
    let class = match tone {
        Tone::Plain => "badge",
        Tone::Good => "badge good",
        Tone::Accent => "badge accent",
    };
    view! { <span class=class>{children()}</span> }
}

/// How severe, by shape, word and colour: a diamond for red, a triangle for amber, a circle for yellow.
#[component]
pub fn SeverityBadge(
    /// Language.
    lang: Language,
    /// How severe.
    severity: Severity,
    /// The word on it ("Now"); the severity's name where none is given.
    #[prop(optional, into)]
    word: Maybe,
) -> impl IntoView {
    let word = word.0;
    let (class, glyph) = match severity {
        Severity::Red => ("badge red", Glyph::Diamond),
        Severity::Amber => ("badge amber", Glyph::Triangle),
        Severity::Yellow => ("badge yellow", Glyph::Circle),
    };
    let name = rule::severity(lang, severity);
    let words = match word {
        Some(word) => view! { <span><span class="unseen">{name} ": "</span>{word}</span> }.into_any(),
        None => view! { <span>{name}</span> }.into_any(),
    };
    view! { <span class=class><Icon glyph=glyph/>{words}</span> }
}
