//! `/check-in`: the form.

use super::questions;
use crate::{
    draft::{Keeper, KeptNote},
    form::Form,
    ssr::{self, Request, Typed},
    t,
    text::when,
    ui,
};
use domain::{Asking, CheckInId, ClientId, Failure, Language};
use leptos::prelude::*;

/// What the form needs beside what was typed.
pub(super) struct Around {
    pub lang: Language,
    /// `None` while the database is away.
    pub asking: Option<Asking>,
    pub client_id: String,
    pub typed: Typed,
    /// Whether what is shown was kept from before.
    pub kept: bool,
    /// The check-in that is changed.
    pub replaces: Option<CheckInId>,
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
    let (typed, asking) = match request.typed() {
        Some(typed) if typed.unavailable => (Some(typed.clone()), None),
        typed => {
            let who = request.participant()?;
            (typed.cloned(), Some(request.services.check_ins.asking(&who, "/check-in", request.now()).await?))
        }
    };
    let draft = asking.as_ref().filter(|_| typed.is_none()).and_then(|asking| asking.draft.clone());
    let kept = draft.is_some();
    let typed = typed.unwrap_or_else(|| Typed { fields: draft.unwrap_or_default(), ..Typed::default() });
    let client_id = client_id(request, &typed);
    Ok(Around { lang, asking, client_id, typed, kept, replaces: None })
}

/// The id of the form: the one it had, unless it was refused. So what was typed can be sent under a new one.
pub(super) fn client_id(request: &Request, typed: &Typed) -> String {
    let given = typed.fields.get("client_id");
    let usable = given.parse::<ClientId>().is_ok() && typed.refusal.reason("client_id").is_none();
    if usable { given.to_owned() } else { ClientId(request.services.clock.id()).to_string() }
}

pub(super) fn form(around: Around) -> impl IntoView {
    let Around { lang, asking, client_id, typed, kept, replaces } = around;
    let hours = asking.as_ref().map(|asking| when::opening_hours(lang, &asking.clinic.hours));
    let ask = questions::Ask { form: Form { lang, typed: typed.into() }, asking };
    let crisis = use_numbers();
    let action = if replaces.is_some() { "/api/checkins/change" } else { "/api/checkins/submit" };
    let send = if replaces.is_some() { t!(lang, "checkin-change-send") } else { t!(lang, "checkin-send") };
    view! {
        <form class="stack" method="post" action=action>
            {ask.form.state()}
            {kept.then(|| view! { <KeptNote lang=lang/> })}
            {replaces.is_none().then(|| view! { <p class="soft">{t!(lang, "checkin-body")}</p> })}
            <input type="hidden" name="client_id" value=client_id/>
            <input type="hidden" name="answered_at" data-now=""/>
            <input type="hidden" name="sent_at" data-now=""/>
            {replaces.map(|id| view! { <input type="hidden" name="replaces" value=id.to_string()/> })}
            {ask.first()}
            {ask.more(replaces.is_some())}
            <div data-crisis hidden>
                <ui::CrisisCard lang=lang numbers=crisis watch=ui::Watch::Nobody/>
            </div>
            <button class="button wide">{send}</button>
            <Keeper lang=lang/>
            <p class="soft small">
                {hours.map(|hours| t!(lang, "checkin-who-reads", hours = hours))} " " {t!(lang, "checkin-in-danger")} " "
                <a href=format!("/help?lang={}", lang.tag())>{t!(lang, "ui-help-now")}</a>
            </p>
            <p class="links">
                <a href="/check-in/history">{t!(lang, "checkin-history")}</a>
            </p>
        </form>
    }
}

/// The configured numbers, or those of the United States.
fn use_numbers() -> crate::help::Numbers {
    use_context().unwrap_or_default()
}
