//! The inbox: what happened, stored before anybody says that it arrived, and turned one contact's events in order.
//!
//! Order holds because whoever inserts a contact's event holds that contact's row until the commit: numbers are given in
//! the order of the commits. It is then enough to take no event while an older one of the same contact waits; a taken
//! event waits until its turn is committed.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::dialect::locking;
use super::error::StoreError;
use super::escalation::{open_escalation, write_escalation};
use super::incoming::{Incoming, Received};
use super::instant::{instant, micros};
use super::key_ring::Holder;
use super::open::Store;
use super::ring::set_ring;
use super::seal::{new_id, new_key};
use super::transcript::NewLine;
use crate::care::escalation::{Escalation, EscalationState, Urgency};
use crate::care::words::Words;
use crate::engine::effect::Subject;
use crate::engine::event::{Attachment, Event};

/// How long a turn that failed waits for a human before it climbs; the clinic's own rules take over from there.
pub const FAILED_TURN_CLIMBS_AFTER: TimeDelta = TimeDelta::minutes(15);
/// The reason of the escalation that a failed turn leaves.
pub const FAILED_TURN: &str = "turn-failed";
/// How often to look whether a turn is done when no wake comes: it may be turned on another node.
const LOOK_AGAIN_AFTER: Duration = Duration::from_millis(200);

/// One event, leased to whoever holds this value.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// The inbox row's number; the turn's own.
    pub turn: i64,
    /// Whose event.
    pub contact_id: String,
    /// What happened.
    pub event: Event,
    /// How often it was taken, this time included. It is also the lease's token: a later taker's is higher.
    pub attempts: i64,
    /// When it was stored.
    pub received_at: DateTime<Utc>,
}

/// An event to be inserted.
pub(super) struct NewEvent<'a> {
    pub(super) key: &'a str,
    pub(super) contact_id: &'a str,
    pub(super) event: &'a Event,
    pub(super) now: DateTime<Utc>,
}

impl Store {
    /// Stores what came through a door; the first event of an address makes its contact and person. When this returns,
    /// it is on the disk and may be acknowledged.
    ///
    /// # Errors
    /// [`StoreError`]; then it must not be acknowledged. Doing it again is harmless.
    pub async fn put(&self, incoming: &Incoming, now: DateTime<Utc>) -> Result<Received, StoreError> {
        let hash = self.inner.keys.address_hash(incoming.door.name(), incoming.address.reveal());
        let mut writing = self.write().await?;
        let (contact_id, holder) = match self.contact_of(writing.on(), incoming, &hash).await? {
            Some(found) => found,
            None => self.meet(writing.on(), incoming, &hash, now).await?,
        };
        let new = NewEvent { key: &incoming.key, contact_id: &contact_id, event: &incoming.event, now };
        let received = self.insert_event(writing.on(), &holder, &new).await?;
        writing.commit().await?;
        self.tell_received(&received);
        Ok(received)
    }

    /// Stores an event of a contact that we know: an act of the desk.
    ///
    /// # Errors
    /// [`StoreError::NoSuchContact`], or another; then it must not be acknowledged. Doing it again is harmless.
    pub async fn put_for(
        &self,
        key: &str,
        contact_id: &str,
        event: &Event,
        now: DateTime<Utc>,
    ) -> Result<Received, StoreError> {
        let mut writing = self.write().await?;
        let holder = self.holder_of_contact(writing.on(), contact_id).await?;
        self.lock_contact(writing.on(), contact_id).await?;
        let received = self.insert_event(writing.on(), &holder, &NewEvent { key, contact_id, event, now }).await?;
        writing.commit().await?;
        self.tell_received(&received);
        Ok(received)
    }

