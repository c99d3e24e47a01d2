//! Steps 7a, 7b and 7c: another way, one more, or the team.

use super::{call, curve::curve, screen::Screen};
use crate::t;
use domain::{Failure, Language, Skill, Step};
use leptos::prelude::*;

/// Step 7a: "Let's try another way." What does not suit the person's health is not offered.
pub async fn another(screen: &Screen) -> Result<AnyView, Failure> {
    let lang = screen.lang;
    let conditions = match &screen.who {
        Some(who) => screen.request.services.settings.settings(who).await?.conditions,
        None => Vec::new(),
    };
    let suits = |way: &Step| {
        let skill = way.exercise().and_then(Skill::from_word);
        skill.is_none_or(|skill| !skill.exercise(lang).hidden_for(&conditions))
    };
    let ways: Vec<Step> = Step::OTHER_WAYS.into_iter().filter(suits).collect();
    // Nobody counts how often a visitor was here.
    let visitor = (!screen.keeps()).then(|| {
        view! { <a class="button quiet wide" href=screen.request.link("/craving/team")>{t!(lang, "craving-another-none")}</a> }
    });
    let content = view! {
        <p class="lead">{t!(lang, "craving-another-body")}</p>
        {offered(screen, &ways)}
        {visitor}
    };
    Ok(screen.show(t!(lang, "craving-another-title"), content.into_any()))
}

/// Step 7b: "Want one more, or plan the next two hours?"
pub fn more(screen: &Screen) -> AnyView {
    let lang = screen.lang;
    let content = view! {
        <p class="lead">{t!(lang, "craving-more-body")}</p>
        {screen.tap("go_on", "/craving/plan", "button wide", t!(lang, "craving-more-plan"))}
        {offered(screen, &Step::ONE_MORE)}
    };
    screen.show(t!(lang, "craving-more-title"), content.into_any())
}

fn offered(screen: &Screen, ways: &[Step]) -> AnyView {
    let buttons: Vec<_> = ways
        .iter()
        .map(|&way| {
            let chosen = vec![("way", way.word().to_owned())];
            let label = name(screen.lang, way);
            view! { <li>{screen.tap_with("chose", &way.page(), "button quiet wide", label, chosen)}</li> }
        })
        .collect();
    view! { <ul class="plain stack">{buttons}</ul> }.into_any()
}

/// What a way is called.
pub fn name(lang: Language, way: Step) -> String {
    match way.exercise().and_then(Skill::from_word) {
        Some(skill) => skill.exercise(lang).name.clone(),
        None => t!(lang, "craving-way-place"),
    }
}

/// Step 7c: "Do you want your team to know now?" No is fine.
pub async fn team(screen: &Screen) -> Result<AnyView, Failure> {
    let lang = screen.lang;
    let clinic = match &screen.who {
        Some(who) => Some(screen.request.services.people.clinic(who.program).await?),
        None => None,
    };
    let told = screen.pass.as_ref().is_some_and(|pass| pass.told_at.is_some());
    let tell = (screen.keeps() && !told).then(|| {
        let pass = screen.pass.as_ref().map(|pass| curve(lang, pass));
        view! {
            {pass}
            <form class="card" method="post" action="/api/cravings/tell_team">
                <p>{t!(lang, "craving-team-body")}</p>
                <button class="button wide">{t!(lang, "craving-tell")}</button>
            </form>
        }
    });
    let title = if screen.keeps() { t!(lang, "craving-team-title") } else { t!(lang, "craving-team-exercise") };
    let content = view! {
        {tell}
        {call::lines(lang, clinic.as_ref(), screen.request.now())}
        {screen.tap("not_now", "/craving/plan", "button quiet wide", t!(lang, "craving-team-no"))}
    };
    Ok(screen.show(title, content.into_any()))
}
