//! Step 5: a person. Own contacts in own order; then the clinic while it is open, else the lines that always answer.

use super::screen::Screen;
use crate::{
    help::{Numbers, tel},
    t,
    text::when,
};
use domain::{Clinic, Failure, Language, Phone};
use jiff::Timestamp;
use leptos::prelude::*;

/// Step 5 is offered after step 4.
pub fn offer(screen: &Screen) -> AnyView {
    let lang = screen.lang;
    let content = view! {
        <p class="lead">{t!(lang, "craving-offer-body")}</p>
        {screen.tap("call_someone", "/craving/call", "button wide", t!(lang, "craving-call-someone"))}
        {screen.tap("not_now", "/craving/tape", "button quiet wide", t!(lang, "craving-not-now"))}
    };
    screen.show(t!(lang, "craving-offer-title"), content.into_any())
}

/// The contact whose turn it is.
pub async fn contacts(screen: &Screen) -> Result<AnyView, Failure> {
    let lang = screen.lang;
    let Some(who) = &screen.who else { return lines_page(screen).await };
    let support = screen.request.services.plans.support(who).await?;
    let callable: Vec<(String, String, Phone)> = support
        .contacts
        .callable()
        .map(|(contact, phone)| (contact.name.as_str().to_owned(), contact.what_for.as_str().to_owned(), phone.clone()))
        .collect();
    if callable.is_empty() {
        return lines_page(screen).await;
    }
    let pass = screen.pass.as_ref().filter(|pass| pass.ended_at.is_none());
    let last = pass.and_then(|pass| pass.calls().last().cloned());
    // The next one after a call without an answer; the one who answered stays.
    let turn = last.as_ref().map_or(0, |call| usize::from(call.contact) + usize::from(!call.answered));
    let turn = if turn < callable.len() { turn } else { 0 };
    let answered = last.as_ref().is_some_and(|call| call.answered);
    let (name, what_for, phone) = callable[turn].clone();
    let text = t!(lang, "craving-call-text");
    let contact = vec![("contact", turn.to_string())];
    let others: Vec<_> = callable
        .iter()
        .enumerate()
        .filter(|(at, _)| *at != turn)
        .map(|(_, (name, _, phone))| {
            let name = name.clone();
            view! { <li><a class="button quiet wide" href=phone.tel()>{t!(lang, "craving-call-name", name = name)}</a></li> }
        })
        .collect();
    let result = if answered {
        view! {
            <p class="lead">{t!(lang, "craving-call-stay")}</p>
            {screen.tap("go_on", "/craving/tape", "button wide", t!(lang, "craving-go"))}
        }
        .into_any()
    } else {
        view! {
            <div class="row pair">
                {screen.tap_with("answered", "", "button quiet wide", t!(lang, "craving-call-answered"), contact.clone())}
                {screen.tap_with("no_answer", "", "button quiet wide", t!(lang, "craving-call-no-answer"), contact)}
            </div>
        }
        .into_any()
    };
    let content = view! {
        <section class="card">
            <h2 dir="auto">{name.clone()}</h2>
            {(!what_for.is_empty()).then(|| view! { <p class="soft" dir="auto">{what_for}</p> })}
            <a class="button wide" href=phone.tel()>{t!(lang, "craving-call-name", name = name.clone())}</a>
            <a class="button quiet wide" href=message(&phone, &text)>{t!(lang, "craving-call-write")}</a>
            <p class="soft">{t!(lang, "craving-call-say", text = text)}</p>
        </section>
        {result}
        {(!others.is_empty()).then(|| view! {
            <details class="fold">
                <summary>{t!(lang, "craving-call-others")}</summary>
                <ul class="plain stack">{others}</ul>
            </details>
        })}
        {screen.tap("not_now", "/craving/tape", "button quiet wide", t!(lang, "craving-not-now"))}
    };
    Ok(screen.show(t!(lang, "craving-call-title"), content.into_any()))
}

/// A text message that is ready to be sent.
fn message(phone: &Phone, text: &str) -> String {
    let escaped: String = text
        .bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => char::from(byte).to_string(),
            byte => format!("%{byte:02X}"),
        })
        .collect();
    format!("{}?body={escaped}", phone.sms())
}

/// Nobody answered, or there is nobody to call.
pub async fn lines_page(screen: &Screen) -> Result<AnyView, Failure> {
    let lang = screen.lang;
    let (clinic, none) = match &screen.who {
        Some(who) => {
            let services = &screen.request.services;
            let none = services.plans.support(who).await?.contacts.callable().next().is_none();
            (Some(services.people.clinic(who.program).await?), none)
        }
        None => (None, true),
    };
    let add =
        (none && screen.keeps()).then(|| view! { <p><a href="/plan/people">{t!(lang, "craving-lines-add")}</a></p> });
    let content = view! {
        <p class="lead">{if none { t!(lang, "craving-lines-none") } else { t!(lang, "craving-lines-body") }}</p>
        {lines(lang, clinic.as_ref(), screen.request.now())}
        {add}
        {screen.tap("go_on", "/craving/tape", "button quiet wide", t!(lang, "craving-go"))}
    };
    Ok(screen.show(t!(lang, "craving-call-title"), content.into_any()))
}

/// The clinic while it is open, else the lines that always answer.
pub fn lines(lang: Language, clinic: Option<&Clinic>, now: Timestamp) -> AnyView {
    let numbers = use_context::<Numbers>().unwrap_or_default();
    let clinic_line = clinic.and_then(|clinic| {
        let phone = clinic.phone.clone()?;
        let hours = when::opening_hours(lang, &clinic.hours);
        let call = clinic.is_open(now).then(|| {
            view! { <a class="button wide" href=tel(&phone)>{t!(lang, "craving-call-clinic", phone = phone.as_str())}</a> }
        });
        Some(view! {
            {call}
            <p class="soft small">{t!(lang, "craving-call-hours", hours = hours)}</p>
        })
    });
    let samhsa = numbers.samhsa.clone().map(|number| {
        view! { <a class="button quiet wide" href=tel(&number)>{t!(lang, "craving-call-samhsa", number = number.as_str())}</a> }
    });
    let line = numbers.crisis_call.clone();
    view! {
        <section class="card">
            {clinic_line}
            <a class="button quiet wide" href=tel(&numbers.crisis_call)>{t!(lang, "craving-call-line", number = line)}</a>
            {samhsa}
        </section>
    }
    .into_any()
}
