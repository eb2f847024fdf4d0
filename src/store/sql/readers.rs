//! Connections to read with, a few of them, lent and taken back.

use std::ops::{Deref, DerefMut};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use sqlx::postgres::PgPoolOptions;
use sqlx::{Connection as _, PgPool};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::super::dialect::{SQLITE_CONNECTION, SQLITE_READER};
use super::super::error::StoreError;
use super::connection::{Address, Connection, Mode};
use super::query::query;

/// A server that gives no connection for so long is told of; whoever waits for it tries again.
const ACQUIRE_TIME_MAX: Duration = Duration::from_secs(5);
/// Readers of SQLite.
const SQLITE_READERS_MAX: usize = 4;
/// PostgreSQL allows 100 by default; several nodes and a person with psql fit into that.
const POSTGRES_CONNECTIONS_MAX: u32 = 16;

/// A session that was used just now answered just now: it is not asked whether it still does, which took a way to the server and back
/// each time. A server that was started anew was away for longer.
const TRUSTED_FOR: Duration = Duration::from_secs(1);

/// The connections to read with.
#[derive(Clone)]
pub(in super::super) enum Readers {
    /// To a file.
    File(Arc<FileReaders>),
    /// To a server; they write, too.
    Server(PgPool),
}

/// Readers of one file.
pub(in super::super) struct FileReaders {
    path: PathBuf,
    seats: Arc<Semaphore>,
    idle: Mutex<Vec<Connection>>,
}

/// A connection that is lent until it is dropped.
pub(in super::super) struct Reader {
    connection: Option<Connection>,
    home: Option<(Arc<FileReaders>, OwnedSemaphorePermit)>,
}

impl Readers {
    /// None is opened before it is asked for.
    pub(in super::super) fn of(address: &Address) -> Self {
        match address {
            Address::File(path) => Self::File(Arc::new(FileReaders {
                path: path.clone(),
                seats: Arc::new(Semaphore::new(SQLITE_READERS_MAX)),
                idle: Mutex::default(),
            })),
            Address::Server(options) => Self::Server(
                PgPoolOptions::new()
                    .max_connections(POSTGRES_CONNECTIONS_MAX)
                    .acquire_timeout(ACQUIRE_TIME_MAX)
                    .test_before_acquire(false)
                    .before_acquire(|session, of_it| {
                        Box::pin(async move {
                            let is_fresh = of_it.idle_for < TRUSTED_FOR;
                            Ok(is_fresh || session.ping().await.is_ok())
                        })
                    })
                    .connect_lazy_with(options.as_ref().clone()),
            ),
        }
    }

    /// Waits for one that is free.
    ///
    /// # Errors
    /// [`StoreError::Busy`] after some seconds, or what connecting meets.
    pub(in super::super) async fn acquire(&self) -> Result<Reader, StoreError> {
        match self {
            Self::Server(pool) => Ok(Reader { connection: Some(Connection::Lent(pool.acquire().await?)), home: None }),
            Self::File(readers) => {
                let seat = Arc::clone(&readers.seats).acquire_owned();
                let seat = tokio::time::timeout(ACQUIRE_TIME_MAX, seat).await.map_err(|_| StoreError::Busy)?;
                let seat = seat.map_err(|_| StoreError::Lost)?;
                let idle = readers.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
                let connection = match idle {
                    Some(idle) => idle,
                    None => open(&readers.path).await?,
                };
                Ok(Reader { connection: Some(connection), home: Some((Arc::clone(readers), seat)) })
            }
        }
    }

    /// Ends them all and waits for it; nobody is lent one any more.
    pub(in super::super) async fn close(&self) {
        match self {
            Self::Server(pool) => pool.close().await,
            Self::File(readers) => {
                // Those that are lent come back first.
                let all = u32::try_from(SQLITE_READERS_MAX).unwrap_or(u32::MAX);
                let _all = readers.seats.acquire_many(all).await;
                readers.seats.close();
                readers.idle.lock().unwrap_or_else(PoisonError::into_inner).clear();
            }
        }
    }
}

async fn open(path: &std::path::Path) -> Result<Connection, StoreError> {
    let mut connection = Connection::open(path, Mode::ReadWrite)?.at_leisure();
    for pragma in SQLITE_CONNECTION.into_iter().chain([SQLITE_READER]) {
        query(pragma).execute(&mut connection).await?;
    }
    Ok(connection)
}

impl Deref for Reader {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        self.connection.as_ref().expect("it is lent until it is dropped")
    }
}

impl DerefMut for Reader {
    fn deref_mut(&mut self) -> &mut Connection {
        self.connection.as_mut().expect("it is lent until it is dropped")
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        // The server's go home by themselves.
        if let (Some((readers, _seat)), Some(connection)) = (self.home.take(), self.connection.take()) {
            readers.idle.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
        }
    }
}
