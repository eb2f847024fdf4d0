//! Everything that can happen to a conversation. Each is stored in the inbox before anybody says that it arrived.

use chrono::NaiveDateTime;
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::care::advocate::AdvocateId;
use crate::care::appointment::AppointmentId;
use crate::care::escalation::EscalationId;
use crate::care::moment::zone_name;
use crate::care::ride::RideId;
use crate::care::words::Words;

/// Something that happened to one contact. Serialised (sealed) in the inbox: names and fields are promises to old rows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Event {
    /// The contact wrote.
    Said {
        /// What.
        words: Words,
    },
    /// The contact pressed a button.
    Pressed {
        /// The button's data, as [`crate::engine::button`] writes it. Anything may come back from outside.
        button: String,
    },
    /// The contact sent something that is not text.
    Sent {
        /// What it was.
        what: Attachment,
        /// How the door calls it (Telegram's `file_id`), when it has a name: to look at it later, for those who may.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        file: Option<Words>,
    },
    /// The contact changed a message that was sent before.
    Edited {
        /// The new text.
        words: Words,
    },
    /// The contact blocked us at the door (Telegram says so), or opened it again.
    Reachable {
        /// Whether we can write.
        yes: bool,
    },

    /// A reminder rings.
    ReminderDue {
        /// Of which appointment.
        appointment: AppointmentId,
        /// Of which version of it; an older one is silent.
        version: i64,
        /// How long before the visit, in minutes.
        lead_minutes: i64,
    },
    /// A question has waited as long as its flow lets it.
    WaitOver {
        /// Which wait; another one than the session's is silent.
        wait: u32,
    },
    /// An escalation must climb, or return to the queue.
    ClimbDue {
        /// Which.
        escalation: EscalationId,
        /// The version it was planned for; an older one is silent.
        version: i64,
    },
    /// The desk's time to answer a ride is over.
    RideAnswerDue {
        /// Which.
        ride: RideId,
    },

    /// An advocate took the conversation.
    Claimed {
        /// Which escalation.
        escalation: EscalationId,
        /// Who.
        by: AdvocateId,
        /// The name that the patient sees.
        name: String,
    },
    /// An advocate wrote to the contact.
    Answered {
        /// Who.
        by: AdvocateId,
        /// The name that the patient sees.
        name: String,
        /// What.
        words: Words,
    },
    /// An advocate wrote a note that the contact never sees.
    Noted {
        /// Who.
        by: AdvocateId,
        /// What.
        words: Words,
    },
    /// An advocate gave the conversation back to the bot.
    HandedBack {
        /// Who.
        by: AdvocateId,
    },
    /// An advocate ended the escalation.
    Closed {
        /// Who.
        by: AdvocateId,
        /// Why, an id of the clinic's list.
        reason: String,
    },
    /// An advocate added an appointment.
    VisitAdded {
        /// Who.
        by: AdvocateId,
        /// The kind, an id of the clinic's reminder rules.
        kind: String,
        /// What it is.
        what: Words,
        /// Where, when known.
        place: Option<Words>,
        /// When, on the wall clock of `zone`.
        wall: NaiveDateTime,
        /// Whose wall.
        #[serde(with = "zone_name")]
        zone: Tz,
    },
    /// An advocate answered a request for a ride.
    RideSettled {
        /// Who.
        by: AdvocateId,
        /// Which.
        ride: RideId,
        /// Whether it comes.
        comes: bool,
        /// What the patient should know (when, which driver; or why not).
        note: Option<Words>,
    },

    /// A delivery to this contact did not get through and will not be tried again.
    Undelivered {
        /// Its id.
        delivery: String,
        /// Its kind.
        kind: DeliveryKind,
        /// Why, as the channel's fact (`blocked`, `not-found`, `too-often`).
        why: String,
    },
}

/// What came instead of text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Attachment {
    /// A place on the map, in degrees.
    Location {
        /// North of the equator.
        latitude: f64,
        /// East of Greenwich.
        longitude: f64,
    },
    /// A phone number, shared from the address book.
    PhoneNumber(Words),
    /// A voice message.
    Voice,
    /// A picture.
    Photo,
    /// A sticker or an animation.
    Sticker,
    /// A file or a film.
    File,
    /// Anything else.
    Other,
}

/// Why a delivery is on its way; it decides what may hold it back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DeliveryKind {
    /// The bot's answer to what the contact did. Held back while a human holds the conversation.
    Reply,
    /// Unasked: a reminder, news of a ride. Held back by STOP, by a human, by quiet hours (when it was planned).
    Notice,
    /// What must come through whatever else holds: the answer to STOP, the emergency numbers.
    Vital,
    /// An advocate's own words, or the news that one has come.
    Relay,
}

impl DeliveryKind {
    /// The name under which it is stored.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Reply => "reply",
            Self::Notice => "notice",
            Self::Vital => "vital",
            Self::Relay => "relay",
        }
    }

    /// The kind stored under `name`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        [Self::Reply, Self::Notice, Self::Vital, Self::Relay].into_iter().find(|kind| kind.name() == name)
    }
}

impl Event {
    /// Something was sent that the door has no name for.
    #[must_use]
    pub fn sent(what: Attachment) -> Self {
        Self::Sent { what, file: None }
    }

    /// The event's name, for rows and logs; it tells nothing of what was said.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Said { .. } => "said",
            Self::Pressed { .. } => "pressed",
            Self::Sent { .. } => "sent",
            Self::Edited { .. } => "edited",
            Self::Reachable { .. } => "reachable",
            Self::ReminderDue { .. } => "reminder-due",
            Self::WaitOver { .. } => "wait-over",
            Self::ClimbDue { .. } => "climb-due",
            Self::RideAnswerDue { .. } => "ride-answer-due",
            Self::Claimed { .. } => "claimed",
            Self::Answered { .. } => "answered",
            Self::Noted { .. } => "noted",
            Self::HandedBack { .. } => "handed-back",
            Self::Closed { .. } => "closed",
            Self::VisitAdded { .. } => "visit-added",
            Self::RideSettled { .. } => "ride-settled",
            Self::Undelivered { .. } => "undelivered",
        }
    }
}
