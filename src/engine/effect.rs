//! What a turn asks for. Performed by others, all in one transaction.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::event::{Attachment, DeliveryKind, Event};
use super::session::Session;
use crate::care::advocate::AdvocateId;
use crate::care::appointment::{Appointment, AppointmentId};
use crate::care::consent::{Grant, GrantId};
use crate::care::contact::ContactId;
use crate::care::escalation::Escalation;
use crate::care::person::NoticeConsent;
use crate::care::ride::Ride;
use crate::care::words::Words;
use crate::locale::arg::Args;

/// What `take_turn` gives back.
#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    /// Where the conversation stands now.
    pub session: Session,
    /// What is to be done, in this order. Effect `n` of turn `t` is named `t.n`.
    pub effects: Vec<Effect>,
}

/// One thing to be done.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Write down what the contact did, in their transcript.
    Record(Record),
    /// The bot says something to the turn's contact.
    Say(Say),
    /// The bot says something to a caregiver; delivered only while the grant is live and shares `subject`.
    Tell(Tell),
    /// An advocate's words to the contact.
    Relay {
        /// Who.
        by: AdvocateId,
        /// The name that the patient sees.
        name: String,
        /// What.
        words: Words,
    },
    /// An advocate's note.
    Note {
        /// Who.
        by: AdvocateId,
        /// What.
        words: Words,
    },
    /// Something about the person has changed.
    Person(PersonChange),
    /// The contact can be written to again, or cannot.
    Reachable(bool),
    /// Insert or replace an appointment (its version is one above the stored one, 0 is new).
    Appointment(Appointment),
    /// Insert or replace a ride.
    Ride(Ride),
    /// Insert or replace an escalation.
    Escalation(Escalation),
    /// Insert or replace a grant. `code` is there when it is new: the store keeps only its keyed hash.
    Grant {
        /// The grant.
        grant: Grant,
        /// The invitation's code in its plain form (letters and digits only).
        code: Option<Words>,
    },
    /// Ring at a moment: put `event` into this contact's inbox, under a key made of `subject`, so that it rings once.
    Ring {
        /// What it is about; a later [`Effect::Silence`] names it.
        subject: Subject,
        /// When.
        at: DateTime<Utc>,
        /// What will have happened.
        event: Event,
    },
    /// Everything that waits to ring about this subject stays silent, from this commit on.
    Silence(Subject),
}

/// What a ring is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// An appointment's reminders.
    Appointment(AppointmentId),
    /// The session's open question.
    Wait,
    /// An escalation's clock.
    Escalation(String),
    /// A ride's answer.
    Ride(String),
}

impl Subject {
    /// The name under which it is stored.
    #[must_use]
    pub fn key(&self) -> String {
        match self {
            Self::Appointment(id) => format!("appointment:{id}"),
            Self::Wait => "wait".to_owned(),
            Self::Escalation(id) => format!("escalation:{id}"),
            Self::Ride(id) => format!("ride:{id}"),
        }
    }
}

/// A line of the transcript that is not a delivery.
#[derive(Clone, Debug, PartialEq)]
pub enum Record {
    /// The contact's words.
    Said(Words),
    /// The contact pressed a button: what it said, as message id and option, for the desk's own language.
    Pressed {
        /// The message that words the option (`menu-more`), and the attribute or nothing for the message itself.
        label: Label,
    },
    /// The contact sent something that is not text.
    Sent(Attachment),
    /// The contact changed their words to these.
    Edited(Words),
    /// Something the desk should see in its place: a reminder that stayed silent, a delivery that failed.
    Happened {
        /// An id that the desk words (`reminder-held`, `undelivered`, `climbed`, `claimed`, `handed-back`, `closed`).
        what: &'static str,
        /// A short code that says more (`blocked`, a level), never a person's words.
        detail: String,
    },
}

/// A message that the bot says, still without words.
#[derive(Clone, Debug, PartialEq)]
pub struct Say {
    /// The Fluent message.
    pub message: String,
    /// Its variables.
    pub args: Args,
    /// The buttons under it.
    pub buttons: Vec<Button>,
    /// Why it is sent.
    pub kind: DeliveryKind,
    /// The appointment that it reminds of, at that version: checked again at delivery.
    pub reminds_of: Option<(AppointmentId, i64)>,
}

/// A message to a caregiver.
#[derive(Clone, Debug, PartialEq)]
pub struct Tell {
    /// To whom.
    pub contact: ContactId,
    /// In which language.
    pub language: String,
    /// By which consent; read again at delivery.
    pub grant: GrantId,
    /// Under which of its shares.
    pub share: Share,
    /// What.
    pub say: Say,
}

/// What a message to a caregiver is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Share {
    /// An appointment.
    Appointments,
    /// A ride.
    Rides,
}

impl Share {
    /// The name under which it is stored.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Appointments => "appointments",
            Self::Rides => "rides",
        }
    }
}

/// A button: where its words are, and what comes back when it is pressed.
#[derive(Clone, Debug, PartialEq)]
pub struct Button {
    /// Its words.
    pub label: Label,
    /// Its data, at most 64 bytes.
    pub data: String,
}

/// Where a label's words are.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The message.
    pub message: String,
    /// The attribute of it, or the message's own value.
    pub attribute: Option<String>,
    /// Its variables.
    pub args: Args,
}

/// A change of what we know of the person.
#[derive(Clone, Debug, PartialEq)]
pub enum PersonChange {
    /// The language they chose.
    Language(String),
    /// Their time zone.
    Zone(Tz),
    /// What they want to be called.
    Name(Words),
    /// They agreed to the notice.
    Consented(NoticeConsent),
    /// They said STOP.
    Stopped(DateTime<Utc>),
    /// They want to hear from us again.
    Started,
    /// Keep an answer; `None` forgets it.
    Keep(String, Option<serde_json::Value>),
}
