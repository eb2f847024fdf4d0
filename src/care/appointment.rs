//! An appointment: what, when, where. Moving it makes a new version; reminders belong to a version, so a moved one's old
//! reminders have nothing left to speak of.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::moment::LocalMoment;
use super::person::PersonId;
use super::words::Words;

/// Names an appointment.
pub type AppointmentId = String;

/// One visit.
#[derive(Clone, Debug, PartialEq)]
pub struct Appointment {
    /// Its id.
    pub id: AppointmentId,
    /// Whose care it is.
    pub person: PersonId,
    /// Raised by each change; the version it was read at while it is being changed.
    pub version: i64,
    /// The kind that picks its reminder rules (`visit`, `dialysis`).
    pub kind: String,
    /// The patient's own word for it ("cardiologist").
    pub what: Words,
    /// Where it is, when known.
    pub place: Option<Words>,
    /// When it is.
    pub when: LocalMoment,
    /// Where it stands.
    pub state: AppointmentState,
}

/// Where an appointment stands. Planned and confirmed ones are coming; a cancelled one stays cancelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AppointmentState {
    /// It is to come.
    Planned,
    /// The patient said that they will come.
    Confirmed,
    /// It will not be.
    Cancelled,
}

/// The appointment was cancelled before and cannot change any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the appointment is cancelled")]
pub struct AlreadyCancelled;

impl AppointmentState {
    /// The name under which it is stored.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Confirmed => "confirmed",
            Self::Cancelled => "cancelled",
        }
    }

    /// The state stored under `name`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        [Self::Planned, Self::Confirmed, Self::Cancelled].into_iter().find(|state| state.name() == name)
    }
}

impl Appointment {
    /// Whether it is still to come.
    #[must_use]
    pub fn is_coming(&self, now: DateTime<Utc>) -> bool {
        self.state != AppointmentState::Cancelled && self.when.instant() > now
    }

    /// Moved to another time: planned again, a version on.
    ///
    /// # Errors
    /// [`AlreadyCancelled`].
    pub fn moved(self, when: LocalMoment) -> Result<Self, AlreadyCancelled> {
        self.changed(AppointmentState::Planned).map(|visit| Self { when, ..visit })
    }

    /// Confirmed by the patient.
    ///
    /// # Errors
    /// [`AlreadyCancelled`].
    pub fn confirmed(self) -> Result<Self, AlreadyCancelled> {
        self.changed(AppointmentState::Confirmed)
    }

    /// Cancelled.
    ///
    /// # Errors
    /// [`AlreadyCancelled`].
    pub fn cancelled(self) -> Result<Self, AlreadyCancelled> {
        self.changed(AppointmentState::Cancelled)
    }

    fn changed(self, state: AppointmentState) -> Result<Self, AlreadyCancelled> {
        if self.state == AppointmentState::Cancelled {
            return Err(AlreadyCancelled);
        }
        Ok(Self { state, version: self.version + 1, ..self })
    }
}
