//! Everything that is kept about one person, opened: what they have a right to be given. It is not a picture of the tables,
//! but each of them is in it; what cannot be opened is named as such and keeps nothing else back.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::error::StoreError;
use super::instant::instant;
use super::key_ring::Holder;
use super::open::Store;
use super::sql::{self, Connection, Row};
use super::transcript::Line;
use crate::care::contact::ContactId;
use crate::care::words::Words;

/// Lines of one conversation; more than a life of chatting.
const LINES_MAX: i64 = 1_000_000;
/// What stands in the place of a value that does not open.
const UNREADABLE: &str = "(cannot be read)";

/// Everything about a person.
#[derive(Clone, Debug)]
pub struct Everything {
    /// By subject, as JSON.
    pub json: Value,
    /// Each of their conversations, as it was.
    pub conversations: Vec<(ContactId, Vec<Line>)>,
}

impl Store {
    /// Everything that is kept about a person; none when nobody is called so, or they were erased.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn everything_of(&self, person_id: &str, now: DateTime<Utc>) -> Result<Option<Everything>, StoreError> {
        let mut on = self.read().await?;
        let holder = match self.holder_of_person(&mut on, person_id).await {
            Ok(holder) => holder,
            Err(StoreError::Erased) => return Ok(None),
            Err(other) => return Err(other),
        };
        let rows = sql::query("SELECT * FROM contact WHERE person_id = $1 ORDER BY created_at, id")
            .bind(person_id)
            .fetch_all(&mut on)
            .await?;
        let (mut contacts, mut conversations) = (Vec::new(), Vec::new());
        for row in &rows {
            let contact_id: String = row.try_get("id")?;
            contacts.push(self.contact_json(&mut on, &holder, row, &contact_id).await?);
            conversations.push((contact_id, Vec::new()));
        }
        let mut json = json!({
            "exported_at": now.to_rfc3339(),
            "person": self.person_json(&mut on, &holder).await?,
            "visits": visits(&mut on, &holder).await?,
            "rides": rides(&mut on, &holder).await?,
            "whom_they_let_know": helpers(&mut on, &holder).await?,
            "contacts": contacts,
        });
        drop(on);
        for (at, (contact_id, lines)) in conversations.iter_mut().enumerate() {
            *lines = self.conversation(contact_id, None, LINES_MAX).await?;
            json["contacts"][at]["conversation"] = lines.iter().map(line_json).collect();
        }
        Ok(Some(Everything { json, conversations }))
    }

    async fn person_json(&self, on: &mut Connection, holder: &Holder) -> Result<Value, StoreError> {
        let id = holder.person_id.as_str();
        let row = sql::query("SELECT * FROM person WHERE id = $1").bind(id).fetch_one(on).await?;
        Ok(json!({
            "id": id,
            "known_since": moment(&row, "created_at")?,
            "name": opened(&row, holder, "person", id, "name")?,
            "language": text(&row, "language")?,
            "time_zone": text(&row, "zone")?,
            "agreed_to_the_privacy_notice": text(&row, "consent_notice")?,
            "agreed_at": moment(&row, "consent_at")?,
            "said_stop_at": moment(&row, "stopped_at")?,
            "kept_answers": opened_json(&row, holder, "person", id, "kept")?,
            "invented_for": text(&row, "invented")?,
        }))
    }

    async fn contact_json(
        &self,
        on: &mut Connection,
        holder: &Holder,
        row: &Row,
        id: &str,
    ) -> Result<Value, StoreError> {
        let session =
            sql::query("SELECT * FROM session WHERE contact_id = $1").bind(id).fetch_optional(&mut *on).await?;
        let session = session.map(|row| {
            Ok::<_, StoreError>(json!({
                "changed_at": moment(&row, "changed_at")?,
                "stands_at": opened_json(&row, holder, "session", id, "state")?,
            }))
        });
        Ok(json!({
            "id": id,
            "door": text(row, "door")?,
            "address": opened(row, holder, "contact", id, "address")?,
            "language_of_the_door": text(row, "language_hint")?,
            "known_since": moment(row, "created_at")?,
            "cannot_be_reached_since": moment(row, "unreachable_at")?,
            "where_the_conversation_stands": session.transpose()?,
            "calls_for_a_person": calls(on, id).await?,
            "notes_of_the_staff": notes(on, holder, id).await?,
            "will_ring": rings(on, id).await?,
            "events": events(on, holder, id).await?,
            "cares_for": cares_for(on, id).await?,
        }))
    }
}

