//! `/clinic/flags/{id}`: one flag with its evidence, its history, and its closing.

use super::{close::closing, words};
use crate::{
    form::Form,
    ssr::{self, Request},
    t,
    text::{choice, rule, when},
    ui,
};
use domain::{Clinic, Failure, FlagEvent, FlagId, FlagPage, Language};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// `/clinic/flags/{id}`.
#[component]
pub fn FlagDetailPage() -> impl IntoView {
    let id = use_params_map().get_untracked().get("flag").and_then(|id| id.parse::<FlagId>().ok());
    ssr::page(move |request| async move {
        let id = id.ok_or(Failure::NotFound)?;
        let (lang, now) = (request.language(), request.now());
        let typed = request.typed().cloned();
        if typed.as_ref().is_some_and(|typed| typed.unavailable) {
            // The database is away, and nobody is known: what was typed stays in the form, which needs nothing else.
            let form = closing(id, &request.form(), false);
            return Ok(view! { <ui::DeskFrame lang=lang title=t!(lang, "flag-close-title") here="/clinic">{form}</ui::DeskFrame> }
                .into_any());
        }
        let who = request.clinician()?;
        let page = request.services.flags.flag(&who, id, now).await?;
        let me = page.card.flag.taken.as_ref().is_some_and(|(account, ..)| *account == who.account);
        let kept = match typed {
            Some(_) => None,
            None => request.services.drafts.kept(&who, &request.visit.path).await?,
        };
        Ok(detail(&request, &page, me, kept))
    })
}

fn detail(request: &Request, page: &FlagPage, mine: bool, kept: Option<domain::Fields>) -> AnyView {
    let (lang, now) = (request.language(), request.now());
    let flag = &page.card.flag;
    let was_kept = kept.is_some();
    let form = match kept {
        Some(fields) => Form { lang, typed: ssr::Typed { fields, ..ssr::Typed::default() }.into() },
        None => request.form(),
    };
    let zoned = |at: jiff::Timestamp| at.to_zoned(page.clinic.zone.clone());
    let action = match (&flag.closed_at, &flag.taken) {
        (Some(at), _) => {
            let closed = t!(lang, "flag-closed", when = when::moment(lang, &zoned(*at), &zoned(now)));
            view! { {form.state()} <p class="soft">{closed}</p> }.into_any()
        }
        (None, Some(_)) => closing(flag.id, &form, was_kept),
        (None, None) => view! {
            {form.state()}
            <form method="post" action="/api/flags/take">
                <input type="hidden" name="flag" value=flag.id.to_string()/>
                <button class="button wide">{t!(lang, "flag-take")}</button>
            </form>
        }
        .into_any(),
    };
    let taken = flag.taken.as_ref().map(|(_, name, _)| {
        if mine { t!(lang, "flag-yours") } else { t!(lang, "flag-taken-by", name = name.as_str()) }
    });
    let (severity, rule_id, participant) = (flag.severity, flag.rule, flag.participant);
    let (days, usual) = (page.card.days.clone(), page.card.usual);
    let clock = words::clock(lang, flag, &page.clinic, now);
    let hits = flag.hits.iter().rev().map(|hit| words::hit(lang, flag, hit, &page.clinic)).collect_view();
    let history = page.history.iter().map(|event| happening(lang, event, &page.clinic)).collect_view();
    let shared = note(lang, page);
    view! {
        <ui::DeskFrame lang=lang title=flag.name.clone() here="/clinic" back="/clinic".to_owned()>
            <div class=format!("flag-head flag {}", severity.word())>
                <ui::SeverityBadge lang=lang severity=severity word=rule::clock(lang, rule_id, severity)/>
                <div>
                    <h2>{rule::title(lang, rule_id)}</h2>
                    <p>{rule::plain(lang, rule_id)}</p>
                    {taken.map(|taken| view! { <p class="soft small">{taken}</p> })}
                </div>
                {clock}
            </div>
            <div class="columns">
                <section class="card">
                    <h2>{t!(lang, "flag-why")}</h2>
                    {hits}
                </section>
                <div class="stack">
                    <section class="card">{action}</section>
                    <section class="card">
                        <h2>{t!(lang, "flag-spark")}</h2>
                        <ui::Chart lang=lang name=t!(lang, "flag-spark") days=days usual=usual/>
                        <p><a class="button quiet" href=format!("/clinic/people/{}", participant)>{t!(lang, "flag-chart")}</a></p>
                    </section>
                    {shared}
                    <section class="card">
                        <h2>{t!(lang, "flag-history")}</h2>
                        <ol class="history">{history}</ol>
                    </section>
                </div>
            </div>
        </ui::DeskFrame>
    }
    .into_any()
}

/// What the person shared with the team in the check-in of the latest hit.
fn note(lang: Language, page: &FlagPage) -> Option<AnyView> {
    let answers = &page.check_in.as_ref()?.answers;
    let texts: Vec<String> = [&answers.note, &answers.where_who, &answers.did]
        .into_iter()
        .filter(|t| !t.is_blank())
        .map(|t| t.as_str().to_owned())
        .collect();
    (!texts.is_empty()).then(|| {
        view! {
            <section class="card">
                <h2>{t!(lang, "flag-check-in")}</h2>
                {texts.into_iter().map(|text| view! { <p class="typed" dir="auto">{text}</p> }).collect_view()}
            </section>
        }
        .into_any()
    })
}

fn happening(lang: Language, event: &FlagEvent, clinic: &Clinic) -> AnyView {
    let at = event.at.to_zoned(clinic.zone.clone());
    let what = choice::happening(lang, event.what);
    let line = match &event.who {
        Some(who) => t!(lang, "flag-history-line", what = what, who = who.as_str()),
        None => what,
    };
    let useful =
        event.useful.map(|useful| if useful { t!(lang, "flag-useful-yes") } else { t!(lang, "flag-useful-no") });
    view! {
        <li>
            <span class="soft small num">{when::date(lang, at.date())} ", " {when::time(lang, &at)}</span>
            <p>{line} {event.severity.map(|severity| format!(" · {}", rule::severity(lang, severity)))}
                {event.outcome.map(|outcome| format!(" · {}", choice::outcome(lang, outcome)))}</p>
            {event.note.as_ref().map(|note| view! { <p class="typed" dir="auto">{note.as_str().to_owned()}</p> })}
            {useful.map(|useful| view! { <p class="soft small">{useful}</p> })}
        </li>
    }
    .into_any()
}
