//! The transcript: what was said and done, in order.
//!
//! What stands in [`Line::what`]: of the contact's own lines `said`, `pressed`, `edited`, `sent:<what>` (a location's words
//! are "latitude, longitude", a shared phone number's the number); of the bot's lines the message's id; of an advocate's
//! `relay`; of the house's `happened:<what>:<detail>`, its detail empty when there is none.

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rustc_hash::FxHashMap;

use super::delivery::{Body, ButtonWords};
use super::error::StoreError;
use super::instant::{instant, micros};
use super::key_ring::Holder;
use super::open::Store;
use super::sql::{self, Connection, Row};
use crate::care::words::Words;
use crate::engine::event::DeliveryKind;

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The turn that wrote it.
    pub turn: i64,
    /// Its place in the turn.
    pub n: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// Whose line it is.
    pub side: Side,
    /// What kind of line; see the head of this file.
    pub what: String,
    /// Its words, if it has any.
    pub words: Option<Words>,
    /// The buttons under it.
    pub buttons: Vec<ButtonWords>,
    /// The advocate's name that the patient sees.
    pub from: Option<String>,
    /// Where its delivery stands, when it is one.
    pub delivery: Option<DeliveryState>,
}

/// Whose line it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The contact's.
    Them,
    /// The bot's.
    Bot,
    /// An advocate's.
    Advocate,
    /// The house's own, for the desk alone.
    House,
}

impl Side {
    fn named(name: &str) -> Option<Self> {
        match name {
            "them" => Some(Self::Them),
            "bot" => Some(Self::Bot),
            "advocate" => Some(Self::Advocate),
            "house" => Some(Self::House),
            _ => None,
        }
    }
}

/// Where a delivery stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeliveryState {
    /// `queued`, `sending`, `sent`, `unknown`, `failed` or `dropped`.
    pub state: String,
    /// A short code that says why it was not sent.
    pub why: Option<String>,
    /// Why it was to be sent.
    pub kind: DeliveryKind,
}

/// A line to be written.
#[derive(Default)]
pub(super) struct NewLine<'a> {
    pub(super) turn: i64,
    pub(super) n: i64,
    pub(super) id: String,
    pub(super) contact_id: &'a str,
    pub(super) at: DateTime<Utc>,
    pub(super) side: &'static str,
    pub(super) what: Cow<'a, str>,
    /// Sealed.
    pub(super) words: Option<Vec<u8>>,
    /// It is the delivery of its own id.
    pub(super) is_delivery: bool,
    /// It is what the contact did themselves.
    pub(super) is_own: bool,
    pub(super) advocate_id: Option<&'a str>,
    pub(super) shown: Option<i64>,
}

impl<'a> NewLine<'a> {
    /// The line is a delivery to `contact_id`.
    pub(super) fn of_delivery(self, contact_id: &'a str) -> Self {
        Self { contact_id, is_delivery: true, ..self }
    }
}

