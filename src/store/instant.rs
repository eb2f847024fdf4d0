//! Instants are stored as whole microseconds since 1970 UTC.

use chrono::{DateTime, Utc};

use super::error::StoreError;

/// The stored form of an instant.
pub(super) fn micros(at: DateTime<Utc>) -> i64 {
    at.timestamp_micros()
}

/// The instant stored as `micros`.
pub(super) fn instant(micros: i64) -> Result<DateTime<Utc>, StoreError> {
    DateTime::from_timestamp_micros(micros).ok_or(StoreError::Damaged { place: "an instant" })
}

/// The instant stored as `micros`, if any is.
pub(super) fn maybe_instant(micros: Option<i64>) -> Result<Option<DateTime<Utc>>, StoreError> {
    micros.map(instant).transpose()
}
