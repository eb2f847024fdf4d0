//! Speaking SQL: one text and one set of values for both databases, whichever is behind a [`connection::Connection`].
//!
//! PostgreSQL is reached through sqlx. SQLite is called where we stand, through rusqlite: sqlx hands each statement to a
//! thread of its own and each row back, and waking the two cost as much as the statements themselves (docs/performance.md).

mod connection;
mod file;
mod many;
mod query;
mod readers;
mod row;
mod server;
mod value;

pub(super) use connection::{Address, Connection, Mode, PREPARED_MAX};
pub(super) use many::{list, rows};
pub(super) use query::{Done, made, query};
pub(super) use readers::{Reader, Readers};
pub(super) use row::Row;
