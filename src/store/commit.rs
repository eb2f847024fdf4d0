//! Keeping turns: the session, every effect, every word to be said and the event itself, in one transaction or not at all.
//! Many turns share one commit; one that cannot be kept falls out of it alone.
//!
//! An answer to somebody who has just written, and for whom nothing else is on its way, is claimed for its sending in the
//! same commit ([`AtOnce`]): what the claim would read again was read in this very transaction. In the web chat, to be kept
//! as sent is to be sent.

use std::borrow::Cow;

use chrono::{DateTime, Utc};
use rustc_hash::FxHashMap;
use sqlx::{AnyConnection, Row};

use super::delivery::{Body, Delivery};
use super::error::StoreError;
use super::escalation::write_escalation;
use super::giving_up::sent_line;
use super::instant::micros;
use super::key_ring::Holder;
use super::open::Store;
use super::ring::{NewRing, set_rings, silence_all};
use super::rows::{lists, pieces, with_rows};
use super::transcript::NewLine;
use super::turn_line::Taken;
use crate::care::contact::Door;
use crate::care::words::Words;
use crate::engine::effect::{Effect, Record, Say, Subject, Tell};
use crate::engine::event::DeliveryKind;
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

/// A turn that was decided and is to be kept.
#[derive(Clone, Copy, Debug)]
pub struct Decided<'a> {
    /// The event.
    pub taken: &'a Taken,
    /// Where the conversation stands now.
    pub session: &'a Session,
    /// The version of the session that the turn was briefed with.
    pub version: i64,
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
struct Turn<'a> {
    decided: &'a Decided<'a>,
    holder: Holder,
    now: DateTime<Utc>,
    /// Whether the contact did something that they see in their chat, and how many lines of it.
    own_lines: i64,
    /// Whether something else is on its way to them, so that an answer waits behind it.
    has_more_to_hear: bool,
}

/// A delivery to be queued.
struct NewDelivery<'a> {
    turn: i64,
    n: i64,
    contact_id: &'a str,
    kind: DeliveryKind,
    message: &'a str,
    body: &'a Body,
    sealed: Vec<u8>,
    reminds_of: Option<&'a (String, i64)>,
    consent: Option<(&'a str, &'a str)>,
    stage: Stage,
}

/// What a new delivery begins as.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Queued,
    Sending,
    Sent,
}

