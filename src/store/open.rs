//! Opening the memory: which database, is it ours, is it of our age, and is the key the right one.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Once};

use chrono::{DateTime, Utc};
use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use sqlx::migrate::MigrateError;
use sqlx::pool::PoolConnection;
use sqlx::{Any, AnyPool, ConnectOptions};

use super::dialect::{Dialect, SQLITE_CONNECTION, SQLITE_READER};
use super::error::StoreError;
use super::hub::Hub;
use super::key_ring::KeyRing;
use super::master_key::MasterKeys;
use super::relief::Presence;
use super::rotate::house_keys;
use super::seal::HouseKeys;
use super::writing::{Writing, WritingRoom};

/// A server that gives no connection for so long is told of; whoever waits for it tries again.
const ACQUIRE_TIME_MAX: std::time::Duration = std::time::Duration::from_secs(5);
/// Readers of SQLite; each is a thread.
const SQLITE_READERS_MAX: u32 = 4;
/// PostgreSQL allows 100 by default; several nodes and a person with psql fit into that.
const POSTGRES_CONNECTIONS_MAX: u32 = 16;

/// The memory. Clones share it.
#[derive(Clone)]
pub struct Store {
    pub(super) inner: Arc<Inner>,
}

pub(super) struct Inner {
    pub(super) dialect: Dialect,
    pub(super) readers: AnyPool,
    pub(super) room: WritingRoom,
    pub(super) keys: HouseKeys,
    pub(super) masters: MasterKeys,
    pub(super) key_ring: KeyRing,
    pub(super) hub: Hub,
    pub(super) options: AnyConnectOptions,
    /// SQLite's file.
    pub(super) file: Option<PathBuf>,
    pub(super) presence: tokio::sync::Mutex<Option<Presence>>,
}

/// Why the memory does not open, and what to do.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// Neither of the two.
    #[error("the database's address must begin with sqlite:// (a file) or postgres:// (a server)")]
    UnknownScheme,
    /// A newer program has been here.
    #[error(
        "the database is newer (schema {found}) than this program (schema {known}); start the newer program, or restore \
         the backup from before its first start"
    )]
    Newer {
        /// The database's schema.
        found: i64,
        /// The newest that this program knows.
        known: i64,
    },
    /// The words in it were sealed under another key.
    #[error("the master key is not the one that this database's keys are wrapped by; configure that one")]
    WrongMasterKey,
    /// It is the data of a backup, or somebody emptied the tables of keys.
    #[error(
        "the keys of this database are not in it, so nothing in it can be read; is it a backup? `guidepost restore` puts data and keys together"
    )]
    NoKeys,
    /// No answer, or refused.
    #[error("the database server cannot be reached or refuses us; check its address, its password and that it runs")]
    Unreachable,
    /// The file is something else.
    #[error("the file is not a database of SQLite; check the path, or restore a backup")]
    NotADatabase,
    /// Its folder or file takes no writes.
    #[error("the database cannot be written; check that its folder exists and that this user may write there")]
    NotWritable,
    /// Another process serves from the same file.
    #[error(
        "another Guidepost serves from this database; stop that one first (a file of SQLite serves one process, several \
         need PostgreSQL)"
    )]
    InUse,
    /// It has tables of the same names that we did not make.
    #[error("the database's tables are not those that this program makes; give it a database of its own")]
    NotOurs,
    /// Anything else.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Store {
    /// Opens the memory at `url`, `sqlite://<path>` (made when missing) or `postgres://…`, and brings it to this program's
    /// schema. A new one is made with the newest of the master keys.
    ///
    /// # Errors
    /// [`OpenError`] says what to do.
    pub async fn open(url: &str, masters: impl Into<MasterKeys>, now: DateTime<Utc>) -> Result<Self, OpenError> {
        let (dialect, options) = address(url)?;
        let file = (dialect == Dialect::Sqlite).then(|| file_of(&options));
        let readers = match dialect {
            Dialect::Sqlite => sqlite_readers(&options),
            Dialect::Postgres => AnyPoolOptions::new()
                .max_connections(POSTGRES_CONNECTIONS_MAX)
                .acquire_timeout(ACQUIRE_TIME_MAX)
                .connect_lazy_with(options.clone()),
        };
        let room = match dialect {
            Dialect::Sqlite => WritingRoom::one(options.clone()),
            Dialect::Postgres => WritingRoom::Many(readers.clone()),
        };
        migrate(dialect, &options).await?;
        let masters = masters.into();
        let keys = house_keys(&room, &masters, now).await?;
        let inner = Inner {
            dialect,
            readers,
            room,
            keys,
            masters,
            key_ring: KeyRing::default(),
            hub: Hub::default(),
            options,
            file,
            presence: tokio::sync::Mutex::default(),
        };
        Ok(Self { inner: Arc::new(inner) })
    }

    /// Whether this is the embedded database: one process, one writer.
    #[must_use]
    pub fn is_sqlite(&self) -> bool {
        self.inner.dialect == Dialect::Sqlite
    }

    /// The file that the master keys came from, if they did.
    #[must_use]
    pub fn key_file(&self) -> Option<&Path> {
        self.inner.masters.file()
    }

    /// The database's file, when it is one.
    #[must_use]
    pub fn file(&self) -> Option<&Path> {
        self.inner.file.as_deref()
    }

    /// Whether the memory takes writes, asked by writing.
    ///
    /// # Errors
    /// What an event that came now would meet.
    pub async fn ready(&self) -> Result<(), StoreError> {
        let mut writing = self.write().await?;
        sqlx::query("UPDATE house SET value = value WHERE name = 'id'").execute(writing.on()).await?;
        writing.commit().await
    }

    /// Where wakes are sent.
    #[must_use]
    pub fn hub(&self) -> &Hub {
        &self.inner.hub
    }

    /// Ends the readers' connections and waits for them. Whatever was acknowledged is kept without this, too.
    pub async fn close(&self) {
        self.inner.readers.close().await;
    }

    pub(super) async fn write(&self) -> Result<Writing, StoreError> {
        self.inner.room.begin().await
    }

    pub(super) async fn read(&self) -> Result<PoolConnection<Any>, StoreError> {
        Ok(self.inner.readers.acquire().await?)
    }
}

