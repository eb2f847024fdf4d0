//! Writing: every change of the memory is one [`Writing`], kept whole or not at all.
//!
//! On SQLite there is one writer, and those who wait for it share one commit: each does its work in a savepoint, steps
//! back into the queue, and whoever's turn comes first once the queue before it is done commits for all. Alone, a writer
//! commits at once; in a crowd, one flush of the disk serves everybody. Nobody is told "done" before that flush.

use std::sync::{Arc, OnceLock};

use sqlx::PgPool;
use tokio::sync::{Mutex, OwnedMutexGuard};

use super::dialect::{SQLITE_BEGIN, SQLITE_CONNECTION};
use super::error::StoreError;
use super::sql::{self, Address, Connection};

/// How many changes share a commit at most: so many are undone together when it fails.
const CHANGES_PER_COMMIT_MAX: usize = 256;

const SAVEPOINT: &str = "SAVEPOINT change";
const RELEASE: &str = "RELEASE change";
const ROLLBACK_TO: &str = "ROLLBACK TO change";

/// Where writings begin.
pub(super) enum WritingRoom {
    /// SQLite's one writer.
    One(Arc<Mutex<Writer>>),
    /// PostgreSQL's many.
    Many(PgPool),
}

/// SQLite's writer, and the commit that is being gathered.
pub(super) struct Writer {
    address: Address,
    connection: Option<Connection>,
    gathered: Option<Gathered>,
    /// A change was left in the middle: it is still to be undone.
    torn: bool,
    /// Whether the change has a savepoint of its own. The first of a commit needs none, and keeping one costs SQLite a copy
    /// of every page that it touches.
    has_savepoint: bool,
}

struct Gathered {
    verdict: Verdict,
    changes: usize,
}

/// What became of a shared commit; empty until it is known.
type Verdict = Arc<OnceLock<Result<(), StoreError>>>;

/// A change being written. Dropped without [`Writing::commit`], it leaves nothing.
pub(super) enum Writing {
    /// On SQLite.
    One(Seat),
    /// On PostgreSQL.
    Many(Connection),
}

/// Holds SQLite's writer for one change.
pub(super) struct Seat {
    room: Arc<Mutex<Writer>>,
    writer: Option<OwnedMutexGuard<Writer>>,
}

impl WritingRoom {
    pub(super) fn one(address: Address) -> Self {
        Self::One(Arc::new(Mutex::new(Writer {
            address,
            connection: None,
            gathered: None,
            torn: false,
            has_savepoint: false,
        })))
    }

    /// Waits for its turn to write.
    pub(super) async fn begin(&self) -> Result<Writing, StoreError> {
        match self {
            Self::One(room) => {
                let mut seat = Seat { room: Arc::clone(room), writer: Some(Arc::clone(room).lock_owned().await) };
                seat.writer().begin_change().await?;
                Ok(Writing::One(seat))
            }
            Self::Many(pool) => Ok(Writing::Many(Connection::Transaction(pool.begin().await?))),
        }
    }
}

impl Writing {
    /// The connection to write on.
    pub(super) fn on(&mut self) -> &mut Connection {
        match self {
            Self::One(seat) => seat.writer().connection.as_mut().expect("a change has begun on it"),
            Self::Many(transaction) => transaction,
        }
    }

    /// Keeps the change; it is on the disk when this returns.
    ///
    /// # Errors
    /// Nothing was kept; except after [`StoreError::Lost`], when nobody knows.
    pub(super) async fn commit(self) -> Result<(), StoreError> {
        match self {
            Self::One(seat) => seat.commit().await,
            Self::Many(transaction) => transaction.commit().await,
        }
    }
}

impl Seat {
    fn writer(&mut self) -> &mut Writer {
        self.writer.as_mut().expect("a seat is given up by its commit alone")
    }

