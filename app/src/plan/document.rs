//! The pages of the documents: reasons, people, relapse prevention, safety, aftercare.

use super::{
    editing::Editing,
    forms,
    lines::Lines,
    sheet,
    tap::tap,
    view::{self, Level},
};
use crate::{
    ssr::{self, Request},
    t, ui,
};
use domain::{
    Failure, Fields, Language,
    plan::{Contact, Content, Part, REVIEW_AFTER_DAYS, Version},
};
use leptos::prelude::*;

/// `/plan/reasons`.
#[component]
pub fn ReasonsPage() -> impl IntoView {
    ssr::page(|request| async move { document(&request, Part::Reasons).await })
}

/// `/plan/people`.
#[component]
pub fn SupportersPage() -> impl IntoView {
    ssr::page(|request| async move { document(&request, Part::People).await })
}

/// `/plan/relapse-prevention`.
#[component]
pub fn RelapsePage() -> impl IntoView {
    ssr::page(|request| async move { document(&request, Part::RelapsePrevention).await })
}

/// `/plan/safety`.
#[component]
pub fn SafetyPage() -> impl IntoView {
    ssr::page(|request| async move { document(&request, Part::Safety).await })
}

/// `/plan/aftercare`.
#[component]
pub fn AftercarePage() -> impl IntoView {
    ssr::page(|request| async move { document(&request, Part::Aftercare).await })
}

async fn document(request: &Request, part: Part) -> Result<AnyView, Failure> {
    let lang = request.language();
    let away = sheet::is_away(request);
    let newest = if away {
        None
    } else {
        let who = request.participant()?;
        request.services.plans.part(&who, part).await?.into_iter().next()
    };
    let start = if newest.is_none() && !away { start(request, part).await? } else { Fields::default() };
    let editing = Editing::of(request, (part, None), newest.as_ref(), start).await?;
    let numbers = Lines::of(request);
    let fields = match part {
        Part::Reasons => forms::reasons(&editing.form),
        Part::People => forms::contacts(&editing.form),
        Part::RelapsePrevention => forms::relapse(&editing.form),
        Part::Safety => forms::safety(&editing.form),
        _ => forms::aftercare(&editing.form),
    };
    let form = editing.view(request, fields, t!(lang, "plan-save"));
    let lines = (part == Part::Safety).then(|| numbers.top());
    let people = if part == Part::RelapsePrevention && !away { Some(own_people(request).await?) } else { None };
    let read = match &newest {
        None => begin(lang, part, away),
        Some(newest) => {
            let foot = sheet::foot(request, newest).await?;
            view! {
                {sheet::just_saved(request, newest)}
                {review(request, newest)}
                <div class="card plan-sheet">{written(request, newest, &numbers)} {people} {foot}</div>
            }
            .into_any()
        }
    };
    let change = if newest.is_some() {
        sheet::fold(t!(lang, "plan-change"), editing.is_open(), form)
    } else {
        view! { <div class="card plan-change-body">{form}</div> }.into_any()
    };
    Ok(sheet::page(request, part, lead(lang, part), view! { {lines} {read} {change} }.into_any()))
}

/// What a form that was never saved begins with: the own people, as those one can ask for help.
async fn start(request: &Request, part: Part) -> Result<Fields, Failure> {
    if part != Part::Safety {
        return Ok(Fields::default());
    }
    let support = request.services.plans.support(&request.participant()?).await?;
    let rows = (1..).zip(support.contacts.callable().take(3));
    let fields = rows.flat_map(|(at, (contact, phone))| {
        let (name, phone) = (contact.name.as_str().to_owned(), phone.as_str().to_owned());
        [(format!("ask_name_{at}"), name), (format!("ask_phone_{at}"), phone)]
    });
    Ok(Fields(fields.collect()))
}

fn lead(lang: Language, part: Part) -> String {
    match part {
        Part::Reasons => t!(lang, "plan-reasons-lead"),
        Part::People => t!(lang, "plan-people-lead"),
        Part::RelapsePrevention => t!(lang, "plan-relapse-lead"),
        Part::Safety => t!(lang, "plan-safety-lead"),
        _ => t!(lang, "plan-aftercare-lead"),
    }
}

