//! Pages that say what went wrong, in the visitor's language, and lead back.

use askama::Template;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};

use super::page::PlainPage;
use super::{WebState, visitor};
use crate::store::StoreError;

/// A page with one message and what to do.
pub fn page(state: &WebState, headers: &HeaderMap, status: StatusCode, title: &str, more: &str) -> Response {
    let language = visitor::language_of(state, headers);
    let chrome = visitor::chrome(state, &language);
    let (title, mut more) = (chrome.say(title).to_owned(), chrome.say(more).to_owned());
    if status.is_server_error() {
        more = format!("{more} {}", chrome.say("web-trouble-phone"));
    }
    draw(status, &PlainPage { frame: visitor::frame(state, &language), chrome, title, more })
}

/// The memory did not answer. It is logged here, once; the visitor learns what to do.
pub fn of_store(state: &WebState, headers: &HeaderMap, error: &StoreError) -> Response {
    tracing::error!(%error, "the web chat could not use the store");
    page(state, headers, StatusCode::SERVICE_UNAVAILABLE, "web-trouble", "web-trouble-more")
}

/// Draws a page.
pub fn draw(status: StatusCode, page: &impl Template) -> Response {
    match page.render() {
        Ok(html) => (status, Html(html)).into_response(),
        Err(error) => {
            tracing::error!(%error, "a page could not be drawn");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
