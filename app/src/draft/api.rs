//! The server function of drafts, and the pages whose forms have one.

use crate::ssr::{self, Answer, ApiError};
use domain::{DRAFT_MAX, Failure, Fields, FlagId, HomeworkId, LapseId, Reason, Refusal};
use leptos::prelude::*;
use std::str::FromStr;

/// Pages whose forms are worth keeping, one line for each: exact, or with ids that are ids.
const PAGES: &[fn(&str) -> bool] = &[
    |page| page == "/check-in",
    |page| page == "/check-in/change",
    |page| page == "/craving/tape",
    |page| has_id::<LapseId>(page, "/lapse/"),
    |page| has_id::<FlagId>(page, "/clinic/flags/"),
    crate::plan::has_drafts,
    crate::practice::writes,
    |page| page.strip_suffix("/work").is_some_and(|page| has_id::<HomeworkId>(page, "/homework/")),
];

/// Whether the forms of `page` are kept.
pub fn has_drafts(page: &str) -> bool {
    PAGES.iter().any(|is| is(page))
}

/// Whether `page` is `before` with an id behind it.
fn has_id<T: FromStr>(page: &str, before: &str) -> bool {
    page.strip_prefix(before).is_some_and(|id| id.parse::<T>().is_ok())
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
