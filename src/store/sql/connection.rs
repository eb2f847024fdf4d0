//! Where a database is, and a connection to it.

use std::path::{Path, PathBuf};

use sqlx::pool::PoolConnection;
use sqlx::postgres::PgConnectOptions;
use sqlx::{ConnectOptions, Connection as _, PgConnection, Postgres, Transaction};

use super::super::dialect::Dialect;
use super::super::error::StoreError;
use super::file::File;

/// Statements that are kept prepared on each connection. The house has about 300, some of them in three sizes; a cache that
/// is too small throws out what comes next.
pub(in super::super) const PREPARED_MAX: usize = 512;

/// Where a database is.
#[derive(Clone, Debug)]
pub(in super::super) enum Address {
    /// SQLite's file.
    File(PathBuf),
    /// A server of PostgreSQL.
    Server(Box<PgConnectOptions>),
}

/// What a file is opened for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Mode {
    /// To read.
    ReadOnly,
    /// To read and write; it is not made.
    ReadWrite,
}

/// A connection to either database.
pub(in super::super) enum Connection {
    /// SQLite's file.
    File(File),
    /// A session of its own on the server.
    Session(PgConnection),
    /// One of the server's sessions, lent.
    Lent(PoolConnection<Postgres>),
    /// The same in a transaction.
    Transaction(Transaction<'static, Postgres>),
}

impl Address {
    /// Which database it is.
    pub(in super::super) fn dialect(&self) -> Dialect {
        match self {
            Self::File(_) => Dialect::Sqlite,
            Self::Server(_) => Dialect::Postgres,
        }
    }

    /// SQLite's file.
    pub(in super::super) fn file(&self) -> Option<&Path> {
        match self {
            Self::File(path) => Some(path),
            Self::Server(_) => None,
        }
    }

    /// A new connection. SQLite's file must be there.
    ///
    /// # Errors
    /// [`StoreError`]: [`StoreError::Lost`] when there is nothing to connect to.
    pub(in super::super) async fn connect(&self) -> Result<Connection, StoreError> {
        match self {
            Self::File(path) => Connection::open(path, Mode::ReadWrite),
            Self::Server(options) => Ok(Connection::Session(options.connect().await?)),
        }
    }
}

impl Connection {
    /// Opens a file of SQLite as it is, whosever it may be.
    ///
    /// # Errors
    /// [`StoreError`]: [`StoreError::Lost`] when it cannot be opened.
    pub(in super::super) fn open(path: &Path, mode: Mode) -> Result<Self, StoreError> {
        File::open(path, mode).map(Self::File)
    }

    /// Says that what is asked on it may take its time: it is asked aside from the threads that serve everybody.
    #[must_use]
    pub(in super::super) fn at_leisure(self) -> Self {
        match self {
            Self::File(file) => Self::File(file.at_leisure()),
            server => server,
        }
    }

    /// Whether the server still answers; a file does.
    ///
    /// # Errors
    /// [`StoreError::Lost`], mostly.
    pub(in super::super) async fn ping(&mut self) -> Result<(), StoreError> {
        match self {
            Self::File(_) => Ok(()),
            server => Ok(server.server().0.ping().await?),
        }
    }

    /// Ends it, and waits for that.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub(in super::super) async fn close(self) -> Result<(), StoreError> {
        match self {
            Self::File(file) => file.close(),
            Self::Session(session) => Ok(session.close().await?),
            Self::Lent(lent) => Ok(lent.close().await?),
            Self::Transaction(transaction) => Ok(transaction.rollback().await?),
        }
    }

    /// Keeps what was done in its transaction.
    ///
    /// # Errors
    /// Nothing was kept; except after [`StoreError::Lost`], when nobody knows.
    pub(in super::super) async fn commit(self) -> Result<(), StoreError> {
        match self {
            Self::Transaction(transaction) => Ok(transaction.commit().await?),
            Self::File(_) | Self::Session(_) | Self::Lent(_) => Ok(()),
        }
    }

    /// The server's session behind it. Whoever asks has seen that it is not a file.
    pub(super) fn server(&mut self) -> super::server::Server<'_> {
        super::server::Server(match self {
            Self::File(_) => unreachable!("a file is asked where it is matched"),
            Self::Session(session) => session,
            Self::Lent(lent) => lent,
            Self::Transaction(transaction) => transaction,
        })
    }
}
