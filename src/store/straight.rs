//! The straight way: an event is kept together with its turn, in one commit.
//!
//! Telegram keeps an update until it is told that it arrived, so nothing is lost if it is not stored before its turn. Whoever
//! has nothing else waiting goes this way; everybody else stands in the line. A batch that cannot be kept leaves nothing, and
//! is put the long way, which finds the one that is to blame.
//!
//! The contacts' rows are held from the beginning. Whoever holds them and is in no line has no turn in progress anywhere.

use chrono::{DateTime, Utc};
use rustc_hash::{FxHashMap, FxHashSet};

use super::briefing::Briefed;
use super::commit::{AtOnce, CommitError, Decided, Deed, Kept, Turn};
use super::error::StoreError;
use super::inbox::{NewEvent, puts_of};
use super::incoming::{Incoming, Put, Received};
use super::instant::micros;
use super::key_ring::Holder;
use super::open::Store;
use super::sql::{self, Connection};
use super::turn_line::{Contacts, Place, Taken, Taker};
use crate::care::contact::Door;
use crate::care::words::Words;
use crate::engine::session::Session;

/// What was decided about an event.
#[derive(Clone, Debug)]
pub struct Decision {
    /// Where the conversation stands now.
    pub session: Session,
    /// The version of the session that it was briefed with.
    pub version: i64,
    /// Whether it stands on another edition than before.
    pub is_moved: bool,
    /// What is to be done.
    pub deeds: Vec<Deed>,
    /// Which door the contact comes through.
    pub door: Door,
    /// Where they are written to, when that is outside the house and they may be written to now.
    pub address: Option<Words>,
}

/// What became of an event.
#[derive(Clone, Debug, PartialEq)]
pub enum Straight {
    /// It is turned.
    Turned {
        /// Where it is kept.
        received: Received,
        /// Its kind.
        kind: &'static str,
        /// How many effects its turn had.
        effects: usize,
        /// What is to be sent now.
        kept: Kept,
    },
    /// It is stored, and waits for its turn.
    Put(Put),
}

/// What a batch is decided with: what was taken, and what its turn may read.
pub type Asked = (Taken, Result<Briefed, StoreError>);

/// A batch as it was decided: each that could be, and what may leave at once.
#[derive(Debug)]
pub struct Answered {
    /// In the order in which they were asked; none: it goes the long way.
    pub decisions: Vec<(Taken, Option<Decision>)>,
    /// What may leave at once.
    pub at_once: AtOnce,
}

impl Decision {
    /// It, as it is kept.
    #[must_use]
    pub fn of<'a>(&'a self, taken: &'a Taken) -> Decided<'a> {
        Decided {
            taken,
            session: &self.session,
            version: self.version,
            is_moved: self.is_moved,
            deeds: &self.deeds,
            door: self.door,
            address: self.address.as_ref(),
        }
    }
}

impl Store {
    /// Stores what came through a door, like [`Store::put_many`], and keeps the turns of whoever has nothing else waiting in
    /// the same commit. `decide` is asked once, while the memory's writer waits.
    ///
    /// # Errors
    /// [`CommitError`]: nothing was stored or kept. When it is one of a turn, the same is to be put.
    pub async fn turn_straight(
        &self,
        incoming: &[Incoming],
        taker: &Taker<'_>,
        now: DateTime<Utc>,
        decide: impl FnOnce(Vec<Asked>) -> Answered + Send,
    ) -> Result<Vec<Result<Straight, StoreError>>, CommitError> {
        let mut writing = self.write().await?;
        let on = writing.on();
        let senders = self.senders_of(&mut *on, incoming, now).await?;
        let alone = alone_in(&senders);
        let waits = self.in_line(&mut *on, &alone).await?;
        let goes_straight =
            |contact_id: &String| alone.contains(contact_id.as_str()) && !waits.contains(contact_id.as_str());
        let (mut straight, mut long) = (Vec::new(), Vec::new());
        for (at, (incoming, sender)) in incoming.iter().zip(&senders).enumerate() {
            let Ok((contact_id, holder)) = sender else { continue };
            let new = NewEvent { key: &incoming.key, contact_id, holder, event: &incoming.event, now };
            if goes_straight(contact_id) { &mut straight } else { &mut long }.push((at, new));
        }
        let mut all: Vec<Option<Result<Straight, StoreError>>> =
            senders.iter().map(|sender| sender.as_ref().err().cloned().map(Err)).collect();
        for (at, put) in self.insert_long(&mut *on, &long, taker, now).await? {
            all[at] = Some(Ok(Straight::Put(put)));
        }
        let numbers = insert_done(&mut *on, &straight).await?;
        let (mut places, mut takens) = (Vec::with_capacity(straight.len()), Vec::with_capacity(straight.len()));
        for (at, new) in &straight {
            match numbers.get(new.key) {
                Some(turn) => {
                    places.push(*at);
                    takens.push(new.taken(*turn));
                }
                None => {
                    let received = self.repeat_of(&mut *on, new.key).await?;
                    all[*at] = Some(Ok(Straight::Put(Put { received, taken: None })));
                }
            }
        }
        let briefed = self.brief_on(&mut *on, &takens, now).await?;
        let Answered { decisions, at_once } = decide(takens.into_iter().zip(briefed).collect());
        let (mut turned, mut opened, mut turned_at) = (Vec::new(), Vec::new(), Vec::new());
        let mut left = Vec::new();
        for (at, (taken, decision)) in places.into_iter().zip(&decisions) {
            match decision {
                Some(decision) => {
                    turned.push(decision.of(taken));
                    turned_at.push(at);
                }
                None => {
                    all[at] = Some(Ok(Straight::Put(Put { received: taken.received(), taken: Some(taken.clone()) })));
                    left.push(taken);
                }
            }
        }
        for (decided, at) in turned.iter().zip(&turned_at) {
            let (_, holder) = senders[*at].clone()?;
            opened.push(Turn::of(decided, holder, now));
        }
        let written = self.write_turns(&mut *on, &mut opened, &at_once, now).await?;
        self.send_the_long_way(&mut *on, &left, taker, now).await?;
        writing.commit().await?;

        self.tell_written(&turned, &written);
        for straight in all.iter().flatten().flatten() {
            if let Straight::Put(put) = straight {
                self.tell_received(&put.received, put.taken.is_some());
            }
        }
        for ((decided, at), kept) in turned.iter().zip(turned_at).zip(written.kept) {
            let (kind, effects) = (decided.taken.event.name(), decided.deeds.len());
            all[at] = Some(Ok(Straight::Turned { received: decided.taken.received(), kind, effects, kept }));
        }
        Ok(all.into_iter().map(|one| one.unwrap_or(Err(StoreError::NoSuchContact))).collect())
    }

