//! What happened to somebody, for a replay. The inbox keeps every event, sealed, with the moment of its turn; the rest of
//! what a turn read follows from the turns before it, so nothing more has to be kept.

use chrono::{DateTime, Utc};

use super::error::StoreError;
use super::instant::instant;
use super::open::Store;
use super::person::contact_in;
use super::sql;
use crate::care::contact::{Contact, ContactId};
use crate::care::person::PersonId;
use crate::engine::event::Event;

/// One contact of a conversation that is replayed.
#[derive(Clone, Debug, PartialEq)]
pub struct Party {
    /// The contact.
    pub contact: Contact,
    /// The person behind it.
    pub person: PersonId,
}

/// One event that was turned.
#[derive(Clone, Debug, PartialEq)]
pub struct Past {
    /// The turn's number.
    pub turn: i64,
    /// Whose.
    pub contact_id: ContactId,
    /// What happened; none when it was given up because it could not be read.
    pub event: Option<Event>,
    /// The moment for which the turn was decided.
    pub at: DateTime<Utc>,
    /// The turn's secret, the source of its codes.
    pub secret: [u8; 32],
    /// The turn failed, and a human was called.
    pub failed: bool,
}

impl Store {
    /// Everybody we can write to, in the order in which they came.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn contact_ids(&self) -> Result<Vec<ContactId>, StoreError> {
        let rows =
            sql::query("SELECT id FROM contact ORDER BY created_at, id").fetch_all(&mut *self.read().await?).await?;
        rows.iter().map(|row| row.try_get("id")).collect()
    }

    /// Those whose consents tie them to a contact directly, whatever became of the consent; the same person's other
    /// contacts, too. Without the contact itself.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn tied_to(&self, contact_id: &str) -> Result<Vec<ContactId>, StoreError> {
        let rows = sql::query(
            "SELECT o.id FROM contact c JOIN contact o ON o.id <> c.id WHERE c.id = $1 AND (o.person_id = c.person_id \
             OR EXISTS (SELECT 1 FROM care_grant g WHERE \
             (g.patient_id = c.person_id AND (g.caregiver_id = o.id OR g.opened_by = o.id)) \
             OR (g.patient_id = o.person_id AND (g.caregiver_id = c.id OR g.opened_by = c.id)))) ORDER BY o.id",
        )
        .bind(contact_id)
        .fetch_all(&mut *self.read().await?)
        .await?;
        rows.iter().map(|row| row.try_get("id")).collect()
    }

    /// A contact and everything that happened to it, in order. None when nobody is called so, or the person was erased.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn past_of(&self, contact_id: &str) -> Result<Option<(Party, Vec<Past>)>, StoreError> {
        let mut on = self.read().await?;
        let Some(holder) = self.reader_of(&mut on, contact_id).await? else { return Ok(None) };
        let row = sql::query("SELECT id AS contact_id, door, language_hint FROM contact WHERE id = $1")
            .bind(contact_id)
            .fetch_one(&mut on)
            .await?;
        let party = Party { contact: contact_in(&row)?, person: holder.person_id.clone() };
        let rows = sql::query(
            "SELECT seq, key, event, state, done_at FROM inbox WHERE contact_id = $1 AND state <> 'waiting' \
             AND done_at IS NOT NULL ORDER BY seq",
        )
        .bind(contact_id)
        .fetch_all(&mut on)
        .await?;
        let mut past = Vec::with_capacity(rows.len());
        for row in &rows {
            let (turn, key): (i64, String) = (row.try_get("seq")?, row.try_get("key")?);
            let sealed: Vec<u8> = row.try_get("event")?;
            let failed = row.try_get::<String, _>("state")? == "failed";
            let event = match holder.open_json("inbox", &key, "event", &sealed) {
                Ok(event) => Some(event),
                // It could not be read then either: that is why it failed.
                Err(_) if failed => None,
                Err(damaged) => return Err(damaged),
            };
            past.push(Past {
                turn,
                contact_id: contact_id.to_owned(),
                event,
                at: instant(row.try_get("done_at")?)?,
                secret: self.inner.keys.turn_secret(turn, &key),
                failed,
            });
        }
        Ok(Some((party, past)))
    }

    /// What the turns of a contact said, and to whom: turn, contact and message id, in order. An advocate's own words are
    /// `relay`.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn said_in_turns_of(&self, contact_id: &str) -> Result<Vec<(i64, ContactId, String)>, StoreError> {
        let rows = sql::query(
            "SELECT t.turn, t.contact_id, t.what FROM transcript t JOIN inbox i ON i.seq = t.turn \
             WHERE i.contact_id = $1 AND t.side IN ('bot', 'advocate') ORDER BY t.turn, t.n",
        )
        .bind(contact_id)
        .fetch_all(&mut *self.read().await?)
        .await?;
        rows.iter().map(|row| Ok((row.try_get("turn")?, row.try_get("contact_id")?, row.try_get("what")?))).collect()
    }
}
