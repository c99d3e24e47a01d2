//! Server functions of the craving flow. Without a sign-in it is an exercise: each step leads on and stores nothing.

use crate::ssr::{self, ApiError, Request};
use domain::{
    AsParticipant, CravingShare, Event, Failure, FlowId, NewEvent, NewFlow, OpenedFrom, Pass, Reason, Refusal, Safety,
    Step,
};
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
        // The same answer leads the same way, whoever gives it and however often.
        let to = exercise(&request, safety).step().page();
        let Some(who) = who else { return Ok(to) };
        let client_id = request.fields().get("client_id").parse();
        let client_id = client_id.map_err(|_| Refusal::of("form", Reason::NotAnId))?;
        let opened_from = OpenedFrom::from_word(request.fields().get("from")).unwrap_or(OpenedFrom::Button);
        let new = NewFlow { client_id, safety, opened_from };
        request.services.cravings.start(&who, new, request.now()).await?;
        Ok(to)
    };
    ssr::answer(&request, started.await, "/craving")
}

/// Writes down what was tapped, and leads on.
#[server(endpoint = "cravings/record")]
pub async fn record_step() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let step = Step::from_word(request.fields().get("step")).unwrap_or(Step::Safety);
    let recorded = async {
        let who = keeper(&request)?;
        let contacts = match &who {
            Some(who) if request.fields().get("do").ends_with("answer") || request.fields().get("do") == "answered" => {
                let support = request.services.plans.support(who).await?;
                support.contacts.callable().map(|(contact, _)| contact.name.as_str().to_owned()).collect()
            }
            _ => Vec::new(),
        };
        let new = NewEvent::parse(request.fields(), &contacts)?;
        let stopped = new.event == Event::Stop;
        let Some(who) = who else {
            let to = exercise(&request, Safety::Safe).with(new.step, new.event, request.now()).step();
            return Ok(if to.is_end() { "/".to_owned() } else { to.page() });
        };
        match request.services.cravings.record(&who, new, request.now()).await {
            Ok(went) => Ok(went.step.page()),
            // A screen that lay open since the flow ended, or that was opened by itself: begin, or be done.
            Err(Failure::NotFound) if stopped => Ok(Step::End.page()),
            Err(Failure::NotFound) => Ok(Step::Safety.page()),
            Err(other) => Err(other),
        }
    };
    ssr::answer(&request, recorded.await, &step.page())
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
    ssr::answer(&request, told.await, "/craving/team")
}

/// A flow that is nobody's and is stored nowhere.
pub fn exercise(request: &Request, safety: Safety) -> Pass {
    Pass::begun(
        FlowId(request.services.clock.id()),
        safety,
        OpenedFrom::Button,
        CravingShare::WhenTold,
        jiff::Timestamp::UNIX_EPOCH,
    )
}
