//! The agenda of a session: points from either side, and what goes on from the last one.

use super::part;
use crate::{form::Form, ssr::Request, t, ui};
use domain::{
    SessionId,
    schedule::{POINT_MAX, Phase, Point, SessionPage as Page},
};
use leptos::prelude::*;

/// The card; nothing where a session has no agenda.
pub fn card(request: &Request, page: &Page, typed: &Form) -> AnyView {
    let lang = typed.lang;
    let session = &page.session;
    if !session.kind.has_agenda() {
        return ().into_any();
    }
    let open = session.phase(request.now()) != Phase::Past && !session.is_cancelled();
    if page.points.is_empty() && !open {
        return ().into_any();
    }
    let points: Vec<AnyView> = page.points.iter().map(|point| line(request, page, point)).collect();
    let none = points.is_empty().then(|| view! { <p class="soft">{t!(lang, "schedule-agenda-empty")}</p> });
    let list = (!points.is_empty()).then(|| view! { <ul class="points">{points}</ul> });
    let add = open.then(|| form(request, typed, session.id));
    view! {
        <section class="card" id="agenda">
            <h2>{t!(lang, "schedule-agenda")}</h2>
            {none}
            {list}
            {add}
        </section>
    }
    .into_any()
}

/// The form that adds a point.
pub fn form(request: &Request, typed: &Form, session: SessionId) -> AnyView {
    let lang = typed.lang;
    view! {
        <form class="stack tight" method="post" action="/api/schedule/add_point">
            {part::about(request, session, "text")}
            {typed.text("text", t!(lang, "schedule-agenda-add"), Some(t!(lang, "schedule-agenda-hint")), POINT_MAX)}
            <button class="button wide">{t!(lang, "schedule-agenda-send")}</button>
        </form>
    }
    .into_any()
}

fn line(request: &Request, page: &Page, point: &Point) -> AnyView {
    let lang = request.language();
    let here = page.session.id;
    let carried = point.session != here && point.reached_in.is_none();
    let by = point.by.clone().map(|name| t!(lang, "schedule-agenda-by", name = name));
    let reached = point
        .reached_in
        .map(|_| view! { <ui::Badge tone=ui::Tone::Good>{t!(lang, "schedule-agenda-reached")}</ui::Badge> });
    let on = carried.then(|| view! { <ui::Badge>{t!(lang, "schedule-agenda-carried")}</ui::Badge> });
    let mine = point.by.is_none() && point.reached_in.is_none();
    let remove = mine.then(|| {
        let label = t!(lang, "schedule-agenda-remove-label", text = point.text.as_str());
        view! {
            <form method="post" action="/api/schedule/remove_point">
                {part::about(request, here, "point")}
                <input type="hidden" name="point" value=point.id.to_string()/>
                <button class="button quiet small" aria-label=label>{t!(lang, "schedule-agenda-remove")}</button>
            </form>
        }
    });
    view! {
        <li>
            <div>
                <p class="written">{point.text.as_str().to_owned()}</p>
                {by.map(|by| view! { <p class="soft small">{by}</p> })}
                {reached}
                {on}
            </div>
            {remove}
        </li>
    }
    .into_any()
}
