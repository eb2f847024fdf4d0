//! Decides what happens next. Performs nothing, waits for nothing, cannot fail; the same input gives the same turn.

pub mod briefing;
pub mod button;
pub mod effect;
pub mod event;
pub mod session;
