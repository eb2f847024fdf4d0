//! How long what is over is kept.

use chrono::{DateTime, TimeDelta, Utc};
use serde::Deserialize;

/// A repeat of an event is known by its row: doors and clocks repeat within days, never after a week.
pub const DAYS_MIN: u32 = 7;

/// A number of days, at least [`DAYS_MIN`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "u32")]
pub struct Days(u32);

/// Too few days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("what is over is kept for at least {DAYS_MIN} days: a repeat must be known as one")]
pub struct TooFew;

impl TryFrom<u32> for Days {
    type Error = TooFew;

    fn try_from(days: u32) -> Result<Self, TooFew> {
        if days < DAYS_MIN { Err(TooFew) } else { Ok(Self(days)) }
    }
}

impl Days {
    /// What is older than this at `now` is not kept.
    #[must_use]
    pub fn before(self, now: DateTime<Utc>) -> DateTime<Utc> {
        now - TimeDelta::days(i64::from(self.0))
    }
}

/// What is kept for how long; what is not named is kept for good.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct KeepDays {
    /// Lines of conversations, notes, visits and rides that are over, escalations that have ended.
    pub conversations: Option<Days>,
    /// Events that were turned and rings that rang: what a replay needs, and what makes a repeat harmless.
    pub events: Option<Days>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_kept_so_shortly_that_a_repeat_is_not_known() {
        assert_eq!(Days::try_from(DAYS_MIN - 1), Err(TooFew));
        let now = DateTime::UNIX_EPOCH + TimeDelta::days(100);
        assert_eq!(Days::try_from(90).unwrap().before(now), DateTime::UNIX_EPOCH + TimeDelta::days(10));
    }
}
