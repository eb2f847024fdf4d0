//! The inbox: what happened, stored before anybody says that it arrived, and turned one contact's events in order.
//!
//! Order holds because whoever inserts a contact's event holds that contact's row until the commit: numbers are given in
//! the order of the commits. Who has a waiting event stands in the line for turns, once ([`super::turn_line`]).

use std::time::Duration;

use chrono::{DateTime, Utc};

use super::dialect::Dialect;
use super::error::StoreError;
use super::incoming::{Incoming, Put, Received};
use super::instant::micros;
use super::key_ring::Holder;
use super::open::Store;
use super::seal::{new_id, new_key};
use super::sql::{self, Connection};
use super::turn_line::{Contacts, Place, Taken, Taker};
use crate::engine::event::Event;

/// How often to look whether a turn is done when no wake comes: it may be turned on another node.
const LOOK_AGAIN_AFTER: Duration = Duration::from_millis(200);

/// An event to be inserted.
#[derive(Clone, Copy)]
pub(super) struct NewEvent<'a> {
    pub(super) key: &'a str,
    pub(super) contact_id: &'a str,
    pub(super) holder: &'a Holder,
    pub(super) event: &'a Event,
    pub(super) now: DateTime<Utc>,
}

impl NewEvent<'_> {
    /// It, stored as `turn` and leased for the first time.
    pub(super) fn taken(&self, turn: i64) -> Taken {
        Taken {
            turn,
            key: self.key.to_owned(),
            contact_id: self.contact_id.to_owned(),
            event: self.event.clone(),
            attempts: 1,
            received_at: self.now,
        }
    }
}

impl Store {
    /// Stores what came through a door; the first event of an address makes its contact and person. When this returns,
    /// it is on the disk and may be acknowledged.
    ///
    /// # Errors
    /// [`StoreError`]; then it must not be acknowledged. Doing it again is harmless.
    pub async fn put(&self, incoming: &Incoming, now: DateTime<Utc>) -> Result<Received, StoreError> {
        let put = self.put_many(std::slice::from_ref(incoming), None, now).await?.pop();
        put.unwrap_or(Err(StoreError::NoSuchContact)).map(|put| put.received)
    }

    /// Stores many in one commit, in their order. What can never be stored (its person was erased this moment, a row that
    /// cannot be read) has an error of its own and holds up nothing else.
    ///
    /// With a `taker`, whoever was in no line before is taken at once: the event is the taker's to turn, as if by
    /// [`Store::take_many`].
    ///
    /// # Errors
    /// [`StoreError`]; then nothing was stored, and nothing may be acknowledged. Doing it again is harmless.
    pub async fn put_many(
        &self,
        incoming: &[Incoming],
        taker: Option<&Taker<'_>>,
        now: DateTime<Utc>,
    ) -> Result<Vec<Result<Put, StoreError>>, StoreError> {
        let mut writing = self.write().await?;
        let senders = self.senders_of(writing.on(), incoming, now).await?;
        let new: Vec<NewEvent<'_>> = incoming
            .iter()
            .zip(&senders)
            .filter_map(|(incoming, sender)| {
                let (contact_id, holder) = sender.as_ref().ok()?;
                Some(NewEvent { key: &incoming.key, contact_id, holder, event: &incoming.event, now })
            })
            .collect();
        let (received, taken_now) = self.insert_events(writing.on(), &new, Place::Now(now), taker).await?;
        writing.commit().await?;
        received.iter().for_each(|received| self.tell_received(received, taken_now.contains(&received.contact_id)));
        let mut stored = puts_of(&new, received, taken_now).into_iter();
        let puts =
            senders.iter().map(|sender| sender.clone().and_then(|_| stored.next().ok_or(StoreError::NoSuchContact)));
        Ok(puts.collect())
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
        self.hold_contacts(writing.on(), &[contact_id]).await?;
        let new = NewEvent { key, contact_id, holder: &holder, event, now };
        let received = self.insert_event(writing.on(), &new).await?;
        writing.commit().await?;
        self.tell_received(&received, false);
        Ok(received)
    }

