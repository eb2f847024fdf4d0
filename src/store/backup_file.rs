//! What a backup is: two files of SQLite, whichever database it was made of. One holds the data, everything sealed; the
//! other the keys, wrapped by the master key. Each alone says nothing, so they are kept apart: the keys of somebody who is
//! erased go with the next backup of keys, and with them every older copy of their words.

use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::dialect::Dialect;
use super::error::StoreError;
use super::instant::instant;
use super::key_ring::Holder;
use super::master_key::{HOUSE_KEY, MasterKeys, PERSON_KEY, sync_folder_of};
use super::sql::{self, Connection, Mode};

/// The tables of the data, in an order in which they can be filled.
pub const DATA: [&str; 17] = [
    "house",
    "advocate",
    "person",
    "contact",
    "session",
    "edition",
    "edition_text",
    "edition_file",
    "inbox",
    "transcript",
    "outbox",
    "ring",
    "appointment",
    "ride",
    "escalation",
    "care_grant",
    "note",
];
/// The tables of the keys.
pub const KEYS: [&str; 2] = [HOUSE_KEY, PERSON_KEY];
/// What is of no use later: who served, who was signed in, and who stood in line for a turn.
pub const LEFT_OUT: [&str; 3] = ["node", "login", "turn_line"];

/// The keys' own tables, as the migrations make them but for the references: the persons are in the other file.
pub(super) const KEYS_SCHEMA: [&str; 2] = [
    "CREATE TABLE keys.house_key (name TEXT NOT NULL PRIMARY KEY, wrapped BLOB NOT NULL, wrapped_by TEXT NOT NULL)",
    "CREATE TABLE keys.person_key (person_id TEXT NOT NULL PRIMARY KEY, wrapped BLOB NOT NULL, wrapped_by TEXT NOT NULL)",
];
/// So many addresses are opened to see that data and keys belong together.
const OPENED_FOR_PROOF: i64 = 100;

/// Why there is no backup, or none restored, and what to do.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// A file of that name is there.
    #[error("{path} is there already: name another file, so that no older backup is lost")]
    IsThere {
        /// Which.
        path: String,
    },
    /// A file cannot be made, written or read.
    #[error("{path}: {why}; check the path, the permissions and the free space")]
    File {
        /// Which.
        path: String,
        /// Why.
        why: io::Error,
    },
    /// A file is no backup of ours, or is damaged.
    #[error("{path} is not a whole backup ({why}): take another one")]
    NotWhole {
        /// Which.
        path: String,
        /// What was seen.
        why: String,
    },
    /// Data of one house, keys of another.
    #[error("the data and the keys are of two different houses: take the keys that were backed up from this one")]
    TwoHouses,
    /// The keys are older than the data: somebody met in between would be unreadable, and taken for erased.
    #[error("the keys ({keys}) are older than the data ({data}): take the newest backup of keys")]
    OldKeys {
        /// When the keys were backed up.
        keys: String,
        /// When the data were.
        data: String,
    },
    /// No known master key opens the keys.
    #[error("the master key does not open the keys of this backup: name the key file of the time with --key-file")]
    WrongMasterKey,
    /// A newer program made it.
    #[error(
        "the backup is newer (schema {found}) than this program (schema {known}); restore it with the newer program"
    )]
    Newer {
        /// The backup's schema.
        found: i64,
        /// The newest that this program knows.
        known: i64,
    },
    /// There is something in the database already.
    #[error(
        "the database is not empty; to lose everything in it and have the backup instead, say --replace-everything, or name \
         a new database"
    )]
    NotEmpty,
    /// The database does not open.
    #[error(transparent)]
    Open(#[from] super::open::OpenError),
    /// Anything else.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What a backup holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contents {
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// The house's id.
    pub house: String,
    /// The last number that its inbox gave.
    pub last_turn: i64,
    /// How many rows each table has, as they were counted where they came from.
    pub rows: Vec<(String, i64)>,
}

