//! Makes a response of what a server function answered (traps B5, B6, B12; S42).

use super::cookie;
use crate::site::Site;
use app::{
    problem::{self, Problem},
    ssr::{Answer, CookieChange, SignedIn, Typed, Visit},
};
use axum::{
    Router,
    body::Body,
    http::{HeaderName, HeaderValue, Method, StatusCode, Uri, header, request::Parts},
    response::{Html, IntoResponse, Response},
};
use domain::{Failure, Fields, Language};
use std::sync::Arc;
use tower::ServiceExt as _;

/// A problem as a page of its own.
pub fn problem(site: &Site, language: Language, problem: Problem) -> Response {
    let status = match problem {
        Problem::NotFound => StatusCode::NOT_FOUND,
        Problem::NotAllowed | Problem::OtherSite => StatusCode::FORBIDDEN,
        Problem::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        Problem::TooSlow => StatusCode::REQUEST_TIMEOUT,
        Problem::NotAForm => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        Problem::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        Problem::Broken => StatusCode::INTERNAL_SERVER_ERROR,
    };
    let mut response = (status, Html(problem::problem_page(language, problem, &site.stylesheet))).into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if status == StatusCode::SERVICE_UNAVAILABLE {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
    }
    response
}

/// Answers a form.
pub async fn to_form(
    site: &Site,
    visit: Visit,
    parts: Parts,
    pages: Router,
    answer: Answer,
    cookie: Option<&CookieChange>,
) -> Response {
    let fields = visit.fields.as_ref().clone();
    let language = visit.language;
    let mut response = match answer {
        Answer::Go(to) => go(&visit.link(&to)),
        Answer::Nothing => StatusCode::NO_CONTENT.into_response(),
        Answer::Show(page, issued) => {
            again(visit, parts, pages, &page, Typed { issued: Some(issued), ..Typed::default() }, StatusCode::OK).await
        }
        Answer::Again(page, refusal) => {
            let typed = Typed { fields: without_secrets(fields), refusal, ..Typed::default() };
            again(visit, parts, pages, &page, typed, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Answer::Failed(page, Failure::Unavailable) => {
            let typed = Typed { fields: without_secrets(fields), unavailable: true, ..Typed::default() };
            again(visit, parts, pages, &page, typed, StatusCode::SERVICE_UNAVAILABLE).await
        }
        Answer::Failed(page, Failure::SignInNeeded) => sign_in_first(site, &visit, &page, &fields).await,
        Answer::Failed(_, Failure::NotAllowed) => problem(site, language, Problem::NotAllowed),
        Answer::Failed(_, Failure::NotFound | Failure::Refused(_)) => problem(site, language, Problem::NotFound),
    };
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if matches!(cookie, Some(CookieChange::Forget)) {
        let everything = HeaderValue::from_static("\"cache\", \"storage\"");
        response.headers_mut().insert(HeaderName::from_static("clear-site-data"), everything);
    }
    if let Some(value) = cookie.and_then(cookie::header) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    response
}

fn go(to: &str) -> Response {
    match HeaderValue::from_str(to) {
        Ok(to) => (StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// The page of the form, rendered as if asked for, with what was typed.
async fn again(
    mut visit: Visit,
    mut parts: Parts,
    pages: Router,
    page: &str,
    typed: Typed,
    status: StatusCode,
) -> Response {
    let Ok(uri) = page.parse::<Uri>() else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    uri.path().clone_into(&mut visit.path);
    visit.typed = Some(Arc::new(typed));
    parts.method = Method::GET;
    parts.uri = uri;
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.remove(header::CONTENT_TYPE);
    parts.extensions.insert(visit);
    let Ok(mut response) = pages.oneshot(axum::extract::Request::from_parts(parts, Body::empty())).await;
    if response.status() == StatusCode::OK {
        *response.status_mut() = status;
    }
    if status == StatusCode::SERVICE_UNAVAILABLE {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
    }
    response
}

/// What was typed is kept for the account whose sign-in ran out, and waits there after the next one.
async fn sign_in_first(site: &Site, visit: &Visit, page: &str, fields: &Fields) -> Response {
    if let (SignedIn::Expired(account), Some(door)) = (&visit.signed_in, visit.door) {
        let kept = site.store.keep_for_expired(door.program, *account, page, fields, visit.now).await;
        if kept.is_err() {
            tracing::warn!(account.id = %account, "a form of an expired sign-in was not kept");
        }
    }
    go(&format!("/sign-in?next={page}"))
}

/// Passwords and codes never come back in a page.
fn without_secrets(fields: Fields) -> Fields {
    let secret = ["password", "again", "current", "code"];
    Fields(fields.0.into_iter().filter(|(name, _)| !secret.contains(&name.as_str())).collect())
}
