//! Erasing a person: first, in one transaction, everything that could still be read, said or found is gone (their key
//! above all); then the sealed rest is swept out in small steps. What was interrupted between the two, or came back by a
//! backup older than the keys, is a person without a key: whoever sweeps next finishes it.
//!
//! Nobody is told. Whoever helped the person hears nothing more, and what was written to others in this person's name, or
//! names them, goes too. What others said about them in their own words stays theirs.

use chrono::{DateTime, Utc};

use super::delivery::Body;
use super::dialect::{Dialect, SQLITE_CONNECTION, locking};
use super::error::StoreError;
use super::instant::micros;
use super::key_ring::Holder;
use super::open::Store;
use super::person::name_in;
use super::sql::{self, Connection};
use crate::care::contact::ContactId;
use crate::care::words::Words;

/// Rows swept out in one transaction; then others may write.
const ROWS_PER_STEP: i64 = 200;
/// A checkpoint needs a moment without readers and writers; so often is it tried, and this far apart: 25 seconds.
const CHECKPOINT_TRIES: u32 = 500;
const CHECKPOINT_TRY_AGAIN_AFTER: std::time::Duration = std::time::Duration::from_millis(50);

/// What is swept out of each table: how rows are found, and how one of them is deleted.
const SWEPT: [(&str, &str); 4] = [
    ("SELECT id FROM note WHERE contact_id = $1 LIMIT $2", "DELETE FROM note WHERE id = $1"),
    ("SELECT id FROM ring WHERE contact_id = $1 LIMIT $2", "DELETE FROM ring WHERE id = $1"),
    ("SELECT id FROM outbox WHERE contact_id = $1 LIMIT $2", "DELETE FROM outbox WHERE id = $1"),
    ("SELECT key FROM inbox WHERE contact_id = $1 LIMIT $2", "DELETE FROM inbox WHERE key = $1"),
];

impl Store {
    /// Makes a person unreadable for good: when this returns `true`, no word, name, address or hash of theirs can be read
    /// any more, nothing is said to them or about them, and who writes from their address is somebody new. `false`:
    /// nobody is called so. [`Store::sweep_erased`] takes out what is left.
    ///
    /// # Errors
    /// [`StoreError`] of the database; then nothing has changed.
    pub async fn erase_person(&self, person_id: &str, now: DateTime<Utc>) -> Result<bool, StoreError> {
        let mut writing = self.write().await?;
        let row = sql::query(locking!(self.inner.dialect, "SELECT id, name FROM person WHERE id = $1", "FOR UPDATE"))
            .bind(person_id)
            .fetch_optional(writing.on())
            .await?;
        let Some(row) = row else { return Ok(false) };
        let own = contacts_of(writing.on(), person_id).await?;
        // Without a key nothing of theirs can be read, not even whom it names.
        if let Some(holder) = self.holder_of_erased(writing.on(), person_id).await? {
            let mut names: Vec<String> =
                name_in(&row, &holder).ok().flatten().as_ref().map(plain).into_iter().collect();
            names.extend(self.names_in_grants(writing.on(), &holder).await?);
            names.retain(|name| !name.trim().is_empty());
            for other in others_of(writing.on(), person_id, &own).await? {
                self.forget_in(writing.on(), &other, person_id, &names).await?;
            }
        }
        for contact_id in &own {
            end_what_is_open(writing.on(), contact_id, now).await?;
        }
        for statement in [
            "DELETE FROM care_grant WHERE patient_id = $1 \
             OR caregiver_id IN (SELECT id FROM contact WHERE person_id = $1) \
             OR opened_by IN (SELECT id FROM contact WHERE person_id = $1)",
            "DELETE FROM appointment WHERE person_id = $1",
            "DELETE FROM ride WHERE person_id = $1",
            "UPDATE person SET language = NULL, zone = NULL, name = NULL, kept = NULL, consent_at = NULL, \
             consent_notice = NULL, stopped_at = NULL WHERE id = $1",
            "DELETE FROM person_key WHERE person_id = $1",
        ] {
            sql::query(statement).bind(person_id).execute(writing.on()).await?;
        }
        writing.commit().await?;
        for contact_id in &own {
            self.hub().change(contact_id);
        }
        self.inner.key_ring.forget(person_id, &own);
        Ok(true)
    }

