//! A page that is open to all: narrow, in the reader's language, help one tap away.

use super::{Brand, Hide, PageHead};
use crate::{
    text::t,
    ui::{LanguageSwitch, Maybe, SkipLink},
};
use domain::Language;
use leptos::prelude::*;

/// The frame of welcome, sign-in, help and the like.
#[component]
pub fn OpenFrame(
    /// Language.
    lang: Language,
    /// The heading of the page.
    #[prop(into)]
    title: String,
    /// The page's own path and query, for the link to the other language (`/sign-in`); empty where a setting decides.
    #[prop(optional, into)]
    path: String,
    /// A word above the heading.
    #[prop(optional, into)]
    kicker: Maybe,
    /// A sentence below the heading.
    #[prop(optional, into)]
    lead: Maybe,
    /// Where "Back" goes.
    #[prop(optional, into)]
    back: Maybe,
    /// The page is the help page itself.
    #[prop(optional)]
    is_help: bool,
    /// The page.
    children: Children,
) -> impl IntoView {
    let (kicker, lead, back) = (kicker.0, lead.0, back.0);
    let help = (!is_help).then(
        || view! { <a class="button quiet" href=format!("/help?lang={}", lang.tag())>{t!(lang, "ui-help-now")}</a> },
    );
    let hides = crate::ssr::request().is_ok_and(|request| request.participant().is_ok());
    view! {
        <SkipLink lang=lang/>
        <header class="top open-top">
            <Brand lang=lang href="/"/>
            <div class="row">
                {(!path.is_empty()).then(|| view! { <LanguageSwitch lang=lang path=path/> })}
                {help}
                {hides.then(|| view! { <Hide lang=lang/> })}
            </div>
        </header>
        <main class="open" id="page" tabindex="-1">
            <PageHead lang=lang title=title kicker=kicker lead=lead back=back/>
            {children()}
        </main>
    }
    .into_any()
}
