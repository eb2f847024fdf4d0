//! The straight way of what comes by Telegram: its turn is taken before it is stored, and both are kept in one commit.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::{DateTime, Utc};
use metrics::counter;
use tracing::debug;

use super::House;
use super::carrier::LEASE as DELIVERY_LEASE;
use super::editions::Standing;
use super::traces::Turned;
use super::turns::{LEASE, decision_on, reserve, tell_batch, tell_turned};
use crate::edition::Edition;
use crate::store::briefing::Briefed;
use crate::store::commit::{AtOnce, CommitError};
use crate::store::error::StoreError;
use crate::store::incoming::{Incoming, Received};
use crate::store::memory::{Each, Memory};
use crate::store::straight::{Answered, Asked, Decision, Straight};
use crate::store::turn_line::{Taken, Taker};

/// What comes by one connection to Telegram.
///
/// A turn that ends the process takes its unstored event along, and Telegram hands it in again. So the first that comes after
/// a start is stored before its turn, which is then counted: what ended the last life is among it, because Telegram hands in
/// the oldest first.
#[derive(Debug, Default)]
pub struct Straightway {
    has_begun: AtomicBool,
    /// Whether all that came last was turned at once.
    all_turned: AtomicBool,
}

impl Straightway {
    /// Keeps what came, and the turns of whoever has nothing else waiting. When this returns, it is kept and may be
    /// acknowledged.
    ///
    /// # Errors
    /// [`StoreError`]: nothing was stored. One of many that can never be stored has an error of its own.
    pub async fn turn<M: Memory>(
        &self,
        house: &House<M>,
        incoming: &[Incoming],
    ) -> Result<Each<Received, StoreError>, StoreError> {
        self.all_turned.store(false, Ordering::Relaxed);
        if !self.has_begun.load(Ordering::Relaxed) {
            let received = house.put(incoming).await?;
            self.has_begun.store(true, Ordering::Relaxed);
            return Ok(received);
        }
        match turn_straight(house, incoming).await {
            Ok(Some((received, turns))) => {
                self.all_turned.store(turns == incoming.len(), Ordering::Relaxed);
                Ok(received)
            }
            Ok(None) => house.put(incoming).await,
            Err(failure) => Err(failure),
        }
    }

    /// Whether the line for turns may be longer than before what came last.
    pub fn has_lengthened_the_line(&self) -> bool {
        !self.all_turned.load(Ordering::Relaxed)
    }
}

/// What became of them, and how many were turned. None: it goes the long way.
async fn turn_straight<M: Memory>(
    house: &House<M>,
    incoming: &[Incoming],
) -> Result<Option<(Each<Received, StoreError>, usize)>, StoreError> {
    // Room first: what falls out of the batch is taken, and must be handed over.
    let Some(mut room) = house.handed.room_for(incoming.len()) else { return Ok(None) };
    let now = house.clock.now();
    let taker = Taker { node: &house.node, until: now + LEASE };
    let carrier = house.telegram.get();
    let current = house.editions.current();
    let mut reserved = 0;
    let decide = |asked: Vec<Asked>| {
        let mut decisions: Vec<(Taken, Option<Decision>)> = asked
            .into_iter()
            .map(|(taken, briefed)| {
                let decision = briefed.ok().and_then(|briefed| decide(&current, &taken, briefed, now));
                (taken, decision)
            })
            .collect();
        if let Some(carrier) = carrier {
            reserved = reserve(carrier, decisions.iter_mut().filter_map(|(_, decision)| decision.as_mut()), now);
        }
        Answered { decisions, at_once: AtOnce { telegram: reserved, web: true, until: now + DELIVERY_LEASE } }
    };
    let all = match house.store.turn_straight(incoming, &taker, now, decide).await {
        Ok(all) => all,
        Err(failure) => {
            carrier.into_iter().for_each(|carrier| carrier.give_back(reserved));
            if let CommitError::Store(failure) = &failure
                && failure.may_pass()
            {
                return Err(failure.clone());
            }
            counter!("guidepost_straight_failed_total").increment(1);
            debug!(%failure, "a batch goes the long way");
            return Ok(None);
        }
    };
    let kept_at = house.clock.now();
    let (mut leaves, mut turns) = (0, 0);
    let received = all.into_iter().map(|one| {
        Ok(match one? {
            Straight::Put(put) => {
                if let (Some(taken), Some(place)) = (put.taken, room.next()) {
                    place.send(taken);
                }
                put.received
            }
            Straight::Turned { received, kind, effects, kept } => {
                turns += 1;
                if let (Some(delivery), Some(carrier)) = (kept.sending, carrier) {
                    leaves += 1;
                    carrier.hand_over(delivery);
                }
                let contact_id = &received.contact_id;
                let turned =
                    Turned { turn: received.turn, contact_id, kind, effects, received_at: now, begun_at: now, kept_at };
                tell_turned(house, &turned);
                received
            }
        })
    });
    let received = received.collect();
    carrier.into_iter().for_each(|carrier| carrier.give_back(reserved.saturating_sub(leaves)));
    tell_batch(turns);
    Ok(Some((received, turns)))
}

/// None: it is to be decided the long way, which knows what to do about it.
fn decide(current: &Arc<Edition>, taken: &Taken, briefed: Briefed, now: DateTime<Utc>) -> Option<Decision> {
    // Whoever stands on an earlier edition waits until it is read.
    let is_current = briefed.session.edition.as_ref().is_none_or(|id| *id == current.id);
    let decide = AssertUnwindSafe(|| decision_on(current, Standing::Current, taken, briefed, now));
    if is_current { catch_unwind(decide).ok() } else { None }
}
