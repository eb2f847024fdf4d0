//! Where databases are made, and plain statements on them beside the store's own: to fill them, and to look.

use std::path::{Path, PathBuf};

use anyhow::Context;
use sqlx::{AssertSqlSafe, Connection, PgConnection, Row, SqliteConnection};

use super::cost::tree_cpu_s;
use super::postgres::Server;

/// Rows in one statement on SQLite.
const ROWS_PER_STATEMENT: usize = 100;

/// One kind of database, for one run.
pub enum Ground {
    /// Files in a folder.
    Sqlite(PathBuf),
    /// A server of our own.
    Own(Server),
    /// Somebody else's server: the address of a database on it.
    Other(String),
}

/// One database.
#[derive(Clone)]
pub struct Place {
    /// Its address.
    pub url: String,
    /// The master key's file.
    pub key: PathBuf,
}

/// A connection of its own.
pub enum Direct {
    /// To a file.
    Sqlite(SqliteConnection),
    /// To a server.
    Postgres(PgConnection),
}

/// A value of a row.
pub enum Cell {
    /// NULL.
    Nothing,
    /// A number.
    Number(i64),
    /// A text.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
}

impl Ground {
    /// What it is called in the table.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Sqlite(_) => "SQLite",
            Self::Own(_) | Self::Other(_) => "PostgreSQL",
        }
    }

    /// User and system time of the server so far, as far as it is ours.
    pub fn server_cpu_s(&self) -> f64 {
        match self {
            Self::Own(server) => tree_cpu_s(server.id()),
            Self::Sqlite(_) | Self::Other(_) => 0.0,
        }
    }

    /// A new, empty database.
    ///
    /// # Errors
    /// The server refuses.
    pub async fn fresh(&self, name: &str, keys: &Path) -> anyhow::Result<Place> {
        let url = match self {
            Self::Sqlite(folder) => format!("sqlite://{}", folder.join(format!("{name}.db")).display()),
            Self::Own(server) => {
                made(&server.address("postgres"), name).await?;
                server.address(name)
            }
            Self::Other(address) => {
                made(address, name).await?;
                beside(address, name)?
            }
        };
        Ok(Place { url, key: keys.join(format!("{name}.key")) })
    }

    /// Nobody needs it any more.
    ///
    /// # Errors
    /// The server refuses.
    pub async fn drop(&self, place: &Place) -> anyhow::Result<()> {
        let name = place.url.rsplit('/').next().unwrap_or_default();
        match self {
            Self::Sqlite(_) => {
                let file = place.url.trim_start_matches("sqlite://");
                for suffix in ["", "-wal", "-shm", "-serving"] {
                    // What is not there need not go.
                    let _gone = std::fs::remove_file(format!("{file}{suffix}"));
                }
                Ok(())
            }
            Self::Own(server) => dropped(&server.address("postgres"), name).await,
            Self::Other(address) => dropped(address, name.split('?').next().unwrap_or(name)).await,
        }
    }
}

async fn made(address: &str, name: &str) -> anyhow::Result<()> {
    let mut on = PgConnection::connect(address).await?;
    sqlx::raw_sql(AssertSqlSafe(format!("DROP DATABASE IF EXISTS {name}"))).execute(&mut on).await?;
    sqlx::raw_sql(AssertSqlSafe(format!("CREATE DATABASE {name}"))).execute(&mut on).await?;
    Ok(())
}

async fn dropped(address: &str, name: &str) -> anyhow::Result<()> {
    let mut on = PgConnection::connect(address).await?;
    sqlx::raw_sql(AssertSqlSafe(format!("DROP DATABASE {name} WITH (FORCE)"))).execute(&mut on).await?;
    Ok(())
}

fn beside(address: &str, name: &str) -> anyhow::Result<String> {
    let (server, rest) = address.rsplit_once('/').context("the address of PostgreSQL ends in /DATABASE")?;
    let options = rest.split_once('?').map_or(String::new(), |(_, options)| format!("?{options}"));
    Ok(format!("{server}/{name}{options}"))
}

