//! Statements that carry many rows.
//!
//! On PostgreSQL a round trip and each value's own way into the server cost more than most rows do: all rows go with one
//! statement, a column of them as one array, so that there is one text and one plan however many they are. On SQLite, opening the
//! tables and indexes costs about as much as a row (docs/performance.md): many rows go with one statement, in a few sizes only, so
//! that the cache of prepared statements stays small.

use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use rustc_hash::FxHashMap;

use super::super::error::StoreError;
use super::connection::Connection;
use super::query::{Query, made};
use super::row::Row;
use super::value::{Bind, Value};

/// How many rows a statement carries on SQLite.
const ROWS: [usize; 3] = [16, 4, 1];
/// How many values a list carries on SQLite.
const LIST: [usize; 5] = [256, 64, 16, 4, 1];
/// What a value of a row is called in a statement, and an array of such on PostgreSQL.
const KINDS: [(&str, &str); 3] = [("text", "TEXT[]"), ("bytes", "BYTEA[]"), ("number", "BIGINT[]")];

/// The texts that were made: by the statement as it is written, and its rows; none: in arrays.
static TEXTS: LazyLock<Mutex<Texts>> = LazyLock::new(Mutex::default);

type Texts = FxHashMap<(&'static str, Option<usize>), Arc<str>>;

/// A statement for many rows. What stands between `{` and `}` in it is one row, and each `?text`, `?bytes` and `?number` there one
/// of its values, as in `VALUES {(?text, ?number, $1)}`; or, in a list, `IN ({?})`, its only one. `$1` and so on are shared by all.
#[derive(Clone, Debug)]
pub(in super::super) struct Many<'v> {
    statement: &'static str,
    shared: Vec<Value<'v>>,
    /// Row after row.
    values: Vec<Value<'v>>,
    width: usize,
    is_list: bool,
}

/// A statement for rows of `width` values each.
pub(in super::super) fn rows<'v>(statement: &'static str, width: usize) -> Many<'v> {
    Many { statement, shared: Vec::new(), values: Vec::new(), width, is_list: false }
}

/// A statement for a list, `{?}`. What stands in it twice may give its rows twice. What it orders or limits, it does for each part of
/// the list alone.
pub(in super::super) fn list<'v, B: Bind<'v>>(
    statement: &'static str,
    values: impl IntoIterator<Item = B>,
) -> Many<'v> {
    let values = values.into_iter().map(Bind::value).collect();
    Many { statement, shared: Vec::new(), values, width: 1, is_list: true }
}

impl<'v> Many<'v> {
    /// Binds the next value that all rows share.
    #[must_use]
    pub(in super::super) fn share(mut self, value: impl Bind<'v>) -> Self {
        self.shared.push(value.value());
        self
    }

    /// Binds the next value of a row; the one after its last is the next row's first.
    pub(in super::super) fn bind(&mut self, value: impl Bind<'v>) -> &mut Self {
        self.values.push(value.value());
        self
    }

