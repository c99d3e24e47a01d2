//! Server functions of the plan and of the medicines on it.

use crate::ssr::{self, ApiError, Request};
use domain::{
    Failure, Fields, PlanId,
    medication::NewDoseAnswer,
    plan::{NewChange, NewVersion, Part},
    program_day,
};
use jiff::civil::Date;
use leptos::prelude::*;

/// Saves a version of a document or entry.
#[server(endpoint = "plan/save")]
pub async fn save_plan() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let saved = async {
        let who = request.participant()?;
        let new = NewVersion::parse(request.fields(), day(&request).await?)?;
        let part = new.content.part();
        request.services.plans.save(&who, new, request.now()).await?;
        Ok(part.page())
    };
    ssr::answer(&request, saved.await, &page_of(request.fields()))
}

/// Makes a small change: a tick, an order, an older version again.
#[server(endpoint = "plan/change")]
pub async fn change_plan() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let changed = async {
        let who = request.participant()?;
        let new = NewChange::parse(request.fields())?;
        let version = request.services.plans.change(&who, new, day(&request).await?, request.now()).await?;
        Ok(version.content.part().page())
    };
    let part = Part::from_word(request.fields().get("part"));
    ssr::answer(&request, changed.await, part.map_or("/plan", Part::page))
}

/// Answers whether a dose was taken.
#[server(endpoint = "doses/answer")]
pub async fn answer_dose() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let answered = async {
        let who = request.participant()?;
        let new = NewDoseAnswer::parse(request.fields(), day(&request).await?)?;
        request.services.medications.answer(&who, new, request.now()).await?;
        Ok(Part::Medication.page())
    };
    ssr::answer(&request, answered.await, Part::Medication.page())
}

/// The program day it is now.
pub async fn day(request: &Request) -> Result<Date, Failure> {
    let clinic = request.services.people.clinic(request.scope()?.program).await?;
    Ok(program_day(request.now(), &clinic.zone))
}

/// The page whose form this is.
fn page_of(fields: &Fields) -> String {
    let Some(part) = Part::from_word(fields.get("part")) else { return "/plan".to_owned() };
    match fields.get("id").parse::<PlanId>() {
        Ok(id) if !part.is_document() => format!("{}/{id}", part.page()),
        _ => part.page().to_owned(),
    }
}
