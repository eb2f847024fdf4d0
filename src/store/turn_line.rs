//! The line for turns: every contact with a waiting event stands in it once, so that a flood from one delays nobody else.
//!
//! Whoever has had a turn and has more to say goes to the end. What nobody waits for (a reminder that rings) stands a little
//! behind, so that ten thousand reminders at nine o'clock do not hold up somebody who writes at one minute past. The lease is
//! on the contact, not on the event: one contact's events go one at a time, in order, whichever node turns them.

use chrono::{DateTime, TimeDelta, Utc};
use rustc_hash::FxHashSet;
use tracing::error;

use super::dialect::locking;
use super::error::StoreError;
use super::incoming::Received;
use super::instant::{instant, micros};
use super::open::Store;
use super::sql::{self, Connection, Row};
use crate::engine::event::Event;

/// How far behind a ring stands. Longer than any backlog of people's own words should last, short enough that a reminder
/// is never late by more.
const RING_STANDS_BEHIND: TimeDelta = TimeDelta::seconds(30);

/// Contacts, by id.
pub(super) type Contacts = FxHashSet<String>;

/// One event, leased to whoever holds this value.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// The inbox row's number; the turn's own.
    pub turn: i64,
    /// The inbox row's key, from which the turn's secret is made.
    pub key: String,
    /// Whose event.
    pub contact_id: String,
    /// What happened.
    pub event: Event,
    /// How often it was taken, this time included.
    pub attempts: i64,
    /// When it was stored.
    pub received_at: DateTime<Utc>,
}

impl Taken {
    /// Where it was kept when it came.
    pub(super) fn received(&self) -> Received {
        Received { contact_id: self.contact_id.clone(), turn: self.turn, repeat: false }
    }
}

/// Who takes events, and until when they are theirs.
#[derive(Clone, Copy, Debug)]
pub struct Taker<'a> {
    /// The process's name.
    pub node: &'a str,
    /// When somebody else may take them.
    pub until: DateTime<Utc>,
}

/// Where to stand in the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Somebody waits for it since this moment.
    Now(DateTime<Utc>),
    /// Nobody waits for it.
    Behind(DateTime<Utc>),
}

impl Place {
    /// The place of an event that came at `now`.
    pub(super) fn of(event: &Event, now: DateTime<Utc>) -> Self {
        match event {
            Event::ReminderDue { .. } | Event::WaitOver { .. } => Self::Behind(now),
            Event::Said { .. }
            | Event::Pressed { .. }
            | Event::Sent { .. }
            | Event::Edited { .. }
            | Event::Reachable { .. }
            | Event::ClimbDue { .. }
            | Event::RideAnswerDue { .. }
            | Event::Claimed { .. }
            | Event::Answered { .. }
            | Event::Noted { .. }
            | Event::HandedBack { .. }
            | Event::Closed { .. }
            | Event::VisitAdded { .. }
            | Event::RideSettled { .. }
            | Event::Undelivered { .. } => Self::Now(now),
        }
    }

    fn since(self) -> i64 {
        match self {
            Self::Now(at) => micros(at),
            Self::Behind(at) => micros(at + RING_STANDS_BEHIND),
        }
    }
}

impl Store {
    /// Takes the oldest event that may be turned now, for `lease`; see [`Store::take_many`].
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn take(&self, node: &str, now: DateTime<Utc>, lease: TimeDelta) -> Result<Option<Taken>, StoreError> {
        Ok(self.take_many(&Taker { node, until: now + lease }, now, 1).await?.pop())
    }

