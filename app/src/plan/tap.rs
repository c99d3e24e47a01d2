//! A button that is a form of its own: one small change with one tap, with or without script.

use crate::ssr::Request;
use domain::plan::Version;
use leptos::prelude::*;

/// A change of `version`. `label` is what a screen reader says where the words are too few.
pub fn tap(
    request: &Request,
    version: &Version,
    (change, at): (&'static str, String),
    class: &'static str,
    (words, label): (AnyView, Option<String>),
) -> AnyView {
    let client_id = request.services.clock.id().to_string();
    view! {
        <form class="plan-tap" method="post" action="/api/plan/change">
            <input type="hidden" name="client_id" value=client_id/>
            <input type="hidden" name="part" value=version.content.part().word()/>
            <input type="hidden" name="id" value=version.id.to_string()/>
            <input type="hidden" name="seen" value=version.version.to_string()/>
            <input type="hidden" name="change" value=change/>
            <input type="hidden" name="at" value=at/>
            <button class=class aria-label=label>{words}</button>
        </form>
    }
    .into_any()
}
