//! What a visitor sees: the page, its log alone, and the stream that says when the log has changed.

use std::time::Duration;

use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::sse;
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::chrome::Chrome;
use super::page::{ChatPage, LineView, LogPart, WelcomePage};
use super::visitor::{self, Visitor};
use super::{WebState, enter, line, trouble};
use crate::look::live::{self, Listener, Wake};
use crate::look::token;
use crate::store::StoreError;

/// How far back the page goes: more than anybody scrolls, little enough to draw at once.
const LINES_MAX: i64 = 120;

/// How often at most one page is told of changes: faster than anybody reads.
const PACE: Duration = Duration::from_millis(100);

/// What an address may say about the page.
#[derive(Debug, Default, Deserialize)]
pub struct Seen {
    #[serde(default)]
    invite: String,
    /// The language that the welcome was asked for in.
    #[serde(default, rename = "in")]
    language: String,
    #[serde(default)]
    told: String,
    #[serde(default)]
    after: String,
}

/// `GET /`: the chat, or the welcome.
pub async fn page(State(state): State<WebState>, headers: HeaderMap, Query(seen): Query<Seen>) -> Response {
    match draw(&state, &headers, &seen).await {
        Ok(response) => response,
        Err(error) => trouble::of_store(&state, &headers, &error),
    }
}

async fn draw(state: &WebState, headers: &HeaderMap, seen: &Seen) -> Result<Response, StoreError> {
    let code = enter::code(&seen.invite).unwrap_or_default();
    let Some(visitor) = visitor::of(state, headers).await? else {
        let chosen = visitor::spoken(state, &seen.language);
        let language = chosen.clone().unwrap_or_else(|| visitor::language_of(state, headers));
        let page = WelcomePage {
            frame: visitor::frame(state, &language),
            chrome: visitor::chrome(state, &language),
            clinic: state.current.edition().library.clinic.name.clone(),
            token: token::of_form(),
            invite: code.to_owned(),
            languages: visitor::languages(state, &language),
            chosen: chosen.unwrap_or_default(),
        };
        return Ok(trouble::draw(StatusCode::OK, &page));
    };
    let chrome = visitor::chrome(state, &visitor.language);
    let lines = lines(state, &visitor, &chrome).await?;
    let told = match seen.told.as_str() {
        "slow" => Some(chrome.say("web-slow").to_owned()),
        // A code is used by the one who sends it, not by whoever opens a link.
        _ if !code.is_empty() => Some(chrome.say("web-invited").to_owned()),
        _ => None,
    };
    let page = ChatPage {
        frame: visitor::frame(state, &visitor.language),
        clinic: state.current.edition().library.clinic.name.clone(),
        position: mark(&lines),
        lines,
        token: token::of_form(),
        told,
        draft: code.to_owned(),
        chrome,
    };
    Ok(trouble::draw(StatusCode::OK, &page))
}

/// `GET /log`: what was said.
pub async fn log(State(state): State<WebState>, headers: HeaderMap) -> Response {
    let drawn = async {
        let Some(visitor) = visitor::of(&state, &headers).await? else {
            return Ok(StatusCode::UNAUTHORIZED.into_response());
        };
        let chrome = visitor::chrome(&state, &visitor.language);
        let lines = lines(&state, &visitor, &chrome).await?;
        Ok(trouble::draw(StatusCode::OK, &LogPart { chrome: &chrome, lines: &lines }))
    };
    match drawn.await {
        Ok(response) => response,
        Err(error) => trouble::of_store(&state, &headers, &error),
    }
}

/// The visitor's lines, as they are drawn.
///
/// # Errors
/// [`StoreError`] of the database.
pub async fn lines(state: &WebState, visitor: &Visitor, chrome: &Chrome) -> Result<Vec<LineView>, StoreError> {
    let lines = state.store.chat_lines(&visitor.contact_id, None, LINES_MAX).await?;
    Ok(line::views(state, visitor, chrome, &lines))
}

/// `GET /live`: says `changed` whenever the log is not the one that the page has. The page's position is a mark of the
/// lines that it shows, so that a page which was away learns on its return whether it missed something, however long.
pub async fn live(State(state): State<WebState>, headers: HeaderMap, Query(seen): Query<Seen>) -> Response {
    let visitor = match visitor::of(&state, &headers).await {
        Ok(Some(visitor)) => visitor,
        Ok(None) => return StatusCode::UNAUTHORIZED.into_response(),
        Err(error) => return trouble::of_store(&state, &headers, &error),
    };
    let last = headers.get("last-event-id").and_then(|value| value.to_str().ok());
    let mark = last.map_or(seen.after, str::to_owned);
    let listener = Listener::new(state.store.hub().changed.subscribe(), state.closing.clone(), PACE);
    let page = Page { chrome: visitor::chrome(&state, &visitor.language), state, visitor, mark, listener };
    live::answer(stream::unfold(page, |mut page| async { page.next().await.map(|event| (event, page)) }))
}

/// One open page.
struct Page {
    state: WebState,
    visitor: Visitor,
    chrome: Chrome,
    mark: String,
    listener: Listener<crate::store::hub::Changed>,
}

impl Page {
    async fn next(&mut self) -> Option<sse::Event> {
        loop {
            let is_ours = match self.listener.next().await? {
                Wake::Everything => true,
                Wake::Some(changes) => changes.iter().any(|change| change.contact_id == self.visitor.contact_id),
            };
            if !is_ours {
                continue;
            }
            // A store that does not answer now is asked again at the next wake.
            let Ok(lines) = lines(&self.state, &self.visitor, &self.chrome).await else { continue };
            let mark = mark(&lines);
            if mark != self.mark {
                self.mark.clone_from(&mark);
                return Some(sse::Event::default().event("changed").id(mark).data(""));
            }
        }
    }
}

/// A mark of what a page shows: other lines, other mark.
fn mark(lines: &[LineView]) -> String {
    let mut digest = Sha256::new();
    for line in lines {
        digest.update(line.id.as_bytes());
        digest.update([u8::from(line.open)]);
    }
    token::hex(&digest.finalize()[..8])
}
