//! A word to the person about what happened.

use super::{Glyph, Icon, Maybe};
use crate::text::t;
use domain::Language;
use leptos::prelude::*;

/// What kind of word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoticeKind {
    /// Good to know.
    #[default]
    Info,
    /// It is done.
    Success,
    /// Take note.
    Warning,
    /// It is not done.
    Error,
}

/// A notice. A screen reader says an error at once, the rest when it is free.
#[component]
pub fn Notice(
    /// Language.
    lang: Language,
    /// What kind.
    #[prop(optional)]
    kind: NoticeKind,
    /// Its heading, where it has one.
    #[prop(optional, into)]
    title: Maybe,
    /// What it says.
    children: Children,
) -> impl IntoView {
    let title = title.0;
    let (class, role, glyph, word) = match kind {
        NoticeKind::Info => ("notice info", None, Glyph::Info, t!(lang, "ui-notice-info")),
        NoticeKind::Success => ("notice success", Some("status"), Glyph::Done, t!(lang, "ui-notice-success")),
        NoticeKind::Warning => ("notice warning", Some("status"), Glyph::Warning, t!(lang, "ui-notice-warning")),
        NoticeKind::Error => ("notice error", Some("alert"), Glyph::Error, t!(lang, "ui-notice-error")),
    };
    let head = match title {
        Some(title) => view! { <p class="notice-title">{title}</p> }.into_any(),
        None => view! { <span class="unseen">{word} ": "</span> }.into_any(),
    };
    view! {
        <div class=class role=role>
            <Icon glyph=glyph/>
            <div class="notice-body">{head} {children()}</div>
        </div>
    }
    .into_any()
}

/// What is wrong with a form, above it: each line leads to its field.
#[component]
pub fn Errors(
    /// Language.
    lang: Language,
    /// Field id, what is asked there, and the sentence.
    errors: Vec<(String, String, String)>,
) -> impl IntoView {
    (!errors.is_empty()).then(|| {
        let lines: Vec<_> = errors
            .into_iter()
            .map(|(id, label, sentence)| {
                view! { <li><a href=format!("#{id}")>{label}</a> ": " {sentence}</li> }
            })
            .collect();
        view! {
            <Notice lang=lang kind=NoticeKind::Error title=t!(lang, "ui-notice-error")>
                <ul>{lines}</ul>
            </Notice>
        }
    })
}
