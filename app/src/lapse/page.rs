//! `/lapse`: the first screen, and the lapses that were written down before.

use crate::{
    form::options,
    ssr::{self, Request},
    t,
    text::{choice, when},
    ui::{self, Pick},
};
use domain::{Clinic, DayCounts, Item, Language, Lapse, Skill};
use leptos::prelude::*;

/// The first screen of `lapse_review`, exactly (exercises.md).
pub fn first_screen(lang: Language) -> Option<String> {
    Skill::from_word("lapse_review")?.exercise(lang).first_screen.clone()
}

/// The page.
#[component]
pub fn LapsesPage() -> impl IntoView {
    ssr::page(|request| async move {
        let who = request.participant()?;
        let lang = request.language();
        let lapses = request.services.lapses.lapses(&who).await?;
        let clinic = request.services.people.clinic(who.program).await?;
        let counters = request.services.settings.settings(&who).await?.counters;
        let counts = if counters { request.services.lapses.day_counts(&who, request.now()).await? } else { None };
        let content = view! {
            <p class="lead">{first_screen(lang)}</p>
            {counts.map(|counts| counted(lang, &counts))}
            {form(&request)}
            {before(&request, &clinic, &lapses)}
        };
        Ok(view! {
            <ui::PhoneFrame lang=lang title=t!(lang, "lapse-title") here="/lapse" back="/today".to_owned()>
                {content}
            </ui::PhoneFrame>
        })
    })
}

/// Total, longest and current run stand together (resources.md, section 2, rule 4).
pub fn counted(lang: Language, counts: &DayCounts) -> AnyView {
    let figures = [
        (counts.total, t!(lang, "lapse-days-total")),
        (counts.longest, t!(lang, "lapse-days-longest")),
        (counts.current, t!(lang, "lapse-days-current")),
    ];
    let figures: Vec<_> = figures
        .into_iter()
        .map(|(count, words)| view! { <div><dt>{words}</dt><dd class="num">{count}</dd></div> })
        .collect();
    view! {
        <section class="card">
            <dl class="figures">{figures}</dl>
            <details>
                <summary class="small">{t!(lang, "lapse-days-how")}</summary>
                <p class="small">{t!(lang, "lapse-days-how-body", unknown = counts.unknown)}</p>
            </details>
        </section>
    }
    .into_any()
}

fn form(request: &Request) -> AnyView {
    let (lang, form) = (request.language(), request.form());
    let typed = request.typed().map(|typed| typed.fields.get("client_id").to_owned());
    let id = typed.filter(|id| id.parse::<domain::ClientId>().is_ok());
    let id = id.unwrap_or_else(|| request.services.clock.id().to_string());
    let items = options(Item::ALL, Item::word, |item| choice::item(lang, item));
    let days = vec![
        ("today".to_owned(), t!(lang, "lapse-when-today")),
        ("yesterday".to_owned(), t!(lang, "lapse-when-yesterday")),
        ("before".to_owned(), t!(lang, "lapse-when-before")),
    ];
    view! {
        <form class="stack" method="post" action="/api/lapses/report">
            {form.state()}
            <input type="hidden" name="client_id" value=id/>
            {form.choices("when", t!(lang, "lapse-when"), None, days, Pick::One, 3)}
            <details class="fold" open=form.error("on").is_some() || !form.value("on").is_empty()>
                <summary>{t!(lang, "lapse-on-open")}</summary>
                {form.field("on", "date", t!(lang, "lapse-on"), None, "off")}
            </details>
            {form.choices("item", t!(lang, "lapse-item"), Some(t!(lang, "lapse-item-hint")), items, Pick::Many, 2)}
            <button class="button wide">{t!(lang, "lapse-go")}</button>
            <p class="soft small">{t!(lang, "lapse-who-reads")}</p>
        </form>
    }
    .into_any()
}

fn before(request: &Request, clinic: &Clinic, lapses: &[Lapse]) -> AnyView {
    let lang = request.language();
    if lapses.is_empty() {
        return ().into_any();
    }
    let now = request.now().to_zoned(clinic.zone.clone());
    let lines: Vec<_> = lapses
        .iter()
        .map(|lapse| {
            let when = match lapse.on {
                Some(day) => when::date(lang, day),
                None => when::moment(lang, &lapse.reported_at.to_zoned(clinic.zone.clone()), &now),
            };
            let state = match lapse.review.answered() {
                0 => t!(lang, "lapse-state-open"),
                count => t!(lang, "lapse-state-answered", count = count),
            };
            let href = format!("/lapse/{}", lapse.id);
            view! { <li><a href=href>{when}</a><span class="soft small">{state}</span></li> }
        })
        .collect();
    view! {
        <section class="card">
            <h2>{t!(lang, "lapse-before")}</h2>
            <ul class="list">{lines}</ul>
        </section>
    }
    .into_any()
}
