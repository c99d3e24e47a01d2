//! Steps 3, 4m and the ways of 7a: an exercise of the reference in its own words, and the way on.

use super::screen::Screen;
use crate::{
    practice::{
        has_clock,
        stage::{Staging, stage},
        words,
    },
    t,
    text::when,
};
use domain::{
    Failure, Language, Path, Skill, Step,
    practice::{Exercise, Practised},
};
use jiff::SignedDuration;
use leptos::prelude::*;

/// Minutes of `delay_15`.
const DELAY_MINUTES: i64 = 15;

/// Step 3: one minute of breathing, with the own first reason below it.
pub async fn breath(screen: &Screen, path: Option<Path>) -> Result<AnyView, Failure> {
    let lang = screen.lang;
    let reason = match &screen.who {
        Some(who) => screen.request.services.plans.support(who).await?.reasons.first().cloned(),
        None => None,
    };
    let reason = reason.map(|reason| {
        view! {
            <section class="card">
                <h2>{t!(lang, "craving-breath-reason")}</h2>
                <p class="typed" dir="auto">{reason.as_str().to_owned()}</p>
            </section>
        }
    });
    let exercise = record(lang, Step::Breath).ok_or(Failure::NotFound)?;
    let next = match path {
        Some(path) => path.after_breath().page(),
        None => Step::Again.page(),
    };
    let content = view! {
        {said(&exercise.lines_before)}
        {contra(lang, exercise)}
        {stage(lang, exercise, Staging::default(), None)}
        {reason}
        {screen.tap("go_on", &next, "button wide", t!(lang, "craving-go"))}
    };
    Ok(screen.show(t!(lang, "craving-breath-title"), content.into_any()))
}

/// Step 4m: what helped this person most, else the breathing space.
pub async fn own_best(screen: &Screen) -> Result<AnyView, Failure> {
    let lang = screen.lang;
    let best = match &screen.who {
        Some(who) => {
            let services = &screen.request.services;
            let conditions = services.settings.settings(who).await?.conditions;
            let works = services.practices.shelf(who).await?.works;
            works.into_iter().find_map(|works| match works.what {
                Practised::Skill(skill) if !skill.exercise(lang).hidden_for(&conditions) => Some(skill),
                _ => None,
            })
        }
        None => None,
    };
    let own = best.is_some();
    let skill = best.or_else(|| Skill::from_word("sober_space")).ok_or(Failure::NotFound)?;
    let exercise = skill.exercise(lang);
    let skill_id = vec![("skill", skill.word().to_owned())];
    let content = view! {
        {own.then(|| view! { <p class="soft">{t!(lang, "craving-skill-own")}</p> })}
        {contra(lang, exercise)}
        {said(&exercise.lines_before)}
        {body(lang, exercise)}
        {said(&exercise.lines_after)}
        {screen.tap_with("go_on", "/craving/again", "button wide", t!(lang, "craving-rate-now"), skill_id)}
    };
    Ok(screen.show(exercise.name.clone(), content.into_any()))
}

/// A way of step 7a.
pub async fn way(screen: &Screen) -> Result<AnyView, Failure> {
    let lang = screen.lang;
    let onward = screen.tap("go_on", "/craving/again", "button wide", t!(lang, "craving-rate-now"));
    let Some(exercise) = record(lang, screen.step) else {
        let content = view! {
            <p class="lead">{t!(lang, "craving-place-body")}</p>
            {onward}
        };
        return Ok(screen.show(t!(lang, "craving-way-place"), content.into_any()));
    };
    let until = match (&screen.who, screen.step, &screen.pass) {
        (Some(who), Step::Delay, Some(pass)) if pass.step() == Step::Delay => {
            let clinic = screen.request.services.people.clinic(who.program).await?;
            let over = pass.touched_at() + SignedDuration::from_mins(DELAY_MINUTES);
            Some(t!(lang, "craving-delay-until", time = when::time(lang, &over.to_zoned(clinic.zone))))
        }
        _ => None,
    };
    let people = (screen.step == Step::ReachOut).then(|| {
        view! { <a class="button quiet wide" href=screen.request.link("/craving/call")>{t!(lang, "craving-call-someone")}</a> }
    });
    let content = view! {
        {contra(lang, exercise)}
        {said(&exercise.lines_before)}
        {until.map(|until| view! { <p class="lead">{until}</p> })}
        {body(lang, exercise)}
        {people}
        {said(&exercise.lines_after)}
        {onward}
    };
    Ok(screen.show(exercise.name.clone(), content.into_any()))
}

/// The record behind a screen.
fn record(lang: Language, step: Step) -> Option<&'static Exercise> {
    Some(Skill::from_word(step.exercise()?)?.exercise(lang))
}

/// The player where there is something to play, and what may be picked.
fn body(lang: Language, exercise: &'static Exercise) -> AnyView {
    let options: Vec<_> = exercise.options.iter().map(|text| view! { <li>{text.clone()}</li> }).collect();
    let fields: Vec<_> = exercise.fields.iter().map(|field| view! { <li>{field.ask.clone()}</li> }).collect();
    view! {
        {(!options.is_empty()).then(|| view! { <ul class="ideas">{options}</ul> })}
        {(!fields.is_empty()).then(|| view! { <ol class="steps">{fields}</ol> })}
        {has_clock(exercise).then(|| stage(lang, exercise, Staging::default(), None))}
    }
    .into_any()
}

fn said(lines: &[String]) -> AnyView {
    lines.iter().map(|line| view! { <p>{line.clone()}</p> }).collect_view().into_any()
}

/// What to know before it starts.
fn contra(lang: Language, exercise: &Exercise) -> AnyView {
    let sentences = exercise.contra.iter().filter_map(|&contra| words::contra(lang, contra));
    sentences.map(|sentence| view! { <p class="soft small">{sentence}</p> }).collect_view().into_any()
}