    /// Sweeps out, in small steps, what is left of one person without a key. `true`: there was one, and there may be more.
    ///
    /// # Errors
    /// [`StoreError`] of the database; whoever sweeps next goes on.
    pub async fn sweep_erased(&self, now: DateTime<Utc>) -> Result<bool, StoreError> {
        let row = sql::query(
            "SELECT p.id FROM person p WHERE NOT EXISTS (SELECT 1 FROM person_key k WHERE k.person_id = p.id) LIMIT 1",
        )
        .fetch_optional(&mut *self.read().await?)
        .await?;
        let Some(row) = row else { return Ok(false) };
        let person_id: String = row.try_get("id")?;
        // A backup that is older than the erasing brings back what had ended.
        self.erase_person(&person_id, now).await?;
        let contacts = contacts_of(&mut *self.read().await?, &person_id).await?;
        for contact_id in &contacts {
            while self.sweep_lines(contact_id).await? {}
            for (find, delete) in SWEPT {
                while self.sweep_rows(contact_id, find, delete).await? {}
            }
        }
        match self.forget_person(&person_id, &contacts).await {
            // Somebody who still had the key in memory wrote in between: what they wrote goes with the next sweeping.
            Ok(()) | Err(StoreError::NoSuchContact) => Ok(true),
            Err(other) => Err(other),
        }
    }

    async fn sweep_rows(&self, contact_id: &str, find: &'static str, delete: &'static str) -> Result<bool, StoreError> {
        // Looked for by a reader: nobody waits meanwhile.
        let rows = sql::query(find).bind(contact_id).bind(ROWS_PER_STEP).fetch_all(&mut *self.read().await?).await?;
        if rows.is_empty() {
            return Ok(false);
        }
        let mut writing = self.write().await?;
        for row in &rows {
            sql::query(delete).bind(row.try_get::<String, _>(0)?).execute(writing.on()).await?;
        }
        writing.commit().await?;
        Ok(true)
    }

    async fn forget_person(&self, person_id: &str, contacts: &[ContactId]) -> Result<(), StoreError> {
        let mut writing = self.write().await?;
        for contact_id in contacts {
            forget_waiting_events(writing.on(), contact_id).await?;
            sql::query("DELETE FROM contact WHERE id = $1").bind(contact_id.as_str()).execute(writing.on()).await?;
        }
        sql::query("DELETE FROM person WHERE id = $1").bind(person_id).execute(writing.on()).await?;
        writing.commit().await
    }

    /// Takes what was deleted out of the places where a database keeps it: SQLite's write-ahead log is emptied (freed pages
    /// are overwritten as they are freed), PostgreSQL's dead rows are vacuumed. `false`: somebody was reading all the time,
    /// so the log is emptied by a later one.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn leave_no_trace(&self) -> Result<bool, StoreError> {
        let mut on = self.inner.address.connect().await?.at_leisure();
        match self.inner.dialect {
            Dialect::Sqlite => {
                for pragma in SQLITE_CONNECTION {
                    sql::query(pragma).execute(&mut on).await?;
                }
                for _ in 0..CHECKPOINT_TRIES {
                    let row = sql::query("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(&mut on).await?;
                    if row.try_get::<i64, _>(0)? == 0 {
                        return Ok(true);
                    }
                    tokio::time::sleep(CHECKPOINT_TRY_AGAIN_AFTER).await;
                }
                Ok(false)
            }
            Dialect::Postgres => {
                sql::query(
                    "VACUUM person_key, person, contact, session, inbox, transcript, outbox, ring, appointment, ride, \
                     escalation, care_grant, note",
                )
                .execute(&mut on)
                .await?;
                Ok(true)
            }
        }
    }

    /// The key of somebody who is about to be erased; none when it is gone or does not open.
    async fn holder_of_erased(&self, on: &mut Connection, person_id: &str) -> Result<Option<Holder>, StoreError> {
        let row = sql::query("SELECT wrapped FROM person_key WHERE person_id = $1")
            .bind(person_id)
            .fetch_optional(on)
            .await?;
        let Some(row) = row else { return Ok(None) };
        Ok(self.holder(person_id, person_id, Some(row.try_get("wrapped")?)).ok())
    }

    /// How the person was called in invitations.
    async fn names_in_grants(&self, on: &mut Connection, holder: &Holder) -> Result<Vec<String>, StoreError> {
        let rows = sql::query("SELECT id, patient_name FROM care_grant WHERE patient_id = $1")
            .bind(holder.person_id.as_str())
            .fetch_all(on)
            .await?;
        let mut names = Vec::new();
        for row in &rows {
            let (id, sealed): (String, Vec<u8>) = (row.try_get("id")?, row.try_get("patient_name")?);
            names.extend(holder.open_words("care_grant", &id, "patient_name", &sealed).ok().as_ref().map(plain));
        }
        Ok(names)
    }

