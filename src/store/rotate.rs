//! Which master key wraps the other keys, and wrapping them anew while the house serves.
//!
//! The database says which one wraps (`house.wrapping-key`); each wrapped key says by which it is wrapped. So every key can
//! be read at every moment of a rotation by whoever knows both, an interrupted rotation goes on where it stood, and the
//! rows under the old key only grow fewer: whoever meets somebody new holds the house's row until that person is kept, and
//! whoever names another wrapping key waits for that.

use chrono::{DateTime, Utc};

use super::dialect::locking;
use super::error::StoreError;
use super::instant::micros;
use super::key_ring::Holder;
use super::master_key::{HOUSE_KEY, MasterKeys, PERSON_KEY};
use super::open::{OpenError, Store};
use super::seal::{HouseKeys, Key, Sealed, new_id, new_key};
use super::sql::{self, Connection};
use super::writing::WritingRoom;

/// The house's own keys, by their names.
const LOOK_UP: &str = "look-up";
const TURN: &str = "turn";
/// The house's row that names the wrapping key.
const WRAPPING_KEY: &str = "wrapping-key";

/// How much a master key is needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyUse {
    /// Its name.
    pub name: String,
    /// Whether this process knows it.
    pub is_known: bool,
    /// Whether new keys are wrapped by it.
    pub is_wrapping: bool,
    /// How many keys it wraps.
    pub wraps: i64,
}

impl Store {
    /// The master keys that are known here or wrap something, those of the configuration first.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn key_use(&self) -> Result<Vec<KeyUse>, StoreError> {
        let wrapping = self.wrapping_key().await?;
        let rows = sql::query(
            "SELECT w.wrapped_by, CAST(SUM(w.wraps) AS BIGINT) AS wraps FROM ( \
             SELECT wrapped_by, COUNT(*) AS wraps FROM person_key GROUP BY wrapped_by \
             UNION ALL SELECT wrapped_by, COUNT(*) AS wraps FROM house_key GROUP BY wrapped_by) w GROUP BY w.wrapped_by",
        )
        .fetch_all(&mut *self.read().await?)
        .await?;
        let known = self.inner.masters.names();
        let unused = |name: String, is_known| KeyUse { is_wrapping: name == wrapping, name, is_known, wraps: 0 };
        let mut all: Vec<KeyUse> = known.into_iter().map(|name| unused(name, true)).collect();
        for row in &rows {
            let (name, wraps): (String, i64) = (row.try_get("wrapped_by")?, row.try_get("wraps")?);
            match all.iter_mut().find(|known| known.name == name) {
                Some(known) => known.wraps = wraps,
                None => all.push(KeyUse { wraps, ..unused(name, false) }),
            }
        }
        Ok(all)
    }

    /// The name of the master key by which new keys are wrapped.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn wrapping_key(&self) -> Result<String, StoreError> {
        wrapping_key(&mut *self.read().await?).await
    }

    /// From here on, new keys are wrapped by the master key called `name`, and the house's own are at once. Whoever serves
    /// must know it by then ([`Store::nodes_without`]).
    ///
    /// # Errors
    /// [`StoreError::Damaged`]: this process does not know that key, or the one before it.
    pub async fn wrap_by(&self, name: &str) -> Result<(), StoreError> {
        let mut writing = self.write().await?;
        sql::query("UPDATE house SET value = $1 WHERE name = $2")
            .bind(name)
            .bind(WRAPPING_KEY)
            .execute(writing.on())
            .await?;
        for row in sql::query("SELECT name, wrapped FROM house_key").fetch_all(writing.on()).await? {
            let (own, wrapped): (String, Vec<u8>) = (row.try_get("name")?, row.try_get("wrapped")?);
            let anew = self.wrapped_anew(HOUSE_KEY, &own, &wrapped, name)?;
            sql::query("UPDATE house_key SET wrapped = $1, wrapped_by = $2 WHERE name = $3")
                .bind(anew)
                .bind(name)
                .bind(own)
                .execute(writing.on())
                .await?;
        }
        writing.commit().await
    }

    /// Wraps the next `limit` persons' keys anew, of those after the person `after` whose key is wrapped by another master
    /// key than new ones are. Gives the last one, and none when there is no more.
    ///
    /// # Errors
    /// [`StoreError::Damaged`]: a key does not open with what is known here. Nothing of this step was kept.
    pub async fn wrap_anew(&self, after: &str, limit: i64) -> Result<Option<String>, StoreError> {
        let mut writing = self.write().await?;
        let name = wrapping_key(writing.on()).await?;
        let rows = sql::query(locking!(
            self.inner.dialect,
            "SELECT person_id, wrapped FROM person_key WHERE person_id > $1 AND wrapped_by <> $2 \
             ORDER BY person_id LIMIT $3",
            "FOR NO KEY UPDATE"
        ))
        .bind(after)
        .bind(name.as_str())
        .bind(limit)
        .fetch_all(writing.on())
        .await?;
        let mut last = None;
        for row in &rows {
            let (person_id, wrapped): (String, Vec<u8>) = (row.try_get("person_id")?, row.try_get("wrapped")?);
            let anew = self.wrapped_anew(PERSON_KEY, &person_id, &wrapped, &name)?;
            sql::query("UPDATE person_key SET wrapped = $1, wrapped_by = $2 WHERE person_id = $3")
                .bind(anew)
                .bind(name.as_str())
                .bind(person_id.as_str())
                .execute(writing.on())
                .await?;
            last = Some(person_id);
        }
        writing.commit().await?;
        Ok(last)
    }

    fn wrapped_anew(&self, table: &'static str, row: &str, wrapped: &[u8], by: &str) -> Result<Vec<u8>, StoreError> {
        let damaged = StoreError::Damaged { place: table };
        let key = self.inner.masters.unwrap(table, row, wrapped).map_err(|Sealed| damaged.clone())?;
        self.inner.masters.wrap(by, table, row, &key).ok_or(damaged)
    }

    /// Keeps a new person's key.
    pub(super) async fn keep_key(&self, on: &mut Connection, holder: &Holder) -> Result<(), StoreError> {
        // Held until the commit: see the head of this file.
        let row = sql::query(locking!(
            self.inner.dialect,
            "SELECT value FROM house WHERE name = 'wrapping-key'",
            "FOR SHARE"
        ))
        .fetch_one(&mut *on)
        .await?;
        let name: String = row.try_get("value")?;
        let wrapped = self.inner.masters.wrap(&name, PERSON_KEY, &holder.person_id, holder.key());
        sql::query("INSERT INTO person_key (person_id, wrapped, wrapped_by) VALUES ($1, $2, $3)")
            .bind(holder.person_id.as_str())
            .bind(wrapped.ok_or(StoreError::Damaged { place: HOUSE_KEY })?)
            .bind(name)
            .execute(on)
            .await?;
        Ok(())
    }
}

