//! `/schedule/commitments`: work, school and childcare times, which warn of conflicts and forbid nothing.

use super::{part, words};
use crate::{
    form::{Form, options},
    ssr::{self, Request},
    t,
    text::when,
    ui::{self, Pick},
};
use domain::{
    Failure, Language,
    schedule::{Commitment, CommitmentKind, LABEL_MAX},
};
use jiff::civil::Weekday;
use leptos::prelude::*;

const PAGE: &str = "/schedule/commitments";
const WEEKDAYS: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

/// Fixed times: the list, and one more.
#[component]
pub fn CommitmentsPage() -> impl IntoView {
    ssr::page(|request| async move {
        let lang = request.language();
        let away = request.typed().is_some_and(|typed| typed.unavailable);
        let (list, form) = if away { (None, request.form()) } else { read(&request).await? };
        let state = form.state();
        let add = add(&request, &form);
        Ok(view! {
            <ui::PhoneFrame
                lang=lang
                title=t!(lang, "schedule-commitments-title")
                lead=t!(lang, "schedule-commitments-lead")
                back="/schedule".to_owned()
                here=part::HERE
            >
                {state}
                {list}
                {add}
            </ui::PhoneFrame>
        })
    })
}

async fn read(request: &Request) -> Result<(Option<AnyView>, Form), Failure> {
    let who = request.participant()?;
    let commitments = request.services.schedules.commitments(&who).await?;
    let form = part::form(request, &who, PAGE).await?;
    Ok((Some(list(request, &commitments)), form))
}

fn list(request: &Request, commitments: &[Commitment]) -> AnyView {
    let lang = request.language();
    if commitments.is_empty() {
        return view! {
            <ui::EmptyState title=t!(lang, "schedule-commitments-empty") body=t!(lang, "schedule-commitments-empty-body")/>
        }
        .into_any();
    }
    let lines: Vec<AnyView> = commitments.iter().map(|one| line(request, one)).collect();
    view! { <section class="card"><h2>{t!(lang, "schedule-commitments-list")}</h2><ul class="points">{lines}</ul></section> }
        .into_any()
}

fn line(request: &Request, one: &Commitment) -> AnyView {
    let lang = request.language();
    let name = words::commitment(lang, one);
    let days = days(lang, &one.weekdays);
    let label = t!(lang, "schedule-commitments-remove-label", name = name.as_str(), days = days.as_str());
    view! {
        <li>
            <div>
                <p><strong>{name}</strong></p>
                <p class="soft small">{days} ", " {words::commitment_times(lang, one)}</p>
            </div>
            <form method="post" action="/api/schedule/remove_commitment">
                {part::client_id(request, "commitment")}
                <input type="hidden" name="commitment" value=one.id.to_string()/>
                <button class="button quiet small" aria-label=label>{t!(lang, "schedule-commitments-remove")}</button>
            </form>
        </li>
    }
    .into_any()
}

/// "Monday to Friday" where days follow each other, else "Monday, Wednesday".
fn days(lang: Language, weekdays: &[Weekday]) -> String {
    let name = |day: &Weekday| when::weekday(lang, *day).to_owned();
    let in_a_row = weekdays.windows(2).all(|two| two[0].next() == two[1]);
    match weekdays {
        [first, .., last] if in_a_row && weekdays.len() > 2 => {
            t!(lang, "ui-days-range", from = name(first), to = name(last))
        }
        days => days.iter().map(name).collect::<Vec<_>>().join(", "),
    }
}

fn add(request: &Request, form: &Form) -> AnyView {
    let lang = form.lang;
    let kinds = options(CommitmentKind::ALL, CommitmentKind::word, |kind| words::commitment_kind(lang, kind));
    let weekdays = WEEKDAYS.map(|day| (day.to_monday_one_offset().to_string(), when::weekday(lang, day).to_owned()));
    let hint = Some(t!(lang, "schedule-commitments-overnight"));
    let label_hint = t!(lang, "schedule-commitments-label-hint", max = LABEL_MAX);
    view! {
        <form class="card stack" method="post" action="/api/schedule/add_commitment">
            <h2>{t!(lang, "schedule-commitments-add")}</h2>
            {part::client_id(request, "kind")}
            {form.choices("kind", t!(lang, "schedule-commitments-kind"), None, kinds, Pick::One, 2)}
            {form.choices("weekday", t!(lang, "schedule-commitments-days"), None, weekdays.into(), Pick::Many, 2)}
            <div class="two">
                {form.field("from", "time", t!(lang, "schedule-commitments-from"), None, "off")}
                {form.field("to", "time", t!(lang, "schedule-commitments-to"), None, "off")}
            </div>
            {hint.map(|hint| view! { <p class="hint">{hint}</p> })}
            {form.field("label", "text", t!(lang, "schedule-commitments-label"), Some(label_hint), "off")}
            <button class="button wide">{t!(lang, "schedule-commitments-send")}</button>
        </form>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_in_a_row_are_a_range() {
        use Weekday::{Friday, Monday, Sunday, Thursday, Tuesday, Wednesday};
        for (weekdays, words) in [
            (&[Monday][..], "Monday"),
            (&[Monday, Tuesday], "Monday, Tuesday"),
            (&[Monday, Wednesday, Friday], "Monday, Wednesday, Friday"),
            (&[Monday, Tuesday, Wednesday, Thursday, Friday], "Monday to Friday"),
            (&[Tuesday, Sunday], "Tuesday, Sunday"),
        ] {
            assert_eq!(days(Language::En, weekdays), words);
        }
    }
}
