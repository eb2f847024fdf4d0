//! A memory that keeps what the store promises, in maps, for several nodes at once; and that fails them on purpose: it is
//! busy, full or lost before anything was kept, loses the answer after it was, is slow, and lets a process die in the middle.

pub mod inbox;
pub mod outbox;
pub mod rows;
pub mod turns;

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::{Arc, LazyLock, Mutex, MutexGuard};

use chrono::{DateTime, TimeDelta, Utc};
use guidepost::chance::Chance;
use guidepost::engine::event::Event;
use guidepost::store::briefing::Briefed;
use guidepost::store::commit::{AtOnce, CommitError, Decided, Kept};
use guidepost::store::delivery::{Body, Delivery, Settled};
use guidepost::store::error::StoreError;
use guidepost::store::hub::Hub;
use guidepost::store::incoming::{Incoming, Put, Received};
use guidepost::store::memory::{Each, Memory};
use guidepost::store::outbox::Claim;
use guidepost::store::straight::{Answered, Asked, Straight};
use guidepost::store::turn_line::{Taken, Taker};

use self::rows::Rows;
use super::planted::Plant;
use super::time::Time;
use super::watch::Watch;

/// What is remembered, by all nodes together.
#[derive(Default)]
pub struct Remembered {
    pub rows: Rows,
    pub watch: Option<Watch>,
    pub plant: Option<Plant>,
    /// The turns' secrets are made of it.
    pub seed: u64,
    /// Events that cannot be read, by their keys.
    pub unreadable: BTreeSet<String>,
    /// Events that end the process which keeps their turn.
    pub deadly: BTreeSet<String>,
    /// The numbers of the turns to come, when somebody else gives them.
    pub numbers: VecDeque<i64>,
    /// What the web chat has shown since somebody looked.
    pub shown: Vec<(String, Body)>,
}

/// How often the memory fails, each out of 10,000 calls.
#[derive(Clone, Copy, Debug, Default)]
pub struct Moods {
    /// Nothing is kept, and the caller hears of it.
    pub refuses: u64,
    /// It is kept, and the caller hears that the connection was lost.
    pub loses_answers: u64,
    /// The process dies before or after it is kept.
    pub kills: u64,
    /// It takes a while, and others go on meanwhile.
    pub is_slow: u64,
    /// The longest while, in milliseconds.
    pub slow_ms_max: u64,
}

/// One node's way to what is remembered.
#[derive(Clone)]
pub struct Forgetful {
    pub all: Arc<Mutex<Remembered>>,
    pub moods: Arc<Mutex<Moods>>,
    pub time: Time,
    pub chance: Chance,
    /// Set when the node has died in the middle.
    pub died: Arc<Mutex<bool>>,
}

/// What happens to one call.
enum Fate {
    Works,
    Refused(StoreError),
    LosesItsAnswer,
    DiesBefore,
    DiesAfter,
}

/// Nobody sleeps here, so nobody is woken.
static HUB: LazyLock<Hub> = LazyLock::new(Hub::default);

impl Forgetful {
    pub fn new(all: &Arc<Mutex<Remembered>>, moods: &Arc<Mutex<Moods>>, time: &Time, chance: &Chance) -> Self {
        Self {
            all: Arc::clone(all),
            moods: Arc::clone(moods),
            time: time.clone(),
            chance: chance.clone(),
            died: Arc::default(),
        }
    }

    pub fn all(&self) -> MutexGuard<'_, Remembered> {
        self.all.lock().expect("nobody panicked with it")
    }

    /// Stores an event of a contact that we know: an act of the desk.
    pub async fn put_for(
        &self,
        key: &str,
        contact: &str,
        event: &Event,
        now: DateTime<Utc>,
    ) -> Result<Received, StoreError> {
        self.call(|all| Ok(all.put_for(key, contact, event, now))).await
    }

    /// One call that changes something.
    async fn call<T>(&self, act: impl FnOnce(&mut Remembered) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let slow = self.slowness();
        if let Some(slow) = slow {
            self.time.pass(slow).await;
        }
        match self.fate() {
            Fate::Refused(failure) => Err(failure),
            Fate::DiesBefore => self.die().await,
            Fate::Works => {
                let done = act(&mut self.all());
                if let Some(slow) = slow {
                    // The answer takes as long: the process may be late with what it learns.
                    self.time.pass(slow).await;
                }
                done
            }
            Fate::LosesItsAnswer => {
                act(&mut self.all())?;
                Err(StoreError::Lost)
            }
            Fate::DiesAfter => {
                let _kept = act(&mut self.all());
                self.die().await
            }
        }
    }

    fn slowness(&self) -> Option<TimeDelta> {
        let moods = *self.moods.lock().expect("nobody panicked with it");
        let ms = self.chance.below(moods.slow_ms_max.max(1)) + 1;
        (self.chance.below(10_000) < moods.is_slow).then(|| TimeDelta::milliseconds(i64::try_from(ms).unwrap_or(1)))
    }

    fn fate(&self) -> Fate {
        let moods = *self.moods.lock().expect("nobody panicked with it");
        let mut at = self.chance.below(10_000);
        for (share, kind) in [(moods.refuses, 0), (moods.loses_answers, 1), (moods.kills, 2)] {
            if at < share {
                return match (kind, at % 4) {
                    (0, 0) => Fate::Refused(StoreError::Full),
                    (0, 1) => Fate::Refused(StoreError::Lost),
                    (0, _) => Fate::Refused(StoreError::Busy),
                    (1, _) => Fate::LosesItsAnswer,
                    (_, 0 | 1) => Fate::DiesBefore,
                    (_, _) => Fate::DiesAfter,
                };
            }
            at -= share;
        }
        Fate::Works
    }

    /// The process ends here.
    async fn die<T>(&self) -> T {
        *self.died.lock().expect("nobody panicked with it") = true;
        std::future::pending().await
    }
}

