//! The forms of the entries: a goal, a medicine, a meeting.

use super::{line, list, rows};
use crate::{
    form::{Form, options},
    plan::words,
    t,
    ui::Pick,
};
use domain::{
    medication::{DayOfWeek, TIMES_MAX},
    plan::Fellowship,
};
use leptos::prelude::*;

/// A goal.
pub fn goal(form: &Form) -> AnyView {
    let lang = form.lang;
    let hint = Some(t!(lang, "plan-goal-what-hint"));
    view! {
        {form.field("what", "text", t!(lang, "plan-goal-what"), hint, "off")}
        {line(form, "measure".to_owned(), t!(lang, "plan-goal-measure"))}
        {form.field("due_on", "date", t!(lang, "plan-goal-due"), None, "off")}
        {list(form, "steps", t!(lang, "plan-goal-steps"), Some(t!(lang, "plan-goal-steps-hint")))}
    }
    .into_any()
}

/// A medicine.
pub fn medicine(form: &Form) -> AnyView {
    let lang = form.lang;
    let times: Vec<_> = (1..=rows(form, &["time"], 2, TIMES_MAX))
        .map(|at| form.field(format!("time_{at}"), "time", t!(lang, "plan-medicine-time", number = at), None, "off"))
        .collect();
    let days = options(DayOfWeek::ALL, DayOfWeek::word, |day| words::day_of_week(lang, day));
    let (asks, hint) = (t!(lang, "plan-medicine-days"), Some(t!(lang, "plan-medicine-days-hint")));
    let name_hint = Some(t!(lang, "plan-medicine-name-hint"));
    let times_hint = t!(lang, "plan-medicine-times-hint");
    view! {
        {form.field("name", "text", t!(lang, "plan-medicine-name"), name_hint, "off")}
        {line(form, "how_often".to_owned(), t!(lang, "plan-medicine-how-ask"))}
        <fieldset class="plan-row plan-times">
            <legend>{t!(lang, "plan-medicine-times")}</legend>
            <p class="hint">{times_hint}</p>
            {times}
        </fieldset>
        {form.choices("days", asks, hint, days, Pick::Many, 2)}
        {form.field("routine", "text", t!(lang, "plan-medicine-routine"), Some(t!(lang, "plan-medicine-routine-hint")), "off")}
        {line(form, "prescriber".to_owned(), t!(lang, "plan-medicine-prescriber"))}
        {form.field("since", "date", t!(lang, "plan-medicine-since"), None, "off")}
        {form.field("refill_on", "date", t!(lang, "plan-medicine-refill"), None, "off")}
    }
    .into_any()
}

/// A meeting.
pub fn meeting(form: &Form) -> AnyView {
    let lang = form.lang;
    let kinds = options(Fellowship::ALL, Fellowship::word, |kind| words::fellowship(lang, kind));
    let asks = t!(lang, "plan-meeting-kind");
    view! {
        {form.field("on", "date", t!(lang, "plan-meeting-on"), None, "off")}
        {form.choices("fellowship", asks, Some(t!(lang, "plan-meeting-kind-hint")), kinds, Pick::One, 2)}
        {line(form, "name".to_owned(), t!(lang, "plan-meeting-name"))}
        {form.text("keep", t!(lang, "plan-meeting-keep"), Some(t!(lang, "plan-meeting-keep-hint")), 500)}
    }
    .into_any()
}
