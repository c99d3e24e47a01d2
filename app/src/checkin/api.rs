//! Server functions of the check-in and of drafts.

use crate::ssr::{self, Answer, ApiError};
use domain::{DRAFT_MAX, Failure, Fields, NewCheckIn, Reason, Refusal};
use leptos::prelude::*;

/// Stores a check-in.
#[server(endpoint = "checkins/submit")]
pub async fn submit_check_in() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let stored = async {
        let who = request.participant()?;
        let new = NewCheckIn::parse(request.fields(), request.today().await?)?;
        request.services.check_ins.submit(&who, new, request.now()).await
    };
    ssr::answer(&request, stored.await.map(|_| "/check-in/saved"), "/check-in")
}

/// Keeps what somebody is typing, for the page named in the field `page`.
#[server(endpoint = "drafts/keep")]
pub async fn keep_draft() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let page = request.fields().get("page").to_owned();
    let kept = async {
        let who = request.scope()?;
        let fields = Fields(request.fields().0.iter().filter(|(name, _)| name != "page").cloned().collect());
        let size: usize = fields.0.iter().map(|(name, text)| name.len() + text.len()).sum();
        if !has_drafts(&page) || size > DRAFT_MAX {
            return Err(Failure::Refused(Refusal::of("page", Reason::NotAChoice)));
        }
        request.services.drafts.keep(who, &page, &fields, request.now()).await
    };
    let kept = kept.await.map(|()| (Answer::Nothing, None));
    ssr::answer_with(&request, kept, if has_drafts(&page) { &page } else { "/" })
}

/// Pages whose forms are worth keeping.
pub fn has_drafts(page: &str) -> bool {
    page == "/check-in" || page.strip_prefix("/clinic/flags/").is_some_and(|id| id.parse::<domain::FlagId>().is_ok())
}
