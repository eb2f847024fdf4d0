//! The rows of the in-memory memory: the same facts as the tables of `migrations/`, in maps. A change that is given up is
//! taken back row by row.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use guidepost::care::appointment::Appointment;
use guidepost::care::consent::Grant;
use guidepost::care::contact::{Contact, Door};
use guidepost::care::escalation::Escalation;
use guidepost::care::person::Person;
use guidepost::care::ride::Ride;
use guidepost::care::words::Words;
use guidepost::engine::effect::{Share, Subject};
use guidepost::engine::event::{DeliveryKind, Event};
use guidepost::engine::session::Session;
use guidepost::store::delivery::Body;

/// Names a delivery: its turn, and its place in it.
pub type Place = (i64, i64);

/// A map that knows what it was before a change that is not kept yet.
#[derive(Debug)]
pub struct Table<K, V> {
    rows: BTreeMap<K, V>,
    before: Vec<(K, Option<V>)>,
}

impl<K: Ord + Clone, V: Clone> Default for Table<K, V> {
    fn default() -> Self {
        Self { rows: BTreeMap::new(), before: Vec::new() }
    }
}

impl<K: Ord + Clone, V: Clone> Table<K, V> {
    pub fn get(&self, key: &K) -> Option<&V> {
        self.rows.get(key)
    }

    pub fn rows(&self) -> &BTreeMap<K, V> {
        &self.rows
    }

    pub fn put(&mut self, key: K, row: V) {
        let before = self.rows.insert(key.clone(), row);
        self.before.push((key, before));
    }

    pub fn take(&mut self, key: &K) -> Option<V> {
        let before = self.rows.remove(key)?;
        self.before.push((key.clone(), Some(before.clone())));
        Some(before)
    }

    /// The row, to be changed.
    pub fn change(&mut self, key: &K) -> Option<&mut V> {
        let row = self.rows.get_mut(key)?;
        self.before.push((key.clone(), Some(row.clone())));
        Some(row)
    }

    fn keep(&mut self) {
        self.before.clear();
    }

    fn give_up(&mut self) {
        while let Some((key, before)) = self.before.pop() {
            match before {
                Some(row) => self.rows.insert(key, row),
                None => self.rows.remove(&key),
            };
        }
    }
}

/// A contact, with where it is reached.
#[derive(Clone, Debug)]
pub struct ContactRow {
    pub contact: Contact,
    pub person: String,
    pub address: Words,
    pub unreachable_at: Option<DateTime<Utc>>,
    /// Counts the lines that were seen.
    pub shown: i64,
}

/// A session as it is stored.
#[derive(Clone, Debug)]
pub struct SessionRow {
    pub version: i64,
    pub session: Session,
}

/// An event.
#[derive(Clone, Debug)]
pub struct InboxRow {
    pub key: String,
    pub event: Event,
    pub received_at: DateTime<Utc>,
}

/// How an event ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    Done,
    Failed,
}

/// Somebody's place in the line for turns.
#[derive(Clone, Debug, PartialEq)]
pub struct LineRow {
    pub since: DateTime<Utc>,
    pub taken_by: Option<String>,
    pub taken_until: Option<DateTime<Utc>>,
    pub attempts: i64,
}

/// Where a delivery stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Queued,
    Sending,
    Sent,
    Unknown,
    Failed,
    Dropped,
}

impl State {
    pub fn name(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Sending => "sending",
            Self::Sent => "sent",
            Self::Unknown => "unknown",
            Self::Failed => "failed",
            Self::Dropped => "dropped",
        }
    }

    pub fn is_open(self) -> bool {
        matches!(self, Self::Queued | Self::Sending)
    }
}

/// A delivery.
#[derive(Clone, Debug)]
pub struct OutboxRow {
    pub contact: String,
    pub kind: DeliveryKind,
    pub body: Body,
    pub reminds_of: Option<(String, i64)>,
    pub consent: Option<(String, Share)>,
    pub rank: i64,
    pub state: State,
    pub why: Option<String>,
    pub due_at: DateTime<Utc>,
    pub taken_until: Option<DateTime<Utc>>,
    pub attempts: i64,
    pub repeats: i64,
}

/// Something that is to ring.
#[derive(Clone, Debug)]
pub struct RingRow {
    pub contact: String,
    pub subject: Subject,
    pub due_at: DateTime<Utc>,
    pub event: Event,
}

/// All of it.
#[derive(Debug, Default)]
pub struct Rows {
    pub persons: Table<String, Person>,
    pub contacts: Table<String, ContactRow>,
    pub addresses: BTreeMap<(Door, String), String>,
    pub sessions: Table<String, SessionRow>,
    /// The events that wait, each contact's in order.
    pub waiting: Table<(String, i64), InboxRow>,
    pub ended: Table<i64, Ended>,
    /// Every key that was ever stored, and where.
    pub keys: BTreeMap<String, (String, i64)>,
    pub line: Table<String, LineRow>,
    pub outbox: Table<Place, OutboxRow>,
    /// What is queued or being sent, by contact, rank and place.
    pub open: Table<(String, i64, Place), ()>,
    /// What waits to ring.
    pub rings: Table<String, RingRow>,
    /// The same by its moment.
    pub due: Table<(DateTime<Utc>, String), ()>,
    /// What rang.
    pub rung: Table<String, RingRow>,
    pub visits: Table<String, Appointment>,
    pub rides: Table<String, Ride>,
    pub escalations: Table<String, Escalation>,
    /// The open one of each contact.
    pub open_escalations: Table<String, String>,
    pub grants: Table<String, (Grant, Option<String>)>,
    pub turns: i64,
}

