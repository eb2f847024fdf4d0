//! Making a backup while the house serves: everything as it was in one moment, read in one transaction that holds up nobody.
//! The keys never pass through the data's file. A backup has its name only when it is whole: read through, with every key
//! opened.

use std::path::Path;

use chrono::{DateTime, Utc};

use super::backup_file::{
    BackupError, Contents, DATA, KEYS, KEYS_SCHEMA, Kind, columns, connect, file_error, finish, make_new, unfinished,
    verify,
};
use super::dialect::Dialect;
use super::error::StoreError;
use super::instant::micros;
use super::open::{HOUSE_ID, Store, migrate_file};
use super::sql::{self, Connection, Mode, Row};

/// Rows in one statement; so many times the columns of the widest table are within every limit of parameters.
pub(super) const ROWS_PER_STATEMENT: usize = 50;

/// One value on its way from one database to another.
pub(super) enum Cell {
    Text(Option<String>),
    Number(Option<i64>),
    Bytes(Option<Vec<u8>>),
}

impl Store {
    /// Writes a backup into two new files, and says what they hold after reading them through.
    ///
    /// # Errors
    /// [`BackupError`]; then neither name is there.
    pub async fn back_up(&self, data: &Path, keys: &Path, now: DateTime<Utc>) -> Result<Contents, BackupError> {
        for path in [data, keys] {
            if path.exists() {
                return Err(BackupError::IsThere { path: path.display().to_string() });
            }
        }
        let (new_data, new_keys) = (unfinished(data), unfinished(keys));
        make_new(&new_data)?;
        make_new(&new_keys)?;
        let made = self.write_backup(&new_data, &new_keys, now).await;
        let made = match made {
            Ok(()) => verify(&new_data, &new_keys, &self.inner.masters).await,
            Err(failure) => Err(failure),
        };
        let made = made.and_then(|contents| {
            // The keys first: data without keys are of no use to anybody.
            finish(keys)?;
            finish(data)?;
            Ok(contents)
        });
        if made.is_ok() {
            self.note_backup(now).await?;
        }
        if made.is_err() {
            for path in [new_data, new_keys] {
                let _gone = std::fs::remove_file(path);
            }
        }
        made
    }

