//! The first stops of the keyboard: straight to the page, straight to help.

use crate::text::t;
use domain::Language;
use leptos::prelude::*;

/// Links that show when they have the focus.
#[component]
pub fn SkipLink(
    /// Language.
    lang: Language,
) -> impl IntoView {
    view! {
        <nav class="skip" aria-label=t!(lang, "ui-skip")>
            <a class="button" href="#page">{t!(lang, "ui-skip")}</a>
            <a class="button" href=format!("/help?lang={}", lang.tag())>{t!(lang, "ui-help-now")}</a>
        </nav>
    }
}
