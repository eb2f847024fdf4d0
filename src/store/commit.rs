//! Keeping a turn: the session, every effect, every word to be said and the event itself, in one transaction or not at all.

use chrono::{DateTime, Utc};
use sqlx::AnyConnection;

use super::briefing::NO_SESSION;
use super::delivery::Body;
use super::error::StoreError;
use super::escalation::write_escalation;
use super::inbox::{Taken, sent_line};
use super::instant::micros;
use super::key_ring::Holder;
use super::open::Store;
use super::ring::{set_ring, silence};
use super::transcript::NewLine;
use super::writing::Writing;
use crate::care::words::Words;
use crate::engine::effect::{Effect, Record, Say, Tell};
use crate::engine::session::Session;

/// One effect of a turn, with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Deed {
    /// What is to be done.
    pub effect: Effect,
    /// The words of a `Say`, `Tell` or `Relay`; of a `Record::Pressed`, its text is the label's words. Else nothing.
    pub body: Option<Body>,
}

/// Why a turn was not kept. Nothing of it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CommitError {
    /// The session, a fact or the event itself is not as it was when the turn was briefed: brief and turn it again, if
    /// the event still waits.
    #[error("something has changed since the turn was briefed; turn it again")]
    Stale,
    /// Effect `n` is a message without words: a fault of the caller.
    #[error("effect {n} has no words")]
    Unworded {
        /// Which.
        n: usize,
    },
    /// Effect `n` wants to ring with an event that cannot ring: a fault of the caller.
    #[error("effect {n} is no event that can ring")]
    CannotRing {
        /// Which.
        n: usize,
    },
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<sqlx::Error> for CommitError {
    fn from(error: sqlx::Error) -> Self {
        // A row of that name is there: this turn was kept before, or another open escalation came first. Or a row that it
        // belongs to is not there any more: somebody was erased.
        if error
            .as_database_error()
            .is_some_and(|error| error.is_unique_violation() || error.is_foreign_key_violation())
        {
            return Self::Stale;
        }
        Self::Store(error.into())
    }
}

/// What a turn's effects are written with.
struct Turn<'a> {
    taken: &'a Taken,
    holder: Holder,
    now: DateTime<Utc>,
}

/// A delivery to be queued.
struct NewDelivery<'a> {
    n: i64,
    contact_id: &'a str,
    kind: &'a str,
    message: &'a str,
    body: &'a Body,
    reminds_of: Option<&'a (String, i64)>,
    consent: Option<(&'a str, &'a str)>,
    advocate_id: Option<&'a str>,
}

impl Store {
    /// Keeps a turn. Effect `n` becomes rows of the id `<turn>.<n>`.
    ///
    /// # Errors
    /// [`CommitError`]; then nothing of it was kept, and the event still waits.
    pub async fn commit(
        &self,
        taken: &Taken,
        session: &Session,
        session_version: i64,
        deeds: &[Deed],
        now: DateTime<Utc>,
    ) -> Result<(), CommitError> {
        let mut writing = self.write().await?;
        if !self.finish_event(writing.on(), taken, now).await? {
            return Err(CommitError::Stale);
        }
        let holder = self.holder_of_contact(writing.on(), &taken.contact_id).await?;
        let turn = Turn { taken, holder, now };
        if !self.write_session(writing.on(), &turn, session, session_version).await? {
            return Err(CommitError::Stale);
        }
        let mut told = Vec::new();
        for (n, deed) in deeds.iter().enumerate() {
            self.write_deed(&mut writing, &turn, n, deed).await?;
            if let Effect::Tell(Tell { contact, .. }) = &deed.effect {
                told.push(contact.as_str());
            }
        }
        // Last, because it holds the contact's row, at which new events wait.
        self.write_own_lines(writing.on(), &turn, deeds).await?;
        writing.commit().await?;
        self.hub().inbox.notify_one();
        self.hub().wake_outbox();
        self.hub().change(&taken.contact_id);
        told.iter().for_each(|contact_id| self.hub().change(contact_id));
        Ok(())
    }