async fn wrapping_key(on: &mut Connection) -> Result<String, StoreError> {
    let row = sql::query("SELECT value FROM house WHERE name = $1").bind(WRAPPING_KEY).fetch_one(on).await?;
    row.try_get("value")
}

/// The keys that the house works with; made at the first opening.
///
/// # Errors
/// [`OpenError::WrongMasterKey`], [`OpenError::NoKeys`].
pub(super) async fn house_keys(
    room: &WritingRoom,
    masters: &MasterKeys,
    now: DateTime<Utc>,
) -> Result<HouseKeys, OpenError> {
    let mut writing = room.begin().await?;
    let newest = masters.names().pop().unwrap_or_default();
    for (name, value) in [("id", new_id("h")), ("opened-at", micros(now).to_string()), (WRAPPING_KEY, newest)] {
        sql::query("INSERT INTO house (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING")
            .bind(name)
            .bind(value)
            .execute(writing.on())
            .await?;
    }
    let wrapping = wrapping_key(writing.on()).await?;
    let look_up = house_key(writing.on(), masters, LOOK_UP, &wrapping).await?;
    let turn = house_key(writing.on(), masters, TURN, &wrapping).await?;
    writing.commit().await?;
    Ok(HouseKeys { look_up, turn })
}

async fn house_key(on: &mut Connection, masters: &MasterKeys, name: &str, wrapping: &str) -> Result<Key, OpenError> {
    if let Some(wrapped) = wrapped_house_key(on, name).await? {
        return masters.unwrap(HOUSE_KEY, name, &wrapped).map_err(|Sealed| OpenError::WrongMasterKey);
    }
    // People without these keys came from somewhere else: a new key would find none of them.
    let somebody = sql::query("SELECT 1 AS there FROM person LIMIT 1").fetch_optional(&mut *on).await;
    if somebody?.is_some() {
        return Err(OpenError::NoKeys);
    }
    let wrapped = masters.wrap(wrapping, HOUSE_KEY, name, &new_key()).ok_or(OpenError::WrongMasterKey)?;
    sql::query("INSERT INTO house_key (name, wrapped, wrapped_by) VALUES ($1, $2, $3) ON CONFLICT (name) DO NOTHING")
        .bind(name)
        .bind(wrapped)
        .bind(wrapping)
        .execute(&mut *on)
        .await?;
    // Another node may have been faster; then its key counts.
    let wrapped = wrapped_house_key(on, name).await?.ok_or(OpenError::NoKeys)?;
    masters.unwrap(HOUSE_KEY, name, &wrapped).map_err(|Sealed| OpenError::WrongMasterKey)
}

async fn wrapped_house_key(on: &mut Connection, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
    let row = sql::query("SELECT wrapped FROM house_key WHERE name = $1").bind(name).fetch_optional(on).await?;
    row.map(|row| row.try_get("wrapped")).transpose()
}
