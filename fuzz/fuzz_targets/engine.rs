//! Anything that can happen, to any flow, at any time: `cargo +nightly fuzz run engine`.
#![no_main]

#[path = "../anything.rs"]
mod anything;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| anything::happen(&anything::shipped(), bytes));
