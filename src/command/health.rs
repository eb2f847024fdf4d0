//! `/healthz`: the process runs. `/readyz`: it can keep what comes in.

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;

use crate::store::Store;

/// The two addresses, for those who watch over the process.
pub fn router(store: Store) -> Router {
    Router::new().route("/healthz", get(|| async { "ok\n" })).route("/readyz", get(ready)).with_state(store)
}

async fn ready(State(store): State<Store>) -> (StatusCode, String) {
    match store.ready().await {
        Ok(()) => (StatusCode::OK, "ready\n".to_owned()),
        // A store's error holds no words of patients.
        Err(failure) => (StatusCode::SERVICE_UNAVAILABLE, format!("not ready: {failure}\n")),
    }
}
