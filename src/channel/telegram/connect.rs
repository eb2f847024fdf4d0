//! Opens the door: proves the token, frees the bot for asking, shows its menu. Every failure is one sentence for the
//! person who set it up, and none of them repeats the token.

use std::fmt;
use std::time::Duration;

use serde::Deserialize;
use serde::de::IgnoredAny;
use teloxide::Bot;
use teloxide::net::{TELEGRAM_API_URL, default_reqwest_settings};
use teloxide::payloads::{DeleteWebhook, GetMe, SetMyCommands, SetMyCommandsSetters};
use teloxide::types::BotCommand;
use url::Url;

use super::call::{CALL_TIME_MAX, CallError, call};

/// How long an idle connection is kept. A request on one that Telegram is about to close breaks after it was written,
/// and then nobody knows whether it was done; a young connection is rarely closed.
const IDLE_TIME_MAX: Duration = Duration::from_secs(20);

/// A bot whose token Telegram has accepted.
#[derive(Clone)]
pub struct Connected {
    /// Makes the requests. Its `Debug` prints the token: never print it.
    pub bot: Bot,
    /// The bot's own id, a part of each update's key.
    pub id: i64,
    /// Its name without the @, for links such as `https://t.me/<username>?start=<code>`.
    pub username: String,
}

impl fmt::Debug for Connected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Connected").field("id", &self.id).field("username", &self.username).finish_non_exhaustive()
    }
}

/// Why the door does not open.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ConnectError {
    /// It cannot be a token.
    #[error("the Telegram token is not one: a token looks like 123456:ABC-DEF; copy it again from @BotFather")]
    NotAToken,
    /// It cannot be an address.
    #[error("the Telegram API address is not one: it looks like {TELEGRAM_API_URL}; leave it out to use that")]
    NotAnAddress,
    /// Nobody has this token.
    #[error(
        "{host} does not know the Telegram token: copy it again from @BotFather, or get a new one there with /token"
    )]
    WrongToken {
        /// Who says so.
        host: String,
    },
    /// No connection.
    #[error("cannot reach {host} ({cause}): check this machine's network and the Telegram API address")]
    Unreachable {
        /// Whom.
        host: String,
        /// What the system said.
        cause: String,
    },
    /// A connection, but no answer.
    #[error("{host} does not answer: check this machine's network, or wait a minute and start again")]
    Silent {
        /// Who.
        host: String,
    },
    /// We came too often.
    #[error("{host} asks for a pause: wait {after_s} s and start again")]
    TooMany {
        /// Who.
        host: String,
        /// How long, in seconds.
        after_s: u64,
    },
    /// It has trouble of its own.
    #[error("{host} has trouble of its own (HTTP {status}): wait a few minutes and start again")]
    Server {
        /// Who.
        host: String,
        /// The HTTP status.
        status: u16,
    },
    /// Something else stands there.
    #[error("{host} does not answer as Telegram's Bot API does: check the Telegram API address, or a proxy on the way")]
    NotTelegram {
        /// Who.
        host: String,
    },
}

impl ConnectError {
    /// Whether the same token and address may work later, so that it is worth trying again in a while.
    #[must_use]
    pub fn may_pass(&self) -> bool {
        match self {
            Self::Unreachable { .. } | Self::Silent { .. } | Self::TooMany { .. } | Self::Server { .. } => true,
            Self::NotAToken | Self::NotAnAddress | Self::WrongToken { .. } | Self::NotTelegram { .. } => false,
        }
    }
}

/// What `getMe` tells and we need.
#[derive(Deserialize)]
struct Me {
    id: i64,
    username: String,
}

/// Proves the token and removes a webhook, which would keep `getUpdates` from working; its waiting updates stay.
/// Without `api_url`, Telegram's own server.
///
/// # Errors
/// [`ConnectError`], a sentence that says what to do.
pub async fn connect(token: &str, api_url: Option<Url>) -> Result<Connected, ConnectError> {
    let token = token.trim();
    if !is_token(token) {
        return Err(ConnectError::NotAToken);
    }
    let api_url = match api_url {
        Some(api_url) => api_url,
        None => Url::parse(TELEGRAM_API_URL).map_err(|_| ConnectError::NotAnAddress)?,
    };
    let (true, Some(host)) = (["http", "https"].contains(&api_url.scheme()), api_url.host_str().map(str::to_owned))
    else {
        return Err(ConnectError::NotAnAddress);
    };
    let client = default_reqwest_settings().pool_idle_timeout(IDLE_TIME_MAX).build();
    let client = client.map_err(|error| ConnectError::Unreachable { host: host.clone(), cause: error.to_string() })?;
    let bot = Bot::with_client(token, client).set_api_url(api_url);
    let why = |error| why(error, &host);
    let Me { id, username } = call(&bot, &GetMe::new(), CALL_TIME_MAX).await.map_err(why)?;
    let IgnoredAny = call(&bot, &DeleteWebhook::new(), CALL_TIME_MAX).await.map_err(why)?;
    Ok(Connected { bot, id, username })
}

/// The commands behind the menu button, for the speakers of one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Menu {
    /// Whose (BCP 47); without one, everybody whose language has no menu.
    pub language: Option<String>,
    /// Each command without its slash, and what it does (Bot API 9: 1-32 of `a-z0-9_`; 1-256 characters).
    pub commands: Vec<(String, String)>,
}

/// Shows the menus. Telegram keeps them, one per two-letter language code; a language that has none (`fil`) is left
/// out, and of two scripts of one language the later menu stays.
///
/// # Errors
/// The first [`CallError`]; the door works without menus.
pub async fn show_menus(connected: &Connected, menus: &[Menu]) -> Result<(), CallError> {
    for menu in menus {
        let commands = menu.commands.iter().map(|(command, description)| BotCommand::new(command, description));
        let mut payload = SetMyCommands::new(commands);
        if let Some(tag) = &menu.language {
            let language = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
            if language.len() != 2 {
                continue;
            }
            payload = payload.language_code(language);
        }
        let IgnoredAny = call(&connected.bot, &payload, CALL_TIME_MAX).await?;
    }
    Ok(())
}

/// Whether it has the form of a token. Anything else would only be sent to Telegram to be refused, or break the address.
fn is_token(text: &str) -> bool {
    let secret = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    text.split_once(':').is_some_and(|(bot, rest)| {
        !bot.is_empty() && bot.chars().all(|c| c.is_ascii_digit()) && !rest.is_empty() && rest.chars().all(secret)
    })
}

fn why(error: CallError, host: &str) -> ConnectError {
    let host = host.to_owned();
    match error {
        CallError::NotSent { cause } => ConnectError::Unreachable { host, cause },
        CallError::TooMany { after } => {
            ConnectError::TooMany { host, after_s: after.map_or(60, |after| after.as_secs()) }
        }
        // An unknown token gives 401; one whose bot never was, and some that were revoked, give 404.
        CallError::Refused { status: 401 | 404, .. } => ConnectError::WrongToken { host },
        CallError::Refused { .. } | CallError::Moved { .. } | CallError::Broken => ConnectError::NotTelegram { host },
        CallError::Server { status } => ConnectError::Server { host, status },
        CallError::Timeout => ConnectError::Silent { host },
    }
}
