//! `/schedule/open`: other times to choose from, and sessions that take the place of missed ones.

use super::{part, session, slot, words};
use crate::{ssr, ssr::Request, t, text::when, ui};
use domain::schedule::{Meeting, Openings, Session, conflicts};
use leptos::prelude::*;

/// What can be chosen.
#[component]
pub fn OpenPage() -> impl IntoView {
    ssr::page(|request| async move {
        let who = request.participant()?;
        let lang = request.language();
        let openings = request.services.schedules.openings(&who, request.now()).await?;
        let make_ups: Vec<AnyView> =
            openings.make_ups.iter().map(|(missed, fits)| make_up(&request, &openings, missed, fits)).collect();
        let slots = slots(&request, &openings);
        let clock = part::clock(lang, &openings.clinic);
        Ok(view! {
            <ui::PhoneFrame
                lang=lang
                title=t!(lang, "schedule-open-title")
                lead=t!(lang, "schedule-open-lead")
                back="/schedule".to_owned()
                here=part::HERE
            >
                {make_ups}
                {slots}
                {clock}
            </ui::PhoneFrame>
        })
    })
}

fn make_up(request: &Request, openings: &Openings, missed: &Meeting, fits: &[Session]) -> AnyView {
    let lang = request.language();
    let day = when::long_date(lang, missed.session.start.day);
    let lines: Vec<AnyView> = fits.iter().map(|one| line(request, openings, one, Some(missed))).collect();
    let none = lines.is_empty().then(|| view! { <p class="soft">{t!(lang, "schedule-make-up-none")}</p> });
    let list = (!lines.is_empty()).then(|| view! { <ul class="slots">{lines}</ul> });
    view! {
        <section class="card">
            <h2>{t!(lang, "schedule-make-up-title", name = words::name(lang, &missed.session), day = day)}</h2>
            {none}
            {list}
        </section>
    }
    .into_any()
}

fn slots(request: &Request, openings: &Openings) -> AnyView {
    let lang = request.language();
    if openings.slots.is_empty() {
        return view! { <ui::EmptyState title=t!(lang, "schedule-open-empty") body=t!(lang, "schedule-open-empty-body")/> }
            .into_any();
    }
    let mut days: Vec<(jiff::civil::Date, Vec<AnyView>)> = Vec::new();
    for slot in &openings.slots {
        let row = line(request, openings, slot, None);
        match days.last_mut() {
            Some((day, lines)) if *day == slot.start.day => lines.push(row),
            _ => days.push((slot.start.day, vec![row])),
        }
    }
    let cards: Vec<AnyView> = days
        .into_iter()
        .map(|(day, lines)| {
            view! { <section class="card day"><h2>{when::long_date(lang, day)}</h2><ul class="slots">{lines}</ul></section> }
                .into_any()
        })
        .collect();
    view! { {cards} }.into_any()
}

/// A line of a list that is still to be chosen from: what is in its way, and the button that takes a seat.
fn line(request: &Request, openings: &Openings, one: &Session, missed: Option<&Meeting>) -> AnyView {
    let lang = request.language();
    let overlaps = openings.own.iter().any(|other| other.takes_time() && other.session.overlaps(one));
    let mut below = Vec::new();
    if missed.is_some() {
        below.push(view! { <p class="small">{when::long_date(lang, one.start.day)}</p> }.into_any());
    }
    let seats = one.seats_left();
    if let Some(left) = seats {
        below.push(view! { <ui::Badge>{t!(lang, "schedule-seats-left", count = left)}</ui::Badge> }.into_any());
    }
    if overlaps {
        below.push(view! { <ui::Badge>{t!(lang, "schedule-overlaps")}</ui::Badge> }.into_any());
    }
    let clashes = conflicts(one, &openings.commitments, &openings.clinic.zone);
    below.extend(clashes.into_iter().map(|clash| slot::clash(lang, clash)));
    if !overlaps && seats != Some(0) {
        below.push(session::book(request, one, missed, "button quiet"));
    }
    slot::row(lang, one, false, below)
}
