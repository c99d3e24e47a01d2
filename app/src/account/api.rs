//! Server functions of getting in and out.

use crate::ssr::{self, Answer, ApiError, CookieChange};
use domain::{Language, Opened, Reason, Refusal, Scope, Secret};
use leptos::prelude::*;

fn secret(request: &ssr::Request, name: &str) -> Secret {
    Secret(request.fields().get(name).to_owned())
}

fn go_in(opened: Opened, next: Option<String>) -> (Answer, Option<CookieChange>) {
    let to = next.unwrap_or_else(|| Scope::home(&opened.scope).to_owned());
    (Answer::Go(to), Some(CookieChange::Set(opened.token)))
}

/// Signs in.
#[server(endpoint = "accounts/sign_in")]
pub async fn sign_in() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let opened = async {
        let door = request.door()?;
        let email = request.fields().get("email");
        let mut refusal = Refusal::default();
        for name in ["email", "password"] {
            if request.fields().get(name).trim().is_empty() {
                refusal.push(name, Reason::Required);
            }
        }
        refusal.or(())?;
        request.services.gate.sign_in(door, email, &secret(&request, "password"), request.now()).await
    };
    let next = ssr::local_page(request.fields().get("next"));
    let page = next.as_ref().map_or_else(|| "/sign-in".to_owned(), |next| format!("/sign-in?next={next}"));
    ssr::answer_with(&request, opened.await.map(|opened| go_in(opened, next)), &page)
}

/// Uses a one-time code and sets the password.
#[server(endpoint = "accounts/accept")]
pub async fn accept() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let opened = async {
        let door = request.door()?;
        let (code, password, again) =
            (secret(&request, "code"), secret(&request, "password"), secret(&request, "again"));
        if code.0.trim().is_empty() {
            return Err(Refusal::of("code", Reason::Required).into());
        }
        request.services.gate.accept(door, &code, &password, &again, request.now()).await
    };
    ssr::answer_with(&request, opened.await.map(|opened| go_in(opened, None)), "/invitation")
}

/// Changes the own password.
#[server(endpoint = "accounts/change_password")]
pub async fn change_password() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let opened = async {
        let who = request.scope()?;
        let (current, password, again) =
            (secret(&request, "current"), secret(&request, "password"), secret(&request, "again"));
        request.services.gate.change_password(who, &current, &password, &again, request.now()).await
    };
    let answer =
        opened.await.map(|opened| (Answer::Go("/account/changed".into()), Some(CookieChange::Set(opened.token))));
    ssr::answer_with(&request, answer, "/account")
}

/// Ends this sign-in. Somebody whose sign-in has ended is out already.
#[server(endpoint = "accounts/sign_out")]
pub async fn sign_out() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let out = async {
        match request.scope() {
            Ok(who) => request.services.gate.sign_out(who, request.now()).await,
            Err(domain::Failure::SignInNeeded) => Ok(()),
            Err(other) => Err(other),
        }
    };
    let answer = out.await.map(|()| (Answer::Go("/".into()), Some(CookieChange::Forget)));
    ssr::answer_with(&request, answer, "/account")
}

/// Hides: this sign-in ends at once, and a page that says nothing is shown.
#[server(endpoint = "accounts/hide")]
pub async fn hide() -> Result<(), ApiError> {
    let request = ssr::request()?;
    leave(&request, "/month".to_owned()).await
}

/// Locks after the idle time: this sign-in ends, and the next one leads back to `next`.
#[server(endpoint = "accounts/lock")]
pub async fn lock() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let next = ssr::local_page(request.fields().get("next"));
    leave(&request, next.map_or_else(|| "/sign-in".to_owned(), |next| format!("/sign-in?next={next}"))).await
}

/// It never fails: without the cookie nothing can be read from this browser.
async fn leave(request: &ssr::Request, to: String) -> Result<(), ApiError> {
    if let Ok(who) = request.scope()
        && request.services.gate.hide(who, request.now()).await.is_err()
    {
        tracing::warn!(account.id = %who.account, "a sign-in that was hidden goes on until it is idle");
    }
    ssr::answer_with(request, Ok((Answer::Go(to), Some(CookieChange::Clear))), "/sign-in")
}

/// Ends every sign-in of the account.
#[server(endpoint = "accounts/sign_out_everywhere")]
pub async fn sign_out_everywhere() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let out = async {
        let who = request.scope()?;
        request.services.gate.sign_out_everywhere(who, request.now()).await
    };
    let answer = out.await.map(|()| (Answer::Go("/".into()), Some(CookieChange::Forget)));
    ssr::answer_with(&request, answer, "/account")
}

/// Sets the language of the account.
#[server(endpoint = "accounts/choose_language")]
pub async fn choose_language() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let chosen = async {
        let who = request.scope()?;
        let language = Language::from_tag(request.fields().get("language"))
            .ok_or_else(|| Refusal::of("language", Reason::NotAChoice))?;
        request.services.gate.choose_language(who, language, request.now()).await
    };
    // The same form stands on the settings.
    let (page, saved) = match request.fields().get("page") {
        "/settings" => ("/settings", "/settings#language-saved"),
        _ => ("/account", "/account"),
    };
    ssr::answer(&request, chosen.await.map(|()| saved), page)
}

/// Makes a one-time code for a participant who stands before the clinician (S07); shown once, on the chart.
#[server(endpoint = "accounts/issue_code")]
pub async fn issue_code() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let mut page = "/clinic/people".to_owned();
    let issued = async {
        let who = request.clinician()?;
        let id: domain::ParticipantId =
            request.fields().get("participant").parse().map_err(|_| domain::Failure::NotFound)?;
        page = format!("/clinic/people/{id}");
        request.services.gate.issue_code(&who, id, request.now()).await
    }
    .await;
    ssr::answer_with(&request, issued.map(|code| (Answer::Show(page.clone(), code), None)), &page)
}
