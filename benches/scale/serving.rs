//! A house that serves people of a database in groups, by the worker's own steps. The way to Telegram takes no time; everything
//! on this side of it is what the binary does.

use std::future::ready;
use std::sync::Arc;

use anyhow::{Context, ensure};
use chrono::TimeDelta;
use futures_util::future::BoxFuture;
use guidepost::care::contact::Door;
use guidepost::care::words::Words;
use guidepost::chance::Chance;
use guidepost::channel::carry::Carry;
use guidepost::clock::Clock;
use guidepost::edition::Edition;
use guidepost::edition::content::Content;
use guidepost::edition::load::Places;
use guidepost::engine::event::Event;
use guidepost::store::delivery::{ButtonWords, Delivery, Outcome};
use guidepost::store::incoming::Incoming;
use guidepost::store::turn_line::Taker;
use guidepost::store::{MasterKeys, Store};
use guidepost::worker::House;
use guidepost::worker::carrier::Carrier;
use guidepost::worker::deliveries::exchange;
use guidepost::worker::editions::Editions;
use guidepost::worker::pace::UNLIMITED;
use guidepost::worker::straight::Straightway;
use guidepost::worker::turns::{LEASE, turn_batch, turn_next};
use rustc_hash::FxHashMap;
use tokio::sync::mpsc::UnboundedReceiver;

use super::conversation::{Does, ROUND, Turn};
use super::people::{chat, person_of};
use super::place::Place;

/// People whose turns are taken together.
pub const GROUP: usize = 64;
/// What people say who begin nothing: the answer is one message, and leaves everything as it was.
const SAID: [&str; 4] = ["menu", "my visits", "my rides", "help"];

/// How an event becomes a turn that is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Event and turn in one commit, as what comes by Telegram.
    Straight,
    /// The event stored first and its turn taken afterwards, as everything else.
    Long,
}

/// The edition that everybody serves with.
pub struct Texts {
    /// The flows and words.
    pub edition: Arc<Edition>,
    content: Content,
    places: Places,
}

/// A house in progress.
pub struct Serving {
    /// The house.
    pub house: House,
    carrier: Arc<Carrier>,
    departing: UnboundedReceiver<Delivery>,
    straightway: Straightway,
    people: u64,
    chance: Chance,
    name: String,
    updates: u64,
    /// What everybody in the current round was shown last.
    shown: FxHashMap<u64, Shown>,
}

/// What somebody was shown last.
#[derive(Default)]
struct Shown {
    first: String,
    buttons: Vec<ButtonWords>,
}

struct ArrivesAtOnce;

impl Carry for ArrivesAtOnce {
    fn carry<'a>(&'a self, _: &'a Delivery) -> BoxFuture<'a, Outcome> {
        Box::pin(ready(Outcome::Sent { external_id: Some("4711".to_owned()) }))
    }
}

impl Texts {
    /// The shipped flows and words.
    ///
    /// # Errors
    /// They do not pass their check.
    pub fn read() -> anyhow::Result<Self> {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let places = Places {
            flows: root.join("flows"),
            locales: root.join("locales"),
            web_address: "http://127.0.0.1:8080".to_owned(),
            telegram_name: String::new(),
        };
        let (edition, content) = Edition::read(&places).map_err(|findings| anyhow::anyhow!("{}", findings[0]))?;
        Ok(Self { edition: Arc::new(edition), content, places })
    }

    /// The same, without the check that they have passed.
    ///
    /// # Errors
    /// They cannot be put together.
    pub fn as_they_are(&self) -> anyhow::Result<Edition> {
        Edition::as_it_was(&self.content, &self.places).map_err(|findings| anyhow::anyhow!("{}", findings[0]))
    }
}

impl Serving {
    /// Opens the house at a place where so many people are known.
    ///
    /// # Errors
    /// The database's own.
    pub async fn open(place: &Place, texts: &Texts, people: u64, seed: u64) -> anyhow::Result<Self> {
        let clock = Clock::System;
        let store = Store::open(&place.url, MasterKeys::from_file_or_new(&place.key)?, clock.now()).await?;
        let Texts { edition, content, places } = texts;
        let edition = edition.with_flows(edition.id.clone(), edition.library.book.clone());
        let editions = Editions::begin(store.clone(), places.clone(), edition, content, clock.now()).await?;
        let name = format!("bench-{}-{seed}", std::process::id());
        let house = House::new(store, editions, clock, name.clone());
        let chance = Chance::of_seed(seed);
        let (carrier, departing) = Carrier::new(Door::Telegram, Box::new(ArrivesAtOnce), UNLIMITED, chance.clone());
        let carrier = Arc::new(carrier);
        ensure!(house.telegram.set(Arc::clone(&carrier)).is_ok(), "Telegram is connected once");
        let shown = FxHashMap::default();
        let straightway = Straightway::default();
        Ok(Self { house, carrier, departing, straightway, people, chance, name, updates: 0, shown })
    }

