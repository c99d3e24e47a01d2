//! Server functions of homework.

use crate::ssr::{self, ApiError, Request};
use domain::{Failure, HomeworkId, homework::Submission};
use leptos::prelude::*;

/// The homework a form is about, and the page of the form.
fn named(request: &Request) -> (Result<HomeworkId, Failure>, String) {
    let id = request.fields().get("homework").parse::<HomeworkId>().map_err(|_| Failure::NotFound);
    let page = id.as_ref().map_or_else(|_| "/homework".to_owned(), |id| domain::homework::work_path(*id));
    (id, page)
}

/// Sends what was done.
#[server(endpoint = "homework/send")]
pub async fn send_homework() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let (id, page) = named(&request);
    let sent = async {
        let (who, id) = (request.participant()?, id?);
        let homework = request.services.homework.one(&who, id).await?;
        let paper = homework.paper(request.language());
        let new = Submission::parse(request.fields(), id, paper.language, &paper.sheet)?;
        request.services.homework.send(&who, new, request.now()).await?;
        Ok(homework.path())
    };
    ssr::answer(&request, sent.await, &page)
}

/// Keeps what was typed, to go on later: for whoever has no script.
#[server(endpoint = "homework/keep")]
pub async fn keep_homework() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let (id, page) = named(&request);
    let kept = async {
        let (who, id) = (request.participant()?, id?);
        let homework = request.services.homework.one(&who, id).await?;
        let page = domain::homework::work_path(id);
        request.services.drafts.keep(&who, &page, request.fields(), request.now()).await?;
        Ok(homework.path())
    };
    ssr::answer(&request, kept.await, &page)
}

/// "I have read it."
#[server(endpoint = "homework/see")]
pub async fn see_feedback() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let (id, _) = named(&request);
    let page = id.as_ref().map_or_else(|_| "/homework".to_owned(), |id| domain::homework::path(*id));
    let seen = async {
        let (who, id) = (request.participant()?, id?);
        request.services.homework.see(&who, id, request.now()).await?;
        Ok(domain::homework::path(id))
    };
    ssr::answer(&request, seen.await, &page)
}
