//! `/homework/{id}/work`: the form. What is typed is kept; nothing leaves before it is sent.

use super::{id_in_address, words::Clock};
use crate::{
    draft,
    form::Form,
    help::Numbers,
    ssr::{self, Request, Typed},
    t, ui, worksheet,
};
use domain::{ClientId, Failure, Fields, Homework, HomeworkId, homework::HOMEWORK_FIELDS};
use leptos::prelude::*;

/// The work on one piece of homework.
#[component]
pub fn WorkPage() -> impl IntoView {
    let id = id_in_address();
    ssr::page(move |request| async move {
        let id = id?;
        let typed = request.typed().cloned();
        if typed.as_ref().is_some_and(|typed| typed.unavailable) {
            return Ok(again(&request, id));
        }
        let who = request.participant()?;
        let homework = request.services.homework.one(&who, id).await?;
        let lang = request.language();
        let zone = request.services.people.clinic(who.program).await?.zone;
        let clock = Clock { lang, now: request.now(), zone };
        let (title, kicker) = (homework.paper(lang).title.clone(), clock.standing(&homework));
        let content = if typed.is_none() && !homework.may_be_sent() {
            closed(&request, &homework)
        } else {
            form(&request, &homework, typed).await?
        };
        Ok(view! {
            <ui::PhoneFrame lang=lang title=title kicker=kicker here="/homework" back=homework.path()>{content}</ui::PhoneFrame>
        }
        .into_any())
    })
}

/// It takes nothing more.
fn closed(request: &Request, homework: &Homework) -> AnyView {
    let (lang, path) = (request.language(), homework.path());
    view! {
        <ui::EmptyState title=t!(lang, "homework-closed-title") body=t!(lang, "homework-closed-body")>
            <a class="button" href=path>{t!(lang, "page-way-out")}</a>
        </ui::EmptyState>
    }
    .into_any()
}

/// The sheet with what was refused, else with the draft, else with what was sent before.
async fn form(request: &Request, homework: &Homework, typed: Option<Typed>) -> Result<AnyView, Failure> {
    let lang = request.language();
    let who = request.participant()?;
    let paper = homework.paper(lang);
    let path = domain::homework::work_path(homework.id);
    let (typed, kept) = if let Some(typed) = typed {
        (typed, false)
    } else {
        let kept = request.services.drafts.kept(&who, &path).await?;
        let is_kept = kept.is_some();
        let sent = || homework.sent.as_ref().map(|sent| sent.answers.fields());
        (Typed { fields: kept.or_else(sent).unwrap_or_default(), ..Typed::default() }, is_kept)
    };
    let given = typed.fields.get("client_id");
    // A refused id is replaced: what was typed can be sent under a new one.
    let usable = given.parse::<ClientId>().is_ok() && typed.refusal.reason("client_id").is_none();
    let client_id = if usable { given.to_owned() } else { request.services.clock.id().to_string() };
    let form = Form { lang, typed: typed.into() };
    let language = (paper.language != lang).then(|| paper.language.tag());
    let numbers = use_context::<Numbers>().unwrap_or_default();
    let sheet = worksheet::questions(&form, &paper.sheet);
    Ok(view! {
        <details class="fold">
            <summary>{t!(lang, "homework-task")}</summary>
            <p class="written" lang=language>{paper.instructions.clone()}</p>
        </details>
        <form class="stack" method="post" action="/api/homework/send">
            {form.state()}
            {kept.then(|| view! { <draft::KeptNote lang=lang/> })}
            <input type="hidden" name="homework" value=homework.id.to_string()/>
            <input type="hidden" name="client_id" value=client_id/>
            <div lang=language>{sheet}</div>
            <div data-crisis hidden>
                <ui::CrisisCard lang=lang numbers=numbers watch=ui::Watch::Nobody/>
            </div>
            <div class="stack tight">
                <button class="button wide">{t!(lang, "homework-send")}</button>
                <draft::Keeper lang=lang/>
                <button class="button quiet wide" formaction="/api/homework/keep">{t!(lang, "homework-keep")}</button>
            </div>
            <p class="soft small">{t!(lang, "homework-who-reads")}</p>
        </form>
    }
    .into_any())
}

/// While the database is away the sheet cannot be read: what was typed stays here, to be sent again as it is.
fn again(request: &Request, id: HomeworkId) -> AnyView {
    let lang = request.language();
    let form = request.form();
    let Fields(fields) = form.typed.fields.clone();
    let texts: Vec<AnyView> = fields
        .iter()
        .filter(|(name, text)| !HOMEWORK_FIELDS.contains(&name.as_str()) && !text.trim().is_empty())
        .map(|(_, text)| view! { <p class="typed">{text.clone()}</p> }.into_any())
        .collect();
    let hidden: Vec<AnyView> = fields
        .into_iter()
        .map(|(name, text)| view! { <input type="hidden" name=name value=text/> }.into_any())
        .collect();
    view! {
        <ui::PhoneFrame lang=lang title=t!(lang, "homework-title") here="/homework" back=domain::homework::path(id)>
            <form class="stack" method="post" action="/api/homework/send">
                {form.state()}
                {hidden}
                {texts}
                <button class="button wide">{t!(lang, "homework-send")}</button>
            </form>
        </ui::PhoneFrame>
    }
    .into_any()
}
