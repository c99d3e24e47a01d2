//! One field of a form: label, hint, what was typed, and what is wrong with it in words beside it.

use super::{Glyph, Icon, Maybe, described_by, escaped};
use crate::text::{t, when};
use domain::Language;
use leptos::prelude::*;

/// What is wrong with a field.
#[component]
pub fn FieldError(
    /// Id of the field.
    id: String,
    /// The sentence.
    error: Option<String>,
) -> impl IntoView {
    error.map(|error| {
        view! {
            <p class="field-error" id=format!("{id}-error")>
                <Icon glyph=Glyph::Error/>
                <span>{error}</span>
            </p>
        }
    })
}

/// A line to type in.
#[component]
pub fn Field(
    /// Name in the form; also its id, unless one is given.
    #[prop(into)]
    name: String,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// `text`, `email`, `password`, `date`, `number` …
    #[prop(default = "text")]
    kind: &'static str,
    /// What was typed before.
    #[prop(optional, into)]
    value: String,
    /// Help with answering.
    #[prop(optional, into)]
    hint: Maybe,
    /// What is wrong.
    #[prop(optional, into)]
    error: Maybe,
    /// What the browser may fill in.
    #[prop(optional, into)]
    autocomplete: Maybe,
    /// Which keyboard a phone shows.
    #[prop(optional, into)]
    inputmode: Maybe,
    /// Smallest value.
    #[prop(optional, into)]
    min: Maybe,
    /// Largest value.
    #[prop(optional, into)]
    max: Maybe,
    /// Step between values.
    #[prop(optional, into)]
    step: Maybe,
    /// Whether it must be answered.
    #[prop(optional)]
    required: bool,
    /// Its id, where the name stands twice on a page.
    #[prop(optional, into)]
    id: Maybe,
) -> impl IntoView {
    let (hint, error, autocomplete, inputmode, min, max, step, id) =
        (hint.0, error.0, autocomplete.0, inputmode.0, min.0, max.0, step.0, id.0);
    let id = id.unwrap_or_else(|| name.clone());
    let described = described_by(&id, hint.is_some(), error.is_some());
    let invalid = error.is_some().then_some("true");
    // Words as typed: no capital, no correction, where the answer is an address or a secret.
    let exact = matches!(kind, "email" | "password");
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            {hint.map(|hint| view! { <p class="hint" id=format!("{id}-hint")>{hint}</p> })}
            <input
                class="line"
                type=kind
                id=id.clone()
                name=name
                value=value
                autocomplete=autocomplete
                inputmode=inputmode
                min=min
                max=max
                step=step
                required=required
                autocapitalize=exact.then_some("none")
                spellcheck=exact.then_some("false")
                aria-describedby=described
                aria-invalid=invalid
            />
            <FieldError id=id error=error/>
        </div>
    }
    .into_any()
}

/// Room for a longer text. Its limit is said, not enforced: text that is cut off while typing would be lost.
#[component]
pub fn TextArea(
    /// Language of the limit.
    lang: Language,
    /// Name in the form; also its id, unless one is given.
    #[prop(into)]
    name: String,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// What was typed before.
    #[prop(optional, into)]
    value: String,
    /// Help with answering.
    #[prop(optional, into)]
    hint: Maybe,
    /// What is wrong.
    #[prop(optional, into)]
    error: Maybe,
    /// Most characters.
    #[prop(optional)]
    limit: Option<usize>,
    /// Lines shown at first.
    #[prop(default = 3)]
    rows: u8,
    /// Whether it must be answered.
    #[prop(optional)]
    required: bool,
    /// Its id, where the name stands twice on a page.
    #[prop(optional, into)]
    id: Maybe,
) -> impl IntoView {
    let (hint, error, id) = (hint.0, error.0, id.0);
    let id = id.unwrap_or_else(|| name.clone());
    let limit = limit.map(|max| t!(lang, "ui-limit", max = when::grouped(max)));
    let hint = match (hint, limit) {
        (Some(hint), Some(limit)) => Some(format!("{hint} {limit}")),
        (hint, limit) => hint.or(limit),
    };
    let described = described_by(&id, hint.is_some(), error.is_some());
    let invalid = error.is_some().then_some("true");
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            {hint.map(|hint| view! { <p class="hint" id=format!("{id}-hint")>{hint}</p> })}
            // A browser drops the first line break of a text area: this one, not the person's. And leptos writes
            // the children of a text area as they are (tachys 0.2, `ESCAPE_CHILDREN`): what was typed is made safe here.
            <textarea
                id=id.clone()
                name=name
                rows=rows.to_string()
                required=required
                aria-describedby=described
                aria-invalid=invalid
            >
                {format!("\n{}", escaped(&value))}
            </textarea>
            <FieldError id=id error=error/>
        </div>
    }
    .into_any()
}
