//! Orders, tables and hours: rows that a thumb and a screen reader can work with, laid out as a table where there is room.

use super::questions::{Above, group};
use crate::{form::Form, t, text::when, ui};
use domain::{
    Rating,
    worksheet::{Cell, Column, Kind},
};
use jiff::civil::Time;
use leptos::prelude::*;

/// What the rows are about: given, or the lines of the list above.
fn labels(form: &Form, given: &[String], above: &Above) -> Vec<String> {
    if !given.is_empty() {
        return given.to_vec();
    }
    let line = |(at, line): (usize, &String)| {
        if line.trim().is_empty() { t!(form.lang, "worksheet-line-n", n = at + 1) } else { line.clone() }
    };
    above.lines.iter().enumerate().map(line).collect()
}

/// A list to choose one from; the first choice is none.
fn select(form: &Form, id: String, name: String, options: impl Iterator<Item = (String, String)>) -> AnyView {
    let chosen = form.value(&name);
    let invalid = form.error(&name).is_some().then_some("true");
    let options: Vec<AnyView> = options
        .map(|(value, label)| {
            let selected = value == chosen.trim();
            view! { <option value=value selected=selected>{label}</option> }.into_any()
        })
        .collect();
    view! {
        <select id=id name=name aria-invalid=invalid>
            <option value="">"–"</option>
            {options}
        </select>
    }
    .into_any()
}

/// An order: the place of each item.
pub fn rank(form: &Form, name: &str, label: String, hint: Option<String>, items: &[String], above: &Above) -> AnyView {
    let labels = labels(form, items, above);
    let count = labels.len();
    let rows: Vec<AnyView> = labels
        .into_iter()
        .enumerate()
        .map(|(at, label)| {
            let name = format!("{name}_k{at}");
            let places = (1..=count).map(|place| (place.to_string(), place.to_string()));
            view! {
                <li>
                    <label for=name.clone()>{label}</label>
                    {select(form, name.clone(), name, places)}
                </li>
            }
            .into_any()
        })
        .collect();
    let hint = hint.unwrap_or_else(|| t!(form.lang, "worksheet-rank-hint"));
    group(form, name, label, Some(hint), view! { <ul class="ranks plain">{rows}</ul> }.into_any())
}

/// A table: on a phone one block for each row.
pub fn table(
    form: &Form,
    name: &str,
    label: String,
    hint: Option<String>,
    columns: &[Column],
    rows: &[String],
    above: &Above,
) -> AnyView {
    let blocks: Vec<AnyView> = labels(form, rows, above)
        .into_iter()
        .enumerate()
        .map(|(row, label)| {
            let cells: Vec<AnyView> = columns
                .iter()
                .enumerate()
                .map(|(at, column)| cell(form, column, format!("{name}_r{row}c{at}")))
                .collect();
            view! {
                <fieldset class="sheet-row">
                    <legend>{label}</legend>
                    <div class="cells">{cells}</div>
                </fieldset>
            }
            .into_any()
        })
        .collect();
    group(form, name, label, hint, view! { <div class="rows">{blocks}</div> }.into_any())
}

fn cell(form: &Form, column: &Column, name: String) -> AnyView {
    let label = column.label.clone();
    match &column.cell {
        Cell::Line => form.field(name, "text", label, None, "off"),
        Cell::Tick => form.tick(name, label, None),
        Cell::Choice { options } => {
            let options = options.iter().enumerate().map(|(at, option)| (at.to_string(), option.clone()));
            labelled(form, name.clone(), label, select(form, name.clone(), name, options))
        }
        Cell::Scale => {
            let numbers = (0..=Rating::MAX).map(|number| (number.to_string(), number.to_string()));
            labelled(form, name.clone(), label, select(form, name.clone(), name, numbers))
        }
    }
}

fn labelled(form: &Form, name: String, label: String, input: AnyView) -> AnyView {
    let error = form.error(&name);
    view! {
        <div class="field">
            <label for=name.clone()>{label}</label>
            {input}
            <ui::FieldError id=name error=error/>
        </div>
    }
    .into_any()
}

/// A line for each hour.
pub fn hours(form: &Form, name: &str, label: String, hint: Option<String>, kind: &Kind) -> AnyView {
    let lang = form.lang;
    let rows: Vec<AnyView> = kind
        .hours()
        .map(|hour| {
            let name = format!("{name}_h{hour:02}");
            let time = when::time_of_day(lang, Time::constant(hour.cast_signed(), 0, 0, 0));
            let error = form.error(&name);
            let invalid = error.is_some().then_some("true");
            view! {
                <li>
                    <label class="num" for=name.clone()>{time}</label>
                    <input class="line" id=name.clone() name=name.clone() value=form.value(&name) autocomplete="off" aria-invalid=invalid/>
                    <ui::FieldError id=name error=error/>
                </li>
            }
            .into_any()
        })
        .collect();
    group(form, name, label, hint, view! { <ul class="hours plain">{rows}</ul> }.into_any())
}
