//! Cards, charts, lines of the board, the help cards, and two whole pages.

use super::section;
use crate::{
    help::Numbers,
    text::{rule, t},
    ui::{
        Card, Chart, Clock, CrisisCard, DeskFrame, EmptyState, LinkButton, Look, Mark, MarkKind, MedicalCard,
        PhoneFrame, SeverityBadge, Shade, Spark, Watch,
    },
};
use domain::{DayValue, Language, Rating, RuleId, Severity, Usual};
use jiff::{ToSpan, civil::date};
use leptos::prelude::*;

const USUAL: Usual = Usual { median: 3.0, low: 2.0, high: 5.0 };
const FORTNIGHT: [i8; 14] = [3, 4, 2, 3, 5, 6, -1, 7, 8, 6, 4, 3, 9, 4];

fn days(values: &[i8]) -> Vec<DayValue> {
    let first = date(2026, 11, 11);
    (0_i64..)
        .zip(values)
        .map(|(at, &value)| DayValue {
            day: first.saturating_add(at.days()),
            value: u8::try_from(value).ok().and_then(Rating::new),
        })
        .collect()
}

pub fn cards(lang: Language) -> AnyView {
    let body = view! {
        <div class="narrow stack">
            {next(lang)}
            <Card title=t!(lang, "styleguide-sample-name")>
                <p>{t!(lang, "styleguide-sample")}</p>
            </Card>
            <Card title=t!(lang, "styleguide-sample-name") shade=Shade::Sunken>
                <p class="soft">{t!(lang, "styleguide-sample")}</p>
            </Card>
            <EmptyState title=t!(lang, "styleguide-empty") body=t!(lang, "ui-chart-empty")>
                <LinkButton href="#page">{t!(lang, "ui-place-check-in")}</LinkButton>
            </EmptyState>
        </div>
    };
    section(t!(lang, "styleguide-cards"), body.into_any())
}

fn next(lang: Language) -> AnyView {
    view! {
        <Card title=t!(lang, "styleguide-next-title") kicker=t!(lang, "styleguide-next") shade=Shade::Next>
            <p class="soft">{t!(lang, "styleguide-next-body")}</p>
            <LinkButton href="#page" look=Look::Light wide=true>{t!(lang, "ui-place-check-in")}</LinkButton>
        </Card>
    }
    .into_any()
}

fn chart(lang: Language, values: &'static [i8], usual: Option<Usual>) -> AnyView {
    view! {
        <Card title=t!(lang, "styleguide-urge")>
            <Chart lang=lang name=t!(lang, "styleguide-urge") days=days(values) usual=usual/>
        </Card>
    }
    .into_any()
}

pub fn charts(lang: Language) -> AnyView {
    let marks = [(3, MarkKind::Session), (8, MarkKind::Flag(Severity::Amber)), (12, MarkKind::Flag(Severity::Red))]
        .map(|(at, kind)| Mark { day: days(&FORTNIGHT)[at].day, kind, words: t!(lang, "styleguide-mark") })
        .to_vec();
    let body = view! {
        <div class="narrow stack">
            {chart(lang, &FORTNIGHT, Some(USUAL))}
            {chart(lang, &[-1, -1, 3, 4, -1, 2, -1, -1], None)}
            {chart(lang, &[4], None)}
            {chart(lang, &[-1], None)}
        </div>
        <Card title=t!(lang, "styleguide-urge")>
            <Chart
                lang=lang
                name=t!(lang, "styleguide-urge")
                days=days(&FORTNIGHT)
                usual=Some(USUAL)
                marks=marks
                wide=true
            />
        </Card>
    };
    section(t!(lang, "styleguide-charts"), body.into_any())
}

fn flag(lang: Language, severity: Severity, name: &'static str, of: RuleId, why: char) -> AnyView {
    let class = match severity {
        Severity::Red => "flag red",
        Severity::Amber => "flag amber",
        Severity::Yellow => "flag yellow",
    };
    let late = severity == Severity::Red;
    view! {
        <article class=class>
            <SeverityBadge lang=lang severity=severity word=rule::clock(lang, of, severity)/>
            <div>
                <h3>{name}</h3>
                <p>{rule::why(lang, of, why)}</p>
                <p class="soft small">{rule::usual(lang, Some(&USUAL))}</p>
            </div>
            <Spark lang=lang name=t!(lang, "styleguide-urge") days=days(&FORTNIGHT) usual=Some(USUAL)/>
            <Clock lang=lang waited="9 min" due="19:00" late=late/>
            <LinkButton href="#page" look=if severity == Severity::Yellow { Look::Quiet } else { Look::Main }>
                {t!(lang, "styleguide-take")}
            </LinkButton>
        </article>
    }
    .into_any()
}

fn flags(lang: Language) -> AnyView {
    view! {
        <div class="flags">
            {flag(lang, Severity::Red, "Marcus T.", RuleId::F28, 'c')}
            {flag(lang, Severity::Amber, "Ana L.", RuleId::F13, 'a')}
            {flag(lang, Severity::Amber, "Joe P.", RuleId::F11, 'a')}
            {flag(lang, Severity::Yellow, "Rosa M.", RuleId::F14, 'a')}
        </div>
    }
    .into_any()
}

pub fn board(lang: Language) -> AnyView {
    section(t!(lang, "ui-place-board"), flags(lang))
}

pub fn help(lang: Language) -> AnyView {
    let numbers =
        Numbers { clinic: Some(("555-010-0199".to_owned(), t!(lang, "ui-hours-none"))), ..Numbers::default() };
    let body = view! {
        <div class="narrow stack">
            <CrisisCard lang=lang numbers=numbers.clone() watch=Watch::Paged/>
            <MedicalCard lang=lang numbers=numbers/>
            <div class="card breath in" aria-hidden="true">
                <div class="breath-shape"><span class="num">"3"</span></div>
                <p class="breath-cue">{t!(lang, "styleguide-breath")}</p>
            </div>
        </div>
    };
    section(t!(lang, "ui-help-now"), body.into_any())
}

pub fn phone(lang: Language) -> AnyView {
    view! {
        <PhoneFrame
            lang=lang
            title=t!(lang, "styleguide-sample-title")
            here="/today"
            kicker=t!(lang, "styleguide-kicker")
        >
            {next(lang)}
            {chart(lang, &FORTNIGHT, Some(USUAL))}
        </PhoneFrame>
    }
    .into_any()
}

pub fn desk(lang: Language) -> AnyView {
    let live = view! { <p class="soft small live" data-state="live">{t!(lang, "styleguide-live")}</p> }.into_any();
    view! {
        <DeskFrame
            lang=lang
            title=t!(lang, "styleguide-board-title")
            lead=t!(lang, "styleguide-board-lead")
            here="/clinic"
            live=live
        >
            {flags(lang)}
        </DeskFrame>
    }
    .into_any()
}
