//! Anything as a file, and anything that can happen to any flow at any time: never a panic, never past a named limit. The
//! fuzzers in `fuzz/` run the same functions for longer; `PROPTEST_CASES=10000` does without them.

use proptest::prelude::*;

#[path = "../../fuzz/anything.rs"]
mod bytes;

/// Cases in the normal suite; the environment may ask for more.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|count| count.parse().ok()).unwrap_or(100)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_file_is_read_or_refused(choices in prop::collection::vec(any::<u8>(), 0..400)) {
        bytes::load(bytes::shipped(), &choices);
    }

    #[test]
    fn anything_may_happen_to_any_flow_at_any_time(choices in prop::collection::vec(any::<u8>(), 0..600)) {
        bytes::happen(bytes::shipped(), &choices);
    }
}
