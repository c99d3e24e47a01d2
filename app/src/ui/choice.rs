//! Tiles to choose from: one (radio) or several (checkbox). Nothing is chosen beforehand.

use super::{FieldError, Maybe, described_by};
use leptos::prelude::*;

/// How many may be chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pick {
    /// One.
    #[default]
    One,
    /// Several.
    Many,
}

/// One tile.
#[component]
pub fn Choice(
    /// One of a group, or a tick of its own.
    #[prop(optional)]
    pick: Pick,
    /// Name in the form.
    #[prop(into)]
    name: String,
    /// What is sent.
    #[prop(into)]
    value: String,
    /// What is read.
    #[prop(into)]
    label: String,
    /// A line below it.
    #[prop(optional, into)]
    detail: Maybe,
    /// Whether it is chosen.
    #[prop(optional)]
    checked: bool,
) -> impl IntoView {
    let detail = detail.0;
    let (kind, class) = match pick {
        Pick::One => ("radio", "choice"),
        Pick::Many => ("checkbox", "choice tick"),
    };
    view! {
        <label class=class>
            <input type=kind name=name value=value checked=checked/>
            <span>{label} {detail.map(|detail| view! { <small>{detail}</small> })}</span>
        </label>
    }
}

/// A question with tiles as its children.
#[component]
pub fn ChoiceGroup(
    /// Name in the form; also its id.
    #[prop(into)]
    name: String,
    /// The question.
    #[prop(into)]
    legend: String,
    /// One or several.
    #[prop(optional)]
    pick: Pick,
    /// Help with answering.
    #[prop(optional, into)]
    hint: Maybe,
    /// What is wrong.
    #[prop(optional, into)]
    error: Maybe,
    /// Tiles in a row: 1 to 5.
    #[prop(default = 3)]
    columns: u8,
    /// The tiles.
    children: Children,
) -> impl IntoView {
    let (hint, error) = (hint.0, error.0);
    let described = described_by(&name, hint.is_some(), error.is_some());
    let role = (pick == Pick::One).then_some("radiogroup");
    let invalid = (error.is_some() && pick == Pick::One).then_some("true");
    view! {
        <fieldset id=name.clone() tabindex="-1" role=role aria-describedby=described aria-invalid=invalid>
            <legend>{legend}</legend>
            {hint.map(|hint| view! { <p class="hint" id=format!("{name}-hint")>{hint}</p> })}
            <div class=format!("choices in-{}", columns.clamp(1, 5))>{children()}</div>
            <FieldError id=name.clone() error=error.clone()/>
        </fieldset>
    }
    .into_any()
}

/// A question with its tiles from a list.
#[component]
pub fn Choices(
    /// Name in the form; also its id.
    #[prop(into)]
    name: String,
    /// The question.
    #[prop(into)]
    legend: String,
    /// Value and words of each tile.
    options: Vec<(String, String)>,
    /// Values that are chosen.
    #[prop(optional)]
    chosen: Vec<String>,
    /// One or several.
    #[prop(optional)]
    pick: Pick,
    /// Help with answering.
    #[prop(optional, into)]
    hint: Maybe,
    /// What is wrong.
    #[prop(optional, into)]
    error: Maybe,
    /// Tiles in a row: 1 to 5.
    #[prop(default = 3)]
    columns: u8,
) -> impl IntoView {
    let (hint, error) = (hint.0, error.0);
    let tiles: Vec<AnyView> = options
        .into_iter()
        .map(|(value, label)| {
            let checked = chosen.contains(&value);
            view! { <Choice pick=pick name=name.clone() value=value label=label checked=checked/> }.into_any()
        })
        .collect();
    view! {
        <ChoiceGroup name=name.clone() legend=legend pick=pick hint=hint error=error columns=columns>
            {tiles}
        </ChoiceGroup>
    }
}