    async fn finish_event(
        &self,
        on: &mut AnyConnection,
        taken: &Taken,
        now: DateTime<Utc>,
    ) -> Result<bool, CommitError> {
        let done = sqlx::query(
            "UPDATE inbox SET state = 'done', done_at = $1, taken_until = NULL \
             WHERE seq = $2 AND state = 'waiting' AND attempts = $3 AND contact_id = $4",
        )
        .bind(micros(now))
        .bind(taken.turn)
        .bind(taken.attempts)
        .bind(taken.contact_id.as_str())
        .execute(on)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    async fn write_session(
        &self,
        on: &mut AnyConnection,
        turn: &Turn<'_>,
        session: &Session,
        version: i64,
    ) -> Result<bool, CommitError> {
        let contact_id = turn.taken.contact_id.as_str();
        let statement = if version == NO_SESSION {
            "INSERT INTO session (contact_id, version, state, changed_at, edition) VALUES ($1, $2 + 1, $3, $4, $5) \
             ON CONFLICT (contact_id) DO NOTHING"
        } else {
            "UPDATE session SET version = $2 + 1, state = $3, changed_at = $4, edition = $5 \
             WHERE contact_id = $1 AND version = $2"
        };
        let written = sqlx::query(statement)
            .bind(contact_id)
            .bind(version)
            .bind(turn.holder.seal_json("session", contact_id, "state", session))
            .bind(micros(turn.now))
            .bind(session.edition.as_deref())
            .execute(on)
            .await?;
        Ok(written.rows_affected() == 1)
    }

    async fn write_deed(
        &self,
        writing: &mut Writing,
        turn: &Turn<'_>,
        index: usize,
        deed: &Deed,
    ) -> Result<(), CommitError> {
        let n = place(index);
        let on = writing.on();
        let contact_id = turn.taken.contact_id.as_str();
        let unworded = CommitError::Unworded { n: index };
        let in_time = match &deed.effect {
            Effect::Record(Record::Happened { what, detail }) => {
                let what = format!("happened:{what}:{detail}");
                let line = turn.line(n, "house", &what);
                self.write_line(on, &turn.holder, &line).await?;
                true
            }
            // Written last, by `write_own_lines`.
            Effect::Record(Record::Said(_) | Record::Pressed { .. } | Record::Sent(_) | Record::Edited(_))
            | Effect::Reachable(_) => true,
            Effect::Say(say) => {
                let body = deed.body.as_ref().ok_or(unworded)?;
                let delivery = NewDelivery::of(n, contact_id, say, body);
                self.queue_delivery(on, turn, &turn.holder, &delivery).await?;
                true
            }
            Effect::Tell(Tell { contact, language: _, grant, share, say }) => {
                let body = deed.body.as_ref().ok_or(unworded)?;
                let caregiver = self.holder_of_contact(on, contact).await?;
                let consent = Some((grant.as_str(), share.name()));
                let delivery = NewDelivery { consent, ..NewDelivery::of(n, contact, say, body) };
                self.queue_delivery(on, turn, &caregiver, &delivery).await?;
                true
            }
            Effect::Relay { by, name, words } => {
                let own = Body { text: words.clone(), buttons: Vec::new(), from: Some(name.clone()) };
                let delivery = NewDelivery {
                    n,
                    contact_id,
                    kind: "relay",
                    message: "relay",
                    body: deed.body.as_ref().unwrap_or(&own),
                    reminds_of: None,
                    consent: None,
                    advocate_id: Some(by),
                };
                self.queue_delivery(on, turn, &turn.holder, &delivery).await?;
                true
            }
            Effect::Note { by, words } => {
                self.write_note(on, turn, n, by, words).await?;
                true
            }
            Effect::Person(change) => {
                self.change_person(on, &turn.holder, change).await?;
                true
            }
            Effect::Appointment(appointment) => {
                let holder = self.holder_of_person(on, &appointment.person).await?;
                self.write_appointment(on, &holder, appointment).await?
            }
            Effect::Ride(ride) => {
                let holder = self.holder_of_person(on, &ride.person).await?;
                self.write_ride(on, &holder, ride).await?
            }
            Effect::Escalation(escalation) => write_escalation(on, escalation).await?,
            Effect::Grant { grant, code } => {
                let holder = self.holder_of_person(on, &grant.patient).await?;
                self.write_grant(on, &holder, grant, code.as_ref()).await?
            }
            Effect::Ring { subject, at, event } => {
                let set = set_ring(on, contact_id, subject, *at, event).await?;
                set.ok_or(CommitError::CannotRing { n: index })?;
                true
            }
            Effect::Silence(subject) => {
                silence(on, contact_id, subject).await?;
                true
            }
        };
        if in_time { Ok(()) } else { Err(CommitError::Stale) }
    }

    async fn queue_delivery(
        &self,
        on: &mut AnyConnection,
        turn: &Turn<'_>,
        holder: &Holder,
        new: &NewDelivery<'_>,
    ) -> Result<(), CommitError> {
        let id = format!("{}.{}", turn.taken.turn, new.n);
        sqlx::query(
            "INSERT INTO outbox (id, turn, n, contact_id, kind, message, body, appointment_id, appointment_version, \
             grant_id, share, due_at, queued_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)",
        )
        .bind(id.as_str())
        .bind(turn.taken.turn)
        .bind(new.n)
        .bind(new.contact_id)
        .bind(new.kind)
        .bind(new.message)
        .bind(holder.seal_json("outbox", &id, "body", new.body))
        .bind(new.reminds_of.map(|(id, _)| id.as_str()))
        .bind(new.reminds_of.map(|(_, version)| *version))
        .bind(new.consent.map(|(grant, _)| grant))
        .bind(new.consent.map(|(_, share)| share))
        .bind(micros(turn.now))
        .execute(&mut *on)
        .await?;
        let side = if new.advocate_id.is_some() { "advocate" } else { "bot" };
        let line = NewLine {
            contact_id: new.contact_id,
            is_delivery: true,
            advocate_id: new.advocate_id,
            ..turn.line(new.n, side, new.message)
        };
        Ok(self.write_line(on, holder, &line).await?)
    }

    async fn write_note(
        &self,
        on: &mut AnyConnection,
        turn: &Turn<'_>,
        n: i64,
        by: &str,
        words: &Words,
    ) -> Result<(), CommitError> {
        let id = format!("{}.{n}", turn.taken.turn);
        sqlx::query("INSERT INTO note (id, contact_id, advocate_id, at, words) VALUES ($1, $2, $3, $4, $5)")
            .bind(id.as_str())
            .bind(turn.taken.contact_id.as_str())
            .bind(by)
            .bind(micros(turn.now))
            .bind(turn.holder.seal_words("note", &id, "words", words))
            .execute(on)
            .await?;
        Ok(())
    }

    /// What the contact did, and whether they can be reached: what changes or counts on the contact's own row.
    async fn write_own_lines(
        &self,
        on: &mut AnyConnection,
        turn: &Turn<'_>,
        deeds: &[Deed],
    ) -> Result<(), CommitError> {
        let contact_id = turn.taken.contact_id.as_str();
        let mut lines: Vec<(i64, String, Option<Words>)> = Vec::new();
        let mut reachable = None;
        for (index, deed) in deeds.iter().enumerate() {
            let n = place(index);
            match &deed.effect {
                Effect::Record(Record::Said(words)) => lines.push((n, "said".to_owned(), Some(words.clone()))),
                Effect::Record(Record::Edited(words)) => lines.push((n, "edited".to_owned(), Some(words.clone()))),
                Effect::Record(Record::Pressed { label: _ }) => {
                    lines.push((n, "pressed".to_owned(), deed.body.as_ref().map(|body| body.text.clone())));
                }
                Effect::Record(Record::Sent(attachment)) => {
                    let (what, words) = sent_line(attachment);
                    lines.push((n, what, words));
                }
                Effect::Reachable(yes) => reachable = Some(*yes),
                Effect::Record(Record::Happened { .. })
                | Effect::Say(_)
                | Effect::Tell(_)
                | Effect::Relay { .. }
                | Effect::Note { .. }
                | Effect::Person(_)
                | Effect::Appointment(_)
                | Effect::Ride(_)
                | Effect::Escalation(_)
                | Effect::Grant { .. }
                | Effect::Ring { .. }
                | Effect::Silence(_) => {}
            }
        }
        if let Some(yes) = reachable {
            sqlx::query("UPDATE contact SET unreachable_at = $1 WHERE id = $2")
                .bind((!yes).then(|| micros(turn.now)))
                .bind(contact_id)
                .execute(&mut *on)
                .await?;
        }
        if lines.is_empty() {
            return Ok(());
        }
        let first = self.count_shown(on, contact_id, place(lines.len())).await?;
        for (shown, (n, what, words)) in (first..).zip(&lines) {
            let line = NewLine { words: words.as_ref(), shown: Some(shown), ..turn.line(*n, "them", what) };
            self.write_line(on, &turn.holder, &line).await?;
        }
        Ok(())
    }
}

impl Turn<'_> {
    fn line<'a>(&'a self, n: i64, side: &'a str, what: &'a str) -> NewLine<'a> {
        let contact_id = self.taken.contact_id.as_str();
        NewLine { turn: self.taken.turn, n, contact_id, at: self.now, side, what, ..NewLine::default() }
    }
}

impl<'a> NewDelivery<'a> {
    fn of(n: i64, contact_id: &'a str, say: &'a Say, body: &'a Body) -> Self {
        Self {
            n,
            contact_id,
            kind: say.kind.name(),
            message: &say.message,
            body,
            reminds_of: say.reminds_of.as_ref(),
            consent: None,
            advocate_id: None,
        }
    }
}

fn place(index: usize) -> i64 {
    i64::try_from(index).unwrap_or(i64::MAX)
}
