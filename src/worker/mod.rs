//! The rounds: what came in is turned, what rings is rung, what is to be said is delivered. One round per chore; each
//! takes until nothing is left, then waits for a wake or a while. Nothing is decided here.

pub mod carrier;
pub mod deliveries;
pub mod editions;
pub mod measure;
pub mod nodes;
pub mod pace;
pub mod receiving;
pub mod render;
pub mod retention;
pub mod rings;
pub mod straight;
pub mod traces;
pub mod turns;

use std::future::Future;
use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use chrono::{DateTime, Utc};
use metrics::counter;
use tokio::sync::{Mutex, mpsc};
use tokio_util::sync::CancellationToken;
use tracing::{debug, error, info};

use self::carrier::Carrier;
use self::editions::Editions;
use self::receiving::Receiving;
use self::traces::Traces;
use crate::clock::Clock;
use crate::store::Store;
use crate::store::error::StoreError;
use crate::store::incoming::{Incoming, Received};
use crate::store::memory::{Each, Memory};
use crate::store::turn_line::{Taken, Taker};

/// How long a round rests when nothing wakes it: another process's commit wakes nobody here.
const REST: Duration = Duration::from_millis(500);
/// The first pause after the store failed; each further one is twice as long.
const PAUSE_FIRST: Duration = Duration::from_millis(100);
/// The longest pause after the store failed: when it is back, nobody waits longer than this.
const PAUSE_MAX: Duration = Duration::from_secs(5);

/// Events that were taken as they were put, and wait for a turn; more wait in the line.
const HANDED_MAX: usize = 1024;

/// What every round works with.
pub struct House<M = Store> {
    /// The memory.
    pub store: M,
    /// The flows, words and facts.
    pub editions: Arc<Editions<M>>,
    /// The time.
    pub clock: Clock,
    /// This process's name in leases.
    pub node: String,
    /// What was taken as it was put.
    pub handed: Arc<Handed>,
    /// Telegram's carrier, once it is connected.
    pub telegram: Arc<OnceLock<Arc<Carrier>>>,
    /// How Telegram stands.
    pub receiving: Receiving,
    /// Whether the store fails.
    pub trouble: Arc<Trouble>,
    /// Where traces of what happens go.
    pub traces: Traces,
}

impl<M: Clone> Clone for House<M> {
    fn clone(&self) -> Self {
        Self {
            store: self.store.clone(),
            editions: Arc::clone(&self.editions),
            clock: self.clock.clone(),
            node: self.node.clone(),
            handed: Arc::clone(&self.handed),
            telegram: Arc::clone(&self.telegram),
            receiving: self.receiving.clone(),
            trouble: Arc::clone(&self.trouble),
            traces: self.traces.clone(),
        }
    }
}

/// From those who put events to those who turn them, without a way through the line.
pub struct Handed {
    into: mpsc::Sender<Taken>,
    out: Mutex<mpsc::Receiver<Taken>>,
}

impl Default for Handed {
    fn default() -> Self {
        let (into, out) = mpsc::channel(HANDED_MAX);
        Self { into, out: Mutex::new(out) }
    }
}

impl Handed {
    /// Room for so many, held until it is used; none: more waits than is turned.
    fn room_for(&self, events: usize) -> Option<mpsc::PermitIterator<'_, Taken>> {
        self.into.try_reserve_many(events).ok()
    }
}

impl<M: Memory> House<M> {
    /// A house that has no door to the outside yet.
    pub fn new(store: M, editions: Arc<Editions<M>>, clock: Clock, node: String) -> Self {
        Self {
            store,
            editions,
            clock,
            node,
            handed: Arc::default(),
            telegram: Arc::default(),
            receiving: Receiving::default(),
            trouble: Arc::default(),
            traces: Traces::default(),
        }
    }