    /// Takes the oldest event of the first `limit` contacts in line whom nobody has taken. An event that cannot be read is
    /// given up on the spot, so that it holds up nobody.
    ///
    /// # Errors
    /// [`StoreError`] of the database; then nothing was taken.
    pub async fn take_many(&self, taker: &Taker<'_>, now: DateTime<Utc>, limit: i64) -> Result<Vec<Taken>, StoreError> {
        loop {
            // Asked first without the writer: most of the time nobody stands there.
            if !self.is_anybody_free(now).await? {
                return Ok(Vec::new());
            }
            let mut writing = self.write().await?;
            // MATERIALIZED: as a subquery, PostgreSQL may ask it again for each row and take more than were asked for, which
            // nobody then turns. It is not asked again after a lock wait, so the outer statement asks again who is free.
            let rows = sql::query(locking!(
                self.inner.dialect,
                "WITH free AS MATERIALIZED (SELECT contact_id FROM turn_line \
                 WHERE taken_until IS NULL OR taken_until <= $3 ORDER BY since LIMIT $4",
                "FOR UPDATE SKIP LOCKED",
                ") UPDATE turn_line SET taken_by = $1, taken_until = $2, attempts = attempts + 1 \
                 WHERE contact_id IN (SELECT contact_id FROM free) AND (taken_until IS NULL OR taken_until <= $3) \
                 RETURNING contact_id, attempts, since"
            ))
            .bind(taker.node)
            .bind(micros(taker.until))
            .bind(micros(now))
            .bind(limit)
            .fetch_all(writing.on())
            .await?;
            if rows.is_empty() {
                writing.commit().await?;
                return Ok(Vec::new());
            }
            let mut claimed = Vec::with_capacity(rows.len());
            for row in &rows {
                claimed.push((row.try_get::<i64, _>("since")?, row.try_get::<String, _>("contact_id")?, row));
            }
            claimed.sort_by(|left, right| (left.0, &left.1).cmp(&(right.0, &right.1)));
            let ids: Vec<&str> = claimed.iter().map(|(_, id, _)| id.as_str()).collect();
            let mut heads = self.heads_of(writing.on(), &ids).await?;
            let mut taken = Vec::with_capacity(claimed.len());
            let mut damaged = Vec::new();
            for (_, contact_id, row) in &claimed {
                let Some(head) = heads.remove(contact_id) else {
                    damaged.push((contact_id.as_str(), None));
                    continue;
                };
                match self.taken_in(&head, contact_id, row.try_get("attempts")?) {
                    Ok(one) => taken.push(one),
                    Err(StoreError::Damaged { .. } | StoreError::Erased) => {
                        damaged.push((contact_id.as_str(), Some(head)));
                    }
                    Err(other) => return Err(other),
                }
            }
            for (contact_id, head) in &damaged {
                self.hold_contacts(writing.on(), &[contact_id]).await?;
                if let Some(head) = head {
                    let (turn, kind): (i64, &str) = (head.try_get("seq")?, head.try_get("kind")?);
                    match self.fail_turn(&mut writing, turn, contact_id, kind, None, now).await {
                        Ok(_) => {}
                        // Looked at again after the lease; the others are turned meanwhile.
                        Err(StoreError::Damaged { .. }) => {
                            error!(contact.id = %contact_id, "a master key is missing, so that what somebody said waits");
                            continue;
                        }
                        Err(other) => return Err(other),
                    }
                }
                self.leave_line(writing.on(), &[contact_id], now).await?;
            }
            writing.commit().await?;
            damaged.iter().for_each(|(contact_id, _)| self.hub().change(contact_id));
            if !taken.is_empty() || damaged.is_empty() {
                return Ok(taken);
            }
        }
    }

    /// Whether somebody stands in line whom nobody has taken.
    async fn is_anybody_free(&self, now: DateTime<Utc>) -> Result<bool, StoreError> {
        let free = "SELECT 1 AS one FROM turn_line WHERE taken_until IS NULL OR taken_until <= $1 LIMIT 1";
        let row = sql::query(free).bind(micros(now)).fetch_optional(&mut *self.read().await?).await?;
        Ok(row.is_some())
    }

