//! What is to ring: at its moment it becomes an event in its contact's inbox, once.

use chrono::{DateTime, Utc};
use tracing::error;

use super::dialect::locking;
use super::error::StoreError;
use super::inbox::NewEvent;
use super::instant::{maybe_instant, micros};
use super::open::Store;
use super::sql::{self, Connection};
use super::turn_line::Place;
use crate::engine::effect::Subject;
use crate::engine::event::Event;

/// No sealed value is so short: it never opens.
const NOTHING: &[u8] = &[];

impl Store {
    /// Puts what is due into the inbox, at most `limit` rings, and says how many rang. Safe on several nodes at once: it waits
    /// for nobody. Whose row somebody else holds, because they are being turned, is rung for in the next go.
    ///
    /// # Errors
    /// [`StoreError`] of the database; then nothing rang. [`StoreError::Damaged`]: for want of a master key somebody's rings wait;
    /// the others rang.
    pub async fn ring_due(&self, now: DateTime<Utc>, limit: i64) -> Result<usize, StoreError> {
        // Asked first without the writer: most of the time nothing is due.
        if self.next_ring_at().await?.is_none_or(|at| at > now) {
            return Ok(0);
        }
        let mut writing = self.write().await?;
        let mut rows = sql::query(locking!(
            self.inner.dialect,
            "SELECT r.id, r.contact_id, r.due_at, r.event, c.person_id, k.wrapped AS wrapped_key FROM ring r \
             JOIN contact c ON c.id = r.contact_id LEFT JOIN person_key k ON k.person_id = c.person_id \
             WHERE r.state = 'waiting' AND r.due_at <= $1 ORDER BY r.due_at, r.id LIMIT $2",
            "FOR UPDATE OF r SKIP LOCKED FOR NO KEY UPDATE OF c SKIP LOCKED"
        ))
        .bind(micros(now))
        .bind(limit)
        .fetch_all(writing.on())
        .await?
        .into_iter()
        .map(|row| Ok((row.try_get::<String, _>("contact_id")?, row.try_get::<i64, _>("due_at")?, row)))
        .collect::<Result<Vec<_>, StoreError>>()?;
        // A contact's rings go in the order of their moments.
        rows.sort_by(|left, right| (&left.0, left.1).cmp(&(&right.0, right.1)));
        let mut ringing = Vec::with_capacity(rows.len());
        let mut damaged = Vec::new();
        let mut waits = None;
        let mut rung = Vec::with_capacity(rows.len());
        for (contact_id, due_at, row) in &rows {
            let id: String = row.try_get("id")?;
            let event = row.try_get("event").ok().and_then(|event| serde_json::from_str::<Event>(event).ok());
            match (self.holder_in(row, contact_id), event) {
                (Ok(holder), Some(event)) => {
                    ringing.push((key_of(&id, *due_at, &event), contact_id.as_str(), holder, event));
                }
                // An erased person is not rung for.
                (Err(StoreError::Erased), _) => {}
                (Err(missing @ StoreError::Damaged { .. }), _)
                    if !self.knows_wrapping_of(writing.on(), contact_id).await? =>
                {
                    waits = Some(missing);
                    continue;
                }
                (Ok(_), None) | (Err(StoreError::Damaged { .. }), _) => {
                    damaged.push((format!("ring:{due_at}:{id}"), contact_id.as_str()));
                }
                (Err(other), _) => return Err(other),
            }
            rung.push(id);
        }
        let statement = "UPDATE ring SET state = 'rung' WHERE state = 'waiting' AND id IN ({?})";
        sql::list(statement, rung.iter()).execute(writing.on()).await?;
        let of_damaged = damaged.iter().map(|(_, contact_id)| *contact_id);
        let contact_ids: Vec<&str> = ringing.iter().map(|(_, contact_id, ..)| *contact_id).chain(of_damaged).collect();
        let place = |event: &Event| Place::of(event, now);
        for alike in ringing.chunk_by(|left, right| place(&left.3) == place(&right.3)) {
            let new: Vec<NewEvent<'_>> = alike
                .iter()
                .map(|(key, contact_id, holder, event)| NewEvent { key, contact_id, holder, event, now })
                .collect();
            self.insert_events(writing.on(), &new, place(&alike[0].3), None).await?;
        }
        self.insert_damaged(writing.on(), &damaged, now).await?;
        writing.commit().await?;
        self.hub().inbox.notify_one();
        contact_ids.iter().for_each(|contact_id| self.hub().change(contact_id));
        waits.map_or(Ok(rung.len()), Err)
    }

    /// Puts what cannot be read, or whose person's key cannot, into the inbox without an event. Whoever takes it gives it up and
    /// calls a human: it holds up no other ring, and it is not lost.
    async fn insert_damaged(
        &self,
        on: &mut Connection,
        damaged: &[(String, &str)],
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let statement = "INSERT INTO inbox (key, contact_id, kind, event, received_at) VALUES {(?text, ?text, 'ring', ?bytes, $1)} \
                         ON CONFLICT (key) DO NOTHING";
        let mut events = sql::rows(statement, 3).share(micros(now));
        for (key, contact_id) in damaged {
            error!(%key, contact.id = contact_id, "what was to ring cannot be read; a person is called instead");
            events.bind(key.as_str()).bind(*contact_id).bind(NOTHING);
        }
        events.execute(&mut *on).await?;
        let mut contact_ids: Vec<&str> = damaged.iter().map(|(_, contact_id)| *contact_id).collect();
        self.stand_in_line(on, &mut contact_ids, Place::Now(now), None).await.map(drop)
    }

