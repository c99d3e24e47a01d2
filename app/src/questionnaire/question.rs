//! `/questionnaires/{id}/{item}`: one question on a screen. An answer is one tap; one about suicide is chosen, then saved.

use super::{
    page::{At, id_of_address},
    unsaved::unsaved,
    whole, words,
};
use crate::{
    form::Form,
    ssr::{self, Request},
    t,
    ui::{self, Pick},
};
use domain::{
    Failure,
    questionnaire::{Answer, Answering, Question, field_of},
};
use jiff::Timestamp;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The page that shows every question.
const ALL: &str = "all";

/// `/questionnaires/{id}/{item}`, and `/questionnaires/{id}/all`.
#[component]
pub fn QuestionPage() -> impl IntoView {
    let id = id_of_address();
    let item = use_params_map().get_untracked().get("item").unwrap_or_default();
    ssr::page(move |request| async move {
        if let Some(unsaved) = unsaved(&request) {
            return Ok(unsaved);
        }
        let at = At::read(&request, id).await?;
        let now = request.now();
        let question = at.page.sheet.question(&item);
        if question.is_none() && item != ALL {
            return Err(Failure::NotFound);
        }
        let (lang, href) = (at.lang, at.href());
        let kicker = at.page.response.instrument.instrument().name;
        let title = words::about(lang, at.page.response.instrument);
        let takes = at.page.response.standing(now).takes_answers();
        let (content, back) = match question {
            _ if !takes => (super::after::too_late(&at, now), href),
            None => (whole::whole(&at, &request.form()), href),
            Some(question) => {
                let before = at.page.answers.previous(question.item.id);
                let back = before.map_or_else(|| href.clone(), |before| format!("{href}/{}", before.id));
                (one(&request, &at, question), back)
            }
        };
        Ok(view! {
            <ui::PhoneFrame lang=lang title=title kicker=kicker.to_owned() here="/questionnaires" back=back>{content}</ui::PhoneFrame>
        }
        .into_any())
    })
}

fn one(request: &Request, at: &At, question: &Question) -> AnyView {
    let (lang, now, form) = (at.lang, request.now(), request.form());
    let item = question.item;
    let skip = match at.page.answers.next(item.id) {
        Some(next) => format!("{}/{}", at.href(), next.id),
        None => at.href(),
    };
    let again = at.page.answers.of(item.id).is_some();
    let skip_words = if again { t!(lang, "questionnaire-next") } else { t!(lang, "questionnaire-leave-open") };
    let name = field_of(item.id);
    let state = form.state();
    view! {
        {at.thanks()}
        {progress(at, question, now)}
        {at.notice()}
        {state}
        {item.crisis.then(|| words::crisis_sentence(lang))}
        <form class="stack question" method="post" action="/api/questionnaires/answer">
            {at.hidden()}
            <input type="hidden" name="page" value=item.id/>
            {asked(at, &form, question)}
            <button class="button quiet wide" name=name value="refused">{t!(lang, "questionnaire-refuse")}</button>
        </form>
        <p><a href=skip>{skip_words}</a></p>
        {at.credit()}
    }
    .into_any()
}

/// How far one has come, and what was saved last.
fn progress(at: &At, question: &Question, now: Timestamp) -> AnyView {
    let lang = at.lang;
    let asked: Vec<&str> = at.page.answers.asked().map(|item| item.id).collect();
    let place = asked.iter().position(|id| *id == question.item.id).map_or(1, |place| place + 1);
    let count = asked.len().max(place);
    let saved = at.page.response.last_answer_at.map(|saved| words::saved(lang, saved, &at.page.clinic, now));
    let words = t!(lang, "questionnaire-progress", place = place, count = count);
    view! {
        <div class="progress-line">
            <div class="row between soft small">
                <span>{words.clone()}</span>
                {saved.map(|saved| view! { <span role="status">{saved}</span> })}
            </div>
            <progress max=count value=place - 1 aria-label=words></progress>
        </div>
    }
    .into_any()
}

/// The stem, the heading, the question and its options, in the language of the form.
fn asked(at: &At, form: &Form, question: &Question) -> AnyView {
    let (lang, sheet) = (at.lang, &at.page.sheet);
    let item = question.item;
    let (name, tag) = (field_of(item.id), sheet.language.tag());
    let recall = words::recall(lang, item.recall);
    let stem = sheet.stem_of(question).or(question.heading);
    let heading = question.heading.filter(|heading| stem != Some(*heading));
    let given = at.page.answers.of(item.id);
    let head = view! {
        {recall.map(|recall| view! { <p class="soft small">{recall}</p> })}
        {stem.map(|stem| view! { <p lang=tag>{stem}</p> })}
        {heading.map(|heading| view! { <p lang=tag>{heading}</p> })}
    };
    let options = match item.answering {
        Answering::Number { .. } => number(at, form, question),
        _ if item.crisis => radios(at, form, question),
        _ => tiles(at, form, question),
    };
    let refused = (given == Some(Answer::Refused))
        .then(|| view! { <p class="soft small">{t!(lang, "questionnaire-was-refused")}</p> });
    view! { {head} <div lang=tag id=format!("{name}-asked")>{options}</div> {refused} }.into_any()
}

