//! The origin check for every unsafe request (S40, S41): leptos has none of its own.

use crate::{site::Site, visit};
use app::problem::Problem;
use axum::{
    extract::{Request, State},
    http::{HeaderMap, Method, header},
    middleware::Next,
    response::Response,
};

/// Lets reading through, and changes only from a page of our own.
pub async fn check(State(site): State<Site>, request: Request, next: Next) -> Response {
    let safe = request.method() == Method::GET || request.method() == Method::HEAD;
    if safe || is_own(request.headers(), site.config.public_origin.as_str()) {
        return next.run(request).await;
    }
    tracing::warn!(path = request.uri().path(), "a request from another site was refused");
    let language = visit::language(request.uri().query(), request.headers());
    visit::problem(&site, language, Problem::OtherSite)
}

/// A browser that says where the request comes from is believed; one that does not must name our origin.
fn is_own(headers: &HeaderMap, origin: &str) -> bool {
    match headers.get("sec-fetch-site") {
        Some(site) => site == "same-origin",
        None => headers.get(header::ORIGIN).is_some_and(|named| named.as_bytes() == origin.as_bytes()),
    }
}

#[cfg(test)]
mod tests {
    use super::is_own;
    use axum::http::{HeaderMap, HeaderValue};

    #[test]
    fn s40_only_our_own_pages_change_anything() {
        let ours = "https://care.example";
        let sites = [None, Some("same-origin"), Some("same-site"), Some("cross-site"), Some("none")];
        let origins = [None, Some(ours), Some("https://evil.example"), Some("null")];
        for site in sites {
            for origin in origins {
                let mut headers = HeaderMap::new();
                if let Some(site) = site {
                    headers.insert("sec-fetch-site", HeaderValue::from_static(site));
                }
                if let Some(origin) = origin {
                    headers.insert("origin", HeaderValue::from_static(origin));
                }
                let expected = site == Some("same-origin") || (site.is_none() && origin == Some(ours));
                assert_eq!(is_own(&headers, ours), expected, "{site:?} {origin:?}");
            }
        }
    }
}