    /// When the next ring is due; it may be past.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn next_ring_at(&self) -> Result<Option<DateTime<Utc>>, StoreError> {
        let row = sql::query("SELECT MIN(due_at) AS due_at FROM ring WHERE state = 'waiting'")
            .fetch_one(&mut *self.read().await?)
            .await?;
        maybe_instant(row.try_get("due_at")?)
    }
}

/// A ring to be set.
pub(super) struct NewRing {
    pub(super) id: String,
    pub(super) contact_id: String,
    pub(super) subject: String,
    due_at: i64,
    event: String,
}

impl NewRing {
    /// `None`: the event is not one that can ring.
    pub(super) fn of(contact_id: &str, subject: &Subject, at: DateTime<Utc>, event: &Event) -> Option<Self> {
        Some(Self {
            id: ring_id(contact_id, subject, event)?,
            contact_id: contact_id.to_owned(),
            subject: subject.key(),
            due_at: micros(at),
            event: serde_json::to_string(event).expect("an event is JSON"),
        })
    }
}

/// Sets rings, each id once. A waiting or silenced one of the same id is set anew; one that rang rings again only at a later
/// moment, or with another event: the next question's wait, after a clock that was ahead.
pub(super) async fn set_rings(on: &mut Connection, rings: &[NewRing]) -> Result<(), StoreError> {
    let statement = "INSERT INTO ring (id, contact_id, subject, due_at, event) VALUES {(?text, ?text, ?text, ?number, ?text)} \
                     ON CONFLICT (id) DO UPDATE SET due_at = excluded.due_at, event = excluded.event, state = 'waiting' \
                     WHERE ring.state <> 'rung' OR ring.due_at < excluded.due_at OR ring.event <> excluded.event";
    let mut set = sql::rows(statement, 5);
    // In one order with all who change old rings: retention lets go of them by id.
    let mut in_order: Vec<&NewRing> = rings.iter().collect();
    in_order.sort_unstable_by(|left, right| left.id.cmp(&right.id));
    for ring in in_order {
        set.bind(ring.id.as_str())
            .bind(ring.contact_id.as_str())
            .bind(ring.subject.as_str())
            .bind(ring.due_at)
            .bind(ring.event.as_str());
    }
    set.execute(on).await?;
    Ok(())
}

/// From here on, nothing that waits to ring about these subjects of these contacts rings.
pub(super) async fn silence_all(on: &mut Connection, subjects: &[(&str, String)]) -> Result<(), StoreError> {
    // Joined, not `IN (VALUES …)`: for that, with more than one row in it, SQLite looks through all that waits.
    let statement = "UPDATE ring SET state = 'silenced' FROM (VALUES {(?text, ?text)}) AS v \
                     WHERE ring.state = 'waiting' AND ring.contact_id = v.column1 AND ring.subject = v.column2";
    let mut silenced = sql::rows(statement, 2);
    for (contact_id, subject) in subjects {
        silenced.bind(*contact_id).bind(subject.as_str());
    }
    silenced.execute(on).await?;
    Ok(())
}

/// The key of what rings. Its moment is part of it: the same ring set to a later moment rings again. So is a wait's number: two
/// waits of one moment are two events. The moment comes first: what rings together stands together in the index of keys.
fn key_of(id: &str, due_at: i64, event: &Event) -> String {
    if let Event::WaitOver { wait } = event {
        format!("ring:{due_at}:{id}:{wait}")
    } else {
        format!("ring:{due_at}:{id}")
    }
}

/// Subject and the event's own identity. Rings are stored in plain JSON, so only events of ids and numbers have one.
fn ring_id(contact_id: &str, subject: &Subject, event: &Event) -> Option<String> {
    let subject = subject.key();
    match event {
        Event::ReminderDue { appointment: _, version, lead_minutes } => {
            Some(format!("{subject}:v{version}:{lead_minutes}"))
        }
        // A contact has one open question: the next one's wait takes the place of the last one's.
        Event::WaitOver { wait: _ } => Some(format!("{subject}:{contact_id}")),
        Event::ClimbDue { escalation: _, version } => Some(format!("{subject}:v{version}")),
        Event::RideAnswerDue { ride: _ } => Some(subject),
        Event::Said { .. }
        | Event::Pressed { .. }
        | Event::Sent { .. }
        | Event::Edited { .. }
        | Event::Reachable { .. }
        | Event::Claimed { .. }
        | Event::Answered { .. }
        | Event::Noted { .. }
        | Event::HandedBack { .. }
        | Event::Closed { .. }
        | Event::VisitAdded { .. }
        | Event::RideSettled { .. }
        | Event::Undelivered { .. } => None,
    }
}