/// Everything that turns write in bulk.
#[derive(Default)]
struct Gathered<'a> {
    lines: Vec<NewLine<'a>>,
    deliveries: Vec<NewDelivery<'a>>,
    silenced: Vec<(&'a str, String)>,
    rings: Vec<NewRing>,
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
        let decided = Decided { taken, session, version, deeds, door: Door::Web, address: None };
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
            let own_lines = decided.deeds.iter().filter(|deed| is_own_line(&deed.effect)).count();
            opened.push(Turn { decided, holder, now, own_lines: place(own_lines), has_more_to_hear: true });
        }
        self.write_sessions(&mut *on, &opened, now).await?;
        finish_events(&mut *on, &opened, now).await?;
        let mut gathered = Gathered::default();
        for turn in &opened {
            for (n, deed) in turn.decided.deeds.iter().enumerate() {
                self.write_deed(&mut *on, turn, n, deed, &mut gathered).await?;
            }
        }
        silence_all(&mut *on, &gathered.silenced).await?;
        set_rings(&mut *on, &gathered.rings).await?;
        // From here on, the contacts' rows are held, at which new events wait.
        let mut contact_ids: Vec<&str> = opened.iter().map(Turn::contact_id).collect();
        contact_ids.sort_unstable();
        self.hold_contacts(&mut *on, &contact_ids).await?;
        hear_before(&mut *on, &mut opened, at_once).await?;
        let sending = decide_stages(&opened, &mut gathered.deliveries, at_once);
        let shown = self.count_shown_lines(&mut *on, &opened, &gathered.deliveries).await?;
        number_lines(&opened, &mut gathered, shown);
        queue_deliveries(&mut *on, &gathered.deliveries, at_once, now).await?;
        self.write_lines(&mut *on, &gathered.lines).await?;
        let some_stay = self.leave_line(&mut *on, &contact_ids, now).await?;
        writing.commit().await?;

        if some_stay {
            self.hub().inbox.notify_one();
        }
        if gathered.deliveries.iter().any(|delivery| delivery.stage == Stage::Queued) {
            self.hub().wake_outbox();
        }
        opened.iter().for_each(|turn| self.hub().change(turn.contact_id()));
        for told in gathered.deliveries.iter().filter(|delivery| delivery.consent.is_some()) {
            self.hub().change(told.contact_id);
        }
        Ok(sending)
    }

    async fn write_sessions(
        &self,
        on: &mut AnyConnection,
        turns: &[Turn<'_>],
        now: DateTime<Utc>,
    ) -> Result<(), CommitError> {
        let statement = "INSERT INTO session (contact_id, version, state, edition, changed_at) VALUES {(?, ?, ?, ?, $1)} \
                         ON CONFLICT (contact_id) DO UPDATE SET version = excluded.version, state = excluded.state, \
                         edition = excluded.edition, changed_at = excluded.changed_at \
                         WHERE session.version = excluded.version - 1";
        let mut written = 0;
        for piece in pieces(turns) {
            let mut query = with_rows(statement, 1, piece.len()).bind(micros(now));
            for turn in piece {
                let session = turn.decided.session;
                query = query
                    .bind(turn.contact_id())
                    .bind(turn.decided.version + 1)
                    .bind(turn.holder.seal_json("session", turn.contact_id(), "state", session))
                    .bind(session.edition.as_deref());
            }
            written += query.execute(&mut *on).await?.rows_affected();
        }
        if written == turns.len() as u64 { Ok(()) } else { Err(CommitError::Stale) }
    }

    async fn write_deed<'a>(
        &self,
        on: &mut AnyConnection,
        turn: &Turn<'a>,
        index: usize,
        deed: &'a Deed,
        gathered: &mut Gathered<'a>,
    ) -> Result<(), CommitError> {
        let n = place(index);
        let contact_id = turn.contact_id();
        let body = || deed.body.as_ref().ok_or(CommitError::Unworded { n: index });
        let in_time = match &deed.effect {
            Effect::Record(record) => {
                gathered.lines.push(turn.record(n, deed, record));
                true
            }
            Effect::Say(say) => {
                let delivery = NewDelivery::of(turn, n, contact_id, &turn.holder, say, body()?);
                gathered.lines.push(turn.line(n, "bot", Cow::Borrowed(&say.message)).of_delivery(contact_id));
                gathered.deliveries.push(delivery);
                true
            }
            Effect::Tell(Tell { contact, language: _, grant, share, say }) => {
                let caregiver = self.holder_of_contact(on, contact).await?;
                let consent = Some((grant.as_str(), share.name()));
                let delivery = NewDelivery::of(turn, n, contact, &caregiver, say, body()?);
                gathered.lines.push(turn.line(n, "bot", Cow::Borrowed(&say.message)).of_delivery(contact));
                gathered.deliveries.push(NewDelivery { consent, ..delivery });
                true
            }
            Effect::Relay { by, name: _, words: _ } => {
                let body = body()?;
                let id = turn.row(n);
                gathered.deliveries.push(NewDelivery {
                    turn: turn.decided.taken.turn,
                    n,
                    contact_id,
                    kind: DeliveryKind::Relay,
                    message: "relay",
                    sealed: turn.holder.seal_json("outbox", &id, "body", body),
                    body,
                    reminds_of: None,
                    consent: None,
                    stage: Stage::Queued,
                });
                let line = turn.line(n, "advocate", Cow::Borrowed("relay")).of_delivery(contact_id);
                gathered.lines.push(NewLine { advocate_id: Some(by), ..line });
                true
            }
            Effect::Note { by, words } => {
                let id = turn.row(n);
                sqlx::query("INSERT INTO note (id, contact_id, advocate_id, at, words) VALUES ($1, $2, $3, $4, $5)")
                    .bind(id.as_str())
                    .bind(contact_id)
                    .bind(by.as_str())
                    .bind(micros(turn.now))
                    .bind(turn.holder.seal_words("note", &id, "words", words))
                    .execute(on)
                    .await?;
                true
            }
            Effect::Person(change) => {
                self.change_person(on, &turn.holder, change).await?;
                true
            }
            Effect::Reachable(yes) => {
                sqlx::query("UPDATE contact SET unreachable_at = $1 WHERE id = $2")
                    .bind((!yes).then(|| micros(turn.now)))
                    .bind(contact_id)
                    .execute(on)
                    .await?;
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
                let ring = NewRing::of(contact_id, subject, *at, event);
                gathered.ring(ring.ok_or(CommitError::CannotRing { n: index })?);
                true
            }
            Effect::Silence(subject) => {
                gathered.silence(contact_id, subject);
                true
            }
        };
        if in_time { Ok(()) } else { Err(CommitError::Stale) }
    }

    /// Counts what the contacts see now, and gives the last number of each before it.
    async fn count_shown_lines(
        &self,
        on: &mut AnyConnection,
        turns: &[Turn<'_>],
        deliveries: &[NewDelivery<'_>],
    ) -> Result<FxHashMap<String, i64>, CommitError> {
        let mut lines = FxHashMap::<&str, i64>::default();
        for turn in turns {
            // Only the web chat shows lines in the order in which they were seen; Telegram keeps its own.
            if turn.decided.door == Door::Web {
                *lines.entry(turn.contact_id()).or_default() += turn.own_lines;
            }
        }
        for delivery in deliveries.iter().filter(|delivery| delivery.stage == Stage::Sent) {
            *lines.entry(delivery.contact_id).or_default() += 1;
        }
        let at_telegram: Vec<&str> = turns
            .iter()
            .filter(|turn| turn.decided.door == Door::Telegram && turn.own_lines > 0)
            .map(Turn::contact_id)
            .collect();
        self.can_be_reached(&mut *on, &at_telegram).await?;
        Ok(self.count_shown_of(on, &lines).await?)
    }
}

impl<'a> Gathered<'a> {
    fn ring(&mut self, ring: NewRing) {
        self.rings.retain(|other| other.id != ring.id);
        self.rings.push(ring);
    }

    /// What rings about `subject` falls silent, what this turn has set before, too.
    fn silence(&mut self, contact_id: &'a str, subject: &Subject) {
        let subject = subject.key();
        self.rings.retain(|ring| ring.contact_id != contact_id || ring.subject != subject);
        self.silenced.push((contact_id, subject));
    }
}

impl<'a> Turn<'a> {
    fn contact_id(&self) -> &'a str {
        &self.decided.taken.contact_id
    }

    fn row(&self, n: i64) -> String {
        format!("{}.{n}", self.decided.taken.turn)
    }

    fn line(&self, n: i64, side: &'static str, what: Cow<'a, str>) -> NewLine<'a> {
        let id = self.row(n);
        NewLine {
            turn: self.decided.taken.turn,
            n,
            id,
            contact_id: self.contact_id(),
            at: self.now,
            side,
            what,
            ..NewLine::default()
        }
    }

    fn own(&self, n: i64, what: Cow<'a, str>, words: Option<&Words>) -> NewLine<'a> {
        let line = self.line(n, "them", what);
        let words = words.map(|words| self.holder.seal_words("transcript", &line.id, "words", words));
        NewLine { words, is_own: true, ..line }
    }

    fn record(&self, n: i64, deed: &'a Deed, record: &'a Record) -> NewLine<'a> {
        match record {
            Record::Said(words) => self.own(n, Cow::Borrowed("said"), Some(words)),
            Record::Edited(words) => self.own(n, Cow::Borrowed("edited"), Some(words)),
            Record::Pressed { label: _ } => {
                self.own(n, Cow::Borrowed("pressed"), deed.body.as_ref().map(|body| &body.text))
            }
            Record::Sent(attachment) => {
                let (what, words) = sent_line(attachment);
                self.own(n, Cow::Owned(what), words.as_ref())
            }
            Record::Happened { what, detail } => self.line(n, "house", Cow::Owned(format!("happened:{what}:{detail}"))),
        }
    }
}