impl Memory for Forgetful {
    fn hub(&self) -> &Hub {
        &HUB
    }

    async fn put_many(
        &self,
        incoming: &[Incoming],
        taker: Option<&Taker<'_>>,
        now: DateTime<Utc>,
    ) -> Result<Each<Put, StoreError>, StoreError> {
        self.call(|all| Ok(all.put_many(incoming, taker, now).into_iter().map(Ok).collect())).await
    }

    async fn turn_straight(
        &self,
        incoming: &[Incoming],
        taker: &Taker<'_>,
        now: DateTime<Utc>,
        decide: impl FnOnce(Vec<Asked>) -> Answered + Send,
    ) -> Result<Each<Straight, StoreError>, CommitError> {
        let kills = incoming.iter().any(|one| self.all().deadly.contains(&one.key));
        if kills {
            // Nothing of it was stored.
            return self.die().await;
        }
        let turned = self.call(|all| Ok(all.turn_straight(incoming, taker, now, decide)));
        Ok(turned.await?.into_iter().map(Ok).collect())
    }

    async fn take_many(&self, taker: &Taker<'_>, now: DateTime<Utc>, limit: i64) -> Result<Vec<Taken>, StoreError> {
        self.call(|all| Ok(all.take_many(taker, now, usize::try_from(limit).unwrap_or(0)))).await
    }

    async fn brief_many(&self, taken: &[Taken], now: DateTime<Utc>) -> Result<Each<Briefed, StoreError>, StoreError> {
        self.call(|all| Ok(taken.iter().map(|taken| all.brief(taken, now)).collect())).await
    }

    async fn commit_many(
        &self,
        turns: &[Decided<'_>],
        at_once: &AtOnce,
        now: DateTime<Utc>,
    ) -> Result<Each<Kept, CommitError>, StoreError> {
        let kills = turns.iter().any(|turn| self.all().deadly.contains(&turn.taken.key));
        if kills {
            return self.die().await;
        }
        self.call(|all| Ok(all.commit_many(turns, at_once, now))).await
    }

    async fn give_up(&self, taken: &Taken, now: DateTime<Utc>) -> Result<(), StoreError> {
        self.call(|all| {
            all.give_up(taken, now);
            Ok(())
        })
        .await
    }

    async fn is_done(&self, turn: i64) -> Result<bool, StoreError> {
        self.call(|all| Ok(all.is_done(turn))).await
    }

    async fn exchange(
        &self,
        settled: &[Settled],
        claim: Option<&Claim>,
        now: DateTime<Utc>,
    ) -> Result<Vec<Delivery>, StoreError> {
        self.call(|all| Ok(all.exchange(settled, claim, now))).await
    }

    async fn ring_due(&self, now: DateTime<Utc>, limit: i64) -> Result<usize, StoreError> {
        self.call(|all| Ok(all.ring_due(now, usize::try_from(limit).unwrap_or(0)))).await
    }

    async fn language_of_contact(&self, contact_id: &str) -> Result<(Option<String>, Option<String>), StoreError> {
        self.call(|all| {
            let chosen = all.rows.person_of(contact_id).and_then(|person| person.language.clone());
            let row = all.rows.contacts.get(&contact_id.to_owned());
            Ok((chosen, row.and_then(|row| row.contact.language_hint.clone())))
        })
        .await
    }

    async fn edition(&self, _id: &str) -> Result<Option<BTreeMap<String, String>>, StoreError> {
        Ok(None)
    }

    async fn is_later_edition(&self, _id: &str, _than: &str) -> Result<bool, StoreError> {
        Ok(false)
    }
}
