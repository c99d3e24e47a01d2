//! After the second rating: what helps now, and telling the team.

use super::page::step;
use crate::{
    help::Numbers,
    ssr::{self, Request},
    t,
    text::when,
    ui,
};
use domain::{Clinic, Failure, Flow, Language, Safety};
use jiff::Timestamp;
use leptos::prelude::*;

/// A flow that ended this high asks whether the team should know (exercises.md, step 7c; rule F13 (c)).
const STILL_STRONG: u8 = 7;

/// The current flow and the clinic of whoever keeps a record; nothing for a visitor or while the database is away.
async fn known(request: &Request) -> Result<Option<(Option<Flow>, Clinic)>, Failure> {
    let Ok(who) = request.participant() else { return Ok(None) };
    let clinic = request.services.people.clinic(who.program).await?;
    Ok(Some((request.services.cravings.current(&who, request.now()).await?, clinic)))
}

/// `/craving/next`.
#[component]
pub fn NextPage() -> impl IntoView {
    ssr::page(|request| async move {
        let lang = request.language();
        let known = known(&request).await?;
        let flow = known.as_ref().and_then(|(flow, _)| flow.clone());
        let clinic = known.map(|(_, clinic)| clinic);
        let now_rated = flow.as_ref().and_then(|flow| flow.ratings.last()).map(|(_, rating)| rating.value());
        let can_tell = flow.as_ref().is_some_and(|flow| flow.told_at.is_none());
        let content = view! {
            <p class="lead">{went(lang, flow.as_ref())}</p>
            {can_tell.then(|| tell(lang, now_rated))}
            {call(lang, clinic.as_ref(), request.now())}
            <a class="button quiet wide" href=request.link("/craving/breath")>{t!(lang, "craving-next-breath")}</a>
            <form method="post" action=request.link("/api/cravings/finish")>
                <button class="button wide">{t!(lang, "craving-finish")}</button>
            </form>
        };
        Ok(step(&request, t!(lang, "craving-next-title"), content.into_any()))
    })
}

fn went(lang: Language, flow: Option<&Flow>) -> String {
    let ratings: Vec<u8> =
        flow.map(|flow| flow.ratings.iter().map(|(_, rating)| rating.value()).collect()).unwrap_or_default();
    match (ratings.first(), ratings.last()) {
        (Some(&before), Some(&now)) if ratings.len() > 1 && now < before => {
            t!(lang, "craving-next-down", before = before, now = now)
        }
        (Some(&before), Some(&now)) if ratings.len() > 1 => t!(lang, "craving-next-same", before = before, now = now),
        (_, Some(&now)) => t!(lang, "craving-next-some", now = now),
        _ => t!(lang, "craving-next-exercise"),
    }
}

fn tell(lang: Language, now_rated: Option<u8>) -> AnyView {
    let strong = now_rated.is_some_and(|rating| rating >= STILL_STRONG);
    let title = if strong { t!(lang, "craving-next-tell-title") } else { t!(lang, "craving-next-tell-title-some") };
    view! {
        <form class="card" method="post" action="/api/cravings/tell_team">
            <h2>{title}</h2>
            <p class="soft">{t!(lang, "craving-next-tell-body")}</p>
            <button class=if strong { "button wide" } else { "button quiet wide" }>{t!(lang, "craving-tell")}</button>
        </form>
    }
    .into_any()
}

/// A person first, then the clinic while it is open, then the lines that always answer.
fn call(lang: Language, clinic: Option<&Clinic>, now: Timestamp) -> AnyView {
    let numbers = use_context::<Numbers>().unwrap_or_default();
    let clinic_line = clinic.and_then(|clinic| {
        let phone = clinic.phone.clone()?;
        let hours = when::opening_hours(lang, &clinic.hours);
        Some(view! {
            {clinic.is_open(now).then(|| view! {
                <a class="button wide" href=crate::help::tel(&phone)>{t!(lang, "craving-next-call-clinic", phone = phone.as_str())}</a>
            })}
            <p class="soft small">{t!(lang, "craving-next-call-hours", hours = hours)}</p>
        })
    });
    let line = numbers.crisis_call.clone();
    view! {
        <section class="card" id="call">
            <h2>{t!(lang, "craving-next-call-title")}</h2>
            <p>{t!(lang, "craving-next-call-body")}</p>
            {clinic_line}
            <a class="button quiet wide" href=crate::help::tel(&numbers.crisis_call)>{t!(lang, "craving-next-call-line", number = line)}</a>
            {numbers.samhsa.clone().map(|number| view! {
                <a class="button quiet wide" href=crate::help::tel(&number)>{t!(lang, "craving-next-call-samhsa", number = number.as_str())}</a>
            })}
        </section>
    }
    .into_any()
}

/// `/craving/told`: says honestly who sees it and when.
#[component]
pub fn ToldPage() -> impl IntoView {
    ssr::page(|request| async move {
        request.participant()?;
        let (lang, now) = (request.language(), request.now());
        let (flow, clinic) = known(&request).await?.ok_or(Failure::Unavailable)?;
        let zoned = |at: Timestamp| at.to_zoned(clinic.zone.clone());
        let words = match (clinic.closing_of(now), clinic.next_opening(now)) {
            (Some(closing), _) => t!(lang, "craving-told-open", time = when::time(lang, &zoned(closing))),
            (None, Some(opens)) => {
                t!(lang, "craving-told-closed", when = when::moment(lang, &zoned(opens), &zoned(now)))
            }
            (None, None) => t!(lang, "ui-nobody-watches"),
        };
        let told = if clinic.is_open(now) {
            ui::Watch::Told
        } else if clinic.on_call {
            ui::Watch::Paged
        } else {
            ui::Watch::Nobody
        };
        let hurt = flow.as_ref().is_some_and(|flow| flow.safety == Safety::Hurt);
        let numbers = use_context::<Numbers>().unwrap_or_default();
        let content = view! {
            <p class="lead">{words}</p>
            {hurt.then(|| view! { <p>{t!(lang, "craving-told-hurt")}</p> })}
            <ui::CrisisCard lang=lang numbers=numbers watch=told/>
            <a class="button quiet wide" href=request.link("/craving/breath")>{t!(lang, "craving-next-breath")}</a>
        };
        Ok(step(&request, t!(lang, "craving-told-title"), content.into_any()))
    })
}