impl<'a> NewDelivery<'a> {
    fn of(turn: &Turn<'_>, n: i64, contact_id: &'a str, holder: &Holder, say: &'a Say, body: &'a Body) -> Self {
        Self {
            turn: turn.decided.taken.turn,
            n,
            contact_id,
            kind: say.kind,
            message: &say.message,
            sealed: holder.seal_json("outbox", &turn.row(n), "body", body),
            body,
            reminds_of: say.reminds_of.as_ref(),
            consent: None,
            stage: Stage::Queued,
        }
    }

    /// Whether nothing has to be read again before it goes: an answer, to whoever has just written.
    fn is_plain_answer(&self) -> bool {
        let is_answer = match self.kind {
            DeliveryKind::Reply | DeliveryKind::Vital => true,
            DeliveryKind::Notice | DeliveryKind::Relay => false,
        };
        is_answer && self.reminds_of.is_none() && self.consent.is_none()
    }
}

/// What the contact did, which they see in their chat.
fn is_own_line(effect: &Effect) -> bool {
    match effect {
        Effect::Record(Record::Said(_) | Record::Edited(_) | Record::Pressed { .. } | Record::Sent(_)) => true,
        Effect::Record(Record::Happened { .. })
        | Effect::Say(_)
        | Effect::Tell(_)
        | Effect::Relay { .. }
        | Effect::Note { .. }
        | Effect::Person(_)
        | Effect::Reachable(_)
        | Effect::Appointment(_)
        | Effect::Ride(_)
        | Effect::Escalation(_)
        | Effect::Grant { .. }
        | Effect::Ring { .. }
        | Effect::Silence(_) => false,
    }
}

