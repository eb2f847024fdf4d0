//! Speaking: the words of each language, and dates and numbers as each language writes them. Alone knows Fluent.
//!
//! A caller names a message and its variables and gets text for a person. It never gets an error, a raw key or a raw
//! variable: what is wrong with the words is found when they are loaded, and said to those who write them.

pub mod arg;
pub mod catalogue;
pub mod count;
pub mod ease;
pub mod flaw;
pub mod language;
pub mod message;
pub mod part;
pub mod reading;
pub mod shape;
pub mod tidy;

mod entry;
mod isolate;
mod judge;
mod kreyol;
mod moment;
mod number;
mod several;
mod syllable;
mod voice;
