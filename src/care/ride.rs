//! A ride to a visit: how the person travels, from where, and whether there is still notice enough.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::appointment::AppointmentId;
use super::moment::LocalMoment;
use super::person::PersonId;
use super::words::Words;

/// Names a ride.
pub type RideId = String;

/// One request for a ride; at the desk it is work with a deadline.
#[derive(Clone, Debug, PartialEq)]
pub struct Ride {
    /// Its id.
    pub id: RideId,
    /// Who travels.
    pub person: PersonId,
    /// Raised by each change.
    pub version: i64,
    /// The visit that it leads to, when it leads to one.
    pub appointment: Option<AppointmentId>,
    /// When the person has to be there.
    pub when: LocalMoment,
    /// How they get around (`walks`, `wheelchair`, `stretcher`).
    pub mobility: String,
    /// Who comes along (`alone`, `one`, `aide`).
    pub companion: String,
    /// Where to pick them up.
    pub pickup: Words,
    /// When they asked.
    pub asked_at: DateTime<Utc>,
    /// When the desk must have answered.
    pub answer_by: DateTime<Utc>,
    /// Whether there was less notice than the clinic's rule asks for.
    pub short_notice: bool,
    /// Where it stands.
    pub state: RideState,
    /// What the desk said with its answer.
    pub note: Option<Words>,
}

/// Where a ride stands. Asked, then settled once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RideState {
    /// Waiting for the desk.
    Asked,
    /// It will come.
    Confirmed,
    /// It will not come; the person was told.
    Refused,
    /// The person does not need it any more.
    Cancelled,
}

/// The ride was settled before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the ride is settled already")]
pub struct AlreadySettled;

impl RideState {
    /// The name under which it is stored.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Confirmed => "confirmed",
            Self::Refused => "refused",
            Self::Cancelled => "cancelled",
        }
    }

    /// The state stored under `name`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        [Self::Asked, Self::Confirmed, Self::Refused, Self::Cancelled].into_iter().find(|state| state.name() == name)
    }
}

impl Ride {
    /// Answered by the desk: it comes (`true`) or not.
    ///
    /// # Errors
    /// [`AlreadySettled`] when somebody answered or cancelled before.
    pub fn settled(self, comes: bool, note: Option<Words>) -> Result<Self, AlreadySettled> {
        if self.state != RideState::Asked {
            return Err(AlreadySettled);
        }
        let state = if comes { RideState::Confirmed } else { RideState::Refused };
        Ok(Self { state, note, version: self.version + 1, ..self })
    }

    /// Not needed any more: while asked, or after it was confirmed.
    ///
    /// # Errors
    /// [`AlreadySettled`] when it was refused or cancelled before.
    pub fn cancelled(self) -> Result<Self, AlreadySettled> {
        match self.state {
            RideState::Asked | RideState::Confirmed => {
                Ok(Self { state: RideState::Cancelled, version: self.version + 1, ..self })
            }
            RideState::Refused | RideState::Cancelled => Err(AlreadySettled),
        }
    }
}

/// Whether a ride for `when` is asked for too late for the clinic's rule (`notice_hours`; it is per plan: commonly 48 to
/// 72 hours, Utah's Medicaid three business days).
#[must_use]
pub fn is_short_notice(when: &LocalMoment, now: DateTime<Utc>, notice_hours: i64) -> bool {
    when.instant() - now < TimeDelta::hours(notice_hours)
}

/// When the desk must have answered: within `answer_hours`, or halfway to the ride when that is sooner.
#[must_use]
pub fn answer_by(when: &LocalMoment, now: DateTime<Utc>, answer_hours: i64) -> DateTime<Utc> {
    let halfway = now + (when.instant() - now).max(TimeDelta::zero()) / 2;
    halfway.min(now + TimeDelta::hours(answer_hours))
}