async fn finish_events(on: &mut AnyConnection, turns: &[Turn<'_>], now: DateTime<Utc>) -> Result<(), CommitError> {
    let statement = "UPDATE inbox SET state = 'done', done_at = $1 WHERE state = 'waiting' AND seq IN ({?})";
    let mut done = 0;
    for query in
        lists(statement, 1, turns, |query| query.bind(micros(now)), |query, turn| query.bind(turn.decided.taken.turn))
    {
        done += query.execute(&mut *on).await?.rows_affected();
    }
    if done == turns.len() as u64 { Ok(()) } else { Err(CommitError::Stale) }
}

/// Whether somebody who has just written has something else on its way, before which no answer may go.
async fn hear_before(on: &mut AnyConnection, turns: &mut [Turn<'_>], at_once: &AtOnce) -> Result<(), CommitError> {
    let may_leave = |turn: &Turn<'_>| match turn.decided.door {
        Door::Telegram => at_once.telegram > 0 && turn.decided.address.is_some(),
        Door::Web => at_once.web,
    };
    let asked: Vec<&str> =
        turns.iter().filter(|turn| turn.own_lines > 0 && may_leave(turn)).map(Turn::contact_id).collect();
    let statement =
        "SELECT DISTINCT contact_id FROM outbox WHERE state IN ('queued', 'sending') AND contact_id IN ({?})";
    let mut busy = Vec::<String>::new();
    for query in lists(statement, 0, &asked, |query| query, |query, id| query.bind(*id)) {
        for row in query.fetch_all(&mut *on).await? {
            busy.push(row.try_get("contact_id")?);
        }
    }
    let free: Vec<&str> = asked.into_iter().filter(|id| !busy.iter().any(|other| other == id)).collect();
    for turn in turns {
        turn.has_more_to_hear = !free.contains(&turn.contact_id());
    }
    Ok(())
}

/// Which deliveries leave at once: by Telegram the first answer of a turn, in the web chat all of them.
fn decide_stages(turns: &[Turn<'_>], deliveries: &mut [NewDelivery<'_>], at_once: &AtOnce) -> Vec<Kept> {
    let mut left = at_once.telegram;
    let decide = |turn: &Turn<'_>| {
        let mut kept = Kept::default();
        if turn.has_more_to_hear {
            return kept;
        }
        let number = turn.decided.taken.turn;
        let own = deliveries
            .iter_mut()
            .filter(|delivery| delivery.turn == number && delivery.contact_id == turn.contact_id());
        for delivery in own.take_while(|delivery| delivery.is_plain_answer()) {
            match (turn.decided.door, turn.decided.address) {
                (Door::Web, _) => delivery.stage = Stage::Sent,
                (Door::Telegram, Some(address)) if left > 0 => {
                    left -= 1;
                    delivery.stage = Stage::Sending;
                    kept.sending = Some(Delivery {
                        id: turn.row(delivery.n),
                        contact_id: turn.contact_id().to_owned(),
                        door: Door::Telegram,
                        address: address.clone(),
                        kind: delivery.kind,
                        body: delivery.body.clone(),
                        attempts: 0,
                        possible_repeat: false,
                        queued_at: turn.now,
                    });
                    break;
                }
                (Door::Telegram, _) => break,
            }
        }
        kept
    };
    turns.iter().map(decide).collect()
}

