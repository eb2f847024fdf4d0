//! How much a door may carry: so many messages a second in all, and to each chat. Telegram names about thirty a second in
//! bulk, one a second to a chat (short bursts are taken) and twenty a minute to a group
//! (<https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this>, read 2026-11). When it says "too many"
//! all the same, the chat in question waits, and the whole door only when several chats hear it at once.
//!
//! Pure: the present is an argument.

use chrono::{DateTime, TimeDelta, Utc};
use rustc_hash::FxHashMap;

/// A chat may hear so many messages at once before it is one a second: a turn says up to five things, and people send two or
/// three lines at once.
const CHAT_BURST: i32 = 20;
/// Telegram's own measure for groups: twenty a minute.
const GROUP_PER_MINUTE: f64 = 20.0;
/// So many different chats that are told to wait within [`ALIKE`] mean the whole door.
const CHATS_MEAN_DOOR: usize = 3;
/// See [`CHATS_MEAN_DOOR`].
const ALIKE: TimeDelta = TimeDelta::seconds(2);
/// Chats that are remembered; who has written nothing lately is forgotten first.
const CHATS_MAX: usize = 20_000;

/// What a door may carry.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// Messages a second in all; 0: no limit.
    pub per_second: f64,
    /// Messages a second to one chat, after a burst; 0: no limit.
    pub per_chat: f64,
}

/// Telegram's own measures.
pub const TELEGRAM: Limits = Limits { per_second: 30.0, per_chat: 1.0 };
/// No limit of ours.
pub const UNLIMITED: Limits = Limits { per_second: 0.0, per_chat: 0.0 };

/// What is left of a door's budget.
#[derive(Debug)]
pub struct Pace {
    limits: Limits,
    /// Nodes that share the door.
    nodes: u32,
    /// When the whole budget will be there again.
    full_at: DateTime<Utc>,
    closed_until: DateTime<Utc>,
    /// When each chat's budget will be whole again, or when it may hear again.
    chats: FxHashMap<String, Chat>,
    told_to_wait: Vec<(DateTime<Utc>, String)>,
}

#[derive(Clone, Copy, Debug)]
struct Chat {
    full_at: DateTime<Utc>,
    closed_until: DateTime<Utc>,
}

impl Pace {
    /// A whole budget.
    #[must_use]
    pub fn new(limits: Limits) -> Self {
        let (full_at, closed_until) = (DateTime::UNIX_EPOCH, DateTime::UNIX_EPOCH);
        Self { limits, nodes: 1, full_at, closed_until, chats: FxHashMap::default(), told_to_wait: Vec::new() }
    }

    /// So many nodes share the door from now on: each has its part of the budget.
    pub fn share_among(&mut self, nodes: u32) {
        self.nodes = nodes.max(1);
    }

    /// Takes up to `wanted` messages out of the door's budget, and says how many it got.
    pub fn take(&mut self, wanted: usize, now: DateTime<Utc>) -> usize {
        if now < self.closed_until {
            return 0;
        }
        let Some(each) = self.each() else { return wanted };
        let burst = TimeDelta::seconds(1).max(each);
        let from = self.full_at.max(now);
        let left = now + burst - from;
        let most = left.num_microseconds().unwrap_or(0) / each.num_microseconds().unwrap_or(1).max(1);
        let got = usize::try_from(most).unwrap_or(0).min(wanted);
        self.full_at = from + each * i32::try_from(got).unwrap_or(i32::MAX);
        got
    }

    /// Gives back what was taken and not used.
    pub fn give_back(&mut self, unused: usize) {
        if let Some(each) = self.each() {
            self.full_at -= each * i32::try_from(unused).unwrap_or(i32::MAX);
        }
    }

