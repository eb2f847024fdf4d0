//! Every statement of the house is understood by both databases. The statements are found in the sources themselves: every
//! text that begins as one does. A test that runs a statement on one database says nothing of the other, and a statement
//! that no test runs is prepared here all the same.

use std::sync::LazyLock;

use regex::Regex;
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, SqlSafeStr, SqliteConnection};

use super::World;
use super::literals::{self, Literal};

/// Fewer were never there: then the reader is broken, not the house smaller.
const STATEMENTS_MIN: usize = 150;
/// So many rows a statement with rows is written for on SQLite; `store/sql/many.rs` makes others alike.
const ROWS: [usize; 3] = [1, 4, 16];

/// Where a statement is understood that is not for both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Only {
    Sqlite,
    Postgres,
    /// Made of names of tables, or for files that are attached: not whole before it runs. `keeping/backing_up.rs` runs them.
    AtRunTime,
}

/// What is not for both: a piece of its text, where it is understood, and why. The first that fits counts.
const NOT_FOR_BOTH: [(&str, Only, &str); 12] = [
    ("pragma_table_info", Only::Sqlite, "the columns of a table of an attached file"),
    ("{table}", Only::AtRunTime, "backup and restore copy every table, by its name"),
    ("{from_table}", Only::AtRunTime, "the same"),
    ("{schema}.backup", Only::AtRunTime, "what a backup says of itself, in each of its two files"),
    ("FROM backup", Only::AtRunTime, "the same, when it is read"),
    ("live.", Only::AtRunTime, "the house's own file, attached to the backup that is being made"),
    ("pragma_", Only::Sqlite, "what SQLite says of its file"),
    ("sqlite_sequence", Only::Sqlite, "where SQLite goes on counting"),
    ("inbox_seq_seq", Only::Postgres, "where PostgreSQL goes on counting"),
    ("pg_", Only::Postgres, "what PostgreSQL says of itself, and its advisory locks"),
    ("clock_timestamp()", Only::Postgres, "the server's clock, beside our own"),
    ("FOR NO KEY UPDATE", Only::Postgres, "rows are held; SQLite's writer is alone"),
];

/// A statement, as each database is given it.
struct Statement {
    place: String,
    sqlite: String,
    postgres: String,
    only: Option<Only>,
}

#[test]
fn every_statement_is_found() {
    let statements = statements(literals::all());
    assert!(statements.len() >= STATEMENTS_MIN, "{} statements", statements.len());
    let inner = Regex::new(r"\b(SELECT|INSERT INTO|DELETE FROM|UPDATE [a-z_]+ SET)\b").expect("a pattern");
    let is_found = |literal: &Literal| statements.iter().any(|statement| statement.place == literal.place);
    let left: Vec<_> = literals::all()
        .into_iter()
        .filter(|literal| inner.is_match(&literal.sqlite) && !literal.is_part && !is_found(literal))
        // What `many.rs` makes of the others, which are each read here as they are made.
        .filter(|literal| !literal.sqlite.starts_with("{before}"))
        .map(|literal| format!("{}: {}", literal.place, literal.sqlite))
        .collect();
    assert!(left.is_empty(), "statements that are put together in a way that the reader does not know: {left:#?}");
    for (piece, ..) in NOT_FOR_BOTH {
        let is_there = statements.iter().any(|statement| statement.sqlite.contains(piece));
        assert!(is_there, "no statement has {piece:?} any more");
    }
}

