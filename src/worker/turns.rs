//! The inbox round: takes events of many people, gathers what is known, has the engine decide each, puts it into words, and
//! commits them together. A batch is what has queued; nobody waits for it to fill. A turn that cannot be taken is given up
//! only together with a call for a human.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use metrics::{counter, histogram};
use tokio_util::sync::CancellationToken;
use tracing::{debug, error, warn};

use super::carrier::{Carrier, LEASE as DELIVERY_LEASE};
use super::editions::{Ground, Standing, ground};
use super::render::render;
use super::traces;
use super::{Done, House, Pauses, REST};
use crate::edition::Edition;
use crate::engine::effect::{Effect, Turn};
use crate::engine::{take_turn, take_turn_out_of_place};
use crate::store::briefing::Briefed;
use crate::store::commit::{AtOnce, CommitError, Decided};
use crate::store::error::StoreError;
use crate::store::memory::Memory;
use crate::store::straight::Decision;
use crate::store::turn_line::{Taken, Taker};

/// An event is this process's for so long; a process that dies is relieved after it.
pub const LEASE: TimeDelta = TimeDelta::seconds(30);
/// So many turns share a commit at most: what the database's statements carry at once.
pub const BATCH_MAX: usize = 64;
/// Something changed under the turn: it is taken again with what is true now, this often before it waits for its lease.
const STALE_MAX: u32 = 4;
/// An event that could not be turned this often is given up, and a human is called.
const ATTEMPTS_MAX: i64 = 4;
/// An event that was taken so often and neither turned nor given up ended the process each time. A restart takes it again
/// at once, so without an end of this kind it would keep everybody out for ever.
const TAKEN_MAX: i64 = 8;

/// Turns events until `stop`. A batch in progress is finished first.
pub async fn turn_events<M: Memory>(house: House<M>, stop: CancellationToken) {
    let mut pauses = Pauses::of("turns", &house);
    let mut batch = Vec::new();
    let mut looks = true;
    while !stop.is_cancelled() {
        if batch.is_empty() && !looks {
            let mut handed = house.handed.out.lock().await;
            tokio::select! {
                biased;
                () = stop.cancelled() => return,
                _ = handed.recv_many(&mut batch, BATCH_MAX) => {}
                () = house.store.hub().inbox.notified() => looks = true,
                () = tokio::time::sleep(REST) => looks = true,
            }
        }
        // Whoever stands in line must not wait for ever behind those who have just come.
        if batch.len() < BATCH_MAX && (house.store.hub().inbox.take() || looks) {
            match take(&house, BATCH_MAX - batch.len()).await {
                Ok(taken) => {
                    looks = taken.len() + batch.len() == BATCH_MAX;
                    batch.extend(taken);
                }
                Err(failure) => {
                    looks = true;
                    pauses.after(&failure, &stop).await;
                }
            }
        }
        match turn_batch(&house, std::mem::take(&mut batch)).await {
            Ok(()) => pauses.works(),
            Err((again, failure)) => {
                // They are still ours, and nobody else takes them before our lease is over.
                batch = again;
                pauses.after(&failure, &stop).await;
            }
        }
    }
}

/// Turns the next events, if there are some.
///
/// # Errors
/// [`StoreError`]: nothing was lost, the events wait.
pub async fn turn_next<M: Memory>(house: &House<M>) -> Done {
    let batch = next_batch(house).await?;
    let is_work = !batch.is_empty();
    turn_batch(house, batch).await.map_err(|(_, failure)| failure)?;
    Ok(is_work)
}

/// Takes the next events: what was handed over, and who stands in line.
///
/// # Errors
/// [`StoreError`]: nothing was taken.
pub async fn next_batch<M: Memory>(house: &House<M>) -> Result<Vec<Taken>, StoreError> {
    let mut batch = Vec::new();
    while let Ok(taken) = house.handed.out.lock().await.try_recv() {
        batch.push(taken);
    }
    match take(house, BATCH_MAX).await {
        Ok(taken) => batch.extend(taken),
        // What was handed over is ours already.
        Err(_) if !batch.is_empty() => {}
        Err(failure) => return Err(failure),
    }
    Ok(batch)
}

async fn take<M: Memory>(house: &House<M>, most: usize) -> Result<Vec<Taken>, StoreError> {
    let now = house.clock.now();
    let taker = Taker { node: &house.node, until: now + LEASE };
    house.store.take_many(&taker, now, i64::try_from(most).unwrap_or(1)).await
}

/// A turn as it was decided.
struct Turned {
    taken: Taken,
    decision: Decision,
    /// When it was taken up.
    begun_at: DateTime<Utc>,
}

