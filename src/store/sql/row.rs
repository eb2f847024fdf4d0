//! Rows, read whole: what came back outlives the statement.

use std::sync::Arc;

use super::super::error::StoreError;
use super::value::{Read, Value, unlike};

/// The names of a statement's columns, in its order.
pub(super) type Columns = Arc<[Box<str>]>;

/// One row of an answer.
#[derive(Clone, Debug)]
pub(in super::super) struct Row {
    columns: Columns,
    values: Box<[Value<'static>]>,
}

/// How a column is named: by its name, or its place from 0.
pub(in super::super) trait Column {
    /// Its place.
    fn place(self, columns: &[Box<str>]) -> Option<usize>;
}

impl Column for &str {
    fn place(self, columns: &[Box<str>]) -> Option<usize> {
        columns.iter().position(|name| **name == *self)
    }
}

impl Column for usize {
    fn place(self, _columns: &[Box<str>]) -> Option<usize> {
        Some(self)
    }
}

impl Row {
    pub(super) fn new(columns: &Columns, values: Vec<Value<'static>>) -> Self {
        Self { columns: Arc::clone(columns), values: values.into_boxed_slice() }
    }

    /// What stands in a column.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when it is of another kind, [`StoreError::Other`] when there is no such column.
    pub(in super::super) fn try_get<'r, T: Read<'r>, C: Column>(&'r self, column: C) -> Result<T, StoreError> {
        T::read(self.value(column)?).ok_or_else(unlike)
    }

    /// Whether nothing stands in a column.
    ///
    /// # Errors
    /// [`StoreError::Other`] when there is no such column.
    pub(in super::super) fn is_null(&self, column: &str) -> Result<bool, StoreError> {
        Ok(matches!(self.value(column)?, Value::Null(_)))
    }

    fn value(&self, column: impl Column) -> Result<&Value<'static>, StoreError> {
        let place = column.place(&self.columns);
        let missing = || StoreError::Other { code: "column-not-found".to_owned() };
        place.and_then(|place| self.values.get(place)).ok_or_else(missing)
    }
}
