//! The form that closes a flag.

use crate::{
    form::{Form, options},
    t,
    text::choice,
    ui::{self, Pick},
};
use domain::{FlagId, NOTE_MAX, Outcome};
use leptos::prelude::*;

/// Outcome, note, and whether the flag was useful. What was typed stays.
pub fn closing(id: FlagId, form: &Form, kept: bool) -> AnyView {
    let lang = form.lang;
    let outcomes = options(Outcome::ALL, Outcome::word, |outcome| choice::outcome(lang, outcome));
    let useful = vec![
        ("yes".to_owned(), t!(lang, "flag-useful-yes-answer")),
        ("no".to_owned(), t!(lang, "flag-useful-no-answer")),
    ];
    view! {
        <h2>{t!(lang, "flag-close-title")}</h2>
        {form.state()}
        {kept.then(|| view! { <ui::Notice kind=ui::NoticeKind::Info lang=lang><p>{t!(lang, "flag-draft")}</p></ui::Notice> })}
        <p class="soft">{t!(lang, "flag-close-body")}</p>
        <form class="stack" method="post" action="/api/flags/close">
            <input type="hidden" name="flag" value=id.to_string()/>
            {form.choices("outcome", t!(lang, "flag-outcome"), None, outcomes, Pick::One, 1)}
            {form.text("note", t!(lang, "flag-note"), Some(t!(lang, "flag-note-hint")), NOTE_MAX)}
            {form.choices("useful", t!(lang, "flag-useful"), None, useful, Pick::One, 2)}
            <button class="button wide">{t!(lang, "flag-close")}</button>
        </form>
    }
    .into_any()
}
