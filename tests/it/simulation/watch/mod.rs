//! Watches whether what is always true is true: its own account of who holds what, made of what was kept and of what people
//! saw, beside the memory that it watches.

mod deliveries;
mod rest;
mod turns;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use guidepost::care::appointment::Appointment;
use guidepost::care::clinic::QuietHours;
use guidepost::care::consent::Grant;
use guidepost::care::contact::Contact;
use guidepost::care::escalation::Escalation;
use guidepost::engine::effect::{Share, Subject};
use guidepost::engine::event::{DeliveryKind, Event};
use guidepost::store::turn_line::Taken;

use super::forgetful::rows::Place;

/// What is always true.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Promise {
    OutOfTheOutbox,
    NothingIsLost,
    TurnedOnce,
    AHumanComes,
    SilentWhileHeld,
    ByConsentAlone,
    StopAndAPerson,
    RemindersRing,
    RemindersFit,
    InOrder,
    DoublesAreMarked,
    InOneHand,
    SessionsStepByStep,
    NothingGetsStuck,
}

impl Promise {
    pub fn name(self) -> &'static str {
        match self {
            Self::OutOfTheOutbox => "1: what a patient sees was an outbox row of a committed turn",
            Self::NothingIsLost => "2: what was acknowledged is turned, or given up with a human called",
            Self::TurnedOnce => "2: an event is turned once",
            Self::AHumanComes => "3: no open escalation without a clock; it climbs until a human takes it",
            Self::SilentWhileHeld => "4: the bot is silent in a conversation that a human holds",
            Self::ByConsentAlone => "5: a caregiver hears what a live grant covers at the claim",
            Self::StopAndAPerson => "6: STOP and a person work from every state within one message",
            Self::RemindersRing => "9: a reminder rings once and is not lost",
            Self::RemindersFit => "9: no reminder at night, or of what was moved, cancelled or is over",
            Self::InOrder => "a chat's messages come in their order",
            Self::DoublesAreMarked => "what comes twice is marked as a possible repeat",
            Self::InOneHand => "one event of a contact, and one delivery, in one hand at a time",
            Self::SessionsStepByStep => "a session's version rises by one",
            Self::NothingGetsStuck => "when nothing fails, everything is done in the end",
        }
    }
}

/// A promise that was broken, and what about; ids only.
#[derive(Clone, Debug)]
pub struct Broken {
    pub promise: Promise,
    pub what: String,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.promise.name(), self.what)
    }
}

struct Known {
    person: String,
    hint: Option<String>,
}

#[derive(Default)]
struct Someone {
    language: Option<String>,
    zone: Option<Tz>,
    stopped: bool,
}

/// A delivery as its turn asked for it, and how often it was seen.
struct Asked {
    contact: String,
    kind: DeliveryKind,
    text: String,
    reminds_of: Option<(String, i64)>,
    consent: Option<(String, Share)>,
    plain: u32,
    marked: u32,
}

struct Planned {
    contact: String,
    subject: Subject,
    event: Event,
    due_at: DateTime<Utc>,
}

/// See the head of this file.
pub struct Watch {
    quiet: QuietHours,
    clinic_zone: Tz,
    contacts: BTreeMap<String, Known>,
    persons: BTreeMap<String, Someone>,
    escalations: BTreeMap<String, Escalation>,
    visits: BTreeMap<String, Appointment>,
    grants: BTreeMap<String, Grant>,
    versions: BTreeMap<String, i64>,
    turned: BTreeSet<i64>,
    given_up: BTreeSet<i64>,
    acknowledged: Vec<String>,
    /// Events that no life can turn, by their keys: they alone may be given up.
    pub hopeless: BTreeSet<String>,
    /// Whose event is in whose hand, and until when.
    turning: BTreeMap<String, (String, DateTime<Utc>)>,
    carrying: BTreeMap<Place, DateTime<Utc>>,
    deliveries: BTreeMap<Place, Asked>,
    /// What a contact saw last for the first time, by rank.
    last_seen: BTreeMap<(String, i64), Place>,
    planned: Vec<Planned>,
    reminded: BTreeSet<(String, i64, i64)>,
    /// The first promise that was broken.
    pub broken: Option<Broken>,
    /// What happened, folded into a number: two runs of one seed have the same.
    pub story: u64,
    /// How much was watched.
    pub seen: Seen,
}