    /// Stores what came through a door, and has it turned. When this returns, it is kept and may be acknowledged.
    ///
    /// # Errors
    /// [`StoreError`]: nothing was stored. One of many that can never be stored has an error of its own.
    pub async fn put(&self, incoming: &[Incoming]) -> Result<Each<Received, StoreError>, StoreError> {
        let now = self.clock.now();
        // Room first: what is taken must be handed over.
        let room = self.handed.room_for(incoming.len());
        let taker = Taker { node: &self.node, until: now + turns::LEASE };
        let puts = self.store.put_many(incoming, room.is_some().then_some(&taker), now).await?;
        let mut room = room.into_iter().flatten();
        let received = puts.into_iter().map(|put| {
            let put = put?;
            if let (Some(taken), Some(place)) = (put.taken, room.next()) {
                place.send(taken);
            }
            Ok(put.received)
        });
        Ok(received.collect())
    }
}

/// One go of a round: whether something was done, so that there may be more.
type Done = Result<bool, StoreError>;

/// Whether the store fails now, for all rounds together: each meets the same trouble, and it is told once.
#[derive(Debug, Default)]
pub struct Trouble {
    rounds_failing: AtomicUsize,
    told_at: AtomicI64,
}

/// The same trouble is told again after so long, in microseconds; what comes and goes meanwhile is one trouble.
const TELL_AGAIN_AFTER_US: i64 = 60_000_000;

impl Trouble {
    fn begins(&self, round: &'static str, failure: &StoreError, now: DateTime<Utc>) {
        self.rounds_failing.fetch_add(1, Ordering::SeqCst);
        let (now, told_at) = (now.timestamp_micros(), self.told_at.load(Ordering::SeqCst));
        let is_due = told_at == 0 || now - told_at > TELL_AGAIN_AFTER_US;
        let exchanged = self.told_at.compare_exchange(told_at, now, Ordering::SeqCst, Ordering::SeqCst);
        if is_due && exchanged.is_ok() {
            error!(round, %failure, "waiting for the store");
        } else {
            debug!(round, %failure, "waiting for the store");
        }
    }

    fn ends(&self, round: &'static str) {
        if self.rounds_failing.fetch_sub(1, Ordering::SeqCst) == 1 {
            info!(round, "the store works again");
        }
    }
}

/// The pauses of a round while the store fails: each twice as long.
struct Pauses {
    round: &'static str,
    trouble: Arc<Trouble>,
    clock: Clock,
    failing: Option<Duration>,
}

impl Pauses {
    fn of<M>(round: &'static str, house: &House<M>) -> Self {
        Self { round, trouble: Arc::clone(&house.trouble), clock: house.clock.clone(), failing: None }
    }

    /// The store works.
    fn works(&mut self) {
        if self.failing.take().is_some() {
            self.trouble.ends(self.round);
        }
    }

    /// The store failed: waits a while, or for `stop`.
    async fn after(&mut self, failure: &StoreError, stop: &CancellationToken) {
        counter!("guidepost_store_failures_total", "code" => measure::code(failure)).increment(1);
        if self.failing.is_none() {
            self.trouble.begins(self.round, failure, self.clock.now());
        }
        let pause = self.failing.map_or(PAUSE_FIRST, |pause| (pause * 2).min(PAUSE_MAX));
        self.failing = Some(pause);
        tokio::select! {
            () = stop.cancelled() => {}
            () = tokio::time::sleep(pause) => {}
        }
    }
}

/// Walks a round until `stop`: again at once while something is done, after a wake or a rest when nothing is, after a growing
/// pause when the store fails.
async fn walk<M, G, F, W, V>(name: &'static str, house: &House<M>, stop: &CancellationToken, go: G, wake: W)
where
    G: Fn() -> F,
    F: Future<Output = Done>,
    W: Fn() -> V,
    V: Future<Output = ()>,
{
    let mut pauses = Pauses::of(name, house);
    while !stop.is_cancelled() {
        match go().await {
            Ok(done) => {
                pauses.works();
                if !done {
                    tokio::select! {
                        () = stop.cancelled() => return,
                        () = wake() => {}
                        () = tokio::time::sleep(REST) => {}
                    }
                }
            }
            Err(failure) => pauses.after(&failure, stop).await,
        }
    }
}
