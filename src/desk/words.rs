//! The desk's own English for ids and codes that the house uses. An id that has no words here is shown as it is, with
//! spaces: nothing that an advocate should know stays hidden because nobody has worded it.

use crate::care::contact::Door;
use crate::care::escalation::Urgency;

/// An urgency in one word.
#[must_use]
pub fn urgency(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Now => "Danger",
        Urgency::Soon => "Soon",
        Urgency::Routine => "Today",
    }
}

/// Why a human is needed.
#[must_use]
pub fn reason(id: &str) -> String {
    match id {
        "asked" => "asked for a person".to_owned(),
        "danger" => "may be in danger".to_owned(),
        "not-understood" => "was not understood".to_owned(),
        "clinical" => "has a question for a clinician".to_owned(),
        other => plain(other),
    }
}

/// Who was told, by the level that an escalation has climbed to.
#[must_use]
pub fn level(level: i64) -> Option<&'static str> {
    match level {
        ..=0 => None,
        1 => Some("the whole team was told"),
        2 => Some("the supervisor was told"),
        _ => Some("the backup contact was told"),
    }
}

/// A door's name.
#[must_use]
pub fn door(door: Door) -> &'static str {
    match door {
        Door::Telegram => "Telegram",
        Door::Web => "Web chat",
    }
}

/// A language's English name.
#[must_use]
pub fn language(tag: &str) -> String {
    match tag.split('-').next().unwrap_or(tag) {
        "ar" => "Arabic",
        "en" => "English",
        "es" => "Spanish",
        "fr" => "French",
        "ht" => "Haitian Creole",
        "ko" => "Korean",
        "pt" => "Portuguese",
        "ru" => "Russian",
        "vi" => "Vietnamese",
        "zh" => "Chinese",
        _ => tag,
    }
    .to_owned()
}

/// Why a message did not get through, or not yet.
#[must_use]
pub fn why(code: &str) -> String {
    match code {
        "blocked" => "the person has blocked the chat",
        "not-found" => "the chat does not exist any more",
        "bad-request" => "the message was refused",
        "too-often" => "it was tried too often",
        "stopped" | "stop" => "the person asked to stop messages",
        "held" => "one of us has the conversation",
        "moved" => "the visit was changed",
        "late" => "its time was over",
        "no-consent" | "revoked" => "the consent for it is gone",
        "unreachable" => "the person cannot be reached there",
        other => return plain(other),
    }
    .to_owned()
}

/// An id as it is, with spaces.
#[must_use]
pub fn plain(id: &str) -> String {
    id.replace(['-', '_'], " ")
}

/// The same, beginning with a capital letter.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