    /// Whether a turn is done, well or not.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn is_done(&self, turn: i64) -> Result<bool, StoreError> {
        let row = sql::query("SELECT state FROM inbox WHERE seq = $1")
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

    /// Who sent each of these, their rows held until the commit; whoever is new is met.
    pub(super) async fn senders_of(
        &self,
        on: &mut Connection,
        incoming: &[Incoming],
        now: DateTime<Utc>,
    ) -> Result<Vec<Result<(String, Holder), StoreError>>, StoreError> {
        let hash_of = |incoming: &Incoming| {
            let door = incoming.door.name();
            (door, self.inner.keys.address_hash(door, incoming.address.reveal()))
        };
        let addresses: Vec<(&str, String)> = incoming.iter().map(hash_of).collect();
        let mut known = self.contacts_of(on, &addresses).await?;
        let mut senders = Vec::with_capacity(incoming.len());
        for (incoming, (_, hash)) in incoming.iter().zip(&addresses) {
            if !known.contains_key(hash) {
                let met = self.meet(on, incoming, hash, now).await?;
                known.insert(hash.clone(), Ok(met));
            }
            senders.extend(known.get(hash).cloned());
        }
        Ok(senders)
    }

    /// The contacts at these doors and hashes of addresses, their rows held until the commit.
    async fn contacts_of(&self, on: &mut Connection, addresses: &[(&str, String)]) -> Result<Known, StoreError> {
        let mut known = Known::default();
        let mut wanted: Vec<&(&str, String)> = addresses.iter().collect();
        wanted.sort();
        wanted.dedup();
        for at_a_door in wanted.chunk_by(|left, right| left.0 == right.0) {
            // Contacts are held in one order by everybody.
            let statement = match self.inner.dialect {
                Dialect::Sqlite => CONTACTS_BY_HASH,
                Dialect::Postgres => CONTACTS_BY_HASH_HELD,
            };
            let hashes = at_a_door.iter().map(|at| at.1.as_str());
            for row in sql::list(statement, hashes).share(at_a_door[0].0).fetch(&mut *on).await? {
                let id: String = row.try_get("id")?;
                let holder = self.holder_in(&row, &id).map(|holder| (id, holder));
                known.insert(row.try_get("address_hash")?, holder);
            }
        }
        Ok(known)
    }

    /// Makes a contact and its person, unless somebody else has made the contact meanwhile.
    async fn meet(
        &self,
        on: &mut Connection,
        incoming: &Incoming,
        hash: &str,
        now: DateTime<Utc>,
    ) -> Result<(String, Holder), StoreError> {
        let (contact_id, holder) = (new_id("c"), Holder::new(new_id("p"), new_key()));
        let person_id = holder.person_id.as_str();
        sql::query("INSERT INTO person (id, created_at) VALUES ($1, $2)")
            .bind(person_id)
            .bind(micros(now))
            .execute(&mut *on)
            .await?;
        self.keep_key(on, &holder).await?;
        let made = sql::query(
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
            sql::query(statement).bind(person_id).execute(&mut *on).await?;
        }
        let mut there = self.contacts_of(on, &[(incoming.door.name(), hash.to_owned())]).await?;
        there.remove(hash).unwrap_or(Err(StoreError::Busy))
    }

    /// Holds the contacts' rows until the commit, in one order; see the head of this file. SQLite's writer is alone.
    pub(super) async fn hold_contacts(&self, on: &mut Connection, contact_ids: &[&str]) -> Result<(), StoreError> {
        if self.is_sqlite() {
            return Ok(());
        }
        let mut ids = contact_ids.to_vec();
        ids.sort_unstable();
        ids.dedup();
        let statement = "SELECT id FROM contact WHERE id IN ({?}) ORDER BY id FOR NO KEY UPDATE";
        let held = sql::list(statement, ids.iter().copied()).fetch(on).await?.len();
        if held == ids.len() { Ok(()) } else { Err(StoreError::NoSuchContact) }
    }

