//! The field's nouns and their legal transitions. No I/O, no async, no clock, no words for people.

pub mod advocate;
pub mod appointment;
pub mod benefit;
pub mod clinic;
pub mod consent;
pub mod contact;
pub mod escalation;
pub mod keep;
pub mod moment;
pub mod person;
pub mod reminder;
pub mod ride;
pub mod words;