    /// Forgets in somebody else's conversation what was written there in this person's name, or names them.
    async fn forget_in(
        &self,
        on: &mut Connection,
        contact_id: &str,
        person_id: &str,
        names: &[String],
    ) -> Result<(), StoreError> {
        let Some(reader) = self.reader_of(on, contact_id).await? else { return Ok(()) };
        let rows = sql::query(
            "SELECT o.id, o.body, g.id AS theirs FROM transcript t JOIN outbox o ON o.id = t.delivery_id \
             LEFT JOIN care_grant g ON g.id = o.grant_id AND g.patient_id = $2 WHERE t.contact_id = $1",
        )
        .bind(contact_id)
        .bind(person_id)
        .fetch_all(&mut *on)
        .await?;
        for row in &rows {
            let (id, sealed): (String, Vec<u8>) = (row.try_get("id")?, row.try_get("body")?);
            let is_theirs = row.try_get::<Option<String>, _>("theirs")?.is_some();
            let body = reader.open_json::<Body>("outbox", &id, "body", &sealed);
            if is_theirs || body.is_ok_and(|body| names_somebody(&body, names)) {
                for statement in ["DELETE FROM transcript WHERE id = $1", "DELETE FROM outbox WHERE id = $1"] {
                    sql::query(statement).bind(id.as_str()).execute(&mut *on).await?;
                }
            }
        }
        let Some(row) = sql::query("SELECT state FROM session WHERE contact_id = $1")
            .bind(contact_id)
            .fetch_optional(&mut *on)
            .await?
        else {
            return Ok(());
        };
        let sealed: Vec<u8> = row.try_get("state")?;
        let Ok(mut state) = reader.open_json::<serde_json::Value>("session", contact_id, "state", &sealed) else {
            return Ok(());
        };
        if blank(&mut state, names) {
            // Its version too: a turn in progress read the name, and must be taken again.
            sql::query("UPDATE session SET state = $1, version = version + 1 WHERE contact_id = $2")
                .bind(reader.seal_json("session", contact_id, "state", &state))
                .bind(contact_id)
                .execute(on)
                .await?;
        }
        Ok(())
    }

    /// Sweeps out lines, and the deliveries that they are.
    async fn sweep_lines(&self, contact_id: &str) -> Result<bool, StoreError> {
        let rows = sql::query("SELECT id FROM transcript WHERE contact_id = $1 ORDER BY turn, n LIMIT $2")
            .bind(contact_id)
            .bind(ROWS_PER_STEP)
            .fetch_all(&mut *self.read().await?)
            .await?;
        if rows.is_empty() {
            return Ok(false);
        }
        let mut writing = self.write().await?;
        for row in &rows {
            let id: String = row.try_get("id")?;
            for statement in ["DELETE FROM transcript WHERE id = $1", "DELETE FROM outbox WHERE id = $1"] {
                sql::query(statement).bind(id.as_str()).execute(writing.on()).await?;
            }
        }
        writing.commit().await?;
        Ok(true)
    }
}

async fn contacts_of(on: &mut Connection, person_id: &str) -> Result<Vec<ContactId>, StoreError> {
    let rows =
        sql::query("SELECT id FROM contact WHERE person_id = $1 ORDER BY id").bind(person_id).fetch_all(on).await?;
    rows.iter().map(|row| row.try_get("id")).collect()
}

/// Whoever helped the person, or opened an invitation of theirs.
async fn others_of(on: &mut Connection, person_id: &str, own: &[ContactId]) -> Result<Vec<ContactId>, StoreError> {
    let rows = sql::query("SELECT caregiver_id, opened_by FROM care_grant WHERE patient_id = $1")
        .bind(person_id)
        .fetch_all(on)
        .await?;
    let mut others = std::collections::BTreeSet::new();
    for row in &rows {
        others.extend(row.try_get::<Option<String>, _>("caregiver_id")?);
        others.extend(row.try_get::<Option<String>, _>("opened_by")?);
    }
    Ok(others.into_iter().filter(|other| !own.contains(other)).collect())
}

