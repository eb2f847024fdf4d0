//! A patient's consent that a caregiver may hear of named things. Invited by a code that works once, accepted by the
//! caregiver, taken back at any moment by either; taking it back says nothing to the caregiver.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::contact::ContactId;
use super::person::PersonId;
use super::words::Words;

/// Names a grant of consent.
pub type GrantId = String;

/// What may be shared. Nothing that is not listed is shared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shares {
    /// Reminders of appointments.
    pub appointments: bool,
    /// News of rides.
    pub rides: bool,
}

/// One grant: this patient lets this caregiver hear of these things.
#[derive(Clone, Debug, PartialEq)]
pub struct Grant {
    /// Its id.
    pub id: GrantId,
    /// Raised by each change.
    pub version: i64,
    /// The patient.
    pub patient: PersonId,
    /// What the patient calls the caregiver ("my daughter").
    pub label: Words,
    /// What the caregiver knows the patient by: the patient's name when the grant was made.
    pub patient_name: Words,
    /// What may be shared.
    pub shares: Shares,
    /// Where it stands.
    pub state: GrantState,
}

/// Where a grant stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GrantState {
    /// The code is out; it works once, until then.
    Invited {
        /// When the code stops working.
        expires_at: DateTime<Utc>,
        /// The contact that used the code and has not answered yet: nobody else can use it now.
        opened_by: Option<ContactId>,
    },
    /// The caregiver agreed; reminders go to this contact, in its language.
    Live {
        /// The caregiver's contact.
        caregiver: ContactId,
        /// The language that the caregiver chose.
        language: String,
    },
    /// Over: declined, taken back by the patient, or stopped by the caregiver.
    Ended {
        /// When.
        at: DateTime<Utc>,
    },
}

/// The grant cannot be accepted: its code was used, has run out, or was taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the invitation does not work any more")]
pub struct NotOpen;

impl Grant {
    /// Whether this contact can still accept it: the code has not run out, and nobody else used it.
    #[must_use]
    pub fn is_open_to(&self, contact: &ContactId, now: DateTime<Utc>) -> bool {
        match &self.state {
            GrantState::Invited { expires_at, opened_by } => {
                now < *expires_at && opened_by.as_ref().is_none_or(|opener| opener == contact)
            }
            GrantState::Live { .. } | GrantState::Ended { .. } => false,
        }
    }

    /// The code was used by this contact; from now on it works for nobody else.
    ///
    /// # Errors
    /// [`NotOpen`].
    pub fn opened(self, caregiver: ContactId, now: DateTime<Utc>) -> Result<Self, NotOpen> {
        if !self.is_open_to(&caregiver, now) {
            return Err(NotOpen);
        }
        let GrantState::Invited { expires_at, .. } = self.state else { return Err(NotOpen) };
        let state = GrantState::Invited { expires_at, opened_by: Some(caregiver) };
        Ok(Self { state, version: self.version + 1, ..self })
    }

    /// Accepted by a caregiver.
    ///
    /// # Errors
    /// [`NotOpen`].
    pub fn accepted(self, caregiver: ContactId, language: String, now: DateTime<Utc>) -> Result<Self, NotOpen> {
        if !self.is_open_to(&caregiver, now) {
            return Err(NotOpen);
        }
        Ok(Self { state: GrantState::Live { caregiver, language }, version: self.version + 1, ..self })
    }

    /// The same in another language; nothing when it is not live or speaks it already.
    #[must_use]
    pub fn speaking(self, chosen: &str) -> Option<Self> {
        match &self.state {
            GrantState::Live { caregiver, language } if language != chosen => {
                let state = GrantState::Live { caregiver: caregiver.clone(), language: chosen.to_owned() };
                Some(Self { state, version: self.version + 1, ..self })
            }
            GrantState::Live { .. } | GrantState::Invited { .. } | GrantState::Ended { .. } => None,
        }
    }

    /// Ended by either side; ending twice is harmless.
    #[must_use]
    pub fn ended(self, at: DateTime<Utc>) -> Self {
        Self { state: GrantState::Ended { at }, version: self.version + 1, ..self }
    }
}