impl Store {
    /// For the desk: everything, the newest `limit` lines after line `(turn, n)`, oldest first.
    ///
    /// What a delivery's state is may change after a line was read, and a caregiver's line may be written late: reading
    /// anew is better than keeping.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn conversation(
        &self,
        contact_id: &str,
        after: Option<(i64, i64)>,
        limit: i64,
    ) -> Result<Vec<Line>, StoreError> {
        let mut on = self.read().await?;
        let Some(holder) = self.reader_of(&mut on, contact_id).await? else { return Ok(Vec::new()) };
        let (turn, n) = after.unwrap_or((-1, -1));
        let rows = sql::query(
            "SELECT t.id, t.turn, t.n, t.at, t.side, t.what, t.words, t.delivery_id, o.body, o.kind, o.state, o.why \
             FROM transcript t LEFT JOIN outbox o ON o.id = t.delivery_id \
             WHERE t.contact_id = $1 AND (t.turn > $2 OR (t.turn = $2 AND t.n > $3)) \
             ORDER BY t.turn DESC, t.n DESC LIMIT $4",
        )
        .bind(contact_id)
        .bind(turn)
        .bind(n)
        .bind(limit)
        .fetch_all(&mut on)
        .await?;
        rows.iter().rev().map(|row| line_in(row, &holder)).collect()
    }

    /// For the contact: what they did and what was sent to them, in the order in which they saw it; the newest `limit`
    /// lines after line `(turn, n)`, oldest first.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn chat_lines(
        &self,
        contact_id: &str,
        after: Option<(i64, i64)>,
        limit: i64,
    ) -> Result<Vec<Line>, StoreError> {
        let mut on = self.read().await?;
        let Some(holder) = self.reader_of(&mut on, contact_id).await? else { return Ok(Vec::new()) };
        let (turn, n) = after.unwrap_or((-1, -1));
        // An answer may be sent after the contact's next words were taken in: `shown` counts in the order of being seen.
        let rows = sql::query(
            "SELECT t.id, t.turn, t.n, t.at, t.side, t.what, t.words, t.delivery_id, o.body, o.kind, o.state, o.why \
             FROM transcript t LEFT JOIN outbox o ON o.id = t.delivery_id \
             WHERE t.contact_id = $1 AND t.shown IS NOT NULL AND t.shown > COALESCE( \
             (SELECT l.shown FROM transcript l WHERE l.contact_id = $1 AND l.turn = $2 AND l.n = $3), -1) \
             ORDER BY t.shown DESC LIMIT $4",
        )
        .bind(contact_id)
        .bind(turn)
        .bind(n)
        .bind(limit)
        .fetch_all(&mut on)
        .await?;
        rows.iter().rev().map(|row| line_in(row, &holder)).collect()
    }

    /// The key for reading a contact's lines; none when there is nothing to read (any more).
    pub(super) async fn reader_of(&self, on: &mut Connection, contact_id: &str) -> Result<Option<Holder>, StoreError> {
        match self.holder_of_contact(on, contact_id).await {
            Ok(holder) => Ok(Some(holder)),
            Err(StoreError::NoSuchContact | StoreError::Erased) => Ok(None),
            Err(other) => Err(other),
        }
    }

    /// Counts lines that contacts see now, and gives the last number of each before them. Holds the contacts' rows. Whoever
    /// says or gets something can be reached.
    pub(super) async fn count_shown_of(
        &self,
        on: &mut Connection,
        lines: &FxHashMap<&str, i64>,
    ) -> Result<FxHashMap<String, i64>, StoreError> {
        let mut by_count = BTreeMap::<i64, Vec<&str>>::new();
        for (contact_id, count) in lines {
            if *count > 0 {
                by_count.entry(*count).or_default().push(contact_id);
            }
        }
        let statement = "UPDATE contact SET shown = shown + $1, unreachable_at = NULL WHERE id IN ({?}) \
                         RETURNING id, shown";
        let mut before = FxHashMap::default();
        for (count, contact_ids) in &by_count {
            for row in sql::list(statement, contact_ids.iter().copied()).share(*count).fetch(&mut *on).await? {
                before.insert(row.try_get("id")?, row.try_get::<i64, _>("shown")? - count);
            }
        }
        Ok(before)
    }

    /// Whoever says or gets something can be reached.
    pub(super) async fn can_be_reached(&self, on: &mut Connection, contact_ids: &[&str]) -> Result<(), StoreError> {
        let statement = "UPDATE contact SET unreachable_at = NULL WHERE unreachable_at IS NOT NULL AND id IN ({?})";
        sql::list(statement, contact_ids.iter().copied()).execute(on).await?;
        Ok(())
    }

    pub(super) async fn write_lines(&self, on: &mut Connection, lines: &[NewLine<'_>]) -> Result<(), StoreError> {
        let statement = "INSERT INTO transcript (id, turn, n, contact_id, at, side, what, words, delivery_id, \
                         advocate_id, shown) \
                         VALUES {(?text, ?number, ?number, ?text, ?number, ?text, ?text, ?bytes, ?text, ?text, ?number)}";
        let mut written = sql::rows(statement, 11);
        for line in lines {
            written
                .bind(line.id.as_str())
                .bind(line.turn)
                .bind(line.n)
                .bind(line.contact_id)
                .bind(micros(line.at))
                .bind(line.side)
                .bind(&*line.what)
                .bind(line.words.as_deref())
                .bind(line.is_delivery.then_some(line.id.as_str()))
                .bind(line.advocate_id)
                .bind(line.shown);
        }
        written.execute(on).await?;
        Ok(())
    }
}

fn line_in(row: &Row, holder: &Holder) -> Result<Line, StoreError> {
    let id: String = row.try_get("id")?;
    let words: Option<Vec<u8>> = row.try_get("words")?;
    let mut line = Line {
        turn: row.try_get("turn")?,
        n: row.try_get("n")?,
        at: instant(row.try_get("at")?)?,
        side: Side::named(row.try_get("side")?).ok_or(StoreError::Damaged { place: "transcript.side" })?,
        what: row.try_get("what")?,
        words: words.map(|words| holder.open_words("transcript", &id, "words", &words)).transpose()?,
        buttons: Vec::new(),
        from: None,
        delivery: None,
    };
    let body: Option<Vec<u8>> = row.try_get("body")?;
    if let (Some(delivery_id), Some(body)) = (row.try_get::<Option<String>, _>("delivery_id")?, body) {
        let body: Body = holder.open_json("outbox", &delivery_id, "body", &body)?;
        let kind = DeliveryKind::named(row.try_get("kind")?).ok_or(StoreError::Damaged { place: "outbox.kind" })?;
        line.words = Some(body.text);
        line.buttons = body.buttons;
        line.from = body.from;
        line.delivery = Some(DeliveryState { state: row.try_get("state")?, why: row.try_get("why")?, kind });
    }
    Ok(line)
}