/// Gives every line that is seen now its number, in the order of the turn: first what they did, then what they are told.
fn number_lines(turns: &[Turn<'_>], gathered: &mut Gathered<'_>, mut shown: FxHashMap<String, i64>) {
    let is_sent = |line: &NewLine<'_>| {
        let delivery = gathered.deliveries.iter().find(|delivery| delivery.turn == line.turn && delivery.n == line.n);
        delivery.is_some_and(|delivery| delivery.stage == Stage::Sent)
    };
    let sent: Vec<bool> = gathered.lines.iter().map(|line| line.is_delivery && is_sent(line)).collect();
    for turn in turns {
        let Some(last) = shown.get_mut(turn.contact_id()) else { continue };
        let mut number = |line: &mut NewLine<'_>| {
            *last += 1;
            line.shown = Some(*last);
        };
        let of_turn = |line: &NewLine<'_>| line.turn == turn.decided.taken.turn;
        gathered.lines.iter_mut().filter(|line| of_turn(line) && line.is_own).for_each(&mut number);
        let lines = gathered.lines.iter_mut().zip(&sent).filter(|(line, sent)| **sent && of_turn(line));
        lines.map(|(line, _)| line).for_each(number);
    }
}

async fn queue_deliveries(
    on: &mut AnyConnection,
    deliveries: &[NewDelivery<'_>],
    at_once: &AtOnce,
    now: DateTime<Utc>,
) -> Result<(), CommitError> {
    let statement = "INSERT INTO outbox (id, turn, n, contact_id, kind, message, body, appointment_id, \
                     appointment_version, grant_id, share, rank, state, taken_until, attempts, settled_at, due_at, \
                     queued_at) VALUES {(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, $1, $1)}";
    for piece in pieces(deliveries) {
        let mut query = with_rows(statement, 1, piece.len()).bind(micros(now));
        for new in piece {
            let state = match new.stage {
                Stage::Queued => "queued",
                Stage::Sending => "sending",
                Stage::Sent => "sent",
            };
            query = query
                .bind(format!("{}.{}", new.turn, new.n))
                .bind(new.turn)
                .bind(new.n)
                .bind(new.contact_id)
                .bind(new.kind.name())
                .bind(new.message)
                .bind(new.sealed.as_slice())
                .bind(new.reminds_of.map(|(id, _)| id.as_str()))
                .bind(new.reminds_of.map(|(_, version)| *version))
                .bind(new.consent.map(|(grant, _)| grant))
                .bind(new.consent.map(|(_, share)| share))
                .bind(rank(new.kind))
                .bind(state)
                .bind((new.stage == Stage::Sending).then(|| micros(at_once.until)))
                .bind(i64::from(new.stage != Stage::Queued))
                .bind((new.stage == Stage::Sent).then(|| micros(now)));
        }
        query.execute(&mut *on).await?;
    }
    Ok(())
}

/// What somebody waits for goes before what nobody asked for.
fn rank(kind: DeliveryKind) -> i64 {
    match kind {
        DeliveryKind::Reply | DeliveryKind::Vital | DeliveryKind::Relay => 0,
        DeliveryKind::Notice => 1,
    }
}

fn place(index: usize) -> i64 {
    i64::try_from(index).unwrap_or(i64::MAX)
}