impl Contents {
    /// How many rows one table has.
    #[must_use]
    pub fn of(&self, table: &str) -> i64 {
        self.rows.iter().find(|(name, _)| name == table).map_or(0, |(_, rows)| *rows)
    }
}

/// A file beside `path` while it is not whole yet.
pub(super) fn unfinished(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".unfinished");
    PathBuf::from(name)
}

/// Makes an empty file that only its owner may read, instead of what an interrupted attempt left.
pub(super) fn make_new(path: &Path) -> Result<(), BackupError> {
    let _left = std::fs::remove_file(path);
    super::master_key::write_new(path, b"").map_err(|source| file_error(path, source))
}

/// Gives a whole file its name.
pub(super) fn finish(path: &Path) -> Result<(), BackupError> {
    let beside = unfinished(path);
    let done = std::fs::File::open(&beside).and_then(|file| file.sync_all());
    let done = done.and_then(|()| std::fs::rename(&beside, path)).and_then(|()| sync_folder_of(path));
    done.map_err(|source| file_error(path, source))
}

pub(super) fn file_error(path: &Path, source: io::Error) -> BackupError {
    BackupError::File { path: path.display().to_string(), why: source }
}

/// Opens a file of SQLite that is there.
pub(super) fn connect(path: &Path, mode: Mode) -> Result<Connection, BackupError> {
    std::fs::File::open(path).map_err(|source| file_error(path, source))?;
    let opened = Connection::open(path, mode).map_err(|_| not_whole(path, "it is not a file of SQLite"))?;
    Ok(opened.at_leisure())
}

fn not_whole(path: &Path, why: &str) -> BackupError {
    BackupError::NotWhole { path: path.display().to_string(), why: why.to_owned() }
}

/// The columns of a table of an attached file: their names, and whether each is bytes, a number or a text.
pub(super) async fn columns(on: &mut Connection, schema: &str, table: &str) -> Result<Vec<(String, Kind)>, StoreError> {
    let ask = format!("SELECT name, type FROM pragma_table_info('{table}', '{schema}') ORDER BY cid");
    let rows = sql::made(ask).fetch_all(on).await?;
    let columns = rows.iter().map(|row| {
        let kind = match row.try_get::<String, _>("type")?.as_str() {
            "BLOB" => Kind::Bytes,
            "BIGINT" | "INTEGER" => Kind::Number,
            _ => Kind::Text,
        };
        Ok((row.try_get("name")?, kind))
    });
    columns.collect()
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Text.
    Text,
    /// A number.
    Number,
    /// Bytes.
    Bytes,
}

/// Reads both files through, and says what they hold: nothing in them is damaged, data and keys are of one house and belong
/// together, every key opens, and so do words that are sealed under them.
///
/// # Errors
/// [`BackupError`], with the file that is not right.
pub async fn verify(data: &Path, keys: &Path, masters: &MasterKeys) -> Result<Contents, BackupError> {
    let mut on = connect(data, Mode::ReadOnly)?;
    let mut keys_on = connect(keys, Mode::ReadOnly)?;
    let of_data = contents(&mut on, data).await?;
    let of_keys = contents(&mut keys_on, keys).await?;
    if of_data.house != of_keys.house {
        return Err(BackupError::TwoHouses);
    }
    if of_keys.made_at < of_data.made_at {
        return Err(BackupError::OldKeys { keys: of_keys.made_at.to_rfc3339(), data: of_data.made_at.to_rfc3339() });
    }
    let found = sql::query("SELECT MAX(version) AS version FROM _sqlx_migrations").fetch_one(&mut on).await?;
    let (found, known) = (found.try_get::<Option<i64>, _>("version")?.unwrap_or_default(), Dialect::newest());
    if found > known {
        return Err(BackupError::Newer { found, known });
    }
    check_rows(&mut on, data, &of_data).await?;
    check_rows(&mut keys_on, keys, &of_keys).await?;
    check_keys(&mut keys_on, masters).await?;
    check_words(&mut on, &mut keys_on, masters, data).await?;
    Ok(of_data)
}

