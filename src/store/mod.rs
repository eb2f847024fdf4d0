//! Memory: one SQL text for SQLite and PostgreSQL. Alone knows SQL. Decides nothing.
//!
//! [`open::Store`] is the whole of it; each subject adds its own part to it in the file of its name. What a person said is
//! sealed ([`seal`]); every change is one [`writing`], and only [`dialect`] knows which database it is.

pub mod advocate;
mod appointment;
pub mod backup;
pub mod backup_file;
pub mod briefing;
pub mod census;
pub mod commit;
mod consent;
mod deeds;
pub mod delivery;
pub mod desk;
mod dialect;
pub mod doctor;
pub mod edition;
pub mod erase;
pub mod error;
mod escalation;
pub mod export;
pub mod find;
pub mod giving_up;
pub mod hub;
pub mod inbox;
pub mod incoming;
mod instant;
pub mod invented;
mod key_ring;
mod leaving;
pub mod master_key;
pub mod memory;
pub mod node;
pub mod open;
pub mod outbox;
pub mod past;
pub mod person;
mod proof;
pub mod relief;
pub mod restore;
pub mod retention;
mod ride;
pub mod ring;
pub mod rotate;
pub mod seal;
pub mod settling;
mod sql;
pub mod straight;
pub mod transcript;
pub mod turn_line;
mod writing;

pub use commit::{CommitError, Deed};
pub use error::StoreError;
pub use master_key::{KeyError, MasterKey, MasterKeys};
pub use open::{OpenError, Store};
