//! Rehearsing: conversations on the pure engine, in virtual time and without any database, and the scripts that hold them.
//! The words come from the same catalogue and the effects are done as the store does them; nothing is ever delivered.

pub mod memory;
pub mod stage;