    /// Takes the oldest event that may be turned now, for `lease`. A contact's events are taken in order and one at a
    /// time. An event that cannot be read is given up on the spot, so that it holds up nobody.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn take(&self, node: &str, now: DateTime<Utc>, lease: TimeDelta) -> Result<Option<Taken>, StoreError> {
        loop {
            let mut writing = self.write().await?;
            // The subquery is not asked again after a lock wait, so the outer statement asks again what is free.
            let row = sqlx::query(locking!(
                self.inner.dialect,
                "UPDATE inbox SET taken_by = $1, taken_until = $2, attempts = attempts + 1 WHERE seq = ( \
                 SELECT i.seq FROM inbox i \
                 WHERE i.state = 'waiting' AND (i.taken_until IS NULL OR i.taken_until <= $3) \
                 AND NOT EXISTS (SELECT 1 FROM inbox o WHERE o.contact_id = i.contact_id AND o.state = 'waiting' \
                 AND o.seq < i.seq) \
                 AND NOT EXISTS (SELECT 1 FROM inbox l WHERE l.contact_id = i.contact_id AND l.state = 'waiting' \
                 AND l.taken_until IS NOT NULL AND l.taken_until > $3) \
                 ORDER BY i.seq LIMIT 1",
                "FOR UPDATE OF i SKIP LOCKED",
                ") AND state = 'waiting' AND (taken_until IS NULL OR taken_until <= $3) \
                 RETURNING seq, key, contact_id, kind, event, received_at, attempts"
            ))
            .bind(node)
            .bind(micros(now + lease))
            .bind(micros(now))
            .fetch_optional(writing.on())
            .await?;
            let Some(row) = row else {
                writing.commit().await?;
                return Ok(None);
            };
            let contact_id: String = row.try_get("contact_id")?;
            match self.taken_in(writing.on(), &row, &contact_id).await {
                Ok(taken) => {
                    writing.commit().await?;
                    return Ok(Some(taken));
                }
                Err(StoreError::Damaged { .. } | StoreError::Erased) => {
                    let turn = row.try_get("seq")?;
                    self.fail_turn(&mut writing, turn, &contact_id, row.try_get("kind")?, None, now).await?;
                    writing.commit().await?;
                    self.hub().change(&contact_id);
                }
                Err(other) => return Err(other),
            }
        }
    }

    /// Whether a turn is done, well or not.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn is_done(&self, turn: i64) -> Result<bool, StoreError> {
        let row = sqlx::query("SELECT state FROM inbox WHERE seq = $1")
            .bind(turn)
            .fetch_optional(&mut *self.read().await?)
            .await?;
        // A row that is kept no longer was done before it went.
        Ok(row.map(|row| row.try_get::<String, _>("state")).transpose()?.is_none_or(|state| state != "waiting"))
    }

    /// Waits until a turn is done, at most `deadline`, and says whether it is.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn wait_done(&self, turn: i64, deadline: Duration) -> Result<bool, StoreError> {
        let mut changes = self.hub().changed.subscribe();
        let waited = tokio::time::timeout(deadline, async {
            while !self.is_done(turn).await? {
                // A wake, a missed wake or no wake: look again in each case.
                let _woken = tokio::time::timeout(LOOK_AGAIN_AFTER, changes.recv()).await;
            }
            Ok(true)
        });
        match waited.await {
            Ok(done) => done,
            Err(_elapsed) => self.is_done(turn).await,
        }
    }

    /// Gives an event up that cannot be turned. In the same transaction a human is called: nobody falls between.
    ///
    /// # Errors
    /// [`StoreError`] of the database; then the event waits for its next taker.
    pub async fn give_up(&self, taken: &Taken, now: DateTime<Utc>) -> Result<(), StoreError> {
        let mut writing = self.write().await?;
        let held = sqlx::query("SELECT 1 AS held FROM inbox WHERE seq = $1 AND state = 'waiting' AND attempts = $2")
            .bind(taken.turn)
            .bind(taken.attempts)
            .fetch_optional(writing.on())
            .await?;
        if held.is_none() {
            // Somebody else took it after our lease: it is theirs to turn or to give up.
            return writing.commit().await;
        }
        let kind = taken.event.name();
        self.fail_turn(&mut writing, taken.turn, &taken.contact_id, kind, Some(&taken.event), now).await?;
        writing.commit().await?;
        self.hub().inbox.notify_one();
        self.hub().change(&taken.contact_id);
        Ok(())
    }

    /// Marks the event as failed, keeps what the contact said for the desk, and makes sure that a human comes.
    async fn fail_turn(
        &self,
        writing: &mut super::writing::Writing,
        turn: i64,
        contact_id: &str,
        kind: &str,
        event: Option<&Event>,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        sqlx::query("UPDATE inbox SET state = 'failed', done_at = $1, taken_until = NULL WHERE seq = $2")
            .bind(micros(now))
            .bind(turn)
            .execute(writing.on())
            .await?;
        let holder = match self.holder_of_contact(writing.on(), contact_id).await {
            // Nobody is there any more who could fall between.
            Err(StoreError::Erased) => return Ok(()),
            holder => holder?,
        };
        // The clock first: locks are taken in the order of a commit, rings before contacts.
        let escalation = match open_escalation(writing.on(), contact_id).await? {
            Some(open) => open,
            None => {
                let new = Escalation {
                    id: format!("{turn}.failed"),
                    contact: contact_id.to_owned(),
                    version: 0,
                    reason: FAILED_TURN.to_owned(),
                    urgency: Urgency::Soon,
                    since: now,
                    level: 0,
                    state: EscalationState::Waiting { climbs_at: now + FAILED_TURN_CLIMBS_AFTER },
                };
                if !write_escalation(writing.on(), &new).await? {
                    return Err(StoreError::Busy);
                }
                new
            }
        };
        self.keep_clock(writing.on(), &escalation, now).await?;
        if let Some((what, words)) = event.and_then(line_of) {
            let line = NewLine { turn, n: 0, contact_id, at: now, side: "them", what: &what, ..NewLine::default() };
            let shown = self.count_shown(writing.on(), contact_id, 1).await?;
            let line = NewLine { words: words.as_ref(), shown: Some(shown), ..line };
            self.write_line(writing.on(), &holder, &line).await?;
        }
        let what = format!("happened:{FAILED_TURN}:{kind}");
        let line = NewLine { turn, n: 1, contact_id, at: now, side: "house", what: &what, ..NewLine::default() };
        self.write_line(writing.on(), &holder, &line).await
    }

    /// An open escalation without a ring would wait for ever: perhaps the failed event was its own clock.
    async fn keep_clock(
        &self,
        on: &mut AnyConnection,
        escalation: &Escalation,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let subject = Subject::Escalation(escalation.id.clone());
        let rings = sqlx::query(
            "SELECT 1 AS waiting FROM ring WHERE contact_id = $1 AND subject = $2 AND state = 'waiting' LIMIT 1",
        )
        .bind(escalation.contact.as_str())
        .bind(subject.key())
        .fetch_optional(&mut *on)
        .await?;
        let is_owed = match &escalation.state {
            EscalationState::Waiting { .. } => true,
            EscalationState::Claimed { returns_at, .. } => returns_at.is_some(),
            EscalationState::HandedBack { .. } | EscalationState::Closed { .. } => false,
        };
        if rings.is_none() && is_owed {
            let event = Event::ClimbDue { escalation: escalation.id.clone(), version: escalation.version };
            set_ring(on, &escalation.contact, &subject, now + FAILED_TURN_CLIMBS_AFTER, &event).await?;
        }
        Ok(())
    }

    async fn taken_in(&self, on: &mut AnyConnection, row: &AnyRow, contact_id: &str) -> Result<Taken, StoreError> {
        let holder = self.holder_of_contact(on, contact_id).await?;
        let (key, sealed): (String, Vec<u8>) = (row.try_get("key")?, row.try_get("event")?);
        Ok(Taken {
            turn: row.try_get("seq")?,
            contact_id: contact_id.to_owned(),
            event: holder.open_json("inbox", &key, "event", &sealed)?,
            attempts: row.try_get("attempts")?,
            received_at: instant(row.try_get("received_at")?)?,
        })
    }

    /// The contact of that address, its row held until the commit.
    async fn contact_of(
        &self,
        on: &mut AnyConnection,
        incoming: &Incoming,
        hash: &str,
    ) -> Result<Option<(String, Holder)>, StoreError> {
        let row = sqlx::query(locking!(
            self.inner.dialect,
            "SELECT c.id, c.person_id, k.wrapped AS wrapped_key FROM contact c \
             LEFT JOIN person_key k ON k.person_id = c.person_id \
             WHERE c.door = $1 AND c.address_hash = $2",
            "FOR NO KEY UPDATE OF c"
        ))
        .bind(incoming.door.name())
        .bind(hash)
        .fetch_optional(on)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let id: String = row.try_get("id")?;
        let holder = self.holder_in(&row, &id)?;
        Ok(Some((id, holder)))
    }

    /// Makes a contact and its person, unless somebody else has made the contact meanwhile.
    async fn meet(
        &self,
        on: &mut AnyConnection,
        incoming: &Incoming,
        hash: &str,
        now: DateTime<Utc>,
    ) -> Result<(String, Holder), StoreError> {
        let (contact_id, holder) = (new_id("c"), Holder::new(new_id("p"), new_key()));
        let person_id = holder.person_id.as_str();
        sqlx::query("INSERT INTO person (id, created_at) VALUES ($1, $2)")
            .bind(person_id)
            .bind(micros(now))
            .execute(&mut *on)
            .await?;
        self.keep_key(on, &holder).await?;
        let made = sqlx::query(
            "INSERT INTO contact (id, person_id, door, address, address_hash, language_hint, created_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (door, address_hash) DO NOTHING",
        )
        .bind(contact_id.as_str())
        .bind(person_id)
        .bind(incoming.door.name())
        .bind(holder.seal_words("contact", &contact_id, "address", &incoming.address))
        .bind(hash)
        .bind(incoming.language_hint.as_deref())
        .bind(micros(now))
        .execute(&mut *on)
        .await?;
        if made.rows_affected() == 1 {
            return Ok((contact_id, holder));
        }
        // The first events of one address came at once, and another one's contact counts.
        for statement in ["DELETE FROM person_key WHERE person_id = $1", "DELETE FROM person WHERE id = $1"] {
            sqlx::query(statement).bind(person_id).execute(&mut *on).await?;
        }
        self.contact_of(on, incoming, hash).await?.ok_or(StoreError::Busy)
    }

    /// Holds a contact's row until the commit; see the head of this file.
    pub(super) async fn lock_contact(&self, on: &mut AnyConnection, contact_id: &str) -> Result<(), StoreError> {
        if self.is_sqlite() {
            return Ok(());
        }
        let locked = sqlx::query("SELECT id FROM contact WHERE id = $1 FOR NO KEY UPDATE").bind(contact_id);
        locked.fetch_optional(on).await?.map(drop).ok_or(StoreError::NoSuchContact)
    }

    /// Inserts an event of a contact whose row is held.
    pub(super) async fn insert_event(
        &self,
        on: &mut AnyConnection,
        holder: &Holder,
        new: &NewEvent<'_>,
    ) -> Result<Received, StoreError> {
        let row = sqlx::query(
            "INSERT INTO inbox (key, contact_id, kind, event, received_at) VALUES ($1, $2, $3, $4, $5) \
             ON CONFLICT (key) DO NOTHING RETURNING seq",
        )
        .bind(new.key)
        .bind(new.contact_id)
        .bind(new.event.name())
        .bind(holder.seal_json("inbox", new.key, "event", new.event))
        .bind(micros(new.now))
        .fetch_optional(&mut *on)
        .await?;
        if let Some(row) = row {
            return Ok(Received { contact_id: new.contact_id.to_owned(), turn: row.try_get("seq")?, repeat: false });
        }
        let row = sqlx::query("SELECT seq, contact_id FROM inbox WHERE key = $1").bind(new.key).fetch_one(on).await?;
        Ok(Received { contact_id: row.try_get("contact_id")?, turn: row.try_get("seq")?, repeat: true })
    }

    fn tell_received(&self, received: &Received) {
        if !received.repeat {
            self.hub().inbox.notify_one();
            self.hub().change(&received.contact_id);
        }
    }
}

