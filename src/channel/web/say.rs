//! What a visitor says or presses: into the inbox, then a short wait for the answer.

use std::time::Duration;

use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::extract::rejection::FormRejection;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::page::SaidPart;
use super::visitor::{self, Visitor};
use super::{WebState, read, trouble};
use crate::care::contact::Door;
use crate::care::words::Words;
use crate::engine::event::Event;
use crate::look::token;
use crate::store::StoreError;
use crate::store::incoming::{Incoming, Received};
use crate::store::transcript::{DeliveryState, Line};

/// How long an answer to a form waits for the turn; a page that waits longer feels broken, and the answer comes live.
const WAIT: Duration = Duration::from_secs(2);
/// How often to look when no wake comes.
const LOOK_AGAIN_AFTER: Duration = Duration::from_millis(200);
/// A turn says a few things; more lines than this came after it.
const LINES_OF_TURN_MAX: i64 = 50;
/// What one message may hold: ten thousand characters of any script, and then some.
const WORDS_BYTES_MAX: usize = 64 * 1024;
/// No button of ours has longer data ([`crate::engine::button::BUTTON_BYTES_MAX`]); a longer one is not carried around.
const BUTTON_BYTES_MAX: usize = 256;

/// The chat's form: one of the three, and the token.
#[derive(Debug, Deserialize)]
pub struct SayForm {
    #[serde(default)]
    token: String,
    #[serde(default)]
    words: String,
    button: Option<String>,
    way: Option<String>,
}

/// `POST /say`.
pub async fn say(
    State(state): State<WebState>,
    headers: HeaderMap,
    form: Result<Form<SayForm>, FormRejection>,
) -> Response {
    let form = match form {
        Ok(Form(form)) => form,
        Err(rejection) if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE => return too_long(&state, &headers),
        Err(_) => return trouble::page(&state, &headers, StatusCode::BAD_REQUEST, "web-not-here", "web-not-here-more"),
    };
    if form.words.len() > WORDS_BYTES_MAX {
        return too_long(&state, &headers);
    }
    match store(&state, &headers, form).await {
        Ok(response) => response,
        Err(error) => trouble::of_store(&state, &headers, &error),
    }
}

async fn store(state: &WebState, headers: &HeaderMap, form: SayForm) -> Result<Response, StoreError> {
    let live = is_live(headers);
    let Some(visitor) = visitor::of(state, headers).await? else {
        return Ok(if live { ([(HeaderName::from_static("hx-redirect"), "/")], ()).into_response() } else { home() });
    };
    let words_sent = form.button.is_none() && form.way.is_none();
    let done = match event(state, &visitor, &form) {
        Some((event, contents)) => {
            let incoming = Incoming {
                key: token::key("web", &form.token, &[visitor.secret.reveal(), &contents.0, &contents.1]),
                door: Door::Web,
                address: visitor.secret.clone(),
                language_hint: None,
                event,
            };
            let received = state.store.put(&incoming, state.clock.now()).await?;
            // A live page hears of the deliveries by itself; it only waits for its words to be taken in.
            if live { state.store.wait_done(received.turn, WAIT).await? } else { wait(state, &received).await? }
        }
        // Nothing was said: nothing happens.
        None => true,
    };
    if !live {
        return Ok(if done { home() } else { Redirect::to("/?told=slow").into_response() });
    }
    let chrome = visitor::chrome(state, &visitor.language);
    let lines = read::lines(state, &visitor, &chrome).await?;
    let told = if done { String::new() } else { chrome.say("web-slow").to_owned() };
    let part = SaidPart { chrome: &chrome, lines: &lines, token: token::of_form(), told };
    let mut response = trouble::draw(StatusCode::OK, &part);
    if words_sent {
        // Only now does the page empty its box: the words are stored.
        response.headers_mut().insert(HeaderName::from_static("hx-trigger"), HeaderValue::from_static("stored"));
    }
    Ok(response)
}

/// What happened, and the two texts that make it what it is.
fn event(state: &WebState, visitor: &Visitor, form: &SayForm) -> Option<(Event, (String, String))> {
    if let Some(button) = form.button.as_ref().filter(|button| button.len() <= BUTTON_BYTES_MAX) {
        return Some((Event::Pressed { button: button.clone() }, ("pressed".to_owned(), button.clone())));
    }
    let words = match form.way.as_deref() {
        Some(way @ ("person" | "help" | "stop")) => {
            state.current.edition().catalogue.label(&visitor.language, &format!("web-{way}"), Some("sends"), &[].into())
        }
        // Browsers send lines as forms have them since 1995.
        Some(_) | None => form.words.replace("\r\n", "\n").trim().to_owned(),
    };
    let said = || (Event::Said { words: Words::new(words.clone()) }, ("said".to_owned(), words.clone()));
    (!words.is_empty()).then(said)
}

/// Waits a little for a turn and for what it had to say, and says whether that is done.
///
/// # Errors
/// [`StoreError`] of the database.
pub async fn wait(state: &WebState, received: &Received) -> Result<bool, StoreError> {
    let mut changes = state.store.hub().changed.subscribe();
    let settled = tokio::time::timeout(WAIT, async {
        while !is_settled(state, received).await? {
            // A wake, a missed wake or none: look again in each case; another process sends none.
            let _woken = tokio::time::timeout(LOOK_AGAIN_AFTER, changes.recv()).await;
        }
        Ok(true)
    });
    settled.await.unwrap_or(Ok(false))
}

async fn is_settled(state: &WebState, received: &Received) -> Result<bool, StoreError> {
    if !state.store.is_done(received.turn).await? {
        return Ok(false);
    }
    let before = Some((received.turn, -1));
    let lines = state.store.conversation(&received.contact_id, before, LINES_OF_TURN_MAX).await?;
    let on_its_way = |state: &DeliveryState| matches!(state.state.as_str(), "queued" | "sending");
    let open = |line: &Line| line.turn == received.turn && line.delivery.as_ref().is_some_and(on_its_way);
    Ok(!lines.iter().any(open))
}

fn home() -> Response {
    Redirect::to("/").into_response()
}

/// Whether the page asks from a script: then it wants a part, not a page.
fn is_live(headers: &HeaderMap) -> bool {
    headers.contains_key("hx-request")
}

fn too_long(state: &WebState, headers: &HeaderMap) -> Response {
    if !is_live(headers) {
        return trouble::page(state, headers, StatusCode::PAYLOAD_TOO_LARGE, "web-too-long", "web-too-long-more");
    }
    // The page stays as it is, with the words in the box; only the line over it changes.
    let chrome = visitor::chrome(state, &visitor::language_of(state, headers));
    let told = format!("{} {}", chrome.say("web-too-long"), chrome.say("web-too-long-more"));
    match (super::page::ToldPart { told }).render() {
        Ok(html) => Html(html).into_response(),
        Err(_) => StatusCode::PAYLOAD_TOO_LARGE.into_response(),
    }
}
