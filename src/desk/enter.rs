//! Signing in by a link that works once, and signing out. Opening the link does nothing yet: programs that look at links
//! before people do must not use it up.

use axum::extract::{Path, State};
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};

use super::page::EnterPage;
use super::{DeskState, me, trouble};
use crate::look::{cookie, token};

/// `GET /desk/enter/{token}`: the page with the button.
pub async fn door(State(state): State<DeskState>, Path(link): Path<String>) -> Response {
    let page = EnterPage {
        frame: trouble::frame(&state, "Sign in"),
        clinic: state.current.edition().library.clinic.name.clone(),
        token: link,
    };
    trouble::draw(StatusCode::OK, &page)
}

/// `POST /desk/enter/{token}`: changes the link into a sign-in, once.
pub async fn enter(State(state): State<DeskState>, Path(link): Path<String>) -> Response {
    let secret = token::secret();
    match state.store.enter(&link, &secret, state.clock.now(), me::LASTS).await {
        Ok(Some(advocate)) => {
            tracing::info!(advocate.id = %advocate.id, "signed in at the desk");
            ([(SET_COOKIE, me::cookie(&state).set(&secret))], Redirect::to("/desk")).into_response()
        }
        Ok(None) => trouble::old_link(&state),
        Err(error) => trouble::of_store(&state, &error),
    }
}

/// `POST /desk/leave`.
pub async fn leave(State(state): State<DeskState>, headers: HeaderMap) -> Response {
    if let Some(secret) = cookie::read(&headers, me::COOKIE)
        && let Err(error) = state.store.leave(secret).await
    {
        return trouble::of_store(&state, &error);
    }
    let mut response = trouble::left(&state);
    response.headers_mut().append(SET_COOKIE, me::cookie(&state).unset());
    response
}
