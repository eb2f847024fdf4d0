//! A door's carrier: how much may be on its way at once and how fast, and where deliveries that are marked as being sent are
//! handed over. Whoever commits a turn reserves first and hands over what the commit has marked, so that nothing is marked
//! that does not leave at once.

use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::mpsc;

use super::pace::{Limits, Pace};
use crate::care::contact::Door;
use crate::chance::Chance;
use crate::channel::carry::Carry;
use crate::store::delivery::{Delivery, Outcome, Settled};

/// Deliveries on their way at once, at most. At 30 ms an answer, that is 17,000 a second.
pub const ON_THE_WAY_MAX: usize = 512;
/// A delivery is this process's for so long; longer than the slowest try of any door.
pub const LEASE: TimeDelta = TimeDelta::seconds(150);
/// Why a delivery goes back that this process held for too long before it was begun.
const LATE: &str = "late";
/// The first pause before another try, in seconds; each further one is twice as long.
const RETRY_FIRST_S: i64 = 2;
/// The longest pause before another try, in seconds.
const RETRY_MAX_S: i64 = 3600;

/// See the head of this file.
pub struct Carrier {
    door: Door,
    by: Box<dyn Carry>,
    measure: Mutex<Measure>,
    departing: mpsc::UnboundedSender<Delivery>,
    chance: Chance,
}

struct Measure {
    pace: Pace,
    free: usize,
}

impl Carrier {
    /// A carrier, and where what it is handed comes out. What comes out is at most [`ON_THE_WAY_MAX`], because everything is
    /// reserved before.
    #[must_use]
    pub fn new(
        door: Door,
        by: Box<dyn Carry>,
        limits: Limits,
        chance: Chance,
    ) -> (Self, mpsc::UnboundedReceiver<Delivery>) {
        let (departing, out) = mpsc::unbounded_channel();
        let measure = Mutex::new(Measure { pace: Pace::new(limits), free: ON_THE_WAY_MAX });
        (Self { door, by, measure, departing, chance }, out)
    }

    /// Which door it carries through.
    #[must_use]
    pub fn door(&self) -> Door {
        self.door
    }

    /// Reserves room for up to `wanted` deliveries, and says for how many there is some.
    pub fn reserve(&self, wanted: usize, now: DateTime<Utc>) -> usize {
        let mut measure = self.measure();
        let got = measure.free.min(wanted);
        let got = measure.pace.take(got, now);
        measure.free -= got;
        got
    }

    /// Gives back room that was reserved and not used.
    pub fn give_back(&self, unused: usize) {
        let mut measure = self.measure();
        measure.free += unused;
        measure.pace.give_back(unused);
    }

    /// Deliveries have arrived or failed: their room is free again.
    pub fn came_back(&self, deliveries: usize) {
        self.measure().free += deliveries;
    }

    /// How many are on their way.
    #[must_use]
    pub fn on_the_way(&self) -> usize {
        ON_THE_WAY_MAX.saturating_sub(self.measure().free)
    }

    /// Whether a chat may hear one more now; if so, it is counted.
    ///
    /// # Errors
    /// When it may.
    pub fn take_for(&self, chat: &str, now: DateTime<Utc>) -> Result<(), DateTime<Utc>> {
        self.measure().pace.take_for(chat, now)
    }

    /// When the door may carry again, if it may not now.
    #[must_use]
    pub fn opens_at(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.measure().pace.opens_at(now)
    }

    /// So many nodes share the door.
    pub fn share_among(&self, nodes: u32) {
        self.measure().pace.share_among(nodes);
    }

    /// Hands over a delivery that is marked as being sent and for which room is reserved.
    pub fn hand_over(&self, delivery: Delivery) {
        // Whoever takes them out has ended only when the process ends: then it counts as interrupted.
        let _handed = self.departing.send(delivery);
    }

