//! `/questionnaires`: what is due and until when, what was begun, what was done.

use super::words;
use crate::{
    ssr::{self, Request},
    t,
    text::when,
    ui,
};
use domain::{
    Clinic, Language, Shown,
    questionnaire::{DueForm, Overview, Response, Summary},
};
use jiff::Timestamp;
use leptos::prelude::*;

/// So many of the forms that were done stand open.
const NEWEST: usize = 6;

/// What is due and what was done.
#[component]
pub fn QuestionnairesPage() -> impl IntoView {
    ssr::page(|request| async move {
        let who = request.participant()?;
        let (lang, now) = (request.language(), request.now());
        let overview = request.services.questionnaires.overview(&who, now).await?;
        let state = request.form().state();
        Ok(view! {
            <ui::PhoneFrame lang=lang title=t!(lang, "questionnaire-title") here="/questionnaires">
                {state}
                {asked(lang, &overview, now)}
                {due(&request, &overview)}
                {done(lang, &overview, now)}
                <p class="soft small">{words::who_sees(lang, false, &overview.clinic, now)}</p>
            </ui::PhoneFrame>
        })
    })
}

/// What an answer or a clinician opened comes first.
fn asked(lang: Language, overview: &Overview, now: Timestamp) -> AnyView {
    let cards = overview.asked.iter().map(|Summary { response, .. }| {
        let left = response.shown.contains(&Shown::NotFinished);
        let call = left.then(|| {
            view! { <ui::CrisisCard lang=lang numbers=words::numbers_of(lang, &overview.clinic) watch=watch(response, &overview.clinic, now)/> }
        });
        let body =
            if left { t!(lang, "questionnaire-not-finished") } else { t!(lang, "questionnaire-asked-body") };
        view! {
            {call}
            <section class="card next">
                <h2>{words::about(lang, response.instrument)}</h2>
                <p class="soft">{body}</p>
                <a class="button light wide" href=format!("/questionnaires/{}", response.id)>{t!(lang, "questionnaire-go-on")}</a>
            </section>
        }
    });
    cards.collect_view().into_any()
}

/// Whether a person of the team is being told.
pub fn watch(response: &Response, clinic: &Clinic, now: Timestamp) -> ui::Watch {
    match (response.team_told, clinic.is_open(now), clinic.on_call) {
        (true, true, _) => ui::Watch::Told,
        (true, false, true) => ui::Watch::Paged,
        _ => ui::Watch::Nobody,
    }
}

fn due(request: &Request, overview: &Overview) -> AnyView {
    let lang = request.language();
    if overview.due.is_empty() {
        // Beside something that waits it would be a contradiction.
        if !overview.asked.is_empty() {
            return ().into_any();
        }
        let body = t!(lang, "questionnaire-none-due-body");
        return view! { <ui::EmptyState title=t!(lang, "questionnaire-none-due") body=body/> }.into_any();
    }
    let cards: Vec<AnyView> = overview.due.iter().map(|form| card(request, overview, form)).collect();
    view! {
        <section class="stack tight">
            <h2>{t!(lang, "questionnaire-due")}</h2>
            <ul class="plain stack tight">{cards}</ul>
        </section>
    }
    .into_any()
}

fn card(request: &Request, overview: &Overview, form: &DueForm) -> AnyView {
    let (lang, now) = (request.language(), request.now());
    let zoned = |at: Timestamp| at.to_zoned(overview.clinic.zone.clone());
    let id = form.window.instrument;
    let name = id.instrument().name;
    let until = t!(lang, "questionnaire-until", when = when::moment(lang, &zoned(form.window.closes), &zoned(now)));
    let action = match &form.begun {
        Some(begun) => {
            let answered = t!(lang, "questionnaire-answered", count = begun.answered);
            view! {
                <p class="soft small">{answered}</p>
                <a class="button wide" href=format!("/questionnaires/{}", begun.response.id)>{t!(lang, "questionnaire-go-on")}</a>
            }
            .into_any()
        }
        None => view! {
            <form method="post" action="/api/questionnaires/open">
                <input type="hidden" name="client_id" value=request.services.clock.id().to_string()/>
                <input type="hidden" name="instrument" value=id.word()/>
                <button class="button quiet wide" aria-label=format!("{}: {name}", t!(lang, "questionnaire-start"))>{t!(lang, "questionnaire-start")}</button>
            </form>
        }
        .into_any(),
    };
    view! {
        <li class="card">
            <div class="row between">
                <h3>{words::about(lang, id)}</h3>
                <span class="soft small">{name}</span>
            </div>
            <p class="soft small">{words::minutes(lang, id)} " · " {until}</p>
            {action}
        </li>
    }
    .into_any()
}

/// The newest stand open, the rest below a fold.
fn done(lang: Language, overview: &Overview, now: Timestamp) -> AnyView {
    if overview.done.is_empty() {
        return ().into_any();
    }
    let line = |done: &Summary| past(lang, &done.response, &overview.clinic, now);
    let mut lines: Vec<AnyView> = overview.done.iter().map(line).collect();
    let earlier = lines.split_off(lines.len().min(NEWEST));
    let earlier = (!earlier.is_empty()).then(|| {
        view! {
            <details class="fold">
                <summary>{t!(lang, "questionnaire-earlier", count = earlier.len())}</summary>
                <ul class="ways card">{earlier}</ul>
            </details>
        }
    });
    view! {
        <section class="stack tight">
            <h2>{t!(lang, "questionnaire-done")}</h2>
            <ul class="ways card">{lines}</ul>
            {earlier}
        </section>
    }
    .into_any()
}

/// One that was done: what it is about, its name, and when.
fn past(lang: Language, response: &Response, clinic: &Clinic, now: Timestamp) -> AnyView {
    let zoned = |at: Timestamp| at.to_zoned(clinic.zone.clone());
    let at = when::moment(lang, &zoned(response.finished_at.unwrap_or(response.opened_at)), &zoned(now));
    let state =
        if response.complete { t!(lang, "questionnaire-complete") } else { t!(lang, "questionnaire-left-open") };
    let name = response.instrument.instrument().name;
    view! {
        <li>
            <a href=format!("/questionnaires/{}", response.id)>
                <span>{words::about(lang, response.instrument)}</span>
                <small>{name} " · " {at} " · " {state}</small>
            </a>
        </li>
    }
    .into_any()
}
