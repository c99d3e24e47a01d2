//! `/offline`: what is shown in place of a page that cannot be reached.

use crate::{t, ui};
use domain::Language;
use leptos::prelude::*;

/// The whole document: without script, the same for everybody.
pub fn offline_page(lang: Language, stylesheet: &str) -> String {
    let link = move |path: &str| format!("{path}?lang={}", lang.tag());
    let page = view! {
        <ui::OpenFrame lang=lang title=t!(lang, "offline-title")>
            <p class="lead">{t!(lang, "offline-body")}</p>
            <p>{t!(lang, "offline-not-sent")}</p>
            // The service worker takes `hidden` away where something is kept on this phone.
            <p data-kept="" hidden><a class="button wide" href="/plan/kept">{t!(lang, "offline-kept")}</a></p>
            <p class="stack tight">
                <a class="button wide" href=link("/craving")>{t!(lang, "offline-craving")}</a>
                <a class="button quiet wide" href=link("/help")>{t!(lang, "offline-help")}</a>
            </p>
        </ui::OpenFrame>
    };
    ui::document(lang, &t!(lang, "page-title-other"), stylesheet, page.into_any())
}
