//! Keeping turns: the session, every effect, every word to be said and the event itself, in one transaction or not at all.
//! Many turns share one commit; one that cannot be kept falls out of it alone.
//!
//! An answer to somebody who has just written, and for whom nothing else is on its way, is claimed for its sending in the
//! same commit ([`AtOnce`]): what the claim would read again was read in this very transaction. In the web chat, to be kept
//! as sent is to be sent.

use chrono::{DateTime, Utc};

use super::deeds::{Gathered, is_own_line};
use super::delivery::{Body, Delivery};
use super::error::StoreError;
use super::instant::micros;
use super::key_ring::Holder;
use super::leaving::{decide_stages, hear_before, number_lines, queue_deliveries};
use super::open::Store;
use super::ring::{set_rings, silence_all};
use super::sql::{self, Connection};
use super::turn_line::Taken;
use crate::care::contact::Door;
use crate::care::words::Words;
use crate::engine::effect::Effect;
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
    Store(StoreError),
}

impl From<StoreError> for CommitError {
    fn from(error: StoreError) -> Self {
        match error {
            // A row of that name is there: this turn was kept before, or another open escalation came first. Or a row that
            // it belongs to is not there any more: somebody was erased.
            StoreError::IsThere | StoreError::NoSuchContact => Self::Stale,
            other => Self::Store(other),
        }
    }
}

/// A turn that was decided and is to be kept.
#[derive(Clone, Copy, Debug)]
pub struct Decided<'a> {
    /// The event.
    pub taken: &'a Taken,
    /// Where the conversation stands now.
    pub session: &'a Session,
    /// The version of the session that the turn was briefed with.
    pub version: i64,
    /// Whether the conversation stands on another edition than before.
    pub is_moved: bool,
    /// What is to be done.
    pub deeds: &'a [Deed],
    /// Which door the contact comes through.
    pub door: Door,
    /// Where they are written to, when that is outside the house.
    pub address: Option<&'a Words>,
}

/// What may leave at once, claimed in the commit that decides it.
#[derive(Clone, Copy, Debug)]
pub struct AtOnce {
    /// So many messages by Telegram: as many as can start now.
    pub telegram: usize,
    /// Whether the web chat shows at once what is kept.
    pub web: bool,
    /// When a delivery that is on its way counts as lost.
    pub until: DateTime<Utc>,
}

/// What became of a turn that was kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kept {
    /// What is to be sent now, and is marked so.
    pub sending: Option<Delivery>,
}

/// A turn, as it is being written.
pub(super) struct Turn<'a> {
    pub(super) decided: &'a Decided<'a>,
    pub(super) holder: Holder,
    pub(super) now: DateTime<Utc>,
    /// Whether the contact did something that they see in their chat, and how many lines of it.
    pub(super) own_lines: i64,
    /// Whether something else is on its way to them, so that an answer waits behind it.
    pub(super) has_more_to_hear: bool,
}

/// What turns wrote, for those who are told once it is kept.
pub(super) struct Written {
    /// What became of each.
    pub(super) kept: Vec<Kept>,
    /// Contacts besides the turns' own who are told something.
    told: Vec<String>,
    /// Whether something waits to be delivered.
    is_queued: bool,
}

impl Store {
    /// Keeps a turn. Effect `n` becomes rows of the id `<turn>.<n>`. What it says is queued.
    ///
    /// # Errors
    /// [`CommitError`]; then nothing of it was kept, and the event still waits.
    pub async fn commit(
        &self,
        taken: &Taken,
        session: &Session,
        version: i64,
        deeds: &[Deed],
        now: DateTime<Utc>,
    ) -> Result<(), CommitError> {
        let decided = Decided { taken, session, version, is_moved: true, deeds, door: Door::Web, address: None };
        let at_once = AtOnce { telegram: 0, web: false, until: now };
        self.keep_together(&[decided], &at_once, now).await.map(drop)
    }

