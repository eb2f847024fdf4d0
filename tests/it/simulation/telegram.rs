//! A Telegram in memory that keeps the ground truth: which messages each chat saw, and in which order. It answers late, asks
//! to wait, fails, breaks after it has accepted, and hands an update out again until it is acknowledged.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use futures_util::future::BoxFuture;
use guidepost::chance::Chance;
use guidepost::channel::carry::Carry;
use guidepost::store::delivery::{Delivery, Outcome};
use guidepost::store::incoming::Incoming;

use super::forgetful::outbox::place_of;
use super::forgetful::rows::Place;
use super::time::Time;

/// So many updates are handed out at once.
const UPDATES_MAX: usize = 100;
/// A call that is not answered within this is broken off by the caller.
const CALL_MS_MAX: u64 = 17_000;

/// How it behaves.
#[derive(Clone, Copy, Debug)]
pub struct Manners {
    /// Out of 1,000 calls: asks to wait.
    pub too_many: u64,
    /// Fails before it accepts.
    pub fails: u64,
    /// Accepts, and the answer never comes.
    pub breaks_after: u64,
    /// Does not accept, and no answer comes.
    pub breaks_before: u64,
    /// Refuses for good.
    pub refuses: u64,
    /// Nothing comes through until then.
    pub out_until: DateTime<Utc>,
    /// It takes no message until then, but hands out what people write.
    pub takes_nothing_until: DateTime<Utc>,
}

impl Manners {
    pub fn calm() -> Self {
        Self {
            too_many: 0,
            fails: 0,
            breaks_after: 0,
            breaks_before: 0,
            refuses: 0,
            out_until: DateTime::UNIX_EPOCH,
            takes_nothing_until: DateTime::UNIX_EPOCH,
        }
    }
}

/// A message on its way into a chat.
#[derive(Clone)]
pub struct Message {
    pub place: Place,
    pub contact: String,
    pub text: String,
    pub buttons: Vec<String>,
}

#[derive(Default)]
pub struct Truth {
    /// Messages that will be accepted, by their moment.
    coming: BTreeMap<(DateTime<Utc>, u64), Message>,
    counted: u64,
    pub blocked_by: std::collections::BTreeSet<String>,
    updates: VecDeque<(i64, Incoming)>,
    update: i64,
}

#[derive(Clone)]
pub struct Telegram {
    pub truth: Arc<Mutex<Truth>>,
    pub manners: Arc<Mutex<Manners>>,
    time: Time,
    chance: Chance,
}

impl Telegram {
    pub fn new(time: &Time, chance: &Chance) -> Self {
        let manners = Arc::new(Mutex::new(Manners::calm()));
        Self { truth: Arc::default(), manners, time: time.clone(), chance: chance.clone() }
    }

