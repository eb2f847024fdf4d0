//! A statement with its values, ready to be asked on a connection.

use std::ops::Deref;
use std::sync::Arc;

use super::super::error::StoreError;
use super::connection::Connection;
use super::row::Row;
use super::value::{Bind, Value};

/// A statement's text: written in the sources, or made from such texts and names of ours. Never from what somebody said.
#[derive(Clone, Debug)]
pub(super) enum Text {
    Written(&'static str),
    Made(Arc<str>),
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        match self {
            Self::Written(text) => text,
            Self::Made(text) => text,
        }
    }
}

/// A statement and what is bound to it: the first to `$1`, the next to `$2`.
#[derive(Clone, Debug)]
pub(in super::super) struct Query<'v> {
    pub(super) text: Text,
    pub(super) values: Vec<Value<'v>>,
}

/// What became of a statement that changes rows.
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct Done {
    pub(super) rows: u64,
}

/// How much of an answer is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    All,
    First,
}

/// A statement that is written in the sources.
pub(in super::super) fn query<'v>(text: &'static str) -> Query<'v> {
    Query { text: Text::Written(text), values: Vec::new() }
}

/// A statement that was made: of texts from the sources and names of tables, nothing else.
pub(in super::super) fn made<'v>(text: impl Into<Arc<str>>) -> Query<'v> {
    Query { text: Text::Made(text.into()), values: Vec::new() }
}

impl Done {
    /// How many rows it changed.
    pub(in super::super) fn rows_affected(self) -> u64 {
        self.rows
    }
}

impl<'v> Query<'v> {
    /// Binds the next value.
    #[must_use]
    pub(in super::super) fn bind(mut self, value: impl Bind<'v>) -> Self {
        self.values.push(value.value());
        self
    }

    /// Asks, and reads the answer through without keeping it.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub(in super::super) async fn execute(self, on: &mut Connection) -> Result<Done, StoreError> {
        match on {
            Connection::File(file) => file.execute(&self).await,
            server => server.server().execute(self).await,
        }
    }

    /// All rows of the answer.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub(in super::super) async fn fetch_all(self, on: &mut Connection) -> Result<Vec<Row>, StoreError> {
        self.fetch(on, Wanted::All).await
    }

    /// The first row of the answer, if there is any.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub(in super::super) async fn fetch_optional(self, on: &mut Connection) -> Result<Option<Row>, StoreError> {
        Ok(self.fetch(on, Wanted::First).await?.into_iter().next())
    }

    /// The first row of an answer that has one.
    ///
    /// # Errors
    /// [`StoreError`] of the database, or when there is no row.
    pub(in super::super) async fn fetch_one(self, on: &mut Connection) -> Result<Row, StoreError> {
        let missing = || StoreError::Other { code: "row-not-found".to_owned() };
        self.fetch_optional(on).await?.ok_or_else(missing)
    }

    /// Reads the answer in pieces of so many rows, so that it is never held as a whole.
    ///
    /// # Errors
    /// [`StoreError`] of the database, or what `each` meets.
    pub(in super::super) async fn in_pieces(
        self,
        on: &mut Connection,
        rows: usize,
        each: impl AsyncFnMut(Vec<Row>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        match on {
            Connection::File(file) => file.in_pieces(&self, rows, each).await,
            server => server.server().in_pieces(self, rows, each).await,
        }
    }

    async fn fetch(self, on: &mut Connection, wanted: Wanted) -> Result<Vec<Row>, StoreError> {
        match on {
            Connection::File(file) => file.fetch(&self, wanted).await,
            server => server.server().fetch(self, wanted).await,
        }
    }
}
