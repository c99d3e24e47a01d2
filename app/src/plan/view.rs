//! What stands on the plan, to be read: on its page, among its versions, on paper, on the phone.

use super::{lines::Lines, words};
use crate::{t, text::when};
use domain::{
    Language, Text,
    medication::Medication,
    plan::{Aftercare, Contact, Content, Goal, Listed, Meeting, RelapsePlan, SafetyPlan, Worst},
};
use leptos::prelude::*;

/// The level of the headings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Right below the title of the page.
    Two,
    /// Below another heading.
    Three,
}

/// Everything that one version says.
pub fn content(lang: Language, content: &Content, level: Level, numbers: &Lines) -> AnyView {
    let parts = Parts { lang, level };
    match content {
        Content::Reasons(reasons) => numbered(&reasons.0),
        Content::People(contacts) => contacts_list(&contacts.0),
        Content::RelapsePrevention(plan) => relapse(parts, plan),
        Content::Safety(plan) => safety(parts, plan, numbers),
        Content::Goals(goal) => goal_words(parts, goal),
        Content::Medication(medicine) => medicine_words(parts, medicine),
        Content::Meetings(meeting) => meeting_words(parts, meeting),
        Content::Aftercare(plan) => aftercare(parts, plan),
    }
}

#[derive(Clone, Copy)]
struct Parts {
    lang: Language,
    level: Level,
}

impl Parts {
    /// A heading with what belongs to it, or the words that nothing is there yet.
    fn part(self, title: String, content: Option<AnyView>) -> AnyView {
        let heading = match self.level {
            Level::Two => view! { <h2>{title}</h2> }.into_any(),
            Level::Three => view! { <h3>{title}</h3> }.into_any(),
        };
        let none = t!(self.lang, "plan-nothing");
        let content = content.unwrap_or_else(|| view! { <p class="soft plan-nothing">{none}</p> }.into_any());
        view! { <section class="plan-part">{heading} {content}</section> }.into_any()
    }

    fn lines(self, title: String, lines: &[Text]) -> AnyView {
        self.part(title, (!lines.is_empty()).then(|| bullets(lines)))
    }

    fn text(self, title: String, text: &Text) -> AnyView {
        self.part(title, (!text.is_blank()).then(|| paragraph(text)))
    }

    fn ways(self, title: String, ways: Vec<AnyView>) -> AnyView {
        self.part(title, (!ways.is_empty()).then(|| view! { <ul class="plan-ways">{ways}</ul> }.into_any()))
    }
}

fn bullets(lines: &[Text]) -> AnyView {
    let lines: Vec<_> = lines.iter().map(|line| view! { <li>{line.as_str().to_owned()}</li> }.into_any()).collect();
    view! { <ul class="plan-list">{lines}</ul> }.into_any()
}

/// In own order.
fn numbered(lines: &[Text]) -> AnyView {
    let lines: Vec<_> = lines.iter().map(|line| view! { <li>{line.as_str().to_owned()}</li> }.into_any()).collect();
    view! { <ol class="plan-list">{lines}</ol> }.into_any()
}

fn paragraph(text: &Text) -> AnyView {
    view! { <p class="plan-text">{text.as_str().to_owned()}</p> }.into_any()
}

/// A person, place or line, with its number as written and as dialled.
pub fn way(name: String, call: Option<(String, String)>) -> AnyView {
    let call = call.map(|(number, href)| view! { <a class="plan-call" href=href>{number}</a> });
    view! { <li><span>{name}</span> {call}</li> }.into_any()
}

fn listed(rows: &[Listed]) -> Vec<AnyView> {
    rows.iter()
        .map(|row| {
            let call = row.phone.as_ref().map(|phone| (phone.as_str().to_owned(), phone.tel()));
            way(row.name.as_str().to_owned(), call)
        })
        .collect()
}

fn contacts_list(contacts: &[Contact]) -> AnyView {
    let rows: Vec<_> = contacts
        .iter()
        .map(|contact| {
            let call = contact.phone.as_ref().map(|phone| {
                view! { <a class="plan-call" href=phone.tel()>{phone.as_str().to_owned()}</a> }
            });
            let what_for = (!contact.what_for.is_blank())
                .then(|| view! { <small class="soft">{contact.what_for.as_str().to_owned()}</small> });
            view! { <li><span>{contact.name.as_str().to_owned()} " " {what_for}</span> {call}</li> }.into_any()
        })
        .collect();
    view! { <ol class="plan-ways">{rows}</ol> }.into_any()
}

fn safety(parts: Parts, plan: &SafetyPlan, numbers: &Lines) -> AnyView {
    let lang = parts.lang;
    let mut professionals = listed(&plan.professionals);
    professionals.extend(numbers.filled_in());
    view! {
        <div class="plan-parts">
            {parts.lines(t!(lang, "plan-safety-signs"), &plan.signs)}
            {parts.lines(t!(lang, "plan-safety-alone"), &plan.alone)}
            {parts.ways(t!(lang, "plan-safety-around"), listed(&plan.around))}
            {parts.ways(t!(lang, "plan-safety-ask"), listed(&plan.ask))}
            {parts.ways(t!(lang, "plan-safety-pro"), professionals)}
            {parts.text(t!(lang, "plan-safety-safer"), &plan.safer)}
            {parts.text(t!(lang, "plan-safety-worth"), &plan.worth)}
        </div>
    }
    .into_any()
}

