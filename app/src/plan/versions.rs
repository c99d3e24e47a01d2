//! `/plan/{part}/versions`: everything that was ever saved, each to be read and to be made the newest again.

use super::{
    lines::Lines,
    sheet,
    tap::tap,
    view::{self, Level},
    words,
};
use crate::{
    ssr::{self, Request},
    t,
    text::when,
    ui,
};
use domain::{
    Clinic, Failure,
    plan::{Content, Part, Version},
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// `/plan/{part}/versions`.
#[component]
pub fn VersionsPage() -> impl IntoView {
    let part = use_params_map().get_untracked().get("part").and_then(|name| Part::from_page_name(&name));
    ssr::page(move |request| async move {
        let lang = request.language();
        let who = request.participant()?;
        let part = part.ok_or(Failure::NotFound)?;
        let all = request.services.plans.versions(&who, part).await?;
        let clinic = sheet::clinic(&request).await?;
        let rows: Vec<_> =
            all.iter().map(|version| row(&request, &clinic, version, is_newest(version, &all))).collect();
        let body = if rows.is_empty() {
            let title = t!(lang, "plan-empty-title");
            view! { <ui::EmptyState title=title body=t!(lang, "plan-versions-empty")/> }.into_any()
        } else {
            view! { <section class="card"><ol class="plan-versions">{rows}</ol></section> }.into_any()
        };
        let (lead, back) = (t!(lang, "plan-versions-lead"), part.page());
        Ok(view! {
            <ui::PhoneFrame lang=lang title=t!(lang, "plan-versions") kicker=words::part(lang, part) here="/plan" back=back lead=lead>
                <div class="plan stack">{body}</div>
            </ui::PhoneFrame>
        })
    })
}

fn is_newest(version: &Version, all: &[Version]) -> bool {
    !all.iter().any(|other| other.id == version.id && other.version > version.version)
}

fn row(request: &Request, clinic: &Clinic, version: &Version, newest: bool) -> AnyView {
    let lang = request.language();
    let zoned = |at: jiff::Timestamp| at.to_zoned(clinic.zone.clone());
    let saved = when::moment(lang, &zoned(version.saved_at), &zoned(request.now()));
    let named = match &version.content {
        Content::Goals(goal) => goal.what.as_str().to_owned(),
        Content::Medication(medicine) => medicine.name.as_str().to_owned(),
        Content::Meetings(meeting) => words::date(lang, meeting.on),
        _ => String::new(),
    };
    let summary = t!(lang, "plan-version", version = version.version, when = saved);
    let restore = (!newest).then(|| {
        let label = t!(lang, "plan-version-restore-named", version = version.version);
        let words = view! { {t!(lang, "plan-version-restore")} }.into_any();
        tap(request, version, ("restore", String::new()), "button quiet", (words, Some(label)))
    });
    let now = newest.then(|| view! { <p class="soft small">{t!(lang, "plan-version-now")}</p> });
    view! {
        <li>
            <details class="fold" open=newest && version.content.part().is_document()>
                <summary>{summary} {(!named.is_empty()).then(|| format!(" · {named}"))}</summary>
                <div class="stack">
                    {now}
                    {view::content(lang, &version.content, Level::Two, &Lines::of(request))}
                    {restore}
                </div>
            </details>
        </li>
    }
    .into_any()
}
