//! Statements that carry many rows at once. A round trip to the database costs more than most rows do, so a batch of turns
//! is one statement per table, not one per turn.
//!
//! A statement is written once, with one row in it; its text for more rows is made here and kept. Only a few sizes are made,
//! so that the databases' own caches of prepared statements stay small.

use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use rustc_hash::FxHashMap;

use super::sql::{self, Query};

/// How many rows a statement carries.
const ROWS: [usize; 3] = [16, 4, 1];
/// How many values a list carries; a shorter one repeats its last.
const LIST: [usize; 5] = [1, 4, 16, 64, 256];

/// The texts that were made: by the statement as it is written, and its rows.
static TEXTS: LazyLock<Mutex<Texts>> = LazyLock::new(Mutex::default);

type Texts = FxHashMap<(&'static str, usize), Arc<str>>;

/// A query that is still to be bound.
pub(super) type Unbound<'v> = Query<'v>;

/// Cuts `all` into pieces of the sizes that statements are made for.
pub(super) fn pieces<T>(all: &[T]) -> impl Iterator<Item = &[T]> {
    let mut rest = all;
    std::iter::from_fn(move || {
        let size = ROWS.into_iter().find(|size| *size <= rest.len())?;
        let (piece, after) = rest.split_at(size);
        rest = after;
        Some(piece)
    })
}

/// The statement with `rows` rows: what stands between `{` and `}` is repeated, and each `?` in it takes the next number
/// after the `shared` parameters, which are written as `$1` and so on.
pub(super) fn with_rows<'v>(statement: &'static str, shared: usize, rows: usize) -> Unbound<'v> {
    sql::made(text(statement, rows, || repeated(statement, shared, rows)))
}

/// Runs `bound` for each piece of `values` as a list: `{?}` in the statement becomes as many parameters.
///
/// Gives the statements with everything after the shared parameters bound by `bind`, which gets one value at a time; the
/// shared ones are bound first, by `shared_by`.
pub(super) fn lists<'v, T>(
    statement: &'static str,
    shared: usize,
    values: &'v [T],
    shared_by: impl Fn(Unbound<'v>) -> Unbound<'v> + 'v,
    bind: impl Fn(Unbound<'v>, &'v T) -> Unbound<'v> + 'v,
) -> impl Iterator<Item = Unbound<'v>> + 'v {
    values.chunks(LIST[LIST.len() - 1]).map(move |piece| {
        let size = LIST.into_iter().find(|size| *size >= piece.len()).unwrap_or(piece.len());
        let mut query = shared_by(with_rows(statement, shared, size));
        for n in 0..size {
            query = bind(query, &piece[n.min(piece.len() - 1)]);
        }
        query
    })
}

fn text(statement: &'static str, rows: usize, make: impl FnOnce() -> String) -> Arc<str> {
    let mut texts = TEXTS.lock().unwrap_or_else(PoisonError::into_inner);
    Arc::clone(texts.entry((statement, rows)).or_insert_with(|| Arc::from(make())))
}

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
        let all: Vec<usize> = (0..100).collect();
        let sizes: Vec<usize> = pieces(&all).map(<[usize]>::len).collect();
        assert_eq!(sizes, [16, 16, 16, 16, 16, 16, 4]);
        assert_eq!(pieces(&all).flatten().copied().collect::<Vec<_>>(), all);
        assert_eq!(pieces::<u8>(&[]).count(), 0);
    }
}