fn relapse(parts: Parts, plan: &RelapsePlan) -> AnyView {
    let lang = parts.lang;
    let worst: Vec<_> = plan.worst.iter().map(|worst| worst_words(lang, worst)).collect();
    let worst = (!worst.is_empty()).then(|| view! { <ol class="plan-list">{worst}</ol> }.into_any());
    view! {
        <div class="plan-parts">
            {parts.lines(t!(lang, "plan-relapse-outside"), &plan.outside)}
            {parts.lines(t!(lang, "plan-relapse-inside"), &plan.inside)}
            {parts.part(t!(lang, "plan-relapse-worst"), worst)}
            {parts.lines(t!(lang, "plan-relapse-noticed"), &plan.noticed)}
            {parts.text(t!(lang, "plan-relapse-signs"), &plan.signs)}
            {parts.text(t!(lang, "plan-relapse-then"), &plan.then)}
            {parts.text(t!(lang, "plan-relapse-told"), &plan.told_by)}
            {parts.lines(t!(lang, "plan-relapse-responses"), &plan.responses)}
            {parts.lines(t!(lang, "plan-relapse-mooring"), &plan.mooring)}
        </div>
    }
    .into_any()
}

fn worst_words(lang: Language, worst: &Worst) -> AnyView {
    let approach = worst.approach.map(|approach| words::approach(lang, approach));
    let response = (!worst.response.is_blank()).then(|| worst.response.as_str().to_owned());
    let answer = approach.into_iter().chain(response).collect::<Vec<_>>().join(": ");
    view! { <li><strong>{worst.trigger.as_str().to_owned()}</strong> <br/> {answer}</li> }.into_any()
}

fn aftercare(parts: Parts, plan: &Aftercare) -> AnyView {
    let lang = parts.lang;
    view! {
        <div class="plan-parts">
            {parts.lines(t!(lang, "plan-aftercare-appointments"), &plan.appointments)}
            {parts.lines(t!(lang, "plan-aftercare-anchors"), &plan.anchors)}
            {parts.text(t!(lang, "plan-aftercare-medicines"), &plan.medicines)}
            {parts.text(t!(lang, "plan-aftercare-signs"), &plan.signs)}
            {parts.text(t!(lang, "plan-aftercare-back"), &plan.back)}
        </div>
    }
    .into_any()
}

fn fact(name: String, value: String) -> Option<AnyView> {
    (!value.is_empty()).then(|| view! { <dt>{name}</dt> <dd>{value}</dd> }.into_any())
}

fn goal_words(parts: Parts, goal: &Goal) -> AnyView {
    let lang = parts.lang;
    let steps: Vec<_> = goal
        .steps
        .iter()
        .map(|step| {
            let done = step.done_on.map(|on| t!(lang, "plan-step-done", date = when::short_date(lang, on)));
            view! { <li>{step.what.as_str().to_owned()} " " {done.map(|done| view! { <small class="soft">{done}</small> })}</li> }
                .into_any()
        })
        .collect();
    let facts = [
        fact(t!(lang, "plan-goal-measure"), goal.measure.as_str().to_owned()),
        fact(t!(lang, "plan-goal-due"), goal.due_on.map(|on| words::date(lang, on)).unwrap_or_default()),
        fact(t!(lang, "plan-goal-state"), words::goal_state(lang, goal.state)),
    ];
    let facts: Vec<AnyView> = facts.into_iter().flatten().collect();
    let body = view! {
        <dl class="facts">{facts}</dl>
        <ol class="plan-list">{steps}</ol>
    };
    parts.part(goal.what.as_str().to_owned(), Some(body.into_any()))
}

fn medicine_words(parts: Parts, medicine: &Medication) -> AnyView {
    parts.part(medicine.name.as_str().to_owned(), Some(medicine_facts(parts.lang, medicine)))
}

/// What is known of a medicine beside its name.
pub fn medicine_facts(lang: Language, medicine: &Medication) -> AnyView {
    let on = |date: Option<jiff::civil::Date>| date.map(|date| words::date(lang, date)).unwrap_or_default();
    let facts = [
        fact(t!(lang, "plan-medicine-how"), medicine.how_often.as_str().to_owned()),
        fact(t!(lang, "plan-medicine-times"), words::schedule(lang, medicine)),
        fact(t!(lang, "plan-medicine-routine"), medicine.routine.as_str().to_owned()),
        fact(t!(lang, "plan-medicine-since"), on(medicine.since)),
        fact(t!(lang, "plan-medicine-prescriber"), medicine.prescriber.as_str().to_owned()),
        fact(t!(lang, "plan-medicine-refill"), on(medicine.refill_on)),
        fact(t!(lang, "plan-medicine-stopped"), on(medicine.stopped_on)),
    ];
    let facts: Vec<AnyView> = facts.into_iter().flatten().collect();
    view! { <dl class="facts">{facts}</dl> }.into_any()
}

fn meeting_words(parts: Parts, meeting: &Meeting) -> AnyView {
    let lang = parts.lang;
    let facts = [
        fact(t!(lang, "plan-meeting-kind"), words::meeting(lang, meeting)),
        fact(t!(lang, "plan-meeting-keep"), meeting.keep.as_str().to_owned()),
    ];
    let removed = meeting.removed.then(|| view! { <p class="soft">{t!(lang, "plan-meeting-removed")}</p> });
    let facts: Vec<AnyView> = facts.into_iter().flatten().collect();
    let body = view! { <dl class="facts">{facts}</dl> {removed} };
    parts.part(words::date(lang, meeting.on), Some(body.into_any()))
}
