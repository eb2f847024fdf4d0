//! PostgreSQL, through sqlx.

use futures_util::TryStreamExt;
use sqlx::postgres::{PgArguments, PgRow};
use sqlx::{
    Arguments, AssertSqlSafe, Column, Executor, PgConnection, Row as _, SqlSafeStr, SqlStr, TypeInfo, ValueRef,
};

use super::super::error::StoreError;
use super::query::{Done, Query, Text, Wanted};
use super::row::{Columns, Row};
use super::value::{Kind, Value};

/// A session.
pub(super) struct Server<'c>(pub(super) &'c mut PgConnection);

impl Server<'_> {
    pub(super) async fn execute(self, query: Query<'_>) -> Result<Done, StoreError> {
        let arguments = arguments(&query.values)?;
        let done = sqlx::query_with(sql(query.text), arguments).execute(self.0).await?;
        Ok(Done { rows: done.rows_affected() })
    }

    pub(super) async fn fetch(self, query: Query<'_>, wanted: Wanted) -> Result<Vec<Row>, StoreError> {
        let arguments = arguments(&query.values)?;
        let query = sqlx::query_with(sql(query.text), arguments);
        let rows = match wanted {
            Wanted::All => self.0.fetch_all(query).await?,
            Wanted::First => self.0.fetch_optional(query).await?.into_iter().collect(),
        };
        let Some(first) = rows.first() else { return Ok(Vec::new()) };
        let columns = columns_of(first);
        rows.iter().map(|row| read(&columns, row)).collect()
    }

    pub(super) async fn in_pieces(
        self,
        query: Query<'_>,
        rows: usize,
        mut each: impl AsyncFnMut(Vec<Row>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let arguments = arguments(&query.values)?;
        let mut answer = sqlx::query_with(sql(query.text), arguments).fetch(self.0);
        let mut columns = None;
        let mut piece: Vec<Row> = Vec::with_capacity(rows);
        while let Some(row) = answer.try_next().await? {
            piece.push(read(columns.get_or_insert_with(|| columns_of(&row)), &row)?);
            if piece.len() == rows {
                each(std::mem::take(&mut piece)).await?;
            }
        }
        if piece.is_empty() { Ok(()) } else { each(piece).await }
    }
}

fn sql(text: Text) -> SqlStr {
    match text {
        Text::Written(text) => text.into_sql_str(),
        Text::Made(text) => AssertSqlSafe(text).into_sql_str(),
    }
}

fn columns_of(row: &PgRow) -> Columns {
    row.columns().iter().map(|column| Box::from(column.name())).collect()
}

fn arguments(values: &[Value<'_>]) -> Result<PgArguments, StoreError> {
    let mut arguments = PgArguments::default();
    for value in values {
        let added =
            match value {
                Value::Number(number) => arguments.add(*number),
                Value::Real(number) => arguments.add(*number),
                Value::Text(text) => arguments.add(&**text),
                Value::Bytes(bytes) => arguments.add(&**bytes),
                Value::Column(Kind::Number, column) => arguments
                    .add(of(column, |value| if let Value::Number(number) = value { Some(*number) } else { None })),
                Value::Column(Kind::Real, column) => arguments
                    .add(of(column, |value| if let Value::Real(number) = value { Some(*number) } else { None })),
                Value::Column(Kind::Text, column) => {
                    arguments.add(of(column, |value| if let Value::Text(text) = value { Some(&**text) } else { None }))
                }
                Value::Column(Kind::Bytes, column) => arguments
                    .add(of(column, |value| if let Value::Bytes(bytes) = value { Some(&**bytes) } else { None })),
                Value::Null(Kind::Number) => arguments.add(None::<i64>),
                Value::Null(Kind::Real) => arguments.add(None::<f64>),
                Value::Null(Kind::Text) => arguments.add(None::<&str>),
                Value::Null(Kind::Bytes) => arguments.add(None::<&[u8]>),
            };
        added.map_err(|_| StoreError::Other { code: "encode".to_owned() })?;
    }
    Ok(arguments)
}

/// A column's values.
fn of<'c, T>(column: &'c [Value<'_>], read: impl Fn(&'c Value<'_>) -> Option<T>) -> Vec<Option<T>> {
    let values: Vec<Option<T>> = column.iter().map(&read).collect();
    let is_null = |value: &Value<'_>| matches!(value, Value::Null(_));
    debug_assert!(values.iter().zip(column).all(|(read, value)| read.is_some() != is_null(value)), "one kind a column");
    values
}

fn read(columns: &Columns, row: &PgRow) -> Result<Row, StoreError> {
    let values = (0..columns.len()).map(|at| {
        let raw = row.try_get_raw(at)?;
        if raw.is_null() {
            return Ok(Value::Null(Kind::Text));
        }
        Ok(match raw.type_info().name() {
            "INT8" => Value::Number(row.try_get(at)?),
            "INT4" => Value::Number(row.try_get::<i32, _>(at)?.into()),
            "INT2" => Value::Number(row.try_get::<i16, _>(at)?.into()),
            "FLOAT8" => Value::Real(row.try_get(at)?),
            "TEXT" | "VARCHAR" | "NAME" => Value::Text(row.try_get::<String, _>(at)?.into()),
            "BYTEA" => Value::Bytes(row.try_get::<Vec<u8>, _>(at)?.into()),
            other => return Err(StoreError::Other { code: format!("type {other}") }),
        })
    });
    Ok(Row::new(columns, values.collect::<Result<_, StoreError>>()?))
}
