//! Fields, tiles and scales, empty, filled and with an error.

use super::section;
use crate::{
    text::{choice, t},
    ui::{Button, Choice, Choices, Field, Pick, Scale, TextArea},
};
use domain::{Language, Reason, Trigger, Used};
use leptos::prelude::*;

pub fn forms(lang: Language) -> AnyView {
    let triggers = Trigger::ALL.iter().map(|&t| (t.word().to_owned(), choice::trigger(lang, t))).collect();
    let used = Used::ALL.iter().map(|&u| (u.word().to_owned(), choice::used(lang, u))).collect();
    let error = |reason| crate::text::reason::sentence(lang, &reason);
    let body = view! {
        <form class="stack narrow" method="get">
            <Field name="sg-email" label=t!(lang, "styleguide-email") kind="email" autocomplete="off"/>
            <Field
                name="sg-email-2"
                label=t!(lang, "styleguide-email")
                value="ana@"
                hint=t!(lang, "styleguide-hint")
                error=error(Reason::NotAnEmail)
            />
            <Scale
                lang=lang
                name="sg-urge"
                legend=t!(lang, "styleguide-urge")
                low=t!(lang, "styleguide-low")
                high=t!(lang, "styleguide-high")
                value="7"
            />
            <Scale
                lang=lang
                name="sg-mood"
                legend=t!(lang, "styleguide-mood")
                low=t!(lang, "styleguide-low")
                high=t!(lang, "styleguide-high")
                error=error(Reason::OutOfRange { min: 0, max: 10 })
            >
                {slider()}
            </Scale>
            <Choices name="sg-used" legend=t!(lang, "styleguide-used") options=used chosen=vec!["no".to_owned()]/>
            <Choices
                name="sg-trigger"
                legend=t!(lang, "styleguide-trigger")
                options=triggers
                chosen=vec!["money".to_owned()]
                pick=Pick::Many
                columns=2
            />
            <Choice pick=Pick::Many name="sg-call" value="yes" label=t!(lang, "rule-item-call-me")/>
            <TextArea
                lang=lang
                name="sg-note"
                label=t!(lang, "styleguide-note")
                value=t!(lang, "styleguide-sample")
                limit=4000
            />
            <details class="fold">
                <summary>{t!(lang, "styleguide-more")}</summary>
                <p>{t!(lang, "styleguide-sample")}</p>
            </details>
            <Button wide=true>{t!(lang, "ui-place-check-in")}</Button>
        </form>
    };
    section(t!(lang, "styleguide-forms"), body.into_any())
}

/// What the island puts after the tiles: a slider that is not set yet, and one that is.
fn slider() -> AnyView {
    view! {
        <div class="slider unset">
            <output class="readout num">"–"</output>
            <input type="range" min="0" max="10" aria-label="–"/>
        </div>
        <div class="slider">
            <output class="readout num">"7"</output>
            <input type="range" min="0" max="10" value="7" aria-label="7"/>
        </div>
    }
    .into_any()
}