#[test]
fn a_statement_is_read_however_it_is_written() {
    let source = r##"
        //! "SELECT 1 FROM comment"
        const OPEN: &str = "state = 'open'";
        #[doc = "SELECT 2 FROM attribute"]
        fn ask(dialect: Dialect) {
            let all = locking!(dialect, "UPDATE t SET a = (SELECT b \
                                         FROM u", "FOR UPDATE", ")");
            let some = [r#"SELECT "c" FROM t"#, "DELETE FROM t WHERE id IN ({?})"];
            let open = format!("SELECT d FROM t WHERE {OPEN}");
        }
        #[cfg(test)]
        mod tests { const TOO: &str = "SELECT 3 FROM test"; }
    "##;
    let found = statements(literals::of("a.rs", source));
    let sqlite: Vec<&str> = found.iter().map(|statement| statement.sqlite.as_str()).collect();
    let expected = [
        "UPDATE t SET a = (SELECT b FROM u)",
        "SELECT \"c\" FROM t",
        "DELETE FROM t WHERE id IN ({?})",
        "SELECT d FROM t WHERE state = 'open'",
    ];
    assert_eq!(sqlite, expected);
    assert_eq!(found[0].postgres, "UPDATE t SET a = (SELECT b FROM u FOR UPDATE )");
    assert_eq!(found[0].place, "a.rs:6");
    assert_eq!(sqlite_texts(&found[2].sqlite)[1], "DELETE FROM t WHERE id IN ($1, $2, $3, $4)");
    assert_eq!(with_rows("VALUES {(?text, $1, ?number)}", 2), "VALUES ($2, $1, $3), ($4, $1, $5)");
    assert_eq!(with_arrays(&found[2].sqlite), "DELETE FROM t WHERE id = ANY ($1)");
    let rows = "INSERT INTO t (a, b, c) VALUES {(?text, $1, ?bytes)} RETURNING a";
    let arrays = "INSERT INTO t (a, b, c) SELECT r.column1, $1, r.column3 \
                  FROM UNNEST($2::TEXT[], $3::BYTEA[]) AS r (column1, column3) RETURNING a";
    assert_eq!(with_arrays(rows), arrays);
}

#[tokio::test]
async fn every_statement_is_understood_by_sqlite() {
    let world = World::on_sqlite().await;
    let mut on = SqliteConnection::connect(&world.url).await.expect("a connection");
    let mut wrong = Vec::new();
    for Statement { place, sqlite, only, .. } in statements(literals::all()) {
        for text in sqlite_texts(&sqlite) {
            let refused = on.prepare(AssertSqlSafe(text.clone()).into_sql_str()).await.err();
            wrong.extend(complaint(&place, &text, refused, only.is_none_or(|only| only == Only::Sqlite)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn every_statement_is_understood_by_postgres() {
    let Some(world) = World::on_postgres().await else { return };
    let mut on = PgConnection::connect(&world.url).await.expect("a connection");
    let mut wrong = Vec::new();
    for Statement { place, postgres, only, .. } in statements(literals::all()) {
        let text = with_arrays(&postgres);
        let refused = on.prepare(AssertSqlSafe(text.clone()).into_sql_str()).await.err();
        wrong.extend(complaint(&place, &text, refused, only.is_none_or(|only| only == Only::Postgres)));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A statement that is for both and is refused; or one that is marked and needs no mark.
fn complaint(place: &str, text: &str, refused: Option<sqlx::Error>, is_for_it: bool) -> Option<String> {
    match (refused, is_for_it) {
        (Some(refused), true) => Some(format!("{place}: {refused}\n    {text}")),
        (None, false) => Some(format!("{place}: is marked as not understood here, and is\n    {text}")),
        (Some(_), false) | (None, true) => None,
    }
}

fn statements(literals: Vec<Literal>) -> Vec<Statement> {
    let begins = Regex::new(r"^\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH)\s").expect("a pattern");
    let is_one = |literal: &Literal| begins.is_match(&literal.sqlite) && !literal.is_part;
    literals.into_iter().filter(is_one).map(Statement::of).collect()
}

impl Statement {
    fn of(Literal { place, sqlite, postgres, is_part: _ }: Literal) -> Self {
        let only = NOT_FOR_BOTH.iter().find(|(piece, ..)| sqlite.contains(piece)).map(|(_, only, _)| *only);
        Self { place, sqlite, postgres, only }
    }
}

/// Every text that SQLite is given for a statement.
fn sqlite_texts(statement: &str) -> Vec<String> {
    if statement.contains('{') {
        ROWS.iter().map(|rows| with_rows(statement, *rows)).collect()
    } else {
        vec![statement.to_owned()]
    }
}

/// The number of the first value after those that all rows share.
fn first_own(statement: &str) -> usize {
    static NUMBERS: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\$(\d+)").expect("a pattern"));
    let shared = NUMBERS.captures_iter(statement).filter_map(|number| number[1].parse::<usize>().ok()).max();
    shared.unwrap_or(0) + 1
}

/// The text for so many rows: what stands between `{` and `}` again and again, each value in it with the next number.
fn with_rows(statement: &str, rows: usize) -> String {
    static VALUE: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\?[a-z]*").expect("a pattern"));
    let Some((before, rest)) = statement.split_once('{') else { return statement.to_owned() };
    let (row, after) = rest.split_once('}').expect("what is opened is closed");
    let mut next = first_own(statement)..;
    let mut number = || format!("${}", next.next().expect("numbers do not end"));
    let all: Vec<String> =
        (0..rows).map(|_| VALUE.replace_all(row, |_: &regex::Captures<'_>| number()).into()).collect();
    format!("{before}{}{after}", all.join(", "))
}

/// The text that PostgreSQL is given: a list as one array, rows as an array for each column.
fn with_arrays(statement: &str) -> String {
    static LIST: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"IN \(\{\?\}\)").expect("a pattern"));
    static ROWS: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"VALUES \{\((.*)\)\}").expect("a pattern"));
    let mut next = first_own(statement)..;
    let statement = LIST.replace(statement, format!("= ANY ($${})", next.start));
    let as_select = |rows: &regex::Captures<'_>| {
        let (mut picked, mut arrays, mut names) = (Vec::new(), Vec::new(), Vec::new());
        for (value, place) in rows[1].split(", ").zip(1..) {
            let array = match value {
                "?text" => "TEXT[]",
                "?bytes" => "BYTEA[]",
                "?number" => "BIGINT[]",
                shared => {
                    picked.push(shared.to_owned());
                    continue;
                }
            };
            picked.push(format!("r.column{place}"));
            arrays.push(format!("${}::{array}", next.next().expect("numbers do not end")));
            names.push(format!("column{place}"));
        }
        let (picked, arrays, names) = (picked.join(", "), arrays.join(", "), names.join(", "));
        format!("SELECT {picked} FROM UNNEST({arrays}) AS r ({names})")
    };
    ROWS.replace(&statement, as_select).into_owned()
}
