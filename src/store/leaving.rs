//! What a turn says: the deliveries that it queues, and which of them leave at once, with their places in the chat.

use chrono::{DateTime, Utc};
use rustc_hash::FxHashMap;

use super::commit::{AtOnce, CommitError, Kept, Turn};
use super::deeds::Gathered;
use super::delivery::{Body, Delivery};
use super::instant::micros;
use super::key_ring::Holder;
use super::open::Store;
use super::sql::{self, Connection};
use super::transcript::NewLine;
use crate::care::contact::Door;
use crate::engine::effect::Say;
use crate::engine::event::DeliveryKind;

/// A delivery to be queued.
pub(super) struct NewDelivery<'a> {
    pub(super) turn: i64,
    pub(super) n: i64,
    pub(super) contact_id: &'a str,
    pub(super) kind: DeliveryKind,
    pub(super) message: &'a str,
    pub(super) body: &'a Body,
    pub(super) sealed: Vec<u8>,
    pub(super) reminds_of: Option<&'a (String, i64)>,
    pub(super) consent: Option<(&'a str, &'a str)>,
    pub(super) stage: Stage,
}

/// What a new delivery begins as.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    Queued,
    Sending,
    Sent,
}

impl Store {
    /// Counts what the contacts see now, and gives the last number of each before it.
    pub(super) async fn count_shown_lines(
        &self,
        on: &mut Connection,
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

impl<'a> NewDelivery<'a> {
    /// What a `Say` queues.
    pub(super) fn of(
        turn: &Turn<'_>,
        n: i64,
        contact_id: &'a str,
        holder: &Holder,
        say: &'a Say,
        body: &'a Body,
    ) -> Self {
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

/// Whether somebody who has just written has something else on its way, before which no answer may go.
pub(super) async fn hear_before(
    on: &mut Connection,
    turns: &mut [Turn<'_>],
    at_once: &AtOnce,
) -> Result<(), CommitError> {
    let may_leave = |turn: &Turn<'_>| match turn.decided.door {
        Door::Telegram => at_once.telegram > 0 && turn.decided.address.is_some(),
        Door::Web => at_once.web,
    };
    let asked: Vec<&str> =
        turns.iter().filter(|turn| turn.own_lines > 0 && may_leave(turn)).map(Turn::contact_id).collect();
    let statement =
        "SELECT DISTINCT contact_id FROM outbox WHERE state IN ('queued', 'sending') AND contact_id IN ({?})";
    let mut busy = Vec::<String>::new();
    for row in sql::list(statement, asked.iter().copied()).fetch(&mut *on).await? {
        busy.push(row.try_get("contact_id")?);
    }
    let free: Vec<&str> = asked.into_iter().filter(|id| !busy.iter().any(|other| other == id)).collect();
    for turn in turns {
        turn.has_more_to_hear = !free.contains(&turn.contact_id());
    }
    Ok(())
}

/// Which deliveries leave at once: by Telegram the first answer of a turn, in the web chat all of them.
pub(super) fn decide_stages(turns: &[Turn<'_>], deliveries: &mut [NewDelivery<'_>], at_once: &AtOnce) -> Vec<Kept> {
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
                        until: at_once.until,
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
pub(super) fn number_lines(turns: &[Turn<'_>], gathered: &mut Gathered<'_>, mut shown: FxHashMap<String, i64>) {
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

pub(super) async fn queue_deliveries(
    on: &mut Connection,
    deliveries: &[NewDelivery<'_>],
    at_once: &AtOnce,
    now: DateTime<Utc>,
) -> Result<(), CommitError> {
    let statement = "INSERT INTO outbox (id, turn, n, contact_id, kind, message, body, appointment_id, \
                     appointment_version, grant_id, share, rank, state, taken_until, attempts, settled_at, due_at, \
                     queued_at) VALUES {(?text, ?number, ?number, ?text, ?text, ?text, ?bytes, ?text, ?number, ?text, ?text, \
                     ?number, ?text, ?number, ?number, ?number, $1, $1)}";
    let mut queued = sql::rows(statement, 16).share(micros(now));
    for new in deliveries {
        let state = match new.stage {
            Stage::Queued => "queued",
            Stage::Sending => "sending",
            Stage::Sent => "sent",
        };
        queued
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
    queued.execute(on).await?;
    Ok(())
}

/// What somebody waits for goes before what nobody asked for.
fn rank(kind: DeliveryKind) -> i64 {
    match kind {
        DeliveryKind::Reply | DeliveryKind::Vital | DeliveryKind::Relay => 0,
        DeliveryKind::Notice => 1,
    }
}
