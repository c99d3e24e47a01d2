//! `/plan`: what is there, and what could be.

use super::{goals, lines::Lines, words};
use crate::{ssr, t, ui};
use domain::{
    Language,
    medication::{Dose, Medication},
    plan::{Content, Goal, GoalState, Part, Version},
};
use leptos::prelude::*;

/// In the order in which they help: what is needed in a bad hour comes first.
const ORDER: [Part; 8] = [
    Part::Safety,
    Part::People,
    Part::Reasons,
    Part::RelapsePrevention,
    Part::Goals,
    Part::Medication,
    Part::Meetings,
    Part::Aftercare,
];

/// `/plan`.
#[component]
pub fn PlanPage() -> impl IntoView {
    ssr::page(|request| async move {
        let lang = request.language();
        let who = request.participant()?;
        let all = request.services.plans.everything(&who).await?;
        let due = request.services.medications.due(&who, request.now()).await?;
        let places: Vec<_> = ORDER
            .into_iter()
            .map(|part| {
                let own: Vec<&Version> = all.iter().filter(|version| version.content.part() == part).collect();
                place(lang, part, &own, &due)
            })
            .collect();
        let state = request.form().state();
        let lines = Lines::of(&request).top();
        Ok(view! {
            <ui::PhoneFrame lang=lang title=t!(lang, "plan-title") here="/plan" lead=t!(lang, "plan-lead")>
                <div class="plan stack">
                    {state}
                    <nav class="card plan-places" aria-label=t!(lang, "plan-title")><ul>{places}</ul></nav>
                    <p><a href="/plan/kept">{t!(lang, "plan-kept-link")}</a></p>
                    {lines}
                </div>
            </ui::PhoneFrame>
        })
    })
}

fn place(lang: Language, part: Part, own: &[&Version], due: &[Dose]) -> AnyView {
    let words = match own.first() {
        None => begin(lang, part),
        Some(first) => there(lang, &first.content, own, due),
    };
    let class = if own.is_empty() { "soft small" } else { "small" };
    view! {
        <li>
            <a href=part.page()>
                <span class="plan-place">{words::part(lang, part)}</span>
                <span class=class>{words}</span>
            </a>
        </li>
    }
    .into_any()
}

/// One kind sentence, and what to do.
fn begin(lang: Language, part: Part) -> String {
    match part {
        Part::Safety => t!(lang, "plan-begin-safety"),
        Part::People => t!(lang, "plan-begin-people"),
        Part::Reasons => t!(lang, "plan-begin-reasons"),
        Part::RelapsePrevention => t!(lang, "plan-begin-relapse"),
        Part::Goals => t!(lang, "plan-begin-goals"),
        Part::Medication => t!(lang, "plan-begin-medication"),
        Part::Meetings => t!(lang, "plan-begin-meetings"),
        Part::Aftercare => t!(lang, "plan-begin-aftercare"),
    }
}

fn there(lang: Language, first: &Content, own: &[&Version], due: &[Dose]) -> String {
    let filled = |parts: &[bool]| {
        let count = parts.iter().filter(|part| **part).count();
        t!(lang, "plan-there-parts", count = count, all = parts.len())
    };
    match first {
        Content::Reasons(reasons) => t!(lang, "plan-there-reasons", count = reasons.0.len()),
        Content::People(contacts) => t!(lang, "plan-there-people", count = contacts.0.len()),
        Content::Safety(plan) => filled(&[
            !plan.signs.is_empty(),
            !plan.alone.is_empty(),
            !plan.around.is_empty(),
            !plan.ask.is_empty(),
            true, // 988 is filled in
            !plan.safer.is_blank(),
            !plan.worth.is_blank(),
        ]),
        Content::RelapsePrevention(plan) => filled(&[
            !plan.outside.is_empty(),
            !plan.inside.is_empty(),
            !plan.worst.is_empty(),
            !plan.noticed.is_empty(),
            !plan.signs.is_blank(),
            !plan.then.is_blank(),
            !plan.told_by.is_blank(),
            !plan.responses.is_empty(),
            !plan.mooring.is_empty(),
        ]),
        Content::Aftercare(plan) => filled(&[
            !plan.appointments.is_empty(),
            !plan.anchors.is_empty(),
            !plan.medicines.is_blank(),
            !plan.signs.is_blank(),
            !plan.back.is_blank(),
        ]),
        Content::Goals(_) => {
            let goals: Vec<&Goal> = own
                .iter()
                .filter_map(|version| match &version.content {
                    Content::Goals(goal) if goal.state != GoalState::SetAside => Some(goal),
                    _ => None,
                })
                .collect();
            goals::count_words(lang, &goals)
        }
        Content::Medication(_) => {
            let is_taken = |version: &&&Version| {
                matches!(&version.content, Content::Medication(Medication { stopped_on: None, .. }))
            };
            let count = own.iter().filter(is_taken).count();
            let open = due.iter().filter(|dose| dose.is_open()).count();
            t!(lang, "plan-there-medication", count = count, open = open)
        }
        Content::Meetings(_) => t!(lang, "plan-there-meetings", count = own.len()),
    }
}
