//! One section of the page: a card with a form of its own.

use crate::{form::Form, ssr::Typed, t, ui};
use domain::{Fields, Language};
use leptos::prelude::*;
use std::sync::Arc;

/// What stands in a section, name and text of each field, as it is stored.
pub type Stored<'a> = &'a [(&'a str, &'a str)];

/// The form of a section: as it was typed where it comes back, else as it is stored.
pub fn form(page: &Form, section: &str, stored: Stored) -> Form {
    if page.typed.fields.get("section") == section {
        return page.clone();
    }
    let fields = stored.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    Form { lang: page.lang, typed: Arc::new(Typed { fields: Fields(fields), ..Typed::default() }) }
}

/// A tick as a form sends it.
pub const fn tick(on: bool) -> &'static str {
    if on { "yes" } else { "" }
}

/// The card: title, a sentence, the fields, the button. What says "saved" is shown where the address names it, so it
/// needs neither a script nor a page of its own.
pub fn card(lang: Language, section: &'static str, title: String, body: Option<String>, fields: AnyView) -> AnyView {
    view! {
        <section class="card" id=section>
            <h2>{title.clone()}</h2>
            {body.map(|body| view! { <p class="soft">{body}</p> })}
            <form class="stack" method="post" action="/api/settings/save">
                <input type="hidden" name="section" value=section/>
                {fields}
                <button class="button quiet" aria-label=t!(lang, "settings-save-section", section = title)>
                    {t!(lang, "settings-save")}
                </button>
            </form>
            {saved(lang, section)}
        </section>
    }
    .into_any()
}

/// The line that says "saved".
pub fn saved(lang: Language, section: &str) -> AnyView {
    view! {
        <p class="saved" id=format!("{section}-saved") role="status" tabindex="-1">
            <ui::Icon glyph=ui::Glyph::Done/>
            {t!(lang, "settings-saved")}
        </p>
    }
    .into_any()
}
