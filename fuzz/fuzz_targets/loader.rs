//! Anything as a file: `cargo +nightly fuzz run loader`.
#![no_main]

#[path = "../anything.rs"]
mod anything;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| anything::load(&anything::shipped(), bytes));
