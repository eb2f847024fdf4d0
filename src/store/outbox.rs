//! The outbox: each delivery is read again at the moment of its sending, handed out once at a time, and its outcome kept.
//!
//! ```text
//! queued -> sending -> sent
//!   ^          |-----> queued    provably unsent, or repeated once as a possible repeat
//!   |          |-----> unknown   it may have arrived, and so may its repeat
//!   |          `-----> failed    refused, or tried too often; an Undelivered event tells the engine
//!   `- dropped                   it must not go any more; `why` says why
//! ```

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::delivery::{Delivery, Outcome};
use super::dialect::locking;
use super::error::StoreError;
use super::inbox::NewEvent;
use super::instant::micros;
use super::open::Store;
use super::person::door_in;
use crate::care::contact::Door;
use crate::engine::event::{DeliveryKind, Event};

/// With a back-off that doubles from two seconds up to an hour (an hour after the eleventh try), a day of a service that does
/// not answer.
pub const ATTEMPTS_MAX: i64 = 34;
/// What may not have arrived is said once more, marked as a possible repeat; twice would be a nuisance. An answer, too:
/// somebody who heard nothing says their "yes" again, and that "yes" would meet a question that they have never seen.
/// But a process that died says nothing of the line: what it was sending goes again up to this often, because silence is
/// worse; not for ever, because a process that dies again and again would tell the same for ever.
const REPEATS_MAX: i64 = 3;
/// Why a delivery is dropped whose contact has shut the door.
const UNREACHABLE: &str = "unreachable";
/// Deliveries looked at under one lock; then others may write, too.
const LOOKED_AT_PER_CHANGE_MAX: usize = 50;

/// What is to be done with a delivery that has been looked at.
enum Look {
    Send(Box<Delivery>),
    /// It was settled without being sent.
    Next(String),
    Nothing,
}

