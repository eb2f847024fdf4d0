//! SQLite, called where we stand.
//!
//! A statement of a turn takes microseconds, less than handing it to another thread. What may take longer is done aside: a
//! commit, which waits for the disk, and everything on a connection that is used at leisure. A lock of another process is
//! waited for without holding a thread.

use std::path::Path;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{CachedStatement, OpenFlags, ToSql};
use rustc_hash::FxHashMap;
use tokio::runtime::{Handle, RuntimeFlavor};
use tokio::time::{Instant, sleep};

use super::super::error::{StoreError, of_code};
use super::connection::{Mode, PREPARED_MAX};
use super::query::{Done, Query, Wanted};
use super::row::{Columns, Row};
use super::value::{Kind, Value};

/// So long is a lock of another process waited for.
const LOCK_WAITED_FOR_MAX: Duration = Duration::from_secs(5);
/// How soon it is tried again: twice as late each time, up to the second.
const TRY_AGAIN_AFTER: [Duration; 2] = [Duration::from_millis(1), Duration::from_millis(50)];
/// "The database is locked", by another process.
const SQLITE_BUSY: i32 = 5;

/// A connection to a file.
pub(in super::super) struct File {
    connection: rusqlite::Connection,
    /// What was asked on it, by the statement's text as the house writes it.
    known: FxHashMap<Box<str>, Arc<Known>>,
    at_leisure: bool,
}

/// What is known of a statement.
struct Known {
    /// Its text in SQLite's words: `?1` is the first value, where `$1` would be a name like any other.
    text: Box<str>,
    /// Its columns, once it was asked.
    columns: OnceLock<Columns>,
}

impl File {
    pub(super) fn open(path: &Path, mode: Mode) -> Result<Self, StoreError> {
        let may = match mode {
            Mode::ReadOnly => OpenFlags::SQLITE_OPEN_READ_ONLY,
            Mode::ReadWrite => OpenFlags::SQLITE_OPEN_READ_WRITE,
        };
        // A connection is used by one task at a time.
        let connection = rusqlite::Connection::open_with_flags(path, may | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
        connection.busy_timeout(Duration::ZERO)?;
        connection.set_prepared_statement_cache_capacity(PREPARED_MAX);
        // A plan is made once, not anew for other values: that took as long as the turns' commits.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        Ok(Self { connection, known: FxHashMap::default(), at_leisure: false })
    }

    pub(super) fn at_leisure(self) -> Self {
        Self { at_leisure: true, ..self }
    }

    pub(super) fn close(self) -> Result<(), StoreError> {
        self.connection.close().map_err(|(_, error)| error.into())
    }

    pub(super) async fn execute(&mut self, query: &Query<'_>) -> Result<Done, StoreError> {
        self.patiently(query, |file| {
            let known = file.known(query);
            let mut statement = prepare(&file.connection, &known, query)?;
            let mut rows = statement.raw_query();
            while rows.next()?.is_some() {}
            drop(rows);
            drop(statement);
            Ok(Done { rows: file.connection.changes() })
        })
        .await
    }

    pub(super) async fn fetch(&mut self, query: &Query<'_>, wanted: Wanted) -> Result<Vec<Row>, StoreError> {
        self.patiently(query, |file| file.read(query, wanted)).await
    }

    fn known(&mut self, query: &Query<'_>) -> Arc<Known> {
        let text: &str = &query.text;
        if let Some(known) = self.known.get(text) {
            return Arc::clone(known);
        }
        let known = Arc::new(Known { text: numbered(text).into(), columns: OnceLock::new() });
        self.known.insert(text.into(), Arc::clone(&known));
        known
    }

    fn read(&mut self, query: &Query<'_>, wanted: Wanted) -> Result<Vec<Row>, StoreError> {
        let known = self.known(query);
        let mut statement = prepare(&self.connection, &known, query)?;
        let columns = known.columns.get_or_init(|| columns_of(&statement));
        let is_looking = statement.readonly();
        let mut answer = Vec::new();
        let mut rows = statement.raw_query();
        while let Some(row) = rows.next()? {
            if answer.is_empty() || wanted == Wanted::All {
                answer.push(read(columns, row)?);
            }
            // What changes rows is gone through to its end: only then is it done.
            if wanted == Wanted::First && is_looking {
                break;
            }
        }
        Ok(answer)
    }

    /// Only for files that nobody else uses: a lock is not waited for.
    pub(super) async fn in_pieces(
        &mut self,
        query: &Query<'_>,
        rows: usize,
        mut each: impl AsyncFnMut(Vec<Row>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let known = self.known(query);
        let mut statement = prepare(&self.connection, &known, query)?;
        let columns = columns_of(&statement);
        let mut answer = statement.raw_query();
        let mut piece = Vec::with_capacity(rows);
        while let Some(row) = answer.next()? {
            piece.push(read(&columns, row)?);
            if piece.len() == rows {
                each(std::mem::take(&mut piece)).await?;
            }
        }
        if piece.is_empty() { Ok(()) } else { each(piece).await }
    }

    /// Does something, again and again while another process holds the lock, until it has waited long enough.
    async fn patiently<T>(
        &mut self,
        query: &Query<'_>,
        mut ask: impl FnMut(&mut Self) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let begun = Instant::now();
        let [mut pause, pause_max] = TRY_AGAIN_AFTER;
        loop {
            // Within a transaction nothing is waited for: it would be waited for with what it holds.
            let may_wait = self.connection.is_autocommit() && begun.elapsed() < LOCK_WAITED_FOR_MAX;
            let is_slow = self.at_leisure || &*query.text == "COMMIT";
            let answer = if is_slow { aside(|| ask(self)) } else { ask(self) };
            match answer {
                Err(StoreError::Busy) if may_wait => {}
                answer => return answer,
            }
            sleep(pause).await;
            pause = pause_max.min(pause * 2);
        }
    }
}

fn prepare<'c>(
    connection: &'c rusqlite::Connection,
    known: &Known,
    query: &Query<'_>,
) -> Result<CachedStatement<'c>, StoreError> {
    let mut statement = connection.prepare_cached(&known.text)?;
    for (at, value) in query.values.iter().enumerate() {
        statement.raw_bind_parameter(at + 1, value)?;
    }
    Ok(statement)
}

