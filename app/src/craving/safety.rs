//! Steps 1, 1a, 1b and 1c: safety first.

use super::screen::Screen;
use crate::{
    form::options,
    help::{Numbers, tel},
    t,
    text::choice,
    ui::{self, Pick},
};
use domain::{Ask, Failure, Item, Safety, Step};
use leptos::prelude::*;

/// Step 1.
pub fn check(screen: &Screen) -> AnyView {
    let (lang, request) = (screen.lang, &screen.request);
    let content = if screen.keeps() {
        let safety = options(Safety::ALL, Safety::word, |safety| choice::safety(lang, safety));
        view! {
            {resume(screen)}
            <form class="stack" method="post" action="/api/cravings/start">
                {screen.client_id()}
                <input type="hidden" name="from" value=request.visit.show.clone().unwrap_or_default()/>
                {request.form().choices("safety", t!(lang, "craving-safe"), None, safety, Pick::One, 1)}
                <button class="button wide">{t!(lang, "craving-go")}</button>
            </form>
        }
        .into_any()
    } else {
        let links = Safety::ALL.iter().map(|&safety| {
            let to = super::api::exercise(request, safety).step().page();
            view! { <li><a class="button quiet wide" href=request.link(&to)>{choice::safety(lang, safety)}</a></li> }
        });
        view! {
            <h2 class="ask">{t!(lang, "craving-safe")}</h2>
            <ul class="plain stack">{links.collect_view()}</ul>
        }
        .into_any()
    };
    screen.show(t!(lang, "craving-title"), content)
}

/// The way back into a flow that was begun and not ended.
fn resume(screen: &Screen) -> Option<AnyView> {
    let step = match screen.pass.as_ref()?.ask(screen.request.now())? {
        Ask::GoOn(step) => step,
        Ask::HowNow => Step::Again,
        Ask::Told | Ask::Later => return None,
    };
    let lang = screen.lang;
    Some(view! { <a class="button quiet wide" href=step.page()>{t!(lang, "craving-resume")}</a> }.into_any())
}

/// Step 1a: a risky place is left first, within a minute that the style sheet counts down.
pub fn leave(screen: &Screen) -> AnyView {
    let lang = screen.lang;
    let content = view! {
        <p class="lead">{t!(lang, "craving-move-body")}</p>
        <div class="minute num" aria-hidden="true"></div>
        {screen.tap("moved", "/craving/rate", "button wide", t!(lang, "craving-moved"))}
        {screen.tap("cannot", "/craving/call", "button quiet wide", t!(lang, "craving-cannot"))}
    };
    screen.show(t!(lang, "craving-move-title"), content.into_any())
}

/// Step 1b: the medical card, 911 first. What it was may be ticked.
pub fn unwell(screen: &Screen) -> AnyView {
    let lang = screen.lang;
    let numbers = use_context::<Numbers>().unwrap_or_default();
    let emergency = numbers.emergency.clone();
    let go = t!(lang, "craving-unwell-okay");
    let onward = if screen.keeps() {
        let items = options(Item::ALL, Item::word, |item| choice::item(lang, item));
        let question = screen.request.form().choices(
            "item",
            t!(lang, "craving-unwell-what"),
            Some(t!(lang, "craving-unwell-what-hint")),
            items,
            Pick::Many,
            2,
        );
        let fields = view! {
            <input type="hidden" name="used" value="yes"/>
            {question}
        };
        screen.form("reported", fields.into_any(), go)
    } else {
        screen.tap("go_on", "/craving/rate", "button quiet wide", go)
    };
    let content = view! {
        <a class="button wide" href=tel(&emergency)>{t!(lang, "ui-crisis-call", number = &emergency)}</a>
        <ui::MedicalCard lang=lang numbers=numbers/>
        {onward}
    };
    screen.show(t!(lang, "craving-unwell-title"), content.into_any())
}

/// Step 1c: the crisis card, then "Do you want your team to know?"
pub async fn crisis(screen: &Screen) -> Result<AnyView, Failure> {
    let lang = screen.lang;
    let numbers = use_context::<Numbers>().unwrap_or_default();
    let own = match &screen.who {
        Some(who) => {
            let services = &screen.request.services;
            let tells = services.settings.settings(who).await?.crisis_tells;
            let support = services.plans.support(who).await?;
            let told = screen.pass.as_ref().is_some_and(|pass| pass.told_at.is_some());
            Some((tells, support, told))
        }
        None => None,
    };
    let own = own.map(|(tells, support, told)| {
        let people: Vec<_> = support
            .contacts
            .callable()
            .map(|(contact, phone)| {
                let name = contact.name.as_str().to_owned();
                view! { <a class="button quiet wide" href=phone.tel()>{t!(lang, "craving-call-name", name = name)}</a> }
            })
            .collect();
        let class = if tells { "button wide" } else { "button quiet wide" };
        let tell = (!told).then(|| {
            view! {
                <form class="card" method="post" action="/api/cravings/tell_team">
                    <h2>{t!(lang, "craving-crisis-tell")}</h2>
                    <p class="soft">{t!(lang, "craving-crisis-tell-body")}</p>
                    <button class=class>{t!(lang, "craving-tell")}</button>
                </form>
            }
        });
        view! {
            {tell}
            {people}
        }
    });
    let content = view! {
        <ui::CrisisCard lang=lang numbers=numbers watch=ui::Watch::Nobody/>
        {own}
        {screen.tap("go_on", "/craving/breath", "button quiet wide", t!(lang, "craving-crisis-go-on"))}
    };
    Ok(screen.show(t!(lang, "page-title-craving"), content.into_any()))
}