    /// Keeps turns of different contacts in one commit. One that cannot be kept has an error of its own, and the others are
    /// kept.
    ///
    /// # Errors
    /// [`StoreError`] of the database: nothing was kept, and the events still wait.
    pub async fn commit_many(
        &self,
        turns: &[Decided<'_>],
        at_once: &AtOnce,
        now: DateTime<Utc>,
    ) -> Result<Vec<Result<Kept, CommitError>>, StoreError> {
        match self.keep_together(turns, at_once, now).await {
            Ok(kept) => return Ok(kept.into_iter().map(Ok).collect()),
            Err(CommitError::Store(failure)) if failure.may_pass() => return Err(failure),
            Err(failure) if turns.len() == 1 => return Ok(vec![Err(failure)]),
            Err(_of_one) => {}
        }
        // Which one it was is found by keeping each alone: it is rare, and nothing of the others is lost.
        let mut kept = Vec::with_capacity(turns.len());
        let mut at_once = *at_once;
        for turn in turns {
            match self.keep_together(std::slice::from_ref(turn), &at_once, now).await {
                Ok(alone) => {
                    let leaves = alone.iter().filter(|kept| kept.sending.is_some()).count();
                    at_once.telegram = at_once.telegram.saturating_sub(leaves);
                    kept.extend(alone.into_iter().map(Ok));
                }
                Err(failure) => kept.push(Err(failure)),
            }
        }
        Ok(kept)
    }

    async fn keep_together(
        &self,
        turns: &[Decided<'_>],
        at_once: &AtOnce,
        now: DateTime<Utc>,
    ) -> Result<Vec<Kept>, CommitError> {
        let mut writing = self.write().await?;
        let on = writing.on();
        let mut opened = Vec::with_capacity(turns.len());
        for decided in turns {
            let holder = self.holder_of_contact(&mut *on, &decided.taken.contact_id).await?;
            opened.push(Turn::of(decided, holder, now));
        }
        let mut contact_ids: Vec<&str> = opened.iter().map(Turn::contact_id).collect();
        contact_ids.sort_unstable();
        // First, as everybody holds them first: the same event handed in again waits there for this commit, and not, holding its
        // contact, for a row of ours.
        self.hold_contacts(&mut *on, &contact_ids).await?;
        let written = self.write_turns(&mut *on, &mut opened, at_once, now).await?;
        finish_events(&mut *on, &opened, now).await?;
        let some_stay = self.leave_line(&mut *on, &contact_ids, now).await?;
        writing.commit().await?;

        if some_stay {
            self.hub().inbox.notify_one();
        }
        self.tell_written(turns, &written);
        Ok(written.kept)
    }

    /// Writes everything of these turns but their events. Their contacts' rows are held.
    pub(super) async fn write_turns(
        &self,
        on: &mut Connection,
        turns: &mut [Turn<'_>],
        at_once: &AtOnce,
        now: DateTime<Utc>,
    ) -> Result<Written, CommitError> {
        self.write_sessions(&mut *on, turns, now).await?;
        hear_before(&mut *on, turns, at_once).await?;
        let turns = &*turns;
        let mut gathered = Gathered::default();
        for turn in turns {
            for (n, deed) in turn.decided.deeds.iter().enumerate() {
                self.write_deed(&mut *on, turn, n, deed, &mut gathered).await?;
            }
        }
        if !self.write_rides(&mut *on, &gathered.rides).await? {
            return Err(CommitError::Stale);
        }
        self.keep_all(&mut *on, &gathered.facts).await?;
        silence_all(&mut *on, &gathered.silenced).await?;
        set_rings(&mut *on, &gathered.rings).await?;
        let kept = decide_stages(turns, &mut gathered.deliveries, at_once);
        let shown = self.count_shown_lines(&mut *on, turns, &gathered.deliveries).await?;
        number_lines(turns, &mut gathered, shown);
        queue_deliveries(&mut *on, &gathered.deliveries, at_once, now).await?;
        self.write_lines(&mut *on, &gathered.lines).await?;
        Ok(Written { kept, told: gathered.told(), is_queued: gathered.is_queued() })
    }

    /// Wakes those who wait for what was written, now that it is kept.
    pub(super) fn tell_written(&self, turns: &[Decided<'_>], written: &Written) {
        if written.is_queued {
            self.hub().wake_outbox();
        }
        turns.iter().for_each(|turn| self.hub().change(&turn.taken.contact_id));
        written.told.iter().for_each(|contact_id| self.hub().change(contact_id));
    }

    async fn write_sessions(
        &self,
        on: &mut Connection,
        turns: &[Turn<'_>],
        now: DateTime<Utc>,
    ) -> Result<(), CommitError> {
        // An edition is written only when it is another one: SQLite writes an index anew for each column that is named.
        let (moved, stay): (Vec<&Turn<'_>>, Vec<&Turn<'_>>) = turns.iter().partition(|turn| turn.decided.is_moved);
        let mut written = 0;
        for (statement, turns) in [(SESSION_MOVES, moved), (SESSION_STAYS, stay)] {
            let mut sessions = sql::rows(statement, 4).share(micros(now));
            for turn in turns {
                let session = turn.decided.session;
                sessions
                    .bind(turn.contact_id())
                    .bind(turn.decided.version + 1)
                    .bind(turn.holder.seal_json("session", turn.contact_id(), "state", session))
                    .bind(session.edition.as_deref());
            }
            written += sessions.execute(&mut *on).await?;
        }
        if written == turns.len() as u64 { Ok(()) } else { Err(CommitError::Stale) }
    }
}

const SESSION_MOVES: &str = "INSERT INTO session (contact_id, version, state, edition, changed_at) \
    VALUES {(?text, ?number, ?bytes, ?text, $1)} ON CONFLICT (contact_id) DO UPDATE SET version = excluded.version, state = excluded.state, \
    edition = excluded.edition, changed_at = excluded.changed_at WHERE session.version = excluded.version - 1";
const SESSION_STAYS: &str = "INSERT INTO session (contact_id, version, state, edition, changed_at) \
    VALUES {(?text, ?number, ?bytes, ?text, $1)} ON CONFLICT (contact_id) DO UPDATE SET version = excluded.version, state = excluded.state, \
    changed_at = excluded.changed_at WHERE session.version = excluded.version - 1";

impl<'a> Turn<'a> {
    pub(super) fn of(decided: &'a Decided<'a>, holder: Holder, now: DateTime<Utc>) -> Self {
        let own_lines = decided.deeds.iter().filter(|deed| is_own_line(&deed.effect)).count();
        Self { decided, holder, now, own_lines: place(own_lines), has_more_to_hear: true }
    }

    pub(super) fn contact_id(&self) -> &'a str {
        &self.decided.taken.contact_id
    }
}

async fn finish_events(on: &mut Connection, turns: &[Turn<'_>], now: DateTime<Utc>) -> Result<(), CommitError> {
    let statement = "UPDATE inbox SET state = 'done', done_at = $1 WHERE state = 'waiting' AND seq IN ({?})";
    let numbers = turns.iter().map(|turn| turn.decided.taken.turn);
    let done = sql::list(statement, numbers).share(micros(now)).execute(on).await?;
    if done == turns.len() as u64 { Ok(()) } else { Err(CommitError::Stale) }
}

/// A place in a turn, as it is stored.
pub(super) fn place(index: usize) -> i64 {
    i64::try_from(index).unwrap_or(i64::MAX)
}
