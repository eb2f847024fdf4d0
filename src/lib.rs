//! Guidepost: talks with patients and caregivers by chat, reminds them, answers questions about rides and benefits, and
//! hands them to a human advocate without ever losing them.
//!
//! The house has floors, and imports go down only (`tests/it/house.rs` holds the law):
//! `care` (0) the field's nouns; `flow` (1) listening; `locale` (1) speaking; `engine` (2) deciding, pure; `drawing` (2) flows as pictures; `edition` (3) what
//! can be edited, as one whole; `rehearsal` (3) conversations in virtual time, and their scripts; `store` (3) memory; `channel` (4) the patients' doors; `desk` (4) the advocates' door; `worker` (5) the rounds; `command` (6) the
//! front step.

pub mod care;
pub mod chance;
pub mod channel;
pub mod clock;
pub mod command;
pub mod desk;
pub mod drawing;
pub mod edition;
pub mod engine;
pub mod flow;
pub mod locale;
pub mod look;
pub mod rehearsal;
pub mod store;
pub mod worker;