impl Place {
    /// A connection for plain statements, as durable as the store's own.
    ///
    /// # Errors
    /// The database cannot be reached.
    pub async fn direct(&self) -> anyhow::Result<Direct> {
        if self.url.starts_with("sqlite:") {
            let mut on = SqliteConnection::connect(&format!("{}?mode=rwc", self.url)).await?;
            sqlx::raw_sql(
                "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000; \
                 PRAGMA busy_timeout = 5000; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8192",
            )
            .execute(&mut on)
            .await?;
            return Ok(Direct::Sqlite(on));
        }
        Ok(Direct::Postgres(PgConnection::connect(&self.url).await?))
    }
}

impl Direct {
    /// Runs statements without parameters.
    ///
    /// # Errors
    /// The database's own.
    pub async fn run(&mut self, statements: &str) -> anyhow::Result<()> {
        let statements = sqlx::raw_sql(AssertSqlSafe(statements.to_owned()));
        match self {
            Self::Sqlite(on) => statements.execute(on).await.map(|_| ())?,
            Self::Postgres(on) => statements.execute(on).await.map(|_| ())?,
        }
        Ok(())
    }

    /// The first row of a statement, in `columns` whole numbers.
    ///
    /// # Errors
    /// The database's own.
    pub async fn numbers(&mut self, statement: &str, columns: usize) -> anyhow::Result<Vec<i64>> {
        let query = AssertSqlSafe(statement.to_owned());
        let numbers = match self {
            Self::Sqlite(on) => {
                let row = sqlx::query(query).fetch_one(on).await?;
                (0..columns).map(|at| row.try_get(at)).collect::<Result<_, _>>()
            }
            Self::Postgres(on) => {
                let row = sqlx::query(query).fetch_one(on).await?;
                (0..columns).map(|at| row.try_get(at)).collect::<Result<_, _>>()
            }
        };
        Ok(numbers?)
    }

    /// Puts many rows in: statements of many rows on SQLite, COPY on PostgreSQL.
    ///
    /// # Errors
    /// The database's own.
    pub async fn fill(&mut self, table: &str, columns: &[&str], rows: &[Vec<Cell>]) -> anyhow::Result<()> {
        let names = columns.join(", ");
        match self {
            Self::Sqlite(on) => {
                let row = format!("({})", vec!["?"; columns.len()].join(", "));
                for piece in rows.chunks(ROWS_PER_STATEMENT) {
                    let values = vec![row.as_str(); piece.len()].join(", ");
                    let text = format!("INSERT INTO {table} ({names}) VALUES {values}");
                    let mut query = sqlx::query(AssertSqlSafe(text));
                    for cell in piece.iter().flatten() {
                        query = match cell {
                            Cell::Nothing => query.bind(None::<i64>),
                            Cell::Number(number) => query.bind(number),
                            Cell::Text(text) => query.bind(text),
                            Cell::Bytes(bytes) => query.bind(bytes),
                        };
                    }
                    query.execute(&mut *on).await?;
                }
            }
            Self::Postgres(on) => {
                let mut copy = on.copy_in_raw(&format!("COPY {table} ({names}) FROM STDIN")).await?;
                copy.send(copied(rows)).await?;
                copy.finish().await?;
            }
        }
        Ok(())
    }
}

/// The text form of COPY.
fn copied(rows: &[Vec<Cell>]) -> Vec<u8> {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut text = Vec::new();
    for row in rows {
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                text.push(b'\t');
            }
            match cell {
                Cell::Nothing => text.extend_from_slice(b"\\N"),
                Cell::Number(number) => text.extend_from_slice(number.to_string().as_bytes()),
                Cell::Text(words) => {
                    for byte in words.bytes() {
                        match byte {
                            b'\\' => text.extend_from_slice(b"\\\\"),
                            b'\t' => text.extend_from_slice(b"\\t"),
                            b'\n' => text.extend_from_slice(b"\\n"),
                            b'\r' => text.extend_from_slice(b"\\r"),
                            other => text.push(other),
                        }
                    }
                }
                Cell::Bytes(bytes) => {
                    text.extend_from_slice(b"\\\\x");
                    for byte in bytes {
                        text.extend_from_slice(&[DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]);
                    }
                }
            }
        }
        text.push(b'\n');
    }
    text
}
