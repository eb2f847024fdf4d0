//! Editions of flows, words and data, as they were: so that a conversation can go on with the one that it stands on. Knows
//! texts by path and nothing of what they mean.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};

use super::error::StoreError;
use super::instant::micros;
use super::open::Store;
use super::sql::{self, Connection};
use crate::care::contact::ContactId;
use crate::engine::session::Session;

/// So many of the latest editions are kept even when no conversation stands on them: an operator may go back, and another
/// node may be a step behind.
pub const EDITIONS_KEPT: i64 = 8;

/// An edition that conversations stand on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditionInUse {
    /// Its name.
    pub id: String,
    /// How many stand on it.
    pub sessions: i64,
    /// Whether its texts are still there.
    pub is_kept: bool,
}

/// One conversation, as it is stored.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredSession {
    /// Whose.
    pub contact_id: ContactId,
    /// Where it stands; none when it cannot be read (the person was erased, the row is damaged).
    pub session: Option<Session>,
}

impl Store {
    /// Takes up an edition: keeps its texts, those that are there already once, and makes it the latest. To take up the
    /// latest again changes nothing.
    ///
    /// # Errors
    /// [`StoreError`] of the database; then nothing of it was kept.
    pub async fn take_up_edition(
        &self,
        id: &str,
        texts: &BTreeMap<String, String>,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let mut writing = self.write().await?;
        let on = writing.on();
        let latest = sql::query("SELECT id, taken_up_at FROM edition ORDER BY taken_up_at DESC, id LIMIT 1")
            .fetch_optional(&mut *on)
            .await?;
        let mut at = micros(now);
        if let Some(latest) = latest {
            if latest.try_get::<String, _>("id")? == id && is_whole(on, id, texts).await? {
                return writing.commit().await;
            }
            // Later than the one before it, even by a clock that stands still or was set back.
            at = at.max(latest.try_get::<i64, _>("taken_up_at")?.saturating_add(1));
        }
        sql::query(
            "INSERT INTO edition (id, taken_up_at) VALUES ($1, $2) \
             ON CONFLICT (id) DO UPDATE SET taken_up_at = excluded.taken_up_at",
        )
        .bind(id)
        .bind(at)
        .execute(&mut *on)
        .await?;
        for (path, text) in texts {
            let hash = hash_of(text);
            sql::query("INSERT INTO edition_text (hash, text) VALUES ($1, $2) ON CONFLICT (hash) DO NOTHING")
                .bind(hash.as_str())
                .bind(text.as_str())
                .execute(&mut *on)
                .await?;
            sql::query(
                "INSERT INTO edition_file (edition_id, path, hash) VALUES ($1, $2, $3) \
                 ON CONFLICT (edition_id, path) DO UPDATE SET hash = excluded.hash",
            )
            .bind(id)
            .bind(path.as_str())
            .bind(hash.as_str())
            .execute(&mut *on)
            .await?;
        }
        writing.commit().await
    }

