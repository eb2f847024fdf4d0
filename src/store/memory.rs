//! What the rounds ask of the memory. [`Store`] is the one that keeps; another one, in a test, forgets on purpose, loses its
//! connection and dies in the middle, so that the rounds' own part in the promises is proved without a disk.

use std::future::Future;

use chrono::{DateTime, Utc};

use super::briefing::Briefed;
use super::commit::{AtOnce, CommitError, Decided, Kept};
use super::delivery::{Delivery, Settled};
use super::error::StoreError;
use super::hub::Hub;
use super::incoming::{Incoming, Put};
use super::open::Store;
use super::outbox::Claim;
use super::straight::{Answered, Asked, Straight};
use super::turn_line::{Taken, Taker};

/// What became of each of many.
pub type Each<T, E> = Vec<Result<T, E>>;

/// The memory, as the rounds know it. Every method keeps its promise across processes on one database; each is described at
/// [`Store`]'s own of the same name.
pub trait Memory: Clone + Send + Sync + 'static {
    /// Where wakes are sent.
    fn hub(&self) -> &Hub;
    /// [`Store::put_many`]
    fn put_many(
        &self,
        incoming: &[Incoming],
        taker: Option<&Taker<'_>>,
        now: DateTime<Utc>,
    ) -> impl Future<Output = Result<Each<Put, StoreError>, StoreError>> + Send;
    /// [`Store::turn_straight`]
    fn turn_straight(
        &self,
        incoming: &[Incoming],
        taker: &Taker<'_>,
        now: DateTime<Utc>,
        decide: impl FnOnce(Vec<Asked>) -> Answered + Send,
    ) -> impl Future<Output = Result<Each<Straight, StoreError>, CommitError>> + Send;
    /// [`Store::take_many`]
    fn take_many(
        &self,
        taker: &Taker<'_>,
        now: DateTime<Utc>,
        limit: i64,
    ) -> impl Future<Output = Result<Vec<Taken>, StoreError>> + Send;
    /// [`Store::brief_many`]
    fn brief_many(
        &self,
        taken: &[Taken],
        now: DateTime<Utc>,
    ) -> impl Future<Output = Result<Each<Briefed, StoreError>, StoreError>> + Send;
    /// [`Store::commit_many`]
    fn commit_many(
        &self,
        turns: &[Decided<'_>],
        at_once: &AtOnce,
        now: DateTime<Utc>,
    ) -> impl Future<Output = Result<Each<Kept, CommitError>, StoreError>> + Send;
    /// [`Store::give_up`]
    fn give_up(&self, taken: &Taken, now: DateTime<Utc>) -> impl Future<Output = Result<(), StoreError>> + Send;
    /// [`Store::is_done`]
    fn is_done(&self, turn: i64) -> impl Future<Output = Result<bool, StoreError>> + Send;
    /// [`Store::exchange`]
    fn exchange(
        &self,
        settled: &[Settled],
        claim: Option<&Claim>,
        now: DateTime<Utc>,
    ) -> impl Future<Output = Result<Vec<Delivery>, StoreError>> + Send;
    /// [`Store::ring_due`]
    fn ring_due(&self, now: DateTime<Utc>, limit: i64) -> impl Future<Output = Result<usize, StoreError>> + Send;
    /// [`Store::language_of_contact`]
    fn language_of_contact(
        &self,
        contact_id: &str,
    ) -> impl Future<Output = Result<(Option<String>, Option<String>), StoreError>> + Send;
    /// [`Store::edition`]
    fn edition(
        &self,
        id: &str,
    ) -> impl Future<Output = Result<Option<std::collections::BTreeMap<String, String>>, StoreError>> + Send;
    /// [`Store::is_later_edition`]
    fn is_later_edition(&self, id: &str, than: &str) -> impl Future<Output = Result<bool, StoreError>> + Send;
}

impl Memory for Store {
    fn hub(&self) -> &Hub {
        Self::hub(self)
    }

    async fn put_many(
        &self,
        incoming: &[Incoming],
        taker: Option<&Taker<'_>>,
        now: DateTime<Utc>,
    ) -> Result<Each<Put, StoreError>, StoreError> {
        Self::put_many(self, incoming, taker, now).await
    }

    async fn turn_straight(
        &self,
        incoming: &[Incoming],
        taker: &Taker<'_>,
        now: DateTime<Utc>,
        decide: impl FnOnce(Vec<Asked>) -> Answered + Send,
    ) -> Result<Each<Straight, StoreError>, CommitError> {
        Self::turn_straight(self, incoming, taker, now, decide).await
    }

    async fn take_many(&self, taker: &Taker<'_>, now: DateTime<Utc>, limit: i64) -> Result<Vec<Taken>, StoreError> {
        Self::take_many(self, taker, now, limit).await
    }

    async fn brief_many(&self, taken: &[Taken], now: DateTime<Utc>) -> Result<Each<Briefed, StoreError>, StoreError> {
        Self::brief_many(self, taken, now).await
    }

    async fn commit_many(
        &self,
        turns: &[Decided<'_>],
        at_once: &AtOnce,
        now: DateTime<Utc>,
    ) -> Result<Each<Kept, CommitError>, StoreError> {
        Self::commit_many(self, turns, at_once, now).await
    }

    async fn give_up(&self, taken: &Taken, now: DateTime<Utc>) -> Result<(), StoreError> {
        Self::give_up(self, taken, now).await
    }

    async fn is_done(&self, turn: i64) -> Result<bool, StoreError> {
        Self::is_done(self, turn).await
    }

    async fn exchange(
        &self,
        settled: &[Settled],
        claim: Option<&Claim>,
        now: DateTime<Utc>,
    ) -> Result<Vec<Delivery>, StoreError> {
        Self::exchange(self, settled, claim, now).await
    }

    async fn ring_due(&self, now: DateTime<Utc>, limit: i64) -> Result<usize, StoreError> {
        Self::ring_due(self, now, limit).await
    }

    async fn language_of_contact(&self, contact_id: &str) -> Result<(Option<String>, Option<String>), StoreError> {
        Self::language_of_contact(self, contact_id).await
    }

    async fn edition(&self, id: &str) -> Result<Option<std::collections::BTreeMap<String, String>>, StoreError> {
        Self::edition(self, id).await
    }

    async fn is_later_edition(&self, id: &str, than: &str) -> Result<bool, StoreError> {
        Self::is_later_edition(self, id, than).await
    }
}
