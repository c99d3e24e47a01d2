//! `/practice`: every exercise, found by need; for a participant first what they like, used last, and what works.

use super::{page::Around, words};
use crate::{
    ssr::{self, Request},
    t, ui,
};
use domain::{
    Failure, Language, Practised, Shelf, Skill,
    practice::{Exercise, Purpose},
};
use leptos::prelude::*;

/// The needs, each with its purposes, in the order of the page.
const NEEDS: [(&str, &[Purpose]); 6] = [
    ("calm", &[Purpose::Calm, Purpose::Grounding]),
    ("craving", &[Purpose::Craving]),
    ("sleep", &[Purpose::Sleep]),
    ("people", &[Purpose::Interpersonal]),
    ("mood", &[Purpose::Mood]),
    ("plan", &[Purpose::Planning]),
];

/// Exercises that the list opens with, before "more".
const SHOWN: usize = 6;

/// `/practice`.
#[component]
pub fn PracticePage() -> impl IntoView {
    ssr::page(|request| async move {
        let around = Around::of(&request).await?;
        let lang = around.lang;
        let shelf = match &around.who {
            Some(who) => Some(request.services.practices.shelf(who).await?),
            None => None,
        };
        let visible = |skill: Skill| !skill.exercise(lang).hidden_for(&around.settings.conditions);
        let all: Vec<Skill> = Skill::all().filter(|&skill| visible(skill)).collect();
        let hides = all.len() < Skill::all().count();
        let needs: Vec<AnyView> = NEEDS.iter().map(|(id, purposes)| need(&request, lang, id, purposes, &all)).collect();
        let own = match shelf {
            Some(shelf) => own(&request, lang, &shelf, visible),
            None => stranger(lang),
        };
        let content = view! {
            <p class="soft">{t!(lang, "practice-lead")}</p>
            <nav class="needs" aria-label=t!(lang, "practice-needs")>{jumps(lang)}</nav>
            {own}
            {needs}
            {hides.then(|| view! { <p class="soft small">{t!(lang, "practice-some-hidden")} " " <a href="/settings">{t!(lang, "practice-settings")}</a></p> })}
        };
        Ok::<_, Failure>(around.frame(&request, t!(lang, "practice-title"), None, content.into_any()))
    })
}

fn jumps(lang: Language) -> Vec<AnyView> {
    let jump = |(id, purposes): &(&str, &[Purpose])| {
        let (name, _) = purposes.first().map(|purpose| words::need(lang, *purpose))?;
        Some(view! { <a class="button quiet" href=format!("#{id}")>{name}</a> }.into_any())
    };
    NEEDS.iter().filter_map(jump).collect()
}

/// Exercises of a need: those that are for it first come first.
fn need(request: &Request, lang: Language, id: &'static str, purposes: &[Purpose], all: &[Skill]) -> AnyView {
    let (title, body) = purposes.first().map(|purpose| words::need(lang, *purpose)).unwrap_or_default();
    let for_it = |skill: &Skill| skill.exercise(lang).purpose.iter().any(|purpose| purposes.contains(purpose));
    let first = |skill: &Skill| skill.exercise(lang).purpose.first().is_none_or(|purpose| !purposes.contains(purpose));
    let mut skills: Vec<Skill> = all.iter().copied().filter(for_it).collect();
    skills.sort_by_key(first);
    let mut rows: Vec<AnyView> = skills.iter().map(|&skill| row(request, lang, skill)).collect();
    let more = rows.split_off(SHOWN.min(rows.len()));
    let count = more.len();
    let more = (count > 0).then(|| {
        view! {
            <details class="fold">
                <summary>{t!(lang, "practice-more", count = count)}</summary>
                <ul class="list skills">{more}</ul>
            </details>
        }
    });
    view! {
        <ui::Card title=title id=id>
            <p class="soft">{body}</p>
            <ul class="list skills">{rows}</ul>
            {more}
        </ui::Card>
    }
    .into_any()
}

fn row(request: &Request, lang: Language, skill: Skill) -> AnyView {
    let exercise: &Exercise = skill.exercise(lang);
    line(request.link(&skill.path()), exercise.name.clone(), words::about(lang, exercise))
}

fn line(href: String, name: String, detail: String) -> AnyView {
    view! {
        <li>
            <a href=href>{name}</a>
            <span class="soft small">{detail}</span>
        </li>
    }
    .into_any()
}

/// Where one begins with what was practised.
pub(super) fn path(what: &Practised) -> String {
    match what {
        Practised::Skill(skill) => skill.path(),
        Practised::Activity(..) => "/practice/log".to_owned(),
    }
}

fn own(request: &Request, lang: Language, shelf: &Shelf, visible: impl Fn(Skill) -> bool) -> AnyView {
    let shown = |what: &Practised| match what {
        Practised::Skill(skill) => visible(*skill),
        Practised::Activity(..) => true,
    };
    let works: Vec<AnyView> = shelf
        .works
        .iter()
        .filter(|works| shown(&works.what))
        .map(|works| {
            let detail =
                t!(lang, "practice-works-detail", helped = words::helped(lang, works.helped), uses = works.uses);
            line(request.link(&path(&works.what)), words::name(lang, &works.what), detail)
        })
        .collect();
    let works = if works.is_empty() {
        view! { <p class="soft">{t!(lang, "practice-works-none")}</p> }.into_any()
    } else {
        view! { <ul class="list skills">{works}</ul> }.into_any()
    };
    let favourites: Vec<AnyView> =
        shelf.favourites.iter().filter(|skill| visible(**skill)).map(|&skill| row(request, lang, skill)).collect();
    let favourites = (!favourites.is_empty()).then(|| {
        view! { <ui::Card title=t!(lang, "practice-favourites")><ul class="list skills">{favourites}</ul></ui::Card> }
    });
    let recent: Vec<AnyView> = shelf
        .recent
        .iter()
        .filter(|what| shown(what))
        .map(|what| view! { <li><a class="button quiet" href=path(what)>{words::name(lang, what)}</a></li> }.into_any())
        .collect();
    let recent = (!recent.is_empty()).then(|| {
        view! { <ui::Card title=t!(lang, "practice-recent")><ul class="chips">{recent}</ul></ui::Card> }
    });
    view! {
        {favourites}
        <ui::Card title=t!(lang, "practice-works")>{works}</ui::Card>
        {recent}
        <ui::Card title=t!(lang, "practice-own") shade=ui::Shade::Sunken>
            <p class="soft">{t!(lang, "practice-own-body")}</p>
            <a class="button quiet wide" href="/practice/log">{t!(lang, "practice-own-go")}</a>
            <a class="button quiet wide" href="/practice/entries">{t!(lang, "practice-entries")}</a>
        </ui::Card>
    }
    .into_any()
}

fn stranger(lang: Language) -> AnyView {
    view! {
        <ui::Notice lang=lang>
            <p>{t!(lang, "practice-stranger")}</p>
        </ui::Notice>
    }
    .into_any()
}
