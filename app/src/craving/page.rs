//! The addresses of the flow.

use super::{call, exercise, finish, rate, safety, screen::Screen, surf, ways};
use crate::ssr;
use domain::{Failure, Path, Step};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// Every address of the flow that is open to all and the same for all: what a phone may keep for use without a network.
pub const OPEN_PAGES: &[&str] = &[
    "/craving",
    "/craving/move",
    "/craving/unwell",
    "/craving/crisis",
    "/craving/rate",
    "/craving/breath",
    "/craving/breath/short",
    "/craving/breath/middle",
    "/craving/breath/full",
    "/craving/skill",
    "/craving/surf",
    "/craving/offer",
    "/craving/call",
    "/craving/tape",
    "/craving/again",
    "/craving/another",
    "/craving/more",
    "/craving/team",
    "/craving/delay",
    "/craving/hard-move",
    "/craving/cold-water",
    "/craving/reach-out",
    "/craving/change-place",
    "/craving/breathe-more",
    "/craving/plan",
    "/craving/done",
];

/// `/craving`: the safety check comes first.
#[component]
pub fn CravingPage() -> impl IntoView {
    ssr::page(|request| async move { Ok(safety::check(&Screen::open(request, Step::Safety).await?)) })
}

/// `/craving/{step}`.
#[component]
pub fn StepPage() -> impl IntoView {
    let step = use_params_map().get_untracked().get("step").and_then(|word| Step::from_word(&word));
    ssr::page(move |request| async move {
        let step = step.filter(|step| !step.is_end() && *step != Step::Safety).ok_or(Failure::NotFound)?;
        let screen = Screen::open(request, step).await?;
        match step {
            Step::Move => Ok(safety::leave(&screen)),
            Step::Unwell => Ok(safety::unwell(&screen)),
            Step::Crisis => safety::crisis(&screen).await,
            Step::Rate | Step::Again | Step::Later => Ok(rate::page(&screen)),
            Step::Breath | Step::BreatheMore => exercise::breath(&screen, None).await,
            Step::Skill => exercise::own_best(&screen).await,
            Step::Delay | Step::HardMove | Step::ColdWater | Step::ReachOut | Step::ChangePlace => {
                exercise::way(&screen).await
            }
            Step::Surf => surf::page(&screen),
            Step::Offer => Ok(call::offer(&screen)),
            Step::Call => call::contacts(&screen).await,
            Step::Lines => call::lines_page(&screen).await,
            Step::Tape => finish::tape(&screen).await,
            Step::Another => ways::another(&screen).await,
            Step::More => Ok(ways::more(&screen)),
            Step::Team => ways::team(&screen).await,
            Step::Plan => Ok(finish::plan(&screen)),
            Step::Done => Ok(finish::done(&screen)),
            Step::Safety | Step::End | Step::Review => Err(Failure::NotFound),
        }
    })
}

/// `/craving/breath/{path}`: the breath of a visitor, whose rating is kept nowhere but in the address of this page.
#[component]
pub fn BreathOfPathPage() -> impl IntoView {
    let path = use_params_map().get_untracked().get("path");
    let path = match path.as_deref() {
        Some("short") => Some(Path::Short),
        Some("middle") => Some(Path::Middle),
        Some("full") => Some(Path::Full),
        _ => None,
    };
    ssr::page(move |request| async move {
        let path = path.ok_or(Failure::NotFound)?;
        exercise::breath(&Screen::open(request, Step::Breath).await?, Some(path)).await
    })
}