async fn contents(on: &mut Connection, path: &Path) -> Result<Contents, BackupError> {
    let whole = sql::query("PRAGMA integrity_check(1)").fetch_one(&mut *on).await;
    let is_whole = whole.and_then(|row| row.try_get::<String, _>(0)).is_ok_and(|said| said == "ok");
    if !is_whole {
        return Err(not_whole(path, "its pages are damaged"));
    }
    let mut contents = Contents { made_at: DateTime::UNIX_EPOCH, house: String::new(), last_turn: 0, rows: Vec::new() };
    let rows = sql::query("SELECT name, value FROM backup").fetch_all(on).await;
    for row in &rows.map_err(|_| not_whole(path, "it does not say that it is a backup"))? {
        let (name, value): (String, String) = (row.try_get("name")?, row.try_get("value")?);
        let number = value.parse::<i64>().unwrap_or_default();
        match name.as_str() {
            "house" => contents.house = value,
            "made_at" => contents.made_at = instant(number)?,
            "last_turn" => contents.last_turn = number,
            table => contents.rows.push((table.trim_start_matches("rows:").to_owned(), number)),
        }
    }
    Ok(contents)
}

async fn check_rows(on: &mut Connection, path: &Path, contents: &Contents) -> Result<(), BackupError> {
    for (table, counted) in &contents.rows {
        if !DATA.contains(&table.as_str()) && !KEYS.contains(&table.as_str()) {
            return Err(not_whole(path, "it names a table that is not ours"));
        }
        let row = sql::made(format!("SELECT COUNT(*) AS rows FROM {table}")).fetch_one(&mut *on).await;
        if row.and_then(|row| row.try_get::<i64, _>("rows")).ok() != Some(*counted) {
            return Err(not_whole(path, &format!("the table {table} misses some of its {counted} rows")));
        }
    }
    let orphans = sql::query("SELECT COUNT(*) AS orphans FROM pragma_foreign_key_check").fetch_one(on).await?;
    if orphans.try_get::<i64, _>("orphans")? > 0 {
        return Err(not_whole(path, "some rows belong to nothing"));
    }
    Ok(())
}

async fn check_keys(on: &mut Connection, masters: &MasterKeys) -> Result<(), BackupError> {
    for (table, all) in [
        (HOUSE_KEY, "SELECT name AS id, wrapped FROM house_key"),
        (PERSON_KEY, "SELECT person_id AS id, wrapped FROM person_key"),
    ] {
        for row in sql::query(all).fetch_all(&mut *on).await? {
            let (id, wrapped): (String, Vec<u8>) = (row.try_get("id")?, row.try_get("wrapped")?);
            masters.unwrap(table, &id, &wrapped).map_err(|_| BackupError::WrongMasterKey)?;
        }
    }
    Ok(())
}

async fn check_words(
    on: &mut Connection,
    keys_on: &mut Connection,
    masters: &MasterKeys,
    path: &Path,
) -> Result<(), BackupError> {
    let rows = sql::query("SELECT id, person_id, address FROM contact ORDER BY created_at DESC, id LIMIT $1")
        .bind(OPENED_FOR_PROOF)
        .fetch_all(on)
        .await?;
    for row in &rows {
        let (id, person_id): (String, String) = (row.try_get("id")?, row.try_get("person_id")?);
        let key = sql::query("SELECT wrapped FROM person_key WHERE person_id = $1")
            .bind(person_id.as_str())
            .fetch_optional(&mut *keys_on)
            .await?;
        // Erased since.
        let Some(key) = key else { continue };
        let wrapped: Vec<u8> = key.try_get("wrapped")?;
        let key = masters.unwrap(PERSON_KEY, &person_id, &wrapped).map_err(|_| BackupError::WrongMasterKey)?;
        let address: Vec<u8> = row.try_get("address")?;
        Holder::new(person_id, key)
            .open_words("contact", &id, "address", &address)
            .map_err(|_| not_whole(path, "an address does not open with its key"))?;
    }
    Ok(())
}