/// How much was watched.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    pub turns: u64,
    pub deliveries: u64,
    pub repeats: u64,
    pub reminders: u64,
    pub escalations: u64,
    pub given_up: u64,
    pub told: u64,
    pub stops: u64,
    /// Messages that went to nobody, because consent was taken back meanwhile.
    pub unconsented: u64,
    /// Reminders that went to nobody, because the visit was moved or cancelled meanwhile, or is over.
    pub outdated: u64,
    /// Turns that were not kept, because another node had turned the contact meanwhile.
    pub late: u64,
}

impl Watch {
    pub fn new(quiet: QuietHours, clinic_zone: Tz) -> Self {
        Self {
            quiet,
            clinic_zone,
            contacts: BTreeMap::new(),
            persons: BTreeMap::new(),
            escalations: BTreeMap::new(),
            visits: BTreeMap::new(),
            grants: BTreeMap::new(),
            versions: BTreeMap::new(),
            turned: BTreeSet::new(),
            given_up: BTreeSet::new(),
            acknowledged: Vec::new(),
            hopeless: BTreeSet::new(),
            turning: BTreeMap::new(),
            carrying: BTreeMap::new(),
            deliveries: BTreeMap::new(),
            last_seen: BTreeMap::new(),
            planned: Vec::new(),
            reminded: BTreeSet::new(),
            broken: None,
            story: 0,
            seen: Seen::default(),
        }
    }

    pub fn met(&mut self, contact: &Contact, person: &str, now: DateTime<Utc>) {
        self.tell("met", &contact.id, now);
        let known = Known { person: person.to_owned(), hint: contact.language_hint.clone() };
        self.contacts.insert(contact.id.clone(), known);
        self.persons.insert(person.to_owned(), Someone::default());
    }

    /// An event was acknowledged to whoever sent it.
    pub fn acknowledged(&mut self, key: &str) {
        self.acknowledged.push(key.to_owned());
    }

    /// An event was taken to be turned.
    pub fn taken(&mut self, taken: &Taken, node: &str, until: DateTime<Utc>, now: DateTime<Utc>) {
        self.tell(node, &taken.contact_id, now);
        let other = self.turning.insert(taken.contact_id.clone(), (node.to_owned(), until));
        if let Some((other, theirs)) = other.filter(|(_, theirs)| *theirs > now) {
            let what = format!("turn {} is {node}'s while {other} has the contact until {theirs}", taken.turn);
            self.breaks(Promise::InOneHand, what);
        }
    }

    /// A life that serves alone has ended all leases of those before it.
    pub fn relieved(&mut self) {
        self.turning.clear();
        self.carrying.clear();
    }

    fn breaks(&mut self, promise: Promise, what: String) {
        self.broken.get_or_insert(Broken { promise, what });
    }

    /// Folds what happened into the story (FNV-1a, 64 bits).
    fn tell(&mut self, what: &str, whose: &str, now: DateTime<Utc>) {
        const PRIME: u64 = 0x0000_0100_0000_01b3;
        let moment = now.timestamp_micros().to_le_bytes();
        for byte in what.bytes().chain(whose.bytes()).chain(moment) {
            self.story = (self.story ^ u64::from(byte)).wrapping_mul(PRIME);
        }
    }

    fn someone(&self, contact: &str) -> Option<&Someone> {
        self.persons.get(&self.contacts.get(contact)?.person)
    }

    fn is_held(&self, contact: &str) -> bool {
        self.escalations.get(contact).is_some_and(Escalation::is_held)
    }
}
