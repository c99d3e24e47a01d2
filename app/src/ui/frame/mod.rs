//! What stands around a page: for a participant's phone, for the clinic's desk, for open pages, for pages without script.

mod desk;
mod document;
mod open;
mod phone;
mod place;

pub use desk::DeskFrame;
pub use document::document;
pub use open::OpenFrame;
pub use phone::PhoneFrame;
pub use place::{Place, clinic_places, participant_places};

use super::{Glyph, Icon};
use crate::text::t;
use domain::Language;
use leptos::prelude::*;

/// The mark with the name, leading home.
#[component]
fn Brand(lang: Language, href: &'static str) -> impl IntoView {
    view! {
        <a class="mark" href=href>
            <Icon glyph=Glyph::Mark/>
            {t!(lang, "ui-app-name")}
        </a>
    }
}

/// One tap that locks the sign-in and shows a plain calendar. For participants alone: nobody else has it.
#[component]
fn Hide(lang: Language) -> impl IntoView {
    view! {
        <form class="hide" name="hide" method="post" action="/api/accounts/hide">
            <input type="hidden" name="next" value=""/>
            <button class="button quiet small">{t!(lang, "ui-hide")}</button>
        </form>
    }
}

/// The top of a page's content: way back, a word above, the title, a sentence below.
#[component]
fn PageHead(
    lang: Language,
    title: String,
    kicker: Option<String>,
    lead: Option<String>,
    back: Option<String>,
) -> impl IntoView {
    view! {
        <div class="page-head">
            {back
                .map(|href| {
                    view! {
                        <a class="back" href=href>
                            <Icon glyph=Glyph::Back/>
                            {t!(lang, "ui-back")}
                        </a>
                    }
                })}
            {kicker.map(|kicker| view! { <p class="soft kicker">{kicker}</p> })}
            <h1>{title}</h1>
            {lead.map(|lead| view! { <p class="soft">{lead}</p> })}
        </div>
    }
    .into_any()
}

/// A list of places with pictures.
#[component]
fn Places(places: Vec<Place>, here: String) -> impl IntoView {
    let links: Vec<_> = places
        .into_iter()
        .map(|place| {
            let current = place.contains(&here).then_some("page");
            view! {
                <li>
                    <a href=place.href aria-current=current>
                        <Icon glyph=place.glyph/>
                        <span>{place.name}</span>
                    </a>
                </li>
            }
        })
        .collect();
    view! { <ul class="places">{links}</ul> }
}
