//! One option drawn by chance (`spin` of a record), for whoever cannot choose.

use crate::{form::Form, ssr::Request, t};
use domain::{
    Language, Skill,
    practice::{Exercise, PICKS},
};
use leptos::prelude::*;
use std::sync::Arc;

/// Draws an option where that was `asked`, picks it in the form, and says which.
pub(super) fn draw(request: &Request, exercise: &Exercise, form: &mut Form, asked: bool) -> Option<String> {
    let chance = request.services.clock.id().as_u128();
    let at = usize::try_from(chance % u128::try_from(exercise.options.len()).ok()?.max(1)).ok()?;
    let option = exercise.options.get(at).filter(|_| asked)?;
    let fields = &mut Arc::make_mut(&mut form.typed).fields.0;
    fields.retain(|(name, _)| name != PICKS);
    fields.push((PICKS.to_owned(), at.to_string()));
    Some(option.clone())
}

/// The way to a draw, and what came of the last one. A link: it works without a script, and nothing is sent.
pub(super) fn spinner(request: &Request, lang: Language, skill: Skill, drawn: Option<String>) -> AnyView {
    let again = drawn.is_some();
    let label = if again { t!(lang, "practice-spin-again") } else { t!(lang, "practice-spin") };
    let page = request.link(&skill.path());
    let href = format!("{page}{}spin=yes#spin", if page.contains('?') { '&' } else { '?' });
    view! {
        <div class="spin stack tight" id="spin">
            {drawn.map(|option| view! { <p class="lead" role="status">{t!(lang, "practice-spun", option = option)}</p> })}
            <a class="button quiet" href=href>{label}</a>
        </div>
    }
    .into_any()
}
