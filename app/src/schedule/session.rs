//! `/schedule/{session}`: one session with everything that belongs to it. Prints on one page.

use super::{agenda, homework, notice, part, words};
use crate::{
    form::Form,
    ssr::{self, Request},
    t,
    text::when,
    ui::{self, NoticeKind},
};
use domain::{
    Failure, Language, SessionId, Skill,
    schedule::{Booker, Kind, Meeting, Opened, Phase, Session, SessionPage as Page, Status, monday_of},
};
use jiff::Timestamp;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// One session.
#[component]
pub fn SessionPage() -> impl IntoView {
    let id = use_params_map().get_untracked().get("session").and_then(|id| id.parse::<SessionId>().ok());
    ssr::page(move |request| async move {
        let id = id.ok_or(Failure::NotFound)?;
        // While the database is away, what was typed still comes back.
        if request.typed().is_some_and(|typed| typed.unavailable) {
            return Ok(not_saved(&request, id));
        }
        let who = request.participant()?;
        let page = request.services.schedules.session(&who, id, request.now()).await?;
        let form = part::form(&request, &who, &format!("/schedule/{id}")).await?;
        let homework = homework::card(&request, &who, &page).await?;
        Ok(view(&request, &page, &form, homework))
    })
}

fn not_saved(request: &Request, id: SessionId) -> AnyView {
    let (lang, form) = (request.language(), request.form());
    let again = if form.typed.fields.get("text").is_empty() {
        notice::form(request, &form, id, true)
    } else {
        agenda::form(request, &form, id)
    };
    view! {
        <ui::PhoneFrame lang=lang title=t!(lang, "schedule-title-session") back="/schedule".to_owned() here=part::HERE>
            {form.state()}
            <section class="card">{again}</section>
        </ui::PhoneFrame>
    }
    .into_any()
}

fn view(request: &Request, page: &Page, form: &Form, homework: Option<AnyView>) -> AnyView {
    let (lang, now) = (request.language(), request.now());
    let session = &page.session;
    let day = session.start.day;
    let topic = Some(session.topic_in(lang).to_owned()).filter(|topic| !topic.is_empty());
    let title = words::name(lang, session);
    let kicker = when::long_date(lang, day);
    let state = form.state();
    let standing = standing(request, page, form);
    let doing = page.meeting.as_ref().map(|meeting| doing(request, page, meeting, form));
    let booking = page.meeting.is_none().then(|| booking(request, page));
    let clock = part::clock(lang, &page.clinic);
    let times = words::times(lang, session);
    let (facts, about) = (facts(lang, page, now), about(lang, session));
    view! {
        <ui::PhoneFrame lang=lang title=title kicker=kicker lead=topic back=part::week_path(monday_of(day)) here=part::HERE>
            <p class="lead num session-time">{times}</p>
            {state}
            {standing}
            {facts}
            {about}
            {homework}
            {doing}
            {booking}
            {clock}
        </ui::PhoneFrame>
    }
    .into_any()
}

