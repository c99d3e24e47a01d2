//! Server functions of the flag board.

use crate::ssr::{self, ApiError, Request};
use domain::{Closing, Failure, FlagId};
use leptos::prelude::*;

/// The flag named in the field `flag`.
fn flag(request: &Request) -> Result<FlagId, Failure> {
    request.fields().get("flag").parse().map_err(|_| Failure::NotFound)
}

fn page(request: &Request) -> String {
    flag(request).map_or_else(|_| "/clinic".to_owned(), |id| format!("/clinic/flags/{id}"))
}

/// Takes a flag.
#[server(endpoint = "flags/take")]
pub async fn take_flag() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let taken = async {
        let who = request.clinician()?;
        let id = flag(&request)?;
        request.services.flags.take(&who, id, request.now()).await
    };
    ssr::answer(&request, taken.await.map(|()| page(&request)), &page(&request))
}

/// Closes a flag.
#[server(endpoint = "flags/close")]
pub async fn close_flag() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let closed = async {
        let who = request.clinician()?;
        let id = flag(&request)?;
        let closing = Closing::parse(request.fields())?;
        request.services.flags.close(&who, id, closing, request.now()).await?;
        request.services.drafts.forget(&who, &format!("/clinic/flags/{id}")).await
    };
    ssr::answer(&request, closed.await.map(|()| page(&request)), &page(&request))
}
