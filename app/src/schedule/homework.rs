//! The homework of a session: given in it, or due when it begins.

use crate::{
    homework::{Clock, line},
    ssr::Request,
    t,
};
use domain::{AsParticipant, Failure, homework::around, schedule::SessionPage as Page};
use leptos::prelude::*;

/// The card; nothing without homework, or where the session is not the person's own.
pub async fn card(request: &Request, who: &AsParticipant, page: &Page) -> Result<Option<AnyView>, Failure> {
    if page.meeting.is_none() {
        return Ok(None);
    }
    let (lang, now) = (request.language(), request.now());
    let all = request.services.homework.all(who).await?;
    let pieces = around(all, page.session.id, page.session.starts());
    let clock = Clock { lang, now, zone: page.clinic.zone.clone() };
    let lines: Vec<AnyView> = pieces.iter().map(|homework| line(&clock, homework)).collect();
    Ok((!lines.is_empty()).then(|| {
        view! {
            <section class="card" id="homework">
                <h2>{t!(lang, "schedule-homework")}</h2>
                <ul class="ways">{lines}</ul>
            </section>
        }
        .into_any()
    }))
}
