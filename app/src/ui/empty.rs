//! Where there is nothing yet: what will come here, and what to do.

use leptos::prelude::*;

/// An empty state.
#[component]
pub fn EmptyState(
    /// What is not there yet.
    #[prop(into)]
    title: String,
    /// What will come, and when.
    #[prop(into)]
    body: String,
    /// What to do.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <p class="empty-title">{title}</p>
            <p class="soft">{body}</p>
            {children.map(|children| children())}
        </div>
    }
    .into_any()
}
