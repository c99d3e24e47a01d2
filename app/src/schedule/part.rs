//! Parts that several pages of the schedule have.

use super::words;
use crate::{
    form::Form,
    ssr::{Request, Typed},
    t,
    text::when,
};
use domain::{ClientId, Clinic, Failure, Language, Scope, SessionId};
use jiff::civil::Date;
use leptos::prelude::*;
use std::sync::Arc;

/// The frame's place in the navigation.
pub const HERE: &str = "/schedule";

/// A new id for a rendered form, so that sending it twice is the same as sending it once. A form that could not be
/// stored keeps the one it had.
pub fn client_id(request: &Request, with: &str) -> AnyView {
    let kept = request.typed().filter(|typed| typed.unavailable && !typed.fields.get(with).is_empty());
    let kept = kept.and_then(|typed| typed.fields.get("client_id").parse::<ClientId>().ok());
    let id = kept.map_or_else(|| request.services.clock.id().to_string(), |id| id.to_string());
    view! { <input type="hidden" name="client_id" value=id/> }.into_any()
}

/// The hidden fields that every form about a session has.
pub fn about(request: &Request, session: SessionId, with: &str) -> AnyView {
    view! {
        {client_id(request, with)}
        <input type="hidden" name="session" value=session.to_string()/>
    }
    .into_any()
}

/// Whose clock the times are by, and the words with which the phone's own times are added.
pub fn clock(lang: Language, clinic: &Clinic) -> AnyView {
    let zone = words::zone(&clinic.zone);
    // The script puts the time in place of the percent sign.
    view! {
        <p class="soft small" data-phone=t!(lang, "schedule-on-your-phone", time = "%")>
            {t!(lang, "schedule-clock", zone = zone)}
        </p>
    }
    .into_any()
}

/// The clinic is closed on this day.
pub fn closed(lang: Language) -> AnyView {
    view! { <p class="closed">{t!(lang, "schedule-closed")}</p> }.into_any()
}

/// The page of a week.
pub fn week_path(monday: Date) -> String {
    format!("/schedule/week/{monday}")
}

/// The page of a day.
pub fn day_path(day: Date) -> String {
    format!("/schedule/day/{day}")
}

/// The dates of a week: "Nov 23 to Nov 29".
pub fn week_dates(lang: Language, monday: Date, sunday: Date) -> String {
    t!(lang, "schedule-dates", from = when::short_date(lang, monday), to = when::short_date(lang, sunday))
}

/// The form of a page with what was typed: just now, or before a sign-in ran out.
pub async fn form(request: &Request, who: &Scope, page: &str) -> Result<Form, Failure> {
    if request.typed().is_some() {
        return Ok(request.form());
    }
    let kept = request.services.drafts.kept(who, page).await?;
    let typed = Typed { fields: kept.unwrap_or_default(), ..Typed::default() };
    Ok(Form { lang: request.language(), typed: Arc::new(typed) })
}
