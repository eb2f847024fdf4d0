//! Rehearsing: conversations on the pure engine, in virtual time and without any database, and the scripts that hold them.
//! The words come from the same catalogue and the effects are done as the store does them; nothing is ever delivered.

pub mod coverage;
pub mod desk;
mod fact;
mod grammar;
mod meaning;
pub mod memory;
pub mod performance;
pub mod play;
pub mod prompt;
pub mod read;
pub mod replay;
pub mod run;
pub mod script;
pub mod stage;

pub use meaning::option_of;
