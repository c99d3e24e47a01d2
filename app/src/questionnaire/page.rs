//! `/questionnaires/{id}`: where a response stands: to be begun, half done, finished, too late.

use super::{after, begin, list::watch, result, words};
use crate::{
    ssr::{self, Request},
    t, ui,
};
use domain::{
    ClientId, Failure, Language, ResponseId, Shown,
    questionnaire::{self, Standing},
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// One response, and what its pages are made with.
pub struct At {
    /// Language of the app.
    pub lang: Language,
    /// What was read.
    pub page: questionnaire::ResponsePage,
    /// Made for the form of this page.
    pub client_id: String,
}

impl At {
    /// Reads the response of the address for the person who is signed in.
    pub async fn read(request: &Request, id: Option<ResponseId>) -> Result<Self, Failure> {
        let who = request.participant()?;
        let id = id.ok_or(Failure::NotFound)?;
        let page = request.services.questionnaires.response(&who, id, request.now()).await?;
        let given = request.typed().map(|typed| (typed.fields.get("client_id"), typed.refusal.reason("client_id")));
        let usable = given.filter(|(id, refused)| id.parse::<ClientId>().is_ok() && refused.is_none());
        let client_id = usable.map_or_else(|| request.services.clock.id().to_string(), |(id, _)| id.to_owned());
        Ok(Self { lang: request.language(), page, client_id })
    }

    /// The address of the response.
    pub fn href(&self) -> String {
        format!("/questionnaires/{}", self.page.response.id)
    }

    /// The hidden fields of its forms.
    pub fn hidden(&self) -> AnyView {
        view! {
            <input type="hidden" name="response" value=self.page.response.id.to_string()/>
            <input type="hidden" name="client_id" value=self.client_id.clone()/>
        }
        .into_any()
    }

    /// Licence and credit, below the form.
    pub fn credit(&self) -> AnyView {
        let sheet = &self.page.sheet;
        view! { <p class="soft small credit" lang=sheet.language.tag()>{sheet.credit}</p> }.into_any()
    }

    /// The notice where the questions are in English and the app is not.
    pub fn notice(&self) -> Option<AnyView> {
        let words = words::only_english(self.lang, &self.page.sheet)?;
        Some(view! { <ui::Notice lang=self.lang><p>{words}</p></ui::Notice> }.into_any())
    }

    /// The crisis card and what goes with it, where a rule asks to show it.
    pub fn card(&self, now: jiff::Timestamp) -> Option<AnyView> {
        self.page.response.shown.contains(&Shown::CrisisCard).then(|| self.crisis(now))
    }

    /// The crisis card, whatever the rules say.
    pub fn crisis(&self, now: jiff::Timestamp) -> AnyView {
        let (lang, clinic) = (self.lang, &self.page.clinic);
        let (numbers, watch) = (words::numbers_of(lang, clinic), watch(&self.page.response, clinic, now));
        view! { <ui::CrisisCard lang=lang numbers=numbers watch=watch/> }.into_any()
    }

    /// "Thank you for telling us": on the way into the second stage.
    pub fn thanks(&self) -> Option<AnyView> {
        let lang = self.lang;
        let told = self.page.response.shown.contains(&Shown::ThankYouForTelling) && self.page.response.parent.is_some();
        told.then(|| view! { <p class="lead">{t!(lang, "questionnaire-thanks")}</p> }.into_any())
    }
}

/// The id in the address.
pub fn id_of_address() -> Option<ResponseId> {
    use_params_map().get_untracked().get("response").and_then(|id| id.parse().ok())
}

/// `/questionnaires/{id}`.
#[component]
pub fn ResponsePage() -> impl IntoView {
    let id = id_of_address();
    ssr::page(move |request| async move {
        let at = At::read(&request, id).await?;
        let (lang, now) = (at.lang, request.now());
        let response = &at.page.response;
        let content = match response.standing(now) {
            Standing::TooLate => after::too_late(&at, now),
            Standing::Finished | Standing::Settled if response.instrument.is_screen() => after::screen(&at, now),
            Standing::Finished | Standing::Settled => result::result(&at, now),
            Standing::Open if response.first_answer_at.is_none() => begin::begin(&at, now),
            Standing::Open => begin::resume(&at, now),
        };
        let state = request.form().state();
        let (title, kicker) = (words::about(lang, response.instrument), response.instrument.instrument().name);
        Ok(view! {
            <ui::PhoneFrame lang=lang title=title kicker=kicker.to_owned() here="/questionnaires" back="/questionnaires".to_owned()>
                {state}
                {content}
            </ui::PhoneFrame>
        })
    })
}
