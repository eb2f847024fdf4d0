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
        "asked" => "Asked for a person",
        "danger" => "May be in danger",
        "medical" => "Has a question for a clinician",
        "not-understood" => "Was not understood",
        "undelivered" => "A message did not get through",
        "ride-unanswered" => "A ride was not answered in time",
        "ride-to-call-off" => "A confirmed ride must be called off",
        "flow-in-a-circle" | "turn-failed" => "The assistant could not answer",
        "lost-place" => "The assistant lost its place in the conversation",
        "advocate" => "One of us wrote first",
        other => return capital(&plain(other)),
    }
    .to_owned()
}

/// Whose it is by the level that an escalation has climbed to.
#[must_use]
pub fn level(level: i64) -> Option<&'static str> {
    match level {
        ..=0 => None,
        1 => Some("Passed on to the whole team"),
        2 => Some("Passed on to the supervisor"),
        _ => Some("Passed on to the backup contact"),
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
pub fn language(tag: &str) -> &str {
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
}

/// Why a message did not get through, or not yet.
#[must_use]
pub fn why(code: &str) -> String {
    match code {
        "blocked" => "the person has blocked the chat",
        "not-found" => "the chat does not exist any more",
        "bad-request" => "the message was refused",
        "too-often" | "too-many" => "it was tried too often",
        "connect" | "server" => "the service did not answer",
        "broken" | "timeout" | "interrupted" => "the line broke while it was sent",
        "stopped" => "the person asked to stop messages",
        "held" => "one of us has the conversation",
        "outdated" => "the visit was changed",
        "consent" => "the consent for it is gone",
        "unreachable" => "the person cannot be reached there",
        "erased" => "the person was erased",
        "damaged" => "it cannot be read any more",
        other => return plain(other),
    }
    .to_owned()
}

/// Something that happened; `detail` is a code, an urgency's reason, or the name of who did it.
#[must_use]
pub fn happened(what: &str, detail: &str) -> String {
    match what {
        "escalated" | "asked-again" | "raised" => {
            let again = if what == "asked-again" { " (again)" } else { "" };
            format!("{}{again}", reason(detail))
        }
        "climbed" => {
            let whose = detail.parse().ok().and_then(level).unwrap_or("Still nobody has it");
            format!("Waited too long. {whose}")
        }
        "returned" => "Left without an answer; back in the queue".to_owned(),
        "claimed" => format!("{detail} took the conversation"),
        "claim-lost" => format!("{detail} was a moment too late to take it"),
        "answer-refused" => format!("A reply by {detail} was not sent: somebody else has the conversation"),
        "handed-back" => format!("{detail} gave it back to the assistant"),
        "hand-back-refused" => format!("{detail} tried to give it back, but did not have it"),
        "closed" => format!("Closed: {}", plain(detail)),
        "danger-while-held" => "Words of danger".to_owned(),
        "stopped-while-held" => "Asked to stop messages".to_owned(),
        "reminder-held" => "A reminder stayed silent: one of us has the conversation".to_owned(),
        "reminder-stopped" => "A reminder stayed silent: the person asked to stop messages".to_owned(),
        "undelivered" => format!("A message did not get through: {}", why(detail)),
        "visit-was-past" => "A visit was not added: its time has passed".to_owned(),
        "visit-added" => "A visit was added by the desk".to_owned(),
        "ride-confirmed" => "The ride was confirmed by the desk".to_owned(),
        "ride-refused" => "The ride was refused by the desk".to_owned(),
        "ride-was-settled" => "The ride had an answer already".to_owned(),
        "flow-in-a-circle" | "turn-failed" => "The assistant could not answer".to_owned(),
        other if detail.is_empty() => capital(&plain(other)),
        other => format!("{}: {}", capital(&plain(other)), plain(detail)),
    }
}

/// What came instead of text.
#[must_use]
pub fn sent(what: &str) -> String {
    match what {
        "location" => "Sent a place on the map".to_owned(),
        "phone-number" => "Sent a phone number".to_owned(),
        "voice" => "Sent a voice message; it is in their chat app only".to_owned(),
        "photo" => "Sent a picture; it is in their chat app only".to_owned(),
        "sticker" => "Sent a sticker".to_owned(),
        "file" => "Sent a file; it is in their chat app only".to_owned(),
        other => format!("Sent something else ({})", plain(other)),
    }
}

/// How somebody gets around, and who comes along.
#[must_use]
pub fn travels(mobility: &str, companion: &str) -> String {
    let mobility = match mobility {
        "walks" => "Walks".to_owned(),
        "wheelchair" => "Wheelchair".to_owned(),
        "stretcher" => "Lying down (stretcher)".to_owned(),
        other => capital(&plain(other)),
    };
    let companion = match companion {
        "alone" => "comes alone".to_owned(),
        "one" => "one person comes along".to_owned(),
        "aide" => "needs somebody to help".to_owned(),
        other => plain(other),
    };
    format!("{mobility}, {companion}")
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_has_worded_is_shown_all_the_same() {
        assert_eq!(happened("new-thing", ""), "New thing");
        assert_eq!(happened("new-thing", "some-code"), "New thing: some code");
        assert_eq!(happened("climbed", "1"), "Waited too long. Passed on to the whole team");
        assert_eq!(reason("something-else"), "Something else");
        assert_eq!(why("odd-code"), "odd code");
        assert_eq!(language("xx"), "xx");
    }
}
