//! `/healthz`: the process runs. `/readyz`: it can keep what comes in, and how its doors stand.

use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;

use crate::worker::House;

/// A node whose clock is further from the database's would ring early or late and take leases that still hold.
const CLOCK_SKEW_MAX_MS: i64 = 10_000;

/// Behind a locked file others may be waiting before us, and whoever watches over us waits for no more than a few seconds.
/// A slow disk alone is no trouble to tell of.
const ANSWER_TIME_MAX: Duration = Duration::from_secs(8);

/// What is said when nothing is known but that.
const SILENT: &str = "the database does not answer; check that it runs, and that no other program holds it";

/// The two addresses, for those who watch over the process.
pub fn router(house: House) -> Router {
    Router::new().route("/healthz", get(|| async { "ok\n" })).route("/readyz", get(ready)).with_state(house)
}

/// What must be well for anything to be acknowledged is `ready` or 503; a door outside the house that does not answer is
/// told, and the others stay open.
async fn ready(State(house): State<House>) -> (StatusCode, String) {
    let telegram = house.receiving.told();
    match tokio::time::timeout(ANSWER_TIME_MAX, trouble(&house)).await {
        Ok(None) => (StatusCode::OK, format!("ready\ntelegram: {telegram}\n")),
        Ok(Some(why)) => (StatusCode::SERVICE_UNAVAILABLE, format!("not ready: {why}\ntelegram: {telegram}\n")),
        Err(_elapsed) => (StatusCode::SERVICE_UNAVAILABLE, format!("not ready: {SILENT}\ntelegram: {telegram}\n")),
    }
}

/// Why nothing can be kept now.
async fn trouble(house: &House) -> Option<String> {
    // A store's error holds no words of patients.
    if let Err(failure) = house.store.ready().await {
        return Some(failure.to_string());
    }
    match house.store.clock_skew_ms(house.clock.now()).await {
        Ok(skew) if skew.abs() > CLOCK_SKEW_MAX_MS => {
            Some(format!("the clock is {skew} ms off the database's; set this machine's clock by a time server"))
        }
        Ok(_) | Err(_) => None,
    }
}
