//! The inbox round: takes an event, gathers what is known, has the engine decide, puts it into words, commits. A turn that
//! cannot be taken is given up only together with a call for a human.

use std::panic::{AssertUnwindSafe, catch_unwind};

use chrono::TimeDelta;
use tokio_util::sync::CancellationToken;
use tracing::{debug, error, warn};

use super::editions::{Ground, ground};
use super::render::render;
use super::{Done, House, walk};
use crate::engine::effect::Turn;
use crate::engine::{take_turn, take_turn_out_of_place};
use crate::store::commit::CommitError;
use crate::store::error::StoreError;
use crate::store::inbox::Taken;

/// An event is this process's for so long; a process that dies is relieved after it.
const LEASE: TimeDelta = TimeDelta::seconds(30);
/// Something changed under the turn: it is taken again with what is true now, this often before it waits for its lease.
const STALE_MAX: u32 = 4;
/// An event that could not be turned this often is given up, and a human is called.
const ATTEMPTS_MAX: i64 = 4;

/// An event that was taken so often and neither turned nor given up ended the process each time. A restart takes it again
/// at once, so without an end of this kind it would keep everybody out for ever.
const TAKEN_MAX: i64 = 8;

/// Turns events until `stop`. An event in progress is finished first.
pub async fn turn_events(house: &House, stop: &CancellationToken) {
    walk("turns", stop, || turn_next(house), || house.store.hub().inbox.notified()).await;
}

/// Turns the next event, if there is one.
///
/// # Errors
/// [`StoreError`]: nothing was lost, the event waits.
pub async fn turn_next(house: &House) -> Done {
    let Some(taken) = house.store.take(&house.node, house.clock.now(), LEASE).await? else { return Ok(false) };
    if taken.attempts > TAKEN_MAX {
        error!(turn = taken.turn, contact.id = %taken.contact_id, "the turn never came to an end; a human is called");
        house.store.give_up(&taken, house.clock.now()).await?;
        return Ok(true);
    }
    match turn(house, &taken).await {
        Ok(()) => Ok(true),
        Err(failure @ (StoreError::Full | StoreError::Busy | StoreError::Lost | StoreError::ReadOnly)) => Err(failure),
        Err(failure) => {
            error!(turn = taken.turn, contact.id = %taken.contact_id, %failure, "the turn failed");
            if taken.attempts >= ATTEMPTS_MAX {
                house.store.give_up(&taken, house.clock.now()).await?;
            }
            Ok(true)
        }
    }
}

async fn turn(house: &House, taken: &Taken) -> Result<(), StoreError> {
    for _ in 0..STALE_MAX {
        let now = house.clock.now();
        let (briefing, session, version) = house.store.brief(taken, now).await?;
        let current = house.editions.current();
        let standing = house.editions.standing(&session, &current).await?;
        let decided = catch_unwind(AssertUnwindSafe(|| {
            let Ground { edition, session, lost_place } =
                ground(current, standing, session, &briefing, &taken.event, now);
            let take = if lost_place { take_turn_out_of_place } else { take_turn };
            let turn: Turn = take(&edition.library, &briefing, session, &taken.event, now);
            let deeds = render(&edition.library, &edition.catalogue, &briefing, turn.effects);
            (turn.session, deeds)
        }));
        let Ok((session, deeds)) = decided else {
            error!(turn = taken.turn, kind = taken.event.name(), "the engine stopped short; a human is called");
            return house.store.give_up(taken, house.clock.now()).await;
        };
        match house.store.commit(taken, &session, version, &deeds, now).await {
            Ok(()) => {
                let took = (house.clock.now() - taken.received_at).num_milliseconds();
                debug!(turn = taken.turn, contact.id = %taken.contact_id, kind = taken.event.name(), effects = deeds.len(),
                    took_ms = took, "took turn");
                return Ok(());
            }
            Err(CommitError::Stale) if house.store.is_done(taken.turn).await? => return Ok(()),
            Err(CommitError::Stale) => {}
            Err(CommitError::Store(failure)) => return Err(failure),
            Err(fault @ (CommitError::Unworded { .. } | CommitError::CannotRing { .. })) => {
                error!(turn = taken.turn, %fault, "a fault of this program; a human is called");
                return house.store.give_up(taken, house.clock.now()).await;
            }
        }
    }
    warn!(turn = taken.turn, "others keep changing what this turn reads; it waits for its lease");
    Ok(())
}
