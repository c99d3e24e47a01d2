//! Health and readiness, on a listener of their own that only this machine reaches (S52).

use crate::shutdown::Shutdown;
use axum::{Router, extract::State, http::StatusCode, routing::get};
use std::time::Duration;
use store::PgStore;
use tokio::time::timeout;

/// `/health`: the process answers. `/ready`: it has a database and is not stopping.
pub fn router(store: PgStore, shutdown: Shutdown) -> Router {
    Router::new().route("/health", get(async || "well\n")).route("/ready", get(ready)).with_state((store, shutdown))
}

async fn ready(State((store, shutdown)): State<(PgStore, Shutdown)>) -> (StatusCode, &'static str) {
    if shutdown.has_begun() {
        return (StatusCode::SERVICE_UNAVAILABLE, "stopping\n");
    }
    match timeout(Duration::from_secs(3), store.has_programs()).await {
        Ok(Ok(_)) => (StatusCode::OK, "ready\n"),
        _ => (StatusCode::SERVICE_UNAVAILABLE, "no database\n"),
    }
}
