//! After a practice: what it did, and what else there is (player rules 2 and 4).

use super::{
    page::{Around, skill},
    words,
};
use crate::{
    help::Numbers,
    ssr::{self, Request},
    t, ui,
};
use domain::{
    Failure, Language, Practice, Skill,
    practice::{Rate, drift},
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// What the ratings asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum After {
    Done,
    Another,
    Crisis,
}

/// `/practice/{skill}/done`.
#[component]
pub fn DonePage() -> impl IntoView {
    after(After::Done)
}

/// `/practice/{skill}/another`: it got worse by two or more.
#[component]
pub fn AnotherPage() -> impl IntoView {
    after(After::Another)
}

/// `/practice/{skill}/crisis`: distress is 8 or more.
#[component]
pub fn CrisisPage() -> impl IntoView {
    after(After::Crisis)
}

fn after(after: After) -> impl IntoView {
    let skill = skill();
    let logged = use_params_map().with_untracked(|params| params.get("skill").as_deref() == Some("log"));
    ssr::page(move |request| async move {
        if skill.is_none() && !logged {
            return Err(Failure::NotFound);
        }
        let around = Around::of(&request).await?;
        if logged && around.who.is_none() {
            return Err(request.participant().err().unwrap_or(Failure::SignInNeeded));
        }
        let lang = around.lang;
        let practice = match &around.who {
            Some(who) => request.services.practices.latest(who, skill).await?,
            None => None,
        };
        let numbers = use_context::<Numbers>().unwrap_or_default();
        let crisis = (after == After::Crisis)
            .then(|| view! { <ui::CrisisCard lang=lang numbers=numbers watch=ui::Watch::Nobody/> });
        let worse = (after != After::Done).then(|| worse(&request, lang));
        let words = skill.map(|skill| &skill.exercise(lang).lines_after);
        let lines: Vec<AnyView> =
            words.into_iter().flatten().map(|line| view! { <p class="lead">{line.clone()}</p> }.into_any()).collect();
        let content = view! {
            {crisis}
            {practice.as_ref().map(|practice| kept(lang, practice))}
            {worse}
            {(after == After::Done).then_some(lines)}
            {skill.map(|skill| again(&request, lang, skill))}
            <a class="button quiet wide" href=request.link("/practice")>{t!(lang, "practice-all")}</a>
        };
        let title = if after == After::Done { t!(lang, "practice-done-title") } else { t!(lang, "practice-done-hard") };
        Ok(around.frame(&request, title, None, content.into_any()))
    })
}

fn again(request: &Request, lang: Language, skill: Skill) -> AnyView {
    view! { <a class="button quiet wide" href=request.link(&skill.path())>{t!(lang, "practice-again")}</a> }.into_any()
}

fn worse(request: &Request, lang: Language) -> AnyView {
    let (call, more) = (request.link("/craving/call"), request.link("/practice"));
    view! {
        <ui::Card title=t!(lang, "practice-worse-title")>
            <p>{t!(lang, "practice-worse-body")}</p>
            <a class="button wide" href=call>{t!(lang, "practice-call")}</a>
            <a class="button quiet wide" href=more>{t!(lang, "practice-another")}</a>
        </ui::Card>
    }
    .into_any()
}

/// What was stored, in words.
fn kept(lang: Language, practice: &Practice) -> AnyView {
    let did = practice.seconds.filter(|seconds| *seconds > 0).map(|seconds| {
        view! { <p>{t!(lang, "practice-did", time = words::lasted(lang, seconds))}</p> }
    });
    let went = practice.before.zip(practice.after).map(|(before, after)| {
        let (before, after) = (before.value(), after.value());
        let words = match practice.rate.gain(before, after) {
            1.. => t!(lang, "practice-went-better", before = before, after = after),
            0 => t!(lang, "practice-went-same", after = after),
            _ => t!(lang, "practice-went-worse", before = before, after = after),
        };
        view! { <p>{words}</p> }
    });
    let unrated = practice.rate != Rate::Nothing && (practice.before.is_none() || practice.after.is_none());
    let drift = drift(&practice.answers).map(|halves| view! { <p>{drift_words(lang, halves)}</p> });
    let entry = (!practice.answers.is_empty() || !practice.note.is_blank()).then(|| {
        view! { <a class="button quiet" href=format!("/practice/entries/{}", practice.id)>{t!(lang, "practice-read")}</a> }
    });
    let name = words::name(lang, &practice.what);
    view! {
        <ui::Notice lang=lang kind=ui::NoticeKind::Success title=t!(lang, "practice-kept")>
            <p>{name}</p>
            {did}
            {went}
            {unrated.then(|| view! { <p class="soft small">{t!(lang, "practice-unrated")}</p> })}
            {drift}
            {entry}
        </ui::Notice>
    }
    .into_any()
}

/// Drift in words; halves as people write them.
pub(super) fn drift_words(lang: Language, halves: u32) -> String {
    let number = if halves.is_multiple_of(2) { (halves / 2).to_string() } else { format!("{}½", halves / 2) };
    let number = number.strip_prefix("0½").map_or(number.clone(), |_| "½".to_owned());
    t!(lang, "practice-drift", drift = number)
}
