//! Server functions of the check-in.

use crate::ssr::{self, ApiError};
use domain::{CheckInId, Failure, Fields, NewCheckIn, OwnWordId};
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

/// Adds a version to the check-in named in `replaces`.
#[server(endpoint = "checkins/change")]
pub async fn change_check_in() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let changed = async {
        let who = request.participant()?;
        let id = request.fields().get("replaces").parse::<CheckInId>().map_err(|_| Failure::NotFound)?;
        let answers = Fields(request.fields().0.iter().filter(|(name, _)| name != "replaces").cloned().collect());
        let new = NewCheckIn::parse(&answers, request.today().await?)?;
        request.services.check_ins.change(&who, id, new, request.now()).await
    };
    ssr::answer(&request, changed.await.map(|_| "/check-in/saved"), "/check-in/change")
}

/// Offers an own word no longer.
#[server(endpoint = "checkins/forget_word")]
pub async fn forget_own_word() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let forgotten = async {
        let who = request.participant()?;
        let id = request.fields().get("word").parse::<OwnWordId>().map_err(|_| Failure::NotFound)?;
        request.services.check_ins.forget_word(&who, id, request.now()).await
    };
    ssr::answer(&request, forgotten.await.map(|()| "/check-in/words"), "/check-in/words")
}
