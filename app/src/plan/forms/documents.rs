//! The forms of the documents, in the words of `clinical/exercises.md`.

use super::{block, line, list, row, rows};
use crate::{
    form::{Form, options},
    plan::words,
    t,
    ui::Pick,
};
use domain::plan::{Approach, CONTACTS_MAX, PARAGRAPH_MAX, REASONS_MAX, WAYS_MAX, WORST_MAX};
use leptos::prelude::*;

/// Why I want this: up to five, in order.
pub fn reasons(form: &Form) -> AnyView {
    let lang = form.lang;
    let lines: Vec<_> = (1..=REASONS_MAX)
        .map(|at| line(form, format!("reason_{at}"), t!(lang, "plan-reasons-nth", number = at)))
        .collect();
    block(t!(lang, "plan-reasons-ask"), Some(t!(lang, "plan-reasons-hint")), lines)
}

/// Own contacts.
pub fn contacts(form: &Form) -> AnyView {
    let lang = form.lang;
    let shown = rows(form, &["name", "phone", "for"], 3, CONTACTS_MAX);
    let rows = (1..=shown)
        .map(|at| {
            let fields = vec![
                line(form, format!("name_{at}"), t!(lang, "plan-name")),
                form.field(format!("phone_{at}"), "tel", t!(lang, "plan-phone"), None, "off"),
                line(form, format!("for_{at}"), t!(lang, "plan-people-for")),
            ];
            row(t!(lang, "plan-people-nth", number = at), fields)
        })
        .collect();
    block(t!(lang, "plan-people-ask"), Some(t!(lang, "plan-people-hint")), rows)
}

/// A list of names with numbers.
fn ways(form: &Form, prefix: &'static str, title: String, hint: Option<String>) -> AnyView {
    let lang = form.lang;
    let columns = [format!("{prefix}_name"), format!("{prefix}_phone")];
    let shown = rows(form, &[&columns[0], &columns[1]], 2, WAYS_MAX);
    let rows = (1..=shown)
        .map(|at| {
            let fields = vec![
                line(form, format!("{prefix}_name_{at}"), t!(lang, "plan-way-name")),
                form.field(format!("{prefix}_phone_{at}"), "tel", t!(lang, "plan-phone-maybe"), None, "off"),
            ];
            row(t!(lang, "plan-way-nth", number = at), fields)
        })
        .collect();
    block(title, hint, rows)
}

/// The safety plan.
pub fn safety(form: &Form) -> AnyView {
    let lang = form.lang;
    view! {
        {list(form, "signs", t!(lang, "plan-safety-signs-ask"), None)}
        {list(form, "alone", t!(lang, "plan-safety-alone-ask"), None)}
        {ways(form, "around", t!(lang, "plan-safety-around-ask"), None)}
        {ways(form, "ask", t!(lang, "plan-safety-ask-ask"), None)}
        {ways(form, "pro", t!(lang, "plan-safety-pro-ask"), Some(t!(lang, "plan-safety-pro-hint")))}
        {form.text("safer", t!(lang, "plan-safety-safer-ask"), None, PARAGRAPH_MAX)}
        {form.text("worth", t!(lang, "plan-safety-worth-ask"), None, PARAGRAPH_MAX)}
    }
    .into_any()
}

/// The relapse-prevention plan.
pub fn relapse(form: &Form) -> AnyView {
    let lang = form.lang;
    let worst = (1..=WORST_MAX)
        .map(|at| {
            let approaches = options(Approach::ALL, Approach::word, |approach| words::approach(lang, approach));
            let asks = t!(lang, "plan-relapse-approach");
            let fields = vec![
                line(form, format!("worst_{at}"), t!(lang, "plan-relapse-trigger")),
                form.choices(format!("approach_{at}"), asks, None, approaches, Pick::One, 3),
                line(form, format!("response_{at}"), t!(lang, "plan-relapse-response")),
            ];
            row(t!(lang, "plan-relapse-nth", number = at), fields)
        })
        .collect();
    view! {
        {list(form, "outside", t!(lang, "plan-relapse-outside"), Some(t!(lang, "plan-relapse-outside-hint")))}
        {list(form, "inside", t!(lang, "plan-relapse-inside"), Some(t!(lang, "plan-relapse-inside-hint")))}
        {block(t!(lang, "plan-relapse-worst"), Some(t!(lang, "plan-relapse-worst-hint")), worst)}
        {list(form, "noticed", t!(lang, "plan-relapse-noticed-ask"), None)}
        {form.text("signs", t!(lang, "plan-relapse-signs-ask"), None, PARAGRAPH_MAX)}
        {form.text("then", t!(lang, "plan-relapse-then"), None, PARAGRAPH_MAX)}
        {form.text("told_by", t!(lang, "plan-relapse-told-ask"), None, PARAGRAPH_MAX)}
        {list(form, "responses", t!(lang, "plan-relapse-responses"), Some(t!(lang, "plan-relapse-responses-hint")))}
        {list(form, "mooring", t!(lang, "plan-relapse-mooring"), Some(t!(lang, "plan-relapse-mooring-hint")))}
    }
    .into_any()
}

/// The plan after the program.
pub fn aftercare(form: &Form) -> AnyView {
    let lang = form.lang;
    view! {
        {list(form, "appointments", t!(lang, "plan-aftercare-appointments-ask"), None)}
        {list(form, "anchors", t!(lang, "plan-aftercare-anchors-ask"), None)}
        {form.text("medicines", t!(lang, "plan-aftercare-medicines"), None, PARAGRAPH_MAX)}
        {form.text("signs", t!(lang, "plan-aftercare-signs"), None, PARAGRAPH_MAX)}
        {form.text("back", t!(lang, "plan-aftercare-back-ask"), None, PARAGRAPH_MAX)}
    }
    .into_any()
}
