//! The web chat, through its own door.

mod browsing;
mod chatting;
mod entering;
pub mod house;
mod keeping;
pub mod page;
