//! Server functions of the schedule. Each answers with the page of its session.

use crate::ssr::{self, ApiError, Request};
use domain::{
    ClientId, Failure, Reason, Refusal, SessionId,
    schedule::{NewBooking, NewCommitment, NewNotice, NewPoint},
};
use leptos::prelude::*;

/// The session named in the field `session`; one that cannot be is not found.
fn session(request: &Request) -> Result<SessionId, Failure> {
    request.fields().get("session").parse().map_err(|_| Failure::NotFound)
}

/// Its page.
fn page(request: &Request) -> String {
    session(request).map_or_else(|_| "/schedule".to_owned(), |id| format!("/schedule/{id}"))
}

/// The form's own id, where nothing but `known` was sent.
fn client_id(request: &Request, known: &[&str]) -> Result<ClientId, Failure> {
    let mut refusal = Refusal::default();
    request.fields().only(|name| name == "client_id" || known.contains(&name), &mut refusal);
    refusal.or(())?;
    request.fields().get("client_id").parse().map_err(|_| Refusal::of("form", Reason::NotAnId).into())
}

/// Takes a seat.
#[server(endpoint = "schedule/book")]
pub async fn book_session() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let booked = async {
        let who = request.participant()?;
        let new = NewBooking::parse(request.fields(), session(&request)?)?;
        request.services.schedules.book(&who, new, request.now()).await
    };
    ssr::answer(&request, booked.await.map(|()| page(&request)), &page(&request))
}

/// Gives a seat back.
#[server(endpoint = "schedule/release")]
pub async fn release_session() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let released = async {
        let who = request.participant()?;
        let session = session(&request)?;
        let client_id = client_id(&request, &["session"])?;
        request.services.schedules.release(&who, client_id, session, request.now()).await
    };
    ssr::answer(&request, released.await.map(|()| "/schedule/open"), &page(&request))
}

/// "I cannot come", or what got in the way.
#[server(endpoint = "schedule/absent")]
pub async fn give_notice() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let told = async {
        let who = request.participant()?;
        let new = NewNotice::parse(request.fields(), session(&request)?)?;
        request.services.schedules.give_notice(&who, new, request.now()).await?;
        request.services.drafts.forget(&who, &page(&request)).await
    };
    ssr::answer(&request, told.await.map(|()| page(&request)), &page(&request))
}

/// "I can come after all."
#[server(endpoint = "schedule/withdraw")]
pub async fn withdraw_notice() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let withdrawn = async {
        let who = request.participant()?;
        let session = session(&request)?;
        let client_id = client_id(&request, &["session"])?;
        request.services.schedules.withdraw_notice(&who, client_id, session, request.now()).await
    };
    ssr::answer(&request, withdrawn.await.map(|()| page(&request)), &page(&request))
}

/// "I want time tonight", or no longer.
#[server(endpoint = "schedule/want")]
pub async fn want_time() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let wanted = async {
        let who = request.participant()?;
        let session = session(&request)?;
        let client_id = client_id(&request, &["session", "wants"])?;
        let wants = match request.fields().get("wants") {
            "yes" => true,
            "no" => false,
            _ => return Err(Refusal::of("form", Reason::NotAChoice).into()),
        };
        request.services.schedules.want_time(&who, client_id, session, wants, request.now()).await
    };
    ssr::answer(&request, wanted.await.map(|()| page(&request)), &page(&request))
}

/// Adds a point to the agenda.
#[server(endpoint = "schedule/add_point")]
pub async fn add_point() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let added = async {
        let who = request.participant()?;
        let new = NewPoint::parse(request.fields(), session(&request)?)?;
        request.services.schedules.add_point(&who, new, request.now()).await?;
        request.services.drafts.forget(&who, &page(&request)).await
    };
    ssr::answer(&request, added.await.map(|()| page(&request)), &page(&request))
}

/// Takes a point away.
#[server(endpoint = "schedule/remove_point")]
pub async fn remove_point() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let removed = async {
        let who = request.participant()?;
        let point = request.fields().get("point").parse().map_err(|_| Failure::NotFound)?;
        let client_id = client_id(&request, &["session", "point"])?;
        request.services.schedules.remove_point(&who, client_id, point, request.now()).await
    };
    ssr::answer(&request, removed.await.map(|()| page(&request)), &page(&request))
}

/// Adds a fixed time.
#[server(endpoint = "schedule/add_commitment")]
pub async fn add_commitment() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let added = async {
        let who = request.participant()?;
        let new = NewCommitment::parse(request.fields())?;
        request.services.schedules.add_commitment(&who, new, request.now()).await?;
        request.services.drafts.forget(&who, "/schedule/commitments").await
    };
    ssr::answer(&request, added.await.map(|()| "/schedule/commitments"), "/schedule/commitments")
}

/// Takes a fixed time away.
#[server(endpoint = "schedule/remove_commitment")]
pub async fn remove_commitment() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let removed = async {
        let who = request.participant()?;
        let commitment = request.fields().get("commitment").parse().map_err(|_| Failure::NotFound)?;
        let client_id = client_id(&request, &["commitment"])?;
        request.services.schedules.remove_commitment(&who, client_id, commitment, request.now()).await
    };
    ssr::answer(&request, removed.await.map(|()| "/schedule/commitments"), "/schedule/commitments")
}
