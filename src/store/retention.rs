//! Letting go of what is over and old, in small steps. Safe on several nodes: a row goes once, whoever deletes it.
//!
//! Never let go: anything of a contact who waits for a human or is held by one; what is still to be turned, to ring or to
//! be sent; and the newest turn of every conversation, so that an open question stays on the page.

use chrono::{DateTime, Utc};

use super::error::StoreError;
use super::instant::micros;
use super::open::Store;
use super::sql;
use crate::care::contact::ContactId;

/// Contacts looked at in one step.
const CONTACTS_PER_STEP: i64 = 50;
/// Rows looked at, and at most deleted, in one step.
const ROWS_PER_STEP: i64 = 200;

/// Nobody waits for a human, or is held by one.
const CALM: &str =
    "NOT EXISTS (SELECT 1 FROM escalation e WHERE e.contact_id = $1 AND e.state IN ('waiting', 'claimed'))";

/// A step of letting go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step<C> {
    /// Where the next step begins; none when this was the last.
    pub next: Option<C>,
    /// How many rows went.
    pub rows: u64,
}

impl Store {
    /// Lets go of lines and notes written before `before`, of the contacts after `after`.
    ///
    /// # Errors
    /// [`StoreError`] of the database; then nothing of this step went.
    pub async fn let_go_of_lines(&self, after: &str, before: DateTime<Utc>) -> Result<Step<ContactId>, StoreError> {
        let contacts = sql::query("SELECT id FROM contact WHERE id > $1 ORDER BY id LIMIT $2")
            .bind(after)
            .bind(CONTACTS_PER_STEP)
            .fetch_all(&mut *self.read().await?)
            .await?;
        let mut rows = 0;
        let mut before_it = after.to_owned();
        for contact in &contacts {
            let contact_id: String = contact.try_get("id")?;
            let gone = self.let_go_of_contact(&contact_id, before).await?;
            rows += gone;
            if gone >= ROWS_PER_STEP.unsigned_abs() {
                // There may be more of this one.
                return Ok(Step { next: Some(before_it), rows });
            }
            before_it = contact_id;
        }
        let next = Some(before_it).filter(|_| !contacts.is_empty());
        Ok(Step { next, rows })
    }

    async fn let_go_of_contact(&self, contact_id: &str, before: DateTime<Utc>) -> Result<u64, StoreError> {
        let mut on = self.read().await?;
        // The oldest first: most of the time it is young, and nothing more is read.
        let oldest = sql::query("SELECT at FROM transcript WHERE contact_id = $1 ORDER BY turn, n LIMIT 1")
            .bind(contact_id)
            .fetch_optional(&mut on)
            .await?;
        let is_old = |at: i64| at < micros(before);
        let mut ids: Vec<(String, [&str; 2])> = Vec::new();
        if oldest.map(|row| row.try_get::<i64, _>("at")).transpose()?.is_some_and(is_old) {
            let lines = format!(
                "SELECT t.id FROM transcript t LEFT JOIN outbox o ON o.id = t.delivery_id \
                 WHERE t.contact_id = $1 AND t.at < $2 AND {CALM} \
                 AND t.turn < (SELECT MAX(l.turn) FROM transcript l WHERE l.contact_id = $1) \
                 AND (o.state IS NULL OR o.state NOT IN ('queued', 'sending')) ORDER BY t.turn, t.n LIMIT $3"
            );
            let lines = sql::made(lines).bind(contact_id).bind(micros(before)).bind(ROWS_PER_STEP);
            for row in lines.fetch_all(&mut on).await? {
                let gone = ["DELETE FROM transcript WHERE id = $1", "DELETE FROM outbox WHERE id = $1"];
                ids.push((row.try_get("id")?, gone));
            }
        }
        let notes = format!("SELECT id FROM note WHERE contact_id = $1 AND at < $2 AND {CALM} ORDER BY at LIMIT $3");
        let notes = sql::made(notes).bind(contact_id).bind(micros(before)).bind(ROWS_PER_STEP);
        for row in notes.fetch_all(&mut on).await? {
            ids.push((row.try_get("id")?, ["DELETE FROM note WHERE id = $1", ""]));
        }
        drop(on);
        if ids.is_empty() {
            return Ok(0);
        }
        let mut writing = self.write().await?;
        for (id, statements) in &ids {
            for statement in statements.iter().filter(|statement| !statement.is_empty()) {
                sql::query(statement).bind(id.as_str()).execute(writing.on()).await?;
            }
        }
        writing.commit().await?;
        Ok(ids.len() as u64)
    }