    /// Takes one message out of a chat's budget; or says when there will be one.
    ///
    /// # Errors
    /// The moment.
    pub fn take_for(&mut self, chat: &str, now: DateTime<Utc>) -> Result<(), DateTime<Utc>> {
        let (each, burst) = if chat.starts_with('-') && self.limits.per_chat > 0.0 {
            (seconds(60.0 / GROUP_PER_MINUTE), CHAT_BURST)
        } else if self.limits.per_chat > 0.0 {
            (seconds(1.0 / self.limits.per_chat), CHAT_BURST)
        } else {
            (TimeDelta::zero(), 1)
        };
        if each.is_zero() && !self.chats.contains_key(chat) {
            return Ok(());
        }
        if self.chats.len() >= CHATS_MAX {
            self.chats.retain(|_, chat| chat.full_at > now || chat.closed_until > now);
        }
        let unused = Chat { full_at: now, closed_until: DateTime::UNIX_EPOCH };
        let chat = self.chats.entry(chat.to_owned()).or_insert(unused);
        let from = chat.full_at.max(now);
        let free_at = (from - each * (burst - 1)).max(chat.closed_until);
        if free_at > now {
            return Err(free_at);
        }
        chat.full_at = from + each;
        Ok(())
    }

    /// The service said "too many" about this chat, and to wait until `until`.
    pub fn told_to_wait(&mut self, chat: &str, until: DateTime<Utc>, now: DateTime<Utc>) {
        let unused = Chat { full_at: now, closed_until: until };
        let entry = self.chats.entry(chat.to_owned()).or_insert(unused);
        entry.closed_until = entry.closed_until.max(until);
        self.told_to_wait.retain(|(at, other)| now - *at <= ALIKE && other != chat);
        self.told_to_wait.push((now, chat.to_owned()));
        if self.told_to_wait.len() >= CHATS_MEAN_DOOR {
            self.closed_until = self.closed_until.max(until);
        }
    }

    /// When the door may carry again, if it may not now.
    #[must_use]
    pub fn opens_at(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let each = self.each().unwrap_or_default();
        let budget_at = if each.is_zero() { now } else { self.full_at + each - TimeDelta::seconds(1).max(each) };
        let at = self.closed_until.max(budget_at);
        (at > now).then_some(at)
    }

    /// The time that one message costs.
    fn each(&self) -> Option<TimeDelta> {
        (self.limits.per_second > 0.0).then(|| seconds(f64::from(self.nodes) / self.limits.per_second))
    }
}

#[allow(clippy::cast_possible_truncation, reason = "a pace of years is no pace")]
fn seconds(seconds: f64) -> TimeDelta {
    TimeDelta::microseconds((seconds * 1e6) as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + seconds, 0).expect("an instant")
    }

    #[test]
    fn a_second_carries_thirty_and_what_was_not_used_comes_back() {
        let mut pace = Pace::new(TELEGRAM);
        assert_eq!(pace.take(100, at(0)), 30);
        assert_eq!(pace.take(1, at(0)), 0);
        pace.give_back(3);
        assert_eq!(pace.take(100, at(0)), 3);
        assert_eq!(pace.opens_at(at(0)).map(|opens| opens > at(0) && opens < at(1)), Some(true));
        assert_eq!(pace.take(100, at(1)), 30);
        pace.share_among(3);
        assert_eq!(pace.take(100, at(3)), 10);
    }

    #[test]
    fn a_chat_hears_a_burst_and_then_one_a_second() {
        let mut pace = Pace::new(TELEGRAM);
        let heard = (0..100).filter(|_| pace.take_for("7", at(0)).is_ok()).count();
        assert_eq!(heard, usize::try_from(CHAT_BURST).expect("a small number"));
        assert_eq!(pace.take_for("7", at(0)), Err(at(1)));
        assert_eq!(pace.take_for("7", at(1)), Ok(()));
        assert_eq!(pace.take_for("8", at(1)), Ok(()), "another chat has its own");
    }

    #[test]
    fn one_chat_that_must_wait_holds_up_nobody_else_and_three_close_the_door() {
        let mut pace = Pace::new(UNLIMITED);
        pace.told_to_wait("7", at(9), at(0));
        pace.told_to_wait("7", at(9), at(1));
        assert_eq!(pace.take_for("7", at(1)), Err(at(9)));
        assert_eq!((pace.take_for("8", at(1)), pace.take(5, at(1))), (Ok(()), 5));
        pace.told_to_wait("8", at(5), at(1));
        pace.told_to_wait("9", at(6), at(2));
        assert_eq!((pace.take(5, at(2)), pace.opens_at(at(2))), (0, Some(at(6))));
        assert_eq!(pace.take(5, at(6)), 5);
        assert_eq!(pace.take_for("7", at(9)), Ok(()));
    }
}
