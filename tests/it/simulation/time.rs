//! Virtual time: it moves when the simulation moves it, and whoever waits says until when.

use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};

use chrono::{DateTime, TimeDelta, Utc};
use guidepost::clock::Clock;

/// The simulation's time. Clones share it.
#[derive(Clone)]
pub struct Time {
    pub clock: Clock,
    waits_until: Arc<Mutex<Option<DateTime<Utc>>>>,
}

impl Time {
    pub fn standing_at(at: DateTime<Utc>) -> Self {
        Self { clock: Clock::standing_at(at), waits_until: Arc::default() }
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// Until so much time has passed.
    pub fn pass(&self, time: TimeDelta) -> Until {
        Until { time: self.clone(), at: self.now() + time }
    }

    /// Polls a step: done, or until when it waits; `None` when it waits for nothing that will come.
    pub fn poll<T>(&self, step: &mut Pin<Box<dyn Future<Output = T> + Send>>) -> Result<T, Option<DateTime<Utc>>> {
        *self.waits_until.lock().expect("nobody panicked with it") = None;
        let mut nobody = Context::from_waker(std::task::Waker::noop());
        match step.as_mut().poll(&mut nobody) {
            Poll::Ready(done) => Ok(done),
            Poll::Pending => Err(*self.waits_until.lock().expect("nobody panicked with it")),
        }
    }
}

/// Waits until a moment of virtual time.
pub struct Until {
    time: Time,
    at: DateTime<Utc>,
}

impl Future for Until {
    type Output = ();

    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        if self.time.now() >= self.at {
            return Poll::Ready(());
        }
        *self.time.waits_until.lock().expect("nobody panicked with it") = Some(self.at);
        Poll::Pending
    }
}
