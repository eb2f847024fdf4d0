//! Memory: one SQL text for SQLite and PostgreSQL. Alone knows SQL. Decides nothing.

pub mod delivery;
pub mod incoming;
