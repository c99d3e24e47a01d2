//! `/plan/goals`: own goals, each with steps to tick.

use super::{editing::Editing, entry, sheet, tap::tap};
use crate::{
    ssr::{self, Request},
    t,
    text::when,
    ui,
};
use domain::{
    Fields,
    plan::{Content, Goal, GoalState, Part, Version},
};
use leptos::prelude::*;

/// `/plan/goals`.
#[component]
pub fn GoalsPage() -> impl IntoView {
    ssr::page(|request| async move {
        let lang = request.language();
        let goals = if sheet::is_away(&request) {
            Vec::new()
        } else {
            request.services.plans.part(&request.participant()?, Part::Goals).await?
        };
        let editing = Editing::of(&request, (Part::Goals, None), None, Fields::default()).await?;
        let form = editing.view(&request, entry::fields(&editing.form, Part::Goals), t!(lang, "plan-goal-save"));
        let of = |state: GoalState| -> Vec<AnyView> {
            let is = |version: &&Version| matches!(&version.content, Content::Goals(goal) if goal.state == state);
            goals.iter().filter(is).map(|version| card(&request, version)).collect()
        };
        let (open, reached, aside) = (of(GoalState::Open), of(GoalState::Reached), of(GoalState::SetAside));
        let empty = goals.is_empty() && !sheet::is_away(&request);
        let empty = empty.then(|| {
            view! { <ui::EmptyState title=t!(lang, "plan-empty-title") body=t!(lang, "plan-goals-empty")/> }
        });
        let newest = goals.iter().max_by_key(|version| version.saved_at);
        let (saved, versions) = match newest {
            Some(newest) => (sheet::just_saved(&request, newest), Some(versions_link(&request, Part::Goals))),
            None => (None, None),
        };
        let is_open = editing.is_open() || goals.is_empty();
        let body = view! {
            {saved}
            {empty}
            {open}
            {folded(t!(lang, "plan-goals-reached", count = reached.len()), reached)}
            {folded(t!(lang, "plan-goals-aside", count = aside.len()), aside)}
            {sheet::fold(t!(lang, "plan-goal-add"), is_open, form)}
            <p class="screen">
                <a href="/homework">{t!(lang, "plan-goals-homework")}</a>
                " · "
                <a href="/practice">{t!(lang, "plan-goals-practice")}</a>
            </p>
            {versions}
        };
        Ok(sheet::page(&request, Part::Goals, t!(lang, "plan-goals-lead"), body.into_any()))
    })
}

/// `/plan/goals/{goal}`.
#[component]
pub fn GoalPage() -> impl IntoView {
    entry::page(Part::Goals, "goal")
}

/// The way to the versions of a list.
pub fn versions_link(request: &Request, part: Part) -> AnyView {
    let lang = request.language();
    view! {
        <p class="soft small screen">
            <a href=format!("{}/versions", part.page())>{t!(lang, "plan-versions-link")}</a>
        </p>
    }
    .into_any()
}

fn folded(summary: String, cards: Vec<AnyView>) -> Option<AnyView> {
    (!cards.is_empty()).then(|| {
        view! {
            <details class="fold">
                <summary>{summary}</summary>
                <div class="stack">{cards}</div>
            </details>
        }
        .into_any()
    })
}

fn card(request: &Request, version: &Version) -> AnyView {
    let lang = request.language();
    let Content::Goals(goal) = &version.content else { return ().into_any() };
    let name = goal.what.as_str();
    let measure = (!goal.measure.is_blank())
        .then(|| view! { <p class="soft">{t!(lang, "plan-goal-measured", measure = goal.measure.as_str())}</p> });
    let (done, all) = goal.count();
    let mut facts = Vec::new();
    if all > 0 {
        facts.push(t!(lang, "plan-goal-count", done = done, all = all));
    }
    if let (Some(due), GoalState::Open) = (goal.due_on, goal.state) {
        facts.push(t!(lang, "plan-goal-by", date = when::date(lang, due)));
    }
    let steps: Vec<_> = (0..goal.steps.len()).map(|at| step(request, version, goal, at)).collect();
    let change = format!("{}/{}", Part::Goals.page(), version.id);
    let label = t!(lang, "plan-change-named", name = name);
    view! {
        <section class="card plan-goal">
            <h2>{name.to_owned()}</h2>
            {measure}
            <p class="soft small">{facts.join(" · ")}</p>
            <ul class="plan-steps">{steps}</ul>
            <div class="row plan-acts">
                <a class="button quiet" href=change aria-label=label>{t!(lang, "plan-change-short")}</a>
                {states(request, version, goal)}
            </div>
        </section>
    }
    .into_any()
}

fn step(request: &Request, version: &Version, goal: &Goal, at: usize) -> AnyView {
    let lang = request.language();
    let step = &goal.steps[at];
    let (change, class, label) = match step.done_on {
        Some(_) => ("untick", "plan-tick done", t!(lang, "plan-step-untick")),
        None => ("tick", "plan-tick", t!(lang, "plan-step-tick")),
    };
    let done = step.done_on.map(|on| {
        let words = t!(lang, "plan-step-done", date = when::short_date(lang, on));
        view! { <small class="soft">{words}</small> }
    });
    let words = view! {
        <span class="plan-box" aria-hidden="true">{step.done_on.is_some().then(|| view! { <ui::Icon glyph=ui::Glyph::Done/> })}</span>
        <span class="plan-words"><span class="unseen">{label} " "</span> {step.what.as_str().to_owned()} " " {done}</span>
    };
    view! { <li>{tap(request, version, (change, at.to_string()), class, (words.into_any(), None))}</li> }.into_any()
}

fn states(request: &Request, version: &Version, goal: &Goal) -> Vec<AnyView> {
    let lang = request.language();
    let to = |state: GoalState| {
        let words = match state {
            GoalState::Open => t!(lang, "plan-goal-to-open"),
            GoalState::Reached => t!(lang, "plan-goal-to-reached"),
            GoalState::SetAside => t!(lang, "plan-goal-to-aside"),
        };
        let label = format!("{words}: {}", goal.what.as_str());
        tap(request, version, ("state", state.word().to_owned()), "button quiet", (words.into_any(), Some(label)))
    };
    match goal.state {
        GoalState::Open => vec![to(GoalState::Reached), to(GoalState::SetAside)],
        GoalState::Reached | GoalState::SetAside => vec![to(GoalState::Open)],
    }
}

/// The words for where a goal stands, for its line on the overview.
pub fn count_words(lang: domain::Language, goals: &[&Goal]) -> String {
    let open = goals.iter().filter(|goal| goal.state == GoalState::Open).count();
    let steps: usize = goals.iter().map(|goal| goal.count().0).sum();
    t!(lang, "plan-goals-count", open = open, steps = steps)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{Language, Text};

    #[test]
    fn goals_are_counted_in_words() {
        let goal = Goal {
            what: Text::stored("Run".into()),
            measure: Text::default(),
            due_on: None,
            steps: vec![],
            state: GoalState::Open,
        };
        assert_eq!(count_words(Language::En, &[&goal]), "1 goal, no steps done yet");
        assert_eq!(count_words(Language::Es, &[&goal, &goal]), "2 metas, todavía sin pasos hechos");
    }
}
