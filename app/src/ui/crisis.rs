//! The crisis card and the medical card, in the words of `clinical/resources.md`, section 1.

use super::{Glyph, Icon};
use crate::{
    help::{Numbers, sms, tel},
    text::t,
};
use domain::Language;
use leptos::prelude::*;

/// Whether a person of the team is being told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Watch {
    /// Clinic hours, and the server has it.
    Told,
    /// The person on call was paged.
    Paged,
    /// Nobody; also until the server has confirmed.
    #[default]
    Nobody,
}

/// What to do now, with real telephone links. The app never dials by itself.
#[component]
pub fn CrisisCard(
    /// Language.
    lang: Language,
    /// The numbers.
    numbers: Numbers,
    /// Who is being told.
    #[prop(optional)]
    watch: Watch,
) -> impl IntoView {
    let words = t!(lang, "ui-crisis-text", call = &numbers.crisis_call, emergency = &numbers.emergency);
    let watch = match watch {
        Watch::Told => t!(lang, "ui-crisis-told"),
        Watch::Paged => t!(lang, "ui-crisis-paged"),
        Watch::Nobody => t!(lang, "ui-crisis-nobody"),
    };
    let clinic = numbers.clinic.as_ref().map(|(phone, hours)| {
        view! {
            <div class="crisis-clinic">
                <a class="button quiet wide" href=tel(phone)>
                    <Icon glyph=Glyph::Call/>
                    {t!(lang, "ui-crisis-clinic")}
                </a>
                <p class="soft small">{t!(lang, "ui-crisis-clinic-hours", hours = hours)}</p>
            </div>
        }
    });
    // Only who is signed in has a plan; the card is the same for everybody else.
    let own = crate::ssr::request().is_ok_and(|request| request.participant().is_ok()).then(|| {
        view! {
            <a class="button quiet wide" href="/plan/safety">
                <Icon glyph=Glyph::Plan/>
                {t!(lang, "ui-crisis-plan")}
            </a>
            <a class="button quiet wide" href="/plan/people">
                <Icon glyph=Glyph::People/>
                {t!(lang, "ui-crisis-people")}
            </a>
        }
    });
    view! {
        <section class="card crisis" aria-labelledby="crisis-title">
            <h2 id="crisis-title">{t!(lang, "ui-crisis-title")}</h2>
            <p>{words}</p>
            <div class="crisis-ways">
                <a class="button wide" href=tel(&numbers.crisis_call)>
                    <Icon glyph=Glyph::Call/>
                    {t!(lang, "ui-crisis-call", number = &numbers.crisis_call)}
                </a>
                <a class="button wide" href=sms(&numbers.crisis_text)>
                    <Icon glyph=Glyph::Message/>
                    {t!(lang, "ui-crisis-message", number = &numbers.crisis_text)}
                </a>
                <a class="button quiet wide" href=tel(&numbers.emergency)>
                    <Icon glyph=Glyph::Call/>
                    {t!(lang, "ui-crisis-call", number = &numbers.emergency)}
                </a>
                {own}
            </div>
            {clinic}
            <p class="crisis-watch">{watch}</p>
        </section>
    }
    .into_any()
}

/// What to do about an overdose.
#[component]
pub fn MedicalCard(
    /// Language.
    lang: Language,
    /// The numbers.
    numbers: Numbers,
) -> impl IntoView {
    let emergency = &numbers.emergency;
    view! {
        <section class="card medical" aria-labelledby="medical-title">
            <h2 id="medical-title">{t!(lang, "ui-medical-title")}</h2>
            <ol class="steps">
                <li>{t!(lang, "ui-medical-call", emergency = emergency)}</li>
                <li>{t!(lang, "ui-medical-naloxone")}</li>
                <li>{t!(lang, "ui-medical-side")}</li>
                <li>{t!(lang, "ui-medical-stay")}</li>
            </ol>
            <a class="button wide" href=tel(emergency)>
                <Icon glyph=Glyph::Call/>
                {t!(lang, "ui-crisis-call", number = emergency)}
            </a>
            <p>{t!(lang, "ui-medical-break")}</p>
            <p>{t!(lang, "ui-medical-other", emergency = emergency)}</p>
        </section>
    }
    .into_any()
}
