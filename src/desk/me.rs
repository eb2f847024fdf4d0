//! Who is signed in.

use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use chrono::TimeDelta;

use super::{DeskState, trouble};
use crate::care::advocate::Advocate;
use crate::look::cookie::{self, Cookie, SameSite};
use crate::look::token;

/// The cookie that holds a sign-in.
pub const COOKIE: &str = "desk";
/// How long a sign-in lasts: a shift, with room on both sides.
pub const LASTS: TimeDelta = TimeDelta::hours(12);

/// The advocate whose sign-in came along. As an argument of a handler it asks for one: a page without a sign-in says how
/// to get one, a part of a live page is refused with 401 and its page then asks anew.
pub struct Me(pub Advocate);

impl FromRequestParts<DeskState> for Me {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &DeskState) -> Result<Self, Response> {
        let now = state.clock.now();
        let found = match cookie::read(&parts.headers, COOKIE).filter(|value| token::is_secret(value)) {
            Some(secret) => state.store.advocate_by_cookie(secret, now).await,
            None => Ok(None),
        };
        match found {
            Ok(Some(advocate)) => Ok(Self(advocate)),
            Ok(None) if parts.headers.contains_key("hx-request") => Err(StatusCode::UNAUTHORIZED.into_response()),
            Ok(None) => Err(trouble::signed_out(state)),
            Err(error) => Err(trouble::of_store(state, &error)),
        }
    }
}

/// The cookie, without its value.
#[must_use]
pub fn cookie(state: &DeskState) -> Cookie<'static> {
    let seconds = LASTS.num_seconds().unsigned_abs();
    Cookie { name: COOKIE, path: "/desk", same_site: SameSite::Strict, seconds, secure: state.secure }
}
