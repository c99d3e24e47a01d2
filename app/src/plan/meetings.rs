//! `/plan/meetings`: mutual-help meetings, of any fellowship or none, for oneself alone.

use super::{api, editing::Editing, entry, goals, sheet, tap::tap, words};
use crate::{
    ssr::{self, Request},
    t, ui,
};
use domain::{
    Fields,
    plan::{Content, Meeting, Part, Version},
};
use leptos::prelude::*;
use std::cmp::Reverse;

/// `/plan/meetings`.
#[component]
pub fn MeetingsPage() -> impl IntoView {
    ssr::page(|request| async move {
        let lang = request.language();
        let away = sheet::is_away(&request);
        let (mut meetings, start) = if away {
            (Vec::new(), Fields::default())
        } else {
            let who = request.participant()?;
            let today = Fields(vec![("on".to_owned(), api::day(&request).await?.to_string())]);
            (request.services.plans.part(&who, Part::Meetings).await?, today)
        };
        meetings.sort_by_key(|version| Reverse((meeting(version).map(|meeting| meeting.on), version.saved_at)));
        let editing = Editing::of(&request, (Part::Meetings, None), None, start).await?;
        let form = editing.view(&request, entry::fields(&editing.form, Part::Meetings), t!(lang, "plan-meeting-save"));
        let empty = (meetings.is_empty() && !away).then(|| {
            view! { <ui::EmptyState title=t!(lang, "plan-empty-title") body=t!(lang, "plan-meetings-empty")/> }
        });
        let newest = meetings.iter().max_by_key(|version| version.saved_at);
        let saved = newest.and_then(|newest| sheet::just_saved(&request, newest));
        let rows: Vec<_> = meetings.iter().map(|version| row(&request, version)).collect();
        let list =
            (!rows.is_empty()).then(|| view! { <section class="card"><ul class="plan-log">{rows}</ul></section> });
        let body = view! {
            {saved}
            {empty}
            {sheet::fold(t!(lang, "plan-meeting-add"), editing.is_open() || meetings.is_empty(), form)}
            {list}
            {(!meetings.is_empty()).then(|| goals::versions_link(&request, Part::Meetings))}
        };
        Ok(sheet::page(&request, Part::Meetings, t!(lang, "plan-meetings-lead"), body.into_any()))
    })
}

/// `/plan/meetings/{meeting}`.
#[component]
pub fn MeetingPage() -> impl IntoView {
    entry::page(Part::Meetings, "meeting")
}

fn meeting(version: &Version) -> Option<&Meeting> {
    match &version.content {
        Content::Meetings(meeting) => Some(meeting),
        _ => None,
    }
}

fn row(request: &Request, version: &Version) -> AnyView {
    let lang = request.language();
    let Some(meeting) = meeting(version) else { return ().into_any() };
    let on = words::date(lang, meeting.on);
    let which = words::meeting(lang, meeting);
    let keep =
        (!meeting.keep.is_blank()).then(|| view! { <p class="plan-text">{meeting.keep.as_str().to_owned()}</p> });
    let change = format!("{}/{}", Part::Meetings.page(), version.id);
    let named = t!(lang, "plan-change-named", name = on.as_str());
    let remove = t!(lang, "plan-meeting-remove-named", name = on.as_str());
    let words = view! { {t!(lang, "plan-meeting-remove")} }.into_any();
    let remove = tap(request, version, ("remove", String::new()), "button quiet", (words, Some(remove)));
    view! {
        <li>
            <p><strong>{on}</strong> <br/> <span class="soft">{which}</span></p>
            {keep}
            <div class="row plan-acts">
                <a class="button quiet" href=change aria-label=named>{t!(lang, "plan-change-short")}</a>
                {remove}
            </div>
        </li>
    }
    .into_any()
}
