//! A participant's page: everything within reach of one thumb.

use super::{Brand, Hide, PageHead, Places, participant_places};
use crate::{
    text::t,
    ui::{Maybe, SkipLink},
};
use domain::Language;
use leptos::prelude::*;

/// The frame of a participant's page.
#[component]
pub fn PhoneFrame(
    /// Language.
    lang: Language,
    /// The heading of the page.
    #[prop(into)]
    title: String,
    /// The page's path: its place is marked in the navigation.
    #[prop(into)]
    here: String,
    /// A word above the heading ("Tuesday").
    #[prop(optional, into)]
    kicker: Maybe,
    /// A sentence below the heading.
    #[prop(optional, into)]
    lead: Maybe,
    /// Where "Back" goes.
    #[prop(optional, into)]
    back: Maybe,
    /// The page.
    children: Children,
) -> impl IntoView {
    let (kicker, lead, back) = (kicker.0, lead.0, back.0);
    let places = participant_places(lang);
    // What has no place of its own in the bar is found under the last one.
    let here = if places.iter().any(|place| place.contains(&here)) { here } else { "/more".to_owned() };
    view! {
        <SkipLink lang=lang/>
        <header class="top phone-top">
            <Brand lang=lang href="/today"/>
            <Hide lang=lang/>
        </header>
        <main class="phone" id="page" tabindex="-1">
            <PageHead lang=lang title=title kicker=kicker lead=lead back=back/>
            {children()}
        </main>
        <div class="reach">
            <nav class="urge" aria-label=t!(lang, "ui-nav-reach")>
                <a class="button wide" href="/craving">
                    {t!(lang, "ui-i-want-to-use")}
                </a>
                <a class="button quiet wide" href=format!("/help?lang={}", lang.tag())>
                    {t!(lang, "ui-help-now")}
                </a>
            </nav>
            <nav aria-label=t!(lang, "ui-nav-places")>
                <Places places=places here=here/>
            </nav>
        </div>
    }
    .into_any()
}
