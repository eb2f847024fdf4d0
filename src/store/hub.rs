//! Wakes within this process, sent after a commit. They only hasten: whoever listens also polls, because a wake can be
//! missed and another process's commit sends none here.

use tokio::sync::{Notify, broadcast};

use crate::care::contact::Door;

/// A listener that is further behind than this has missed some and should look at everything again.
const CHANGES_KEPT_MAX: usize = 1024;

/// A contact's conversation has changed: an event came or was turned, a delivery was settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// Whose.
    pub contact_id: String,
}

/// Where wakes are sent and awaited.
#[derive(Debug)]
pub struct Hub {
    /// An event may wait to be turned. One waiter wakes; it should take until nothing is left.
    pub inbox: Notify,
    /// A delivery may wait to be sent by Telegram. One waiter wakes; it should take until nothing is left.
    pub telegram: Notify,
    /// A delivery may wait to be shown in the web chat. One waiter wakes; it should take until nothing is left.
    pub web: Notify,
    /// Every change; see [`Changed`].
    pub changed: broadcast::Sender<Changed>,
}

impl Default for Hub {
    fn default() -> Self {
        Self {
            inbox: Notify::new(),
            telegram: Notify::new(),
            web: Notify::new(),
            changed: broadcast::Sender::new(CHANGES_KEPT_MAX),
        }
    }
}

impl Hub {
    /// Awaits the next wake of a door's deliveries.
    pub async fn outbox_of(&self, door: Door) {
        match door {
            Door::Telegram => self.telegram.notified().await,
            Door::Web => self.web.notified().await,
        }
    }

    /// A delivery was queued: every door looks whether it is its own.
    pub(super) fn wake_outbox(&self) {
        self.telegram.notify_one();
        self.web.notify_one();
    }

    /// Tells everybody who listens that this contact's conversation has changed.
    pub(super) fn change(&self, contact_id: &str) {
        // Nobody listening is no failure.
        let _listeners = self.changed.send(Changed { contact_id: contact_id.to_owned() });
    }
}