/// What the contact themselves did, as a line of the transcript.
pub(super) fn line_of(event: &Event) -> Option<(String, Option<Words>)> {
    match event {
        Event::Said { words } => Some(("said".to_owned(), Some(words.clone()))),
        Event::Edited { words } => Some(("edited".to_owned(), Some(words.clone()))),
        Event::Pressed { .. } => Some(("pressed".to_owned(), None)),
        Event::Sent { what, .. } => Some(sent_line(what)),
        Event::Reachable { .. }
        | Event::ReminderDue { .. }
        | Event::WaitOver { .. }
        | Event::ClimbDue { .. }
        | Event::RideAnswerDue { .. }
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

/// `sent:<what>`, and the words of those that have some.
pub(super) fn sent_line(what: &Attachment) -> (String, Option<Words>) {
    let (name, words) = match what {
        Attachment::Location { latitude, longitude } => {
            ("location", Some(Words::new(format!("{latitude}, {longitude}"))))
        }
        Attachment::PhoneNumber(number) => ("phone-number", Some(number.clone())),
        Attachment::Voice => ("voice", None),
        Attachment::Photo => ("photo", None),
        Attachment::Sticker => ("sticker", None),
        Attachment::File => ("file", None),
        Attachment::Other => ("other", None),
    };
    (format!("sent:{name}"), words)
}
