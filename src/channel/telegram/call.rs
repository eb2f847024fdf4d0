//! One request to the Bot API. teloxide's own sending sleeps ten seconds inside the call on any 5xx, and loses the
//! difference between "never sent" and "may have arrived", on which reminders and hand-offs depend. Never logs, tries
//! again or waits; no error holds the address of the request, because the token is a part of it.

use std::error::Error;
use std::time::Duration;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use teloxide::Bot;
use teloxide::requests::Payload;

/// How long an ordinary request may take, connecting included. Telegram answers within a second or not at all; longer
/// would hold up the outbox behind one broken connection.
pub const CALL_TIME_MAX: Duration = Duration::from_secs(15);

/// Why a request brought no result.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CallError {
    /// No connection, so nothing was sent: a refused connection, an unknown host, a certificate that does not hold.
    #[error("no connection: {cause}")]
    NotSent {
        /// What the system said.
        cause: String,
    },
    /// 429: not done; ask again later.
    #[error("asked to slow down")]
    TooMany {
        /// Not before this is over, when Telegram said so.
        after: Option<Duration>,
    },
    /// 4xx: not done, and never will be as it is.
    #[error("refused with {status}")]
    Refused {
        /// The HTTP status.
        status: u16,
        /// Telegram's words, for [`CallError::says`]; not for logs.
        description: String,
    },
    /// 4xx: the chat has another id now; not done.
    #[error("the chat has moved")]
    Moved {
        /// Its new id.
        to: i64,
    },
    /// 5xx: Telegram could not.
    #[error("the server failed with {status}")]
    Server {
        /// The HTTP status.
        status: u16,
    },
    /// The request was written, and no answer came in time. It may have been done.
    #[error("no answer in time")]
    Timeout,
    /// The request was written, and the answer broke off or was none of the Bot API's. It may have been done.
    #[error("the answer broke")]
    Broken,
}

impl CallError {
    /// A short code for logs and rows.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotSent { .. } => "connect",
            Self::TooMany { .. } => "too-many",
            Self::Refused { .. } => "refused",
            Self::Moved { .. } => "moved",
            Self::Server { .. } => "server",
            Self::Timeout => "timeout",
            Self::Broken => "broken",
        }
    }

    /// Whether Telegram refused with `words` somewhere in its description. The Bot API documents no finer codes.
    #[must_use]
    pub fn says(&self, words: &str) -> bool {
        matches!(self, Self::Refused { description, .. } if description.contains(words))
    }
}

/// Makes one request and gives back of its `result` what is wanted; [`serde::de::IgnoredAny`] for nothing.
///
/// # Errors
/// [`CallError`] tells what is certain: only `Timeout` and `Broken` may have been done.
pub async fn call<P, T>(bot: &Bot, payload: &P, time_max: Duration) -> Result<T, CallError>
where
    P: Payload + Serialize,
    T: DeserializeOwned,
{
    let mut url = bot.api_url();
    match url.path_segments_mut() {
        Ok(mut path) => path.pop_if_empty().push(&format!("bot{}", bot.token())).push(P::NAME),
        Err(()) => return Err(CallError::NotSent { cause: "the address takes no path".into() }),
    };
    let body = serde_json::to_vec(payload).map_err(|error| CallError::NotSent { cause: error.to_string() })?;
    let request = bot.client().post(url).header("content-type", "application/json").body(body).timeout(time_max);
    let response = request.send().await.map_err(|error| {
        // Connecting has a shorter time limit of its own, so a time-out here struck after the request was written.
        if error.is_connect() || error.is_builder() {
            CallError::NotSent { cause: root(&error) }
        } else if error.is_timeout() {
            CallError::Timeout
        } else {
            CallError::Broken
        }
    })?;
    let status = response.status().as_u16();
    // The status alone settles an error, even when its body breaks off.
    let body = response.bytes().await.unwrap_or_default();
    read(status, &body)
}

/// The envelope of every answer (<https://core.telegram.org/bots/api#making-requests>).
#[derive(Deserialize)]
struct Answer<T> {
    ok: bool,
    result: Option<T>,
    error_code: Option<u16>,
    description: Option<String>,
    parameters: Option<Parameters>,
}

/// <https://core.telegram.org/bots/api#responseparameters>
#[derive(Deserialize)]
struct Parameters {
    retry_after: Option<u64>,
    migrate_to_chat_id: Option<i64>,
}

fn read<T: DeserializeOwned>(status: u16, body: &[u8]) -> Result<T, CallError> {
    let nothing = || Answer { ok: false, result: None, error_code: None, description: None, parameters: None };
    let answer: Answer<T> = serde_json::from_slice(body).unwrap_or_else(|_| nothing());
    // A proxy may turn the status into 200; the envelope then tells the truth.
    let status = if status < 400 { answer.error_code.unwrap_or(status) } else { status };
    match (status, answer.result) {
        (429, _) => {
            let seconds = answer.parameters.and_then(|parameters| parameters.retry_after);
            Err(CallError::TooMany { after: seconds.map(Duration::from_secs) })
        }
        (400..=499, _) => match answer.parameters.and_then(|parameters| parameters.migrate_to_chat_id) {
            Some(to) => Err(CallError::Moved { to }),
            None => Err(CallError::Refused { status, description: answer.description.unwrap_or_default() }),
        },
        (500.., _) => Err(CallError::Server { status }),
        (_, Some(result)) if answer.ok => Ok(result),
        (_, _) => Err(CallError::Broken),
    }
}

/// The innermost cause: the one without an address in it.
fn root(error: &dyn Error) -> String {
    let Some(mut cause) = error.source() else { return "the request could not be built".into() };
    while let Some(source) = cause.source() {
        cause = source;
    }
    cause.to_string()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn refused(status: u16, description: &str) -> CallError {
        CallError::Refused { status, description: description.into() }
    }

    #[test]
    fn every_answer_says_what_is_certain() {
        let after = Some(Duration::from_secs(7));
        let moved = r#"{"ok":false,"error_code":400,"description":"no","parameters":{"migrate_to_chat_id":-100}}"#;
        let cases: [(u16, &str, Result<Value, CallError>); 10] = [
            (400, moved, Err(CallError::Moved { to: -100 })),
            (200, r#"{"ok":true,"result":{"message_id":5}}"#, Ok(json!({ "message_id": 5 }))),
            (200, r#"{"ok":true,"result":"#, Err(CallError::Broken)),
            (200, "<html>a captive portal</html>", Err(CallError::Broken)),
            (200, r#"{"ok":false,"error_code":400,"description":"no"}"#, Err(refused(400, "no"))),
            (400, "<html>a proxy</html>", Err(refused(400, ""))),
            (429, r#"{"ok":false,"parameters":{"retry_after":7}}"#, Err(CallError::TooMany { after })),
            (429, "", Err(CallError::TooMany { after: None })),
            (502, "<html>Bad Gateway</html>", Err(CallError::Server { status: 502 })),
            (500, r#"{"ok":false,"error_code":500}"#, Err(CallError::Server { status: 500 })),
        ];
        for (status, body, expected) in cases {
            assert_eq!(read(status, body.as_bytes()), expected, "{status} {body}");
        }
    }
}
