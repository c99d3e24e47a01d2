//! A card: one thought with a quiet border.

use super::Maybe;
use leptos::prelude::*;

/// What a card stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shade {
    /// Like every other.
    #[default]
    Plain,
    /// The one next thing to do.
    Next,
    /// Something to come, or less weighty.
    Sunken,
}

/// A section with a heading of the second level.
#[component]
pub fn Card(
    /// Its heading, where it has one.
    #[prop(optional, into)]
    title: Maybe,
    /// A word in front of the heading ("Next").
    #[prop(optional, into)]
    kicker: Maybe,
    /// What it stands for.
    #[prop(optional)]
    shade: Shade,
    /// What stands beside the heading (a link, a figure).
    #[prop(optional)]
    aside: Option<AnyView>,
    /// Its id, for links to it.
    #[prop(optional, into)]
    id: Maybe,
    /// What is on it.
    children: Children,
) -> impl IntoView {
    let (title, kicker, id) = (title.0, kicker.0, id.0);
    let class = match shade {
        Shade::Plain => "card",
        Shade::Next => "card next",
        Shade::Sunken => "card sunken",
    };
    let heading = title.map(|title| {
        view! {
            <div class="row between">
                <h2>{title}</h2>
                {aside}
            </div>
        }
    });
    view! {
        <section class=class id=id>
            {kicker.map(|kicker| view! { <p class="soft small">{kicker}</p> })}
            {heading}
            {children()}
        </section>
    }
    .into_any()
}
