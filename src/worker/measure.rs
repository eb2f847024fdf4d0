//! The round that counts what waits, for those who watch over the house. Numbers only: no metric and no label holds anything
//! of a person.

use std::time::Duration;

use chrono::{DateTime, Utc};
use metrics::{counter, gauge};
use tokio_util::sync::CancellationToken;
use tracing::warn;

use super::House;
use crate::store::StoreError;
use crate::store::census::{Census, Waiting};

/// How often what waits is counted.
const COUNT_EVERY: Duration = Duration::from_secs(15);
/// The name of a system file with this process's memory, in pages.
const MEMORY: &str = "/proc/self/statm";
/// A page of memory on every machine that we know.
const PAGE_BYTES: f64 = 4096.0;

/// Counts until `stop`.
pub async fn measure(house: House, stop: CancellationToken) {
    loop {
        if let Err(failure) = count(&house).await {
            counter!("guidepost_store_failures_total", "code" => code(&failure)).increment(1);
            warn!(%failure, "what waits could not be counted");
        }
        tokio::select! {
            () = stop.cancelled() => return,
            () = tokio::time::sleep(COUNT_EVERY) => {}
        }
    }
}

/// Counts what waits now.
///
/// # Errors
/// [`StoreError`] of the database.
pub async fn count(house: &House) -> Result<(), StoreError> {
    let now = house.clock.now();
    let Census { in_line, taken, leases_over, outbox, rings, escalations, bytes } = house.store.census(now).await?;
    show("guidepost_line", &[], in_line, now);
    gauge!("guidepost_leases").set(number(taken));
    gauge!("guidepost_leases_over").set(number(leases_over));
    for rank in [0, 1] {
        for state in ["queued", "sending"] {
            let of = |(its_rank, its_state, _): &&(i64, String, Waiting)| *its_rank == rank && its_state == state;
            let waiting = outbox.iter().find(of).map(|(_, _, waiting)| *waiting).unwrap_or_default();
            let rank = if rank == 0 { "awaited" } else { "unasked" };
            show("guidepost_outbox", &[("rank", rank), ("state", state)], waiting, now);
        }
    }
    show("guidepost_rings_overdue", &[], rings, now);
    for (urgency, name) in [(0, "routine"), (1, "soon"), (2, "now")] {
        let waiting = escalations.iter().find(|(its, _)| *its == urgency).map(|(_, waiting)| *waiting);
        show("guidepost_escalations_waiting", &[("urgency", name)], waiting.unwrap_or_default(), now);
    }
    gauge!("guidepost_database_bytes").set(number(bytes));
    gauge!("guidepost_clock_skew_seconds").set(number(house.store.clock_skew_ms(now).await?) / 1000.0);
    gauge!("guidepost_nodes").set(f64::from(house.store.nodes_serving().await?));
    if let Some(carrier) = house.telegram.get() {
        gauge!("guidepost_on_the_way", "door" => "telegram").set(number(carrier.on_the_way()));
    }
    if let Some(pages) = std::fs::read_to_string(MEMORY).ok().and_then(|text| text.split(' ').nth(1)?.parse().ok()) {
        let pages: f64 = pages;
        gauge!("guidepost_memory_bytes").set(pages * PAGE_BYTES);
    }
    Ok(())
}

/// The failure in one word, for a label.
pub(super) fn code(failure: &StoreError) -> &'static str {
    match failure {
        StoreError::Full => "full",
        StoreError::Busy => "busy",
        StoreError::Lost => "lost",
        StoreError::ReadOnly => "read-only",
        StoreError::Damaged { .. } => "damaged",
        StoreError::Erased => "erased",
        StoreError::NoSuchContact => "no-such-contact",
        StoreError::IsThere => "is-there",
        StoreError::Other { .. } => "other",
    }
}

fn show(name: &'static str, labels: &[(&'static str, &'static str)], waiting: Waiting, now: DateTime<Utc>) {
    let labels: Vec<metrics::Label> = labels.iter().map(|(key, value)| metrics::Label::new(*key, *value)).collect();
    gauge!(name, labels.clone()).set(number(waiting.count));
    let age = waiting.since.map_or(0, |since| (now - since).num_milliseconds());
    gauge!(format!("{name}_oldest_seconds"), labels).set(number(age.max(0)) / 1000.0);
}

#[allow(clippy::cast_precision_loss, reason = "a gauge of 2^53 rows would be news of its own")]
fn number(count: impl TryInto<i64>) -> f64 {
    count.try_into().map_or(f64::MAX, |count: i64| count as f64)
}
