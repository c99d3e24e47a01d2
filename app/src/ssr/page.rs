//! A routed page: rendered once on the server, every failure a page with a way out.

use super::{Request, request};
use crate::{t, ui};
use domain::Failure;
use http::StatusCode;
use leptos::prelude::*;
use std::future::Future;

/// Renders a page from its request. A failure becomes a page with its status, or the way to the sign-in.
pub fn page<V, F>(render: impl FnOnce(Request) -> F + Send + 'static) -> impl IntoView
where
    V: IntoView + 'static,
    F: Future<Output = Result<V, Failure>> + Send + 'static,
{
    let request = request().ok();
    Suspend::new(async move {
        let Some(request) = request else { return ().into_any() };
        match render(request.clone()).await {
            Ok(view) => view.into_any(),
            Err(failure) => failed(&request, &failure),
        }
    })
}

fn failed(request: &Request, failure: &Failure) -> AnyView {
    let lang = request.language();
    let (status, key) = match failure {
        Failure::SignInNeeded => (StatusCode::SEE_OTHER, ""),
        Failure::NotAllowed => (StatusCode::FORBIDDEN, "not-allowed"),
        Failure::NotFound | Failure::Refused(_) => (StatusCode::NOT_FOUND, "not-found"),
        Failure::Unavailable => (StatusCode::SERVICE_UNAVAILABLE, "unavailable"),
    };
    if let Some(response) = &request.response {
        response.set_status(status);
        if status == StatusCode::SEE_OTHER
            && let Ok(to) = http::HeaderValue::from_str(&format!("/sign-in?next={}", request.visit.path))
        {
            response.insert_header(http::header::LOCATION, to);
        }
        if status == StatusCode::SERVICE_UNAVAILABLE {
            response.insert_header(http::header::RETRY_AFTER, http::HeaderValue::from_static("5"));
        }
    }
    let (title, body) = match key {
        "not-allowed" => (t!(lang, "page-not-allowed-title"), t!(lang, "page-not-allowed-body")),
        "not-found" => (t!(lang, "page-not-found-title"), t!(lang, "page-not-found-body")),
        _ => (t!(lang, "page-unavailable-title"), t!(lang, "page-unavailable-body")),
    };
    let home = request.scope().map_or("/", domain::Scope::home);
    view! {
        <ui::OpenFrame lang=lang title=title>
            <p>{body}</p>
            <p><a class="button quiet" href=home>{t!(lang, "page-way-out")}</a></p>
        </ui::OpenFrame>
    }
    .into_any()
}