    /// The texts of an edition by path; none when it is not here. Whether they are whole is seen by their name.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn edition(&self, id: &str) -> Result<Option<BTreeMap<String, String>>, StoreError> {
        let rows = sql::query(
            "SELECT f.path, t.text FROM edition_file f JOIN edition_text t ON t.hash = f.hash WHERE f.edition_id = $1",
        )
        .bind(id)
        .fetch_all(&mut *self.read().await?)
        .await?;
        let texts = rows.iter().map(|row| Ok((row.try_get("path")?, row.try_get("text")?)));
        let texts = texts.collect::<Result<BTreeMap<_, _>, StoreError>>()?;
        Ok(Some(texts).filter(|texts| !texts.is_empty()))
    }

    /// Whether the edition `id` was taken up after `other`. One that is not here any more is earlier than any.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn is_later_edition(&self, id: &str, other: &str) -> Result<bool, StoreError> {
        let rows = sql::query("SELECT id, taken_up_at FROM edition WHERE id IN ($1, $2)")
            .bind(id)
            .bind(other)
            .fetch_all(&mut *self.read().await?)
            .await?;
        let mut taken_up_at = BTreeMap::new();
        for row in &rows {
            taken_up_at.insert(row.try_get::<String, _>("id")?, row.try_get::<i64, _>("taken_up_at")?);
        }
        Ok(taken_up_at.get(id) > taken_up_at.get(other))
    }

    /// The editions that conversations stand on, those with the most first.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn editions_in_use(&self) -> Result<Vec<EditionInUse>, StoreError> {
        let rows = sql::query(
            "SELECT s.edition AS id, COUNT(*) AS sessions, COUNT(e.id) AS kept FROM session s \
             LEFT JOIN edition e ON e.id = s.edition WHERE s.edition IS NOT NULL \
             GROUP BY s.edition ORDER BY COUNT(*) DESC, s.edition",
        )
        .fetch_all(&mut *self.read().await?)
        .await?;
        let in_use = rows.iter().map(|row| {
            let is_kept = row.try_get::<i64, _>("kept")? > 0;
            Ok(EditionInUse { id: row.try_get("id")?, sessions: row.try_get("sessions")?, is_kept })
        });
        in_use.collect()
    }

    /// Forgets the editions that no conversation stands on, save the latest [`EDITIONS_KEPT`], and the texts that no edition
    /// has any more. Gives how many editions were forgotten.
    ///
    /// # Errors
    /// [`StoreError`] of the database; then nothing was forgotten.
    pub async fn forget_editions(&self) -> Result<u64, StoreError> {
        let mut writing = self.write().await?;
        let on = writing.on();
        let rows = sql::query(
            // One look into the index for each edition, not a list of all sessions: a start waits for this.
            "SELECT id FROM edition WHERE NOT EXISTS (SELECT 1 FROM session s WHERE s.edition = edition.id) \
             AND id NOT IN (SELECT id FROM edition ORDER BY taken_up_at DESC, id LIMIT $1)",
        )
        .bind(EDITIONS_KEPT)
        .fetch_all(&mut *on)
        .await?;
        let mut forgotten = 0;
        for row in &rows {
            let id: String = row.try_get("id")?;
            sql::query("DELETE FROM edition_file WHERE edition_id = $1").bind(id.as_str()).execute(&mut *on).await?;
            let gone = sql::query("DELETE FROM edition WHERE id = $1").bind(id.as_str()).execute(&mut *on).await?;
            forgotten += gone.rows_affected();
        }
        if forgotten > 0 {
            sql::query("DELETE FROM edition_text WHERE hash NOT IN (SELECT hash FROM edition_file)")
                .execute(&mut *on)
                .await?;
        }
        writing.commit().await?;
        Ok(forgotten)
    }

    /// Stored conversations in the order of their contacts' ids, at most `limit`, those after `after` when it is given.
    ///
    /// # Errors
    /// [`StoreError`] of the database. A conversation that cannot be read is no error.
    pub async fn stored_sessions(&self, after: Option<&str>, limit: i64) -> Result<Vec<StoredSession>, StoreError> {
        let rows = sql::query(
            "SELECT c.id AS contact_id, c.person_id, k.wrapped AS wrapped_key, s.state, s.edition FROM session s \
             JOIN contact c ON c.id = s.contact_id LEFT JOIN person_key k ON k.person_id = c.person_id \
             WHERE c.id > $1 ORDER BY c.id LIMIT $2",
        )
        .bind(after.unwrap_or_default())
        .bind(limit)
        .fetch_all(&mut *self.read().await?)
        .await?;
        let stored = rows.iter().map(|row| {
            let contact_id: String = row.try_get("contact_id")?;
            let (sealed, edition): (Vec<u8>, Option<String>) = (row.try_get("state")?, row.try_get("edition")?);
            let holder = self.holder_in(row, &contact_id).ok();
            let session: Option<Session> =
                holder.and_then(|holder| holder.open_json("session", &contact_id, "state", &sealed).ok());
            Ok(StoredSession { session: session.map(|session| Session { edition, ..session }), contact_id })
        });
        stored.collect()
    }
}

/// Whether nothing of an edition is missing.
async fn is_whole(on: &mut Connection, id: &str, texts: &BTreeMap<String, String>) -> Result<bool, StoreError> {
    let row = sql::query(
        "SELECT COUNT(*) AS files FROM edition_file f JOIN edition_text t ON t.hash = f.hash WHERE f.edition_id = $1",
    )
    .bind(id)
    .fetch_one(on)
    .await?;
    Ok(usize::try_from(row.try_get::<i64, _>("files")?) == Ok(texts.len()))
}

fn hash_of(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}
