//! The round of what is due: whatever should ring by now is put into the inbox. Whether it speaks is the engine's decision.

use tokio_util::sync::CancellationToken;

use super::{Done, House, walk};
use crate::store::memory::Memory;

/// So many ring in one transaction; the rest follow at once.
const RINGS_PER_GO_MAX: i64 = 500;

/// Rings what is due until `stop`.
pub async fn ring<M: Memory>(house: House<M>, stop: CancellationToken) {
    walk("rings", &house, &stop, || ring_next(&house), std::future::pending).await;
}

/// Rings what is due now.
///
/// # Errors
/// [`crate::store::error::StoreError`]: nothing was lost, it rings later.
pub async fn ring_next<M: Memory>(house: &House<M>) -> Done {
    let rung = house.store.ring_due(house.clock.now(), RINGS_PER_GO_MAX).await?;
    Ok(i64::try_from(rung).unwrap_or(i64::MAX) >= RINGS_PER_GO_MAX)
}
