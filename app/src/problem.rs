//! Pages for what went wrong before any page could answer: without script, database or sign-in.

use crate::{t, ui};
use domain::Language;
use leptos::prelude::*;

/// What went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// No such page.
    NotFound,
    /// Not for this role.
    NotAllowed,
    /// A form from another site.
    OtherSite,
    /// Too many bytes.
    TooLarge,
    /// The form did not arrive in time.
    TooSlow,
    /// The body is no form.
    NotAForm,
    /// The database cannot be asked.
    Unavailable,
    /// A fault of ours.
    Broken,
}

/// The whole document.
pub fn problem_page(lang: Language, problem: Problem, stylesheet: &str) -> String {
    let (title, body) = match problem {
        Problem::NotFound => (t!(lang, "page-not-found-title"), t!(lang, "page-not-found-body")),
        Problem::NotAllowed => (t!(lang, "page-not-allowed-title"), t!(lang, "page-not-allowed-body")),
        Problem::OtherSite => (t!(lang, "page-other-site-title"), t!(lang, "page-other-site-body")),
        Problem::TooLarge => (t!(lang, "page-too-large-title"), t!(lang, "page-too-large-body")),
        Problem::TooSlow => (t!(lang, "page-too-slow-title"), t!(lang, "page-too-slow-body")),
        Problem::NotAForm => (t!(lang, "page-not-a-form-title"), t!(lang, "page-not-a-form-body")),
        Problem::Unavailable => (t!(lang, "page-unavailable-title"), t!(lang, "page-unavailable-body")),
        Problem::Broken => (t!(lang, "page-broken-title"), t!(lang, "page-broken-body")),
    };
    let way_out = t!(lang, "page-way-out");
    let view = view! {
        <ui::OpenFrame lang=lang title=title>
            <p>{body}</p>
            <p><a class="button quiet" href="/">{way_out}</a></p>
        </ui::OpenFrame>
    };
    ui::document(lang, &t!(lang, "page-title-other"), stylesheet, view.into_any())
}
