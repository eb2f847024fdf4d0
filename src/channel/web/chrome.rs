//! The words around the conversation, in the visitor's language.

use std::collections::BTreeMap;

/// The messages of `web.ftl` that a page may ask for.
const IDS: [&str; 35] = [
    "web-tagline",
    "web-skip",
    "web-log",
    "web-label",
    "web-send",
    "web-ways",
    "web-person",
    "web-help",
    "web-stop",
    "web-you",
    "web-assistant",
    "web-empty",
    "web-slow",
    "web-failed",
    "web-invited",
    "web-hello",
    "web-can",
    "web-who-answers",
    "web-start",
    "web-cookie",
    "web-emergency",
    "web-privacy",
    "web-privacy-more",
    "web-forget",
    "web-forgotten",
    "web-forgotten-more",
    "web-too-long",
    "web-too-long-more",
    "web-not-here",
    "web-not-here-more",
    "web-elsewhere",
    "web-trouble",
    "web-trouble-more",
    "web-trouble-phone",
    "web-back",
];

/// The words of one page, fetched before it is drawn.
#[derive(Clone, Debug)]
pub struct Chrome {
    words: BTreeMap<&'static str, String>,
}

impl Chrome {
    /// Fetches every word with `say`.
    pub fn of(say: impl Fn(&'static str) -> String) -> Self {
        Self { words: IDS.into_iter().map(|id| (id, say(id))).collect() }
    }

    /// The words of message `id`; an empty text for one that is not in the list above.
    #[must_use]
    pub fn say(&self, id: &str) -> &str {
        self.words.get(id).map_or("", String::as_str)
    }
}
