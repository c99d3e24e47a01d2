//! `/craving/told`: says honestly who sees it and when, with the clinic's number and hours.

use super::{call, screen::Screen};
use crate::{help::Numbers, ssr, t, text::when, ui};
use domain::{Safety, Step};
use jiff::Timestamp;
use leptos::prelude::*;

/// After "Tell my team".
#[component]
pub fn ToldPage() -> impl IntoView {
    ssr::page(|request| async move {
        let who = request.participant()?;
        let (lang, now) = (request.language(), request.now());
        let clinic = request.services.people.clinic(who.program).await?;
        let screen = Screen::open(request, Step::Crisis).await?;
        let zoned = |at: Timestamp| at.to_zoned(clinic.zone.clone());
        let words = match (clinic.closing_of(now), clinic.next_opening(now)) {
            (Some(closing), _) => t!(lang, "craving-told-open", time = when::time(lang, &zoned(closing))),
            (None, Some(opens)) => {
                t!(lang, "craving-told-closed", when = when::moment(lang, &zoned(opens), &zoned(now)))
            }
            (None, None) => t!(lang, "ui-nobody-watches"),
        };
        let watch = if clinic.is_open(now) {
            ui::Watch::Told
        } else if clinic.on_call {
            ui::Watch::Paged
        } else {
            ui::Watch::Nobody
        };
        let hurt = screen.pass.as_ref().is_some_and(|pass| pass.safety == Safety::Hurt);
        let numbers = use_context::<Numbers>().unwrap_or_default();
        let hours = when::opening_hours(lang, &clinic.hours);
        let numbers =
            Numbers { clinic: clinic.phone.clone().map(|phone| (phone, hours)).or(numbers.clinic.clone()), ..numbers };
        let card = if hurt {
            view! {
                <p>{t!(lang, "craving-told-hurt")}</p>
                <ui::CrisisCard lang=lang numbers=numbers watch=watch/>
            }
            .into_any()
        } else {
            call::lines(lang, Some(&clinic), now)
        };
        let onward = screen.pass.as_ref().map(domain::Pass::step).filter(|step| !step.is_end());
        let content = view! {
            <p class="lead">{words}</p>
            {card}
            {onward.map(|step| view! { <a class="button quiet wide" href=step.page()>{t!(lang, "craving-go")}</a> })}
        };
        Ok(screen.show(t!(lang, "craving-told-title"), content.into_any()))
    })
}
