//! The persons' keys that were unwrapped lately, so that a turn need not unwrap one for each word.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::error::StoreError;
use super::master_key::PERSON_KEY;
use super::open::Store;
use super::seal::{Key, Sealed, open, seal};
use super::sql::{self, Connection};
use crate::care::person::PersonId;
use crate::care::words::Words;

/// About 2 MB; a clinic's active day fits into it.
const KEYS_MAX: usize = 10_000;

/// A person's key, and whose it is.
#[derive(Clone)]
pub(super) struct Holder {
    pub(super) person_id: PersonId,
    key: Arc<Key>,
}

impl Holder {
    pub(super) fn new(person_id: PersonId, key: Key) -> Self {
        Self { person_id, key: Arc::new(key) }
    }

    pub(super) fn key(&self) -> &Key {
        &self.key
    }

    pub(super) fn seal_words(&self, table: &str, row: &str, column: &str, words: &Words) -> Vec<u8> {
        seal(&self.key, table, row, column, words.reveal().as_bytes())
    }

    pub(super) fn seal_json<T: serde::Serialize>(&self, table: &str, row: &str, column: &str, value: &T) -> Vec<u8> {
        let json = zeroize::Zeroizing::new(serde_json::to_vec(value).expect("the house's own values are JSON"));
        seal(&self.key, table, row, column, &json)
    }

    pub(super) fn open_words(
        &self,
        table: &'static str,
        row: &str,
        column: &str,
        sealed: &[u8],
    ) -> Result<Words, StoreError> {
        let plain =
            open(&self.key, table, row, column, sealed).map_err(|Sealed| StoreError::Damaged { place: table })?;
        std::str::from_utf8(&plain).map(Words::from).map_err(|_| StoreError::Damaged { place: table })
    }

    pub(super) fn open_json<T: serde::de::DeserializeOwned>(
        &self,
        table: &'static str,
        row: &str,
        column: &str,
        sealed: &[u8],
    ) -> Result<T, StoreError> {
        let plain =
            open(&self.key, table, row, column, sealed).map_err(|Sealed| StoreError::Damaged { place: table })?;
        serde_json::from_slice(&plain).map_err(|_| StoreError::Damaged { place: table })
    }
}

/// Two generations: the young one fills up, then becomes the old one; what is used again is young again.
#[derive(Default)]
pub(super) struct KeyRing {
    generations: Mutex<Generations>,
}

#[derive(Default)]
struct Generations {
    young: HashMap<String, Holder>,
    old: HashMap<String, Holder>,
}

impl KeyRing {
    fn get(&self, id: &str) -> Option<Holder> {
        let mut generations = self.generations.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(holder) = generations.young.get(id) {
            return Some(holder.clone());
        }
        let holder = generations.old.get(id).cloned()?;
        generations.put(id, &holder);
        Some(holder)
    }

    /// Forgets the key of a person and of the contacts by which they are reached.
    pub(super) fn forget(&self, person_id: &str, contact_ids: &[String]) {
        let mut generations = self.generations.lock().unwrap_or_else(PoisonError::into_inner);
        for id in contact_ids.iter().map(String::as_str).chain([person_id]) {
            generations.young.remove(id);
            generations.old.remove(id);
        }
    }

    fn put(&self, id: &str, holder: &Holder) {
        self.generations.lock().unwrap_or_else(PoisonError::into_inner).put(id, holder);
    }
}

impl Generations {
    fn put(&mut self, id: &str, holder: &Holder) {
        if self.young.len() >= KEYS_MAX / 2 {
            self.old = std::mem::take(&mut self.young);
        }
        self.young.insert(id.to_owned(), holder.clone());
    }
}

impl Store {
    /// The key behind a row that carries `person_id` and `wrapped_key` (of `person_key`; none when it is gone) of the contact or person `id`.
    pub(super) fn holder(&self, id: &str, person_id: &str, wrapped: Option<&[u8]>) -> Result<Holder, StoreError> {
        if let Some(holder) = self.inner.key_ring.get(id).filter(|holder| holder.person_id == person_id) {
            // An erased person's key is forgotten even if it is still in memory.
            return if wrapped.is_some() { Ok(holder) } else { Err(StoreError::Erased) };
        }
        let wrapped = wrapped.ok_or(StoreError::Erased)?;
        let key = self
            .inner
            .masters
            .unwrap(PERSON_KEY, person_id, wrapped)
            .map_err(|Sealed| StoreError::Damaged { place: PERSON_KEY })?;
        let holder = Holder::new(person_id.to_owned(), key);
        self.inner.key_ring.put(id, &holder);
        Ok(holder)
    }

    /// Whether the key of the person behind a contact is wrapped by a master key that is known here. If it is and does not open, it
    /// is damaged for good. If it is not, whoever keeps the master keys can put it right, and nothing may be given up until then.
    pub(super) async fn knows_wrapping_of(&self, on: &mut Connection, contact_id: &str) -> Result<bool, StoreError> {
        let wrapping =
            "SELECT k.wrapped_by FROM contact c JOIN person_key k ON k.person_id = c.person_id WHERE c.id = $1";
        let Some(row) = sql::query(wrapping).bind(contact_id).fetch_optional(on).await? else { return Ok(false) };
        let name: String = row.try_get("wrapped_by")?;
        Ok(self.inner.masters.names().contains(&name))
    }

    /// The key of the person behind a contact.
    pub(super) async fn holder_of_contact(&self, on: &mut Connection, contact_id: &str) -> Result<Holder, StoreError> {
        if let Some(holder) = self.inner.key_ring.get(contact_id) {
            return Ok(holder);
        }
        let row = sql::query(
            "SELECT c.person_id, k.wrapped FROM contact c LEFT JOIN person_key k ON k.person_id = c.person_id WHERE c.id = $1",
        )
        .bind(contact_id)
        .fetch_optional(on)
        .await?
        .ok_or(StoreError::NoSuchContact)?;
        let wrapped: Option<Vec<u8>> = row.try_get("wrapped")?;
        self.holder(contact_id, row.try_get("person_id")?, wrapped.as_deref())
    }

    /// A person's key.
    pub(super) async fn holder_of_person(&self, on: &mut Connection, person_id: &str) -> Result<Holder, StoreError> {
        if let Some(holder) = self.inner.key_ring.get(person_id) {
            return Ok(holder);
        }
        let row = sql::query("SELECT wrapped FROM person_key WHERE person_id = $1")
            .bind(person_id)
            .fetch_optional(on)
            .await?
            .ok_or(StoreError::Erased)?;
        self.holder(person_id, person_id, Some(row.try_get("wrapped")?))
    }
}