    async fn commit(mut self) -> Result<(), StoreError> {
        let verdict = self.writer().end_change().await?;
        drop(self.writer.take());
        // The lock is fair: everybody who waited adds their change before it comes back to us.
        let mut writer = Arc::clone(&self.room).lock_owned().await;
        if verdict.get().is_none() && writer.gathers(&verdict) {
            writer.commit().await;
        }
        verdict.get().cloned().unwrap_or(Err(StoreError::Lost))
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let Some(mut writer) = self.writer.take() else { return };
        writer.torn |= writer.gathered.is_some();
        // Nobody can wait in a drop. Whoever comes next undoes the change; if nobody comes, this task does, so that no
        // transaction stays open.
        if let (true, Ok(runtime)) = (writer.torn, tokio::runtime::Handle::try_current()) {
            let room = Arc::clone(&self.room);
            drop(runtime.spawn(async move { room.lock_owned().await.commit().await }));
        }
    }
}

impl Writer {
    async fn begin_change(&mut self) -> Result<(), StoreError> {
        self.mend().await;
        if self.gathered.as_ref().is_some_and(|gathered| gathered.changes >= CHANGES_PER_COMMIT_MAX) {
            self.commit().await;
        }
        if self.gathered.is_none() {
            if self.connection.is_none() {
                self.connection = Some(connect(&self.address).await?);
            }
            // Set first: if this is given up halfway, the next one mends it.
            self.gathered = Some(Gathered { verdict: Verdict::default(), changes: 0 });
            if let Err(error) = self.run(SQLITE_BEGIN).await {
                self.gathered = None;
                self.start_afresh();
                return Err(error);
            }
        }
        self.has_savepoint = self.gathered.as_ref().is_some_and(|gathered| gathered.changes > 0);
        if self.has_savepoint { self.run(SAVEPOINT).await } else { Ok(()) }
    }

    async fn end_change(&mut self) -> Result<Verdict, StoreError> {
        if self.has_savepoint {
            self.run(RELEASE).await?;
        }
        let gathered = self.gathered.as_mut().ok_or(StoreError::Lost)?;
        gathered.changes += 1;
        Ok(Arc::clone(&gathered.verdict))
    }

    fn gathers(&self, verdict: &Verdict) -> bool {
        self.gathered.as_ref().is_some_and(|gathered| Arc::ptr_eq(&gathered.verdict, verdict))
    }

    /// Commits what is gathered and says so to all who wait for it.
    async fn commit(&mut self) {
        self.mend().await;
        // Taken out first: if this is given up halfway, nobody adds to a commit that may already be written.
        let Some(gathered) = self.gathered.take() else { return };
        let result = self.run("COMMIT").await;
        if result.is_err() {
            self.start_afresh();
        }
        // Set once, here or in `mend`; both take the gathering out before.
        let _set = gathered.verdict.set(result);
    }

    /// Undoes a change that was left in the middle. When even that fails (SQLite undoes the whole transaction when the
    /// disk is full), the changes gathered before it are lost too, and are told so.
    async fn mend(&mut self) {
        if !std::mem::take(&mut self.torn) {
            return;
        }
        if !self.has_savepoint {
            // Nothing else was gathered: the transaction is this change.
            self.gathered = None;
            if self.run("ROLLBACK").await.is_err() {
                self.start_afresh();
            }
            return;
        }
        let undone = match self.run(ROLLBACK_TO).await {
            Ok(()) => self.run(RELEASE).await,
            Err(error) => Err(error),
        };
        if undone.is_err() {
            self.start_afresh();
            if let Some(gathered) = self.gathered.take() {
                let _set = gathered.verdict.set(Err(StoreError::Busy));
            }
        }
    }

    /// A connection in an unknown state is closed, which rolls back whatever was open on it.
    fn start_afresh(&mut self) {
        self.connection = None;
    }

    async fn run(&mut self, statement: &'static str) -> Result<(), StoreError> {
        let connection = self.connection.as_mut().ok_or(StoreError::Lost)?;
        sql::query(statement).execute(connection).await?;
        Ok(())
    }
}

async fn connect(address: &Address) -> Result<Connection, StoreError> {
    let mut connection = address.connect().await?;
    for pragma in SQLITE_CONNECTION {
        sql::query(pragma).execute(&mut connection).await?;
    }
    Ok(connection)
}
