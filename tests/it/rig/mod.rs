//! Rigs stand in for the world around the product. Here only the one that this branch needs; the whole comes with `rigs`.
#![allow(dead_code, reason = "a rig offers the whole of its field; no single suite uses all of it")]
#![allow(clippy::disallowed_methods, reason = "the world outside has a real clock and real chance")]

pub mod bot_api;
