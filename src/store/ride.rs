//! Rides.

use chrono::{DateTime, Utc};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::appointment::{day_before, moment_in, wall_text};
use super::error::StoreError;
use super::instant::{instant, micros};
use super::key_ring::Holder;
use super::open::Store;
use crate::care::ride::{Ride, RideState};

/// One to and one from each of a year's visits.
const RIDES_MAX: i64 = 320;

impl Store {
    /// What is asked for or confirmed and not over, earliest first.
    pub(super) async fn rides_of(
        &self,
        on: &mut AnyConnection,
        holder: &Holder,
        now: DateTime<Utc>,
    ) -> Result<Vec<Ride>, StoreError> {
        let rows = sqlx::query(
            "SELECT * FROM ride WHERE person_id = $1 AND at > $2 AND state IN ('asked', 'confirmed') ORDER BY at LIMIT $3",
        )
        .bind(holder.person_id.as_str())
        .bind(day_before(now))
        .bind(RIDES_MAX)
        .fetch_all(on)
        .await?;
        let mut all = rows.iter().map(|row| ride_in(row, holder)).collect::<Result<Vec<_>, _>>()?;
        all.retain(|ride| ride.when.instant() > now);
        all.sort_by_key(|ride| ride.when.instant());
        Ok(all)
    }

    /// Writes the whole of it; `false` when the stored one is not the version before.
    pub(super) async fn write_ride(
        &self,
        on: &mut AnyConnection,
        holder: &Holder,
        ride: &Ride,
    ) -> Result<bool, StoreError> {
        let id = ride.id.as_str();
        let statement = if ride.version == 0 {
            "INSERT INTO ride (id, version, appointment_id, wall, zone, at, mobility, companion, pickup, asked_at, \
             answer_by, short_notice, state, note, person_id) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) ON CONFLICT (id) DO NOTHING"
        } else {
            "UPDATE ride SET version = $2, appointment_id = $3, wall = $4, zone = $5, at = $6, mobility = $7, \
             companion = $8, pickup = $9, asked_at = $10, answer_by = $11, short_notice = $12, state = $13, note = $14 \
             WHERE id = $1 AND version = $2 - 1 AND person_id = $15"
        };
        let written = sqlx::query(statement)
            .bind(id)
            .bind(ride.version)
            .bind(ride.appointment.as_deref())
            .bind(wall_text(&ride.when))
            .bind(ride.when.zone.name())
            .bind(micros(ride.when.instant()))
            .bind(ride.mobility.as_str())
            .bind(ride.companion.as_str())
            .bind(holder.seal_words("ride", id, "pickup", &ride.pickup))
            .bind(micros(ride.asked_at))
            .bind(micros(ride.answer_by))
            // There is no BOOLEAN: short notice is the moment at which it was given.
            .bind(ride.short_notice.then(|| micros(ride.asked_at)))
            .bind(ride.state.name())
            .bind(ride.note.as_ref().map(|note| holder.seal_words("ride", id, "note", note)))
            .bind(ride.person.as_str())
            .execute(on)
            .await?;
        Ok(written.rows_affected() == 1)
    }
}

/// The ride in a row that carries its columns.
pub(super) fn ride_in(row: &AnyRow, holder: &Holder) -> Result<Ride, StoreError> {
    let id: String = row.try_get("id")?;
    let pickup: Vec<u8> = row.try_get("pickup")?;
    let note: Option<Vec<u8>> = row.try_get("note")?;
    let short_notice: Option<i64> = row.try_get("short_notice")?;
    Ok(Ride {
        person: holder.person_id.clone(),
        version: row.try_get("version")?,
        appointment: row.try_get("appointment_id")?,
        when: moment_in(row, "ride.wall")?,
        mobility: row.try_get("mobility")?,
        companion: row.try_get("companion")?,
        pickup: holder.open_words("ride", &id, "pickup", &pickup)?,
        asked_at: instant(row.try_get("asked_at")?)?,
        answer_by: instant(row.try_get("answer_by")?)?,
        short_notice: short_notice.is_some(),
        state: RideState::named(row.try_get("state")?).ok_or(StoreError::Damaged { place: "ride.state" })?,
        note: note.map(|note| holder.open_words("ride", &id, "note", &note)).transpose()?,
        id,
    })
}
