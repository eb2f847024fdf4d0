//! Moving in: a process that begins to serve takes over what an earlier life left in its hands.
//!
//! A lease protects what a process works on from the other processes. When the process is killed, nobody works on it, and
//! its people would wait for the lease to run out: half a minute for a turn, two and a half for a message on its way. But
//! whoever serves leaves a sign that the system takes away when the process ends, in whatever way: a lock on a file
//! beside SQLite's, a lock of a session on PostgreSQL. Who finds no other sign is alone, so every lease is of an earlier
//! life and ends now. A delivery in the middle of its sending may have arrived: it goes again as a possible repeat.
//!
//! On PostgreSQL, where other nodes may live, only the first one to start relieves; beside others, leases run out as ever.
//! Should a living node have lost its session (the server was restarted) while another one starts, the worst is a message
//! marked as a possible repeat: a turn taken twice is kept once.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;
use std::time::Duration;

use chrono::{DateTime, Utc};

use super::error::StoreError;
use super::instant::micros;
use super::open::{OpenError, Store};
use super::sql::{self, Address, Connection};

/// "guidepst": the advisory lock of those who serve from one PostgreSQL database.
const SERVING: i64 = 0x6775_6964_6570_7374;
/// "guidepos" + 1: the advisory lock of the one node that asks Telegram for updates.
const ASKING: i64 = 0x6775_6964_6570_6f74;
/// The server may need a moment to notice that a killed process is gone. So often is it asked, and this far apart.
const TRIES: u32 = 10;
const TRY_AGAIN_AFTER: Duration = Duration::from_millis(100);

/// The sign that this process serves; gone with the process.
pub(super) enum Presence {
    /// A locked file.
    File(#[allow(dead_code, reason = "held, never read")] File),
    /// A session with a lock.
    Session(#[allow(dead_code, reason = "held, never read")] Connection),
}

/// The sign that this process, of all that serve, asks a door for what came; gone with the process.
pub struct Errand(Option<Connection>);

impl Errand {
    /// Whether it is still ours: the server may have been restarted.
    pub async fn holds(&mut self) -> bool {
        match &mut self.0 {
            None => true,
            Some(session) => session.ping().await.is_ok(),
        }
    }
}

/// What an earlier life had in its hands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Relieved {
    /// Events being turned.
    pub turns: u64,
    /// Messages on their way.
    pub deliveries: u64,
}

impl Store {
    /// Says that this process serves, and ends every lease of an earlier life when no other process does. Call it once,
    /// before the first event or delivery is taken.
    ///
    /// # Errors
    /// [`OpenError::InUse`]: another process serves from this file; two would take each other's leases.
    pub async fn move_in(&self, now: DateTime<Utc>) -> Result<Relieved, OpenError> {
        let mut presence = self.inner.presence.lock().await;
        if self.is_sqlite() {
            let is_locked = self.inner.address.file().map_or(Ok(None), lock_file)?;
            let Some(file) = is_locked else { return Ok(Relieved::default()) };
            *presence = Some(Presence::File(file));
            return self.relieve_all(now).await;
        }
        let mut session = self.inner.address.connect().await?;
        let mut relieved = Relieved::default();
        if is_alone(&mut session).await? {
            relieved = self.relieve_all(now).await?;
            ask(&mut session, "SELECT pg_advisory_lock_shared($1)").await?;
            ask(&mut session, "SELECT pg_advisory_unlock($1)").await?;
        } else {
            ask(&mut session, "SELECT pg_advisory_lock_shared($1)").await?;
        }
        *presence = Some(Presence::Session(session));
        Ok(relieved)
    }

    /// Takes over what only one of several processes may do: ask Telegram for updates. `None`: another one does it. On
    /// SQLite there is no other.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn take_errand(&self) -> Result<Option<Errand>, StoreError> {
        if self.is_sqlite() {
            return Ok(Some(Errand(None)));
        }
        let mut session = self.inner.address.connect().await?;
        let is_ours = try_lock(&mut session, ASKING).await?;
        Ok(is_ours.then_some(Errand(Some(session))))
    }

    /// How many processes serve from this database now, this one included.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn nodes_serving(&self) -> Result<u32, StoreError> {
        if self.is_sqlite() {
            return Ok(1);
        }
        let row = sql::query(
            "SELECT COUNT(*) AS nodes FROM pg_locks WHERE locktype = 'advisory' AND granted AND mode = 'ShareLock' \
             AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) \
             AND ((CAST(CAST(classid AS BIGINT) AS BIT(64)) << 32) | CAST(CAST(objid AS BIGINT) AS BIT(64))) \
             = CAST($1 AS BIT(64))",
        )
        .bind(SERVING)
        .fetch_one(&mut *self.read().await?)
        .await?;
        Ok(u32::try_from(row.try_get::<i64, _>("nodes")?).unwrap_or(1).max(1))
    }

    async fn relieve_all(&self, now: DateTime<Utc>) -> Result<Relieved, OpenError> {
        let mut writing = self.write().await?;
        let turns = sql::query("UPDATE turn_line SET taken_by = NULL, taken_until = NULL WHERE taken_until > $1")
            .bind(micros(now))
            .execute(writing.on())
            .await?
            .rows_affected();
        // Said twice: by the first of the two, SQLite knows that the index of what is open has all of them.
        let deliveries = sql::query(
            "UPDATE outbox SET taken_until = $1 WHERE state IN ('queued', 'sending') AND state = 'sending' \
             AND taken_until > $1",
        )
        .bind(micros(now))
        .execute(writing.on())
        .await?
        .rows_affected();
        writing.commit().await?;
        Ok(Relieved { turns, deliveries })
    }
}

/// Makes sure that nobody serves from a database, as long as the value is kept.
///
/// # Errors
/// [`OpenError::InUse`]: somebody does.
pub(super) async fn keep_alone(address: &Address) -> Result<Option<Presence>, OpenError> {
    match address {
        Address::File(path) => Ok(lock_file(path)?.map(Presence::File)),
        Address::Server(_) => {
            let mut session = address.connect().await?;
            if is_alone(&mut session).await? { Ok(Some(Presence::Session(session))) } else { Err(OpenError::InUse) }
        }
    }
}

/// Locks the file beside the database; none where the file system has no locks, and then leases run out as ever.
fn lock_file(path: &Path) -> Result<Option<File>, OpenError> {
    let mut name = path.as_os_str().to_owned();
    name.push("-serving");
    let mut open = OpenOptions::new();
    open.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut open, 0o600);
    let file = open.open(&name).map_err(|_| OpenError::NotWritable)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Err(OpenError::InUse),
        Err(TryLockError::Error(_)) => Ok(None),
    }
}

async fn is_alone(session: &mut Connection) -> Result<bool, StoreError> {
    for again in 0..TRIES {
        if again > 0 {
            tokio::time::sleep(TRY_AGAIN_AFTER).await;
        }
        if try_lock(session, SERVING).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

async fn try_lock(session: &mut Connection, lock: i64) -> Result<bool, StoreError> {
    let row = sql::query("SELECT CAST(CASE WHEN pg_try_advisory_lock($1) THEN 1 ELSE 0 END AS BIGINT) AS locked")
        .bind(lock)
        .fetch_one(session)
        .await?;
    Ok(row.try_get::<i64, _>("locked")? == 1)
}

async fn ask(session: &mut Connection, statement: &'static str) -> Result<(), StoreError> {
    sql::query(statement).bind(SERVING).execute(session).await?;
    Ok(())
}
