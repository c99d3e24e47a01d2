//! The middleware between the network and the pages: who asks, in which program, with which form; and how a form is answered.

mod body;
mod cookie;
mod respond;
mod who;

pub use respond::problem;
pub use who::{host, language};

use crate::site::Site;
use app::{problem::Problem, ssr::Visit};
use axum::{
    Router,
    extract::{Request, State},
    http::{Method, StatusCode},
    middleware::Next,
    response::Response,
};
use domain::Fields;
use std::sync::Arc;

/// Finds out who asks, reads the form, lets the page or server function run, and answers the form.
/// `pages` are the routes without this layer: a refused form is shown on its page, wherever it was sent to.
pub async fn visit(State((site, pages)): State<(Site, Router)>, request: Request, next: Next) -> Response {
    let now = site.services.clock.now();
    let (mut parts, body) = request.into_parts();
    let mut visit = who::recognise(&site, &parts, now).await;
    if parts.method == Method::GET || parts.method == Method::HEAD {
        let language = visit.language;
        parts.extensions.insert(visit);
        let response = next.run(Request::from_parts(parts, body)).await;
        // After a refused form the browser's address is the form's; opened again, it leads on.
        let is_form = response.status() == StatusCode::METHOD_NOT_ALLOWED;
        return if is_form { respond::problem(&site, language, Problem::NotFound) } else { response };
    }
    let fields = match body::read(&parts.headers, body).await {
        Ok(fields) => fields,
        Err(problem) => return respond::problem(&site, visit.language, problem),
    };
    visit.fields = Arc::new(Fields(fields));
    parts.extensions.insert(visit.clone());
    let again = parts.clone();
    let ran = next.run(Request::from_parts(parts, axum::body::Body::empty())).await;
    match visit.answer.take() {
        Some((answer, cookie)) => {
            site.live.nudge();
            respond::to_form(&site, visit, again, pages, answer, cookie.as_ref()).await
        }
        None if ran.status().is_client_error() => respond::problem(&site, visit.language, Problem::NotFound),
        None => respond::problem(&site, visit.language, Problem::Broken),
    }
}

/// What the sign-in's token is stored under.
pub fn token_hash(headers: &axum::http::HeaderMap) -> Option<[u8; 32]> {
    cookie::token(headers).and_then(crate::gate::token::hash)
}

/// The value of a query parameter.
fn query<'a>(visit_query: Option<&'a str>, name: &'a str) -> Option<String> {
    form_urlencoded::parse(visit_query?.as_bytes()).find(|(n, _)| n == name).map(|(_, value)| value.into_owned())
}

/// Facts of a visit that nobody was recognised for.
fn stranger(path: &str, now: jiff::Timestamp) -> Visit {
    Visit {
        path: path.to_owned(),
        next: None,
        asked: None,
        show: None,
        from: None,
        door: None,
        signed_in: app::ssr::SignedIn::Nobody,
        language: domain::Language::default(),
        fields: Arc::default(),
        typed: None,
        answer: app::ssr::AnswerSlot::default(),
        now,
    }
}
