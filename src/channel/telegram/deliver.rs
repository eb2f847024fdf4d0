//! Carries one delivery to a chat and says what is certain of it. Whether and when to try again is the worker's to
//! decide; only the rest of a message that has half arrived is tried again here. Plain text without a parse mode: a
//! patient's asterisk is an asterisk.

use std::time::Duration;

use futures_util::future::BoxFuture;
use serde::Deserialize;
use serde_json::value::RawValue;
use teloxide::Bot;
use teloxide::payloads::{SendMessage, SendMessageSetters};
use teloxide::types::{ChatId, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions};

use super::call::{CALL_TIME_MAX, CallError, call};
use super::connect::Connected;
use super::split::split;
use crate::care::words::Words;
use crate::channel::carry::Carry;
use crate::channel::starred::quoted;
use crate::engine::button::BUTTON_BYTES_MAX;
use crate::store::delivery::{Body, Delivery, Outcome};

/// The longest text of one message, in UTF-16 units (Bot API 9: "1-4096 characters after entities parsing").
const TEXT_UNITS_MAX: usize = 4096;
/// The most messages that one delivery becomes: about ten pages, which nobody reads on a phone.
const PARTS_MAX: u32 = 5;
/// How often, in one delivery, a part that was provably not sent after another was is tried again at once: half a message
/// may mislead, and nobody outside can send the other half.
const RETRIES_MAX: u32 = 2;
/// The pause before that, and the longest that Telegram may ask for; a longer one would hold up the chat's lease.
const RETRY_AFTER: Duration = Duration::from_secs(1);
const RETRY_AFTER_MAX: Duration = Duration::from_secs(10);
/// How long a delivery may take: a lease must be longer, or a second one sends the same.
pub const DELIVER_TIME_MAX: Duration =
    CALL_TIME_MAX.saturating_mul(PARTS_MAX + RETRIES_MAX).saturating_add(RETRY_AFTER_MAX.saturating_mul(RETRIES_MAX));
/// The most buttons under one message; Telegram refuses a keyboard with more than a hundred.
const BUTTONS_MAX: usize = 100;

/// Delivers, in several messages if the text is long, with the buttons under the last.
///
/// If a later message is not sent after an earlier was, the outcome is `Unknown` with `part`: some of it has arrived, so
/// it is neither sent nor unsent.
pub async fn deliver(bot: &Bot, delivery: &Delivery) -> Outcome {
    let Ok(chat_id) = delivery.address.reveal().parse().map(ChatId) else {
        return Outcome::Refused { why: "not-found".into(), unreachable: true };
    };
    let (text, keyboard) = written(&delivery.body);
    let mut messages: Vec<SendMessage> = split(&text, TEXT_UNITS_MAX)
        .into_iter()
        .map(|part| SendMessage::new(chat_id, part).link_preview_options(no_preview()))
        .collect();
    if messages.len() > PARTS_MAX as usize {
        return Outcome::Refused { why: "too-long".into(), unreachable: false };
    }
    if let Some(last) = messages.last_mut().filter(|_| !keyboard.is_empty()) {
        let rows = keyboard.into_iter().map(|button| [button]);
        last.reply_markup = Some(InlineKeyboardMarkup::new(rows).into());
    }
    let mut retries_left = RETRIES_MAX;
    let mut external_id = None;
    for (n, message) in messages.iter().enumerate() {
        external_id = loop {
            match call(bot, message, CALL_TIME_MAX).await.map_err(|error| outcome(&error)) {
                Ok(sent) => {
                    // It is sent, whatever the answer looks like.
                    let sent: Box<RawValue> = sent;
                    let known = serde_json::from_str::<Sent>(sent.get());
                    break known.ok().map(|sent| sent.message_id.to_string());
                }
                Err(Outcome::Unsent { after, .. }) if n > 0 => {
                    let after = after.unwrap_or(RETRY_AFTER);
                    if retries_left == 0 || after > RETRY_AFTER_MAX {
                        return Outcome::Unknown { why: "part".into() };
                    }
                    retries_left -= 1;
                    tokio::time::sleep(after).await;
                }
                Err(outcome) => return outcome,
            }
        };
    }
    Outcome::Sent { external_id }
}

/// What a sent message is known by.
#[derive(Deserialize)]
struct Sent {
    message_id: i64,
}

impl Carry for Connected {
    fn carry<'a>(&'a self, delivery: &'a Delivery) -> BoxFuture<'a, Outcome> {
        Box::pin(deliver(&self.bot, delivery))
    }
}

