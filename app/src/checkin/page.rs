//! `/check-in`: the form.

use super::questions;
use crate::{
    draft,
    form::Form,
    ssr::{self, Request, Typed},
    t,
    text::when,
    ui,
};
use domain::{ClientId, Failure, Language, Today};
use leptos::prelude::*;

/// What the form needs beside what was typed.
struct Around {
    lang: Language,
    /// `None` while the database is away.
    today: Option<Today>,
    client_id: String,
    typed: Typed,
    /// Whether what is shown was kept from before.
    kept: bool,
}

/// The form. While the database is away it still comes back with what was typed (503, nothing lost).
#[component]
pub fn CheckInPage() -> impl IntoView {
    ssr::page(|request| async move {
        let around = around(&request).await?;
        let lang = around.lang;
        Ok(view! {
            <ui::PhoneFrame lang=lang title=t!(lang, "checkin-title") here="/check-in">
                {form(around)}
            </ui::PhoneFrame>
        })
    })
}

async fn around(request: &Request) -> Result<Around, Failure> {
    let lang = request.language();
    let made = ClientId(request.services.clock.id()).to_string();
    let (typed, today, kept) = match request.typed() {
        Some(typed) if typed.unavailable => (typed.clone(), None, false),
        Some(typed) => {
            let who = request.participant()?;
            (typed.clone(), Some(request.services.people.today(&who, request.now()).await?), false)
        }
        None => {
            let who = request.participant()?;
            let today = request.services.people.today(&who, request.now()).await?;
            let kept = if today.draft { request.services.drafts.kept(&who, "/check-in").await? } else { None };
            let is_kept = kept.is_some();
            (Typed { fields: kept.unwrap_or_default(), ..Typed::default() }, Some(today), is_kept)
        }
    };
    let given = typed.fields.get("client_id");
    // A refused id is replaced: what was typed can be sent under a new one.
    let usable = given.parse::<ClientId>().is_ok() && typed.refusal.reason("client_id").is_none();
    let client_id = if usable { given.to_owned() } else { made };
    Ok(Around { lang, today, client_id, typed, kept })
}

fn form(around: Around) -> impl IntoView {
    let Around { lang, today, client_id, typed, kept } = around;
    let ask = questions::Ask { form: Form { lang, typed: typed.into() } };
    let first_today = today.as_ref().is_none_or(|today| today.last.as_ref().is_none_or(|last| last.day != today.day));
    let hours = today.as_ref().map(|today| when::opening_hours(lang, &today.clinic.hours));
    let crisis = use_numbers();
    view! {
        <form class="stack" method="post" action="/api/checkins/submit">
            {ask.form.state()}
            {kept.then(|| view! { <draft::KeptNote lang=lang/> })}
            <p class="soft">{t!(lang, "checkin-body")}</p>
            <input type="hidden" name="client_id" value=client_id/>
            {ask.first()}
            {ask.more(first_today)}
            <div data-crisis hidden>
                <ui::CrisisCard lang=lang numbers=crisis watch=ui::Watch::Nobody/>
            </div>
            <button class="button wide">{t!(lang, "checkin-send")}</button>
            <draft::Keeper lang=lang/>
            <p class="soft small">
                {hours.map(|hours| t!(lang, "checkin-who-reads", hours = hours))} " " {t!(lang, "checkin-in-danger")} " "
                <a href=format!("/help?lang={}", lang.tag())>{t!(lang, "ui-help-now")}</a>
            </p>
        </form>
    }
}

/// The configured numbers, or those of the United States.
fn use_numbers() -> crate::help::Numbers {
    use_context().unwrap_or_default()
}
