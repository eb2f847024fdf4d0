//! What goes out: the words of a message, and what became of it.

use std::time::Duration;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::care::contact::Door;
use crate::care::words::Words;
use crate::engine::event::DeliveryKind;

/// The words of one message, in the language of the one who gets it. Sealed in the outbox as JSON.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Body {
    /// The text.
    pub text: Words,
    /// The buttons under it.
    #[serde(default)]
    pub buttons: Vec<ButtonWords>,
    /// Who speaks, when it is an advocate: the name that the patient sees.
    #[serde(default)]
    pub from: Option<String>,
}

/// A button in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ButtonWords {
    /// What stands on it (without its number).
    pub label: Words,
    /// What comes back when it is pressed.
    pub data: String,
}

/// One delivery, leased to whoever holds this value.
#[derive(Clone, Debug, PartialEq)]
pub struct Delivery {
    /// Its id: `<turn>.<n>`.
    pub id: String,
    /// To whom.
    pub contact_id: String,
    /// Through which door.
    pub door: Door,
    /// To which address.
    pub address: Words,
    /// Why it is sent.
    pub kind: DeliveryKind,
    /// What it says.
    pub body: Body,
    /// How often it was tried before.
    pub attempts: i64,
    /// Whether it may have arrived before: its text should say so.
    pub possible_repeat: bool,
    /// When the turn that says it was kept.
    pub queued_at: DateTime<Utc>,
    /// Until when it is this hand's: no other hand has the same moment.
    pub until: DateTime<Utc>,
}

/// What became of one try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The door's service accepted it; its own id of the message, when it has one.
    Sent {
        /// Such as Telegram's message id.
        external_id: Option<String>,
    },
    /// Provably not sent: try again, not before `after` when the service asked for that.
    Unsent {
        /// A short code (`connect`, `too-many`, `server`), never words.
        why: String,
        /// The pause that the service asked for.
        after: Option<Duration>,
    },
    /// Not begun: this chat, or the whole door, has had its share for now.
    NotYet {
        /// A short code (`pace`), never words.
        why: String,
    },
    /// The service will never take it.
    Refused {
        /// A short code (`blocked`, `not-found`, `bad-request`).
        why: String,
        /// Whether nothing can be sent to this contact any more.
        unreachable: bool,
    },
    /// Not sent: the contact has another address now, and it can be sent there.
    Moved {
        /// Where.
        address: Words,
    },
    /// It may or may not have been sent; nobody can know.
    Unknown {
        /// A short code (`broken`, `timeout`).
        why: String,
    },
}

impl Outcome {
    /// The outcome in one word, for metrics.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Sent { .. } => "sent",
            Self::Unsent { .. } => "unsent",
            Self::NotYet { .. } => "not-yet",
            Self::Refused { .. } => "refused",
            Self::Moved { .. } => "moved",
            Self::Unknown { .. } => "unknown",
        }
    }
}

/// One delivery and what became of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Settled {
    /// Which.
    pub delivery: Delivery,
    /// What became of it.
    pub outcome: Outcome,
    /// When it is tried again, if it was provably not sent.
    pub next_try_at: DateTime<Utc>,
}
