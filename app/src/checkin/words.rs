//! `/check-in/words`: the person's own words, and the way to be rid of one.

use crate::{ssr, t, ui};
use domain::{Language, OwnWord};
use leptos::prelude::*;

/// `/check-in/words`.
#[component]
pub fn WordsPage() -> impl IntoView {
    ssr::page(|request| async move {
        let who = request.participant()?;
        let lang = request.language();
        let words = request.services.check_ins.own_words(&who).await?;
        let none = words.triggers.is_empty() && words.places.is_empty();
        let triggers = list(lang, t!(lang, "checkin-words-triggers"), &words.triggers);
        let places = list(lang, t!(lang, "checkin-words-places"), &words.places);
        Ok(view! {
            <ui::PhoneFrame lang=lang title=t!(lang, "checkin-words") here="/check-in">
                <p class="soft">{if none { t!(lang, "checkin-words-none") } else { t!(lang, "checkin-words-body") }}</p>
                {triggers}
                {places}
                <p><a class="button quiet wide" href="/check-in">{t!(lang, "checkin-back")}</a></p>
            </ui::PhoneFrame>
        })
    })
}

fn list(lang: Language, title: String, words: &[OwnWord]) -> Option<AnyView> {
    let line = |own: &OwnWord| {
        let word = own.word.as_str().to_owned();
        let label = t!(lang, "checkin-words-remove-one", word = word.as_str());
        view! {
            <li>
                <span dir="auto">{word}</span>
                <form method="post" action="/api/checkins/forget_word">
                    <input type="hidden" name="word" value=own.id.to_string()/>
                    <button class="button quiet" aria-label=label>{t!(lang, "checkin-words-remove")}</button>
                </form>
            </li>
        }
    };
    let lines: Vec<_> = words.iter().map(line).collect();
    (!lines.is_empty())
        .then(|| view! { <section class="card"><h2>{title}</h2><ul class="list">{lines}</ul></section> }.into_any())
}
