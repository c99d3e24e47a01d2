//! Server functions of questionnaires. Each answer is a form of its own: nothing is lost when the phone locks.

use crate::ssr::{self, ApiError};
use domain::{
    ClientId, Failure, Fields, Reason, Refusal, ResponseId, Shown,
    questionnaire::{InstrumentId, NewAnswers, Saved},
};
use leptos::prelude::*;

const LIST: &str = "/questionnaires";

/// Opens a form that is due.
#[server(endpoint = "questionnaires/open")]
pub async fn open_questionnaire() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let opened = async {
        let who = request.participant()?;
        let fields = request.fields();
        let mut refusal = Refusal::default();
        fields.only(|name| ["client_id", "instrument"].contains(&name), &mut refusal);
        let client_id = id(fields, &mut refusal);
        let instrument = InstrumentId::from_word(fields.get("instrument"));
        if instrument.is_none() {
            refusal.push("form", Reason::NotAChoice);
        }
        let (Some(client_id), Some(instrument)) = (client_id, instrument) else { return Err(refusal.into()) };
        refusal.or(())?;
        let id = request.services.questionnaires.open(&who, client_id, instrument, request.now()).await?;
        Ok(format!("{LIST}/{id}"))
    };
    ssr::answer(&request, opened.await, LIST)
}

/// Stores the answer to one question, or to all on one page.
#[server(endpoint = "questionnaires/answer")]
pub async fn answer_questionnaire() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let page = asked(request.fields());
    let saved = async {
        let who = request.participant()?;
        let new = NewAnswers::parse(request.fields())?;
        let (id, whole) = (new.response, new.whole);
        let saved = request.services.questionnaires.answer(&who, new, request.now()).await?;
        Ok(next(id, if whole { None } else { Some(request.fields().get("page")) }, &saved))
    };
    ssr::answer(&request, saved.await, &page)
}

/// "I'd rather not answer" to everything that is open.
#[server(endpoint = "questionnaires/refuse")]
pub async fn refuse_questionnaire() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let page = response(request.fields()).map_or_else(|| LIST.to_owned(), |id| format!("{LIST}/{id}"));
    let refused = async {
        let who = request.participant()?;
        let fields = request.fields();
        let mut refusal = Refusal::default();
        fields.only(|name| ["client_id", "response"].contains(&name), &mut refusal);
        let client_id = id(fields, &mut refusal);
        let (Some(client_id), Some(id)) = (client_id, response(fields)) else { return Err(Failure::NotFound) };
        refusal.or(())?;
        request.services.questionnaires.refuse(&who, id, client_id, request.now()).await?;
        Ok(format!("{LIST}/{id}"))
    };
    ssr::answer(&request, refused.await, &page)
}

/// Finishes a form with what is open left open.
#[server(endpoint = "questionnaires/finish")]
pub async fn finish_questionnaire() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let page = response(request.fields()).map_or_else(|| LIST.to_owned(), |id| format!("{LIST}/{id}"));
    let finished = async {
        let who = request.participant()?;
        let id = response(request.fields()).ok_or(Failure::NotFound)?;
        request.services.questionnaires.finish(&who, id, request.now()).await?;
        Ok(format!("{LIST}/{id}"))
    };
    ssr::answer(&request, finished.await, &page)
}

fn response(fields: &Fields) -> Option<ResponseId> {
    fields.get("response").parse().ok()
}

fn id(fields: &Fields, refusal: &mut Refusal) -> Option<ClientId> {
    fields.get("client_id").parse().map_err(|_| refusal.push("client_id", Reason::NotAnId)).ok()
}

/// The page that a form came from, made of nothing but an id and an item.
fn asked(fields: &Fields) -> String {
    let Some(id) = response(fields) else { return LIST.to_owned() };
    let known = |item: &&InstrumentId| item.instrument().item(fields.get("page")).is_some();
    let page = if InstrumentId::ALL.iter().any(|id| known(&id)) { fields.get("page") } else { "all" };
    format!("{LIST}/{id}/{page}")
}

/// Where an answer leads: to the crisis card, to the second stage, to the next question, or to what is left.
fn next(id: ResponseId, after: Option<&str>, saved: &Saved) -> String {
    let card = saved.shown.contains(&Shown::CrisisCard);
    match (saved.opened, after) {
        (Some(second), _) if card => format!("{LIST}/{second}"),
        (Some(second), _) => format!("{LIST}/{second}/{}", first_item(InstrumentId::Cssrs)),
        (None, Some(item)) if !card && !saved.finished => match saved.answers.next_open(Some(item)) {
            Some(next) => format!("{LIST}/{id}/{}", next.id),
            None => format!("{LIST}/{id}"),
        },
        (None, _) => format!("{LIST}/{id}"),
    }
}

fn first_item(id: InstrumentId) -> &'static str {
    id.instrument().items.first().map_or("all", |item| item.id)
}
