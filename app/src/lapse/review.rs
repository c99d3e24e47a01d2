//! `/lapse/{id}`: the five minutes, and the next 24 hours. Every answer may stay open and be written later.

use super::page::first_screen;
use crate::{
    draft::{Keeper, KeptNote},
    form::Form,
    help::Numbers,
    ssr::{self, Request, Typed},
    t,
    text::{choice, when},
    ui,
};
use domain::{AsParticipant, Failure, Fields, Lapse, LapseId, Shown, Skill};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use std::sync::Arc;

/// Questions of `lapse_review` before the next 24 hours.
const LOOKING_BACK: [&str; 5] = ["what", "place", "before", "felt", "helped"];

/// The page of one lapse; anybody else's is not found.
#[component]
pub fn LapsePage() -> impl IntoView {
    let id = use_params_map().get_untracked().get("lapse").and_then(|id| id.parse::<LapseId>().ok());
    ssr::page(move |request| async move {
        let who = request.participant()?;
        let lang = request.language();
        let lapse = request.services.lapses.lapse(&who, id.ok_or(Failure::NotFound)?).await?;
        let clinic = request.services.people.clinic(who.program).await?;
        let (form, kept) = filled(&request, &who, &lapse).await?;
        let at = lapse.reported_at.to_zoned(clinic.zone.clone());
        let now = request.now().to_zoned(clinic.zone.clone());
        let day = lapse.on.map_or_else(|| when::moment(lang, &at, &now), |day| when::date(lang, day));
        let items: Vec<String> = lapse.items.iter().map(|&item| choice::item(lang, item)).collect();
        let about = if items.is_empty() { day } else { format!("{day}: {}", items.join(", ")) };
        let saved = lapse.saved_at.map(|at| {
            let at = when::moment(lang, &at.to_zoned(clinic.zone.clone()), &now);
            view! { <ui::Notice kind=ui::NoticeKind::Success lang=lang><p>{t!(lang, "lapse-saved", when = at)}</p></ui::Notice> }
        });
        let numbers = use_context::<Numbers>().unwrap_or_default();
        let medical = lapse.shown.contains(&Shown::MedicalCard);
        let content = view! {
            {medical.then(|| view! { <ui::MedicalCard lang=lang numbers=numbers/> })}
            {saved}
            <p class="lead">{first_screen(lang)}</p>
            {kept.then(|| view! { <KeptNote lang=lang/> })}
            {questions(&request, &form, &lapse)}
        };
        Ok(view! {
            <ui::PhoneFrame lang=lang title=t!(lang, "lapse-review-title") here="/lapse" kicker=about back="/lapse".to_owned()>
                {content}
            </ui::PhoneFrame>
        })
    })
}

/// The form with what was typed, kept or saved; and whether it was kept.
async fn filled(request: &Request, who: &AsParticipant, lapse: &Lapse) -> Result<(Form, bool), Failure> {
    let form = request.form();
    if request.typed().is_some() {
        return Ok((form, false));
    }
    let draft = request.services.drafts.kept(who, &request.visit.path).await?;
    let kept = draft.is_some();
    let saved = || {
        let answers = lapse.review.answers();
        Fields(answers.iter().map(|(name, text)| ((*name).to_owned(), text.as_str().to_owned())).collect())
    };
    let typed = Typed { fields: draft.unwrap_or_else(saved), ..Typed::default() };
    Ok((Form { typed: Arc::new(typed), ..form }, kept))
}

fn questions(request: &Request, form: &Form, lapse: &Lapse) -> AnyView {
    let lang = request.language();
    let asks: Vec<String> = Skill::from_word("lapse_review")
        .map(|skill| skill.exercise(lang).fields.iter().map(|field| field.ask.clone()).collect())
        .unwrap_or_default();
    let ask = |at: usize| asks.get(at).cloned().unwrap_or_default();
    let back: Vec<_> = LOOKING_BACK.iter().enumerate().map(|(at, name)| room(form, name, ask(at))).collect();
    let next = [
        ("next_where", t!(lang, "lapse-next-where")),
        ("next_tell", t!(lang, "lapse-next-tell")),
        ("next_group", t!(lang, "lapse-next-group")),
    ];
    let next: Vec<_> = next.into_iter().map(|(name, label)| room(form, name, label)).collect();
    let made = request.services.clock.id().to_string();
    let given = request.typed().map(|typed| typed.fields.get("client_id").to_owned());
    let id = given.filter(|id| id.parse::<domain::ClientId>().is_ok()).unwrap_or(made);
    view! {
        <form class="stack" method="post" action="/api/lapses/review">
            {form.state()}
            <input type="hidden" name="client_id" value=id/>
            <input type="hidden" name="lapse" value=lapse.id.to_string()/>
            <p class="soft">{t!(lang, "lapse-review-lead")}</p>
            {back}
            <section class="card stack">
                <h2>{t!(lang, "lapse-next-title")}</h2>
                <p class="soft">{ask(5)}</p>
                {next}
                {room(form, "different", ask(6))}
            </section>
            <button class="button wide">{t!(lang, "lapse-save")}</button>
            <Keeper lang=lang/>
            <p class="soft small">{t!(lang, "lapse-private")}</p>
        </form>
    }
    .into_any()
}

/// Room for an answer. Its limit, far beyond what is asked for, is not said nine times over.
fn room(form: &Form, name: &'static str, label: String) -> AnyView {
    form.named(name, &label);
    let (value, error) = (form.value(name), form.error(name));
    view! { <ui::TextArea lang=form.lang name=name label=label value=value error=error/> }.into_any()
}
