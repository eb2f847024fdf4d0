//! `/healthz`: the process runs. `/readyz`: it can keep what comes in.

use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;

use crate::store::Store;

/// Behind a locked file others may be waiting before us, and whoever watches over us waits for no more than a few seconds.
/// A slow disk alone is no trouble to tell of.
const ANSWER_TIME_MAX: Duration = Duration::from_secs(8);

/// What is said when nothing is known but that.
const SILENT: &str = "the database does not answer; check that it runs, and that no other program holds it";

/// The two addresses, for those who watch over the process.
pub fn router(store: Store) -> Router {
    Router::new().route("/healthz", get(|| async { "ok\n" })).route("/readyz", get(ready)).with_state(store)
}

async fn ready(State(store): State<Store>) -> (StatusCode, String) {
    let asked = tokio::time::timeout(ANSWER_TIME_MAX, store.ready()).await;
    match asked {
        Ok(Ok(())) => (StatusCode::OK, "ready\n".to_owned()),
        // A store's error holds no words of patients.
        Ok(Err(failure)) => (StatusCode::SERVICE_UNAVAILABLE, format!("not ready: {failure}\n")),
        Err(_elapsed) => (StatusCode::SERVICE_UNAVAILABLE, format!("not ready: {SILENT}\n")),
    }
}
