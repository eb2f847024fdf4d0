//! The outbox rounds: what was handed over is carried, what became of it is kept, and the next deliveries are claimed in the
//! same commit.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use metrics::{counter, histogram};
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;
use tracing::{debug, warn};

use super::carrier::{Carrier, LEASE};
use super::{Done, House, Pauses, REST};
use crate::care::contact::Door;
use crate::care::words::Words;
use crate::locale::arg::Args;
use crate::store::StoreError;
use crate::store::delivery::{Delivery, Outcome, Settled};
use crate::store::memory::Memory;
use crate::store::outbox::Claim;

/// So many are claimed, and so many outcomes kept, in one commit.
const PER_COMMIT_MAX: usize = 64;
/// The shortest rest of a door that has had its share for now.
const REST_MIN: std::time::Duration = std::time::Duration::from_millis(5);

/// Carries what is handed over, until nobody keeps any more what arrives: whoever keeps it ends last, when nothing is on its
/// way, so that an orderly end leaves nothing in doubt.
pub async fn depart<M: Memory>(
    house: House<M>,
    carrier: Arc<Carrier>,
    mut departing: mpsc::UnboundedReceiver<Delivery>,
    arrived: mpsc::UnboundedSender<Settled>,
) {
    let mut on_the_way = FuturesUnordered::new();
    loop {
        tokio::select! {
            Some(settled) = on_the_way.next() => {
                // The other side ends only when nothing is on its way.
                let _kept = arrived.send(settled);
            }
            Some(delivery) = departing.recv() => {
                let (house, carrier) = (house.clone(), Arc::clone(&carrier));
                on_the_way.push(async move { set_out(&house, &carrier, delivery).await });
            }
            () = arrived.closed() => return,
        }
    }
}

/// Carries one delivery, marked in words if it may have arrived before, unless its chat has had its share.
pub async fn set_out<M: Memory>(house: &House<M>, carrier: &Carrier, mut delivery: Delivery) -> Settled {
    if delivery.possible_repeat {
        mark_as_repeat(house, &mut delivery).await;
    }
    let begun_at = house.clock.now();
    let settled = carrier.carry(delivery, || house.clock.now()).await;
    let now = house.clock.now();
    tell(&settled, now);
    house.traces.tried(&settled, begun_at, now);
    settled
}

/// Keeps what arrived and claims what is to leave next, until `stop` and until everything on its way is kept.
pub async fn settle<M: Memory>(
    house: House<M>,
    carrier: Arc<Carrier>,
    mut arrived: mpsc::UnboundedReceiver<Settled>,
    stop: CancellationToken,
) {
    let wake = house.store.hub().outbox_of(carrier.door());
    let mut outcomes = Vec::new();
    let mut pauses = Pauses::of("deliveries", &house);
    let mut looks = true;
    loop {
        // Asked when it is told to end, not before: something may have left since.
        if stop.is_cancelled() && outcomes.is_empty() && carrier.on_the_way() == 0 {
            return;
        }
        if !looks && outcomes.is_empty() {
            let now = house.clock.now();
            let opens = carrier.opens_at(now).and_then(|at| (at - now).to_std().ok());
            let rest = opens.map_or(REST, |opens| opens.clamp(REST_MIN, REST));
            tokio::select! {
                biased;
                count = arrived.recv_many(&mut outcomes, PER_COMMIT_MAX) => if count == 0 { return },
                () = stop.cancelled(), if !stop.is_cancelled() => {}
                () = wake.notified(), if !stop.is_cancelled() => {}
                () = tokio::time::sleep(rest) => {}
            }
        }
        let takes = !stop.is_cancelled();
        match exchange(&house, &carrier, &outcomes, takes).await {
            Ok(claimed) => {
                pauses.works();
                outcomes.clear();
                looks = claimed == PER_COMMIT_MAX;
            }
            Err(failure) => {
                // The outcomes exist only here: they are kept as soon as the store works again.
                pauses.after(&failure, &CancellationToken::new()).await;
                looks = true;
            }
        }
        while let Ok(more) = arrived.try_recv() {
            outcomes.push(more);
            if outcomes.len() >= PER_COMMIT_MAX {
                break;
            }
        }
    }
}

