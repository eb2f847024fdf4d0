//! Where chance comes from: one place to ask, with a seed, so that a test can have the same chance again. Only for what needs
//! no secret, such as how long to wait before another try; secrets are the store's.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// A source of chance. Clones share it.
#[derive(Clone, Debug)]
pub struct Chance {
    state: Arc<AtomicU64>,
}

impl Chance {
    /// The chance that this seed gives, each time.
    #[must_use]
    pub fn of_seed(seed: u64) -> Self {
        Self { state: Arc::new(AtomicU64::new(seed)) }
    }

    /// A number below `limit` (0 when that is 0): `SplitMix64`, evenly enough for limits far below 2^64.
    #[must_use]
    pub fn below(&self, limit: u64) -> u64 {
        const STEP: u64 = 0x9e37_79b9_7f4a_7c15;
        let mut z = self.state.fetch_add(STEP, Ordering::Relaxed).wrapping_add(STEP);
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)).checked_rem(limit).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_seed_gives_the_same_chance_again() {
        let of = |seed| {
            let chance = Chance::of_seed(seed);
            (0..5).map(|_| chance.below(1000)).collect::<Vec<_>>()
        };
        assert_eq!(of(7), of(7));
        assert_ne!(of(7), of(8));
        assert_eq!(Chance::of_seed(7).below(0), 0);
    }
}
