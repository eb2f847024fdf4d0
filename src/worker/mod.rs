//! The rounds: what came in is turned, what rings is rung, what is to be said is delivered. One round per chore; each
//! takes until nothing is left, then waits for a wake or a while. Nothing is decided here.

pub mod deliveries;
pub mod editions;
pub mod nodes;
pub mod render;
pub mod retention;
pub mod rings;
pub mod turns;

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use tokio_util::sync::CancellationToken;
use tracing::{error, info};

use self::editions::Editions;
use crate::clock::Clock;
use crate::store::Store;
use crate::store::error::StoreError;

/// How long a round rests when nothing wakes it: another process's commit wakes nobody here.
const REST: Duration = Duration::from_millis(500);
/// The first pause after the store failed; each further one is twice as long.
const PAUSE_FIRST: Duration = Duration::from_millis(100);
/// The longest pause after the store failed: when it is back, nobody waits longer than this.
const PAUSE_MAX: Duration = Duration::from_secs(5);

/// What every round works with.
#[derive(Clone)]
pub struct House {
    /// The memory.
    pub store: Store,
    /// The flows, words and facts.
    pub editions: Arc<Editions>,
    /// The time.
    pub clock: Clock,
    /// This process's name in leases.
    pub node: String,
}

/// One go of a round: whether something was done, so that there may be more.
type Done = Result<bool, StoreError>;

/// Walks a round until `stop`: again at once while something is done, after a wake or a rest when nothing is, after a growing
/// pause when the store fails. A failure is logged when it begins and when it ends.
async fn walk<G, F, W, V>(name: &'static str, stop: &CancellationToken, go: G, wake: W)
where
    G: Fn() -> F,
    F: Future<Output = Done>,
    W: Fn() -> V,
    V: Future<Output = ()>,
{
    let mut failing: Option<Duration> = None;
    while !stop.is_cancelled() {
        match go().await {
            Ok(done) => {
                if failing.take().is_some() {
                    info!(round = name, "the store works again");
                }
                if !done {
                    tokio::select! {
                        () = stop.cancelled() => return,
                        () = wake() => {}
                        () = tokio::time::sleep(REST) => {}
                    }
                }
            }
            Err(failure) => {
                if failing.is_none() {
                    error!(round = name, %failure, "waiting for the store");
                }
                let pause = failing.map_or(PAUSE_FIRST, |pause| (pause * 2).min(PAUSE_MAX));
                failing = Some(pause);
                tokio::select! {
                    () = stop.cancelled() => return,
                    () = tokio::time::sleep(pause) => {}
                }
            }
        }
    }
}
