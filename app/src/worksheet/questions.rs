//! The fields of a sheet.

use super::{list, rows};
use crate::{
    form::Form,
    t,
    ui::{self, Pick},
};
use domain::worksheet::{Ask, Kind, Part, Sheet};
use leptos::prelude::*;

/// Options up to this long stand two in a row on a phone, in code points.
const SHORT_OPTION: usize = 12;

/// The lines of the list asked before: what a rank or table without rows of its own speaks of.
pub(super) struct Above {
    /// What stands in them, one for each line shown.
    pub lines: Vec<String>,
}

/// The fields of a sheet, in order.
pub fn questions(form: &Form, sheet: &Sheet) -> AnyView {
    let mut above = Above { lines: Vec::new() };
    let mut asks: Vec<AnyView> = Vec::new();
    for (at, ask) in sheet.asks.iter().enumerate() {
        let parts: Vec<AnyView> = ask
            .parts
            .iter()
            .enumerate()
            .map(|(n, part)| {
                let name = Sheet::name(at, n);
                if let Kind::List { max, .. } = part.kind {
                    above.lines = list::shown(form, &name, max);
                }
                let hint = if n == 0 { hint(form, ask) } else { None };
                field(form, part, name, label(form, ask, part, n), hint, &above)
            })
            .collect();
        asks.push(view! { <div class="ask stack tight">{parts}</div> }.into_any());
    }
    view! { <div class="stack sheet">{asks}</div> }.into_any()
}

fn hint(form: &Form, ask: &Ask) -> Option<String> {
    let required = ask.required.then(|| t!(form.lang, "worksheet-required"));
    match (ask.hint.clone(), required) {
        (Some(hint), Some(required)) => Some(format!("{hint} {required}")),
        (hint, required) => hint.or(required),
    }
}

/// What is asked of a part: its own words, the question for the first, and for others what kind of answer it is.
pub(super) fn label(form: &Form, ask: &Ask, part: &Part, n: usize) -> String {
    let lang = form.lang;
    match (&part.label, &part.kind) {
        (Some(label), _) if n > 0 => label.clone(),
        (Some(label), _) if ask.parts.len() > 1 => format!("{} {label}", ask.ask),
        _ if n == 0 => ask.ask.clone(),
        (_, Kind::Scale { .. }) => t!(lang, "worksheet-how-strong"),
        (_, Kind::Percent) => t!(lang, "worksheet-how-strong-percent"),
        (_, Kind::Date | Kind::DateTime) => t!(lang, "worksheet-when"),
        (_, Kind::Time) => t!(lang, "worksheet-time"),
        _ => t!(lang, "worksheet-more"),
    }
}

fn field(form: &Form, part: &Part, name: String, label: String, hint: Option<String>, above: &Above) -> AnyView {
    let lang = form.lang;
    match &part.kind {
        Kind::Line => form.field(name, "text", label, hint, "off"),
        Kind::Text => {
            let (value, error) = (form.value(&name), form.error(&name));
            view! { <ui::TextArea lang=lang name=name label=label value=value hint=hint error=error/> }.into_any()
        }
        Kind::Choice { options } => choices(form, name, label, hint, options, Pick::One),
        Kind::Many { options } => choices(form, name, label, hint, options, Pick::Many),
        Kind::Scale { low, high } => {
            let or = |words: &String, other: String| if words.is_empty() { other } else { words.clone() };
            let low = or(low, t!(lang, "worksheet-scale-low"));
            let high = or(high, t!(lang, "worksheet-scale-high"));
            let (value, error) = (form.value(&name), form.error(&name));
            view! { <ui::Scale lang=lang name=name legend=label low=low high=high value=value hint=hint error=error/> }
                .into_any()
        }
        Kind::Percent => {
            let hint = hint.unwrap_or_else(|| t!(lang, "worksheet-percent-hint"));
            let (value, error) = (form.value(&name), form.error(&name));
            view! {
                <ui::Field name=name label=label value=value hint=hint error=error autocomplete="off" inputmode="numeric"/>
            }
            .into_any()
        }
        Kind::Date => form.field(name, "date", label, hint, "off"),
        Kind::Time => form.field(name, "time", label, hint, "off"),
        Kind::DateTime => {
            let (date, time) = (format!("{name}_date"), format!("{name}_time"));
            let fields = view! {
                <div class="pair">
                    {form.field(date, "date", t!(lang, "worksheet-date"), None, "off")}
                    {form.field(time, "time", t!(lang, "worksheet-time"), None, "off")}
                </div>
            };
            group(form, &name, label, hint, fields.into_any())
        }
        Kind::Dates { max } => list::lines(form, &name, label, hint, "date", *max),
        Kind::List { max, .. } => list::lines(form, &name, label, hint, "text", *max),
        Kind::Phones { max } => list::people(form, &name, label, hint, *max),
        Kind::Rank { items } => rows::rank(form, &name, label, hint, items, above),
        Kind::Table { columns, rows } => rows::table(form, &name, label, hint, columns, rows, above),
        Kind::HourGrid { .. } => rows::hours(form, &name, label, hint, &part.kind),
        Kind::Done => {
            form.choices(name, label, hint, vec![("yes".to_owned(), t!(lang, "worksheet-done"))], Pick::Many, 1)
        }
    }
}

fn choices(form: &Form, name: String, label: String, hint: Option<String>, options: &[String], pick: Pick) -> AnyView {
    let short = options.iter().all(|option| option.chars().count() <= SHORT_OPTION);
    let options = options.iter().enumerate().map(|(at, option)| (at.to_string(), option.clone())).collect();
    form.choices(name, label, hint, options, pick, if short { 2 } else { 1 })
}

/// Several fields under one question: what is wrong with any of them is said below.
pub(super) fn group(form: &Form, name: &str, label: String, hint: Option<String>, fields: AnyView) -> AnyView {
    let error = form.error(name);
    let described: Vec<String> = [hint.as_ref().map(|_| "hint"), error.as_ref().map(|_| "error")]
        .into_iter()
        .flatten()
        .map(|end| format!("{name}-{end}"))
        .collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    view! {
        <fieldset id=name.to_owned() tabindex="-1" aria-describedby=described>
            <legend>{label}</legend>
            {hint.map(|hint| view! { <p class="hint" id=format!("{name}-hint")>{hint}</p> })}
            {fields}
            <ui::FieldError id=name.to_owned() error=error/>
        </fieldset>
    }
    .into_any()
}