    pub fn truth(&self) -> MutexGuard<'_, Truth> {
        self.truth.lock().expect("nobody panicked with it")
    }

    /// Somebody writes or presses something in the app.
    pub fn happens(&self, address: &str, hint: &str, event: guidepost::engine::event::Event) {
        let mut truth = self.truth();
        truth.update += 1;
        let update = truth.update;
        let incoming = Incoming {
            key: format!("telegram:{update}:1"),
            door: guidepost::care::contact::Door::Telegram,
            address: guidepost::care::words::Words::new(address),
            language_hint: Some(hint.to_owned()),
            event,
        };
        truth.updates.push_back((update, incoming));
    }

    /// The updates from `offset` on; everything below it is acknowledged. Gives their keys back.
    pub fn updates(&self, offset: i64) -> (Vec<String>, Vec<(i64, Incoming)>) {
        let mut truth = self.truth();
        let mut acknowledged = Vec::new();
        while truth.updates.front().is_some_and(|(update, _)| *update < offset) {
            acknowledged.extend(truth.updates.pop_front().map(|(_, incoming)| incoming.key));
        }
        (acknowledged, truth.updates.iter().take(UPDATES_MAX).cloned().collect())
    }

    /// The number of the newest update.
    pub fn last_update(&self) -> i64 {
        self.truth().update
    }

    pub fn has_updates(&self) -> bool {
        !self.truth().updates.is_empty()
    }

    pub fn is_out(&self) -> bool {
        self.manners.lock().expect("nobody panicked with it").out_until > self.time.now()
    }

    pub fn takes_nothing(&self) -> bool {
        self.manners.lock().expect("nobody panicked with it").takes_nothing_until > self.time.now()
    }

    /// What has arrived in the chats by now, in its order.
    pub fn arrived(&self) -> Vec<Message> {
        let now = self.time.now();
        let mut truth = self.truth();
        let mut arrived = Vec::new();
        while let Some(next) = truth.coming.first_entry().filter(|next| next.key().0 <= now) {
            arrived.push(next.remove());
        }
        arrived
    }

    pub fn next_arrival(&self) -> Option<DateTime<Utc>> {
        self.truth().coming.first_key_value().map(|((at, _), _)| *at)
    }

    fn accept(&self, delivery: &Delivery, at: DateTime<Utc>) {
        let mut truth = self.truth();
        truth.counted += 1;
        let message = Message {
            place: place_of(&delivery.id),
            contact: delivery.contact_id.clone(),
            text: delivery.body.text.reveal().to_owned(),
            buttons: delivery.body.buttons.iter().map(|button| button.data.clone()).collect(),
        };
        let counted = truth.counted;
        truth.coming.insert((at, counted), message);
    }

    async fn answer(&self, delivery: &Delivery) -> Outcome {
        let manners = *self.manners.lock().expect("nobody panicked with it");
        let (there, back) = (self.while_ms(300), self.while_ms(300));
        let unsent = |why: &str, after| Outcome::Unsent { why: why.to_owned(), after };
        if manners.out_until > self.time.now() {
            self.time.pass(there).await;
            return unsent("connect", None);
        }
        if manners.takes_nothing_until > self.time.now() {
            self.time.pass(there + back).await;
            return unsent("server", None);
        }
        if self.truth().blocked_by.contains(delivery.address.reveal()) {
            self.time.pass(there + back).await;
            return Outcome::Refused { why: "blocked".to_owned(), unreachable: true };
        }
        let at = self.time.now() + there;
        let mut drawn = self.chance.below(1000);
        for (share, kind) in [
            (manners.too_many, 0),
            (manners.fails, 1),
            (manners.breaks_after, 2),
            (manners.breaks_before, 3),
            (manners.refuses, 4),
        ] {
            if drawn < share {
                let broken = Outcome::Unknown { why: "timeout".to_owned() };
                let (outcome, takes) = match kind {
                    0 => (unsent("too-many", Some(Duration::from_secs(1 + drawn % 30))), there + back),
                    1 => (unsent("server", None), there + back),
                    2 => {
                        let takes = self.while_ms(CALL_MS_MAX);
                        self.accept(delivery, self.time.now() + takes / 2);
                        (broken, takes)
                    }
                    3 => (broken, self.while_ms(CALL_MS_MAX)),
                    _ => (Outcome::Refused { why: "bad-request".to_owned(), unreachable: false }, there + back),
                };
                self.time.pass(takes).await;
                return outcome;
            }
            drawn -= share;
        }
        self.accept(delivery, at);
        self.time.pass(there + back).await;
        Outcome::Sent { external_id: Some(delivery.id.clone()) }
    }

    fn while_ms(&self, most: u64) -> TimeDelta {
        TimeDelta::milliseconds(i64::try_from(self.chance.below(most) + 1).unwrap_or(1))
    }
}

impl Carry for Telegram {
    fn carry<'a>(&'a self, delivery: &'a Delivery) -> BoxFuture<'a, Outcome> {
        Box::pin(self.answer(delivery))
    }
}