    /// Asks, and says how many rows were changed.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub(in super::super) async fn execute(self, on: &mut Connection) -> Result<u64, StoreError> {
        let mut changed = 0;
        for query in self.queries(on) {
            changed += query.execute(&mut *on).await?.rows_affected();
        }
        Ok(changed)
    }

    /// Asks, and gives the rows of all answers.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub(in super::super) async fn fetch(self, on: &mut Connection) -> Result<Vec<Row>, StoreError> {
        let mut rows = Vec::new();
        for query in self.queries(on) {
            rows.append(&mut query.fetch_all(&mut *on).await?);
        }
        Ok(rows)
    }

    fn queries(self, on: &Connection) -> Vec<Query<'v>> {
        debug_assert!(self.values.len().is_multiple_of(self.width), "{}: a row is not whole", self.statement);
        match on {
            Connection::File(_) => self.in_pieces(),
            _server if self.values.is_empty() => Vec::new(),
            _server => vec![self.in_arrays()],
        }
    }

    /// Cut into statements of the sizes that are made.
    fn in_pieces(self) -> Vec<Query<'v>> {
        let sizes: &[usize] = if self.is_list { &LIST } else { &ROWS };
        let mut queries = Vec::new();
        let mut rest = self.values.into_iter();
        while rest.len() >= self.width.max(1) {
            let rows = rest.len() / self.width;
            let size = sizes.iter().copied().find(|size| *size <= rows).unwrap_or(1);
            let mut query = made(text(self.statement, self.shared.len(), Some(size)));
            query.values.reserve_exact(self.shared.len() + size * self.width);
            query.values.extend_from_slice(&self.shared);
            query.values.extend(rest.by_ref().take(size * self.width));
            queries.push(query);
        }
        queries
    }

    /// All of it, each column as one array.
    fn in_arrays(self) -> Query<'v> {
        let mut query = made(text(self.statement, self.shared.len(), None));
        let rows = self.values.len() / self.width;
        let mut columns: Vec<Vec<Value<'v>>> = (0..self.width).map(|_| Vec::with_capacity(rows)).collect();
        for (at, value) in self.values.into_iter().enumerate() {
            columns[at % self.width].push(value);
        }
        query.values = self.shared;
        query.values.extend(columns.into_iter().map(|column| Value::Column(column[0].kind(), column)));
        query
    }
}

fn text(statement: &'static str, shared: usize, rows: Option<usize>) -> Arc<str> {
    let mut texts = TEXTS.lock().unwrap_or_else(PoisonError::into_inner);
    let made = || Arc::from(rows.map_or_else(|| arrayed(statement, shared), |rows| repeated(statement, shared, rows)));
    Arc::clone(texts.entry((statement, rows)).or_insert_with(made))
}

/// A statement's text before its row, the row, and what comes after it.
fn parts(statement: &str) -> (&str, &str, &str) {
    let (before, rest) = statement.split_once('{').unwrap_or((statement, ""));
    let (row, after) = rest.split_once('}').unwrap_or(("", rest));
    (before, row, after)
}

/// The statement with `rows` rows: what stands between `{` and `}` is repeated, and each value in it takes the next number after the
/// `shared` ones.
fn repeated(statement: &str, shared: usize, rows: usize) -> String {
    let (before, row, after) = parts(statement);
    let mut next = shared;
    let mut text = before.to_owned();
    for n in 0..rows {
        if n > 0 {
            text.push_str(", ");
        }
        for (at, part) in row.split('?').enumerate() {
            if at > 0 {
                next += 1;
                text.push('$');
                text.push_str(&next.to_string());
            }
            let kind = KINDS.iter().find(|(kind, _)| at > 0 && part.starts_with(kind));
            text.push_str(&part[kind.map_or(0, |(kind, _)| kind.len())..]);
        }
    }
    text.push_str(after);
    text
}

/// The statement with arrays. `IN ({?})` becomes `= ANY ($n)`; `VALUES {(?text, 'a', ?number)}` becomes a `SELECT` from the arrays side
/// by side, whose columns have the names that those of `VALUES` have.
fn arrayed(statement: &str, shared: usize) -> String {
    let (before, row, after) = parts(statement);
    if let Some((before, after)) = before.strip_suffix("IN (").zip(after.strip_prefix(')')) {
        return format!("{before}= ANY (${}){after}", shared + 1);
    }
    let before = before.strip_suffix("VALUES ").unwrap_or(before);
    let (mut picked, mut arrays, mut names) = (Vec::new(), Vec::new(), Vec::new());
    for (at, part) in row.trim_matches(['(', ')']).split(", ").enumerate() {
        let array = part.strip_prefix('?').and_then(|kind| KINDS.iter().find(|(known, _)| *known == kind));
        match array {
            Some((_, array)) => {
                names.push(format!("column{}", at + 1));
                arrays.push(format!("${}::{array}", shared + arrays.len() + 1));
                picked.push(format!("r.column{}", at + 1));
            }
            None => picked.push(part.to_owned()),
        }
    }
    let (picked, arrays, names) = (picked.join(", "), arrays.join(", "), names.join(", "));
    format!("{before}SELECT {picked} FROM UNNEST({arrays}) AS r ({names}){after}")
}

