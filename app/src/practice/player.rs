//! The player: one clock for every exercise that has one. The page holds its words; this island moves them.

use leptos::prelude::*;

/// Stands inside a `.player` as `practice::stage` writes it, and wires it up: its list is what is played.
#[island]
pub fn Player() -> impl IntoView {
    let root = NodeRef::<leptos::html::I>::new();
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        if let Some(root) = root.get() {
            super::wire::wire(&root);
        }
    });
    view! { <i hidden node_ref=root></i> }
}
