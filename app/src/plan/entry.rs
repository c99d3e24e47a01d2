//! The page on which one goal, medicine or meeting is changed.

use super::{editing::Editing, forms, sheet, words};
use crate::{
    form::Form,
    ssr::{self, Request},
    t, ui,
};
use domain::{
    Failure, Fields, PlanId,
    plan::{Part, Version},
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// A page of an entry: its form, and nothing else. Somebody else's id is not found.
pub fn page(part: Part, param: &'static str) -> impl IntoView {
    let id = use_params_map().get_untracked().get(param).and_then(|id| id.parse::<PlanId>().ok());
    ssr::page(move |request| async move {
        let id = id.ok_or(Failure::NotFound)?;
        let newest = if sheet::is_away(&request) { None } else { Some(one(&request, part, id).await?) };
        let editing = Editing::of(&request, (part, Some(id)), newest.as_ref(), Fields::default()).await?;
        let lang = request.language();
        let form = editing.view(&request, fields(&editing.form, part), t!(lang, "plan-save"));
        let (title, back) = (words::part(lang, part), part.page());
        Ok(view! {
            <ui::PhoneFrame lang=lang title=title here="/plan" back=back>
                <div class="plan stack">{form}</div>
            </ui::PhoneFrame>
        })
    })
}

async fn one(request: &Request, part: Part, id: PlanId) -> Result<Version, Failure> {
    let who = request.participant()?;
    let entries = request.services.plans.part(&who, part).await?;
    entries.into_iter().find(|entry| entry.id == id).ok_or(Failure::NotFound)
}

/// The fields of an entry.
pub fn fields(form: &Form, part: Part) -> AnyView {
    match part {
        Part::Goals => forms::goal(form),
        Part::Medication => forms::medicine(form),
        _ => forms::meeting(form),
    }
}