/// The text and the keyboard. A button that Telegram would refuse, and the whole message with it, becomes a line of the
/// text: its number can still be typed.
fn written(body: &Body) -> (String, Vec<InlineKeyboardButton>) {
    let mut text = match &body.from {
        Some(name) => format!("{name}: {}", body.text.reveal()),
        None => quoted(body.text.reveal()),
    };
    let mut keyboard = Vec::new();
    for (button, number) in body.buttons.iter().zip(1..) {
        let label = format!("{number} · {}", button.label.reveal());
        if (1..=BUTTON_BYTES_MAX).contains(&button.data.len()) && keyboard.len() < BUTTONS_MAX {
            keyboard.push(InlineKeyboardButton::callback(label, &button.data));
        } else {
            text.push('\n');
            text.push_str(&label);
        }
    }
    (text, keyboard)
}

/// A preview would fetch the page for everybody to see, and push the question off a small screen.
fn no_preview() -> LinkPreviewOptions {
    LinkPreviewOptions {
        is_disabled: true,
        url: None,
        prefer_small_media: false,
        prefer_large_media: false,
        show_above_text: false,
    }
}

fn outcome(error: &CallError) -> Outcome {
    let unsent = |after| Outcome::Unsent { why: error.code().into(), after };
    let refused = |why: &str, unreachable| Outcome::Refused { why: why.into(), unreachable };
    match error {
        CallError::TooMany { after } => unsent(*after),
        // A gateway's 502 or 504 may, rarely, hide a message that was taken. To lose it would be worse than to repeat it.
        CallError::NotSent { .. } | CallError::Server { .. } => unsent(None),
        // The token was revoked, or the address is wrong. Not this delivery's fault: it waits for the repair.
        CallError::Refused { status: 401 | 404, .. } => Outcome::Unsent { why: "token".into(), after: None },
        // Blocked, deactivated, or never started by the person: for us the same.
        CallError::Refused { status: 403, .. } => refused("blocked", true),
        CallError::Refused { .. } if is_gone(error) => refused("not-found", true),
        // A group that became a supergroup, should somebody write to us from one some day.
        CallError::Moved { to } => Outcome::Moved { address: Words::new(to.to_string()) },
        CallError::Refused { .. } => refused("bad-request", false),
        CallError::Timeout | CallError::Broken => Outcome::Unknown { why: error.code().into() },
    }
}

/// Whether there is no such chat, in the Bot API's words.
fn is_gone(error: &CallError) -> bool {
    ["chat not found", "user not found", "PEER_ID_INVALID"].iter().any(|words| error.says(words))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::delivery::ButtonWords;

    fn refused(status: u16, description: &str) -> CallError {
        CallError::Refused { status, description: description.into() }
    }

    #[test]
    fn an_outcome_says_no_more_than_is_certain() {
        let after = Some(Duration::from_secs(7));
        let unsent = |why: &str, after| Outcome::Unsent { why: why.into(), after };
        let no = |why: &str, unreachable| Outcome::Refused { why: why.into(), unreachable };
        let cases = [
            (CallError::NotSent { cause: "refused".into() }, unsent("connect", None)),
            (CallError::TooMany { after }, unsent("too-many", after)),
            (CallError::Server { status: 500 }, unsent("server", None)),
            (refused(401, "Unauthorized"), unsent("token", None)),
            (refused(403, "Forbidden: bot was blocked by the user"), no("blocked", true)),
            (refused(403, "Forbidden: user is deactivated"), no("blocked", true)),
            (refused(400, "Bad Request: chat not found"), no("not-found", true)),
            (refused(400, "Bad Request: BUTTON_DATA_INVALID"), no("bad-request", false)),
            (CallError::Moved { to: -100 }, Outcome::Moved { address: Words::new("-100") }),
            (CallError::Timeout, Outcome::Unknown { why: "timeout".into() }),
            (CallError::Broken, Outcome::Unknown { why: "broken".into() }),
        ];
        for (error, expected) in cases {
            assert_eq!(outcome(&error), expected, "{error:?}");
        }
    }

    #[test]
    fn a_button_that_telegram_would_refuse_can_still_be_typed() {
        let button = |label: &str, data: &str| ButtonWords { label: label.into(), data: data.into() };
        let buttons = vec![button("Yes", "a:1:yes"), button("Long", &"x".repeat(65)), button("No", "a:1:no")];
        let (text, keyboard) = written(&Body { text: Words::new("Sure?"), buttons, from: None });
        assert_eq!(text, "Sure?\n2 · Long");
        let labels: Vec<_> = keyboard.iter().map(|button| button.text.as_str()).collect();
        assert_eq!(labels, ["1 · Yes", "3 · No"]);
    }
}