/// Turns what was taken. What was taken before and came to no end is turned alone, after the others: it may be what ended the
/// process, and nobody else may go with it.
///
/// # Errors
/// [`StoreError`] that may pass, with the events that are still to be turned.
pub async fn turn_batch<M: Memory>(house: &House<M>, batch: Vec<Taken>) -> Result<(), (Vec<Taken>, StoreError)> {
    let (mut suspects, fresh): (Vec<Taken>, Vec<Taken>) = batch.into_iter().partition(|taken| taken.attempts > 1);
    // Forwards in one life and backwards in the next, so that those on both sides of the one that ends it have their turn
    // before they have been taken too often.
    suspects.sort_by_key(|taken| taken.turn);
    if suspects.iter().any(|taken| taken.attempts % 2 == 0) {
        suspects.reverse();
    }
    let mut parts = std::iter::once(fresh).chain(suspects.into_iter().map(|suspect| vec![suspect]));
    while let Some(part) = parts.next() {
        if let Err((mut again, failure)) = turn_together(house, part).await {
            again.extend(parts.flatten());
            return Err((again, failure));
        }
    }
    Ok(())
}

async fn turn_together<M: Memory>(house: &House<M>, batch: Vec<Taken>) -> Result<(), (Vec<Taken>, StoreError)> {
    let mut batch = batch;
    for _ in 0..STALE_MAX {
        if batch.is_empty() {
            return Ok(());
        }
        let turns = decide(house, batch).await?;
        batch = keep(house, turns).await?;
    }
    for taken in &batch {
        warn!(turn = taken.turn, "others keep changing what this turn reads; it waits for its lease");
    }
    Ok(())
}

/// Decides each, and gives up what cannot be decided.
async fn decide<M: Memory>(house: &House<M>, batch: Vec<Taken>) -> Result<Vec<Turned>, (Vec<Taken>, StoreError)> {
    let now = house.clock.now();
    let briefed = match house.store.brief_many(&batch, now).await {
        Ok(briefed) => briefed,
        Err(failure) if failure.may_pass() => return Err((batch, failure)),
        Err(failure) => batch.iter().map(|_| Err(failure.clone())).collect(),
    };
    let current = house.editions.current();
    let mut turned = Vec::with_capacity(batch.len());
    let mut rest = batch.into_iter();
    for briefed in briefed {
        let Some(taken) = rest.next() else { break };
        let done = if taken.attempts > TAKEN_MAX {
            error!(turn = taken.turn, contact.id = %taken.contact_id, "the turn never came to an end; a human is called");
            give_up(house, &taken, now).await
        } else {
            match decide_one(house, &current, &taken, briefed, now).await {
                Ok(Some(decision)) => {
                    turned.push(Turned { taken, decision, begun_at: now });
                    continue;
                }
                Ok(None) => {
                    error!(turn = taken.turn, kind = taken.event.name(), "the engine stopped short; a human is called");
                    give_up(house, &taken, now).await
                }
                Err(failure) if failure.may_pass() => Err(failure),
                Err(failure) => failed(house, &taken, &failure, now).await,
            }
        };
        if let Err(failure) = done {
            let again = turned.into_iter().map(|turned| turned.taken).chain([taken]).chain(rest).collect();
            return Err((again, failure));
        }
    }
    Ok(turned)
}

/// What is decided; none: the engine stopped short.
async fn decide_one<M: Memory>(
    house: &House<M>,
    current: &Arc<Edition>,
    taken: &Taken,
    briefed: Result<Briefed, StoreError>,
    now: DateTime<Utc>,
) -> Result<Option<Decision>, StoreError> {
    let briefed = briefed?;
    let standing = house.editions.standing(&briefed.session, current).await?;
    Ok(catch_unwind(AssertUnwindSafe(|| decision_on(current, standing, taken, briefed, now))).ok())
}

/// Has the engine decide, and puts what it says into words. Pure; the engine may panic.
pub(super) fn decision_on(
    current: &Arc<Edition>,
    standing: Standing,
    taken: &Taken,
    briefed: Briefed,
    now: DateTime<Utc>,
) -> Decision {
    let Briefed { briefing, session, version, address } = briefed;
    let stood_on = session.edition.clone();
    let Ground { edition, session, lost_place } =
        ground(Arc::clone(current), standing, session, &briefing, &taken.event, now);
    let take = if lost_place { take_turn_out_of_place } else { take_turn };
    let turn: Turn = take(&edition.library, &briefing, session, &taken.event, now);
    let deeds = render(&edition.library, &edition.catalogue, &briefing, turn.effects);
    let is_moved = turn.session.edition != stood_on;
    Decision { session: turn.session, version, is_moved, deeds, door: briefing.contact.door, address }
}

