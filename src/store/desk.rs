//! What the desk reads. It writes nothing here: its acts are events.

use chrono::{DateTime, Utc};

use super::error::StoreError;
use super::escalation::{escalation_in, open_escalation};
use super::instant::{instant, maybe_instant};
use super::key_ring::Holder;
use super::open::Store;
use super::person::{contact_in, door_in, name_in, person_in};
use super::ride::ride_in;
use super::sql::{self, Connection, Row};
use crate::care::appointment::Appointment;
use crate::care::consent::Grant;
use crate::care::contact::{Contact, ContactId, Door};
use crate::care::escalation::Escalation;
use crate::care::person::Person;
use crate::care::ride::Ride;
use crate::care::words::Words;

/// More than a team can see at once; the most urgent come first.
const QUEUE_MAX: i64 = 500;
/// As [`QUEUE_MAX`].
const RIDES_ASKED_MAX: i64 = 500;
/// The newest notes about one contact.
const NOTES_MAX: i64 = 100;

/// A conversation that waits for a human or is held by one.
#[derive(Clone, Debug, PartialEq)]
pub struct QueueRow {
    /// The escalation.
    pub escalation: Escalation,
    /// Whose.
    pub contact_id: ContactId,
    /// What they want to be called.
    pub name: Option<Words>,
    /// The language they chose.
    pub language: Option<String>,
    /// Their door.
    pub door: Door,
    /// Their last words; in danger, those that told of it: what they said since looks like a false alarm.
    pub last_words: Option<Words>,
    /// When they said them.
    pub last_at: Option<DateTime<Utc>>,
    /// The name of the one who holds it.
    pub holder_name: Option<String>,
    /// Whether a demonstration made them up.
    pub invented: bool,
}

/// A ride that waits for an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct RideWork {
    /// The ride.
    pub ride: Ride,
    /// To whom the answer goes: the contact of the person by which it was asked for, or their first.
    pub contact_id: ContactId,
    /// What the person wants to be called.
    pub name: Option<Words>,
}

/// What is known of one contact and the person behind it.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonCard {
    /// The contact.
    pub contact: Contact,
    /// The person.
    pub person: Person,
    /// Their visits to come.
    pub appointments: Vec<Appointment>,
    /// Their rides, asked for or confirmed and not over.
    pub rides: Vec<Ride>,
    /// Whom they let know.
    pub helpers: Vec<Grant>,
    /// Whom they care for.
    pub caring_for: Vec<Grant>,
    /// Their open escalation.
    pub escalation: Option<Escalation>,
    /// What advocates noted, newest first.
    pub notes: Vec<NoteLine>,
    /// Whether a demonstration made them up.
    pub invented: bool,
}

/// A note.
#[derive(Clone, Debug, PartialEq)]
pub struct NoteLine {
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub by_name: String,
    /// What.
    pub words: Words,
}

/// Somebody we know.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonRow {
    /// Their contact.
    pub contact_id: ContactId,
    /// What they want to be called.
    pub name: Option<Words>,
    /// Their door.
    pub door: Door,
    /// When their conversation moved last.
    pub last_at: Option<DateTime<Utc>>,
    /// Whether a demonstration made them up.
    pub invented: bool,
}

