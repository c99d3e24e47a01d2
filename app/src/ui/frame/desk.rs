//! A clinician's page: a rail on a laptop, a bar at the top and at the bottom of a phone.

use super::{Brand, PageHead, Places, clinic_places};
use crate::{
    text::t,
    ui::{Maybe, SkipLink},
};
use domain::Language;
use leptos::prelude::*;

/// The frame of a clinician's page.
#[component]
pub fn DeskFrame(
    /// Language.
    lang: Language,
    /// The heading of the page.
    #[prop(into)]
    title: String,
    /// The page's path: its place is marked in the navigation.
    #[prop(into)]
    here: String,
    /// A word above the heading.
    #[prop(optional, into)]
    kicker: Maybe,
    /// A sentence below the heading.
    #[prop(optional, into)]
    lead: Maybe,
    /// Where "Back" goes.
    #[prop(optional, into)]
    back: Maybe,
    /// The live line ("Live · 4:12 pm").
    #[prop(optional)]
    live: Option<AnyView>,
    /// The page.
    children: Children,
) -> impl IntoView {
    let (kicker, lead, back) = (kicker.0, lead.0, back.0);
    view! {
        <SkipLink lang=lang/>
        <div class="desk">
            <header class="rail">
                <Brand lang=lang href="/clinic"/>
                <nav class="rail-places" aria-label=t!(lang, "ui-nav-places")>
                    <Places places=clinic_places(lang) here=here/>
                </nav>
                <div class="rail-foot">
                    {live}
                    <a class="small" href=format!("/help?lang={}", lang.tag())>{t!(lang, "ui-help-now")}</a>
                </div>
            </header>
            <main class="board" id="page" tabindex="-1">
                <PageHead lang=lang title=title kicker=kicker lead=lead back=back/>
                {children()}
            </main>
        </div>
    }
    .into_any()
}