/// Keeps outcomes and hands over what is claimed next; says how many that are.
///
/// # Errors
/// [`StoreError`]: nothing was kept or claimed.
pub async fn exchange<M: Memory>(
    house: &House<M>,
    carrier: &Carrier,
    outcomes: &[Settled],
    takes: bool,
) -> Result<usize, StoreError> {
    let now = house.clock.now();
    let room = if takes { carrier.reserve(PER_COMMIT_MAX, now) } else { 0 };
    let clinic = &house.editions.current().library.clinic;
    let quiet = Some((clinic.quiet_hours, clinic.zone));
    let claim = Claim { door: Some(carrier.door()), limit: room, until: now + LEASE, quiet };
    let claimed = house.store.exchange(outcomes, (room > 0).then_some(&claim), now).await;
    match claimed {
        Ok(claimed) => {
            carrier.came_back(outcomes.len());
            carrier.give_back(room - claimed.len().min(room));
            let count = claimed.len();
            let (go, wait) = apart(carrier, claimed, now);
            go.into_iter().for_each(|delivery| carrier.hand_over(delivery));
            if !wait.is_empty() {
                // What cannot be put back now stays marked as being sent until its lease is over. The outcomes are kept all
                // the same, and must not be counted as come back twice.
                if let Err(failure) = house.store.exchange(&wait, None, now).await {
                    warn!(%failure, waiting = wait.len(), "deliveries whose chat must wait go back after their lease");
                }
                carrier.came_back(wait.len());
            }
            Ok(count)
        }
        Err(failure) => {
            carrier.give_back(room);
            Err(failure)
        }
    }
}

/// Those whose chat may hear them now, and those that go back until it may.
fn apart(carrier: &Carrier, claimed: Vec<Delivery>, now: DateTime<Utc>) -> (Vec<Delivery>, Vec<Settled>) {
    let (mut go, mut wait) = (Vec::with_capacity(claimed.len()), Vec::new());
    for delivery in claimed {
        match carrier.take_for(delivery.address.reveal(), now) {
            Ok(()) => go.push(delivery),
            Err(at) => {
                let outcome = Outcome::NotYet { why: "pace".to_owned() };
                wait.push(Settled { delivery, outcome, next_try_at: at });
            }
        }
    }
    (go, wait)
}

/// Shows what waits in the web chat, until `stop`. The page shows what is sent: to be kept as sent is to be sent.
pub async fn show<M: Memory>(house: House<M>, stop: CancellationToken) {
    let go = || show_next(&house);
    super::walk("web deliveries", &house, &stop, go, || house.store.hub().web.notified()).await;
}

/// Shows the next deliveries of the web chat, if there are some.
///
/// # Errors
/// [`StoreError`]: what was claimed and could not be kept is shown after its lease.
pub async fn show_next<M: Memory>(house: &House<M>) -> Done {
    let now = house.clock.now();
    let clinic = &house.editions.current().library.clinic;
    let quiet = Some((clinic.quiet_hours, clinic.zone));
    let claim = Claim { door: Some(Door::Web), limit: PER_COMMIT_MAX, until: now + LEASE, quiet };
    let claimed = house.store.exchange(&[], Some(&claim), now).await?;
    if claimed.is_empty() {
        return Ok(false);
    }
    let shown: Vec<Settled> = claimed
        .into_iter()
        .map(|delivery| Settled { delivery, outcome: Outcome::Sent { external_id: None }, next_try_at: now })
        .collect();
    house.store.exchange(&shown, None, now).await?;
    Ok(true)
}

fn tell(settled: &Settled, now: DateTime<Utc>) {
    let Settled { delivery, outcome, next_try_at: _ } = settled;
    let (name, door) = (outcome.name(), delivery.door.name());
    counter!("guidepost_deliveries_total", "door" => door, "outcome" => name).increment(1);
    if delivery.possible_repeat {
        counter!("guidepost_possible_repeats_total", "door" => door).increment(1);
    }
    if matches!(outcome, Outcome::Sent { .. }) {
        histogram!("guidepost_delivery_seconds", "kind" => delivery.kind.name())
            .record((now - delivery.queued_at).as_seconds_f64());
    }
    match outcome {
        Outcome::Sent { .. } => debug!(delivery.id = %delivery.id, "delivered"),
        Outcome::Moved { .. } => {
            debug!(delivery.id = %delivery.id, contact.id = %delivery.contact_id, "the contact has moved");
        }
        Outcome::NotYet { why } => debug!(delivery.id = %delivery.id, %why, "not begun"),
        Outcome::Unsent { why, .. } | Outcome::Refused { why, .. } | Outcome::Unknown { why } => {
            warn!(delivery.id = %delivery.id, contact.id = %delivery.contact_id, %why, attempts = delivery.attempts + 1,
                "not known to be delivered");
        }
    }
}

/// It may have arrived before: the text says so, in the reader's language.
async fn mark_as_repeat<M: Memory>(house: &House<M>, delivery: &mut Delivery) {
    let (chosen, hint) = house.store.language_of_contact(&delivery.contact_id).await.unwrap_or_default();
    let edition = house.editions.current();
    let language = edition.library.language(chosen.as_deref(), hint.as_deref());
    let mark = edition.catalogue.say(language, "possible-repeat", &Args::new());
    delivery.body.text = Words::new(format!("{mark}\n{}", delivery.body.text.reveal()));
}
