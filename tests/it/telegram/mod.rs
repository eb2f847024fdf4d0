//! The Telegram door, against a Bot API server that knows what each phone shows, and against canned answers for what
//! Telegram does on its bad days.
#![allow(clippy::disallowed_methods, reason = "how long a real connection takes is measured by a real clock")]

mod canned;
mod connecting;
mod delivering;
mod reading;
mod receiving;
