//! Receives: asks for updates, has each stored, and only then tells Telegram, by the offset of the next request, that
//! they arrived. Whenever the process stops, what was not stored comes again, and what comes again has the same key.
//! Never gives up, never skips what could not be stored, never stands still for an update that it cannot read.

use std::fmt::Display;
use std::future::Future;
use std::time::Duration;

use serde::de::IgnoredAny;
use serde_json::value::RawValue;
use teloxide::Bot;
use teloxide::payloads::{AnswerCallbackQuery, GetUpdates, GetUpdatesSetters};
use teloxide::types::{AllowedUpdate, CallbackQueryId};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;
use tracing::{error, info, warn};

use super::call::{CALL_TIME_MAX, CallError, call};
use super::connect::Connected;
use super::incoming::incoming;
use super::update::{Update, UpdateId};
use crate::store::incoming::Incoming;

/// How long Telegram may hold a request until something happens, in seconds. Some routers on the way drop a connection
/// that is silent for a minute; Telegram itself allows 50.
const POLL_S: u32 = 25;
/// When an answer is overdue: what was asked for, and time for the way there and back.
const POLL_TIME_MAX: Duration = Duration::from_secs(POLL_S as u64 + 10);
/// The first pause after a failure; each further one is twice as long.
const PAUSE_FIRST: Duration = Duration::from_millis(250);
/// The longest pause of our own: a patient waits no longer than this after a repair. Telegram may ask for more.
const PAUSE_MAX: Duration = Duration::from_secs(30);

