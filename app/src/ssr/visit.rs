//! One request, as the server's middleware saw it before any page or server function runs.

use super::{AnswerSlot, ApiError};
use crate::form::Form;
use domain::{
    AccountId, AsClinician, AsParticipant, Door, Failure, Fields, IssuedCode, Language, Refusal, Scope, Services,
};
use http::request::Parts;
use jiff::{Timestamp, civil::Date};
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;
use std::sync::Arc;

/// Whose sign-in the cookie names.
#[derive(Clone, Debug)]
pub enum SignedIn {
    /// Somebody's, and it lives.
    Live(Scope),
    /// It ran out less than a day ago: what its owner was typing may be kept for that account.
    Expired(AccountId),
    /// Nobody's.
    Nobody,
    /// The database could not be asked.
    Unknown,
}

/// A form that comes back: what was typed, and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// As sent.
    pub fields: Fields,
    /// What to say beside the fields.
    pub refusal: Refusal,
    /// Nothing was stored because the database could not be reached.
    pub unavailable: bool,
    /// A code that was just made, to be shown once.
    pub issued: Option<IssuedCode>,
    /// What the page calls its fields.
    pub names: crate::form::Names,
}

/// The facts of a request, put into its extensions by the middleware.
#[derive(Clone, Debug)]
pub struct Visit {
    /// Path without query.
    pub path: String,
    /// Value of `?next=`, already checked to be a page of ours.
    pub next: Option<String>,
    /// The language asked for in the address of an open page; it stays while nobody is signed in.
    pub asked: Option<Language>,
    /// Value of `?show=`.
    pub show: Option<String>,
    /// Value of `?from=`: where somebody was who opened a page (player rule 5).
    pub from: Option<String>,
    /// Program and address; none when the host name belongs to no program or the database cannot be asked.
    pub door: Option<Door>,
    /// Who.
    pub signed_in: SignedIn,
    /// The person's setting, else `?lang=`, else the browser's.
    pub language: Language,
    /// The fields of a POST.
    pub fields: Arc<Fields>,
    /// A form that comes back.
    pub typed: Option<Arc<Typed>>,
    /// Where a server function leaves its answer.
    pub answer: AnswerSlot,
    /// When the request arrived.
    pub now: Timestamp,
}

impl Visit {
    /// A page of ours, in the language that was asked for in the address.
    pub fn link(&self, path: &str) -> String {
        match (self.asked, &self.signed_in) {
            (Some(language), SignedIn::Nobody | SignedIn::Unknown) if !path.contains('?') => match path.split_once('#')
            {
                Some((path, anchor)) => format!("{path}?lang={}#{anchor}", language.tag()),
                None => format!("{path}?lang={}", language.tag()),
            },
            _ => path.to_owned(),
        }
    }

    /// Who is signed in.
    pub fn scope(&self) -> Result<&Scope, Failure> {
        match &self.signed_in {
            SignedIn::Live(scope) => Ok(scope),
            SignedIn::Unknown => Err(Failure::Unavailable),
            SignedIn::Expired(_) | SignedIn::Nobody => Err(Failure::SignInNeeded),
        }
    }
}

/// A visit with the ports: what pages and server functions work with.
#[derive(Clone)]
pub struct Request {
    /// The facts.
    pub visit: Visit,
    /// The ports.
    pub services: Services,
    pub(super) response: Option<ResponseOptions>,
}

/// The request that is being answered. Absent while routes are listed at start.
pub fn request() -> Result<Request, ApiError> {
    let visit = use_context::<Parts>().and_then(|parts| parts.extensions.get::<Visit>().cloned());
    let (Some(visit), Some(services)) = (visit, use_context::<Services>()) else {
        return Err(ApiError::Unavailable);
    };
    Ok(Request { visit, services, response: use_context::<ResponseOptions>() })
}

impl Request {
    /// A page of ours, in the language that was asked for in the address.
    pub fn link(&self, path: &str) -> String {
        self.visit.link(path)
    }

    /// When the request arrived.
    pub fn now(&self) -> Timestamp {
        self.visit.now
    }

    /// The language to answer in.
    pub fn language(&self) -> Language {
        self.visit.language
    }

    /// The fields of the submitted form.
    pub fn fields(&self) -> &Fields {
        &self.visit.fields
    }

    /// The form of this page, with what was typed where it comes back.
    pub fn form(&self) -> Form {
        Form { lang: self.language(), typed: self.visit.typed.clone().unwrap_or_default() }
    }

    /// What was typed, where a form comes back.
    pub fn typed(&self) -> Option<&Typed> {
        self.visit.typed.as_deref()
    }

    /// Who is signed in.
    pub fn scope(&self) -> Result<&Scope, Failure> {
        self.visit.scope()
    }

    /// Who is signed in, if it is a participant.
    pub fn participant(&self) -> Result<AsParticipant, Failure> {
        self.scope()?.participant()
    }

    /// Who is signed in, if it is a clinician.
    pub fn clinician(&self) -> Result<AsClinician, Failure> {
        self.scope()?.clinician()
    }

    /// The program and the address a stranger stands at.
    pub fn door(&self) -> Result<Door, Failure> {
        match (self.visit.door, &self.visit.signed_in) {
            (Some(door), _) => Ok(door),
            (None, SignedIn::Unknown) => Err(Failure::Unavailable),
            (None, _) => Err(Failure::NotFound),
        }
    }

    /// The calendar date at the person's clinic.
    pub async fn today(&self) -> Result<Date, Failure> {
        let clinic = self.services.people.clinic(self.scope()?.program).await?;
        Ok(self.now().to_zoned(clinic.zone).date())
    }
}

/// A page of ours to go on to: a local path of plain characters, never an address of another site.
pub fn local_page(next: &str) -> Option<String> {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '_');
    let fits = next.len() <= 200
        && next.starts_with('/')
        && !next.starts_with("//")
        && !next.starts_with("/api")
        && next.chars().all(plain);
    fits.then(|| next.to_owned())
}

#[cfg(test)]
mod tests {
    use super::local_page;

    #[test]
    fn only_pages_of_ours_follow_a_sign_in() {
        for ok in ["/check-in", "/clinic/flags/0198c0de-0000-7000-8000-000000000000", "/"] {
            assert!(local_page(ok).is_some(), "{ok}");
        }
        let foreign = [
            "",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "/a?b=c",
            "/api/accounts/sign_out",
            "/a%2f",
            "/a\nb",
        ];
        for bad in foreign {
            assert_eq!(local_page(bad), None, "{bad:?}");
        }
    }
}
