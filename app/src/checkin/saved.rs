//! `/check-in/saved`: the receipt. What is most urgent comes first.

use super::{answers::against, change};
use crate::{help::Numbers, ssr, t, text::when, ui};
use domain::{Clinic, Language, Receipt, Shown, today::Agenda};
use jiff::Timestamp;
use leptos::prelude::*;

/// The receipt of the newest check-in.
#[component]
pub fn SavedPage() -> impl IntoView {
    ssr::page(|request| async move {
        let who = request.participant()?;
        let (lang, now) = (request.language(), request.now());
        let receipt = request.services.check_ins.latest_receipt(&who).await?;
        let today = request.services.agendas.agenda(&who, now).await?;
        let content = match receipt {
            Some(receipt) => {
                let offer = change::offer(&request, receipt.change_until, &today.clinic.zone);
                receipt_view(lang, &receipt, &today, now, offer)
            }
            None => view! { <p>{t!(lang, "checkin-saved-none")}</p> }.into_any(),
        };
        Ok(view! {
            <ui::PhoneFrame lang=lang title=t!(lang, "checkin-saved-title") here="/check-in">{content}</ui::PhoneFrame>
        })
    })
}

fn receipt_view(lang: Language, receipt: &Receipt, today: &Agenda, now: Timestamp, offer: AnyView) -> AnyView {
    let clinic = &today.clinic;
    let zoned = |at: Timestamp| at.to_zoned(clinic.zone.clone());
    let saved = t!(lang, "checkin-saved-at", when = when::moment(lang, &zoned(receipt.saved_at), &zoned(now)));
    let shown = |what: Shown| receipt.shown.contains(&what);
    let numbers = use_context::<Numbers>().unwrap_or_default();
    let hours = when::opening_hours(lang, &clinic.hours);
    let numbers =
        Numbers { clinic: clinic.phone.clone().map(|phone| (phone, hours)).or(numbers.clinic.clone()), ..numbers };
    let told = told(receipt, clinic, now);
    let reads = who_reads(lang, receipt, clinic, now);
    let calm = receipt.shown.is_empty();
    view! {
        {shown(Shown::CrisisCard).then(|| view! { <ui::CrisisCard lang=lang numbers=numbers.clone() watch=told/> })}
        {shown(Shown::MedicalCard).then(|| view! { <ui::MedicalCard lang=lang numbers=numbers.clone()/> })}
        <ui::Notice kind=ui::NoticeKind::Success lang=lang title=saved><p>{reads}</p></ui::Notice>
        {shown(Shown::ThankYouForHonesty).then(|| view! {
            <section class="card"><h2>{t!(lang, "checkin-saved-honest-title")}</h2><p>{t!(lang, "checkin-saved-honest-body")}</p><a class="button quiet wide" href="/lapse">{t!(lang, "checkin-saved-lapse")}</a></section>
        })}
        {shown(Shown::CravingFlow).then(|| view! {
            <section class="card next">
                <h2>{t!(lang, "checkin-saved-craving-title")}</h2>
                <p>{t!(lang, "checkin-saved-craving-body")}</p>
                <a class="button light wide" href="/craving?show=check_in">{t!(lang, "checkin-saved-craving")}</a>
            </section>
        })}
        <section class="card">
            <h2>{t!(lang, "checkin-saved-graph")}</h2>
            <ui::Chart lang=lang name=t!(lang, "checkin-saved-graph") days=today.days.clone() usual=today.usual/>
            {against_usual(lang, today).map(|words| view! { <p class="soft">{words}</p> })}
        </section>
        {calm.then(|| view! { <p class="soft">{t!(lang, "checkin-saved-praise")}</p> })}
        {offer}
        <p><a class="button quiet wide" href="/today">{t!(lang, "checkin-saved-today")}</a></p>
        <p class="links"><a href="/check-in/history">{t!(lang, "checkin-history")}</a></p>
    }
    .into_any()
}

/// What stands below the crisis card: never more than is true (resources.md, section 1).
fn told(receipt: &Receipt, clinic: &Clinic, now: Timestamp) -> ui::Watch {
    match (receipt.team_told, clinic.is_open(now), clinic.on_call) {
        (true, true, _) => ui::Watch::Told,
        (true, false, true) => ui::Watch::Paged,
        _ => ui::Watch::Nobody,
    }
}

fn who_reads(lang: Language, receipt: &Receipt, clinic: &Clinic, now: Timestamp) -> String {
    if clinic.is_open(now) {
        return if receipt.team_told { t!(lang, "checkin-saved-told") } else { t!(lang, "checkin-saved-open") };
    }
    let zoned = |at: Timestamp| at.to_zoned(clinic.zone.clone());
    let opens = clinic
        .next_opening(now)
        .map_or_else(|| t!(lang, "ui-hours-none"), |at| when::moment(lang, &zoned(at), &zoned(now)));
    let closed = t!(lang, "checkin-saved-closed", when = opens.as_str());
    if receipt.team_told {
        format!("{closed} {}", t!(lang, "checkin-saved-told-closed", when = opens.as_str()))
    } else {
        closed
    }
}

/// The last day with an answer against the own usual range, in words.
fn against_usual(lang: Language, today: &Agenda) -> Option<String> {
    against(lang, today.days.last()?.value?, today.usual)
}
