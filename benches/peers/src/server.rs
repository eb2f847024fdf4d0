//! The Bot API over HTTP on loopback, in one thread: connections, the long poll, and the delay of the way there and back.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use tokio::net::{TcpListener, TcpStream};
use tokio::time::Instant;

use crate::params::params;
use crate::town::Town;
use crate::wire::Line;

/// Telegram holds a poll for about 50 seconds at most, whatever the bot asks for.
const POLL_S_MAX: u64 = 50;

/// Serves connections until its task is dropped. `delay` passes before the answer to every call.
pub async fn serve(listener: TcpListener, town: Rc<RefCell<Town>>, delay: Duration) {
    loop {
        let Ok((stream, _)) = listener.accept().await else { continue };
        let _only_a_delay = stream.set_nodelay(true);
        // A bot that was killed breaks its connections: that is its affair.
        let town = Rc::clone(&town);
        tokio::task::spawn_local(async move { drop(converse(stream, town, delay).await) });
    }
}

async fn converse(stream: TcpStream, town: Rc<RefCell<Town>>, delay: Duration) -> std::io::Result<()> {
    let mut line = Line::new(stream);
    while let Some(request) = line.request().await? {
        let Some(params) = params(&request) else {
            line.answer(
                400,
                r#"{"ok":false,"error_code":400,"description":"Bad Request: can't parse the parameters"}"#,
            )
            .await?;
            continue;
        };
        town.borrow_mut().count(&request.method);
        let (status, json) = if request.method == "getupdates" {
            poll(&town, params.offset, params.limit, params.timeout).await
        } else {
            town.borrow_mut().answer(&request.method, &params)
        };
        let sends = request.method == "sendmessage";
        if sends {
            town.borrow_mut().sends_open += 1;
        }
        if !delay.is_zero() {
            tokio::time::sleep(delay).await;
        }
        let told = line.answer(status, &json).await;
        if sends {
            town.borrow_mut().sends_open -= 1;
        }
        told?;
    }
    Ok(())
}

/// Answers at once if there are updates, otherwise with the first that come or after the poll's time-out.
async fn poll(town: &RefCell<Town>, offset: Option<i64>, limit: Option<i64>, timeout: Option<i64>) -> (u16, String) {
    let timeout_s = timeout.and_then(|seconds| u64::try_from(seconds).ok()).unwrap_or(0).min(POLL_S_MAX);
    let deadline = Instant::now() + Duration::from_secs(timeout_s);
    let (poll, arrived) = {
        let mut town = town.borrow_mut();
        (town.begin_poll(offset), Rc::clone(&town.arrived))
    };
    loop {
        let news = arrived.notified();
        tokio::pin!(news);
        // Listen before looking, or an update between the two would go unheard.
        news.as_mut().enable();
        match town.borrow().collect(poll, limit) {
            None => {
                let why = "Conflict: terminated by other getUpdates request";
                return (409, format!(r#"{{"ok":false,"error_code":409,"description":"{why}"}}"#));
            }
            Some((json, empty)) if !empty || Instant::now() >= deadline => return (200, json),
            Some(_) => {}
        }
        let _woken_or_late = tokio::time::timeout_at(deadline, news).await;
    }
}
