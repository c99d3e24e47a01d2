//! Buttons, and links that look like them. Each at least 44 px high.

use super::Maybe;
use leptos::prelude::*;

/// How a button looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// The one thing to do here.
    #[default]
    Main,
    /// Everything else.
    Quiet,
    /// On the coloured card.
    Light,
    /// Takes something away or ends something.
    Grave,
}

fn class(look: Look, wide: bool) -> &'static str {
    match (look, wide) {
        (Look::Main, false) => "button",
        (Look::Main, true) => "button wide",
        (Look::Quiet, false) => "button quiet",
        (Look::Quiet, true) => "button quiet wide",
        (Look::Light, false) => "button light",
        (Look::Light, true) => "button light wide",
        (Look::Grave, false) => "button grave",
        (Look::Grave, true) => "button grave wide",
    }
}

/// Sends the form around it.
#[component]
pub fn Button(
    /// How it looks.
    #[prop(optional)]
    look: Look,
    /// As wide as what it stands in.
    #[prop(optional)]
    wide: bool,
    /// Name of the value it sends, where a form has several buttons.
    #[prop(optional, into)]
    name: Maybe,
    /// That value.
    #[prop(optional, into)]
    value: Maybe,
    /// What a screen reader says, where the words alone are too few ("Take it: Ana L.").
    #[prop(optional, into)]
    label: Maybe,
    /// The words on it.
    children: Children,
) -> impl IntoView {
    let (name, value, label) = (name.0, value.0, label.0);
    view! {
        <button type="submit" class=class(look, wide) name=name value=value aria-label=label>
            {children()}
        </button>
    }
}

/// Goes to a page; looks like a button.
#[component]
pub fn LinkButton(
    /// Where to.
    #[prop(into)]
    href: String,
    /// How it looks.
    #[prop(optional)]
    look: Look,
    /// As wide as what it stands in.
    #[prop(optional)]
    wide: bool,
    /// What a screen reader says, where the words alone are too few.
    #[prop(optional, into)]
    label: Maybe,
    /// The words on it.
    children: Children,
) -> impl IntoView {
    let label = label.0;
    view! {
        <a class=class(look, wide) href=href aria-label=label>
            {children()}
        </a>
    }
}
