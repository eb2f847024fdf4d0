//! A node: the rounds' own steps, driven one poll at a time. A step may be slow while the others go on; when the process
//! dies, all of them are dropped where they stand.

use std::pin::Pin;
use std::sync::{Arc, LazyLock};

use chrono::{DateTime, TimeDelta, Utc};
use guidepost::care::contact::Door;
use guidepost::chance::Chance;
use guidepost::clock::Clock;
use guidepost::edition::load::Places;
use guidepost::store::delivery::{Delivery, Settled};
use guidepost::store::error::StoreError;
use guidepost::store::incoming::Incoming;
use guidepost::store::turn_line::Taken;
use guidepost::worker::House;
use guidepost::worker::carrier::Carrier;
use guidepost::worker::deliveries::{exchange, set_out, show_next};
use guidepost::worker::editions::Editions;
use guidepost::worker::pace::TELEGRAM;
use guidepost::worker::rings::ring_next;
use guidepost::worker::straight::Straightway;
use guidepost::worker::turns::{next_batch, turn_batch};
use tokio::sync::mpsc;

use super::forgetful::{Forgetful, Moods};
use super::telegram::Telegram;
use super::time::Time;
use crate::editions::edits::SHIPPED;

/// How long a round rests that found nothing to do.
const REST: TimeDelta = TimeDelta::milliseconds(500);
/// So many outcomes are kept in one commit.
const OUTCOMES_MAX: usize = 64;

/// A step in progress.
type Step<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// The shipped flows and words, for every node of every clinic.
static EDITIONS: LazyLock<Arc<Editions<Forgetful>>> = LazyLock::new(|| {
    let shipped = &SHIPPED.edition;
    let edition = shipped.with_flows(shipped.id.clone(), shipped.library.book.clone());
    let places = Places {
        flows: "flows".into(),
        locales: "locales".into(),
        web_address: "http://127.0.0.1:8080".into(),
        telegram_name: String::new(),
    };
    // Every conversation stands on this edition, so that nothing is read from this memory.
    let nothing = Forgetful::new(
        &Arc::default(),
        &Arc::new(std::sync::Mutex::new(Moods::default())),
        &Time::standing_at(DateTime::UNIX_EPOCH),
        &Chance::of_seed(0),
    );
    Arc::new(Editions::on(nothing, places, edition))
});

/// The editions that everything runs on.
pub fn editions() -> Arc<Editions<Forgetful>> {
    Arc::clone(&EDITIONS)
}

/// A round's place: what it does now, or when it looks again.
struct Round<T> {
    step: Option<Step<T>>,
    /// Until when it rests, or until when its step waits.
    until: DateTime<Utc>,
}

impl<T> Default for Round<T> {
    fn default() -> Self {
        Self { step: None, until: DateTime::UNIX_EPOCH }
    }
}

impl<T> Round<T> {
    /// Goes on with the step; what it came to, if it has ended.
    fn poll(&mut self, time: &Time) -> Option<T> {
        let step = self.step.as_mut()?;
        match time.poll(step) {
            Ok(done) => {
                self.step = None;
                Some(done)
            }
            Err(until) => {
                // A step that waits for nothing that will come has died, or waits for another one.
                self.until = until.unwrap_or(DateTime::<Utc>::MAX_UTC);
                None
            }
        }
    }
}

/// A process.
pub struct Life {
    pub store: Forgetful,
    pub house: House<Forgetful>,
    straightway: Arc<Straightway>,
    carrier: Arc<Carrier>,
    departing: mpsc::UnboundedReceiver<Delivery>,
    turns: Round<Result<bool, (Vec<Taken>, StoreError)>>,
    /// Events that are still this node's to turn, because the memory failed.
    again: Vec<Taken>,
    rings: Round<Result<bool, StoreError>>,
    shows: Round<Result<bool, StoreError>>,
    exchanges: Round<Result<usize, StoreError>>,
    /// What the exchange in progress keeps.
    kept: usize,
    outcomes: Vec<Settled>,
    on_the_way: Vec<Round<Settled>>,
    receives: Round<Result<(), StoreError>>,
    /// Whether something that was put here may wait to be turned.
    pub handed: bool,
    /// Where to go on when the updates in hand are stored, and when they are.
    next_offset: i64,
    pub offset: i64,
}

/// What may wait for a node, as everything stands.
#[derive(Clone, Copy, Debug)]
pub struct Work {
    pub turn_at: Option<DateTime<Utc>>,
    pub ring_at: Option<DateTime<Utc>>,
    pub telegram_at: Option<DateTime<Utc>>,
    pub web_at: Option<DateTime<Utc>>,
    pub updates: bool,
}

/// One of a node's rounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chore {
    Receives,
    Turns,
    Rings,
    Exchanges,
    Shows,
    Carries(usize),
}

impl Life {
    pub fn begin(store: Forgetful, telegram: &Telegram, name: &str, clock: Clock, chance: &Chance) -> Self {
        let house = House::new(store.clone(), editions(), clock, name.to_owned());
        let (carrier, departing) = Carrier::new(Door::Telegram, Box::new(telegram.clone()), TELEGRAM, chance.clone());
        let carrier = Arc::new(carrier);
        house.telegram.set(Arc::clone(&carrier)).ok().expect("a new house has no carrier");
        Self {
            store,
            house,
            straightway: Arc::default(),
            carrier,
            departing,
            turns: Round::default(),
            again: Vec::new(),
            rings: Round::default(),
            shows: Round::default(),
            exchanges: Round::default(),
            kept: 0,
            outcomes: Vec::new(),
            on_the_way: Vec::new(),
            receives: Round::default(),
            handed: false,
            next_offset: 0,
            offset: 0,
        }
    }

