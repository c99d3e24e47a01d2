//! The same page in the other language.

use crate::text::t;
use domain::Language;
use leptos::prelude::*;

/// Links to each language of an open page.
#[component]
pub fn LanguageSwitch(
    /// The language shown.
    lang: Language,
    /// The page, with whatever else its query needs (`/sign-in?next=/today`).
    #[prop(optional, into)]
    path: String,
) -> impl IntoView {
    let joint = if path.contains('?') { '&' } else { '?' };
    let links: Vec<_> = Language::ALL
        .into_iter()
        .map(|each| {
            let href = format!("{path}{joint}lang={}", each.tag());
            view! {
                <a href=href lang=each.tag() hreflang=each.tag() aria-current=(each == lang).then_some("true")>
                    {each.own_name()}
                </a>
            }
        })
        .collect();
    view! { <nav class="languages" aria-label=t!(lang, "ui-language")>{links}</nav> }
}