fn columns_of(statement: &CachedStatement<'_>) -> Columns {
    statement.column_names().into_iter().map(Box::from).collect()
}

/// A statement with `?1` for `$1`.
fn numbered(text: &str) -> String {
    let mut numbered = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(char) = rest.next() {
        let is_place = char == '$' && rest.peek().is_some_and(char::is_ascii_digit);
        numbered.push(if is_place { '?' } else { char });
    }
    numbered
}

/// Does what may take its time without keeping the thread's other tasks waiting, where there are other threads.
fn aside<T>(work: impl FnOnce() -> T) -> T {
    let has_others = Handle::try_current().is_ok_and(|on| on.runtime_flavor() == RuntimeFlavor::MultiThread);
    if has_others { tokio::task::block_in_place(work) } else { work() }
}

impl ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null(_) => ValueRef::Null,
            Self::Number(number) => ValueRef::Integer(*number),
            Self::Real(number) => ValueRef::Real(*number),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Bytes(bytes) => ValueRef::Blob(bytes),
            Self::Column(..) => return Err(rusqlite::Error::InvalidParameterName("a column".to_owned())),
        }))
    }
}

fn read(columns: &Columns, row: &rusqlite::Row<'_>) -> Result<Row, StoreError> {
    let values = (0..columns.len()).map(|at| Ok(owned(row.get_ref(at)?)));
    Ok(Row::new(columns, values.collect::<Result<_, StoreError>>()?))
}

fn owned(value: ValueRef<'_>) -> Value<'static> {
    match value {
        ValueRef::Null => Value::Null(Kind::Text),
        ValueRef::Integer(number) => Value::Number(number),
        ValueRef::Real(number) => Value::Real(number),
        // What is no text fails who reads it as one, and not the whole answer.
        ValueRef::Text(text) => match std::str::from_utf8(text) {
            Ok(text) => Value::Text(text.to_owned().into()),
            Err(_) => Value::Bytes(text.to_owned().into()),
        },
        ValueRef::Blob(bytes) => Value::Bytes(bytes.to_owned().into()),
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error() {
            Some(refused) if refused.extended_code & 0xff == SQLITE_BUSY => Self::Busy,
            Some(refused) => of_code(&refused.extended_code.to_string()),
            // A text with a zero in it, a parameter too many: faults of this program.
            None => Self::Other { code: "sqlite".to_owned() },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::query::query;
    use super::super::value::unlike;
    use super::*;

    #[test]
    fn places_are_numbered() {
        assert_eq!(numbered("SELECT $2, $10 FROM t WHERE a = $1"), "SELECT ?2, ?10 FROM t WHERE a = ?1");
        assert_eq!(numbered("a || '$' || b"), "a || '$' || b");
    }

    #[tokio::test]
    async fn values_go_to_their_numbers_and_come_back_as_they_are() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.db");
        std::fs::File::create(&path).unwrap();
        let mut file = File::open(&path, Mode::ReadWrite).unwrap();
        file.execute(&query("CREATE TABLE t (a BIGINT NOT NULL PRIMARY KEY, b TEXT, c BLOB, d REAL)")).await.unwrap();
        let insert = "INSERT INTO t (b, c, d, a) VALUES ($2, $3, $4, $1), ($2, $3, NULL, $1 + 1) RETURNING a";
        let insert = query(insert).bind(7).bind("words").bind(vec![0_u8, 255]).bind(0.5);
        let first = file.fetch(&insert, Wanted::First).await.unwrap();
        assert_eq!(first[0].try_get::<i64, _>("a"), Ok(7));
        let all = file.fetch(&query("SELECT a, b, c, d FROM t ORDER BY a"), Wanted::All).await.unwrap();
        assert_eq!(all.len(), 2, "what was begun for its first row is done to its end");
        assert_eq!(all[0].try_get::<&str, _>("b"), Ok("words"));
        assert_eq!(all[0].try_get::<Vec<u8>, _>("c"), Ok(vec![0, 255]));
        assert_eq!(all[0].try_get::<f64, _>("d"), Ok(0.5));
        assert_eq!(all[1].try_get::<Option<f64>, _>(3), Ok(None));
        assert_eq!(all[1].try_get::<i64, _>("b"), Err(unlike()));
        assert_eq!(file.execute(&insert).await.map(|done| done.rows), Err(StoreError::IsThere));
        let done = file.execute(&query("DELETE FROM t WHERE a > $1").bind(6)).await;
        assert_eq!(done.map(|done| done.rows), Ok(2));
    }
}
