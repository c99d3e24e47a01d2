//! Day counts, milestones, the stage and the pledge: total, longest and current stand together, and nothing is ever lost.

use crate::{form::Form, lapse, t, text::when};
use domain::{
    ClientId, DayCounts, Language, Settings,
    progress::{Milestone, MilestoneKind, ProgressPage, Stage, milestones, stage},
};
use leptos::prelude::*;

/// Three figures of equal weight. Nothing where the person does not want to see them, or nothing was told yet.
pub fn counts(lang: Language, counts: Option<&DayCounts>, settings: &Settings) -> Option<AnyView> {
    counts.filter(|_| settings.counters).map(|counts| lapse::counted(lang, counts))
}

/// What was reached, in words. Quiet where the person does not want it celebrated.
pub fn reached(lang: Language, page: &ProgressPage, settings: &Settings) -> Option<AnyView> {
    let counts = page.counts.as_ref().filter(|_| settings.counters);
    let reached = milestones(counts, page.tally);
    (settings.milestones && !reached.is_empty()).then(|| {
        let line = |one: Milestone| view! { <li>{milestone(lang, one)}</li> }.into_any();
        let lines: Vec<AnyView> = reached.into_iter().map(line).collect();
        view! {
            <section class="card">
                <h2>{t!(lang, "progress-milestones")}</h2>
                <ul class="reached">{lines}</ul>
            </section>
        }
        .into_any()
    })
}

fn milestone(lang: Language, one: Milestone) -> String {
    match one.kind {
        MilestoneKind::Days => t!(lang, "progress-reached-days", count = one.count),
        MilestoneKind::CheckIns => t!(lang, "progress-reached-check-ins", count = one.count),
        MilestoneKind::Sessions => t!(lang, "progress-reached-sessions", count = one.count),
        MilestoneKind::Practices => t!(lang, "progress-reached-practices", count = one.count),
    }
}

/// The stage of the road map, for those who asked for it.
pub fn on_the_road(lang: Language, page: &ProgressPage, settings: &Settings) -> Option<AnyView> {
    let stage = page.days_since_use.filter(|_| settings.stages).and_then(stage)?;
    let (name, words) = match stage {
        Stage::Withdrawal => (t!(lang, "progress-stage-first"), t!(lang, "progress-stage-first-words")),
        Stage::Early => (t!(lang, "progress-stage-early"), t!(lang, "progress-stage-early-words")),
        Stage::Wall => (t!(lang, "progress-stage-wall"), t!(lang, "progress-stage-wall-words")),
        Stage::Adjustment => (t!(lang, "progress-stage-adjustment"), t!(lang, "progress-stage-adjustment-words")),
    };
    Some(view! { <section class="card"><h2>{name}</h2><p>{words}</p></section> }.into_any())
}

/// The choice for today: a tap in the morning, a look back in the evening.
pub fn pledge(form: &Form, page: &ProgressPage, id: ClientId, evening: bool) -> AnyView {
    let lang = form.lang;
    let made = page.pledged_at.map(|at| {
        let at = when::time(lang, &at.to_zoned(page.clinic.zone.clone()));
        view! { <p role="status">{t!(lang, "progress-pledged", time = at)}</p> }.into_any()
    });
    let made = made.unwrap_or_else(|| {
        view! {
            <form class="stack" method="post" action="/api/progress/pledge">
                {form.state()}
                <input type="hidden" name="client_id" value=id.to_string()/>
                <p class="soft">{t!(lang, "progress-pledge-words")}</p>
                <button class="button wide">{t!(lang, "progress-pledge")}</button>
            </form>
        }
        .into_any()
    });
    let look_back = evening.then(|| {
        view! { <a class="button quiet wide" href="/practice/evening-review">{t!(lang, "progress-evening")}</a> }
    });
    view! {
        <section class="card" id="pledge">
            <h2>{t!(lang, "progress-pledge-title")}</h2>
            {made}
            {look_back}
        </section>
    }
    .into_any()
}
