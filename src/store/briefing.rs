//! Gathering what a turn may read.

use chrono::{DateTime, Utc};
use sqlx::Row;

use super::error::StoreError;
use super::escalation::open_escalation;
use super::inbox::Taken;
use super::open::Store;
use super::person::{contact_in, person_in};
use crate::engine::briefing::Briefing;
use crate::engine::event::Event;
use crate::engine::session::Session;

/// The version of a session that is not stored yet.
pub const NO_SESSION: i64 = -1;

impl Store {
    /// Every fact that the turn may read, its contact's session, and that session's version ([`NO_SESSION`] when there is
    /// none yet), which [`Store::commit`] wants back.
    ///
    /// # Errors
    /// [`StoreError`] of the database; [`StoreError::Erased`] when the person is gone.
    pub async fn brief(&self, taken: &Taken, now: DateTime<Utc>) -> Result<(Briefing, Session, i64), StoreError> {
        let contact_id = taken.contact_id.as_str();
        let mut on = self.read().await?;
        let row = sqlx::query(
            "SELECT c.id AS contact_id, c.door, c.language_hint, c.person_id, k.wrapped AS wrapped_key, p.language, p.zone, \
             p.name, p.kept, p.consent_at, p.consent_notice, p.stopped_at, s.version AS session_version, \
             s.state AS session_state, s.edition AS session_edition, i.key AS event_key \
             FROM contact c JOIN person p ON p.id = c.person_id LEFT JOIN person_key k ON k.person_id = p.id \
             JOIN inbox i ON i.seq = $2 \
             LEFT JOIN session s ON s.contact_id = c.id WHERE c.id = $1",
        )
        .bind(contact_id)
        .bind(taken.turn)
        .fetch_optional(&mut *on)
        .await?
        .ok_or(StoreError::NoSuchContact)?;
        let holder = self.holder_in(&row, contact_id)?;
        let session_version = row.try_get::<Option<i64>, _>("session_version")?.unwrap_or(NO_SESSION);
        let stored = match row.try_get::<Option<Vec<u8>>, _>("session_state")? {
            Some(sealed) => holder.open_json("session", contact_id, "state", &sealed)?,
            None => Session::default(),
        };
        let session = Session { edition: row.try_get("session_edition")?, ..stored };
        let said_code = match &taken.event {
            Event::Said { words } => self.invite_in(&mut on, words).await?,
            Event::Pressed { .. }
            | Event::Sent { .. }
            | Event::Edited { .. }
            | Event::Reachable { .. }
            | Event::ReminderDue { .. }
            | Event::WaitOver { .. }
            | Event::ClimbDue { .. }
            | Event::RideAnswerDue { .. }
            | Event::Claimed { .. }
            | Event::Answered { .. }
            | Event::Noted { .. }
            | Event::HandedBack { .. }
            | Event::Closed { .. }
            | Event::VisitAdded { .. }
            | Event::RideSettled { .. }
            | Event::Undelivered { .. } => None,
        };
        let grants = self.grants_of(&mut on, &holder, contact_id, now).await?;
        let briefing = Briefing {
            turn: taken.turn,
            secret: self.inner.keys.turn_secret(taken.turn, row.try_get("event_key")?),
            contact: contact_in(&row)?,
            person: person_in(&row, &holder)?,
            appointments: self.appointments_of(&mut on, &holder, now).await?,
            rides: self.rides_of(&mut on, &holder, now).await?,
            helpers: grants.helpers,
            caring_for: grants.caring_for,
            invite: said_code.or(grants.opened),
            escalation: open_escalation(&mut on, contact_id).await?,
        };
        Ok((briefing, session, session_version))
    }
}