    /// Inserts one event of a contact whose row is held.
    pub(super) async fn insert_event(&self, on: &mut Connection, new: &NewEvent<'_>) -> Result<Received, StoreError> {
        let place = Place::of(new.event, new.now);
        let (mut received, _) = self.insert_events(on, std::slice::from_ref(new), place, None).await?;
        received.pop().ok_or(StoreError::NoSuchContact)
    }

    /// Inserts events of contacts whose rows are held, in their order, and has the contacts stand in line. Gives what
    /// became of each, and the contacts that `taker` has taken.
    pub(super) async fn insert_events(
        &self,
        on: &mut Connection,
        new: &[NewEvent<'_>],
        place: Place,
        taker: Option<&Taker<'_>>,
    ) -> Result<(Vec<Received>, Contacts), StoreError> {
        let statement = "INSERT INTO inbox (key, contact_id, kind, event, received_at) VALUES {(?text, ?text, ?text, ?bytes, ?number)} \
                         ON CONFLICT (key) DO NOTHING RETURNING key, seq";
        let mut stored = rustc_hash::FxHashMap::<String, i64>::default();
        let mut events = sql::rows(statement, 5);
        for new in new {
            events
                .bind(new.key)
                .bind(new.contact_id)
                .bind(new.event.name())
                .bind(new.holder.seal_json("inbox", new.key, "event", new.event))
                .bind(micros(new.now));
        }
        for row in events.fetch(&mut *on).await? {
            stored.insert(row.try_get("key")?, row.try_get("seq")?);
        }
        let mut received = Vec::with_capacity(new.len());
        let mut in_line = Vec::new();
        for new in new {
            // Taken out, so that the same key again in one batch is a repeat.
            if let Some(turn) = stored.remove(new.key) {
                received.push(Received { contact_id: new.contact_id.to_owned(), turn, repeat: false });
                in_line.push(new.contact_id);
                continue;
            }
            received.push(self.repeat_of(&mut *on, new.key).await?);
        }
        let taken = self.stand_in_line(on, &mut in_line, place, taker).await?;
        Ok((received, taken))
    }

    /// What became of a key when it was stored.
    pub(super) async fn repeat_of(&self, on: &mut Connection, key: &str) -> Result<Received, StoreError> {
        let row = sql::query("SELECT seq, contact_id FROM inbox WHERE key = $1").bind(key).fetch_one(on).await?;
        Ok(Received { contact_id: row.try_get("contact_id")?, turn: row.try_get("seq")?, repeat: true })
    }

    /// Wakes those who wait for an event, now that it is kept.
    pub(super) fn tell_received(&self, received: &Received, is_taken: bool) {
        if !received.repeat {
            if !is_taken {
                self.hub().inbox.notify_one();
            }
            self.hub().change(&received.contact_id);
        }
    }
}

/// What became of stored events. Of each contact in `taken`, the first event is the head of the line, and the taker's.
pub(super) fn puts_of(new: &[NewEvent<'_>], received: Vec<Received>, mut taken: Contacts) -> Vec<Put> {
    let puts = new.iter().zip(received).map(|(new, received)| {
        let is_head = !received.repeat && taken.remove(&received.contact_id);
        Put { taken: is_head.then(|| new.taken(received.turn)), received }
    });
    puts.collect()
}

/// Contacts by the hash of their address, or why one cannot be written for.
type Known = rustc_hash::FxHashMap<String, Result<(String, Holder), StoreError>>;

const CONTACTS_BY_HASH: &str = "SELECT c.id, c.address_hash, c.person_id, k.wrapped AS wrapped_key FROM contact c \
    LEFT JOIN person_key k ON k.person_id = c.person_id WHERE c.door = $1 AND c.address_hash IN ({?})";
const CONTACTS_BY_HASH_HELD: &str = "SELECT c.id, c.address_hash, c.person_id, k.wrapped AS wrapped_key FROM contact c \
    LEFT JOIN person_key k ON k.person_id = c.person_id WHERE c.door = $1 AND c.address_hash IN ({?}) \
    ORDER BY c.id FOR NO KEY UPDATE OF c";
