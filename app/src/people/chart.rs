//! `/clinic/people/{id}`: the chart. Reading it is recorded.

use crate::{
    ssr::{self, Request},
    t,
    text::{choice, rule, when},
    ui,
};
use domain::{Chart, CheckIn, Failure, Flag, Language, ParticipantId};
use jiff::Timestamp;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// Check-ins shown at once; the others are one click away.
const SHOWN_AT_ONCE: usize = 14;

/// The chart of one participant.
#[component]
pub fn ChartPage() -> impl IntoView {
    let id = use_params_map().get_untracked().get("participant").and_then(|id| id.parse::<ParticipantId>().ok());
    ssr::page(move |request| async move {
        let who = request.clinician()?;
        let chart = request.services.people.chart(&who, id.ok_or(Failure::NotFound)?, request.now()).await?;
        let lang = request.language();
        let marks = marks(lang, &chart);
        Ok(view! {
            <ui::DeskFrame lang=lang title=chart.name.clone() here="/clinic/people" back="/clinic/people".to_owned()>
                {stay(lang, &chart)}
                <section class="card">
                    <h2>{t!(lang, "people-craving")}</h2>
                    <ui::Chart lang=lang name=t!(lang, "people-craving") days=chart.days.clone() usual=chart.usual marks=marks wide=true/>
                </section>
                <div class="columns">
                    <section class="card">
                        <h2>{t!(lang, "people-check-ins")}</h2>
                        {check_ins(lang, &chart)}
                    </section>
                    <div class="stack">
                        <section class="card">
                            <h2>{t!(lang, "people-flags")}</h2>
                            {flags(lang, &chart)}
                        </section>
                        {code(&request, &chart)}
                    </div>
                </div>
            </ui::DeskFrame>
        })
    })
}

/// Days on which a flag was raised.
fn marks(lang: Language, chart: &Chart) -> Vec<ui::Mark> {
    let day = |flag: &Flag| domain::program_day(flag.opened_at, &chart.clinic.zone);
    chart
        .flags
        .iter()
        .map(|flag| ui::Mark {
            day: day(flag),
            kind: ui::MarkKind::Flag(flag.severity),
            words: rule::title(lang, flag.rule),
        })
        .collect()
}

fn stay(lang: Language, chart: &Chart) -> AnyView {
    let Some(stay) = &chart.enrollment else {
        return view! { <p class="soft">{t!(lang, "people-no-enrollment")}</p> }.into_any();
    };
    let mut items: Vec<String> = stay.works_on.iter().map(|&item| choice::item(lang, item)).collect();
    items.extend(stay.own_word.iter().map(|word| format!("“{word}”")));
    let goal = choice::goal(lang, stay.goal);
    let works_on = if items.is_empty() {
        t!(lang, "people-works-on-nothing", goal = goal)
    } else {
        t!(lang, "people-works-on", items = items.join(", "), goal = goal)
    };
    view! {
        <p class="soft">
            {works_on} " "
            {t!(lang, "people-since", date = when::date(lang, stay.admitted_on))}
        </p>
    }
    .into_any()
}

fn check_ins(lang: Language, chart: &Chart) -> AnyView {
    if chart.check_ins.is_empty() {
        return view! { <p class="soft">{t!(lang, "people-check-ins-none")}</p> }.into_any();
    }
    let (newest, earlier) = chart.check_ins.split_at(chart.check_ins.len().min(SHOWN_AT_ONCE));
    let lines = |some: &[CheckIn]| some.iter().map(|one| check_in(lang, one, chart)).collect_view();
    let earlier = (!earlier.is_empty()).then(|| {
        view! {
            <details class="earlier">
                <summary>{t!(lang, "people-earlier", count = earlier.len())}</summary>
                <ol class="history">{lines(earlier)}</ol>
            </details>
        }
    });
    view! {
        <ol class="history">{lines(newest)}</ol>
        {earlier}
    }
    .into_any()
}

fn check_in(lang: Language, check_in: &CheckIn, chart: &Chart) -> AnyView {
    let at = check_in.answered_at.to_zoned(chart.clinic.zone.clone());
    let answers = &check_in.answers;
    let mut facts = vec![(t!(lang, "people-craving-short"), answers.craving_max.value().to_string())];
    let open = || t!(lang, "people-open-answer");
    facts.push((t!(lang, "people-mood-short"), answers.mood.map_or_else(open, |mood| mood.value().to_string())));
    facts.push((t!(lang, "people-used-short"), answers.used.map_or_else(open, |used| choice::used(lang, used))));
    let more = crate::checkin::said(lang, chart.enrollment.as_ref(), answers);
    view! {
        <li>
            <span class="soft small num">{when::date(lang, at.date())} ", " {when::time(lang, &at)}</span>
            <p>{facts.into_iter().map(|(label, words)| view! { <span class="fact">{label} " " <b class="num">{words}</b></span> " " }).collect_view()}</p>
            {(!more.is_empty()).then(|| view! {
                <details>
                    <summary>{t!(lang, "people-more")}</summary>
                    <dl class="small">{more.into_iter().map(|(label, words)| view! { <dt class="soft">{label}</dt><dd class="typed" dir="auto">{words}</dd> }).collect_view()}</dl>
                </details>
            })}
        </li>
    }
    .into_any()
}

fn flags(lang: Language, chart: &Chart) -> AnyView {
    if chart.flags.is_empty() {
        return view! { <p class="soft">{t!(lang, "people-flags-none")}</p> }.into_any();
    }
    let line = |flag: &Flag| {
        let at = flag.opened_at.to_zoned(chart.clinic.zone.clone());
        let state =
            if flag.closed_at.is_some() { t!(lang, "people-closed-flag") } else { t!(lang, "people-open-flag") };
        view! {
            <li>
                <span class="soft small num">{when::date(lang, at.date())}</span>
                <p><a href=format!("/clinic/flags/{}", flag.id)>{rule::title(lang, flag.rule)}</a>
                    " " <ui::SeverityBadge lang=lang severity=flag.severity word=rule::severity(lang, flag.severity)/> " " <span class="soft small">{state}</span></p>
            </li>
        }
    };
    view! { <ol class="history">{chart.flags.iter().map(line).collect_view()}</ol> }.into_any()
}

/// A one-time code for a person who stands before the clinician (S07).
fn code(request: &Request, chart: &Chart) -> AnyView {
    let lang = request.language();
    let typed = request.typed().cloned().unwrap_or_default();
    let shown = typed.issued.as_ref().map(|issued| {
        let until: Timestamp = issued.expires_at;
        let time = when::time(lang, &until.to_zoned(chart.clinic.zone.clone()));
        view! {
            <p>{t!(lang, "people-code-is", time = time)}</p>
            <p class="code num" id="code">{issued.code.0.clone()}</p>
        }
    });
    view! {
        <section class="card">
            <h2>{t!(lang, "people-code-title")}</h2>
            <p class="soft small">{t!(lang, "people-code-body")}</p>
            {shown}
            <form method="post" action="/api/accounts/issue_code">
                <input type="hidden" name="participant" value=chart.id.to_string()/>
                <button class="button quiet">{t!(lang, "people-code-make")}</button>
            </form>
        </section>
    }
    .into_any()
}
