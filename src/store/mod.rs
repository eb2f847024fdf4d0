//! Memory: one SQL text for SQLite and PostgreSQL. Alone knows SQL. Decides nothing.
//!
//! [`open::Store`] is the whole of it; each subject adds its own part to it in the file of its name. What a person said is
//! sealed ([`seal`]); every change is one [`writing`], and only [`dialect`] knows which database it is.

pub mod advocate;
mod appointment;
pub mod briefing;
pub mod census;
pub mod commit;
mod consent;
pub mod delivery;
pub mod desk;
mod dialect;
pub mod edition;
pub mod error;
mod escalation;
pub mod giving_up;
pub mod hub;
pub mod inbox;
pub mod incoming;
mod instant;
pub mod invented;
mod key_ring;
pub mod memory;
pub mod open;
pub mod outbox;
pub mod past;
pub mod person;
pub mod relief;
mod ride;
pub mod ring;
mod rows;
pub mod seal;
pub mod transcript;
pub mod turn_line;
mod writing;

pub use commit::{CommitError, Deed};
pub use error::StoreError;
pub use open::{OpenError, Store};
pub use seal::{KeyError, MasterKey};