impl Rows {
    /// What was changed is kept.
    pub fn keep(&mut self) {
        self.each(|table| table.keep());
    }

    /// What was changed is as it was before.
    pub fn give_up(&mut self) {
        self.each(|table| table.give_up());
    }

    fn each(&mut self, act: impl Fn(&mut dyn Journal)) {
        let tables: [&mut dyn Journal; 16] = [
            &mut self.persons,
            &mut self.contacts,
            &mut self.sessions,
            &mut self.waiting,
            &mut self.ended,
            &mut self.line,
            &mut self.outbox,
            &mut self.open,
            &mut self.rings,
            &mut self.due,
            &mut self.rung,
            &mut self.visits,
            &mut self.rides,
            &mut self.escalations,
            &mut self.open_escalations,
            &mut self.grants,
        ];
        tables.into_iter().for_each(act);
    }

    /// The oldest event of a contact that waits.
    pub fn head(&self, contact: &str) -> Option<(i64, &InboxRow)> {
        let from = (contact.to_owned(), i64::MIN);
        let next = self.waiting.rows().range(from..).next();
        next.filter(|((whose, _), _)| whose == contact).map(|((_, turn), row)| (*turn, row))
    }

    /// Changes a delivery, and keeps the list of open ones right.
    pub fn change_delivery(&mut self, place: Place, change: impl FnOnce(&mut OutboxRow)) {
        let Some(row) = self.outbox.change(&place) else { return };
        self.open.take(&(row.contact.clone(), row.rank, place));
        change(row);
        let (at, is_open) = ((row.contact.clone(), row.rank, place), row.state.is_open());
        if is_open {
            self.open.put(at, ());
        }
    }

    pub fn queue_delivery(&mut self, place: Place, row: OutboxRow) {
        if row.state.is_open() {
            self.open.put((row.contact.clone(), row.rank, place), ());
        }
        self.outbox.put(place, row);
    }

    /// A contact's deliveries that are queued or being sent, what goes first first.
    pub fn open_of(&self, contact: &str) -> impl Iterator<Item = (Place, &OutboxRow)> {
        let from = (contact.to_owned(), i64::MIN, (i64::MIN, i64::MIN));
        let mut own = self.open.rows().range(from..);
        std::iter::from_fn(move || own.next()).map_while(move |((whose, _, place), ())| {
            let row = (whose == contact).then(|| self.outbox.get(place))??;
            Some((*place, row))
        })
    }

    /// Those who have something to hear.
    pub fn contacts_with_open(&self) -> BTreeSet<&str> {
        self.open.rows().keys().map(|(contact, ..)| contact.as_str()).collect()
    }

    /// A contact's open escalation.
    pub fn escalation_of(&self, contact: &str) -> Option<&Escalation> {
        self.escalations.get(self.open_escalations.get(&contact.to_owned())?)
    }

    /// Writes the whole of it; `false` when one as new is there, or the contact has another open one.
    pub fn write_escalation(&mut self, new: &Escalation) -> bool {
        let before = self.escalations.get(&new.id);
        if before.is_some_and(|before| before.version >= new.version || before.contact != new.contact) {
            return false;
        }
        let open = self.open_escalations.get(&new.contact);
        if new.is_open() && open.is_some_and(|open| *open != new.id) {
            return false;
        }
        if new.is_open() {
            self.open_escalations.put(new.contact.clone(), new.id.clone());
        } else if open.is_some_and(|open| *open == new.id) {
            self.open_escalations.take(&new.contact);
        }
        self.escalations.put(new.id.clone(), new.clone());
        true
    }

    pub fn person_of(&self, contact: &str) -> Option<&Person> {
        self.persons.get(&self.contacts.get(&contact.to_owned())?.person)
    }

    /// Sets a ring, once by its id: a waiting one is set anew, one that rang rings again only at a later moment, or with another
    /// event.
    pub fn set_ring(&mut self, id: String, ring: RingRow) {
        if self.rung.get(&id).is_some_and(|before| before.due_at >= ring.due_at && before.event == ring.event) {
            return;
        }
        self.rung.take(&id);
        if let Some(before) = self.rings.take(&id) {
            self.due.take(&(before.due_at, id.clone()));
        }
        self.due.put((ring.due_at, id.clone()), ());
        self.rings.put(id, ring);
    }

    /// What waits to ring about a subject falls silent.
    pub fn silence(&mut self, contact: &str, subject: &Subject) {
        let about = |ring: &RingRow| ring.contact == contact && ring.subject == *subject;
        let ids: Vec<String> =
            self.rings.rows().iter().filter(|(_, ring)| about(ring)).map(|(id, _)| id.clone()).collect();
        for id in ids {
            if let Some(ring) = self.rings.take(&id) {
                self.due.take(&(ring.due_at, id));
            }
        }
    }
}

/// What tables of any rows have in common.
trait Journal {
    fn keep(&mut self);
    fn give_up(&mut self);
}

impl<K: Ord + Clone, V: Clone> Journal for Table<K, V> {
    fn keep(&mut self) {
        Self::keep(self);
    }

    fn give_up(&mut self) {
        Self::give_up(self);
    }
}