/// Nothing of a contact waits, rings, is on its way, or can be found any more.
async fn end_what_is_open(on: &mut Connection, contact_id: &str, now: DateTime<Utc>) -> Result<(), StoreError> {
    forget_waiting_events(on, contact_id).await?;
    for statement in [
        "DELETE FROM ring WHERE contact_id = $1 AND state = 'waiting'",
        "DELETE FROM transcript WHERE id IN (SELECT id FROM outbox WHERE contact_id = $1 AND state IN ('queued', 'sending'))",
        "DELETE FROM outbox WHERE contact_id = $1 AND state IN ('queued', 'sending')",
        "DELETE FROM escalation WHERE contact_id = $1",
        "DELETE FROM session WHERE contact_id = $1",
    ] {
        sql::query(statement).bind(contact_id).execute(&mut *on).await?;
    }
    sql::query(
        "UPDATE contact SET address_hash = 'erased:' || id, address = $1, language_hint = NULL, unreachable_at = $2 \
         WHERE id = $3",
    )
    .bind(Vec::<u8>::new())
    .bind(micros(now))
    .bind(contact_id)
    .execute(on)
    .await?;
    Ok(())
}

/// Whatever waits to be turned for a contact is forgotten.
async fn forget_waiting_events(on: &mut Connection, contact_id: &str) -> Result<(), StoreError> {
    for statement in
        ["DELETE FROM inbox WHERE contact_id = $1 AND state = 'waiting'", "DELETE FROM turn_line WHERE contact_id = $1"]
    {
        sql::query(statement).bind(contact_id).execute(&mut *on).await?;
    }
    Ok(())
}

fn plain(words: &Words) -> String {
    words.reveal().to_owned()
}

fn names_somebody(body: &Body, names: &[String]) -> bool {
    let texts = std::iter::once(&body.text).chain(body.buttons.iter().map(|button| &button.label));
    texts.into_iter().any(|text| names.iter().any(|name| holds_name(text.reveal(), name)))
}

/// Whether a name stands in a text, and not in the middle of a longer word. Where words are not written apart, everywhere.
fn holds_name(text: &str, name: &str) -> bool {
    let joins = |edge: Option<char>, beside: Option<char>| {
        // Latin, Greek and Cyrillic letters stand below; words of scripts above them are written together or with endings.
        let is_letter = |char: char| char.is_alphanumeric() && char < '\u{0590}';
        edge.is_some_and(is_letter) && beside.is_some_and(is_letter)
    };
    text.match_indices(name).any(|(at, _)| {
        let (before, after) = (text[..at].chars().next_back(), text[at + name.len()..].chars().next());
        !joins(name.chars().next(), before) && !joins(name.chars().next_back(), after)
    })
}

/// Empties the words of a session's variables that name somebody; whether there were some.
fn blank(value: &mut serde_json::Value, names: &[String]) -> bool {
    match value {
        serde_json::Value::Array(values) => values.iter_mut().fold(false, |any, value| blank(value, names) | any),
        serde_json::Value::Object(map) => map.iter_mut().fold(false, |any, (key, value)| match value {
            serde_json::Value::String(text) if key == "text" && names.iter().any(|name| holds_name(text, name)) => {
                text.clear();
                true
            }
            value => blank(value, names) | any,
        }),
        serde_json::Value::String(_)
        | serde_json::Value::Null
        | serde_json::Value::Bool(_)
        | serde_json::Value::Number(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_loses_the_words_that_name_somebody_and_no_others() {
        let mut state = serde_json::json!({"frames": [
            {"flow": "Rosa", "vars": {"patient": {"text": "Rosa"}, "what": {"text": "roses"}}},
        ]});
        assert!(blank(&mut state, &["Rosa".to_owned()]));
        let left = serde_json::json!({"frames": [
            {"flow": "Rosa", "vars": {"patient": {"text": ""}, "what": {"text": "roses"}}},
        ]});
        assert_eq!(state, left, "the house's own names stay");
        assert!(!blank(&mut state, &["Rosa".to_owned()]));
    }

    #[test]
    fn a_name_is_found_as_a_word() {
        assert!(holds_name("You help \u{2068}Ana\u{2069} now.", "Ana"));
        assert!(
            !holds_name("Anaheim is far", "Ana")
                && !holds_name("banana Ana-Maria".trim_end_matches("Ana-Maria"), "Ana")
        );
        assert!(holds_name("您现在帮助王芳的就诊", "王芳") && holds_name("وليلى", "ليلى"));
    }
}
