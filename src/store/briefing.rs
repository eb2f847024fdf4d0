//! Gathering what turns may read.

use chrono::{DateTime, Utc};
use rustc_hash::FxHashMap;

use super::consent::Grants;
use super::error::StoreError;
use super::escalation::open_escalation;
use super::key_ring::Holder;
use super::open::Store;
use super::person::{contact_in, person_in};
use super::sql::{self, Connection, Row};
use super::turn_line::Taken;
use crate::care::contact::Door;
use crate::care::words::Words;
use crate::engine::briefing::Briefing;
use crate::engine::event::Event;
use crate::engine::session::Session;

/// The version of a session that is not stored yet.
pub const NO_SESSION: i64 = -1;

/// What one turn is taken with.
#[derive(Clone, Debug)]
pub struct Briefed {
    /// Every fact that the turn may read.
    pub briefing: Briefing,
    /// Where the conversation stands.
    pub session: Session,
    /// The stored session's version ([`NO_SESSION`] when there is none yet), which [`Store::commit`] wants back.
    pub version: i64,
    /// Where the contact is written to, when that is outside the house.
    pub address: Option<Words>,
}

/// Everything of a contact that is one row, and what else is there.
const BRIEF: &str = "SELECT c.id AS contact_id, c.door, c.language_hint, c.person_id, c.address, k.wrapped AS wrapped_key, p.language, \
             p.zone, p.name, p.kept, p.consent_at, p.consent_notice, p.stopped_at, s.version AS session_version, \
             s.state AS session_state, s.edition AS session_edition, \
             CAST(CASE WHEN EXISTS (SELECT 1 FROM appointment a WHERE a.person_id = c.person_id) THEN 1 ELSE 0 END \
             + CASE WHEN EXISTS (SELECT 1 FROM ride r WHERE r.person_id = c.person_id \
             AND r.state IN ('asked', 'confirmed')) THEN 2 ELSE 0 END \
             + CASE WHEN EXISTS (SELECT 1 FROM care_grant g WHERE g.patient_id = c.person_id) \
             OR EXISTS (SELECT 1 FROM care_grant g WHERE g.caregiver_id = c.id) \
             OR EXISTS (SELECT 1 FROM care_grant g WHERE g.opened_by = c.id AND g.state = 'invited') \
             THEN 4 ELSE 0 END \
             + CASE WHEN EXISTS (SELECT 1 FROM escalation e WHERE e.contact_id = c.id \
             AND e.state IN ('waiting', 'claimed')) THEN 8 ELSE 0 END AS BIGINT) AS also \
             FROM contact c JOIN person p ON p.id = c.person_id LEFT JOIN person_key k ON k.person_id = c.person_id \
             LEFT JOIN session s ON s.contact_id = c.id \
             WHERE c.id IN ({?})";

/// What a row says is there to be read besides.
struct Also {
    visits: bool,
    rides: bool,
    grants: bool,
    escalation: bool,
}

impl Store {
    /// Every fact that the turn may read, its contact's session, and that session's version.
    ///
    /// # Errors
    /// [`StoreError`] of the database; [`StoreError::Erased`] when the person is gone.
    pub async fn brief(&self, taken: &Taken, now: DateTime<Utc>) -> Result<(Briefing, Session, i64), StoreError> {
        let briefed = self.brief_many(std::slice::from_ref(taken), now).await?.pop();
        briefed.unwrap_or(Err(StoreError::NoSuchContact)).map(|one| (one.briefing, one.session, one.version))
    }

