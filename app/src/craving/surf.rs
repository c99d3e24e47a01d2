//! Step 4: surf the urge, with a rating every minute and the curve as it grows.

use super::{curve::curve, screen::Screen};
use crate::{
    practice::stage::{Staging, stage},
    t,
};
use domain::{SURF_TAP_MINUTES, Skill};
use jiff::SignedDuration;
use leptos::prelude::*;

/// The page of the surf.
pub fn page(screen: &Screen) -> AnyView {
    let lang = screen.lang;
    let exercise = Skill::from_word("urge_surf").map(|skill| skill.exercise(lang));
    let lines: Vec<_> = exercise
        .map(|exercise| exercise.lines.iter().map(|line| view! { <li>{line.text.clone()}</li> }).collect())
        .unwrap_or_default();
    let title = exercise.map(|exercise| exercise.name.clone()).unwrap_or_default();
    let onward = screen.tap("go_on", "/craving/offer", "button quiet wide", t!(lang, "craving-surf-done"));
    if !screen.keeps() {
        let content = view! {
            {exercise.map(|exercise| stage(lang, exercise, Staging::default(), None))}
            <p class="soft">{t!(lang, "craving-surf-minutes")}</p>
            {onward}
        };
        return screen.show(title, content.into_any());
    }
    let pass = screen.pass.clone().filter(|pass| pass.ended_at.is_none());
    let since = pass.as_ref().and_then(domain::Pass::surfing_since);
    let surfed = since.map(|since| screen.request.now().duration_since(since));
    let may_end = surfed.is_some_and(|surfed| surfed >= SignedDuration::from_mins(SURF_TAP_MINUTES));
    let rated = pass.as_ref().is_some_and(|pass| pass.surf_ratings().next().is_some());
    let minutes = surfed.map_or(0, |surfed| surfed.as_secs().max(0) / 60);
    let form = screen.request.form();
    let legend = if rated { t!(lang, "craving-surf-again") } else { t!(lang, "craving-surf-rate") };
    let (low, high) = (t!(lang, "craving-rate-low"), t!(lang, "craving-rate-high"));
    let scale = form.scale("rating", legend, low, high, ().into_any());
    let content = view! {
        {pass.filter(|_| rated).map(|pass| curve(lang, &pass))}
        <details class="fold" open=!rated>
            <summary>{t!(lang, "craving-surf-lines")}</summary>
            <ol class="steps">{lines}</ol>
        </details>
        {screen.form("rated", scale, t!(lang, "craving-surf-save"))}
        <p class="soft">{if may_end {
            t!(lang, "craving-surf-so-far", minutes = minutes)
        } else {
            t!(lang, "craving-surf-minutes")
        }}</p>
        {may_end.then_some(onward)}
    };
    screen.show(title, content.into_any())
}