/// Receives until `stop`. `put` stores everything that came at once and returns when it is committed; if it fails, the same
/// is put again after a pause. Its error's text is logged, so it must hold none of the patient's words. While it waits,
/// nothing more is asked for: what is too much for us stays at Telegram.
///
/// `tell` hears how it stands after each answer: nothing when it works, a short code when it does not.
pub async fn receive<P, F, E>(
    connected: &Connected,
    put: P,
    tell: impl Fn(Option<&'static str>),
    stop: CancellationToken,
) where
    P: Fn(Vec<Incoming>) -> F,
    F: Future<Output = Result<(), E>>,
    E: Display,
{
    let mut offset = None;
    let mut failed: Option<Failed> = None;
    let mut answers = JoinSet::new();
    loop {
        let batch = tokio::select! {
            biased;
            () = stop.cancelled() => return,
            batch = ask(&connected.bot, offset) => batch,
        };
        match batch {
            Ok(batch) => {
                tell(None);
                if failed.take().is_some() {
                    info!("Telegram: receiving again");
                }
                let (presses, incoming): (Vec<_>, Vec<_>) =
                    batch.updates.iter().filter_map(|update| understand(connected.id, update)).unzip();
                if !incoming.is_empty() && !stored(&put, incoming, &stop).await {
                    return;
                }
                for press in presses.into_iter().flatten() {
                    answers.spawn(stop_spinning(connected.bot.clone(), press));
                }
                // Every update up to here is stored. An empty batch sets no offset: Telegram has forgotten what was
                // below it, and a count that starts anew lower after a quiet week is not missed.
                offset = batch.next;
            }
            Err(error) => {
                tell(Some(error.code()));
                let before = failed.take();
                if before.as_ref().is_none_or(|before| before.code != error.code()) {
                    log(&error);
                }
                let times = before.map_or(0, |before| before.times);
                let asked = if let CallError::TooMany { after } = error { after } else { None };
                if !slept(asked.unwrap_or_else(|| pause(times)), &stop).await {
                    return;
                }
                failed = Some(Failed { code: error.code(), times: times + 1 });
            }
        }
        while answers.try_join_next().is_some() {}
    }
}

/// Failures in a row, and what the last one was.
struct Failed {
    code: &'static str,
    times: u32,
}

struct Batch {
    updates: Vec<Box<RawValue>>,
    next: Option<i32>,
}

async fn ask(bot: &Bot, offset: Option<i32>) -> Result<Batch, CallError> {
    let kinds = [
        AllowedUpdate::Message,
        AllowedUpdate::EditedMessage,
        AllowedUpdate::CallbackQuery,
        AllowedUpdate::MyChatMember,
    ];
    let mut payload = GetUpdates::new().timeout(POLL_S).allowed_updates(kinds);
    payload.offset = offset;
    // Each for itself, because one update that cannot be read must not take the others with it.
    let updates: Vec<Box<RawValue>> = call(bot, &payload, POLL_TIME_MAX).await?;
    let next = updates.iter().rev().find_map(|update| update_id(update)).map(|last| last.saturating_add(1));
    if next.is_none() && !updates.is_empty() {
        // They could not be acknowledged and would come again at once.
        return Err(CallError::Broken);
    }
    Ok(Batch { updates, next })
}

fn update_id(update: &RawValue) -> Option<i32> {
    serde_json::from_str::<UpdateId>(update.get()).ok().map(|update| update.update_id)
}

/// What to store, and the press to answer when that is done.
fn understand(bot_id: i64, update: &RawValue) -> Option<(Option<CallbackQueryId>, Incoming)> {
    let Ok(update) = serde_json::from_str::<Update>(update.get()) else {
        error!(
            update.id = update_id(update),
            "Telegram: an update that cannot be read is passed over; it will not come again"
        );
        return None;
    };
    let press = update.callback_query.as_ref().map(|press| CallbackQueryId(press.id.clone()));
    incoming(bot_id, update).map(|incoming| (press, incoming))
}

/// Puts until it is stored; `false` when stopped before that.
async fn stored<P, F, E>(put: &P, incoming: Vec<Incoming>, stop: &CancellationToken) -> bool
where
    P: Fn(Vec<Incoming>) -> F,
    F: Future<Output = Result<(), E>>,
    E: Display,
{
    let mut times = 0;
    while let Err(error) = put(incoming.clone()).await {
        if times == 0 {
            error!(%error, "Telegram: updates could not be stored; they are tried until they are");
        }
        if !slept(pause(times), stop).await {
            return false;
        }
        times += 1;
    }
    if times > 0 {
        info!(times, "Telegram: the updates are stored");
    }
    true
}

/// Stops the spinning of a pressed button. If that fails, it stops by itself after a while.
async fn stop_spinning(bot: Bot, press: CallbackQueryId) {
    let _spins_on: Result<IgnoredAny, _> = call(&bot, &AnswerCallbackQuery::new(press), CALL_TIME_MAX).await;
}

fn log(error: &CallError) {
    match error {
        CallError::Refused { status: 409, .. } if error.says("webhook") => error!(
            "Telegram: somebody set a webhook for this bot, so nothing arrives here; restart, which removes it, or give \
             each program a bot of its own"
        ),
        CallError::Refused { status: 409, .. } => error!(
            "Telegram: another program receives this bot's messages with the same token; stop it, or give this one a bot \
             of its own"
        ),
        CallError::Refused { status: 401 | 404, .. } => {
            error!("Telegram: the token is not accepted any more; get a new one from @BotFather, set it and restart");
        }
        _ => warn!(code = error.code(), %error, "Telegram: receiving failed; trying again until it works"),
    }
}

/// The pause after `times` failures before this one.
fn pause(times: u32) -> Duration {
    PAUSE_FIRST.saturating_mul(2_u32.saturating_pow(times)).min(PAUSE_MAX)
}

/// Sleeps; `false` when stopped meanwhile.
async fn slept(time: Duration, stop: &CancellationToken) -> bool {
    tokio::select! {
        biased;
        () = stop.cancelled() => false,
        () = tokio::time::sleep(time) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_up_to_a_cap() {
        let pauses: Vec<_> = [0, 1, 2, 6, 7, 40].into_iter().map(|times| pause(times).as_millis()).collect();
        assert_eq!(pauses, [250, 500, 1_000, 16_000, 30_000, 30_000]);
    }
}