    /// Has contacts with a new event stand in line, if they do not yet; whoever is new in it is `taker`'s at once. Their
    /// rows are held. Sorts `contact_ids` and leaves each in it once.
    pub(super) async fn stand_in_line(
        &self,
        on: &mut Connection,
        contact_ids: &mut Vec<&str>,
        place: Place,
        taker: Option<&Taker<'_>>,
    ) -> Result<Contacts, StoreError> {
        contact_ids.sort_unstable();
        contact_ids.dedup();
        let statement = "INSERT INTO turn_line (contact_id, since, taken_by, taken_until, attempts) \
                         VALUES {(?text, $1, $2, $3, $4)} ON CONFLICT (contact_id) DO NOTHING RETURNING contact_id";
        let mut fresh = Contacts::default();
        let mut places = sql::rows(statement, 1)
            .share(place.since())
            .share(taker.map(|taker| taker.node))
            .share(taker.map(|taker| micros(taker.until)))
            .share(i64::from(taker.is_some()));
        for contact_id in contact_ids.iter() {
            places.bind(*contact_id);
        }
        for row in places.fetch(&mut *on).await? {
            fresh.insert(row.try_get("contact_id")?);
        }
        if fresh.len() < contact_ids.len() {
            // Somebody who stood behind for a reminder has written now.
            let statement = "UPDATE turn_line SET since = $1 WHERE since > $1 AND contact_id IN ({?})";
            let others: Vec<&str> = contact_ids.iter().copied().filter(|id| !fresh.contains(*id)).collect();
            sql::list(statement, others).share(place.since()).execute(&mut *on).await?;
        }
        Ok(if taker.is_some() { fresh } else { Contacts::default() })
    }

    /// Contacts whose event is done leave the line, or go to its end when another one waits. Their rows are held, so that no
    /// event comes in between. Says whether anybody stays.
    pub(super) async fn leave_line(
        &self,
        on: &mut Connection,
        contact_ids: &[&str],
        now: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        let leave = "DELETE FROM turn_line WHERE contact_id IN ({?}) AND NOT EXISTS (SELECT 1 FROM inbox i \
                     WHERE i.contact_id = turn_line.contact_id AND i.state = 'waiting')";
        let gone = sql::list(leave, contact_ids.iter().copied()).execute(&mut *on).await?;
        if gone >= contact_ids.len() as u64 {
            return Ok(false);
        }
        let stay = "UPDATE turn_line SET since = $1, taken_by = NULL, taken_until = NULL, attempts = 0 \
                    WHERE contact_id IN ({?})";
        sql::list(stay, contact_ids.iter().copied()).share(micros(now)).execute(&mut *on).await?;
        Ok(true)
    }

    /// The oldest waiting event of each contact.
    async fn heads_of(
        &self,
        on: &mut Connection,
        contact_ids: &[&str],
    ) -> Result<rustc_hash::FxHashMap<String, Row>, StoreError> {
        let statement = "SELECT i.seq, i.key, i.contact_id, i.kind, i.event, i.received_at, c.person_id, k.wrapped AS wrapped_key \
                         FROM turn_line l JOIN inbox i ON i.seq = (SELECT MIN(w.seq) FROM inbox w \
                         WHERE w.contact_id = l.contact_id AND w.state = 'waiting') \
                         JOIN contact c ON c.id = i.contact_id LEFT JOIN person_key k ON k.person_id = c.person_id \
                         WHERE l.contact_id IN ({?})";
        let mut heads = rustc_hash::FxHashMap::default();
        for row in sql::list(statement, contact_ids.iter().copied()).fetch(&mut *on).await? {
            heads.insert(row.try_get("contact_id")?, row);
        }
        Ok(heads)
    }

    fn taken_in(&self, row: &Row, contact_id: &str, attempts: i64) -> Result<Taken, StoreError> {
        let holder = self.holder_in(row, contact_id)?;
        let (key, sealed): (String, Vec<u8>) = (row.try_get("key")?, row.try_get("event")?);
        Ok(Taken {
            turn: row.try_get("seq")?,
            contact_id: contact_id.to_owned(),
            event: holder.open_json("inbox", &key, "event", &sealed)?,
            key,
            attempts,
            received_at: instant(row.try_get("received_at")?)?,
        })
    }
}
