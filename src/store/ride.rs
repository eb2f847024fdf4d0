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
use crate::care::words::Words;

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

    /// Writes the whole of each; `false` when a stored one is not the version before. No ride is in it twice.
    pub(super) async fn write_rides(&self, on: &mut Connection, rides: &[NewRide<'_>]) -> Result<bool, StoreError> {
        let (new, changed): (Vec<&NewRide<'_>>, Vec<_>) = rides.iter().partition(|new| new.ride.version == 0);
        let mut written = 0;
        for (statement, rides) in [(RIDE_IS_ASKED, new), (RIDE_CHANGES, changed)] {
            let mut rows = sql::rows(statement, 15);
            for NewRide { ride, pickup, note } in rides {
                rows.bind(ride.id.as_str())
                    .bind(ride.version)
                    .bind(ride.appointment.as_deref())
                    .bind(wall_text(&ride.when))
                    .bind(ride.when.zone.name())
                    .bind(micros(ride.when.instant()))
                    .bind(ride.mobility.as_str())
                    .bind(ride.companion.as_str())
                    .bind(pickup.as_slice())
                    .bind(micros(ride.asked_at))
                    .bind(micros(ride.answer_by))
                    // There is no BOOLEAN: short notice is the moment at which it was given.
                    .bind(ride.short_notice.then(|| micros(ride.asked_at)))
                    .bind(ride.state.name())
                    .bind(note.as_deref())
                    .bind(ride.person.as_str());
            }
            written += rows.execute(&mut *on).await?;
        }
        Ok(written == rides.len() as u64)
    }
}

/// A ride that is to be written, with what is sealed of it.
pub(super) struct NewRide<'a> {
    pub(super) ride: &'a Ride,
    pickup: Vec<u8>,
    note: Option<Vec<u8>>,
}

impl<'a> NewRide<'a> {
    pub(super) fn of(ride: &'a Ride, holder: &Holder) -> Self {
        let seal = |column, words: &Words| holder.seal_words("ride", &ride.id, column, words);
        Self { ride, pickup: seal("pickup", &ride.pickup), note: ride.note.as_ref().map(|note| seal("note", note)) }
    }
}

const RIDE_IS_ASKED: &str = "INSERT INTO ride (id, version, appointment_id, wall, zone, at, mobility, companion, pickup, \
    asked_at, answer_by, short_notice, state, note, person_id) VALUES {(?text, ?number, ?text, ?text, ?text, ?number, ?text, \
    ?text, ?bytes, ?number, ?number, ?number, ?text, ?bytes, ?text)} ON CONFLICT (id) DO NOTHING";
const RIDE_CHANGES: &str = "UPDATE ride SET version = v.column2, appointment_id = v.column3, wall = v.column4, \
    zone = v.column5, at = v.column6, mobility = v.column7, companion = v.column8, pickup = v.column9, asked_at = v.column10, \
    answer_by = v.column11, short_notice = v.column12, state = v.column13, note = v.column14 FROM (VALUES {(?text, ?number, \
    ?text, ?text, ?text, ?number, ?text, ?text, ?bytes, ?number, ?number, ?number, ?text, ?bytes, ?text)}) AS v \
    WHERE ride.id = v.column1 AND ride.version = v.column2 - 1 AND ride.person_id = v.column15";

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
