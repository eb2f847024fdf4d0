//! The web chat: a page of our own for people without Telegram. Puts what a visitor does into the inbox and shows what was
//! delivered to them; a delivery to this door is done when the store says so, because the page asks the store.
//!
//! A visitor is known by a secret in a cookie, and by nothing else. Every page works without scripts; with them, it is
//! live. Errors are said in the visitor's language, and a message that was not stored is never called sent.

use axum::extract::{DefaultBodyLimit, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Router, middleware};
use tokio_util::sync::CancellationToken;

use crate::clock::Clock;
use crate::edition::current::Current;
use crate::look::guard;
use crate::store::Store;

pub mod chrome;
mod enter;
mod line;
pub mod page;
mod read;
mod say;
mod trouble;
mod visitor;

/// What a form may weigh as it travels: ten thousand characters of any script, each up to twelve bytes on the way.
const FORM_BYTES_MAX: usize = 256 * 1024;

/// What the web chat needs.
#[derive(Clone)]
pub struct WebState {
    /// The memory.
    pub store: Store,
    /// The present moment.
    pub clock: Clock,
    /// The words, and the clinic's names and rules.
    pub current: Current,
    /// Whether people reach us by HTTPS; cookies are then for HTTPS alone.
    pub secure: bool,
    /// Live pages end when this is cancelled, so that the process can.
    pub closing: CancellationToken,
}

/// The pages of the web chat at `/`. The files that they load are at [`crate::look::asset::router`].
pub fn router(state: WebState) -> Router {
    Router::new()
        .route("/", get(read::page))
        .route("/log", get(read::log))
        .route("/live", get(read::live))
        .route("/start", post(enter::start))
        .route("/forget", post(enter::forget))
        .route("/say", post(say::say))
        .fallback(not_here)
        .layer(DefaultBodyLimit::max(FORM_BYTES_MAX))
        .layer(middleware::from_fn(guard::guard))
        .with_state(state)
}

async fn not_here(State(state): State<WebState>, headers: HeaderMap) -> Response {
    trouble::page(&state, &headers, StatusCode::NOT_FOUND, "web-not-here", "web-not-here-more")
}