#[cfg(test)]
mod tests {
    use super::super::value::Kind;
    use super::*;

    #[test]
    fn a_statement_is_repeated_with_numbers_of_its_own() {
        let statement = "INSERT INTO t (a, b, at) VALUES {(?text, ?number, $1)} ON CONFLICT DO NOTHING";
        let two = "INSERT INTO t (a, b, at) VALUES ($2, $3, $1), ($4, $5, $1) ON CONFLICT DO NOTHING";
        assert_eq!(repeated(statement, 1, 2), two);
        assert_eq!(repeated("SELECT a FROM t WHERE a IN ({?})", 0, 3), "SELECT a FROM t WHERE a IN ($1, $2, $3)");
    }

    #[test]
    fn a_statement_takes_arrays_however_many_rows_there_are() {
        let statement = "INSERT INTO t (a, b, c, at) VALUES {(?text, 'x', ?bytes, $1)} ON CONFLICT DO NOTHING";
        let arrays = "INSERT INTO t (a, b, c, at) SELECT r.column1, 'x', r.column3, $1 \
                      FROM UNNEST($2::TEXT[], $3::BYTEA[]) AS r (column1, column3) ON CONFLICT DO NOTHING";
        assert_eq!(arrayed(statement, 1), arrays);
        let joined = "UPDATE t SET a = v.column2 FROM (VALUES {(?text, ?number)}) AS v WHERE b = v.column1";
        let arrays = "UPDATE t SET a = v.column2 FROM (SELECT r.column1, r.column2 \
                      FROM UNNEST($1::TEXT[], $2::BIGINT[]) AS r (column1, column2)) AS v WHERE b = v.column1";
        assert_eq!(arrayed(joined, 0), arrays);
        let listed = "SELECT a FROM t WHERE b = $1 AND a IN ({?}) ORDER BY a";
        assert_eq!(arrayed(listed, 1), "SELECT a FROM t WHERE b = $1 AND a = ANY ($2) ORDER BY a");
    }

    #[test]
    fn pieces_are_of_few_sizes_and_leave_nothing_out() {
        let mut many = rows("INSERT INTO t (a, b, at) VALUES {(?number, ?number, $1)}", 2).share(7);
        for value in 0..200_i64 {
            many.bind(value);
        }
        let pieces = many.in_pieces();
        let sizes: Vec<usize> = pieces.iter().map(|piece| piece.values.len()).collect();
        assert_eq!(sizes, [33, 33, 33, 33, 33, 33, 9]);
        let all = pieces.iter().flat_map(|piece| piece.values[1..].iter().cloned());
        assert_eq!(all.collect::<Vec<_>>(), (0..200).map(Value::Number).collect::<Vec<_>>());
        assert_eq!(rows("INSERT INTO t (a) VALUES {(?number)}", 1).in_pieces().len(), 0);
        let many = list("SELECT a FROM t WHERE b = $1 AND a IN ({?})", 0..259_i64).share(7);
        let sizes: Vec<usize> = many.in_pieces().iter().map(|piece| piece.values.len()).collect();
        assert_eq!(sizes, [257, 2, 2, 2]);
    }

    #[test]
    fn columns_hold_each_row_in_its_order() {
        let mut many = rows("INSERT INTO t (a, b, at) VALUES {(?number, ?text, $1)}", 2).share(7);
        many.bind(1).bind(None::<&str>).bind(2).bind("b");
        let values = many.in_arrays().values;
        let numbers = Value::Column(Kind::Number, vec![Value::Number(1), Value::Number(2)]);
        let texts = Value::Column(Kind::Text, vec![Value::Null(Kind::Text), Value::Text("b".into())]);
        assert_eq!(values, [Value::Number(7), numbers, texts]);
    }
}
