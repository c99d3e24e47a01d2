//! A question before something is done. Opens without script, so it works on every page.

use leptos::prelude::*;

/// A button that opens a panel with the question, the way on (a form) and the way out (the button again).
#[component]
pub fn Dialog(
    /// The words on the button.
    #[prop(into)]
    button: String,
    /// The question.
    #[prop(into)]
    title: String,
    /// Open from the start, as after a refused form.
    #[prop(optional)]
    open: bool,
    /// What is in the panel.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="dialog" open=open>
            <summary class="button quiet">{button}</summary>
            <div class="dialog-panel">
                <p class="dialog-title">{title}</p>
                {children()}
            </div>
        </details>
    }
    .into_any()
}
