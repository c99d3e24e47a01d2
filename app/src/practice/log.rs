//! `/practice/log`: yoga, art, music, walking or something of one's own, written in by hand.

use super::words;
use crate::{
    form::{Form, options},
    ssr::{self, Request, Typed},
    t,
    ui::{self, Pick},
};
use domain::{ClientId, NOTE_MAX, practice::Activity};
use leptos::prelude::*;

/// `/practice/log`.
#[component]
pub fn LogPage() -> impl IntoView {
    ssr::page(|request| async move {
        let lang = request.language();
        let typed = match request.typed() {
            // A form comes back also while the database is away.
            Some(typed) if typed.unavailable => typed.clone(),
            Some(typed) => {
                request.participant()?;
                typed.clone()
            }
            None => {
                let who = request.participant()?;
                let kept = request.services.drafts.kept(&who, "/practice/log").await?;
                Typed { fields: kept.unwrap_or_default(), ..Typed::default() }
            }
        };
        let form = form(&request, typed);
        Ok(view! {
            <ui::PhoneFrame
                lang=lang
                title=t!(lang, "practice-log-title")
                lead=t!(lang, "practice-log-body")
                here="/practice/log"
                back="/practice"
            >
                {form}
            </ui::PhoneFrame>
        })
    })
}

fn form(request: &Request, typed: Typed) -> AnyView {
    let form = Form { lang: request.language(), typed: typed.into() };
    let lang = form.lang;
    let given = form.typed.refusal.reason("client_id").is_none().then(|| form.value("client_id"));
    let id =
        given.filter(|id| id.parse::<ClientId>().is_ok()).unwrap_or_else(|| request.services.clock.id().to_string());
    let activities = options(Activity::ALL, Activity::word, |activity| words::activity(lang, activity));
    let number = |name: &'static str, label: String, hint: Option<String>| {
        let (value, error) = (form.value(name), form.error(name));
        view! {
            <ui::Field
                name=name
                kind="number"
                label=label
                hint=hint
                value=value
                error=error
                min="0"
                max="1440"
                inputmode="numeric"
                autocomplete="off"
            />
        }
    };
    let scale = |name: &'static str, legend: String| {
        let (low, high) = (t!(lang, "practice-rate-mood-low"), t!(lang, "practice-rate-mood-high"));
        form.scale(name, legend, low, high, ().into_any())
    };
    view! {
        <form class="stack log" method="post" action="/api/practices/save">
            {form.state()}
            <input type="hidden" name="client_id" value=id/>
            {form.choices("activity", t!(lang, "practice-log-what"), None, activities, Pick::One, 2)}
            <div class="own-name">
                {form.field("activity_name", "text", t!(lang, "practice-log-name"), Some(t!(lang, "practice-log-name-hint")), "off")}
            </div>
            {number("minutes", t!(lang, "practice-minutes-ask"), None)}
            {form.field("begun", "datetime-local", t!(lang, "practice-log-begun"), Some(t!(lang, "practice-log-begun-hint")), "off")}
            {scale("before", t!(lang, "practice-rate-mood-before"))}
            {scale("after", t!(lang, "practice-rate-mood-after"))}
            {form.text("note", t!(lang, "practice-log-note"), None, NOTE_MAX)}
            <button class="button wide">{t!(lang, "practice-save")}</button>
        </form>
    }
    .into_any()
}