/// What a database's address means.
pub(super) fn address(url: &str) -> Result<(Dialect, AnyConnectOptions), OpenError> {
    static DRIVERS: Once = Once::new();
    DRIVERS.call_once(sqlx::any::install_default_drivers);
    let dialect = match url.split(':').next() {
        Some("sqlite") if !url.contains(":memory:") => Dialect::Sqlite,
        Some("postgres" | "postgresql") => Dialect::Postgres,
        Some(_) | None => return Err(OpenError::UnknownScheme),
    };
    let options: AnyConnectOptions = url.parse().map_err(|_| OpenError::UnknownScheme)?;
    Ok((dialect, options.disable_statement_logging()))
}

fn sqlite_readers(options: &AnyConnectOptions) -> AnyPool {
    AnyPoolOptions::new()
        .max_connections(SQLITE_READERS_MAX)
        // A file does not hang up; asking before each use would cost as much as the reading.
        .test_before_acquire(false)
        .max_lifetime(None)
        .idle_timeout(None)
        .after_connect(|connection, _| {
            Box::pin(async move {
                for pragma in SQLITE_CONNECTION.iter().chain([&SQLITE_READER]) {
                    sqlx::query(*pragma).execute(&mut *connection).await?;
                }
                Ok(())
            })
        })
        .connect_lazy_with(options.clone())
}

/// SQLite's file, as the address names it.
pub(super) fn file_of(options: &AnyConnectOptions) -> PathBuf {
    let url = options.to_url_lossy();
    let path = url.as_str().trim_start_matches("sqlite:").trim_start_matches("//");
    let path = path.split('?').next().unwrap_or_default();
    PathBuf::from(percent_decoded(path))
}

/// Makes an empty database file that only its owner may read; SQLite gives its companions (-wal, -shm) the same rights.
fn make_file(path: &Path) -> Result<(), OpenError> {
    let mut open = std::fs::OpenOptions::new();
    open.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut open, 0o600);
    open.open(path).map(drop).map_err(|_| OpenError::NotWritable)
}

fn percent_decoded(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&byte, tail)) = rest.split_first() {
        let code = (byte == b'%').then(|| tail.get(..2)).flatten();
        let code = code.and_then(|code| u8::from_str_radix(std::str::from_utf8(code).ok()?, 16).ok());
        bytes.push(code.unwrap_or(byte));
        rest = if code.is_some() { &tail[2..] } else { tail };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Makes the database when it is missing, and brings it to this program's schema.
pub(super) async fn migrate(dialect: Dialect, options: &AnyConnectOptions) -> Result<(), OpenError> {
    if dialect == Dialect::Sqlite {
        make_file(&file_of(options))?;
    }
    let mut connection = options.connect().await.map_err(|error| cannot_open(dialect, error))?;
    if dialect == Dialect::Sqlite {
        for pragma in SQLITE_CONNECTION {
            sqlx::query(pragma).execute(&mut connection).await.map_err(|error| cannot_open(dialect, error))?;
        }
    }
    dialect.migrator().run(&mut connection).await.map_err(|error| match error {
        MigrateError::VersionMissing(found) if found > Dialect::newest() => {
            OpenError::Newer { found, known: Dialect::newest() }
        }
        MigrateError::VersionMissing(_) | MigrateError::VersionMismatch(_) | MigrateError::Dirty(_) => {
            OpenError::NotOurs
        }
        MigrateError::ExecuteMigration(sqlx::Error::Database(refused), _)
            if is_there_already(refused.code().as_deref()) =>
        {
            OpenError::NotOurs
        }
        MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => cannot_open(dialect, error),
        other => OpenError::Store(StoreError::Other { code: other.to_string().chars().take(60).collect() }),
    })
}

/// "The table exists": PostgreSQL's `duplicate_table`; SQLite has only its general error.
fn is_there_already(code: Option<&str>) -> bool {
    matches!(code, Some("42P07" | "1"))
}

fn cannot_open(dialect: Dialect, error: sqlx::Error) -> OpenError {
    let refused = matches!(error, sqlx::Error::Io(_) | sqlx::Error::Tls(_) | sqlx::Error::Configuration(_));
    let code = error.as_database_error().and_then(|error| error.code().map(std::borrow::Cow::into_owned));
    match (dialect, StoreError::from(error)) {
        (Dialect::Sqlite, StoreError::Damaged { .. }) => OpenError::NotADatabase,
        (Dialect::Sqlite, StoreError::ReadOnly | StoreError::Lost) => OpenError::NotWritable,
        (Dialect::Postgres, StoreError::ReadOnly) => OpenError::NotWritable,
        (Dialect::Postgres, StoreError::Lost) => OpenError::Unreachable,
        (Dialect::Postgres, _) if refused => OpenError::Unreachable,
        // Wrong password or no such user (28…), no such database (3D000).
        (Dialect::Postgres, _) if code.is_some_and(|code| code.starts_with("28") || code == "3D000") => {
            OpenError::Unreachable
        }
        (_, other) => OpenError::Store(other),
    }
}