impl Store {
    /// The open escalations: the most urgent first, then the longest waiting.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn queue(&self) -> Result<Vec<QueueRow>, StoreError> {
        let rows = sql::query(
            "SELECT e.*, c.door, c.person_id, k.wrapped AS wrapped_key, p.name, p.language, p.invented, \
             a.name AS holder_name, t.id AS line_id, t.words, t.at AS last_at \
             FROM escalation e JOIN contact c ON c.id = e.contact_id JOIN person p ON p.id = c.person_id \
             LEFT JOIN person_key k ON k.person_id = p.id \
             LEFT JOIN advocate a ON a.id = e.held_by \
             LEFT JOIN transcript t ON t.id = COALESCE((SELECT d.id FROM transcript d WHERE e.urgency = 2 \
             AND d.contact_id = e.contact_id AND d.side = 'them' AND d.words IS NOT NULL AND d.turn = ( \
             SELECT MAX(h.turn) FROM transcript h WHERE h.contact_id = e.contact_id AND h.side = 'house' \
             AND h.what IN ('happened:escalated:danger', 'happened:raised:danger', 'happened:asked-again:danger')) \
             ORDER BY d.n LIMIT 1), (SELECT l.id FROM transcript l WHERE l.contact_id = e.contact_id \
             AND l.side = 'them' AND l.words IS NOT NULL ORDER BY l.turn DESC, l.n DESC LIMIT 1)) \
             WHERE e.state IN ('waiting', 'claimed') ORDER BY e.urgency DESC, e.since, e.id LIMIT $1",
        )
        .bind(QUEUE_MAX)
        .fetch_all(&mut *self.read().await?)
        .await?;
        rows.iter().map(|row| self.queue_row(row)).collect()
    }

    /// The rides that wait for the desk, by when they must be answered.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn rides_asked(&self) -> Result<Vec<RideWork>, StoreError> {
        let rows = sql::query(
            // The clock of its answer rings at the contact that asked for it.
            "SELECT r.*, k.wrapped AS wrapped_key, p.name, COALESCE( \
             (SELECT c.id FROM contact c JOIN ring g ON g.contact_id = c.id WHERE g.id = 'ride:' || r.id), \
             (SELECT MIN(c.id) FROM contact c WHERE c.person_id = r.person_id)) AS contact_id \
             FROM ride r JOIN person p ON p.id = r.person_id LEFT JOIN person_key k ON k.person_id = p.id \
             WHERE r.state = 'asked' ORDER BY r.answer_by, r.id LIMIT $1",
        )
        .bind(RIDES_ASKED_MAX)
        .fetch_all(&mut *self.read().await?)
        .await?;
        let mut work = Vec::with_capacity(rows.len());
        for row in &rows {
            let person_id: String = row.try_get("person_id")?;
            let Some(holder) = self.reader_in(row, &person_id)? else { continue };
            work.push(RideWork {
                ride: ride_in(row, &holder)?,
                contact_id: row.try_get("contact_id")?,
                name: name_in(row, &holder)?,
            });
        }
        Ok(work)
    }

    /// Everything about one contact; none when there is no such contact or the person was erased.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn person_card(&self, contact_id: &str, now: DateTime<Utc>) -> Result<Option<PersonCard>, StoreError> {
        let mut on = self.read().await?;
        let Some(row) = self.person_row(&mut on, contact_id).await? else { return Ok(None) };
        let Some(holder) = self.reader_in(&row, contact_id)? else { return Ok(None) };
        let grants = self.grants_of(&mut on, &holder, contact_id, now).await?;
        Ok(Some(PersonCard {
            contact: contact_in(&row)?,
            person: person_in(&row, &holder)?,
            appointments: self.appointments_of(&mut on, &holder, now).await?,
            rides: self.rides_of(&mut on, &holder, now).await?,
            helpers: grants.helpers,
            caring_for: grants.caring_for,
            escalation: open_escalation(&mut on, contact_id).await?,
            notes: notes_of(&mut on, &holder, contact_id).await?,
            invented: is_invented(&row)?,
        }))
    }

    /// Whom we know, the latest conversation first.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn people(&self, limit: i64) -> Result<Vec<PersonRow>, StoreError> {
        let rows = sql::query(
            "SELECT c.id AS contact_id, c.door, c.person_id, k.wrapped AS wrapped_key, p.name, p.invented, s.changed_at \
             FROM session s JOIN contact c ON c.id = s.contact_id JOIN person p ON p.id = c.person_id \
             LEFT JOIN person_key k ON k.person_id = p.id \
             ORDER BY s.changed_at DESC, c.id LIMIT $1",
        )
        .bind(limit)
        .fetch_all(&mut *self.read().await?)
        .await?;
        let mut people = Vec::with_capacity(rows.len());
        for row in &rows {
            let contact_id: String = row.try_get("contact_id")?;
            let Some(holder) = self.reader_in(row, &contact_id)? else { continue };
            people.push(PersonRow {
                name: name_in(row, &holder)?,
                door: door_in(row)?,
                last_at: maybe_instant(row.try_get("changed_at")?)?,
                invented: is_invented(row)?,
                contact_id,
            });
        }
        Ok(people)
    }

    fn queue_row(&self, row: &Row) -> Result<QueueRow, StoreError> {
        let contact_id: String = row.try_get("contact_id")?;
        // One row that cannot be read must not hide the others: a human is needed there all the more.
        let holder = self.holder_in(row, &contact_id).ok();
        let words = row.try_get::<Option<Vec<u8>>, _>("words")?.zip(row.try_get::<Option<String>, _>("line_id")?);
        let last_words = words
            .zip(holder.as_ref())
            .and_then(|((sealed, line_id), holder)| holder.open_words("transcript", &line_id, "words", &sealed).ok());
        Ok(QueueRow {
            escalation: escalation_in(row)?,
            name: holder.as_ref().and_then(|holder| name_in(row, holder).ok().flatten()),
            language: row.try_get("language")?,
            door: door_in(row)?,
            last_words,
            last_at: maybe_instant(row.try_get("last_at")?)?,
            holder_name: row.try_get("holder_name")?,
            invented: is_invented(row)?,
            contact_id,
        })
    }

    fn reader_in(&self, row: &Row, id: &str) -> Result<Option<Holder>, StoreError> {
        match self.holder_in(row, id) {
            Ok(holder) => Ok(Some(holder)),
            Err(StoreError::Erased) => Ok(None),
            Err(other) => Err(other),
        }
    }
}

async fn notes_of(on: &mut Connection, holder: &Holder, contact_id: &str) -> Result<Vec<NoteLine>, StoreError> {
    let rows = sql::query(
        "SELECT n.id, n.at, n.words, COALESCE(a.name, '') AS by_name FROM note n \
         LEFT JOIN advocate a ON a.id = n.advocate_id WHERE n.contact_id = $1 ORDER BY n.at DESC, n.id DESC LIMIT $2",
    )
    .bind(contact_id)
    .bind(NOTES_MAX)
    .fetch_all(on)
    .await?;
    rows.iter()
        .map(|row| {
            let (id, sealed): (String, Vec<u8>) = (row.try_get("id")?, row.try_get("words")?);
            Ok(NoteLine {
                at: instant(row.try_get("at")?)?,
                by_name: row.try_get("by_name")?,
                words: holder.open_words("note", &id, "words", &sealed)?,
            })
        })
        .collect()
}

fn is_invented(row: &Row) -> Result<bool, StoreError> {
    Ok(row.try_get::<Option<String>, _>("invented")?.is_some())
}
