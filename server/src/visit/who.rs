//! Recognises a visitor: program by host name, person by cookie, language by setting, address or browser.

use super::{query, stranger};
use crate::site::Site;
use app::ssr::{SignedIn, Visit, local_page};
use axum::{
    extract::ConnectInfo,
    http::{HeaderMap, header, request::Parts},
};
use domain::{Door, Language};
use jiff::Timestamp;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use store::SignIn;

/// The facts of a request. A database that cannot be asked is no reason to stop here: pages say so themselves.
pub async fn recognise(site: &Site, request: &Parts, now: Timestamp) -> Visit {
    let path = request.uri.path();
    let asked = request.uri.query();
    let mut visit = stranger(path, now);
    visit.next = query(asked, "next").as_deref().and_then(local_page);
    visit.show = query(asked, "show");
    visit.from = query(asked, "from");
    visit.asked = query(asked, "lang").as_deref().and_then(Language::from_tag);
    visit.language = language(asked, &request.headers);
    let program = match site.program_of(&host(request), now).await {
        Ok(Some(program)) => program,
        Ok(None) => return visit,
        Err(_) => {
            visit.signed_in = SignedIn::Unknown;
            return visit;
        }
    };
    visit.door = Some(Door { program, address: address(site, request) });
    if let Some(token_hash) = super::token_hash(&request.headers) {
        visit.signed_in = match site.store.sign_in_of(program, token_hash, now, is_active(path, asked)).await {
            Ok(SignIn::Live(scope)) => {
                visit.language = scope.language;
                SignedIn::Live(scope)
            }
            Ok(SignIn::Expired(account)) => SignedIn::Expired(account),
            Ok(SignIn::None) => SignedIn::Nobody,
            Err(_) => SignedIn::Unknown,
        };
    }
    visit
}

/// The language of an open page: `?lang=`, else the browser's.
pub fn language(asked: Option<&str>, headers: &HeaderMap) -> Language {
    query(asked, "lang").as_deref().and_then(Language::from_tag).unwrap_or_else(|| {
        headers
            .get(header::ACCEPT_LANGUAGE)
            .and_then(|value| value.to_str().ok())
            .map_or_else(Language::default, Language::from_accept)
    })
}

/// An open stream, its fetches, and a page that reloads itself are no activity (S11).
fn is_active(path: &str, asked: Option<&str>) -> bool {
    !(path == "/clinic/live" || path == "/clinic/board" || query(asked, "live").is_some())
}

/// The host name that was asked, in lower case, without a port.
pub fn host(request: &Parts) -> String {
    let named = request.headers.get(header::HOST).and_then(|value| value.to_str().ok()).or_else(|| request.uri.host());
    let named = named.unwrap_or_default().trim().to_ascii_lowercase();
    match named.rsplit_once(':') {
        Some((host, port)) if port.chars().all(|c| c.is_ascii_digit()) => host.to_owned(),
        _ => named,
    }
}

/// The caller's address: the peer's, or behind trusted proxies the last address in `X-Forwarded-For` that is none of them.
fn address(site: &Site, request: &Parts) -> IpAddr {
    let peer = request
        .extensions
        .get::<ConnectInfo<SocketAddr>>()
        .map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| peer.0.ip())
        .to_canonical();
    if !site.trusts(peer) {
        return peer;
    }
    let forwarded = request.headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
    let addresses: Vec<IpAddr> =
        forwarded.flat_map(|value| value.split(',')).filter_map(|one| one.trim().parse().ok()).collect();
    addresses.into_iter().rev().map(|one: IpAddr| one.to_canonical()).find(|one| !site.trusts(*one)).unwrap_or(peer)
}