    /// A group of different people, whoever.
    pub fn some_people(&self) -> Vec<u64> {
        let mut some = Vec::with_capacity(GROUP);
        while some.len() < GROUP {
            let one = self.chance.below(self.people);
            if !some.contains(&one) {
                some.push(one);
            }
        }
        some
    }

    /// Whoever it is says something that begins nothing; how many turns that were.
    ///
    /// # Errors
    /// The database's own, or somebody got no answer.
    pub async fn turn_some(&mut self, way: Way) -> anyhow::Result<usize> {
        let people = self.some_people();
        let events = people.iter().map(|person| {
            let said = SAID[usize::try_from(self.chance.below(SAID.len() as u64)).unwrap_or(0)];
            (*person, Event::Said { words: Words::new(said) })
        });
        let events = events.collect();
        self.turn(events, way).await
    }

    /// A group holds the round of the ride, each turn together; how many turns that were.
    ///
    /// # Errors
    /// The database's own, or somebody was answered something else.
    pub async fn hold_round(&mut self, way: Way) -> anyhow::Result<usize> {
        let people = self.some_people();
        let mut turns = 0;
        for Turn { does, answer } in ROUND {
            let mut events = Vec::with_capacity(people.len());
            for person in &people {
                events.push((*person, self.event(*person, *does)?));
            }
            turns += self.turn(events, way).await?;
            for person in &people {
                let first = self.shown.get(person).map_or("", |shown| shown.first.as_str());
                ensure!(first.contains(answer), "{does:?} was answered by {first:?} instead of {answer:?}");
            }
        }
        Ok(turns)
    }

    fn event(&self, person: u64, does: Does) -> anyhow::Result<Event> {
        match does {
            Does::Says(words) => Ok(Event::Said { words: Words::new(words) }),
            Does::Presses(label) => {
                let buttons = self.shown.get(&person).map(|shown| shown.buttons.as_slice()).unwrap_or_default();
                let button = buttons.iter().find(|button| button.label.reveal().contains(label));
                Ok(Event::Pressed { button: button.with_context(|| format!("no button says {label:?}"))?.data.clone() })
            }
        }
    }

    async fn turn(&mut self, events: Vec<(u64, Event)>, way: Way) -> anyhow::Result<usize> {
        let now = self.house.clock.now();
        let mut incoming = Vec::with_capacity(events.len());
        for (person, event) in events {
            self.updates += 1;
            incoming.push(Incoming {
                key: format!("{}:{}", self.name, self.updates),
                door: Door::Telegram,
                address: Words::new(chat(person)),
                language_hint: Some("en".to_owned()),
                event,
            });
        }
        match way {
            Way::Straight => {
                for received in self.straightway.turn(&self.house, &incoming).await? {
                    received?;
                }
            }
            Way::Long => {
                let taker = Taker { node: &self.name, until: now + LEASE };
                let mut taken = Vec::with_capacity(incoming.len());
                for put in self.house.store.put_many(&incoming, Some(&taker), now).await? {
                    taken.extend(put?.taken);
                }
                turn_batch(&self.house, taken).await.map_err(|(_, failure)| failure)?;
            }
        }
        // Whoever could not be turned with the others: the first after a start, and who was another node's just now.
        if self.house.store.hub().inbox.take() || self.updates <= GROUP as u64 {
            while turn_next(&self.house).await? {}
        }
        self.send().await?;
        Ok(incoming.len())
    }

    /// Sends what is to be sent, and keeps what became of it, until nothing is left.
    async fn send(&mut self) -> anyhow::Result<()> {
        self.shown.clear();
        loop {
            let mut arrived = Vec::new();
            while let Ok(delivery) = self.departing.try_recv() {
                self.show(&delivery);
                let clock = self.house.clock.clone();
                arrived.push(self.carrier.carry(delivery, || clock.now()).await);
            }
            if arrived.is_empty() {
                return Ok(());
            }
            exchange(&self.house, &self.carrier, &arrived, true).await?;
        }
    }

    /// Turns and sends whatever still waits.
    ///
    /// # Errors
    /// The database's own.
    pub async fn finish(&mut self) -> anyhow::Result<()> {
        while turn_next(&self.house).await? {}
        exchange(&self.house, &self.carrier, &[], true).await?;
        self.send().await
    }

    fn show(&mut self, delivery: &Delivery) {
        let Some(person) = person_of(delivery.address.reveal()) else { return };
        let shown = self.shown.entry(person).or_default();
        if shown.first.is_empty() {
            delivery.body.text.reveal().clone_into(&mut shown.first);
        }
        if !delivery.body.buttons.is_empty() {
            shown.buttons.clone_from(&delivery.body.buttons);
        }
    }

    /// Ends it.
    pub async fn close(self) {
        self.house.store.close().await;
    }
}

/// How long a lease is that nobody needs.
pub const NO_LEASE: TimeDelta = TimeDelta::seconds(30);
