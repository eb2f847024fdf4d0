//! Giving up: an event that cannot be turned is marked as failed, and in the same transaction a human is called, so that
//! nobody falls between.

use std::borrow::Cow;

use chrono::{DateTime, TimeDelta, Utc};
use rustc_hash::FxHashMap;

use super::error::StoreError;
use super::escalation::{open_escalation, write_escalation};
use super::instant::micros;
use super::open::Store;
use super::ring::{NewRing, set_rings};
use super::sql::{self, Connection};
use super::transcript::NewLine;
use super::turn_line::Taken;
use crate::care::escalation::{Escalation, EscalationState, Urgency};
use crate::care::words::Words;
use crate::engine::effect::Subject;
use crate::engine::event::{Attachment, Event};

/// How long a turn that failed waits for a human before it climbs; the clinic's own rules take over from there.
pub const FAILED_TURN_CLIMBS_AFTER: TimeDelta = TimeDelta::minutes(15);
/// The reason of the escalation that a failed turn leaves.
pub const FAILED_TURN: &str = "turn-failed";

impl Store {
    /// Gives an event up that cannot be turned. In the same transaction a human is called: nobody falls between.
    ///
    /// # Errors
    /// [`StoreError`] of the database; then the event waits for its next taker.
    pub async fn give_up(&self, taken: &Taken, now: DateTime<Utc>) -> Result<(), StoreError> {
        let mut writing = self.write().await?;
        let is_ours = sql::query("SELECT 1 AS ours FROM turn_line WHERE contact_id = $1 AND attempts = $2")
            .bind(taken.contact_id.as_str())
            .bind(taken.attempts)
            .fetch_optional(writing.on())
            .await?;
        if is_ours.is_none() {
            // Somebody else took it after our lease: it is theirs to turn or to give up.
            return writing.commit().await;
        }
        let kind = taken.event.name();
        self.hold_contacts(writing.on(), &[taken.contact_id.as_str()]).await?;
        if !self.fail_turn(&mut writing, taken.turn, &taken.contact_id, kind, Some(&taken.event), now).await? {
            // Somebody else took it after our lease, and has turned it or given it up.
            return writing.commit().await;
        }
        self.leave_line(writing.on(), &[taken.contact_id.as_str()], now).await?;
        writing.commit().await?;
        self.hub().inbox.notify_one();
        self.hub().change(&taken.contact_id);
        Ok(())
    }

    /// Marks the event as failed, keeps what the contact said for the desk, and makes sure that a human comes. The contact's row
    /// is held. `false`: it was turned or given up before.
    ///
    /// # Errors
    /// [`StoreError`] of the database. [`StoreError::Damaged`]: a master key is missing; nothing was given up.
    pub(super) async fn fail_turn(
        &self,
        writing: &mut super::writing::Writing,
        turn: i64,
        contact_id: &str,
        kind: &str,
        event: Option<&Event>,
        now: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        let holder = match self.holder_of_contact(writing.on(), contact_id).await {
            // Without their key nothing of theirs is kept. A human comes all the same.
            Err(StoreError::Damaged { .. }) if self.knows_wrapping_of(writing.on(), contact_id).await? => Ok(None),
            Err(StoreError::Erased) => Err(StoreError::Erased),
            holder => Ok(Some(holder?)),
        };
        let failed = sql::query("UPDATE inbox SET state = 'failed', done_at = $1 WHERE seq = $2 AND state = 'waiting'")
            .bind(micros(now))
            .bind(turn)
            .execute(writing.on())
            .await?;
        if failed.rows_affected() == 0 {
            return Ok(false);
        }
        // Nobody is there any more who could fall between.
        let Ok(holder) = holder else { return Ok(true) };
        let escalation = match open_escalation(writing.on(), contact_id).await? {
            Some(open) => open,
            None => {
                let new = Escalation {
                    id: format!("{turn}.failed"),
                    contact: contact_id.to_owned(),
                    version: 0,
                    reason: FAILED_TURN.to_owned(),
                    urgency: Urgency::Soon,
                    since: now,
                    level: 0,
                    state: EscalationState::Waiting { climbs_at: now + FAILED_TURN_CLIMBS_AFTER },
                };
                if !write_escalation(writing.on(), &new).await? {
                    return Err(StoreError::Busy);
                }
                new
            }
        };
        // A clock that nobody can read would come to this same end, again and again.
        if holder.is_some() {
            self.keep_clock(writing.on(), &escalation, now).await?;
        }
        let line = |n: i64, side: &'static str, what: String| {
            let id = format!("{turn}.{n}");
            NewLine { turn, n, id, contact_id, at: now, side, what: Cow::Owned(what), ..NewLine::default() }
        };
        let mut lines = vec![line(1, "house", format!("happened:{FAILED_TURN}:{kind}"))];
        if let (Some(holder), Some((what, words))) = (holder, event.and_then(line_of)) {
            let own = line(0, "them", what);
            let counted = FxHashMap::from_iter([(contact_id, 1)]);
            let shown = self.count_shown_of(writing.on(), &counted).await?.get(contact_id).map(|before| before + 1);
            let words = words.as_ref().map(|words| holder.seal_words("transcript", &own.id, "words", words));
            lines.insert(0, NewLine { words, shown, is_own: true, ..own });
        }
        self.write_lines(writing.on(), &lines).await?;
        Ok(true)
    }

    /// An open escalation without a ring would wait for ever: perhaps the failed event was its own clock.
    async fn keep_clock(
        &self,
        on: &mut Connection,
        escalation: &Escalation,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let subject = Subject::Escalation(escalation.id.clone());
        let rings = sql::query(
            "SELECT 1 AS waiting FROM ring WHERE contact_id = $1 AND subject = $2 AND state = 'waiting' LIMIT 1",
        )
        .bind(escalation.contact.as_str())
        .bind(subject.key())
        .fetch_optional(&mut *on)
        .await?;
        let is_owed = match &escalation.state {
            EscalationState::Waiting { .. } => true,
            EscalationState::Claimed { returns_at, .. } => returns_at.is_some(),
            EscalationState::HandedBack { .. } | EscalationState::Closed { .. } => false,
        };
        if rings.is_none() && is_owed {
            let event = Event::ClimbDue { escalation: escalation.id.clone(), version: escalation.version };
            let ring = NewRing::of(&escalation.contact, &subject, now + FAILED_TURN_CLIMBS_AFTER, &event);
            set_rings(on, ring.as_slice()).await?;
        }
        Ok(())
    }
}

/// What the contact themselves did, as a line of the transcript.
pub(super) fn line_of(event: &Event) -> Option<(String, Option<Words>)> {
    match event {
        Event::Said { words } => Some(("said".to_owned(), Some(words.clone()))),
        Event::Edited { words } => Some(("edited".to_owned(), Some(words.clone()))),
        Event::Pressed { .. } => Some(("pressed".to_owned(), None)),
        Event::Sent { what, .. } => Some(sent_line(what)),
        Event::Reachable { .. }
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

/// `sent:<what>`, and the words of those that have some.
pub(super) fn sent_line(what: &Attachment) -> (String, Option<Words>) {
    let (name, words) = match what {
        Attachment::Location { latitude, longitude } => {
            ("location", Some(Words::new(format!("{latitude}, {longitude}"))))
        }
        Attachment::PhoneNumber(number) => ("phone-number", Some(number.clone())),
        Attachment::Voice => ("voice", None),
        Attachment::Photo => ("photo", None),
        Attachment::Sticker => ("sticker", None),
        Attachment::File => ("file", None),
        Attachment::Other => ("other", None),
    };
    (format!("sent:{name}"), words)
}
