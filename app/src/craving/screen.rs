//! What every screen of the flow stands in: the same three things are always there (exercises.md): "Call someone", 988
//! and "Stop".

use super::api::keeper;
use crate::{
    help::{Numbers, tel},
    ssr::{Request, SignedIn},
    t, ui,
};
use domain::{AsParticipant, ClientId, Failure, Language, Pass, Step};
use leptos::prelude::*;

/// One screen, for one request.
pub struct Screen {
    /// The request.
    pub request: Request,
    /// Its language.
    pub lang: Language,
    /// Which screen.
    pub step: Step,
    /// Who keeps a record; nobody where it is an exercise.
    pub who: Option<AsParticipant>,
    /// The flow that was begun last.
    pub pass: Option<Pass>,
    /// Nothing is kept because the database is away.
    away: bool,
}

impl Screen {
    /// Opens a screen. While the database is away it is an exercise, and says so.
    pub async fn open(request: Request, step: Step) -> Result<Self, Failure> {
        let lang = request.language();
        let mut away = matches!(request.visit.signed_in, SignedIn::Unknown);
        let mut who = keeper(&request)?;
        let pass = match &who {
            Some(keeper) => match request.services.cravings.latest(keeper).await {
                Ok(pass) => pass,
                Err(Failure::Unavailable) => {
                    (who, away) = (None, true);
                    None
                }
                Err(other) => return Err(other),
            },
            None => None,
        };
        Ok(Self { request, lang, step, who, pass, away })
    }

    /// Whether what is tapped is kept.
    pub fn keeps(&self) -> bool {
        self.who.is_some()
    }

    /// A button that writes down what was tapped; for a visitor a link to the screen that follows.
    pub fn tap(&self, what: &'static str, to: &str, class: &'static str, label: String) -> AnyView {
        self.tap_with(what, to, class, label, Vec::new())
    }

    /// The same with more fields.
    pub fn tap_with(
        &self,
        what: &'static str,
        to: &str,
        class: &'static str,
        label: String,
        fields: Vec<(&'static str, String)>,
    ) -> AnyView {
        if !self.keeps() {
            return view! { <a class=class href=self.request.link(to)>{label}</a> }.into_any();
        }
        let fields: Vec<_> =
            fields.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value/> }).collect();
        view! {
            <form class="tap" method="post" action="/api/cravings/record">
                {self.fresh()}
                <input type="hidden" name="do" value=what/>
                {fields}
                <button class=class>{label}</button>
            </form>
        }
        .into_any()
    }

    /// A form that is filled in and sent once; a visitor is never asked to send one.
    pub fn form(&self, what: &'static str, content: AnyView, label: String) -> AnyView {
        view! {
            <form class="stack" method="post" action="/api/cravings/record">
                {self.client_id()}
                <input type="hidden" name="step" value=self.step.word()/>
                <input type="hidden" name="do" value=what/>
                {content}
                <button class="button wide">{label}</button>
            </form>
        }
        .into_any()
    }

    /// The id of the form that was filled in: of the form that comes back, or a new one.
    pub fn client_id(&self) -> AnyView {
        let id = self.id();
        view! { <input type="hidden" name="client_id" value=id/> }.into_any()
    }

    /// The same for a form that it stands outside of.
    pub fn client_id_of(&self, form: &'static str) -> AnyView {
        let id = self.id();
        view! { <input type="hidden" name="client_id" value=id form=form/> }.into_any()
    }

    fn id(&self) -> String {
        let given = self.request.typed().map(|typed| typed.fields.get("client_id").to_owned());
        let id = given.filter(|id| id.parse::<ClientId>().is_ok());
        id.unwrap_or_else(|| self.request.services.clock.id().to_string())
    }

    /// The id of a form that has only a button, and its screen.
    fn fresh(&self) -> AnyView {
        let id = self.request.services.clock.id().to_string();
        view! {
            <input type="hidden" name="client_id" value=id/>
            <input type="hidden" name="step" value=self.step.word()/>
        }
        .into_any()
    }

    /// The whole screen.
    pub fn show(&self, title: String, content: AnyView) -> AnyView {
        let lang = self.lang;
        let numbers = use_context::<Numbers>().unwrap_or_default();
        let path = if self.keeps() { String::new() } else { self.request.visit.path.clone() };
        let rest = match (self.keeps(), self.away) {
            (true, _) => t!(lang, "craving-rest"),
            (false, true) => t!(lang, "craving-away"),
            (false, false) => t!(lang, "craving-exercise"),
        };
        let state = self.request.form().state();
        // What runs by itself is never dimmed.
        let class = if self.step.runs_for_minutes() > 0 { "craving" } else { "craving dims" };
        let call = self.request.link("/craving/call");
        let stop = self.tap("stop", "/", "button quiet wide", t!(lang, "craving-stop"));
        view! {
            <ui::OpenFrame lang=lang title=title path=path>
                <div class=class>
                    {state}
                    {content}
                </div>
                <section class="always" aria-label=t!(lang, "craving-always")>
                    <a class="button quiet" href=call>{t!(lang, "craving-call-someone")}</a>
                    <a class="button quiet" href=tel(&numbers.crisis_call)>{numbers.crisis_call.clone()}</a>
                    {stop}
                </section>
                <p class="soft small">{rest}</p>
            </ui::OpenFrame>
        }
        .into_any()
    }
}
