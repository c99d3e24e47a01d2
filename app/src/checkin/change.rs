//! `/check-in/change`: the newest check-in again, while it may be changed; afterwards a kind sentence.

use super::page::{Around, client_id, form};
use crate::{
    ssr::{self, Request, Typed},
    t,
    text::when,
    ui,
};
use domain::{CheckInId, CheckInVersion, Failure, Fields, Reason};
use leptos::prelude::*;

const PAGE: &str = "/check-in/change";

/// `/check-in/change`.
#[component]
pub fn ChangePage() -> impl IntoView {
    ssr::page(|request| async move {
        let lang = request.language();
        let content = match around(&request).await? {
            Some(around) => {
                let of = around.typed.refusal.reason("form") == Some(&Reason::ChangedMeanwhile);
                let compare = of.then_some(around.replaces).flatten().map(|id| {
                    view! { <p><a href=format!("/check-in/history/{id}")>{t!(lang, "checkin-change-compare")}</a></p> }
                });
                view! { {compare} {form(around)} }.into_any()
            }
            None => view! {
                <p>{t!(lang, "checkin-change-over")}</p>
                <p><a class="button wide" href="/check-in">{t!(lang, "checkin-another")}</a></p>
                <p><a class="button quiet wide" href="/check-in/history">{t!(lang, "checkin-history")}</a></p>
            }
            .into_any(),
        };
        Ok(view! {
            <ui::PhoneFrame lang=lang title=t!(lang, "checkin-change-title") here="/check-in">{content}</ui::PhoneFrame>
        })
    })
}

/// `None` when nothing can be changed any more and nothing was typed.
async fn around(request: &Request) -> Result<Option<Around>, Failure> {
    let lang = request.language();
    if let Some(typed) = request.typed().filter(|typed| typed.unavailable) {
        let (client_id, replaces) = (client_id(request, typed), replaced(&typed.fields));
        return Ok(Some(Around { lang, asking: None, client_id, typed: typed.clone(), kept: false, replaces }));
    }
    let who = request.participant()?;
    let now = request.now();
    let newest = request.services.check_ins.changeable(&who, now).await?;
    let asking = request.services.check_ins.asking(&who, PAGE, now).await?;
    let (typed, replaces, kept) = match (request.typed(), newest) {
        (Some(typed), newest) => (typed.clone(), again(typed, newest), false),
        (None, None) => return Ok(None),
        (None, Some(newest)) => {
            let id = newest.check_in.id;
            let draft = asking.draft.clone().filter(|draft| replaced(draft) == Some(id));
            let kept = draft.is_some();
            let fields = draft.unwrap_or_else(|| newest.check_in.answers.fields());
            (Typed { fields, ..Typed::default() }, Some(id), kept)
        }
    };
    let client_id = client_id(request, &typed);
    Ok(Some(Around { lang, asking: Some(asking), client_id, typed, kept, replaces }))
}

/// What the form that comes back changes: too late, and it is a new check-in; changed from another window, and it is
/// what that window left.
fn again(typed: &Typed, newest: Option<CheckInVersion>) -> Option<CheckInId> {
    match typed.refusal.reason("form") {
        Some(Reason::TooLateToChange) => None,
        Some(Reason::ChangedMeanwhile) => newest.map(|newest| newest.check_in.id),
        _ => replaced(&typed.fields),
    }
}

fn replaced(fields: &Fields) -> Option<CheckInId> {
    fields.get("replaces").parse().ok()
}

/// The way to change it, while there is one; afterwards what holds.
pub(super) fn offer(request: &Request, until: jiff::Timestamp, zone: &jiff::tz::TimeZone) -> AnyView {
    let lang = request.language();
    if request.now() > until {
        return view! { <p class="soft">{t!(lang, "checkin-change-over")}</p> }.into_any();
    }
    let time = when::time(lang, &until.to_zoned(zone.clone()));
    view! {
        <p><a class="button quiet wide" href=PAGE>{t!(lang, "checkin-change", time = time)}</a></p>
    }
    .into_any()
}