/// What has to be known first: cancelled, changed, missed, at the same time as something else.
fn standing(request: &Request, page: &Page, form: &Form) -> Vec<AnyView> {
    let (lang, now) = (request.language(), request.now());
    let session = &page.session;
    let mut said = Vec::new();
    if session.is_cancelled() {
        said.push(
            view! {
                <ui::Notice lang=lang kind=NoticeKind::Warning title=t!(lang, "schedule-cancelled-title")>
                    <p>{t!(lang, "schedule-cancelled-body")}</p>
                    <p><a href="/schedule/open">{t!(lang, "schedule-go-open")}</a></p>
                </ui::Notice>
            }
            .into_any(),
        );
        return said;
    }
    if let Some(was) = &session.was {
        let before = t!(lang, "ui-at", date = when::date(lang, was.day), time = when::time_of_day(lang, was.time));
        let before = if was.place.is_empty() { before } else { format!("{before}, {}", was.place) };
        said.push(
            view! {
                <ui::Notice lang=lang kind=NoticeKind::Warning title=t!(lang, "schedule-changed-title")>
                    <p>{t!(lang, "schedule-changed-body", before = before)}</p>
                </ui::Notice>
            }
            .into_any(),
        );
    }
    if session.phase(now) == Phase::Ahead && !page.conflicts.is_empty() {
        let what: Vec<String> = page
            .conflicts
            .iter()
            .map(|one| format!("{}, {}", words::commitment(lang, one), words::commitment_times(lang, one)))
            .collect();
        said.push(
            view! {
                <ui::Notice lang=lang kind=NoticeKind::Warning title=t!(lang, "schedule-clash-title")>
                    <p>{what.join("; ")}</p>
                </ui::Notice>
            }
            .into_any(),
        );
    }
    if let Some(missed) = &page.made_up_for {
        let when = when::date(lang, missed.session.start.day);
        said.push(
            view! { <ui::Notice lang=lang><p>{t!(lang, "schedule-instead-of", when = when)}</p></ui::Notice> }
                .into_any(),
        );
    }
    if let Some(meeting) = &page.meeting {
        said.extend(attended(request, meeting, form));
    }
    said
}

/// What was marked, in kind words.
fn attended(request: &Request, meeting: &Meeting, form: &Form) -> Option<AnyView> {
    let lang = request.language();
    let (session, mark) = (&meeting.session, meeting.mine.mark?);
    Some(match mark.status {
        Status::Present => {
            let minutes = mark.attended(session.minutes);
            let words = if minutes == session.minutes {
                t!(lang, "schedule-present-body")
            } else {
                t!(lang, "schedule-present-part", minutes = minutes, all = session.minutes)
            };
            view! { <ui::Notice lang=lang kind=NoticeKind::Success><p>{words}</p></ui::Notice> }.into_any()
        }
        Status::MadeUp => {
            view! { <ui::Notice lang=lang kind=NoticeKind::Success><p>{t!(lang, "schedule-made-up-body")}</p></ui::Notice> }.into_any()
        }
        Status::Excused => {
            view! { <ui::Notice lang=lang><p>{t!(lang, "schedule-excused-body")}</p></ui::Notice> }.into_any()
        }
        Status::NoShow => notice::missed(request, meeting, form),
    })
}

fn facts(lang: Language, page: &Page, now: Timestamp) -> AnyView {
    let session = &page.session;
    let leader = session.leader.clone().map(|name| fact(t!(lang, "schedule-with"), name));
    let place = (!session.place.is_empty()).then(|| fact(t!(lang, "schedule-where"), session.place.clone()));
    let group = session.group.clone().map(|name| fact(t!(lang, "schedule-group"), name));
    let kind = fact(t!(lang, "schedule-what"), words::kind(lang, session.kind));
    let seats = (session.opened != Opened::Nobody && session.phase(now) == Phase::Ahead)
        .then(|| session.seats_left())
        .flatten()
        .map(|left| fact(t!(lang, "schedule-seats"), t!(lang, "schedule-seats-left", count = left)));
    let open = !session.is_cancelled() && session.phase(now) != Phase::Past && page.meeting.is_some();
    let join = session.join.clone().filter(|_| open).map(|link| {
        view! {
            <a class="button quiet wide" href=link.as_str().to_owned() rel="noopener noreferrer external" target="_blank">
                {t!(lang, "schedule-join")}
            </a>
        }
    });
    view! {
        <section class="card">
            <dl class="facts session-facts">{kind} {leader} {place} {group} {seats}</dl>
            {join}
        </section>
    }
    .into_any()
}

fn fact(name: String, value: String) -> AnyView {
    view! { <dt>{name}</dt> <dd>{value}</dd> }.into_any()
}

