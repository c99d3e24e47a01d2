//! A rating from 0 to 10 as eleven tiles; an island may stand after them and offer a slider.

use super::{Choice, FieldError, Maybe, described_by};
use crate::text::t;
use domain::{Language, Rating};
use leptos::prelude::*;

/// A question answered with a number from 0 to 10. Nothing is chosen beforehand.
#[component]
pub fn Scale(
    /// Language.
    lang: Language,
    /// Name in the form; also its id.
    #[prop(into)]
    name: String,
    /// The question.
    #[prop(into)]
    legend: String,
    /// Words for 0.
    #[prop(into)]
    low: String,
    /// Words for 10.
    #[prop(into)]
    high: String,
    /// What was sent before; anything that is no tile chooses none.
    #[prop(optional, into)]
    value: String,
    /// Help with answering.
    #[prop(optional, into)]
    hint: Maybe,
    /// What is wrong.
    #[prop(optional, into)]
    error: Maybe,
    /// An island that makes more of it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let (hint, error) = (hint.0, error.0);
    let described = described_by(&name, hint.is_some(), error.is_some());
    let described = described.map_or_else(|| format!("{name}-ends"), |ids| format!("{ids} {name}-ends"));
    let tiles: Vec<AnyView> = (0..=Rating::MAX)
        .map(|number| {
            let number = number.to_string();
            let checked = value.trim() == number;
            view! { <Choice name=name.clone() value=number.clone() label=number checked=checked/> }.into_any()
        })
        .collect();
    view! {
        <fieldset
            id=name.clone()
            tabindex="-1"
            role="radiogroup"
            aria-describedby=described
            aria-invalid=error.is_some().then_some("true")
            data-scale=legend.clone()
            data-unset=t!(lang, "ui-scale-none")
        >
            <legend>{legend.clone()}</legend>
            {hint.map(|hint| view! { <p class="hint" id=format!("{name}-hint")>{hint}</p> })}
            <div class="scale num">{tiles}</div>
            {children.map(|children| children())}
            <p class="ends" id=format!("{name}-ends")>
                <span>"0 " {low}</span>
                <span>"10 " {high}</span>
            </p>
            <FieldError id=name.clone() error=error.clone()/>
        </fieldset>
    }
    .into_any()
}
