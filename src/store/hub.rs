//! Wakes within this process, sent after a commit. They only hasten: whoever listens also polls, because a wake can be
//! missed and another process's commit sends none here.

use std::sync::atomic::{AtomicBool, Ordering};

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

/// Says that something may wait, to whoever looks next and to whoever sleeps.
#[derive(Debug, Default)]
pub struct Wake {
    notify: Notify,
    may_wait: AtomicBool,
}

impl Wake {
    /// Something may wait. One sleeper wakes.
    pub fn notify_one(&self) {
        self.may_wait.store(true, Ordering::SeqCst);
        self.notify.notify_one();
    }

    /// Sleeps until something may wait.
    pub async fn notified(&self) {
        self.notify.notified().await;
    }

    /// Whether something may wait; asked again, not until the next wake. Whoever asks looks until nothing is left.
    pub fn take(&self) -> bool {
        self.may_wait.swap(false, Ordering::SeqCst)
    }
}

/// Where wakes are sent and awaited.
#[derive(Debug)]
pub struct Hub {
    /// An event may wait to be turned.
    pub inbox: Wake,
    /// A delivery may wait to be sent by Telegram.
    pub telegram: Wake,
    /// A delivery may wait to be shown in the web chat.
    pub web: Wake,
    /// Every change; see [`Changed`].
    pub changed: broadcast::Sender<Changed>,
}

impl Default for Hub {
    fn default() -> Self {
        Self {
            inbox: Wake::default(),
            telegram: Wake::default(),
            web: Wake::default(),
            changed: broadcast::Sender::new(CHANGES_KEPT_MAX),
        }
    }
}

impl Hub {
    /// The wake of a door's deliveries.
    pub fn outbox_of(&self, door: Door) -> &Wake {
        match door {
            Door::Telegram => &self.telegram,
            Door::Web => &self.web,
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
