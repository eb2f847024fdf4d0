//! What became of deliveries: each outcome is kept, forward only, and the engine hears of what did not arrive.

use chrono::{DateTime, Utc};
use rustc_hash::FxHashSet;

use super::delivery::{Delivery, Outcome, Settled};
use super::error::StoreError;
use super::inbox::NewEvent;
use super::instant::micros;
use super::open::Store;
use super::sql::{self, Connection};
use crate::care::contact::Door;
use crate::engine::event::{DeliveryKind, Event};

/// With a back-off that doubles from two seconds up to an hour (an hour after the eleventh try), a day of a service that does
/// not answer.
pub const ATTEMPTS_MAX: i64 = 34;

impl Store {
    /// Says whether the engine hears of one of them.
    pub(super) async fn settle_all(
        &self,
        on: &mut Connection,
        settled: &[Settled],
        now: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        let mut tells_engine = false;
        let mut sent = Vec::new();
        for one in settled {
            let delivery = &one.delivery;
            let attempt = delivery.attempts + 1;
            match &one.outcome {
                Outcome::Sent { external_id } => sent.push((delivery, external_id.as_deref())),
                Outcome::Unsent { why, after: _ } if attempt >= ATTEMPTS_MAX => {
                    tells_engine |= self.fail(on, &Failure::of(delivery, why, now), attempt).await?;
                }
                Outcome::Unsent { why, after: _ } => {
                    requeue(on, &delivery.id, attempt, why, one.next_try_at, 0).await?;
                }
                Outcome::Refused { why, unreachable } => {
                    let failed = self.fail(on, &Failure::of(delivery, why, now), attempt).await?;
                    tells_engine |= failed;
                    if failed && *unreachable {
                        sql::query("UPDATE contact SET unreachable_at = COALESCE(unreachable_at, $1) WHERE id = $2")
                            .bind(micros(now))
                            .bind(delivery.contact_id.as_str())
                            .execute(&mut *on)
                            .await?;
                    }
                }
                Outcome::NotYet { why } => {
                    // It was never begun, so it was no attempt. Said again, because nobody knows whether it was kept, it finds
                    // the delivery at the same number of attempts in another hand: that one's lease is another.
                    let back = "UPDATE outbox SET state = 'queued', attempts = attempts - 1, taken_until = NULL, \
                                rank = CASE WHEN kind = 'notice' AND repeats = 0 THEN 1 ELSE 0 END, \
                                why = $1, due_at = $2 \
                                WHERE id = $3 AND state = 'sending' AND attempts = $4 AND taken_until = $5";
                    sql::query(back)
                        .bind(why.as_str())
                        .bind(micros(one.next_try_at))
                        .bind(delivery.id.as_str())
                        .bind(attempt)
                        .bind(micros(delivery.until))
                        .execute(&mut *on)
                        .await?;
                }
                Outcome::Moved { address } => {
                    self.move_contact(on, &delivery.contact_id, delivery.door, address).await?;
                    requeue(on, &delivery.id, attempt, "moved", now, 0).await?;
                }
                Outcome::Unknown { why } if !delivery.possible_repeat => {
                    requeue(on, &delivery.id, attempt, why, now, 1).await?;
                }
                Outcome::Unknown { why } => {
                    tells_engine |= self.unknown(on, &Failure::of(delivery, why, now), attempt).await?;
                }
            }
        }
        self.sent_all(on, &sent, now).await?;
        Ok(tells_engine)
    }

    async fn sent_all(
        &self,
        on: &mut Connection,
        sent: &[(&Delivery, Option<&str>)],
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        // Whoever holds it now: it has arrived, and must not be repeated.
        let statement = "UPDATE outbox SET state = 'sent', external_id = v.column2, settled_at = $1, taken_until = NULL, \
                         why = NULL FROM (VALUES {(?text, ?text)}) AS v \
                         WHERE outbox.id = v.column1 \
                         AND (outbox.state = 'queued' OR outbox.state = 'sending' OR outbox.state = 'unknown') \
                         RETURNING outbox.id, outbox.contact_id";
        let mut arrived = Vec::<(String, String)>::new();
        let at_telegram: FxHashSet<&str> = sent
            .iter()
            .filter(|(delivery, _)| delivery.door == Door::Telegram)
            .map(|(delivery, _)| delivery.contact_id.as_str())
            .collect();
        let mut settled = sql::rows(statement, 2).share(micros(now));
        for (delivery, external_id) in sent {
            settled.bind(delivery.id.as_str()).bind(*external_id);
        }
        for row in settled.fetch(&mut *on).await? {
            arrived.push((row.try_get("id")?, row.try_get("contact_id")?));
        }
        // Only the web chat shows lines in the order in which they were seen.
        let (of_telegram, arrived): (Vec<_>, Vec<_>) =
            arrived.into_iter().partition(|(_, contact_id)| at_telegram.contains(contact_id.as_str()));
        let of_telegram: Vec<&str> = of_telegram.iter().map(|(_, contact_id)| contact_id.as_str()).collect();
        self.can_be_reached(&mut *on, &of_telegram).await?;
        if arrived.is_empty() {
            return Ok(());
        }
        let contact_ids: Vec<&str> = arrived.iter().map(|(_, contact_id)| contact_id.as_str()).collect();
        self.hold_contacts(on, &contact_ids).await?;
        // A contact's deliveries go one at a time, so that each has one here; a late word may make it two.
        let mut rest = arrived;
        while !rest.is_empty() {
            let mut now_shown = Vec::with_capacity(rest.len());
            let mut counted = rustc_hash::FxHashMap::<&str, i64>::default();
            let mut later = Vec::new();
            for (id, contact_id) in &rest {
                if counted.insert(contact_id, 1).is_none() {
                    now_shown.push(id.as_str());
                } else {
                    later.push((id.clone(), contact_id.clone()));
                }
            }
            self.count_shown_of(on, &counted).await?;
            let statement = "UPDATE transcript SET shown = (SELECT c.shown FROM contact c WHERE c.id = transcript.contact_id) \
                             WHERE id IN ({?})";
            sql::list(statement, now_shown).execute(&mut *on).await?;
            rest = later;
        }
        Ok(())
    }

