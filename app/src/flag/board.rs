//! `/clinic`: the open flags, reds first, then by due time.

use super::{LiveBoard, words};
use crate::{
    form::number,
    ssr::{self, Visit},
    t,
    text::rule,
    ui,
};
use domain::{AccountId, Board, Card, Failure, Language, Services};
use jiff::Timestamp;
use leptos::prelude::*;

/// Which flags a clinician looks at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tab {
    All,
    Mine,
    Unassigned,
}

impl Tab {
    /// From the address: `?show=mine`.
    fn of(show: Option<&str>) -> Self {
        match show {
            Some("mine") => Self::Mine,
            Some("unassigned") => Self::Unassigned,
            _ => Self::All,
        }
    }

    fn shows(self, card: &Card, me: AccountId) -> bool {
        match (self, &card.flag.taken) {
            (Self::All, _) | (Self::Unassigned, None) => true,
            (Self::Mine, Some((who, ..))) => *who == me,
            _ => false,
        }
    }
}

/// `/clinic`. Without JavaScript it reloads by itself; with it, a stream says when something changed.
#[component]
pub fn BoardPage() -> impl IntoView {
    ssr::page(|request| async move {
        let who = request.clinician()?;
        let (lang, now) = (request.language(), request.now());
        let board = request.services.flags.board(&who, now).await?;
        let tab = Tab::of(request.visit.show.as_deref());
        let reload = match tab {
            Tab::All => "20; url=/clinic?live",
            Tab::Mine => "20; url=/clinic?live&show=mine",
            Tab::Unassigned => "20; url=/clinic?live&show=unassigned",
        };
        Ok(view! {
            <ui::DeskFrame lang=lang title=t!(lang, "flag-title") here="/clinic">
                <noscript>
                    <meta http-equiv="refresh" content=reload/>
                    <p class="soft small">{t!(lang, "flag-reloads")}</p>
                </noscript>
                <div class="row between wrap">
                <nav class="tabs" aria-label=t!(lang, "flag-title")>
                    {tab_link(tab, Tab::All, "/clinic", t!(lang, "flag-tab-all"))}
                    {tab_link(tab, Tab::Mine, "/clinic?show=mine", t!(lang, "flag-tab-mine"))}
                    {tab_link(tab, Tab::Unassigned, "/clinic?show=unassigned", t!(lang, "flag-tab-unassigned"))}
                </nav>
                <div data-live=t!(lang, "flag-live") data-lost=t!(lang, "flag-lost") data-away=t!(lang, "flag-away")>
                    <LiveBoard/>
                </div>
                </div>
                <section id="board-ended" class="card" hidden role="alert">
                    <h2>{t!(lang, "flag-ended-title")}</h2>
                    <p>{t!(lang, "flag-ended-body")}</p>
                    <p><a class="button" href="/sign-in?next=/clinic">{t!(lang, "flag-ended-go")}</a></p>
                </section>
                {cards(lang, &board, tab, who.account, now)}
            </ui::DeskFrame>
        })
    })
}

fn tab_link(current: Tab, tab: Tab, href: &'static str, label: String) -> AnyView {
    view! { <a href=href aria-current=(current == tab).then_some("page")>{label}</a> }.into_any()
}

/// The open flags alone, as the live board fetches them.
pub async fn board_fragment(services: &Services, visit: &Visit) -> Result<String, Failure> {
    let who = visit.scope()?.clinician()?;
    let board = services.flags.board(&who, visit.now).await?;
    Ok(cards(visit.language, &board, Tab::of(visit.show.as_deref()), who.account, visit.now).to_html())
}

fn cards(lang: Language, board: &Board, tab: Tab, me: AccountId, now: Timestamp) -> AnyView {
    let open = board.cards.len();
    let late = board.cards.iter().filter(|card| card.flag.taken.is_none() && now > card.flag.due_at).count();
    let shown: Vec<_> = board.cards.iter().filter(|card| tab.shows(card, me)).collect();
    let empty = shown.is_empty().then(|| {
        if open == 0 {
            view! { <ui::EmptyState title=t!(lang, "flag-empty-title") body=t!(lang, "flag-empty-body")/> }.into_any()
        } else {
            view! { <p class="soft">{t!(lang, "flag-empty-filter")}</p> }.into_any()
        }
    });
    view! {
        <div id="board" class="stack" data-fingerprint=board.fingerprint.clone()>
            <p class="soft" role="status">{t!(lang, "flag-summary", open = open, late = late)}</p>
            {empty}
            {shown.into_iter().map(|card| one(lang, card, board, me, now)).collect_view()}
        </div>
    }
    .into_any()
}

fn one(lang: Language, card: &Card, board: &Board, me: AccountId, now: Timestamp) -> AnyView {
    let flag = &card.flag;
    let href = format!("/clinic/flags/{}", flag.id);
    let taken = flag.taken.as_ref().map(|(who, name, _)| {
        if *who == me { t!(lang, "flag-yours") } else { t!(lang, "flag-taken-by", name = name.as_str()) }
    });
    let action = if flag.taken.is_some() {
        let label = t!(lang, "flag-open-of", name = flag.name.as_str());
        view! { <a class="button quiet" id=format!("open-{}", flag.id) href=href.clone() aria-label=label>{t!(lang, "flag-open")}</a> }.into_any()
    } else {
        let label = t!(lang, "flag-take-of", name = flag.name.as_str());
        view! {
            <form method="post" action="/api/flags/take">
                <input type="hidden" name="flag" value=flag.id.to_string()/>
                <button class="button" id=format!("take-{}", flag.id) aria-label=label>{t!(lang, "flag-take")}</button>
            </form>
        }
        .into_any()
    };
    view! {
        <article class=format!("flag {}", flag.severity.word())>
            <ui::SeverityBadge lang=lang severity=flag.severity word=rule::clock(lang, flag.rule, flag.severity)/>
            <div>
                <h2><a href=href>{flag.name.clone()}</a></h2>
                <p><b>{rule::title(lang, flag.rule)} "."</b> " " {words::why(lang, flag)}</p>
                <p class="soft small">{words::answers(lang, flag, &board.clinic, now)}</p>
                {card.usual.map(|usual| view! { <p class="soft small">{t!(lang, "flag-usual", usual = number(usual.median))}</p> })}
                {taken.map(|taken| view! { <p class="soft small">{taken}</p> })}
            </div>
            <ui::Spark lang=lang name=t!(lang, "flag-spark") days=card.days.clone() usual=card.usual/>
            {words::clock(lang, flag, &board.clinic, now)}
            {action}
        </article>
    }
    .into_any()
}