impl Store {
    /// Takes the delivery that has been due longest, for `lease`, through `door` or any. A contact's deliveries go one at
    /// a time, in order. What must not go any more is dropped on the way; the delivery is marked as being sent before it
    /// is handed out.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn take_delivery(
        &self,
        door: Option<Door>,
        now: DateTime<Utc>,
        lease: TimeDelta,
    ) -> Result<Option<Delivery>, StoreError> {
        loop {
            let mut writing = self.write().await?;
            let mut settled = Vec::new();
            let mut found = None;
            let mut is_over = false;
            while settled.len() < LOOKED_AT_PER_CHANGE_MAX && !is_over {
                match self.look(writing.on(), door, now, lease).await? {
                    Look::Send(delivery) => {
                        found = Some(*delivery);
                        is_over = true;
                    }
                    Look::Next(contact_id) => settled.push(contact_id),
                    Look::Nothing => is_over = true,
                }
            }
            writing.commit().await?;
            for contact_id in &settled {
                self.hub().inbox.notify_one();
                self.hub().change(contact_id);
            }
            if is_over {
                return Ok(found);
            }
        }
    }

    /// Keeps what became of a delivery. Provably unsent, it is queued for `next_try_at`, and given up after
    /// [`ATTEMPTS_MAX`]. An outcome that comes after the lease counts only when it says that it was sent.
    ///
    /// # Errors
    /// [`StoreError`] of the database; then the delivery stays in sending until its lease ends, and counts as unknown.
    pub async fn settle(
        &self,
        delivery: &Delivery,
        outcome: &Outcome,
        now: DateTime<Utc>,
        next_try_at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let mut writing = self.write().await?;
        let on = writing.on();
        let attempt = delivery.attempts + 1;
        match outcome {
            Outcome::Sent { external_id } => self.sent(on, delivery, external_id.as_deref(), now).await?,
            Outcome::Unsent { why, after: _ } if attempt >= ATTEMPTS_MAX => {
                self.fail(on, &Failure::of(delivery, why, now), attempt).await?;
            }
            Outcome::Unsent { why, after: _ } => requeue(on, &delivery.id, attempt, why, next_try_at, 0).await?,
            Outcome::Refused { why, unreachable } => {
                let failed = self.fail(on, &Failure::of(delivery, why, now), attempt).await?;
                if failed && *unreachable {
                    sqlx::query("UPDATE contact SET unreachable_at = COALESCE(unreachable_at, $1) WHERE id = $2")
                        .bind(micros(now))
                        .bind(delivery.contact_id.as_str())
                        .execute(on)
                        .await?;
                }
            }
            Outcome::Unknown { why } if !delivery.possible_repeat => {
                requeue(on, &delivery.id, attempt, why, now, 1).await?;
            }
            Outcome::Unknown { why } => self.unknown(on, &Failure::of(delivery, why, now), attempt).await?,
        }
        writing.commit().await?;
        self.hub().wake_outbox();
        self.hub().inbox.notify_one();
        self.hub().change(&delivery.contact_id);
        Ok(())
    }

    async fn look(
        &self,
        on: &mut AnyConnection,
        door: Option<Door>,
        now: DateTime<Utc>,
        lease: TimeDelta,
    ) -> Result<Look, StoreError> {
        let row = sqlx::query(locking!(
            self.inner.dialect,
            "SELECT o.id, o.contact_id, o.kind, o.body, o.state, o.attempts, o.repeats, o.appointment_id, \
             o.appointment_version, o.grant_id, o.share, c.door, c.address, c.unreachable_at, c.person_id, \
             k.wrapped AS wrapped_key, p.stopped_at, a.version AS visit_version, a.state AS visit_state, a.at AS visit_at, g.state AS grant_state, \
             g.caregiver_id, g.shares_appointments, g.shares_rides, \
             (SELECT e.held_by FROM escalation e WHERE e.contact_id = o.contact_id \
             AND e.state IN ('waiting', 'claimed') AND e.state = 'claimed') AS held_by \
             FROM outbox o JOIN contact c ON c.id = o.contact_id JOIN person p ON p.id = c.person_id \
             LEFT JOIN person_key k ON k.person_id = p.id \
             LEFT JOIN appointment a ON a.id = o.appointment_id LEFT JOIN care_grant g ON g.id = o.grant_id \
             WHERE o.state IN ('queued', 'sending') AND o.due_at <= $1 \
             AND (o.state = 'queued' OR o.taken_until <= $1) \
             AND (CAST($2 AS TEXT) IS NULL OR c.door = CAST($2 AS TEXT)) \
             AND NOT EXISTS (SELECT 1 FROM outbox b WHERE b.contact_id = o.contact_id \
             AND b.state IN ('queued', 'sending') AND (b.turn, b.n) < (o.turn, o.n)) \
             AND NOT EXISTS (SELECT 1 FROM outbox l WHERE l.contact_id = o.contact_id \
             AND l.state = 'sending' AND l.taken_until > $1) \
             ORDER BY o.due_at, o.turn, o.n LIMIT 1",
            "FOR UPDATE OF o SKIP LOCKED"
        ))
        .bind(micros(now))
        .bind(door.map(Door::name))
        .fetch_optional(&mut *on)
        .await?;
        let Some(row) = row else { return Ok(Look::Nothing) };
        let id: String = row.try_get("id")?;
        let contact_id: String = row.try_get("contact_id")?;
        let kind = DeliveryKind::named(row.try_get("kind")?).ok_or(StoreError::Damaged { place: "outbox.kind" })?;
        let attempts: i64 = row.try_get("attempts")?;
        if let Some(why) = why_not(&row, kind, now)? {
            drop_it(on, &id, why, now).await?;
            if why == UNREACHABLE && is_missed(kind) {
                self.tell_engine(on, &Failure { id: &id, contact_id: &contact_id, kind, why, now }).await?;
            }
            return Ok(Look::Next(contact_id));
        }
        let was_sending = row.try_get::<&str, _>("state")? == "sending";
        let mut repeats: i64 = row.try_get("repeats")?;
        if was_sending {
            // The process died after it said "sending": it may have arrived.
            if repeats >= REPEATS_MAX {
                let failure = Failure { id: &id, contact_id: &contact_id, kind, why: "interrupted", now };
                self.unknown(on, &failure, attempts).await?;
                return Ok(Look::Next(contact_id));
            }
            repeats += 1;
        }
        let holder = match self.holder_in(&row, &contact_id) {
            Err(StoreError::Erased) => {
                drop_it(on, &id, "erased", now).await?;
                return Ok(Look::Next(contact_id));
            }
            holder => holder?,
        };
        let (body, address): (Vec<u8>, Vec<u8>) = (row.try_get("body")?, row.try_get("address")?);
        let opened = holder
            .open_json("outbox", &id, "body", &body)
            .and_then(|body| Ok((body, holder.open_words("contact", &contact_id, "address", &address)?)));
        let (Ok((body, address)), Ok(door)) = (opened, door_in(&row)) else {
            // It must not hold up what comes after it; the engine hears that it did not go.
            let failure = Failure { id: &id, contact_id: &contact_id, kind, why: "damaged", now };
            sqlx::query("UPDATE outbox SET state = 'sending' WHERE id = $1")
                .bind(id.as_str())
                .execute(&mut *on)
                .await?;
            self.fail(on, &failure, attempts).await?;
            return Ok(Look::Next(contact_id));
        };
        let marked = sqlx::query(
            "UPDATE outbox SET state = 'sending', attempts = attempts + 1, repeats = $1, taken_until = $2 \
             WHERE id = $3 AND attempts = $4 AND state IN ('queued', 'sending')",
        )
        .bind(repeats)
        .bind(micros(now + lease))
        .bind(id.as_str())
        .bind(attempts)
        .execute(on)
        .await?;
        if marked.rows_affected() == 0 {
            return Ok(Look::Next(contact_id));
        }
        let possible_repeat = repeats > 0;
        Ok(Look::Send(Box::new(Delivery { id, contact_id, door, address, kind, body, attempts, possible_repeat })))
    }

    async fn sent(
        &self,
        on: &mut AnyConnection,
        delivery: &Delivery,
        external_id: Option<&str>,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        // Whoever holds it now: it has arrived, and must not be repeated.
        let sent = sqlx::query(
            "UPDATE outbox SET state = 'sent', external_id = $1, settled_at = $2, taken_until = NULL, why = NULL \
             WHERE id = $3 AND state IN ('queued', 'sending', 'unknown')",
        )
        .bind(external_id)
        .bind(micros(now))
        .bind(delivery.id.as_str())
        .execute(&mut *on)
        .await?;
        if sent.rows_affected() == 1 {
            let shown = self.count_shown(on, &delivery.contact_id, 1).await?;
            sqlx::query("UPDATE transcript SET shown = $1 WHERE id = $2")
                .bind(shown)
                .bind(delivery.id.as_str())
                .execute(on)
                .await?;
        }
        Ok(())
    }

    /// Ends a delivery for good and tells the engine, in one. `false`: somebody else holds it.
    async fn fail(&self, on: &mut AnyConnection, failure: &Failure<'_>, attempt: i64) -> Result<bool, StoreError> {
        if !end(on, failure.id, attempt, "failed", failure.why, failure.now).await? {
            return Ok(false);
        }
        self.tell_engine(on, failure).await?;
        Ok(true)
    }

    /// Nobody can know whether it arrived, and it is not said again. Of what nobody asks for again, the engine hears.
    async fn unknown(&self, on: &mut AnyConnection, failure: &Failure<'_>, attempt: i64) -> Result<(), StoreError> {
        let ended = end(on, failure.id, attempt, "unknown", failure.why, failure.now).await?;
        if ended && is_missed(failure.kind) {
            self.tell_engine(on, failure).await?;
        }
        Ok(())
    }

    /// Puts the failure into the contact's inbox, once.
    async fn tell_engine(&self, on: &mut AnyConnection, failure: &Failure<'_>) -> Result<(), StoreError> {
        let event =
            Event::Undelivered { delivery: failure.id.to_owned(), kind: failure.kind, why: failure.why.to_owned() };
        let key = format!("undelivered:{}", failure.id);
        let holder = self.holder_of_contact(on, failure.contact_id).await?;
        self.lock_contact(on, failure.contact_id).await?;
        let new = NewEvent { key: &key, contact_id: failure.contact_id, event: &event, now: failure.now };
        self.insert_event(on, &holder, &new).await.map(drop)
    }
}

