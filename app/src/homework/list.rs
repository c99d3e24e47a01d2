//! `/homework`: what is due, what can wait, what is done.

use super::words::Clock;
use crate::{ssr, t, ui};
use domain::{
    Homework,
    homework::{Shelves, shelve},
};
use leptos::prelude::*;

/// The list.
#[component]
pub fn HomeworkListPage() -> impl IntoView {
    ssr::page(|request| async move {
        let who = request.participant()?;
        let (lang, now) = (request.language(), request.now());
        let all = request.services.homework.all(&who).await?;
        let zone = request.services.people.clinic(who.program).await?.zone;
        let content = shelves(&Clock { lang, now, zone }, &shelve(all, now));
        Ok(view! {
            <ui::PhoneFrame lang=lang title=t!(lang, "homework-title") here="/homework" lead=t!(lang, "homework-lead")>
                {content}
            </ui::PhoneFrame>
        })
    })
}

fn shelves(clock: &Clock, shelves: &Shelves) -> AnyView {
    let lang = clock.lang;
    if shelves.is_empty() {
        return view! {
            <ui::EmptyState title=t!(lang, "homework-none-title") body=t!(lang, "homework-none-body")>
                <a class="button quiet" href="/today">{t!(lang, "ui-place-today")}</a>
            </ui::EmptyState>
        }
        .into_any();
    }
    let nothing_now = (shelves.now.is_empty() && shelves.news.is_empty()).then(|| {
        view! { <p class="soft">{t!(lang, "homework-none-now")}</p> }
    });
    view! {
        {shelf(clock, t!(lang, "homework-news"), &shelves.news)}
        {nothing_now}
        {shelf(clock, t!(lang, "homework-now"), &shelves.now)}
        {shelf(clock, t!(lang, "homework-later"), &shelves.later)}
        {shelf(clock, t!(lang, "homework-done-shelf"), &shelves.done)}
    }
    .into_any()
}

fn shelf(clock: &Clock, title: String, pieces: &[Homework]) -> Option<AnyView> {
    if pieces.is_empty() {
        return None;
    }
    let lines: Vec<AnyView> = pieces.iter().map(|homework| line(clock, homework)).collect();
    Some(
        view! {
            <section class="stack tight">
                <h2>{title}</h2>
                <ul class="ways card">{lines}</ul>
            </section>
        }
        .into_any(),
    )
}

/// A piece of homework as a line of a list: what, and where it stands.
pub fn line(clock: &Clock, homework: &Homework) -> AnyView {
    let paper = homework.paper(clock.lang);
    let language = (paper.language != clock.lang).then(|| paper.language.tag());
    view! {
        <li>
            <a href=homework.path()>
                <span lang=language>{paper.title.clone()}</span>
                <small>{clock.standing(homework)} " " {clock.badge(homework)}</small>
            </a>
        </li>
    }
    .into_any()
}
