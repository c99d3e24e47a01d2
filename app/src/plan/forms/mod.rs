//! The forms of the plan: what each asks, and how it is filled with what is saved.

mod documents;
mod entries;
mod filled;

pub use documents::{aftercare, contacts, reasons, relapse, safety};
pub use entries::{goal, medicine, meeting};
pub use filled::{fields, hour_and_minute};

use crate::{form::Form, t, ui};
use leptos::prelude::*;

/// A list with one thing per line.
fn list(form: &Form, name: &'static str, label: String, hint: Option<String>) -> AnyView {
    let lang = form.lang;
    let per_line = t!(lang, "plan-one-per-line");
    let hint = hint.map_or(per_line.clone(), |hint| format!("{hint} {per_line}"));
    let (value, error) = (form.value(name), form.error(name));
    view! { <ui::TextArea lang=lang name=name label=label value=value hint=hint error=error/> }.into_any()
}

/// A line to type in, without help from the browser.
fn line(form: &Form, name: String, label: String) -> AnyView {
    form.field(name, "text", label, None, "off")
}

/// Rows that are shown: those with something in them and one more, at least `least`.
fn rows(form: &Form, columns: &[&str], least: usize, most: usize) -> usize {
    let typed = |at: &usize| columns.iter().any(|column| !form.value(&format!("{column}_{at}")).trim().is_empty());
    let filled = (1..=most).rev().find(typed).unwrap_or(0);
    (filled + 1).max(least).min(most)
}

/// A row of fields under one heading.
fn row(heading: String, fields: Vec<AnyView>) -> AnyView {
    view! {
        <fieldset class="plan-row">
            <legend>{heading}</legend>
            {fields}
        </fieldset>
    }
    .into_any()
}

/// A question with its rows.
fn block(title: String, hint: Option<String>, rows: Vec<AnyView>) -> AnyView {
    view! {
        <div class="plan-block">
            <p class="plan-asks">{title}</p>
            {hint.map(|hint| view! { <p class="hint">{hint}</p> })}
            {rows}
        </div>
    }
    .into_any()
}
