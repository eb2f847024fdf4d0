//! Appointments.

use chrono::{DateTime, TimeDelta, Utc};
use rustc_hash::FxHashMap;

use super::error::StoreError;
use super::instant::micros;
use super::key_ring::Holder;
use super::open::Store;
use super::sql::{self, Connection, Row};
use crate::care::appointment::{Appointment, AppointmentState};
use crate::care::moment::LocalMoment;
use crate::care::person::PersonId;

/// Three dialysis visits a week for two years.
const APPOINTMENTS_MAX: i64 = 320;

impl Store {
    /// What is to come, earliest first.
    pub(super) async fn appointments_of(
        &self,
        on: &mut Connection,
        holder: &Holder,
        now: DateTime<Utc>,
    ) -> Result<Vec<Appointment>, StoreError> {
        let mut of_all = self.appointments_of_all(on, &[holder], now).await?;
        Ok(of_all.remove(&holder.person_id).unwrap_or_default())
    }

    /// What is to come for each of these persons, earliest first.
    pub(super) async fn appointments_of_all(
        &self,
        on: &mut Connection,
        holders: &[&Holder],
        now: DateTime<Utc>,
    ) -> Result<FxHashMap<PersonId, Vec<Appointment>>, StoreError> {
        let statement = "SELECT person_id, id, version, kind, what, place, wall, zone, state FROM appointment \
                         WHERE person_id IN ({?}) AND at > $1 AND state <> 'cancelled' ORDER BY at LIMIT $2";
        let mut of_all = FxHashMap::<PersonId, Vec<Appointment>>::default();
        for (holder, row) in coming_of(on, statement, holders, APPOINTMENTS_MAX, now).await? {
            let appointment = appointment_in(&row, holder)?;
            if appointment.is_coming(now) {
                of_all.entry(holder.person_id.clone()).or_default().push(appointment);
            }
        }
        of_all.values_mut().for_each(|of_one| of_one.sort_by_key(|appointment| appointment.when.instant()));
        Ok(of_all)
    }

    /// Writes the whole of it; `false` when the stored one is not the version before.
    pub(super) async fn write_appointment(
        &self,
        on: &mut Connection,
        holder: &Holder,
        appointment: &Appointment,
    ) -> Result<bool, StoreError> {
        let id = appointment.id.as_str();
        let statement = if appointment.version == 0 {
            "INSERT INTO appointment (id, version, kind, what, place, wall, zone, at, state, person_id) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (id) DO NOTHING"
        } else {
            "UPDATE appointment SET version = $2, kind = $3, what = $4, place = $5, wall = $6, zone = $7, at = $8, \
             state = $9 WHERE id = $1 AND version = $2 - 1 AND person_id = $10"
        };
        let written = sql::query(statement)
            .bind(id)
            .bind(appointment.version)
            .bind(appointment.kind.as_str())
            .bind(holder.seal_words("appointment", id, "what", &appointment.what))
            .bind(appointment.place.as_ref().map(|place| holder.seal_words("appointment", id, "place", place)))
            .bind(wall_text(&appointment.when))
            .bind(appointment.when.zone.name())
            .bind(micros(appointment.when.instant()))
            .bind(appointment.state.name())
            .bind(appointment.person.as_str())
            .execute(on)
            .await?;
        Ok(written.rows_affected() == 1)
    }
}

fn appointment_in(row: &Row, holder: &Holder) -> Result<Appointment, StoreError> {
    let id: String = row.try_get("id")?;
    let what: Vec<u8> = row.try_get("what")?;
    let place: Option<Vec<u8>> = row.try_get("place")?;
    let state = AppointmentState::named(row.try_get("state")?);
    Ok(Appointment {
        person: holder.person_id.clone(),
        version: row.try_get("version")?,
        kind: row.try_get("kind")?,
        what: holder.open_words("appointment", &id, "what", &what)?,
        place: place.map(|place| holder.open_words("appointment", &id, "place", &place)).transpose()?,
        when: moment_in(row, "appointment.wall")?,
        state: state.ok_or(StoreError::Damaged { place: "appointment.state" })?,
        id,
    })
}

/// Rows of these persons, by a statement that wants to know from when on (`$1`) and how many at most (`$2`), each with its holder.
///
/// The column `at` is the instant as it was computed when written; a change of a zone's rules may have moved it since, so it is
/// picked generously and the wall time decides.
pub(super) async fn coming_of<'h>(
    on: &mut Connection,
    statement: &'static str,
    holders: &[&'h Holder],
    most_each: i64,
    now: DateTime<Utc>,
) -> Result<Vec<(&'h Holder, Row)>, StoreError> {
    // Who has two contacts is asked about once.
    let by_person: FxHashMap<&str, &Holder> =
        holders.iter().map(|holder| (holder.person_id.as_str(), *holder)).collect();
    let most = most_each * i64::try_from(by_person.len()).unwrap_or(1);
    let asked = sql::list(statement, by_person.keys().copied()).share(micros(now - TimeDelta::days(1))).share(most);
    let rows = asked.fetch(on).await?.into_iter().map(|row| {
        let holder = by_person.get(row.try_get::<&str, _>("person_id")?).copied();
        Ok((holder.ok_or(StoreError::Damaged { place: "person_id" })?, row))
    });
    rows.collect()
}

/// A wall time as it is stored: `2026-03-09T14:05:00`.
pub(super) fn wall_text(when: &LocalMoment) -> String {
    when.wall.format("%Y-%m-%dT%H:%M:%S%.f").to_string()
}

/// The moment in a row that carries `wall` and `zone`.
pub(super) fn moment_in(row: &Row, place: &'static str) -> Result<LocalMoment, StoreError> {
    let damaged = StoreError::Damaged { place };
    let (wall, zone): (String, String) = (row.try_get("wall")?, row.try_get("zone")?);
    let wall = wall.parse().map_err(|_| damaged.clone())?;
    Ok(LocalMoment { wall, zone: zone.parse().map_err(|_| damaged)? })
}
