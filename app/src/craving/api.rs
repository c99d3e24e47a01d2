//! Server functions of the craving flow. Without a sign-in it is an exercise: each step leads on and stores nothing.

use crate::ssr::{self, ApiError, Request};
use domain::{AsParticipant, Failure, Rating, Reason, Refusal, Safety};
use leptos::prelude::*;

/// A person who may keep a record of the flow; `None` for a visitor who only does the exercise.
pub fn keeper(request: &Request) -> Result<Option<AsParticipant>, Failure> {
    match request.participant() {
        Ok(who) => Ok(Some(who)),
        // Somebody in craving goes on with the exercise, also while the database is away; the page says what is saved.
        Err(Failure::SignInNeeded | Failure::NotAllowed | Failure::Unavailable) => Ok(None),
        Err(other) => Err(other),
    }
}

/// Answers the safety check and begins the flow.
#[server(endpoint = "cravings/start")]
pub async fn start_craving() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let started = async {
        let who = keeper(&request)?;
        let typed = request.fields().get("safety");
        let reason = if typed.is_empty() { Reason::Required } else { Reason::NotAChoice };
        let safety = Safety::from_word(typed).ok_or_else(|| Refusal::of("safety", reason))?;
        if let Some(who) = who {
            let id = request.fields().get("client_id").parse().map_err(|_| Refusal::of("form", Reason::NotAnId))?;
            request.services.cravings.start(&who, id, safety, request.now()).await?;
        }
        Ok(match safety {
            Safety::Safe => "/craving/rate",
            Safety::RiskyPlace => "/craving/move",
            Safety::Unwell => "/craving/unwell",
            Safety::Hurt => "/craving/crisis",
        })
    };
    ssr::answer(&request, started.await, "/craving")
}

/// Adds a rating: the first leads to the breath, the next to what helps now.
#[server(endpoint = "cravings/rate")]
pub async fn rate_craving() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let again = request.fields().get("step") == "again";
    let rated = async {
        let who = keeper(&request)?;
        let rating = Rating::parse(request.fields().get("rating"))
            .and_then(|rating| rating.ok_or(Reason::Required))
            .map_err(|reason| Refusal::of("rating", reason))?;
        if let Some(who) = who {
            let id = request.fields().get("client_id").parse().map_err(|_| Refusal::of("form", Reason::NotAnId))?;
            request.services.cravings.rate(&who, id, rating, request.now()).await?;
        }
        Ok(if again { "/craving/next" } else { "/craving/breath" })
    };
    ssr::answer(&request, rated.await, if again { "/craving/again" } else { "/craving/rate" })
}

/// "Tell my team."
#[server(endpoint = "cravings/tell_team")]
pub async fn tell_team() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let told = async {
        let who = request.participant()?;
        request.services.cravings.tell_team(&who, request.now()).await?;
        Ok("/craving/told")
    };
    ssr::answer(&request, told.await, "/craving/next")
}

/// Ends the flow.
#[server(endpoint = "cravings/finish")]
pub async fn finish_craving() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let finished = async {
        let who = keeper(&request)?;
        let Some(who) = who else { return Ok("/") };
        request.services.cravings.finish(&who, request.now()).await?;
        Ok("/today")
    };
    ssr::answer(&request, finished.await, "/craving/next")
}
