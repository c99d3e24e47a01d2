//! The server function of the pledge.

use crate::ssr::{self, ApiError};
use domain::progress::NewPledge;
use leptos::prelude::*;

/// Makes today's pledge.
#[server(endpoint = "progress/pledge")]
pub async fn make_pledge() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let made = async {
        let who = request.participant()?;
        let new = NewPledge::parse(request.fields())?;
        request.services.progresses.pledge(&who, new, request.now()).await
    };
    ssr::answer(&request, made.await.map(|()| "/progress"), "/progress")
}
