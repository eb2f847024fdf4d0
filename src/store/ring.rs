//! What is to ring: at its moment it becomes an event in its contact's inbox, once.

use chrono::{DateTime, Utc};
use sqlx::{AnyConnection, Row};

use super::dialect::locking;
use super::error::StoreError;
use super::inbox::NewEvent;
use super::instant::{maybe_instant, micros};
use super::open::Store;
use crate::engine::effect::Subject;
use crate::engine::event::Event;

impl Store {
    /// Puts what is due into the inbox, at most `limit` rings, and says how many rang. Safe on several nodes at once.
    ///
    /// # Errors
    /// [`StoreError`] of the database; then nothing rang.
    pub async fn ring_due(&self, now: DateTime<Utc>, limit: i64) -> Result<usize, StoreError> {
        // Asked first without the writer: most of the time nothing is due.
        if self.next_ring_at().await?.is_none_or(|at| at > now) {
            return Ok(0);
        }
        let mut writing = self.write().await?;
        let mut rows = sqlx::query(locking!(
            self.inner.dialect,
            "SELECT r.id, r.contact_id, r.due_at, r.event, c.person_id, k.wrapped AS wrapped_key FROM ring r \
             JOIN contact c ON c.id = r.contact_id LEFT JOIN person_key k ON k.person_id = c.person_id \
             WHERE r.state = 'waiting' AND r.due_at <= $1 ORDER BY r.due_at, r.id LIMIT $2",
            "FOR UPDATE OF r SKIP LOCKED"
        ))
        .bind(micros(now))
        .bind(limit)
        .fetch_all(writing.on())
        .await?
        .into_iter()
        .map(|row| Ok((row.try_get::<String, _>("contact_id")?, row.try_get::<i64, _>("due_at")?, row)))
        .collect::<Result<Vec<_>, StoreError>>()?;
        // Contacts are locked in one order by everybody.
        rows.sort_by(|left, right| (&left.0, left.1).cmp(&(&right.0, right.1)));
        let mut rung = Vec::new();
        for (contact_id, due_at, row) in &rows {
            let id: String = row.try_get("id")?;
            sqlx::query("UPDATE ring SET state = 'rung' WHERE id = $1 AND state = 'waiting'")
                .bind(id.as_str())
                .execute(writing.on())
                .await?;
            let holder = match self.holder_in(row, contact_id) {
                // An erased person is not rung for.
                Err(StoreError::Erased) => continue,
                holder => holder?,
            };
            let event: Event =
                serde_json::from_str(row.try_get("event")?).map_err(|_| StoreError::Damaged { place: "ring.event" })?;
            // Its moment is part of the key: the same ring set to a later moment rings again.
            let key = format!("ring:{id}@{due_at}");
            let new = NewEvent { key: &key, contact_id, event: &event, now };
            self.lock_contact(writing.on(), contact_id).await?;
            self.insert_event(writing.on(), &holder, &new).await?;
            rung.push(contact_id.as_str());
        }
        writing.commit().await?;
        for contact_id in &rung {
            self.hub().inbox.notify_one();
            self.hub().change(contact_id);
        }
        Ok(rung.len())
    }

    /// When the next ring is due; it may be past.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn next_ring_at(&self) -> Result<Option<DateTime<Utc>>, StoreError> {
        let row = sqlx::query("SELECT MIN(due_at) AS due_at FROM ring WHERE state = 'waiting'")
            .fetch_one(&mut *self.read().await?)
            .await?;
        maybe_instant(row.try_get("due_at")?)
    }
}

/// Sets a ring. A waiting or silenced one of the same id is set anew; one that rang rings again only at a later moment.
/// `None`: the event is not one that can ring.
pub(super) async fn set_ring(
    on: &mut AnyConnection,
    contact_id: &str,
    subject: &Subject,
    at: DateTime<Utc>,
    event: &Event,
) -> Result<Option<()>, StoreError> {
    let Some(id) = ring_id(contact_id, subject, event) else { return Ok(None) };
    let json = serde_json::to_string(event).expect("an event is JSON");
    sqlx::query(
        "INSERT INTO ring (id, contact_id, subject, due_at, event) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (id) DO UPDATE SET due_at = excluded.due_at, event = excluded.event, state = 'waiting' \
         WHERE ring.state <> 'rung' OR ring.due_at < excluded.due_at",
    )
    .bind(id)
    .bind(contact_id)
    .bind(subject.key())
    .bind(micros(at))
    .bind(json)
    .execute(on)
    .await?;
    Ok(Some(()))
}

/// From here on, nothing that waits to ring about `subject` rings.
pub(super) async fn silence(on: &mut AnyConnection, contact_id: &str, subject: &Subject) -> Result<(), StoreError> {
    sqlx::query("UPDATE ring SET state = 'silenced' WHERE contact_id = $1 AND subject = $2 AND state = 'waiting'")
        .bind(contact_id)
        .bind(subject.key())
        .execute(on)
        .await?;
    Ok(())
}

/// Subject and the event's own identity. Rings are stored in plain JSON, so only events of ids and numbers have one.
fn ring_id(contact_id: &str, subject: &Subject, event: &Event) -> Option<String> {
    let subject = subject.key();
    match event {
        Event::ReminderDue { appointment: _, version, lead_minutes } => {
            Some(format!("{subject}:v{version}:{lead_minutes}"))
        }
        Event::WaitOver { wait } => Some(format!("{subject}:{contact_id}:{wait}")),
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
