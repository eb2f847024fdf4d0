//! The round by which this process says that it serves, and which master keys it knows: a key added to the key file is
//! known here within [`SEEN_EVERY`].

use std::time::Duration;

use tokio_util::sync::CancellationToken;
use tracing::warn;

use super::House;

/// Several of these fit into the time after which somebody is taken for gone.
pub const SEEN_EVERY: Duration = Duration::from_secs(10);

/// Gives signs of life until `stop`, then takes leave.
pub async fn be_seen(house: &House, stop: &CancellationToken) {
    while !stop.is_cancelled() {
        // The rounds that serve people say so when the store fails; this one would only repeat them.
        let _unseen = house.store.be_seen(&house.node, house.clock.now()).await;
        tokio::select! {
            () = stop.cancelled() => {}
            () = tokio::time::sleep(SEEN_EVERY) => {}
        }
    }
    if let Err(failure) = house.store.leave_node(&house.node).await {
        warn!(%failure, "did not take leave; others take this process for gone in a minute");
    }
}
