//! A form of the plan: what it is filled with, which version it is based on, and whether another window was faster.

use super::{forms, lines, view};
use crate::{
    draft,
    form::Form,
    ssr::{Request, Typed},
    t, ui,
};
use domain::{
    ClientId, Failure, Fields, PlanId, Reason,
    plan::{Content, Part, Version},
};
use leptos::prelude::*;

/// A form that is being filled in.
pub struct Editing {
    /// With what was typed, else kept, else saved.
    pub form: Form,
    part: Part,
    entry: Option<PlanId>,
    client_id: String,
    based_on: u32,
    /// What another window saved meanwhile.
    other: Option<Version>,
    /// It shows a draft.
    kept: bool,
    /// It came back.
    came_back: bool,
}

impl Editing {
    /// The form of a part. `newest` is what is saved; `start` fills it where nothing is.
    pub async fn of(
        request: &Request,
        (part, entry): (Part, Option<PlanId>),
        newest: Option<&Version>,
        start: Fields,
    ) -> Result<Self, Failure> {
        let lang = request.language();
        let based_on = newest.map_or(0, |newest| newest.version);
        let page = entry.map_or_else(|| part.page().to_owned(), |id| format!("{}/{id}", part.page()));
        // Another form of the same page carries no `based_on`.
        let typed = request.typed().filter(|typed| !typed.fields.get("based_on").is_empty());
        let kept = match (typed, request.participant()) {
            (None, Ok(who)) => request.services.drafts.kept(&who, &page).await?,
            _ => None,
        };
        let saved = || newest.map_or(start, |newest| forms::fields(&newest.content));
        let (typed, is_kept, came_back) = match (typed, kept) {
            (Some(typed), _) => (typed.clone(), false, true),
            (None, Some(fields)) => (Typed { fields, ..Typed::default() }, true, false),
            (None, None) => (Typed { fields: saved(), ..Typed::default() }, false, false),
        };
        let seen: Option<u32> = typed.fields.get("based_on").parse().ok();
        // While the database is away nothing is known of other windows.
        let based_on = if typed.unavailable { seen.unwrap_or(0) } else { based_on };
        let other = newest.filter(|newest| seen.is_some_and(|seen| seen != newest.version)).cloned();
        let given = typed.fields.get("client_id").to_owned();
        // A refused id is replaced: what was typed can be sent under a new one.
        let usable = given.parse::<ClientId>().is_ok() && typed.refusal.reason("client_id").is_none();
        let client_id = if usable { given } else { request.services.clock.id().to_string() };
        let form = Form { lang, typed: typed.into() };
        Ok(Self { form, part, entry, client_id, based_on, other, kept: is_kept, came_back })
    }

    /// Whether the form should be open at once: something is typed that is not saved.
    pub fn is_open(&self) -> bool {
        self.kept || self.came_back
    }

    /// The form around its fields.
    pub fn view(&self, request: &Request, fields: AnyView, save: String) -> AnyView {
        let lang = self.form.lang;
        let other = self.other.as_ref().map(|other| beside(request, other));
        let state = if self.other.is_some() && self.changed_meanwhile() { None } else { self.form.state() };
        let id = self.entry.map(|id| view! { <input type="hidden" name="id" value=id.to_string()/> });
        view! {
            <form class="stack" method="post" action="/api/plan/save" data-go="">
                {state}
                {self.kept.then(|| view! { <draft::KeptNote lang=lang/> })}
                {other}
                <input type="hidden" name="client_id" value=self.client_id.clone()/>
                <input type="hidden" name="part" value=self.part.word()/>
                <input type="hidden" name="based_on" value=self.based_on.to_string()/>
                {id}
                {fields}
                <button class="button wide">{save}</button>
                <draft::Keeper lang=lang/>
            </form>
        }
        .into_any()
    }

    fn changed_meanwhile(&self) -> bool {
        self.form.typed.refusal.reason("form") == Some(&Reason::ChangedMeanwhile)
    }
}

/// What another window saved, above what was typed here: both are seen, nothing is lost.
fn beside(request: &Request, other: &Version) -> AnyView {
    let lang = request.language();
    let content: &Content = &other.content;
    view! {
        <section class="card plan-other" id="form" tabindex="-1">
            <ui::Notice lang=lang kind=ui::NoticeKind::Warning title=t!(lang, "plan-other-title")>
                <p>{t!(lang, "plan-other-body")}</p>
            </ui::Notice>
            <h2>{t!(lang, "plan-other-there")}</h2>
            {view::content(lang, content, view::Level::Three, &lines::Lines::of(request))}
            <h2>{t!(lang, "plan-other-here")}</h2>
        </section>
    }
    .into_any()
}
