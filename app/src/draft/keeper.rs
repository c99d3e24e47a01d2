//! What a form shows of its draft.

use super::Sender;
use crate::{ssr, t, ui};
use domain::Language;
use leptos::prelude::*;

/// Stands inside a form, behind its button: says what is kept and sent, where the browser runs the island.
#[component]
pub fn Keeper(
    /// Language.
    lang: Language,
) -> impl IntoView {
    // A form that was refused comes back under the address it was sent to; its draft is still the page's.
    let page = ssr::request().map(|request| request.visit.path).unwrap_or_default();
    view! {
        <div
            class="keeper"
            data-page=page
            data-kept=t!(lang, "draft-kept")
            data-not-kept=t!(lang, "draft-not-kept")
            data-sending=t!(lang, "draft-sending")
            data-failed=t!(lang, "draft-failed")
        >
            <Sender/>
        </div>
    }
}

/// Says that the form shows what was typed before.
#[component]
pub fn KeptNote(
    /// Language.
    lang: Language,
) -> impl IntoView {
    view! {
        <ui::Notice kind=ui::NoticeKind::Info lang=lang>
            <p>{t!(lang, "draft-still-here")}</p>
        </ui::Notice>
    }
}
