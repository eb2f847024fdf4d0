//! The first visit: a welcome, then a key in the browser and the first words in the inbox. And the way out of a browser.

use axum::Form;
use axum::extract::State;
use axum::extract::rejection::FormRejection;
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::{WebState, say, trouble, visitor};
use crate::care::contact::Door;
use crate::care::words::Words;
use crate::engine::event::Event;
use crate::look::token;
use crate::store::StoreError;
use crate::store::incoming::Incoming;

/// The words that begin a conversation, at every door.
pub const START: &str = "/start";
/// Invitations are letters and digits; a link may carry no more than this of them.
const CODE_CHARS_MAX: usize = 64;

/// The welcome's form.
#[derive(Debug, Deserialize)]
pub struct StartForm {
    #[serde(default)]
    token: String,
    #[serde(default)]
    invite: String,
    /// The language that was chosen on the welcome.
    #[serde(default)]
    language: String,
}

/// `POST /start`: makes a chat for this browser, unless it has one.
pub async fn start(
    State(state): State<WebState>,
    headers: HeaderMap,
    form: Result<Form<StartForm>, FormRejection>,
) -> Response {
    let Ok(Form(form)) = form else {
        return trouble::page(&state, &headers, StatusCode::BAD_REQUEST, "web-not-here", "web-not-here-more");
    };
    match begin(&state, &headers, &form).await {
        Ok(response) => response,
        Err(error) => trouble::of_store(&state, &headers, &error),
    }
}

async fn begin(state: &WebState, headers: &HeaderMap, form: &StartForm) -> Result<Response, StoreError> {
    let invite = code(&form.invite);
    let known = visitor::of(state, headers).await?;
    let (secret, is_new) = match known {
        Some(visitor) => (visitor.secret, false),
        None => (Words::new(token::secret()), true),
    };
    // Who comes with an invitation is asked about that, not welcomed twice.
    let words = invite.or(is_new.then_some(START));
    if let Some(words) = words {
        let incoming = Incoming {
            key: token::key("web", &form.token, &[secret.reveal(), words]),
            door: Door::Web,
            address: secret.clone(),
            language_hint: visitor::spoken(state, &form.language).or_else(|| visitor::hint(headers)),
            event: Event::Said { words: Words::new(words) },
        };
        let received = state.store.put(&incoming, state.clock.now()).await?;
        say::wait(state, &received).await?;
    }
    let cookie = visitor::cookie(state).set(secret.reveal());
    Ok(([(SET_COOKIE, cookie)], Redirect::to("/")).into_response())
}

/// `POST /forget`: takes the key out of this browser. The chat itself stays with the clinic.
pub async fn forget(State(state): State<WebState>, headers: HeaderMap) -> Response {
    let mut response = trouble::page(&state, &headers, StatusCode::OK, "web-forgotten", "web-forgotten-more");
    response.headers_mut().append(SET_COOKIE, visitor::cookie(&state).unset());
    response
}

/// An invitation's code as it came in a link, when it can be one.
pub fn code(text: &str) -> Option<&str> {
    let text = text.trim();
    let can_be = !text.is_empty()
        && text.len() <= CODE_CHARS_MAX
        && text.chars().all(|char| char.is_ascii_alphanumeric() || char == '-');
    can_be.then_some(text)
}
