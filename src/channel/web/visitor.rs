//! Who visits: known by the secret in their cookie, spoken to in their language.

use axum::http::HeaderMap;
use axum::http::header::ACCEPT_LANGUAGE;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::WebState;
use super::chrome::Chrome;
use crate::care::contact::Door;
use crate::care::moment::LocalMoment;
use crate::care::words::Words;
use crate::locale::arg::{Arg, Args};
use crate::locale::catalogue::Catalogue;
use crate::look::cookie::{self, Cookie, SameSite};
use crate::look::frame::Frame;
use crate::look::token;
use crate::store::StoreError;

/// The cookie that holds a visitor's secret.
pub const COOKIE: &str = "visitor";
/// How long a browser keeps its key to a chat after the last visit began: half a year, longer than the longest gap between
/// visits that reminders speak of.
const COOKIE_SECONDS: u64 = 180 * 24 * 60 * 60;

/// Somebody whose chat we know.
#[derive(Clone, Debug)]
pub struct Visitor {
    /// Their contact.
    pub contact_id: String,
    /// Their secret: the address at this door.
    pub secret: Words,
    /// The language in which they are spoken to.
    pub language: String,
    /// Their clock.
    pub zone: Tz,
}

/// The cookie, without its value.
#[must_use]
pub fn cookie(state: &WebState) -> Cookie<'static> {
    Cookie { name: COOKIE, path: "/", same_site: SameSite::Lax, seconds: COOKIE_SECONDS, secure: state.secure }
}

/// The visitor whose cookie came along; none when there is none, or when the chat it was for is gone.
///
/// # Errors
/// [`StoreError`] of the database.
pub async fn of(state: &WebState, headers: &HeaderMap) -> Result<Option<Visitor>, StoreError> {
    let Some(secret) = cookie::read(headers, COOKIE).filter(|value| token::is_secret(value)) else { return Ok(None) };
    let secret = Words::new(secret);
    let Some(contact_id) = state.store.contact_by_address(Door::Web, &secret).await? else { return Ok(None) };
    let Some((contact, person)) = state.store.person_of_contact(&contact_id).await? else { return Ok(None) };
    let hint = person.language.or(contact.language_hint);
    let language = match hint {
        Some(hint) => state.current.edition().catalogue.best_language(Some(&hint)).to_owned(),
        None => language_of(state, headers),
    };
    Ok(Some(Visitor {
        contact_id,
        secret,
        language,
        zone: person.zone.unwrap_or(state.current.edition().library.clinic.zone),
    }))
}

/// What the browser says about languages.
#[must_use]
pub fn hint(headers: &HeaderMap) -> Option<String> {
    headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).map(str::to_owned)
}

/// The language for somebody whom we know by their browser alone.
#[must_use]
pub fn language_of(state: &WebState, headers: &HeaderMap) -> String {
    state.current.edition().catalogue.best_language(hint(headers).as_deref()).to_owned()
}

/// The language of this very tag, if it is spoken.
#[must_use]
pub fn spoken(state: &WebState, tag: &str) -> Option<String> {
    state.current.edition().catalogue.languages().into_iter().find(|language| *language == tag).map(str::to_owned)
}

/// The languages beside `language`, by tag and by their own names.
#[must_use]
pub fn languages(state: &WebState, language: &str) -> Vec<(String, String)> {
    let catalogue = &state.current.edition().catalogue;
    let others = catalogue.languages().into_iter().filter(|tag| *tag != language);
    others.map(|tag| (tag.to_owned(), catalogue.say(tag, &format!("language-{tag}"), &Args::new()))).collect()
}

/// The words around a page in `language`.
#[must_use]
pub fn chrome(state: &WebState, language: &str) -> Chrome {
    let args: Args = [
        ("clinic".to_owned(), Arg::Plain(state.current.edition().library.clinic.name.clone())),
        ("number".to_owned(), Arg::Plain(state.current.edition().library.lines.emergency.clone())),
        ("phone".to_owned(), Arg::Plain(state.current.edition().library.clinic.phone.clone())),
    ]
    .into();
    Chrome::of(|id| state.current.edition().catalogue.say(language, id, &args))
}

/// The outermost part of a page in `language`.
#[must_use]
pub fn frame(state: &WebState, language: &str) -> Frame {
    Frame {
        language: language.to_owned(),
        direction: Catalogue::direction(language),
        title: state.current.edition().library.clinic.name.clone(),
        room: "chat",
    }
}

/// A moment by the visitor's clock, in the words of message `id` (its variable is `$at`).
#[must_use]
pub fn moment(state: &WebState, visitor: &Visitor, id: &str, at: DateTime<Utc>) -> String {
    let args = [("at".to_owned(), Arg::Moment(LocalMoment::at(at, visitor.zone)))].into();
    state.current.edition().catalogue.say(&visitor.language, id, &args)
}