/// Each option is a button: one tap answers and goes on.
fn tiles(at: &At, form: &Form, question: &Question) -> AnyView {
    let lang = at.lang;
    let item = question.item;
    let (name, given) = (field_of(item.id), at.page.answers.value(item.id));
    let (min, max) = item.answering.bounds();
    let steps = matches!(item.answering, Answering::Steps { .. });
    let buttons: Vec<AnyView> = (min..=max)
        .map(|value| {
            let chosen = given == Some(value);
            let class = if chosen { "choice tile chosen" } else { "choice tile" };
            let mark = chosen
                .then(|| view! { <span class="unseen" lang=lang.tag()>" " {t!(lang, "questionnaire-chosen")}</span> });
            view! {
                <button class=class name=name.clone() value=item.answering.word(value)>
                    <span>{question.words(value)} {mark}</span>
                </button>
            }
            .into_any()
        })
        .collect();
    let ends = steps.then(|| {
        let (low, high) = (question.options.first().cloned(), question.options.last().cloned());
        view! { <p class="ends"><span>{min.to_string()} " " {low}</span><span>{max.to_string()} " " {high}</span></p> }
    });
    let class = if steps { "choices in-6 num" } else { "choices in-1" };
    let error = form.error(&name);
    view! {
        <fieldset id=name.clone() tabindex="-1" aria-describedby=error.is_some().then(|| format!("{name}-error"))>
            <legend>{question.text.clone()}</legend>
            <div class=class>{buttons}</div>
            {ends}
            <ui::FieldError id=name.clone() error=error.clone()/>
        </fieldset>
    }
    .into_any()
}

/// Chosen first, saved after: a slip of the thumb pages nobody.
fn radios(at: &At, form: &Form, question: &Question) -> AnyView {
    let lang = at.lang;
    view! {
        <div class="stack">
            {group(at, form, question, false)}
            <button class="button wide" lang=lang.tag()>{t!(lang, "questionnaire-save")}</button>
        </div>
    }
    .into_any()
}

/// A number of days.
fn number(at: &At, form: &Form, question: &Question) -> AnyView {
    let lang = at.lang;
    view! {
        <div class="stack">
            {days(at, form, question)}
            <button class="button wide" lang=lang.tag()>{t!(lang, "questionnaire-save")}</button>
        </div>
    }
    .into_any()
}

/// The options as tiles to choose from; on the page with every question "I'd rather not answer" is one of them.
pub fn group(at: &At, form: &Form, question: &Question, with_refusal: bool) -> AnyView {
    let lang = at.lang;
    let item = question.item;
    let name = field_of(item.id);
    let chosen = match (form.typed.fields.all(&name).last(), at.page.answers.of(item.id)) {
        (Some(typed), _) => Some(typed.to_owned()),
        (None, Some(Answer::Value(value))) => Some(item.answering.word(value)),
        (None, Some(Answer::Refused)) => Some("refused".to_owned()),
        (None, Some(Answer::Skipped) | None) => None,
    };
    let (min, max) = item.answering.bounds();
    let mut options: Vec<(String, String)> =
        (min..=max).map(|value| (item.answering.word(value), question.words(value))).collect();
    if with_refusal {
        options.push(("refused".to_owned(), t!(lang, "questionnaire-refuse")));
    }
    let (error, steps) = (form.error(&name), matches!(item.answering, Answering::Steps { .. }));
    let hint = steps.then(|| {
        let end = |words: Option<&String>| words.cloned().unwrap_or_default();
        format!("{min} {} – {max} {}", end(question.options.first()), end(question.options.last()))
    });
    view! {
        <ui::Choices name=name legend=question.text.clone() options=options chosen=chosen.into_iter().collect() pick=Pick::One hint=hint error=error columns=1/>
    }
    .into_any()
}

/// A line for a number of days.
pub fn days(at: &At, form: &Form, question: &Question) -> AnyView {
    let item = question.item;
    let name = field_of(item.id);
    let (min, max) = item.answering.bounds();
    let typed = form.value(&name);
    let value = match at.page.answers.value(item.id) {
        Some(value) if typed.is_empty() => value.to_string(),
        _ => typed,
    };
    let error = form.error(&name);
    view! {
        <ui::Field name=name kind="text" inputmode="numeric" label=question.text.clone() value=value hint=format!("{min}–{max}") error=error autocomplete="off"/>
    }
    .into_any()
}
