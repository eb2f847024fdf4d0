//! What a door hands in.

use super::turn_line::Taken;
use crate::care::contact::Door;
use crate::care::words::Words;
use crate::engine::event::Event;

/// One thing that came through a patient's door. Stored and committed before the door tells anybody that it arrived.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    /// Makes a repeat harmless: the same key is stored once (`telegram:<update id>:<bot id>`, `web:<form's token>`).
    pub key: String,
    /// Which door.
    pub door: Door,
    /// The address at that door: a chat id, a visitor's token.
    pub address: Words,
    /// The language that the door suggests for somebody new (BCP 47).
    pub language_hint: Option<String>,
    /// What happened.
    pub event: Event,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// Whose it is; a contact is made on the first event.
    pub contact_id: String,
    /// The inbox row's number; of a repeat, the first one's.
    pub turn: i64,
    /// Whether it had been stored before.
    pub repeat: bool,
}

/// What became of one of many.
#[derive(Clone, Debug, PartialEq)]
pub struct Put {
    /// Where it is kept.
    pub received: Received,
    /// The event itself, when it was taken at once by whoever put it.
    pub taken: Option<Taken>,
}
