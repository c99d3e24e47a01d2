//! Server functions of the check-in.

use crate::ssr::{self, ApiError};
use domain::NewCheckIn;
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