/// Goal, handout and the linked skill.
fn about(lang: Language, session: &Session) -> Option<AnyView> {
    let part = |title: String, words: &str| {
        let words = words.to_owned();
        (!words.trim().is_empty()).then(|| view! { <h3>{title}</h3> <p class="written">{words}</p> }.into_any())
    };
    let goal = part(t!(lang, "schedule-goal"), session.goal_in(lang));
    let handout = part(t!(lang, "schedule-handout"), session.handout_in(lang));
    let skill = session.skill_id().and_then(Skill::from_word).map(|skill| {
        let name = skill.exercise(lang).name.clone();
        view! { <a class="button quiet wide" href=skill.path()>{t!(lang, "schedule-skill", name = name)}</a> }
    });
    let any = goal.is_some() || handout.is_some() || skill.is_some();
    any.then(|| {
        view! {
            <section class="card">
                <h2>{t!(lang, "schedule-about")}</h2>
                {goal}
                {handout}
                {skill}
                <p class="soft small on-screen">{t!(lang, "schedule-print")}</p>
            </section>
        }
        .into_any()
    })
}

/// What the person can do with a session of their own.
fn doing(request: &Request, page: &Page, meeting: &Meeting, form: &Form) -> AnyView {
    let (lang, now) = (request.language(), request.now());
    let session = &meeting.session;
    let phase = session.phase(now);
    if session.is_cancelled() {
        return agenda::card(request, page, form);
    }
    let here = phase != Phase::Past && meeting.mine.absence.is_none();
    let time = (here && session.kind != Kind::Medication).then(|| notice::wish(request, meeting));
    let absence = (phase == Phase::Ahead && meeting.mine.mark.is_none()).then(|| notice::card(request, meeting, form));
    let release = (phase == Phase::Ahead && meeting.mine.booker == Booker::Person).then(|| {
        view! {
            <form class="card sunken" method="post" action="/api/schedule/release">
                {part::about(request, session.id, "release")}
                <p>{t!(lang, "schedule-booked-by-you")}</p>
                <button class="button quiet wide">{t!(lang, "schedule-release")}</button>
            </form>
        }
    });
    view! {
        {agenda::card(request, page, form)}
        {time}
        {absence}
        {release}
    }
    .into_any()
}

/// Taking a seat.
fn booking(request: &Request, page: &Page) -> AnyView {
    let lang = request.language();
    let session = &page.session;
    if session.is_cancelled() || session.phase(request.now()) != Phase::Ahead {
        return ().into_any();
    }
    if session.seats_left() == Some(0) {
        return view! {
            <section class="card sunken">
                <p>{t!(lang, "schedule-full-body")}</p>
                <a class="button quiet wide" href="/schedule/open">{t!(lang, "schedule-go-open")}</a>
            </section>
        }
        .into_any();
    }
    let mut forms: Vec<AnyView> = Vec::new();
    if session.opened == Opened::Anyone {
        forms.push(book(request, session, None, "button wide"));
    }
    forms.extend(page.makes_up.iter().map(|missed| book(request, session, Some(missed), "button wide")));
    let body = if forms.is_empty() { t!(lang, "schedule-make-ups-only") } else { t!(lang, "schedule-book-body") };
    view! {
        <section class="card">
            <h2>{t!(lang, "schedule-book-title")}</h2>
            <p class="soft">{body}</p>
            {forms}
        </section>
    }
    .into_any()
}

/// The form that takes a seat, in the place of a missed session where one is named.
pub fn book(request: &Request, session: &Session, missed: Option<&Meeting>, class: &'static str) -> AnyView {
    let lang = request.language();
    let words = match missed {
        Some(missed) => t!(lang, "schedule-book-instead", when = when::date(lang, missed.session.start.day)),
        None => t!(lang, "schedule-book"),
    };
    let instead = missed.map(|missed| {
        view! { <input type="hidden" name="made_up_for" value=missed.session.id.to_string()/> }
    });
    let label = format!("{words}: {}, {}", when::date(lang, session.start.day), words::plain_times(lang, session));
    view! {
        <form method="post" action="/api/schedule/book">
            {part::about(request, session.id, "made_up_for")}
            {instead}
            <button class=class aria-label=label>{words}</button>
        </form>
    }
    .into_any()
}
