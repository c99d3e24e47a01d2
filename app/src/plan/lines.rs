//! The crisis numbers of the configuration, on top of the safety plan and within its fifth part.

use crate::{
    help::{Numbers, sms, tel},
    ssr::Request,
    t, ui,
};
use domain::Language;
use leptos::prelude::*;

/// The numbers in a language.
pub struct Lines {
    lang: Language,
    numbers: Numbers,
}

impl Lines {
    /// The numbers that the configuration gives.
    pub fn of(request: &Request) -> Self {
        Self { lang: request.language(), numbers: use_context().unwrap_or_default() }
    }

    /// One tap to each.
    pub fn top(&self) -> AnyView {
        let (lang, numbers) = (self.lang, &self.numbers);
        let (call, text, emergency) = (&numbers.crisis_call, &numbers.crisis_text, &numbers.emergency);
        view! {
            <section class="card plan-lines" aria-labelledby="plan-lines">
                <h2 id="plan-lines">{t!(lang, "plan-lines-title")}</h2>
                <div class="plan-line-ways">
                    <a class="button" href=tel(call)>
                        <ui::Icon glyph=ui::Glyph::Call/>
                        {t!(lang, "ui-crisis-call", number = call)}
                    </a>
                    <a class="button" href=sms(text)>
                        <ui::Icon glyph=ui::Glyph::Message/>
                        {t!(lang, "ui-crisis-message", number = text)}
                    </a>
                    <a class="button quiet" href=tel(emergency)>
                        <ui::Icon glyph=ui::Glyph::Call/>
                        {t!(lang, "ui-crisis-call", number = emergency)}
                    </a>
                </div>
                <p class="soft small">{t!(lang, "plan-lines-private")}</p>
            </section>
        }
        .into_any()
    }

    /// The line that is filled in already (record `safety_plan`, part 5), and the clinic.
    pub fn filled_in(&self) -> Vec<AnyView> {
        let (lang, numbers) = (self.lang, &self.numbers);
        let line = super::view::way(
            t!(lang, "plan-line-crisis", number = &numbers.crisis_call),
            Some((numbers.crisis_call.clone(), tel(&numbers.crisis_call))),
        );
        let clinic = numbers.clinic.as_ref().map(|(phone, hours)| {
            super::view::way(t!(lang, "plan-line-clinic", hours = hours), Some((phone.clone(), tel(phone))))
        });
        std::iter::once(line).chain(clinic).collect()
    }
}
