//! The sign-in cookie (S10). The `__Host-` prefix makes the browser refuse it from any other host or path.

use app::ssr::CookieChange;
use axum::http::{HeaderMap, HeaderValue, header};

/// Its neutral name.
pub const NAME: &str = "__Host-mooring";

/// The token in the request's cookies.
pub fn token(headers: &HeaderMap) -> Option<&str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|cookies| cookies.split(';'))
        .find_map(|cookie| cookie.trim().strip_prefix(NAME)?.strip_prefix('='))
}

/// The header that sets or clears it. It lives as long as the browser is open; the server decides when it ends.
pub fn header(change: &CookieChange) -> Option<HeaderValue> {
    let text = match change {
        CookieChange::Set(token) => format!("{NAME}={}; Path=/; Secure; HttpOnly; SameSite=Lax", token.0),
        CookieChange::Clear | CookieChange::Forget => {
            format!("{NAME}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0")
        }
    };
    HeaderValue::from_str(&text).ok()
}
