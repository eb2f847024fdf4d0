//! What a clinic has lived through, or what broke in it.

use std::fmt;

use chrono::{DateTime, Utc};

use super::watch::{Promise, Seen};

/// Within so many days, what is rare has happened, too.
const RARE_DAYS: u64 = 365;

/// What was lived through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lived {
    pub days: u64,
    pub steps: u64,
    pub story: u64,
    pub seen: Seen,
    pub crashes: u64,
    pub pauses: u64,
}

impl Lived {
    pub fn add(&mut self, other: &Self) {
        self.days += other.days;
        self.steps += other.steps;
        self.story ^= other.story;
        self.crashes += other.crashes;
        self.pauses += other.pauses;
        let (mine, theirs) = (&mut self.seen, &other.seen);
        mine.turns += theirs.turns;
        mine.deliveries += theirs.deliveries;
        mine.repeats += theirs.repeats;
        mine.reminders += theirs.reminders;
        mine.escalations += theirs.escalations;
        mine.given_up += theirs.given_up;
        mine.told += theirs.told;
        mine.stops += theirs.stops;
        mine.unconsented += theirs.unconsented;
        mine.outdated += theirs.outdated;
        mine.late += theirs.late;
    }

    /// Whether everything that could break was there to break.
    pub fn happened_at_all(&self) -> bool {
        let seen = &self.seen;
        [
            seen.turns,
            seen.deliveries,
            seen.repeats,
            seen.reminders,
            seen.escalations,
            seen.given_up,
            seen.told,
            seen.stops,
            seen.outdated,
            seen.late,
        ]
        .into_iter()
        .chain([self.crashes, self.pauses])
        .all(|count| count > 0)
            && (seen.unconsented > 0 || self.days < RARE_DAYS)
    }
}

/// A promise that was broken, and when.
#[derive(Debug)]
pub struct Failed {
    pub promise: Promise,
    pub step: u64,
    pub what: String,
    pub at: DateTime<Utc>,
}

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}), at {}", self.promise.name(), self.what, self.at)
    }
}