    /// Ends a delivery for good and tells the engine, in one. `false`: somebody else holds it.
    pub(super) async fn fail(
        &self,
        on: &mut Connection,
        failure: &Failure<'_>,
        attempt: i64,
    ) -> Result<bool, StoreError> {
        if !end(on, failure.id, attempt, "failed", failure.why, failure.now).await? {
            return Ok(false);
        }
        self.tell_engine(on, failure).await?;
        Ok(true)
    }

    /// Nobody can know whether it arrived, and it is not said again. Of what nobody asks for again, the engine hears; says
    /// whether it does.
    pub(super) async fn unknown(
        &self,
        on: &mut Connection,
        failure: &Failure<'_>,
        attempt: i64,
    ) -> Result<bool, StoreError> {
        let ended = end(on, failure.id, attempt, "unknown", failure.why, failure.now).await?;
        if ended && is_missed(failure.kind) {
            self.tell_engine(on, failure).await?;
            return Ok(true);
        }
        Ok(false)
    }

    /// Puts the failure into the contact's inbox, once.
    pub(super) async fn tell_engine(&self, on: &mut Connection, failure: &Failure<'_>) -> Result<(), StoreError> {
        let event =
            Event::Undelivered { delivery: failure.id.to_owned(), kind: failure.kind, why: failure.why.to_owned() };
        let key = format!("undelivered:{}", failure.id);
        let holder = match self.holder_of_contact(on, failure.contact_id).await {
            // Nobody is there any more who could miss it.
            Err(StoreError::Erased | StoreError::Damaged { .. }) => return Ok(()),
            holder => holder?,
        };
        self.hold_contacts(on, &[failure.contact_id]).await?;
        let (contact_id, now) = (failure.contact_id, failure.now);
        let new = NewEvent { key: &key, contact_id, holder: &holder, event: &event, now };
        self.insert_event(on, &new).await.map(drop)
    }
}

/// A delivery that did not go through.
pub(super) struct Failure<'a> {
    pub(super) id: &'a str,
    pub(super) contact_id: &'a str,
    pub(super) kind: DeliveryKind,
    pub(super) why: &'a str,
    pub(super) now: DateTime<Utc>,
}

impl<'a> Failure<'a> {
    pub(super) fn of(delivery: &'a Delivery, why: &'a str, now: DateTime<Utc>) -> Self {
        Self { id: &delivery.id, contact_id: &delivery.contact_id, kind: delivery.kind, why, now }
    }
}

/// Whether nobody asks again for what did not arrive, so that a human must know. Whoever missed an answer asks.
pub(super) fn is_missed(kind: DeliveryKind) -> bool {
    match kind {
        DeliveryKind::Notice | DeliveryKind::Vital | DeliveryKind::Relay => true,
        DeliveryKind::Reply => false,
    }
}

async fn requeue(
    on: &mut Connection,
    id: &str,
    attempt: i64,
    why: &str,
    due_at: DateTime<Utc>,
    repeats: i64,
) -> Result<(), StoreError> {
    sql::query(
        "UPDATE outbox SET state = 'queued', why = $1, due_at = $2, repeats = repeats + $3, taken_until = NULL, \
         rank = CASE WHEN kind = 'notice' AND repeats + $3 = 0 THEN 1 ELSE 0 END \
         WHERE id = $4 AND state = 'sending' AND attempts = $5",
    )
    .bind(why)
    .bind(micros(due_at))
    .bind(repeats)
    .bind(id)
    .bind(attempt)
    .execute(on)
    .await?;
    Ok(())
}

async fn end(
    on: &mut Connection,
    id: &str,
    attempt: i64,
    state: &str,
    why: &str,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let ended = sql::query(
        "UPDATE outbox SET state = $1, why = $2, settled_at = $3, taken_until = NULL \
         WHERE id = $4 AND state = 'sending' AND attempts = $5",
    )
    .bind(state)
    .bind(why)
    .bind(micros(now))
    .bind(id)
    .bind(attempt)
    .execute(on)
    .await?;
    Ok(ended.rows_affected() == 1)
}
