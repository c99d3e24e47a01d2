//! `/plan/kept`: safety plan, people and reasons on one page, which may be kept on this phone.

use super::{
    lines::Lines,
    view::{self, Level},
    words,
};
use crate::{offline, ssr, t, ui};
use domain::plan::{Content, Part, Version};
use leptos::prelude::*;

/// What may be kept (quality.md, principle 2), in the order in which it helps.
const KEPT: [Part; 3] = [Part::Safety, Part::People, Part::Reasons];

/// `/plan/kept`.
#[component]
pub fn KeptPage() -> impl IntoView {
    ssr::page(|request| async move {
        let lang = request.language();
        let all = request.services.plans.everything(&request.participant()?).await?;
        let lines = Lines::of(&request);
        let find = |part: Part| all.iter().find(|version| version.content.part() == part);
        let sheets: Vec<_> = KEPT
            .into_iter()
            .map(|part| {
                let content = find(part).map(|Version { content, .. }: &Version| content);
                sheet(lang, part, content, &lines)
            })
            .collect();
        let (lead, top) = (t!(lang, "plan-kept-lead"), lines.top());
        Ok(view! {
            <ui::PhoneFrame lang=lang title=t!(lang, "plan-kept-title") here="/plan" back="/plan" lead=lead>
                <div class="plan stack">
                    {top}
                    {sheets}
                    <p class="soft small screen">{t!(lang, "plan-kept-what")}</p>
                    <offline::Keep lang=lang page="/plan/kept"/>
                </div>
            </ui::PhoneFrame>
        })
    })
}

fn sheet(lang: domain::Language, part: Part, content: Option<&Content>, lines: &Lines) -> AnyView {
    let body = match content {
        Some(content) => view::content(lang, content, Level::Three, lines),
        None => view! {
            <p class="soft plan-nothing">{t!(lang, "plan-nothing")}</p>
            <p class="screen"><a href=part.page()>{t!(lang, "plan-kept-begin")}</a></p>
        }
        .into_any(),
    };
    view! { <section class="card plan-sheet"><h2>{words::part(lang, part)}</h2> {body}</section> }.into_any()
}
