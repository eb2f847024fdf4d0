//! Live pages: a stream that says that something has changed, never what. The page then asks for what it shows, so that
//! nothing can be missed, doubled or seen by the wrong eyes.

use std::convert::Infallible;
use std::time::Duration;

use axum::http::{HeaderName, HeaderValue};
use axum::response::sse::{Event, KeepAlive};
use axum::response::{IntoResponse, Response, Sse};
use futures_util::{Stream, StreamExt};
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::{RecvError, TryRecvError};
use tokio_util::sync::CancellationToken;

/// Look again this often when nobody has told of a change: another process may have made one, and "12 min" grows.
const LOOK_AGAIN_AFTER: Duration = Duration::from_secs(20);
/// Changes come in bunches: a turn, its deliveries. One look serves them all.
const GATHER_FOR: Duration = Duration::from_millis(60);
/// A comment on the line keeps proxies from closing it.
const SIGN_OF_LIFE_EVERY: Duration = Duration::from_secs(15);

/// Why to look again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wake<T> {
    /// Perhaps everything has changed: at the beginning, after changes were missed, from time to time.
    Everything,
    /// These have changed.
    Some(Vec<T>),
}

/// Listens for changes for one open page.
#[derive(Debug)]
pub struct Listener<T> {
    changes: Receiver<T>,
    closing: CancellationToken,
    pace: Duration,
    begun: bool,
}

impl<T: Clone> Listener<T> {
    /// Listens from now on, until `closing`. Two wakes are at least `pace` apart: many pages that look at much must not
    /// wear the house out.
    #[must_use]
    pub fn new(changes: Receiver<T>, closing: CancellationToken, pace: Duration) -> Self {
        Self { changes, closing, pace, begun: false }
    }

    /// Waits for the next reason to look; none when the house closes.
    pub async fn next(&mut self) -> Option<Wake<T>> {
        if !self.begun {
            self.begun = true;
            return Some(Wake::Everything);
        }
        tokio::select! {
            () = self.closing.cancelled() => return None,
            () = tokio::time::sleep(self.pace) => {}
        }
        let change = tokio::select! {
            () = self.closing.cancelled() => return None,
            () = tokio::time::sleep(LOOK_AGAIN_AFTER) => return Some(Wake::Everything),
            change = self.changes.recv() => change,
        };
        let mut all = match change {
            Ok(change) => vec![change],
            Err(RecvError::Lagged(_)) => return Some(Wake::Everything),
            Err(RecvError::Closed) => return None,
        };
        tokio::time::sleep(GATHER_FOR).await;
        loop {
            match self.changes.try_recv() {
                Ok(change) => all.push(change),
                Err(TryRecvError::Lagged(_)) => return Some(Wake::Everything),
                Err(TryRecvError::Empty | TryRecvError::Closed) => return Some(Wake::Some(all)),
            }
        }
    }
}

/// The answer that carries `events` for as long as the page is open.
pub fn answer(events: impl Stream<Item = Event> + Send + 'static) -> Response {
    let keep_alive = KeepAlive::new().interval(SIGN_OF_LIFE_EVERY);
    let mut response = Sse::new(events.map(Ok::<_, Infallible>)).keep_alive(keep_alive).into_response();
    // Some proxies collect an answer before they pass it on; this asks them not to.
    response.headers_mut().insert(HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no"));
    response
}

#[cfg(test)]
mod tests {
    use tokio::sync::broadcast;

    use super::*;

    #[tokio::test]
    async fn a_page_looks_at_the_beginning_then_once_for_a_bunch_and_ends_with_the_house() {
        let (tell, changes) = broadcast::channel(4);
        let closing = CancellationToken::new();
        let mut listener = Listener::new(changes, closing.clone(), Duration::from_millis(1));
        assert_eq!(listener.next().await, Some(Wake::Everything));
        tell.send("a").unwrap();
        tell.send("b").unwrap();
        assert_eq!(listener.next().await, Some(Wake::Some(vec!["a", "b"])));
        for _ in 0..9 {
            tell.send("c").unwrap();
        }
        assert_eq!(listener.next().await, Some(Wake::Everything), "it missed some");
        closing.cancel();
        while listener.next().await.is_some() {}
    }
}