    /// Stores those who wait, as [`Store::put_many`] does.
    async fn insert_long(
        &self,
        on: &mut Connection,
        long: &[(usize, NewEvent<'_>)],
        taker: &Taker<'_>,
        now: DateTime<Utc>,
    ) -> Result<Vec<(usize, Put)>, StoreError> {
        let events: Vec<NewEvent<'_>> = long.iter().map(|(_, new)| *new).collect();
        let (received, taken_now) = self.insert_events(on, &events, Place::Now(now), Some(taker)).await?;
        let puts = puts_of(&events, received, taken_now);
        Ok(long.iter().map(|(at, _)| *at).zip(puts).collect())
    }

    /// Which of these contacts stand in the line.
    async fn in_line(&self, on: &mut Connection, contact_ids: &FxHashSet<&str>) -> Result<Contacts, StoreError> {
        let statement = "SELECT contact_id FROM turn_line WHERE contact_id IN ({?})";
        let mut waits = Contacts::default();
        for row in sql::list(statement, contact_ids.iter().copied()).fetch(on).await? {
            waits.insert(row.try_get("contact_id")?);
        }
        Ok(waits)
    }

    /// What could not be decided waits after all, and is `taker`'s.
    async fn send_the_long_way(
        &self,
        on: &mut Connection,
        left: &[&Taken],
        taker: &Taker<'_>,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let statement = "UPDATE inbox SET state = 'waiting', done_at = NULL WHERE seq IN ({?})";
        sql::list(statement, left.iter().map(|taken| taken.turn)).execute(&mut *on).await?;
        let mut contact_ids: Vec<&str> = left.iter().map(|taken| taken.contact_id.as_str()).collect();
        self.stand_in_line(on, &mut contact_ids, Place::Now(now), Some(taker)).await.map(drop)
    }
}

/// The contacts that have exactly one event in a batch.
fn alone_in(senders: &[Result<(String, Holder), StoreError>]) -> FxHashSet<&str> {
    let mut counts = FxHashMap::<&str, usize>::default();
    for (contact_id, _) in senders.iter().flatten() {
        *counts.entry(contact_id).or_default() += 1;
    }
    counts.into_iter().filter(|(_, count)| *count == 1).map(|(contact_id, _)| contact_id).collect()
}

/// Inserts events that are done with this commit; gives the number of each that was not there before, by its key.
async fn insert_done(on: &mut Connection, new: &[(usize, NewEvent<'_>)]) -> Result<FxHashMap<String, i64>, StoreError> {
    let statement = "INSERT INTO inbox (key, contact_id, kind, event, received_at, state, done_at) \
                     VALUES {(?text, ?text, ?text, ?bytes, ?number, 'done', ?number)} ON CONFLICT (key) DO NOTHING RETURNING key, seq";
    let mut events = sql::rows(statement, 6);
    for (_, new) in new {
        events
            .bind(new.key)
            .bind(new.contact_id)
            .bind(new.event.name())
            .bind(new.holder.seal_json("inbox", new.key, "event", new.event))
            .bind(micros(new.now))
            .bind(micros(new.now));
    }
    let mut numbers = FxHashMap::default();
    for row in events.fetch(on).await? {
        numbers.insert(row.try_get("key")?, row.try_get("seq")?);
    }
    Ok(numbers)
}
