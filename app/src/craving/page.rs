//! `/craving`: the safety check comes first.

use super::api::keeper;
use crate::{
    form::options,
    ssr::{self, Request, SignedIn},
    t,
    text::choice,
    ui::{self, Pick},
};
use domain::{ClientId, Language, Safety};
use leptos::prelude::*;

/// A step of the flow: the same three things are always there, "Call someone", 988 and "Stop" (exercises.md).
pub fn step(request: &Request, title: String, content: AnyView) -> AnyView {
    let lang = request.language();
    // While the database is away nobody is known: the exercise still works, and says that nothing is saved.
    let keeps = keeper(request).is_ok_and(|who| who.is_some());
    let numbers = use_context::<crate::help::Numbers>().unwrap_or_default();
    let path = if keeps { String::new() } else { request.visit.path.clone() };
    let away = matches!(request.visit.signed_in, SignedIn::Unknown);
    let rest = match (keeps, away) {
        (true, _) => t!(lang, "craving-rest"),
        (false, true) => t!(lang, "craving-away"),
        (false, false) => t!(lang, "craving-exercise"),
    };
    let state = request.form().state();
    let (call, finish) = (request.link("/craving/next#call"), request.link("/api/cravings/finish"));
    view! {
        <ui::OpenFrame lang=lang title=title path=path>
            {state}
            {content}
            <section class="always">
                <a class="button quiet" href=call>{t!(lang, "craving-call-someone")}</a>
                <a class="button quiet" href=crate::help::tel(&numbers.crisis_call)>{numbers.crisis_call.clone()}</a>
                <form method="post" action=finish><button class="button quiet wide">{t!(lang, "craving-stop")}</button></form>
            </section>
            <p class="soft small">{rest}</p>
        </ui::OpenFrame>
    }
    .into_any()
}

/// A form of one step, with the id that makes sending it twice the same as sending it once.
pub fn client_id(request: &Request) -> AnyView {
    let given = request.typed().map(|typed| typed.fields.get("client_id").to_owned());
    let id =
        given.filter(|id| id.parse::<ClientId>().is_ok()).unwrap_or_else(|| request.services.clock.id().to_string());
    view! { <input type="hidden" name="client_id" value=id/> }.into_any()
}

/// `/craving`.
#[component]
pub fn CravingPage() -> impl IntoView {
    ssr::page(|request| async move {
        let lang = request.language();
        let content = view! {
            <form class="stack" method="post" action=request.link("/api/cravings/start")>
                {client_id(&request)}
                {request.form().choices("safety", t!(lang, "craving-safe"), None, safety(lang), Pick::One, 1)}
                <button class="button wide">{t!(lang, "craving-go")}</button>
            </form>
        };
        Ok(step(&request, t!(lang, "craving-title"), content.into_any()))
    })
}

fn safety(lang: Language) -> Vec<(String, String)> {
    options(Safety::ALL, Safety::word, |safety| choice::safety(lang, safety))
}
