//! The steps between the safety check and what helps next.

use super::page::{client_id, step};
use crate::{
    practice::stage::{Staging, stage},
    ssr::{self, Request},
    t, ui,
};
use domain::Language;
use leptos::prelude::*;

/// `/craving/move`: a risky place is left first.
#[component]
pub fn MovePage() -> impl IntoView {
    ssr::page(|request| async move {
        let lang = request.language();
        let content = view! {
            <p class="lead">{t!(lang, "craving-move-body")}</p>
            <a class="button wide" href=request.link("/craving/rate")>{t!(lang, "craving-moved")}</a>
            <a class="button quiet wide" href=request.link("/craving/next#call")>{t!(lang, "craving-cannot")}</a>
        };
        Ok(step(&request, t!(lang, "craving-move-title"), content.into_any()))
    })
}

/// `/craving/unwell`: the medical card.
#[component]
pub fn UnwellPage() -> impl IntoView {
    ssr::page(|request| async move {
        let lang = request.language();
        let numbers = use_context::<crate::help::Numbers>().unwrap_or_default();
        let content = view! {
            <ui::MedicalCard lang=lang numbers=numbers/>
            <a class="button quiet wide" href=request.link("/craving/rate")>{t!(lang, "craving-unwell-okay")}</a>
        };
        Ok(step(&request, t!(lang, "craving-unwell-title"), content.into_any()))
    })
}

/// `/craving/crisis`: the crisis card, then "Do you want your team to know?"
#[component]
pub fn CrisisPage() -> impl IntoView {
    ssr::page(|request| async move {
        let lang = request.language();
        let numbers = use_context::<crate::help::Numbers>().unwrap_or_default();
        let tells = request.participant().is_ok();
        let content = view! {
            <ui::CrisisCard lang=lang numbers=numbers watch=ui::Watch::Nobody/>
            {tells.then(|| view! {
                <form class="card" method="post" action="/api/cravings/tell_team">
                    <h2>{t!(lang, "craving-crisis-tell")}</h2>
                    <p class="soft">{t!(lang, "craving-crisis-tell-body")}</p>
                    <button class="button wide">{t!(lang, "craving-tell")}</button>
                </form>
            })}
            <a class="button quiet wide" href=request.link("/craving/breath")>{t!(lang, "craving-crisis-go-on")}</a>
        };
        Ok(step(&request, t!(lang, "page-title-craving"), content.into_any()))
    })
}

fn rating(request: &Request, title: String, name: &'static str) -> AnyView {
    let lang = request.language();
    let form = request.form();
    let content = view! {
        <form class="stack" method="post" action=request.link("/api/cravings/rate")>
            {client_id(request)}
            <input type="hidden" name="step" value=name/>
            {form.scale("rating", title, t!(lang, "craving-rate-low"), t!(lang, "craving-rate-high"), ().into_any())}
            <button class="button wide">{t!(lang, "craving-go")}</button>
        </form>
    };
    step(request, t!(lang, "page-title-craving"), content.into_any())
}

/// `/craving/rate`: before the breath.
#[component]
pub fn RatePage() -> impl IntoView {
    ssr::page(|request| async move { Ok(rating(&request, t!(request.language(), "craving-rate-title"), "first")) })
}

/// `/craving/again`: after the breath.
#[component]
pub fn AgainPage() -> impl IntoView {
    ssr::page(|request| async move { Ok(rating(&request, t!(request.language(), "craving-again-title"), "again")) })
}

/// The player with `minute_breath`; nothing is rated or kept here.
fn breath(lang: Language) -> Option<AnyView> {
    let exercise = domain::Skill::from_word("minute_breath")?.exercise(lang);
    Some(stage(lang, exercise, Staging::default(), None))
}

/// `/craving/breath`: one minute.
#[component]
pub fn BreathPage() -> impl IntoView {
    ssr::page(|request| async move {
        let lang = request.language();
        let content = view! {
            <p class="lead">{t!(lang, "craving-breath-body")}</p>
            <p class="soft small">{t!(lang, "craving-breath-dizzy")}</p>
            {breath(lang)}
            <a class="button wide" href=request.link("/craving/again")>{t!(lang, "craving-breath-next")}</a>
        };
        Ok(step(&request, t!(lang, "craving-breath-title"), content.into_any()))
    })
}
