//! Statements that carry many rows.
//!
//! On PostgreSQL a round trip costs more than most rows do; on SQLite, opening the tables and indexes costs about as much as a row
//! (docs/performance.md). So many rows go with one statement, in a few sizes only, so that the caches of prepared
//! statements stay small. On PostgreSQL a list is filled up to the next size; SQLite is asked once more instead.

use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use rustc_hash::FxHashMap;

use super::super::error::StoreError;
use super::connection::Connection;
use super::query::{Query, made};
use super::row::Row;
use super::value::{Bind, Value};

/// How many rows a statement carries.
const ROWS: [usize; 3] = [16, 4, 1];
/// How many values a list carries.
const LIST: [usize; 5] = [256, 64, 16, 4, 1];

/// The texts that were made: by the statement as it is written, and its rows.
static TEXTS: LazyLock<Mutex<Texts>> = LazyLock::new(Mutex::default);

type Texts = FxHashMap<(&'static str, usize), Arc<str>>;

/// A statement for many rows. What stands between `{` and `}` in it is one row, and each `?` there one of its values; `$1` and so on
/// are shared by all.
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

/// A statement for a list, `{?}`. No value is in it twice. What it orders or limits, it does for each part of the list alone.
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
        for query in self.in_pieces(is_filled_up(on)) {
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
        for query in self.in_pieces(is_filled_up(on)) {
            rows.append(&mut query.fetch_all(&mut *on).await?);
        }
        Ok(rows)
    }

    /// Cut into statements of the sizes that are made. A list that `is_filled_up` is cut less: it repeats its last value.
    fn in_pieces(self, is_filled_up: bool) -> Vec<Query<'v>> {
        debug_assert!(self.values.len().is_multiple_of(self.width), "{}: a row is not whole", self.statement);
        let sizes: &[usize] = if self.is_list { &LIST } else { &ROWS };
        let mut queries = Vec::new();
        let mut rest = self.values.into_iter();
        while rest.len() >= self.width.max(1) {
            let rows = rest.len() / self.width;
            let fits = sizes.iter().copied().find(|size| *size <= rows).unwrap_or(1);
            let holds = sizes.iter().rev().copied().find(|size| *size >= rows).unwrap_or(fits);
            let size = if self.is_list && is_filled_up { holds } else { fits };
            let taken = size.min(rows);
            let mut query = made(text(self.statement, self.shared.len(), size));
            query.values.reserve_exact(self.shared.len() + size * self.width);
            query.values.extend_from_slice(&self.shared);
            query.values.extend(rest.by_ref().take(taken * self.width));
            if let Some(last) = query.values.last().filter(|_| size > taken).cloned() {
                query.values.resize(self.shared.len() + size, last);
            }
            queries.push(query);
        }
        queries
    }
}

fn is_filled_up(on: &Connection) -> bool {
    !matches!(on, Connection::File(_))
}

fn text(statement: &'static str, shared: usize, rows: usize) -> Arc<str> {
    let mut texts = TEXTS.lock().unwrap_or_else(PoisonError::into_inner);
    Arc::clone(texts.entry((statement, rows)).or_insert_with(|| Arc::from(repeated(statement, shared, rows))))
}

/// The statement with `rows` rows: what stands between `{` and `}` is repeated, and each `?` in it takes the next number after the
/// `shared` ones.
fn repeated(statement: &str, shared: usize, rows: usize) -> String {
    let (before, rest) = statement.split_once('{').unwrap_or((statement, ""));
    let (row, after) = rest.split_once('}').unwrap_or(("", rest));
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
            text.push_str(part);
        }
    }
    text.push_str(after);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_statement_is_repeated_with_numbers_of_its_own() {
        let statement = "INSERT INTO t (a, b, at) VALUES {(?, ?, $1)} ON CONFLICT DO NOTHING";
        let two = "INSERT INTO t (a, b, at) VALUES ($2, $3, $1), ($4, $5, $1) ON CONFLICT DO NOTHING";
        assert_eq!(repeated(statement, 1, 2), two);
        assert_eq!(repeated("SELECT a FROM t WHERE a IN ({?})", 0, 3), "SELECT a FROM t WHERE a IN ($1, $2, $3)");
    }

    #[test]
    fn pieces_are_of_few_sizes_and_leave_nothing_out() {
        let mut many = rows("INSERT INTO t (a, b, at) VALUES {(?, ?, $1)}", 2).share(7);
        for value in 0..200_i64 {
            many.bind(value);
        }
        let pieces = many.in_pieces(true);
        let sizes: Vec<usize> = pieces.iter().map(|piece| piece.values.len()).collect();
        assert_eq!(sizes, [33, 33, 33, 33, 33, 33, 9]);
        let all = pieces.iter().flat_map(|piece| piece.values[1..].iter().cloned());
        assert_eq!(all.collect::<Vec<_>>(), (0..200).map(Value::Number).collect::<Vec<_>>());
        assert_eq!(rows("INSERT INTO t (a) VALUES {(?)}", 1).in_pieces(true).len(), 0);
    }

    #[test]
    fn a_list_is_filled_up_with_its_last_or_cut() {
        let many = list("SELECT a FROM t WHERE b = $1 AND a IN ({?})", 0..259_i64).share(7);
        let sizes = |pieces: &[Query<'_>]| pieces.iter().map(|piece| piece.values.len()).collect::<Vec<_>>();
        assert_eq!(sizes(&many.clone().in_pieces(false)), [257, 2, 2, 2]);
        let pieces = many.in_pieces(true);
        assert_eq!(sizes(&pieces), [257, 5]);
        let last: Vec<_> = [7, 256, 257, 258, 258].into_iter().map(Value::Number).collect();
        assert_eq!(pieces[1].values, last);
    }
}
