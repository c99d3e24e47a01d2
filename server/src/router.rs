//! Every route of the public listener, and the layers around them.

use crate::{
    cli::Boot,
    clock::SystemClock,
    gate::{Blocklist, Hasher},
    headers, live, origin,
    site::Site,
    visit, worker,
};
use app::{App, help, month, offline, problem::Problem, shell, welcome};
use axum::{
    Extension, Router,
    extract::{DefaultBodyLimit, Query, Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    middleware::from_fn_with_state,
    response::{Html, IntoResponse, Response},
    routing::get,
};
use domain::Language;
use leptos::prelude::provide_context;
use leptos_axum::{LeptosRoutes, generate_route_list, site_pkg_dir_service, site_pkg_dir_service_route_path};
use serde::Deserialize;
use std::sync::Arc;
use store::PgStore;
use tower_http::{catch_panic::CatchPanicLayer, compression::CompressionLayer, services::ServeDir};

/// The application of a server that starts.
pub fn application(boot: &Boot) -> Result<Router, Box<dyn std::error::Error + Send + Sync>> {
    let pools = boot.config.pools;
    let pools = store::Pools { general: pools.pages, reserved: pools.check_ins };
    let store = PgStore::connect(boot.database.app.options(), pools, Arc::new(SystemClock));
    let breached = match &boot.config.breached_passwords {
        Some(file) => {
            std::fs::read_to_string(file).map_err(|error| format!("breached_passwords: {}: {error}", file.display()))?
        }
        None => String::new(),
    };
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let blocklist = Blocklist::new(breached.lines().map(str::to_owned));
    let site = Site::new(store, boot.config.clone(), Arc::new(SystemClock), Hasher::new(cores)?, blocklist);
    let (live, shutdown) = (site.live.clone(), boot.shutdown.clone());
    tokio::spawn(async move {
        shutdown.begun().await;
        live.end();
    });
    Ok(build(&site))
}

/// The whole application of one site.
pub fn build(site: &Site) -> Router {
    let options = site.options.clone();
    let context = {
        let (services, numbers) = (site.services.clone(), site.numbers.clone());
        let stylesheet = app::Stylesheet(site.stylesheet.clone());
        move || {
            provide_context(services.clone());
            provide_context(numbers.clone());
            provide_context(stylesheet.clone());
            headers::set_policy();
        }
    };
    let routed = Router::new()
        .leptos_routes_with_context(site, generate_route_list(App), context, move || shell(options.clone()))
        .route("/clinic/live", get(live::stream))
        .route("/clinic/board", get(board));
    // A layer stands around each route alone: to show another page, `visit` needs them all.
    let pages: Router = routed.clone().with_state(site.clone());
    let pages = routed
        .layer(from_fn_with_state((site.clone(), pages), visit::visit))
        .layer(from_fn_with_state(site.clone(), origin::check))
        // Longer bodies are read and thrown away by `visit`, so that the answer is seen.
        .layer(DefaultBodyLimit::disable());
    let pages = with_styleguide(pages);
    Router::new()
        .route("/", get(welcome_page))
        .route("/help", get(help_page))
        .route("/month", get(month_page))
        .route("/offline", get(offline_page))
        .route("/sw.js", get(worker::serve))
        .route("/script/{file}", get(worker::script))
        .merge(pages)
        .route_service(&site_pkg_dir_service_route_path(&site.options), site_pkg_dir_service(&site.options))
        .fallback(public_file)
        .layer(CompressionLayer::new().br(true).gzip(true))
        .layer(CatchPanicLayer::custom({
            let site = site.clone();
            move |_: Box<dyn std::any::Any + Send>| {
                tracing::error!("a request ended in a panic");
                visit::problem(&site, Language::En, Problem::Broken)
            }
        }))
        .layer(from_fn_with_state(site.clone(), headers::add))
        .with_state(site.clone())
}

#[derive(Deserialize)]
struct OpenQuery {
    #[serde(default)]
    lang: Option<String>,
}

fn open_language(query: &OpenQuery, headers: &HeaderMap) -> Language {
    query.lang.as_deref().and_then(Language::from_tag).unwrap_or_else(|| visit::language(None, headers))
}

/// Pages that are the same for everybody in one language: cacheable, without script, cookie, sign-in or database.
fn open(page: String, asked: bool) -> Response {
    let mut response = Html(page).into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=300"));
    if !asked {
        response.headers_mut().insert(header::VARY, HeaderValue::from_static("Accept-Language"));
    }
    response
}

async fn welcome_page(State(site): State<Site>, Query(query): Query<OpenQuery>, headers: HeaderMap) -> Response {
    open(welcome::welcome_page(open_language(&query, &headers), &site.stylesheet), query.lang.is_some())
}

async fn help_page(State(site): State<Site>, Query(query): Query<OpenQuery>, headers: HeaderMap) -> Response {
    open(help::help_page(open_language(&query, &headers), &site.numbers, &site.stylesheet), query.lang.is_some())
}

async fn offline_page(State(site): State<Site>, Query(query): Query<OpenQuery>, headers: HeaderMap) -> Response {
    open(offline::offline_page(open_language(&query, &headers), &site.stylesheet), query.lang.is_some())
}

/// The neutral page, in the clinic's time zone where it can be asked for.
async fn month_page(State(site): State<Site>, Query(query): Query<OpenQuery>, request: Request) -> Response {
    let now = site.services.clock.now();
    let (parts, _) = request.into_parts();
    let zone = site.zone_at(&visit::host(&parts), now).await;
    let language = open_language(&query, &parts.headers);
    Html(month::month_page(language, now.to_zoned(zone).date(), &site.stylesheet)).into_response()
}

/// The board's open flags alone, for the live board.
async fn board(State(site): State<Site>, Extension(visit): Extension<app::ssr::Visit>) -> Response {
    match app::flag::board_fragment(&site.services, &visit).await {
        Ok(fragment) => Html(fragment).into_response(),
        Err(domain::Failure::SignInNeeded) => StatusCode::UNAUTHORIZED.into_response(),
        Err(domain::Failure::NotAllowed) => StatusCode::FORBIDDEN.into_response(),
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

/// Files of `public/`, and the page for everything that does not exist.
async fn public_file(State(site): State<Site>, request: Request) -> Response {
    use tower::ServiceExt;
    let language = visit::language(request.uri().query(), request.headers());
    let files = ServeDir::new(&*site.options.site_root).append_index_html_on_directories(false);
    let found = files.precompressed_br().precompressed_gzip().oneshot(request).await;
    match found {
        Ok(response) if response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED => {
            let mut response = response.map(axum::body::Body::new);
            response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=3600"));
            response
        }
        _ => visit::problem(&site, language, Problem::NotFound),
    }
}

#[cfg(debug_assertions)]
fn with_styleguide(router: Router<Site>) -> Router<Site> {
    async fn styleguide(State(site): State<Site>, Query(query): Query<OpenQuery>, headers: HeaderMap) -> Response {
        Html(app::styleguide::styleguide_page(open_language(&query, &headers), &site.stylesheet)).into_response()
    }
    router.route("/styleguide", get(styleguide))
}

#[cfg(not(debug_assertions))]
fn with_styleguide(router: Router<Site>) -> Router<Site> {
    router
}