async fn visits(on: &mut Connection, holder: &Holder) -> Result<Value, StoreError> {
    let rows = sql::query("SELECT * FROM appointment WHERE person_id = $1 ORDER BY at")
        .bind(holder.person_id.as_str())
        .fetch_all(on)
        .await?;
    each(&rows, |row| {
        let id: String = row.try_get("id")?;
        Ok(json!({
            "id": id,
            "kind": text(row, "kind")?,
            "what": opened(row, holder, "appointment", &id, "what")?,
            "where": opened(row, holder, "appointment", &id, "place")?,
            "when": text(row, "wall")?,
            "time_zone": text(row, "zone")?,
            "state": text(row, "state")?,
        }))
    })
}

async fn rides(on: &mut Connection, holder: &Holder) -> Result<Value, StoreError> {
    let rows = sql::query("SELECT * FROM ride WHERE person_id = $1 ORDER BY at")
        .bind(holder.person_id.as_str())
        .fetch_all(on)
        .await?;
    each(&rows, |row| {
        let id: String = row.try_get("id")?;
        Ok(json!({
            "id": id,
            "to_visit": text(row, "appointment_id")?,
            "when": text(row, "wall")?,
            "time_zone": text(row, "zone")?,
            "how_they_get_around": text(row, "mobility")?,
            "who_comes_along": text(row, "companion")?,
            "picked_up_at": opened(row, holder, "ride", &id, "pickup")?,
            "asked_at": moment(row, "asked_at")?,
            "state": text(row, "state")?,
            "note": opened(row, holder, "ride", &id, "note")?,
        }))
    })
}

async fn helpers(on: &mut Connection, holder: &Holder) -> Result<Value, StoreError> {
    let rows = sql::query("SELECT * FROM care_grant WHERE patient_id = $1 ORDER BY id")
        .bind(holder.person_id.as_str())
        .fetch_all(on)
        .await?;
    each(&rows, |row| {
        let id: String = row.try_get("id")?;
        Ok(json!({
            "id": id,
            "who": opened(row, holder, "care_grant", &id, "label")?,
            "hears_of_visits": row.try_get::<Option<i64>, _>("shares_appointments")?.is_some(),
            "hears_of_rides": row.try_get::<Option<i64>, _>("shares_rides")?.is_some(),
            "state": text(row, "state")?,
            "invitation_works_until": moment(row, "expires_at")?,
            "ended_at": moment(row, "ended_at")?,
        }))
    })
}

/// Whose care this contact hears of: what it hears stands in the conversation; the patient's own words are not theirs.
async fn cares_for(on: &mut Connection, contact_id: &str) -> Result<Value, StoreError> {
    let rows = sql::query("SELECT * FROM care_grant WHERE caregiver_id = $1 ORDER BY id")
        .bind(contact_id)
        .fetch_all(on)
        .await?;
    each(&rows, |row| {
        Ok(json!({
            "id": text(row, "id")?,
            "state": text(row, "state")?,
            "language": text(row, "caregiver_language")?,
        }))
    })
}

async fn calls(on: &mut Connection, contact_id: &str) -> Result<Value, StoreError> {
    let rows = sql::query(
        "SELECT e.*, a.name AS held_by_name FROM escalation e LEFT JOIN advocate a ON a.id = e.held_by \
         WHERE e.contact_id = $1 ORDER BY e.since",
    )
    .bind(contact_id)
    .fetch_all(on)
    .await?;
    each(&rows, |row| {
        Ok(json!({
            "reason": text(row, "reason")?,
            "since": moment(row, "since")?,
            "state": text(row, "state")?,
            "taken_by": text(row, "held_by_name")?,
            "ended_at": moment(row, "ended_at")?,
            "closed_because": text(row, "close_reason")?,
        }))
    })
}

