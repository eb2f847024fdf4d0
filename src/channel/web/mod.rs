//! The web chat.

pub mod chrome;
pub mod page;
