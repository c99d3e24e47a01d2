//! `/styleguide`: every part in every state. Development builds only.

mod forms;
mod pieces;
mod signs;
#[cfg(test)]
mod tests;

use crate::{text::t, ui::document};
use domain::Language;
use leptos::prelude::*;

/// All parts on one page, as a document without script.
pub fn styleguide_page(lang: Language, css_href: &str) -> String {
    let page = view! {
        <main class="styleguide" id="page">
            <h1>{t!(lang, "styleguide-title")}</h1>
            <p class="soft">
                {t!(lang, "styleguide-lead")} " " <a href="?lang=en">"English"</a> " " <a href="?lang=es">"Español"</a> " "
                <a href="/styleguide/phone">{t!(lang, "styleguide-phone")}</a> " "
                <a href="/styleguide/desk">{t!(lang, "styleguide-desk")}</a>
            </p>
            {signs::colours(lang)}
            {signs::words(lang)}
            {signs::buttons(lang)}
            {signs::badges(lang)}
            {signs::notices(lang)}
            {forms::forms(lang)}
            {pieces::cards(lang)}
            {pieces::charts(lang)}
            {pieces::board(lang)}
            {pieces::help(lang)}
        </main>
    };
    document(lang, &t!(lang, "styleguide-title"), css_href, page)
}

/// A participant's page with made-up content.
pub fn phone_page(lang: Language, css_href: &str) -> String {
    document(lang, &t!(lang, "styleguide-phone"), css_href, pieces::phone(lang))
}

/// A clinician's page with made-up content.
pub fn desk_page(lang: Language, css_href: &str) -> String {
    document(lang, &t!(lang, "styleguide-desk"), css_href, pieces::desk(lang))
}

/// A section with its heading.
fn section(title: String, body: AnyView) -> AnyView {
    view! {
        <section>
            <h2>{title}</h2>
            {body}
        </section>
    }
    .into_any()
}