/// A delivery that did not go through.
struct Failure<'a> {
    id: &'a str,
    contact_id: &'a str,
    kind: DeliveryKind,
    why: &'a str,
    now: DateTime<Utc>,
}

impl<'a> Failure<'a> {
    fn of(delivery: &'a Delivery, why: &'a str, now: DateTime<Utc>) -> Self {
        Self { id: &delivery.id, contact_id: &delivery.contact_id, kind: delivery.kind, why, now }
    }
}

/// Whether nobody asks again for what did not arrive, so that a human must know. Whoever missed an answer asks.
fn is_missed(kind: DeliveryKind) -> bool {
    match kind {
        DeliveryKind::Notice | DeliveryKind::Vital | DeliveryKind::Relay => true,
        DeliveryKind::Reply => false,
    }
}

/// Why a delivery must not go any more, read in the moment of its sending.
fn why_not(row: &AnyRow, kind: DeliveryKind, now: DateTime<Utc>) -> Result<Option<&'static str>, StoreError> {
    let is_set = |column: &str| Ok::<_, StoreError>(row.try_get::<Option<i64>, _>(column)?.is_some());
    let text = |column: &str| row.try_get::<Option<String>, _>(column);
    if is_set("unreachable_at")? {
        return Ok(Some(UNREACHABLE));
    }
    if kind == DeliveryKind::Notice && is_set("stopped_at")? {
        return Ok(Some("stopped"));
    }
    if matches!(kind, DeliveryKind::Reply | DeliveryKind::Notice) && text("held_by")?.is_some() {
        return Ok(Some("held"));
    }
    if text("appointment_id")?.is_some() {
        let (meant, stands): (Option<i64>, Option<i64>) =
            (row.try_get("appointment_version")?, row.try_get("visit_version")?);
        let is_over = row.try_get::<Option<i64>, _>("visit_at")?.is_none_or(|at| at <= micros(now));
        if meant != stands || is_over || text("visit_state")?.is_none_or(|state| state == "cancelled") {
            return Ok(Some("outdated"));
        }
    }
    if text("grant_id")?.is_some() {
        let is_shared = match text("share")?.as_deref() {
            Some("appointments") => is_set("shares_appointments")?,
            Some("rides") => is_set("shares_rides")?,
            Some(_) | None => false,
        };
        let is_theirs = text("caregiver_id")? == text("contact_id")?;
        if text("grant_state")?.as_deref() != Some("live") || !is_theirs || !is_shared {
            return Ok(Some("consent"));
        }
    }
    Ok(None)
}

async fn drop_it(on: &mut AnyConnection, id: &str, why: &str, now: DateTime<Utc>) -> Result<(), StoreError> {
    sqlx::query("UPDATE outbox SET state = 'dropped', why = $1, settled_at = $2, taken_until = NULL WHERE id = $3")
        .bind(why)
        .bind(micros(now))
        .bind(id)
        .execute(on)
        .await?;
    Ok(())
}

async fn requeue(
    on: &mut AnyConnection,
    id: &str,
    attempt: i64,
    why: &str,
    due_at: DateTime<Utc>,
    repeats: i64,
) -> Result<(), StoreError> {
    sqlx::query(
        "UPDATE outbox SET state = 'queued', why = $1, due_at = $2, repeats = repeats + $3, taken_until = NULL \
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
    on: &mut AnyConnection,
    id: &str,
    attempt: i64,
    state: &str,
    why: &str,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let ended = sqlx::query(
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
