//! Conversations on the pure engine, as patients, caregivers and advocates have them.

mod benefits;
mod escalation;
mod hard;
mod interrupts;
mod rides;
mod visits;
mod welcome;
