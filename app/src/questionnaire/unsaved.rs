//! While the database is away: what was answered stays in a form that can be sent again, and help does not wait for it.

use super::words;
use crate::{
    ssr::{Request, Typed},
    t, ui,
};
use domain::{Fields, questionnaire::item_of};
use leptos::prelude::*;

/// The page, where an answer could not be stored.
pub fn unsaved(request: &Request) -> Option<AnyView> {
    let typed = request.typed().filter(|typed| typed.unavailable)?;
    let lang = request.language();
    let state = request.form().state();
    let card = may_need_help(&typed.fields).then(|| {
        view! { <ui::CrisisCard lang=lang numbers=words::numbers() watch=ui::Watch::Nobody/> }
    });
    let fields = fields(typed);
    Some(
        view! {
            <ui::PhoneFrame lang=lang title=t!(lang, "questionnaire-title") here="/questionnaires">
                {card}
                {state}
                <form class="stack" method="post" action="/api/questionnaires/answer">
                    {fields}
                    <button class="button wide">{t!(lang, "questionnaire-send-again")}</button>
                </form>
            </ui::PhoneFrame>
        }
        .into_any(),
    )
}

fn fields(typed: &Typed) -> Vec<AnyView> {
    let hidden = |(name, value): &(String, String)| {
        view! { <input type="hidden" name=name.clone() value=value.clone()/> }.into_any()
    };
    typed.fields.0.iter().map(hidden).collect()
}

/// Whether an answer may be one of those that show the crisis card. The form is not known here, so rather too often.
fn may_need_help(fields: &Fields) -> bool {
    let positive = |(name, text): &(String, String)| {
        let text = text.as_str();
        item_of(name).is_some_and(|item| text == "yes" || item == "9" && matches!(text, "1" | "2" | "3"))
    };
    fields.0.iter().any(positive)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_card_waits_for_no_database() {
        for (name, text, card) in [
            ("a_9", "1", true),
            ("a_9", "0", false),
            ("a_q3", "yes", true),
            ("a_5", "yes", true),
            ("a_5", "no", false),
            ("a_9", "refused", false),
            ("page", "yes", false),
        ] {
            assert_eq!(may_need_help(&Fields(vec![(name.into(), text.into())])), card, "{name} {text}");
        }
    }
}