    /// Carries it and says when to try again. Past its lease it goes back instead: the process was paused, and it may be in
    /// another hand by now.
    pub async fn carry(&self, delivery: Delivery, now: impl Fn() -> DateTime<Utc>) -> Settled {
        let begins_at = now();
        if begins_at >= delivery.until {
            let outcome = Outcome::NotYet { why: LATE.to_owned() };
            return Settled { delivery, outcome, next_try_at: begins_at };
        }
        let outcome = self.by.carry(&delivery).await;
        let now = now();
        if let Outcome::Unsent { why, after: Some(after) } = &outcome
            && why == "too-many"
        {
            let until = now + TimeDelta::from_std(*after).unwrap_or(TimeDelta::seconds(RETRY_MAX_S));
            self.measure().pace.told_to_wait(delivery.address.reveal(), until, now);
        }
        let next_try_at = now + pause(&delivery, &outcome, &self.chance);
        Settled { delivery, outcome, next_try_at }
    }

    fn measure(&self) -> MutexGuard<'_, Measure> {
        self.measure.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Twice as long each time, and up to a quarter more, so that those who failed together do not come back together; never
/// sooner than the service asked for.
fn pause(delivery: &Delivery, outcome: &Outcome, chance: &Chance) -> TimeDelta {
    let doublings = u32::try_from(delivery.attempts.clamp(0, 16)).unwrap_or(0);
    let own = TimeDelta::seconds((RETRY_FIRST_S << doublings).min(RETRY_MAX_S));
    let asked = match outcome {
        Outcome::Unsent { after: Some(after), .. } => {
            let asked = TimeDelta::from_std(*after).unwrap_or(TimeDelta::seconds(RETRY_MAX_S));
            asked.max(TimeDelta::seconds(1))
        }
        Outcome::Unsent { after: None, .. }
        | Outcome::Sent { .. }
        | Outcome::NotYet { .. }
        | Outcome::Moved { .. }
        | Outcome::Refused { .. }
        | Outcome::Unknown { .. } => own,
    };
    let quarter_ms = u64::try_from(asked.num_milliseconds() / 4).unwrap_or(0);
    asked + TimeDelta::milliseconds(i64::try_from(chance.below(quarter_ms)).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use futures_util::future::BoxFuture;

    use super::super::pace::UNLIMITED;
    use super::*;
    use crate::care::words::Words;
    use crate::engine::event::DeliveryKind;
    use crate::store::delivery::Body;

    /// Everything arrives, and is counted.
    struct Counting(Arc<AtomicUsize>);

    impl Carry for Counting {
        fn carry<'a>(&'a self, _delivery: &'a Delivery) -> BoxFuture<'a, Outcome> {
            self.0.fetch_add(1, Ordering::Relaxed);
            Box::pin(async { Outcome::Sent { external_id: None } })
        }
    }

    #[tokio::test]
    async fn what_was_held_past_its_lease_goes_back_unsent() {
        let until = DateTime::UNIX_EPOCH + LEASE;
        let delivery = Delivery {
            id: "1.0".to_owned(),
            contact_id: "c1".to_owned(),
            door: Door::Telegram,
            address: Words::new("1"),
            kind: DeliveryKind::Reply,
            body: Body { text: Words::new("hello"), buttons: Vec::new(), from: None },
            attempts: 0,
            possible_repeat: false,
            queued_at: DateTime::UNIX_EPOCH,
            until,
        };
        let sent = Arc::new(AtomicUsize::new(0));
        let by = Box::new(Counting(Arc::clone(&sent)));
        let (carrier, _out) = Carrier::new(Door::Telegram, by, UNLIMITED, Chance::of_seed(1));
        let in_time = carrier.carry(delivery.clone(), || until - TimeDelta::seconds(1)).await;
        assert_eq!((in_time.outcome, sent.load(Ordering::Relaxed)), (Outcome::Sent { external_id: None }, 1));
        let late = carrier.carry(delivery, || until).await;
        assert_eq!((late.outcome, late.next_try_at), (Outcome::NotYet { why: LATE.to_owned() }, until));
        assert_eq!(sent.load(Ordering::Relaxed), 1, "nothing was sent past its lease");
    }
}
