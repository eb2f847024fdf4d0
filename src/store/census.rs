//! Counting what waits: for those who watch over the house. Numbers only.

use chrono::{DateTime, Utc};

use super::dialect::Dialect;
use super::error::StoreError;
use super::instant::{instant, maybe_instant, micros};
use super::open::Store;
use super::sql::{self, Row};

/// What waits, and since when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Census {
    /// Contacts that stand in line for a turn.
    pub in_line: Waiting,
    /// Of these, whose event is being turned.
    pub taken: i64,
    /// Leases that are over: their holder died or hangs.
    pub leases_over: i64,
    /// Deliveries that are due and not settled, by rank (0: somebody waits for it) and state.
    pub outbox: Vec<(i64, String, Waiting)>,
    /// Rings that should have rung.
    pub rings: Waiting,
    /// Open escalations that nobody has taken, by urgency (2: danger).
    pub escalations: Vec<(i64, Waiting)>,
    /// Size of the database, in bytes.
    pub bytes: i64,
}

/// How many, and since when the oldest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    /// How many.
    pub count: i64,
    /// Since when the oldest waits.
    pub since: Option<DateTime<Utc>>,
}

impl Store {
    /// Counts what waits at `now`.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn census(&self, now: DateTime<Utc>) -> Result<Census, StoreError> {
        let mut on = self.read().await?;
        let line = sql::query(
            "SELECT COUNT(*) AS count, MIN(since) AS since, COUNT(taken_until) AS taken, \
             COUNT(CASE WHEN taken_until <= $1 THEN 1 END) AS leases_over FROM turn_line",
        )
        .bind(micros(now))
        .fetch_one(&mut on)
        .await?;
        let outbox = sql::query(
            "SELECT rank, state, COUNT(*) AS count, MIN(due_at) AS since FROM outbox \
             WHERE state IN ('queued', 'sending') AND due_at <= $1 GROUP BY rank, state ORDER BY rank, state",
        )
        .bind(micros(now))
        .fetch_all(&mut on)
        .await?;
        let rings = sql::query(
            "SELECT COUNT(*) AS count, MIN(due_at) AS since FROM ring WHERE state = 'waiting' AND due_at <= $1",
        )
        .bind(micros(now))
        .fetch_one(&mut on)
        .await?;
        let escalations = sql::query(
            "SELECT urgency, COUNT(*) AS count, MIN(since) AS since FROM escalation WHERE state = 'waiting' \
             GROUP BY urgency ORDER BY urgency",
        )
        .fetch_all(&mut on)
        .await?;
        let bytes = match self.inner.dialect {
            Dialect::Sqlite => "SELECT page_count * page_size AS bytes FROM pragma_page_count(), pragma_page_size()",
            Dialect::Postgres => "SELECT pg_database_size(current_database()) AS bytes",
        };
        let bytes = sql::query(bytes).fetch_one(&mut on).await?.try_get("bytes")?;
        let waiting = |row: &Row| {
            Ok::<_, StoreError>(Waiting {
                count: row.try_get("count")?,
                since: maybe_instant(row.try_get("since")?)?.map(|since| since.min(now)),
            })
        };
        Ok(Census {
            in_line: waiting(&line)?,
            taken: line.try_get("taken")?,
            leases_over: line.try_get("leases_over")?,
            outbox: outbox
                .iter()
                .map(|row| Ok((row.try_get("rank")?, row.try_get("state")?, waiting(row)?)))
                .collect::<Result<_, StoreError>>()?,
            rings: waiting(&rings)?,
            escalations: escalations
                .iter()
                .map(|row| Ok((row.try_get("urgency")?, waiting(row)?)))
                .collect::<Result<_, StoreError>>()?,
            bytes,
        })
    }

    /// Whether more than `limit` contacts stand in line.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn is_line_longer_than(&self, limit: i64) -> Result<bool, StoreError> {
        let row = sql::query("SELECT COUNT(*) AS count FROM (SELECT 1 AS one FROM turn_line LIMIT $1) AS first")
            .bind(limit + 1)
            .fetch_one(&mut *self.read().await?)
            .await?;
        Ok(row.try_get::<i64, _>("count")? > limit)
    }

    /// How far the database's clock is from `now`, in milliseconds; embedded, it is the same clock.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn clock_skew_ms(&self, now: DateTime<Utc>) -> Result<i64, StoreError> {
        if self.is_sqlite() {
            return Ok(0);
        }
        let row = sql::query("SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS BIGINT) AS now")
            .fetch_one(&mut *self.read().await?)
            .await?;
        Ok((instant(row.try_get("now")?)? - now).num_milliseconds())
    }
}