async fn notes(on: &mut Connection, holder: &Holder, contact_id: &str) -> Result<Value, StoreError> {
    let rows = sql::query(
        "SELECT n.*, a.name AS by_name FROM note n LEFT JOIN advocate a ON a.id = n.advocate_id \
         WHERE n.contact_id = $1 ORDER BY n.at, n.id",
    )
    .bind(contact_id)
    .fetch_all(on)
    .await?;
    each(&rows, |row| {
        let id: String = row.try_get("id")?;
        Ok(json!({
            "at": moment(row, "at")?,
            "by": text(row, "by_name")?,
            "words": opened(row, holder, "note", &id, "words")?,
        }))
    })
}

async fn rings(on: &mut Connection, contact_id: &str) -> Result<Value, StoreError> {
    let rows = sql::query("SELECT * FROM ring WHERE contact_id = $1 AND state = 'waiting' ORDER BY due_at")
        .bind(contact_id)
        .fetch_all(on)
        .await?;
    each(&rows, |row| Ok(json!({ "at": moment(row, "due_at")?, "about": text(row, "subject")? })))
}

/// What came in, as it came in.
async fn events(on: &mut Connection, holder: &Holder, contact_id: &str) -> Result<Value, StoreError> {
    let rows =
        sql::query("SELECT * FROM inbox WHERE contact_id = $1 ORDER BY seq").bind(contact_id).fetch_all(on).await?;
    each(&rows, |row| {
        let key: String = row.try_get("key")?;
        Ok(json!({
            "turn": row.try_get::<i64, _>("seq")?,
            "at": moment(row, "received_at")?,
            "state": text(row, "state")?,
            "event": opened_json(row, holder, "inbox", &key, "event")?,
        }))
    })
}

fn line_json(line: &Line) -> Value {
    json!({
        "turn": line.turn,
        "at": line.at.to_rfc3339(),
        "side": match line.side {
            super::transcript::Side::Them => "them",
            super::transcript::Side::Bot => "assistant",
            super::transcript::Side::Advocate => "advocate",
            super::transcript::Side::House => "house",
        },
        "what": line.what,
        "words": line.words.as_ref().map(Words::reveal),
        "buttons": line.buttons.iter().map(|button| button.label.reveal()).collect::<Vec<_>>(),
        "from": line.from,
        "delivery": line.delivery.as_ref().map(|delivery| delivery.state.as_str()),
    })
}

fn each(rows: &[Row], json: impl Fn(&Row) -> Result<Value, StoreError>) -> Result<Value, StoreError> {
    rows.iter().map(json).collect::<Result<Vec<_>, _>>().map(Value::Array)
}

fn text(row: &Row, column: &str) -> Result<Option<String>, StoreError> {
    row.try_get(column)
}

fn moment(row: &Row, column: &str) -> Result<Option<String>, StoreError> {
    row.try_get::<Option<i64>, _>(column)?.map(|micros| Ok(instant(micros)?.to_rfc3339())).transpose()
}

fn opened(row: &Row, holder: &Holder, table: &'static str, id: &str, column: &str) -> Result<Value, StoreError> {
    let sealed: Option<Vec<u8>> = row.try_get(column)?;
    Ok(sealed.map_or(Value::Null, |sealed| {
        let words = holder.open_words(table, id, column, &sealed);
        words.map_or_else(|_| UNREADABLE.into(), |words| words.reveal().into())
    }))
}

fn opened_json(row: &Row, holder: &Holder, table: &'static str, id: &str, column: &str) -> Result<Value, StoreError> {
    let sealed: Option<Vec<u8>> = row.try_get(column)?;
    Ok(sealed.map_or(Value::Null, |sealed| {
        holder.open_json(table, id, column, &sealed).unwrap_or_else(|_| UNREADABLE.into())
    }))
}
