//! Pages that say one thing: not signed in, nothing there, the memory does not answer.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};

use super::DeskState;
use super::page::PlainPage;
use crate::look::frame::Frame;
use crate::store::StoreError;

/// How to get a new link.
const LINK_COMMAND: &str = "guidepost advocate link NAME";

/// Nobody is signed in, or no longer.
pub fn signed_out(state: &DeskState) -> Response {
    let page = PlainPage {
        frame: frame(state, "Sign in"),
        title: "You are not signed in".to_owned(),
        more: vec![
            "A sign-in lasts 12 hours. If you came by a link from somewhere else, press the button.".to_owned(),
            "For a new sign-in, ask for a link. Whoever runs Guidepost makes it with this command:".to_owned(),
        ],
        command: Some(LINK_COMMAND.to_owned()),
        back: true,
    };
    draw(StatusCode::UNAUTHORIZED, &page)
}

/// The link was used before, has run out, or never was.
pub fn old_link(state: &DeskState) -> Response {
    let page = PlainPage {
        frame: frame(state, "Sign in"),
        title: "This link does not work any more".to_owned(),
        more: vec![
            "A link works once, and only for a short time.".to_owned(),
            "Ask for a new one. Whoever runs Guidepost makes it with this command:".to_owned(),
        ],
        command: Some(LINK_COMMAND.to_owned()),
        back: false,
    };
    draw(StatusCode::GONE, &page)
}

/// Signed out.
pub fn left(state: &DeskState) -> Response {
    let page = PlainPage {
        frame: frame(state, "Signed out"),
        title: "You are signed out".to_owned(),
        more: vec!["Conversations that you have taken stay yours until their answer is due.".to_owned()],
        command: None,
        back: false,
    };
    draw(StatusCode::OK, &page)
}

/// There is no such conversation.
pub fn nobody(state: &DeskState) -> Response {
    let page = PlainPage {
        frame: frame(state, "Nobody here"),
        title: "There is nobody here".to_owned(),
        more: vec!["This conversation does not exist, or its person was erased.".to_owned()],
        command: None,
        back: true,
    };
    draw(StatusCode::NOT_FOUND, &page)
}

/// A form that is not one of ours, or far too long.
pub fn odd_form(state: &DeskState, status: StatusCode) -> Response {
    let page = PlainPage {
        frame: frame(state, "Not done"),
        title: "This could not be read".to_owned(),
        more: vec!["Nothing was done. If it was a long text, please shorten it.".to_owned()],
        command: None,
        back: true,
    };
    draw(status, &page)
}

/// The memory did not answer. It is logged here, once.
pub fn of_store(state: &DeskState, error: &StoreError) -> Response {
    tracing::error!(%error, "the desk could not use the store");
    let page = PlainPage {
        frame: frame(state, "Trouble"),
        title: "The desk cannot reach its memory".to_owned(),
        more: vec![
            "What you did last may not have been kept. Go back, look, and do it again if it is missing.".to_owned(),
            format!("The reason: {error}."),
        ],
        command: None,
        back: true,
    };
    draw(StatusCode::SERVICE_UNAVAILABLE, &page)
}

/// The outermost part of a page of the desk.
pub fn frame(state: &DeskState, title: &str) -> Frame {
    Frame {
        language: "en".to_owned(),
        direction: "ltr",
        title: format!("{title} · {}", state.current.edition().library.clinic.name),
        room: "desk",
    }
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
