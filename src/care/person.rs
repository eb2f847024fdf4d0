//! Whoever we may come to know: a patient, a caregiver, or both. A person owns the key that seals their words.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::words::Words;

/// Names a person.
pub type PersonId = String;

/// What we know of a person, and no more than they told us.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Person {
    /// Their id.
    pub id: PersonId,
    /// The language they chose (`en`, `es`), none before they chose.
    pub language: Option<String>,
    /// Their town's time zone.
    pub zone: Option<Tz>,
    /// What they want to be called.
    pub name: Option<Words>,
    /// When they agreed to the privacy notice, and to which edition of it.
    pub consent: Option<NoticeConsent>,
    /// When they said STOP; none while they are willing to hear from us unasked.
    pub stopped_at: Option<DateTime<Utc>>,
    /// Answers that they let us keep, by variable name (how they get around, where they are picked up), as JSON.
    pub kept: BTreeMap<String, serde_json::Value>,
}

/// Consent to the privacy notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeConsent {
    /// When it was given.
    pub at: DateTime<Utc>,
    /// The edition of the notice that was shown, as the clinic's settings name it.
    pub notice: String,
}
