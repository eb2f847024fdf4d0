//! Opening the memory: which database, is it ours, is it of our age, and is the key the right one.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use sqlx::migrate::MigrateError;
use sqlx::postgres::PgConnectOptions;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection as _};

use super::dialect::{Dialect, SQLITE_CONNECTION};
use super::error::StoreError;
use super::hub::Hub;
use super::key_ring::KeyRing;
use super::master_key::MasterKeys;
use super::relief::Presence;
use super::rotate::house_keys;
use super::seal::HouseKeys;
use super::sql::{self, Address, PREPARED_MAX, Reader, Readers};
use super::writing::{Writing, WritingRoom};

/// The memory. Clones share it.
#[derive(Clone)]
pub struct Store {
    pub(super) inner: Arc<Inner>,
}

pub(super) struct Inner {
    pub(super) dialect: Dialect,
    pub(super) readers: Readers,
    pub(super) room: WritingRoom,
    pub(super) keys: HouseKeys,
    pub(super) masters: MasterKeys,
    pub(super) key_ring: KeyRing,
    pub(super) hub: Hub,
    pub(super) address: Address,
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
        let address = address(url)?;
        let readers = Readers::of(&address);
        let room = match &readers {
            Readers::File(_) => WritingRoom::one(address.clone()),
            Readers::Server(pool) => WritingRoom::Many(pool.clone()),
        };
        migrate(&address).await?;
        let masters = masters.into();
        let keys = house_keys(&room, &masters, now).await?;
        let inner = Inner {
            dialect: address.dialect(),
            readers,
            room,
            keys,
            masters,
            key_ring: KeyRing::default(),
            hub: Hub::default(),
            address,
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
        self.inner.address.file()
    }

    /// Whether the memory takes writes, asked by writing.
    ///
    /// # Errors
    /// What an event that came now would meet.
    pub async fn ready(&self) -> Result<(), StoreError> {
        let mut writing = self.write().await?;
        sql::query("UPDATE house SET value = value WHERE name = 'id'").execute(writing.on()).await?;
        writing.commit().await
    }

    /// The name of this house: the same for all nodes and lives, and for a backup's copy.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn house_id(&self) -> Result<String, StoreError> {
        sql::query(HOUSE_ID).fetch_one(&mut *self.read().await?).await?.try_get("value")
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

    pub(super) async fn read(&self) -> Result<Reader, StoreError> {
        self.inner.readers.acquire().await
    }
}

/// What names this house.
pub(super) const HOUSE_ID: &str = "SELECT value FROM house WHERE name = 'id'";

/// What a database's address means.
pub(super) fn address(url: &str) -> Result<Address, OpenError> {
    match url.split(':').next() {
        Some("sqlite") if !url.contains(":memory:") => Ok(Address::File(file_of(url))),
        Some("postgres" | "postgresql") => {
            let options: PgConnectOptions = url.parse().map_err(|_| OpenError::UnknownScheme)?;
            let options = options.disable_statement_logging().statement_cache_capacity(PREPARED_MAX);
            Ok(Address::Server(Box::new(options)))
        }
        Some(_) | None => Err(OpenError::UnknownScheme),
    }
}

/// SQLite's file, as the address names it.
fn file_of(url: &str) -> PathBuf {
    let path = url.trim_start_matches("sqlite:").trim_start_matches("//");
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
pub(super) async fn migrate(address: &Address) -> Result<(), OpenError> {
    let dialect = address.dialect();
    let migrated = match address {
        Address::File(path) => {
            make_file(path)?;
            migrate_file(path).await
        }
        Address::Server(options) => {
            let mut connection = options.connect().await.map_err(|error| cannot_open(dialect, error))?;
            dialect.migrator().run(&mut connection).await
        }
    };
    migrated.map_err(|error| match error {
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

/// Brings a file of SQLite, which is there, to this program's schema.
pub(super) async fn migrate_file(path: &Path) -> Result<(), MigrateError> {
    let mut connection = SqliteConnectOptions::new().filename(path).disable_statement_logging().connect().await?;
    for pragma in SQLITE_CONNECTION {
        sqlx::query(pragma).execute(&mut connection).await?;
    }
    Dialect::Sqlite.migrator().run(&mut connection).await?;
    Ok(connection.close().await?)
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
