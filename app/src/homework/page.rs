//! `/homework/{id}`: what to do and why, where it stands, what was answered, what the team said.

use super::{id_in_address, words::Clock};
use crate::{ssr, t, ui, worksheet};
use domain::{
    Homework,
    homework::{Paper, Stage},
    practice::Practised,
};
use leptos::prelude::*;

/// One piece of homework.
#[component]
pub fn HomeworkPage() -> impl IntoView {
    let id = id_in_address();
    ssr::page(move |request| async move {
        let who = request.participant()?;
        let homework = request.services.homework.one(&who, id?).await?;
        let (lang, now) = (request.language(), request.now());
        let zone = request.services.people.clinic(who.program).await?.zone;
        let practised = match homework.skill {
            Some(skill) => {
                let since = request.services.practices.since(&who, homework.assigned_at).await?;
                since.iter().filter(|done| done.what == Practised::Skill(skill)).count()
            }
            None => 0,
        };
        let clock = Clock { lang, now, zone };
        let paper = homework.paper(lang);
        let (kicker, title) = (clock.standing(&homework), paper.title.clone());
        let content = view! {
            {note(&clock, &homework)}
            {answer(&clock, &homework)}
            {task(&clock, &homework, paper)}
            {skill(&clock, &homework, practised)}
            {done(&clock, &homework, paper)}
        };
        Ok(view! {
            <ui::PhoneFrame lang=lang title=title kicker=kicker here="/homework" back="/homework".to_owned()>
                {content}
            </ui::PhoneFrame>
        })
    })
}

/// A word on where it stands, where one is needed.
fn note(clock: &Clock, homework: &Homework) -> Option<AnyView> {
    let lang = clock.lang;
    let (kind, words) = match homework.stage() {
        Stage::Withdrawn => (ui::NoticeKind::Info, t!(lang, "homework-taken-back-body")),
        Stage::Sent => (ui::NoticeKind::Success, t!(lang, "homework-sent-body")),
        _ if homework.is_late(clock.now) => (ui::NoticeKind::Info, t!(lang, "homework-late")),
        _ => return None,
    };
    Some(view! { <ui::Notice lang=lang kind=kind><p>{words}</p></ui::Notice> }.into_any())
}

/// What the team said.
fn answer(clock: &Clock, homework: &Homework) -> Option<AnyView> {
    let lang = clock.lang;
    let feedback = homework.feedback.as_ref()?;
    let seen = feedback.seen_at.is_none().then(|| {
        view! {
            <form method="post" action="/api/homework/see">
                <input type="hidden" name="homework" value=homework.id.to_string()/>
                <button class="button quiet wide">{t!(lang, "homework-read-it")}</button>
            </form>
        }
    });
    let by = t!(lang, "homework-answered", name = feedback.by.as_str(), when = clock.past(feedback.at));
    Some(
        view! {
            <section class="card">
                <h2>{t!(lang, "homework-feedback")}</h2>
                <p class="typed">{feedback.text.as_str().to_owned()}</p>
                <p class="soft small">{by}</p>
                {seen}
            </section>
        }
        .into_any(),
    )
}

/// What to do, what for, and the way to it.
fn task(clock: &Clock, homework: &Homework, paper: &Paper) -> AnyView {
    let lang = clock.lang;
    let language = (paper.language != lang).then(|| paper.language.tag());
    let why = (!paper.why.trim().is_empty()).then(|| {
        view! {
            <p class="soft"><strong>{t!(lang, "homework-why")}</strong> " " <span lang=language>{paper.why.clone()}</span></p>
        }
    });
    let go = match homework.stage() {
        Stage::Open => Some(t!(lang, "homework-start")),
        Stage::Draft => Some(t!(lang, "homework-go-on")),
        Stage::Sent | Stage::Answered | Stage::Withdrawn => None,
    };
    let work = domain::homework::work_path(homework.id);
    let given =
        t!(lang, "homework-given", name = homework.assigned_by.as_str(), when = clock.past(homework.assigned_at));
    view! {
        <section class="card">
            <h2>{t!(lang, "homework-task")}</h2>
            <p class="lead written" lang=language>{paper.instructions.clone()}</p>
            {why}
            <p class="soft small">{given}</p>
            {go.map(|go| view! { <a class="button wide" href=work>{go}</a> })}
        </section>
    }
    .into_any()
}

/// The skill it is about, and how often it was practised since.
fn skill(clock: &Clock, homework: &Homework, practised: usize) -> Option<AnyView> {
    let lang = clock.lang;
    let skill = homework.skill?;
    let counted = match practised {
        0 => t!(lang, "homework-not-practised"),
        count => t!(lang, "homework-practised", count = count),
    };
    Some(
        view! {
            <section class="card">
                <h2>{t!(lang, "homework-skill")}</h2>
                <p>{skill.exercise(lang).name.clone()}</p>
                <p class="soft small">{counted}</p>
                <a class="button quiet wide" href=format!("{}?from=homework", skill.path())>{t!(lang, "homework-practise")}</a>
            </section>
        }
        .into_any(),
    )
}

/// What was sent; while nobody has answered, it can be changed.
fn done(clock: &Clock, homework: &Homework, paper: &Paper) -> Option<AnyView> {
    let lang = clock.lang;
    let sent = homework.sent.as_ref()?;
    let language = (paper.language != lang).then(|| paper.language.tag());
    let answers = worksheet::answered(lang, &paper.sheet, &sent.answers);
    let change = homework.may_be_sent().then(|| {
        let work = domain::homework::work_path(homework.id);
        let words = if homework.draft_at.is_some() { t!(lang, "homework-go-on") } else { t!(lang, "homework-change") };
        view! { <a class="button quiet wide" href=work>{words}</a> }
    });
    let version = (sent.version > 1).then(|| {
        view! { <p class="soft small">{t!(lang, "homework-version", count = sent.version)}</p> }
    });
    Some(
        view! {
            <section class="card">
                <h2>{t!(lang, "homework-answers")}</h2>
                <div lang=language>{answers}</div>
                {version}
                {change}
            </section>
        }
        .into_any(),
    )
}
