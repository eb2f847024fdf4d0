//! Who serves from this database: each process says so from time to time, and which master keys it knows.

use chrono::{DateTime, TimeDelta, Utc};

use super::error::StoreError;
use super::instant::{instant, micros};
use super::open::Store;
use super::sql;

/// Who was not seen for so long is gone: several signs of life in a row were missed.
pub const GONE_AFTER: TimeDelta = TimeDelta::seconds(60);

/// A process that serves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Its name, as in leases.
    pub name: String,
    /// The names of the master keys that it knows.
    pub keys: Vec<String>,
    /// When it was seen last, by its own clock.
    pub seen_at: DateTime<Utc>,
}

impl Node {
    /// Whether it serves, as far as one can know.
    #[must_use]
    pub fn is_here(&self, now: DateTime<Utc>) -> bool {
        self.seen_at > now - GONE_AFTER
    }
}

impl Store {
    /// Gives a sign of life, after reading the key file once more.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn be_seen(&self, node: &str, now: DateTime<Utc>) -> Result<(), StoreError> {
        // A file that cannot be read just now changes nothing: what was known is still known.
        let _unread = self.inner.masters.read_again();
        let mut writing = self.write().await?;
        sql::query(
            "INSERT INTO node (name, keys, seen_at) VALUES ($1, $2, $3) \
             ON CONFLICT (name) DO UPDATE SET keys = excluded.keys, seen_at = excluded.seen_at",
        )
        .bind(node)
        .bind(self.inner.masters.names().join(" "))
        .bind(micros(now))
        .execute(writing.on())
        .await?;
        sql::query("DELETE FROM node WHERE seen_at < $1")
            .bind(micros(now - TimeDelta::days(1)))
            .execute(writing.on())
            .await?;
        writing.commit().await
    }

    /// Takes leave: this process serves no more.
    ///
    /// # Errors
    /// [`StoreError`] of the database; then it is taken for gone after [`GONE_AFTER`].
    pub async fn leave_node(&self, node: &str) -> Result<(), StoreError> {
        let mut writing = self.write().await?;
        sql::query("DELETE FROM node WHERE name = $1").bind(node).execute(writing.on()).await?;
        writing.commit().await
    }

    /// Everybody who said that they serve and did not take leave.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn nodes(&self) -> Result<Vec<Node>, StoreError> {
        let rows = sql::query("SELECT name, keys, seen_at FROM node ORDER BY name")
            .fetch_all(&mut *self.read().await?)
            .await?;
        let nodes = rows.iter().map(|row| {
            let keys = row.try_get::<String, _>("keys")?.split(' ').map(str::to_owned).collect();
            Ok(Node { name: row.try_get("name")?, keys, seen_at: instant(row.try_get("seen_at")?)? })
        });
        nodes.collect()
    }

    /// Those who serve and do not know the master key called `key`.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn nodes_without(&self, key: &str, now: DateTime<Utc>) -> Result<Vec<String>, StoreError> {
        let nodes = self.nodes().await?.into_iter();
        let without = nodes.filter(|node| node.is_here(now) && !node.keys.iter().any(|known| known == key));
        Ok(without.map(|node| node.name).collect())
    }
}
