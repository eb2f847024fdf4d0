//! The round that lets go of what is over and old, as `keep_days` in `flows/data/clinic.yaml` says, and that finishes the
//! erasing of somebody where it was interrupted. It works in small steps with rests between them: nobody waits for it.

use std::time::Duration;

use chrono::TimeDelta;
use tokio_util::sync::CancellationToken;
use tracing::{info, warn};

use super::House;
use crate::care::keep::Days;
use crate::store::error::StoreError;

/// Days are counted, so once in an hour is often.
const PASS_EVERY: Duration = Duration::from_mins(60);
/// The first pass: a start has other things to do.
const FIRST_AFTER: Duration = Duration::from_mins(1);
/// Between two steps: the writer is everybody's.
const REST: Duration = Duration::from_millis(20);
/// A sign-in that works no more tells for so long that it did.
const LOGINS_KEPT: TimeDelta = TimeDelta::days(30);

/// Lets go until `stop`.
pub async fn let_go(house: &House, stop: &CancellationToken) {
    let mut pause = FIRST_AFTER;
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            () = tokio::time::sleep(pause) => {}
        }
        pause = PASS_EVERY;
        tokio::select! {
            () = stop.cancelled() => return,
            done = pass(house) => match done {
                Ok(0) => {}
                Ok(rows) => info!(rows, "let go of what is over"),
                Err(failure) => warn!(%failure, "what is over is let go of later"),
            }
        }
    }
}

/// Goes over everything once, and says how many rows went. Given up in the middle, it is begun again.
///
/// # Errors
/// [`StoreError`]: what went is gone, the rest goes later.
pub async fn pass(house: &House) -> Result<u64, StoreError> {
    let (store, now) = (&house.store, house.clock.now());
    let keep = house.editions.current().library.clinic.keep_days;
    while store.sweep_erased(now).await? {
        rest().await;
    }
    let mut rows = store.let_go_of_logins(now - LOGINS_KEPT).await?;
    if let Some(before) = keep.conversations.map(|days: Days| days.before(now)) {
        let mut after = Some(String::new());
        while let Some(contact) = after {
            let step = store.let_go_of_lines(&contact, before).await?;
            rows += step.rows;
            after = step.next;
            rest().await;
        }
        loop {
            let step = store.let_go_of_facts(before).await?;
            rows += step.rows;
            if step.next.is_none() {
                break;
            }
            rest().await;
        }
    }
    if let Some(before) = keep.events.map(|days: Days| days.before(now)) {
        let mut after = Some(0);
        while let Some(turn) = after {
            let step = store.let_go_of_events(turn, before).await?;
            rows += step.rows;
            after = step.next;
            rest().await;
        }
        let mut after = Some(String::new());
        while let Some(ring) = after {
            let step = store.let_go_of_rings(&ring, before).await?;
            rows += step.rows;
            after = step.next;
            rest().await;
        }
    }
    Ok(rows)
}

async fn rest() {
    tokio::time::sleep(REST).await;
}
