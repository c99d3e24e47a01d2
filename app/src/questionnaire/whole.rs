//! `/questionnaires/{id}/all`: every question on one page. What a rule skips is hidden where the browser can, and thrown away
//! where it cannot.

use super::{
    begin::drinks,
    page::At,
    question::{days, group},
    words,
};
use crate::{form::Form, t};
use domain::questionnaire::{Answering, InstrumentId, Question};
use leptos::prelude::*;

/// The whole form.
pub fn whole(at: &At, form: &Form) -> AnyView {
    let (lang, sheet) = (at.lang, &at.page.sheet);
    let tag = sheet.language.tag();
    let id = at.page.response.instrument;
    let mut heading = None;
    let mut warned = false;
    let questions: Vec<AnyView> = sheet
        .questions
        .iter()
        .map(|question| {
            let new = question.heading.filter(|_| heading != question.heading);
            heading = question.heading;
            let warns = question.item.crisis && !warned;
            warned |= question.item.crisis;
            asked(at, form, question, new, warns)
        })
        .collect();
    let recall = sheet.questions.first().and_then(|question| words::recall(lang, question.item.recall));
    view! {
        {at.notice()}
        {form.state()}
        <form class=format!("stack whole {}", id.word()) method="post" action="/api/questionnaires/answer">
            {at.hidden()}
            <input type="hidden" name="page" value="all"/>
            <div class="stack tight">
                {recall.map(|recall| view! { <p class="soft small">{recall}</p> })}
                {sheet.instruction.map(|text| view! { <p lang=tag>{text}</p> })}
                {sheet.stem.map(|stem| view! { <p class="lead" lang=tag>{stem}</p> })}
                {(id == InstrumentId::Auditc).then(|| drinks(at))}
            </div>
            {questions}
            <p class="soft small">{t!(lang, "questionnaire-may-stay-open")}</p>
            <button class="button wide">{t!(lang, "questionnaire-save-all")}</button>
        </form>
        {at.credit()}
    }
    .into_any()
}

fn asked(at: &At, form: &Form, question: &Question, heading: Option<&'static str>, warns: bool) -> AnyView {
    let (lang, tag) = (at.lang, at.page.sheet.language.tag());
    let body = match question.item.answering {
        Answering::Number { .. } => days(at, form, question),
        _ => group(at, form, question, true),
    };
    view! {
        {warns.then(|| words::crisis_sentence(lang))}
        {heading.map(|heading| view! { <h2 lang=tag>{heading}</h2> })}
        <div class="asked" data-item=question.item.id lang=tag>{body}</div>
    }
    .into_any()
}
