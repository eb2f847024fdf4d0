//! Every fact that a turn may read, gathered before it begins.

use crate::care::appointment::Appointment;
use crate::care::consent::Grant;
use crate::care::contact::Contact;
use crate::care::escalation::Escalation;
use crate::care::person::Person;
use crate::care::ride::Ride;

/// What is known about one contact when its turn comes.
#[derive(Clone, Debug, PartialEq)]
pub struct Briefing {
    /// The turn's number: the inbox row's own. New rows are named after it.
    pub turn: i64,
    /// 32 bytes that only this turn knows and that are the same when it is replayed: the source of codes.
    pub secret: [u8; 32],
    /// Who the turn is about.
    pub contact: Contact,
    /// The person behind the contact.
    pub person: Person,
    /// Their appointments that are not cancelled and not over, earliest first.
    pub appointments: Vec<Appointment>,
    /// Their rides that are asked for or confirmed and not over, earliest first.
    pub rides: Vec<Ride>,
    /// Grants they gave, open or live.
    pub helpers: Vec<Grant>,
    /// Grants they live by, as a caregiver.
    pub caring_for: Vec<Grant>,
    /// The grant whose code stands in what they just said, whatever its state; else the one that they opened and have not
    /// answered yet.
    pub invite: Option<Grant>,
    /// Their open escalation.
    pub escalation: Option<Escalation>,
}

impl Briefing {
    /// Whether a human holds the conversation.
    #[must_use]
    pub fn is_held(&self) -> bool {
        self.escalation.as_ref().is_some_and(Escalation::is_held)
    }
}