/// Where nothing is written yet: one kind sentence, and for two plans that a clinician may help (`with_clinician`).
fn begin(lang: Language, part: Part, away: bool) -> AnyView {
    if away {
        return ().into_any();
    }
    let body = match part {
        Part::Reasons => t!(lang, "plan-reasons-empty"),
        Part::People => t!(lang, "plan-people-empty"),
        Part::RelapsePrevention => t!(lang, "plan-relapse-empty"),
        Part::Safety => t!(lang, "plan-safety-empty"),
        _ => t!(lang, "plan-aftercare-empty"),
    };
    let together = matches!(part, Part::Safety | Part::Aftercare)
        .then(|| view! { <p class="soft">{t!(lang, "plan-with-clinician")}</p> });
    view! { <ui::EmptyState title=t!(lang, "plan-empty-title") body=body>{together}</ui::EmptyState> }.into_any()
}

/// After a month a safety plan may be looked at again; never with a reproach.
fn review(request: &Request, newest: &Version) -> Option<AnyView> {
    let lang = request.language();
    let days = request.now().duration_since(newest.saved_at).as_hours() / 24;
    (newest.content.part() == Part::Safety && days >= REVIEW_AFTER_DAYS).then(|| {
        view! {
            <ui::Notice lang=lang>
                <p>{t!(lang, "plan-safety-review")}</p>
            </ui::Notice>
        }
        .into_any()
    })
}

/// What is written, with the order in the person's own hands where there is one.
fn written(request: &Request, newest: &Version, numbers: &Lines) -> AnyView {
    let lang = request.language();
    let up = |at: usize, name: &str| {
        let words = view! { <span aria-hidden="true">"↑"</span> }.into_any();
        let label = Some(t!(lang, "plan-up", name = name));
        (at > 0).then(|| tap(request, newest, ("up", at.to_string()), "button quiet plan-up", (words, label)))
    };
    match &newest.content {
        Content::Reasons(reasons) => {
            let rows: Vec<_> = reasons
                .0
                .iter()
                .enumerate()
                .map(|(at, reason)| {
                    view! { <li><span class="plan-words">{reason.as_str().to_owned()}</span> {up(at, reason.as_str())}</li> }
                        .into_any()
                })
                .collect();
            view! { <ol class="plan-order">{rows}</ol> }.into_any()
        }
        Content::People(contacts) => {
            let rows: Vec<_> = contacts
                .0
                .iter()
                .enumerate()
                .map(|(at, contact)| person(contact, up(at, contact.name.as_str())))
                .collect();
            view! { <ol class="plan-order">{rows}</ol> }.into_any()
        }
        content => view::content(lang, content, Level::Two, numbers),
    }
}

fn person(contact: &Contact, up: Option<AnyView>) -> AnyView {
    let what_for = (!contact.what_for.is_blank())
        .then(|| view! { <small class="soft">{contact.what_for.as_str().to_owned()}</small> });
    let call = contact.phone.as_ref().map(|phone| {
        view! {
            <a class="button quiet plan-call" href=phone.tel()>
                <ui::Icon glyph=ui::Glyph::Call/>
                {phone.as_str().to_owned()}
            </a>
        }
    });
    view! {
        <li>
            <span class="plan-words">{contact.name.as_str().to_owned()} " " {what_for}</span>
            {call}
            {up}
        </li>
    }
    .into_any()
}

/// The people of the relapse-prevention plan are the own contacts, kept in one place.
async fn own_people(request: &Request) -> Result<AnyView, Failure> {
    let lang = request.language();
    let support = request.services.plans.support(&request.participant()?).await?;
    let rows: Vec<_> = support
        .contacts
        .0
        .iter()
        .map(|contact| {
            let call = contact.phone.as_ref().map(|phone| (phone.as_str().to_owned(), phone.tel()));
            view::way(contact.name.as_str().to_owned(), call)
        })
        .collect();
    let list = if rows.is_empty() {
        view! { <p class="soft plan-nothing">{t!(lang, "plan-nothing")}</p> }.into_any()
    } else {
        view! { <ul class="plan-ways">{rows}</ul> }.into_any()
    };
    Ok(view! {
        <section class="plan-part">
            <h2>{t!(lang, "plan-people")}</h2>
            {list}
            <p class="screen"><a href="/plan/people">{t!(lang, "plan-people-link")}</a></p>
        </section>
    }
    .into_any())
}