    /// Lets go of visits, rides and escalations that were over before `before`, a step of each. `true`: there may be more.
    ///
    /// # Errors
    /// [`StoreError`] of the database; what went is gone.
    pub async fn let_go_of_facts(&self, before: DateTime<Utc>) -> Result<Step<()>, StoreError> {
        let mut rows = 0;
        for (find, delete) in [
            ("SELECT id FROM appointment WHERE at < $1 LIMIT $2", "DELETE FROM appointment WHERE id = $1 AND at < $2"),
            (
                "SELECT id FROM ride WHERE at < $1 AND state <> 'asked' LIMIT $2",
                "DELETE FROM ride WHERE id = $1 AND at < $2 AND state <> 'asked'",
            ),
            (
                "SELECT id FROM escalation WHERE state IN ('handed-back', 'closed') AND ended_at < $1 LIMIT $2",
                "DELETE FROM escalation WHERE id = $1 AND state IN ('handed-back', 'closed') AND ended_at < $2",
            ),
            (
                "SELECT id FROM care_grant WHERE (state = 'ended' AND ended_at < $1) \
                 OR (state = 'invited' AND expires_at < $1) LIMIT $2",
                "DELETE FROM care_grant WHERE id = $1 AND ((state = 'ended' AND ended_at < $2) \
                 OR (state = 'invited' AND expires_at < $2))",
            ),
        ] {
            // Looked for by a reader, because that may take it through a whole table: nobody waits meanwhile.
            let mut on = self.read().await?;
            let found = sql::query(find).bind(micros(before)).bind(ROWS_PER_STEP).fetch_all(&mut on).await?;
            drop(on);
            if found.is_empty() {
                continue;
            }
            let mut writing = self.write().await?;
            for row in &found {
                // It may have changed meanwhile.
                let gone = sql::query(delete).bind(row.try_get::<String, _>("id")?).bind(micros(before));
                rows += gone.execute(writing.on()).await?.rows_affected();
            }
            writing.commit().await?;
        }
        Ok(Step { next: (rows > 0).then_some(()), rows })
    }

    /// Lets go of events that were turned before `before`, of those after number `after`.
    ///
    /// # Errors
    /// [`StoreError`] of the database; then nothing of this step went.
    pub async fn let_go_of_events(&self, after: i64, before: DateTime<Utc>) -> Result<Step<i64>, StoreError> {
        let rows = sql::query(
            "SELECT i.seq, i.received_at, i.done_at, (SELECT 1 FROM escalation e WHERE e.contact_id = i.contact_id \
             AND e.state IN ('waiting', 'claimed')) AS is_open, i.state FROM inbox i \
             WHERE i.seq > $1 ORDER BY i.seq LIMIT $2",
        )
        .bind(after)
        .bind(ROWS_PER_STEP)
        .fetch_all(&mut *self.read().await?)
        .await?;
        let (mut gone, mut next) = (Vec::new(), None);
        for row in &rows {
            if row.try_get::<i64, _>("received_at")? >= micros(before) {
                // They came in this order: the rest is younger.
                next = None;
                break;
            }
            let seq: i64 = row.try_get("seq")?;
            let done_at: Option<i64> = row.try_get("done_at")?;
            let is_over = row.try_get::<String, _>("state")? != "waiting";
            // PostgreSQL's 1 is an INTEGER, SQLite's a BIGINT: whether there is one says enough.
            let is_open = !row.is_null("is_open")?;
            if is_over && !is_open && done_at.is_some_and(|at| at < micros(before)) {
                gone.push(seq);
            }
            next = Some(seq);
        }
        let rows = gone.len() as u64;
        if !gone.is_empty() {
            let mut writing = self.write().await?;
            for seq in gone {
                sql::query("DELETE FROM inbox WHERE seq = $1 AND state <> 'waiting'")
                    .bind(seq)
                    .execute(writing.on())
                    .await?;
            }
            writing.commit().await?;
        }
        Ok(Step { next, rows })
    }

    /// Lets go of rings that rang or were silenced and whose moment was before `before`, of those after the ring `after`.
    ///
    /// # Errors
    /// [`StoreError`] of the database; then nothing of this step went.
    pub async fn let_go_of_rings(&self, after: &str, before: DateTime<Utc>) -> Result<Step<String>, StoreError> {
        let rows = sql::query("SELECT id, state, due_at FROM ring WHERE id > $1 ORDER BY id LIMIT $2")
            .bind(after)
            .bind(ROWS_PER_STEP)
            .fetch_all(&mut *self.read().await?)
            .await?;
        let (mut gone, mut next) = (Vec::new(), None);
        for row in &rows {
            let id: String = row.try_get("id")?;
            if row.try_get::<String, _>("state")? != "waiting" && row.try_get::<i64, _>("due_at")? < micros(before) {
                gone.push(id.clone());
            }
            next = Some(id);
        }
        let rows = gone.len() as u64;
        if !gone.is_empty() {
            let mut writing = self.write().await?;
            for id in gone {
                // It may have been set anew meanwhile.
                sql::query("DELETE FROM ring WHERE id = $1 AND state <> 'waiting'")
                    .bind(id)
                    .execute(writing.on())
                    .await?;
            }
            writing.commit().await?;
        }
        Ok(Step { next, rows })
    }

    /// Lets go of web sign-ins that work no more since before `before`.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn let_go_of_logins(&self, before: DateTime<Utc>) -> Result<u64, StoreError> {
        let mut writing = self.write().await?;
        let gone =
            sql::query("DELETE FROM login WHERE expires_at < $1").bind(micros(before)).execute(writing.on()).await?;
        writing.commit().await?;
        Ok(gone.rows_affected())
    }
}
