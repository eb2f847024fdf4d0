//! Chance with a seed: what was decided by it is decided again by the same seed. What two processes do between two
//! decisions is the machine's own chance, so a seed repeats the plan and not the race.

use std::time::{SystemTime, UNIX_EPOCH};

/// A row of random numbers.
#[derive(Debug, Clone)]
pub struct Chance {
    /// What it began with.
    pub seed: u64,
    state: u64,
}

impl Chance {
    /// The row of the seed in the environment variable `name`, else of a new one.
    pub fn from_env(name: &str) -> Self {
        let given = std::env::var(name).ok().map(|seed| seed.parse().expect("a seed is a number"));
        let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("a clock after 1970");
        Self::of(given.unwrap_or_else(|| u64::from(now.subsec_nanos())))
    }

    /// The row of a seed.
    pub fn of(seed: u64) -> Self {
        Self { seed, state: seed }
    }

    /// The next number, below `limit`; 0 when that is 0.
    pub fn below(&mut self, limit: u64) -> u64 {
        // SplitMix64.
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % limit.max(1)
    }

    /// The next number below `limit`, as an index.
    pub fn index(&mut self, limit: usize) -> usize {
        usize::try_from(self.below(limit as u64)).expect("it is below a usize")
    }
}