    /// The same for many turns, in their order. What cannot be read has an error of its own and holds up nothing else.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn brief_many(
        &self,
        taken: &[Taken],
        now: DateTime<Utc>,
    ) -> Result<Vec<Result<Briefed, StoreError>>, StoreError> {
        match self.brief_together(taken, now).await {
            // One damaged row fails its own turn alone.
            Err(StoreError::Damaged { .. }) if taken.len() > 1 => {
                let mut briefed = Vec::with_capacity(taken.len());
                for one in taken.chunks(1) {
                    match self.brief_together(one, now).await {
                        Ok(alone) => briefed.extend(alone),
                        Err(failure @ StoreError::Damaged { .. }) => briefed.push(Err(failure)),
                        Err(other) => return Err(other),
                    }
                }
                Ok(briefed)
            }
            together => together,
        }
    }

    async fn brief_together(
        &self,
        taken: &[Taken],
        now: DateTime<Utc>,
    ) -> Result<Vec<Result<Briefed, StoreError>>, StoreError> {
        self.brief_on(&mut *self.read().await?, taken, now).await
    }

    /// The same on a connection that may have written something that counts.
    pub(super) async fn brief_on(
        &self,
        on: &mut Connection,
        taken: &[Taken],
        now: DateTime<Utc>,
    ) -> Result<Vec<Result<Briefed, StoreError>>, StoreError> {
        let mut rows = FxHashMap::<String, Row>::default();
        for row in sql::list(BRIEF, taken.iter().map(|one| one.contact_id.as_str())).fetch(&mut *on).await? {
            rows.insert(row.try_get("contact_id")?, row);
        }
        let mut found = Vec::with_capacity(taken.len());
        for one in taken {
            let row = rows.get(&one.contact_id).ok_or(StoreError::NoSuchContact);
            found.push(row.and_then(|row| Ok((row, self.holder_in(row, &one.contact_id)?, Also::read(row)?))));
        }
        let holders = |is_wanted: fn(&Also) -> bool| -> Vec<&Holder> {
            found.iter().flatten().filter(|(_, _, also)| is_wanted(also)).map(|(_, holder, _)| holder).collect()
        };
        let visits = self.appointments_of_all(on, &holders(|also| also.visits), now).await?;
        let rides = self.rides_of_all(on, &holders(|also| also.rides), now).await?;
        let said: Vec<Option<&Words>> = taken.iter().map(|one| said_in(&one.event)).collect();
        let invites = self.invites_in(on, &said).await?;
        let mut briefed = Vec::with_capacity(taken.len());
        for ((one, found), invite) in taken.iter().zip(&found).zip(invites) {
            let (row, holder, also) = match found {
                Ok(found) => found,
                Err(failure) => {
                    briefed.push(Err(failure.clone()));
                    continue;
                }
            };
            let read = self.read_one(on, one, row, holder, also, now).await.map(|mut read| {
                read.briefing.appointments = visits.get(&holder.person_id).cloned().unwrap_or_default();
                read.briefing.rides = rides.get(&holder.person_id).cloned().unwrap_or_default();
                read.briefing.invite = invite.or(read.briefing.invite);
                read
            });
            match read {
                Ok(_) | Err(StoreError::Damaged { .. } | StoreError::Erased | StoreError::NoSuchContact) => {
                    briefed.push(read);
                }
                Err(of_the_database) => return Err(of_the_database),
            }
        }
        Ok(briefed)
    }

    async fn read_one(
        &self,
        on: &mut Connection,
        taken: &Taken,
        row: &Row,
        holder: &Holder,
        also: &Also,
        now: DateTime<Utc>,
    ) -> Result<Briefed, StoreError> {
        let contact_id = taken.contact_id.as_str();
        let version = row.try_get::<Option<i64>, _>("session_version")?.unwrap_or(NO_SESSION);
        let stored = match row.try_get::<Option<Vec<u8>>, _>("session_state")? {
            Some(sealed) => holder.open_json("session", contact_id, "state", &sealed)?,
            None => Session::default(),
        };
        let session = Session { edition: row.try_get("session_edition")?, ..stored };
        let contact = contact_in(row)?;
        let address = match contact.door {
            Door::Web => None,
            Door::Telegram => {
                Some(holder.open_words("contact", contact_id, "address", &row.try_get::<Vec<u8>, _>("address")?)?)
            }
        };
        let grants = if also.grants { self.grants_of(on, holder, contact_id, now).await? } else { Grants::default() };
        let escalation = if also.escalation { open_escalation(on, contact_id).await? } else { None };
        let briefing = Briefing {
            turn: taken.turn,
            secret: self.inner.keys.turn_secret(taken.turn, &taken.key),
            contact,
            person: person_in(row, holder)?,
            appointments: Vec::new(),
            rides: Vec::new(),
            helpers: grants.helpers,
            caring_for: grants.caring_for,
            invite: grants.opened,
            escalation,
        };
        Ok(Briefed { briefing, session, version, address })
    }
}

impl Also {
    fn read(row: &Row) -> Result<Self, StoreError> {
        let bits: i64 = row.try_get("also")?;
        Ok(Self { visits: bits & 1 != 0, rides: bits & 2 != 0, grants: bits & 4 != 0, escalation: bits & 8 != 0 })
    }
}

/// The words in which an invitation's code may stand.
fn said_in(event: &Event) -> Option<&Words> {
    match event {
        Event::Said { words } => Some(words),
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
    }
}