    async fn note_backup(&self, now: DateTime<Utc>) -> Result<(), StoreError> {
        let mut writing = self.write().await?;
        sql::query(
            "INSERT INTO house (name, value) VALUES ('backed-up-at', $1) \
             ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        )
        .bind(micros(now).to_string())
        .execute(writing.on())
        .await?;
        writing.commit().await
    }

    async fn write_backup(&self, data: &Path, keys: &Path, now: DateTime<Utc>) -> Result<(), BackupError> {
        migrate_file(data).await.map_err(|error| file_error(data, std::io::Error::other(error.to_string())))?;
        let mut on = connect(data, Mode::ReadWrite)?;
        // What is not whole is thrown away, so nothing needs to survive a crash before the end.
        for pragma in ["PRAGMA foreign_keys = OFF", "PRAGMA journal_mode = MEMORY", "PRAGMA synchronous = OFF"] {
            sql::query(pragma).execute(&mut on).await?;
        }
        attach(&mut on, keys, "keys").await?;
        for statement in KEYS_SCHEMA {
            sql::query(statement).execute(&mut on).await?;
        }
        for schema in ["main", "keys"] {
            let make = format!("CREATE TABLE {schema}.backup (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)");
            sql::made(make).execute(&mut on).await?;
        }
        let counted = match (self.inner.dialect, self.inner.address.file()) {
            (Dialect::Sqlite, Some(file)) => copy_of_file(&mut on, file).await?,
            (Dialect::Sqlite, None) | (Dialect::Postgres, _) => {
                copy_of_server(&mut on, self.inner.address.connect().await?.at_leisure()).await?
            }
        };
        let house = sql::query(HOUSE_ID).fetch_one(&mut on).await?;
        let house: String = house.try_get("value")?;
        for schema in ["main", "keys"] {
            let tables: &[&str] = if schema == "main" { &DATA } else { &KEYS };
            let rows = counted.rows.iter().filter(|(table, _)| tables.contains(&table.as_str()));
            let told = rows.map(|(table, rows)| (format!("rows:{table}"), rows.to_string()));
            let told = told.chain([
                ("house".to_owned(), house.clone()),
                ("made_at".to_owned(), micros(now).to_string()),
                ("last_turn".to_owned(), counted.last_turn.to_string()),
            ]);
            for (name, value) in told {
                sql::made(format!("INSERT INTO {schema}.backup (name, value) VALUES ($1, $2)"))
                    .bind(name)
                    .bind(value)
                    .execute(&mut on)
                    .await?;
            }
        }
        on.close().await?;
        Ok(())
    }
}

/// What was counted where it came from.
struct Counted {
    rows: Vec<(String, i64)>,
    last_turn: i64,
}

/// Our tables, each with the attached file that it goes into.
pub(super) fn tables() -> impl Iterator<Item = (&'static str, &'static str)> {
    DATA.iter().map(|table| (*table, "main")).chain(KEYS.iter().map(|table| (*table, "keys")))
}

pub(super) async fn attach(on: &mut Connection, path: &Path, schema: &str) -> Result<(), BackupError> {
    let name = path.to_str().ok_or_else(|| file_error(path, std::io::ErrorKind::InvalidFilename.into()))?;
    sql::made(format!("ATTACH DATABASE $1 AS {schema}")).bind(name).execute(on).await?;
    Ok(())
}

async fn copy_of_file(on: &mut Connection, live: &Path) -> Result<Counted, BackupError> {
    attach(on, live, "live").await?;
    sql::query("BEGIN").execute(&mut *on).await?;
    let mut rows = Vec::new();
    for (table, schema) in tables() {
        let names = names(&columns(on, schema, table).await?);
        let count = format!("SELECT COUNT(*) AS rows FROM live.{table}");
        let copy = format!("INSERT INTO {schema}.{table} ({names}) SELECT {names} FROM live.{table}");
        let counted = sql::made(count).fetch_one(&mut *on).await?;
        sql::made(copy).execute(&mut *on).await?;
        rows.push((table.to_owned(), counted.try_get("rows")?));
    }
    let last = sql::query("SELECT CAST(seq AS BIGINT) AS last FROM live.sqlite_sequence WHERE name = 'inbox'")
        .fetch_optional(&mut *on)
        .await?;
    sql::query("COMMIT").execute(&mut *on).await?;
    sql::query("DETACH DATABASE live").execute(on).await?;
    let last_turn = last.map(|row| row.try_get("last")).transpose()?.unwrap_or_default();
    Ok(Counted { rows, last_turn })
}

async fn copy_of_server(on: &mut Connection, mut live: Connection) -> Result<Counted, BackupError> {
    // One moment for all tables, and nobody waits for it.
    sql::query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").execute(&mut live).await?;
    sql::query("BEGIN").execute(&mut *on).await?;
    let mut rows = Vec::new();
    for (table, schema) in tables() {
        let columns = columns(on, schema, table).await?;
        let count = format!("SELECT COUNT(*) AS rows FROM {table}");
        let counted = sql::made(count).fetch_one(&mut live).await?;
        copy_rows(&mut live, table, on, &format!("{schema}.{table}"), &columns).await?;
        rows.push((table.to_owned(), counted.try_get("rows")?));
    }
    let last = sql::query("SELECT last_value AS last FROM inbox_seq_seq").fetch_one(&mut live).await?;
    sql::query("COMMIT").execute(on).await?;
    sql::query("COMMIT").execute(&mut live).await?;
    Ok(Counted { rows, last_turn: last.try_get("last")? })
}

pub(super) fn names(columns: &[(String, Kind)]) -> String {
    columns.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(", ")
}

/// Copies every row of a table from one database into another.
pub(super) async fn copy_rows(
    from: &mut Connection,
    from_table: &str,
    into: &mut Connection,
    into_table: &str,
    columns: &[(String, Kind)],
) -> Result<(), StoreError> {
    let all = format!("SELECT {} FROM {from_table}", names(columns));
    let copy = async |rows: Vec<Row>| {
        let rows = rows.iter().map(|row| cells(row, columns)).collect::<Result<_, _>>()?;
        insert(into, into_table, columns, rows).await
    };
    sql::made(all).in_pieces(from, ROWS_PER_STATEMENT, copy).await
}

fn cells(row: &Row, columns: &[(String, Kind)]) -> Result<Vec<Cell>, StoreError> {
    let cells = columns.iter().map(|(name, kind)| {
        Ok(match kind {
            Kind::Text => Cell::Text(row.try_get(name.as_str())?),
            Kind::Number => Cell::Number(row.try_get(name.as_str())?),
            Kind::Bytes => Cell::Bytes(row.try_get(name.as_str())?),
        })
    });
    cells.collect()
}

async fn insert(
    into: &mut Connection,
    table: &str,
    columns: &[(String, Kind)],
    rows: Vec<Vec<Cell>>,
) -> Result<(), StoreError> {
    if rows.is_empty() {
        return Ok(());
    }
    let row = |at: usize| {
        let places = (1..=columns.len()).map(|column| format!("${}", at * columns.len() + column));
        format!("({})", places.collect::<Vec<_>>().join(", "))
    };
    let places = (0..rows.len()).map(row).collect::<Vec<_>>().join(", ");
    let statement = format!("INSERT INTO {table} ({}) VALUES {places}", names(columns));
    let mut query = sql::made(statement);
    for cell in rows.into_iter().flatten() {
        query = match cell {
            Cell::Text(text) => query.bind(text),
            Cell::Number(number) => query.bind(number),
            Cell::Bytes(bytes) => query.bind(bytes),
        };
    }
    query.execute(into).await?;
    Ok(())
}
