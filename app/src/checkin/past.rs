//! `/check-in/history/{id}`: one check-in with all its versions, and both times where they differ.

use super::{change, history::entry};
use crate::{ssr, t, text::when, ui};
use domain::{CHANGE_FOR, CheckInId, CheckInPage, CheckInVersion, Failure, Language};
use jiff::{SignedDuration, Timestamp};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// Times closer than this are not worth two lines.
const APART: SignedDuration = SignedDuration::from_mins(5);

/// `/check-in/history/{id}`, the id being that of any version.
#[component]
pub fn PastPage() -> impl IntoView {
    let id = use_params_map().get_untracked().get("check_in").and_then(|id| id.parse::<CheckInId>().ok());
    ssr::page(move |request| async move {
        let who = request.participant()?;
        let (lang, now) = (request.language(), request.now());
        let page = request.services.check_ins.check_in(&who, id.ok_or(Failure::NotFound)?, now).await?;
        let first = page.versions.last().ok_or(Failure::NotFound)?;
        let title = when::long_date(lang, first.check_in.day);
        let until = first.check_in.received_at.checked_add(CHANGE_FOR).unwrap_or(Timestamp::MAX);
        let offer = page.changeable.then(|| change::offer(&request, until, &page.clinic.zone));
        let versions: Vec<AnyView> = page.versions.iter().map(|version| one(lang, version, &page)).collect();
        Ok(view! {
            <ui::PhoneFrame lang=lang title=title here="/check-in">
                {versions}
                {offer}
                <p><a class="button quiet wide" href="/check-in/history">{t!(lang, "checkin-history")}</a></p>
            </ui::PhoneFrame>
        })
    })
}

fn one(lang: Language, version: &CheckInVersion, page: &CheckInPage) -> AnyView {
    let count = page.versions.len();
    let newest = usize::from(version.version) == count;
    let title = (count > 1).then(|| {
        if newest { t!(lang, "checkin-version-now") } else { t!(lang, "checkin-version", version = version.version) }
    });
    let usual = page.usual.filter(|_| newest);
    let whole = entry(lang, version, page.enrollment.as_ref(), usual, &page.clinic.zone);
    let times = times(lang, version, page);
    let class = if newest { "card" } else { "card sunken" };
    view! {
        <section class=class>
            {title.map(|title| view! { <h2>{title}</h2> })}
            {whole}
            {times.map(|words| view! { <p class="soft small">{words}</p> })}
        </section>
    }
    .into_any()
}

/// When it was answered, when it came, and what the phone's clock said, where these are apart.
fn times(lang: Language, version: &CheckInVersion, page: &CheckInPage) -> Option<String> {
    let said = |at: Timestamp| {
        let at = at.to_zoned(page.clinic.zone.clone());
        format!("{}, {}", when::date(lang, at.date()), when::time(lang, &at))
    };
    let apart = |a: Timestamp, b: Timestamp| a.duration_since(b).abs() > APART;
    let check_in = &version.check_in;
    let mut lines = Vec::new();
    if apart(check_in.answered_at, check_in.received_at) {
        lines.push(t!(lang, "checkin-received", when = said(check_in.received_at)));
    }
    if let Some(phone) = version.phone_at.filter(|&phone| apart(phone, check_in.answered_at)) {
        lines.push(t!(lang, "checkin-phone-clock", when = said(phone)));
    }
    (!lines.is_empty()).then(|| lines.join(" "))
}
