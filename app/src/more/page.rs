//! `/more`: one list. A new area adds one line to [`lines`].

use crate::{ssr, t, ui};
use domain::Language;
use leptos::prelude::*;

/// A line of the list: address, name, what is there.
type Line = (&'static str, String, String);

/// What a participant can open that has no place in the bar, in this order. A new area adds one line here.
fn lines(lang: Language) -> Vec<Line> {
    vec![
        ("/check-in", t!(lang, "more-check-in"), t!(lang, "more-check-in-about")),
        ("/check-in/history", t!(lang, "more-history"), t!(lang, "more-history-about")),
        ("/questionnaires", t!(lang, "more-questionnaires"), t!(lang, "more-questionnaires-about")),
        ("/homework", t!(lang, "homework-title"), t!(lang, "homework-about")),
        ("/progress", t!(lang, "more-progress"), t!(lang, "more-progress-about")),
        ("/craving/history", t!(lang, "more-cravings"), t!(lang, "more-cravings-about")),
        ("/lapse", t!(lang, "more-lapses"), t!(lang, "more-lapses-about")),
        ("/settings", t!(lang, "more-settings"), t!(lang, "more-settings-about")),
        ("/account", t!(lang, "more-account"), t!(lang, "more-account-about")),
    ]
}

/// `/more`.
#[component]
pub fn MorePage() -> impl IntoView {
    ssr::page(|request| async move {
        request.participant()?;
        let lang = request.language();
        let help = (format!("/help?lang={}", lang.tag()), t!(lang, "more-help"), t!(lang, "more-help-about"));
        let lines: Vec<_> = lines(lang)
            .into_iter()
            .map(|(href, name, about)| (href.to_owned(), name, about))
            .chain([help])
            .map(|(href, name, about)| {
                view! {
                    <li>
                        <a href=href>
                            <span>{name}</span>
                            <small>{about}</small>
                        </a>
                    </li>
                }
            })
            .collect();
        Ok(view! {
            <ui::PhoneFrame lang=lang title=t!(lang, "more-title") here="/more">
                <nav aria-label=t!(lang, "more-title")>
                    <ul class="ways card">{lines}</ul>
                </nav>
            </ui::PhoneFrame>
        })
    })
}
