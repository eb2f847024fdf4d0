//! `/healthz`: the process runs. `/readyz`: it can keep what comes in, and how its doors stand.

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;

use crate::worker::House;

/// A node whose clock is further from the database's would ring early or late and take leases that still hold.
const CLOCK_SKEW_MAX_MS: i64 = 10_000;

/// The two addresses, for those who watch over the process.
pub fn router(house: House) -> Router {
    Router::new().route("/healthz", get(|| async { "ok\n" })).route("/readyz", get(ready)).with_state(house)
}

/// What must be well for anything to be acknowledged is `ready` or 503; a door outside the house that does not answer is
/// told, and the others stay open.
async fn ready(State(house): State<House>) -> (StatusCode, String) {
    let now = house.clock.now();
    // A store's error holds no words of patients.
    let database = house.store.ready().await.map_err(|failure| format!("database: {failure}"));
    let clock = match house.store.clock_skew_ms(now).await {
        Ok(skew) if skew.abs() > CLOCK_SKEW_MAX_MS => {
            Err(format!("clock: {skew} ms off the database's; set this machine's clock by a time server"))
        }
        Ok(_) | Err(_) => Ok(()),
    };
    let telegram = house.receiving.told();
    match database.and(clock) {
        Ok(()) => (StatusCode::OK, format!("ready\ntelegram: {telegram}\n")),
        Err(why) => (StatusCode::SERVICE_UNAVAILABLE, format!("not ready\n{why}\ntelegram: {telegram}\n")),
    }
}