/// Commits turns together, and hands over what leaves at once. Gives back what has to be decided again.
async fn keep<M: Memory>(house: &House<M>, mut turns: Vec<Turned>) -> Result<Vec<Taken>, (Vec<Taken>, StoreError)> {
    let now = house.clock.now();
    let carrier = house.telegram.get();
    let decisions = turns.iter_mut().map(|turned| &mut turned.decision);
    let room = carrier.map_or(0, |carrier| reserve(carrier, decisions, now));
    let decided: Vec<Decided<'_>> = turns.iter().map(|turned| turned.decision.of(&turned.taken)).collect();
    let at_once = AtOnce { telegram: room, web: true, until: now + DELIVERY_LEASE };
    let kept = match house.store.commit_many(&decided, &at_once, now).await {
        Ok(kept) => kept,
        Err(failure) => {
            carrier.into_iter().for_each(|carrier| carrier.give_back(room));
            return Err((turns.into_iter().map(|turned| turned.taken).collect(), failure));
        }
    };
    let leaves = kept.iter().flatten().filter(|kept| kept.sending.is_some()).count();
    carrier.into_iter().for_each(|carrier| carrier.give_back(room.saturating_sub(leaves)));
    tell_batch(kept.len());
    let kept_at = house.clock.now();
    let mut again = Vec::new();
    let mut hindered = None;
    for (turned, kept) in turns.into_iter().zip(kept) {
        let Turned { taken, decision, begun_at } = turned;
        match kept {
            Ok(kept) => {
                if let (Some(delivery), Some(carrier)) = (kept.sending, carrier) {
                    carrier.hand_over(delivery);
                }
                let (kind, effects) = (taken.event.name(), decision.deeds.len());
                let Taken { turn, received_at, ref contact_id, .. } = taken;
                tell_turned(house, &traces::Turned { turn, contact_id, kind, effects, received_at, begun_at, kept_at });
            }
            Err(CommitError::Stale) => match house.store.is_done(taken.turn).await {
                Ok(true) => {}
                Ok(false) => {
                    counter!("guidepost_turns_stale_total").increment(1);
                    again.push(taken);
                }
                Err(failure) => {
                    hindered = Some(failure);
                    again.push(taken);
                }
            },
            Err(CommitError::Store(failure)) if failure.may_pass() => {
                hindered = Some(failure);
                again.push(taken);
            }
            Err(CommitError::Store(failure)) => {
                if let Err(failure) = failed(house, &taken, &failure, begun_at).await {
                    hindered = Some(failure);
                    again.push(taken);
                }
            }
            Err(fault @ (CommitError::Unworded { .. } | CommitError::CannotRing { .. })) => {
                error!(turn = taken.turn, %fault, "a fault of this program; a human is called");
                if let Err(failure) = give_up(house, &taken, begun_at).await {
                    hindered = Some(failure);
                    again.push(taken);
                }
            }
        }
    }
    match hindered {
        Some(failure) => Err((again, failure)),
        None => Ok(again),
    }
}

/// Reserves room for the answers that may leave at once; a chat that has had its share waits its turn in the outbox.
pub(super) fn reserve<'d>(
    carrier: &Carrier,
    turns: impl Iterator<Item = &'d mut Decision>,
    now: DateTime<Utc>,
) -> usize {
    let mut wanted = 0;
    for turn in turns {
        let says = turn.deeds.iter().any(|deed| matches!(deed.effect, Effect::Say(_)));
        let Some(address) = turn.address.as_ref().filter(|_| says && turn.door == carrier.door()) else { continue };
        if carrier.take_for(address.reveal(), now).is_ok() {
            wanted += 1;
        } else {
            turn.address = None;
        }
    }
    carrier.reserve(wanted, now)
}

pub(super) fn tell_batch(turns: usize) {
    #[allow(clippy::cast_precision_loss, reason = "a batch is small")]
    histogram!("guidepost_batch_turns").record(turns as f64);
}

pub(super) fn tell_turned<M: Memory>(house: &House<M>, turned: &traces::Turned<'_>) {
    let traces::Turned { turn, contact_id, kind, effects, received_at, begun_at: _, kept_at } = *turned;
    let took = kept_at - received_at;
    counter!("guidepost_turns_total", "kind" => kind).increment(1);
    histogram!("guidepost_turn_seconds").record(took.as_seconds_f64());
    house.traces.turned(turned);
    debug!(turn, contact.id = %contact_id, kind, effects, took_ms = took.num_milliseconds(), "took turn");
}

/// A turn that cannot be kept is tried again after its lease, and given up in the end.
async fn failed<M: Memory>(
    house: &House<M>,
    taken: &Taken,
    failure: &StoreError,
    begun_at: DateTime<Utc>,
) -> Result<(), StoreError> {
    house.traces.failed(taken.turn, taken.attempts, failure, begun_at, house.clock.now());
    counter!("guidepost_turns_failed_total").increment(1);
    error!(turn = taken.turn, contact.id = %taken.contact_id, %failure, "the turn failed");
    if taken.attempts >= ATTEMPTS_MAX {
        give_up(house, taken, begun_at).await?;
    }
    Ok(())
}

/// Gives an event up together with a call for a human.
async fn give_up<M: Memory>(house: &House<M>, taken: &Taken, begun_at: DateTime<Utc>) -> Result<(), StoreError> {
    let kept_at = house.clock.now();
    house.store.give_up(taken, kept_at).await?;
    let Taken { turn, received_at, contact_id, event, .. } = taken;
    let (turn, received_at, kind) = (*turn, *received_at, event.name());
    house.traces.given_up(&traces::Turned { turn, contact_id, kind, effects: 0, received_at, begun_at, kept_at });
    Ok(())
}
