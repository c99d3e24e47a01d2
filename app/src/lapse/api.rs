//! Server functions of lapses.

use crate::ssr::{self, ApiError};
use domain::{LapseId, NewLapse, NewReview, program_day};
use leptos::prelude::*;

/// Tells of a lapse.
#[server(endpoint = "lapses/report")]
pub async fn report_lapse() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let reported = async {
        let who = request.participant()?;
        let clinic = request.services.people.clinic(who.program).await?;
        let date = request.now().to_zoned(clinic.zone.clone()).date();
        let new = NewLapse::parse(request.fields(), date, program_day(request.now(), &clinic.zone))?;
        let lapse = request.services.lapses.report(&who, new, request.now()).await?;
        Ok(format!("/lapse/{}", lapse.id))
    };
    ssr::answer(&request, reported.await, "/lapse")
}

/// Keeps a version of the review.
#[server(endpoint = "lapses/review")]
pub async fn review_lapse() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let id = request.fields().get("lapse").parse::<LapseId>();
    let page = id.map_or_else(|_| "/lapse".to_owned(), |id| format!("/lapse/{id}"));
    let kept = async {
        let who = request.participant()?;
        let new = NewReview::parse(request.fields())?;
        request.services.lapses.review(&who, new, request.now()).await?;
        Ok(page.clone())
    };
    ssr::answer(&request, kept.await, &page)
}
