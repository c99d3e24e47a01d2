//! The open welcome page: no script, no cookie, the same for everybody in one language.

use crate::{t, ui};
use domain::Language;
use leptos::prelude::*;

/// The whole document.
pub fn welcome_page(lang: Language, stylesheet: &str) -> String {
    let view = view! {
        <ui::OpenFrame lang=lang title=t!(lang, "account-welcome-title") path="/">
            <p class="lead">{t!(lang, "account-welcome-body")}</p>
            <p class="stack tight">
                <a class="button wide" href=format!("/sign-in?lang={}", lang.tag())>{t!(lang, "account-welcome-sign-in")}</a>
                <a class="button quiet wide" href=format!("/invitation?lang={}", lang.tag())>{t!(lang, "account-welcome-code")}</a>
            </p>
            <section class="card">
                <h2>{t!(lang, "account-welcome-craving-title")}</h2>
                <p>{t!(lang, "account-welcome-craving-body")}</p>
                <p><a class="button quiet" href=format!("/craving?lang={}", lang.tag())>{t!(lang, "account-welcome-craving")}</a></p>
            </section>
            <p class="soft small">{t!(lang, "account-welcome-privacy")}</p>
        </ui::OpenFrame>
    };
    ui::document(lang, &t!(lang, "page-title-welcome"), stylesheet, view.into_any())
}
