//! The service worker and the small scripts: filled in at start, served from memory.

use crate::{
    site::{self, Site},
    visit,
};
use app::{offline, problem::Problem, script};
use axum::{
    extract::{Path, State},
    http::{HeaderMap, HeaderName, HeaderValue, header},
    response::{IntoResponse, Response},
};
use leptos::config::LeptosOptions;
use std::{fmt::Write as _, path::Path as FilePath, sync::Arc};

const JAVASCRIPT: HeaderValue = HeaderValue::from_static("text/javascript; charset=utf-8");
/// A worker's requests obey the policy it came with, not that of a page.
const POLICY: &str = "default-src 'none'; connect-src 'self'";

/// The worker of this build, with the names of its files.
pub fn fill(options: &LeptosOptions) -> Arc<str> {
    let built = ["css", "js", "wasm"].map(|kind| site::built(options, kind));
    // Without hashes in their names, files are told apart by their age.
    let mut version = String::new();
    for path in &built {
        let there = FilePath::new(options.site_root.as_ref()).join(&path[1..]);
        let _ = write!(version, "{:?}", there.metadata().and_then(|found| found.modified()).ok());
    }
    // Only files that are there: one that is missing would keep the worker from starting.
    let there = |path: &String| FilePath::new(options.site_root.as_ref()).join(&path[1..]).is_file();
    let found: Vec<String> = built.into_iter().filter(there).collect();
    let version = if options.hash_files { String::new() } else { version };
    offline::worker(&found, &version).into()
}

/// `/sw.js`: asked for again each time, so that a new build replaces the old one.
pub async fn serve(State(site): State<Site>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, JAVASCRIPT),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
    ];
    (headers, site.worker.to_string()).into_response()
}

/// `/script/{file}`: the address changes with the content, so it never changes.
pub async fn script(State(site): State<Site>, Path(file): Path<String>, headers: HeaderMap) -> Response {
    let path = format!("/script/{file}");
    let Some(found) = script::ALL.into_iter().find(|script| script.path() == path) else {
        return visit::problem(&site, visit::language(None, &headers), Problem::NotFound);
    };
    let for_ever: [(HeaderName, HeaderValue); 2] = [
        (header::CONTENT_TYPE, JAVASCRIPT),
        (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable")),
    ];
    (for_ever, found.source).into_response()
}
