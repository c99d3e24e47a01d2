//! Headers of every response (S36, S39, S43).

use crate::site::Site;
use axum::{
    extract::{Request, State},
    http::{HeaderName, HeaderValue, StatusCode, header},
    middleware::Next,
    response::Response,
};
use leptos::{nonce::use_nonce, prelude::use_context};
use leptos_axum::ResponseOptions;

const EVERYWHERE: [(HeaderName, &str); 6] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (
        HeaderName::from_static("permissions-policy"),
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), \
         gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), \
         publickey-credentials-create=(self), publickey-credentials-get=(self), screen-wake-lock=(self), usb=(), \
         xr-spatial-tracking=()",
    ),
];

/// The policy of pages without scripts.
const NO_SCRIPT: &str = "default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; \
    manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// The policy of a routed page, with its nonce.
fn with_nonce(nonce: &str, also_connect: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'; style-src 'self'; \
         connect-src 'self'{also_connect}; img-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; \
         base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    )
}

/// Sets the policy of the page that is being rendered. Called in leptos' context, where the nonce is.
pub fn set_policy() {
    let (Some(nonce), Some(response)) = (use_nonce(), use_context::<ResponseOptions>()) else { return };
    // `cargo leptos watch` reloads the page through a WebSocket on another port (traps G5).
    let reload = if cfg!(debug_assertions) && std::env::var_os("LEPTOS_WATCH").is_some() { " ws:" } else { "" };
    if let Ok(policy) = HeaderValue::from_str(&with_nonce(&nonce, reload)) {
        response.insert_header(header::CONTENT_SECURITY_POLICY, policy);
    }
}

/// Adds what every response carries; what a handler set itself stays.
pub async fn add(State(site): State<Site>, request: Request, next: Next) -> Response {
    let is_hashed_file = request.uri().path().starts_with("/pkg/");
    let mut response = next.run(request).await;
    let unchanged_for_ever = is_hashed_file && site.options.hash_files && response.status() == StatusCode::OK;
    let headers = response.headers_mut();
    for (name, value) in EVERYWHERE {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(HeaderValue::from_static(NO_SCRIPT));
    if site.config.public_origin.is_https() {
        headers
            .entry(header::STRICT_TRANSPORT_SECURITY)
            .or_insert(HeaderValue::from_static("max-age=31536000; includeSubDomains"));
    }
    let cache = if unchanged_for_ever { "public, max-age=31536000, immutable" } else { "no-store" };
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static(cache));
    response
}
