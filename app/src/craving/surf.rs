//! Step 4: surf the urge, with a rating every minute and the curve as it grows.

use super::{curve, screen::Screen};
use crate::{
    practice::stage::{Staging, stage},
    t,
};
use domain::{Failure, Pass, SURF_TAP_MINUTES, Skill, Step};
use leptos::prelude::*;

/// The page of the surf. Whoever keeps a record sends each rating with one tap: where the island runs the line is drawn
/// at once and the page stays, else the page comes again with it.
pub fn page(screen: &Screen) -> Result<AnyView, Failure> {
    let lang = screen.lang;
    let exercise = Skill::from_word("urge_surf").ok_or(Failure::NotFound)?.exercise(lang);
    let onward = screen.tap("go_on", "/craving/offer", "button quiet wide", t!(lang, "craving-surf-done"));
    if !screen.keeps() {
        let content = view! {
            {stage(lang, exercise, Staging::default(), None)}
            <p class="soft">{t!(lang, "craving-surf-minutes")}</p>
            {onward}
        };
        return Ok(screen.show(exercise.name.clone(), content.into_any()));
    }
    let pass = screen.pass.as_ref().filter(|pass| pass.ended_at.is_none());
    let now = screen.request.now();
    let began = pass.map_or(0, |pass| now.duration_since(pass.started_at).as_secs().max(0));
    let since = pass.and_then(Pass::surfing_since);
    let minutes = since.map_or(0, |since| now.duration_since(since).as_secs().max(0) / 60);
    let may_end = since.is_some() && minutes >= SURF_TAP_MINUTES;
    screen.request.form().named("rating", &t!(lang, "practice-live-title"));
    let content = view! {
        <form
            id="surf"
            class="stack"
            method="post"
            action="/api/cravings/record"
            data-since=began.to_string()
            data-failed=t!(lang, "draft-failed")
        >
            <input type="hidden" name="step" value=Step::Surf.word()/>
            <input type="hidden" name="do" value="rated"/>
            {stage(lang, exercise, Staging { sends_ratings: true, ..Staging::default() }, None)}
            <p class="soft small state" role="status"></p>
        </form>
        // What a rating changes, with the id of the next one: it comes again with each.
        <div aria-live="polite">
            <div class="ridden stack tight">
                {screen.client_id_of("surf")}
                {pass.map(|pass| curve::growing(lang, pass))}
                {pass.and_then(|pass| curve::words(lang, pass)).map(|words| view! { <p class="said">{words}</p> })}
                <p class="soft">{if may_end {
                    t!(lang, "craving-surf-so-far", minutes = minutes)
                } else {
                    t!(lang, "craving-surf-minutes")
                }}</p>
                {may_end.then_some(onward)}
            </div>
        </div>
    };
    Ok(screen.show(exercise.name.clone(), content.into_any()))
}
