//! Where the time comes from: one place to ask, so that tests can move it. Nothing below `worker` asks; it is told.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, TimeDelta, Utc};

/// A source of the present moment. Clones of a hand-moved clock share its hands.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The machine's own clock.
    System,
    /// A clock that stands still until moved; microseconds since 1970 UTC.
    Hand(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that shows `at` until it is moved.
    #[must_use]
    pub fn standing_at(at: DateTime<Utc>) -> Self {
        Self::Hand(Arc::new(AtomicI64::new(at.timestamp_micros())))
    }

    /// The present moment, to the microsecond.
    #[must_use]
    #[allow(clippy::disallowed_methods)] // The one place that may ask the machine.
    pub fn now(&self) -> DateTime<Utc> {
        match self {
            Self::System => {
                let now = Utc::now();
                // Instants are stored as whole microseconds: what was written is then what is read.
                DateTime::from_timestamp_micros(now.timestamp_micros()).unwrap_or(now)
            }
            Self::Hand(micros) => DateTime::from_timestamp_micros(micros.load(Ordering::SeqCst)).unwrap_or_default(),
        }
    }

    /// Moves a hand-moved clock on; the machine's clock does not listen.
    pub fn advance(&self, by: TimeDelta) {
        if let Self::Hand(micros) = self {
            micros.fetch_add(by.num_microseconds().unwrap_or(0), Ordering::SeqCst);
        }
    }
}
