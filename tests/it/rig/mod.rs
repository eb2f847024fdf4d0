//! Rigs stand in for the world around the product: Telegram, PostgreSQL, a browser, the built binary.
//!
//! A rig holds the truth of its side and answers as the real one does; it never looks inside the product.
//! Every process that a rig starts is on a [`leash`]: it ends with the test process, however that ends.
#![allow(dead_code, reason = "a rig offers the whole of its field; no single suite uses all of it")]
#![allow(clippy::disallowed_methods, reason = "the world outside has a real clock and real chance")]

pub mod binary;
pub mod bot_api;
pub mod browser;
pub mod chance;
pub mod collector;
pub mod database;
pub mod leash;
pub mod missing;
pub mod postgres;
pub mod proxy;
pub mod small_disk;
pub mod tracer;
