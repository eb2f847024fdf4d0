//! Rides.

use chrono::{DateTime, Utc};
use rustc_hash::FxHashMap;

use super::appointment::{coming_of, moment_in, wall_text};
use super::error::StoreError;
use super::instant::{instant, micros};
use super::key_ring::Holder;
use super::open::Store;
use super::sql::{self, Connection, Row};
use crate::care::person::PersonId;
use crate::care::ride::{Ride, RideState};

/// One to and one from each of a year's visits.
const RIDES_MAX: i64 = 320;

impl Store {
    /// What is asked for or confirmed and not over, earliest first.
    pub(super) async fn rides_of(
        &self,
        on: &mut Connection,
        holder: &Holder,
        now: DateTime<Utc>,
    ) -> Result<Vec<Ride>, StoreError> {
        let mut of_all = self.rides_of_all(on, &[holder], now).await?;
        Ok(of_all.remove(&holder.person_id).unwrap_or_default())
    }

    /// What each of these persons asked for or has confirmed, and is not over, earliest first.
    pub(super) async fn rides_of_all(
        &self,
        on: &mut Connection,
        holders: &[&Holder],
        now: DateTime<Utc>,
    ) -> Result<FxHashMap<PersonId, Vec<Ride>>, StoreError> {
        let statement = "SELECT * FROM ride WHERE person_id IN ({?}) AND at > $1 AND state IN ('asked', 'confirmed') \
                         ORDER BY at LIMIT $2";
        let mut of_all = FxHashMap::<PersonId, Vec<Ride>>::default();
        for (holder, row) in coming_of(on, statement, holders, RIDES_MAX, now).await? {
            let ride = ride_in(&row, holder)?;
            if ride.when.instant() > now {
                of_all.entry(holder.person_id.clone()).or_default().push(ride);
            }
        }
        of_all.values_mut().for_each(|of_one| of_one.sort_by_key(|ride| ride.when.instant()));
        Ok(of_all)
    }

    /// Writes the whole of it; `false` when the stored one is not the version before.
    pub(super) async fn write_ride(
        &self,
        on: &mut Connection,
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
        let written = sql::query(statement)
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
pub(super) fn ride_in(row: &Row, holder: &Holder) -> Result<Ride, StoreError> {
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