    /// Whether it is in the middle of a turn: it has taken one, and waits for the memory.
    pub fn is_in_a_turn(&self) -> bool {
        self.turns.step.is_some()
    }

    pub fn has_died(&self) -> bool {
        *self.store.died.lock().expect("nobody panicked with it")
    }

    /// When each round can go on; none: there is nothing for it.
    pub fn chores(&self, work: &Work, now: DateTime<Utc>) -> Vec<(Chore, DateTime<Utc>)> {
        let mut chores = Vec::with_capacity(6);
        let mut add = |chore, is_going: bool, until: DateTime<Utc>, at: Option<DateTime<Utc>>| {
            if is_going {
                chores.push((chore, until));
            } else if let Some(at) = at {
                chores.push((chore, at.max(until)));
            }
        };
        let handed = self.handed.then_some(now);
        add(Chore::Receives, self.receives.step.is_some(), self.receives.until, work.updates.then_some(now));
        add(Chore::Turns, self.turns.step.is_some(), self.turns.until, handed.or(work.turn_at));
        add(Chore::Rings, self.rings.step.is_some(), self.rings.until, work.ring_at);
        let outcomes = (!self.outcomes.is_empty()).then_some(now);
        add(Chore::Exchanges, self.exchanges.step.is_some(), self.exchanges.until, outcomes.or(work.telegram_at));
        add(Chore::Shows, self.shows.step.is_some(), self.shows.until, work.web_at);
        for (at, round) in self.on_the_way.iter().enumerate() {
            chores.push((Chore::Carries(at), round.until));
        }
        chores
    }

    /// Does one chore, or goes on with it. Updates that were stored are told to Telegram with the next request.
    pub fn goes_on(&mut self, chore: Chore, telegram: &Telegram, time: &Time) -> Vec<String> {
        let now = time.now();
        let mut acknowledged = Vec::new();
        match chore {
            Chore::Receives => {
                if self.receives.step.is_none() {
                    let (keys, updates) = telegram.updates(self.offset);
                    acknowledged = keys;
                    self.receives.until = now + REST;
                    let Some((last, _)) = updates.last() else { return acknowledged };
                    self.next_offset = last + 1;
                    self.receive(updates.into_iter().map(|(_, incoming)| incoming).collect());
                }
                match self.receives.poll(time) {
                    Some(Ok(())) => {
                        self.offset = self.offset.max(self.next_offset);
                        self.handed = true;
                    }
                    Some(Err(_)) => self.receives.until = now + REST,
                    None => {}
                }
            }
            Chore::Turns => {
                let house = self.house.clone();
                if self.turns.step.is_none() {
                    self.handed = false;
                    let mut batch = std::mem::take(&mut self.again);
                    self.turns.step = Some(Box::pin(async move {
                        if batch.is_empty() {
                            batch = next_batch(&house).await.map_err(|failure| (Vec::new(), failure))?;
                        }
                        let is_work = !batch.is_empty();
                        turn_batch(&house, batch).await?;
                        Ok(is_work)
                    }));
                }
                match self.turns.poll(time) {
                    Some(Ok(is_work)) => self.turns.until = rest(now, is_work),
                    Some(Err((again, _))) => {
                        self.again = again;
                        self.handed = true;
                        self.turns.until = now + REST;
                    }
                    None => {}
                }
            }
            Chore::Rings => {
                let house = self.house.clone();
                self.rings.step.get_or_insert_with(|| Box::pin(async move { ring_next(&house).await }));
                if let Some(done) = self.rings.poll(time) {
                    self.rings.until = rest(now, done.is_ok_and(|done| done));
                }
            }
            Chore::Shows => {
                let house = self.house.clone();
                self.shows.step.get_or_insert_with(|| Box::pin(async move { show_next(&house).await }));
                if let Some(done) = self.shows.poll(time) {
                    self.shows.until = rest(now, done.is_ok_and(|done| done));
                }
            }
            Chore::Exchanges => self.exchange(time),
            Chore::Carries(at) => {
                if let Some(settled) = self.on_the_way[at].poll(time) {
                    self.on_the_way.remove(at);
                    self.outcomes.push(settled);
                }
            }
        }
        self.depart();
        acknowledged
    }

    fn receive(&mut self, incoming: Vec<Incoming>) {
        let (house, straightway) = (self.house.clone(), Arc::clone(&self.straightway));
        self.receives.step = Some(Box::pin(async move { straightway.turn(&house, &incoming).await.map(drop) }));
    }

    fn exchange(&mut self, time: &Time) {
        if self.exchanges.step.is_none() {
            self.kept = self.outcomes.len().min(OUTCOMES_MAX);
            let (house, carrier) = (self.house.clone(), Arc::clone(&self.carrier));
            let outcomes = self.outcomes[..self.kept].to_vec();
            self.exchanges.step = Some(Box::pin(async move { exchange(&house, &carrier, &outcomes, true).await }));
        }
        match self.exchanges.poll(time) {
            Some(Ok(claimed)) => {
                self.outcomes.drain(..self.kept);
                self.exchanges.until = rest(time.now(), claimed > 0 || self.kept > 0);
            }
            // The outcomes exist only here: they are kept as soon as the memory works again.
            Some(Err(_)) => self.exchanges.until = time.now() + REST,
            None => {}
        }
    }

    fn depart(&mut self) {
        while let Ok(delivery) = self.departing.try_recv() {
            let (house, carrier) = (self.house.clone(), Arc::clone(&self.carrier));
            let step: Step<Settled> = Box::pin(async move { set_out(&house, &carrier, delivery).await });
            self.on_the_way.push(Round { step: Some(step), until: DateTime::UNIX_EPOCH });
        }
    }
}

fn rest(now: DateTime<Utc>, is_more: bool) -> DateTime<Utc> {
    if is_more { now } else { now + REST }
}
