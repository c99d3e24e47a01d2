//! What the pages of the plan have in common: the frame, what was saved when, and the way to older versions.

use super::words;
use crate::{ssr::Request, t, text::when, ui};
use domain::{
    Clinic, Failure,
    plan::{Part, Version},
};
use leptos::prelude::*;

/// For this long after a save its page says so first, in seconds.
const JUST_SAVED: i64 = 60;

/// The page of a part.
pub fn page(request: &Request, part: Part, lead: String, body: AnyView) -> AnyView {
    let lang = request.language();
    // What another form of the page was refused for; the form that is filled in says its own.
    let own = request.typed().is_some_and(|typed| typed.fields.get("based_on").is_empty() && !typed.unavailable);
    let state = own.then(|| request.form().state());
    view! {
        <ui::PhoneFrame lang=lang title=words::part(lang, part) here="/plan" back="/plan" lead=lead>
            <div class="plan stack">{state} {body}</div>
        </ui::PhoneFrame>
    }
    .into_any()
}

/// Says that it is saved, right after it was.
pub fn just_saved(request: &Request, newest: &Version) -> Option<AnyView> {
    let lang = request.language();
    let ago = request.now().duration_since(newest.saved_at).as_secs();
    (ago < JUST_SAVED && request.typed().is_none()).then(|| {
        view! {
            <ui::Notice lang=lang kind=ui::NoticeKind::Success>
                <p>{t!(lang, "plan-just-saved")}</p>
            </ui::Notice>
        }
        .into_any()
    })
}

/// When it was saved, and the way to older versions.
pub async fn foot(request: &Request, newest: &Version) -> Result<AnyView, Failure> {
    let lang = request.language();
    let clinic = clinic(request).await?;
    let part = newest.content.part();
    let zoned = |at: jiff::Timestamp| at.to_zoned(clinic.zone.clone());
    let saved = when::moment(lang, &zoned(newest.saved_at), &zoned(request.now()));
    let words = t!(lang, "plan-saved", when = saved, version = newest.version);
    Ok(view! {
        <p class="soft small plan-foot">
            {words}
            <span class="screen">
                " · " <a href=format!("{}/versions", part.page())>{t!(lang, "plan-versions-link")}</a> " · "
                {t!(lang, "plan-prints")}
            </span>
        </p>
    }
    .into_any())
}

/// The person's clinic, for its zone.
pub async fn clinic(request: &Request) -> Result<Clinic, Failure> {
    request.services.people.clinic(request.scope()?.program).await
}

/// A part of the page that is folded away, open where it should be.
pub fn fold(summary: String, open: bool, body: AnyView) -> AnyView {
    view! {
        <details class="plan-change" open=open>
            <summary class="button quiet wide">{summary}</summary>
            <div class="stack plan-change-body">{body}</div>
        </details>
    }
    .into_any()
}

/// Whether the database is away, and nothing but what was typed can be shown.
pub fn is_away(request: &Request) -> bool {
    request.typed().is_some_and(|typed| typed.unavailable)
}
